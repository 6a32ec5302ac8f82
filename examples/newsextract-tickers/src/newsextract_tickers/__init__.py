"""Stock tickers: ``(NYSE: ABC)``, ``Nasdaq:XYZ``, ``(ABC.N)``, ``$ABC``.

``exchange`` is an ISO 10383 market identifier code, or None of a cashtag whose exchange the
article does not give. A cashtag counts only with evidence: its symbol stands elsewhere in the
article with an exchange, or its sentence speaks of shares. Numbers are symbols only on exchanges
that number their shares. Nothing here raises on any text.
Lexicon: ``data/<language>/tickers.toml``; names of exchanges are read in all languages.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

import attrs
import regex

from newsextract import Extractor, Field, Lexicons, Span, View, extractor, hookimpl

__version__ = "1.0.0"


@attrs.frozen
class Ticker:
    """One ticker, as printed in the article."""

    span: Span  # "NYSE: ABC", "ABC.N", "$ABC"; of a further symbol ("NYSE: ABC, DEF") itself
    symbol: str  # "ABC", "BRK.A", "0700"
    exchange: str | None  # ISO 10383: "XNYS"; None: the article does not say
    rule: str


@attrs.frozen(eq=False, repr=False)
class _Lexicon:
    """``data/<language>/tickers.toml``."""

    exchanges: Mapping[str, str] = attrs.field(factory=dict)  # as printed -> ISO 10383
    suffixes: Mapping[str, str] = attrs.field(factory=dict)  # "N" of "ABC.N" -> ISO 10383
    numbered: frozenset[str] = frozenset()  # ISO 10383 of those whose symbols are numbers
    evidence: frozenset[str] = frozenset()  # "shares": makes a cashtag in its sentence a ticker
    not_symbols: frozenset[str] = frozenset()  # "US": what else stands behind "$" or a colon


TICKERS = Field("tickers.tickers", Ticker)

_SYMBOL = r"(?: [A-Z]{1,6}+ (?: [.-][A-Z]{1,2} (?! [\w.] ) )?+ | \d{4,6}+ ) (?! \w )"  # BRK.A
_MORE = rf"(?: , [ ] | ; [ ] | / | [ ] and [ ] ) (?P<more> {_SYMBOL} ) (?! [ ]?+ : )"
_LISTED = rf"""
    (?<! [\w$] ) (?P<exchange> \L<exchanges> ) (?: [ ] (?: stock | ticker | symbol ) ){{0,2}}+
    [ ]?+ : [ \u00a0]?+ (?P<symbol> {_SYMBOL} ) (?: {_MORE} ){{0,4}}+
    """
_CODED = r"[(<] (?P<symbol> [A-Z0-9]{1,6}+ ) \. (?P<suffix> \L<suffixes> ) [)>]"  # <ABC.N>
_CASHTAG = rf"(?<! [\w$] ) \$ (?P<symbol> {_SYMBOL} )"


@attrs.frozen(eq=False, repr=False)
class _Grammar:
    lex: _Lexicon
    listed: regex.Pattern[str]
    coded: regex.Pattern[str]
    cashtag: regex.Pattern[str]


@cache
def _grammar(lexicons: Lexicons) -> _Grammar:
    lex = lexicons.load_all(_Lexicon, "tickers", package=__name__)
    return _Grammar(
        lex,
        regex.compile(_LISTED, regex.VERBOSE, exchanges=list(lex.exchanges)),
        regex.compile(_CODED, regex.VERBOSE, suffixes=list(lex.suffixes)),
        regex.compile(_CASHTAG, regex.VERBOSE),
    )


@extractor(provides=TICKERS)
def find_tickers(view: View) -> Iterator[Ticker]:
    """Yield tickers in text order, never overlapping."""
    grammar = _grammar(view.lexicons)
    found = [t for block in view.article for t in _with_exchange(view.text, block.span, grammar)]
    known = {ticker.symbol: ticker.exchange for ticker in reversed(found)}  # the first counts
    if "$" in view.text:
        found += _cashtags(view, grammar, known)
    yield from sorted(found, key=lambda ticker: ticker.span)


def _with_exchange(text: str, span: Span, grammar: _Grammar) -> Iterator[Ticker]:
    lex = grammar.lex
    for match in grammar.listed.finditer(text, span.start, span.end):
        exchange = lex.exchanges[match["exchange"]]
        bracketed = text[match.start() - 1 : match.start()] == "("
        symbol = match["symbol"]
        if not _is_symbol(symbol, exchange, lex) or (len(symbol) == 1 and not bracketed):
            continue  # "NYSE: A slow day", "NYSE: U.S. shares fall"
        yield Ticker(Span(match.start(), match.end("symbol")), symbol, exchange, "ticker.listed")
        for more, start, end in zip(
            match.captures("more"), match.starts("more"), match.ends("more"), strict=True
        ):
            if bracketed and _is_symbol(more, exchange, lex):
                yield Ticker(Span(start, end), more, exchange, "ticker.further")
    for match in grammar.coded.finditer(text, span.start, span.end):
        exchange = lex.suffixes[match["suffix"]]
        if _is_symbol(match["symbol"], exchange, lex):
            inner = Span(match.start() + 1, match.end() - 1)
            yield Ticker(inner, match["symbol"], exchange, "ticker.coded")


def _is_symbol(symbol: str, exchange: str, lex: _Lexicon) -> bool:
    if symbol in lex.not_symbols:
        return False
    return not symbol.isdigit() or exchange in lex.numbered


def _cashtags(view: View, grammar: _Grammar, known: Mapping[str, str | None]) -> Iterator[Ticker]:
    for sentence in view.sentences:
        told: bool | None = None  # not looked at yet
        for match in grammar.cashtag.finditer(view.text, sentence.start, sentence.end):
            symbol = match["symbol"]
            if symbol.isdigit() or symbol in grammar.lex.not_symbols:
                continue  # "$5000", "$US"
            if told is None:
                told = _speaks_of_shares(view.text[sentence.start : sentence.end], grammar.lex)
            if told or symbol in known:
                yield Ticker(Span(*match.span()), symbol, known.get(symbol), "ticker.cashtag")


def _speaks_of_shares(sentence: str, lex: _Lexicon) -> bool:
    return any(word.strip("().,;:!?“”\"'") in lex.evidence for word in sentence.lower().split())


@hookimpl
def newsextract_extractors() -> Iterable[Extractor[Any]]:
    """The extractor of this plugin."""
    return [find_tickers]
