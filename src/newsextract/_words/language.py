"""What ``data/<language>/language.toml`` holds."""

from newsextract._model import light


@light.frozen
class LanguageWords:
    function_words: tuple[str, ...] = ()  # "the", "was": that few other languages here share
    particles: frozenset[str] = frozenset()  # "von", "de": no sign of a language inside a name
