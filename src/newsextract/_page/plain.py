"""Plain texts: an article and nothing else, which needs no scores.

``Board closes fish market``, ``By Tessa Quandt``, and then paragraphs: where no line looks like
furniture, there is nothing to tell the body from. A text with any doubt is not plain, and its
lines are scored.
"""

from collections.abc import Sequence

from newsextract._model.annotations import BlockKind
from newsextract._page import shapes
from newsextract._page.lines import Line
from newsextract._page.signs import Sign

_HEAD = 5  # lines before the first paragraph
_BROKEN = 8  # words of a line that is broken amid a sentence
_TWICE = 20  # characters of a line that may say the same twice
_ROW = 14  # words of a row of a table
_TITLE = 12  # words of a subheading
_ASKING_TITLE = 14  # words of a headline that ends in a mark
_FEWEST = 2  # words of a headline of a few letters
_STANDFIRST = 6  # words of a line between headline and body that introduces it
_LITTLE = 3  # letters of a small word between names: "von", "by"
_END = 3  # lines at the end that name who reported, or what was corrected
_END_MATTER = ("credit", "byline.dash", "byline.contact", "byline.agency", "starts.updated")
_MOST_TITLES = 0.25  # of the lines of a body
_MARKS = ("?", "!", "”", '"', "’", "'", "»")
_OPENING_QUOTES = ("“", '"', "‘", "'", "«")
_DOUBTFUL = ("boilerplate", "related", "caption", "section")


def read_plain(lines: Sequence[Line], signs: Sequence[Sign]) -> list[tuple[BlockKind, str]] | None:
    """The kinds of the lines of a plain text; None for any other."""
    if any(_doubled(line.text) for line in lines):
        return None if len(lines) > 1 else [("related", "doubled")]
    if len(lines) == 1:
        sign = signs[0]
        alone = sign.kind is None or sign.rule in ("line.no-words", "stamp") or sign.prose
        return (
            [("body", "plain.alone")] if alone or sign.kind is None else [(sign.kind, sign.rule)]
        )
    if any(
        sign.kind in _DOUBTFUL or sign.asks > 1 or (sign.asks == 1 and i)
        for i, sign in enumerate(signs)
    ):
        return None
    told = [line.text for line, sign in zip(lines, signs, strict=True) if sign.kind != "byline"]
    if len(set(told)) < len(told):
        return None
    first = next((i for i, sign in enumerate(signs) if _begins(sign, i)), None)
    if first is None and all(sign.kind is None and sign.ends for sign in signs):
        return [("body", "plain.paragraph")] * len(lines)
    table = first is None and _is_table(lines[1:])
    if table:
        first = 1
    if first is None or first > _HEAD:
        return None
    if first == 0 and _asks_as_title(lines[0].text, signs):
        first = 1
    head = _read_head(lines[:first], signs[:first])
    body = _read_body(lines[first:], signs[first:], table=table or _opens_table(signs[first]))
    return None if head is None or body is None else head + body


def _doubled(text: str) -> bool:
    """Whether a line says the same twice, as linked pictures with a title do."""
    half = len(text) // 2
    return (
        len(text) > _TWICE
        and text[-1] != "."
        and text[0] == text[-half:].lstrip()[:1]
        and text[:half].strip() == text[half:].strip()
    )


def _begins(sign: Sign, i: int) -> bool:
    """Whether the article's text begins here: a paragraph, a point, an entry of a live blog."""
    entry = sign.rule == "line.live-entry" or (sign.kind is None and sign.item)
    return (sign.prose and sign.kind is None) or (i > 0 and entry)


def _is_table(lines: Sequence[Line]) -> bool:
    """Whether lines without running text are the rows of a table: "Net 4,120,000 vs 3,985,000"."""
    return 2 * sum(any(map(str.isdigit, line.text)) for line in lines) > len(lines)


def _opens_table(sign: Sign) -> bool:
    """Whether a first line with a dateline is itself a row, as in reports of earnings."""
    return sign.opens and sign.words <= _ROW


def _asks_as_title(text: str, signs: Sequence[Sign]) -> bool:
    """Whether the first line is a headline that ends in a mark: "Who will buy the fish?"."""
    signed = signs[1].kind in ("byline", "published", "updated")
    quote = text.startswith(_OPENING_QUOTES) and not text.endswith(("?", "!"))
    return text.endswith(_MARKS) and signs[0].words <= _ASKING_TITLE and (signed or not quote)


def _read_head(lines: Sequence[Line], signs: Sequence[Sign]) -> list[tuple[BlockKind, str]] | None:
    """Headline, standfirst, bylines and dates."""
    kinds: list[tuple[BlockKind, str]] = []
    titled = False
    for line, sign in zip(lines, signs, strict=True):
        if sign.kind is not None and (titled or sign.rule != "byline.bare"):
            kinds.append((sign.kind, sign.rule))
        elif not titled:
            if (len(line.text) < _STANDFIRST and sign.words < _FEWEST) or sign.item:
                return None
            titled = True
            kinds.append(("headline", "plain.headline"))
        elif sign.rule == "role" and kinds[-1][0] == "byline":
            kinds.append(("boilerplate", sign.rule))
        elif sign.dated and _opens_dated(line.text):
            kinds.append(("published", "dated"))
        elif sign.words >= _STANDFIRST or sign.ends:
            kinds.append(("body", "plain.standfirst"))
        else:
            return None
    return kinds


def _opens_dated(text: str) -> bool:
    """Whether a line is a date with names behind it: "27.01.2020 Kultur | Bücher"."""
    year = shapes.YEAR.search(text)
    rest = text[year.end() :].split() if year is not None else []
    return text[0].isdigit() and not any(w[0].islower() and len(w) > _LITTLE for w in rest)


def _read_body(
    lines: Sequence[Line], signs: Sequence[Sign], *, table: bool
) -> list[tuple[BlockKind, str]] | None:
    """Paragraphs, list items, subheadings before them, and who signs at the end."""
    kinds: list[tuple[BlockKind, str]] = []
    titles = 0
    last = len(signs) - 1
    for i, sign in enumerate(signs):
        text = lines[i].text
        broken = i < last and sign.words >= _BROKEN and _goes_on(lines[i + 1])
        entry = i > 0 and signs[i - 1].rule == "line.live-entry"
        if sign.rule == "line.live-entry" and i < last:
            kinds.append(("updated", sign.rule))
        elif sign.rule == "byline.bare" and i == last > 0 and signs[i - 1].ends:
            kinds.append(("body", "plain.signature"))
        elif table and (sign.kind is None or sign.rule == "stamp") and sign.words <= _ROW:
            kinds.append(("body", "plain.row"))
        elif sign.kind is not None:
            signed = all(s.rule.startswith(_END_MATTER) for s in signs[i:])
            if not (signed and i > last - _END):
                return None
            kinds.append((sign.kind, sign.rule))
        elif sign.prose or sign.item or broken or (sign.ends and _is_sentence(text)):
            kinds.append(("body", "plain.paragraph"))
        elif i < last and sign.words <= _TITLE and signs[i + 1].prose:
            titles += not entry
            kinds.append(("subheading", "plain.subheading"))
        else:
            return None
    return kinds if titles <= _MOST_TITLES * len(kinds) else None


def _goes_on(line: Line) -> bool:
    """Whether a line goes on amid a sentence: "some $4 million, she added."."""
    return not line.gap and line.text[0].islower()


def _is_sentence(text: str) -> bool:
    """Whether a short line that ends in a mark is no title: "It did.", "HALE: Who will pay?"."""
    return text[-1] not in _MARKS[:2] or text[: text.find(":") + 1].isupper()
