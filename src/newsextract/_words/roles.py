"""What ``data/<language>/roles.toml`` holds."""

from collections.abc import Mapping

from newsextract._model import light
from newsextract._words.shape import derived


@light.frozen
class RoleWords:
    """``data/<language>/roles.toml``."""

    roles: frozenset[str] = frozenset()  # "spokesman", "minister": last word of a role
    persons: frozenset[str] = frozenset()  # "goalie", "contractor": that are no offices
    pairs: frozenset[str] = frozenset()  # "running back": two words that are a role together
    passing: frozenset[str] = frozenset()  # "victim": what someone is in one event only
    ranked: frozenset[str] = frozenset()  # "last lady": who is one in a row has no role by that
    suffixes: frozenset[str] = frozenset()  # "elect": joined to a role by a hyphen behind it
    verbal: frozenset[str] = frozenset()  # "stars": plurals that are verbs behind a name
    openers: frozenset[str] = frozenset()  # words a sentence begins with that are no names
    groups: frozenset[str] = frozenset()  # "republicans", "democrats"
    short: Mapping[str, str] = light.field(factory=dict)  # "senator" -> "sen"
    speech: frozenset[str] = frozenset()  # verbs right behind the name of who speaks
    speaking: frozenset[str] = frozenset()  # of these those that tell a person from a body
    lower: frozenset[str] = frozenset()  # lower-case words that may stand in a role before a name
    endings: tuple[str, ...] = ()  # of other words that may: "presidential", "globe-trotting"
    courtesy: frozenset[str] = frozenset()  # "mr": titles that tell no role
    epithets: frozenset[str] = (
        frozenset()
    )  # "the actress": roles that alone point to someone named
    qualifiers: frozenset[str] = frozenset()  # "prime", "chief": of a role in capitals
    bodies: frozenset[str] = frozenset()  # "the company": nouns that point to a body
    named_after: frozenset[str] = frozenset()  # "campaign": bodies called after a person
    compounds: frozenset[str] = (
        frozenset()
    )  # "campaign": behind a role or name it makes another noun
    stops: frozenset[str] = frozenset()  # words that no role before a name goes beyond
    placing: frozenset[str] = frozenset()  # "a trader [in] Lenz, Ida Lund, said"
    subjects: frozenset[str] = frozenset()  # "a commander [it] described"
    clause: frozenset[str] = frozenset()  # words that show a clause, not an apposition
    verbs: frozenset[str] = frozenset()  # verbs right behind a subject, beside those of speech
    prepositions: frozenset[str] = frozenset()
    fronting: frozenset[str] = frozenset()  # "in", "when": first words of opening phrases
    people: frozenset[str] = derived("roles, persons")  # both
    heads: frozenset[str] = derived("roles, persons")  # both and their plurals
    pointing: frozenset[str] = derived("roles and bodies")  # nouns that can mean someone named
    continuing: frozenset[str] = derived(
        "roles, bodies, compounds and lower"
    )  # behind such a noun
    branches: frozenset[str] = frozenset()  # speak for their body: "the Weather Service [office]"
    after_bodies: frozenset[str] = frozenset()  # say what body a name is: "the Odde [union]"
    after_names: frozenset[str] = frozenset()  # lower-case words behind the head of a noun phrase
    articles: frozenset[str] = derived("articles in classes")
    possessives: frozenset[str] = frozenset()  # "her": before a role whose holder is named
    definite: frozenset[str] = frozenset()  # "the", "this": before what is known already
    complementing: frozenset[str] = frozenset()  # "of": behind a noun that it says more of
    restricting: frozenset[str] = frozenset()  # "who": behind a noun that is somebody new
    former: frozenset[str] = frozenset()  # "former": before a role that a person had
    pronouns: Mapping[str, str] = light.field(factory=dict)  # "she" -> "female"
    subject_pronouns: frozenset[str] = frozenset()  # "he": of these those that are subjects
    first_person: frozenset[str] = frozenset()  # "i", "my": the writer
    neuter: frozenset[str] = frozenset()  # "it": a body
    copulas: tuple[str, ...] = ()  # "is": between a name and an article with its role
    serving: tuple[str, ...] = ()  # "served as": the same, with or without an article
    counting: frozenset[str] = frozenset()  # "two": before roles of several
    listing: tuple[str, ...] = ()  # " and ": between the names of several
    opening: tuple[str, ...] = ()  # "one of": before a role, beside articles
    relative_copulas: tuple[str, ...] = ()  # "who was": before a role behind a comma
    further: tuple[str, ...] = ()  # "who", "and": end a role behind "is a"
    joining: tuple[str, ...] = ()  # "and": begin no role behind a comma
    abbreviated: tuple[str, ...] = ()  # "Mrs": with a full stop inside a role
    parties: Mapping[str, str] = light.field(factory=dict)  # "r" of "(R-Ohio)" -> "republican"
