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


# language, text, the role of Kai Ruiz
BESIDE = [
    ("es", "La delegada en Lugo, Kai Ruiz, firmó el acta.", "delegada en Lugo"),
    ("es", "Lo contó el corresponsal en Viena, Kai Ruiz.", "corresponsal en Viena"),
    ("fr", "La responsable à Rodez, Kai Ruiz, a signé.", "responsable à Rodez"),
    ("pt", "O embaixador em Lisboa, Kai Ruiz, assinou a carta.", "embaixador em Lisboa"),
    ("it", "Il corrispondente da Vienna, Kai Ruiz, ha scritto.", "corrispondente da Vienna"),
    ("es", "El alcalde viajó en Lugo, Kai Ruiz se quedó.", None),
    ("es", "El alcalde durmió anoche en Lugo, Kai Ruiz no.", None),
    ("fr", "Le maire a dormi à Rodez, Kai Ruiz habite Lyon.", None),
    ("pt", "O prefeito dormiu em Lisboa, Kai Ruiz no Porto.", None),
    ("it", "Il sindaco arriva da Vienna, Kai Ruiz da Graz.", None),
    ("es", "El director general de Tráfico, Kai Ruiz, calló.", "director general de Tráfico"),
    ("pt", "A diretora principal da Escola, Kai Ruiz, saiu.", "diretora principal da Escola"),
    ("fr", "Le maire (PS) de Rodez, Kai Ruiz, a signé.", "maire (PS) de Rodez"),
    ("fr", "La députée (LFI) du Nord, Kai Ruiz, vote contre.", "députée (LFI) du Nord"),
    ("es", "El alcalde (PP) de Lugo, Kai Ruiz, calló.", "alcalde (PP) de Lugo"),
    ("it", "Il sindaco (Pd) di Lecco, Kai Ruiz, ha firmato.", "sindaco (Pd) di Lecco"),
    ("pt", "O deputado (PT) de Goiás, Kai Ruiz, saiu.", "deputado (PT) de Goiás"),
    ("fr", "Le maire a signé (enfin), Kai Ruiz non.", None),
    ("fr", "Le maire (la tête haute hier encore) sort, Kai Ruiz entre.", None),
    ("es", "El presidente y consejero Kai Ruiz calló.", "presidente y consejero"),
    ("es", "Lo firman el ministro Ugo Hale y el mexicano Kai Ruiz.", None),
    ("pt", "Marcaram o médio Ugo Hale e pelo Porto Kai Ruiz.", None),
    ("fr", "Les ministres Ugo Hale et Kai Ruiz ont signé.", "ministres"),
    ("fr", "Les ex-présidents Ugo Hale, 74 ans, et Kai Ruiz ont voté.", "ex-présidents"),
    ("fr", "Les attaquants Ugo Hale, Ida Lenz et Kai Ruiz jouent.", "attaquants"),
    ("es", "Los concejales Ida Lenz y Kai Ruiz votaron en contra.", "concejales"),
    ("pt", "As vereadoras Ida Lenz e Kai Ruiz votaram contra.", "vereadoras"),
    ("nl", "De ministers Ida Lenz en Kai Ruiz waren tegen.", "ministers"),
    ("fr", "Le ministre Ugo Hale et Kai Ruiz ont signé.", None),
    ("fr", "Les ministres Ugo Hale et Ida Lenz sont venus, Kai Ruiz non.", None),
    ("fr", "Les ministres Ugo Hale et Ida Lenz, Kai Ruiz et leurs amis.", None),
    ("de", "Er sprach mit dem Abgeordneten Ugo Hale und Kai Ruiz.", None),
    ("es", "Los concejales dejaron el pleno y Kai Ruiz habló.", None),
    ("pt", "Os vereadores saíram e Kai Ruiz ficou.", None),
]


@pytest.mark.parametrize(("language", "text", "role"), BESIDE)
def test_a_role_beside_a_name(language, text, role):
    doc = parse(text, language=language)
    assert next(e.role for e in doc.entities if e.name == "Kai Ruiz") == role
