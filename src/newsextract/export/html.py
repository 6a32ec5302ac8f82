"""A document as one HTML fragment: the text, with who said what marked in it.

Sources, cues, quoted and reported words, dates and amounts have a class and a title each;
lines that are not the article's are greyed. Self-contained: no script, no outside resource.
"""

from bisect import bisect_left
from collections.abc import Iterator
from html import escape

from newsextract._model.annotations import AMOUNTS, ARTICLE, ATTRIBUTIONS, BLOCKS, DATES
from newsextract._model.parsed import Parsed
from newsextract._model.span import Span
from newsextract.export.plain import writable

_STYLE = """<style>
.newsextract{white-space:pre-wrap;line-height:1.6;max-width:46em;font-family:Georgia,serif}
.newsextract .noise{color:#999;font-size:.85em}
.newsextract .headline{font-size:1.3em;font-weight:bold}
.newsextract .content{background:#fff3c4}
.newsextract .source{background:#d7ecff;font-weight:600}
.newsextract .cue{background:#ffe0d6}
.newsextract .date{border-bottom:2px solid #7a5}
.newsextract .amount{border-bottom:2px solid #b5a}
</style>"""


def to_html(parsed: Parsed) -> str:
    """The document as an HTML fragment with its own style."""
    marks = sorted(_marks(parsed), key=lambda mark: (mark[0].start, -mark[0].end))
    edges = sorted(
        {0, len(parsed.text), *(e for span, _, _ in marks for e in (span.start, span.end))}
    )
    classes: list[list[tuple[str, str]]] = [[] for _ in edges]
    for span, name, title in marks:
        for i in range(bisect_left(edges, span.start), bisect_left(edges, span.end)):
            classes[i].append((name, title))
    parts = []
    for i, start in enumerate(edges[:-1]):
        text = escape(writable(parsed.text[start : edges[i + 1]]))
        if classes[i]:
            names = " ".join(dict.fromkeys(name for name, _ in classes[i]))
            title = escape("; ".join(dict.fromkeys(t for _, t in classes[i] if t)), quote=True)
            text = f'<span class="{names}" title="{title}">{text}</span>'
        parts.append(text)
    return f'{_STYLE}<div class="newsextract">{"".join(parts)}</div>'


def _marks(parsed: Parsed) -> Iterator[tuple[Span, str, str]]:
    for block in parsed.found(BLOCKS):
        if block.kind not in ARTICLE:
            yield block.span, "noise", block.kind
        elif block.kind == "headline":
            yield block.span, "headline", ""
    for said in parsed.found(ATTRIBUTIONS):
        who = (
            (said.source.name or parsed.text[said.source.span.start : said.source.span.end])
            if said.source
            else "unnamed"
        )
        for span in said.content:
            yield span, "content", f"{said.kind}: {who}"
        if said.source:
            yield said.source.span, "source", said.source.role or who
        if said.cue:
            yield said.cue, "cue", ""
    for timex in parsed.found(DATES):
        yield timex.span, "date", timex.value
    for money in parsed.found(AMOUNTS):
        yield money.span, "amount", f"{money.amount or ''} {money.currency or ''}".strip()


def to_page(parsed: Parsed) -> str:
    """The document as a page."""
    return to_html(parsed)
