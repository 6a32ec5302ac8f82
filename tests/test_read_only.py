"""Nothing that users hold can be changed: documents, parsers, views and lexicons are shared."""

import copy
import pickle
import types
from collections.abc import Iterator

import attrs
import pytest

import newsextract
from newsextract import AMOUNTS, QUOTES, Document, Field, Lexicons, Parser, Span, extractor
from newsextract._model.frozen import FrozenDict, FrozenList
from newsextract._words.amounts import MoneyWords
from newsextract._words.files import lexicon_classes

PAGE = (
    "Bridge closes\nBy Ana Ruiz\nJuly 13, 2018\n\n"
    "OSTHAVN (AP) — “We will rebuild,” Mayor Ana Ruiz said on Monday. The bridge will cost $5 to $6 "
    "million, or 4 million euros.\n\nRead more: Fair opens"
)
ATOMS = (str, bytes, int, float, complex, type(None), type, types.ModuleType)
CODE = (types.FunctionType, types.BuiltinFunctionType, types.MethodType)


def attributes(thing: object) -> Iterator[tuple[str, object]]:
    """The names and values that a caller can reach of an object, those of private slots too."""
    names = dict.fromkeys(
        name for cls in type(thing).__mro__ for name in getattr(cls, "__slots__", ())
    )
    names |= dict.fromkeys(getattr(thing, "__dict__", ()))
    names |= dict.fromkeys(name for name in dir(type(thing)) if not name.startswith("_"))
    for name in names:
        if name in ("__weakref__", "__dict__"):
            continue
        try:
            yield name, getattr(thing, name)
        except Exception:
            continue


def walk(root: object, *, private: bool = True) -> Iterator[tuple[str, object]]:
    """Everything of this package, and every container, that can be reached from an object."""
    seen: dict[int, object] = {}
    waiting = [("it", root)]
    while waiting:
        path, thing = waiting.pop()
        if isinstance(thing, (*ATOMS, *CODE)) or id(thing) in seen:
            continue
        seen[id(thing)] = thing
        yield path, thing
        if isinstance(thing, dict):
            waiting += [(f"{path}[{k!r:.20}]", v) for k, v in thing.items()]
        elif isinstance(thing, tuple | list | set | frozenset):
            waiting += [(f"{path}[{i}]", v) for i, v in enumerate(thing)]
        if type(thing).__module__.partition(".")[0] == "newsextract":
            waiting += [
                (f"{path}.{name}", value)
                for name, value in attributes(thing)
                if private or not name.startswith("_")
            ]


def assert_read_only(root: object, *, private: bool = True) -> int:
    count = 0
    for path, thing in walk(root, private=private):
        count += 1
        refused = False
        if isinstance(thing, dict):
            changes = [
                lambda d: d.__setitem__("x", 1),
                lambda d: d.update(x=1),
                lambda d: d.clear(),
                lambda d: d.setdefault("x", 1),
                lambda d: d.pop(next(iter(d), "x"), None),
                lambda d: d.popitem(),
                lambda d: d.__delitem__(next(iter(d), "x")),
                lambda d: d.__ior__({"x": 1}),
            ]
        elif isinstance(thing, list):
            changes = [
                lambda d: d.append(1),
                lambda d: d.extend([1]),
                lambda d: d.sort(),
                lambda d: d.reverse(),
                lambda d: d.clear(),
                lambda d: d.insert(0, 1),
                lambda d: d.__iadd__([1]),
                lambda d: d.__imul__(2),
                lambda d: d.__setitem__(slice(None), []),
                lambda d: d.__delitem__(slice(None)),
            ]
        elif isinstance(thing, set | bytearray):
            pytest.fail(f"{path} is a {type(thing).__name__}")
        elif type(thing).__module__.partition(".")[0] == "newsextract":
            name = next((n for n, _ in attributes(thing) if not n.startswith("__")), "anything")
            changes = [
                lambda d, name=name: setattr(d, name, None),
                lambda d, name=name: delattr(d, name),
                lambda d: setattr(d, "anything", None),
            ]
        else:
            continue
        for change in changes:
            try:
                change(thing)
            except (TypeError, AttributeError):
                refused = True
            else:
                pytest.fail(f"{path}, a {type(thing).__name__}, can be changed")
        assert refused
    return count


def test_nothing_reachable_from_a_document_can_be_changed(parser):
    doc = parser.parse(PAGE)
    before = doc.to_json()
    assert all(doc.layers[name] for name in ("newsextract.amounts", "newsextract.attributions"))
    assert assert_read_only(doc) > 75
    with pytest.raises(AttributeError, match="does not change"):
        doc.article_text().pieces = ()
    assert assert_read_only(doc.explain(doc.attributions[0])) > 5
    assert doc.to_json() == before


def test_nothing_reachable_from_a_document_read_back_can_be_changed(parser):
    assert assert_read_only(Document.from_json(parser.parse(PAGE).to_json())) > 75


def test_nothing_reachable_from_a_parser_can_be_changed():
    parser = Parser(plugins=False)
    assert assert_read_only(parser.steps) > 20
    assert assert_read_only(parser) > 20
    with pytest.raises(AttributeError, match=r"Parser\(steps="):
        parser.steps = ()
    with pytest.raises(AttributeError):
        del parser.steps
    assert len(parser.steps) == 11


def test_nothing_reachable_from_a_view_can_be_changed():
    @attrs.frozen
    class Word:
        span: Span
        rule: str

    views = []

    @extractor(provides=Field("acme.words", Word), requires=[QUOTES, AMOUNTS])
    def find_words(view):
        view.tokens.index["the"], view.tokens.index["[0-9]"], view.tokens.index.items()
        view.sentences, view.phrases, view[QUOTES]
        views.append(view)
        return ()

    plugin = types.SimpleNamespace(
        newsextract_extractors=newsextract.hookimpl(lambda: [find_words])
    )
    Parser(plugins=[plugin], errors="raise").parse(PAGE)
    (view,) = views
    # what is computed once on first use is kept in private attributes
    assert assert_read_only(view, private=False) > 50
    for shared in (view.text, view.tokens.words, view.tokens.index["the"], view.blocks):
        assert isinstance(shared, str | tuple | FrozenList)


@pytest.mark.parametrize("language", ["en", "de", "tlh"])
def test_nothing_reachable_from_lexicons_can_be_changed(language):
    lexicons = Lexicons(language).adding({"amounts": {"names": {"smackers": "USD"}}})
    assert_read_only(lexicons)
    for name, cls in lexicon_classes(language).items():
        loads = (lexicons.load, lexicons.load_both, lexicons.load_all)
        for load in loads[:1] if name == "dates" else loads:
            assert assert_read_only(load(cls, name)) > 1


def test_words_with_defaults_cannot_be_changed_either():
    words = Lexicons("tlh").load(MoneyWords, "amounts")
    with pytest.raises(TypeError, match="read-only"):
        words.names["smackers"] = "USD"


@pytest.mark.parametrize("frozen", [FrozenDict(a=(1,)), FrozenList([1, 2])])
def test_frozen_containers_are_values(frozen):
    assert pickle.loads(pickle.dumps(frozen)) == frozen
    assert copy.copy(frozen) == copy.deepcopy(frozen) == frozen
    for twin in (pickle.loads(pickle.dumps(frozen)), copy.copy(frozen), copy.deepcopy(frozen)):
        assert type(twin) is type(frozen)


def test_a_document_copies_and_pickles_with_its_layers(parser):
    doc = parser.parse(PAGE)
    for twin in (copy.copy(doc), copy.deepcopy(doc), pickle.loads(pickle.dumps(doc))):
        assert twin == doc
        assert_read_only(twin)


def test_a_document_made_by_hand_does_not_hold_the_maker_s_containers():
    layers = {"newsextract.quotes": []}
    doc = Document("x", "en", None, layers, [])
    layers["newsextract.dates"] = ()
    assert doc.layers == {"newsextract.quotes": ()}
    assert doc.failures == ()
