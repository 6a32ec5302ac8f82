"""Regions and languages: in any case, what is a code, and a hint where it is none."""

import pytest

from newsextract import Parser
from newsextract._model.tags import language_tag, region_code

TEXT = "The ferry sailed on 3/4/2019. A ticket is $5."


@pytest.mark.parametrize(
    ("given", "tag"),
    [
        ("en", "en"),
        ("EN", "en"),
        (" en-gb ", "en-GB"),
        ("PT-br", "pt-BR"),
        ("zh-hant-tw", "zh-Hant-TW"),
        ("es-419", "es-419"),
        ("sl-rozaj-biske", "sl-rozaj-biske"),
        ("de-1996", "de-1996"),
        ("en-u-ca-gregory", "en-u-ca-gregory"),
        ("tlh", "tlh"),
        ("X-Mumble", "x-mumble"),
        ("zh-yue", "zh-yue"),
        ("uk", "uk"),
        (None, None),
    ],
)
def test_tags_are_accepted_in_any_case(given, tag):
    assert language_tag(given) == tag


@pytest.mark.parametrize(
    ("given", "hint"),
    [
        ("english", "did you mean 'en'"),
        ("en_US", "did you mean 'en-US'"),
        ("en-UK", "did you mean 'en-GB'"),
        ("eng", "did you mean 'en'"),
        ("jp", "did you mean 'ja'"),
        ("gb", "did you mean 'en-GB'"),
        ("de_at", "did you mean 'de-AT'"),
        ("xx", "pass a tag like"),
        ("", "pass a tag like"),
        ("e", "pass a tag like"),
        ("../../secrets", "pass a tag like"),
        ("en/../de", "pass a tag like"),
        ("en-" * 500, "did you mean 'en'"),
        ("klingon", "pass a tag like"),
    ],
)
def test_what_is_no_tag_is_refused_with_a_hint(given, hint):
    with pytest.raises(ValueError, match=hint):
        Parser(plugins=False, language=given)
    with pytest.raises(ValueError, match=hint):
        Parser(plugins=False).parse(TEXT, language=given)


@pytest.mark.parametrize(
    ("given", "code"), [("gb", "GB"), (" Au ", "AU"), ("xk", "XK"), (None, None)]
)
def test_regions_are_accepted_in_any_case(given, code):
    assert region_code(given) == code


@pytest.mark.parametrize(
    ("given", "hint"),
    [
        ("UK", "did you mean 'GB'"),
        ("uk", "did you mean 'GB'"),
        ("USA", "did you mean 'US'"),
        ("England", "did you mean 'GB'"),
        ("en-AU", "did you mean 'AU'"),
        ("en_nz", "did you mean 'NZ'"),
        ("EU", "pass a code like"),
        ("XX", "pass a code like"),
        ("", "pass a code like"),
        ("840", "pass a code like"),
        ("ＧＢ", "pass a code like"),
    ],
)
def test_what_is_no_region_is_refused_with_a_hint(given, hint):
    with pytest.raises(ValueError, match=hint):
        Parser(plugins=False, region=given)
    with pytest.raises(ValueError, match=hint):
        Parser(plugins=False).parse(TEXT, region=given)


@pytest.mark.parametrize("options", [{"region": 5}, {"language": b"en"}])
def test_another_type_is_refused(options):
    with pytest.raises(TypeError, match="must be str or None"):
        Parser(plugins=False, **options)
    with pytest.raises(TypeError, match="must be str or None"):
        Parser(plugins=False).parse(TEXT, **options)


def test_case_makes_no_difference_to_what_is_found():
    small, large = (Parser(plugins=False, region=r, language="en") for r in ("au", "AU"))
    assert small.parse(TEXT) == large.parse(TEXT)
    assert small.parse(TEXT).dates[0].value == "2019-04-03"
    assert small.parse(TEXT).amounts[0].currency == "AUD"
    assert Parser(plugins=False).parse(TEXT, language="EN-gb").language == "en-GB"
