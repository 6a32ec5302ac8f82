"""Entities of an article that is not in English: see ``newsextract.extractors.entities``."""

from collections.abc import Iterator

from newsextract._model.annotations import QUOTES, Entity
from newsextract._model.span import Span
from newsextract._view import View
from newsextract._words.speech import SpeechWords
from newsextract.extractors.entities.abroad.descriptions import describe
from newsextract.extractors.entities.abroad.joining import Draft, Joining
from newsextract.extractors.entities.abroad.pronouns import Pronouns
from newsextract.extractors.entities.abroad.reading import gather
from newsextract.extractors.entities.abroad.roles import Roles
from newsextract.extractors.entities.abroad.verdicts import decide
from newsextract.extractors.entities.abroad.vocabulary import vocabulary

_SPOKEN = frozenset({"direct", "partial"})


def find_abroad(view: View) -> Iterator[Entity]:
    """Yield the entities in the order of their first mention."""
    words = vocabulary(view.lexicons)
    if not words.words.common:
        return  # a language without words for names
    runs, evidence = gather(view)
    joining = Joining(evidence, words)
    found = decide(runs, evidence)
    joining.add_all(found)
    joining.add_left(runs, found)
    roles = Roles(view.text, evidence.tokens, evidence.sentences, words)
    persons = sorted([d for d in joining.drafts if d.kind == "person"], key=_first)
    roles.learn(persons)
    for draft in persons:
        roles.tell(draft)
    joining.tell_genders()
    quoted = [(q.content.start, q.content.end) for q in view[QUOTES] if q.kind in _SPOKEN]
    Pronouns(view.text, evidence.tokens, evidence.sentences, quoted, words).refer(joining.drafts)
    indefinite = view.lexicons.load(SpeechWords, "speech").indefinite
    describe(joining.drafts, evidence.tokens, evidence.sentences, words, indefinite)
    made = [_entity(draft) for draft in joining.drafts]
    made.sort(key=_start)
    yield from made


def _first(draft: Draft) -> tuple[int, int]:
    return min(draft.mentions)


def _start(entity: Entity) -> int:
    return entity.span.start


def _entity(draft: Draft) -> Entity:
    first = Span(*min(draft.mentions))
    mentions = tuple(Span(*s) for s in sorted({*draft.mentions, *draft.references}))
    rule = f"entity.{draft.kind}.abroad"
    return Entity(first, draft.name, draft.kind, mentions, draft.role, draft.gender, rule)
