"""Write src/newsextract/data/function_words.txt: function words of languages that are not read.

    pip install stopwordsiso wordfreq && python tools/function_words.py

The words are those of stopwords-iso (MIT); where wordfreq knows the language, its counts tell which
of them are the most frequent. The file is checked in; the library needs neither package. A text with
more of these words than of those of a language that is read is in none of the latter.
"""

from pathlib import Path

import stopwordsiso
import wordfreq

FILE = Path(__file__).resolve().parent.parent / "src/newsextract/data/function_words.txt"
LANGUAGES = [  # in Latin script; other scripts tell by themselves
    "af",
    "br",
    "ca",
    "cs",
    "da",
    "eo",
    "et",
    "eu",
    "fi",
    "ga",
    "gl",
    "ha",
    "hr",
    "hu",
    "id",
    "la",
    "lt",
    "lv",
    "ms",
    "no",
    "pl",
    "ro",
    "sk",
    "sl",
    "so",
    "st",
    "sv",
    "sw",
    "tl",
    "tr",
    "vi",
    "yo",
    "zu",
]
MOST = 48  # words of a language
HEAD = """\
# Function words of languages in Latin script that are not read: stopwords-iso (MIT), the most
# frequent of each. Made by tools/function_words.py.
"""
COUNTED_AS = {"no": "nb", "hr": "sh", "tl": "fil"}


def words_of(language: str) -> list[str]:
    """The most frequent function words of a language."""
    known = [w for w in stopwordsiso.stopwords(language) if w.isalpha() and len(w) > 1]
    counted = COUNTED_AS.get(language, language)
    if counted in wordfreq.available_languages():
        ranked = sorted(known, key=lambda w: (-wordfreq.word_frequency(w, counted), w))
    else:
        ranked = sorted(known, key=lambda w: (len(w), w))
    return sorted(ranked[:MOST])


def main() -> None:
    """Write the file."""
    rows = [f"{language}: {' '.join(words_of(language))}\n" for language in LANGUAGES]
    FILE.write_text(HEAD + "".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
