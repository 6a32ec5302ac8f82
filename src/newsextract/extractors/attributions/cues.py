"""Cue words: the verbs and phrases that attribute, their forms, and the patterns they take."""

from collections.abc import Mapping
from functools import cache

import attrs

from newsextract.lexicon import Lexicons

_SETTINGS = (  # closed classes of words that end or open a phrase
    "auxiliaries",
    "determiners",
    "nouny",
    "pasts",
    "pronouns",
    "stops",
    "adverbials",
    "male_pronouns",
    "female_pronouns",
    "clause_openers",
    "wh_words",
    "prepositions",
)


@attrs.frozen(eq=False, repr=False)
class _Lexicon:
    """``data/<language>/attribution.toml``."""

    verbs: Mapping[str, str] = attrs.field(factory=dict)  # lemma -> patterns
    irregular: Mapping[str, str] = attrs.field(factory=dict)  # lemma -> forms
    phrases: Mapping[str, str] = attrs.field(factory=dict)  # "pointed out" -> patterns
    settings: Mapping[str, list[str]] = attrs.field(factory=dict, metadata={"keys": _SETTINGS})


@attrs.frozen(eq=False, repr=False)
class Cues:
    """All forms of all cues, ready to be looked up."""

    forms: Mapping[str, frozenset[str]]  # "said" -> {"q", "t", "z", "w"}
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], frozenset[str]], ...]]  # by first word
    triggers: frozenset[str]
    lemmas: frozenset[str]
    auxiliaries: frozenset[str]
    determiners: frozenset[str]
    nouny: frozenset[str]  # forms that are also nouns
    pasts: frozenset[str]  # irregular past tenses of other verbs
    pronouns: frozenset[str]
    stops: frozenset[str]
    adverbials: frozenset[str]
    male_pronouns: frozenset[str]
    female_pronouns: frozenset[str]
    clause_openers: frozenset[str]
    wh_words: frozenset[str]
    prepositions: frozenset[str]


@cache
def cues(lexicons: Lexicons) -> Cues:
    """The cues of a language."""
    lex = lexicons.load_all(_Lexicon, "attribution")
    forms: dict[str, frozenset[str]] = {}
    for lemma, patterns in lex.verbs.items():
        for form in (lemma, *_inflected(lemma, lex.irregular)):
            forms[form] = forms.get(form, frozenset()) | frozenset(patterns.split())
    phrases: dict[str, list[tuple[tuple[str, ...], frozenset[str]]]] = {}
    for phrase, patterns in lex.phrases.items():
        words = tuple(phrase.split())
        phrases.setdefault(words[0], []).append((words, frozenset(patterns.split())))
    settings = {"lemmas": list(lex.verbs), **lex.settings}
    sets = {key: frozenset(words) for key, words in settings.items()}
    return Cues(
        forms,
        {first: tuple(sorted(rows, key=lambda r: -len(r[0]))) for first, rows in phrases.items()},
        frozenset(forms) | frozenset(phrases) | {"according"},
        *(sets.get(name, frozenset()) for name in ("lemmas", *_SETTINGS)),
    )


def _inflected(lemma: str, irregular: Mapping[str, str]) -> list[str]:
    """The other forms of a verb: "says", "said", "saying"."""
    if lemma in irregular:
        return irregular[lemma].split()
    if lemma.endswith("e"):
        return [f"{lemma}s", f"{lemma}d", f"{lemma[:-1]}ing"]
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return [f"{lemma[:-1]}ies", f"{lemma[:-1]}ied", f"{lemma}ing"]
    plural = f"{lemma}es" if lemma.endswith(("s", "sh", "ch", "x", "z")) else f"{lemma}s"
    return [plural, f"{lemma}ed", f"{lemma}ing"]
