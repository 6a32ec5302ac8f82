"""The section an article stands in: ``People | By A``, ``Home > News > Crime``, ``OPINION``.

``name`` is the innermost section, as printed.
"""

from collections.abc import Iterator

from newsextract._model.annotations import SECTIONS, Section
from newsextract._model.span import Span
from newsextract._page.credits import read_byline
from newsextract._view import View, extractor
from newsextract._words.patterns import lazy

_CRUMB = lazy(r"\s*(?:>|›|»|\|)\s*|\s+/\s+")


@extractor(provides=SECTIONS)
def find_sections(view: View) -> Iterator[Section]:
    """Yield the section of a section line, and the one in front of a byline."""
    for block in view.blocks:
        text = view.text[block.span.start : block.span.end]
        if block.kind == "section":
            name = _CRUMB.split(text)[-1]
            at = block.span.start + text.rindex(name)
            yield Section(Span(at, at + len(name)), name, "section.line")
        elif block.kind == "byline" and "|" in text:
            credit = read_byline(text, view.lexicons)
            if credit and credit.section:
                at = block.span.start + text.index(credit.section)
                yield Section(Span(at, at + len(credit.section)), credit.section, "section.byline")
