"""What ``data/<language>/dates.toml`` holds."""

from collections.abc import Mapping

import attrs

from newsextract._words.shape import derived


@attrs.frozen(eq=False, repr=False)
class DateWords:
    """``data/en/dates.toml``, with ``numerals.toml`` and the names of ``stamps.toml``."""

    months: Mapping[str, int] = derived("stamps", factory=dict)
    weekdays: Mapping[str, int] = derived("stamps", factory=dict)  # 1 (Monday) to 7
    units: Mapping[str, str] = attrs.field(factory=dict)  # "weeks" -> "W"
    seasons: Mapping[str, str] = attrs.field(factory=dict)  # "fall" -> "FA"
    day_parts: Mapping[str, str] = attrs.field(factory=dict)  # "morning" -> "MO"
    vague: Mapping[str, str] = attrs.field(factory=dict)  # "several" -> "X"
    deictics: Mapping[str, str] = attrs.field(factory=dict)  # "recently" -> "PAST_REF"
    days: Mapping[str, int] = attrs.field(factory=dict)  # "yesterday" -> -1
    lengths: Mapping[str, str] = attrs.field(factory=dict)  # "weeklong" -> "P1W"
    sets: Mapping[str, str] = attrs.field(factory=dict)  # "daily" -> "P1D"
    holidays: Mapping[str, str] = attrs.field(factory=dict)  # "christmas" -> "12-25", "11-4-4"
    local_holidays: Mapping[str, str] = attrs.field(
        factory=dict
    )  # "thanksgiving in canada" -> ...
    capital_holidays: frozenset[str] = frozenset()  # with a small letter no day: "the new year"
    behind_no_rhythm: frozenset[str] = frozenset()  # "meeting" of "its annual meeting"
    weather: frozenset[str] = frozenset()  # of texts in which "the 80s" are degrees
    hours: Mapping[str, str] = attrs.field(factory=dict)  # "noon" -> "12:00"
    decades: Mapping[str, int] = attrs.field(factory=dict)  # "nineties" -> 9
    nights: frozenset[str] = frozenset()  # of the days, those that are a night: "tonight"
    not_past: frozenset[str] = frozenset()  # of the deictics, none beside a past verb: "was soon"
    no_nouns: frozenset[str] = frozenset()  # behind "the night": the night is no "night ferry"
    beside_numbers: frozenset[str] = (
        frozenset()
    )  # right behind a small number that is part of a date
    year_words: frozenset[str] = frozenset()  # of years in words: "nineteen" ninety-four
    times: Mapping[str, str] = attrs.field(factory=dict)  # "twice" -> "2X"
    steps: Mapping[str, int] = attrs.field(factory=dict)  # "last" -> -1, "this" -> 0, "next" -> 1
    edges: Mapping[str, str] = attrs.field(factory=dict)  # "early" -> "START": TIMEX3 mods
    rough: Mapping[str, str] = attrs.field(factory=dict)  # "nearly" -> "LESS_THAN"; "" for none
    tens: Mapping[str, int] = attrs.field(factory=dict)  # "twenty" of "twenty-first"
    zones: frozenset[str] = frozenset()
    left: frozenset[str] = frozenset()  # words that may open an expression
    inner: frozenset[str] = frozenset()  # of these, those that cannot be the first
    future: frozenset[str] = frozenset()  # words that put a sentence in the future
    past: frozenset[str] = frozenset()
    modals: frozenset[str] = frozenset()  # future, but not with "have" behind them
    modals_denied: frozenset[str] = frozenset()  # of these, those that tell nothing with "not"
    denials: frozenset[str] = frozenset()  # that make them so: "not", "neither"
    scheduled: frozenset[str] = frozenset()  # present tense that looks forward: "opens on Friday"
    scheduled_plural: frozenset[str] = frozenset()  # behind a plural alone: "the polls open"
    leaving: frozenset[str] = frozenset()  # behind "is": "is leaving on Friday"
    not_scheduled: frozenset[str] = frozenset()  # in front of a day that no plan is for
    no_subjects: frozenset[str] = frozenset()  # in front of a noun that only looks like a verb
    before_infinitive: frozenset[str] = frozenset()  # with "to" behind them, future: "plans to"
    wishes: frozenset[str] = frozenset()  # in front of "one day" that is to come
    no_verbs: frozenset[str] = frozenset()  # behind "to" no infinitive
    until: frozenset[str] = frozenset()  # right before a date that is to come
    tenses: Mapping[str, int] = derived(  # of all these what _language.tense says
        "future, past, modals, scheduled and before_infinitive", factory=dict
    )
    numbers: Mapping[str, int] = derived("numerals, cardinals", factory=dict)
    ordinals: Mapping[str, int] = derived("numerals", factory=dict)
    before_day: frozenset[str] = frozenset()  # words that make "the 2nd", "5/2" behind them a day
    before_year: frozenset[str] = frozenset()  # words that make a number behind them a year
    before_old_year: frozenset[str] = frozenset()  # and with no noun behind it, one before 1900
    before_no_year: frozenset[str] = frozenset()  # and what makes it none: "flight 1990"
    behind_year: frozenset[str] = frozenset()  # words that are no noun of which there are 1800
    streets: frozenset[str] = frozenset()  # "avenue": makes a number in front that of a house
    before_no_clock: frozenset[str] = frozenset()  # books that have chapters and verses
    titles: frozenset[str] = frozenset()  # with a capital, behind what is no date: "Sunday Times"
    before_names: frozenset[str] = frozenset()  # in front of what is no date: "USA Today"
    behind_no_year: frozenset[str] = frozenset()  # "1990 km"
    before_hour: frozenset[str] = frozenset()  # words that make "0400 hours" behind them a time
    before_units: frozenset[str] = frozenset()  # words that make "weeks" behind them a duration
    before_month: frozenset[str] = frozenset()  # words that make "May" behind them a month
    first_names: frozenset[str] = frozenset()  # months that are also names of persons
    before_name_months: frozenset[str] = frozenset()  # in front of these: a month all the same
    behind_verbs: frozenset[str] = frozenset()  # that make "March", "May" in front no month
    plural_looks: frozenset[str] = frozenset()  # "tues": ends in s and is one day
    before_rates: frozenset[str] = frozenset()  # in front of "a year", which says how often
    sports: frozenset[str] = frozenset()  # of matches, which have halves and quarters of their own
    business: frozenset[str] = (
        frozenset()
    )  # of companies, whose halves and quarters are the year's
    no_days: frozenset[str] = frozenset()  # known for something else than a day: "9/11", "24/7"
    common: frozenset[str] = frozenset()  # also common words, so dates only with a capital


@attrs.frozen(eq=False, repr=False)
class ForeignDateWords:
    """``data/<language>/dates.toml`` of a language but English: the words of each slot of its grammar."""

    months: Mapping[str, int] = attrs.field(factory=dict)  # beside those of stamps: "jänner"
    weekdays: Mapping[str, int] = attrs.field(factory=dict)  # 1 to 7, beside them: "sonnabend"
    short: frozenset[str] = frozenset()  # of both, those that need a number or their like beside
    units: Mapping[str, str] = attrs.field(factory=dict)  # "wochen" -> "W"
    seasons: Mapping[str, str] = attrs.field(factory=dict)  # "sommer" -> "SU"
    parts: Mapping[str, str] = attrs.field(factory=dict)  # nouns: "abend" -> "EV"
    at_parts: Mapping[str, str] = attrs.field(factory=dict)  # "abends", "de la tarde"
    days: Mapping[str, int] = attrs.field(factory=dict)  # "gestern" -> -1
    day_parts: Mapping[str, str] = attrs.field(factory=dict)  # "anoche" -> "-1 NI"
    deictics: Mapping[str, str] = attrs.field(factory=dict)  # "jetzt" -> "PRESENT_REF"
    holidays: Mapping[str, str] = attrs.field(factory=dict)  # as in English
    hours: Mapping[str, str] = attrs.field(factory=dict)  # "mitternacht" -> "00:00"
    numbers: Mapping[str, int] = attrs.field(factory=dict)  # beside those of numerals: "einem"
    ordinals: Mapping[str, int] = attrs.field(factory=dict)  # "zweiten" -> 2
    nth_ends: frozenset[str] = frozenset()  # behind a number: "er" of "1er"
    ordinal_ends: tuple[str, ...] = ()  # behind a number word: "sten" of "zwanzigsten"
    halves: tuple[str, ...] = ()  # beside those of numerals: "et demie"
    year_heads: Mapping[str, int] = attrs.field(factory=dict)  # "neunzehnhundert" -> 1900
    number_glue: tuple[str, ...] = ()  # "-" of "vingt-neuf"
    dotted: tuple[str, ...] = ()  # "." where it makes a number an ordinal
    decade_ends: tuple[str, ...] = ()  # behind a number: "er" of "1990er"
    glued_parts: Mapping[str, str] = attrs.field(factory=dict)  # "abend" of "Montagabend"
    periods: Mapping[str, str] = attrs.field(factory=dict)  # "vorjahr" -> "Y-1"
    edge_units: Mapping[str, str] = attrs.field(factory=dict)  # "jahresende" -> "END Y"
    steps: Mapping[str, int] = attrs.field(factory=dict)  # in front of a noun: "letzten" -> -1
    behind: Mapping[str, int] = attrs.field(factory=dict)  # behind it: "prochain" -> 1
    ago: tuple[str, ...] = ()  # in front of a length: "vor", "il y a"
    gone: tuple[str, ...] = ()  # behind it: "fa", "geleden"
    ahead: tuple[str, ...] = ()  # in front of it: "in", "dentro de"
    later: Mapping[str, int] = attrs.field(factory=dict)  # behind it: "später" -> 1
    from_day: Mapping[str, int] = attrs.field(factory=dict)  # between it and a day: "nach" -> 1
    edges: Mapping[str, str] = attrs.field(factory=dict)  # "anfang" -> "START"
    every: tuple[str, ...] = ()  # "jeden", "tous les"
    often: Mapping[str, str] = attrs.field(factory=dict)  # "täglich" -> "P1D"
    weekly: Mapping[str, int] = attrs.field(factory=dict)  # "montags" -> 1
    whole: tuple[str, ...] = ()  # "den ganzen", "todo el"
    vague: Mapping[str, str] = attrs.field(factory=dict)  # "einige" -> "X"
    rough: Mapping[str, str] = attrs.field(factory=dict)  # "etwa" -> "APPROX"
    articles: tuple[str, ...] = ()  # "der", "el"
    day_articles: tuple[str, ...] = ()  # of these, those that are part of a day: "il 2 maggio"
    of: tuple[str, ...] = ()  # between day, month and year: "de"
    within: tuple[str, ...] = ()  # "im", "en": before a month, a part of a day
    at: tuple[str, ...] = ()  # in front of an hour: "um", "a las"
    weak_at: tuple[str, ...] = ()  # in front of other things too: "à"
    oclock: tuple[str, ...] = ()  # "uhr", "heures"
    day_halves: Mapping[str, str] = attrs.field(factory=dict)  # "p.m." -> "p"
    half_to: tuple[str, ...] = ()  # in front of an hour, half an hour less: "halb acht"
    minutes: Mapping[str, int] = attrs.field(factory=dict)  # behind it: "y media" -> 30
    quarters: Mapping[str, int] = attrs.field(factory=dict)  # "viertel" -> 15
    past: Mapping[str, int] = attrs.field(factory=dict)  # between minutes and hour: "nach" -> 1
    minus: tuple[str, ...] = ()  # between hour and minutes: "menos"
    joins: tuple[str, ...] = ()  # "und"
    times: Mapping[str, str] = attrs.field(factory=dict)  # "einmal" -> "1X"
    per: tuple[str, ...] = ()  # "pro", "al"
    centuries: tuple[str, ...] = ()  # "jahrhundert"
    decades: Mapping[str, int] = attrs.field(factory=dict)  # "neunziger" -> 9
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
    names: tuple[str, ...] = ()  # with a word of dates in them, and none: "rio de janeiro"
