"""Which lines beside an article outside English are read for names: captions, stray sentences."""

import pytest

from newsextract import Block, Parser, Span
from newsextract._model.annotations import BlockKind
from newsextract.extractors.entities.abroad.reading import _is_read

# kind of the line, the line, whether the text is no page with menus, whether it is read
LINES = [
    ("caption", "Kai Brandt an der Brücke in Lübeck", True, True),
    ("caption", "Foto: Ida Lenz vor der Brücke", True, False),
    ("dateline", "Lübeck -", True, True),
    ("boilerplate", "Nora Holt", True, True),
    ("boilerplate", "Nora Holt", False, False),
    ("boilerplate", "Lesen Sie auch den Newsletter", True, False),
    ("related", "Nach dem Streit kehrte Otto Falk am Montag nicht mehr zurück.", True, True),
    ("related", "Streit um Hafen: Otto Falk in Lübeck unter Druck.", True, False),
    ("related", "Nora Holt", True, False),
    ("byline", "Nach dem Streit kehrte Otto Falk am Montag nicht mehr zurück.", True, False),
]
PAGE = """\
Neue Brücke in Lübeck gesperrt

Die neue Brücke über die Trave bleibt bis Freitag gesperrt. Das teilte die Stadt am Montag mit.

Die Prüfer hatten Risse gefunden, die Arbeiten dauern nach Angaben der Stadt noch lange.

Lesen Sie auch

Nora Holt

Teilen
"""


@pytest.mark.parametrize(("kind", "line", "bare", "read"), LINES)
def test_a_line_beside_an_article(kind: BlockKind, line: str, bare: bool, read: bool) -> None:
    block = Block(Span(0, len(line)), kind, "test")
    assert _is_read(line, block, {"foto"}, bare=bare) is read


def test_a_name_beside_an_article_is_found() -> None:
    doc = Parser(plugins=False).parse(PAGE, language="de")
    assert "Nora Holt" not in doc.text_of(doc.blocks[1])
    assert "Nora Holt" in [person.name for person in doc.people]
