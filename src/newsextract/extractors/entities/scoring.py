"""Weights of features and their sums: one number for each kind that a name can be.

The weights of a feature for all kinds are packed into one integer, a field of bits for each kind,
so that the sum over many features is one addition each. ``data/names.json`` holds them, fitted by
``tools/fit_names.py``; its head names the texts they were fitted on.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from struct import Struct
from typing import Any, Literal

from newsextract._model import light
from newsextract._words.data import is_newer, read_data
from newsextract._words.gazetteers import SORTS

DATA = "names.json"
PACKED = "names.txt"  # what is read of it; ``tools/lexicons.py`` writes it
Verdict = Literal["person", "organization", "place", "other", "none"]
KINDS: tuple[Verdict, ...] = ("person", "organization", "place", "other", "none")
_BITS = 32  # of a field: a sum of weights stays far below
_SIGNS = sum(1 << (_BITS * (i + 1) - 1) for i in range(len(KINDS)))  # the highest bit of each
_FIELDS = Struct(f"<{len(KINDS)}i")
_REMEMBERED = 4096  # names
SCALE = 100  # weights are whole numbers of hundredths

SORT_NAMES = [  # of what a word can be, a bit each
    *SORTS,
    *[
        "title",
        "role",
        "calendar",
        "direction",
        "common",
        "speech",
        "preposition",
        "article",
        "noun",
        "speaking",
        "goods",
        "work",
    ],
]
_BIT = {name: 1 << bit for bit, name in enumerate(SORT_NAMES)}
_SORTED = frozenset({"known", "first_sort", "last_sort", "before_sort", "after_sort"})

Lookup = Callable[[Any, int], int]
# Of a word its weight, the letter for what it can be, if it is a number, if a name goes on behind it
Front = tuple[int, str, bool, bool]
Behind = tuple[int, str, bool, bool, bool]  # and if nothing but it tells of a name in front


@light.frozen
class Tables:
    """Tables of weights, by the feature's name; each looks a value up."""

    bias: Lookup
    whole: Lookup  # the words
    known: Lookup  # what the gazetteers say of all words together
    pattern: Lookup  # what each word can be, as letters
    begin: Lookup
    end: Lookup
    ending: Lookup  # last letters
    ending2: Lookup
    opening: Lookup  # first letters
    opening2: Lookup
    count: Lookup  # of mentions
    rule: Lookup  # what the words alone told
    shape: Lookup
    lower: Lookup  # whether the words stand in lower case elsewhere
    first: Lookup  # words
    last: Lookup
    inner: Lookup
    first_sort: Lookup
    last_sort: Lookup
    size: Lookup
    title: Lookup
    longer: Lookup  # names that it is a part of
    shorter: Lookup  # names that are a part of it
    before: Lookup  # around a mention
    before2: Lookup
    after: Lookup
    after2: Lookup
    between: Lookup
    before_sort: Lookup
    after_sort: Lookup
    before_ending: Lookup  # last letters of the words beside it
    after_ending: Lookup
    left: Lookup
    right: Lookup
    owned: Lookup
    at: Lookup
    apposed: Lookup  # what a phrase behind a comma calls it
    number: Lookup  # figures beside it
    expands: Lookup  # in brackets behind words that it is short for
    topic: Lookup  # what the article is about
    referred: Lookup  # which pronoun comes next
    company: Lookup  # what its other names are, for one in doubt
    # what names sum up to, by all that this hangs on
    told: dict[object, int] = light.field(factory=dict, init=False)
    # words right in front of a mention and right behind it
    fronts: dict[str, Front] = light.field(factory=dict, init=False)
    behinds: dict[str, Behind] = light.field(factory=dict, init=False)

    # those that are asked of every mention: to call one from here takes half the time
    beside: tuple[Lookup, ...] = light.field(init=False)

    def __attrs_post_init__(self) -> None:
        beside = (
            self.before2,
            self.after2,
            self.between,
            self.number,
            self.left,
            self.right,
            self.at,
        )
        object.__setattr__(self, "beside", beside)

    def keep_front(self, word: str, code: str, told: int) -> Front:
        """Remember a word in front of a mention; ``told`` is what its sort tells there."""
        if len(self.fronts) >= _REMEMBERED:
            self.fronts.clear()
        found = (
            self.before(word, 0) + self.before_sort(told, 0) + self.before_ending(word[-3:], 0),
            code,
            word.isdigit(),
            word == "and" or not word.isalnum(),
        )
        self.fronts[word] = found
        return found

    def keep_behind(self, word: str, code: str, told: int, *, plain: bool) -> Behind:
        """Remember a word behind a mention; ``plain``: that no mark follows it which tells more."""
        if len(self.behinds) >= _REMEMBERED:
            self.behinds.clear()
        found = (
            self.after(word, 0) + self.after_sort(told, 0) + self.after_ending(word[-3:], 0),
            code,
            word.isdigit(),
            word == "and" or not word.isalnum(),
            plain,
        )
        self.behinds[word] = found
        return found

    def forget(self) -> None:
        """Ask again for the words beside a mention, though they were asked for before."""
        self.fronts.clear()
        self.behinds.clear()

    def keep(self, key: object, total: int) -> int:
        """Remember what a name sums up to; the same names come back."""
        if len(self.told) >= _REMEMBERED:
            self.told.clear()
        self.told[key] = total
        return total


AROUND = frozenset(
    [
        "before",
        "before2",
        "after",
        "after2",
        "between",
        "before_sort",
        "after_sort",
        "before_ending",
        "after_ending",
        "left",
        "right",
        "owned",
        "at",
        "apposed",
        "number",
        "expands",
        "referred",
    ]
)


def pack(weights: Sequence[int]) -> int:
    """The weights of all kinds as one integer."""
    a, b, c, d, e = weights
    return a + (b << _BITS) + (c << 2 * _BITS) + (d << 3 * _BITS) + (e << 4 * _BITS)


def unpack(total: int) -> tuple[int, int, int, int, int]:
    """The sums for all kinds."""
    # one field takes a bit from the next where it is below zero; with the signs added none is
    return _FIELDS.unpack((total + _SIGNS ^ _SIGNS).to_bytes(_FIELDS.size, "little"))


def tables_of(rows: Mapping[str, Mapping[str, Sequence[int]]]) -> Tables:
    """The tables of weights, by the names of features and by their values as text."""
    found: dict[str, Lookup] = {}
    for attribute in light.fields(Tables):
        if not attribute.init:
            continue
        read = _sort if attribute.name in _SORTED else _value
        table = {
            k if read is _value and "\t" not in k and k[:1] not in _MARKED else read(k): (
                a + (b << _BITS) + (c << _BITS2) + (d << _BITS3) + (e << _BITS4)
            )
            for k, (a, b, c, d, e) in rows.get(attribute.name, {}).items()  # as ``pack``, sooner
        }
        found[attribute.name] = table.get
    return Tables(**found)


def _value(text: str) -> Any:
    """A feature's value: a word, a number or several of them."""
    if "\t" in text:
        return tuple([_value(part) for part in text.split("\t")])
    if text.startswith("#") and text[1:].lstrip("-").isdigit():
        return int(text[1:])
    return _FIXED.get(text, text)


_MARKED = frozenset("#=")
_BITS2, _BITS3, _BITS4 = 2 * _BITS, 3 * _BITS, 4 * _BITS
_FIXED: dict[str, bool | None] = {"=True": True, "=False": False, "=None": None}


def _sort(text: str) -> int:
    """What a word can be, from the names: "male surname"."""
    return sum([_BIT[name] for name in text.split()])


def text_of(value: Any, feature: str = "") -> str:
    """A feature's value as it stands in the file."""
    if feature in _SORTED:
        return " ".join(name for bit, name in enumerate(SORT_NAMES) if value >> bit & 1)
    if isinstance(value, tuple):
        return "\t".join(map(text_of, value))
    if value is None or isinstance(value, bool):
        return f"={value}"
    return f"#{value}" if isinstance(value, int) else str(value)


# -- the file that is read: ``data/names.json`` packed -------------------------------------------------

_LEAST, _MOST = -500, 1400  # what a weight can be
_ZERO = 600  # the sign of a weight of nothing; no sign takes more than two bytes
_ZEROS = sum(_ZERO << (_BITS * i) for i in range(len(KINDS)))
_LANE = _BITS // 8  # bytes of a field
_ROW = Struct("<QQI")  # the fields of all kinds


def packed(rows: Mapping[str, Mapping[str, Mapping[str, Sequence[int]]]]) -> str:
    """The weights of both tables as a text that is read in a third of the time.

    Of each feature the values that are plain words, the others, and the weights of all, a sign each.

    Raises:
        ValueError: if a weight is out of all measure, or a value is more than a line.
    """
    made: dict[str, dict[str, list[str]]] = {}
    for step in ("single", "several"):
        for name, table in rows[step].items():
            marked = [k for k in table if name in _SORTED or "\t" in k or k[:1] in _MARKED]
            plain = [k for k in table if k not in set(marked)]
            signs = "".join(_sign_of(w) for k in (*plain, *marked) for w in table[k])
            if any("\n" in key for key in table):
                raise ValueError(f"the weights of {name!r} cannot be packed")
            made.setdefault(step, {})[name] = [_lines(plain), _lines(marked), signs]
    return json.dumps(made, ensure_ascii=False, separators=(",", ":")) + "\n"


def _lines(values: Iterable[str]) -> str:
    return "".join(f"{value}\n" for value in values)


def _sign_of(weight: int) -> str:
    if not _LEAST <= weight <= _MOST:
        raise ValueError(f"no weight is {weight}")
    return chr(_ZERO + weight)


def _unpacked(rows: Mapping[str, tuple[str, str, str]]) -> Tables:
    found: dict[str, Lookup] = {}
    for attribute in light.fields(Tables):
        if attribute.init:
            plain, marked, signs = rows.get(attribute.name, ("", "", ""))
            read = _sort if attribute.name in _SORTED else _value
            values: list[Any] = plain.split("\n")[:-1]
            values += map(read, marked.split("\n")[:-1])
            found[attribute.name] = dict(zip(values, _sums(signs), strict=True)).get
    return Tables(**found)


def _sums(signs: str) -> list[int]:
    """The weights of all kinds as one integer, of each row; as ``pack``, sooner."""
    told = signs.encode("utf-16-le")
    spread = bytearray(_ROW.size * (len(signs) // len(KINDS)))
    for kind in range(len(KINDS)):
        for byte in range(2):  # of a sign
            spread[_LANE * kind + byte :: _ROW.size] = told[2 * kind + byte :: 2 * len(KINDS)]
    return [
        low + (middle << 64) + (high << 128) - _ZEROS
        for low, middle, high in _ROW.iter_unpack(spread)
    ]


@cache
def load_tables() -> tuple[Tables, Tables]:
    """The weights for names of one word, and of several."""
    if is_newer(DATA, PACKED):  # fitted anew in a checkout
        fitted = json.loads(read_data(DATA))
        return tables_of(fitted["single"]), tables_of(fitted["several"])
    rows = json.loads(read_data(PACKED))
    return _unpacked(rows["single"]), _unpacked(rows["several"])
