"""Dates in other languages: ``3. Februar 2020``, ``el 3 de marzo``, ``hier``, ``vor zwei Wochen``.

The months and weekdays of a language, numbers and its words for "ago" tell where a date stands;
for "vor zwei Wochen" dateparser says which it is, with the publication date as its base; it is
imported for the first such words alone. Words: ``data/<language>/dates.toml`` and ``stamps.toml``.
"""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from functools import cache, lru_cache

import attrs
import regex

from newsextract._language.calendar import (
    calendar_names,
    day_value,
    interval,
    known_value,
    month_value,
    nearest_year,
    on_weekday,
    shift_days,
    shifted,
    year_value,
)
from newsextract._model.annotations import Timex
from newsextract._model.span import Span
from newsextract._words.dates import ForeignDateWords
from newsextract._words.patterns import compiled
from newsextract.lexicon import Lexicons


@attrs.frozen(eq=False, repr=False)
class _Grammar:
    lex: ForeignDateWords
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    years: frozenset[str]
    months_ago: frozenset[str]
    pattern: regex.Pattern[str]


_DAY = r"(?: 3[01] | [12]\d | 0?[1-9] )"
_NTH = r"(?: \. | er | º | ° | ª )?+"
_YEAR = r"(?: (?: 1[5-9] | 20 ) \d\d )"
_TO = r"(?: [ ]?+ [-–] [ ]?+ | [ ] \L<range_joins> [ ] )"  # " bis "
_MORE = r"(?: ,?+ [ ] (?: \L<joins> [ ] )?+ )"  # " de "
_WEEKDAY = r"(?: (?P<which> \L<weekday_before> ) [ ] )?+ (?P<weekday> \L<weekdays> ) (?: [ ] (?P<later> \L<weekday_after> ) )?+"
_DATE = rf"""(?<! [\w/.] ) (?:
      (?: (?: \L<weekday_before> [ ] )?+ \L<weekdays> ,?+ [ ] (?: \L<after_weekday> [ ] )?+ )?+
        (?: (?P<first> {_DAY} ) {_NTH} {_TO} )?
        (?P<day> {_DAY} ) {_NTH} [ ] (?: \L<joins> [ ] )?+ (?P<month> \L<months> ) \b \.?+
        (?: {_MORE} (?P<year> {_YEAR} ) | (?= {_TO} {_DAY} {_NTH} [ ] (?: \L<joins> [ ] )?+ (?P<later_month> \L<months> ) \b \.?+ {_MORE} (?P<shared> {_YEAR} ) ) )?+  # 3. Februar 2020
    | (?P<month> \L<months> ) \b \.?+ [ ] (?: \L<joins> [ ] )?+ (?P<year> {_YEAR} )  # febbraio 2020
    | (?<= \b \L<in_month> [ ] ) (?P<month> \L<months> )  # im Mai
    | {_WEEKDAY}  # nächsten Freitag, vendredi prochain
    | (?P<period> \L<periods> )  # letzte Woche
    | (?P<ago> \L<before_ago> [ ] (?: \d{{1,3}} | \L<numbers> ) [ ] \L<units> )  # vor zwei Wochen
    | (?P<ago> (?: \d{{1,3}} | \L<numbers> ) [ ] \L<units> [ ] \L<after_ago> )  # due giorni fa
    | (?P<word> \L<days> )
    ) (?! \w )"""
_NOTHING = ("(?!)",)  # a language without a word for "ago" before the number


@cache
def _grammar(lexicons: Lexicons) -> _Grammar | None:
    lex = lexicons.load(ForeignDateWords, "dates")
    months, weekdays = calendar_names(lexicons)
    if not months or not lex.days:
        return None
    full = {name: number for name, number in weekdays.items() if len(name) > 3}
    lists = {
        **{
            k: tuple(getattr(lex, k)) or _NOTHING
            for k in (
                "joins",
                "before_ago",
                "after_ago",
                "units",
                "numbers",
                "in_month",
                "after_weekday",
                "periods",
                "range_joins",
                "weekday_before",
                "weekday_after",
            )
        },
        "days": tuple(lex.days),
        "months": tuple(months),
        "weekdays": tuple(full),
    }
    ago = frozenset(lex.years), frozenset(lex.months_ago)
    return _Grammar(lex, months, full, *ago, compiled(_DATE, lists))


def find_foreign(
    text: str, spans: tuple[Span, ...], lexicons: Lexicons, published: date | datetime | None
) -> Iterator[Timex]:
    """Yield the dates of a language that has words for them, in text order."""
    grammar = _grammar(lexicons)
    if grammar is None:
        return
    today = published.date() if isinstance(published, datetime) else published
    for span in spans:
        for match in grammar.pattern.finditer(text, span.start, span.end):
            value = _value(match, grammar, lexicons.language, today)
            if value is None:
                continue
            named = match["year"] or match["shared"]
            anchor = None if named or today is None else today.isoformat()
            rule = f"date.{_rule(match)}"
            start = match.start()
            if match["first"] and int(match["first"]) < int(match["day"]) and len(value) == _A_DAY:
                first = f"{value[:-2]}{int(match['first']):02d}"
                yield _timex(Span(start, match.end("first")), first, rule, anchor)
                start = match.start("day")
            yield _timex(Span(start, match.end()), value, rule, anchor)


_A_DAY = 10  # characters of its value


def _timex(span: Span, value: str, rule: str, anchor: str | None) -> Timex:
    first, last = interval(value)
    return Timex(span, "date", value, rule, None, first, last, anchor)


def _rule(match: regex.Match[str]) -> str:
    return next(name for name in ("ago", "word", "weekday", "month", "period") if match[name])


def _value(
    match: regex.Match[str], grammar: _Grammar, language: str, today: date | None
) -> str | None:
    if match["word"]:  # saves time
        offset = grammar.lex.days[match["word"].lower()]
        return day_value(shift_days(today, offset)) if today else "XXXX-XX-XX"
    if match["weekday"]:
        return _weekday(match, grammar, today)
    if match["month"]:
        month = grammar.months[match["month"].lower()]
        if not match["day"]:
            near = nearest_year(today, month, None) if today else None
            return month_value(int(match["year"]) if match["year"] else near, month)
        if match["year"]:
            return known_value(int(match["year"]), month, int(match["day"]))
        if match["shared"]:  # that of "30. März bis 2. April 2020"
            year = int(match["shared"])
            over = grammar.months[match["later_month"].lower()] < month
            return known_value(year - over, month, int(match["day"]))
        if today is None:
            return f"XXXX-{month:02d}-{int(match['day']):02d}"
    if match["period"]:
        code = grammar.lex.periods[match["period"].lower()]
        return shifted(today, code[0], int(code[1:]))
    said = match.string[match.start("day") if match["day"] else match.start() : match.end()]
    words = said.lower().split()
    text = " ".join(str(grammar.lex.numbers.get(w, w)) for w in words)
    found = _parsed(text, language.partition("-")[0], today or date(2000, 1, 1))
    if found is None:
        return None
    known = today is not None
    if match["ago"] and not grammar.years.isdisjoint(words):
        return year_value(found.year if known else None)
    if match["ago"] and not grammar.months_ago.isdisjoint(words):
        return month_value(found.year, found.month) if known else "XXXX-XX"
    return day_value(found) if known else "XXXX-XX-XX"


def _weekday(match: regex.Match[str], grammar: _Grammar, today: date | None) -> str:
    """Read "Freitag", "nächsten Freitag", "viernes pasado", "Freitag nächster Woche"."""
    lex, number = grammar.lex, grammar.weekdays[match["weekday"].lower()] + 1
    if today is None:
        return f"XXXX-WXX-{number}"
    code = "0"
    if match["which"]:
        code = lex.weekday_before[" ".join(match["which"].lower().split())]
    elif match["later"]:
        code = lex.weekday_after[" ".join(match["later"].lower().split())]
    if code[0] == "W":
        return day_value(shift_days(today, 7 * int(code[1:]) + number - today.isoweekday()))
    return day_value(on_weekday(today, number, int(code)))


@lru_cache(maxsize=1024)
def _parsed(text: str, language: str, today: date) -> date | None:
    """The day that dateparser reads in a string of one language; None if it does not know it."""
    import dateparser
    from dateparser.data.languages_info import language_order

    if language not in language_order:
        return None
    base = datetime(today.year, today.month, today.day)
    settings = {"RELATIVE_BASE": base, "DATE_ORDER": "DMY", "PREFER_DATES_FROM": "current_period"}
    found: datetime | None = dateparser.parse(text, languages=[language], settings=settings)
    return found.date() if found else None
