"""What ``data/<language>/classes.toml`` holds."""

from newsextract._model import light


@light.frozen
class ClassWords:
    """Closed classes of words: what opens, ends or stands in a phrase, verb group or clause."""

    articles: frozenset[str] = frozenset()  # "a", "the"
    determiners: frozenset[str] = frozenset()  # "this", "every": they open a noun phrase
    possessives: frozenset[str] = frozenset()  # "her", "whose"
    quantifiers: frozenset[str] = frozenset()  # that stand alone as a noun phrase: "many"
    adjectives_before_nouns: frozenset[str] = (
        frozenset()
    )  # make the form behind them a noun: "new"
    prepositions_before_nouns: frozenset[str] = frozenset()  # do so too: "of"
    personal: frozenset[str] = frozenset()  # pronouns that are a subject by themselves
    pronouns: frozenset[str] = frozenset()  # personal and relative
    telling_texts: frozenset[str] = frozenset()  # "op-ed": texts that say something
    fused_relatives: frozenset[str] = frozenset()  # "what": end a noun phrase in front of them
    forms_of_be: frozenset[str] = frozenset()  # "is", "been"
    auxiliaries: frozenset[str] = (
        frozenset()
    )  # belong to the verb behind them, contracted and negated too
    group_adverbs: frozenset[str] = frozenset()  # stand inside a verb group: "repeatedly"
    finite: frozenset[str] = frozenset()  # auxiliaries that are surely verbs
    closing_auxiliaries: frozenset[str] = frozenset()  # end the noun phrase before them
    conjunctions: frozenset[str] = frozenset()  # "although", "that": end a noun phrase
    subordinators: frozenset[str] = frozenset()  # open a clause or phrase set before the main one
    wh_words: frozenset[str] = frozenset()  # open a clause that a verb takes: "whether"
    clause_openers: frozenset[str] = frozenset()  # may be the first word of a clause
    adverbial_openers: frozenset[str] = frozenset()  # open a phrase of time, place or manner
    time_openers: frozenset[str] = (
        frozenset()
    )  # set such a phrase beside a subject: "[on] Friday Hale"
    complement_prepositions: frozenset[str] = frozenset()  # open what a verb takes: "warned [of]"
    before_participle: frozenset[str] = frozenset()  # "by [saying]"
    before_antecedent: frozenset[str] = frozenset()  # "a blow [to] Hale, who"
    days: frozenset[str] = frozenset()  # "friday", "yesterday"
    times: frozenset[str] = frozenset()  # "last [week]"
    times_of_day: frozenset[str] = frozenset()  # "on Friday [evening]"
    no_adverbs: frozenset[str] = frozenset()  # words in "-ly" that are none
    behind_quote: frozenset[str] = (
        frozenset()
    )  # end a clause right behind a quote: "“a ruin” [before] …"
    runs_on: frozenset[str] = (
        frozenset()
    )  # stand behind the comma of a quote that ends no clause: "“a farce,” [but]"
    late_subordinators: frozenset[str] = (
        frozenset()
    )  # open a report behind a comma: "…, [though] he said"
    told: frozenset[str] = frozenset()  # are an object by themselves: "told [reporters] he"
    coordinators: frozenset[str] = frozenset()  # "and": join what is of one rank
    clause_joiners: frozenset[str] = frozenset()  # "while": join a clause to the one before it
    relative_pronouns: frozenset[str] = frozenset()  # "who", "whose"
    relative_subjects: frozenset[str] = frozenset()  # those that are the subject of their clause
    contractions: frozenset[str] = frozenset()  # behind an apostrophe: "she’[s]"
    sentence_openers: frozenset[str] = frozenset()  # before the subject: "[meanwhile] Ruiz said"
    apposition_openers: frozenset[str] = frozenset()  # "Ruiz, [former] mayor of Lenz,"
    behind_subject: frozenset[str] = frozenset()  # "said Ruiz [on] Friday"
    with_workplaces: frozenset[str] = frozenset()  # "an [analyst] at Brandt"
    within_names: frozenset[str] = frozenset()  # "the port [of] Lenz"
    within_objects: frozenset[str] = frozenset()  # so in the person told
    when_and_where: frozenset[str] = frozenset()  # "said [on] Friday that"
    within_adverbials: frozenset[str] = frozenset()  # "said in an [interview] that"
    names_too: frozenset[str] = frozenset()  # of a verb group's words, those that are names: "may"
    base_auxiliaries: frozenset[str] = frozenset()  # "have"
    no_object: frozenset[str] = frozenset()  # begin no person told: "told [not] to"
    demonstratives: frozenset[str] = frozenset()  # "those"
    before_names: frozenset[str] = frozenset()  # "in an interview [with] Lund Air"
    commonest_verbs: frozenset[str] = frozenset()  # "…, and [said] that"
    before_saying: frozenset[str] = frozenset()  # end a clause: "[by] saying"
    lone_relatives: frozenset[str] = frozenset()  # are a subject by themselves: "who"
    days_within: frozenset[str] = frozenset()  # "a statement [today] by Ruiz"
    before_titles: frozenset[str] = frozenset()  # "in the [journal] Nature"
