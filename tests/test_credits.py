"""Credits beyond what tables compare: role, body, address and handle of a person, the form of a line."""

import pytest

from newsextract import Lexicons
from newsextract._page.credits import CreditForm, read_byline, read_credits

EN = Lexicons("en")


@pytest.mark.parametrize(
    ("line", "want"),
    [
        ("By Bo Lenz, Staff Writer", {"role": "Staff Writer"}),
        ("By Bo Lenz, Reuters Calder bureau", {"role": "Calder bureau", "organization": "Reuters"}),
        ("By Bo Lenz senior pilot reporter", {"role": "senior pilot reporter"}),
        ("By Bo Lenz for the Ferry Gazette", {"organization": "the Ferry Gazette"}),
        ("By Bo Lenz, Harbour Editor, Ferry Press", {"role": "Harbour Editor", "organization": "Ferry Press"}),
        ("By Bo Lenz, bo@quay.example", {"email": "bo@quay.example"}),
        ("By Bo Lenz @bolenz", {"handle": "@bolenz"}),
        ("By Bo Lenz (@bolenz), Staff Writer", {"handle": "@bolenz", "role": "Staff Writer"}),
        ("By Bo Lenz | @bolenz", {"handle": "@bolenz"}),
        ("By Bo Lenz Twitter", {}),
    ],
)  # fmt: skip
def test_what_a_byline_says_of_a_person(line: str, want: dict[str, str]) -> None:
    credit = read_byline(line, EN)
    assert credit is not None
    (person,) = credit.people
    said = {k: getattr(person, k) for k in ("role", "organization", "email", "handle")}
    assert {k: v for k, v in said.items() if v is not None} == want
    assert person.name == "Bo Lenz"
    assert line[person.start : person.end] == "Bo Lenz"


@pytest.mark.parametrize(
    ("line", "form", "rule", "below"),
    [
        ("(Editing by Ida Hale)", CreditForm.CLAUSE, "credit.editing", False),
        ("Ida Hale covers ferries.", CreditForm.BIOGRAPHY, "byline.bio", True),
        ("Contact Ida Hale by post.", CreditForm.CONTACT, "byline.contact", True),
        ("Ida Hale contributed to this report.", CreditForm.CONTRIBUTED, "credit.contributed", False),
    ],
)  # fmt: skip
def test_form_of_a_credit(line: str, form: CreditForm, rule: str, below: bool) -> None:
    (credit,) = read_credits(line, EN)
    assert (credit.form, credit.rule, credit.signs_below) == (form, rule, below)
    assert [p.name for p in credit.people] == ["Ida Hale"]


@pytest.mark.parametrize("line", ["", "By", "By Ida Hale" + " and Bo Lenz" * 60, "Divers wait."])
def test_no_byline(line: str) -> None:
    assert read_byline(line, EN) is None
