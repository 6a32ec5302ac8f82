"""What ``data/<language>/sentences.toml`` holds."""

from newsextract._model import light


@light.frozen
class SentenceWords:
    abbreviations: frozenset[str] = frozenset()  # "mr", "gov": a name or number follows
    before_numbers: frozenset[str] = frozenset()  # "no", "vol": only where a number follows
    final: frozenset[str] = frozenset()  # "inc", "p.m": end a sentence if a starter follows
    before_x: frozenset[str] = frozenset()  # "she wrote [on] X. Police": no initial
    domains: frozenset[str] = frozenset()  # behind the stop of an address: "lenznews.[Com]"
    starters: frozenset[str] = frozenset()  # "the", "he": words that begin sentences
    after_ordinals: frozenset[str] = frozenset()  # "mai": a number and a stop before it go on
