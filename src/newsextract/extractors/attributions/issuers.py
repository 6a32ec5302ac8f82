"""Who speaks through a document: "a new Lund Institute report" is the institute's.

A report, survey, statement, filing or post speaks for whom the text names beside it: as its owner
("Ruiz’s letter"), before the noun ("the Fast Company report"), behind it ("a survey by ONB",
"a report in the Daily Post") or as the one who gave it out ("Hale Air said in a statement",
"The ferry line put out a blog post that said"). "The study" further down is the last study with
such a name; one of two names ("a survey by ONB and Hale") is nobody's.
"""

from bisect import bisect_left
from functools import cached_property

from newsextract._model import light
from newsextract._model.annotations import Entity
from newsextract._words.references import ReferenceWords
from newsextract.extractors.attributions.overlay import CuedArticle

_OWNING = frozenset({"'", "’"})
_SPEAKING = frozenset({"person", "organization"})
_BEHIND = 10  # tokens from a document to the name of its issuer
_BASED = ["-", "based"]
_GIVEN_OUT = 7  # tokens from a document back to who gave it out
_MOST = 40  # documents that are looked back on


@light.frozen
class Issuers:
    """The documents of an article with those who speak through them."""

    article: CuedArticle
    entities: tuple[Entity, ...]
    words: ReferenceWords

    @cached_property
    def _documents(self) -> list[int]:
        """Their tokens."""
        words, tokens = self.words.documents, self.article.tokens
        if words.keys().isdisjoint(tokens.index.keys()):  # saves time
            return []
        return tokens.hits(words)

    @cached_property
    def _first(self) -> dict[int, tuple[int, Entity]]:
        """The first token of each mention -> its last, and the entity."""
        starts = self.article.tokens.starts
        found: dict[int, tuple[int, Entity]] = {}
        for entity in self.entities:
            for mention in entity.mentions:
                first = bisect_left(starts, mention.start)
                last = bisect_left(starts, mention.end, first) - 1
                if first <= last and starts[first] == mention.start:
                    found[first] = (last, entity)
        return found

    @cached_property
    def _last(self) -> dict[int, tuple[int, Entity]]:
        """The last token of each mention -> its first, and the entity."""
        return {last: (first, entity) for first, (last, entity) in self._first.items()}

    def head(self, first: int, last: int) -> int | None:
        """The document that a source of these tokens, both inside, is: "report" of "a report by X"."""
        lower, words = self.article.tokens.lower, self.words
        if first == last and lower[first] in words.relative:
            return first - 1 if first and lower[first - 1] in words.documents else None
        at = bisect_left(self._documents, first)
        if at == len(self._documents):
            return None
        head = self._documents[at]
        if head > last or (head > first and self.article.tokens.words[head][0].isupper()):
            return None  # "The Lillevik Post"
        i, relative = first, self.article.cues.relative_pronouns
        while i < head:
            if i in self._first and self._first[i][0] < head:
                i = self._first[i][0] + 1
                continue
            if (
                lower[i] in words.behind
                or lower[i] == "of"
                or (lower[i] in relative and i > first)
            ):
                return None  # "Brandt, who led the study"
            i += 1
        after = lower[head + 1] if head < last else ""
        return head if not after or after == "," or after in words.ending else None

    def issuer(self, head: int, first: int) -> Entity | None:
        """Who speaks through the document at a token, whose noun phrase begins at another."""
        beside, told = self._beside(head, first)
        if told:
            return beside
        if self.article.tokens.lower[first] not in self.words.known:
            return None
        kind = self.words.documents[self.article.tokens.lower[head]]
        at = bisect_left(self._documents, head)
        for earlier in reversed(self._documents[max(0, at - _MOST) : at]):
            if self.words.documents[self.article.tokens.lower[earlier]] != kind or (
                earlier in self._last and self.article.tokens.words[earlier][0].isupper()
            ):
                continue
            beside, told = self._beside(earlier, max(0, earlier - _GIVEN_OUT))
            if beside is not None:
                return beside
        return None

    def continued(self, first: int, last: int) -> Entity | None:
        """Who speaks on through a document: "A study by ONB found few. [It] says …"."""
        article = self.article
        floor = article.sentence(first)[0]
        lone = first == last and first == floor > 0
        if not lone or article.tokens.lower[first] not in article.cues.around.expletives:
            return None
        start = article.sentence(floor - 1)[0]
        at = bisect_left(self._documents, start)
        if at == len(self._documents) or self._documents[at] >= floor:
            return None
        head = self._documents[at]
        return self._beside(head, max(start, head - _GIVEN_OUT))[0]

    def _beside(self, head: int, first: int) -> tuple[Entity | None, bool]:
        """Who is named as the issuer beside a document, and whether anyone is named there."""
        before = self._before(head, first)
        if before is not None:
            return before, True
        behind = self._behind(head)
        if behind is not None:
            return behind
        given = self._giver(head)
        return given, given is not None

    def _before(self, head: int, first: int) -> Entity | None:
        """The owner or the name in front of the noun: "Ruiz’s new report", "a new ONB report"."""
        lower, words = self.article.tokens.lower, self.words
        for i in range(head - 1, max(first - 1, head - _BEHIND), -1):
            found = self._last.get(i)
            if found is not None:
                entity = found[1]
                owned = lower[i + 1] in _OWNING
                near = i == head - 1 or owned
                return entity if entity.kind in _SPEAKING and near else None
            if lower[i] in words.behind or lower[i] in words.articles:
                return None
        return None

    def _behind(self, head: int) -> tuple[Entity | None, bool] | None:
        """Who is named behind the noun: "a survey by ONB", "a report in the Daily Post"."""
        lower, words = self.article.tokens.lower, self.words
        stop = min(head + _BEHIND, self.article.sentence(head)[1])
        i = head + 1
        if lower[i : i + 1] == [","] and lower[i + 1 : i + 2] and lower[i + 1] in words.issued:
            i += 1  # "The report, prepared by ONB, said"
        by = ""
        while i <= stop:
            if i in self._first and self.article.tokens.words[i][0].isupper():
                if not by:
                    return None
                last, entity = self._first[i]
                if lower[last + 1 : last + 3] == _BASED:  # "by Lenz-based ONB"
                    i = last + 3
                    continue
                if entity.kind not in _SPEAKING:
                    return None
                if lower[last + 1 : last + 2] and lower[last + 1] in _OWNING:
                    return None, True  # "a letter from Lund’s family"
                if self._joined(last) and not lower[head].endswith("s"):
                    return None, True
                return entity, True
            if lower[i] in words.behind:
                if lower[i] == "in" and lower[head] not in words.printed:
                    return None
                by = lower[i]
            elif (not by and lower[i] not in words.issued) or (by and self._ends(lower[i])):
                return None
            i += 1
        return None

    def _ends(self, word: str) -> bool:
        """Whether a word ends the search for a name behind "by": "a report by a [2018] panel"."""
        words = self.words
        if word in words.articles or word in words.issued:
            return False
        return not (word.isalpha() or word in _OWNING) or word in words.known

    def _joined(self, last: int) -> bool:
        """Whether another name is joined to the one that ends with a token: "ONB and Hale"."""
        tokens = self.article.tokens
        behind = tokens.words[last + 1 : last + 4]
        return behind[:1] == ["and"] and any(w[0].isupper() for w in behind[1:])

    def _giver(self, head: int) -> Entity | None:
        """Who gave it out: "Hale Air said in a statement", "ONB has published a report that"."""
        lower, words = self.article.tokens.lower, self.words
        floor = max(self.article.sentence(head)[0], head - _GIVEN_OUT)
        issuing = False
        for i in range(head - 1, floor - 1, -1):
            if lower[i] in words.issuing:
                issuing = True
            elif issuing:
                found = self._last.get(i)
                if found is not None:
                    return found[1] if found[1].kind in _SPEAKING else None
                if lower[i] not in ("has", "had", "have", "also", "later"):
                    return None
        return None
