"""Which currency a sign or a name stands for, where several share it.

In this order: the region given to the parser, the country of the dateline, currencies that the
article names in full, the article's own countries. A bare "$" of which nothing says otherwise is
the US dollar; where the article speaks of two countries with a dollar, it stays open.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache, cached_property

from newsextract._model import light
from newsextract._model.annotations import DATELINES
from newsextract._view import View, plain_tokens
from newsextract._words.amounts import MoneyWords
from newsextract.extractors.amounts.printed import Printed
from newsextract.extractors.amounts.units import candidates_of, code_of

_EURO = 2002  # the year in which its notes replaced others
_REACH = 5  # amounts away that a coin looks for its currency
_SHORT = 4  # letters under which the name of a country has to be in capitals
_OWN = 2  # mentions that make a country the article's own
_OWN_AT_HOME = 1  # where the words are spelled as that country spells them, or "US$" is told apart


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


@light.frozen
class _Question:
    """A printed unit that several currencies share, in one article."""

    unit: str
    usual: str | None  # what it stands for where nothing else is said
    is_dollar: bool
    codes: tuple[str, ...]  # all that share it
    own: tuple[str, ...]  # those that the article's countries can mean by it


class _Article:
    """What an article says of currencies, each looked up once."""

    def __init__(self, view: View, words: MoneyWords, named: frozenset[str]) -> None:
        self.view = view
        self.words = words
        self.named = named  # the codes of all amounts whose unit stands for one currency alone
        self.place, self.agency = _dateline(view)

    @cached_property
    def mentioned(self) -> Counter[str]:
        """How often it names the countries of each currency."""
        return mentions(self.view, self.words)

    @cached_property
    def is_commonwealth(self) -> bool:
        """Whether it is spelled as the United States do not, and speaks of no country without a dollar."""
        dollars = self.words.sharing(_DOLLAR)
        elsewhere = any(n and code not in dollars for code, n in self.mentioned.items())
        return not elsewhere and not self.words.spellings.isdisjoint(plain_tokens(self.view).index)

    def question(self, unit: str) -> _Question | None:
        """What is asked of a unit; None if it stands for one currency alone, or none."""
        words = self.words
        codes = candidates_of(unit, words)
        if not codes:
            return None
        usual = code_of(unit, words)[0]
        is_dollar = codes == words.sharing("$") or (codes[0] == "USD" and usual is None)
        if is_dollar:  # "$" of a peso needs the region
            return _Question(unit, "USD", is_dollar, codes, words.sharing(_DOLLAR))
        current = tuple(c for c in codes if c in words.current or _is_old(self.view))
        return _Question(unit, usual, is_dollar, codes, current)


_Answer = Callable[[_Question, _Article], str | None]  # "" if it stays open; None: ask the next
_OPEN = ""
_DOLLAR = "dollar"  # the shared unit of the currencies that are dollars


def _of_region(asked: _Question, article: _Article) -> str | None:
    local = article.words.of_region.get(article.view.region or "")
    return local if local in asked.codes else None


def _of_agency(asked: _Question, article: _Article) -> str | None:
    abroad = asked.is_dollar and article.agency in article.words.international
    return asked.usual if abroad else None


def _of_dateline(asked: _Question, article: _Article) -> str | None:
    return _first_named(article.place, asked.own, article.words)


def _of_outlet(asked: _Question, article: _Article) -> str | None:
    """The dollar of the country whose outlet printed it, where no other country is named more."""
    if not asked.is_dollar:
        return None
    head = article.view.text[:_HEAD].lower()
    local = next((code for name, code in article.words.outlets.items() if name in head), None)
    if local is None or local not in asked.own or "USD" in article.named:
        return local if local and "USD" in article.named else None
    return local if article.mentioned[local] >= article.mentioned["USD"] else _OPEN


_HEAD = 400  # characters in which an article names its outlet


def _of_sign(asked: _Question, article: _Article) -> str | None:
    """A sign alone, "£" or "¥", moves only with the place."""
    return asked.usual or _OPEN if len(asked.unit) == 1 and not asked.is_dollar else None


def _of_names(asked: _Question, article: _Article) -> str | None:
    explicit = article.named.intersection(asked.own)
    if asked.usual is not None or not explicit:
        return None
    return next(iter(explicit)) if len(explicit) == 1 else _OPEN


def _of_language(asked: _Question, article: _Article) -> str | None:
    tongue = article.words.of_language.get(article.view.language.partition("-")[0])
    return tongue if asked.usual is None and tongue in asked.own else None


def _of_countries(asked: _Question, article: _Article) -> str | None:
    """What has no usual reading is of the country that is named clearly more than others."""
    if asked.usual is not None or not asked.own:
        return None
    named = article.mentioned
    first, *rest = sorted(asked.own, key=lambda code: -named[code])
    second = named[rest[0]] if rest else 0
    return first if named[first] > _OWN * second else _OPEN


def _of_others(asked: _Question, article: _Article) -> str | None:
    """What has one is another's where that is the article's own, and the usual one is not."""
    explicit = article.named.intersection(asked.own)
    named = article.mentioned
    told_apart = (
        asked.is_dollar and asked.usual in article.named
    )  # "US$5 million" beside "$3 million"
    is_local = told_apart or (asked.is_dollar and article.is_commonwealth)
    own = _OWN_AT_HOME if is_local else _OWN
    others = explicit | {code for code in asked.own if named[code] >= own}
    others -= {asked.usual}
    if not others:
        return asked.usual
    if told_apart and len(others) == 1:
        return next(iter(others))  # "US$5 million in Toronto and $3 million in Ottawa"
    at_home = asked.usual in article.named or (
        asked.usual in asked.own and named[asked.usual or ""] > 0
    )
    if at_home and asked.is_dollar and others <= explicit and asked.usual not in article.named:
        return asked.usual  # "176 Hong Kong dollars" beside "$12.9bn", as in New York
    return next(iter(others)) if len(others) == 1 and not at_home else _OPEN


_ANSWERS: tuple[_Answer, ...] = (  # in this order, the first that says something
    _of_region,
    _of_agency,
    _of_dateline,
    _of_outlet,
    _of_sign,
    _of_names,
    _of_language,
    _of_countries,
    _of_others,
)


def _resolver(view: View, words: MoneyWords, named: frozenset[str]) -> Callable[[str], str | None]:
    """What reads the currency of a unit in this article, None where it stays open."""
    article = _Article(view, words, named)

    @cache
    def resolve(unit: str) -> str | None:
        asked = article.question(unit)
        if asked is None:
            return code_of(unit, words)[0]
        said = (answer(asked, article) for answer in _ANSWERS)
        return next((code for code in said if code is not None), None) or None

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
    tokens = plain_tokens(view)
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
