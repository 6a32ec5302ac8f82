"""FrozenDict and FrozenList: a dict and a list that nobody can change, at the speed of these.

>>> FrozenDict(a=1)["a"], FrozenList("abc")[1:]
(1, ['b', 'c'])

Whoever wants another one makes it: ``{**frozen, "b": 2}`` is a dict, ``[*frozen, 4]`` a list.
"""

from typing import Any, NoReturn, TypeVar

K = TypeVar("K")
V = TypeVar("V")


def _refuse(self: object, *_: object, **__: object) -> NoReturn:
    kind = type(self).__mro__[1].__name__
    raise TypeError(
        f"it is read-only, since others hold it as well; make a {kind} of your own: {kind}(it)"
    )


class FrozenDict(dict[K, V]):
    """A dict that refuses to be changed; it pickles, copies and is equal to a dict of its items.

    Raises:
        TypeError: on every attempt to change it.
    """

    __slots__ = ()
    __setitem__ = __delitem__ = __ior__ = _refuse
    clear = pop = popitem = setdefault = update = _refuse

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (dict(self),)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({super().__repr__()})"


class FrozenList(list[V]):
    """A list that refuses to be changed; it pickles, copies and is equal to a list of its items.

    Raises:
        TypeError: on every attempt to change it.
    """

    __slots__ = ()
    __setitem__ = __delitem__ = __iadd__ = __imul__ = _refuse
    append = extend = insert = remove = pop = clear = reverse = sort = _refuse

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (list(self),)
