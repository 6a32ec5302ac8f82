"""Help for testing: extractors against their promises, examples in tables, whole documents.

- ``check_extractor`` runs an extractor over many texts and checks what every extractor promises;
  ``run_checks`` gives the result of each check.
- ``load_examples``, ``example_params`` and ``check_example``: tables of sentences with brackets
  around what is to be found.
- ``missing_words``: what a language still lacks to tell who said what.
- ``texts`` and ``articles``: Hypothesis strategies.
- ``assert_document`` and ``diff_documents``: two documents, field by field, with the text around
  each difference; ``check_invariants``: what holds for every document.
- ``ParseArticle`` and ``Golden``: the types of the pytest fixtures ``parse_article`` and
  ``newsextract_golden``.

Only the strategies need Hypothesis.
"""

from newsextract.exceptions import CheckError, CheckSkippedError
from newsextract.testing._diff import assert_document, diff_documents
from newsextract.testing._golden import Golden, ParseArticle
from newsextract.testing._invariants import check_invariants, shifted
from newsextract.testing._kit import CHECKS, CheckWarning, check_extractor, run_checks
from newsextract.testing._languages import missing_words
from newsextract.testing._strategies import articles, texts
from newsextract.testing._tables import (
    PUBLISHED,
    Example,
    check_example,
    example_params,
    load_examples,
)

__all__ = [
    "CHECKS",
    "PUBLISHED",
    "CheckError",
    "CheckSkippedError",
    "CheckWarning",
    "Example",
    "Golden",
    "ParseArticle",
    "articles",
    "assert_document",
    "check_example",
    "check_extractor",
    "check_invariants",
    "diff_documents",
    "example_params",
    "load_examples",
    "missing_words",
    "run_checks",
    "shifted",
    "texts",
]
