"""Lines that surely are no byline, told by the words that they open with.

"Harbour crews vote on the bridge": no name has a "vote", nothing before it parts the line, and no
word of it is one of a role, a body or an agency. Most lines of menus and teasers are like this one;
any other is read part by part (``byline.py``), with the same result.
"""

import re
from collections.abc import Sequence

from newsextract._page.credits.grammar import WORD, CreditGrammar

_CUT = re.compile(r"[,|·•;/&()]")  # parts a line, whatever stands around it
_WORDY = re.compile(r"[\"“‘']?[^\W\d_]+(?:['’-][^\W\d_]+)*[:.!?…\"”’']*")  # "today's", "left-wing"
_PARTED = re.compile(r"[|•·@]| [–-] | {4}")  # what a cue may stand behind, a handle, columns


def names_nobody(line: str, grammar: CreditGrammar) -> bool:
    """Whether a line without a date and without a "By" before it surely is no byline."""
    cut = _CUT.search(line)
    words = (line if cut is None else line[: cut.start()]).split()
    if not words or _opens(words[0], line, grammar):
        return False
    told = _has_no_name(words, grammar)
    if told is None:
        told = cut is None and _is_no_name(words, grammar)
    return (
        told
        and _PARTED.search(line) is None
        and grammar.telling.isdisjoint(WORD.findall(line.lower()))
    )


def _opens(word: str, line: str, grammar: CreditGrammar) -> bool:
    """Whether a line opens with a cue, or with what stands before an outlet or a place."""
    low = word.lower()
    if low in grammar.outlet_words or word in grammar.place_words:
        return True
    return low.rstrip(":") in grammar.cued and grammar.cue.match(line) is not None


def _has_no_name(words: Sequence[str], grammar: CreditGrammar) -> bool | None:
    """Whether a word stands in no name and nothing parts those before it; None if all may be of one."""
    for i, word in enumerate(words):
        low = word.lower()
        last = low
        if not word.isalpha():
            if _WORDY.fullmatch(word) is None:
                return False
            last = WORD.findall(low)[-1]  # "Salt'n and"
        if last in grammar.joins:
            return False
        if i and low in grammar.tail_starts:
            return False  # "Ana Lund email the author"
        if i > 1 and (low in grammar.outlet_words or word in grammar.place_words):
            return False  # "Ana Lund for the Ledger", but not "Waiting for the ferry"
        if word.islower():
            if not (low.startswith(grammar.particles) and low.endswith(grammar.particles)):
                return True  # no "van", no "vander"
        elif not (word[1:].islower() or word.isupper() or len(word) == 1):
            return False  # "Ana LundFood Editor"
    return None


def _is_no_name(words: Sequence[str], grammar: CreditGrammar) -> bool:
    """Whether words that are all written like those of a name are none: "Sections", "Live Events"."""
    low = [word.lower() for word in words]
    if len(words) == 1:
        return not words[0].isupper() and low[0] not in grammar.names.places
    return (
        not grammar.names.not_names.isdisjoint(low[:-1])
        and grammar.lex.articles.isdisjoint(low)
        and len({*low}) == len(low)
    )
