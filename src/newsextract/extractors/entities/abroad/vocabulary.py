"""What each word can be, in a language that is not English: by the gazetteers and its own words.

Words are looked up in lower case and without accents; what is counted among the function words
keeps its accents ("él" is none of the articles).
"""

import unicodedata
from functools import cache, lru_cache

from newsextract._language.calendar import month_numbers
from newsextract._language.tokens import Tokens
from newsextract._model import light
from newsextract._words.entities import EntityWords
from newsextract._words.gazetteers import (
    AREA,
    BODY,
    CITY,
    CLUB,
    COMPANY,
    COUNTRY,
    DEMONYM,
    FIRM,
    GIVEN,
    MEDIA,
    OTHER,
    REGION,
    SITE,
    SURNAME,
    THING,
    Sorts,
)
from newsextract.lexicon import Lexicons

_SHARED = (
    GIVEN
    | SURNAME
    | COUNTRY
    | CITY
    | REGION
    | AREA
    | BODY
    | CLUB
    | MEDIA
    | COMPANY
    | SITE
    | THING
    | FIRM
    | OTHER
)
TITLE, ROLE, CALENDAR, COMMON, NOUN, TAIL, HEAD, PLACE, OUTLET, KNOWN = (
    1 << bit for bit in range(20, 30)
)
_SHORTEST_PART = 4  # letters of a word that ends another: "Finanz[chef]"
_SHORTEST_TRADE = 8  # letters of a word that its ending tells to be a trade
_LONGEST_WORD = 60  # letters of a word that is looked into
_REMEMBERED = 8192  # words


@light.frozen
class Vocabulary:
    """The words of a language and what each can be."""

    language: str
    words: EntityWords
    sorts: Sorts
    roles: dict[str, str]  # "ministra" -> "female"; "" for words of either
    titles: frozenset[str]
    months: frozenset[str]  # and their abbreviations, in all languages
    fronts: frozenset[str]  # "plaza", "ministerio": in lower case they may begin a name


@cache
def vocabulary(lexicons: Lexicons) -> Vocabulary:
    """The vocabulary of a language; empty where it has no words for names."""
    words = lexicons.load(EntityWords, "entities")
    roles = _roles(words)
    titles = words.titles | words.male_titles | words.female_titles
    rows = (
        (words.heads, HEAD),
        (words.bodies, KNOWN),
        (words.tails, TAIL),
        (words.media, OUTLET),
        (words.clubs, CLUB),
        (words.sites, SITE),
        (words.things, THING),
        (words.places, PLACE),
        (words.demonyms, DEMONYM),
        (words.calendar, CALENDAR),
        (words.common, COMMON),
        (words.nouns, NOUN),
        (titles, TITLE),
        (frozenset(roles), ROLE),
    )
    sorts = Sorts(((map(folded, group), sort) for group, sort in rows), _SHARED)
    fronts = words.sites | words.heads | words.things
    months = frozenset(month_numbers(lexicons))
    return Vocabulary(lexicons.language, words, sorts, roles, titles, months, fronts)


def _roles(words: EntityWords) -> dict[str, str]:
    """Each word for a role with the gender that it tells; "" where it is of either."""
    roles = dict.fromkeys(words.male_roles, "male")
    female = set(words.female_roles)
    for word in words.male_roles:
        for ending, other in words.feminine.items():
            if word.endswith(ending):
                formed = word[: len(word) - len(ending)] + other
                if formed not in words.male_roles:
                    female.add(formed)
    for word in female:
        roles[word] = "" if word in roles else "female"
    return roles


@lru_cache(maxsize=_REMEMBERED)
def folded(word: str) -> str:
    """A word in lower case and without accents."""
    if word.isascii():  # saves time
        return word.lower()
    parts = unicodedata.normalize("NFKD", word.lower())
    return "".join(c for c in parts if not unicodedata.combining(c))


@lru_cache(maxsize=_REMEMBERED)
def role_in(word: str, vocabulary: Vocabulary) -> str | None:
    """The word of a role that a word is or ends with, past a hyphen, in a compound or a plural."""
    if len(word) > _LONGEST_WORD:
        return None
    low = word.lower()
    roles, words = vocabulary.roles, vocabulary.words
    if low in roles:
        return low
    last = low.rpartition("-")[2]
    if last in roles:
        return last
    for plural in words.role_plurals:
        if last.endswith(plural) and last[: -len(plural)] in roles:
            return last[: -len(plural)]
    if words.compounding:
        for at in range(2, len(last) - _SHORTEST_PART + 1):
            if last[at:] in roles:
                return last[at:]
    if len(last) >= _SHORTEST_TRADE and last.endswith(tuple(words.role_endings)):
        return last
    return None


def joined(tokens: Tokens, i: int) -> str:
    """The word that ends at a token, in lower case, with what hyphens join to it: "porte-parole"."""
    lower, starts, ends = tokens.lower, tokens.starts, tokens.ends
    word = lower[i]
    while (
        i > 1 and lower[i - 1] == "-" and ends[i - 1] == starts[i] and ends[i - 2] == starts[i - 1]
    ):
        i -= 2
        word = f"{lower[i]}-{word}"
    return word


def heads_in(role: str, vocabulary: Vocabulary) -> list[str]:
    """A word for a role, and those that it ends with: "bundeskanzlerin", "kanzlerin"."""
    parts = range(len(role) - _SHORTEST_PART + 1) if vocabulary.words.compounding else (0,)
    return [role[at:] for at in parts if role[at:] in vocabulary.roles]
