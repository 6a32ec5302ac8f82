"""Who the source of a report is: by name, or whom a pronoun, a role or the verb alone stands for.

A source that names somebody is that one. For all others who can be meant is weighed
(``candidates.py``, ``choosing.py``): one decision for all languages, after the order of the text.
"""

from newsextract._model.annotations import Entity, Source
from newsextract._model.span import Span
from newsextract.extractors.attributions.foreign.candidates import (
    Asked,
    Candidate,
    Candidates,
    Spoken,
)
from newsextract.extractors.attributions.foreign.choosing import choose
from newsextract.extractors.attributions.foreign.layout import Layout
from newsextract.extractors.attributions.foreign.phrases import Range
from newsextract.extractors.attributions.foreign.relation import Relation
from newsextract.extractors.attributions.foreign.speakers import Speakers

_LONGEST = 12  # tokens of a phrase with a role
_SHORTEST = 4  # letters of its noun
_PLURAL = "en"  # ends verbs with several subjects, where the verb is second
_OWN = 3  # tokens of what is said before its pronoun
_SORTS = {"attribution.subjunctive": "run", "attribution.source-colon-quote": "colon"}


class Meant:
    """Tells the sources of relations that come in the order of the text."""

    def __init__(self, page: Layout) -> None:
        self.page = page
        self.speakers = Speakers(page)
        self.candidates = Candidates(page)
        self._entities: dict[Span | None, Entity] = {e.span: e for e in page.entities}

    def source(self, relation: Relation) -> Source | None:
        """Who says it."""
        at = relation.content[0][0]
        if relation.heir or (relation.anaphor and relation.cue is None):
            sort = _SORTS.get(relation.rule, "quote")
            return self._silent(Asked(at, sort, own=self._own(*relation.content[0])))
        if relation.anaphor:
            return self._unsaid(relation)
        if relation.source is None:
            return None
        source = self._named(relation.source, relation.cue)
        self._remember(source, relation.source)
        return source

    def told(self, phrase: Range) -> Source:
        """Who is told it, by name where there is one."""
        return self._of(self.speakers.named(phrase), self.page.span(*phrase))

    def _remember(self, source: Source, phrase: Range) -> None:
        self.candidates.spoken.append(Spoken(source.entity, phrase, phrase[0]))

    def _choose(self, asked: Asked) -> Candidate | None:
        found = self.candidates.of(asked)
        number = choose(self.candidates.rows(asked, found)) if found else 0
        return found[number - 1] if number else None

    # -- where nothing stands for the speaker ---------------------------------------------------

    def _silent(self, asked: Asked) -> Source | None:
        """Who goes on speaking: where they were named or spoke last."""
        found = self._choose(asked)
        if found is None:
            return None
        phrase = found.phrase
        for spoken in reversed(self.candidates.spoken):
            if found.entity is not None and spoken.entity == found.entity.span:
                phrase = spoken.phrase
                break
        source = self._of(found.entity, self.page.span(*phrase))
        self.candidates.spoken.append(Spoken(source.entity, phrase, asked.at))
        return source

    def _unsaid(self, relation: Relation) -> Source | None:
        """Who speaks where the verb alone tells: an empty span before it, with who is meant."""
        assert relation.cue is not None
        first = relation.cue[0]
        at = self.page.starts[first]
        meant = self._named(relation.source) if relation.source is not None else None
        phrase = relation.source
        if meant is None or meant.name is None:
            found = self._choose(Asked(first, "bare"))
            if found is not None:
                meant, phrase = self._of(found.entity, Span(at, at)), found.phrase
        if meant is None or phrase is None:
            return None
        self.candidates.spoken.append(Spoken(meant.entity, phrase, first))
        if meant.entity is None:
            return None
        hence = self.page.lower[first] in self.page.grammar.words.hence
        span = self.page.span(first, first) if hence else Span(at, at)  # "Demnach" tells of whom
        return Source(span, meant.name, meant.role, meant.entity)

    def _own(self, first: int, last: int) -> str:
        """The gender of the pronoun that opens what is said: "[Sie] habe nichts gewusst"."""
        for k in range(first, min(first + _OWN, last) + 1):
            gender = self._gender(self.page.lower[k])
            if gender:
                return gender
        return ""

    # -- where words stand for the speaker --------------------------------------------------------

    def _named(self, source: Range, cue: Range | None = None) -> Source:
        page, span = self.page, self.page.span(*source)
        words = page.grammar.words
        lower = page.lower[source[0]]
        entity = self.speakers.named(source)
        asked = None
        if source[0] == source[1] and lower in words.relatives | words.relative_subjects:
            entity = entity or self.speakers.antecedent(source[0])
        elif source[0] == source[1] and self._gender(lower):
            asked = Asked(
                source[0], "pronoun", self._gender(lower), entity=entity.span if entity else None
            )
        elif entity is None or (
            self._refers(entity, span) and not _is_of_age(entity, span, page.text)
        ):
            asked = self._role(source, entity, several=cue is not None and self._several(cue))
        if asked is not None:
            found = self._choose(asked)
            entity = found.entity if found else None
            if found is None and asked.sort == "role" and not page.paragraphs[source[0]]:
                entity = self._told_below(source)
        return self._of(entity, span)

    def _told_below(self, source: Range) -> Entity | None:
        """The one person with the office that a headline names: "Ponte chiuso, [il sindaco]: «…»"."""
        page, head = self.page, self._head(*source)
        held = [
            e
            for e in page.entities
            if e.kind == "person" and e.role is not None and head in e.role.lower().split()
        ]
        later = held and min(m.start for m in held[0].mentions) > page.ends[source[1]]
        return held[0] if len(held) == 1 and later else None

    def _gender(self, pronoun: str) -> str:
        words = self.page.grammar.words
        if pronoun in words.feminine:
            return "female"
        return "male" if pronoun in words.masculine else ""

    def _refers(self, entity: Entity, span: Span) -> bool:
        """Whether a source means somebody without a word of the name."""
        said = self.page.text[span.start : span.end].lower()
        return not any(word in said for word in entity.name.lower().split() if len(word) > 1)

    def _several(self, cue: Range) -> bool:
        """Whether a verb has several subjects, where its ending tells: "[glauben]"."""
        page = self.page
        return page.grammar.verb_second and any(
            form.kind == "finite" and page.lower[k].endswith(_PLURAL)
            for k in range(cue[0], cue[1] + 1)
            for form in page.grammar.forms.get(page.lower[k], ())
        )

    def _role(
        self, source: Range, entity: Entity | None, *, several: bool = False
    ) -> Asked | None:
        """What a phrase with a noun asks: "la ministra", "der Sprecher", "the statement"."""
        page, words = self.page, self.page.grammar.words
        first, last = source
        opener = page.lower[first]
        if last - first > _LONGEST or opener not in words.determiners or page.inside[first] >= 0:
            return None
        head = self._head(first, last)
        if len(head) < _SHORTEST:
            return None
        told = page.offices.told(head)
        gender = told or ""
        if not gender and told is not None:
            gender = (
                "female"
                if opener in words.feminine_determiners
                else "male"
                if opener in words.masculine_determiners
                else ""
            )
        manner = next(
            (
                name
                for name, group in (
                    ("some", words.indefinite),
                    ("own", words.possessives),
                    ("many", words.plural_determiners),
                )
                if opener in group or (several and name == "many")
            ),
            "paper" if head in words.documents else "the",
        )
        more = "" if last - first <= 1 else "+"
        sort = "role" if told is not None else "body" if page.offices.is_body(head) else "noun"
        return Asked(
            first,
            sort,
            gender,
            head,
            manner + more,
            entity=entity.span if entity is not None else None,
        )

    def _head(self, first: int, last: int) -> str:
        """The noun that a phrase is about: "ministro" of "o ministro da Saúde"."""
        page, words = self.page, self.page.grammar.words
        nouns = []
        for k in range(first + 1, last + 1):
            if page.lower[k] in words.of_words or page.words[k] in ",(":
                break
            if page.words[k].isalpha():
                if page.offices.told(page.lower[k]) is not None:
                    return page.lower[k]
                nouns.append(page.lower[k])
        if not nouns:
            return ""
        return nouns[-1] if page.grammar.verb_second else nouns[0]

    def _of(self, entity: Entity | None, span: Span) -> Source:
        if entity is None:
            return Source(span, None, None, None)
        name = entity.name if entity.kind != "group" else None
        return Source(span, name, entity.role, entity.span)


def _is_of_age(entity: Entity, span: Span, text: str) -> bool:
    """Whether a source is an age that the entities know: "der 19-Jährige", not whose lawyer speaks."""
    return span in entity.mentions and any(map(str.isdecimal, text[span.start : span.end]))
