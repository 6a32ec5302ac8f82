"""Beside the text: who says what, the time line, the sums of money, and what plugins found."""

from __future__ import annotations

from collections.abc import Iterator

from newsextract._model.annotations import AMOUNTS, DATES, PUBLISHED, UPDATED, Timex
from newsextract._model.parsed import Parsed
from newsextract.export.html.escaped import attribute, clipped, words
from newsextract.export.html.marks import Kind, Marked, Speaker, sum_of
from newsextract.export.rows import to_rows, words_of

_WIDTH = 90  # characters of a thing said
_PLACES = ("text", "start", "end", "block", "rule")


def side(parsed: Parsed, found: Marked) -> str:
    """The lists; those that would be empty are left out."""
    lists = (
        ("Who says what", "who", _people(parsed, found)),
        ("Time line", "date", _time_line(parsed, found)),
        ("Money", "money", _money(parsed, found)),
        *(
            (kind.label, kind.css, _rows(parsed, found, name, kind.css))
            for kind, name in _plugins(parsed, found)
        ),
        ("Failures", "failures", "".join(_failures(parsed))),
    )
    return "".join(
        f'<section class="nx-{css}" aria-label="{attribute(title)}"><h2>{words(title)}</h2>{body}</section>'
        for title, css, body in lists
        if body
    )


def _plugins(parsed: Parsed, found: Marked) -> Iterator[tuple[Kind, str]]:
    for name, kind in found.plugins:
        if found.counts[kind.css]:
            yield kind, name


def _people(parsed: Parsed, found: Marked) -> str:
    speaking = [speaker for speaker in found.speakers if speaker.said]
    silent = [speaker for speaker in found.speakers if not speaker.said]
    spoken = "".join(_speaker(parsed, speaker) for speaker in speaking)
    named = "".join(
        f'<li id="{who.id}"><a href="#{who.mention}">{_name(who)}</a></li>' for who in silent
    )
    return (f"<ul>{spoken}</ul>" if spoken else "") + (
        f'<h3>Named, without a word</h3><ul class="silent">{named}</ul>' if named else ""
    )


def _speaker(parsed: Parsed, speaker: Speaker) -> str:
    said = []
    for at, one in speaker.said:
        cue = words(clipped(words_of(parsed.text, one.cue) or "", 40))
        content = words(clipped(words_of(parsed.text, one.content) or "", _WIDTH))
        said.append(f'<li><a href="#{at}"><span class="n">{cue}</span> {content}</a></li>')
    return (
        f'<li id="{speaker.id}" style="--h:{speaker.hue}"><details open><summary>{_name(speaker)} '
        f'<span class="n">{len(said)}</span></summary><ol>{"".join(said)}</ol></details></li>'
    )


def _name(speaker: Speaker) -> str:
    role = f' <span class="role">{words(speaker.role)}</span>' if speaker.role else ""
    return f"<bdi>{words(clipped(speaker.name, 60))}</bdi>{role}"


def _time_line(parsed: Parsed, found: Marked) -> str:
    dates = [(timex, n) for n, timex in enumerate(parsed.found(DATES))]
    placed = sorted(pair for pair in dates if pair[0].start or pair[0].end)
    other = [pair for pair in dates if not (pair[0].start or pair[0].end)]
    stamps = {"published": parsed.found(PUBLISHED), "updated": parsed.found(UPDATED)}
    told = "".join(
        f'<li><span class="n">{label}</span> {words(timexes[0].value)}</li>'
        for label, timexes in stamps.items()
        if timexes
    )
    line, rest = (
        "".join(_moment(parsed, found.prefix, timex, n) for timex, n in pairs)
        for pairs in (placed, other)
    )
    return (
        (f'<ul class="stamps">{told}</ul>' if told else "")
        + (f'<ol class="line">{line}</ol>' if line else "")
        + (f'<h3>Without a day</h3><ul class="silent">{rest}</ul>' if rest else "")
    )


def _moment(parsed: Parsed, prefix: str, timex: Timex, n: int) -> str:
    shown = words(clipped(words_of(parsed.text, timex.span) or "", 60))
    return (
        f'<li id="{prefix}line{n}"><a href="#{prefix}date{n}"><b>{words(timex.value)}</b> '
        f"<bdi>{shown}</bdi></a></li>"
    )


def _money(parsed: Parsed, found: Marked) -> str:
    amounts = parsed.found(AMOUNTS)
    rows = "".join(
        f'<tr id="{found.prefix}sum{n}"><td><a href="#{found.prefix}money{n}">'
        f"<bdi>{words(clipped(row['text'], 40))}</bdi></a></td>"
        f"<td>{words(sum_of(row))}</td><td>{words(row['block'] or '')}</td></tr>"
        for n, row in enumerate(to_rows(parsed, amounts))
    )
    head = '<tr><th scope="col">words</th><th scope="col">sum</th><th scope="col">in</th></tr>'
    return f"<table><thead>{head}</thead><tbody>{rows}</tbody></table>" if rows else ""


def _rows(parsed: Parsed, found: Marked, name: str, css: str) -> str:
    return (
        "<ul>"
        + "".join(
            f'<li id="{found.prefix}{css}-row{n}"><a href="#{found.prefix}{css}-{n}">'
            f"<bdi>{words(clipped(row['text'], 60))}</bdi></a>{_values(row)}</li>"
            for n, row in enumerate(to_rows(parsed, parsed.layers[name]))
        )
        + "</ul>"
    )


def _values(row: dict[str, object]) -> str:
    told = [
        f'<span class="n">{words(key)}</span> {words(clipped(str(value), _WIDTH))}'
        for key, value in row.items()
        if key not in _PLACES and value is not None and value != ""
    ]
    return f"<br>{' · '.join(told)}" if told else ""


def _failures(parsed: Parsed) -> Iterator[str]:
    for failure in parsed.failures:
        yield f"<p>{words(failure.plugin)}: {words(clipped(failure.error, 200))}</p>"
