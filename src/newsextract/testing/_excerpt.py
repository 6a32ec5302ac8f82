"""A place in a text as one line that any terminal can show."""

from newsextract._model.span import Span

_AROUND = 32  # characters on each side of the place
_INSIDE = 80  # of the place itself; what is longer loses its middle


def excerpt(text: str, span: Span | None = None) -> str:
    r"""The text around a span, the span in ``⟦ ⟧``; without a span the beginning of the text.

    Line breaks are shown as ``⏎``, other characters that do not print as escapes. A span that
    ends outside the text is marked as far as the text goes.

    >>> excerpt("The fund paid $5\nin 2019.", Span(14, 16))
    'The fund paid ⟦$5⟧⏎in 2019.'
    """
    if span is None:
        return _clipped(text, _AROUND + _INSIDE)
    start, end = min(span.start, len(text)), min(span.end, len(text))
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    return "".join(
        (
            "…" if start > _AROUND else "",
            _shown(before),
            f"⟦{_clipped(text[start:end], _INSIDE)}⟧",
            _shown(after),
            "…" if end + _AROUND < len(text) else "",
        )
    )


def _clipped(text: str, width: int) -> str:
    if len(text) <= width:
        return _shown(text)
    return f"{_shown(text[: width // 2])}…{_shown(text[-width // 2 :])}"


def _shown(text: str) -> str:
    return "".join("⏎" if c == "\n" else c if c.isprintable() else repr(c)[1:-1] for c in text)
