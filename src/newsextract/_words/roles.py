"""What ``data/<language>/roles.toml`` holds."""

from collections.abc import Mapping

import attrs

from newsextract._words.shape import derived


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
