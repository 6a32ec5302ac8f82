"""Steps: the extractors of some plugins in the order of what they provide and require."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from graphlib import CycleError as GraphCycleError
from graphlib import TopologicalSorter
from typing import Any, NamedTuple

from newsextract._model.field import Field
from newsextract._model.provenance import PluginInfo, Provider
from newsextract._plugins import GROUP, PLUGINS, Plugins
from newsextract._view import Extractor
from newsextract.exceptions import (
    CycleError,
    DuplicateProviderError,
    MissingRequirementError,
    PluginError,
)


class Step(NamedTuple):
    """One extractor in its place in the order."""

    extractor: Extractor[Any]
    plugin: PluginInfo


Asked = Field[Any] | str  # a field, by its name as well: "newsextract.amounts", "amounts"


def order(
    plugins: Plugins, without: Iterable[Asked], only: Iterable[Asked] | None
) -> tuple[Step, ...]:
    """The extractors of some plugins, each behind those that it requires.

    Raises:
        DuplicateProviderError: if two extractors provide one field.
        MissingRequirementError: if nobody provides a field that one requires, that ``only`` asks for
            or that ``without`` leaves out.
        CycleError: if extractors require one another.
    """
    providers = _providers(plugins)
    _leave_out(providers, _names(without, providers, "without"), plugins.infos[0])
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
        names = _needed(names, graph, _names(only, steps, "only"))
    return tuple(steps[name] for name in names)


def faults(plugins: Plugins) -> Iterator[PluginError]:
    """Each reason for which these plugins do not fit together."""
    steps = {}
    for name, several in _providers(plugins).items():
        try:
            steps[name] = _chosen(name, several)
        except PluginError as error:
            yield error
            steps[name] = several[0]
    for name, step in steps.items():
        for field in step.extractor.requires:
            try:
                _check_provided(field, name, step, steps.get(field.name))
            except PluginError as error:
                yield error


def _providers(plugins: Plugins) -> dict[str, list[Step]]:
    providers: dict[str, list[Step]] = {}
    for extractor, plugin in plugins.extractors:
        providers.setdefault(extractor.provides.name, []).append(Step(extractor, plugin))
    return providers


def _leave_out(
    providers: dict[str, list[Step]], names: Iterable[str], builtin: PluginInfo
) -> None:
    """Leave the built-in extractors of some fields out; those of plugins where there is none."""
    for name in names:
        several = providers.pop(name)
        others = [step for step in several if step.plugin is not builtin]
        if len(others) < len(several) and others:
            providers[name] = others


def _names(asked: Iterable[Asked], known: Iterable[str], what: str) -> list[str]:
    """The names of fields that are asked for.

    Raises:
        MissingRequirementError: if nobody provides one of them.
        TypeError: if one is neither a field nor a name.
    """
    found = []
    for one in asked:
        if not isinstance(one, Field | str):
            raise TypeError(f"{what}= takes fields, {what}=[AMOUNTS], not {one!r:.60}")
        name = one.name if isinstance(one, Field) else one
        full = [n for n in known if n == name or (isinstance(one, str) and n.endswith(f".{name}"))]
        if len(full) != 1:
            verb = "asks for" if what == "only" else "leaves out"
            raise MissingRequirementError(
                f"{what}= {verb} {name!r}, which "
                + (
                    f"may be any of {full}"
                    if full
                    else "no plugin provides; " + _near(name, known)
                )
            )
        found.append(full[0])
    return found


def _near(name: str, known: Iterable[str]) -> str:
    import difflib

    names = sorted(known)
    near = difflib.get_close_matches(name, [*names, *(n.rpartition(".")[2] for n in names)], 1)
    return f"did you mean {near[0]!r}?" if near else f"there are {', '.join(names)}"


def _chosen(name: str, several: list[Step]) -> Step:
    """The one that provides a field: the only one, or the one that replaces the others."""
    replacing = [step for step in several if step.extractor.replaces]
    chosen = replacing or several
    if len(chosen) > 1:
        both = (chosen[0].plugin, chosen[1].plugin)
        verb = "replaced" if replacing else "provided"
        if both[0].name == both[1].name:
            remedy = "one extractor a field"
        elif both[0].name == GROUP:
            remedy = (
                f"leave the built-in one out, Parser(without=[{name!r}]), or let the other say that it "
                f"replaces it: @extractor(provides=..., replaces=True)"
            )
        else:
            remedy = (
                f"leave one of them out, Parser(block=[{both[1].name!r}]) or "
                f"{PLUGINS}=-{both[1].name}, or let one of them say that it replaces the other: "
                f"@extractor(provides=..., replaces=True)"
            )
        raise DuplicateProviderError(
            f"{name!r} is {verb} by {both[0]} and by {both[1]}; {remedy}", plugins=both
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
    needed = set(only)
    for name in reversed(order):
        if name in needed:
            needed.update(graph[name])
    return [name for name in order if name in needed]
