"""Who said what in articles of our own writing, in every language that has a ``speech.toml``.

A row is "source | cue | what is said"; "-" is a source that the verb alone tells, or no cue. A
fourth part is who is meant, by name; "-" is nobody who has one. Not all are told right: most are.
"""

import tomllib
from pathlib import Path

import pytest

from newsextract import Parser, lexicon
from newsextract.testing import missing_words

HERE = Path(__file__).parent / "speech"
ARTICLES = [
    pytest.param(path.stem, row["text"].lstrip("\n"), row["said"], id=f"{path.stem}-{n}")
    for path in sorted(HERE.glob("*.toml"))
    for n, row in enumerate(tomllib.loads(path.read_text(encoding="utf-8"))["article"])
]

TOLD = [
    (language, text, told)
    for language, rows in tomllib.loads(
        (HERE.parent / "told.toml").read_text(encoding="utf-8")
    ).items()
    for text, told in rows.items()
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
    assert found == [_without_name(row) for row in said]


def test_who_is_meant():
    right = told = 0
    for language, text, said in [row.values for row in ARTICLES]:
        doc = Parser(plugins=False, errors="raise").parse(text, language=language)
        for attribution, row in zip(doc.attributions, said, strict=True):
            name = row.split(" | ")[3:]
            told += len(name)
            right += name == [(attribution.source.name if attribution.source else None) or "-"]
    assert right >= 0.93 * told


def _without_name(row):
    return " | ".join(row.split(" | ")[:3])


@pytest.mark.parametrize(("language", "text", "told"), TOLD)
def test_who_is_told(language, text, told):
    doc = Parser(plugins=False, errors="raise").parse(text, language=language)
    found = [doc.text_of(a.addressee.span) for a in doc.attributions if a.addressee]
    assert (found or ["-"]) == [told]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "La agencia Lenz informó de que el ministro aseguró que los tubos son viejos."),
        ("fr", "Le journal rapporte que Mme Ruiz a déclaré que les tuyaux sont vieux."),
        ("de", "Die Agentur meldet, dass Ruiz gesagt habe, die Rohre seien alt."),
    ],
)
def test_what_reports_a_report(language, text):
    outer, inner = (
        Parser(plugins=False, errors="raise").parse(text, language=language).attributions
    )
    assert outer.via is None
    assert inner.via == outer


@pytest.mark.parametrize("language", sorted({row.values[0] for row in ARTICLES}))
def test_no_language_lacks_words(language):
    path = Path(lexicon.__file__).parent / "data" / language / "speech.toml"
    assert missing_words({"speech": tomllib.loads(path.read_text(encoding="utf-8"))}) == []


@pytest.mark.parametrize("language", ["sv", "nn", "de-AT", "pt-BR"])
def test_any_language_gives_results_or_nothing(language):
    text = "Rubrik\n\nRuiz: «Vi går nu till bryggan.»\n\nThe mayor said that “it is late”, dijo Ruiz.\n"
    Parser(plugins=False, errors="raise").parse(text, language=language)


def test_marks_and_colons_alone_in_a_language_without_words():
    doc = Parser(plugins=False, errors="raise").parse(
        "Rubrik\n\nAna Ruiz: «Vi går nu till bryggan.» Hon said that it was late.\n", language="sv"
    )
    assert [doc.text_of(a.content[0]) for a in doc.attributions] == ["«Vi går nu till bryggan.»"]
