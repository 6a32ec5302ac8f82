"""What ``data/<language>/names.toml`` holds."""

from collections.abc import Mapping

from newsextract._model import light
from newsextract._words.shape import derived


@light.frozen
class NameWords:
    """Words that tell persons from other capitalised words."""

    ranks: frozenset[str] = frozenset()  # behind a title: "Det [Con] Ida Holt"
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
    never_surnames: frozenset[str] = frozenset()  # of the words of bodies: nobody is called so
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
    placing: frozenset[str] = frozenset()  # "based" of "Lillevik-based"
    introducing_firms: frozenset[str] = frozenset()  # "carmaker" of "carmaker Velden"
    exchanges: frozenset[str] = frozenset()  # "asx" of "Velden Minerals (ASX: VLM)"
    surely_bodies: frozenset[str] = frozenset()  # "authority" of "Roads and Bridges Authority"
    naming_bodies: frozenset[str] = frozenset()  # "gang" of "a gang known as Velden"
    firms_or_people: frozenset[str] = frozenset()  # "broadcaster": of a firm, or of a person
    deeds: frozenset[str] = (
        frozenset()
    )  # "would": what a body says of itself, "Velden said it would"
    ends_of_fields: frozenset[str] = frozenset()  # "Executive" of "Health and Safety Executive"
    fields: frozenset[str] = frozenset()  # "trade": an "and" behind it goes on in a body's name
    things: frozenset[str] = frozenset()  # "tower", "act": last words of what is no one
    sites: frozenset[str] = frozenset()  # "island", "street": last words of places
    demonyms: frozenset[str] = frozenset()  # "french", "texan"
    realms: frozenset[str] = frozenset()  # "republic": of a country's name
    divisions: frozenset[str] = frozenset()  # "counties": behind the names of several
    directions: frozenset[str] = frozenset()  # "south", "new": before the name of a place
    hyphened: frozenset[str] = frozenset()  # "style": second parts of adjectives, not of names
    locatives: frozenset[str] = frozenset()  # "near": a place follows
    states: frozenset[str] = frozenset()  # "ohio", "n.j.": between commas behind a place
    calendar: frozenset[str] = frozenset()  # weekdays and months
    outlets: frozenset[str] = frozenset()  # "today": of these those that end an outlet's name
    owners: frozenset[str] = frozenset()  # "people": what is theirs goes on in a body's name
    numbered: frozenset[str] = frozenset()  # "route": a number behind it is in the name
    streets: frozenset[str] = frozenset()  # "street": a number in front of it is
    premises: frozenset[str] = frozenset()  # "grill": called after someone, "Ali's Grill"
    settlements: frozenset[str] = frozenset()  # "village": a place follows "of"
    storms: frozenset[str] = frozenset()  # "hurricane": what follows is called so, and no person
    features: frozenset[str] = frozenset()  # "creek": called after someone, "Cobb's Creek"
    generic: frozenset[str] = frozenset()  # "internet": capitalised, and no name alone
    short: Mapping[str, str] = light.field(factory=dict)  # "bob" -> "robert"
    called: Mapping[str, str] = light.field(factory=dict)  # "us" -> "united states"
    small: frozenset[str] = frozenset()  # "of", "&": in lower case inside a name
    generations: frozenset[str] = frozenset()  # "jr": behind the surname
    legal_forms: frozenset[str] = frozenset()  # "ltd": behind the name of a company
    capital_prefixes: tuple[str, ...] = ()  # "mc": a capital behind it is no sign of a brand
    domains: tuple[str, ...] = ()  # ".com": behind a word it makes a company's name
    junior: frozenset[str] = frozenset()  # "jr": behind a surname with a comma or a full stop
    personal_particles: frozenset[str] = frozenset()  # "van", "De": inside no name but a person's
    postnominals: frozenset[str] = frozenset()  # "obe": behind a person's name
    loose_titles: frozenset[str] = frozenset()  # "star": in front of first names
    familiar: frozenset[str] = frozenset()  # "sir": titles in front of a first name too
    aliases: tuple[str, ...] = ()  # "also known as": between two names of one person
    maiden: frozenset[str] = frozenset()  # "née": in front of the name at birth
    sport: frozenset[str] = frozenset()  # "striker": words of articles about sport
    markets: frozenset[str] = frozenset()  # "shares": and of those about markets
    devices: frozenset[str] = frozenset()  # "browser": and of those about devices and programs
    goods: frozenset[str] = frozenset()  # "scooter": beside the name of a product
    works: frozenset[str] = frozenset()  # "film": beside the title of a work
