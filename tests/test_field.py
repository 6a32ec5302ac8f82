import attrs
import pytest

from newsextract import Field, Span


@attrs.frozen
class Thing:
    span: Span
    rule: str


def test_field_names_its_provider_and_type():
    field = Field("acme.things", Thing)
    assert repr(field) == "Field('acme.things', Thing)"
    assert field == Field("acme.things", Thing)


@pytest.mark.parametrize("name", ["things", "acme.", "acme. x", ""])
def test_bad_names_are_refused(name):
    with pytest.raises(ValueError, match=r"provider\.things"):
        Field(name, Thing)


def test_types_without_span_and_rule_are_refused():
    with pytest.raises(TypeError, match="'span' and 'rule'"):
        Field("acme.things", int)
