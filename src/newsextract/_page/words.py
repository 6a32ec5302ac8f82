"""Words that tell running text, talk and the subject of a line, from the lexicons of all languages."""

import re
from collections.abc import Sequence, Set
from functools import cache
from operator import add

from newsextract._language.telling import builtin_function_words
from newsextract._model import light
from newsextract._words.structure import StructureWords
from newsextract.lexicon import Lexicons

STEM = 5  # letters; "electrician" and "electricity" count as one word
_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = re.compile(r"([a-z]{4,5})[a-z]*")
_ANY_STEM = re.compile(r"([^\W\d_]{4,5})[^\W\d_]*")
_UNSPACED = "\u3040"  # from here on scripts that write no spaces: two letters count as a word


def stems(text: str) -> set[str]:
    """What of the words of a text is compared."""
    if text.isascii():
        return set(_STEM.findall(text.lower()))
    low = text.lower()
    found = set(_ANY_STEM.findall(low))
    if not found or max(found) < _UNSPACED:
        return found
    found = set()
    for word in _WORD.findall(low):
        if word[0] >= _UNSPACED:
            found.update(map(add, word, word[1:]))
        else:
            found.add(word[:STEM])
    return found


@light.frozen
class PageWords:
    """The word lists that the features of a line count."""

    function: frozenset[str]  # "the", "said"
    person: frozenset[str]  # "I", "your": of who speaks or is spoken to
    talk: tuple[str, ...]  # "comment": in a heading of readers' comments

    def talk_on(self, texts: Sequence[str]) -> Set[str]:
        """Those short lines of a page that may be a heading of comments: "12 comments"."""
        page = "\n".join(texts).lower()
        words = [word for word in self.talk if word in page]  # few, and mostly none
        if not words:
            return frozenset()
        return {
            text
            for text, low in zip(texts, page.split("\n"), strict=True)
            if any(map(low.__contains__, words))
        }


@cache
def page_words(lexicons: Lexicons) -> PageWords:
    """Those of all languages; persons are told in the language of the text: Polish has a "was"."""
    own = lexicons.load(StructureWords, "structure")
    return PageWords(
        frozenset(builtin_function_words().languages),
        own.reader_words - {"here"},
        lexicons.load_all(StructureWords, "structure").talk_words,
    )
