"""The stretches of an article, with what tells about them."""

import re
from collections.abc import Collection

from newsextract._language.sentences import split_sentences
from newsextract._language.tokens import read_tokens
from newsextract._model.annotations import Block
from newsextract._view import View, plain_tokens
from newsextract._words.credits import CreditWords
from newsextract.extractors.entities.abroad.evidence import Evidence
from newsextract.extractors.entities.abroad.runs import Run, read_runs
from newsextract.extractors.entities.abroad.vocabulary import vocabulary

_SENTENCE = re.compile(r"(?s).{24,}[.!?…][\"'”»“)]?\Z")
_FEWEST = 6  # words of a sentence
_SHOWN = frozenset({"caption", "dateline"})
_AROUND = frozenset({"related", "boilerplate"})
_MOST_LINES = 16  # of furniture in a text that is no page
_MOST_FURNITURE = 0.12  # of its characters
_NAMES = re.compile(
    r"\(?[A-ZÀ-Þ][\w.&'’-]*(?: (?:[A-ZÀ-Þ][\w.&'’-]*|van|de|der|den|di|da|von|y|e|la)){0,3}\)?"
)
_FIRST = re.compile(r"\W{0,3}(\w+)")


def gather(view: View) -> tuple[list[Run], Evidence]:
    """The stretches of an article in order, and what tells about their pieces."""
    words = vocabulary(view.lexicons)
    inside = {id(block) for block in view.article}
    bare = _is_bare(view)
    photo = view.lexicons.load_all(CreditWords, "credits").photo
    aside = [
        block
        for block in view.blocks
        if id(block) not in inside and _is_read(view.text, block, photo, bare=bare)
    ]
    tokens, sentences = plain_tokens(view), frozenset([s.start for s in view.sentences])
    if aside:
        blocks = sorted([*view.article, *aside], key=_start)
        tokens = read_tokens(view.text, (block.span for block in blocks))
        spans = [block.span for block in aside]
        sentences |= {s.start for s in split_sentences(view.text, spans, view.lexicons)}
    runs = list(read_runs(view.text, tokens, sentences, words))
    evidence = Evidence(view.text, tokens, sentences, words)
    evidence.learn(runs)
    return runs, evidence


def _start(block: Block) -> int:
    return block.span.start


def _is_bare(view: View) -> bool:
    """Whether a text is no page with menus, so that a line of its own that is a name counts."""
    furniture = [len(b.span) for b in view.blocks if b.kind == "boilerplate"]
    return len(furniture) <= _MOST_LINES and sum(furniture) <= _MOST_FURNITURE * len(view.text)


def _is_read(text: str, block: Block, photo: Collection[str], *, bare: bool) -> bool:
    """Whether a block beside the article names what belongs to it: a caption, a stray sentence."""
    if block.kind in _SHOWN:
        first = _FIRST.match(text, block.span.start)
        return first is None or first[1].lower() not in photo
    if block.kind not in _AROUND:
        return False
    line = text[block.span.start : block.span.end].strip()
    if bare and block.kind == "boilerplate" and _NAMES.fullmatch(line):
        return True
    if not _SENTENCE.match(line):
        return False
    words = line.split()
    lower = sum([word[0].islower() for word in words])
    return len(words) >= _FEWEST and 3 * lower > len(words)
