import pickle

import attrs
import pytest

from newsextract._model import light


@light.define
class Draft:
    name: str
    _number: int = 3
    seen: list[str] = light.field(factory=list)
    weight: float = light.field(init=False)
    words: tuple[str, ...] = light.field(default=(), converter=tuple[str, ...], kw_only=True)


@light.frozen
class Fixed:
    name: str
    first: str = light.field(init=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "first", self.name[:1])


@light.frozen(kw_only=True)
class More(Fixed):
    last: str


@pytest.mark.parametrize("made_before", [0, light._FEW])
def test_attributes_are_set_as_attrs_sets_them(made_before: int) -> None:
    for _ in range(made_before):
        Draft("Lenz")
    one, two = Draft("Hale"), Draft("Ruiz", number=4, seen=["x"], words=["a", "b"])
    assert (one.name, one._number, one.seen, one.words) == ("Hale", 3, [], ())
    assert (two._number, two.seen, two.words) == (4, ["x"], ("a", "b"))
    assert one.seen is not Draft("Hale").seen
    assert not hasattr(one, "weight")
    with pytest.raises(TypeError):
        Draft()  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Draft("Hale", 1, [], ("a",))  # type: ignore


@pytest.mark.parametrize("made_before", [0, light._FEW])
def test_a_frozen_one_is_frozen(made_before: int) -> None:
    for _ in range(made_before):
        Fixed("Lenz")
    fixed = Fixed("Hale")
    assert fixed.first == "H"
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        fixed.name = "Ruiz"  # type: ignore[misc]
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        del fixed.name


def test_a_class_takes_over_the_attributes_of_another() -> None:
    more = More(last="Ruiz", name="Hale")
    assert repr(more) == "More(name='Hale', first='H', last='Ruiz')"
    assert [a.name for a in attrs.fields(More)] == ["name", "first", "last"]


def test_attrs_reads_and_evolves_it() -> None:
    one = attrs.evolve(Draft("Hale"), number=5)
    assert (one.name, one._number) == ("Hale", 5)
    assert attrs.has(Draft)
    assert not attrs.has(str)
    assert attrs.asdict(Fixed("Hale"), recurse=False) == {"name": "Hale", "first": "H"}


@light.frozen(eq=True)
class Equal:
    name: str
    number: int = 1


def test_one_is_equal_by_value_if_asked() -> None:
    assert Equal("Hale") == Equal("Hale", 1) != Equal("Hale", 2)
    assert {Equal("Hale"), Equal("Hale")} == {Equal("Hale")}
    assert Equal("Hale") != Fixed("Hale")  # type: ignore[comparison-overlap]


def test_one_is_equal_to_itself_and_pickles() -> None:
    one = Draft("Hale")
    assert one == one
    assert one != Draft("Hale")
    assert repr(pickle.loads(pickle.dumps(one))) == repr(one)


def test_fields_of_attrs_are_refused() -> None:
    with pytest.raises(TypeError, match="name is a field of attrs"):

        @light.define
        class Mixed:
            name: list[str] = attrs.field(factory=list)
