"""Plugins that extend: a field made of another, settings without globals."""

import pickle
from concurrent.futures import ThreadPoolExecutor

import attrs
import pytest

from newsextract import (
    AMOUNTS,
    QUOTES,
    Field,
    FieldUnavailableError,
    Parser,
    Span,
    extractor,
    hookimpl,
)


@attrs.frozen
class Loudness:
    span: Span
    level: int
    rule: str


LOUDNESS = Field("acme.loudness", Loudness)


@extractor(provides=LOUDNESS, requires=[QUOTES])
def find_loudness(view):
    for quote in view[QUOTES]:
        marks = view.text.count("!", quote.span.start, quote.span.end)
        if marks:
            yield Loudness(quote.span, marks, "loudness.marks")


class Loud:
    @hookimpl
    def newsextract_extractors(self):
        return [find_loudness]


def test_a_field_is_made_of_a_built_in_one():
    doc = Parser(plugins=[Loud()], errors="raise").parse("“Never!!” she said. “Well,” he added.")
    assert [(doc.text_of(found), found.level) for found in doc[LOUDNESS]] == [("“Never!!”", 2)]
    assert len(doc.quotes) == 2


def test_a_field_made_of_a_failing_one_is_missing_with_it():
    def fail(view):
        raise ZeroDivisionError("no quotes")

    class Broken:
        @hookimpl
        def newsextract_extractors(self):
            return [extractor(provides=QUOTES, replaces=True)(fail)]

    doc = Parser(plugins=[Loud(), Broken()]).parse("“Never!!”")
    with pytest.raises(FieldUnavailableError, match=r"requires 'newsextract\.quotes'.*no quotes"):
        doc[LOUDNESS]


@attrs.frozen
class Large:
    span: Span
    rule: str


LARGE = Field("acme.large_amounts", Large)


@attrs.frozen
class LargeAmounts:
    """A plugin with settings: an instance with a hook method."""

    least: int = 1_000_000
    nicknames: dict[str, str] = attrs.field(factory=dict)  # so it has no hash

    @hookimpl
    def newsextract_extractors(self):
        return [extractor(provides=LARGE, requires=[AMOUNTS])(self._find)]

    @hookimpl
    def newsextract_lexicons(self, language):
        return {"amounts": {"names": self.nicknames}}

    def _find(self, view):
        for amount in view[AMOUNTS]:
            if amount.amount is not None and amount.amount >= self.least:
                yield Large(amount.span, "large")


TEXT = "The pier cost $2 million, its lamps $5,000 and its flag 70 smackers."


def large(parser):
    doc = parser.parse(TEXT, errors="raise")
    return [doc.text_of(found) for found in doc[LARGE]]


def test_settings_are_those_of_the_instance():
    some = Parser(plugins=[LargeAmounts()])
    more = Parser(plugins=[LargeAmounts(50, {"smackers": "USD"})])
    with ThreadPoolExecutor(2) as pool:
        found = list(pool.map(large, [some, more] * 20))
    assert found == [["$2 million"], ["$2 million", "$5,000", "70 smackers"]] * 20


def test_a_configured_plugin_pickles_with_its_parser():
    parser = Parser(plugins=[LargeAmounts(50, {"smackers": "USD"})])
    assert large(pickle.loads(pickle.dumps(parser))) == large(parser)
    docs = list(parser.parse_many([TEXT] * 40, workers=2))
    assert {len(doc[LARGE]) for doc in docs} == {3}
