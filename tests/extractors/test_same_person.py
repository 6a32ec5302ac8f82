"""One person, one entity: forms of a name that are joined, and those that stay apart."""

import pytest

from newsextract import parse

# text, the persons' names
JOINED = [
    ("Emil Brandt OBE said he was glad. Brandt left.", ["Emil Brandt"]),
    ("Ida Lund, MSc, said so. Lund left.", ["Ida Lund"]),
    ("Pedro Ruiz Castejón resigned. Ruiz said he was glad.", ["Pedro Ruiz Castejón"]),
    ("Ursula von der Lund left. Von der Lund was glad.", ["Ursula von der Lund"]),
    ("Rosa dela Ruiz resigned. Dela Ruiz said she was glad.", ["Rosa dela Ruiz"]),
    ("Ana de los Lund resigned. De los Lund said she was glad.", ["Ana de los Lund"]),
    ("Barbara Hale (née Calder) said she was glad. Hale left.", ["Barbara Hale"]),
    ("Ida Lund, née Brandt, said so.", ["Ida Lund"]),
    ("The Honorable James A. Hale, PhD, said the books were false.", ["James A. Hale"]),
    ("Sir Emil Brandt resigned on Monday. Sir Emil said he was glad.", ["Emil Brandt"]),
    ("Mr Xi Lenzping spoke. Mr Xi said he was glad.", ["Xi Lenzping"]),
    ("Ida Lund, popularly known as Simi, sang. Simi said she was glad.", ["Ida Lund"]),
    ("Carl “Shorty” Brandt won. Shorty said he was glad.", ["Carl “Shorty” Brandt"]),
    ("Emil Brandt came. Brant said he was tired.", ["Emil Brandt"]),
    ("EMIL BRANDT came. Brandt said he was tired.", ["Emil Brandt"]),
    ("Park Geun-su resigned. Park said she was sorry.", ["Park Geun-su"]),
    ("Flávio da Lund Junior said he was glad.", ["Flávio da Lund Junior"]),
    ("Otto Falk V said so. Falk left.", ["Otto Falk V"]),
]
APART = [
    ("Senators Muffy Lund and Paul Brandt said they would go.", ["Muffy Lund", "Paul Brandt"]),
    ("Former minister for Roads and Equalities Nina Hale was angry.", ["Nina Hale"]),
    ("Former envoy to Norland Ana Ruiz testified.", ["Ana Ruiz"]),
    ("Otto Falk is 80. Otto Falk III is 20.", ["Otto Falk", "Otto Falk III"]),
    ("Emil Brandt came. Ida Brandt said she was tired.", ["Emil Brandt", "Ida Brandt"]),
    ("Emil Lund came. Mr. Lond said he was tired.", ["Emil Lund", "Lond"]),
    ("John gave Susan a raise.", ["John", "Susan"]),
]


@pytest.mark.parametrize(("text", "names"), JOINED)
def test_one_person_is_one(text: str, names: list[str]) -> None:
    assert [person.name for person in parse(text).people] == names


@pytest.mark.parametrize(("text", "names"), APART)
def test_two_persons_stay_two(text: str, names: list[str]) -> None:
    assert [person.name for person in parse(text).people] == names
