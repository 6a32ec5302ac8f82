"""Bylines: ``By Ana Lund``, ``(Reporting by A in Rome; Editing by B)``, ``A, Staff Writer``.

``name`` is as a person writes it, so not in capitals; ``organization`` is the outlet or
agency that the line names, alone ("By Reuters Staff") or behind a name. ``bylines`` and
``reporting`` name the authors; ``additional``, ``editing`` and ``photo`` do not.
Nothing here raises on any text. Lexicon: ``data/<language>/credits.toml`` and ``names.toml``.
"""

from collections.abc import Iterable, Iterator
from itertools import chain, zip_longest
from typing import NamedTuple

from newsextract._model import light
from newsextract._model.annotations import BYLINES, Author, Block, Byline
from newsextract._model.span import Span
from newsextract._page.credits import (
    Credit,
    Credited,
    CreditForm,
    is_cue,
    is_role,
    read_byline,
    read_credits,
    read_flat_byline,
)
from newsextract._view import View, extractor

_APART = 60  # characters between two names that sign one article
_OPENING = 200  # characters from the top in which a paragraph can begin with its byline
_LONGEST_FLAT = 400  # characters of such a paragraph that are read: eight names and a date
_WROTE = ("byline", "reporting", "additional")
_SIGNED = ("byline", "boilerplate")  # blocks that may hold credits wherever they stand
_NOTES = ("byline.bio", "byline.contact")  # lines below the text on who wrote it


class _Signed(NamedTuple):
    """A credit, and where its line begins."""

    credit: Credit
    at: int

    @property
    def names_author(self) -> bool:
        """Whether it names who wrote the article."""
        return bool(self.credit.people) and self.credit.kind in ("byline", "reporting")

    @property
    def span(self) -> Span:
        """Where it stands in the text."""
        return Span(self.at + self.credit.start, self.at + self.credit.end)


@extractor(provides=BYLINES)
def find_bylines(view: View) -> Iterator[Byline]:
    """Yield the credits of byline lines, then of notes on the author where no byline names one."""
    found: list[_Signed] = []
    notes: list[_Signed] = []
    for signed in _credits(view):
        (notes if signed.credit.signs_below else found).append(signed)
    named = any(signed.names_author for signed in found)
    for signed in chain(_without_stray_names(found), () if named else notes):
        yield _byline(signed.credit, signed.at)


def _credits(view: View) -> Iterator[_Signed]:
    """The credits of all lines that have some."""
    cued = False  # by a "By" on a line of its own
    whole_text = view.text
    for block, following in zip_longest(view.blocks, view.blocks[1:]):
        at = block.span.start
        if block.kind not in _SIGNED and at >= _OPENING and not cued:  # saves time
            continue
        text = whole_text[at : block.span.end]
        credits: list[Credit] = []
        if block.kind == "byline":
            role = _role_below(view, following)
            whole = read_byline(text, view.lexicons, cued=cued)
            if role and whole and len(whole.people) == 1:
                told = read_byline(f"{text}, {role}", view.lexicons, cued=cued)
                whole = light.evolve(told, end=whole.end) if told else whole
            credits = [whole] if whole else read_credits(text, view.lexicons)
        elif block.kind == "boilerplate" and block.rule in _NOTES:
            credits = read_credits(text, view.lexicons)
        elif block.kind == "body" and at < _OPENING:
            flat = read_flat_byline(text[:_LONGEST_FLAT], view.lexicons)
            credits = [flat] if flat else []
        cued = block.kind == "byline" and (cued or is_cue(text, view.lexicons))
        yield from (_Signed(credit, at) for credit in credits)


def _role_below(view: View, block: Block | None) -> str:
    """The role on the line below a byline: "By Ana Lund", then "AP Science Writer"."""
    if block is None or block.kind in ("body", "byline"):
        return ""
    text = view.text[block.span.start : block.span.end]
    return text if is_role(text, view.lexicons) else ""


def _without_stray_names(found: list[_Signed]) -> Iterator[_Signed]:
    """Drop the lines of names alone that are no bylines: beside a "By", far from the first, again."""
    cued = any(s.credit.form is CreditForm.CUE and s.credit.people for s in found)
    last: Span | None = None
    named: set[str] = set()
    for signed in found:
        wrote = signed.credit.people if signed.credit.kind in _WROTE else ()
        if signed.credit.form is CreditForm.BARE and wrote:
            far = last is not None and signed.span.start - last.end > _APART
            if cued or far or named.issuperset(person.name for person in wrote):
                continue
            last = signed.span
        named.update(person.name for person in wrote)
        yield signed


def _once(people: Iterable[Credited]) -> list[Credited]:
    """The persons of a credit, one that it prints twice once: "Ana Lund | Ana Lund"."""
    found: dict[str, Credited] = {}
    for person in people:
        words = person.name.split()
        half = " ".join(words[: len(words) // 2])
        if person.name == f"{half} {half}":  # "Ana Lund Ana Lund"
            person = light.evolve(person, name=half, end=person.start + len(half))
        found.setdefault(person.name, person)
    return list(found.values())


def _byline(credit: Credit, offset: int) -> Byline:
    authors = tuple(
        Author(
            Span(offset + p.start, offset + p.end),
            p.name,
            p.role,
            p.organization,
            p.email,
            p.handle,
        )
        for p in _once(credit.people)
    )
    span = Span(offset + credit.start, offset + credit.end)
    wrote = authors if credit.kind in _WROTE else ()
    return Byline(span, wrote, authors, credit.organization, credit.kind, credit.rule)
