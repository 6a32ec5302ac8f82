"""Person names: telling one from other capitalised words, and writing it as a person does.

``ANA LUND`` -> ``Ana Lund``, ``JANE McDONALD`` -> ``Jane McDonald``, ``SEAN O'NEILL``
-> ``Sean O'Neill``, ``LUDWIG VAN DER BERG`` -> ``Ludwig van der Berg``. Shared by the bylines and
the entities. Words: ``data/<language>/names.toml``.
"""

from collections.abc import Mapping
from functools import cache

import attrs

from newsextract._words.patterns import lazy
from newsextract.lexicon import Lexicons, derived


@attrs.frozen(eq=False, repr=False)
class NameWords:
    """Words that tell persons from other capitalised words."""

    titles: frozenset[str] = frozenset()  # "mr", "sen": before a person's name
    male_titles: frozenset[str] = frozenset()
    female_titles: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()  # "van", "al": inside it, in lower case
    male: frozenset[str] = frozenset()  # first names
    female: frozenset[str] = frozenset()
    either: frozenset[str] = frozenset()
    not_names: frozenset[str] = frozenset()  # in a name of this many words no person is meant
    organizations: frozenset[str] = frozenset()  # "press", "university"
    places: frozenset[str] = frozenset()  # "texas", "france"
    surnames: frozenset[str] = (
        frozenset()
    )  # "may": of the words that are no names those that can end one
    first_names: frozenset[str] = derived("male, female and either")  # all of them
    companies: frozenset[str] = frozenset()  # "steel", "orchestra": last words of other bodies
    bodies: frozenset[str] = derived("organizations, companies")  # these and the organizations
    words: frozenset[str] = derived("not_names, generic and others")  # no name consists of these
    inner: frozenset[str] = frozenset()  # "de", "van": lower-case words that join a name
    abbreviations: frozenset[str] = frozenset()  # "sen", "st": written with a full stop in a name
    prefixes: frozenset[str] = frozenset()  # "ex", "then": joined by a hyphen to a name or title
    portfolios: frozenset[str] = frozenset()  # "state": what a secretary or minister is of
    incomplete: frozenset[str] = frozenset()  # "first": a title only in front of another
    offices: frozenset[str] = frozenset()  # "secretary": an "of" behind it belongs to its name
    subjects: frozenset[str] = frozenset()  # "committee": an "on" behind it belongs to its name
    fields: frozenset[str] = frozenset()  # "trade": an "and" behind it goes on in a body's name
    things: frozenset[str] = frozenset()  # "tower", "act": last words of what is no one
    sites: frozenset[str] = frozenset()  # "island", "street": last words of places
    demonyms: frozenset[str] = frozenset()  # "french", "texan"
    directions: frozenset[str] = frozenset()  # "south", "new": before the name of a place
    hyphened: frozenset[str] = frozenset()  # "style": second parts of adjectives, not of names
    locatives: frozenset[str] = frozenset()  # "near": a place follows
    states: frozenset[str] = frozenset()  # "ohio", "n.j.": between commas behind a place
    calendar: frozenset[str] = frozenset()  # weekdays and months
    generic: frozenset[str] = frozenset()  # "internet": capitalised, and no name alone
    short: Mapping[str, str] = attrs.field(factory=dict)  # "bob" -> "robert"


@attrs.frozen(eq=False, repr=False)
class RoleWords:
    """``data/<language>/roles.toml``."""

    roles: frozenset[str] = frozenset()  # "spokesman", "minister": last word of a role
    openers: frozenset[str] = frozenset()  # words a sentence begins with that are no names
    groups: frozenset[str] = frozenset()  # "republicans", "democrats"
    short: Mapping[str, str] = attrs.field(factory=dict)  # "senator" -> "sen"
    speech: frozenset[str] = frozenset()  # verbs right behind the name of who speaks
    speaking: frozenset[str] = frozenset()  # of these those that tell a person from a body
    lower: frozenset[str] = frozenset()  # lower-case words that may stand in a role before a name
    endings: tuple[str, ...] = ()  # of other words that may: "presidential", "globe-trotting"
    courtesy: frozenset[str] = frozenset()  # "mr": titles that tell no role
    epithets: frozenset[str] = (
        frozenset()
    )  # "the actress": roles that alone point to someone named
    bodies: frozenset[str] = frozenset()  # "the company": nouns that point to a body
    named_after: frozenset[str] = frozenset()  # "campaign": bodies called after a person
    compounds: frozenset[str] = (
        frozenset()
    )  # "campaign": behind a role or name it makes another noun
    stops: frozenset[str] = frozenset()  # words that no role before a name goes beyond
    clause: frozenset[str] = frozenset()  # words that show a clause, not an apposition
    verbs: frozenset[str] = frozenset()  # verbs right behind a subject, beside those of speech
    prepositions: frozenset[str] = frozenset()
    fronting: frozenset[str] = frozenset()  # "in", "when": first words of opening phrases
    heads: frozenset[str] = derived("roles")  # roles and their plurals
    pointing: frozenset[str] = derived("roles and bodies")  # nouns that can mean someone named
    continuing: frozenset[str] = derived(
        "roles, bodies, compounds and lower"
    )  # behind such a noun
    after_names: frozenset[str] = frozenset()  # lower-case words behind the head of a noun phrase


@cache
def role_words(lexicons: Lexicons) -> RoleWords:
    """The role words of a language."""
    words = lexicons.load_all(RoleWords, "roles")
    return attrs.evolve(
        words,
        heads=words.roles | {f"{word}s" for word in words.roles},
        pointing=words.roles | words.bodies,
        continuing=words.roles
        | words.bodies
        | words.compounds
        | (words.lower - {"of", "and", "then", "past", "first", "head"}),
    )


@cache
def name_words(lexicons: Lexicons) -> NameWords:
    """The name words of a language."""
    words = lexicons.load_all(NameWords, "names")
    return attrs.evolve(
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


_SPLIT = lazy(r"([\s'’.-]+)")
_MAC = lazy(r"\A(Mc|Mac)(\p{Lu}{3,})\Z")


def as_written(name: str, particles: frozenset[str]) -> str:
    """The name as a person writes it: words in capitals get one capital, particles none."""
    letters = [c for c in name if c.isalpha()]
    if sum(c.isupper() for c in letters) * 2 < len(letters):
        return name
    parts = _SPLIT.split(name)
    out: list[str] = []
    for i, part in enumerate(parts):
        if i % 2 or not part:
            out.append(part)
            continue
        mac = _MAC.match(part)
        if mac:
            out.append(mac[1] + mac[2].capitalize())
        elif part.lower() in particles and 0 < i < len(parts) - 1:
            out.append(part.lower())
        elif part in ("II", "III", "IV") or len(part) == 1:
            out.append(part)
        elif len(part) == 2 and part.isupper() and not set(part) & set("AEIOUY"):
            out.append(part)  # "JD SMITH": initials
        elif part.isupper() and part.startswith("MC") and len(part) > 3:
            out.append("Mc" + part[2:].capitalize())
        elif part.isupper():
            out.append(part.capitalize())
        else:
            out.append(part)
    return "".join(out)


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
        return False
    if low[-1] in words.places and low[0] not in words.first_names:
        return False
    return any(len(w) > 1 for w in low[1:]) and not any(c.isdigit() for c in name)
