"""From entry points and objects to a checked set of plugins.

A plugin that was given as an object raises what is wrong with it at once; an installed one that
does not work is a ``PluginWarning`` and a failure entry, and the rest works without it.
"""

from __future__ import annotations

import os
import sys
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cache, partial
from importlib.machinery import PathFinder
from types import ModuleType
from typing import TYPE_CHECKING, Any

from newsextract._model import public
from newsextract._model.field import Field
from newsextract._model.frozen import FrozenDict
from newsextract._model.provenance import Failure, PluginInfo
from newsextract._version import __version__
from newsextract._view import Extractor
from newsextract.exceptions import PluginError
from newsextract.lexicon import Lexicons

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

    from newsextract._hooks import Hook

GROUP = "newsextract"
NO_PLUGINS = "NEWSEXTRACT_NO_PLUGINS"  # environment: set to 1 to load no entry point
PLUGINS = "NEWSEXTRACT_PLUGINS"  # "a,b": load just these; "-c": all but this one


class PluginWarning(UserWarning):
    """An installed plugin could not be used; the rest works without it."""


@public.frozen(eq=False)
class _Member:
    """One plugin with what it implements."""

    info: PluginInfo
    given: bool  # as an object, not by an entry point
    hooks: Mapping[str, Hook]

    def call(self, hook: str, **arguments: object) -> Any:
        """What the plugin's implementation of a hook returns; None if it has none."""
        found = self.hooks.get(hook)
        if found is None:
            return None
        function, names = found
        return function(*(arguments[name] for name in names))


@public.frozen(eq=False)
class Plugins:
    """The plugins of one Parser, with who brought which extractor."""

    members: tuple[_Member, ...]
    extractors: tuple[tuple[Extractor[Any], PluginInfo], ...]
    languages: tuple[str, ...]  # that plugins bring beside the built-in ones
    failures: tuple[Failure, ...]  # entry points that could not be used

    @property
    def infos(self) -> tuple[PluginInfo, ...]:
        """Where each plugin comes from, the package itself first."""
        return tuple(member.info for member in self.members)

    @property
    def with_words(self) -> bool:
        """Whether a plugin adds words or languages."""
        return any("newsextract_lexicons" in member.hooks for member in self.members)

    def lexicons(self, language: str) -> tuple[Lexicons, tuple[Failure, ...]]:
        """The lexicons of a language with the words that plugins add, and the plugins that failed."""
        lexicons = Lexicons(language)
        failures: list[Failure] = []
        for member in self.members:
            try:
                words = member.call("newsextract_lexicons", language=language)
                if words is not None:
                    lexicons = lexicons.adding(words, of=f"plugin {member.info}")
            except KeyboardInterrupt:
                raise
            except BaseException as error:  # SystemExit among them
                error.add_note(f"in newsextract_lexicons({language!r}) of plugin {member.info}")
                failures.append(_failure(member.info, member.given, "added no words", error))
        return lexicons, tuple(failures)


def collect(plugins: bool | Sequence[object], block: Iterable[str] = ()) -> Plugins:
    """The built-in plugin, and installed entry points (True) or the objects given.

    Args:
        plugins: as of a ``Parser``.
        block: the names of plugins to leave out.

    Raises:
        UnknownHookError: if an object given implements a ``newsextract_*`` hook that does not exist.
        PluginError: if an object given is no plugin, or its hooks do not fit.
    """
    members: list[_Member] = []
    found: list[tuple[Extractor[Any], PluginInfo]] = []
    languages: list[str] = []
    failures: list[Failure] = []
    blocked = frozenset(block)
    hooks_of = _HooksOf()
    for info, given, load in _sources(plugins):
        if info.name in blocked and info.name != GROUP:
            continue
        try:
            member = _Member(info, given, FrozenDict(hooks_of(load(), info)))
            extractors = list(_extractors(member))
            languages += _languages(member)
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # a plugin that calls sys.exit() ends itself alone
            if given:
                if not isinstance(error, Exception):
                    raise PluginError(
                        f"plugin {info} raised {error!r}", plugins=(info,)
                    ) from error
                raise
            failures.append(_failure(info, given, "could not be loaded", error))
            continue
        members.append(member)
        found += [(extractor, info) for extractor in extractors]
    return Plugins(tuple(members), tuple(found), tuple(languages), tuple(failures))


class _HooksOf:
    """What plugins implement; pluggy comes in with the first that is not the built-in one."""

    _checked: Callable[[object, PluginInfo], dict[str, Hook]] | None = None

    def __call__(self, plugin: object, info: PluginInfo) -> dict[str, Hook]:
        from newsextract import extractors

        if plugin is extractors and self._checked is None:
            return {"newsextract_extractors": (extractors.newsextract_extractors, ())}
        if self._checked is None:
            from newsextract._hooks import checked_by

            self._checked = checked_by(extractors)
        return self._checked(plugin, info)


@cache
def installed_fields() -> tuple[Field[Any], ...]:
    """The fields of the installed plugins, the built-in ones among them, each once."""
    found = collect(True)
    return tuple(dict.fromkeys(extractor.provides for extractor, _ in found.extractors))


def _failure(info: PluginInfo, given: bool, what: str, error: BaseException) -> Failure:
    message = f"plugin {info} {what}: {error!r}"
    if not given:
        warnings.warn(message, PluginWarning, stacklevel=4)
    return Failure(None, info.name, info.version, message, error)


def _sources(
    plugins: bool | Sequence[object],
) -> Iterator[tuple[PluginInfo, bool, Callable[[], object]]]:
    """Name, whether it was given as an object, and loader of each plugin, the built-in one first."""
    from newsextract import extractors

    yield PluginInfo(GROUP, GROUP, __version__), True, lambda: extractors
    if plugins is True and os.environ.get(NO_PLUGINS, "") in ("", "0"):
        yield from _installed(os.environ.get(PLUGINS, ""))
    elif not isinstance(plugins, bool):
        for plugin in plugins:
            yield _info_of(plugin), True, partial(_same, plugin)


def _installed(chosen: str) -> Iterator[tuple[PluginInfo, bool, Callable[[], object]]]:
    """The entry points, or those that the environment chooses."""
    names = [name.strip() for name in chosen.split(",") if name.strip()]
    wanted = {name for name in names if not name.startswith("-")}
    unwanted = {name[1:] for name in names if name.startswith("-")}
    missing = dict.fromkeys(name for name in names if name in wanted)
    for entry in entry_points(GROUP):
        missing.pop(entry.name, None)
        if entry.name not in unwanted and (not wanted or entry.name in wanted):
            yield _info(entry), False, entry.load
    for name in missing:
        yield PluginInfo(name), False, partial(_missing, name)


def _missing(name: str) -> object:
    raise PluginError(
        f"{PLUGINS} names it, but no plugin {name!r} is installed", plugins=(PluginInfo(name),)
    )


def entry_points(group: str) -> Iterable[EntryPoint]:
    """Those of the installed distributions; their module is a fifth of the whole import."""
    if not _may_name(group):
        return ()
    from importlib import metadata

    return metadata.entry_points(group=group)


def _may_name(group: str) -> bool:
    """Whether a distribution on the path has entry points of a group; True if in doubt."""
    finders = (f for f in sys.meta_path if f is not PathFinder)
    if any(hasattr(finder, "find_distributions") for finder in finders):
        return True  # some may be elsewhere
    section = f"[{group}]".encode()
    for folder in dict.fromkeys(sys.path):
        try:
            names = os.listdir(folder or os.curdir)
        except NotADirectoryError:
            return True  # an archive
        except OSError:
            continue
        for name in names:
            if name.endswith(".egg"):
                return True
            if name.endswith((".dist-info", ".egg-info")):
                with (
                    suppress(OSError),
                    open(f"{folder or os.curdir}/{name}/entry_points.txt", "rb") as file,
                ):
                    if section in file.read():
                        return True
    return False


def _same(plugin: object) -> object:
    return plugin


def _info(entry: EntryPoint) -> PluginInfo:
    dist = entry.dist
    return PluginInfo(entry.name, dist.name if dist else None, dist.version if dist else None)


def _info_of(plugin: object) -> PluginInfo:
    if isinstance(plugin, ModuleType):
        return PluginInfo(plugin.__name__, None, getattr(plugin, "__version__", None))
    return PluginInfo(plugin.__name__ if isinstance(plugin, type) else type(plugin).__name__)


def _extractors(member: _Member) -> Iterator[Extractor[Any]]:
    group = member.call("newsextract_extractors")
    if group is not None and not isinstance(group, Iterable):
        raise PluginError(
            f"plugin {member.info}: newsextract_extractors returns several extractors, not "
            f"{group!r}; put it in a list",
            plugins=(member.info,),
        )
    for item in group or ():
        if not isinstance(item, Extractor):
            raise TypeError(
                f"plugin {member.info}: newsextract_extractors returns extractors, not {item!r}; "
                f"did you forget @newsextract.extractor(provides=...)?"
            )
        yield item


def _languages(member: _Member) -> tuple[str, ...]:
    tags = member.call("newsextract_languages")
    if isinstance(tags, str):
        raise PluginError(
            f"plugin {member.info}: newsextract_languages returns several tags, not {tags!r}; "
            f"put it in a list",
            plugins=(member.info,),
        )
    return tuple(tags or ())
