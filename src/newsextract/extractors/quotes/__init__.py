"""Quotes: what stands in quotation marks, read from the marks alone.

``“We will not go,” she said, “and that is that.”`` is one quote of two parts; a quote that is
opened anew in each paragraph and closed in the last is one quote too; ``the "so-called" deal``
is a scare quote, ``“The Salt Road”`` a title. Marks: “ ” ‘ ’ " ' « » » « „ “ ‟ and the typewriter
pairs `` and ''. An unclosed quote ends with its paragraph. Knows no speaker; nothing here
raises on any text. Lexicon: ``data/<language>/quotes.toml``.
"""

from collections.abc import Iterator

from newsextract._model.annotations import QUOTES, Quote
from newsextract._model.span import Span
from newsextract._rules import Rule
from newsextract._view import View, extractor
from newsextract._words.patterns import lazy
from newsextract.extractors.quotes.grammar import grammar_of
from newsextract.extractors.quotes.kinds import Quoted, kind_of
from newsextract.extractors.quotes.marks import MARK
from newsextract.extractors.quotes.pieces import Piece, close_line, pieces

_LONGEST_BETWEEN = 120  # characters of "she said", and who she is, between two parts
_STOP = lazy(r"\b\p{Ll}{3,}+[.!?]\s")  # not that of "Mr."


@extractor(provides=QUOTES)
def find_quotes(view: View) -> Iterator[Quote]:
    """Yield quotes in text order, never overlapping; quotes inside quotes are part of the outer."""
    text = view.text
    grammar = grammar_of(view.lexicons)
    found: list[Piece] = []
    for number, block in enumerate(view.article):
        marks = [*MARK.finditer(text, block.span.start, block.span.end)]
        if marks and grammar.over_lines and found and not found[-1].closed:
            marks = marks[close_line(text, view.article, number, marks, found) :]
        if marks:
            found += pieces(text, block.span, number, marks, grammar)
    i = 0
    while i < len(found):
        run = [found[i]]
        while i + 1 < len(found) and PARTS.read(text, run[-1], found[i + 1]):
            i += 1
            run.append(found[i])
        i += 1
        parts = tuple(Span(p.inner_start, p.inner_end) for p in run)
        span = Span(run[0].start, run[-1].end)
        content = parts[0] if len(parts) == 1 else Span(parts[0].start, parts[-1].end)
        inner = text[content.start : content.end]
        kind = kind_of(Quoted(text, span.start, span.end, inner, len(run), grammar))
        rule = PARTS if len(run) > 1 else CLOSED if run[0].closed else UNCLOSED
        yield Quote(span, content, kind, parts, rule.name)


def _joins(text: str, first: Piece, second: Piece) -> bool:
    """Whether two pieces are parts of one quote: interrupted, or over paragraphs."""
    if not first.closed or second.paragraph != first.paragraph:
        return (
            not first.closed
            and second.paragraph - first.paragraph in (0, 1)
            and not text[first.end : second.start].strip()
        )
    between = text[first.end : second.start]
    return (
        len(between) < _LONGEST_BETWEEN
        and (text[first.inner_end - 1] in ",-–—" or between[:1] == ",")
        and text[second.inner_start].islower()
        and between.rstrip().endswith((",", "—", "–", "-"))
        and not _STOP.search(between)  # not the stop of "Mr."
    )


PARTS = Rule(
    "quote.parts",
    read=_joins,
    finds=(
        "⟦“We went,” says Hale, “and then we came back.”⟧",
        "⟦“It is late.\n\n“And it is dark,”⟧ said Brandt.",
        '⟦"It is late. "And it is dark,"⟧ said Brandt.',  # two paragraphs run together
    ),
    refuses=("“We went,” says Hale. “Then we came back.”", "“We,” he wrote, and “you” he meant."),
)
CLOSED = Rule(
    "quote.closed",
    read=pieces,
    finds=("The word ⟦“weir”⟧ is old.", "⟦»Wir gehen«⟧, sagte Odde."),
    refuses=("In the '70s the boys' boat sank.", 'A 9" pipe fits a 10" hole.'),
)
UNCLOSED = Rule(
    "quote.unclosed",
    read=pieces,
    finds=("Calder began: ⟦“The gate is shut⟧",),
    refuses=("Calder ended: the gate is shut”", "Hale’s and the girls’ boats are ’ere."),
)
RULES = (PARTS, CLOSED, UNCLOSED)
