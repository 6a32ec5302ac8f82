r"""PolNeAR: a text file beside brat's standoff annotations, ``.txt`` and ``.ann`` of one name.

    T1	Source 0 8	Ana Ruiz
    T2	Cue 9 13	said
    T3	Content 14 30;31 40	that the harbour … is closed
    R1	… Arg1:T2 Arg2:T1

A span may have several parts.  Spans are joined by relations (``R``) or events (``E``): an attribution
is a cue, or a content that no cue is joined to, with all that is joined to it.  The day of publication
stands in the name of the file.  Where texts and annotations lie in folders of their own, as they do
in the release, the text is the ``.txt`` of the same name anywhere below the path.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

import attrs

from corpora.cases import Case, Said
from corpora.read.files import CorpusError, files
from newsextract import Span

_DAY = re.compile(r"(?<!\d)\d{4}-\d\d-\d\d(?!\d)")
_PARTS = re.compile(r"(\d+) (\d+)")
_ENDS = re.compile(r":([TE]\d+)")


@attrs.frozen
class Annotations:
    """What an ``.ann`` file holds: spans with their roles, and which are joined."""

    roles: dict[str, str]
    spans: dict[str, tuple[Span, ...]]
    joined: dict[str, set[str]]


def read(path: Path) -> Iterator[Case[Said]]:
    """A case for each annotated text."""
    texts = {file.stem: file for file in files(path, "*.txt")}
    for file in files(path, "*.ann"):
        if file.stem not in texts:
            raise CorpusError(f"{file} has no text of the same name")
        day = _DAY.search(file.stem)
        yield Case(
            file.stem,
            texts[file.stem].read_text(encoding="utf-8"),
            tuple(said(standoff(file.read_text(encoding="utf-8").splitlines()))),
            date.fromisoformat(day[0]) if day else None,
        )


def standoff(lines: Iterable[str]) -> Annotations:
    """The spans and relations of a file."""
    roles: dict[str, str] = {}
    spans: dict[str, tuple[Span, ...]] = {}
    joined: defaultdict[str, set[str]] = defaultdict(set)
    events: dict[str, list[str]] = {}
    pairs: list[tuple[str, str]] = []
    for line in lines:
        name, _, rest = line.partition("\t")
        if name.startswith("T"):
            place = rest.partition("\t")[0]
            roles[name] = _role(place.partition(" ")[0])
            spans[name] = tuple(Span(int(a), int(b)) for a, b in _PARTS.findall(place))
        elif name.startswith("E"):
            events[name] = _ENDS.findall(rest)
        elif name.startswith("R"):
            ends = _ENDS.findall(rest)
            pairs += pairwise(ends)
    for ends in events.values():
        pairs += [(one, other) for one in ends for other in ends if one != other]
    for one, other in pairs:
        one, other = (events[end][0] if end in events else end for end in (one, other))
        joined[one].add(other)
        joined[other].add(one)
    return Annotations(roles, spans, dict(joined))


def _role(kind: str) -> str:
    """``Source``, ``attribution-cue`` and the like as one of the three; else as it is."""
    return next((role for role in ("source", "cue", "content") if role in kind.lower()), kind)


def said(found: Annotations) -> Iterator[Said]:
    """The attributions, in the order of the file."""
    for name, role in found.roles.items():
        near = found.joined.get(name, set())
        alone = role == "content" and not any(found.roles.get(each) == "cue" for each in near)
        if role != "cue" and not alone:
            continue
        group = [name, *sorted(near, key=lambda each: found.spans.get(each, ()))]
        parts = {
            part: tuple(
                span
                for each in group
                if found.roles.get(each) == part
                for span in found.spans[each]
            )
            for part in ("source", "cue", "content")
        }
        if parts["content"]:
            yield Said(parts["source"], parts["cue"], parts["content"])
