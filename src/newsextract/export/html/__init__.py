"""A document to read: its text with everything marked in it, and beside it who said what, when, how much.

One self-contained piece of HTML: no script, no outside resource. Filters are check boxes that its style
sheet reads, jumps are links, lists fold by themselves, so it works with a keyboard, by touch, on paper
and in a notebook that runs no script. It brings light and dark colours of its own, text and ground both.

The text is cut into blocks (``text``), with the marks of every field in them (``marks``), a plugin's
too; beside it stand the people with all that each said, the time line, the sums and what plugins found
(``side``). Whatever comes from the text or from a plugin is escaped (``escaped``).
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from newsextract._model.parsed import Parsed
from newsextract.export.html.escaped import attribute, words
from newsextract.export.html.marks import Kind, Marked, marked
from newsextract.export.html.side import side
from newsextract.export.html.text import text

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def to_html(parsed: Parsed, *, page: bool = False) -> str:
    """The document as HTML: a fragment with its own style, or a whole page.

    Args:
        parsed: the document.
        page: whether it is a file of its own, with a head and a title.
    """
    found = marked(parsed)
    tag = "h1" if page else "p"
    body = (
        f'<div class="nx" lang="en">{_legend(found)}'
        f'<div class="nx-both"><div class="nx-text" lang="{attribute(parsed.language or "")}">'
        f"{text(parsed, found, headline=tag)}</div>"
        f'<div class="nx-side">{side(parsed, found)}</div></div></div>'
    )
    if not page:
        return f"<style>{_style()}{_plugins(found)}</style>{body}"
    title = found.headline or "Article"
    heading = "" if found.headline else '<h1 class="nx-hidden">Article</h1>'
    return (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{words(title)}</title><style>{_style()}{_plugins(found)}</style></head>"
        f'<body class="nx-page"><main>{heading}{body}</main></body></html>\n'
    )


def to_page(parsed: Parsed) -> str:
    """The document as a whole page."""
    return to_html(parsed, page=True)


@cache
def _style() -> str:
    source = (files(__name__) / "view.css").read_text(encoding="utf-8")
    return "".join(line.strip() for line in source.splitlines())


def _legend(found: Marked) -> str:
    """The kinds of facts, each a check box that shows or hides its marks."""
    boxes = "".join(_box(kind, found) for kind in found.kinds)
    themes = "".join(
        f'<label><input type="radio" name="{found.prefix}theme" class="nx-{theme}"'
        f"{' checked' if theme == 'auto' else ''}>{theme}</label>"
        for theme in ("auto", "light", "dark")
    )
    return (
        f'<div class="nx-bar"><fieldset class="nx-legend"><legend>Marked</legend>{boxes}</fieldset>'
        f'<fieldset class="nx-themes"><legend>Colours</legend>{themes}</fieldset></div>'
    )


def _box(kind: Kind, found: Marked) -> str:
    hue = f' style="--h:{kind.hue}"' if kind.hue is not None else ""
    return (
        f'<label><input type="checkbox" checked class="nx-f-{kind.css}">'
        f'<span class="m {"plugin " if kind.plugin else ""}{kind.css}"{hue}>{words(kind.label)}</span> '
        f'<span class="n">{found.counts[kind.css]}</span></label>'
    )


def _plugins(found: Marked) -> str:
    """The rules of the kinds that the style sheet does not know."""
    return "".join(
        f".nx:has(.nx-f-{kind.css}:not(:checked)) .nx-text .{kind.css}{{border-color:transparent}}"
        for kind in found.kinds
        if kind.plugin
    )
