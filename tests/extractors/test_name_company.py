"""What the other names of an article tell about one that is in doubt."""

from newsextract._language.names import name_words, role_words
from newsextract._language.tokens import read_tokens
from newsextract._model.span import Span
from newsextract._words.gazetteers import Sorts
from newsextract.extractors.entities.company import Company, beside
from newsextract.extractors.entities.features import Evidence, word_sorts
from newsextract.extractors.entities.names import Mention
from newsextract.extractors.entities.runs import capitalised, read_mentions
from newsextract.lexicon import Lexicons

EN = Lexicons("en")
NAMES, ROLES = name_words(EN), role_words(EN)
SORTS: Sorts = word_sorts(NAMES, ROLES)


def read(text: str) -> tuple[Evidence, list[Mention]]:
    tokens = read_tokens(text, [Span(0, len(text))])
    opened = frozenset({0})
    found = read_mentions(text, tokens, capitalised(tokens), opened, NAMES, ROLES, SORTS)
    return Evidence(text, tokens, opened, NAMES, ROLES), found


def test_names_beside() -> None:
    """Names near one another, with what stands between; lists read alike from both sides."""
    found = beside(
        [read("Trains to Telby, Lillevik and the Norvik of Brandt stood.")], {"lillevik", "norvik"}
    )
    assert found == {
        "lillevik": [(",", "telby"), ("and", "norvik")],
        "norvik": [("and", "lillevik"), ("> of", "brandt")],
    }


def test_names_apart() -> None:
    """Neither across a line nor over many words."""
    assert beside(
        [read("He saw Telby\nNorvik, which some people say, is near Brandt.")], {"norvik"}
    ) == {"norvik": []}


def test_company() -> None:
    """What those beside it are, and those of the same first or last word."""
    company = Company(
        {
            "ida lenz": "person",
            "velden foods": "organization",
            "velden steel": "other",
            "calder foods": "organization",
            "telby": "place",
        }
    )
    told = list(
        company.of("velden steel", [("> of", "telby"), ("> of", "telby"), (",", "unknown")])
    )
    assert told == [
        "",
        ("> of", "place"),
        ("first", "organization"),
    ]
    assert ("last", "organization") in company.of("velden foods", ())
    assert ("first", "organization") not in company.of("telby", ())


def test_company_of_nobody() -> None:
    """A name alone in its article has no company."""
    assert list(Company({"lenz": "person"}).of("lenz", ())) == [""]


def test_names_in_the_wrong_order() -> None:
    """Neither where one stands inside the other, nor a name beside itself."""
    evidence, mentions = read("Trains to Telby and Lillevik, Lillevik and Norvik stood.")
    assert beside([(evidence, mentions[::-1])], {"telby", "norvik"}) == {"telby": [], "norvik": []}
    assert beside([(evidence, mentions)], {"lillevik"}) == {
        "lillevik": [("and", "telby"), ("and", "norvik")]
    }
