"""What is looked up by value weighs what its features weigh by name."""

import pytest

from newsextract import Parser
from newsextract.extractors.attributions import orders, weights
from newsextract.extractors.attributions.features import features_of, weigh
from newsextract.extractors.attributions.reporting import is_asked, source_kind
from newsextract.extractors.entities import reference_scoring
from newsextract.extractors.entities.reference_features import Row
from newsextract.extractors.entities.reference_scoring import Weights
from newsextract.extractors.entities.reference_scoring import features_of as named

TEXT = """\
Ida Lenz told reporters on Monday that the weir was to close. Calder, the mayor, has repeatedly
denied wrongdoing. The flood claimed two lives in 1998. He called for a new bridge, saying it had
cost $4 million. The plan was condemned by Emil Ruiz, who wants to stay. She never said why the
council expects boats to return. The report finds that trade fell.
"""


def test_a_candidate_weighs_what_its_features_weigh(monkeypatch: pytest.MonkeyPatch) -> None:
    tables, by_name = weights.tables_for("en"), weights.weights_of("en")
    assert tables is not None
    assert by_name is not None
    seen = []

    def record(article, cue, relation, resolver):
        if is_asked(article, cue, relation):
            kind = source_kind(article, relation, resolver)
            features = features_of(article, cue, relation, kind)
            total = sum(by_name.get(feature, 0) for feature in features)
            assert weigh(article, cue, relation, kind, tables) == total
            seen.append(features)
        return True

    monkeypatch.setattr(orders.find_relations, "__defaults__", ((), record))
    Parser(plugins=False).parse(TEXT, errors="raise")
    assert len(seen) > 4
    assert {"verb: tell", "kind: told that", "sum: True"} <= {f for row in seen for f in row}


def test_every_weight_of_a_report_can_be_looked_up() -> None:
    by_name = weights.weights_of("en")
    assert by_name is not None
    families = {feature.partition(": ")[0] for feature in by_name} - {"bias"}
    assert families <= set(weights._NAMES.values())


def test_a_row_is_summed_up_once_and_as_its_features_are() -> None:
    asked = []

    def of(*values: str) -> list[reference_scoring.Feature]:
        asked.append(values)
        return [("place", value) for value in values]

    nobody: Row = (of, "none")
    subject: Row = (of, "s", "o")
    weighed = Weights({("place", "s"): 90, ("place", "o"): -20, ("place", "none"): 30})
    assert named(subject) == [("place", "s"), ("place", "o")]
    asked.clear()
    assert weighed.choose(nobody, [(of, "o"), subject]) == 1
    assert weighed.choose(nobody, [(of, "o")]) == -1
    assert len(asked) == 3


FEATURES = [
    # the verb in American spelling, "say" of "likes to say"
    ("Calder emphasised the age of the weir.", "verb: emphasize"),
    ("Calder likes to say that the weir is old.", "verb: say"),
    # what it takes
    ("The weir was backed by Ruiz.", "kind: before"),
    ("Ruiz wants it at home.", "kind: noun"),
    ("Ruiz wants it at home.", "infinitive: False"),
    ("Ruiz wants a “Who Is It” poster.", "kind: noun"),
    ("Ruiz wants 40 boats.", "number: True"),
    # who speaks, and the head of it
    ("A boy who wants to row met Ruiz.", "speaker: who"),
    ("A boy who wants to row met Ruiz.", "head: boy"),
    ("The mayor of Lenz wants to row.", "head: mayor"),
    # its form and group
    ("The weir is expected to close.", "form: passive"),
    ("They want to row.", "form: base"),
    ("Ruiz claims to row.", "form: s"),
    ("They really want to row.", "auxiliary: -ly"),
    # what stands in front of it and of who speaks
    ("On the quay Ruiz wanted to row.", "opener: -"),
    ("In Lenz, clerks want to row.", "opener: ,"),
]


@pytest.mark.parametrize(("text", "feature"), FEATURES)
def test_what_is_read_of_a_candidate(
    monkeypatch: pytest.MonkeyPatch, text: str, feature: str
) -> None:
    seen = []

    def record(article, cue, relation, resolver):
        if is_asked(article, cue, relation):
            seen.extend(features_of(article, cue, relation, None))
        return True

    monkeypatch.setattr(orders.find_relations, "__defaults__", ((), record))
    Parser(plugins=False).parse(text, errors="raise")
    assert feature in seen
