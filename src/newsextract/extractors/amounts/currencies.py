"""Which currency a sign or a name stands for, where several share it.

In this order: the region given to the parser, the country of the dateline, currencies that the
article names in full, the article's own countries. A bare "$" of which nothing says otherwise is
the US dollar; where the article speaks of two countries with a dollar, it stays open.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache

from newsextract._model.annotations import DATELINES
from newsextract._view import View
from newsextract._words.amounts import MoneyWords
from newsextract.extractors.amounts.printed import Printed

_EURO = 2002  # the year in which its notes replaced others
_REACH = 5  # amounts away that a coin looks for its currency
_SHORT = 4  # letters under which the name of a country has to be in capitals
_OWN = 2  # mentions that make a country the article's own


def code_of(unit: str, words: MoneyWords) -> tuple[str | None, bool]:
    """The ISO 4217 code of a printed unit (None if shared), and whether it is a coin."""
    if unit in words.megas:
        return unit[1:], False
    key = " ".join(unit.lower().split())
    for name in (key, key.replace("-", " ")):
        if name in words.coins:
            return words.coins[name] or None, True
        code = words.symbols.get(name, words.names.get(name))
        if code is not None:
            return code or None, False
    return (unit.upper() if unit.upper() in words.codes else None), False


def candidates_of(unit: str, words: MoneyWords) -> tuple[str, ...]:
    """The codes that a printed unit can stand for; none if it stands for one alone."""
    return words.sharing(unit)


def settled(found: Sequence[Printed], view: View, words: MoneyWords) -> list[str | None]:
    """The currency of each amount, None where it stays open."""
    codes = (code_of(printed.unit, words)[0] for printed in found)
    resolve = _resolver(view, words, frozenset(code for code in codes if code))
    currencies = [resolve(printed.unit) for printed in found]
    for i, printed in enumerate(found):
        code, coin = code_of(printed.unit, words)
        if coin and code is None:
            currencies[i] = _of_neighbour(i, found, currencies, words) or currencies[i]
    return currencies


def _of_neighbour(
    i: int, found: Sequence[Printed], currencies: Sequence[str | None], words: MoneyWords
) -> str | None:
    """The currency of the nearest amount that a coin can be a part of."""
    candidates = candidates_of(found[i].unit, words)
    for j in sorted(
        range(max(0, i - _REACH), min(len(found), i + _REACH)), key=lambda j: abs(j - i)
    ):
        if currencies[j] in candidates and not code_of(found[j].unit, words)[1]:
            return currencies[j]
    return None


def _resolver(view: View, words: MoneyWords, named: frozenset[str]) -> Callable[[str], str | None]:
    """What reads the currency of a unit in this article, None where it stays open.

    Args:
        view: the article.
        words: the money words of its language.
        named: the codes of all amounts whose unit stands for one currency alone.
    """

    @cache
    def counted() -> Counter[str]:
        return mentions(view, words)

    @cache
    def resolve(unit: str) -> str | None:
        codes = candidates_of(unit, words)
        usual = code_of(unit, words)[0]
        if not codes:
            return usual
        is_dollar = codes == words.sharing("$") or (codes[0] == "USD" and usual is None)
        if is_dollar:
            usual = "USD"
        local = words.of_region.get(view.region or "")
        if local in codes:
            return local
        place, agency = _dateline(view)
        if is_dollar and agency in words.international:
            return usual
        codes = tuple(c for c in codes if c in words.current or _is_old(view))
        own = words.sharing("dollar") if is_dollar else codes  # "$" of a peso needs the region
        filed = _first_named(place, own, words)
        if filed:
            return filed
        if len(unit) == 1 and not is_dollar:
            return usual  # "£" and "¥" move only with the place
        explicit = named.intersection(own)
        named_there = counted()
        mentioned = {c: named_there[c] for c in own}
        if usual is None:
            if explicit:
                return next(iter(explicit)) if len(explicit) == 1 else None
            tongue = words.of_language.get(view.language.partition("-")[0])
            if tongue in codes:
                return tongue
            first, *rest = sorted(mentioned, key=lambda c: -mentioned[c])
            second = mentioned[rest[0]] if rest else 0
            return first if mentioned[first] > _OWN * second else None
        others = (explicit | {c for c, n in mentioned.items() if n >= _OWN}) - {usual}
        if not others:
            return usual
        at_home = usual in named or mentioned.get(usual, 0)
        return next(iter(others)) if len(others) == 1 and not at_home else None

    return resolve


def _is_old(view: View) -> bool:
    """Whether the article is from before the euro, by the date that the caller gives."""
    return view.published is not None and view.published.year < _EURO


def _dateline(view: View) -> tuple[str, str]:
    """Place and agency of the dateline, "" where there is none."""
    for dateline in view[DATELINES]:
        return (dateline.place or "").lower(), dateline.agency or ""
    return "", ""


def _first_named(place: str, codes: tuple[str, ...], words: MoneyWords) -> str | None:
    """The currency of the country that a dateline names, if it is one of ``codes``."""
    for name in (place, *(part.strip() for part in place.split(","))):
        if name and words.countries.get(name) in codes:
            return words.countries[name]
    return None


def mentions(view: View, words: MoneyWords) -> Counter[str]:
    """How often the article names the countries of each currency."""
    tokens = view.tokens
    found: Counter[str] = Counter()
    for word in words.country_words.intersection(tokens.index):
        for name, code in words.by_country[word]:
            at = tokens.index[word]
            if len(name) > 1:
                at = [i for i in at if tuple(tokens.lower[i : i + len(name)]) == name]
            elif len(word) < _SHORT:
                at = [i for i in at if tokens.words[i].isupper()]  # "US", not "us"
            found[code] += len(at)
    return found
