"""Roles: what the words around a name say that someone is, and what they do not."""

import pytest

from newsextract import parse

# text, name, role
TOLD = [
    ("Ida Lund, 54, is a pilot from Lenz.", "Ida Lund", "pilot from Lenz"),
    (
        "Ida Lund, who has died aged 96, was the botanist of the isles.",
        "Ida Lund",
        "botanist of the isles",
    ),
    ("Ida Lund, whose books sold well, was a novelist.", "Ida Lund", "novelist"),
    ("US President Ana Ruiz left.", "Ana Ruiz", "US President"),
    ("It hurt U.S. President Ana Ruiz badly.", "Ana Ruiz", "U.S. President"),
    ("She met editor-in-chief Ana Ruiz.", "Ana Ruiz", "editor-in-chief"),
    ("Ana Ruiz, editor-in-chief of the Post, said so.", "Ana Ruiz", "editor-in-chief of the Post"),
    (
        "Ana Ruiz, a neuroscientist and Argen CEO, said so.",
        "Ana Ruiz",
        "neuroscientist and Argen CEO",
    ),
    (
        "They asked neuroscientist and Argen CEO Ana Ruiz.",
        "Ana Ruiz",
        "neuroscientist and Argen CEO",
    ),
    ("It fell to skipper Emil Brandt to explain.", "Emil Brandt", "skipper"),
    ("Rovers forward Emil Brandt scored.", "Emil Brandt", "Rovers forward"),
    ("Labour MP Ida Lund asked why.", "Ida Lund", "Labour MP"),
    ("He quoted ex-prime minister Ida Lund at length.", "Ida Lund", "ex-prime minister"),
    ("Ex-prime minister Ida Lund spoke.", "Ida Lund", "Ex-prime minister"),
    (
        "The job went to former Rovers assistant coach Emil Brandt.",
        "Emil Brandt",
        "former Rovers assistant coach",
    ),
    ("Afro-pop singer Ayo Okoro sang.", "Ayo Okoro", "Afro-pop singer"),
    ("The Port Chairman, Emil Brandt, said so.", "Emil Brandt", "Port Chairman"),
    (
        "The spokesman for the harbour board, Emil Brandt, said so.",
        "Emil Brandt",
        "spokesman for the harbour board",
    ),
    (
        "The Director of Fish Services, Ngozi Okoro, signed it.",
        "Ngozi Okoro",
        "Director of Fish Services",
    ),
    (
        "Nigerian singer, Ayo Okoro, popularly known as Yo, has won.",
        "Ayo Okoro",
        "Nigerian singer",
    ),
    (
        "Emil Brandt, equity strategist at Lenz Calder, says it could fall.",
        "Emil Brandt",
        "equity strategist at Lenz Calder",
    ),
    (
        "Prices rise, says Emil Brandt, portfolio manager at Calder Asset Management.",
        "Emil Brandt",
        "portfolio manager at Calder Asset Management",
    ),
    (
        "Ana Ruiz — project manager for boats at Calder — said so.",
        "Ana Ruiz",
        "project manager for boats at Calder",
    ),
    (
        "Ana Ruiz, who works as a cabin cleaner in Harwick, said she was tired.",
        "Ana Ruiz",
        "cabin cleaner in Harwick",
    ),
    ("Ana Ruiz, who’s an engineer, loved it.", "Ana Ruiz", "engineer"),
    (
        "Norland’s ambassador to Britain Lenz Xiaoming has said so.",
        "Lenz Xiaoming",
        "Norland’s ambassador to Britain",
    ),
    ("President-elect Ana Ruiz’s team met.", "Ana Ruiz", "President-elect"),
    ("The winners thanked judges Len Hale, Bruno Lenz and Carrie Calder.", "Bruno Lenz", "judges"),
    ("Attacker Marco Lenz scored.", "Marco Lenz", "Attacker"),
    (
        "Long-serving Rovers attacker Marco Lenz spoke.",
        "Marco Lenz",
        "Long-serving Rovers attacker",
    ),
    (
        "Emil Brandt, 44, a contractor from Lillevik, was jailed.",
        "Emil Brandt",
        "contractor from Lillevik",
    ),
    (
        "Emil Brandt, president of Calder Bank, and Ida Lund, its chief economist, agreed.",
        "Ida Lund",
        "chief economist",
    ),
    ('"It is late," said Ana Ruiz, the town\'s mayor.', "Ana Ruiz", "town's mayor"),
    ("Prime Minister of Norland Ana Ruiz left.", "Ana Ruiz", "Prime Minister of Norland"),
    ("Norland's Minister for Roads Ana Ruiz left.", "Ana Ruiz", "Norland's Minister for Roads"),
    ("Minister of State for Roads, Ana Ruiz, left.", "Ana Ruiz", "Minister of State for Roads"),
    (
        "The Managing Director/CEO of Calder Bank, Dr Emil Brandt, spoke.",
        "Emil Brandt",
        "Managing Director/CEO of Calder Bank",
    ),
    (
        "Emil Brandt was appointed director of the museum in May.",
        "Emil Brandt",
        "director of the museum",
    ),
    ("Actors Ana Ruiz and Emil Brandt wed.", "Emil Brandt", "Actors"),
    ("His wife, Ana Ruiz, said so.", "Ana Ruiz", "wife"),
    ("(L-R) Mayor Ana Ruiz and coach Emil Brandt.", "Emil Brandt", "coach"),
    ("Ana Ruiz (Labour MP for Harwick) asked.", "Ana Ruiz", "Labour MP for Harwick"),
    ("Ana Ruiz, CEO and co-founder of Argen, said so.", "Ana Ruiz", "CEO and co-founder of Argen"),
    (
        "Ana Ruiz, Professor of Law at Harwick University, said so.",
        "Ana Ruiz",
        "Professor of Law at Harwick University",
    ),
    ("Ana Ruiz, Argen's chief executive, said so.", "Ana Ruiz", "Argen's chief executive"),
    ("Argen chief executive Ana Ruiz said so.", "Ana Ruiz", "Argen chief executive"),
    ("Ana Ruiz, then mayor of Harwick, said so.", "Ana Ruiz", "then mayor of Harwick"),
    (
        "Ana Ruiz, the 44-year-old owner of the boat, said so.",
        "Ana Ruiz",
        "44-year-old owner of the boat",
    ),
]
NOT_TOLD = [
    ("Ana Ruiz, 54, is in Lenz.", "Ana Ruiz"),
    ("Ana Ruiz, who was in the house, was the last woman out.", "Ana Ruiz"),
    ("Ana Ruiz sang. The last lady's slipper is in bloom, said the last lady.", "Ana Ruiz"),
    ("Ana Ruiz, who is 54, was the victim.", "Ana Ruiz"),
    ("The film Harbour Nights stars Robert Hale and Ida Lund.", "Robert Hale"),
    ("Speaking of Ruiz, mayor Ida Lund said the port is shut. Ana Ruiz left.", "Ana Ruiz"),
    ("Parents stars Emil Brandt came.", "Emil Brandt"),
    ("The victim, Emil Brandt, was 30.", "Emil Brandt"),
    ("The teen, Emil Brandt, was released.", "Emil Brandt"),
    ("The mayor told Ana Ruiz to go.", "Ana Ruiz"),
    ("Police chief and mayor, Ana Ruiz and Emil Brandt left.", "Emil Brandt"),
    ("In a letter to Ruiz, prosecutors said no. Ana Ruiz left.", "Ana Ruiz"),
    ("Ana Ruiz, speaking as mayor, said so.", "Ana Ruiz"),
    ("Ana Ruiz, sought by the mayor, said so.", "Ana Ruiz"),
]


@pytest.mark.parametrize(("text", "name", "role"), TOLD)
def test_role_is_read_whole(text: str, name: str, role: str) -> None:
    people = {person.name: person.role for person in parse(text).people}
    assert people[name] == role


@pytest.mark.parametrize(("text", "name"), NOT_TOLD)
def test_no_role_is_made_up(text: str, name: str) -> None:
    people = {person.name: person.role for person in parse(text).people}
    assert people[name] is None
