import ast
import pickle
import subprocess
import sys
from pathlib import Path

import attrs
import pytest

import newsextract


def test_all_is_sorted_and_complete():
    def order(name):
        return (not name.isupper(), not name[0].isupper(), name)

    assert newsextract.__all__ == sorted(newsextract.__all__, key=order)
    assert set(newsextract._HOMES) == {*newsextract.__all__, "__version__"}


def test_what_type_checkers_see_is_what_is_there():
    tree = ast.parse(Path(newsextract.__file__).read_text(encoding="utf-8"))
    seen = {
        name.name: node.module.removeprefix("newsextract.")
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("newsextract.")
        for name in node.names
    }
    assert seen == newsextract._HOMES
    assert set(newsextract.__all__) <= set(dir(newsextract))
    with pytest.raises(AttributeError, match="no attribute 'absent'"):
        newsextract.absent  # noqa: B018


def test_everything_public_is_documented():
    for name in newsextract.__all__:
        thing = getattr(newsextract, name)
        if not isinstance(thing, newsextract.Field):
            assert thing.__doc__, name


def test_annotations_are_frozen_and_have_span_and_rule():
    public = [getattr(newsextract, name) for name in newsextract.__all__]
    fields = [f for f in public if isinstance(f, newsextract.Field)]
    assert len(fields) == 11
    for field in fields:
        assert {"span", "rule"} <= {a.name for a in attrs.fields(field.type)}
        assert pickle.loads(pickle.dumps(field)) == field


def test_errors_pickle():
    error = newsextract.UnknownFieldError("no such field", field=newsextract.QUOTES)
    again = pickle.loads(pickle.dumps(error))
    assert str(again) == "no such field"
    assert again.field == newsextract.QUOTES


def test_import_alone_loads_no_extractor():
    code = "import sys, newsextract; print(*sorted(sys.modules))"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert not [n for n in loaded.stdout.split() if n in ("attrs", "regex", "pluggy")]
    assert not [n for n in loaded.stdout.split() if n.startswith("newsextract.")]


def test_import_loads_nothing_optional():
    code = "import sys, newsextract; newsextract.parse('x'); print(*sorted(sys.modules))"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    for name in ("dateparser", "cattrs", "click", "rich", "hypothesis", "multiprocessing"):
        assert name not in loaded.stdout.split(), name
