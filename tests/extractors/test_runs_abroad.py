"""Which capitalised words outside English stand in one stretch, and what links them."""

import pytest

from newsextract._language.sentences import split_sentences
from newsextract._language.tokens import read_tokens
from newsextract._model.span import Span
from newsextract.extractors.entities.abroad.runs import read_runs
from newsextract.extractors.entities.abroad.vocabulary import vocabulary
from newsextract.lexicon import Lexicons

# language, text, its stretches: each unit in brackets, what links it to the next behind it
ROWS = [
    # a word of places or bodies in lower case begins a name
    ("es", "Ida vio la plaza de Lenz.", ["[Ida]", "[plaza]de[Lenz]"]),
    ("es", "Vive en la plaza de la Lenz.", ["[Vive]", "[plaza]de la[Lenz]"]),
    ("es", "Vive en la plaza vieja de Lenz.", ["[Vive]", "[Lenz]"]),
    ("de", "Er sah die plaza von Lenz.", ["[Lenz]"]),
    ("fr", "Le bois du tribunal d’Odde brûle.", ["[tribunal]d[Odde]"]),
    ("fr", "On va au tribunal correctionnel de Lenz.", ["[tribunal correctionnel]de[Lenz]"]),
    ("fr", "Il va au tribunal, dit Lenz.", ["[Lenz]"]),
    # what goes on in lower case behind the head of a body
    ("fr", "Le Conseil national de Lenz vote.", ["[Le][Conseil national]de[Lenz]"]),
    ("fr", "L’Office des eaux et forêts vote.", ["[Office des eaux et forêts]"]),
    ("fr", "L’Office des eaux royales vote.", ["[Office des eaux royales]"]),
    ("es", "La Agencia nacional de Lenz calla.", ["[La][Agencia nacional]de[Lenz]"]),
    ("es", "La Agencia nacional calla.", ["[La][Agencia]"]),
    # titles, roles and the first words of sentences are no part of a name
    ("de", "Frau Lenz kommt. Dr. Brandt bleibt.", ["[Lenz]", "[Brandt]"]),
    ("de", "Heute kommt Frau.", ["[Frau]"]),
    ("de", "Heute kommt Frau", ["[Frau]"]),
    ("de", "Das sagt Bürgermeister Kai Brandt.", ["[Kai][Brandt]"]),
    ("de", "Das sagt Bürgermeister Brandt.", ["[Bürgermeister][Brandt]"]),
    ("es", "La Lenz calla.", ["[La][Lenz]"]),
    ("de", "Wenn Lenz kommt, geht Ida.", ["[Lenz]", "[Ida]"]),
    # what an apostrophe, full stops and other marks join
    ("fr", "Il voit D’Odde.", ["[D’Odde]"]),
    ("it", "Oggi no. L’Odde vola.", ["[Odde]"]),
    ("es", "Hoy canta J.K. Lenz.", ["[J.K][Lenz]"]),
    ("es", "La A&B Lenz vota.", ["[La][A&B][Lenz]"]),
    ("es", "Kai-Uwe Lenz calla.", ["[Kai-Uwe][Lenz]"]),
    ("es", "Kai - Lenz calla.", ["[Kai]", "[Lenz]"]),
    # what parts two names
    ("es", "Ida\nLenz calla.", ["[Ida]", "[Lenz]"]),
    ("es", "Oí a Ida. Lenz calla.", ["[Oí]", "[Ida]", "[Lenz]"]),
    ("es", "Ida “Lenz” calla.", ["[Ida]", "[Lenz]"]),
    ("es", "Ida de la y de Lenz calla.", ["[Ida]", "[Lenz]"]),
    ("es", "Ida R. Lenz calla.", ["[Ida][R][Lenz]"]),
    ("es", "Hoy no va Odde.Lenz calla.", ["[Odde]", "[Lenz]"]),
    # what links two
    ("fr", "Ida d’Odde parle.", ["[Ida]d[Odde]"]),
    ("es", "La Ley 5 Lenz vale.", ["[La][Ley]5[Lenz]"]),
    ("es", "Ida & Lenz vale.", ["[Ida]&[Lenz]"]),
]


@pytest.mark.parametrize(("language", "text", "stretches"), ROWS)
def test_stretches(language: str, text: str, stretches: list[str]) -> None:
    lexicons, spans = Lexicons(language), [Span(0, len(text))]
    sentences = frozenset(s.start for s in split_sentences(text, spans, lexicons))
    found = read_runs(text, read_tokens(text, spans), sentences, vocabulary(lexicons))
    written = []
    for run in found:
        links = [" ".join(link) for link in run.links] + [""]
        units = zip(run.units, links, strict=True)
        written.append("".join(f"[{unit.text}]{link}" for unit, link in units))
    assert written == stretches
