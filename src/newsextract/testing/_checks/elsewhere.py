"""An extractor in a process of its own, which has read no text before."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Sequence
from importlib import import_module
from operator import attrgetter
from typing import Any

from newsextract import Extractor, Parser, PluginInfo
from newsextract.testing._checks.bench import Bench

_SECONDS = 60
_NOT_HERE = 3  # exit status: the new process cannot import the extractor
_CODE = f"import sys, {__name__} as here; here.main(*sys.argv[1:])"
_Found = list[tuple[Any, ...] | None]


def found_elsewhere(bench: Bench, texts: Sequence[str]) -> _Found | None:
    """What the extractor finds in a new process with another order of sets, as ``bench.find``.

    None if the process cannot have the extractor: it or its parser stands in no importable module.

    Raises:
        RuntimeError: if the process fails otherwise.
    """
    find = bench.extractor.find
    if find.__module__ == "__main__":
        return None
    if _extractor(find.__module__, find.__qualname__) is not bench.extractor:
        return None
    try:
        request = pickle.dumps((bench.plugin, bench.parser, bench.published, tuple(texts)))
    except (pickle.PicklingError, AttributeError, TypeError):
        return None
    seed = "1" if os.environ.get("PYTHONHASHSEED") != "1" else "2"
    done = subprocess.run(
        [sys.executable, "-c", _CODE, find.__module__, find.__qualname__],
        input=request,
        capture_output=True,
        check=False,
        timeout=_SECONDS,
        env={
            **os.environ,
            "PYTHONHASHSEED": seed,
            "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
        },
    )
    if done.returncode == _NOT_HERE:
        return None
    if done.returncode:
        said = done.stderr.decode(errors="replace")[-500:]
        raise RuntimeError(f"{bench.extractor.name} fails in a process of its own: {said}")
    found: _Found = pickle.loads(done.stdout)
    return found


def _extractor(module: str, name: str) -> Extractor[Any] | None:
    try:
        found = attrgetter(name)(import_module(module))
    except (ImportError, AttributeError):
        return None
    return found if isinstance(found, Extractor) else None


def main(module: str, name: str) -> None:
    """Answer the request on standard input."""
    answers, sys.stdout = sys.stdout.buffer, sys.stderr  # what plugins print is no part of it
    plugin: PluginInfo
    parser: Parser
    plugin, parser, published, texts = pickle.loads(sys.stdin.buffer.read())
    extractor = _extractor(module, name)
    if extractor is None:
        raise SystemExit(_NOT_HERE)
    bench = Bench(extractor, plugin, parser, published, texts, ())
    answer = pickle.dumps([bench.find_again(text) for text in texts])
    answers.write(answer)
