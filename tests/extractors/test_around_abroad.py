"""What stands around a piece outside English, and what its words tell, as the features say it."""

import pytest

from newsextract._language.tokens import read_tokens
from newsextract._model.span import Span
from newsextract.extractors.entities.abroad import parts as parts_module
from newsextract.extractors.entities.abroad.context import Context
from newsextract.extractors.entities.abroad.evidence import Evidence
from newsextract.extractors.entities.abroad.parts import Part, Parts, Table, summed
from newsextract.extractors.entities.abroad.runs import read_runs
from newsextract.extractors.entities.abroad.sorts import names_of, told
from newsextract.extractors.entities.abroad.verdicts import Piece, _agree, wording
from newsextract.extractors.entities.abroad.vocabulary import Vocabulary, role_in, vocabulary
from newsextract.extractors.entities.abroad.weighing import Weighing
from newsextract.lexicon import Lexicons


def words_of(language: str) -> Vocabulary:
    return vocabulary(Lexicons(language))


def read(language: str, text: str) -> tuple[Evidence, Context, int, int]:
    """The evidence of a text, and the piece between ⟦ and ⟧ by its first token and its last."""
    start, stop = text.index("⟦"), text.index("⟧") - 1
    bare = text.replace("⟦", "").replace("⟧", "")
    heads = {0, *[i + 2 for i in range(len(bare)) if bare.startswith("! ", i)]}
    tokens = read_tokens(bare, [Span(0, len(bare))])
    evidence = Evidence(bare, tokens, heads, words_of(language))
    return evidence, Context(evidence), tokens.starts.index(start), tokens.ends.index(stop)


# language, text, what the word in front is
BEFORE = [
    ("es", "⟦Lenz⟧ calla.", "^"),  # a sentence begins
    ("es", "¡Hola! ⟦Lenz⟧ calla.", "^"),
    ("fr", "Il vit à l’⟦Odde⟧ noire.", "as"),  # an article
    ("fr", "Il dit “⟦Odde⟧ noire.", "“"),  # a mark
    ("fr", "Ici, “⟦Odde⟧ est noire.", "“"),
    ("es", "Habló el Dr. ⟦Lenz⟧ ayer.", "T"),  # a title
    ("es", "Habló al fin. ⟦Lenz⟧ calla.", "."),
    ("es", "Vio a 43 ⟦Lenz⟧ ayer.", "9"),  # a number
    ("es", "Vive en ⟦Lenz⟧ hoy.", "p"),  # a preposition of places
    ("es", "El diario ⟦Lenz⟧ calla.", "M"),  # a medium
    ("es", "Dijo ⟦Lenz⟧ que no.", "v"),  # speech
    ("es", "El presidente ⟦Lenz⟧ calla.", "R"),  # a role
    ("fr", "La porte-parole ⟦Lenz⟧ parle.", "R"),
    ("de", "Der Finanzchef ⟦Lenz⟧ kommt.", "R"),
    ("es", "Un verde ⟦Lenz⟧ calla.", "w"),  # any word
    ("de", "Das grünliche ⟦Lenz⟧ kommt.", "jhe"),  # an adjective of German, with its ending
    ("de", "Ein grüngrau ⟦Lenz⟧ kommt.", "w"),
    ("de", "Das Wiesel ⟦Lenz⟧ kommt.", "w"),
    ("de", "Im ⟦Lenz⟧ ist es still.", "ap"),  # an article and a preposition
]
# whether a role reaches to the piece: from the word before, or further; past a comma, past "de"
CHAINED = [
    ("es", "El presidente ⟦Lenz⟧ calla.", "0"),
    ("es", "El presidente, ⟦Lenz⟧, calla.", ",1"),
    ("es", "El presidente de ⟦Lenz⟧ calla.", "d1"),
    ("es", "El presidente de la Liga ⟦Lenz⟧ calla.", "1"),
    ("es", "El presidente del agua, ⟦Lenz⟧, calla.", ",1"),
    ("fr", "Le ministre de l’eau ⟦Lenz⟧ parle.", "1"),
    ("fr", "Le vice-ministre ⟦Lenz⟧ parle.", "0"),
    ("es", "El presidente dijo que ⟦Lenz⟧ calla.", ""),
    ("es", "El presidente cree; ⟦Lenz⟧ calla.", ""),
    ("fr", "Le ministre (vert) ⟦Lenz⟧ parle.", ""),
    ("es", "¡Viva el presidente! Agua ⟦Lenz⟧ calla.", ""),
    ("es", "⟦Lenz⟧ calla.", ""),
]
# what stands behind
AFTER = [
    ("es", "Vive en ⟦Lenz⟧", "$"),  # nothing on its line
    ("es", "Vive en ⟦Lenz⟧\nAyer llovió.", "$"),
    ("es", "⟦Lenz⟧, 3 may (ONB)", ",d"),  # a date
    ("es", "⟦Lenz⟧, 43, calla.", ",9"),  # an age
    ("es", "⟦Lenz⟧, 300 años.", ","),
    ("es", "⟦Lenz⟧, que calla, oye.", ",q"),  # a relative clause
    ("de", "⟦Lenz⟧, dessen Haus steht, kommt.", ",q"),
    ("es", "⟦Lenz⟧, la mayor, oye.", ",a"),  # an article, or who somebody was
    ("de", "⟦Lenz⟧, ehemaliger Koch, kommt.", ",a"),
    ("es", "⟦Lenz⟧, ministro de agua, oye.", ",R"),  # a role
    ("es", "⟦Lenz⟧, verde, oye.", ","),
    ("es", "⟦Lenz⟧,", ","),
    ("es", "⟦Lenz⟧ (43) oye.", "(9"),
    ("es", "⟦Lenz⟧ (ONB) oye.", "(A"),  # an acronym
    ("es", "⟦Lenz⟧ (verde) oye.", "("),
    ("es", "⟦Lenz⟧ – oye.", "–"),
    ("es", "⟦Lenz⟧ 43 oye.", "9"),
    ("es", "⟦Lenz⟧ dijo no.", "v"),
    ("es", "⟦Lenz⟧ y Odde.", "y"),
    ("es", "⟦Lenz⟧ ministro.", "R"),
    ("es", "⟦Lenz⟧ oye.", "w"),
]


@pytest.mark.parametrize(("language", "text", "code"), BEFORE)
def test_in_front(language: str, text: str, code: str) -> None:
    evidence, context, first, _ = read(language, text)
    assert context.before(first, evidence.tokens.starts[first]) == code


@pytest.mark.parametrize(("language", "text", "code"), CHAINED)
def test_a_role_that_reaches(language: str, text: str, code: str) -> None:
    _, context, first, _ = read(language, text)
    assert context.chained(first) == code


@pytest.mark.parametrize(("language", "text", "code"), AFTER)
def test_behind(language: str, text: str, code: str) -> None:
    evidence, context, _, last = read(language, text)
    assert context.after(last, evidence.tokens.ends[last]) == code


# -- the words of a piece ----------------------------------------------------------------------

# language, a unit, the letter for what it is
CODES = [
    ("de", "Montag", "K"),  # the calendar
    ("de", "Frau", "T"),  # a title
    ("de", "CDU", "M"),  # a body that is known
    ("de", "Ministerium", "B"),  # the head of a body
    ("de", "Landesamts", "B"),  # with an ending
    ("de", "Niederlanden", "C"),
    ("de", "Brücke", "S"),  # a site
    ("de", "Grimmenbrücke", "S"),  # at the end of a compound
    ("de", "Grünpartei", "B"),
    ("de", "Ida-Brandt-Museum", "B"),
    ("de", "Kai-Nora", "G"),  # a first name
    ("de", "Idas", "G"),
    ("de", "Finanzchef", "O"),  # a role
    ("de", "EU-Ministerin", "O"),
    ("de", "Lübecker", "D"),  # of a place
    ("fr", "Zorgais", "D"),
    ("fr", "Xyl-préfet", "O"),
    ("de", "Xylsdorfer", "?"),
    ("fr", "Office national des forêts", "E"),  # of several words
    ("es", "plaza", "y"),  # in lower case
    ("es", "ministerio", "x"),
    ("es", "verde", "z"),
    ("es", "Q", "I"),  # an initial
    ("de", "BUND-X", "P"),  # capitals
    ("de", "Zzz-yyy", "-"),
    ("es", "Ñu", "?"),
]
# language, a name, what it is as far as its wording is known
KNOWN_ALONE = [
    ("es", "Cruz Roja", ("organization", 200)),
    ("es", "Costa Rica", ("place", 200)),
    ("es", "Ida Lenz", None),
    ("fr", "Office national des forêts", ("organization", 200)),
    ("de", "CDU", ("organization", 80)),
    ("es", "España", ("place", 80)),
    ("es", "Lenz", None),
]
# language, two units, the letter for what links them
LINKS = [
    ("es", "Lenz Brandt", ""),
    ("es", "Lenz y Brandt", "+"),
    ("es", "Lenz & Brandt", "+"),
    ("es", "Ley 5 Lenz", "9"),
    ("es", "Ida de la Lenz", "p"),
    ("fr", "Office à Lenz", "d"),
]


@pytest.mark.parametrize(("language", "unit", "code"), CODES)
def test_what_a_unit_is(language: str, unit: str, code: str) -> None:
    assert told(unit, words_of(language)).code == code


@pytest.mark.parametrize(("language", "name", "verdict"), KNOWN_ALONE)
def test_what_a_wording_is_known_to_be(language: str, name: str, verdict: object) -> None:
    evidence, *_ = read(language, f"⟦{name}⟧ ici")
    run = next(read_runs(evidence.text, evidence.tokens, {0}, evidence.vocabulary))
    last = len(run.units) - 1
    assert evidence.prior(run, 0, last, wording(run, 0, last)) == verdict


@pytest.mark.parametrize(("language", "name", "letter"), LINKS)
def test_what_links_two_units(language: str, name: str, letter: str) -> None:
    evidence, *_ = read(language, f"⟦{name}⟧ ici")
    run = next(read_runs(evidence.text, evidence.tokens, {0}, evidence.vocabulary))
    assert [evidence.linked(link) for link in run.links] == [letter]


def test_the_features_of_parts() -> None:
    parts = Parts(words_of("es"))
    assert parts.pattern(("Bpk", "Bk", "p"))[-2:] == ["hd:Bp", "hl:Bk"]  # the head of a body
    assert parts.pattern(("GF", "GF", ""))[-1] == "allpers1"  # all of persons
    assert parts.pattern(("?F", "?F", ""))[-1] == "allpers0"
    assert parts.pattern(("NF", "NF", ""))[-1] == "end:NF"
    alone = parts.front(("1", False, "p", "^", "F", "", False))
    assert alone == ["bef:1p", "befw:1^p", "cb:1p|F"]
    assert parts.front(("1", False, "p", "^", "F", "d1", True)) == [
        *alone,
        "chain:1d1",
        "opens:1",
    ]
    assert parts.front(("1", True, "Gp", "", "F", "", False)) == [
        "left:1Gp",
        "left2:pF",
        "cb:1Gp|F",
    ]
    assert parts.back(("1", True, "F", "G")) == ["ca:1G|F", "right:1F", "right2:G0"]
    assert parts.back(("1", False, "v", "G")) == ["ca:1G|v", "aft:1v"]
    assert parts.single("ONB")[4] == "shape:1U3"
    assert parts.single("ProLenz")[4] == "shape:1c"
    assert parts.single("Lenz")[4] == "shape:1"
    assert parts.single("St.Lenz")[4] == "shape:1c."


def test_what_the_head_of_several_words_is() -> None:
    assert names_of(told("Conseil national", words_of("fr")).sort) == ["head"]


def test_weights_are_summed_up() -> None:
    assert summed({"pat:F": 1, "size:1": 10})(["pat:F", "size:1", "low:1FF"]) == 11


def test_a_part_forgets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts_module, "_REMEMBERED", 2)
    for kind in (Part, parts_module.Pair):
        part = kind(lambda key: [str(key)], len)
        for key in "abc":
            assert part[key if kind is Part else (key,)] in (1, (1, 1))
        assert len(part) == 1


# language, a word, the word for a role in it
ROLES = [
    ("es", "ministros", "ministro"),  # a plural
    ("de", "Finanzchef", "chef"),  # a compound
    ("de", "x" * 61 + "chef", None),  # no word
    ("fr", "porte-parole", "porte-parole"),
    ("fr", "vice-préfet", "préfet"),
    ("es", "sociólogo", "sociólogo"),  # a trade, by its ending
    ("es", "catálogo", None),
]


@pytest.mark.parametrize(("language", "word", "role"), ROLES)
def test_the_role_in_a_word(language: str, word: str, role: str | None) -> None:
    assert role_in(word, words_of(language)) == role


def test_the_features_of_a_piece() -> None:
    evidence, *_ = read("es", "Vio a ⟦Ida de Lenz⟧ dormir\nOdde")
    table = Table.of(evidence.vocabulary, lambda features: features)
    weighing = Weighing(evidence, table)
    *_, run, line = read_runs(evidence.text, evidence.tokens, {0}, evidence.vocabulary)
    around = {key: features for _, _, key, _, features in weighing.pieces(run)}
    assert list(around) == ["ida", "ida de lenz", "lenz"]
    assert ("bw:es:a" in around["ida"], "aw:es:dormir" in around["ida"]) == (True, False)
    assert ("bw:es:a" in around["lenz"], "aw:es:dormir" in around["lenz"]) == (False, True)
    assert "line:2" not in around["ida de lenz"]
    ((*_, alone),) = weighing.pieces(line)
    assert "line:1" in alone


def test_all_pieces_of_a_wording_are_of_one_kind() -> None:
    evidence, *_ = read("es", "⟦Odde⟧ o Odde o Odde.")
    runs = list(read_runs(evidence.text, evidence.tokens, {0}, evidence.vocabulary))
    found = [
        Piece(run, 0, 0, kind, margin)
        for run, kind, margin in zip(
            runs, ("place", "organization", "place"), (1.0, 3.0, 1.5), strict=True
        )
    ]
    _agree(found)
    assert [piece.kind for piece in found] == ["organization"] * 3
