"""What words are known to be: given names, surnames, cities, countries, heads of bodies and things.

``data/gazetteers/*.txt`` holds the lists, each with its sources in its head; ``tools/gazetteers.py``
makes them, and ``tools/known_words.py`` of all of them ``data/known_words.txt``, which is read when first
asked. A word may be several: "Jordan" is a given name, a surname and a country.
"""

from collections.abc import Iterable, Mapping
from functools import cache

from newsextract._words.data import read_data

FILE = "known_words.txt"
FIRST = 2  # letters that the words of a line begin with

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

SECTIONS = {  # of each list
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


class Known:
    """Nearly eighty thousand names and words and what they can be, in the room that a text of them takes.

    A line holds the words that begin with the same letters: these, and behind a tabulator what each goes on
    with and a sign for what it can be. The words are sorted, so the shortest of those that go on alike comes first.
    """

    __slots__ = ("_lines", "_sorts")

    def __init__(self, lines: Mapping[str, str], sorts: Mapping[str, int]) -> None:
        self._lines = lines  # first letters -> the words that they begin
        self._sorts = sorts  # sign -> what a word can be

    def get(self, word: str, default: int = 0) -> int:
        """What a word in lower case, without accents, can be; ``default`` if that is not known."""
        line = self._lines.get(word[:FIRST])
        if line is None:
            return default
        rest = "\t" + word[FIRST:]
        at = line.find(rest)
        return (
            self._sorts.get(line[at + len(rest) : at + len(rest) + 1], default)
            if at >= 0
            else default
        )


@cache
def known_words() -> Known:
    """Each word of the lists, and what it can be."""
    text = read_data(FILE)
    head, *lines = text[text.rindex("\n\n", 0, -1) + 2 :].split("\n")
    sorts = (sort.partition(":") for sort in head.split())
    return Known(
        {line.partition("\t")[0]: line for line in lines},
        {sign: int(bits) for sign, _, bits in sorts},
    )


class Sorts(dict[str, int]):
    """What each word can be: some words of one's own, and behind these the lists.

    Every word has a place, 0 if it is not known; a word that was asked for is remembered.
    """

    __slots__ = ("_known", "_own", "_seen")
    __hash__ = object.__hash__  # type: ignore[assignment]  # one of these is like no other

    def __init__(self, rows: Iterable[tuple[Iterable[str], int]], seen: int = -1) -> None:
        """Words, each row with what they can be; of the lists only the bits of ``seen`` count."""
        super().__init__()
        self._known = known_words()
        self._seen = seen
        self._own: dict[str, int] = {}
        for words, sort in rows:
            for word in words:
                self._own[word] = self._own.get(word, 0) | sort

    def __missing__(self, word: str) -> int:
        if len(self) >= _MOST_TOLD:
            self.clear()
        sort = self[word] = self.look(word)
        return sort

    def look(self, word: str) -> int:
        """What a word can be, not remembered: for one that hardly comes back, of which there are many."""
        return self._own.get(word, 0) | (self._known.get(word) & self._seen)

    def get(self, word: str, default: int = 0) -> int:  # type: ignore[override]
        """What a word can be; ``default`` if that is not known."""
        return self[word] or default


_MOST_TOLD = 8192  # words
