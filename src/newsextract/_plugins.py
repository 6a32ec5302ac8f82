"""From entry points and objects to a checked set of plugins."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterable, Sequence
from types import ModuleType
from typing import TYPE_CHECKING, Any

import attrs
import pluggy

from newsextract import hookspecs
from newsextract._document import Failure
from newsextract._extractor import Extractor
from newsextract.exceptions import UnknownHookError
from newsextract.lexicon import Words

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "newsextract"
NO_PLUGINS = "NEWSEXTRACT_NO_PLUGINS"  # environment: set to 1 to load no entry point


class PluginWarning(UserWarning):
    """An installed plugin could not be loaded; the rest works without it."""


@attrs.frozen
class PluginInfo:
    """Where an extractor comes from."""

    name: str  # of the module or the entry point
    distribution: str | None = None
    version: str | None = None

    def __str__(self) -> str:
        return f"{self.name} {self.version}" if self.version else self.name


@attrs.frozen(eq=False)
class Plugins:
    """The plugins of one Parser, with who brought which extractor."""

    manager: pluggy.PluginManager
    infos: tuple[PluginInfo, ...]
    extractors: tuple[tuple[Extractor[Any], PluginInfo], ...]
    failures: tuple[Failure, ...]  # entry points that did not load

    def words(self, language: str) -> list[Words]:
        """What the plugins add to the lexicons of a language."""
        found: list[Words] = self.manager.hook.newsextract_lexicons(language=language)
        return found[::-1]  # pluggy calls the last registered first


def collect(plugins: bool | Sequence[object]) -> Plugins:
    """The built-in plugin, and installed entry points (True) or the objects given.

    Raises:
        UnknownHookError: if an object given has a ``newsextract_*`` function that is no hook.
    """
    from newsextract import __version__, extractors

    manager = pluggy.PluginManager(GROUP)
    manager.add_hookspecs(hookspecs)
    loaded: list[tuple[object, PluginInfo]] = [
        (extractors, PluginInfo(GROUP, GROUP, __version__)),
    ]
    failures: list[Failure] = []
    if plugins is True and os.environ.get(NO_PLUGINS, "") in ("", "0"):
        for entry in entry_points(group=GROUP):
            _load(entry, loaded, failures)
    elif not isinstance(plugins, bool):
        loaded += [(plugin, PluginInfo(_name(plugin))) for plugin in plugins]
    for plugin, info in loaded:
        _check_hooks(plugin, info)
        manager.register(plugin, info.name)
    found: list[tuple[Extractor[Any], PluginInfo]] = []
    for plugin, info in loaded:
        others = [other for other, _ in loaded if other is not plugin]
        hook = manager.subset_hook_caller("newsextract_extractors", others)
        found += [(e, info) for group in hook() for e in _extractors(group, info)]
    return Plugins(manager, tuple(info for _, info in loaded), tuple(found), tuple(failures))


def entry_points(*, group: str) -> Iterable[EntryPoint]:
    """The installed ones; importlib.metadata is a fifth of what an import would take."""
    from importlib import metadata

    return metadata.entry_points(group=group)


def _load(
    entry: EntryPoint, loaded: list[tuple[object, PluginInfo]], failures: list[Failure]
) -> None:
    dist = entry.dist
    info = PluginInfo(entry.name, dist.name if dist else None, dist.version if dist else None)
    try:
        plugin = entry.load()
        _check_hooks(plugin, info)
        loaded.append((plugin, info))
    except Exception as error:
        message = f"plugin {info} ({entry.value}) could not be loaded: {error!r}"
        warnings.warn(message, PluginWarning, stacklevel=2)
        failures.append(Failure(None, info.name, info.version, message, error))


def _name(plugin: object) -> str:
    if isinstance(plugin, ModuleType):
        return plugin.__name__
    return type(plugin).__name__ if not isinstance(plugin, type) else plugin.__name__


def _check_hooks(plugin: object, info: PluginInfo) -> None:
    known = [name for name in dir(hookspecs) if name.startswith(f"{GROUP}_")]
    for name in dir(plugin):
        if name.startswith(f"{GROUP}_") and callable(getattr(plugin, name)) and name not in known:
            import difflib

            near = difflib.get_close_matches(name, known, 1)
            hint = f"did you mean {near[0]!r}?" if near else f"the hooks are {', '.join(known)}"
            raise UnknownHookError(
                f"plugin {info} implements {name!r}, which is no hook; {hint}", plugins=(info,)
            )


def _extractors(group: Iterable[object], info: PluginInfo) -> Iterable[Extractor[Any]]:
    for item in group:
        if not isinstance(item, Extractor):
            raise TypeError(
                f"plugin {info}: newsextract_extractors returns extractors, not {item!r}; "
                f"did you forget @newsextract.extractor(provides=...)?"
            )
        yield item
