"""What stands for a person named before: "sagte [sie]", "[der 19-Jährige]", "[le ministre]".

A pronoun, or an age with an article, is the person of its gender who was named last; one who leads a
sentence goes before others. A role with a definite article is the person who was told to have it. In
quotation marks others speak, so what stands there is left alone.
"""

from bisect import bisect_right
from collections.abc import Sequence, Set

from newsextract._language.tokens import Tokens
from newsextract._model import light
from newsextract.extractors.entities.abroad.joining import Draft
from newsextract.extractors.entities.abroad.vocabulary import Vocabulary, role_in

_FARTHEST = 3  # sentences back
_OLDEST = 60  # sentences back to who was told to have a role
_AGE = 3  # tokens of "der 19-" in front of "Jährige"
_MOST_NAMED = 12  # persons of a sentence that are looked at


@light.define
class Pronouns:
    """Finds what stands for the persons of an article."""

    text: str
    tokens: Tokens
    sentences: Set[int]
    quoted: Sequence[tuple[int, int]]  # code points, in order
    vocabulary: Vocabulary

    def refer(self, drafts: Sequence[Draft]) -> None:
        """Give every pronoun and role of the article to the person that it stands for."""
        words, starts = self.vocabulary.words, self.tokens.starts
        persons = [d for d in drafts if d.kind == "person"]
        if not persons:  # saves time
            return
        heads = sorted(self.sentences)
        named: list[list[tuple[int, int, Draft]]] = [[] for _ in range(len(heads) + 1)]
        taken = set()
        for draft in persons:
            for start, end in draft.mentions:
                named[bisect_right(heads, start)].append((start, end, draft))
                taken.add(start)
        for row in named:
            row.sort(key=_start)
        hinted = {hint for draft in persons for hint in draft.hints}
        aged = frozenset([key.partition(" ")[2] for key in words.aged])
        asked = aged.union(words.pronouns, words.articles if hinted else ())
        for i in self.tokens.hits(asked):
            low, start = self.tokens.lower[i], starts[i]
            if self._is_quoted(start):
                continue
            at = bisect_right(heads, start)
            if low in aged:
                self._aged(i, at, named)
            elif low in words.pronouns:
                if self._stands(i):
                    meant = self._meant(words.pronouns[low], start, at, named)
                    if meant is not None:
                        meant.references.append((start, self.tokens.ends[i]))
                        named[at].append((start, self.tokens.ends[i], meant))
            elif hinted and i + 1 < len(self.tokens):
                self._role(i, at, hinted, named)

    def _aged(self, i: int, at: int, named: list[list[tuple[int, int, Draft]]]) -> None:
        """Give "the 19-year-old" to who is meant: nobody if somebody without a name stands between."""
        tokens, words = self.tokens, self.vocabulary.words
        if i < _AGE or tokens.lower[i - 1] != "-" or not tokens.lower[i - 2].isdecimal():
            return
        first = i - _AGE
        gender = words.aged.get(f"{tokens.lower[first]} {tokens.lower[i]}")
        if gender is None or not self._is_noun(i, first):
            return
        start, end = tokens.starts[first], tokens.ends[i]
        meant = self._meant(gender, start, at, named)
        if meant is None:
            return
        stops = [stop for _, stop in [*meant.mentions, *meant.references] if stop <= start]
        last = max(stops, default=start)
        between = tokens.lower[bisect_right(tokens.starts, last) : first]
        if words.unnamed.isdisjoint(between):
            meant.references.append((start, end))
            named[at].append((start, end, meant))

    def _is_noun(self, i: int, first: int) -> bool:
        """Whether an age is a noun by itself, behind its article: no "die 19-jährige Lehrerin"."""
        tokens, words = self.tokens, self.vocabulary.words
        if words.nouns:
            before = tokens.words[first - 1] if first else ""
            relative = before == "," and tokens.words[first][0].islower()
            return (
                tokens.words[i][0].isupper() and not relative
            )  # no "Leute, die 19-Jährige kennen"
        following = tokens.lower[i + 1] if i + 1 < len(tokens) else ""
        return following in words.speech or not following.isalpha()

    def _is_quoted(self, start: int) -> bool:
        at = bisect_right(self.quoted, (start, len(self.text))) - 1
        return at >= 0 and self.quoted[at][0] <= start < self.quoted[at][1]

    def _stands(self, i: int) -> bool:
        """Whether a word that may be a pronoun is one of a person: no "es gibt sie", "il y a"."""
        words, lower = self.vocabulary.words, self.tokens.lower
        before = lower[i - 1] if i else ""
        after = lower[i + 1] if i + 1 < len(lower) else ""
        if after in words.impersonal or before in words.impersonal:
            return False
        if self.tokens.words[i][0].isupper() and self.tokens.starts[i] not in self.sentences:
            return False  # "Sie" to whom one speaks
        if lower[i] not in words.plurals:
            return True
        verb = after if after[:1].isalpha() else before
        if before[:1].isalpha() and before in words.speech:
            verb = before
        return bool(verb) and not verb.endswith("en")

    def _meant(
        self, gender: str, start: int, at: int, named: list[list[tuple[int, int, Draft]]]
    ) -> Draft | None:
        """The person of a gender, "" for either, named last; in an earlier sentence who leads it."""
        own = [row for row in named[at][:_MOST_NAMED] if row[1] <= start]
        for _, _, draft in own:
            if gender in ("", draft.gender):
                return draft
        for back in range(at - 1, max(-1, at - 1 - _FARTHEST), -1):
            fitting = [
                d
                for _, _, d in named[back][:_MOST_NAMED]
                if not gender or d.gender in (gender, None)
            ]
            sure = [d for d in fitting if d.gender == gender]
            if sure or fitting:
                draft = (sure or fitting)[0]
                if gender and draft.gender is None:
                    draft.gender = "female" if gender == "female" else "male"
                return draft
        return None

    def _role(
        self, i: int, at: int, hinted: Set[str], named: list[list[tuple[int, int, Draft]]]
    ) -> None:
        """Give "the minister" to who was told to be one."""
        tokens = self.tokens
        j = i + 1
        if tokens.words[j] in "'’" and j + 1 < len(tokens):
            j += 1
        head = role_in(tokens.lower[j], self.vocabulary)
        if head is None or head not in hinted:  # saves time
            return
        following = tokens.words[j + 1] if j + 1 < len(tokens) else "."
        words = self.vocabulary.words
        if following[0].isupper() or following == "-" or following.lower() in words.small:
            return
        for back in range(at, max(-1, at - _OLDEST), -1):
            for _, end, draft in reversed(named[back][:_MOST_NAMED]):
                if head in draft.hints and end <= tokens.starts[i]:
                    span = (tokens.starts[i], tokens.ends[j])
                    draft.references.append(span)
                    named[at].append((*span, draft))
                    return


def _start(row: tuple[int, int, Draft]) -> int:
    return row[0]
