"""The hooks that a plugin implements, as pluggy collects and checks them; misuse says what to write."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import pluggy

from newsextract import hookspecs
from newsextract._model.provenance import PluginInfo
from newsextract._view import Extractor
from newsextract.exceptions import PluginError, UnknownHookError

GROUP = "newsextract"

_HOOKS = tuple(name for name in dir(hookspecs) if name.startswith(f"{GROUP}_"))

Hook = tuple[Callable[..., Any], tuple[str, ...]]  # a function, and the arguments that it takes


def checked_by(builtin: Any) -> Callable[[object, PluginInfo], dict[str, Hook]]:
    """What checks plugins one by one and tells their hooks, after the built-in plugin."""
    manager = pluggy.PluginManager(GROUP)
    manager.add_hookspecs(hookspecs)
    hookspecs.hookimpl(builtin.newsextract_extractors)
    manager.register(builtin)
    return partial(_implementations, manager)


def _implementations(
    manager: pluggy.PluginManager, plugin: object, info: PluginInfo
) -> dict[str, Hook]:
    """What a plugin implements, by the hook's name, after pluggy has checked the arguments."""
    if isinstance(plugin, str):
        raise PluginError(
            f"{plugin!r} is no plugin but a text; import the module and pass that: "
            f"Parser(plugins=[module])",
            plugins=(info,),
        )
    _check_names(manager, plugin, info)
    try:
        manager.register(plugin)
    except pluggy.PluginValidationError as error:
        raise PluginError(
            f"plugin {info}: {' '.join(str(error).split())}; docs/reference/hooks.md has the "
            f"signature of each hook",
            plugins=(info,),
        ) from error
    except ValueError as error:
        raise PluginError(f"plugin {info} is given twice", plugins=(info,)) from error
    found = {
        name: (impl.function, tuple(impl.argnames))
        for name in _HOOKS
        for impl in getattr(manager.hook, name).get_hookimpls()
        if impl.plugin is plugin
    }
    if not found:
        hint = (
            "it is an extractor: return it from newsextract_extractors"
            if isinstance(plugin, Extractor)
            else f"the hooks are {', '.join(_HOOKS)}"
        )
        raise PluginError(
            f"plugin {info} has no function marked @newsextract.hookimpl; {hint}", plugins=(info,)
        )
    return found


def _check_names(manager: pluggy.PluginManager, plugin: object, info: PluginInfo) -> None:
    """Refuse what would be ignored: unknown hooks, hooks without the mark, wrappers."""
    for name in dir(plugin):
        options = manager.parse_hookimpl_opts(plugin, name)
        if options is None:
            if not name.startswith(f"{GROUP}_") or not callable(getattr(plugin, name)):
                continue
            if name in _HOOKS:
                raise PluginError(
                    f"plugin {info}: {name!r} is not marked as a hook; put "
                    f"@newsextract.hookimpl above it",
                    plugins=(info,),
                )
        elif options["wrapper"] or options["hookwrapper"]:
            raise PluginError(
                f"plugin {info}: {name!r} is a wrapper, which hooks that only collect do not "
                f"call; to change a field, replace it: @extractor(provides=..., replaces=True)",
                plugins=(info,),
            )
        elif options["optionalhook"]:
            continue
        hook = (options and options["specname"]) or name
        if hook not in _HOOKS:
            import difflib

            near = difflib.get_close_matches(hook, _HOOKS, 1, 0.5)
            hint = f"did you mean {near[0]!r}?" if near else f"the hooks are {', '.join(_HOOKS)}"
            raise UnknownHookError(
                f"plugin {info} implements {hook!r}, which is no hook; {hint}", plugins=(info,)
            )
