"""What words are known to be: given names, surnames, cities, countries, heads of bodies and things.

``data/gazetteers/*.txt`` holds the lists, each with its sources in its head; ``tools/gazetteers.py``
makes them. A word may be several: "Jordan" is a given name, a surname and a country. Read when
first asked.
"""

from collections.abc import Mapping
from functools import cache

from newsextract._words.data import read_data

(
    MALE,
    FEMALE,
    SURNAME,
    COUNTRY,
    CITY,
    REGION,
    AREA,
    DEMONYM,
    BODY,
    CLUB,
    MEDIA,
    COMPANY,
    SITE,
    THING,
    WORD,
    FIRM,
    OTHER,
    FRONT,
) = (1 << bit for bit in range(18))
GIVEN = MALE | FEMALE
SORTS = [
    "male",
    "female",
    "surname",
    "country",
    "city",
    "region",
    "area",
    "demonym",
    "body",
    "club",
    "media",
    "company",
    "site",
    "thing",
    "word",
    "firm",
    "other",
    "front",
]

_SECTIONS = {  # of each file
    "given": {"male": MALE, "female": FEMALE, "either": GIVEN},
    "surnames": {"surnames": SURNAME},
    "places": {
        "countries": COUNTRY,
        "cities": CITY,
        "regions": REGION,
        "areas": AREA,
        "demonyms": DEMONYM,
    },
    "heads": {
        "bodies": BODY,
        "clubs": CLUB,
        "media": MEDIA,
        "companies": COMPANY,
        "sites": SITE,
        "things": THING,
        "firms": FIRM,
        "others": OTHER,
        "fronts": FRONT,
    },
    "words": {"words": WORD},
}


@cache
def known_words() -> Mapping[str, int]:
    """Each word in lower case, without accents -> what it can be."""
    found: dict[str, int] = {}
    for file, sections in _SECTIONS.items():
        text = read_data("gazetteers", f"{file}.txt").rstrip()
        for part in text.split("\n[")[1:]:  # behind the comments
            section, _, words = part.partition("]\n")
            new = dict.fromkeys(words.split("\n"), sections[section])
            for word in new.keys() & found.keys():
                new[word] |= found[word]
            found.update(new)
    return found
