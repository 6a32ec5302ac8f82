"""What persons are, as the words beside their names tell, outside English.

"[Bundeskanzlerin] Ida Lenz", "le [ministre des Finances] Kai Ruiz", "o [ministro da Saúde], Kai Ruiz,",
"Ida Lenz (34), [Sprecherin der Polizei], sagte", "Kai Ruiz ist [Landrat]". The phrase before a name
reaches back to the nearest word for a role, behind a name to the end of the apposition.
"""

from collections.abc import Iterable, Set

from newsextract._language.tokens import Tokens
from newsextract._model import light
from newsextract.extractors.entities.abroad.joining import Draft
from newsextract.extractors.entities.abroad.vocabulary import Vocabulary, heads_in, joined, role_in

_FARTHEST = 14  # tokens from a name back to its role
_LONGEST = 16  # tokens of an apposition
_LATEST = 5  # tokens of an apposition before its role
_MOST_MENTIONS = 12  # that are looked at
_LONGEST_BRACKET = 5  # tokens
_SHORTEST_ADJECTIVE = 4  # letters


@light.define
class Roles:
    """Reads the roles of an article's persons."""

    text: str
    tokens: Tokens
    sentences: Set[int]
    vocabulary: Vocabulary
    _first: dict[int, int] = light.field(init=False)  # start of a token -> its number
    _last: dict[int, int] = light.field(init=False)
    _named: dict[int, bool] = light.field(factory=dict)  # whether the word before a name is a role
    _shared: dict[int, tuple[str, str]] = light.field(init=False)  # of several: by the last token

    def __attrs_post_init__(self) -> None:
        self._first = {start: i for i, start in enumerate(self.tokens.starts)}
        self._last = {end: i for i, end in enumerate(self.tokens.ends)}
        self._shared = {}

    def learn(self, drafts: Iterable[Draft]) -> None:
        """Take which names have a role right in front of them: "[le maire] Kai Ruiz"."""
        words, lower = self.vocabulary.words, self.tokens.lower
        for start, end in sorted([span for draft in drafts for span in draft.mentions]):
            first, last = self._first.get(start), self._last.get(end)
            if first and last is not None:
                goes_on = lower[first - 1] == "," or lower[first - 1] in words.conjunctions
                named = goes_on and self._named.get(first - 2, False)
                self._named[last] = named or self._is_role(first - 1)

    def tell(self, draft: Draft) -> None:
        """Take the role and what it says of gender from what stands beside a person's name."""
        words = self.vocabulary.words
        for start, end in sorted(draft.mentions)[:_MOST_MENTIONS]:
            first, last = self._first[start], self._last[end]
            before = self.tokens.lower[first - 1] if first else ""
            if before == "." and first > 1:
                before = self.tokens.lower[first - 2]
            if before in words.male_titles:
                draft.gender = draft.gender or "male"
            elif before in words.female_titles:
                draft.gender = draft.gender or "female"
            found = self._before(first)
            if found is not None and self._is_plural(*found):
                self._shared[last] = found
            elif found is None:
                found = self._of_several(first)
                if found is not None and before == ",":
                    self._shared[last] = found  # and with the next
            found = found or self._behind(last) or self._called(last)
            if found is not None:
                role, head = found
                draft.hints.update(heads_in(head, self.vocabulary))
                if draft.gender is None:
                    told = self.vocabulary.roles.get(head)
                    draft.gender = (
                        "female" if told == "female" else "male" if told == "male" else None
                    )
                if draft.role is None:
                    draft.role = role

    def _is_plural(self, role: str, head: str) -> bool:
        """Whether a role is told of several: "les [ex-présidents]"."""
        words = self.vocabulary.words
        if words.nouns or not words.role_plurals:
            return False  # "mit dem [Abgeordneten] Kai Ruiz und Ida Lenz"
        return not any(word.lower().endswith(head) for word in role.split())

    def _of_several(self, first: int) -> tuple[str, str] | None:
        """The role that a name shares with the one in front: "les ministres Kai Ruiz et [Ida Lenz]"."""
        tokens, words = self.tokens, self.vocabulary.words
        i = first - 1
        if i < 1 or not self._shared:
            return None
        if tokens.lower[i] in words.conjunctions:
            i -= 1
        elif tokens.lower[i] != ",":
            return None
        for _ in range(_LONGEST_BRACKET):
            age = tokens.words[i - 1].isdigit()  # ", 74 ans,"
            if i in self._shared or not (
                age or tokens.words[i] in ",()" or tokens.words[i].isdigit()
            ):
                break
            i -= 1
        return self._shared.get(i)

    # -- before a name ------------------------------------------------------------------------

    def _before(self, first: int) -> tuple[str, str] | None:
        """The role in front of a name, and the word of it that tells."""
        tokens = self.tokens
        i = first - 1
        if i < 0 or tokens.starts[first] in self.sentences:
            return None
        article = tokens.lower[i - 1] if i > 1 else ""
        if tokens.words[i - 2 : i - 1] == [","] and article in self.vocabulary.words.articles:
            i -= 2  # "…, el mexicano Kai Ruiz"
        comma = tokens.words[i] == ","
        if comma:
            if self._named.get(i - 1, False):
                return None  # "les ministres Kai Ruiz, [Ida Lenz]"
            i = self._past_bracket(i - 1)
        elif self._binds(tokens.lower[i]):
            return None  # "hijo de Ruiz"
        end = i
        floor = max(-1, i - _FARTHEST)
        head: str | None = None
        at = -1
        while i > floor:
            low = tokens.lower[i]
            role = role_in(joined(tokens, i), self.vocabulary)
            if role is not None and not (low in self.vocabulary.words.common and i != end):
                head, at = role, i
                if not comma or not self._owned(i):
                    break
            elif low == ")" and comma:
                opening = self._past_bracket(i)
                if opening == i:
                    break
                i = opening  # "le maire (PS) de Lenz, Kai Ruiz"
                continue
            elif (not low[0].isalnum() and low not in "'’-&") or (
                self._parts(low) and not self._in_name(i) and not (comma and self._goes_on(i))
            ):
                break
            elif not comma and self._begins_another(i):
                return None  # "el ministro Ruiz y el [mexicano] Kai Lenz"
            if tokens.starts[i] in self.sentences:
                break
            i -= 1
        if head is None:
            return None
        between = tokens.words[at + 1 : end + 1]
        if not comma and between and all(word[0].isupper() for word in between):
            end = at  # "presidente Kai [Ruiz]"
        return self._phrase(self._widened(at), end), head

    def _goes_on(self, i: int) -> bool:
        """Whether a word of no role belongs to the one in front: "director [general]", "delegada [en] Lenz"."""
        words, lower = self.vocabulary.words, self.tokens.lower
        if not i or role_in(joined(self.tokens, i - 1), self.vocabulary) is None:
            return False
        if lower[i] in words.speech or lower[i] in words.relative:
            return False
        placed = lower[i] in words.placing and self.tokens.words[i + 1][0].isupper()
        return placed or (
            len(lower[i]) > _SHORTEST_ADJECTIVE and lower[i].endswith(tuple(words.adjectives))
        )

    def _begins_another(self, i: int) -> bool:
        """Whether what is told of somebody else ends before a token: "der Minister Ruiz [und] der"."""
        words, lower = self.vocabulary.words, self.tokens.lower
        return lower[i] in words.conjunctions and lower[i + 1] in words.articles

    def _past_bracket(self, i: int) -> int:
        """The token before a short bracket that ends at a token: "la Asociación (ANL), Kai Ruiz"."""
        words = self.tokens.words
        if words[i] == ")":
            for opening in range(i - 1, max(0, i - _LONGEST_BRACKET), -1):
                if words[opening] == "(":
                    return opening - 1
        return i

    def _called(self, last: int) -> tuple[str, str] | None:
        """The role behind a copula: "Kai Ruiz es el alcalde de Lenz"."""
        tokens, words = self.tokens, self.vocabulary.words
        i = last + 1
        if i + 2 >= len(tokens) or tokens.lower[i] not in words.copulas:
            return None
        return self._apposed(i + 1, ",")

    def _binds(self, low: str) -> bool:
        words = self.vocabulary.words
        return (
            low in words.small
            or low in words.articles
            or low in words.placing
            or low in words.conjunctions
            or not low[0].isalnum()
        )

    def _parts(self, low: str) -> bool:
        """Whether a word stands in no role."""
        words = self.vocabulary.words
        if low in words.small or low in words.articles or low in words.former:
            return False
        return low in words.speech or low in words.relative or low in words.common

    def _in_name(self, i: int) -> bool:
        """Whether a token is written as part of a name: "la ministra de [Trabajo]"."""
        return self.tokens.words[i][0].isupper() and not self.vocabulary.words.nouns

    def _owned(self, i: int) -> bool:
        """Whether a role belongs to another: "el abogado del [presidente], Ruiz"."""
        words = self.vocabulary.words
        lower = self.tokens.lower
        if i > 1 and lower[i - 1] in words.articles and lower[i - 2] in words.conjunctions:
            return False  # "el ministro y el [alcalde], Ruiz"
        if i and lower[i - 1] in words.articles and lower[i - 1] not in words.small:
            i -= 1
        if not i or lower[i - 1] not in words.small or lower[i - 1] in words.conjunctions:
            return False
        return any(role_in(low, self.vocabulary) for low in lower[max(0, i - 4) : i - 1])

    def _widened(self, at: int) -> int:
        """The first token of the phrase whose role stands at a token: "der [frühere US-Präsident]"."""
        tokens, words = self.tokens, self.vocabulary.words
        while at and tokens.starts[at] not in self.sentences:
            low = tokens.lower[at - 1]
            adjective = (
                words.compounding
                and len(low) >= _SHORTEST_ADJECTIVE
                and low.endswith(("e", "en", "er", "es", "em"))
                and tokens.words[at - 1][0].islower()
                and low not in words.common
                and low not in words.speech
            )
            if low == "-" and at > 1 and tokens.ends[at - 1] == tokens.starts[at]:
                at -= 2  # "US-Präsident", "ex-presidente"
            elif low in words.conjunctions and at > 1 and self._is_role(at - 2):
                at -= 2  # "presidente y consejero delegado"
            elif low in words.former or adjective or role_in(low, self.vocabulary) is not None:
                at -= 1
            else:
                break
        return at

    def _is_role(self, i: int) -> bool:
        return role_in(joined(self.tokens, i), self.vocabulary) is not None

    def _phrase(self, first: int, last: int) -> str:
        return " ".join(self.text[self.tokens.starts[first] : self.tokens.ends[last]].split())

    # -- behind a name --------------------------------------------------------------------------

    def _behind(self, last: int) -> tuple[str, str] | None:
        """The role in the apposition behind a name."""
        tokens = self.tokens
        count = len(tokens)
        i = last + 1
        if i + 1 < count and tokens.words[i] == "(" and tokens.words[i + 1].isdigit():
            i += 3  # "(34)"
        if i >= count:
            return None
        mark = tokens.words[i]
        if mark == "," and i + 3 < count and tokens.words[i + 1].isdigit():
            i += 2  # ", 34 ans,"
            while i < count and tokens.words[i] != "," and i < last + 6:
                i += 1
            mark = tokens.words[i] if i < count else ""
        if mark not in (",", "(", "–", "—"):
            return None
        return self._apposed(i + 1, ")" if mark == "(" else ",")

    def _apposed(self, i: int, closing: str) -> tuple[str, str] | None:
        """The role in a phrase that begins at a token."""
        tokens, words = self.tokens, self.vocabulary.words
        count = len(tokens)
        while i < count and (tokens.lower[i] in words.articles or tokens.lower[i] in "'’"):
            i += 1
        begin = i
        head: str | None = None
        while i < count and i < begin + _LATEST:
            low = tokens.lower[i]
            head = role_in(joined(tokens, i), self.vocabulary)
            if head is not None and tokens.lower[i + 1 : i + 2] != ["-"]:
                break
            if (not low[0].isalnum() and low != "-") or self._parts(low) or low in words.small:
                return None
            i += 1
        if head is None or i >= count:
            return None
        end = i
        while end + 1 < count and end < begin + _LONGEST:
            following = tokens.words[end + 1]
            if following in (closing, ".", ";", ":", "(", "—", "–", '"', "«", "„", "“") or (
                "\n" in self.text[tokens.ends[end] : tokens.starts[end + 1]]
            ):
                break
            low = tokens.lower[end + 1]
            relative = low in words.relative and low not in words.articles
            if low == "," or relative or (low in words.speech and closing != ")"):
                break
            end += 1
        return self._phrase(begin, end), head
