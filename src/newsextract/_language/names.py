"""Person names: telling one from other capitalised words, and writing it as a person does.

``ANA LUND`` -> ``Ana Lund``, ``JANE McDONALD`` -> ``Jane McDonald``, ``SEAN O'NEILL``
-> ``Sean O'Neill``, ``LUDWIG VAN DER BERG`` -> ``Ludwig van der Berg``. Shared by the bylines and
the entities. Words: ``data/<language>/names.toml``.
"""

from functools import cache

from newsextract._model import light
from newsextract._words.classes import ClassWords
from newsextract._words.gazetteers import CITY, COUNTRY, GIVEN, SURNAME, known_words
from newsextract._words.names import NameWords
from newsextract._words.patterns import lazy
from newsextract._words.roles import RoleWords
from newsextract.lexicon import Lexicons


@cache
def role_words(lexicons: Lexicons) -> RoleWords:
    """The role words of a language."""
    words = lexicons.load_all(RoleWords, "roles")
    people = words.roles | words.persons
    return light.evolve(
        words,
        articles=lexicons.load_all(ClassWords, "classes").articles,
        people=people,
        heads=people | {_plural(word) for word in people},
        pointing=words.roles | words.bodies,
        continuing=words.roles
        | words.bodies
        | words.compounds
        | (words.lower - {"of", "and", "then", "past", "first", "head"}),
    )


def _plural(word: str) -> str:
    if word.endswith("man"):
        return f"{word[:-2]}en"
    if word.endswith("y") and word[-2:-1] not in "aeo":
        return f"{word[:-1]}ies"
    return f"{word}s"


@cache
def name_words(lexicons: Lexicons) -> NameWords:
    """The name words of a language."""
    words = lexicons.load_all(NameWords, "names")
    return light.evolve(
        words,
        first_names=words.male | words.female | words.either,
        bodies=words.organizations | words.companies,
        words=words.demonyms
        | words.things
        | words.sites
        | words.titles
        | words.not_names
        | words.generic
        | words.calendar,
    )


WORD = r"(?: \p{Lu} [\p{L}\p{M}]*+ (?: ['’-] \p{L}[\p{L}\p{M}]*+ )*+ | (?: \p{Lu}\. ){1,3}+ | \p{Lu} (?! \w ) )"
_PARTICLE = r"(?: \L<particles> | al- | el- | d['’] )"
_SUFFIX = r"(?: ,? [ ] (?: Jr\.? | Sr\.? | III? | IV ) \b \.?+ )"
_NICK = r"(?: [\"“(‘'] \p{Lu}\p{L}{1,15}+ (?: [ ] \p{Lu}\p{L}{1,15}+ )?+ [\"”)’'] [ ] )"
NAME = rf"""
    {WORD} \.?+ [ ] {_NICK}?+
    (?: (?: {WORD} \.?+ | {_PARTICLE} ) [ ]?+ {_NICK}?+ ){{0,4}}?
    (?: {_PARTICLE}[ ]?+ )? {WORD} {_SUFFIX}?+
    """


def cased(particles: frozenset[str]) -> list[str]:
    return [form for word in particles for form in (word, word.capitalize(), word.upper())]


_NUMERALS = frozenset({"II", "III", "IV"})
_VOWELS = frozenset("AEIOUY")
_SPLIT = lazy(r"([\s'’.-]+)")
_MAC = lazy(r"\A(Mc|Mac)(\p{Lu}{3,})\Z")


def as_written(name: str, particles: frozenset[str]) -> str:
    """The name as a person writes it: words in capitals get one capital, particles none."""
    letters = list(filter(str.isalpha, name))
    if sum(map(str.isupper, letters)) * 2 < len(letters):
        return name
    parts = _SPLIT.split(name)  # word, mark, word
    last = len(parts) - 1
    return "".join(
        part.lower() if 0 < i < last and part.lower() in particles else _as_written(part)
        for i, part in enumerate(parts)
    )


def _as_written(word: str) -> str:
    """One word of a name that stands in capitals; initials and numerals stay."""
    mac = _MAC.match(word)
    if mac:
        return mac[1] + mac[2].capitalize()
    if not word.isupper() or word in _NUMERALS or (len(word) == 2 and _VOWELS.isdisjoint(word)):
        return word  # "JD Smith": initials
    if word.startswith("MC") and len(word) > len("MC") + 1:
        return "Mc" + word[2:].capitalize()
    return word.capitalize()


_NICKNAME = lazy(r" [\"“(][^\"”)]{1,40}[\"”)](?= )")


def is_person(name: str, words: NameWords, *, signed: bool = False) -> bool:
    """Whether a run of capitalised words reads like a person's name.

    ``signed`` says that it stands where a person is named: "By Roger May", not "Roger May".
    """
    if any(mark in name for mark in '"“('):
        name = _NICKNAME.sub("", name)
    parts = [w.strip(".,'’\"“”()") for w in name.split()]
    low = [w.lower() for w in parts if w]
    if not 2 <= len(low) <= 6:
        return False
    named = low
    if low[-1] in words.surnames and (signed or low[0] in words.first_names):
        named = low[:-1]
    if any(w in words.organizations or w in words.not_names for w in named):
        return signed and _is_named_like_body(low, words)
    if low[-1] in words.places and low[0] not in words.first_names:
        told = known_words()
        called = (
            signed
            and told.get(low[-1], 0) & SURNAME
            and not told.get(low[0], 0) & (CITY | COUNTRY)
        )
        if not called or low[0] in words.places:
            return False
    return any(len(w) > 1 for w in low[1:]) and not any(c.isdigit() for c in name)


def is_given(word: str) -> bool:
    """Whether a word, in lower case, is a given name."""
    return bool(known_words().get(word, 0) & GIVEN)


def is_personal(word: str) -> bool:
    """Whether a word, in lower case, is a given name or a surname."""
    return bool(known_words().get(word, 0) & (GIVEN | SURNAME))


def _is_named_like_body(low: list[str], words: NameWords) -> bool:
    """Whether someone with a given name has a surname that bodies have too: "Emily Post"."""
    first, *middle, last = low
    others = (first, *middle)
    if last in words.never_surnames or any(w in words.organizations for w in others):
        return False
    if last in words.not_names or any(len(w) > 1 and w in words.not_names for w in middle):
        return False
    if first in words.not_names and first not in words.first_names:
        return False  # "Monday Night"
    told = known_words().get(first, 0)
    return bool(told & GIVEN) and not told & (CITY | COUNTRY) and first not in words.places
