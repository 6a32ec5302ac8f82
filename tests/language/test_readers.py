"""Every reader of what a sentence is made of, against its table: ``<module>.toml`` beside this file.

A table has the name of a module of ``newsextract._language``, and one list of rows for each
function of it. In a row ‹…› marks what the function is given and ⟦…⟧ what it is to find; where no
⟦…⟧ stand it is to find nothing. Functions that answer yes or no have ``is``, those of a lone
string or number ``want``.
"""

import tomllib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import attrs
import pytest

from newsextract import DATELINES, QUOTES, Field, Parser, Span, View, extractor, hookimpl
from newsextract._language import (
    article,
    clauses,
    inflection,
    names,
    numerals,
    objects,
    phrases,
    relatives,
    sentences,
    telling,
    tokens,
    verbs,
)
from newsextract._language.article import Article
from newsextract.extractors.attributions.cues import cues
from newsextract.extractors.attributions.overlay import read_article
from newsextract.lexicon import Lexicons

HERE = Path(__file__).parent
MARKS = {"‹": "given", "›": "given", "⟦": "found", "⟧": "found"}
ENGLISH = Lexicons("en")

Row = Mapping[str, Any]
Tokens = tuple[int, int]


@attrs.frozen
class Read:
    """What the probe below has seen of a text: it with its quotes laid over it."""

    span: Span
    rule: str
    article: Article = attrs.field(eq=False)


PROBE = Field("tests.read", Read)


@extractor(provides=PROBE, requires=[QUOTES, DATELINES])
def probe(view: View) -> Iterator[Read]:
    yield Read(Span(0, 1), "probe", read_article(view, cues(view.lexicons)))


class Probe:
    @hookimpl
    def newsextract_extractors(self) -> list[Any]:
        return [probe]


PARSER = Parser(plugins=[Probe()], only=[PROBE], language="en", errors="raise")


def unmarked(text: str) -> tuple[str, dict[str, Span]]:
    """A text without its marks, and what these stand around."""
    plain = ""
    starts: dict[str, int] = {}
    spans: dict[str, Span] = {}
    for character in text:
        name = MARKS.get(character)
        if name is None:
            plain += character
        elif character in "‹⟦":
            starts[name] = len(plain)
        else:
            spans[name] = Span(starts[name], len(plain))
    return plain, spans


def tokens_in(read: Article, span: Span) -> Tokens:
    """The first and last token of some characters."""
    inside = [i for i, start in enumerate(read.tokens.starts) if span.start <= start < span.end]
    return inside[0], inside[-1]


# What each function is asked: the article, its tokens that are marked, the row.

Ask = Callable[[Article, Tokens, Row], Tokens | bool | None]


def _phrase_before(read: Article, given: Tokens, row: Row) -> Tokens | None:
    floor = read.sentence(given[0])[0] + row.get("floor", 0)
    return phrases.noun_phrase_before(read, given[0], floor)


def _to(function: Callable[[Article, int, int], int | None]) -> Ask:
    """A function that tells the last token of what begins at the one given."""

    def ask(read: Article, given: Tokens, _: Row) -> Tokens | None:
        last = function(read, given[0], read.sentence(given[0])[1])
        return None if last is None else (given[0], last)

    return ask


def _clause(read: Article, given: Tokens, row: Row) -> Tokens:
    ways = {key: row[key] for key in ("fronted", "relative") if key in row}
    return given[0], clauses.clause_end(read, given[0], read.sentence(given[0])[1], **ways)


def _past(read: Article, given: Tokens, _: Row) -> Tokens | None:
    behind = objects.past_adverbial(read, given[0], read.sentence(given[0])[1])
    return None if behind is None else (behind, behind)


def _lone(found: int | None) -> Tokens | None:
    return None if found is None else (found, found)


def _main_verb(read: Article, given: Tokens, _: Row) -> Tokens | None:
    return _lone(
        next((v for v, who in relatives.main_verbs(read).items() if who == given[0]), None)
    )


ARTICLE: dict[str, dict[str, Ask]] = {
    "article": {
        "sentence": lambda a, g, _: a.sentence(g[0]),
        "paragraph": lambda a, g, _: (g[0], a.paragraph_end(g[0])),
        "has_quote": lambda a, g, _: a.has_quote(*g),
        "pieces_in": lambda a, g, _: (
            (p[0].first, p[-1].last) if (p := article.pieces_in(a, *g)) else None
        ),
    },
    "phrases": {
        "noun_phrase_before": _phrase_before,
        "noun_phrase_at": _to(phrases.noun_phrase_at),
        "names_a_work": lambda a, g, _: phrases.names_a_work(a, g[1]),
        "opening_name": lambda a, g, _: phrases.opening_name(a, g),
        "nominal": lambda a, g, _: phrases.nominal(a, *g),
        "with_apposition": lambda a, g, _: phrases.with_apposition(a, g, a.sentence(g[0])[1]),
        "sentence_subject": lambda a, g, _: phrases.sentence_subject(a, a.sentence(g[0])[0], g[0]),
    },
    "objects": {"object_end": _to(objects.object_end), "past_adverbial": _past},
    "clauses": {
        "clause_begins": lambda a, g, _: clauses.clause_begins(a, *g, a.sentence(g[0])[1]),
        "fronted_participle": lambda a, g, _: _lone(clauses.fronted_participle(a, g[0])),
        "fronted": lambda a, g, _: clauses.fronted(a, a.sentence(g[0])[0], g[0]),
        "clause_end": _clause,
    },
    "verbs": {
        "group_first": lambda a, g, _: (
            verbs.group_first(a, g[0], a.sentence(g[0])[0]),
            g[0],
        ),
        "any_verb": lambda a, g, _: verbs.any_verb(a, g[0]),
        "verbal": lambda a, g, _: verbs.verbal(a, g[0]),
    },
    "relatives": {"main_verb": _main_verb},
}


def _index(text: str) -> tokens.Index:
    return tokens.read_tokens(text, [Span(0, len(text))]).index


PLAIN: dict[str, dict[str, Callable[[Any], Any]]] = {
    "inflection": {
        "inflected": lambda given: inflection.inflected(given, {"say": "says said saying"}),
        "participles_of": lambda given: sorted(
            inflection.participles_of(given, {"write": "writes wrote writing written"})
        ),
    },
    "names": {
        "as_written": lambda given: names.as_written(given, names.name_words(ENGLISH).particles),
        "is_person": lambda given: names.is_person(given, names.name_words(ENGLISH)),
        "is_person_signed": lambda given: names.is_person(
            given, names.name_words(ENGLISH), signed=True
        ),
    },
    "numerals": {
        "read_words": lambda given: numerals.read_words(
            given, numerals.numerals(ENGLISH).cardinals
        ),
        "added_up": numerals.added_up,
    },
    "sentences": {
        "split_sentences": lambda given: [
            given[s.start : s.end]
            for s in sentences.split_sentences(given, [Span(0, len(given))], ENGLISH)
        ],
    },
    "tokens": {
        "index": lambda given: {
            word: places
            for word in given["asked"]
            if (places := _index(given["text"]).get(word)) is not None
        },
        "items": lambda given: dict(_index(given).items()),
    },
    "telling": {
        "tell_language": lambda given: telling.tell_language(
            given, telling.builtin_function_words()
        ),
    },
}


def examples() -> Iterator[tuple[str, tuple[str, str, Row]]]:
    """The module and a row of each function, with both names."""
    for path in sorted(HERE.glob("*.toml")):
        for reader, rows in tomllib.loads(path.read_text(encoding="utf-8")).items():
            for row in rows:
                yield path.stem, (path.stem, reader, row)


def check(module: str, reader: str, row: Row) -> None:
    """Assert that a function finds what its row says."""
    if module in PLAIN:
        want = row.get("want")  # TOML has no None
        found: object = PLAIN[module][reader](row["given"])
        assert found == want, f"{reader}({row['given']!r}) is {found!r}, not {want!r}"
        return
    plain, spans = unmarked(row["text"])
    read = PARSER.parse(plain)[PROBE][0].article
    answer = ARTICLE[module][reader](read, tokens_in(read, spans["given"]), row)
    if "is" in row:
        assert answer is row["is"], f"{reader} of {row['text']!r} is {answer}"
        return
    wanted = read.span(*tokens_in(read, spans["found"])) if "found" in spans else None
    assert not isinstance(answer, bool), f"a row of {reader} has no 'is': {row['text']!r}"
    span = None if answer is None else read.span(*answer)
    told = "nothing" if span is None else repr(plain[span.start : span.end])
    assert span == wanted, f"{reader} of {row['text']!r} finds {told}"


@pytest.mark.parametrize(
    "given",
    [
        pytest.param(given, id=f"{given[0]}.{given[1]}-{n}")
        for n, (_, given) in enumerate(examples())
    ],
)
def test_row(given: tuple[str, str, Row]) -> None:
    check(*given)


def test_every_reader_has_rows_and_every_table_a_reader() -> None:
    asked = {
        (module, reader) for module, all_ in [*ARTICLE.items(), *PLAIN.items()] for reader in all_
    }
    assert asked == {(module, reader) for module, (_, reader, _) in examples()}
