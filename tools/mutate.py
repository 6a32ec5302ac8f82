"""Take each ``if`` of some modules away, one at a time, and list those that no example notices.

    python tools/mutate.py src/newsextract/extractors/dates [more files or folders]
    python tools/mutate.py --least 90 src/newsextract/_language      1 if fewer are noticed

With ``--ledger FILE`` only modules that changed since the counts in the file are tried, and
``--write`` writes the new counts there.

A branch is taken away by making its test false. Then the rows of the tables in
``tests/extractors``, its ``languages`` and ``tests/language``, the examples of the rules and the golden documents are
read again, each branch in a process of its own; the first example that comes out otherwise notices it. Branches of
guards that only save time are unnoticed by design: where they are worth it, say so on their line
with ``# saves time``, and they do not count.
"""

import argparse
import ast
import functools
import gc
import hashlib
import importlib
import json
import os
import signal
import sys
import types
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeAlias

import attrs

import newsextract
from newsextract import Field, Parser
from newsextract.testing import check_example, load_examples
from newsextract.testing._golden import Golden

ROOT = Path(__file__).parent.parent
TABLES = ROOT / "tests" / "extractors"
READERS = ROOT / "tests" / "language"
GOLDEN = ROOT / "tests" / "golden"
ARTICLES = ROOT / "examples" / "articles"
_SLOW = 30  # seconds after which a branch taken away counts as noticed: the text hangs
_BY_DESIGN = "# saves time"

Check: TypeAlias = Callable[[], None]
Warm: TypeAlias = set[tuple[str, str, int]]  # file, name and first line of functions


@attrs.frozen
class Branch:
    """One ``if`` of a function."""

    path: Path
    line: int
    function: str  # its first line and name, as code objects have them
    first: int

    def __str__(self) -> str:
        text = self.path.read_text(encoding="utf-8").splitlines()[self.line - 1].strip()
        return f"{self.path.relative_to(ROOT)}:{self.line}  {self.function}  {text}"


def branches(path: Path) -> Iterator[Branch]:
    """The branches of a module's functions, but for those that save time by design."""
    source = path.read_text(encoding="utf-8")
    lines = source.splitlines()

    def walk(node: ast.AST, inside: tuple[str, int] | None) -> Iterator[Branch]:
        if isinstance(node, ast.FunctionDef):
            first = min([node.lineno, *(d.lineno for d in node.decorator_list)])
            inside = inside or (node.name, first)
        if isinstance(node, ast.If) and inside and _BY_DESIGN not in lines[node.lineno - 1]:
            yield Branch(path, node.lineno, *inside)
        for child in ast.iter_child_nodes(node):
            yield from walk(child, inside)

    yield from walk(ast.parse(source), None)


def without(branch: Branch) -> types.CodeType:
    """The code of a branch's function, the branch never taken."""
    tree = ast.parse(branch.path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.If) and node.lineno == branch.line:
            node.test = ast.copy_location(ast.Constant(False), node.test)
            break
    ast.fix_missing_locations(tree)
    code = compile(tree, str(branch.path), "exec", dont_inherit=True)
    pending = [code]
    while pending:
        here = pending.pop()
        if here.co_name == branch.function and here.co_firstlineno == branch.first:
            return here
        pending += [const for const in here.co_consts if isinstance(const, types.CodeType)]
    raise LookupError(f"no code of {branch}")


def functions(module: str, path: Path) -> dict[tuple[str, int], list[types.FunctionType]]:
    """All functions made of a module's file, also methods and decorated ones."""
    importlib.import_module(module)
    found: dict[tuple[str, int], list[types.FunctionType]] = {}
    for thing in gc.get_objects():
        if isinstance(thing, types.FunctionType) and thing.__code__.co_filename == str(path):
            key = (thing.__code__.co_name, thing.__code__.co_firstlineno)
            found.setdefault(key, []).append(thing)
    return found


def checks(parser: Parser) -> list[tuple[str, Check]]:
    """Every row, rule example and golden document as a function that raises AssertionError."""
    sys.path.insert(0, str(TABLES))
    tables = importlib.import_module("test_tables")
    fields: dict[str, Field] = tables.FIELDS
    found: list[tuple[str, Check]] = []
    for name, field in fields.items():
        for example in load_examples(TABLES / f"{name}.toml"):
            if not example.known_gap:
                found.append((name, functools.partial(check_example, example, field, parser)))
    sys.path.insert(0, str(READERS))
    readers = importlib.import_module("test_readers")
    found += [
        (name, functools.partial(readers.check, *given)) for name, given in readers.examples()
    ]
    rules = importlib.import_module("test_rules")
    found += [(name, functools.partial(rules.check, *given)) for name, given in rules.examples()]
    abroad = importlib.import_module("test_dates_abroad")
    found += [("slots", functools.partial(abroad.check, *row)) for row in abroad.rows()]
    for path in sorted(ARTICLES.glob("*.txt")):
        golden = GOLDEN / f"{path.stem}.json"
        if golden.is_file():
            found.append(("golden", functools.partial(_golden, path, golden, parser)))
    return found


def _golden(article: Path, golden: Path, parser: Parser) -> None:
    text = article.read_text(encoding="utf-8")
    doc = parser.parse(text, published=None, language=None, region=None)
    Golden(GOLDEN, golden, newsextract._model.annotations.FIELDS, None)(doc)


def order(path: Path, every: list[tuple[str, Check]]) -> list[Check]:
    """The checks, those first that are of the room of a module."""
    room = next(
        (p for p in reversed(path.with_suffix("").parts) if p in {n for n, _ in every}), ""
    )
    first = [c for name, c in every if name == room]
    if room == "slots":  # which no text in English reaches
        return first
    return first + [c for name, c in every if name != room]


def clear() -> None:
    """Empty every cache of the package."""
    for thing in gc.get_objects():
        if isinstance(thing, functools._lru_cache_wrapper) and str(
            getattr(thing, "__module__", "")
        ).startswith("newsextract"):
            thing.cache_clear()


def noticed(branch: Branch, made: list[types.FunctionType], todo: list[Check], cold: bool) -> bool:
    """Whether an example comes out otherwise without the branch; tried in a process of its own."""
    code = without(branch)
    pid = os.fork()
    if pid:
        return os.waitpid(pid, 0)[1] != 0
    signal.alarm(_SLOW)
    try:
        for function in made:
            function.__code__ = code
        if cold:
            clear()
        for check in todo:
            check()
    except BaseException:
        os._exit(1)
    os._exit(0)


def executed(todo: list[Check]) -> Warm:
    """The functions that run once all caches are full; the others only fill these."""
    seen: Warm = set()

    def look(frame: types.FrameType, event: str, _: object) -> None:
        if event == "call":
            code = frame.f_code
            seen.add((code.co_filename, code.co_name, code.co_firstlineno))

    sys.setprofile(look)
    for check in todo:
        check()
    sys.setprofile(None)
    return seen


def unnoticed(path: Path, every: list[tuple[str, Check]], warm: Warm) -> tuple[int, list[Branch]]:
    """How many branches a module has, and those that no example notices."""
    here = list(branches(path))
    module = ".".join(path.relative_to(ROOT / "src").with_suffix("").parts)
    made = functions(module.removesuffix(".__init__"), path)
    todo = order(path, every)
    missed = []
    for branch in here:
        key = (branch.function, branch.first)
        cold = (str(path), *key) not in warm
        if not noticed(branch, made.get(key, []), todo, cold):
            missed.append(branch)
            print(branch, flush=True)
    return len(here), missed


def fingerprint(path: Path) -> str:
    """What tells whether a module has changed since the ledger was written."""
    return hashlib.sha256(path.read_bytes()).hexdigest()[:12]


def written(path: Path, ledger: dict[str, list[Any]]) -> None:
    """Write the counts of the modules that there still are, after each that was tried."""
    kept = {name: ledger[name] for name in sorted(ledger) if (ROOT / name).is_file()}
    lines = ",\n".join(f"{json.dumps(k)}: {json.dumps(v)}" for k, v in kept.items())
    path.write_text(f"{{\n{lines}\n}}\n", encoding="utf-8")


def main() -> int:
    """Print the branches that nobody notices; 1 if fewer are noticed than asked for."""
    args = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    args.add_argument("paths", nargs="+", type=Path)
    args.add_argument("--least", type=float, default=0.0, help="percent that must be noticed")
    args.add_argument(
        "--ledger", type=Path, help="JSON of earlier counts; only modules that changed are tried"
    )
    args.add_argument("--write", action="store_true", help="write the counts into the ledger")
    given = args.parse_args()
    paths = [
        path
        for root in given.paths
        for path in (sorted(root.resolve().rglob("*.py")) if root.is_dir() else [root.resolve()])
    ]
    ledger: dict[str, list[Any]] = {}
    if given.ledger and given.ledger.is_file():
        ledger = json.loads(given.ledger.read_text(encoding="utf-8"))
    rows = {str(path.relative_to(ROOT)): (path, fingerprint(path)) for path in paths}
    stale = [p for name, (p, now) in rows.items() if ledger.get(name, [""])[0] != now]
    if stale:
        every = checks(Parser(plugins=False))
        for _, check in every:
            check()
        warm = executed([check for _, check in every])
        for path in stale:
            name = str(path.relative_to(ROOT))
            count, missed = unnoticed(path, every, warm)
            ledger[name] = [rows[name][1], count, len(missed)]
            if count:
                print(f"{name}: {len(missed)} of {count} unnoticed", flush=True)
            if given.ledger and given.write:
                written(given.ledger, ledger)
    total = sum(ledger[name][1] for name in rows)
    missing = sum(ledger[name][2] for name in rows)
    share = 100 * (total - missing) / total if total else 100.0
    print(f"{total - missing} of {total} branches noticed: {share:.1f}%")
    return 0 if share >= given.least else 1


if __name__ == "__main__":
    sys.exit(main())
