"""Draw docs/images/floors.svg: the rooms of the package by floor, and who imports whom.

    python tools/floors.py

Floors and imports are those of ``tests/test_floors.py``. Rooms stand on a diagonal, the highest
floor first; a line goes right from a room and down to one that it imports, with the number of
imports at its corner. No line goes up.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).parent.parent
PICTURE = ROOT / "docs" / "images" / "floors.svg"

sys.path.insert(0, str(ROOT / "tests"))
from test_floors import FLOORS, pairs, room  # noqa: E402

_NAMES = {"_newsextract_pytest": "pytest plugin"}
_LEGEND = (
    "A line goes from a room to the right,",
    "and down to the room that it imports;",
    "at its corner, how many imports of modules.",
)
_LEFT, _TOP = 84, 14  # margins: the numbers of floors stand at the left
_COLUMN, _ROW = 66, 38  # from one room to the next
_WIDTH, _HEIGHT = 100, 26  # of a box
_RADIUS = 11  # of a number's circle

# Colours that can be read on a light and on a dark page.
_STYLE = """
text { font: 12px system-ui, sans-serif; text-anchor: middle; dominant-baseline: central }
.floor { fill: #7d8894; text-anchor: start }
.band { stroke: #7d8894; stroke-opacity: .35; stroke-dasharray: 2 4 }
.room rect { fill: #2f6391 }
.room text { fill: #ffffff }
.import { fill: none; stroke: #7d8894 }
.count circle { fill: #eef2f6; stroke: #7d8894 }
.count text { fill: #1d2935; font-size: 11px }
marker path { fill: #7d8894 }
"""


def draw() -> str:
    """The picture as SVG."""
    rooms = [name for floor in reversed(FLOORS) for name in floor]
    counts = Counter((room(a), room(b)) for a, b in pairs() if room(a) != room(b))
    width = _x(len(rooms) - 1) + _WIDTH // 2 + 10
    height = _y(len(rooms) - 1) + _HEIGHT // 2 + 10
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img">',
        "<title>The floors of newsextract: which rooms import which</title>",
        f"<style>{_STYLE}</style>",
        '<defs><marker id="head" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" '
        'markerHeight="8" orient="auto"><path d="M0 0 8 4 0 8z"/></marker></defs>',
        *_bands(width),
        *(_line(rooms.index(a), rooms.index(b)) for a, b in sorted(counts)),
        *(_count(rooms.index(a), rooms.index(b), n) for (a, b), n in sorted(counts.items())),
        *(_room(name, place) for place, name in enumerate(rooms)),
        *(
            f'<text class="floor" x="110" y="{height - 90 + 20 * n}">{escape(text)}</text>'
            for n, text in enumerate(_LEGEND)
        ),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _x(place: int) -> int:
    return _LEFT + _WIDTH // 2 + place * _COLUMN


def _y(place: int) -> int:
    return _TOP + _HEIGHT // 2 + place * _ROW


def _bands(width: int) -> Iterator[str]:
    """The number of each floor, and a line between it and the one below."""
    place = 0
    for number in range(len(FLOORS), 0, -1):
        middle = (_y(place) + _y(place + len(FLOORS[number - 1]) - 1)) // 2
        yield f'<text class="floor" x="10" y="{middle}">floor {number}</text>'
        place += len(FLOORS[number - 1])
        if number > 1:
            edge = (_y(place - 1) + _y(place)) // 2
            yield f'<path class="band" d="M10 {edge}H{width - 10}"/>'


def _line(above: int, below: int) -> str:
    start, end = _x(above) + _WIDTH // 2, _y(below) - _HEIGHT // 2
    return f'<path class="import" marker-end="url(#head)" d="M{start} {_y(above)}H{_x(below)}V{end}"/>'


def _count(above: int, below: int, number: int) -> str:
    x, y = _x(below), _y(above)
    return (
        f'<g class="count"><circle cx="{x}" cy="{y}" r="{_RADIUS}"/>'
        f'<text x="{x}" y="{y}">{number}</text></g>'
    )


def _room(name: str, place: int) -> str:
    x, y = _x(place), _y(place)
    return (
        f'<g class="room"><rect x="{x - _WIDTH // 2}" y="{y - _HEIGHT // 2}" width="{_WIDTH}" '
        f'height="{_HEIGHT}" rx="5"/><text x="{x}" y="{y}">{escape(_NAMES.get(name, name))}</text></g>'
    )


if __name__ == "__main__":
    PICTURE.write_text(draw(), encoding="utf-8")
