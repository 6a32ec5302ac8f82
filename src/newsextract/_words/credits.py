"""What ``data/<language>/credits.toml`` holds."""

import attrs


@attrs.frozen(eq=False, repr=False)
class CreditWords:
    """Words of credit lines."""

    cues: tuple[str, ...] = ()  # "by", "written by", "words by": names follow
    reporting: tuple[str, ...] = ()
    additional: tuple[str, ...] = ()
    editing: tuple[str, ...] = ()
    photo: tuple[str, ...] = ()
    roles: frozenset[str] = frozenset()  # "reporter": last word of a role
    agencies: frozenset[str] = frozenset()  # "reuters", "the associated press"
    joins: tuple[str, ...] = ()  # "and": between two names
    places: tuple[str, ...] = ()  # "in": a place follows
    outlets: tuple[str, ...] = ()  # "for", "special to": an outlet follows
    contributed: tuple[str, ...] = ()  # "contributed to this report"
    bio: tuple[str, ...] = ()  # "is a reporter": after a name, says who wrote it
    contact: tuple[str, ...] = ()  # "follow", "contact staff writer": a name follows
    articles: frozenset[str] = frozenset()  # "the", "les": before an outlet's name, not a person's
