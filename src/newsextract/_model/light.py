"""Light classes: for the package itself what attrs is for its users, made in a thirtieth of the time.

Type checkers take ``define``, ``frozen`` and ``field`` for those of attrs, and so do ``attrs.fields``
and ``attrs.evolve`` with the classes. When run, no code is written but ``__init__``, once a class has some
instances; an instance is shown by its attributes, and equal to itself only unless that is asked for.

    @light.frozen
    class Form:
        lemma: str
        takes: frozenset[str] = frozenset()

Whatever a plugin or a user may hold in hand is a class of attrs.
"""

import sys
from collections.abc import Callable
from itertools import count
from types import MemberDescriptorType
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from attrs import asdict as asdict
    from attrs import define as define
    from attrs import evolve as evolve
    from attrs import field as field
    from attrs import fields as fields
    from attrs import frozen as frozen
else:

    def define(cls: type | None = None, *, kw_only: bool = False) -> Any:
        """A light class of the annotated names in the body of ``cls``."""
        return (lambda late: _made(late, kw_only)) if cls is None else _made(cls, kw_only)

    def frozen(cls: type | None = None, *, kw_only: bool = False, eq: bool = False) -> Any:
        """A light class whose instances nobody changes; to make one takes twice the time."""
        if cls is None:
            return lambda late: frozen(late, kw_only=kw_only, eq=eq)
        cls.__setattr__ = cls.__delattr__ = refuse
        cls.__frozen__ = True
        if eq:
            cls.__eq__, cls.__hash__ = _is_equal, _hash
        return _made(cls, kw_only)

    def field(**given: Any) -> Any:
        """An attribute with a ``default``, ``factory``, ``converter`` or more, as in attrs."""
        return Attribute(**given)

    def fields(cls: type) -> Any:
        """The attributes of a class, be it of this module or of attrs; none of any other."""
        own = cls.__dict__.get("__light__")
        return getattr(cls, "__attrs_attrs__", ()) if own is None else own

    def asdict(one: object) -> Any:
        """The attributes of an instance by their names."""
        return {a.name: getattr(one, a.name) for a in type(one).__light__}

    def evolve(one: Any, **changes: Any) -> Any:
        """Another instance that differs in these."""
        cls = type(one)
        for a in cls.__light__:
            if a.init and a.alias not in changes:
                changes[a.alias] = getattr(one, a.name)
        return cls(**changes)


if sys.version_info >= (3, 14):
    from annotationlib import Format, get_annotations

    def _annotations(cls: Any) -> dict[str, Any]:
        return get_annotations(cls, format=Format.FORWARDREF)

else:

    def _annotations(cls: Any) -> dict[str, Any]:
        found: dict[str, Any] = cls.__annotations__
        return found


_NOTHING: Any = type("NOTHING", (), {"__repr__": lambda self: "NOTHING"})()


class Attribute:
    """What is known of one attribute, under the names that attrs has."""

    name: str
    alias: str  # the name as an argument
    type: object = None

    def __init__(
        self,
        *,
        default: Any = _NOTHING,
        factory: Callable[[], Any] | None = None,
        converter: Callable[[Any], Any] | None = None,
        init: bool = True,
        kw_only: bool = False,
        metadata: dict[str, Any] | None = None,
        eq: bool = True,
        hash: bool | None = None,
        repr: bool = True,
    ) -> None:
        self.eq = eq
        self.hash = hash
        self.repr = repr
        self.plain = default
        self.factory = factory
        self.converter = converter
        self.init = init
        self.kw_only = kw_only
        self.metadata = metadata or {}

    @property
    def has_default(self) -> bool:
        """Whether there is a plain value that it has if none is given."""
        return self.plain is not _NOTHING


def refuse(self: object, name: str, *_: object) -> NoReturn:
    """Nobody changes an instance of a frozen class."""
    if name == "__orig_class__":  # what typing tries to note on an instance of a generic class
        raise AttributeError(name)
    from attrs.exceptions import FrozenInstanceError

    raise FrozenInstanceError


def _made(cls: Any, kw_only: bool) -> Any:
    cls.__light__ = cls.__attrs_attrs__ = attributes_of(cls, kw_only)
    cls.__init__ = first_init(cls)
    cls.__repr__ = _shown
    return cls


def attributes_of(cls: Any, kw_only: bool = False) -> tuple[Attribute, ...]:
    """What a class that was written as one of attrs shall have."""
    rows: dict[str, Attribute] = {}
    for base in cls.__mro__[:0:-1]:
        rows.update((a.name, a) for a in base.__dict__.get("__light__", ()))
    for name, kind in _annotations(cls).items():
        given = cls.__dict__.get(name, _NOTHING)
        if type(given).__module__ == "attr._make":
            raise TypeError(f"{cls.__qualname__}.{name} is a field of attrs, not of this module")
        if not isinstance(given, Attribute):
            given = Attribute(default=given)
        elif name in cls.__dict__:
            delattr(cls, name)
        given.name, given.alias, given.type = name, name.lstrip("_"), kind
        given.kw_only |= kw_only
        rows.pop(name, None)  # its place is the later one, as in attrs
        rows[name] = given
    return tuple(rows.values())


_FEW = 20  # instances; whoever makes more has an ``__init__`` written, which takes a millisecond


def first_init(cls: Any) -> Any:
    """An ``__init__`` that sets what is given by itself, and after a few times writes the true one."""
    made = count()
    rows: list[_Row] = []

    def init(self: Any, *args: Any, **kwargs: Any) -> None:
        if not rows:
            rows.extend([_row_of(a) for a in cls.__light__])
        if next(made) >= _FEW or not _set_all(self, rows, args, kwargs):
            cls.__init__ = written = _written(cls)
            written(self, *args, **kwargs)
        elif hasattr(cls, "__attrs_post_init__"):
            self.__attrs_post_init__()

    return init


# of an attribute its name, whether an argument of a place may give it, its name as an argument, what makes
# its default, the default, and what converts a value
_Row = tuple[str, bool, str | None, Any, Any, Any]


def _row_of(a: Attribute) -> _Row:
    placed = a.init and not a.kw_only
    return a.name, placed, a.alias if a.init else None, a.factory, a.plain, a.converter


def _set_all(self: Any, rows: list[_Row], args: tuple[Any, ...], kwargs: dict[str, Any]) -> bool:
    """Set all attributes; False if the arguments are not those that were to be given."""
    used = number = 0
    for name, placed, alias, factory, plain, converter in rows:
        if placed and number < len(args):
            value = args[number]
            number += 1
        elif alias in kwargs:
            value = kwargs[alias]
            used += 1
        elif factory is not None:
            value = factory()
        elif plain is not _NOTHING:
            value = plain
        elif alias is not None:
            return False
        else:
            continue
        _set(self, name, value if converter is None else converter(value))
    return number == len(args) and used == len(kwargs)


_set = object.__setattr__


def _written(cls: Any) -> Any:
    places: dict[str, Any] = {"_NOTHING": _NOTHING, "_set": _set}
    plain: list[str] = []
    named: list[str] = []
    body: list[str] = []
    frozen = getattr(cls, "__frozen__", False)
    for number, a in enumerate(cls.__light__):
        slot = getattr(cls, a.name, None)
        target = "_set(self, {!r}, {})" if frozen else "self.{} = {}"
        if (
            frozen and type(slot) is MemberDescriptorType
        ):  # set past the guard, sooner than by name
            target = "_set_{}(self, {})"
            places[f"_set_{a.name}"] = slot.__set__
        places |= {f"_{number}": a.plain, f"_f{number}": a.factory, f"_c{number}": a.converter}
        if a.init:
            default = (
                "=_NOTHING" if a.factory else f"=_{number}" if a.plain is not _NOTHING else ""
            )
            (named if a.kw_only else plain).append(a.alias + default)
        if value := _value(a, number):
            body.append(target.format(a.name, value))
    if hasattr(cls, "__attrs_post_init__"):
        body.append("self.__attrs_post_init__()")
    head = ", ".join(["self", *plain, *(["*", *named] if named else ())])
    exec(f"def __init__({head}):\n " + "\n ".join(body or ["pass"]), places)
    return places["__init__"]


def _value(a: Attribute, number: int) -> str:
    """What one attribute is set to; nothing if it is not set."""
    value = a.alias
    if not a.init:
        if a.factory is None and a.plain is _NOTHING:
            return ""
        value = f"_f{number}()" if a.factory else f"_{number}"
    elif a.factory:
        value = f"_f{number}() if {value} is _NOTHING else {value}"
    return f"_c{number}({value})" if a.converter else value


def _values(self: Any) -> tuple[Any, ...]:
    return tuple([getattr(self, a.name) for a in self.__light__])


def _is_equal(self: Any, other: object) -> bool:
    return type(self) is type(other) and _values(self) == _values(other)


def _hash(self: Any) -> int:
    return hash(_values(self))


def _shown(self: Any) -> str:
    rows = (a.name for a in self.__light__)
    values = ", ".join(f"{name}={getattr(self, name, _NOTHING)!r}" for name in rows)
    return f"{type(self).__qualname__}({values})"
