"""Names inside credits: "Ana Ruiz Parliamentary editor", "Ana Ruiz in Calder, Bo Hale and Kai Lenz"."""

from collections.abc import Iterator

import regex

from newsextract._language.names import as_written, is_person
from newsextract._page.credits.grammar import MOST, TRIM, CreditGrammar
from newsextract._page.credits.record import Credited
from newsextract._words.patterns import lazy

# whose reporter somebody is: "CNN's Ana Lund", "Bay News’ Ana Lund"
_OWNER = lazy(r"(?:\p{Lu}[\w.&]{0,20} ){0,2}\p{Lu}[\w.&]{1,20}(?:['’]s|(?<=s)['’]) (?=\p{Lu})")
_CAPITALS = 3  # letters of the outlet in "Ana Lund USA TODAY"
_SHORTEST, _LONGEST = 2, 4  # words of a name in front of a role


def credited(name: str, start: int, grammar: CreditGrammar, email: str | None = None) -> Credited:
    """The person whose name begins at ``start``."""
    written = as_written(name, grammar.names.particles)
    return Credited(start, start + len(name), written, email=email)


def leading_person(text: str, grammar: CreditGrammar) -> str | None:
    """The name at the head of "Nils Hale Parliamentary editor", "Ana Ruiz The Daily Post"."""
    words = text.split()
    for length in range(_SHORTEST, min(_LONGEST, len(words) - 1) + 1):
        if (
            words[0].isupper()
            and words[length].isupper()
            and words[length].lower() not in grammar.lex.agencies
        ):
            continue  # "ANA LUND HALE": all in capitals
        if words[length - 1].lower() in grammar.names.particles:
            continue  # "Nils van" of "Nils van Hale"
        head = " ".join(words[:length])
        if (
            _ends_name(words[length:], grammar)
            and grammar.name.fullmatch(head)
            and is_person(head, grammar.names)
        ):
            return head
    return None


def _ends_name(words: list[str], grammar: CreditGrammar) -> bool:
    """Whether a name ends in front of these words: a role, an agency, "The Daily Post"."""
    lex, low = grammar.lex, words[0].lower()
    return (
        words[0][0].islower()
        or low in lex.roles
        or low in lex.role_openers
        or low in lex.articles
        or low in lex.agencies
        or " ".join(words).lower() in lex.agencies
        or (len(words[0]) >= _CAPITALS and words[0].isalpha() and words[0].isupper())
    )


def all_people(text: str, grammar: CreditGrammar) -> tuple[Credited, ...]:
    """The persons of "Associated Wire writers Ana Ruiz in Lenz and Bo Hale in Calder"."""
    return tuple(
        credited(found[0], found.start(), grammar)
        for found in grammar.name.finditer(_OWNER.sub(_blank, _placeless(text, grammar)))
        if is_person(found[0], grammar.names)
    )[:MOST]


def listed_people(text: str, offset: int, grammar: CreditGrammar) -> tuple[Credited, ...]:
    """The persons of "Ana Ruiz in Lenz, Bo Hale and Kai Brandt in Calder", if it is a list of names."""
    spaced = _placeless(text, grammar)
    people: list[Credited] = []
    for start, end in pieces(spaced, 0, grammar):
        part = spaced[start:end]
        name = part.strip(TRIM)
        named = name and grammar.name.fullmatch(name)
        if name and not named and not people:
            return ()  # "With Hale leading in the polls"
        if named and is_person(name, grammar.names):
            people.append(credited(name, offset + start + part.find(name), grammar))
        if len(people) >= MOST:
            break
    return tuple(people)


def _placeless(text: str, grammar: CreditGrammar) -> str:
    """The text with "in Port Calder" blanked out; offsets stay."""
    return grammar.located.sub(_blank, text)


def _blank(found: regex.Match[str]) -> str:
    return " " * len(found[0])


def pieces(text: str, at: int, grammar: CreditGrammar) -> Iterator[tuple[int, int]]:
    """Where the parts between commas, bars and "and" begin and end, from ``at`` on."""
    for start, end in () if grammar.is_one_part(text) else grammar.splits(text, at):
        yield at, start
        at = end
    yield at, len(text)
