"""What ``data/<language>/dates.toml`` holds."""

from collections.abc import Mapping

from newsextract._model import light
from newsextract._words.shape import derived


@light.frozen
class DateWords:
    """``data/en/dates.toml``, with ``numerals.toml`` and the names of ``stamps.toml``."""

    months: Mapping[str, int] = derived("stamps", factory=dict)
    weekdays: Mapping[str, int] = derived("stamps", factory=dict)  # 1 (Monday) to 7
    units: Mapping[str, str] = light.field(factory=dict)  # "weeks" -> "W"
    seasons: Mapping[str, str] = light.field(factory=dict)  # "fall" -> "FA"
    day_parts: Mapping[str, str] = light.field(factory=dict)  # "morning" -> "MO"
    vague: Mapping[str, str] = light.field(factory=dict)  # "several" -> "X"
    deictics: Mapping[str, str] = light.field(factory=dict)  # "recently" -> "PAST_REF"
    days: Mapping[str, int] = light.field(factory=dict)  # "yesterday" -> -1
    lengths: Mapping[str, str] = light.field(factory=dict)  # "weeklong" -> "P1W"
    sets: Mapping[str, str] = light.field(factory=dict)  # "daily" -> "P1D"
    holidays: Mapping[str, str] = light.field(factory=dict)  # "christmas" -> "12-25", "11-4-4"
    local_holidays: Mapping[str, str] = light.field(
        factory=dict
    )  # "thanksgiving in canada" -> ...
    capital_holidays: frozenset[str] = frozenset()  # with a small letter no day: "the new year"
    behind_no_rhythm: frozenset[str] = frozenset()  # "meeting" of "its annual meeting"
    weather: frozenset[str] = frozenset()  # of texts in which "the 80s" are degrees
    hours: Mapping[str, str] = light.field(factory=dict)  # "noon" -> "12:00"
    decades: Mapping[str, int] = light.field(factory=dict)  # "nineties" -> 9
    nights: frozenset[str] = frozenset()  # of the days, those that are a night: "tonight"
    not_past: frozenset[str] = frozenset()  # of the deictics, none beside a past verb: "was soon"
    no_nouns: frozenset[str] = frozenset()  # behind "the night": the night is no "night ferry"
    beside_numbers: frozenset[str] = (
        frozenset()
    )  # right behind a small number that is part of a date
    year_words: frozenset[str] = frozenset()  # of years in words: "nineteen" ninety-four
    times: Mapping[str, str] = light.field(factory=dict)  # "twice" -> "2X"
    steps: Mapping[str, int] = light.field(factory=dict)  # "last" -> -1, "this" -> 0, "next" -> 1
    edges: Mapping[str, str] = light.field(factory=dict)  # "early" -> "START": TIMEX3 mods
    rough: Mapping[str, str] = light.field(factory=dict)  # "nearly" -> "LESS_THAN"; "" for none
    tens: Mapping[str, int] = light.field(factory=dict)  # "twenty" of "twenty-first"
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
    matched: frozenset[str] = (
        frozenset()
    )  # what clubs do to one another: "Calder face Lenz on Friday"
    leaving: frozenset[str] = frozenset()  # behind "is": "is leaving on Friday"
    not_scheduled: frozenset[str] = frozenset()  # in front of a day that no plan is for
    no_subjects: frozenset[str] = frozenset()  # in front of a noun that only looks like a verb
    before_infinitive: frozenset[str] = frozenset()  # with "to" behind them, future: "plans to"
    wishes: frozenset[str] = frozenset()  # in front of "one day" that is to come
    no_verbs: frozenset[str] = frozenset()  # behind "to" no infinitive
    announcing: frozenset[str] = (
        frozenset()
    )  # verbs of what may lie ahead: "announced a tour in May"
    awaiting: frozenset[str] = (
        frozenset()
    )  # in front of what is to come: "ahead" of "of Saturday's game"
    compared: frozenset[str] = frozenset()  # before an earlier figure: "up from 3% in May"
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
