"""What a body is called once its name is known: its letters, its name without legal form.

"Norland Boat Agency" is the NBA further down, "U.S. Boat Agency" also the BA, "Calder Farms Foods
LLC" Calder Farms; "the council" is the one council, "the Rovers" the one club of that name.
"""

from collections.abc import Iterator, Sequence

from newsextract._words.gazetteers import CLUB, COUNTRY, REGION, Sorts
from newsextract._words.names import NameWords
from newsextract.extractors.entities.names import Name

_LETTERS = 2  # of the shortest acronym
_LONG_FIRM = 3  # words
_SHORTEST_HEAD = 3  # letters
_PLACED = COUNTRY | REGION


def short_forms(name: Name, names: NameWords, sorts: Sorts) -> Iterator[str]:
    """The other names of a body, in lower case, as they stand for it anywhere in its article."""
    letters, low = name.initials, name.low
    if len(letters) > _LETTERS or (len(letters) == _LETTERS and _is_free(letters, names, sorts)):
        yield letters
    if len(letters) > _LETTERS + 1 and sorts[low[0]] & COUNTRY:
        yield letters[1:]
    yield from without_form(low, names)
    if low[-1] in names.bodies:
        yield f"the {low[-1]}"


def without_form(low: Sequence[str], names: NameWords) -> Iterator[str]:
    """A company's name without its legal form, and without what it trades in as well."""
    if len(low) > 2 and low[-1] in names.legal_forms:
        yield " ".join(low[:-1])
        if len(low) > _LONG_FIRM:  # "Calder Farms Foods LLC"
            yield " ".join(low[:-2])


def heads(name: Name, names: NameWords, sorts: Sorts) -> Iterator[str]:
    """The words of a body's name that may stand for it where no other has them."""
    head = name.low[0]
    told = head in names.words or head in names.places or "." in head
    if len(head) >= _SHORTEST_HEAD and not told:
        yield head
    if sorts[name.low[-1]] & CLUB:
        yield name.low[-1]  # "the Rovers"


def _is_free(letters: str, names: NameWords, sorts: Sorts) -> bool:
    """Whether two letters are no state's: "US"."""
    return letters not in names.called and not sorts[letters] & _PLACED
