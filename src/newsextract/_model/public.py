"""Classes that users hold: frozen classes of attrs in all that can be seen, made without attrs.

To import attrs and to let it write the methods of thirty classes takes a sixth of a first parse.
Here a class has its slots, its guard and methods that read its attributes by name, as attrs gives
it them; ``attrs.fields`` (so ``attrs.evolve``, ``attrs.asdict`` and cattrs), help and subclasses of
others bring attrs in, which then makes a twin of the class and tells of it.

    @public.frozen
    class Section:
        span: Span
        name: str

Of the decorator's arguments only ``eq`` and those of a method that the class has itself are known.
"""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from newsextract._model.light import Attribute, attributes_of, fields, first_init, refuse

if TYPE_CHECKING:
    from attrs import field as field
    from attrs import frozen as frozen
else:
    from newsextract._model.light import field as field

    def frozen(cls: type | None = None, *, eq: bool = True, **own: bool) -> Any:
        """A frozen class of the annotated names in the body of ``cls``."""
        if cls is None:
            return lambda late: frozen(late, eq=eq, **own)
        return _made(cls, eq)


def by_position(self: Any) -> tuple[type[Any], tuple[Any, ...]]:
    """``__reduce__``: the class, and the values that make the same object of it again."""
    cls = type(self)
    if "__light__" in cls.__dict__:
        return cls, cls.__read__(self)
    return cls, tuple([getattr(self, a.name) for a in fields(cls)])  # a subclass of others


def _made(cls: type[Any], eq: bool) -> Any:
    rows = attributes_of(cls)
    inherited = {name for base in cls.__mro__ for name in base.__dict__.get("__slots__", ())}
    own = [a.name for a in rows if a.name not in inherited]
    body = {
        name: value
        for name, value in cls.__dict__.items()
        if name not in ("__dict__", "__weakref__") and name not in own
    }
    weak = "__weakref__" not in inherited
    body["__slots__"] = (*own, "__weakref__") if weak else tuple(own)
    body["__qualname__"] = cls.__qualname__
    body["__light__"] = rows
    body["__read__"] = staticmethod(_reader(tuple([a.name for a in rows])))
    body["__attrs_attrs__"] = twin = _Twin(rows)
    if "__init__" not in body:
        body["__signature__"] = _Signature(twin)
    body["__match_args__"] = tuple([a.name for a in rows if a.init and not a.kw_only])
    body["__frozen__"] = True
    body["__setattr__"] = body["__delattr__"] = refuse
    body["__init_subclass__"] = classmethod(_subclassed)
    body.setdefault("__repr__", _shown)
    if eq and "__eq__" not in body:
        body["__eq__"] = _is_equal
        compared = [a.name for a in rows if a.eq]
        body["__compared__"] = staticmethod(_reader(tuple(compared)))
        hashed = tuple([a.name for a in rows if (a.eq if a.hash is None else a.hash)])
        body["__hashed__"] = staticmethod(_reader(hashed))
        if body.get("__hash__") is None:
            body["__hash__"] = _hash
    if "__getstate__" not in body:
        body.setdefault("__reduce__", by_position)
    kind: Any = type(cls)
    made: Any = kind(cls.__name__, cls.__bases__, body)
    twin.cls = made
    if "__init__" not in body:
        made.__init__ = first_init(made)
    return made


def _reader(names: tuple[str, ...]) -> Callable[[Any], tuple[Any, ...]]:
    """What reads these attributes."""
    read = attrgetter(*names)
    return read if len(names) > 1 else lambda self: (read(self),)


def _is_equal(self: Any, other: Any) -> Any:
    if other.__class__ is not self.__class__:
        return NotImplemented
    read = self.__compared__
    return read(self) == read(other)


def _hash(self: Any) -> int:
    return hash(self.__hashed__(self))


def _shown(self: Any) -> str:
    values = ", ".join(f"{a.name}={getattr(self, a.name)!r}" for a in self.__light__ if a.repr)
    return f"{type(self).__qualname__.rpartition('>.')[2]}({values})"


def _subclassed(cls: Any, /, **given: Any) -> None:
    """Let attrs see a frozen class of its own below a class of others."""
    above = next(base for base in cls.__mro__[1:] if "__light__" in base.__dict__)
    super(above, cls).__init_subclass__(**given)
    if cls.__module__.partition(".")[0] != "newsextract":
        _ = above.__attrs_attrs__


class _Twin:
    """The attributes of a class as attrs tells of them, once someone asks."""

    cls: Any  # whose they are
    twin: Any = None  # a class of attrs that has the same

    def __init__(self, rows: tuple[Attribute, ...]) -> None:
        self.rows = rows

    def __get__(self, one: object, owner: object = None) -> Any:
        return self.made().__attrs_attrs__

    def made(self) -> Any:
        if self.twin is not None:
            return self.twin
        import attrs

        body: dict[str, Any] = {
            "__module__": self.cls.__module__,
            "__annotations__": {a.name: a.type for a in self.rows},
        }
        for a in self.rows:
            default: dict[str, Any] = {"factory": a.factory} if a.factory else {}
            if a.has_default:
                default["default"] = a.plain
            body[a.name] = attrs.field(
                init=a.init,
                eq=a.eq,
                hash=a.hash,
                repr=a.repr,
                kw_only=a.kw_only,
                converter=a.converter,
                metadata=a.metadata,
                **default,
            )
        self.twin = twin = attrs.frozen(type(self.cls.__name__, (), body))
        self.cls.__setattr__, self.cls.__delattr__ = twin.__setattr__, twin.__delattr__
        return twin


class _Signature:
    """How an instance is made, for help and documents."""

    def __init__(self, twin: _Twin) -> None:
        self.twin = twin

    def __get__(self, one: object, owner: Any = None) -> Any:
        from inspect import signature

        cls = self.twin.cls
        if one is not None or owner is not cls:
            return None  # one of the class is called, not made; a subclass may be made otherwise
        return signature(self.twin.made())
