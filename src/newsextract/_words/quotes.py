"""What ``data/<language>/quotes.toml`` holds."""

from newsextract._model import light


@light.frozen
class QuoteWords:
    """``data/<language>/quotes.toml``."""

    elisions: frozenset[str] = frozenset()  # "em": behind a mark that opens no quote
    title_words: frozenset[str] = frozenset()  # "of": in lower case inside a title
    distancing: frozenset[str] = frozenset()  # nobody's words in marks: "so-called"
    works: frozenset[str] = frozenset()  # "memoir": what has a title: "her memoir, “Low Tide,”"
    clipped: frozenset[str] = frozenset()  # "n" of "rock 'n' roll": between two marks
    plural_ends: frozenset[str] = frozenset()  # "s": a mark behind it can be that of "the boys’"
