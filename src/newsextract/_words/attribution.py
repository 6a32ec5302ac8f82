"""What ``data/<language>/attribution.toml`` holds."""

from collections.abc import Mapping

import attrs

_SETTINGS = (  # closed classes of words that end or open a phrase
    "auxiliaries",
    "determiners",
    "nouny",
    "pasts",
    "pronouns",
    "stops",
    "adverbials",
    "clause_openers",
    "wh_words",
    "prepositions",
    "nouns",
    "finite",
    "weekdays",
    "subordinators",
    "no_speaker",
    "behind_cue",
    "behind_quote",
    "possessives",
    "quantifiers",
    "before_participle",
    "strong_verbs",
    "auxiliary_before_verb",
    "no_adverbs",
    "personal",
    "runs_on",
    "late_subordinators",
    "behind_report",
    "before_according",
    "utterances",
    "views",
    "before_purpose",
    "label_nouns",
    "told",
    "leading",
    "times",
    "times_of_day",
    "before_antecedent",
)


@attrs.frozen(eq=False, repr=False)
class AttributionWords:
    """``data/<language>/attribution.toml``."""

    verbs: Mapping[str, str] = attrs.field(factory=dict)  # lemma -> patterns
    irregular: Mapping[str, str] = attrs.field(factory=dict)  # lemma -> forms
    phrases: Mapping[str, str] = attrs.field(factory=dict)  # "point out" -> patterns
    fixed: Mapping[str, str] = attrs.field(factory=dict)  # phrases in one form: "as follows"
    adjectives: Mapping[str, str] = attrs.field(factory=dict)  # behind "be": "is convinced"
    settings: Mapping[str, list[str]] = attrs.field(factory=dict, metadata={"keys": _SETTINGS})
