"""The reporting verbs of a language in all their forms, and its closed classes, ready to look up.

Of "mit|teilen" in German: "teilte" is a finite form that wants its "mit" at the end of the clause,
"mitteilte" a finite form behind a conjunction, "mitgeteilt" a participle.
Lexicon: ``data/<language>/speech.toml``.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Literal

import regex

from newsextract._model import light
from newsextract._words.speech import SpeechWords
from newsextract.lexicon import Lexicons

Kind = Literal["finite", "participle", "infinitive", "gerund"]
KINDS: tuple[Kind, ...] = ("finite", "participle", "infinitive", "gerund")
STEM = "~"  # in an ending: what stands before it goes before the stem, "ge~t"
ENDING = "*"  # in a phrase: of any word that ends so, "nach *angaben"
_PARTICLE = "|"
_WORD = regex.compile(r"\w+|\S")


@light.frozen
class Form:
    """One reading of a form: what it is a form of, and what it takes."""

    lemma: str
    kind: Kind
    patterns: frozenset[str]
    particle: str = ""  # "mit", which stands apart from it


Phrases = dict[str, list[tuple[str, ...]]]  # first word -> phrases, the longest first


@light.frozen
class Grammar:
    """How a language reports speech."""

    words: SpeechWords
    forms: dict[str, tuple[Form, ...]]
    before_source: Phrases
    views: Phrases
    behind_source: Phrases
    cue_words: frozenset[str]
    no_verb_behind: frozenset[str]  # behind these a form that is a noun too is one
    phrase_ends: frozenset[str]
    finite: frozenset[str]
    adverb_ends: tuple[str, ...]  # "mente"
    capital_nouns: bool
    verb_second: bool
    gerunds: bool
    tags_go_on: bool = False
    colon_cues: tuple[tuple[str, ...], ...] = ()  # the longest first


@cache
def reporting(lexicons: Lexicons) -> Grammar | None:
    """The grammar of a language with what plugins added; None if nobody has given one."""
    words = lexicons.load(SpeechWords, "speech")
    if not words.verbs:
        return None
    return grammar_of(words)


def grammar_of(words: SpeechWords) -> Grammar:
    """The grammar that some words make."""
    forms: dict[str, list[Form]] = {}
    for verb, patterns in words.verbs.items():
        for word, form in _forms(verb, frozenset(patterns.split()), words):
            forms.setdefault(word, []).append(form)
    if "capital-nouns" in words.traits:
        words = light.evolve(words, subjunctive=words.subjunctive | _present(forms, words))
    before, views, behind = (
        _phrases(rows) for rows in (words.before_source, words.views, words.behind_source)
    )
    return Grammar(
        words=words,
        forms={word: tuple(rows) for word, rows in forms.items()},
        before_source=before,
        views=views,
        behind_source=behind,
        cue_words=frozenset(
            {*forms, *before, *views, *behind, *words.so_words, *words.hence, *words.whereby}
        ),
        no_verb_behind=words.determiners | words.prepositions | words.of_words,
        phrase_ends=words.prepositions
        | words.enders
        | words.relatives
        | words.that
        | words.subordinators,
        finite=words.finite | words.subjunctive | words.conditional,
        adverb_ends=tuple(words.adverb_endings) or ("\0",),
        capital_nouns="capital-nouns" in words.traits,
        verb_second="verb-second" in words.traits,
        gerunds="gerunds" in words.traits,
        tags_go_on="tags-go-on" in words.traits,
        colon_cues=tuple(sorted(map(split, words.colon_cues), key=len, reverse=True)),
    )


def _present(forms: Mapping[str, Sequence[Form]], words: SpeechWords) -> frozenset[str]:
    """The subjunctives of the verbs that report: "behaupte", which no indicative is."""
    made = {
        word.removesuffix("rn") + "re" if word.endswith("ern") else word.removesuffix("n")
        for word, rows in forms.items()
        if word.endswith(("en", "ern")) and any(row.kind == "infinitive" for row in rows)
    }
    return frozenset(made - words.determiners - words.also_nouns - words.possessives)


def split(phrase: str) -> tuple[str, ...]:
    """A phrase as the tokens of a text are cut: "d'après" is three."""
    if ENDING in phrase:
        return tuple(phrase.split())
    return tuple(_WORD.findall(phrase.replace("’", "'")))


def _phrases(rows: frozenset[str]) -> Phrases:
    phrases: Phrases = {}
    for row in sorted(map(split, rows), key=lambda row: (-len(row), row)):
        phrases.setdefault(row[0], []).append(row)
    return phrases


def _forms(verb: str, patterns: frozenset[str], words: SpeechWords) -> Iterator[tuple[str, Form]]:
    particle, _, base = verb.rpartition(_PARTICLE)
    lemma = particle + base
    for kind, forms in zip(KINDS, conjugated(base, words), strict=True):
        for form in forms:
            if not particle:
                yield form, Form(lemma, kind, patterns)
                continue
            if kind == "finite":
                yield form, Form(lemma, kind, patterns, particle)
            yield particle + form, Form(lemma, kind, patterns)
            if kind != "finite":  # "bekannt gegeben"
                yield form, Form(lemma, kind, patterns, particle)


def conjugated(base: str, words: SpeechWords) -> list[list[str]]:
    """Finite forms, participles, infinitives and gerunds of a verb."""
    row = words.irregular.get(base)
    if row is not None:
        return _agreeing(_row(row), words)
    ending = next(
        (e for e in sorted(words.endings, key=len, reverse=True) if base.endswith(e)), ""
    )
    stem = base.removesuffix(ending)
    bare = base.startswith(tuple(words.unprefixed)) or ending == "ieren"
    found = []
    for forms in _row(words.endings.get(ending, "")):
        found.append(
            [
                (stem if bare else before + stem) + after
                for before, _, after in (
                    form.partition(STEM) if STEM in form else ("", "", form) for form in forms
                )
            ]
        )
    return _agreeing(found, words)


def _agreeing(forms: list[list[str]], words: SpeechWords) -> list[list[str]]:
    """The forms with those of participles that agree: "exclamé", "exclamée"."""
    agreeing = [
        form.removesuffix(ending) + other
        for form in forms[1]
        for ending, others in words.agreement.items()
        if form.endswith(ending)
        for other in others.split()
    ]
    return [forms[0], forms[1] + agreeing, *forms[2:]]


def _row(row: str) -> list[list[str]]:
    parts = [part.split() for part in row.split(_PARTICLE)]
    return (parts + [[]] * len(KINDS))[: len(KINDS)]


@cache
def no_reporting() -> Grammar:
    """The grammar of a language that has none: marks and colons alone."""
    none: frozenset[str] = frozenset()
    return Grammar(
        SpeechWords(), {}, {}, {}, {}, none, none, none, none, ("\0",), False, False, False
    )
