"""Bylines: ``By Ana Lund``, ``(Reporting by A in Rome; Editing by B)``, ``A, Staff Writer``.

``name`` is as a person writes it, so not in capitals; ``organization`` is the outlet or
agency that the line names, alone ("By Reuters Staff") or behind a name. ``bylines`` and
``reporting`` name the authors; ``additional``, ``editing`` and ``photo`` do not.
Nothing here raises on any text. Lexicon: ``data/<language>/credits.toml`` and ``names.toml``.
"""

from collections.abc import Iterator

from newsextract._model.annotations import BYLINES, Author, Byline
from newsextract._model.span import Span
from newsextract._page.credits import Credit, read_byline, read_credits, read_flat_byline
from newsextract._view import View, extractor

_APART = 60  # characters between two names that sign one article


@extractor(provides=BYLINES)
def find_bylines(view: View) -> Iterator[Byline]:
    """Yield the credits of byline lines, then of biographies where no byline names an author."""
    named = False
    found: list[Byline] = []
    later: list[tuple[Credit, Span]] = []
    for block in view.blocks:
        text = view.text[block.span.start : block.span.end]
        if block.kind == "byline":
            listed = block.rule == "byline.listed"
            whole = read_byline(text, view.lexicons, cued=listed)
            for credit in [whole] if whole else read_credits(text, view.lexicons):
                if credit.rule.startswith("byline.") and credit.rule in (
                    "byline.bio",
                    "byline.contact",
                ):
                    later.append((credit, block.span))
                    continue
                named = named or bool(credit.people and credit.kind in ("byline", "reporting"))
                found.append(_byline(credit, block.span.start))
        elif block.kind == "boilerplate" and block.rule in ("byline.bio", "byline.contact"):
            later += [(c, block.span) for c in read_credits(text, view.lexicons)]
        elif block.kind == "body" and block.span.start < 200:
            flat = read_flat_byline(text[:400], view.lexicons)
            if flat:
                named = True
                found.append(_byline(flat, block.span.start))
    yield from _without_stray_names(found)
    if not named:
        yield from (_byline(credit, span.start) for credit, span in later)


def _without_stray_names(bylines: list[Byline]) -> Iterator[Byline]:
    """Drop the lines of names alone that are no bylines: beside a "By", far from the first, again."""
    signed = any(b.rule == "byline.cue" and b.authors for b in bylines)
    last: Span | None = None
    named: set[str] = set()
    for byline in bylines:
        if byline.rule == "byline.bare" and byline.authors:
            far = last is not None and byline.span.start - last.end > _APART
            if signed or far or named.issuperset(a.name for a in byline.authors):
                continue
            last = byline.span
        named.update(a.name for a in byline.authors)
        yield byline


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
        for p in credit.people
    )
    span = Span(offset + credit.start, offset + credit.end)
    wrote = authors if credit.kind not in ("editing", "photo") else ()
    return Byline(span, wrote, authors, credit.organization, credit.kind, credit.rule)
