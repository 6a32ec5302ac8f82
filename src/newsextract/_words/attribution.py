"""What ``data/<language>/attribution.toml`` holds."""

from collections.abc import Mapping

from newsextract._model import light


@light.frozen
class AttributionWords:
    """``data/<language>/attribution.toml``."""

    verbs: Mapping[str, str] = light.field(factory=dict)  # lemma -> patterns
    irregular: Mapping[str, str] = light.field(factory=dict)  # lemma -> forms
    phrases: Mapping[str, str] = light.field(factory=dict)  # "point out" -> patterns
    fixed: Mapping[str, str] = light.field(factory=dict)  # phrases in one form: "as follows"
    adjectives: Mapping[str, str] = light.field(factory=dict)  # behind "be": "is convinced"
    nouns: frozenset[str] = frozenset()  # that attribute behind their owner: "her [claim] that"
    views: frozenset[str] = frozenset()  # "in her [view]"
    utterances: frozenset[str] = frozenset()  # "“…,” came the [reply]"
    label_nouns: frozenset[str] = frozenset()  # "[Poll]: Voters back new port"
    no_speaker: frozenset[str] = frozenset()  # that no speaker behind a quote begins with
    behind_cue: frozenset[str] = frozenset()  # that may follow a cue whose content stands before
    behind_report: frozenset[str] = frozenset()  # that may follow "…, Ruiz said"
    before_according: frozenset[str] = (
        frozenset()
    )  # that may stand before "according to" at a sentence's start
    before_purpose: frozenset[str] = frozenset()  # "on condition of [anonymity] to discuss"
    auxiliary_before_verb: frozenset[str] = frozenset()  # "Ruiz [had] said" behind a quote
    pairing: frozenset[str] = frozenset()  # "Go" [and] "stay": join two of a kind
    continuing: frozenset[str] = frozenset()  # go on from what stands before them
    joining: frozenset[str] = frozenset()  # "Hale sat [and] said": its subject is shared
    sharing_adverbs: frozenset[str] = frozenset()  # "Hale sat, [then] said": so it is
    asides: frozenset[str] = frozenset()  # “Ruiz said [as] she left, …”
    leading_on: frozenset[str] = frozenset()  # do not end the way from a cue to its quote
    clause_auxiliaries: frozenset[str] = frozenset()  # a clause of its own begins before them
    copulas: frozenset[str] = frozenset()  # “What Ruiz said [was], …”
    third_person: frozenset[str] = frozenset()  # a clause of its own begins with them
    topic_prepositions: frozenset[str] = frozenset()  # "told him [about] the port"
    no_clause_openers: frozenset[str] = frozenset()  # no clause that a cue takes begins with them
    no_object_openers: frozenset[str] = frozenset()  # nor any noun phrase
    called_alone: frozenset[str] = frozenset()  # "called [him] old", with no noun behind
    indefinites: frozenset[str] = frozenset()  # "called him [a] fool"
    no_names: frozenset[str] = frozenset()  # "called him a [day] later"
    opens_no_group: frozenset[str] = frozenset()  # no verb group begins with them
    since: frozenset[str] = frozenset()  # "suspected [since] 2013 that"
    later: frozenset[str] = frozenset()  # "reported days [later] that"
    bounding: frozenset[str] = frozenset()  # "says at [least] nine men have died"
    counts: frozenset[str] = frozenset()  # "put the figure at [two]"
    put_out: frozenset[str] = frozenset()  # "said in a video [posted] online that"
    behind_nouns: frozenset[str] = frozenset()  # make the form before them a noun: "claims [of]"
    behind_participles: frozenset[str] = frozenset()  # "was named [in]" is no cue
    surely_verbs: frozenset[str] = frozenset()  # no nouns, whatever stands behind them
    before_base_forms: frozenset[str] = frozenset()  # "[they] claim"
    before_singulars: frozenset[str] = frozenset()  # "[the] document states"
    before_adjectives: frozenset[str] = frozenset()  # "[their] expected return"
    no_plurals: frozenset[str] = frozenset()  # words in "-s" that are no plural
    inside_labels: frozenset[str] = frozenset()  # small words of a name before a colon
    turn_labels: frozenset[str] = frozenset()  # "[Q]. Who was it?"
    expletives: frozenset[str] = frozenset()  # subjects that stand for nothing: "[It] is believed"
    handed_on: frozenset[str] = frozenset()  # "quoted Ruiz as [saying]"
    coming: frozenset[str] = frozenset()  # “…,” [came] the reply
    voices: frozenset[str] = frozenset()  # “…,” came a [voice]
    no_possessors: frozenset[str] = frozenset()  # have no "’s" of their own: "[there]’s"
    embedding: frozenset[str] = frozenset()  # the clause behind them belongs to another verb
    asking: frozenset[str] = frozenset()  # "“Is it no?” Ruiz [asked]": the other answers
    subject_trailers: frozenset[str] = frozenset()  # no subject ends in them
    modals: frozenset[str] = frozenset()  # stand before a verb: "he [would] knock"
    before_feared: frozenset[str] = frozenset()  # "[despite] fears that"
    before_time: frozenset[str] = frozenset()  # "[last] week", but also "this town"
    objects: frozenset[str] = frozenset()  # pronouns that are objects: "led [him] to say"
    governing: frozenset[str] = frozenset()  # "a spokesman [for] Hale" is not Hale
    in_charge: frozenset[str] = frozenset()  # "director [of] rugby Ida Lund" is Lund
    on_behalf: frozenset[str] = frozenset()  # "a [spokesman] for singer Ida Lund" is not Lund
    bodily: frozenset[str] = frozenset()  # "the [owner] of the pub, Odde Inns, said"
    examples: frozenset[str] = frozenset()  # "groups, [including] Odde Homes, said"
    done_to_people: frozenset[str] = frozenset()  # "two clerks [quoted] by Hale" are not Hale
    set_off_relatives: frozenset[str] = frozenset()  # "Ruiz, [who] …, said"
    before_called: frozenset[str] = frozenset()  # "called [it] “a farce”"
    before_attributes: frozenset[str] = frozenset()  # "called [the] proposed quay “a farce”"
    before_reported: frozenset[str] = frozenset()  # "[at] reported discounts"
    pointing_back: frozenset[str] = (
        frozenset()
    )  # "[That’s] according to Ruiz": of the sentence before
    documents: frozenset[str] = frozenset()  # "a [study] shows boys sleep less"
    proving: frozenset[str] = frozenset()  # "a study [show]s boys sleep less"
    hearing: frozenset[str] = frozenset()  # "the court [heard] he had left", in base form
    heard: frozenset[str] = frozenset()  # "the court [heard] he had left", as printed
    hearings: frozenset[str] = frozenset()  # "the [court] heard he had left"
    told_things: frozenset[str] = frozenset()  # "told [stories]", which nobody hears by
    reacting: frozenset[str] = frozenset()  # "“It was late.” Hale [agreed].": no tag of a quote
    opening_anew: frozenset[str] = frozenset()  # "Hale says it is safe, [while] Ruiz doubts it"
    joining_inner: frozenset[str] = frozenset()  # "…, [with] Ruiz calling it “a farce”"
    interrupting: frozenset[str] = frozenset()  # inside a verb group: "has, [however], denied"
    qualities: frozenset[str] = frozenset()  # "called the plan [wrong]"
    quality_endings: frozenset[str] = frozenset()  # of others: "called the plan disgrace[ful]"
    lone_according: frozenset[str] = frozenset()  # "[per] the filing"
