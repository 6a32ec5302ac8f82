"""Cue words: the phrases that attribute, beside the verbs, and what may stand around a cue."""

from collections.abc import Mapping
from functools import cache

import attrs

from newsextract._language.classes import Classes, classes
from newsextract._language.inflection import phrase_forms
from newsextract._words.attribution import AttributionWords
from newsextract.lexicon import Lexicons

Phrases = Mapping[str, list[tuple[list[str], frozenset[str]]]]

_AROUND = (  # the lists of words that may stand around a cue
    "auxiliary_before_verb",
    "before_according",
    "before_purpose",
    "behind_cue",
    "behind_report",
    "label_nouns",
    "no_speaker",
    "nouns",
    "utterances",
    "views",
)


@attrs.frozen(eq=False, repr=False, kw_only=True)
class Cues(Classes):
    """The classes of a language with all forms of its cues, ready to be looked up."""

    phrases: Mapping[str, Phrases]  # first word -> second word -> phrases, the longest first
    adjectives: Mapping[str, frozenset[str]]  # "convinced" -> {"t", "z"}
    cue_words: frozenset[str]  # all that a cue may begin with, and nouns
    nouns: frozenset[str]  # that attribute behind their owner: "her [claim] that"
    views: frozenset[str]  # "in her [view]"
    utterances: frozenset[str]  # "“…,” came the [reply]"
    label_nouns: frozenset[str]  # "[Poll]: Voters back new port"
    no_speaker: frozenset[str]  # that no speaker behind a quote begins with
    behind_cue: frozenset[str]  # that may follow a cue whose content stands before it
    behind_report: frozenset[str]  # that may follow "…, Ruiz said"
    before_according: frozenset[str]  # that may stand before "according to" at a sentence's start
    before_purpose: frozenset[str]  # "on condition of [anonymity] to discuss the talks"
    auxiliary_before_verb: frozenset[str]  # "Ruiz [had] said" behind a quote


@cache
def cues(lexicons: Lexicons) -> Cues:
    """The cues of a language."""
    words = lexicons.load_all(AttributionWords, "attribution")
    closed = classes(lexicons)
    phrases: dict[str, dict[str, list[tuple[list[str], frozenset[str]]]]] = {}
    rows = [(["according", "to"], "according")]
    rows += [
        (phrase.split(), patterns)
        for phrase, patterns in (
            *words.fixed.items(),
            *phrase_forms(words.phrases, words.irregular),
        )
    ]
    for phrase, patterns in sorted(rows, key=lambda row: -len(row[0])):
        if len(phrase) > 1:
            same = phrases.setdefault(phrase[0], {}).setdefault(phrase[1], [])
            same.append((phrase, frozenset(patterns.split())))
    adjectives = {word: frozenset(patterns.split()) for word, patterns in words.adjectives.items()}
    return Cues(
        **{a.name: getattr(closed, a.name) for a in attrs.fields(Classes)},
        **{name: getattr(words, name) for name in _AROUND},
        phrases=phrases,
        adjectives=adjectives,
        cue_words=words.nouns.union(words.views, closed.forms, phrases, adjectives),
    )
