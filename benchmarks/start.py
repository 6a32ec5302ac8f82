"""What a first parse has to do, counted and not timed: in fresh interpreters, with no plugin installed.

    python benchmarks/start.py            print the counts and what they were when last written
    python benchmarks/start.py --check    fail if one is a tenth more
    python benchmarks/start.py --write    write them into start.json

For the first article of ``articles/`` and, as ``late``, for all those behind it: ``patterns`` are compiled,
``written`` are the characters of these with their words, ``modules`` imported and ``files`` opened to be read
but modules. With a version of ``regex`` that ``data/patterns.bin`` is not made for, more are compiled; then
nothing is checked.
"""

import argparse
import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

LEDGER = Path(__file__).resolve().parent / "start.json"
MORE = 1.1
Counts = dict[str, dict[str, int]]


def counted() -> Counts:
    """The counts of this interpreter, which has to be fresh."""
    import regex
    from article_facts import articles

    texts = [article.text for article in articles()]
    counts: Counter[str] = Counter()
    compiling = regex.compile

    def compile_one(source: Any, *rest: Any, **more: Any) -> Any:
        counts["patterns"] += 1
        counts["written"] += len(source)
        return compiling(source, *rest, **more)

    def opened(event: str, args: tuple[Any, ...]) -> None:
        if event == "open" and not str(args[0]).endswith((".py", ".pyc")):
            counts["files"] += args[1] is not None and "r" in args[1]

    regex.compile = compile_one
    sys.addaudithook(opened)
    before = len(sys.modules)
    from newsextract import Parser

    parser = Parser(plugins=False)
    parser.parse(texts[0])
    counts["modules"] = len(sys.modules) - before
    first = dict(counts)
    for text in texts[1:]:
        parser.parse(text)
    counts["modules"] = len(sys.modules) - before
    return {"first": first, "late": {name: counts[name] - first[name] for name in counts}}


def in_a_fresh_interpreter() -> Counts:
    """The same, whatever this one has done."""
    run = [sys.executable, "-B", __file__, "--count"]
    found: Counts = json.loads(
        subprocess.run(run, capture_output=True, text=True, check=True).stdout
    )
    return found


def worse(found: Counts, before: Counts) -> list[str]:
    """The counts that are a tenth more."""
    return [
        f"{when}: {name} {count}, {before[when][name]} when written"
        for when, counts in found.items()
        for name, count in counts.items()
        if count > before.get(when, {}).get(name, count) * MORE + 1
    ]


@contextmanager
def as_installed() -> Iterator[None]:
    """Let the packed words be newer than what they are made of: a clone writes both in any order."""
    from newsextract._words.data import path_of

    packed = [(path, path.stat()) for path in Path(path_of("packed")).iterdir()]
    for path, _ in packed:
        path.touch()
    try:
        yield
    finally:
        for path, was in packed:
            os.utime(path, ns=(was.st_atime_ns, was.st_mtime_ns))


def main() -> int:
    """Print, check or write the counts."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--check", action="store_true", help="fail if one is a tenth more")
    options.add_argument("--write", action="store_true", help="write them into start.json")
    options.add_argument("--count", action="store_true", help=argparse.SUPPRESS)
    asked = options.parse_args()
    if asked.count:
        print(json.dumps(counted()))
        return 0
    with as_installed():
        found = in_a_fresh_interpreter()
    before = json.loads(LEDGER.read_text(encoding="utf-8")) if LEDGER.is_file() else {}
    for when, counts in found.items():
        print(when, counts, "written:", before.get(when))
    if asked.write:
        LEDGER.write_text(json.dumps(found, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    from newsextract._words.ahead import ready

    more = worse(found, before) if asked.check and ready() else []
    print("\n".join(more))
    return bool(more)


if __name__ == "__main__":
    sys.exit(main())
