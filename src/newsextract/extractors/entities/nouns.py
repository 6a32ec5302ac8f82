"""What a noun stands for: "the Maine senator" for the person who is one, "the company" for a body.

Whose role a noun is tell the words around names (``roles.py``); a role that nobody is known to
have goes to the most prominent person whom it may fit. "Ruiz, the senator" is no mention of its
own, and "the senator’s" no one where another noun follows: "the senator candidates".
"""

from newsextract._language.tokens import Tokens
from newsextract._model.annotations import Gender
from newsextract._words.names import NameWords
from newsextract._words.roles import RoleWords
from newsextract.extractors.entities.gather import Draft
from newsextract.extractors.entities.prominence import Prominence

_MISFIT = 0.3  # for whom another role is known
_OFTEN = 0.2  # for each mention of someone whom a role may mean
_MODIFIERS = 6  # tokens between "the" and the noun
_COMPLEMENT_FROM, _COMPLEMENT_TO = (
    2,
    7,
)  # tokens behind a noun and its "of" in which "Maine" stands


class Nouns:
    """Finds whom the nouns of an article mean."""

    def __init__(
        self,
        text: str,
        tokens: Tokens,
        names: NameWords,
        roles: RoleWords,
        prominence: Prominence,
    ) -> None:
        self._text = text
        self._tokens = tokens
        self._lower = [*tokens.lower, ""]  # nothing behind the last
        self._names = names
        self._roles = roles
        self._prominence = prominence

    def meant(self, i: int, last_named: int) -> tuple[Draft, int] | None:
        """Who "the Maine senator" is: its entity and the token of its article."""
        tokens, roles = self._tokens, self._roles
        lower, words = tokens.lower, tokens.words
        begin = self._article(i)
        if begin is None or (begin - 2 == last_named and lower[begin - 1] == ","):
            return None  # "Ruiz, the senator": her role, read with her name
        after = self._lower[i + 1]
        if after == "-" or (
            i + 1 < len(lower)
            and tokens.starts[i + 1] - tokens.ends[i] == 1
            and (words[i + 1] != after or after in roles.continuing)
        ):
            return None
        head = lower[i]
        modifiers = [w for w in lower[begin + 1 : i] if w[0].isalnum()]
        tail = (
            frozenset(lower[i + _COMPLEMENT_FROM : i + _COMPLEMENT_TO])
            if after in roles.complementing
            else None
        )
        if head in roles.bodies:
            body = None if modifiers or tail is not None else self._body(head)
            return None if body is None else (body, begin)
        found = self._holder(head, modifiers, tail)
        learnt = found is not None
        former = not roles.former.isdisjoint(modifiers) and (tail is None or after == "of")
        if (
            found is None
            and after not in roles.restricting
            and (former or (tail is None and head in roles.epithets))
        ):
            found, learnt = self._meant(head, modifiers)
        if found is None:
            return None
        if learnt and found.role is None and modifiers:
            behind = i + 2 if tail is not None and after == "of" else i
            end = tokens.ends[min(behind, len(tokens) - 1)]
            found.role = " ".join(self._text[tokens.starts[begin + 1] : end].split())
            found.hints.update(modifiers, (head,))
            self._prominence.have_role(found)
        return found, begin

    def _article(self, i: int) -> int | None:
        """The "the" of the noun phrase that ends with token ``i``."""
        lower, words, stops = self._tokens.lower, self._tokens.words, self._roles.stops
        for begin in range(i - 1, max(-1, i - _MODIFIERS - 1), -1):
            word = lower[begin]
            if word in self._roles.definite:
                return begin
            if word in stops or word == "of" or not (words[begin][0].isalnum() or word == "-"):
                return None
        return None

    def _holder(
        self, head: str, modifiers: list[str], tail: frozenset[str] | None
    ) -> Draft | None:
        """The person named before whose role it is, best by the words before the noun."""
        short = self._roles.short.get(head, head)
        known = self._prominence.holders(head, short)
        best, most = None, (-9.0, 0.0)
        for draft in known:
            if tail is not None and tail.isdisjoint(draft.hints - self._roles.stops):
                continue
            matched = sum(w in draft.hints for w in modifiers)
            rank = (float(2 * matched - len(modifiers)), self._prominence.weight(draft))
            if rank > most:
                best, most = draft, rank
        return best

    def _meant(self, head: str, modifiers: list[str]) -> tuple[Draft | None, bool]:
        """Whom a role that nobody is known to have points to, and whether to nobody else."""
        wanted = {head, *modifiers}

        def fits(draft: Draft) -> float:
            misfit = draft.hints and wanted.isdisjoint(draft.hints)
            return (_MISFIT if misfit else 1.0) * (1 + _OFTEN * len(draft.mentions))

        gender: Gender | None = None
        if head in self._names.male_titles:
            gender = "male"
        elif head in self._names.female_titles:
            gender = "female"
        found = self._prominence.most_prominent(
            self._prominence.persons, gender, outside=True, fits=fits
        )
        return found, found is not None and not self._prominence.has_rival(found, gender)

    def _body(self, head: str) -> Draft | None:
        """The body that "the foundation" or "the company" is."""
        called = [draft for draft in self._prominence.bodies if head in draft.low]
        if called:
            return max(called, key=self._prominence.weight)
        if head not in self._roles.epithets:
            return None
        return self._prominence.most_prominent(self._prominence.bodies, None)
