"""The stretches of an article, with what tells about them."""

from newsextract._language.tokens import read_tokens
from newsextract._view import View
from newsextract.extractors.entities.abroad.evidence import Evidence
from newsextract.extractors.entities.abroad.runs import Run, read_runs
from newsextract.extractors.entities.abroad.vocabulary import vocabulary


def gather(view: View) -> tuple[list[Run], Evidence]:
    """The stretches of an article in order, and what tells about their pieces."""
    words = vocabulary(view.lexicons)
    tokens = view.tokens
    sentences = frozenset([s.start for s in view.sentences])
    runs = list(read_runs(view.text, tokens, sentences, words))
    evidence = Evidence(view.text, tokens, sentences, words)
    evidence.learn(runs)
    return runs, evidence
