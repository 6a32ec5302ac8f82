"""What ``data/<language>/entities.toml`` holds: the words that names are told by outside English."""

from collections.abc import Mapping

from newsextract._model import light


@light.frozen
class EntityWords:
    """Words of one language, in lower case; a key that a language leaves out costs what it tells."""

    articles: frozenset[str] = frozenset()  # "el", "dem": and what they melt into, "del", "zum"
    placing: frozenset[str] = frozenset()  # "en", "nach", "ciudad": a place follows
    small: frozenset[str] = frozenset()  # "de", "für": in lower case inside a name
    particles: frozenset[str] = frozenset()  # "von", "van": of these, or of others, a person's
    elided: frozenset[str] = frozenset()  # "l", "dell": an apostrophe follows
    conjunctions: frozenset[str] = frozenset()  # "y", "und"
    common: frozenset[str] = frozenset()  # function words: no name by themselves
    nouns: frozenset[str] = frozenset()  # "Jahr": capitalised, and no name
    male_titles: frozenset[str] = frozenset()  # "señor": before a person's name
    female_titles: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()  # "dr": of either
    male_roles: frozenset[str] = frozenset()  # "ministro", "sprecher"
    female_roles: frozenset[str] = frozenset()  # those of women; a word in both is of either
    feminine: Mapping[str, str] = light.field(factory=dict)  # "o" -> "a": of words for roles
    role_endings: frozenset[str] = frozenset()  # "ologin": of words for who does something
    role_plurals: frozenset[str] = frozenset()  # "s": behind a word for a role
    copulas: frozenset[str] = frozenset()  # "es", "ist": between a name and its role
    former: frozenset[str] = frozenset()  # "antiguo", "ehemalige": before a role
    heads: frozenset[str] = frozenset()  # "ministerio": a body's name begins or ends so
    bodies: frozenset[str] = frozenset()  # "onu", "le monde": known by name
    tails: frozenset[str] = frozenset()  # "gmbh": behind a company's name
    media: frozenset[str] = frozenset()  # "diario": before an outlet's name
    agencies: frozenset[str] = frozenset()  # "efe", "dpa": in brackets in a dateline
    clubs: frozenset[str] = frozenset()  # "fc"
    sites: frozenset[str] = frozenset()  # "calle": a place's name begins or ends so
    things: frozenset[str] = frozenset()  # "copa", "ley": what is no one and nowhere
    places: frozenset[str] = frozenset()  # "londres": beside those of the gazetteers
    demonyms: frozenset[str] = frozenset()  # "franse": capitalised, and of a place
    demonym_endings: frozenset[str] = frozenset()  # "ais", "se": of words not known otherwise
    speech: frozenset[str] = frozenset()  # "dijo": beside the name of who speaks
    sport: frozenset[str] = frozenset()  # "partido": words of articles about sport
    calendar: frozenset[str] = frozenset()  # months and weekdays
    relative: frozenset[str] = frozenset()  # "que", "der": behind a comma behind a name
    adjectives: frozenset[str] = frozenset()  # "ale", "ique": endings behind the head of a body
    complements: frozenset[str] = frozenset()  # "true" where those of a body are in lower case
    compounding: frozenset[str] = frozenset()  # "true" where words are joined: "Finanzminister"
    impersonal: frozenset[str] = frozenset()  # "faut": beside a pronoun that means nobody
    plurals: frozenset[str] = frozenset()  # "sie": of the pronouns those that are plural too
    pronouns: Mapping[str, str] = light.field(factory=dict)  # "ella" -> "female"
    unnamed: frozenset[str] = frozenset()  # "einen": of somebody not named before, "einen Mann"
    aged: Mapping[str, str] = light.field(factory=dict)  # article and end of an age -> gender
