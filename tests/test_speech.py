"""Who said what in articles of our own writing, in every language that has a ``speech.toml``.

A row is "source | cue | what is said"; "-" is a source that the verb alone tells, or no cue.
"""

import tomllib
from pathlib import Path

import pytest

from newsextract import Parser

HERE = Path(__file__).parent / "speech"
ARTICLES = [
    pytest.param(path.stem, row["text"].lstrip("\n"), row["said"], id=f"{path.stem}-{n}")
    for path in sorted(HERE.glob("*.toml"))
    for n, row in enumerate(tomllib.loads(path.read_text(encoding="utf-8"))["article"])
]


@pytest.mark.parametrize(("language", "text", "said"), ARTICLES)
def test_who_said_what(language, text, said):
    doc = Parser(plugins=False, errors="raise").parse(text, language=language)
    found = [
        " | ".join(
            (
                (doc.text_of(a.source.span) if a.source else "") or "-",
                doc.text_of(a.cue) if a.cue else "-",
                " … ".join(doc.text_of(span) for span in a.content),
            )
        )
        for a in doc.attributions
    ]
    assert found == said
