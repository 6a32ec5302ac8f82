"""Plugins one by one: which are loaded, which field is asked for, what an exit costs."""

import importlib.metadata
import pickle
import sys
import types

import attrs
import pytest

from newsextract import (
    AMOUNTS,
    DATES,
    QUOTES,
    DuplicateProviderError,
    ExtractorError,
    Field,
    FieldUnavailableError,
    LexiconError,
    MissingRequirementError,
    Parser,
    PluginError,
    PluginWarning,
    Span,
    UnknownFieldError,
    extractor,
    hookimpl,
)
from newsextract._plugins import collect
from newsextract._steps import faults

TEXT = "“Yes,” Ana Ruiz said. It cost $5."


@attrs.frozen
class Word:
    span: Span
    rule: str


FIRST = Field("acme.first", Word)
SECOND = Field("acme.second", Word)


def module(name, *extractors):
    found = types.ModuleType(name)
    found.newsextract_extractors = hookimpl(lambda: extractors, specname="newsextract_extractors")
    return found


def finds(provides, requires=(), find=lambda view: [Word(Span(0, 1), "word")]):
    return extractor(provides=provides, requires=requires)(find)


@pytest.fixture
def installed(monkeypatch):
    def install(*plugins):
        entries = [
            importlib.metadata.EntryPoint(p.__name__, f"{p.__name__}_module", "newsextract")
            for p in plugins
        ]
        for entry, plugin in zip(entries, plugins, strict=True):
            monkeypatch.setitem(sys.modules, entry.value, plugin)
        monkeypatch.setattr("newsextract._plugins.entry_points", lambda group: entries)

    monkeypatch.delenv("NEWSEXTRACT_PLUGINS", raising=False)
    return install


def names(parser):
    return sorted({step.plugin.name for step in parser.steps} - {"newsextract"})


def test_a_plugin_is_blocked_by_its_name(installed):
    installed(module("a", finds(FIRST)), module("b", finds(SECOND)))
    assert names(Parser()) == ["a", "b"]
    assert names(Parser(block=["a"])) == ["b"]
    assert names(pickle.loads(pickle.dumps(Parser(block=["a"])))) == ["b"]
    assert names(Parser(plugins=[module("x", finds(FIRST))], block=["x"])) == []


@pytest.mark.parametrize(
    ("chosen", "loaded"),
    [
        ("", ["a", "b"]),
        ("a", ["a"]),
        (" a , b ", ["a", "b"]),
        ("-a", ["b"]),
        ("-a,-b", []),
        ("a,b,-b", ["a"]),
    ],
)
def test_the_environment_chooses(installed, monkeypatch, chosen, loaded):
    installed(module("a", finds(FIRST)), module("b", finds(SECOND)))
    monkeypatch.setenv("NEWSEXTRACT_PLUGINS", chosen)
    assert names(Parser()) == loaded


def test_what_the_environment_names_and_is_not_there_is_told(installed, monkeypatch):
    installed(module("a", finds(FIRST)))
    monkeypatch.setenv("NEWSEXTRACT_PLUGINS", "a,typo")
    with pytest.warns(PluginWarning, match="no plugin 'typo' is installed"):
        parser = Parser()
    assert names(parser) == ["a"]
    assert [f.plugin for f in parser.parse(TEXT).failures] == ["typo"]


def test_two_that_clash_are_told_with_a_remedy_that_works(installed, monkeypatch):
    installed(module("a", finds(FIRST)), module("b", finds(FIRST)))
    with pytest.raises(DuplicateProviderError, match=r"Parser\(block=\['b'\]\).*PLUGINS=-b"):
        Parser()
    assert names(Parser(block=["b"])) == ["a"]
    (fault,) = faults(collect(True))
    assert [p.name for p in fault.plugins] == ["a", "b"]
    monkeypatch.setenv("NEWSEXTRACT_PLUGINS", "-b")
    assert names(Parser()) == ["a"]


def test_one_that_clashes_with_a_built_in_one_is_told_to_leave_that_out(installed):
    installed(module("a", finds(AMOUNTS, find=lambda view: [])))
    with pytest.raises(DuplicateProviderError, match=r"without=\['newsextract.amounts'\]"):
        Parser()
    assert Parser(without=["newsextract.amounts"]).parse(TEXT).amounts == ()


def test_the_field_of_a_plugin_is_left_out():
    plugins = [module("a", finds(FIRST), finds(SECOND, [FIRST]))]
    assert SECOND.name not in Parser(plugins=plugins, without=[SECOND]).parse(TEXT).layers
    with pytest.raises(MissingRequirementError, match=r"requires 'acme\.first'"):
        Parser(plugins=plugins, without=[FIRST])
    with pytest.raises(MissingRequirementError, match=r"leaves out 'acme\.first'.*no plugin"):
        Parser(plugins=False, without=[FIRST])


@pytest.mark.parametrize("asked", [AMOUNTS, "newsextract.amounts", "amounts"])
def test_a_field_is_asked_for_by_its_name_too(asked):
    doc = Parser(plugins=False, only=[asked]).parse(TEXT)
    assert AMOUNTS.name in doc.layers
    assert QUOTES.name not in doc.layers
    assert doc[asked] == doc.amounts
    assert AMOUNTS.name not in Parser(plugins=False, without=[asked]).parse(TEXT).layers


def test_names_that_fit_nothing_or_several_are_told():
    with pytest.raises(MissingRequirementError, match="did you mean 'amounts'"):
        Parser(plugins=False, only=["amount"])
    other = Field("acme.amounts", Word)
    with pytest.raises(MissingRequirementError, match="may be any of"):
        Parser(plugins=[module("a", finds(other))], only=["amounts"])
    doc = Parser(plugins=False).parse(TEXT)
    with pytest.raises(UnknownFieldError, match="provides 'amount'"):
        doc["amount"]
    with pytest.raises(TypeError, match=r"doc\[AMOUNTS\]"):
        doc[5]


def test_a_failed_field_is_unavailable_by_name_too():
    def fail(view):
        raise ZeroDivisionError("no words")

    doc = Parser(plugins=[module("a", finds(FIRST, find=fail))]).parse(TEXT)
    with pytest.raises(FieldUnavailableError, match="no words"):
        doc["acme.first"]
    with pytest.raises(FieldUnavailableError, match="no words"):
        doc["first"]


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"only": AMOUNTS}, r"write only=\['newsextract.amounts'\]"),
        ({"only": "amounts"}, r"write only=\['amounts'\]"),
        ({"without": DATES}, r"write without="),
        ({"block": "acme"}, r"write block=\['acme'\]"),
        ({"plugins": "acme"}, r"plugins=\[module\].*block="),
        ({"plugins": types.ModuleType("acme")}, r"write plugins=\[acme\]"),
        ({"only": [5]}, r"only=\[AMOUNTS\], not 5"),
    ],
)
def test_one_for_several_is_told_what_to_write(options, says):
    with pytest.raises(TypeError, match=says):
        Parser(**options)


def test_a_name_among_plugins_is_told():
    with pytest.raises(PluginError, match="'acme' is no plugin but a text"):
        Parser(plugins=["acme"])


@pytest.mark.parametrize("error", [SystemExit(3), GeneratorExit(), BaseException("odd")])
def test_an_extractor_that_exits_costs_its_own_field(error):
    def fail(view):
        raise error

    parser = Parser(plugins=[module("a", finds(FIRST, find=fail))])
    doc = parser.parse(TEXT)
    assert [f.field for f in doc.failures] == ["acme.first"]
    assert len(doc.quotes) == 1
    with pytest.raises(ExtractorError, match=type(error).__name__):
        parser.parse(TEXT, errors="raise")


def test_a_keyboard_interrupt_goes_through():
    def fail(view):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Parser(plugins=[module("a", finds(FIRST, find=fail))]).parse(TEXT)


def test_a_plugin_that_exits_costs_itself_where_it_is_loaded(installed, tmp_path, monkeypatch):
    def leave(**_):
        raise SystemExit(2)

    (tmp_path / "leaver_module.py").write_text("import sys; sys.exit(4)")
    monkeypatch.syspath_prepend(tmp_path)
    hooks, words = types.ModuleType("hooks"), types.ModuleType("words")
    hooks.newsextract_extractors = hookimpl(lambda: leave(), specname="newsextract_extractors")
    words.newsextract_lexicons = hookimpl(
        lambda language: leave(), specname="newsextract_lexicons"
    )
    installed(types.ModuleType("leaver"), hooks, words, module("a", finds(FIRST)))
    del sys.modules["leaver_module"]
    with pytest.warns(PluginWarning, match="SystemExit"):
        parser = Parser()
    with pytest.warns(PluginWarning, match="words added no words"):
        doc = parser.parse(TEXT)
    assert [f.plugin for f in doc.failures] == ["leaver", "hooks", "words"]
    assert len(doc[FIRST]) == len(doc.quotes) == 1
    with pytest.raises(PluginError, match="SystemExit"):
        Parser(plugins=[hooks])


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ({"amounts": {"names": {"smackers": "usd"}}}, "codes of ISO 4217"),
        ({"attribution": {"verbs": {"holler": "loudly"}}}, "letters of"),
        ({"stamps": {"months": {"brumaire": 13}}}, "from 1 to 12"),
        ({"dates": {"seasons": {"harvest": "AUTUMN"}}}, '"FA"'),
        ({"numerals": {"fractions": {"half": "1/2"}}}, "decimal numbers"),
        ({"roles": {"pronouns": {"xe": "x"}}}, '"male" or "female"'),
    ],
)
def test_values_that_fit_nothing_are_told(words, says):
    acme = types.SimpleNamespace(newsextract_lexicons=hookimpl(lambda language: words))
    with pytest.raises(LexiconError, match=says):
        Parser(plugins=[acme])


def test_the_values_of_the_package_s_own_words_fit():
    import tomllib
    from pathlib import Path

    import newsextract
    from newsextract._words.values import VALUES

    for path in (Path(newsextract.__file__).parent / "data").glob("*/*.toml"):
        for key, table in tomllib.loads(path.read_text(encoding="utf-8")).items():
            values = VALUES.get((path.stem, key))
            if values is not None and isinstance(table, dict):
                wrong = {word: value for word, value in table.items() if not values.fits(value)}
                assert not wrong, f"{path}: {key}"
