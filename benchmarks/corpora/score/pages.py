"""The text of the article on a page of HTML, as the article-extraction-benchmark scores it.

Runs of four words of ours and of the gold's are counted against each other; each page weighs as much as
any other.  Precision, recall and F1 of ``body``, in percent.  For its own program's figures write what
it reads with ``--output`` and put the file beside those of the others.
"""

import re
from collections import Counter
from collections.abc import Iterable

from corpora.cases import Case, Page
from corpora.counting import Outcome, share
from newsextract import Document, Parser
from newsextract.html import parse_html

RUN = 4
BODY = frozenset({"body", "subheading", "dateline"})
_WORD = re.compile(r"\w+")


def score(cases: Iterable[Case[Page]], parser: Parser) -> Outcome:
    """Read the pages and count."""
    outcome = Outcome()
    precisions: list[float] = []
    recalls: list[float] = []
    for case in cases:
        ours = runs(body(parse_html(case.text, parser=parser)))
        gold = runs("\n".join(page.body for page in case.gold))
        shared = (ours & gold).total()
        if ours:
            precisions.append(shared / ours.total())
        if gold:
            recalls.append(shared / gold.total())
        outcome.errors.append(
            f"{case.name}: {share(shared, ours.total())} {share(shared, gold.total())}"
        )
    precision, recall = _mean(precisions), _mean(recalls)
    outcome.figures |= {"body.p": share(precision, 1), "body.r": share(recall, 1)}
    outcome.figures["body.f1"] = share(2 * precision * recall, precision + recall)
    return outcome


def body(doc: Document) -> str:
    """The paragraphs of the article."""
    return "\n".join(doc.text_of(block) for block in doc.blocks if block.kind in BODY)


def runs(text: str) -> Counter[tuple[str, ...]]:
    """The runs of four words of a text; of one that is shorter, the whole.

    >>> sorted(runs("the dam held through the night"))[0]
    ('dam', 'held', 'through', 'the')
    """
    words = _WORD.findall(text)
    last = max(1, len(words) - RUN + 1) if words else 0
    return Counter(tuple(words[start : start + RUN]) for start in range(last))


def _mean(numbers: list[float]) -> float:
    return sum(numbers) / len(numbers) if numbers else 0.0
