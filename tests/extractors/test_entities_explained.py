"""``doc.explain`` of an entity: its kind, what it is next to that, and what told."""

from newsextract import parse


def test_a_kind_is_told_with_the_next_and_the_features() -> None:
    doc = parse("The strike at Calder Steel ended. Calder Steel said so. Mrs Lund was glad.")
    steel, lund = doc.entities
    (kinds, margin), *features = doc.explain(steel).features
    assert kinds.startswith("organization over ")
    assert margin > 0
    assert features
    assert doc.explain(lund).features[0][0].startswith("person over ")


def test_explaining_does_not_change_what_is_found() -> None:
    text = "The strike at Calder Steel ended. Calder Steel said so."
    doc = parse(text)
    doc.explain(doc.entities[0])
    assert parse(text).entities == doc.entities


def test_what_no_weights_told_has_no_features() -> None:
    """A body called after a person, and names outside English."""
    doc = parse("The Ruiz campaign said so on Monday. Ana Ruiz left.", language="en")
    told = {entity.name: bool(doc.explain(entity).features) for entity in doc.entities}
    assert told == {"Ana Ruiz": True, "Ruiz campaign": False}
    doc = parse("Die Brücke in Lübeck ist zu, sagte Ida Lenz am Montag.", language="de")
    assert [doc.explain(entity).features for entity in doc.entities] == [(), ()]
