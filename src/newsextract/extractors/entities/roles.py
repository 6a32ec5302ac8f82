"""What the text around a name says that someone is.

``conservative radio host Ana Ruiz``, ``Emil Brandt, a senior envoy of the chancellor,``,
``Emil Brandt — project manager at Calder —``, ``the port’s director, Ida Lund,``, ``the
spokesman for the harbour board, Ida Lund,``, ``Nils Thorpe (R-Maine)``, ``Ada Lund is a retired
pilot``. A role is a slice of the text, without article and without the name.
"""

import re
from collections.abc import Iterable
from functools import cache

import regex

from newsextract._language.tokens import Tokens
from newsextract._model import light
from newsextract._model.span import Span
from newsextract._words.patterns import lazy
from newsextract._words.roles import RoleWords
from newsextract.extractors.entities.complements import INSIDE, governing
from newsextract.extractors.entities.role_openings import introduced

_FARTHEST = 12  # tokens of a role before a name
_REACH = 220  # code points of a role behind a name
_OWNING = frozenset({"'", "’"})
_HYPHENS = frozenset("-–")
_LINKS = frozenset({"of", "and"})
_SHORTEST_PARTICIPLE = 5  # letters
_WORD = re.compile(r"[\w.-]+")
_NO_VERB = ("is", "ss", "us")  # ends of "tennis", "press", "bus", which no third person has
_OWNED = 4  # words of "sitting next to her"
_PLAIN = r"[^,.;:“”\"()\n—–]"
_END = r"(?=[,;:—–(]|\.(?:\s|['’”]|\Z)|\Z)"
_NEVER = "(?!)"
_SHORTEST_ROLE, _LONGEST_ROLE = 1, 110  # code points
_MOST_MODIFIERS = 5  # words of "equity strategist at Calder", which no article opens
_CLOSING = (",", ".", ")", ";")
_OPENED = frozenset("[(")
_SET_OFF = (" — ", " – ", " - ")


@light.frozen
class _Patterns:
    """What stands behind a name, made of a language's words."""

    party: regex.Pattern[str]  # " (R-Maine)", ", D-Ohio"
    seats: frozenset[str]  # the letters that it can begin with
    behind: regex.Pattern[str]  # ", a senior envoy"
    bracketed: regex.Pattern[str]  # " (a senior envoy)"
    set_off: regex.Pattern[str]  # " — a senior envoy —"
    serving: regex.Pattern[str]  # " served as mayor"
    servings: tuple[str, ...]
    circumstance: regex.Pattern[str]  # " until 1990"
    copula: regex.Pattern[str]  # " is a retired pilot"
    copulas: tuple[str, ...]  # " is "
    aside: regex.Pattern[str]  # ", 54," and ", who died in May," before one of these
    restricting: tuple[str, ...]  # the words that it can begin with, if with no figure
    further: regex.Pattern[str]  # " who lives in Lillevik"
    leading: regex.Pattern[str]  # "one of ", "who was the "
    joining: tuple[str, ...]  # "and "


@cache
def _patterns(roles: RoleWords) -> _Patterns:
    stops = "|".join(rf"(?<={regex.escape(word)})" for word in roles.abbreviated)
    # an apposition has abbreviations inside: "top adviser to Mrs. Lund"
    words = rf"{_PLAIN}++(?:(?:{stops or _NEVER}|(?<=[A-Z]))\.{_PLAIN}*+){{0,6}}+"
    parties = [party.upper() for party in roles.parties]
    seat = _any_of(parties)
    article, opening = _any_of(sorted(roles.articles)), _any_of(roles.opening)
    return _Patterns(
        party=lazy(rf" \(({seat})[-–][\w. ]{{1,15}}\)|, ({seat})-[A-Z][\w.]{{1,12}}"),
        seats=frozenset([party[:1] for party in parties]),
        behind=lazy(rf"(?:, \d{{1,3}})?, (?P<role>{words}){_END}"),
        bracketed=lazy(rf" \((?P<role>{words})\)"),
        set_off=lazy(rf" [—–-] (?P<role>{words}){_END}"),
        serving=lazy(rf" {_any_of(roles.serving)} (?P<role>{words}){_END}"),
        circumstance=lazy(rf" {_any_of(sorted(roles.prepositions - roles.complementing))} "),
        servings=tuple(f" {word} " for word in roles.serving),
        copula=lazy(
            rf",? {_any_of(roles.copulas)} (?:{article}|{opening}) (?P<role>{words}){_END}"
        ),
        copulas=tuple(f" {word} " for word in roles.copulas),
        aside=lazy(
            rf", (?:\d{{1,3}}|{_any_of(sorted(roles.restricting))} {_PLAIN}{{1,140}}+)(?=, {_any_of(roles.copulas)} )"
        ),
        restricting=tuple(sorted(roles.restricting)),
        further=lazy(rf" {_any_of(roles.further)}\b"),
        leading=lazy(
            rf"^(?:{article} |{opening} (?:{article} )?|{_any_of(sorted(roles.possessives))} |{_any_of(roles.relative_copulas)} (?:{article} )?)"
        ),
        joining=tuple(f"{word} " for word in roles.joining),
    )


def _any_of(words: Iterable[str]) -> str:
    """A group of one of the words; of none, one that never matches."""
    return f"(?:{'|'.join(map(regex.escape, words)) or _NEVER})"


def party(text: str, end: int, roles: RoleWords) -> tuple[int, str] | None:
    """The end and the party of what gives the seat behind a name: "(R-Maine)", ", D-Ohio"."""
    patterns = _patterns(roles)
    if text[end + 2 : end + 3] not in patterns.seats:  # saves time
        return None
    seat = patterns.party.match(text, end)
    return (seat.end(), roles.parties[(seat[1] or seat[2]).lower()]) if seat else None


def role_behind(text: str, end: int, roles: RoleWords) -> Span | None:
    """The apposition behind a name that ends at ``end``, if its words tell a role."""
    patterns = _patterns(roles)
    aside = None
    following = text[end : end + 2]
    if following == ", " or following == " (":
        seat = party(text, end, roles)
        if seat:
            end = seat[0]
            following = text[end : end + 2]
        if (
            following == ", "
            and (  # saves time
                text[end + 2 : end + 3].isdecimal()
                or text.startswith(patterns.restricting, end + 2)
            )
        ):
            aside = patterns.aside.match(text, end, end + _REACH)
        if aside:
            end = aside.end()
    pattern = patterns.copula if aside else _pattern_behind(text, end, following, patterns)
    match = None if pattern is None else pattern.match(text, end, end + _REACH)
    if match is None:
        return None
    role = match["role"].partition(" - ")[0].partition(" —")[0].rstrip()
    apposed = pattern is not patterns.copula and pattern is not patterns.serving
    if not apposed:
        role = patterns.further.split(role, maxsplit=1)[0]  # "is a pilot and lives in Lillevik"
    if pattern is patterns.serving:
        role = patterns.circumstance.split(role, maxsplit=1)[0]  # "as mayor until 1990"
    leading = patterns.leading.match(role)
    begin = leading.end() if leading else 0
    length = _length(role[begin:], roles)
    if not _SHORTEST_ROLE < length <= _LONGEST_ROLE or role.startswith(patterns.joining):
        return None
    if " ".join(role[begin:].split(None, 2)[:2]) in roles.ranked:
        return None  # "was the last man out"
    if leading is None and pattern is not patterns.copula:
        opening = role.split(None, 1)[0]
        if not _is_bare(role, roles) and (
            pattern is not patterns.behind
            or opening in roles.heads
            or (opening.islower() and not _can_begin(opening, roles))
            or _is_participle_clause(role, roles)
            or _names_another(role, roles)
        ):
            return None  # a clause: ", sought to speak with the mayor"
        if not roles.clause.isdisjoint(role[:length].lower().split()):
            return None  # a list of names, a clause
    start = match.start("role") + begin
    return Span(start, start + length)


def _pattern_behind(
    text: str, end: int, following: str, patterns: _Patterns
) -> regex.Pattern[str] | None:
    """What reads the words behind a name, by how they begin."""
    if following == ", ":
        return patterns.behind
    if following[:1] != " ":  # saves time
        return None
    if following == " (":
        return patterns.bracketed
    if text.startswith(patterns.copulas, end):
        served = text.startswith(patterns.servings, end)
        return patterns.serving if served else patterns.copula
    if text.startswith(patterns.servings, end):
        return patterns.serving
    return patterns.set_off if text.startswith(_SET_OFF, end) else None


def _is_bare(phrase: str, roles: RoleWords) -> bool:
    """Whether a phrase without an article begins as a role does: "equity strategist at Calder"."""
    for number, word in enumerate(_WORD.finditer(phrase)):
        low = word[0].lower()
        if _is_role(low, roles.people) and not _is_modifier(phrase, word.end(), roles):
            return not _names_another(phrase, roles)
        if (
            number >= _MOST_MODIFIERS
            or low in roles.stops
            or low in roles.prepositions
            or low in roles.verbs
            or low in roles.speech
            or (low == word[0] and low.endswith(("ing", "ed", "ly")) and low not in roles.lower)
            or phrase[word.end() : word.end() + 1] in (",", ";")
        ):
            return False
    return False


def _is_participle_clause(phrase: str, roles: RoleWords) -> bool:
    """Whether a phrase tells what somebody is doing: "standing beside her son", "visiting the mayor"."""
    opening, *behind = phrase.split(None, _OWNED)[:_OWNED]
    if not opening.islower() or not opening.endswith("ing") or not behind:
        return False
    governs = behind[0] in roles.prepositions or behind[0] in roles.articles
    return governs or not roles.possessives.isdisjoint(behind)


def _is_modifier(phrase: str, end: int, roles: RoleWords) -> bool:
    """Whether a role's word only goes before another: "chief" of "chief economist"."""
    following = _WORD.match(phrase, end + 1)
    return following is not None and _is_role(following[0].lower(), roles.people)


def _names_another(phrase: str, roles: RoleWords) -> bool:
    """Whether a phrase is a role with somebody else's name: "mayor Ida Lund said"."""
    for word in _WORD.finditer(phrase):
        low = word[0].lower()
        if _is_role(low, roles.heads):
            following = _WORD.match(phrase, word.end() + 1)
            if following is None or phrase[word.end() : word.end() + 1] != " ":
                return False
            if not _is_role(following[0].lower(), roles.people):
                return low == word[0] and following[0][:1].isupper()
    return False


def _is_role(low: str, words: frozenset[str]) -> bool:
    """Whether a word, or the last part of one with a hyphen, tells a role."""
    return low in words or ("-" in low and low.rpartition("-")[2] in words)


def _length(phrase: str, roles: RoleWords) -> int:
    """How many characters of a phrase tell a role: to where a verb goes on; 0 without one."""
    found, before, length = False, "", 0
    for word in _WORD.finditer(phrase):
        low = word[0].lower()
        verb = low in roles.verbs or low in roles.speech or (found and low in roles.subjects)
        if not found:
            if verb and (before or low not in roles.lower):  # "then mayor of Harwick"
                return 0
            found = (
                _is_role(low, roles.heads) and low not in roles.passing
            ) or f"{before} {low}" in roles.pairs
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


def role_before(
    tokens: Tokens, first: int, floor: int, roles: RoleWords, *, titled: bool
) -> int | None:
    """Where the words of a role before token ``first`` begin, as a token; None without any.

    ``titled`` says that the run from there has a title before the name: "Norland PM Ida Lund".
    """
    lower = tokens.lower
    head = first - 1 if titled else _head(tokens, first, floor, roles)
    if head is None:
        return None
    behind = max(head + 1, floor)
    begin = _walk(tokens, behind, floor, roles, told=titled)
    plural = lower[head] in roles.verbal and head == first - 1 and not titled
    if plural and head > floor and tokens.words[head - 1] != lower[head - 1]:
        return None  # "the film Harbour stars X"
    if begin < behind and not introduced(tokens, begin, first, floor, roles):
        # "... delights former harbour commissioner X": a word known in roles begins it
        while begin < behind and not _begins(tokens, begin, roles):
            begin += 1
    return begin if begin < behind else None


def _head(tokens: Tokens, end: int, floor: int, roles: RoleWords) -> int | None:
    """The last token of the role that ends before a token, without what it is of, for or at."""
    lower, last = tokens.lower, end - 1
    if last > floor and lower[last] in _OPENED:
        last -= 1  # "President [Ida] Lund"
    word = lower[last]
    if word in roles.passing:
        return None
    if word in roles.heads or (last > floor and f"{lower[last - 1]} {word}" in roles.pairs):
        several = word not in roles.people and word[-1] == "s"
        over = governing(tokens, last, floor, roles) if several else None
        beside = over is not None and tokens.words[over:last] == lower[over:last]
        return over if beside else last  # "the supervisor of officials"
    if last - 1 > floor and lower[last - 1] in _HYPHENS:
        first = lower[last - 2]
        if (word in roles.suffixes and first in roles.people) or f"{first}-{word}" in roles.heads:
            return last  # "president-elect", "scrum-half"
    return governing(tokens, last, floor, roles)


def role_in_front(
    text: str, tokens: Tokens, first: int, floor: int, end: int, roles: RoleWords
) -> tuple[int, int] | None:
    """The role set off by a comma before a name: "the port's director, Ida Lund,"."""
    lower = tokens.lower
    comma = first - 1
    if comma <= floor or lower[comma] != ",":
        return None
    head = _head(tokens, comma, floor, roles)
    if head is None:  # "a trader in Lenz, Ida Lund,"
        head = governing(tokens, comma - 1, floor, roles, also=roles.placing)
    elif head == comma - 1 and lower[head - 1] in roles.articles:
        over = governing(
            tokens, head, floor, roles
        )  # "press secretary to the governor, Ida Lund,"
        head = head if over is None else over
    if head is None:
        return None
    several = lower[head] in roles.heads and lower[head] not in roles.people
    closed = text[end : end + 1] in _CLOSING or _is_of(text, end, roles)
    if not closed and not (several and text.startswith(roles.listing, end)):
        return None
    begin = _walk(tokens, head + 1, floor, roles, told=False)
    opens = begin == floor and head - begin < _MOST_MODIFIERS  # "Retired singer, Ida Lund,"
    if not opens and not introduced(tokens, begin, comma, floor, roles):
        return None
    return begin, comma - 1


def _is_of(text: str, end: int, roles: RoleWords) -> bool:
    """Whether a body or a place tells more of a name: "her lawyer, Ida Lund [of ONB], said"."""
    of = _WORD.match(text, end + 1) if text[end : end + 1] == " " else None
    if of is None or of[0] not in roles.complementing:
        return False
    name = _WORD.match(text, of.end() + 1)
    return name is not None and (name[0][0].isupper() or name[0] in roles.articles)


def _walk(tokens: Tokens, behind: int, floor: int, roles: RoleWords, *, told: bool) -> int:
    """The first token of the words before token ``behind`` that can all belong to a role.

    ``told``: whether a title behind them tells the role already.
    """
    words, lower, starts, ends = tokens.words, tokens.lower, tokens.starts, tokens.ends
    i = behind
    limit = max(floor, behind - _FARTHEST)
    while i > limit:
        word = lower[i - 1]
        joined = i - 2 > limit and lower[i - 2] in _HYPHENS and ends[i - 2] == starts[i - 1]
        if not word[0].isalnum():
            # "Lund's", "front-runner", "U.S.": the mark belongs to the word before it
            if i - 1 <= limit or ends[i - 2] != starts[i - 1] or word not in INSIDE:
                break
        elif joined or (i < behind and lower[i] in _HYPHENS):
            pass  # "editor-in-chief", "21-year-old"
        elif i < behind and f"{word} {lower[i]}" in roles.pairs:
            pass  # "running back"
        elif word == "s" and i > limit + 1 and lower[i - 2] in _OWNING:
            pass
        elif word in _LINKS:
            # "secretary of state X", not "spokesman for minister X", "friend of senator X"
            if told and word == "of":
                break
            named = words[i - 2] != lower[i - 2]
            if lower[i - 2] not in roles.people and (word == "and" or not named):
                break
        elif word in roles.heads:
            told = True
        elif words[i - 1] == word:
            if word in roles.stops or (word.endswith("ing") and word not in roles.lower):
                break
            verbal = word[-1] == "s" and not word.endswith(_NO_VERB)
            if verbal and word not in roles.lower:
                break  # "an analyst catches minister X"
            if word.endswith("ed") and word not in roles.lower and i > limit + 1:
                before = lower[i - 2]  # "the retired mayor", not "the vote pleased mayor X"
                if before not in roles.articles and before not in roles.possessives:
                    break
        elif word in roles.openers:
            break
        i -= 1
    while i < behind and (lower[i] in _LINKS or lower[i] == "s" or not words[i][0].isalnum()):
        i += 1
    return i


def _begins(tokens: Tokens, i: int, roles: RoleWords) -> bool:
    """Whether a role can begin with token ``i``, as far as the words of roles tell."""
    word = tokens.lower[i]
    if f"{word} {tokens.lower[i + 1]}" in roles.pairs:
        return True
    # "Texas", "globe-trotting"
    return tokens.words[i] != word or tokens.words[i + 1] == "-" or _can_begin(word, roles)


def _can_begin(word: str, roles: RoleWords) -> bool:
    return (
        word in roles.lower or word in roles.heads or word.endswith(roles.endings) or "-" in word
    )
