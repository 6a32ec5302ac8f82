"""Whether words beside a name that no list knows tell a body: "Harl, the firm that …", "Harl said it would"."""

from collections.abc import Iterator

from newsextract._words.gazetteers import BODY
from newsextract.extractors.entities.features import (
    ARTICLE,
    NOUN,
    PREPOSITION,
    ROLE,
    SPEECH,
    Evidence,
)
from newsextract.extractors.entities.names import Mention

_LONGEST_APPOSED = 6  # tokens
_ENDS = frozenset(".!?;:")
_BEHIND_BODY = frozenset({",", "that", "which", "of", "behind", "in", "for", "with"})
_LONGEST_ASIDE = 25  # tokens of ", which runs four ferries,"
_START, _UP, _START_UP = frozenset({"start"}), ["-", "up"], ["start", "-", "up"]
_CALLED = frozenset({"called", "dubbed", "known", "named"})
_ONE = frozenset({"a", "an", "another"})
_BEHIND_START = 4  # tokens of "start-up,"
_LONGEST_NOUN = 5  # tokens of "a small new software company"


def is_told_as_body(evidence: Evidence, comma: int) -> bool:
    """Whether what a comma opens tells of a body: ", the union that", ", which rows, said"."""
    lower, sorts = evidence.lower, evidence.sorts
    stop = min(comma + _LONGEST_ASIDE, len(lower) - 4)
    if lower[comma + 1] == "which":
        for i in range(comma + 2, stop):
            if lower[i] == ",":
                named = evidence.tokens.words[i + 2][0].isupper()  # ", said Ruiz, is shut"
                return sorts[lower[i + 1]] & SPEECH > 0 and not named
            if lower[i] in _ENDS:
                return False
    elif sorts[lower[comma + 1]] & ARTICLE:
        for i in range(comma + 2, min(comma + 2 + _LONGEST_APPOSED, stop)):
            sort = sorts[lower[i]]
            if lower[i + 1] in _BEHIND_BODY and sort & (NOUN | BODY):
                return True
            if sort & (PREPOSITION | SPEECH | ROLE) or lower[i] in _ENDS or lower[i] == ",":
                return False
    return False


def is_called_behind(evidence: Evidence, first: int) -> bool:
    """Whether a comma parts a name from the body called so: "The weather bureau, [Harl], warned"."""
    lower, sorts = evidence.lower, evidence.sorts
    called = lower[first - 2]
    body = sorts[called] & NOUN or called in evidence.names.introducing_firms
    start_up = lower[max(0, first - _BEHIND_START) : first - 1] == _START_UP
    if lower[first - 1] != "," or not (body or start_up) or sorts[lower[first]]:
        return False
    possessives = evidence.roles.possessives
    before = lower[max(0, first - _LONGEST_APPOSED) : first - 2]
    return any(sorts[word] & ARTICLE or word in possessives for word in before)


def speaks_of_itself(evidence: Evidence, mention: Mention) -> bool:
    """Whether it says what "it" does: "Harl said on Monday it would close"."""
    lower, last = evidence.lower, mention[3]
    if evidence.tokens.ends[last] != mention[1] or not evidence.sorts[lower[last + 1]] & SPEECH:
        return False
    at = last + 2 + 2 * (lower[last + 2] == "on")
    return lower[at : at + 1] == ["it"] and lower[at + 1] in evidence.names.deeds


def start_ups(evidence: Evidence) -> Iterator[int]:
    """Where a name stands behind what it may be: "the start-up [Harl]"."""
    tokens, lower = evidence.tokens, evidence.lower
    for i in tokens.hits(_START):
        if lower[i + 1 : i + 3] == _UP:
            yield tokens.ends[i + 2] + 1


def called(evidence: Evidence) -> Iterator[int]:
    """Where a body's name stands behind what it is: "a gang known as [Harl]", "a firm called [Harl]"."""
    tokens, lower, bodies = evidence.tokens, evidence.lower, evidence.names.naming_bodies
    for i in tokens.hits(_CALLED):
        if not i or not (lower[i - 1] in bodies or lower[max(0, i - 3) : i] == _START_UP):
            continue
        if lower[i] != "known":
            if _is_one(evidence, i - 1):  # not "the firm called Ruiz a liar"
                yield tokens.ends[i] + 1
        elif lower[i + 1 : i + 2] == ["as"]:
            yield tokens.ends[i + 1] + 1


def _is_one(evidence: Evidence, noun: int) -> bool:
    """Whether the article of a noun is "a": "a small software [company]"."""
    lower, sorts = evidence.lower, evidence.sorts
    for word in reversed(lower[max(0, noun - _LONGEST_NOUN) : noun]):
        if word in _ONE:
            return True
        if sorts[word] & ARTICLE or not (word.isalpha() or word == "-"):
            return False
    return False


def is_listed(evidence: Evidence, last: int) -> bool:
    """Whether a name has its exchange in brackets behind it: "Harl Minerals (ASX: HRM)"."""
    lower = evidence.lower
    return (
        lower[last + 1 : last + 2] == ["("]
        and lower[last + 2] in evidence.names.exchanges
        and lower[last + 3 : last + 4] == [":"]
    )
