"""Plugins: order, replacement, failure, misuse."""

import importlib.metadata
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
    PluginWarning,
    Span,
    UndeclaredFieldError,
    UnknownHookError,
    extractor,
    hookimpl,
)


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
    with pytest.raises(DuplicateProviderError, match="without="):
        Parser(plugins=[plugin(finds(AMOUNTS))])
    doc = Parser(plugins=[plugin(finds(AMOUNTS, find=lambda view: []))], without=[AMOUNTS]).parse(
        "$5 each."
    )
    assert doc.amounts == ()


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


def test_a_misspelt_hook_is_an_error_with_a_suggestion():
    with pytest.raises(UnknownHookError, match="did you mean 'newsextract_extractors'"):
        Parser(plugins=[plugin(newsextract_extractor=list)])


def test_a_forgotten_decorator_is_explained():
    with pytest.raises(TypeError, match="did you forget"):
        Parser(plugins=[plugin(lambda view: [])])


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
