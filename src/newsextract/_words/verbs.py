"""What ``data/<language>/verbs.toml`` holds."""

from newsextract._model import light


@light.frozen
class VerbWords:
    """Verbs beside those that attribute, and the forms that are nouns as well."""

    pasts: frozenset[str] = frozenset()  # "came": irregular past tenses, and presents
    also_nouns: frozenset[str] = frozenset()  # "claims": forms of verbs that can be nouns
