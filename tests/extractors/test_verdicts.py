"""What names of an article tell of each other: longer ones of shorter ones, and the other way round."""

from typing import Any

import pytest

from newsextract._language.names import name_words, role_words
from newsextract._language.tokens import read_tokens
from newsextract._model import light
from newsextract._model.span import Span
from newsextract._words.gazetteers import Sorts
from newsextract.extractors.entities import verdicts
from newsextract.extractors.entities.edges import Edges
from newsextract.extractors.entities.features import Evidence, word_sorts
from newsextract.extractors.entities.names import read_name
from newsextract.extractors.entities.runs import capitalised, read_mentions
from newsextract.extractors.entities.scoring import Tables, Verdict
from newsextract.extractors.entities.wordings import Read, Wording, wordings_of
from newsextract.lexicon import Lexicons

EN = Lexicons("en")
NAMES, ROLES = name_words(EN), role_words(EN)
SORTS: Sorts = word_sorts(NAMES, ROLES)


def read(text: str) -> list[Read]:
    tokens, opened = read_tokens(text, [Span(0, len(text))]), frozenset({0})
    found = read_mentions(text, tokens, capitalised(tokens), opened, NAMES, ROLES, SORTS)
    cut = Edges(text, tokens, NAMES, ROLES, SORTS).cut(found)
    return [(Evidence(text, tokens, opened, NAMES, ROLES), cut)]


def test_the_end_of_a_person_s_name_is_a_person_s() -> None:
    found = verdicts.decide(read("Ana De La Ruiz won. De La Ruiz was glad."))
    assert found["de la ruiz"].verdict == "person"
    assert not found["de la ruiz"].sums  # told by no weights


def test_who_is_told_by_the_surname_alone_is_a_person() -> None:
    assert (
        verdicts.decide(read("Zara Velm won. Velm, 26, was glad."))["zara velm"].verdict
        == "person"
    )
    assert (
        verdicts.decide(read("Zara Velm won. It was Velm there."))["zara velm"].verdict != "person"
    )


@pytest.mark.parametrize(
    ("written", "verdict", "second", "told"),
    [
        ("Zelda Velm", "other", "person", "person"),
        ("Ida Velm", "other", "place", "person"),  # a first name
        ("Odde Velm", "other", "place", "other"),
        ("Night Velm", "other", "person", "other"),  # a word
        ("Calder & Velm", "other", "person", "other"),
        ("Zelda Velm", "organization", "person", "organization"),
    ],
)
def test_a_surname_tells_the_whole_name(
    written: str, verdict: Verdict, second: Verdict, told: Verdict
) -> None:
    ((evidence, _),) = read("It rained.")
    name = read_name(written, False, NAMES, ROLES)
    assert name is not None
    wording = Wording(name, [], frozenset(), verdict, second)
    verdicts._name_whole([wording], evidence)
    assert wording.verdict == told


def test_what_is_asked_of_names(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: dict[str, list[Any]] = {a.name: [] for a in light.fields(Tables) if a.init}

    def tables() -> Tables:
        looks = {n: lambda v, _, n=n: asked[n].append(v) or 0 for n in asked}
        return Tables(**looks)  # type: ignore[arg-type]

    monkeypatch.setattr(verdicts, "load_tables", lambda: (tables(), tables()))
    verdicts.decide(read("Then Calder met. Mr Velm left. Then Calder Council met."))
    assert ("before", "council") in asked["longer"]
    assert ("firstB", "none") in [(how, "none") for how, _ in asked["longer"]]
    assert asked["title"] == ["", "mr"]


def test_mentions_come_with_the_kind_that_they_turned_out_to_have() -> None:
    ((names,),) = [verdicts.told(read("Prime Minister Lund left. The Ida Lund Show ended."))]
    kinds = {m[4].joined: m[4].kind for m in names}
    assert kinds["lund"] == "person"
    assert "prime minister" not in kinds
    assert "ida lund show" in kinds  # though it is nobody's name


def test_mentions_of_one_wording_are_told_together() -> None:
    found = wordings_of(read("Velm left. Then Mr Velm met Velm."))
    assert list(found) == ["velm"]
    assert found["velm"].titles == {"mr"}
    assert not found["velm"].name.opening  # the mention that tells most
    assert len(found["velm"].mentions) == 3
