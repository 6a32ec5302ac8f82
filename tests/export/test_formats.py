"""Every format against its standard, by a reader or a schema that is not ours."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings

import newsextract
from newsextract import DATES, Document, Parser, export
from newsextract.export import brat, jsonld, ninjs, timeml, webannotation
from newsextract.export.plain import of_xml, writable
from newsextract.testing import texts

pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # in rdflib

# what other programs may not take: markup, marks, control characters, halves of characters
HOSTILE = (
    'Board <b>votes</b> & "pays"\r\n\r\nBy Ana Lund\r\n\r\n“It cost\x00 $5\x1f million,” '
    "Mayor Ana \ud800Ruiz said\x0b on June 7, 2021.\u2028“No, </script><script>alert(1)</script> ]]> "
    "and 😀 Ruiz said Monday.\n\n“One.\n\n“Two,” Per Brandt told O'Neil & Sons last year.\n"
)


ARTICLES = sorted((Path(__file__).parents[2] / "examples" / "articles").glob("*.txt"))
TEXTS = {"hostile": HOSTILE} | {p.stem: p.read_text(encoding="utf-8") for p in ARTICLES}


@pytest.fixture(params=TEXTS)
def doc(request: pytest.FixtureRequest, parser: Parser) -> Document:
    """Each example article, and a text that is not easily written."""
    return parser.parse(TEXTS[request.param])


@pytest.mark.parametrize("form", [form for form in export.FORMATS if form != "spacy"])
def test_every_format_can_be_encoded(form, doc):
    assert export.write(doc, form).encode("utf-8")


@pytest.mark.parametrize("form", ["jsonld", "webannotation", "ninjs", "timeml", "brat", "html"])
def test_a_document_without_anything_has_every_format(form):
    for text in ("", "\n", "x"):
        assert isinstance(export.write(Parser(plugins=False).parse(text), form), str)


def test_an_unknown_format_is_said():
    with pytest.raises(ValueError, match="there is no format 'pdf'; the formats are json, "):
        export.write(newsextract.parse(""), "pdf")


def test_modules_are_reached_from_the_package():
    assert newsextract.export.timeml is timeml
    with pytest.raises(AttributeError, match="no attribute 'pdf'"):
        newsextract.export.pdf  # noqa: B018


@settings(max_examples=40)
@given(texts())
def test_any_text_has_every_format(text):
    doc = Parser(plugins=False, noise=True).parse(text)
    for form in export.FORMATS:
        if form != "spacy":
            export.write(doc, form).encode("utf-8")
    kept, layers = timeml.from_timeml(timeml.to_timeml(doc))
    assert kept == of_xml(text)
    assert layers[DATES.name] == doc.dates
    read_standoff(brat.text_beside(doc), brat.to_brat(doc))


# -- JSON ---------------------------------------------------------------------------------


def test_json_keeps_to_the_published_schema(doc):
    jsonschema = pytest.importorskip("jsonschema")
    path = Path(newsextract.__file__).parent / "data" / "document.schema.json"
    schema = json.loads(path.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    data = json.loads(export.write(doc, "json"))
    assert not [error.message for error in validator.iter_errors(data)]
    data["layers"]["newsextract.dates"].append({"span": [3, 1.5]})
    assert not validator.is_valid(data)


# -- schema.org ---------------------------------------------------------------------------


def graph_of(doc):
    rdflib = pytest.importorskip("rdflib")
    data = json.loads(jsonld.to_jsonld(doc, url="https://example.org/a"))
    assert data["@context"] == "https://schema.org"
    data["@context"] = {"@vocab": "https://schema.org/"}  # so that it is read offline
    return rdflib.Graph().parse(data=json.dumps(data), format="json-ld"), rdflib


def test_jsonld_uses_words_of_schema_org_alone(doc):
    graph, rdflib = graph_of(doc)
    vocabulary = rdflib.SDO
    terms = {p for _, p, _ in graph if p != rdflib.RDF.type}
    terms |= {o for _, p, o in graph if p == rdflib.RDF.type}
    assert terms
    for term in terms:
        assert term in vocabulary, term


def test_jsonld_keeps_to_domains_and_ranges(doc):
    registry = pytest.importorskip("schema_org.registry")
    graph, rdflib = graph_of(doc)
    types = {
        s: str(o).removeprefix("https://schema.org/")
        for s, p, o in graph.triples((None, rdflib.RDF.type, None))
    }
    for s, p, o in graph:
        if p == rdflib.RDF.type:
            continue
        name = str(p).removeprefix("https://schema.org/")
        properties = {x.schema_name: x for x in registry.get_model(types[s]).SCHEMA_PROPERTIES}
        assert name in properties, f"a {types[s]} has no {name}"
        ranges = properties[name].ranges
        if isinstance(o, rdflib.Literal):
            assert {*ranges} & {"Text", "URL", "Date", "DateTime", "Number"}, name
        elif o in types:
            assert {*ranges} & {types[o], *registry.get_model(types[o]).SCHEMA_TYPES, "Thing"}, (
                f"{name} is no {types[o]}"
            )
        else:
            assert "URL" in ranges, name


def test_jsonld_says_who_said_it(parser):
    doc = parser.parse(
        "Ferry to run\n\nBy Ana Lund, Staff Writer\n\n“We waited,” Mayor Ana Ruiz said. It costs $5 million.\n"
    )
    data = jsonld.to_dict(doc)
    people = {m["@id"]: m for m in data["mentions"] if m["@type"] == "Person"}
    (quotation,) = data["hasPart"]
    assert people[quotation["spokenByCharacter"]["@id"]]["name"] == "Ana Ruiz"
    assert data["author"][0] == {"@type": "Person", "name": "Ana Lund", "jobTitle": "Staff Writer"}
    (money,) = [m for m in data["mentions"] if m["@type"] == "MonetaryAmount"]
    assert (money["value"], money["currency"]) == (5000000, "USD")


def test_jsonld_may_stand_in_a_page(parser):
    assert "</script>" not in jsonld.to_jsonld(parser.parse(HOSTILE))


# -- TimeML -------------------------------------------------------------------------------

# TIMEX3 after the specification of TimeML 1.2.1, and the elements around it
TIMEML_DTD = """
<!ELEMENT TimeML (DCT?, TEXT)>
<!ATTLIST TimeML xmlns:xsi CDATA #IMPLIED xsi:noNamespaceSchemaLocation CDATA #IMPLIED>
<!ELEMENT DCT (TIMEX3)>
<!ELEMENT TEXT (#PCDATA | TIMEX3)*>
<!ELEMENT TIMEX3 (#PCDATA)>
<!ATTLIST TIMEX3 tid ID #REQUIRED
  type (DATE | TIME | DURATION | SET) #REQUIRED
  value CDATA #REQUIRED
  mod (BEFORE | AFTER | ON_OR_BEFORE | ON_OR_AFTER | LESS_THAN | MORE_THAN | EQUAL_OR_LESS |
       EQUAL_OR_MORE | START | MID | END | APPROX) #IMPLIED
  functionInDocument (CREATION_TIME | EXPIRATION_TIME | MODIFICATION_TIME | PUBLICATION_TIME |
       RELEASE_TIME | RECEPTION_TIME | NONE) "NONE"
  temporalFunction (true | false) "false"
  anchorTimeID IDREF #IMPLIED beginPoint IDREF #IMPLIED endPoint IDREF #IMPLIED
  quant CDATA #IMPLIED freq NMTOKEN #IMPLIED comment CDATA #IMPLIED>
"""


def test_timeml_is_valid(doc):
    etree = pytest.importorskip("lxml.etree")
    import io

    root = etree.fromstring(timeml.to_timeml(doc).encode())
    dtd = etree.DTD(io.StringIO(TIMEML_DTD))
    assert dtd.validate(root), dtd.error_log


def test_timeml_read_back_has_the_same_timexes(doc):
    text, layers = timeml.from_timeml(timeml.to_timeml(doc))
    assert text == of_xml(doc.text)
    for name, timexes in layers.items():
        assert timexes == doc[name], name


def test_timeml_keeps_dates_that_overlap(parser):
    doc = parser.parse("It rained on Monday, June 7, 2021, they said.")
    first = doc.dates[0]
    inner = newsextract.Timex(newsextract.Span(21, 27), "date", "XXXX-06-07", "a; b=c%")
    both = Document(doc.text, "en", None, {**doc.layers, DATES.name: (first, inner)})
    assert timeml.from_timeml(timeml.to_timeml(both))[1][DATES.name] == (first, inner)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("no xml", "no XML"),
        ("<TimeML/>", "it has no TEXT"),
        ("<!DOCTYPE a [<!ENTITY b 'c'>]><TimeML><TEXT>&b;</TEXT></TimeML>", "document type"),
    ],
)
def test_what_is_no_timeml_is_said(data, message):
    with pytest.raises(ValueError, match=message):
        timeml.from_timeml(data)


# -- brat ---------------------------------------------------------------------------------


def read_standoff(text, lines):
    """Text-bound annotations, relations and notes, read as brat's documentation describes them."""
    bound, relations, notes = {}, [], []
    for line in lines.splitlines():
        number, rest = line.split("\t", 1)
        if number[0] == "T":
            kind, pieces, words = re.fullmatch(
                r"([A-Za-z0-9_-]+) (\d+ \d+(?:;\d+ \d+)*)\t(.+)", rest
            ).groups()
            spans = [tuple(map(int, piece.split())) for piece in pieces.split(";")]
            assert spans == sorted(spans)
            assert all(0 <= start < end <= len(text) for start, end in spans)
            read = " ".join(text[start:end] for start, end in spans)
            assert "\n" not in read
            assert re.sub(r"\s", " ", read) == words
            assert number not in bound
            bound[number] = (kind, spans)
        elif number[0] == "R":
            kind, one, other = re.fullmatch(r"(\w+) Arg1:(T\d+) Arg2:(T\d+)", rest).groups()
            relations.append((kind, one, other))
        else:
            _, of, words = re.fullmatch(r"(AnnotatorNotes) (T\d+)\t(.+)", rest).groups()
            notes.append((of, words))
    assert {t for _, *ts in relations for t in ts} <= bound.keys()
    assert {of for of, _ in notes} <= bound.keys()
    return bound, relations, notes


def test_brat_has_every_fact_where_it_stands(doc):
    bound, relations, _ = read_standoff(brat.text_beside(doc), brat.to_brat(doc))
    starts = {(kind, spans[0][0]) for kind, spans in bound.values()}
    for said in doc.attributions:
        assert (said.kind.capitalize(), said.content[0].start) in starts
        if said.source:
            assert ("Source", said.source.span.start) in starts
    assert len([1 for kind, *_ in relations if kind == "Said"]) == len(
        [1 for said in doc.attributions if said.source]
    )


def test_brat_configuration_names_every_type(doc):
    bound, *_ = read_standoff(brat.text_beside(doc), brat.to_brat(doc))
    listed = brat.configuration(doc).split("[relations]")[0].splitlines()
    assert {kind for kind, _ in bound.values()} <= {*listed}


# -- Web Annotation -----------------------------------------------------------------------


OA = frozenset(  # of the Web Annotation vocabulary, what a text and its selectors need
    [
        "Annotation",
        "TextualBody",
        "TextPositionSelector",
        "TextQuoteSelector",
        "hasBody",
        "hasTarget",
        "hasSource",
        "hasSelector",
        "motivatedBy",
        "hasPurpose",
        "classifying",
        "tagging",
        "describing",
        "start",
        "end",
        "exact",
        "prefix",
        "suffix",
    ]
)


def test_web_annotations_find_their_words_twice(doc):
    data = json.loads(webannotation.to_webannotation(doc, source="https://example.org/a"))
    assert data["@context"] == "http://www.w3.org/ns/anno.jsonld"
    items = data["first"]["items"]
    assert data["total"] == len(items) == sum(map(len, doc.layers.values()))
    assert len({item["id"] for item in items}) == len(items)
    text = writable(doc.text)
    for item in items:
        assert item["type"] == "Annotation"
        assert {body["type"] for body in item["body"]} == {"TextualBody"}
        position, quote = item["target"]["selector"]
        assert text[position["start"] : position["end"]] == quote["exact"]
        told = quote["prefix"] + quote["exact"] + quote["suffix"]
        places = [m.start() for m in re.finditer(f"(?={re.escape(told)})", text)]
        assert position["start"] - len(quote["prefix"]) in places


def test_web_annotations_are_rdf_of_the_model(doc):
    rdflib = pytest.importorskip("rdflib")
    data = webannotation.to_dict(doc, source="https://example.org/a")
    oa = "http://www.w3.org/ns/oa#"
    data["@context"] = {  # of anno.jsonld what is used here, so that it is read offline
        "@vocab": oa,
        "id": "@id",
        "type": {"@id": "@type", "@type": "@vocab"},
        "items": {"@id": "http://www.w3.org/ns/activitystreams#items", "@container": "@list"},
        "first": "http://www.w3.org/ns/activitystreams#first",
        "total": "http://www.w3.org/ns/activitystreams#totalItems",
        "startIndex": "http://www.w3.org/ns/activitystreams#startIndex",
        "label": "http://www.w3.org/2000/01/rdf-schema#label",
        "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
        "format": "http://purl.org/dc/elements/1.1/format",
        "AnnotationCollection": "http://www.w3.org/ns/activitystreams#OrderedCollection",
        "AnnotationPage": "http://www.w3.org/ns/activitystreams#OrderedCollectionPage",
        "body": oa + "hasBody",
        "target": oa + "hasTarget",
        "source": {"@id": oa + "hasSource", "@type": "@id"},
        "selector": oa + "hasSelector",
        "motivation": {"@id": oa + "motivatedBy", "@type": "@vocab"},
        "purpose": {"@id": oa + "hasPurpose", "@type": "@vocab"},
    }
    graph = rdflib.Graph().parse(data=json.dumps(data), format="json-ld")
    terms = {t.removeprefix(oa) for _, p, o in graph for t in (p, o) if t.startswith(oa)}
    assert terms <= OA, terms - OA


# -- ninjs --------------------------------------------------------------------------------

# The properties used, after the documentation of ninjs 1.x; no package ships its schema.
NINJS = {
    "type": "object",
    "additionalProperties": False,
    "required": ["uri"],
    "properties": {
        "uri": {"type": "string", "format": "uri"},
        "type": {"enum": ["text", "audio", "video", "picture", "graphic", "composite"]},
        "mimetype": {"type": "string"},
        "language": {"type": "string"},
        "versioncreated": {"type": "string", "format": "date-time"},
        "headline": {"type": "string"},
        "byline": {"type": "string"},
        "located": {"type": "string"},
        "subject": {"$ref": "#/$defs/named"},
        "person": {"$ref": "#/$defs/named"},
        "organisation": {"$ref": "#/$defs/named"},
        "place": {"$ref": "#/$defs/named"},
        "charcount": {"type": "number"},
        "wordcount": {"type": "number"},
        "body_text": {"type": "string"},
    },
    "$defs": {
        "named": {
            "type": "array",
            "items": {
                "type": "object",
                "additionalProperties": False,
                "properties": {
                    name: {"type": "string"} for name in ("name", "rel", "scheme", "code")
                },
            },
        }
    },
}


def test_ninjs_has_what_the_standard_describes(doc):
    jsonschema = pytest.importorskip("jsonschema")
    data = json.loads(ninjs.to_ninjs(doc))
    jsonschema.Draft202012Validator(NINJS).validate(data)
    assert re.match(r"\w+:", data["uri"])
    if "versioncreated" in data:
        assert re.fullmatch(
            r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)", data["versioncreated"]
        )


def test_ninjs_tells_speakers_from_names(parser):
    doc = parser.parse("“No,” Mayor Ana Ruiz said of Per Brandt.")
    people = ninjs.to_dict(doc)["person"]
    assert {"name": "Ana Ruiz", "rel": "speaker"} in people
