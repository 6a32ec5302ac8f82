"""Closed classes of words with the forms of verbs: what a sentence is cut into phrases by.

"[The mayor's office]" ends before "said", which is no noun, and "[Hale, who]" before a relative
pronoun. Words: ``data/<language>/classes.toml``, ``verbs.toml`` and the verbs of
``attribution.toml``.
"""

from collections.abc import Mapping
from functools import cache

from newsextract._language.inflection import inflected, kinds_of, participles_of, phrase_forms
from newsextract._language.marks import DASHES, JOINTS, PHRASE_BREAKS, POSSESSIVE
from newsextract._model import light
from newsextract._model.frozen import FrozenDict
from newsextract._words.attribution import AttributionWords
from newsextract._words.classes import ClassWords
from newsextract._words.verbs import VerbWords
from newsextract.lexicon import Lexicons


@light.frozen(kw_only=True)
class Classes(ClassWords):
    """The closed classes of a language, what they make together, and its verbs."""

    before_nouns: frozenset[str]  # make the form behind them a noun: determiners, "new", "of"
    lone_subjects: frozenset[str]  # are a subject though no name: "who", "the letter"
    in_verb_group: frozenset[str]  # belong to the verb behind them: auxiliaries, "repeatedly"
    forms: Mapping[str, frozenset[str]]  # "said" -> {"q", "t", "z", "w"}: what it takes
    lemmas: frozenset[str]  # of these forms
    participles: frozenset[str]  # "written": no verb without an auxiliary
    pasts: frozenset[str]  # irregular past tenses of other verbs
    also_nouns: frozenset[str]  # forms that are nouns as well
    verbs: frozenset[str]  # the other forms
    clausal: frozenset[str]  # of a clause rather than of a name
    verbal: frozenset[str]  # verbs of any kind
    breaks: frozenset[str]  # that stand in no noun phrase
    phrase_edges: frozenset[str]  # that may stand in none
    full_finite: frozenset[str]  # auxiliaries that are surely verbs, but for "’d" and "’m"
    specifiers: frozenset[str]  # open a noun phrase for sure: "the", "her", "this"
    lone_phrases: frozenset[str]  # are a noun phrase by themselves: "he", "who"
    no_nouns: frozenset[str]  # of a closed class, or surely verbs
    no_heads: frozenset[str]  # that no noun phrase begins with
    not_alone: frozenset[str]  # that are none by themselves: "the", "was"
    before_subjects: frozenset[str]  # open what stands before a subject: "on", "although"
    name_joints: frozenset[str]  # join the words of a name
    subject_enders: frozenset[str]  # end a subject that stands behind its verb
    object_joints: frozenset[str]  # join the words of the person told
    in_adverbials: frozenset[str]  # stand in a phrase of time or place
    clause_enders: frozenset[str]  # may end the clause before them


@cache
def classes(lexicons: Lexicons) -> Classes:
    """The classes of a language."""
    words = lexicons.load_all(ClassWords, "classes")
    verbs = lexicons.load_all(VerbWords, "verbs")
    cues = lexicons.load_all(AttributionWords, "attribution")
    forms: dict[str, frozenset[str]] = {}
    for lemma, patterns in cues.verbs.items():
        kinds = kinds_of(patterns)
        for form in (lemma, *inflected(lemma, cues.irregular)):
            before = forms.get(form, kinds)
            forms[form] = kinds if before == kinds else before | kinds
    lone = {word: patterns for word, patterns in cues.phrases.items() if " " not in word}
    fixed = [row for row in cues.fixed.items() if " " not in row[0]]  # a plugin's verb in one form
    for word, patterns in (*fixed, *phrase_forms(lone, cues.irregular)):
        forms.setdefault(word, kinds_of(patterns))
    also_nouns = verbs.also_nouns | cues.nouns
    before_nouns = (
        words.determiners | words.adjectives_before_nouns | words.prepositions_before_nouns
    )
    in_verb_group = words.auxiliaries | words.group_adverbs
    specifiers = (
        words.articles | words.possessives | words.demonstratives
    ) - words.relative_pronouns
    clausal = (frozenset(forms) - also_nouns) | words.closing_auxiliaries | words.personal
    return Classes(
        **{a.name: getattr(words, a.name) for a in light.fields(ClassWords)},
        before_nouns=before_nouns,
        lone_subjects=words.pronouns | words.telling_texts,
        in_verb_group=in_verb_group,
        forms=FrozenDict(forms),
        lemmas=frozenset(cues.verbs),
        participles=participles_of(cues.verbs, cues.irregular),
        pasts=verbs.pasts,
        also_nouns=also_nouns,
        verbs=frozenset(forms) - also_nouns,
        clausal=clausal,
        verbal=words.finite.union(verbs.pasts, forms),
        breaks=words.conjunctions | PHRASE_BREAKS,
        phrase_edges=clausal | words.fused_relatives | {".", "and"},
        full_finite=frozenset(word for word in words.finite if len(word) > 1),
        specifiers=specifiers,
        lone_phrases=words.personal | words.lone_relatives,
        no_nouns=(frozenset(forms) - also_nouns).union(
            words.clause_openers,
            words.conjunctions,
            words.adverbial_openers,
            words.complement_prepositions,
            words.finite,
            words.wh_words,
        ),
        no_heads=words.sentence_openers
        | words.complement_prepositions
        | words.conjunctions
        | {"t"},
        not_alone=(in_verb_group | before_nouns | words.finite) - words.quantifiers,
        before_subjects=words.time_openers | words.conjunctions | words.complement_prepositions,
        name_joints=words.within_names | JOINTS | {POSSESSIVE},
        subject_enders=words.behind_subject | (words.days - words.days_within),
        object_joints=words.within_objects | JOINTS | {POSSESSIVE},
        clause_enders=words.before_saying | words.clause_joiners | DASHES | {";", ","},
        in_adverbials=words.within_adverbials | words.days | words.articles,
    )
