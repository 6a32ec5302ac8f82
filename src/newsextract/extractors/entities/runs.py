"""Runs of capitalised words: the only places where a name can stand.

``Sen. Ana Ruiz (D-Maine)`` has the run "Sen. Ana Ruiz", ``the Department of Health and Human
Services`` the run "Department of Health and Human Services", ``Emil “Tug” Brandt’s boat`` the
run "Emil “Tug” Brandt". Found among the tokens, so that no text is read a second time.
"""

from bisect import bisect_left
from collections.abc import Iterator, Set
from functools import cache

from newsextract._language.tokens import Tokens
from newsextract._words.gazetteers import (
    AREA,
    BODY,
    CITY,
    COMPANY,
    COUNTRY,
    DEMONYM,
    FIRM,
    GIVEN,
    MEDIA,
    OTHER,
    REGION,
    SITE,
    THING,
    WORD,
    Sorts,
)
from newsextract._words.names import NameWords
from newsextract._words.roles import RoleWords
from newsextract.extractors.entities.bodies import goes_on, joined_by_acronyms, joins_body
from newsextract.extractors.entities.features import ROLE, TITLE
from newsextract.extractors.entities.names import Mention, reader

_CLOSING = {'"': '"', "“": "”", "(": ")", "‘": "’", "'": "'"}
_NO_FIRST = BODY | MEDIA | FIRM | COUNTRY | CITY | REGION | AREA | DEMONYM | WORD
_AROUND_FIRST = {")": "(", "]": "["}
_PROLONGING = "-."  # "Ki-moon", "Jr."
_JOINED = frozenset("-@#_/")  # "pro-Ruiz", "@AnaRuiz": no name begins behind these
_QUOTING = frozenset("“\"‘':(") | {""}
_SPACES = frozenset(" \u00a0")
_WRAPPED = " \t\n\r\u00a0"
_OWNING = frozenset({"'", "’"})
_CALLED = FIRM | OTHER
_OF_SAINTS = BODY | SITE | THING
_BEFORE_YEAR = frozenset({"(", ","})
_YEAR = 4  # digits
_OWNERS = ROLE | TITLE | WORD  # who can have a body called after them
_LONGEST_PREFIX = 2  # letters of "O'" before the apostrophe inside a name
_LONGEST_SECOND = 5  # letters of the second part of a given name: "Ki-moon"
_SHORTEST_LINE = 40  # code points of a line that a paragraph is wrapped at
_LONGEST_OWNED = 4  # tokens of "People's" bodies
_LONGEST_RUN = 16  # tokens
_HYPHENED = 4  # tokens from the first word of "Nahda-e-Calder" to the last
_SHORT_LINK = 3  # letters
_WIDEST_GAP = 3  # tokens from one capitalised word to the next: "Bank of the North"


def capitalised(tokens: Tokens) -> list[int]:
    """The numbers of all tokens with a capital letter."""
    return tokens.index.capitalised(tokens.words)


def read_mentions(
    text: str,
    tokens: Tokens,
    capitals: list[int],
    sentences: Set[int],
    names: NameWords,
    roles: RoleWords,
    sorts: Sorts,
) -> list[Mention]:
    """The names in the runs of an article, in order.

    Args:
        text: the text that the tokens are of.
        tokens: the tokens of the article.
        capitals: the capitalised tokens to read, in order.
        sentences: where sentences start, in code points.
        names: the words of names.
        roles: the words that no name begins with.
        sorts: what each word is known to be.
    """
    found: list[Mention] = []
    inside = reader(False, names, roles)
    # where a sentence or a quote begins, a capital tells nothing
    opened = reader(True, names, roles)
    definite = reader(False, names, roles, True)
    starts, ends, length = tokens.starts, tokens.ends, len(text)
    lower = tokens.lower
    for first, last in _runs(text, tokens, capitals, sentences, names, roles, sorts):
        start = starts[first]
        before = text[start - 1] if start else ""
        begin = first
        if before in _JOINED:
            joined = _beginning(tokens, first, before, names)
            if joined is None:
                if before != "-" or first == last or _is_known(tokens, first, last, sorts):
                    continue
                joined = first = first + 1  # "pre-Columbian [America]", "pro-Ruiz [Calder Party]"
                if tokens.words[first] == tokens.lower[first]:
                    continue
            begin = joined
            start = starts[begin]
            before = text[start - 1] if start else ""
        until, end = last, ends[last]
        if lower[last] in names.streets and first == last and begin and _is_ordinal(tokens, first):
            begin, start = first - 1, starts[first - 1]
        if end < length:
            if text[end] == " ":
                if lower[last] in names.numbered and _is_number(tokens, last + 1):
                    until, end = last + 1, ends[last + 1]
            elif text[end] == "$":
                continue  # "US$40"
            elif text[end] in _PROLONGING:
                longer = _prolonged(text, tokens, begin, last, names)
                if longer is None:
                    continue  # "Ruiz-style"
                until, end = longer
            elif text[end] in _OWNING and _is_called_so(tokens, begin, last, sorts):
                until, end = last + 2, ends[last + 2]
        begins = start in sentences or before in _QUOTING
        read = opened if begins else definite if begin and lower[begin - 1] == "the" else inside
        name = read(text[start:end])
        if name is not None:
            found.append((start + name.start, start + name.end, begin, until, name))
    return found


def _runs(
    text: str,
    tokens: Tokens,
    capitals: list[int],
    sentences: Set[int],
    names: NameWords,
    roles: RoleWords,
    sorts: Sorts,
) -> Iterator[tuple[int, int]]:
    """The first and last token of each run; capitalised words that open a sentence alone are none."""
    if not capitals:
        return
    starts, ends, lower = tokens.starts, tokens.ends, tokens.lower
    openers = roles.openers
    joining = _joining(names)
    shortened = joined_by_acronyms(tokens)
    first = last = capitals[0]
    for following in [*capitals[1:], len(tokens) + _LONGEST_RUN]:
        gap = following - last
        if gap > _WIDEST_GAP:
            if gap == _HYPHENED and lower[last + 1] == "-" and _is_hyphened(tokens, last):
                last = following
                continue
            if (
                first == last and lower[first] in openers and tokens.words[first] != "US"
            ):  # saves time
                first = last = following
                continue  # "The bridge", "I": most capitals of a text
        elif last - first < _LONGEST_RUN:
            if gap == 1:
                if (starts[following] - ends[last] == 1 and text[ends[last]] in _SPACES) or _wraps(
                    text, tokens, last, following, sentences, openers
                ):
                    last = following
                    continue
            elif (
                lower[last + 1] in joining
                and starts[following] not in sentences
                and (
                    last in shortened
                    or _joined(tokens, first, last, following, names, sentences, sorts)
                )
            ):
                last = following
                continue
        yield first, last
        first = last = following


def _beginning(tokens: Tokens, first: int, before: str, names: NameWords) -> int | None:
    """The first token of a run's name behind a mark; None behind one that no name follows.

    "al-Hadi" and "ex-President Ruiz" are names, "pro-Ruiz" and "@AnaRuiz" are none.
    """
    if before != "-" or first < 2:
        return None
    prefix = tokens.lower[first - 2]
    if prefix in names.particles or prefix in names.directions:
        return first - 2  # "al-Hadi", "sub-Saharan"
    return first if prefix in names.prefixes else None


def _is_ordinal(tokens: Tokens, at: int) -> bool:
    """Whether a street's word has a number in front for a name: "17th Street"."""
    before = tokens.lower[at - 1]
    return (
        before[:1].isdigit()
        and before[-2:].isalpha()
        and tokens.starts[at] - tokens.ends[at - 1] == 1
    )


def _is_number(tokens: Tokens, at: int) -> bool:
    """Whether a number of a route, sector or union's branch stands at a token: "Route 9"."""
    return at < len(tokens) and tokens.words[at].isdigit() and len(tokens.words[at]) < _YEAR


def _is_known(tokens: Tokens, first: int, last: int, sorts: Sorts) -> bool:
    """Whether all of a run is one thing: "post-[World War II]"."""
    return sorts[" ".join(tokens.lower[first : last + 1])] > 0


def _wraps(
    text: str, tokens: Tokens, last: int, following: int, sentences: Set[int], openers: Set[str]
) -> bool:
    """Whether a name may run on in the next line of a wrapped paragraph."""
    start = tokens.starts[following]
    return (
        not text[tokens.ends[last] : start].strip(_WRAPPED)
        and tokens.ends[last] - text.rfind("\n", 0, tokens.ends[last]) > _SHORTEST_LINE
        and start not in sentences
        and tokens.lower[following] not in openers
    )


def _prolonged(
    text: str, tokens: Tokens, first: int, last: int, names: NameWords
) -> tuple[int, int] | None:
    """Last token and end of a run that a hyphen or full stop follows; None where it is no name."""
    starts, ends, lower = tokens.starts, tokens.ends, tokens.lower
    end = ends[last]
    if text[end] == "-":
        if last + 2 < len(tokens) and ends[last + 1] == starts[last + 2]:
            # "Han Ki-moon" has a second part, "Ruiz-style" is no name of hers
            second = lower[last + 2]
            if second in names.placing:
                return last, end  # "Lillevik-based"
            if last == first or len(second) > _LONGEST_SECOND or second in names.hyphened:
                return None
            return last + 2, ends[last + 2]
    elif text.startswith(names.domains, end):
        return last + 2, ends[last + 2]
    elif lower[last] in names.junior or (
        end - starts[last] == 1 and text[end - 2 : end - 1] == "."
    ):
        return last, end + 1  # "Jr.", "U.S."
    return last, end


def outside(capitals: list[int], without: list[tuple[int, int]]) -> list[int]:
    """Those tokens that stand in none of some ranges; both are in order."""
    if not without:  # saves time
        return capitals
    kept, done = [], 0
    for first, after in without:
        begin = bisect_left(capitals, first, done)
        kept += capitals[done:begin]
        done = bisect_left(capitals, after, begin)
    return kept + capitals[done:]


@cache
def _joining(names: NameWords) -> frozenset[str]:
    """What can stand between two capitalised words of one name, or begin it."""
    marks = {"]", "&", ".", "-", "'", "’", ",", *_CLOSING, *_CLOSING.values()}
    return names.inner | marks | {"of", "for", "on", "and", "in"}


def _joined(
    tokens: Tokens,
    first: int,
    last: int,
    following: int,
    names: NameWords,
    sentences: Set[int],
    sorts: Sorts,
) -> bool:
    """Whether the tokens between two capitalised words join them to one name."""
    starts, ends, lower = tokens.starts, tokens.ends, tokens.lower
    mark = lower[last + 1]
    if mark in _OWNING:
        if first == last and lower[following] in names.features:
            return following - last == len("'s ") and lower[last + 2] == "s"  # "Cobb's Creek"
        if lower[last] in names.owners:
            return _own_together(tokens, last, following, sorts)
        if sorts[lower[last]] & _OWNERS:
            return _owns(tokens, last, following, BODY, sorts)
        if _is_called_so(tokens, first, last, sorts):
            return _owns(tokens, last, following, BODY | COMPANY | THING, sorts)
        if _is_saint(lower, last):
            return _owns(tokens, last, following, _OF_SAINTS, sorts)
    if following - last == 2 and not mark.isalpha():
        if mark == "&":
            return not _is_cited(lower, following)
        if starts[last + 1] != ends[last]:
            return mark in _CLOSING and _is_nickname(tokens, mark, following)
        after = starts[following] - ends[last + 1]
        if mark in _AROUND_FIRST and not after - 1:
            # "(Zia) Lenz": the first name, which the speaker left out
            return (
                last == first > 0
                and _AROUND_FIRST[mark] == tokens.words[first - 1]
                and not sorts[lower[last]] & _NO_FIRST
            )
        if mark == ",":
            return lower[following] in names.junior or goes_on(
                tokens, first, last, following, names, sorts
            )
        if mark == ".":
            short = ends[last] - starts[last] == 1
            return (
                short
                if not after
                else after == 1 and (short or lower[last] in names.abbreviations)
            )
        if mark == "-":
            return not after
        if mark in ("'", "’") and not after:
            return lower[following] != "s" and ends[last] - starts[last] <= _LONGEST_PREFIX
        return last > first and _CLOSING.get(tokens.words[last - 1]) == mark
    between = lower[last + 1 : following]
    if between[0] in names.inner and (between[-1] in names.inner or between[-1] == "-"):
        return True  # "Bill de Brandt", "Omar al-Hadi"
    return joins_body(tokens, first, last, following, names, sentences, sorts)


def _owns(tokens: Tokens, last: int, following: int, owned: int, sorts: Sorts) -> bool:
    """Whether something is called after an office, a trade or a saint: "Sheriff's Office"."""
    lower, starts, ends = tokens.lower, tokens.starts, tokens.ends
    if starts[last + 1] != ends[last]:
        return False
    sort = sorts[lower[following]]
    if sort & DEMONYM and owned == _OF_SAINTS and following + 1 < len(lower):
        sort = sorts[lower[following + 1]]  # "St. Ida's Catholic Church"
    if not sort & owned:
        return False
    if following - last == 2:
        return lower[last][-1] == "s" and starts[following] - ends[last + 1] == 1
    return lower[last + 2] == "s" and starts[last + 2] == ends[last + 1]


def _own_together(tokens: Tokens, last: int, following: int, sorts: Sorts) -> bool:
    """Whether a body is called after those whose it is: "People's Liberation Army"."""
    words, lower = tokens.words, tokens.lower
    if tokens.starts[last + 1] != tokens.ends[last]:
        return False
    for at in range(following, min(following + _LONGEST_OWNED, len(words))):
        if lower[at] in _OWNING or lower[at] == "s":
            continue  # "State's Attorney's Office"
        if words[at] == lower[at]:
            return False
        if sorts[lower[at]] & BODY:
            return True
    return False


def _is_hyphened(tokens: Tokens, last: int) -> bool:
    """Whether a short word joins two by hyphens: "Nahda-e-Calder"."""
    starts, ends = tokens.starts, tokens.ends
    return (
        tokens.lower[last + 3] == "-"
        and starts[last + 4] - ends[last] - (ends[last + 2] - starts[last + 2]) == len("--")
        and ends[last + 2] - starts[last + 2] <= _SHORT_LINK
    )


def _is_called_so(tokens: Tokens, first: int, last: int, sorts: Sorts) -> bool:
    """Whether a company or an illness is called by someone's: "Moody's", "Alzheimer's"."""
    lower = tokens.lower
    if lower[last + 2 : last + 3] != ["s"]:
        return False
    owner = " ".join(lower[first : last + 1])
    if first < last and sorts[lower[last] + "'s"] & OTHER:
        sort = sorts[lower[first]]
        return sort & REGION > 0 or not sort & (GIVEN | TITLE | ROLE)  # "Norland Alzheimer's"
    return sorts[owner + "'s"] & _CALLED > 0


def _is_saint(lower: list[str], last: int) -> bool:
    """Whether a word is the name of a saint: "St. Ida"."""
    before = lower[last - 1] if last else ""
    return (lower[last - 2] if before == "." and last > 1 else before) in ("st", "saint")


def _is_cited(lower: list[str], last: int) -> bool:
    """Whether a year follows a name, as behind who wrote a study: "Lenz & Brandt (2014)"."""
    behind = lower[last + 1 : last + 3]
    year = behind[-1] if behind and behind[0] in _BEFORE_YEAR else "".join(behind[:1])
    return len(year) == _YEAR and year.isdigit()


def _is_nickname(tokens: Tokens, mark: str, inside: int) -> bool:
    """Whether a word in marks is the nickname between a first name and a surname."""
    words = tokens.words
    if inside + 2 >= len(tokens) or words[inside + 1] != _CLOSING[mark]:
        return False
    return (
        not words[inside].isupper()
        and words[inside + 2][0].isupper()
        and tokens.starts[inside + 2] - tokens.ends[inside + 1] == 1
    )
