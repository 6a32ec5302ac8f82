"""Take each ``if`` of some modules away, one at a time, and list those that no example notices.

    python tools/mutate.py src/newsextract/extractors/dates [more files or folders]
    python tools/mutate.py --least 90 src/newsextract/_language      1 if fewer are noticed

With ``--ledger FILE`` only modules that changed since the counts in the file are tried, and
``--write`` writes the new counts there.

A branch is taken away by making its test false. Then the tests that parse examples (``EXAMPLES``: the tables of rows,
the rules' own examples, the articles, the golden documents) are run again, each branch in a process of its own; the
first one that fails notices it. Only the tests that take the branch are run, which tracing them all once tells.
Branches of guards that only save time are unnoticed by design: where they are worth it, say so on their line with
``# saves time``, and they do not count.
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
import time
import types
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, TypeAlias

import attrs
import pytest
from _pytest.runner import runtestprotocol

ROOT = Path(__file__).parent.parent
EXAMPLES = (
    "extractors",
    "language",
    "test_articles.py",
    "test_articles_abroad.py",
    "test_articles_said.py",
    "test_conversations.py",
    "test_credit_parts.py",
    "test_credits.py",
    "test_document.py",
    "test_explain.py",
    "test_golden.py",
    "test_language_told.py",
    "test_name_kinds.py",
    "test_page.py",
    "test_pages.py",
    "test_printed.py",
    "test_rows.py",
    "test_speech.py",
    "test_tags.py",
    "test_time_line.py",
)
_SLOW = 30  # seconds after which a branch taken away counts as noticed: the text hangs
_BY_DESIGN = "# saves time"

Taken: TypeAlias = dict[tuple[str, int], list[pytest.Item]]  # by file and line


@attrs.frozen
class Branch:
    """One ``if`` of a function."""

    path: Path
    line: int
    function: str  # its first line and name, as code objects have them
    first: int
    taken: int  # the line that tells a check of its use: of its body, or of its test where that names something

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
            names = any(isinstance(part, ast.NamedExpr) for part in ast.walk(node.test))
            opens = node.body[0].test if isinstance(node.body[0], ast.If) else node.body[0]
            yield Branch(path, node.lineno, *inside, node.lineno if names else opens.lineno)
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


def clear() -> None:
    """Empty every cache of the package."""
    for thing in gc.get_objects():
        if isinstance(thing, functools._lru_cache_wrapper) and str(
            getattr(thing, "__module__", "")
        ).startswith("newsextract"):
            thing.cache_clear()


def passes(items: Sequence[pytest.Item]) -> Iterator[tuple[pytest.Item, bool]]:
    """Run tests in turn, each with whether it passed."""
    for item, following in zip(items, [*items[1:], None], strict=True):
        reports = runtestprotocol(item, log=False, nextitem=following)
        yield item, not any(report.failed for report in reports)


def noticed(
    branch: Branch, made: list[types.FunctionType], items: Sequence[pytest.Item], cold: bool
) -> bool:
    """Whether a test fails without the branch; tried in a process of its own."""
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
        os._exit(0 if all(passed for _, passed in passes(items)) else 1)
    except BaseException:
        os._exit(1)


def traced(items: Sequence[pytest.Item], paths: set[str]) -> Taken:
    """Which tests run each line of some files once all caches are full, the quickest first."""
    seen: set[tuple[str, int]] = set()

    def step(frame: types.FrameType, event: str, _: object) -> Any:
        if event == "line":
            seen.add((frame.f_code.co_filename, frame.f_lineno))
        return step

    def enter(frame: types.FrameType, event: str, _: object) -> Any:
        if frame.f_code.co_filename not in paths:
            return None
        seen.add((frame.f_code.co_filename, frame.f_code.co_firstlineno))
        return step

    places: dict[pytest.Item, set[tuple[str, int]]] = {}
    seconds: dict[pytest.Item, float] = {}
    sys.settrace(enter)
    try:
        start = time.perf_counter()
        for item, _ in passes(items):
            places[item], seconds[item] = seen.copy(), time.perf_counter() - start
            seen.clear()
            start = time.perf_counter()
    finally:
        sys.settrace(None)
    taken: Taken = {}
    for item in sorted(places, key=lambda item: seconds[item]):
        for place in places[item]:
            taken.setdefault(place, []).append(item)
    return taken


def unnoticed(path: Path, items: Sequence[pytest.Item], taken: Taken) -> tuple[int, list[Branch]]:
    """How many branches a module has, and those that no test notices."""
    here = list(branches(path))
    module = ".".join(path.relative_to(ROOT / "src").with_suffix("").parts)
    made = functions(module.removesuffix(".__init__"), path)
    missed = []
    for branch in here:
        key = (branch.function, branch.first)
        # a function that only fills caches runs in no test that was traced: all are tried, the caches empty
        cold = (str(path), branch.first) not in taken
        some = items if cold else taken.get((str(path), branch.taken), [])
        if not some or not noticed(branch, made.get(key, []), some, cold):
            missed.append(branch)
            print(branch, flush=True)
    return len(here), missed


class Trial:
    """A pytest plugin that tries branches on the tests collected, in place of running these once."""

    def __init__(self, paths: Sequence[Path]) -> None:
        self.paths = paths
        self.counts: dict[Path, tuple[int, int]] = {}

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Try each branch of each module; the count of each, and how many nobody noticed, are kept."""
        items = [item for item in session.items if not item.get_closest_marker("xfail")]
        failing = [item.nodeid for item, passed in passes(items) if not passed]
        if failing:
            raise SystemExit(f"fails with all branches: {failing[0]}")
        taken = traced(items, {str(path) for path in self.paths})
        for path in self.paths:
            count, missed = unnoticed(path, items, taken)
            if count:
                print(f"{path.relative_to(ROOT)}: {len(missed)} of {count} unnoticed", flush=True)
            self.counts[path] = count, len(missed)
        return True


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
        trial = Trial(stale)
        options = ["-s", "-p", "no:cacheprovider", "-p", "no:terminal"]
        pytest.main(
            [*options, *(str(ROOT / "tests" / name) for name in EXAMPLES)], plugins=[trial]
        )
        for path, counts in trial.counts.items():
            ledger[str(path.relative_to(ROOT))] = [fingerprint(path), *counts]
        if given.ledger and given.write:
            written(given.ledger, ledger)
    total = sum(ledger[name][1] for name in rows)
    missing = sum(ledger[name][2] for name in rows)
    share = 100 * (total - missing) / total if total else 100.0
    print(f"{total - missing} of {total} branches noticed: {share:.1f}%")
    return 0 if share >= given.least else 1


if __name__ == "__main__":
    sys.exit(main())
