"""What ``data/<language>/credits.toml`` holds."""

from newsextract._model import light


@light.frozen
class CreditWords:
    """Words of credit lines."""

    cues: tuple[str, ...] = ()  # "by", "written by", "words by": names follow
    ones: tuple[str, ...] = ()  # "eine": may stand before "kolumne von"
    headed: tuple[str, ...] = ()  # "interview": behind its colon stands who wrote it
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
    agency_ends: tuple[str, ...] = ()  # "staff": behind an agency
    desks: tuple[str, ...] = ()  # "desk": last words of those who write without a name
    role_openers: frozenset[str] = frozenset()  # "senior": first words of a role behind a name
    name_ends: tuple[str, ...] = ()  # " Jr.": with a full stop that ends no sentence
    glued: tuple[str, ...] = ()  # "By": without a space before the name
    flattened: tuple[str, ...] = ()  # "by": before a full stop, where line breaks were lost
    small: frozenset[str] = frozenset()  # "of": in lower case in the name of a body
    domains: tuple[str, ...] = ()  # ".com": a body's name may end so
    with_joins: tuple[str, ...] = ()  # "with": between two who sign, but not in front of one
    pictures: tuple[str, ...] = ()  # "pictures": behind a byline, who took them
    told_to: tuple[str, ...] = ()  # "as told to"
    furniture: tuple[str, ...] = ()  # "email the author": beside a name and nobody's role
    labels: tuple[str, ...] = ()  # "section": of what is no credit, behind a byline
    others: frozenset[str] = frozenset()  # "agencies": who signs beside a person
    degrees: frozenset[str] = frozenset()  # "md", "phd", without points
    nobodies: frozenset[str] = frozenset()  # "admin": signs for nobody
    front_roles: frozenset[str] = frozenset()  # "writer": last words of a role in front of a name
    papers: frozenset[str] = frozenset()  # "courier": words in the names of papers
    counted: tuple[str, ...] = ()  # "comments": behind a name and how many
    uncounted: tuple[str, ...] = ()  # "leave a comment", "no comments": behind a name
    links: tuple[str, ...] = ()  # "Twitter": left of a link behind a name
    relatives: tuple[str, ...] = ()  # "who": between a writer's name and "covers"
