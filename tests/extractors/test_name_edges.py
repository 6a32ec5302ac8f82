"""Where names begin and end, and what is none: offices, credits of pictures, brackets, openers."""

import pytest

from newsextract import parse

# text, the names
NAMED = [
    ("He met the President of the United States in May.", ["United States"]),
    ("The Prime Minister of Norway said so.", ["Norway"]),
    ("Under President [Ida] Lund, owners lost.", ["Ida Lund"]),
    ("Stars like Emil Brandt and (Ida) Lund had the press.", ["Emil Brandt", "Ida Lund"]),
    ("J.J. Lenz said so.", ["J.J. Lenz"]),
    ("Mrs Church and Dr Price met Prof Court and Ms Park.", ["Church", "Price", "Court", "Park"]),
    ("Mr Speaker, said Mr Brandt, the Deputy General Manager left.", ["Brandt"]),
    ("SoftBank CEO Masayoshi Son said so.", ["SoftBank", "Masayoshi Son"]),
    (
        "Financial Secretary Raymond Poon Chi-ming spoke. Poon said salaries would fall.",
        ["Raymond Poon Chi-ming"],
    ),
    ("Ida Lund spent US$40 million and HK$20 in May.", ["Ida Lund"]),
    (
        "She moved from Frankfurt am Main to Stratford upon Avon.",
        ["Frankfurt am Main", "Stratford upon Avon"],
    ),
    ("I am Ruiz, said Ida Ruiz, who called upon Emil Brandt.", ["Ida Ruiz", "Emil Brandt"]),
    ("Her grandson, Jory, said no, and publisher Ida Lenz agreed.", ["Jory", "Ida Lenz"]),
    ("Mrs Ruiz met Mr Brandt. Mr. Brandt said so.", ["Ruiz", "Brandt"]),
    ("Ida Lund said so. The house in Harwick.Emil Brandt / Reuters file", ["Ida Lund", "Harwick"]),
    (
        "The rate is low, Ida Lund found. (Luis Hale / Lillevik Post)",
        ["Ida Lund"],
    ),
    ("Bridge to the island is shut, said Ida Lund.", ["Ida Lund"]),
    ("Sue Hale came. Mark the day. Sue was nervous.", ["Sue Hale"]),
    ("Calder Party MP Suprya Lenz spoke. MP Lenz left.", ["Calder Party", "Suprya Lenz"]),
    ("Labour MPs Jess Brandt and Leo Hale spoke.", ["Jess Brandt", "Leo Hale"]),
    ("American Coro Ruiz won, and Kenyan Eliud Kipruto fell.", ["Coro Ruiz", "Eliud Kipruto"]),
    ("The agency's Director of Media and Advocacy, Femi Lenz, left.", ["Femi Lenz"]),
    ("Igwe Pius Onyido met Alhaji Musa Brandt.", ["Pius Onyido", "Musa Brandt"]),
    ("Det Ch Insp Helen Steele said so.", ["Helen Steele"]),
    (
        "Tests fail (Ruiz & Hale, 2014), wrote Brandt & Lenz (2011).",
        ["Ruiz", "Hale", "Brandt", "Lenz"],
    ),
    ("Ruiz & Hale said it would sell the shop.", ["Ruiz & Hale"]),
    (
        "They flew from Trinidad and Tobago to Bosnia and Herzegovina.",
        ["Trinidad and Tobago", "Bosnia and Herzegovina"],
    ),
    (
        "Norland and Cuba met Ida Lund in Bosnia and in Serbia.",
        ["Cuba", "Ida Lund", "Bosnia", "Serbia"],
    ),
    ("A study in the Journal of Alzheimer's Disease said so.", ["Journal of Alzheimer's Disease"]),
    (
        "Michael Parkinson's show and Helmut Kohl's party failed.",
        ["Michael Parkinson", "Helmut Kohl"],
    ),
    ("Pakistan Tehreek-e-Insaf leader Shah Lenz left.", ["Pakistan Tehreek-e-Insaf", "Shah Lenz"]),
    (
        "They study pre-Columbian America and sub-Saharan Africa in May.",
        ["America", "sub-Saharan Africa"],
    ),
    (
        "The anti-Norland Calder National Union met Ida Lund.",
        ["Calder National Union", "Ida Lund"],
    ),
    ("He left the Ruiz-style house of a pro-Brandt man.", []),
    ("Ida Lund met a New York-based firm and a Brandt-led one.", ["Ida Lund", "New York"]),
    ("She lives on 17th Street, wrote Ida Lund.", ["17th Street", "Ida Lund"]),
    ("The People's Liberation Army met Ida Lund.", ["People's Liberation Army", "Ida Lund"]),
    ("She told USA Today that Ida Lund had left.", ["USA Today", "Ida Lund"]),
    ("Today Ida Lund left. As Ida Lund said, it is over.", ["Ida Lund"]),
    ("She left Cobb's Creek for Sadler's Lane.", ["Cobb's Creek", "Sadler's Lane"]),
    ("Ida Lund's Lake photo sold, and Ida Lund's creek ran dry.", ["Ida Lund"]),
    ("Substitute Chidera Lund scored.", ["Chidera Lund"]),
    ("She met Ida Lund's church friends and Moody Hale's son.", ["Ida Lund", "Moody Hale"]),
]


@pytest.mark.parametrize(("text", "names"), NAMED)
def test_names_begin_and_end_where_they_do(text: str, names: list[str]) -> None:
    assert [entity.name for entity in parse(text).entities] == names


def test_a_title_in_capitals_has_no_verb_in_lower_case() -> None:
    doc = parse("Harbour Rovers Beat Calder United\n\nEmil Brandt of Calder United said so.")
    assert "Harbour Rovers Beat Calder United" not in [entity.name for entity in doc.entities]
