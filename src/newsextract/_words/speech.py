"""What ``data/<language>/speech.toml`` holds: how a language other than English reports speech."""

from collections.abc import Mapping

from newsextract._model import light


def _empty() -> Mapping[str, str]:
    return {}


@light.frozen
class SpeechWords:
    """``data/<language>/speech.toml``; forms are written in lower case."""

    verbs: Mapping[str, str] = light.field(factory=_empty)  # "mit|teilen" -> "q t z"
    irregular: Mapping[str, str] = light.field(
        factory=_empty
    )  # "dire" -> "dit disent | dit | dire | disant": finite | participle | infinitive | gerund
    endings: Mapping[str, str] = light.field(factory=_empty)  # "er" -> the same of all in "-er"
    agreement: Mapping[str, str] = light.field(
        factory=_empty
    )  # ending of a participle -> those that agree with more: "o" -> "a i e"
    unprefixed: frozenset[str] = frozenset()  # "be": no "ge" in the participle behind it
    traits: frozenset[str] = frozenset()  # see TRAITS
    perfect: frozenset[str] = frozenset()  # "hat": with the participle
    passive: frozenset[str] = frozenset()  # "wurde"
    modals: frozenset[str] = frozenset()  # "vai": with the infinitive
    passing: frozenset[str] = frozenset()  # inside a verb group or behind it: "não", "também"
    clitics: frozenset[str] = frozenset()  # objects before the verb: "lui", "se"
    reflexives: frozenset[str] = frozenset()  # "se": before an auxiliary
    negations: frozenset[str] = frozenset()  # "não": who did not say it
    that: frozenset[str] = frozenset()  # "dass"
    whether: frozenset[str] = frozenset()  # "ob", "warum"
    infinitives: frozenset[str] = frozenset()  # endings of infinitives: "ar"
    infinitive_openers: frozenset[str] = frozenset()  # "di", "de"
    as_words: frozenset[str] = frozenset()  # "wie", in "wie Ruiz sagte"
    so_words: frozenset[str] = frozenset()  # "so", in "…, so Ruiz"
    before_source: frozenset[str] = frozenset()  # "laut", "nach angaben von"
    views: frozenset[str] = frozenset()  # "pour", of persons and bodies at the head of a clause
    behind_source: frozenset[str] = frozenset()  # "zufolge"
    determiners: frozenset[str] = frozenset()  # "der", "seine": they open a noun phrase
    oblique: frozenset[str] = frozenset()  # determiners of what is no subject: "dem"
    adverb_endings: frozenset[str] = frozenset()  # "weise": of adverbs that open a sentence
    hearsay: frozenset[str] = frozenset()  # "soll", before hearsay_ends
    hearsay_ends: frozenset[str] = frozenset()  # "haben", of "soll gesehen haben"
    impersonal_verbs: frozenset[str] = frozenset()  # "heißen": said in something, by nobody
    hence: frozenset[str] = frozenset()  # "demnach": as whoever spoke last says
    whereby: frozenset[str] = frozenset()  # "wonach": as the noun before it says
    subjects: frozenset[str] = frozenset()  # "er"
    feminine: frozenset[str] = frozenset()  # "elle"
    masculine: frozenset[str] = frozenset()  # "il"
    feminine_determiners: frozenset[str] = frozenset()  # "la": before nouns of one gender only
    masculine_determiners: frozenset[str] = frozenset()  # "le"
    nominatives: frozenset[str] = frozenset()  # "der": of subjects alone
    indefinite: frozenset[str] = frozenset()  # "une": of somebody not told of before
    agents: frozenset[str] = frozenset()  # "von": by whom something is done
    called_behind: frozenset[str] = frozenset()  # "als": before what something is called
    namings: frozenset[str] = frozenset()  # "titel": what it tells is a name, nobody's words
    colon_cues: frozenset[str] = frozenset()  # "mit den worten": before the colon of a quote
    addressing: frozenset[str] = frozenset()  # "à": before who is told
    dative_determiners: frozenset[str] = frozenset()  # "dem": who is told, without one
    listeners: frozenset[str] = frozenset()  # "presse": who is told, besides persons and bodies
    persons: frozenset[str] = (
        frozenset()
    )  # "autrice": what persons are called, besides their roles
    possessives: frozenset[str] = frozenset()  # "sa": of somebody who is another's
    papers: frozenset[str] = (
        frozenset()
    )  # "nach": before a paper, in the subjunctive: "Nach dem Bericht sei"
    genitives: frozenset[str] = frozenset()  # "des": what is behind "nach Angaben" is its source
    owners: frozenset[str] = frozenset()  # "dessen": of somebody told of before, behind a verb
    plural_determiners: frozenset[str] = frozenset()  # "les": of several
    gerund_endings: frozenset[str] = frozenset()  # "ando": a noun phrase ends before such a word
    adjective_endings: frozenset[str] = frozenset()  # "e": of all but the noun of a phrase
    speakers_own: frozenset[str] = frozenset()  # "je": of who speaks, inside the marks
    impersonal: frozenset[str] = frozenset()  # "man", "es": nobody in particular
    documents: frozenset[str] = frozenset()  # "angaben": of whoever they come from
    pointing: frozenset[str] = frozenset()  # "dies", of the sentence before: "Dies sagte Ruiz"
    pointers: frozenset[str] = (
        frozenset()
    )  # "así lo", the same of several words: "Así lo dijo Ruiz"
    of_words: frozenset[str] = frozenset()  # join nouns: "de"
    and_words: frozenset[str] = frozenset()  # "und"
    name_particles: frozenset[str] = frozenset()  # "von"
    prepositions: frozenset[str] = frozenset()  # end a noun phrase; no verb stands behind
    enders: frozenset[str] = frozenset()  # adverbs and conjunctions, which end one too
    relatives: frozenset[str] = frozenset()  # "welche"
    relative_subjects: frozenset[str] = (
        frozenset()
    )  # "der", where it opens a clause whose verb is last
    subordinators: frozenset[str] = frozenset()  # "weil"
    times: frozenset[str] = frozenset()  # "gestern", "freitag"
    also_nouns: frozenset[str] = frozenset()  # forms of verbs above: "nota"
    finite: frozenset[str] = frozenset()  # common verbs: "ist", "hatten"
    subjunctive: frozenset[str] = frozenset()  # "sei", "habe": somebody's words
    conditional: frozenset[str] = frozenset()  # "wäre": perhaps somebody's words


TRAITS = {
    "capital-nouns": "nouns have a capital",
    "verb-second": "the verb is second in a clause, and last behind a conjunction",
    "gerunds": "a gerund reports as a verb does",
    "tags-go-on": "the verb of a tag stands for the quote behind its full stop too",
}
