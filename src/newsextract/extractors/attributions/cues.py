"""Cue words: the verbs and phrases that attribute, their forms, and the patterns they take."""

from collections.abc import Iterator, Mapping
from functools import cache

import attrs

from newsextract._words.attribution import _SETTINGS, AttributionWords
from newsextract.lexicon import Lexicons

BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})
ARTICLES = frozenset({"a", "an", "the"})
WHAT = frozenset({"what", "whom", "which"})


Phrases = Mapping[str, list[tuple[list[str], frozenset[str]]]]


@attrs.frozen(eq=False, repr=False)
class Cues:
    """All forms of all cues, ready to be looked up."""

    forms: Mapping[str, frozenset[str]]  # "said" -> {"q", "t", "z", "w"}
    phrases: Mapping[str, Phrases]  # first word -> second word -> phrases, the longest first
    adjectives: Mapping[str, frozenset[str]]  # "convinced" -> {"t", "z"}
    words: frozenset[str]  # all that a cue may begin with, and nouns
    auxiliaries: frozenset[str]
    determiners: frozenset[str]
    nouny: frozenset[str]  # forms that are also nouns
    verbs: frozenset[str]  # the other forms
    lemmas: frozenset[str]
    participles: frozenset[str]  # "written": no verb without an auxiliary
    pasts: frozenset[str]  # irregular past tenses of other verbs
    pronouns: frozenset[str]
    stops: frozenset[str]
    adverbials: frozenset[str]
    clause_openers: frozenset[str]
    wh_words: frozenset[str]
    prepositions: frozenset[str]
    nouns: frozenset[str]  # that attribute behind their owner: "her claim that"
    finite: frozenset[str]  # auxiliaries and other forms that are surely verbs
    weekdays: frozenset[str]
    subordinators: frozenset[str]  # that open a clause set before the main one
    no_speaker: frozenset[str]  # that no speaker behind a quote begins with
    behind_cue: frozenset[str]  # that may follow a cue whose content stands before it
    behind_quote: frozenset[str]  # that end a clause right behind a quote: "“a ruin” before …"
    possessives: frozenset[str]
    quantifiers: frozenset[str]  # that stand alone as a noun phrase
    before_participle: frozenset[str]  # "by [saying]"
    strong_verbs: frozenset[str]  # that end a noun phrase
    auxiliary_before_verb: frozenset[str]
    no_adverbs: frozenset[str]  # words in "-ly" that are none
    personal: frozenset[str]  # pronouns that are a subject by themselves
    runs_on: frozenset[str]  # behind the comma of a quote that ends no clause: "“a farce,” but"
    late_subordinators: frozenset[str]  # that open a report behind a comma: "…, though he said"
    behind_report: frozenset[str]  # that may follow "…, Ruiz said"
    before_according: frozenset[str]  # that may stand before "according to" at a sentence's start
    utterances: frozenset[str]  # "“…,” came the [reply]"
    views: frozenset[str]  # "in her [view]"
    before_purpose: frozenset[str]  # "on condition of [anonymity] to discuss the talks"
    label_nouns: frozenset[str]  # "[Poll]: Voters back new port"
    told: frozenset[str]  # objects of one word: "told [reporters] he"
    leading: frozenset[str]  # that set a phrase before or behind a subject: "[on] Friday Hale"
    times: frozenset[str]  # "last [week]"
    times_of_day: frozenset[str]  # "on Friday [evening]"
    before_antecedent: frozenset[str]  # "a blow [to] Hale, who"
    clausal: frozenset[str]  # of a clause rather than of a name
    verbal: frozenset[str]  # verbs of any kind
    breaks: frozenset[str]  # that stand in no noun phrase
    phrase_edges: frozenset[str]  # that may stand in none


@cache
def cues(lexicons: Lexicons) -> Cues:
    """The cues of a language."""
    lex = lexicons.load_all(AttributionWords, "attribution")
    forms: dict[str, frozenset[str]] = {}
    for lemma, patterns in lex.verbs.items():
        for form in (lemma, *_inflected(lemma, lex.irregular)):
            forms[form] = forms.get(form, frozenset()) | frozenset(patterns.split())
    phrases: dict[str, dict[str, list[tuple[list[str], frozenset[str]]]]] = {}
    rows = [(["according", "to"], "according")]
    rows += [
        (phrase.split(), patterns) for phrase, patterns in (*lex.fixed.items(), *_phrases(lex))
    ]
    for words, patterns in sorted(rows, key=lambda row: -len(row[0])):
        if len(words) < 2:  # a plugin's verb in one form
            forms.setdefault(words[0], frozenset(patterns.split()))
            continue
        same = phrases.setdefault(words[0], {}).setdefault(words[1], [])
        same.append((words, frozenset(patterns.split())))
    adjectives = {word: frozenset(patterns.split()) for word, patterns in lex.adjectives.items()}
    sets: dict[str, frozenset[str]] = {
        name: frozenset(lex.settings.get(name, ())) for name in _SETTINGS
    }
    sets["nouny"] |= sets["nouns"]
    verbs = frozenset(forms) - sets["nouny"]
    clausal = verbs | sets["strong_verbs"] | sets["personal"]
    return Cues(
        forms=forms,
        phrases=phrases,
        adjectives=adjectives,
        words=sets["nouns"].union(sets["views"], forms, phrases, adjectives),
        verbs=verbs,
        lemmas=frozenset(lex.verbs),
        participles=_participles(lex),
        clausal=clausal,
        verbal=sets["finite"].union(sets["pasts"], forms),
        breaks=sets["stops"].union(';:!?—–_“”"…(,'),
        phrase_edges=clausal | WHAT | {".", "and"},
        **sets,
    )


def _phrases(lex: AttributionWords) -> Iterator[tuple[str, str]]:
    """All forms of the phrases, whose first word is inflected: "pointed out", "pointing out"."""
    for phrase, patterns in lex.phrases.items():
        first, space, rest = phrase.partition(" ")
        for form in (first, *_inflected(first, lex.irregular)):
            yield f"{form}{space}{rest}", patterns


def _participles(lex: AttributionWords) -> frozenset[str]:
    """The participles that differ from the past tense, the fourth form of an irregular verb."""
    rows = [forms.split() for lemma, forms in lex.irregular.items() if lemma in lex.verbs]
    return frozenset(row[3] for row in rows if len(row) > 3 and not row[3].endswith("ed"))


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
