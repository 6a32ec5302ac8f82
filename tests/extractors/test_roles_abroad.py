"""A role that stands for the person an article is about, outside English, and one that does not."""

import pytest

from newsextract import parse

_REST = {
    "de": " Danach fuhr Kai Ruiz nach Hause. Am Abend schwieg Kai Ruiz.",
    "fr": " Kai Ruiz est rentré lundi. Le soir, Kai Ruiz n'a rien dit.",
    "it": " Kai Ruiz è tornato lunedì. La sera Kai Ruiz non ha parlato.",
}
# language, text before the rest, role
STANDS = [
    ("de", "Kai Ruiz hat ein Bild verbreitet. Der Bürgermeister löschte es.", "Bürgermeister"),
    ("de", "Kai Ruiz hat ein Bild verbreitet. Der US-Präsident teilte es.", "US-Präsident"),
    ("fr", "Kai Ruiz a montré une image. Le maire a ensuite parlé.", "maire"),
    ("it", "Kai Ruiz ha mostrato una foto. Il sindaco ha poi parlato.", "sindaco"),
]
STANDS_NOT = [
    ("de", "Kai Ruiz hat ein Bild verbreitet. Ein Bürgermeister löschte es."),
    ("de", "Kai Ruiz hat ein Bild verbreitet. Der Sprecher der Polizei schwieg."),
    ("de", "Kai Ruiz traf Ida Lenz im Rathaus. Der Bürgermeister löschte das Bild."),
    ("de", "Ida Lenz verbreitet ein Bild. Der Bürgermeister löschte es."),
    ("de", "Kai Ruiz hat ein Bild verbreitet. Die Bürgermeisterin Ida Lenz löschte es."),
    ("fr", "Kai Ruiz a montré une image. Le maire de Lens a ensuite parlé."),
    ("it", "Kai Ruiz ha mostrato una foto. Il sindaco Ugo Lenz ha poi parlato."),
]


def _role(language, text):
    doc = parse(text + _REST[language], language=language)
    return next((e.role for e in doc.entities if e.name == "Kai Ruiz"), None)


@pytest.mark.parametrize(("language", "text", "role"), STANDS)
def test_a_role_that_stands_for_somebody(language, text, role):
    assert _role(language, text) == role


@pytest.mark.parametrize(("language", "text"), STANDS_NOT)
def test_a_role_of_another(language, text):
    assert _role(language, text) is None
