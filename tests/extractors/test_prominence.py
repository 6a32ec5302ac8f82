"""How prominent persons and bodies are, mention upon mention and sentence upon sentence."""

from newsextract._model.annotations import EntityKind, Gender
from newsextract.extractors.entities.gather import Draft
from newsextract.extractors.entities.prominence import (
    OBJECT,
    POSSESSIVE,
    QUOTED,
    RECENT,
    SUBJECT,
    Prominence,
)


def draft(name: str, kind: EntityKind = "person", gender: Gender | None = None) -> Draft:
    return Draft(name, tuple(name.lower().split()), kind, "test", gender=gender)


def test_a_mention_makes_prominent_and_a_sentence_fainter() -> None:
    ida, prominence = draft("Ida Lund"), Prominence()
    prominence.begin()
    prominence.touch(ida, SUBJECT)
    assert (ida.weight, ida.prior, ida.seen) == (SUBJECT, 0.0, 1)
    prominence.touch(ida, OBJECT)
    assert (ida.weight, ida.prior) == (OBJECT + SUBJECT / 2, 0.0)
    prominence.begin()
    assert prominence.weight(ida) == ida.weight / 2
    before = prominence.weight(ida)
    prominence.touch(ida, OBJECT)
    assert (ida.prior, ida.weight) == (before, OBJECT + before / 2)
    assert prominence.weights_before([ida])[0] < prominence.weight(ida)
    prominence.begin()
    assert prominence.weights_before([ida]) == [prominence.weight(ida)]


def test_the_subject_is_the_first_that_leads() -> None:
    ida, emil, prominence = draft("Ida Lund"), draft("Emil Brandt"), Prominence()
    prominence.begin()
    prominence.touch(emil, OBJECT)
    assert prominence.subject is None
    prominence.touch(ida, SUBJECT)
    prominence.touch(emil, SUBJECT)
    assert prominence.subject is ida
    prominence.begin()
    assert (prominence.subject, prominence.before) == (None, ida)
    prominence.begin()
    assert prominence.before is ida  # the last that there was


def test_what_stands_in_quotation_marks_hardly_counts() -> None:
    ida, prominence = draft("Ida Lund"), Prominence()
    prominence.begin()
    prominence.touch(ida, QUOTED)
    assert (ida.latest[0], ida.stood, ida.inside) == ("q", 1, 1)
    prominence.touch(ida, SUBJECT, "noun", 7)
    assert ida.latest == ("s", "noun", 7)
    prominence.begin()
    prominence.touch(ida, QUOTED, "name", 9)
    assert (ida.latest, ida.stood, ida.inside) == (("s", "noun", 7), 1, 2)
    weight, seen = ida.weight, ida.seen
    prominence.touch(ida, QUOTED, "pronoun", 11)
    assert (ida.weight, ida.seen) == (weight, seen + 1)


def test_those_named_long_ago_are_forgotten() -> None:
    prominence = Prominence()
    persons = [draft(f"P{i}") for i in range(RECENT + 1)]
    for person in persons:
        prominence.touch(person, OBJECT)
    assert list(prominence.persons) == persons[1:]


def test_bodies_and_names_in_doubt() -> None:
    body, doubted, prominence = draft("ONB", "organization"), draft("Odde", "other"), Prominence()
    doubted.doubted = True
    prominence.touch(body, OBJECT)
    prominence.touch(doubted, OBJECT)
    assert (list(prominence.bodies), list(prominence.persons)) == ([body], [doubted])


def test_who_is_most_prominent() -> None:
    ida, emil = draft("Ida Lund", gender="female"), draft("Emil Brandt", gender="male")
    kim, prominence = draft("Kim Hale"), Prominence()
    known = prominence.persons
    assert prominence.most_prominent(known, None) is None
    prominence.begin()
    prominence.touch(ida, SUBJECT)
    prominence.touch(emil, OBJECT)
    assert prominence.most_prominent(known, None) is ida
    assert prominence.most_prominent(known, "male") is emil  # she is a woman
    prominence.touch(kim, OBJECT)
    assert prominence.most_prominent(known, "male") is emil  # her gender is not told
    prominence.begin()
    prominence.touch(kim, SUBJECT)
    assert prominence.most_prominent(known, "male") is kim
    assert prominence.most_prominent(known, None) is kim
    assert prominence.most_prominent(known, None, outside=True) is ida  # before the sentence
    for _ in range(9):
        prominence.begin()
    assert prominence.most_prominent(known, None) is None  # all too faint


def test_a_name_in_doubt_counts_less_where_a_gender_is_asked_for() -> None:
    kim, odde, prominence = draft("Kim Hale"), draft("Odde", "other"), Prominence()
    odde.doubted = True
    prominence.begin()
    prominence.touch(kim, POSSESSIVE)
    prominence.touch(odde, OBJECT)
    assert prominence.most_prominent(prominence.persons, "male") is kim


def test_who_has_a_role() -> None:
    ida, emil, prominence = draft("Ida Lund"), draft("Emil Brandt"), Prominence()
    ida.role, ida.hints = "mayor", {"mayor"}
    emil.hints = {"pilot"}
    prominence.expect([ida, emil])
    assert prominence.expected("mayor") is ida
    assert prominence.expected("pilot") is None  # no role told
    prominence.touch(ida, SUBJECT)
    assert prominence.expected("mayor") is None  # named by now
    assert list(prominence.holders("mayor", "pilot")) == [ida]
    prominence.touch(emil, SUBJECT)
    assert list(prominence.holders("mayor", "pilot")) == [ida, emil]


def test_whom_an_article_is_about() -> None:
    ida, emil, body = draft("Ida Lund"), draft("Emil Brandt"), draft("ONB", "organization")
    mention: tuple = (0, 0, 0, 0, None)
    ida.mentions, emil.mentions, body.mentions = [mention] * 3, [mention] * 2, [mention] * 5
    prominence = Prominence()
    prominence.expect([emil, ida, body])
    assert prominence.main == (ida, body)
    prominence.expect([ida, emil])
    assert prominence.main == (ida, None)
    emil.mentions = [mention] * 3
    prominence.expect([ida, emil])
    assert prominence.main == (None, None)  # both as often


def test_a_rival_is_nearly_as_prominent() -> None:
    ida, emil, prominence = draft("Ida Lund"), draft("Emil Brandt", gender="male"), Prominence()
    prominence.touch(ida, SUBJECT)
    assert not prominence.has_rival(ida, None)
    prominence.touch(emil, SUBJECT)
    assert prominence.has_rival(ida, None)
    assert not prominence.has_rival(ida, "female")
    emil.hints = {"pilot"}
    assert not prominence.has_rival(ida, None)
