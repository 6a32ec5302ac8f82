"""Days with a name of their own: ``Christmas Eve``, ``last Thanksgiving``, ``Easter 2019``.

``data/<language>/dates.toml`` says when each falls, as ``_language.holidays`` reads it.
"""

from functools import lru_cache

from newsextract._language.calendar import day_value, full_year
from newsextract._language.holidays import falls_on
from newsextract._rules import Rule
from newsextract._words.dates import DateWords
from newsextract.extractors.dates.context import Context, DateRule, Match
from newsextract.extractors.dates.parts import LAST, SHORT_YEAR, YEAR
from newsextract.extractors.dates.words import Found

_SOON = 21  # days before a holiday on which it is the one that people speak of


def _holiday(match: Match, context: Context) -> Found | None:
    name = " ".join(match["holiday"].lower().replace("’", "'").split())
    if name in context.words.capital_holidays and not _is_named(match, context):
        return None
    rule = context.words.holidays[name]
    if name in _local(context.words):
        rule = _of_country(name, context) or rule
    if match["year"]:
        return Found("date", day_value(falls_on(rule, full_year(match["year"]))))
    if context.year_ago and not match["relative"]:
        return Found("date", day_value(falls_on(rule, context.year_ago)), None, context.last)
    if match["relative"] and context.today:
        year = context.today.year + context.words.steps[match["relative"].lower()]
        return Found("date", day_value(falls_on(rule, year)), None, context.today_value)
    today = context.base("D") or context.base("Y")
    if today is None:
        fixed = rule[2:3] == "-" and len(rule) == 5
        return Found("date", f"XXXX-{rule}" if fixed else "XXXX-XX-XX")
    days = [day for n in (-1, 0, 1) if (day := falls_on(rule, today.year + n))]
    step = context.words.steps.get((match["which"] or "").lower().rpartition(" ")[2], 0)
    soon = [day for day in days if 0 <= (day - today).days <= _SOON]
    if step < 0:
        near = [day for day in days if day < today][-1:]
    elif step > 0 or context.historical or (tense := context.tense()) > 0:
        near = [day for day in days if day >= today][:1]
    elif not tense:
        near = sorted(days, key=lambda day: abs((day - today).days))[:1]
    else:
        near = soon or [day for day in days if day <= today][-1:]
    return Found("date", day_value(near[0] if near else None), None, today.isoformat())


def _is_named(match: Match, context: Context) -> bool:
    """Whether both words have a capital and nothing else is meant: "New Year", no "New Year's"."""
    printed = match["holiday"]
    behind = context.text[match.end() : match.end() + 1]
    return printed == printed.title() and behind not in ("'", "’")


@lru_cache(maxsize=8)
def _local(words: DateWords) -> frozenset[str]:
    """The holidays that fall on other days in other countries."""
    return frozenset(key.partition(" in ")[0] for key in words.local_holidays)


def _of_country(name: str, context: Context) -> str | None:
    """When a holiday is in the country that the article names most of those that have their own."""
    index, local = context.tokens.index, context.words.local_holidays
    found = {
        word: len(index[word])
        for key in local
        if key.startswith(f"{name} in ") and (word := key.rpartition(" in ")[2]) in index
    }
    american = sum(len(index[word]) for word in _AMERICAN if word in index)
    country = max(found, key=found.__getitem__, default="")
    if not country or found[country] < american:
        return None
    return local[f"{name} in {country}"]


_AMERICAN = ("america", "american", "americans", "trump", "obama", "biden", "washington")


_RELATIVE = r"(?P<relative> last | this | next ) [ ] year \b"

HOLIDAY: DateRule = Rule(
    "date.holiday",
    _holiday,
    pattern=rf"(?: (?: the [ ] )?+ {YEAR} (?: ['’]s )?+ [ ] | (?: {_RELATIVE} ) ['’]s [ ] | {LAST} )?+ (?P<holiday> \L<holidays> ) \b (?! [ ] (?: bunny | egg | eggs | island | tree | trees | islands ) \b )"
    rf" (?: ,?+ [ ] (?: of [ ] | in [ ] )?+ (?: {YEAR} | {SHORT_YEAR} | {_RELATIVE} ) )?+",
    finds=(
        "The pier burnt down ⟦last Thanksgiving⟧.",
        "Hens are sold by ⟦Easter 2019⟧.",
        "Ost dances on ⟦Good Friday⟧.",
        "Choirs met on ⟦Memorial Day⟧.",
        "Demand peaks before ⟦Christmas⟧.",
    ),
    refuses=("They call it the new harbour day.", "At Eastertide geese come."),
)
RULES: tuple[DateRule, ...] = (HOLIDAY,)
