"""What the text around a name says that someone is.

``conservative radio host Ana Ruiz``, ``Emil Brandt, a senior envoy of the chancellor,``,
``the port’s director, Ida Lund,``, ``Nils Thorpe (R-Maine)``, ``Ada Lund is a retired pilot``.
A role is a slice of the text, without article and without the name.
"""

import re
from collections.abc import Iterable
from functools import cache

import attrs

from newsextract._language.tokens import Tokens
from newsextract._model.span import Span
from newsextract._words.roles import RoleWords

_FARTHEST = 12  # tokens of a role before a name
_REACH = 220  # code points of a role behind a name
_OWNING = frozenset({"'", "’"})
_INSIDE = frozenset({"'", "’", "-", ".", "&"})
_LINKS = frozenset({"of", "and"})
_SHORTEST_PARTICIPLE = 5  # letters
_WORD = re.compile(r"[\w.-]+")
_LONGEST_ABBREVIATION = 4  # letters
_PLAIN = r"[^,.;:“”\"()\n—–]"
_END = r"(?=[,;:—–(]|\.(?:\s|['’”]|\Z)|\Z)"
_NEVER = "(?!)"
_SHORTEST_ROLE, _LONGEST_ROLE = 2, 110  # code points


@attrs.frozen(eq=False, repr=False)
class _Patterns:
    """What stands behind a name, made of a language's words."""

    party: re.Pattern[str]  # " (R-Maine)", ", D-Ohio"
    behind: re.Pattern[str]  # ", a senior envoy"
    copula: re.Pattern[str]  # " is a retired pilot"
    copulas: tuple[str, ...]  # " is "
    further: re.Pattern[str]  # " who lives in Lillevik"
    leading: re.Pattern[str]  # "one of ", "who was the "
    joining: tuple[str, ...]  # "and "


@cache
def _patterns(roles: RoleWords) -> _Patterns:
    stops = "|".join(rf"(?<={re.escape(word)})" for word in roles.abbreviated)
    # an apposition has abbreviations inside: "top adviser to Mrs. Lund"
    words = rf"{_PLAIN}++(?:(?:{stops or _NEVER}|(?<=[A-Z]))\.{_PLAIN}*+){{0,6}}+"
    seat = _any_of([party.upper() for party in roles.parties])
    article, opening = _any_of(sorted(roles.articles)), _any_of(roles.opening)
    return _Patterns(
        party=re.compile(rf" \(({seat})[-–][\w. ]{{1,15}}\)|, ({seat})-[A-Z][\w.]{{1,12}}"),
        behind=re.compile(rf"(?:, \d{{1,3}})?, (?P<role>{words}){_END}"),
        copula=re.compile(
            rf",? {_any_of(roles.copulas)} (?:{article}|{opening}) (?P<role>{words}){_END}"
        ),
        copulas=tuple(f" {word} " for word in roles.copulas),
        further=re.compile(rf" {_any_of(roles.further)}\b"),
        leading=re.compile(
            rf"^(?:{article} |{opening} |{_any_of(roles.relative_copulas)} (?:{article} )?)"
        ),
        joining=tuple(f"{word} " for word in roles.joining),
    )


def _any_of(words: Iterable[str]) -> str:
    """A group of one of the words; of none, one that never matches."""
    return f"(?:{'|'.join(map(re.escape, words)) or _NEVER})"


def party(text: str, end: int, roles: RoleWords) -> tuple[int, str] | None:
    """The end and the party of what gives the seat behind a name: "(R-Maine)", ", D-Ohio"."""
    seat = _patterns(roles).party.match(text, end)
    return (seat.end(), roles.parties[(seat[1] or seat[2]).lower()]) if seat else None


def role_behind(text: str, end: int, roles: RoleWords) -> Span | None:
    """The apposition behind a name that ends at ``end``, if its words tell a role."""
    patterns = _patterns(roles)
    following = text[end : end + 2]
    if following == ", " or following == " (":
        seat = party(text, end, roles)
        if seat:
            end = seat[0]
            following = text[end : end + 2]
    if following == ", ":
        match = patterns.behind.match(text, end, end + _REACH)
    elif following[:1] == " " and text.startswith(patterns.copulas, end):
        match = patterns.copula.match(text, end, end + _REACH)
    else:
        return None
    if match is None:
        return None
    role = match["role"].rstrip()
    if following != ", ":
        role = patterns.further.split(role, maxsplit=1)[0]  # "is a pilot and lives in Lillevik"
    leading = patterns.leading.match(role)
    begin = leading.end() if leading else 0
    length = _length(role[begin:], roles)
    if not _SHORTEST_ROLE < length <= _LONGEST_ROLE or role.startswith(patterns.joining):
        return None
    if following == ", " and leading is None:
        opening = role.split(None, 1)[0]
        if opening.islower() and not _can_begin(opening, roles):
            return None  # a clause: ", sought to speak with the mayor"
        if not roles.clause.isdisjoint(role[:length].lower().split()):
            return None  # a list of names, a clause
    start = match.start("role") + begin
    return Span(start, start + length)


def _length(phrase: str, roles: RoleWords) -> int:
    """How many characters of a phrase tell a role: to where a verb goes on; 0 without one."""
    found, before, length = False, "", 0
    for word in _WORD.finditer(phrase):
        low = word[0].lower()
        verb = low in roles.verbs or low in roles.speech
        if not found:
            if verb:
                return 0
            found = low in roles.roles or ("-" in low and low.rpartition("-")[2] in roles.roles)
        elif verb or (
            low == word[0]
            and len(low) > _SHORTEST_PARTICIPLE
            and low.endswith(("ing", "ed"))
            and not before.endswith(roles.endings)  # "expert on political messaging"
        ):
            governed = before in roles.prepositions or before in roles.articles
            if not governed or before == "and":
                break
        if low not in _LINKS:
            length = word.end()
        before = low
    else:
        length = len(phrase)
    return length if found else 0


def role_before(tokens: Tokens, first: int, floor: int, roles: RoleWords) -> int | None:
    """Where the words of a role before token ``first`` begin, as a token; None without any.

    Asked for a run that begins with a title, or where ``ends_as_role`` says that a role stands.
    """
    begin = _walk(tokens, first, floor, roles)
    if begin < first and not _introduced(tokens, begin, first, floor, roles):
        # "... delights former harbour commissioner X": a word known in roles begins it
        while begin < first and not _begins(tokens, begin, roles):
            begin += 1
    return begin if begin < first else None


def ends_as_role(lower: list[str], first: int, roles: RoleWords) -> bool:
    """Whether the words before token ``first`` end like a role: "hosts", "secretary of state"."""
    if first < 1:
        return False
    if lower[first - 1] in roles.heads:
        return True
    return first > 2 and lower[first - 2] == "of" and lower[first - 3] in roles.roles


def role_in_front(
    text: str, tokens: Tokens, first: int, floor: int, end: int, roles: RoleWords
) -> tuple[int, int] | None:
    """The role set off by a comma before a name: "the port's director, Ida Lund,"."""
    lower = tokens.lower
    comma = first - 1
    if comma <= floor or lower[comma] != "," or text[end : end + 1] not in (",", ".", ")", ";"):
        return None
    if not ends_as_role(lower, comma, roles):
        return None
    begin = _walk(tokens, comma, floor, roles)
    if begin == comma or not _introduced(tokens, begin, comma, floor, roles):
        return None
    return begin, comma - 1


def _introduced(tokens: Tokens, begin: int, end: int, floor: int, roles: RoleWords) -> bool:
    """Whether an article or an owner opens the phrase, so that all its words belong to it."""
    lower = tokens.lower
    before = lower[begin - 1] if begin > floor else ""
    return (
        before in roles.articles
        or before in roles.possessives
        or not _OWNING.isdisjoint(lower[begin:end])
    )


def _walk(tokens: Tokens, first: int, floor: int, roles: RoleWords) -> int:
    """The first token of the words before token ``first`` that can all belong to a role."""
    words, lower, starts, ends = tokens.words, tokens.lower, tokens.starts, tokens.ends
    i = first
    told = words[first] != lower[first] and lower[first] in roles.heads  # a role behind "of"
    limit = max(floor, first - _FARTHEST)
    while i > limit:
        word = lower[i - 1]
        if not word[0].isalnum():
            # "Lund's", "front-runner", "U.S.": the mark belongs to the word before it
            if i - 1 <= limit or ends[i - 2] != starts[i - 1] or word not in _INSIDE:
                break
            if word == "." and ends[i - 2] - starts[i - 2] > _LONGEST_ABBREVIATION:
                break
        elif word == "s" and i > limit + 1 and lower[i - 2] in _OWNING:
            pass
        elif word in _LINKS:
            # "secretary of state X", not "spokesman for minister X", "friend of senator X"
            if told and word == "of":
                break
            named = words[i - 2] != lower[i - 2]
            if lower[i - 2] not in roles.roles and (word == "and" or not named):
                break
        elif words[i - 1] == word:
            if word in roles.stops or (word.endswith("ing") and word not in roles.lower):
                break
            if word[-1] == "s" and word not in roles.lower and word not in roles.heads:
                break  # "an analyst catches minister X"
            if word.endswith("ed") and word not in roles.lower and i > limit + 1:
                before = lower[i - 2]  # "the retired mayor", not "the vote pleased mayor X"
                if before not in roles.articles and before not in roles.possessives:
                    break
            if word in roles.heads:
                if word not in roles.roles and i < first:
                    break  # "on refugees, President X"
                told = True
        elif word in roles.openers:
            break
        i -= 1
    while i < first and (lower[i] in _LINKS or lower[i] == "s" or not words[i][0].isalnum()):
        i += 1
    return i


def _begins(tokens: Tokens, i: int, roles: RoleWords) -> bool:
    """Whether a role can begin with token ``i``, as far as the words of roles tell."""
    word = tokens.lower[i]
    # "Texas", "globe-trotting"
    return tokens.words[i] != word or tokens.words[i + 1] == "-" or _can_begin(word, roles)


def _can_begin(word: str, roles: RoleWords) -> bool:
    return (
        word in roles.lower or word in roles.heads or word.endswith(roles.endings) or "-" in word
    )
