"""What ``data/<language>/dates.toml`` holds of a language but English: its words, slot by slot."""

from collections.abc import Mapping

from newsextract._model import light


@light.frozen
class ForeignDateWords:
    """``data/<language>/dates.toml`` of a language but English: the words of each slot of its grammar."""

    months: Mapping[str, int] = light.field(factory=dict)  # beside those of stamps: "jänner"
    weekdays: Mapping[str, int] = light.field(factory=dict)  # 1 to 7, beside them: "sonnabend"
    short: frozenset[str] = frozenset()  # of both, those that need a number or their like beside
    units: Mapping[str, str] = light.field(factory=dict)  # "wochen" -> "W"
    seasons: Mapping[str, str] = light.field(factory=dict)  # "sommer" -> "SU"
    parts: Mapping[str, str] = light.field(factory=dict)  # nouns: "abend" -> "EV"
    at_parts: Mapping[str, str] = light.field(factory=dict)  # "abends", "de la tarde"
    days: Mapping[str, int] = light.field(factory=dict)  # "gestern" -> -1
    told_parts: Mapping[str, str] = light.field(factory=dict)  # "anoche" -> "-1 NI"
    deictics: Mapping[str, str] = light.field(factory=dict)  # "jetzt" -> "PRESENT_REF"
    holidays: Mapping[str, str] = light.field(factory=dict)  # as in English
    hours: Mapping[str, str] = light.field(factory=dict)  # "mitternacht" -> "00:00"
    numbers: Mapping[str, int] = light.field(factory=dict)  # beside those of numerals: "einem"
    ordinals: Mapping[str, int] = light.field(factory=dict)  # "zweiten" -> 2
    nth_ends: frozenset[str] = frozenset()  # behind a number: "er" of "1er"
    ordinal_ends: tuple[str, ...] = ()  # behind a number word: "sten" of "zwanzigsten"
    halves: tuple[str, ...] = ()  # beside those of numerals: "et demie"
    year_heads: Mapping[str, int] = light.field(factory=dict)  # "neunzehnhundert" -> 1900
    number_glue: tuple[str, ...] = ()  # "-" of "vingt-neuf"
    dotted: tuple[str, ...] = ()  # "." where it makes a number an ordinal
    decade_ends: tuple[str, ...] = ()  # behind a number: "er" of "1990er"
    glued_parts: Mapping[str, str] = light.field(factory=dict)  # "abend" of "Montagabend"
    periods: Mapping[str, str] = light.field(factory=dict)  # "vorjahr" -> "Y-1"
    edge_units: Mapping[str, str] = light.field(factory=dict)  # "jahresende" -> "END Y"
    steps: Mapping[str, int] = light.field(factory=dict)  # in front of a noun: "letzten" -> -1
    behind: Mapping[str, int] = light.field(factory=dict)  # behind it: "prochain" -> 1
    ago: tuple[str, ...] = ()  # in front of a length: "vor", "il y a"
    gone: tuple[str, ...] = ()  # behind it: "fa", "geleden"
    ahead: tuple[str, ...] = ()  # in front of it: "in", "dentro de"
    later: Mapping[str, int] = light.field(factory=dict)  # behind it: "später" -> 1
    from_day: Mapping[str, int] = light.field(factory=dict)  # between it and a day: "nach" -> 1
    edges: Mapping[str, str] = light.field(factory=dict)  # "anfang" -> "START"
    every: tuple[str, ...] = ()  # "jeden", "tous les"
    often: Mapping[str, str] = light.field(factory=dict)  # "täglich" -> "P1D"
    weekly: Mapping[str, int] = light.field(factory=dict)  # "montags" -> 1
    whole: tuple[str, ...] = ()  # "den ganzen", "todo el"
    vague: Mapping[str, str] = light.field(factory=dict)  # "einige" -> "X"
    rough: Mapping[str, str] = light.field(factory=dict)  # "etwa" -> "APPROX"
    articles: tuple[str, ...] = ()  # "der", "el"
    day_articles: tuple[str, ...] = ()  # of these, those that are part of a day: "il 2 maggio"
    of: tuple[str, ...] = ()  # between day, month and year: "de"
    within: tuple[str, ...] = ()  # "im", "en": before a month, a part of a day
    at: tuple[str, ...] = ()  # in front of an hour: "um", "a las"
    weak_at: tuple[str, ...] = ()  # in front of other things too: "à"
    oclock: tuple[str, ...] = ()  # "uhr", "heures"
    day_halves: Mapping[str, str] = light.field(factory=dict)  # "p.m." -> "p"
    half_to: tuple[str, ...] = ()  # in front of an hour, half an hour less: "halb acht"
    minutes: Mapping[str, int] = light.field(factory=dict)  # behind it: "y media" -> 30
    quarters: Mapping[str, int] = light.field(factory=dict)  # "viertel" -> 15
    past: Mapping[str, int] = light.field(factory=dict)  # between minutes and hour: "nach" -> 1
    minus: tuple[str, ...] = ()  # between hour and minutes: "menos"
    joins: tuple[str, ...] = ()  # "und"
    times: Mapping[str, str] = light.field(factory=dict)  # "einmal" -> "1X"
    per: tuple[str, ...] = ()  # "pro", "al"
    centuries: tuple[str, ...] = ()  # "jahrhundert"
    decades: Mapping[str, int] = light.field(factory=dict)  # "neunziger" -> 9
    of_decade: tuple[str, ...] = ()  # beside them: "jahre", "años"
    range_joins: tuple[str, ...] = ()  # "bis", "al"
    until: tuple[str, ...] = ()  # right before what is to come: "bis"
    future: frozenset[str] = frozenset()  # that put a sentence in the future: "wird"
    future_ends: tuple[str, ...] = ()  # ends of such verbs: "ará"
    past_verbs: frozenset[str] = frozenset()
    past_ends: tuple[str, ...] = ()
    before_day: frozenset[str] = frozenset()  # that make "3/4" or "15" behind them a day
    before_nth: frozenset[str] = frozenset()  # that make "15", "15." behind them one of this month
    before_age: frozenset[str] = frozenset()  # in front of "80 años" that are an age
    at_age: frozenset[str] = frozenset()  # in front of the age at which something was done: "à"
    behind_no_age: frozenset[str] = frozenset()  # behind what is none: "à 20 ans de la fin"
    sentenced: frozenset[str] = (
        frozenset()
    )  # a little in front of what is none: "condamné à 15 ans"
    with_noun: frozenset[str] = frozenset()  # of at_age, those that a noun behind makes no age of
    behind_age: frozenset[str] = frozenset()  # behind them: "alt"
    of_age: tuple[str, ...] = ()  # and several words: "de edad"
    aged: frozenset[str] = frozenset()  # between a person and its age: "de"
    lasting: frozenset[str] = frozenset()  # in front of that what is no person: "plazo"
    behind_later: frozenset[str] = frozenset()  # behind "25 ans après", which counts from no date
    papers: frozenset[str] = frozenset()  # of what is said of sets, what is a newspaper too
    before_paper: frozenset[str] = frozenset()  # in front of these: "el" diario
    before_year: frozenset[str] = frozenset()  # that make a number before 1900 a year
    before_no_year: frozenset[str] = frozenset()  # "flug 1990"
    behind_no_year: frozenset[str] = frozenset()  # "1990 euro"
    behind_no_day: frozenset[str] = frozenset()  # "am 15 prozent"
    plurals: frozenset[str] = frozenset()  # of the units, those of several: "wochen"
    before_length: frozenset[str] = frozenset()  # in front of "jahren", which is a length
    before_part: frozenset[str] = frozenset()  # that make "morgen" a part of a day
    before_hour: frozenset[str] = frozenset()  # that make "14.30" a time
    hour_lengths: frozenset[str] = (
        frozenset()
    )  # of the words for o'clock, those that are units too
    before_month: frozenset[str] = frozenset()  # that make a common word behind them a month
    small_words: frozenset[str] = frozenset()  # beside the function words, what no number counts
    before_name: frozenset[str] = frozenset()  # in front of what is a name: "herr montag"
    common: frozenset[str] = frozenset()  # also common words, so dates only beside others
    relatives: frozenset[str] = frozenset()  # behind "the moment": "où", "que"
    same: tuple[str, ...] = ()  # in front of a unit that was told: "la même"
    day_after: frozenset[str] = (
        frozenset()
    )  # of the days, what counts from the day told: "lendemain"
    pointing: frozenset[str] = frozenset()  # the same where they point back: "in dem"
    occasions: frozenset[str] = frozenset()  # in front of "in 20 jaar", which is a length: "eerst"
    ranging: frozenset[str] = frozenset()  # in front of the ages of many: "entre 15 et 65 ans"
    retired: frozenset[str] = frozenset()  # a little in front of an age: "retraite"
    names: tuple[str, ...] = ()  # with a word of dates in them, and none: "rio de janeiro"
