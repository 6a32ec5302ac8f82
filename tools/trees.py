"""Write src/newsextract/_page/trees/: the trees of data/structure.json as code, compiled when installed.

    python tools/trees.py           after each change of structure.json
    python tools/trees.py --check   whether that has been done

To compile them when a first page is read would take a twentieth of a second and nine megabytes.
"""

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from newsextract._page import scoring
from newsextract._page.scoring import JUDGEMENTS, Tree

FOLDER = Path(scoring.__file__).parent / "trees"
DATA = Path(scoring.__file__).parent.parent / "data" / "structure.json"
HEAD = '''\
# ruff: noqa
# mypy: ignore-errors
# fmt: off
"""Made by tools/trees.py of data/structure.json: a line for each tree."""


'''


def module(trees: Sequence[Tree], names: Sequence[str]) -> str:
    """The module of one judgement, of features in this order.

    They are the arguments, and all of them floats: to compare one then costs a third of what it
    costs to look it up in a row and to compare an int.
    """
    places = {name: f"x{i}" for i, name in enumerate(names)}
    lines = "\n+ ".join(code(tree, places) for tree in trees)
    return f"{HEAD}def score({', '.join(places.values())}):\n    return (\n{lines}\n)\n"


def code(tree: Tree, places: Mapping[str, str]) -> str:
    """A tree as an expression; nothing but numbers and comparisons can come of it."""
    if not isinstance(tree, list):
        return repr(float(tree))
    name, threshold, below, above = tree
    assert isinstance(name, str)
    assert isinstance(threshold, int | float)
    return (
        f"({code(below, places)} if {places[name]} <= {float(threshold)!r}"  # type: ignore[arg-type]
        f" else {code(above, places)})"  # type: ignore[arg-type]
    )


def made() -> dict[Path, str]:
    """Each module with its text."""
    data: dict[str, Any] = json.loads(DATA.read_text(encoding="utf-8"))
    return {
        FOLDER / f"{judgement}.py": module(data[judgement]["trees"], names)
        for judgement, names in JUDGEMENTS.items()
    }


def main() -> int:
    """Write the modules, or compare them."""
    args = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    args.add_argument("--check", action="store_true", help="write nothing; 1 if one is old")
    texts = made()
    if args.parse_args().check:
        old = [p for p, text in texts.items() if not p.is_file() or p.read_text("utf-8") != text]
        print("\n".join(map(str, old)))
        return int(bool(old))
    for path, text in texts.items():
        path.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
