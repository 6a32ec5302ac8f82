"""The stretches of an article, with what tells about them."""

import re

from newsextract._language.sentences import split_sentences
from newsextract._language.tokens import read_tokens
from newsextract._model.annotations import Block
from newsextract._view import View, plain_tokens
from newsextract.extractors.entities.abroad.evidence import Evidence
from newsextract.extractors.entities.abroad.runs import Run, read_runs
from newsextract.extractors.entities.abroad.vocabulary import vocabulary

_SENTENCE = re.compile(r"(?s).{24,}[.!?…][\"'”»“)]?\Z")
_FEWEST = 6  # words of a sentence
_SHOWN = frozenset({"caption", "dateline"})
_AROUND = frozenset({"related", "boilerplate"})
_CREDIT = re.compile(r"\W{0,3}(?:foto|photo|bild|imagen|crédit|credit|quelle|source|fuente)", re.I)


def gather(view: View) -> tuple[list[Run], Evidence]:
    """The stretches of an article in order, and what tells about their pieces."""
    words = vocabulary(view.lexicons)
    inside = {id(block) for block in view.article}
    aside = [b for b in view.blocks if id(b) not in inside and _is_read(view.text, b)]
    tokens, sentences = plain_tokens(view), frozenset([s.start for s in view.sentences])
    if aside:
        blocks = sorted([*view.article, *aside], key=_start)
        tokens = read_tokens(view.text, (block.span for block in blocks))
        sentences |= {
            s.start for b in aside for s in split_sentences(view.text, b.span, view.lexicons)
        }
    runs = list(read_runs(view.text, tokens, sentences, words))
    evidence = Evidence(view.text, tokens, sentences, words)
    evidence.learn(runs)
    return runs, evidence


def _start(block: Block) -> int:
    return block.span.start


def _is_read(text: str, block: Block) -> bool:
    """Whether a block beside the article names what belongs to it: a caption, a stray sentence."""
    if block.kind in _SHOWN:
        return not _CREDIT.match(text, block.span.start)
    if block.kind not in _AROUND:
        return False
    line = text[block.span.start : block.span.end].strip()
    if not _SENTENCE.match(line):
        return False
    words = line.split()
    lower = sum([word[0].islower() for word in words])
    return len(words) >= _FEWEST and 2 * lower > len(words)
