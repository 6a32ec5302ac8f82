"""Words that plugins add: each built-in extractor uses them, and misfits are told at once."""

import pickle
from collections.abc import Mapping
from pathlib import Path
from types import SimpleNamespace

import attrs
import pytest

from newsextract import (
    ATTRIBUTIONS,
    BYLINES,
    DATELINES,
    DATES,
    ENTITIES,
    PUBLISHED,
    QUOTES,
    UPDATED,
    LexiconError,
    Lexicons,
    Parser,
    hookimpl,
    lexicon,
)
from newsextract._language.names import name_words, role_words
from newsextract._language.numerals import numerals
from newsextract._words.files import lexicon_classes
from newsextract.extractors.amounts.words import money_words
from newsextract.extractors.dates.words import date_words
from newsextract.lexicon import languages
from newsextract.testing import PUBLISHED as PUBLISHED_ON
from newsextract.testing import check_invariants

DATA = Path(lexicon.__file__).parent / "data"
ARTICLE = "The ferry to Ollerby sailed again after divers had found a crack in its hull.\n"


def with_words(words, **options):
    """A parser with words that a plugin adds, and one without."""
    plugin = SimpleNamespace(newsextract_lexicons=hookimpl(lambda language: words))
    return Parser(plugins=[plugin], errors="raise", **options), Parser(plugins=False, **options)


@pytest.mark.parametrize(
    ("field", "words", "text", "want"),
    [
        pytest.param(
            ATTRIBUTIONS,
            {"attribution": {"verbs": {"clapback": "q t z"}}},
            "Ruiz clapbacked that it failed.",
            lambda doc, said: doc.text_of(said.cue) == "clapbacked",
            id="a cue verb",
        ),
        pytest.param(
            ATTRIBUTIONS,
            {"attribution": {"phrases": {"minced no words": "q"}}},
            "“Never,” Ruiz minced no words.",
            lambda doc, said: doc.text_of(said.cue) == "minced no words",
            id="a cue phrase",
        ),
        pytest.param(
            ATTRIBUTIONS,
            {"classes": {"auxiliaries": ["hath"]}},
            "The mayor hath said the boat would sail.",
            lambda doc, said: doc.text_of(said.cue) == "hath said",
            id="an auxiliary",
        ),
        pytest.param(
            DATELINES,
            {"datelines": {"agencies": ["quillwire"]}},
            "(Quillwire) — The ferry to Ollerby sailed again after divers had found a crack.",
            lambda doc, line: line.agency == "Quillwire",
            id="an agency in a dateline",
        ),
        pytest.param(
            BYLINES,
            {"credits": {"agencies": ["quillwire"]}},
            "Ferry sails\nBy Ana Ruiz, quillwire\n\n" + ARTICLE,
            lambda doc, byline: byline.organization or byline.authors[0].organization,
            id="an agency in a byline",
        ),
        pytest.param(
            BYLINES,
            {"credits": {"cues": ["penned by"]}},
            "Ferry sails\nPenned by Ana Ruiz\n\n" + ARTICLE,
            lambda doc, byline: byline.authors[0].name == "Ana Ruiz",
            id="a byline cue",
        ),
        pytest.param(
            BYLINES,
            {"credits": {"roles": ["wordsmith"]}},
            "Ferry sails\nBy Ana Ruiz, Chief Wordsmith\n\n" + ARTICLE,
            lambda doc, byline: byline.authors[0].role == "Chief Wordsmith",
            id="a role in a byline",
        ),
        pytest.param(
            BYLINES,
            {"credits": {"contributed": ["chipped in to this tale"]}},
            f"Ferry sails\nBy Cy Quill\n\n{ARTICLE}\nAna Ruiz and Ben Orrin chipped in to this tale.",
            lambda doc, byline: [a.name for a in byline.credited] == ["Ana Ruiz", "Ben Orrin"],
            id="what contributors do",
        ),
        pytest.param(
            ENTITIES,
            {"names": {"titles": ["quaestor"], "female_titles": ["quaestor"]}},
            "The deal fell through when Quaestor Ruiz left.",
            lambda doc, entity: entity.kind == "person" and entity.gender == "female",
            id="a title",
        ),
        pytest.param(
            ENTITIES,
            {"roles": {"roles": ["lockwarden"]}},
            "We met Ana Ruiz, the lockwarden of Ollerby.",
            lambda doc, entity: entity.role == "lockwarden of Ollerby",
            id="a role",
        ),
        pytest.param(
            ENTITIES,
            {"names": {"organizations": ["quorate"]}},
            "It was up to the Ollerby Quorate to decide.",
            lambda doc, entity: entity.kind == "organization",
            id="a word of organizations",
        ),
        pytest.param(
            ENTITIES,
            {"names": {"female": ["xylia"]}},
            "It was up to Xylia Orrin to decide.",
            lambda doc, entity: entity.gender == "female",
            id="a first name",
        ),
        pytest.param(
            DATES,
            {"stamps": {"months": {"thermidor": 7}}},
            "It began on 3 Thermidor 2018 in the harbour.",
            lambda doc, timex: timex.value == "2018-07-03",
            id="a month",
        ),
        pytest.param(
            DATES,
            {"dates": {"holidays": {"ferry day": "05-03"}}},
            "It began on Ferry Day 2018 in the harbour.",
            lambda doc, timex: timex.value == "2018-05-03",
            id="a holiday",
        ),
        pytest.param(
            DATES,
            {"dates": {"units": {"fortnites": "FN"}}},
            "The strike lasted three fortnites.",
            lambda doc, timex: timex.value == "P6W",
            id="a unit of time",
        ),
        pytest.param(
            DATES,
            {"dates": {"vague": {"umpty": "X"}}},
            "The strike lasted umpty weeks.",
            lambda doc, timex: timex.value == "PXW",
            id="a vague number",
        ),
        pytest.param(
            DATES,
            {"dates": {"deictics": {"erelong": "FUTURE_REF"}}},
            "The strike will end erelong.",
            lambda doc, timex: timex.value == "FUTURE_REF",
            id="a date word",
        ),
        pytest.param(
            DATES,
            {"numerals": {"cardinals": {"umpteen": 12}}},
            "The strike lasted umpteen weeks.",
            lambda doc, timex: timex.value == "P12W",
            id="a number word",
        ),
        pytest.param(
            PUBLISHED,
            {"stamps": {"published": ["unleashed"]}},
            "The ferry sailed again for Ollerby, unleashed: July 13, 2018, after divers had come.",
            lambda doc, timex: timex.value == "2018-07-13",
            id="a cue of publication",
        ),
        pytest.param(
            QUOTES,
            {"quotes": {"title_words": ["hinter"]}},
            "They saw “Harbour hinter Hills” in Ollerby.",
            lambda doc, quote: quote.kind == "title",
            id="a word inside titles",
        ),
        pytest.param(
            UPDATED,
            {"stamps": {"updated": ["freshened"]}},
            "Ferry sails\nPublished July 12, 2018; freshened July 13, 2018\n\n" + ARTICLE,
            lambda doc, timex: timex.value == "2018-07-13",
            id="a cue of updates",
        ),
    ],
)
def test_a_word_that_a_plugin_adds_is_read(field, words, text, want):
    parser, without = with_words(words)
    doc = parser.parse(text)
    assert any(want(doc, found) for found in doc[field])
    bare = without.parse(text)
    assert not any(want(bare, found) for found in bare[field])


@pytest.mark.parametrize(
    ("words", "line", "kind"),
    [
        ({"boilerplate_phrases": ["hoist your flag"]}, "Hoist your flag with us", "boilerplate"),
        ({"boilerplate_lines": ["gangway please"]}, "Gangway please", "boilerplate"),
        ({"related_starts": ["ahoy:"]}, "Ahoy: Another ship runs aground off Fenmouth", "related"),
        ({"photo_credits": ["quillpix"]}, "Divers beside the ferry. Quillpix", "caption"),
    ],
)
def test_a_word_that_a_plugin_adds_tells_a_line(words, line, kind):
    parser, without = with_words({"structure": words})
    text = f"Ferry sails again\n\n{ARTICLE}\n{line}\n\n{ARTICLE.replace('ferry', 'boat')}"
    told, untold = (
        next(b for b in p.parse(text).blocks if text[b.span.start :].startswith(line))
        for p in (parser, without)
    )
    assert told.kind == kind
    assert told.rule != untold.rule


def test_an_elision_that_a_plugin_adds_opens_no_quote():
    parser, without = with_words({"quotes": {"elisions": ["fore"]}})
    text = "They sailed 'fore dawn, in the dark, and were home by noon of the first Sailors' Day."
    assert parser.parse(text).quotes == ()
    assert without.parse(text).quotes != ()


def test_a_section_that_a_plugin_adds_is_read():
    parser, without = with_words({"structure": {"sections": ["quayside"]}})
    text = f"Quayside\nFerry to Ollerby sails again\nBy Ana Ruiz\n\n{ARTICLE}"
    assert parser.parse(text).section == "Quayside"
    assert without.parse(text).section is None


def test_an_abbreviation_that_a_plugin_adds_ends_no_sentence():
    parser, without = with_words({"sentences": {"abbreviations": ["hbrm"]}})
    text = "The deal was off when Hbrm. Ruiz said that the ferry would sail."
    assert parser.parse(text).attributions != without.parse(text).attributions


@pytest.mark.parametrize(
    ("words", "text", "currency"),
    [
        ({"amounts": {"names": {"smackers": "USD"}}}, "It cost 50 smackers.", "USD"),
        ({"amounts": {"symbols": {"₿": "XBT"}}}, "It cost ₿50 in all.", "XBT"),
        ({"amounts": {"codes": ["ZZD"]}}, "It cost 50 ZZD in all.", "ZZD"),
        ({"currency_names": {"names": {"ollerby crowns": "OLC"}}}, "50 Ollerby crowns.", "OLC"),
        ({"amounts": {"shared": {"crowns": ["OLC", "FEC"]}}}, "It cost $5 each.", "USD"),
    ],
)
def test_a_unit_of_money_that_a_plugin_adds_is_read(words, text, currency):
    parser, _ = with_words(words)
    assert [a.currency for a in parser.parse(text).amounts] == [currency]


def test_words_are_added_to_other_languages_too():
    parser, without = with_words({"dates": {"days": {"vorehegestern": -3}}}, language="de")
    text = "Die Fähre fuhr vorehegestern wieder nach Ollerby."
    assert [d.value for d in parser.parse(text).dates] == ["XXXX-XX-XX"]
    assert without.parse(text).dates == ()


def test_a_day_in_a_regional_variant_of_a_language_is_read():
    doc = Parser(plugins=False, errors="raise").parse(
        "Die Fähre fuhr vor zwei Wochen, am 3. Februar.", language="de-AT", published=PUBLISHED_ON
    )
    assert [d.value for d in doc.dates] == ["2018-06-29", "2018-02-03"]


SMALL = {
    "language": {"function_words": ["qua", "zuv", "ollo"]},
    "credits": {"cues": ["fram"]},
    "stamps": {"months": {"primo": 1, "secundo": 2}},
    "dates": {"days": {"yestro": -1}},
}


class Invented:
    """A language that the package has no words for."""

    @hookimpl
    def newsextract_languages(self):
        return ["qaa"]

    @hookimpl
    def newsextract_lexicons(self, language):
        return SMALL if language == "qaa" else {}


def test_hook_languages_tell_a_language_by_its_words():
    parser = Parser(plugins=[Invented()], errors="raise")
    text = "Fram Ana Ruiz\n\nQua ferro zuv ollo Ollerby yestro, qua ferro ollo 3 secundo 2018."
    doc = parser.parse(text)
    assert doc.language == "qaa"
    assert doc.bylines[0].authors[0].name == "Ana Ruiz"
    assert [d.value for d in doc.dates] == ["XXXX-XX-XX", "2018-02-03"]
    assert parser.parse(ARTICLE).language == "en"
    assert Parser(plugins=False).parse(text).language == "en"
    assert pickle.loads(pickle.dumps(parser)).parse(text) == doc


def test_a_language_may_be_asked_for_without_being_told():
    assert "qaa" not in languages()
    doc = Parser(plugins=[Invented()], errors="raise").parse("Yestro.", language="qaa")
    assert (doc.language, len(doc.dates)) == ("qaa", 1)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["verbs"], "given as"),
        ({"amount": {}}, "no lexicon 'amount'; did you mean 'amounts'"),
        ({"zzz": {}}, "no lexicon 'zzz'; there are amounts, attribution"),
        ({"amounts": ["smackers"]}, "lexicon 'amounts' of 'en' takes {key: words}"),
        ({"amounts": {"nicknames": {}}}, "there is no key 'nicknames'; did you mean 'names'"),
        ({"amounts": {"codes": {"ZZD": "x"}}}, "key 'codes', takes a list of words"),
        ({"amounts": {"codes": "ZZD"}}, "takes a list of words, not 'ZZD'"),
        ({"amounts": {"codes": [7]}}, "takes words, not 7"),
        ({"amounts": {"codes": [" "]}}, "takes words, not ' '"),
        ({"amounts": {"names": ["smackers"]}}, "takes a table"),
        ({"amounts": {"names": {"": "USD"}}}, "takes words, not ''"),
        ({"amounts": {"names": {"smackers": 5}}}, "takes texts, not 5, for 'smackers'"),
        ({"numerals": {"scales": {"zillion": "6"}}}, "takes whole numbers, not '6'"),
        ({"numerals": {"scales": {"zillion": True}}}, "takes whole numbers, not True"),
        ({"amounts": {"shared": {"crowns": "OLC"}}}, "takes a list of words, not 'OLC'"),
        ({"classes": {"article": ["x"]}}, "'article'; did you mean 'articles'"),
        ({"dates": {"months": {"thermidor": 7}}}, "made of the words of stamps; add them there"),
        ({"names": {"first_names": ["xylia"]}}, "made of the words of male, female and either"),
    ],
)
def test_words_that_do_not_fit_name_plugin_and_remedy(words, message):
    with pytest.raises(LexiconError, match="plugin SimpleNamespace: ") as caught:
        with_words(words)
    assert message in str(caught.value)


def test_lexicons_add_words_in_order_and_compare_by_value():
    words = {"amounts": {"names": {"smackers": "USD"}}}
    last = {"amounts": {"names": {"smackers": "AUD"}, "codes": []}}
    lexicons = Lexicons.of("en", [words, last])
    assert lexicons == Lexicons("en").adding(words).adding(last)
    assert hash(lexicons) != hash(Lexicons.of("en", [last, words]))


def test_the_page_of_lexicons_is_that_of_the_classes(monkeypatch):
    tools = Path(__file__).parent.parent / "tools"
    monkeypatch.syspath_prepend(tools)
    import lexicons as tool

    assert tool.PAGE.read_text(encoding="utf-8") == tool.render(), "run python tools/lexicons.py"
    assert list(tool.USES) == sorted(lexicon_classes("en")) == sorted(lexicon_classes("de"))


def test_every_data_file_has_a_class():
    files = {path.stem for path in DATA.glob("*/*.toml")}
    assert files == set(lexicon_classes("en"))
    for path in sorted(DATA.glob("*/*.toml")):
        lexicons = Lexicons(path.parent.name)
        lexicons.load(lexicon_classes(lexicons.language)[path.stem], path.stem)


@pytest.mark.parametrize(
    ("file", "read"),
    [
        ("amounts", money_words),
        ("dates", date_words),
        ("names", name_words),
        ("numerals", numerals),
        ("roles", role_words),
    ],
)
def test_a_key_is_read_or_says_what_it_is_made_of(file, read):
    for attribute in attrs.fields(lexicon_classes("en")[file]):
        if not attribute.metadata:
            now = getattr(read(Lexicons("en")), attribute.name)
            value = next(iter(now.values()), ["x"]) if isinstance(now, Mapping) else None
            words = ["zzyzx"] if value is None else {"zzyzx": value}
            found = read(Lexicons("en").adding({file: {attribute.name: words}}))
            assert "zzyzx" in getattr(found, attribute.name), f"{attribute.name}: see derived()"


def hostile_words(language):
    """Words full of the marks of patterns, for every key of every file."""
    odd = ["(((", "a+|[b", "\\\\Q{9}", "$^", "x" * 99, "two  spaces", "ÅŞ’ß"]
    words = {}
    for file, cls in lexicon_classes(language).items():
        known = Lexicons(language).load(cls, file)
        words[file] = {
            a.name: dict.fromkeys(odd, next(iter(now.values())))
            if isinstance(now, Mapping)
            else odd
            for a in attrs.fields(cls)
            if (now := getattr(known, a.name)) != {} and not a.metadata
        }
    return words


@pytest.mark.parametrize("language", ["en", "de"])
def test_words_are_never_read_as_patterns(language):
    parser, _ = with_words(hostile_words(language), language=language)
    path = Path(__file__).parent.parent / "examples" / "articles" / "wire_reuters_style.txt"
    text = path.read_text(encoding="utf-8")
    check_invariants(parser.parse(text))
    check_invariants(parser.parse(f"{text}\n((( a+|[b said two  spaces on $^ 5 ((( 2019, xÅŞ’ß."))
