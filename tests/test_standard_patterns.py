"""No pattern of the standard ``re`` is possessive or atomic: that of Python 3.11.2 reads these wrongly."""

import subprocess
import sys
from pathlib import Path

ARTICLES = Path(__file__).parent.parent / "examples" / "articles"
LOOK = """
import importlib, pkgutil, re, sys
from pathlib import Path

Constants, compiling = re._constants, re._compiler.compile
BAD = (Constants.POSSESSIVE_REPEAT, Constants.ATOMIC_GROUP)


def parts(tree):
    for op, value in tree:
        yield op
        waiting = [value]
        while waiting:
            each = waiting.pop()
            if isinstance(each, re._parser.SubPattern):
                yield from parts(each)
            elif isinstance(each, (tuple, list)):
                waiting += each


def look(source, flags=0):
    place = sys._getframe(3).f_globals.get("__name__", "")
    if isinstance(source, str) and not {*BAD}.isdisjoint(parts(re._parser.parse(source, flags))):
        if place.partition(".")[0] == "newsextract":
            print(place, source)
    return compiling(source, flags)


re._compiler.compile = look
import newsextract

for module in pkgutil.walk_packages(newsextract.__path__, "newsextract."):
    if "templates" not in module.name and "__main__" not in module.name:
        importlib.import_module(module.name)
from newsextract._words.patterns import Standard

for module in [*sys.modules.values()]:
    for value in [*vars(module).values()]:
        if isinstance(value, Standard):
            value.pattern
for path in Path(sys.argv[1]).glob("*.txt"):
    newsextract.parse(path.read_text("utf-8"))
"""


def test_no_standard_pattern_is_possessive() -> None:
    run = subprocess.run(
        [sys.executable, "-c", LOOK, str(ARTICLES)], capture_output=True, text=True, check=True
    )
    assert run.stdout == ""
