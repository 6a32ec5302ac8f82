"""Write src/newsextract/data/month_words.txt: in which languages dateparser knows a word as a month.

    python tools/month_words.py

From the date translation data of dateparser (BSD licence, made from CLDR), which the library needs
anyway; the list only tells when to load it. Words that English has too are left out: what our own
grammar refused in "8th May 2024" is no date in Turkish either. ``tests/test_month_words.py`` holds
the list against the installed dateparser.
"""

from collections import defaultdict
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from unicodedata import category

LIST = Path(__file__).resolve().parent.parent / "src" / "newsextract" / "data" / "month_words.txt"
SPOKEN = 100  # languages, from the most spoken on
SHORTEST = 3  # letters
MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
HEAD = """\
# Words by which dateparser's languages begin the name of a month, each line: languages, a tab, words.
# Source: dateparser's date translation data (BSD licence, from Unicode CLDR); tools/month_words.py.
"""


def words_of(language: str) -> Iterator[str]:
    """The first words of the names that a language has for months, in lower case."""
    data = import_module(f"dateparser.data.date_translation_data.{language}").info
    for month in MONTHS:
        for name in data.get(month, ()):
            word = name.lower().rstrip(".").split()[0]
            if len(word) >= SHORTEST and all(category(c)[0] in "LM" for c in word):
                yield word


def table() -> dict[str, list[str]]:
    """The languages of each word, the most spoken first."""
    from dateparser.data.languages_info import language_order

    english = set(words_of("en"))
    languages = defaultdict(list)
    for language in language_order[:SPOKEN]:
        for word in sorted(set(words_of(language)) - english):
            languages[word].append(language)
    return languages


def listed() -> str:
    """The list as text, words that the same languages have on one line."""
    groups = defaultdict(list)
    for word, languages in sorted(table().items()):
        groups[" ".join(languages)].append(word)
    return HEAD + "".join(f"{of}\t{' '.join(words)}\n" for of, words in sorted(groups.items()))


if __name__ == "__main__":
    LIST.write_text(listed(), encoding="utf-8")
    print(f"{LIST}: {LIST.stat().st_size} bytes")
