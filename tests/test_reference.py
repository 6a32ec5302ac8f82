"""The reference names all that is public, where users import it from."""

import re
from pathlib import Path

import pytest

import newsextract
import newsextract.testing

DOCS = Path(__file__).resolve().parent.parent / "docs"
NAMED = re.compile(r"^\.\. auto\w+:: (newsextract(?:\.\w+)+)$", re.MULTILINE)


def named():
    return {
        name
        for page in (DOCS / "reference").glob("*.md")
        for name in NAMED.findall(page.read_text(encoding="utf-8"))
    }


@pytest.mark.parametrize(
    "name",
    [
        *(f"newsextract.{n}" for n in newsextract.__all__),
        *(
            f"newsextract.testing.{n}"
            for n in newsextract.testing.__all__
            if n not in ("CheckError", "CheckSkippedError")  # with the errors
        ),
    ],
)
def test_every_public_name_has_its_place(name):
    assert name in named()


def test_every_page_is_in_a_list():
    listed = (DOCS / "index.md").read_text(encoding="utf-8").split()
    pages = {str(page.relative_to(DOCS).with_suffix("")) for page in DOCS.glob("*/*.md")}
    assert pages <= set(listed)


def test_attributes_of_annotations_are_told():
    source = Path(newsextract.__file__).parent / "_model/annotations.py"
    told = source.read_text(encoding="utf-8").split("\n")
    attributes = [i for i, line in enumerate(told) if re.match(r"    \w+: (?!Span\.)", line)]
    assert attributes
    for i in attributes:
        assert "  #: " in told[i] or told[i - 1].startswith("    #: "), told[i]
