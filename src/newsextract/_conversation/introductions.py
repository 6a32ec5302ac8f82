"""Introductions: who a text says takes part, before anybody speaks.

``Robert Ode -- Chief Financial Officer`` in a list of participants; ``Wikinews spoke with Ana
Ruiz, the mayor``: whom an interview is with, who asks.
"""

from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise
from operator import methodcaller

from newsextract._conversation.labels import Label, Words, read_alone
from newsextract._language.names import as_written
from newsextract._model import light
from newsextract._model.span import Span
from newsextract._page.lines import Line
from newsextract._words.patterns import lazy

_NAME = lazy(  # of two words or more
    r"(?<![\p{L}\p{N}.@#’'-])\p{Lu}[\p{L}\p{M}'’.-]*+(?: (?:(?:de|van|von|der|la|al|bin|di|da|dos|del)\b(?: \p{Lu}[\p{L}\p{M}'’.-]*+)?|\p{Lu}[\p{L}\p{M}'’.-]*+)){1,5}"
)
_LONGEST_LIST, _LONGEST_ITEM = 60, 110
HEAD = 12_000  # code points of an introduction that are read
_FAR = 80  # the same between what says that somebody is asked and the name behind it
_CLOSE = 34  # code points between a name and what says that somebody is asked
_BOTH = (" and ", " & ", ", ")  # between two who are asked together
_NEAR = 1.2  # so much less than the most told is as likely
_TITLES = 3  # first lines, which weigh more


@light.frozen
class Listed:
    """A participant of a list."""

    line: int
    span: Span
    label: Label

    def asks(self, words: Words) -> bool:
        """Whether the role says that it only asks: "Hale Securities, Analyst"."""
        told = f"{self.label.role} {self.label.title} {self.label.party}".lower()
        return any(word.strip(",.") in words.talk.listed_askers for word in told.split())


@light.define  # quicker to make than a frozen one
class Named:
    """A name of an introduction."""

    name: str
    low: tuple[str, ...]
    start: int
    end: int
    line: int


@light.frozen
class Asked:
    """Whom an introduction says that an interview is with."""

    named: Named
    cued: bool  # it says so in words


def read_list(lines: Sequence[Line], words: Words) -> list[Listed]:
    """The participants that lines under "Call participants:" list; none without such a line."""
    found: list[Listed] = []
    for i, line in enumerate(lines):
        if len(line.text) > _CLOSE or line.text.strip(" *_:#-—").lower() not in words.talk.lists:
            continue
        for k in range(i + 1, min(len(lines), i + 1 + _LONGEST_LIST)):
            item = lines[k].text
            if item.strip(" *_:#-—").lower() in words.talk.lists:
                continue
            label = _item(item, words)
            if label is None or any(label.low == other.label.low for other in found):
                break  # the first who speaks
            start = lines[k].start
            found.append(Listed(k, Span(start + label.named[0], start + label.named[1]), label))
        if found:
            break
    return found


def _item(text: str, words: Words) -> Label | None:
    """The participant of a line of a list."""
    if len(text) > _LONGEST_ITEM or (
        text.endswith((".", "?", "!", ":")) and not text.endswith("Inc.")
    ):
        return None
    label = read_alone(text, words)
    named = label is not None and label.name and (len(label.low) > 1 or label.role)
    return label if named else None


def names_in(
    lines: Iterable[tuple[int, Line]],
    words: Words,
    known: dict[int, list[Named]],
    only: Collection[str] | None = None,
) -> list[Named]:
    """The names of two words or more in some lines, in order; ``known`` keeps those of each line.

    Of names without a word of ``only`` some are left out.
    """
    found: list[Named] = []
    read = 0
    for number, line in lines:
        read += len(line.text)
        if read > HEAD:
            break
        if only is not None and not any(map(line.text.lower().__contains__, only)):
            continue
        if number not in known:
            known[number] = _names_of(number, line, words)
        found += known[number]
    return found


def _names_of(number: int, line: Line, words: Words) -> list[Named]:
    """The names of one line."""
    found: list[Named] = []
    for match in _NAME.finditer(line.text):
        name = match[0].removesuffix("'s").removesuffix("’s").rstrip(".'’-")
        pieces = name.split()
        low = [piece.rstrip(".").lower() for piece in pieces]
        at, end = 0, len(low)
        while (
            at < end
            and low[at] in words.before_names
            and not (at + 1 < end and words.is_given(low[at]))
        ):
            at += 1
        while end > at and low[end - 1] in words.names.calendar:
            end -= 1
        if end - at < 2:
            continue
        written = " ".join(pieces[at:end])
        start = line.start + match.start() + match[0].find(pieces[at])
        found.append(
            Named(
                as_written(written, words.names.particles),
                tuple(low[at:end]),
                start,
                start + len(written),
                number,
            )
        )
    return found


_bare = methodcaller("strip", ".,:;!?'’\"()")


def announces(line: Line, words: Words) -> bool:
    """Whether a line of an introduction speaks of an interview, a call or a debate."""
    low = line.text[:HEAD].lower()
    if any(map(low.__contains__, words.talk.announcing_phrases)):
        return True
    return not words.talk.announcing.isdisjoint(map(_bare, low.split()))


def asked_in(lines: Sequence[Line], named: Sequence[Named], words: Words) -> list[Asked]:
    """Whom an introduction says that the interview is with; several where it names several."""
    worth: dict[tuple[str, ...], float] = {}
    fullest: dict[tuple[str, ...], Named] = {}
    surnames: dict[str, tuple[str, ...]] = {}
    cued: set[tuple[str, ...]] = set()
    for row in named:
        if _is_body(row, words):
            continue
        key = surnames.setdefault(row.low[-1], row.low)
        if key[0] != row.low[0]:
            key = row.low
        line = lines[row.line]
        value, told = _told(row, line, words)
        if not (told or key in worth or words.is_given(row.low[0])):
            continue  # "Important Ice"
        fullest.setdefault(key, row)
        worth[key] = worth.get(key, 0.0) + value
        if told:
            cued.add(key)
    for line in lines[:_TITLES] if worth else ():
        for word in {w.strip(".,:;'’").lower() for w in line.text.split()}:
            key = surnames.get(word, ())
            if key in worth and not any(n.line < _TITLES and n.low[-1] == word for n in named):
                worth[key] += 2.0
    for first, second in pairwise(named):
        if first.line == second.line and first.low in worth and second.low in worth:
            begin = lines[first.line].start
            if lines[first.line].text[first.end - begin : second.start - begin] in _BOTH:
                worth[first.low] = worth[second.low] = max(worth[first.low], worth[second.low])
    best = max(worth.values(), default=0.0)
    if best <= 0:
        return []
    return [Asked(fullest[k], k in cued) for k, value in worth.items() if value > best - _NEAR]


def _told(row: Named, line: Line, words: Words) -> tuple[float, bool]:
    """How much one mention of a name tells that its bearer is asked, and whether words say so."""
    talk = words.talk
    a, b = row.start - line.start, row.end - line.start
    before = line.text[max(0, a - _FAR) : a].lower().rpartition(". ")[2]
    behind = line.text[b : b + _CLOSE].lower().lstrip(" ,")
    asked = any(f"{phrase} " in before for phrase in talk.before_asked)
    answers = behind.startswith(talk.behind_asked)
    if row.line < _TITLES and ". " not in line.text:  # no "seen as Mara Ode on Low Tide."
        answers = answers or behind.startswith(tuple(f"{w} " for w in talk.behind_asked_in_title))
    value = 1.0 + 0.5 * (words.is_given(row.low[0])) + 1.5 * (row.line < _TITLES)
    value += 2.5 * asked + 2.0 * answers
    if before.endswith(tuple(f"{phrase} " for phrase in talk.before_asking)):
        value -= 5.0
    return value, asked or answers


def _is_body(row: Named, words: Words) -> bool:
    """Whether a name is that of a body or place, as far as its words tell."""
    if words.is_given(row.low[0]):
        return False
    return any(
        word in words.names.bodies
        or word in words.names.things
        or word in words.names.sites
        or word in words.names.calendar
        or word in words.names.places
        or word in words.names.not_names
        for word in row.low
    )
