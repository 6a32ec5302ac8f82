"""Outside English the source of a report is the whole name, and the name behind an opening adverb."""

import pytest

from newsextract import parse

# language, text, who says it
NAMED = [
    ("nl", "„Het kan”, zegt badmeester Kai van der Lenz.", "Kai van der Lenz"),
    ("nl", "„Het kan”, zegt Kai van den Lenz tegen de krant.", "Kai van den Lenz"),
    ("nl", "„Het kan”, aldus burgemeester Ida de Wit.", "Ida de Wit"),
    ("nl", "Volgens trainer Ida van de Velde is het voorbij.", "Ida van de Velde"),
    ("pt", '"É um roubo", disse o técnico Rui dos Santos.', "Rui dos Santos"),
    ("pt", "Já Rui Calder, presidente da liga, disse que vai recorrer.", "Rui Calder"),
    ("pt", "Também Ana Calder, técnica do clube, disse que não sabia.", "Ana Calder"),
    ("es", "Ayer Ana Calder, presidenta de la liga, dijo que recurrirá.", "Ana Calder"),
    ("it", "Anche Ana Calder, capo della lega, ha detto che farà ricorso.", "Ana Calder"),
    ("de", "Auch Ida Calder, Chefin des Bundes, sagte, dass es gehe.", "Ida Calder"),
]
# language, text, who does not say it
OTHERS = [
    ("nl", "„Het kan”, zegt de broer van Kai van der Lenz.", "Kai van der Lenz"),
    ("nl", "„Het kan”, zegt ze tegen Kai van der Lenz.", "Kai van der Lenz"),
    ("pt", "Com Ana Calder, o técnico Rui Hale disse que vai recorrer.", "Ana Calder"),
    ("it", "Con Ana Calder, il tecnico Ugo Hale ha detto che farà ricorso.", "Ana Calder"),
    ("de", "Mit Ida Calder, sagte der Chef Kai Hale, gehe es.", "Ida Calder"),
]


def _names(language, text):
    doc = parse(text, language=language)
    return [a.source.name for a in doc.attributions if a.source]


@pytest.mark.parametrize(("language", "text", "name"), NAMED)
def test_the_whole_name_says_it(language, text, name):
    assert name in _names(language, text)


@pytest.mark.parametrize(("language", "text", "name"), OTHERS)
def test_another_says_it(language, text, name):
    assert name not in _names(language, text)
