import pickle
import subprocess
import sys

import attrs

import newsextract


def test_all_is_sorted_and_complete():
    def order(name):
        return (not name.isupper(), not name[0].isupper(), name)

    assert newsextract.__all__ == sorted(newsextract.__all__, key=order)
    public = {n for n in vars(newsextract) if not n.startswith("_")}
    modules = {n for n in public if n in sys.modules or f"newsextract.{n}" in sys.modules}
    assert public - modules - set(newsextract.__all__) == set()


def test_everything_public_is_documented():
    for name in newsextract.__all__:
        thing = getattr(newsextract, name)
        if not isinstance(thing, newsextract.Field):
            assert thing.__doc__, name


def test_annotations_are_frozen_and_have_span_and_rule():
    fields = [f for f in vars(newsextract).values() if isinstance(f, newsextract.Field)]
    assert len(fields) == 11
    for field in fields:
        assert {"span", "rule"} <= {a.name for a in attrs.fields(field.type)}
        assert pickle.loads(pickle.dumps(field)) == field


def test_errors_pickle():
    error = newsextract.UnknownFieldError("no such field", field=newsextract.QUOTES)
    again = pickle.loads(pickle.dumps(error))
    assert str(again) == "no such field"
    assert again.field == newsextract.QUOTES


def test_import_loads_nothing_optional():
    code = "import sys, newsextract; newsextract.parse('x'); print(*sorted(sys.modules))"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    for name in ("dateparser", "cattrs", "click", "rich", "hypothesis", "multiprocessing"):
        assert name not in loaded.stdout.split(), name
