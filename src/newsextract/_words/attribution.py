"""What ``data/<language>/attribution.toml`` holds."""

from collections.abc import Mapping

import attrs


@attrs.frozen(eq=False, repr=False)
class AttributionWords:
    """``data/<language>/attribution.toml``."""

    verbs: Mapping[str, str] = attrs.field(factory=dict)  # lemma -> patterns
    irregular: Mapping[str, str] = attrs.field(factory=dict)  # lemma -> forms
    phrases: Mapping[str, str] = attrs.field(factory=dict)  # "point out" -> patterns
    fixed: Mapping[str, str] = attrs.field(factory=dict)  # phrases in one form: "as follows"
    adjectives: Mapping[str, str] = attrs.field(factory=dict)  # behind "be": "is convinced"
    nouns: frozenset[str] = frozenset()  # that attribute behind their owner: "her [claim] that"
    views: frozenset[str] = frozenset()  # "in her [view]"
    utterances: frozenset[str] = frozenset()  # "“…,” came the [reply]"
    label_nouns: frozenset[str] = frozenset()  # "[Poll]: Voters back new port"
    no_speaker: frozenset[str] = frozenset()  # that no speaker behind a quote begins with
    behind_cue: frozenset[str] = (
        frozenset()
    )  # that may follow a cue whose content stands before it
    behind_report: frozenset[str] = frozenset()  # that may follow "…, Ruiz said"
    before_according: frozenset[str] = (
        frozenset()
    )  # that may stand before "according to" at a sentence's start
    before_purpose: frozenset[str] = (
        frozenset()
    )  # "on condition of [anonymity] to discuss the talks"
    auxiliary_before_verb: frozenset[str] = frozenset()  # "Ruiz [had] said" behind a quote
