"""Sentences of blocks: cut after ``. ! ? …`` where the next one begins like a sentence.

"Mr. Lee met Sen. John R. Doe (R-Pa.) at 5 p.m. Monday. He left." is two sentences.
Abbreviations: ``data/<language>/sentences.toml``.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from string import ascii_uppercase

from newsextract._model.span import Span
from newsextract._words.patterns import standard
from newsextract._words.sentences import SentenceWords
from newsextract.lexicon import Lexicons

_END = re.compile(
    r"(?P<mark>[.!?…]+)(?P<close>[\"'”’»“‘«)\]]{0,4})"
    r"(?P<space>\s+|(?=[A-Z][a-z]{1,15}[\s,’']))"  # "said.Police said": glued to the next
    r"(?=[\"'“‘«„(\[]{0,3}(?P<next>\w{0,30}))"
)
_GLUED = standard(r"(?:^|[\s(“\"‘'])[\w’'-]{0,20}[a-z]{3}\Z")
_BEFORE = standard(r"[\w.&'’-]{1,20}\Z")
_CAPITALS = frozenset(ascii_uppercase)
_INITIALS = standard(r"(?:\w\.){1,6}\w\Z|\b[A-Z]\Z")


@cache
def _words(lexicons: Lexicons) -> SentenceWords:
    return lexicons.load_both(SentenceWords, "sentences")


def split_sentences(text: str, blocks: Iterable[Span], lexicons: Lexicons) -> Iterator[Span]:
    """The sentences of each block, in order, without the white space between them."""
    lex = _words(lexicons)
    for block in blocks:
        start, behind = block.start, block.end
        for match in _END.finditer(text, start, behind):
            if match.end() < behind and _ends(text, match, lex):
                yield Span(start, match.start("space"))
                start = match.end()
        if start < behind:
            yield Span(start, behind)


def _ends(text: str, match: re.Match[str], lex: SentenceWords) -> bool:
    mark, close, space, following = match.groups()
    if not space and not _GLUED.search(text[max(0, match.start() - 24) : match.start()]):
        return False  # "news.Lenz", an address, initials
    if not space and following.lower() in lex.domains:
        return False  # "lenznews.Com"
    if following[:1].islower():
        return False  # "Really?" he said: a lower-cased word goes on with the sentence
    if mark != "." or close:
        return True
    end = match.start()
    before = text[max(0, end - 20) : end]
    last = before.rpartition(" ")[2]
    if last.isalpha():  # saves time
        word = last.lower()
        initials = last in _CAPITALS
    else:  # "p.m", "(Corp", or a line break before the word
        found = _BEFORE.search(before)
        if found is None:
            return True
        last = found[0]
        word = last.lower().lstrip("'’-.")
        if word.isdigit() and following.lower() in lex.after_ordinals:
            return False  # "am 3. Mai"
        initials = _INITIALS.search(last) is not None
    if word in lex.abbreviations:
        return False
    if word in lex.before_numbers:
        return not following[:1].isdigit()  # "he said no. She", "No. 5"
    if last.islower() and last.isalpha() and not initials:
        return True  # "He was ill. Police"
    if initials or word in lex.final:
        if word == "x" and before[:-2].rpartition(" ")[2] in lex.before_x:
            return True  # "she wrote on X. Police"
        return following.lower() in lex.starters
    return True
