"""The weights of names as they are read are those that were fitted."""

import json

import pytest

from newsextract._words.data import read_data
from newsextract.extractors.entities import scoring


def tables(found: scoring.Tables) -> dict[str, object]:
    """The table behind each lookup."""
    names = [a.name for a in scoring.light.fields(scoring.Tables) if a.init]
    return {name: getattr(found, name).__self__ for name in names}


def test_packed_weights_are_those_of_the_fit() -> None:
    fitted = json.loads(read_data(scoring.DATA))
    assert read_data(scoring.PACKED) == scoring.packed(fitted), "run python tools/lexicons.py"
    for step, found in zip(("single", "several"), scoring.load_tables(), strict=True):
        assert tables(found) == tables(scoring.tables_of(fitted[step]))


@pytest.mark.parametrize("weight", [-501, 1401])
def test_a_weight_without_a_sign_is_refused(weight: int) -> None:
    rows = {"after": {"said": [0, 0, 0, 0, weight]}}
    with pytest.raises(ValueError, match="weight"):
        scoring.packed({"single": rows, "several": {}})


def test_a_value_of_more_than_a_line_is_refused() -> None:
    rows = {"after": {"so\nsaid": [0, 0, 0, 0, 1]}}
    with pytest.raises(ValueError, match="after"):
        scoring.packed({"single": rows, "several": {}})


@pytest.mark.parametrize(
    ("value", "feature", "text"),
    [
        (("of", "lenz"), "between", "of\tlenz"),
        ((None, True, 3), "rule", "=None\t=True\t#3"),
        (1 << 1 | 1 << 0, "known", " ".join(scoring.SORT_NAMES[:2])),
        ("said", "after", "said"),
        (4, "count", "#4"),
    ],
)
def test_a_value_is_read_as_it_is_written(value: object, feature: str, text: str) -> None:
    assert scoring.text_of(value, feature) == text
    read = scoring._sort if feature in scoring._SORTED else scoring._value
    assert read(text) == value


def test_words_beside_names_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scoring, "_REMEMBERED", 2)
    table = scoring.tables_of({"before": {"said": [1, 0, 0, 0, 0]}})
    for word in ("said", "met", "saw"):
        assert table.keep_front(word, "?", 0)[0] == (1 if word == "said" else 0)
        table.keep_behind(word, "?", 0, plain=True)
        table.keep(word, 5)
    assert (list(table.fronts), list(table.behinds)) == (["saw"], ["saw"])
    assert table.told == {"saw": 5}


def test_weights_fitted_anew_are_read_in_a_checkout(monkeypatch: pytest.MonkeyPatch) -> None:
    fitted = {step: {"after": {"said": [1, 2, 3, 4, 5]}} for step in ("single", "several")}
    monkeypatch.setattr(scoring, "is_newer", lambda *_: True)
    monkeypatch.setattr(scoring, "read_data", lambda _: json.dumps(fitted))
    for found in scoring.load_tables.__wrapped__():
        assert scoring.unpack(found.after("said", 0)) == (1, 2, 3, 4, 5)
