"""The patterns of date stamps, made of all languages' words, and where they match in a line."""

import re
from collections.abc import Iterator
from functools import cache
from typing import TypeAlias

import regex

from newsextract._model import light
from newsextract._page.remembered import once
from newsextract._words.patterns import compiled, lazy
from newsextract._words.stamps import StampWords
from newsextract.lexicon import Lexicons

LONGEST = 160  # characters: a longer line is no stamp
_NUMBER = re.compile(r"\d")


@light.frozen
class StampGrammar:
    cue: regex.Pattern[str]
    moment: regex.Pattern[str]
    filler: regex.Pattern[str]
    ago: tuple[str, ...]  # " ago"
    lex: StampWords


_MONTH = r"(?P<month> \L<months> ) \.?+"
_DAY = r"(?P<day> [0-3]?\d ) (?: st | nd | rd | th | º | ª | \. (?= [ ] ) )?+"
_YEAR = r"(?P<year> (?: 19 | 20 ) \d\d )"
_CLOCK = (
    r"(?P<hour> [0-2]?\d ) (?: (?: [:.] | h ) (?P<minute> [0-5]\d ) (?: :[0-5]\d (?: \.\d{1,6} )?+ )?+ (?: h \b )?+ )?+"
    r" (?: [ ]?+ (?P<half> [ap] ) (?: \. [ ]? )?+ m \b \.?+ )?+"
    r" (?: [ ]?+ (?: \( )?+ (?P<zone> \L<zones> | (?: GMT | UTC )? [+-] \d\d:?\d\d | Z ) (?: \b | (?-i: (?= \p{Lu}\p{Ll} ) ) ) (?: \) )?+ )?+"
)
_CLOCK = rf"(?: (?P<hour> [0-2]?\d ) 時 (?P<minute> [0-5]?\d ) 分 | {_CLOCK} | (?P<hour> [0-2]\d ) (?P<minute> [0-5]\d ) [ ] (?P<zone> \L<zones> ) \b )"  # 0203 GMT
_DATES = rf"""(?:
      {_YEAR} 年 (?P<month> [01]?\d ) 月 (?P<day> [0-3]?\d ) 日             # 2025年1月13日
    |
      {_MONTH} [ ]?+ {_DAY} ,?+ [ ]?+ {_YEAR}                               # July 13, 2018
    | {_DAY} [ .,-]{{0,2}}+ (?: \L<before_month> [ ] )?+ {_MONTH} ,? [ .,-]{{0,2}}+ (?: \L<before_year> [ ] )?+ {_YEAR}  # 13 July 2018
    | {_YEAR} (?P<iso> [-/.] ) (?P<month> [01]?\d ) (?P=iso) (?P<day> [0-3]?\d ) (?: T (?= \d\d: ) )?+  # 2018-07-13
    | (?P<first> [0-3]?\d ) (?P<sep> [-/.] | \.[ ] ) (?P<second> [0-3]?\d ) (?P=sep) (?P<year> (?: 20 | 19 )? \d\d )  # 13.07.2018
    | {_MONTH} [ ]?+ {_DAY} (?! [\d:.] )                                     # July 13
    | {_DAY} [ ] {_MONTH} (?! \w )                                           # 13 July
    )"""
_AGO = r"(?P<ago> \d{1,2} | an? ) [ ] (?P<unit> \L<units> ) (?: [ ] \L<ago> | (?= \Z ) )"


@cache
def stamp_grammar(lexicons: Lexicons) -> StampGrammar:
    lex = lexicons.load_all(StampWords, "stamps")
    words = {
        "months": lex.months,
        "weekdays": lex.weekdays,
        "zones": lex.zones,
        "units": lex.units,
        "ago": lex.ago,
        "before_month": lex.before_month,
        "before_year": lex.before_year,
        "published": lex.published,
        "updated": lex.updated,
        "others": lex.others,
        "filler": lex.filler,
    }
    moment = rf"(?: (?<! [\w/] ) | (?<= \dT ) | (?<= [ ](?:19|20)\d\d ) (?= \d{{1,2}}:[0-5]\d ) | (?-i: (?<= \p{{Ll}} ) (?= \p{{Lu}} | \d ) ) ) (?: {_AGO} | {_DATES} (?: (?! \d ) | (?<= T ) | (?= \d{{1,2}}:[0-5]\d ) ) | {_CLOCK} ) (?: (?! \w ) | (?<= T ) | (?= \d{{1,2}}:[0-5]\d ) | (?-i: (?= \p{{Lu}}\p{{Ll}}{{2}} ) ) )"
    cue = (
        r"(?: \b | (?-i: (?<= [\p{L}\d] ) (?= \p{Lu}\p{Ll} ) ) ) (?: (?P<updated> \L<updated> ) | (?P<published> \L<published> ) | (?P<other> \L<others> ) )"
        r" \b (?: [ ]?+ : )?+"
    )
    # and how long it takes to read: "3 min"
    filler = r"\b (?: \L<filler> | \L<weekdays> \.? | \d{1,2}+ (?= [ ]min ) ) \b"
    return StampGrammar(
        compiled(cue, words),
        compiled(moment, words),
        compiled(filler, words),
        tuple(f" {word}" for word in lex.ago),
        lex,
    )


_Spotted: TypeAlias = tuple[tuple[regex.Match[str], ...], tuple[regex.Match[str], ...]]
_START = lazy(  # of a number, of a word before a number, of "an hour ago"
    r"\d+|(?<![^\W\d_])[^\W\d_]++(?=\.? ?\d)|(?<!\w)[aA][nN]?(?= )"
)
_INNER = lazy(r"(?<=\p{Ll})\p{Lu}")  # "OpinionMarch 12"


@once
def spotted(line: str, lexicons: Lexicons) -> _Spotted:
    """The cue words of a line, and its dates and times."""
    grammar = stamp_grammar(lexicons)
    return tuple(grammar.cue.finditer(line)), tuple(moments(line, grammar))


def moments(line: str, grammar: StampGrammar) -> Iterator[regex.Match[str]]:
    """The dates and times of a line, in order, none inside another.

    The pattern has dozens of groups, so that trying it at each letter is slow.
    """
    done = 0
    for word in _START.finditer(line):
        starts = [word.start()]
        if not word[0].isdigit():
            starts += [inner.start() for inner in _INNER.finditer(line, *word.span())]
        for start in starts:
            match = grammar.moment.match(line, start) if start >= done else None
            while match is not None:
                done = match.end()
                yield match
                glued = line[done : done + 1].isdigit()  # "Nov 19 20197:05 AM"
                match = grammar.moment.match(line, done) if glued else None


def may_tell(line: str, grammar: StampGrammar, longest: int = 4 * LONGEST) -> bool:
    """Whether a line, not longer than this, has a number or an "ago"."""
    return len(line) <= longest and (
        _NUMBER.search(line) is not None or any(map(line.__contains__, grammar.ago))
    )
