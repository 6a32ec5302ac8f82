"""Outside English the source of a report is the whole name, behind an opening adverb too; and who a headline names last."""

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


# language, headline with who says it, the rest, the whole source, and who it is
HEADLINES = [
    (
        "it",
        "Ponte chiuso a Lecco, il sindaco: «Servono fondi»",
        "Il sindaco Ugo Hale ha firmato.",
        "Ugo Hale",
    ),
    (
        "es",
        "Puente cerrado en Lugo, el alcalde: «Faltan fondos»",
        "El alcalde Luis Hale firmó el acta.",
        "Luis Hale",
    ),
    (
        "fr",
        "Pont fermé à Rodez, le maire : « Il faut agir »",
        "Le maire Luc Hale l'a dit.",
        "Luc Hale",
    ),
    (
        "pt",
        'Ponte fechada em Beja, a ministra: "Faltam fundos"',
        "A ministra Ana Hale falou.",
        "Ana Hale",
    ),
    (
        "nl",
        "Brug dicht in Goes, de burgemeester: „Er is geen geld”",
        "Burgemeester Jan Hale zweeg.",
        "Jan Hale",
    ),
    ("it", "Omicidio di Lecco, la procura: «Nessun dubbio»", "Le indagini sono chiuse.", None),
]
# language, text, what is no source
NO_OFFICE = [
    ("it", "Una sola regola, il lavoro: «Chi non fatica non vince».", "il lavoro"),
    ("es", "El alcalde puso una condición, la paz: «Nada de ruido».", "la paz"),
    ("fr", "Le maire garde un souvenir, la peur : « On a tremblé ».", "la peur"),
    ("pt", 'O prefeito deu um motivo, a chuva: "Não parou de chover".', "a chuva"),
    ("nl", "De burgemeester noemt een reden, het geld: „Er is te weinig”.", "het geld"),
]


@pytest.mark.parametrize(("language", "headline", "rest", "name"), HEADLINES)
def test_who_a_headline_names_last(language, headline, rest, name):
    doc = parse(f"{headline}\n\n{rest}", language=language)
    (source,) = [a.source for a in doc.attributions if a.source and a.span.start < len(headline)]
    said = doc.text_of(source)
    assert headline.partition(", ")[2].startswith(said)
    assert source.name == name


@pytest.mark.parametrize(("language", "text", "phrase"), NO_OFFICE)
def test_what_holds_no_office(language, text, phrase):
    doc = parse(text, language=language)
    assert phrase not in [doc.text_of(a.source) for a in doc.attributions if a.source]
