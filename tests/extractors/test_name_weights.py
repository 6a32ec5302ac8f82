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
