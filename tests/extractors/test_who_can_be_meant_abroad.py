"""What tells of each who can be meant where a report names nobody, in other languages than English."""

import pytest

from newsextract import Parser
from newsextract.extractors.attributions.foreign.candidates import Candidates

# language, text, one of those who can be meant in the last report, what tells of them; "-" is who cannot be meant
ROWS = [
    ("de", "Kai Brandt traf Ana Ruiz. „Wir bleiben alle hier.“", "Kai Brandt", "place 1 subject; lead 1 True; spoke none"),
    ("de", "Kai Brandt traf Ana Ruiz. „Wir bleiben alle hier.“", "Ana Ruiz", "place 1 free; lead 1 False; alone False"),
    ("nl", "Kai Brandt kwam. „Wij blijven allemaal hier.”", "Kai Brandt", "kind person; alone True; gender untold"),
    ("de", "Ana Ruiz kam. Kai Brandt ging. Ana Ruiz blieb. „Wir bleiben alle hier.“", "Ana Ruiz", "far 1; often most"),
    ("de", "Ana Ruiz kam. Kai Brandt ging. Ana Ruiz blieb. „Wir bleiben alle hier.“", "Kai Brandt", "far 2; often few"),
    # phrases without a name
    ("de", "Der Minister kam in den Hafen. „Wir bleiben alle hier.“", "Der Minister", "kind phrase; noun role"),
    ("fr", "Le maire est venu au port. « Nous restons tous ici. »", "Le maire", "kind phrase; noun role"),
    ("de", "Der Verein zog um. „Wir bleiben alle hier.“", "Der Verein", "noun body"),
    ("de", "Der Bericht der Stadt ist da. „Wir bleiben alle hier.“", "Der Bericht der Stadt", "noun paper"),
    ("de", "Das Boot des Ministers sank. „Wir bleiben alle hier.“", "Das Boot des Ministers", "noun other"),
    ("de", "Sie kamen in den Hafen. „Wir bleiben alle hier.“", "Sie", "noun pronoun"),
    ("nl", "Ze kwamen naar de haven. „Wij blijven allemaal hier.”", "Ze", "noun pronoun"),
    ("de", "Der Minister kam. Es war spät. Es regnete. „Wir bleiben alle hier.“", "Der Minister", "-"),
    ("de", "Der Montag war kühl. „Wir bleiben alle hier.“", "Der Montag", "-"),
    ("fr", "Il y avait foule en 2018. « Nous restons tous ici. »", "2018", "-"),
    ("de", "Kai Brandt sah den Minister. „Wir gehen“, sagte der Minister.", "der Minister", "-"),
    # where they stand
    ("de", "Besorgt zeigte sich die Ministerin über Kai Brandt. „Wir bleiben alle hier.“", "Kai Brandt", "place 1 bound"),
    ("es", "Aquí está Ana Ruiz. «Nos quedamos todos aquí.»", "Ana Ruiz", "place 1 behind"),
    ("es", "El hijo de Ana Ruiz llegó ayer. «Nos quedamos todos aquí.»", "Ana Ruiz", "place 1 inside"),
    ("de", "„Kai Brandt ist da“, stand im Hafen zu lesen. „Wir bleiben alle hier.“", "Kai Brandt", "place 1 quoted"),
    ("de", "„Kai Brandt ist da und bleibt.“", "Kai Brandt", "-"),
    ("de", "Ana Ruiz sagte, das Boot sei alt. Es sank. „Wir bleiben alle hier.“", "Ana Ruiz", "place 2 source; spoke 0 0"),
    # when they spoke
    ("es", "«Me voy», dijo Ana Ruiz. «Me quedo», dijo Kai Brandt. Llovía. «Nos quedamos todos.»", "Ana Ruiz", "spoke 1 0"),
    ("es", "«Me voy», dijo Ana Ruiz. «Me quedo», dijo Kai Brandt. Llovía. «Nos quedamos todos.»", "Kai Brandt", "spoke 0 0"),
    ("es", "«Me voy», dijo Ana Ruiz. «Yo no», dijo Kai Brandt. «Yo tampoco», dijo Kai Brandt. Llovía. «Nos quedamos todos.»", "Ana Ruiz", "spoke 1 0"),
    ("es", "Kai Brandt llegó. «Me voy», dijo Ana Ruiz. Llovía. «Nos quedamos todos.»", "Kai Brandt", "spoke -"),
    # what they are called
    ("de", "Ministerin Ana Ruiz traf Kai Brandt. „Wir gehen“, sagte die Ministerin.", "Ana Ruiz", "held person role; gender fits"),
    ("de", "Ministerin Ana Ruiz traf Trainer Kai Brandt. „Wir gehen“, sagte die Ministerin.", "Kai Brandt", "gender against"),
    ("de", "Trainer Kai Brandt kam. „Wir gehen“, sagte der Cheftrainer.", "Kai Brandt", "held person like"),
    ("de", "Trainer Kai Brandt kam. „Wir gehen“, sagte der Minister.", "Kai Brandt", "held person other"),
    ("nl", "Kai Brandt, al jaren schipper in Lenz, kwam. „Wij gaan”, zei de schipper.", "Kai Brandt", "held person near"),
    ("es", "El Banco Lenz abrió ayer. El banco anunció que habrá obras.", "Banco Lenz", "held organization name"),
    ("de", "Die Lenzer Hafenwerk GmbH baut. „Wir bauen“, teilte das Werk mit.", "Lenzer Hafenwerk GmbH", "held organization part"),
    ("fr", "La Banque Lenz ouvre. Le club a annoncé que tout va bien.", "Banque Lenz", "held organization no; manner the organization no"),
    ("fr", "Le ministre Kai Brandt est venu. Un ministre a dit que tout va bien.", "Kai Brandt", "manner some person role"),
    # pronouns
    ("de", "Kai Brandt traf Ana Ruiz. Sie sagte, das Boot sei alt.", "Ana Ruiz", "gender fits; layer True"),
    ("de", "Kai Brandt traf Ana Ruiz. Sie sagte, das Boot sei alt.", "Kai Brandt", "gender against; layer False"),
    ("de", "Kai Brandt und Ana Ruiz leiten den Hafen. Sie habe nichts gewusst.", "Ana Ruiz", "own fits"),
    ("de", "Kai Brandt und Ana Ruiz leiten den Hafen. Er habe nichts gewusst.", "Ana Ruiz", "own against"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "name", "told"), ROWS)
def test_what_tells_of_them(
    language: str, text: str, name: str, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    rows = Candidates.rows

    def record(self, *args):
        found = rows(self, *args)
        page = self.page
        names = [
            c.entity.name
            if c.entity
            else page.text[page.starts[c.phrase[0]] : page.ends[c.phrase[1]]]
            for c in args[1]
        ]
        assert len(found) == len(names) + 1
        asked.append(dict(zip(names, found[1:], strict=True)))
        return found

    monkeypatch.setattr(Candidates, "rows", record)
    Parser(plugins=False, errors="raise").parse(text, language=language)
    features = asked[-1].get(name) if asked else None
    if told == "-":
        assert features is None
    else:
        assert features is not None
        assert set(told.split("; ")) <= set(features)
