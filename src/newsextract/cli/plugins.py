"""The list of installed plugins, and their check: one that is broken takes nothing down."""

from __future__ import annotations

import sys
import tomllib
import warnings
from collections.abc import Iterable, Iterator, Sequence
from contextlib import redirect_stdout
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsextract import PluginInfo, PluginWarning
from newsextract._plugins import GROUP, Plugins, collect
from newsextract._steps import faults

if TYPE_CHECKING:
    from rich.console import Console

_UP = 3  # directories above a module in which its project is looked for


def _collected() -> Plugins:
    with warnings.catch_warnings(), redirect_stdout(sys.stderr):
        warnings.simplefilter("ignore", PluginWarning)  # what failed is shown in the list
        return collect(True)


def show_plugins(console: Console) -> None:
    """Print every plugin with what it provides, what failed and what does not fit together."""
    from rich.table import Table

    found = _collected()
    table = Table("field", "extractor", "plugin", "version", "requires", box=None)
    for extractor, plugin in found.extractors:
        requires = ", ".join(field.name for field in extractor.requires)
        version = plugin.version or "-"
        name = extractor.provides.name
        table.add_row(name, extractor.name, plugin.name, version, requires or "-")
    console.print(table)
    with_extractors = {plugin.name for _, plugin in found.extractors}
    for member in found.members:
        if member.info.name not in with_extractors:
            hooks = ", ".join(member.hooks)
            console.print(f"{member.info}: no extractors; {hooks}", markup=False)
    for failure in found.failures:
        console.print(f"failed: {failure.error}", style="red", markup=False)
    for fault in faults(found):
        console.print(f"clash: {fault}", style="red", markup=False)


def check_plugin(name: str, texts: Sequence[str], console: Console) -> int:
    """Check the extractors of a plugin; return the exit status: 1 if one fails.

    Raises:
        LookupError: if no plugin has the name.
    """
    found = _collected()
    names = {info.name: info for info in found.infos}
    broken = [failure for failure in found.failures if failure.plugin == name]
    if name not in names and not broken:
        raise LookupError(f"no plugin is named {name!r}; installed: {', '.join(names)}")
    for failure in broken:
        console.print(f"{failure.error}\n", style="red", markup=False)
    failed, skipped = len(broken), 0
    block = _in_the_way(found, name, console)
    own = [*texts, *(_shipped(names[name]) if name in names else ())]
    for extractor, info in found.extractors:
        if info.name == name:
            console.print(f"{extractor.name} ({info})", style="bold", markup=False)
            for outcome in _outcomes(extractor, own, block, console):
                failed += outcome == "FAILED"
                skipped += outcome == "skipped"
    not_run = f", {skipped} skipped" if skipped else ""
    console.print(f"{failed} failed{not_run}" if failed else f"all checks passed{not_run}")
    return int(failed > 0)


def _outcomes(
    extractor: Any, texts: Sequence[str], block: Iterable[str], console: Console
) -> Iterator[str]:
    from newsextract.testing import CheckSkippedError, run_checks

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", PluginWarning)  # told already
        for check, fault in run_checks(extractor, plugins=True, texts=texts, block=block):
            skips = isinstance(fault, CheckSkippedError)
            outcome = "ok" if fault is None else "skipped" if skips else "FAILED"
            console.print(f"  {outcome:8}{check}", markup=False)
            if fault is not None:
                console.print(str(fault), style="yellow" if skips else "red", markup=False)
            yield outcome


def _in_the_way(found: Plugins, name: str, console: Console) -> list[str]:
    """The plugins that do not fit together, without the one to check."""
    names = {
        plugin.name
        for fault in faults(found)
        for plugin in fault.plugins
        if plugin.name not in (name, GROUP)
    }
    if names:
        console.print(f"left out, since they clash: {', '.join(sorted(names))}", style="yellow")
    return sorted(names)


def _shipped(info: PluginInfo) -> Iterator[str]:
    """The sentences in the tables of examples that a plugin has beside its tests."""
    for path in sorted({path.resolve() for path in _tables(info)}):
        try:
            rows = tomllib.loads(path.read_text(encoding="utf-8"))
            for row in rows.get("found", ()):
                yield row["text"].replace("\u27e6", "").replace("\u27e7", "")
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            continue  # another table


def _tables(info: PluginInfo) -> Iterator[Path]:
    if info.distribution:
        for file in metadata.files(info.distribution) or ():
            if file.suffix == ".toml" and file.parent.name == "tests":
                yield Path(str(file.locate()))
    for entry in metadata.entry_points(group=GROUP):
        if entry.name == info.name:
            yield from _beside(entry.module)


def _beside(module: str) -> Iterator[Path]:
    """The tables in the project that a module is installed from, as it is while it is written."""
    try:
        spec = find_spec(module)
    except (ImportError, ValueError):
        return
    if spec is None or spec.origin is None:
        return
    for directory in list(Path(spec.origin).resolve().parents)[:_UP]:
        if (directory / "pyproject.toml").exists():
            yield from (directory / "tests").glob("*.toml")
            return
