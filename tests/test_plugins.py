"""Plugins: order, replacement, failure, misuse."""

import importlib.metadata
import sys
import types

import attrs
import pytest

from newsextract import (
    AMOUNTS,
    QUOTES,
    CycleError,
    DuplicateProviderError,
    ExtractorError,
    Field,
    FieldUnavailableError,
    MissingRequirementError,
    Parser,
    PluginError,
    PluginWarning,
    Span,
    UndeclaredFieldError,
    UnknownHookError,
    extractor,
    hookimpl,
)
from newsextract._plugins import _may_name, entry_points


@attrs.frozen
class Word:
    span: Span
    rule: str


FIRST = Field("acme.first", Word)
SECOND = Field("acme.second", Word)


def plugin(*extractors, name="acme", **functions):
    """A plugin module with these extractors and further functions."""
    module = types.ModuleType(name)

    @hookimpl
    def newsextract_extractors():
        return extractors

    module.newsextract_extractors = newsextract_extractors
    for key, function in functions.items():
        setattr(module, key, function)
    return module


def finds(provides, requires=(), find=lambda view: [Word(Span(0, 1), "word")]):
    return extractor(provides=provides, requires=requires)(find)


def test_hook_extractors_run_in_order_of_what_they_require():
    seen = []
    second = finds(SECOND, [FIRST], lambda view: seen.append(view[FIRST]) or [])
    doc = Parser(plugins=[plugin(second, finds(FIRST))], errors="raise").parse("Hello.")
    assert seen == [(Word(Span(0, 1), "word"),)]
    assert doc[FIRST] == seen[0]


def test_hook_lexicons_add_words_to_built_in_extractors():
    @hookimpl
    def newsextract_lexicons(language):
        return {
            "attribution": {"verbs": {"clapback": "q t z"}},
            "amounts": {"names": {"smackers": "USD"}},
        }

    text = "Ruiz clapbacks that it failed. It cost 50 smackers."
    with_words = Parser(
        plugins=[plugin(newsextract_lexicons=newsextract_lexicons)], errors="raise"
    )
    doc = with_words.parse(text)
    assert doc.text_of(doc.attributions[0].cue) == "clapbacks"
    assert doc.amounts[0].currency == "USD"
    assert not Parser(plugins=False).parse(text).attributions


def test_two_providers_of_a_field_are_an_error():
    with pytest.raises(DuplicateProviderError, match=r"acme\.first.*acme.*other"):
        Parser(plugins=[plugin(finds(FIRST)), plugin(finds(FIRST), name="other")])


def test_a_built_in_field_is_replaced_explicitly():
    with pytest.raises(DuplicateProviderError, match=r"without=.*replaces=True"):
        Parser(plugins=[plugin(finds(AMOUNTS))])
    nothing = plugin(finds(AMOUNTS, find=lambda view: []))
    doc = Parser(plugins=[nothing], without=[AMOUNTS]).parse("$5 each.")
    assert doc.amounts == ()


def test_an_extractor_that_replaces_takes_the_place_of_the_built_in_one():
    nothing = extractor(provides=QUOTES, replaces=True)(lambda view: [])
    doc = Parser(plugins=[plugin(nothing)], errors="raise").parse("“No,” Ana Ruiz said.")
    assert doc.quotes == ()
    assert doc.people  # what requires the field runs on what replaces it
    assert Parser(plugins=[plugin(nothing)], without=[QUOTES]).parse("“No.”").quotes == ()


def test_two_that_replace_one_field_are_an_error_naming_both():
    one, two = (extractor(provides=AMOUNTS, replaces=True)(lambda view: []) for _ in range(2))
    with pytest.raises(DuplicateProviderError, match="replaced by acme and by other") as caught:
        Parser(plugins=[plugin(one), plugin(two, name="other")])
    assert [p.name for p in caught.value.plugins] == ["acme", "other"]


def test_a_field_is_replaced_and_required_in_its_own_type():
    other = Field("newsextract.amounts", Word)
    with pytest.raises(DuplicateProviderError, match=r"another type.*import the field"):
        Parser(plugins=[plugin(extractor(provides=other, replaces=True)(lambda view: []))])
    with pytest.raises(MissingRequirementError, match="MonetaryAmount"):
        Parser(plugins=[plugin(finds(FIRST, [other]))])


def test_a_missing_requirement_is_an_error():
    with pytest.raises(MissingRequirementError, match=r"requires 'acme\.second'"):
        Parser(plugins=[plugin(finds(FIRST, [SECOND]))])
    with pytest.raises(MissingRequirementError, match=r"newsextract\.quotes"):
        Parser(plugins=False, without=[QUOTES])


def test_a_cycle_is_an_error():
    with pytest.raises(CycleError, match=r"acme\.(first|second)") as caught:
        Parser(plugins=[plugin(finds(FIRST, [SECOND]), finds(SECOND, [FIRST]))])
    assert [p.name for p in caught.value.plugins] == ["acme"]


def test_a_failing_extractor_costs_its_field_and_what_requires_it():
    def fail(view):
        raise ZeroDivisionError("no words")

    parser = Parser(plugins=[plugin(finds(FIRST, find=fail), finds(SECOND, [FIRST]))])
    doc = parser.parse("“Hello,” she said.")
    assert [f.field for f in doc.failures] == ["acme.first", "acme.second"]
    assert doc.failures[0].plugin == "acme"
    assert len(doc.quotes) == 1
    with pytest.raises(FieldUnavailableError, match="no words") as caught:
        doc[FIRST]
    assert isinstance(caught.value.__cause__, ZeroDivisionError)
    with pytest.raises(FieldUnavailableError, match=r"requires 'acme\.first'"):
        doc[SECOND]
    with pytest.raises(ZeroDivisionError) as raised:
        parser.parse("Hello.", errors="raise")
    assert "acme" in raised.value.__notes__[0]


@pytest.mark.parametrize(
    ("found", "message"),
    [(["word"], "which is no Word"), ([Word(Span(0, 99), "word")], "outside a text of 6")],
)
def test_annotations_are_checked(found, message):
    parser = Parser(plugins=[plugin(finds(FIRST, find=lambda view: found))])
    with pytest.raises(ExtractorError, match=message):
        parser.parse("Hello.", errors="raise")


def test_annotations_are_put_in_text_order():
    words = [Word(Span(3, 4), "b"), Word(Span(0, 1), "a")]
    doc = Parser(plugins=[plugin(finds(FIRST, find=lambda view: words))]).parse("Hello.")
    assert [w.rule for w in doc[FIRST]] == ["a", "b"]


def test_undeclared_fields_cannot_be_read():
    parser = Parser(plugins=[plugin(finds(FIRST, find=lambda view: view[QUOTES]))])
    with pytest.raises(UndeclaredFieldError, match="requires"):
        parser.parse("Hello.", errors="raise")


@pytest.mark.parametrize("mark", [hookimpl, lambda function: function])
@pytest.mark.parametrize(
    ("name", "hook"),
    [
        ("newsextract_extractor", "newsextract_extractors"),
        ("newsextract_lexicon", "newsextract_lexicons"),
        ("newsextract_language", "newsextract_languages"),
    ],
)
def test_a_misspelt_hook_is_an_error_with_a_suggestion(name, hook, mark):
    with pytest.raises(UnknownHookError, match=f"acme.*{name!r}.*did you mean {hook!r}"):
        Parser(plugins=[plugin(**{name: mark(lambda: ())})])


def test_a_marked_function_without_the_prefix_is_an_error_with_a_suggestion():
    with pytest.raises(UnknownHookError, match="did you mean 'newsextract_lexicons'"):
        Parser(plugins=[plugin(lexicons=hookimpl(lambda language: {}))])
    with pytest.raises(UnknownHookError, match="the hooks are newsextract_extractors, "):
        Parser(plugins=[plugin(zzz=hookimpl(lambda: ()))])
    with pytest.raises(UnknownHookError, match="did you mean"):
        Parser(plugins=[plugin(words=hookimpl(specname="newsextract_lexikons")(lambda: ()))])


def test_a_hook_may_have_another_name_or_be_of_a_later_version():
    words = hookimpl(specname="newsextract_lexicons")(lambda: {"amounts": {"names": {"q": "USD"}}})
    later = hookimpl(optionalhook=True)(lambda: ())
    acme = plugin(words=words, newsextract_colours=later)
    assert Parser(plugins=[acme]).parse("It cost 50 q.").amounts[0].currency == "USD"


@pytest.mark.parametrize(
    ("acme", "message"),
    [
        (plugin(newsextract_lexicons=lambda language: {}), "put @newsextract.hookimpl above"),
        (plugin(newsextract_lexicons=hookimpl(lambda tongue: {})), r"\{'tongue'\} are declared"),
        (plugin(newsextract_lexicons=hookimpl(wrapper=True)(lambda: (yield))), "is a wrapper"),
        (types.ModuleType("empty"), "plugin empty has no function marked"),
        (finds(FIRST), "return it from newsextract_extractors"),
    ],
)
def test_what_would_be_ignored_is_an_error(acme, message):
    with pytest.raises(PluginError, match=message) as caught:
        Parser(plugins=[acme])
    assert caught.value.plugins


def test_a_plugin_given_twice_is_an_error():
    acme = plugin(finds(FIRST))
    with pytest.raises(PluginError, match="acme is given twice"):
        Parser(plugins=[acme, acme])


def test_one_extractor_or_language_outside_a_list_is_explained():
    one = types.SimpleNamespace(newsextract_extractors=hookimpl(lambda: finds(FIRST)))
    with pytest.raises(PluginError, match="put it in a list"):
        Parser(plugins=[one])
    with pytest.raises(PluginError, match="put it in a list"):
        Parser(plugins=[plugin(newsextract_languages=hookimpl(lambda: "fi"))])


def test_a_forgotten_decorator_is_explained():
    with pytest.raises(TypeError, match="did you forget"):
        Parser(plugins=[plugin(lambda view: [])])


def fail(**_):
    raise ZeroDivisionError("broken")


@pytest.fixture
def installed(monkeypatch):
    """Installs plugins under the names of their modules, whether they work or not."""

    def install(*plugins):
        entries = [
            importlib.metadata.EntryPoint(p.__name__, f"{p.__name__}_module", "newsextract")
            for p in plugins
        ]
        for entry, module in zip(entries, plugins, strict=True):
            monkeypatch.setitem(sys.modules, entry.value, module)
        monkeypatch.setattr("newsextract._plugins.entry_points", lambda group: entries)

    return install


@pytest.mark.parametrize(
    "broken",
    [
        plugin(newsextract_extractor=list, name="broken"),
        plugin(newsextract_lexicons=hookimpl(lambda tongue: {}), name="broken"),
        plugin(lambda view: [], name="broken"),
        plugin(newsextract_languages=hookimpl(lambda: fail()), name="broken"),
    ],
)
def test_an_installed_plugin_that_does_not_fit_costs_only_itself(installed, broken):
    installed(broken, plugin(finds(FIRST)))
    with pytest.warns(PluginWarning, match="plugin broken could not be loaded"):
        parser = Parser()
    doc = parser.parse("“Hello,” she said.")
    assert len(doc.quotes) == len(doc[FIRST]) == 1
    assert [(f.field, f.plugin) for f in doc.failures] == [(None, "broken")]


def test_words_of_an_installed_plugin_that_do_not_fit_cost_only_themselves(installed):
    def words(language):
        return {"amounts": {"names": {"smackers": "USD"}}} if language == "en" else fail()

    good = hookimpl(lambda language: {"amounts": {"names": {"kröten": "EUR"}}})
    installed(
        plugin(newsextract_lexicons=hookimpl(words), name="broken"),
        plugin(newsextract_lexicons=good),
    )
    parser = Parser()
    assert parser.parse("It cost 50 smackers.", language="en").amounts[0].currency == "USD"
    with pytest.warns(PluginWarning, match="plugin broken added no words"):
        doc = parser.parse("Es kostete 50 Kröten.", language="de")
    assert doc.amounts[0].currency == "EUR"
    assert [f.plugin for f in doc.failures] == ["broken"]
    with pytest.raises(ZeroDivisionError, match="broken") as caught:
        parser.parse("Es kostete 50 Kröten.", language="de", errors="raise")
    assert "plugin broken" in caught.value.__notes__[0]


def test_a_broken_entry_point_is_a_warning_and_a_failure(monkeypatch):
    broken = importlib.metadata.EntryPoint("broken", "no_such_module_anywhere", "newsextract")
    monkeypatch.setattr("newsextract._plugins.entry_points", lambda group: [broken])
    with pytest.warns(PluginWarning, match="broken"):
        parser = Parser()
    doc = parser.parse("“Hello,” she said.")
    assert len(doc.quotes) == 1
    assert doc.failures[0].plugin == "broken"


def test_the_environment_can_forbid_entry_points(monkeypatch):
    monkeypatch.setattr("newsextract._plugins.entry_points", lambda group: pytest.fail("loaded"))
    monkeypatch.setenv("NEWSEXTRACT_NO_PLUGINS", "1")
    Parser()


@pytest.mark.parametrize("plugins", [False, (), [plugin(finds(FIRST))]])
def test_a_parser_can_forbid_entry_points(monkeypatch, plugins):
    monkeypatch.setattr("newsextract._plugins.entry_points", lambda group: pytest.fail("loaded"))
    Parser(plugins=plugins)


def test_a_view_holds_no_more_than_its_extractor_requires():
    seen = []
    second = finds(SECOND, [FIRST], lambda view: seen.append(view) or [])
    Parser(plugins=[plugin(finds(FIRST), second)], errors="raise").parse("“Hello,” she said.")
    assert list(seen[0]._layers) == ["acme.first"]


@pytest.mark.parametrize(
    ("written", "found"),
    [("[newsextract]\nacme = acme", ["acme"]), ("[console_scripts]\nnewsextract = acme:main", [])],
)
def test_distributions_on_the_path_are_asked_for_entry_points(
    monkeypatch, tmp_path, written, found
):
    info = tmp_path / "acme-1.0.dist-info"
    info.mkdir()
    (info / "entry_points.txt").write_text(written)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: acme\nVersion: 1.0\n")
    monkeypatch.setattr("sys.path", [str(tmp_path), str(tmp_path / "missing")])
    assert [entry.name for entry in entry_points("newsextract")] == found


def test_finders_of_their_own_and_archives_are_asked_as_well(monkeypatch, tmp_path):
    archive = tmp_path / "acme.zip"
    archive.write_bytes(b"")
    monkeypatch.setattr("sys.path", [str(archive)])
    assert _may_name("newsextract")
    monkeypatch.setattr("sys.path", [str(tmp_path)])
    assert not _may_name("newsextract")
    finder = types.SimpleNamespace(find_distributions=lambda context: [])
    monkeypatch.setattr("sys.meta_path", [finder, *sys.meta_path])
    assert _may_name("newsextract")
