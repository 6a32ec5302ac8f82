"""Entities of an article that is not in English: see ``newsextract.extractors.entities``."""

from collections.abc import Iterator

from newsextract._model.annotations import Entity
from newsextract._model.span import Span
from newsextract._view import View
from newsextract.extractors.entities.abroad.joining import Draft, Joining
from newsextract.extractors.entities.abroad.reading import gather
from newsextract.extractors.entities.abroad.roles import Roles
from newsextract.extractors.entities.abroad.verdicts import decide
from newsextract.extractors.entities.abroad.vocabulary import vocabulary


def find_abroad(view: View) -> Iterator[Entity]:
    """Yield the entities in the order of their first mention."""
    words = vocabulary(view.lexicons)
    if not words.words.common:
        return  # a language without words for names
    runs, evidence = gather(view)
    joining = Joining(evidence, words)
    joining.add_all(decide(runs, evidence))
    roles = Roles(view.text, evidence.tokens, evidence.sentences, words)
    for draft in joining.drafts:
        if draft.kind == "person":
            roles.tell(draft)
    joining.tell_genders()
    made = [_entity(draft) for draft in joining.drafts]
    made.sort(key=_start)
    yield from made


def _start(entity: Entity) -> int:
    return entity.span.start


def _entity(draft: Draft) -> Entity:
    first = Span(*min(draft.mentions))
    mentions = tuple(Span(*s) for s in sorted({*draft.mentions, *draft.references}))
    rule = f"entity.{draft.kind}.abroad"
    return Entity(first, draft.name, draft.kind, mentions, draft.role, draft.gender, rule)
