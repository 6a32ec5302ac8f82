"""Steps: the extractors of some plugins in the order of what they provide and require."""

from __future__ import annotations

from collections.abc import Iterable
from graphlib import CycleError as GraphCycleError
from graphlib import TopologicalSorter
from typing import Any, NamedTuple

from newsextract._model.field import Field
from newsextract._model.provenance import PluginInfo, Provider
from newsextract._plugins import Plugins
from newsextract._view import Extractor
from newsextract.exceptions import (
    CycleError,
    DuplicateProviderError,
    MissingRequirementError,
)


class Step(NamedTuple):
    """One extractor in its place in the order."""

    extractor: Extractor[Any]
    plugin: PluginInfo


def order(
    plugins: Plugins, without: Iterable[Field[Any]], only: Iterable[Field[Any]] | None
) -> tuple[Step, ...]:
    """The extractors of some plugins, each behind those that it requires.

    Raises:
        DuplicateProviderError: if two extractors provide one field.
        MissingRequirementError: if nobody provides a field that one requires, or ``only`` asks for.
        CycleError: if extractors require one another.
    """
    left_out = {field.name for field in without}
    builtin = plugins.infos[0]
    providers: dict[str, list[Step]] = {}
    for extractor, plugin in plugins.extractors:
        name = extractor.provides.name
        if name not in left_out or plugin is not builtin:
            providers.setdefault(name, []).append(Step(extractor, plugin))
    steps = {name: _chosen(name, several) for name, several in providers.items()}
    for name, step in steps.items():
        for field in step.extractor.requires:
            _check_provided(field, name, step, steps.get(field.name))
    graph = {n: [f.name for f in step.extractor.requires] for n, step in steps.items()}
    try:
        # sorted, so that it does not depend on the order of a set
        names = list(TopologicalSorter({n: sorted(r) for n, r in graph.items()}).static_order())
    except GraphCycleError as error:
        circle = error.args[1]
        raise CycleError(
            f"the extractors of {' -> '.join(circle)} require one another",
            plugins=tuple(dict.fromkeys(steps[name].plugin for name in circle)),
        ) from None
    if only is not None:
        names = _needed(names, graph, [field.name for field in only])
    return tuple(steps[name] for name in names)


def _chosen(name: str, several: list[Step]) -> Step:
    """The one that provides a field: the only one, or the one that replaces the others."""
    replacing = [step for step in several if step.extractor.replaces]
    chosen = replacing or several
    if len(chosen) > 1:
        both = (chosen[0].plugin, chosen[1].plugin)
        verb = "replaced" if replacing else "provided"
        raise DuplicateProviderError(
            f"{name!r} is {verb} by {both[0]} and by {both[1]}; leave one of them out "
            f"(Parser(without=[...]) for a built-in one), or let one of them say that it replaces "
            f"the other: @extractor(provides=..., replaces=True)",
            plugins=both,
        )
    other = next(
        (s for s in several if s.extractor.provides != chosen[0].extractor.provides), None
    )
    if other is not None:
        raise DuplicateProviderError(
            f"{chosen[0].plugin} replaces {name!r} of {other.plugin} by a field of another type: "
            f"{chosen[0].extractor.provides!r}; import the field that it replaces",
            plugins=(chosen[0].plugin, other.plugin),
        )
    return chosen[0]


def _check_provided(field: Field[Any], name: str, step: Step, provider: Step | None) -> None:
    """Refuse a requirement that nobody provides, or that somebody provides in another type."""
    if provider is None:
        raise MissingRequirementError(
            f"{step.extractor.name} of plugin {step.plugin} requires {field.name!r}, which no "
            f"plugin provides; install the plugin that does, or leave {name!r} out as well",
            plugins=(step.plugin,),
        )
    if provider.extractor.provides != field:
        raise MissingRequirementError(
            f"{step.extractor.name} of plugin {step.plugin} requires {field!r}, but "
            f"{provider.plugin} provides {provider.extractor.provides!r}",
            plugins=(step.plugin, provider.plugin),
        )


def provider_of(step: Step) -> Provider:
    """What a document says of the extractor of a field."""
    extractor, plugin = step
    requires = tuple(field.name for field in extractor.requires)
    return Provider(extractor.provides.name, extractor.name, plugin.name, plugin.version, requires)


def _needed(order: list[str], graph: dict[str, list[str]], only: list[str]) -> list[str]:
    if unknown := [name for name in only if name not in graph]:
        raise MissingRequirementError(f"only= asks for {unknown[0]!r}, which no plugin provides")
    needed = set(only)
    for name in reversed(order):
        if name in needed:
            needed.update(graph[name])
    return [name for name in order if name in needed]
