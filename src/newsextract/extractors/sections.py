"""The section an article stands in: ``People | By A``, ``Home > News > Crime``, ``OPINION``.

``name`` is the innermost section, as printed.
"""

from collections.abc import Callable, Iterator

from newsextract._model.annotations import SECTIONS, Section
from newsextract._model.span import Span
from newsextract._page.credits import read_byline
from newsextract._rules import Rule
from newsextract._view import View, extractor
from newsextract._words.patterns import lazy
from newsextract.lexicon import Lexicons

_CRUMB = lazy(r"\s*(?:>|›|»|\|)\s*|\s+/\s+")


@extractor(provides=SECTIONS)
def find_sections(view: View) -> Iterator[Section]:
    """Yield the section of a section line, and the one in front of a byline."""
    for block in view.blocks:
        rule = _RULES_OF.get(block.kind)
        text = view.text[block.span.start : block.span.end] if rule else ""
        name = rule.read(text, view.lexicons) if rule else None
        if rule and name:
            at = block.span.start + (text.rindex(name) if rule is LINE else text.index(name))
            yield Section(Span(at, at + len(name)), name, rule.name)


def _of_line(text: str, lexicons: Lexicons) -> str | None:
    """The last of the crumbs."""
    return _CRUMB.split(text)[-1]


def _of_byline(text: str, lexicons: Lexicons) -> str | None:
    """What stands before the bar of a byline, if it is no date."""
    credit = read_byline(text, lexicons) if "|" in text else None
    return credit.section if credit else None


_Read = Callable[[str, Lexicons], str | None]
LINE: Rule[_Read] = Rule(
    "section.line",
    read=_of_line,
    finds=(
        "Home > News > ⟦Crime⟧\n\nThief returns the bell\n\nThe bell of the mill was returned in "
        "the night, wrapped in a coat, its owner said.",
    ),
    refuses=("Bell returned\n\nThe bell hung over the door > and then it was gone, Odde wrote.",),
)
BYLINE: Rule[_Read] = Rule(
    "section.byline",
    read=_of_byline,
    finds=(
        "Bell rings again\n\n⟦People⟧ | By Nora Brandt\n\nThe bell of the mill rings again, and "
        "its owner has hung it higher than before.",
    ),
    refuses=(
        "Bell sold\n\nMarch 3, 2020 | By Nora Brandt\n\nThe bell of the mill was sold to a school "
        "that has no clock, its owner said.",
    ),
)
RULES = (LINE, BYLINE)
_RULES_OF = {"section": LINE, "byline": BYLINE}  # by the kind of the block
