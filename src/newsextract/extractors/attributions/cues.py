"""Cue words: the phrases that attribute, beside the verbs, and what may stand around a cue."""

from collections.abc import Mapping
from functools import cache

from newsextract._language.classes import Classes, classes
from newsextract._language.inflection import inflected, kinds_of
from newsextract._language.names import role_words
from newsextract._model import light
from newsextract._words.attribution import AttributionWords
from newsextract.lexicon import Lexicons

_Phrase = tuple[list[str], frozenset[str]]
Phrases = Mapping[str, list[_Phrase]]
# Of a word of a cue the patterns of its form, second words of phrases that it opens, its patterns
# as an adjective, if it can be a participle
Facts = tuple[frozenset[str], Phrases | None, frozenset[str] | None, bool]


@light.frozen(kw_only=True)
class Cues(Classes):
    """The classes of a language with all forms of its cues, ready to be looked up."""

    phrases: Mapping[str, Phrases]  # first word -> second word -> phrases, the longest first
    adjectives: Mapping[str, frozenset[str]]  # "convinced" -> {"t", "z"}
    cue_words: frozenset[str]  # all that a cue may begin with, and nouns
    announcing: frozenset[str]  # nouns that announce what somebody says, and "view"
    around: AttributionWords  # what may stand around a cue
    base_forms: Mapping[str, str]  # "said" -> "say"
    courtesy: frozenset[str]  # "mr", "ms"
    plain_verbs: frozenset[str]  # forms that are hardly ever a noun or participle: "said"
    done: frozenset[str]  # participles of irregular verbs: "said", "written"; pasts too
    facts: dict[str, Facts]  # of the words of cues met so far


@cache
def cues(lexicons: Lexicons) -> Cues:
    """The cues of a language."""
    words = lexicons.load_all(AttributionWords, "attribution")
    closed = classes(lexicons)
    one = {form: form for form in closed.forms}  # equal words are one object, which saves memory
    phrases = _phrases(words, one)
    adjectives = {word: kinds_of(patterns) for word, patterns in words.adjectives.items()}
    irregular = [forms for lemma, forms in words.irregular.items() if lemma in words.verbs]
    firsts = [phrase.partition(" ")[0] for phrase in words.phrases]
    lemmas = dict.fromkeys(reversed((*firsts, *words.verbs)))  # of two with a form, the last
    base_forms = {
        one.get(form, form): lemma
        for lemma in reversed(lemmas)
        for form in inflected(lemma, words.irregular)
    }
    return Cues(
        **{a.name: getattr(closed, a.name) for a in light.fields(Classes)},
        phrases=phrases,
        adjectives=adjectives,
        around=words,
        base_forms=base_forms,
        courtesy=role_words(lexicons).courtesy,
        plain_verbs=frozenset(
            [
                form
                for form in closed.forms
                if not form.endswith(("ing", "ed", "n"))
                and form not in words.put_out
                and form not in closed.also_nouns
                and form not in closed.participles
            ]
        ),
        done=frozenset([form for forms in irregular for form in forms.split()[1::2]]),
        facts={},
        announcing=words.nouns.union(words.views),
        cue_words=words.nouns.union(
            words.views, closed.forms, phrases, adjectives, words.lone_according
        ),
    )


def _phrases(words: AttributionWords, one: dict[str, str]) -> dict[str, dict[str, list[_Phrase]]]:
    """All forms of the phrases, those of the most words first."""
    by_length: dict[int, list[_Phrase]] = {}
    for phrase, patterns in (("according to", "according"), *words.fixed.items()):
        whole = [one.setdefault(word, word) for word in phrase.split()]
        by_length.setdefault(len(whole), []).append((whole, kinds_of(patterns)))
    for phrase, patterns in words.phrases.items():
        first, *rest = [one.setdefault(word, word) for word in phrase.split()]
        if rest:
            kinds, same = kinds_of(patterns), by_length.setdefault(len(rest) + 1, [])
            for form in (first, *inflected(first, words.irregular)):
                same.append(([one.setdefault(form, form), *rest], kinds))
    found: dict[str, dict[str, list[_Phrase]]] = {}
    for length in sorted(by_length, reverse=True):
        if length > 1:
            for row in by_length[length]:
                found.setdefault(row[0][0], {}).setdefault(row[0][1], []).append(row)
    return found
