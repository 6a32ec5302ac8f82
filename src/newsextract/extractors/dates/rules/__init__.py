"""The rules of English dates, a module for what each reads, and all of them together.

``days`` reads "July 13, 2018", ``numeric`` "13.07.2018", ``ago`` "two years ago", ``quarters`` "the third
quarter". A rule is a record: its name, its pattern, its reading, what it finds and what it refuses.
``grammar`` says which rules each kind of word triggers and in which order they are tried.
"""

from newsextract.extractors.dates.context import DateRule
from newsextract.extractors.dates.rules import (
    ago,
    clock,
    days,
    durations,
    holidays,
    months,
    numeric,
    quarters,
    seasons,
    sets,
    todays,
    units,
    weekdays,
    years,
)

RULES: tuple[DateRule, ...] = tuple(
    rule
    for module in (
        days,
        numeric,
        months,
        weekdays,
        years,
        quarters,
        seasons,
        units,
        ago,
        todays,
        durations,
        sets,
        clock,
        holidays,
    )
    for rule in module.RULES
)
