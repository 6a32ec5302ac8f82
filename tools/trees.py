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
from newsextract._page.scoring import JUDGEMENTS, TOLD, Tree

FOLDER = Path(scoring.__file__).parent / "trees"
DATA = Path(scoring.__file__).parent.parent / "data" / "structure.json"
HEAD = '''\
# ruff: noqa
# mypy: ignore-errors
# fmt: off
"""Made by tools/trees.py of data/structure.json: a line for each tree."""


'''


def module(judgement: str, trees: Sequence[Tree], names: Sequence[str]) -> str:
    """The module of one judgement, of features in this order.

    They are the arguments, and all of them floats: to compare one then costs a third of what it
    costs to look it up in a row and to compare an int. Of a judgement whose reasons are told the
    function gives the numbers of the leaves, whose values stand below it.
    """
    places = {name: f"x{i}" for i, name in enumerate(names)}
    head = f"{HEAD}def {{}}({', '.join(places.values())}):\n    return (\n"
    if judgement not in TOLD:
        lines = "\n+ ".join(code(tree, places) for tree in trees)
        return f"{head.format('score')}{lines}\n)\n"
    leaves: list[float] = []
    lines = ",\n".join(code(tree, places, leaves) for tree in trees)
    return f"{head.format('leaves')}{lines}\n)\n\n\nLEAVES = {tuple(leaves)}\n"


def code(tree: Tree, places: Mapping[str, str], leaves: list[float] | None = None) -> str:
    """A tree as an expression; nothing but numbers and comparisons can come of it.

    Its leaves are numbers to add up; or their places among ``leaves``, to which they are added.
    """
    if not isinstance(tree, list):
        if leaves is None:
            return repr(float(tree))
        leaves.append(float(tree))
        return str(len(leaves) - 1)
    name, threshold, below, above = tree
    assert isinstance(name, str)
    assert isinstance(threshold, int | float)
    low = code(below, places, leaves)  # type: ignore[arg-type]
    high = code(above, places, leaves)  # type: ignore[arg-type]
    return f"({low} if {places[name]} <= {float(threshold)!r} else {high})"


def made() -> dict[Path, str]:
    """Each module with its text."""
    data: dict[str, Any] = json.loads(DATA.read_text(encoding="utf-8"))
    return {
        FOLDER / f"{judgement}.py": module(judgement, data[judgement]["trees"], names)
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
