"""Write src/newsextract/data/known_words.txt: the words of all gazetteers, to be looked up as they stand.

    python tools/known_words.py           after each change of a gazetteer
    python tools/known_words.py --check   whether that has been done

The heads of the gazetteers, which name their sources, stand in front; see ``_words/gazetteers.py``.
"""

import argparse
import sys
from collections import Counter
from itertools import groupby
from pathlib import Path

from newsextract._words.gazetteers import FILE, FIRST, SECTIONS

DATA = Path(__file__).resolve().parent.parent / "src" / "newsextract" / "data"


def rendered() -> str:
    """The whole file."""
    heads: list[str] = []
    known: Counter[str] = Counter()
    for name, sections in SECTIONS.items():
        head, *parts = (
            (DATA / "gazetteers" / f"{name}.txt").read_text("utf-8").rstrip().split("\n[")
        )
        heads.append(head)
        for part in parts:
            section, _, words = part.partition("]\n")
            for word in words.split("\n"):
                known[word] |= sections[section]
    signs = _signs(known)
    sorts = " ".join(f"{sign}:{bits}" for bits, sign in signs.items())
    lines = [
        first + "".join(f"\t{word[FIRST:]}{signs[known[word]]}" for word in words)
        for first, words in groupby(sorted(known), key=lambda word: word[:FIRST])
    ]
    return "\n".join([*heads, "", sorts, *lines, ""])


def _signs(known: dict[str, int]) -> dict[int, str]:
    """A sign for all that a word can be, the shortest for what most are; none stands in a word."""
    letters = {letter for word in known for letter in word}
    free = [
        c for c in map(chr, (*range(33, 127), *range(161, 512))) if c not in letters and c != ":"
    ]
    return dict(
        zip((bits for bits, _ in Counter(known.values()).most_common()), free, strict=False)
    )


def main() -> int:
    """Write the file, or compare it."""
    args = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    args.add_argument("--check", action="store_true", help="write nothing")
    file, text = DATA / FILE, rendered()
    if args.parse_args().check:
        if file.read_text("utf-8") == text:
            return 0
        print("data/known_words.txt is not that of the gazetteers: run tools/known_words.py")
        return 1
    file.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
