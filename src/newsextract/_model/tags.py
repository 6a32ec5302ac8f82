"""The codes of regions and languages: in any case, and none that is no code.

>>> region_code("gb"), language_tag("EN-gb")
('GB', 'en-GB')

Regions are those of ISO 3166-1, with Kosovo's XK, languages BCP 47 tags, whose first part of two letters is one
of ISO 639-1. What people write in their place is refused with the code that they mean: "UK" is GB.
"""

import re
from functools import lru_cache

_CODE = re.compile(r"\w\w")
REGIONS = frozenset(  # ISO 3166-1 alpha-2, after Unicode CLDR 47
    _CODE.findall(
        "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO "
        "BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ "
        "DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP "
        "GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG "
        "KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML "
        "MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE "
        "PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL "
        "SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM "
        "US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW "
    )
)
LANGUAGES = frozenset(  # ISO 639-1
    _CODE.findall(
        "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu "
        "cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi "
        "ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks "
        "ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl "
        "nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk "
        "sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz "
        "ve vi vo wa wo xh yi yo za zh zu "
    )
)
_MEANT = {  # regions
    "UK": "GB", "EN": "GB", "ENGLAND": "GB", "SCOTLAND": "GB", "WALES": "GB", "BRITAIN": "GB",
    "GBR": "GB", "USA": "US", "U.S.": "US", "AMERICA": "US", "AUS": "AU", "AUSTRALIA": "AU",
    "CAN": "CA", "CANADA": "CA", "NZL": "NZ", "IND": "IN", "INDIA": "IN", "IRL": "IE",
    "IRELAND": "IE", "ZAF": "ZA", "RSA": "ZA", "DEU": "DE", "GER": "DE", "GERMANY": "DE",
    "FRA": "FR", "FRANCE": "FR", "ESP": "ES", "SPAIN": "ES", "ITA": "IT", "ITALY": "IT",
    "NLD": "NL", "POR": "PT", "PRT": "PT", "BRA": "BR", "MEX": "MX", "SWE": "SE", "NOR": "NO",
    "DNK": "DK", "FIN": "FI", "POL": "PL", "CHE": "CH", "AUT": "AT", "BEL": "BE", "JPN": "JP",
    "CHN": "CN", "KOR": "KR", "RUS": "RU", "TUR": "TR", "PHL": "PH", "SGP": "SG", "NGA": "NG",
}  # fmt: skip
_SPOKEN = {  # languages
    "eng": "en", "english": "en", "gb": "en-GB", "us": "en-US", "au": "en-AU", "ger": "de", "deu": "de",
    "german": "de", "deutsch": "de", "at": "de-AT", "fre": "fr", "fra": "fr", "french": "fr",
    "spa": "es", "spanish": "es", "mx": "es-MX", "ita": "it", "italian": "it", "por": "pt",
    "portuguese": "pt", "dut": "nl", "nld": "nl", "dutch": "nl", "swe": "sv", "swedish": "sv",
    "nor": "no", "norwegian": "no", "dan": "da", "dk": "da", "danish": "da", "fin": "fi", "finnish": "fi",
    "pol": "pl", "polish": "pl", "cze": "cs", "ces": "cs", "cz": "cs", "czech": "cs", "jp": "ja",
    "jpn": "ja", "japanese": "ja", "cn": "zh", "zho": "zh", "chi": "zh", "chinese": "zh", "rus": "ru",
    "russian": "ru", "tur": "tr", "turkish": "tr", "gr": "el", "ell": "el", "greek": "el", "ua": "uk",
    "kor": "ko", "korean": "ko", "ara": "ar", "arabic": "ar", "iw": "he", "in": "id",
}  # fmt: skip
_TAG = (
    r"(?P<language>[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})"
    r"(?:-(?P<script>[a-z]{4}))?(?:-(?P<region>[a-z]{2}|[0-9]{3}))?"
    r"(?P<more>(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*"
    r"(?:-x(?:-[a-z0-9]{1,8})+)?)|(?P<private>x(?:-[a-z0-9]{1,8})+)"
)
_ISO_639_3 = 3  # letters
_LONGEST = 60


@lru_cache(512)
def region_code(region: str | None) -> str | None:
    """The code of a region in capitals; None of None.

    Raises:
        TypeError: if it is no text.
        ValueError: if it is no code of ISO 3166-1.
    """
    if region is None:
        return None
    if not isinstance(region, str):
        raise TypeError(f"region must be str or None, not {type(region).__name__}")
    code = region.strip().upper()
    if code in REGIONS:
        return code
    last = re.split("[-_]", code)
    meant = _MEANT.get(code) or next((part for part in reversed(last) if part in REGIONS), None)
    hint = f"did you mean {meant!r}?" if meant else "pass a code like 'AU', or None"
    raise ValueError(f"region must be an ISO 3166 code of two letters, not {region!r:.40}; {hint}")


@lru_cache(512)
def language_tag(language: str | None) -> str | None:
    """The tag of a language as BCP 47 writes it; None of None.

    Raises:
        TypeError: if it is no text.
        ValueError: if it is no BCP 47 tag.
    """
    if language is None:
        return None
    if not isinstance(language, str):
        raise TypeError(f"language must be str or None, not {type(language).__name__}")
    low = language.strip().lower()
    match = re.fullmatch(_TAG, low) if len(low) <= _LONGEST else None
    if match is not None and low not in _SPOKEN:
        if match["private"]:
            return low
        own, region = match["language"], match["region"] or ""
        first = own.partition("-")[0]
        known = first in LANGUAGES or len(first) == _ISO_639_3
        if known and (not region or region.isdigit() or region.upper() in REGIONS):
            parts = (own, (match["script"] or "").title(), region.upper())
            return "-".join(part for part in parts if part) + match["more"]
    raise ValueError(f"language must be a BCP 47 tag, not {language!r:.40}; {_hint(low)}")


def _hint(low: str) -> str:
    plain = low.replace("_", "-")
    first, _, rest = plain.partition("-")
    meant = _SPOKEN.get(plain)
    if meant is None and (first in LANGUAGES or first in _SPOKEN):
        region = _MEANT.get(rest.upper(), rest.upper())
        tag = _SPOKEN.get(first, first)
        meant = f"{tag}-{region}" if region in REGIONS else tag
    return f"did you mean {meant!r}?" if meant else "pass a tag like 'en' or 'pt-BR', or None"
