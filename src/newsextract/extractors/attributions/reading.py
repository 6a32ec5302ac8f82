"""The tokens of an article as attributions see them: sentences, quotes, noun phrases, clauses.

There is no tagger: a noun phrase is what lies between two words of closed classes
(conjunctions, verbs of the lexicon, punctuation), read leftwards or rightwards from a cue.
"""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Set
from itertools import pairwise

import attrs

from newsextract._language.names import name_words
from newsextract._language.tokens import Tokens
from newsextract._model.annotations import DATELINES, QUOTES
from newsextract._model.span import Span
from newsextract._view import View
from newsextract.extractors.attributions.cues import ARTICLES, BE, WHAT, Cues

_LONGEST_NOUN_PHRASE = 40  # tokens
_LONGEST_SENTENCE = 300  # tokens on either side
_LONGEST_ROLE = 8  # tokens between an article and the comma before a name
_LONGEST_STATE = 6  # tokens of a state's name: "N.J."
_NO_HEAD = frozenset(  # that no noun phrase begins with
    {"and", "or", "then", "meanwhile", "still", "also", "now", "later", "here", "there", "indeed"}
)
_CONTRACTED = frozenset({"s", "d", "ve", "ll", "re", "m"})
_BULLETS = frozenset("-–—*•'’/")
_IN_NAME = frozenset({"of", ".", "-", "’", "'", "s"})
_ASIDE = frozenset({"—", "–", "-", ")"})
_MARKS = frozenset("“”\"‘’'`«»„")


@attrs.define(eq=False)
class Piece:
    """One stretch of quoted text, in tokens; ``first`` and ``last`` are inside the marks."""

    number: int
    start: int  # code points, with the marks
    end: int
    first: int
    last: int
    opening: int  # the first token of its marks
    closing: int  # the last token of its marks
    kind: str
    paragraph: int
    quote: int  # number of the quote that it is a part of


@attrs.define(eq=False)
class Article:
    """An article in tokens, sentences and pieces of quotes."""

    text: str
    tokens: Tokens
    cues: Cues
    pieces: list[Piece]
    opens: list[int]  # the first token of each piece, its mark
    inside: list[int]  # for each token the number of its piece, or -1
    bounds: list[tuple[int, int]]  # for each token first and last of its sentence, cut if long
    paragraphs: list[int]  # for each token the number of its block
    words: list[int]  # the tokens that are a word of a cue, ascending
    states: Set[str]  # "ohio", "n.j."
    main_verbs: dict[int, int] = attrs.field(factory=dict)  # see relatives.py, which fills it

    def sentence(self, i: int) -> tuple[int, int]:
        """First and last token of the sentence of token ``i``, as far as a sentence can go."""
        return self.bounds[i]

    def has_quote(self, first: int, last: int) -> bool:
        """Whether a quote opens between two tokens, both inside."""
        n = bisect_left(self.opens, first)
        return n < len(self.opens) and self.opens[n] <= last

    def paragraph(self, i: int) -> int:
        """The number of the block that token ``i`` stands in."""
        return self.paragraphs[i]

    def paragraph_end(self, i: int) -> int:
        """The last token of the block that token ``i`` stands in."""
        return bisect_right(self.paragraphs, self.paragraphs[i], i) - 1

    def span(self, first: int, last: int) -> Span:
        """The characters from token ``first`` to token ``last``, both inside."""
        return Span(self.tokens.starts[first], self.tokens.ends[last])

    # -- noun phrases -------------------------------------------------------------------

    def subject(self, verb: int, floor: int) -> tuple[int, int] | None:
        """The noun phrase that ends before token ``verb``, not reaching before ``floor``."""
        phrase = self._noun_phrase_before(verb, floor)
        if phrase is None:
            return None
        joined = self._joined(phrase[0], floor)
        return phrase if joined is None else (joined, phrase[1])

    def _joined(self, first: int, floor: int) -> int | None:
        """Where a sentence opens with a name and what is joined to it: "[Hale, 40, and] Ruiz"."""
        lower, words, cues = self.tokens.lower, self.tokens.words, self.cues
        both = first - 1
        if both - 3 < floor or lower[both] != "and" or lower[both - 1] != ",":
            return None
        if both - floor > _LONGEST_NOUN_PHRASE or lower[first] in cues.personal | WHAT:
            return None
        comma = floor
        while words[comma][0].isupper() or lower[comma] in _IN_NAME:
            comma += 1
        if comma == floor or comma >= both - 1 or lower[comma] != ",":
            return None
        before = lower[floor:both]
        if before[0] in cues.leading or before[0] in cues.stops or before[0] in cues.prepositions:
            return None
        aside = before[comma - floor :]
        verbs = any(word in cues.verbal and len(word) > 1 for word in aside)  # not of "D-Ohio"
        return None if verbs or max(self.inside[floor:both]) >= 0 else floor

    def _noun_phrase_before(self, verb: int, floor: int) -> tuple[int, int] | None:
        lower = self.tokens.lower
        last = verb - 1
        if last - 1 > floor and lower[last] in _CONTRACTED and lower[last - 1] in ("’", "'"):
            last -= 2  # "she’s said"
        if last < floor:
            return None
        closing, quoted = lower[last], self.inside[last] >= 0
        if closing == "," or (quoted and self.names_a_work(last)):  # "X, a senior aide to Y, said"
            seat = self._seat(last, floor)
            if seat is not None and lower[seat - 1] == ",":  # "Lund Air, Lenz, Ohio, said"
                head = self.subject(seat - 1, floor)
                return (head[0], last) if head else None
            role = self._role_before_name(last, floor)
            if role is not None:
                return role, last
            opening = self._comma_before(last, floor)
            if opening is None or opening <= floor:
                return None
            head = self.subject(opening, floor)
            for _ in range(3):  # "Ruiz, during a visit to X, Maine,", "Hale, 40, of Fen Road,"
                if head is None or lower[head[0] - 1] != ",":
                    break
                opener = lower[head[0]]
                role = self.tokens.words[head[0]].islower() and opener not in ARTICLES
                if not role and opener not in self.cues.adverbials and not opener[0].isdigit():
                    break
                head = self.subject(head[0] - 1, floor)
            return (head[0], last) if head else None
        if closing in _ASIDE:
            opening = self._opening(last, floor)
            if opening is not None and opening > floor:
                head = self.subject(opening, floor)
                return (head[0], last) if head else None
        first = self._leftwards(last, floor)
        return None if first is None or first > last else (first, last)

    def names_a_work(self, i: int) -> bool:
        """Whether a work in quotes ends at token ``i``: "X, the author of “Low Tide,” said"."""
        piece = self.pieces[self.inside[i]] if self.inside[i] >= 0 else None
        return piece is not None and piece.kind == "title" and self.tokens.words[piece.last] == ","

    def _leftwards(self, last: int, floor: int) -> int | None:
        lower, inside, cues = self.tokens.lower, self.inside, self.cues
        if lower[last] in cues.personal or lower[last] in ("who", "what"):
            return last
        breaks, edges = cues.breaks, cues.phrase_edges
        first = max(floor, last - _LONGEST_NOUN_PHRASE + 1)
        for i in range(last, first - 1, -1):
            word = lower[i]
            broken = inside[i] >= 0 or word in breaks
            if broken or (word in edges and self._is_edge(i, last, floor)):
                seat = self._seat(i, floor) if word == "," and i < last else None
                if seat is not None and lower[seat - 1] in ARTICLES:
                    return seat - 1
                first = i + 1
                break
        while first < last and (lower[first] in _NO_HEAD or lower[first] in cues.stops):
            first += 1
        while first < last and lower[first] in _BULLETS:
            first += 1
        return first if first <= last else None

    def _is_edge(self, i: int, last: int, floor: int) -> bool:
        """Whether the noun phrase that ends at ``last`` begins behind token ``i``."""
        word, letter, cues = self.tokens.lower[i], self.tokens.words[i][0], self.cues
        if word == ".":
            return not self._abbreviated(i)
        if word == "and" and i > floor and self._clause_and(i, floor):
            return True
        return i < last and (
            word in cues.personal
            or word in WHAT  # "led to what [Ruiz] called"
            or (word in cues.strong_verbs and letter.islower())
            or (word in cues.verbs and not letter.isupper() and not self._modifies(i))
        )

    def _modifies(self, i: int) -> bool:
        """Whether a verb is part of a noun phrase: "banks [queried] by ONB", "in charge of [planning]"."""
        lower, word, before = self.tokens.lower, self.tokens.lower[i], self.tokens.lower[i - 1]
        if before == "-" or (word.endswith("ing") and before == "of"):
            return True  # "over-the-counter shares"
        return word.endswith("ed") and lower[i + 1] == "by" and before not in BE

    def _abbreviated(self, i: int) -> bool:
        """Whether a full stop belongs to the word before it: "Mr.", "U.S."."""
        tokens = self.tokens
        return (
            i > 0
            and tokens.ends[i - 1] == tokens.starts[i]
            and i + 1 < len(tokens)
            and self.sentence(i + 1)[0] != i + 1
        )

    def _clause_and(self, i: int, floor: int) -> bool:
        """Whether an "and" joins two clauses rather than two names."""
        before = self.tokens.lower[max(floor, i - 6) : i]
        return not self.cues.clausal.isdisjoint(before)

    def _seat(self, comma: int, floor: int) -> int | None:
        """The first token of a place whose state a comma closes: "a [New Lenz, N.J.], firm"."""
        tokens = self.tokens
        for i in range(comma - 2, max(floor, comma - _LONGEST_STATE) - 1, -1):
            if tokens.lower[i] == ",":
                state = self.text[tokens.starts[i + 1] : tokens.starts[comma]].lower()
                if state not in self.states:
                    return None
                first = i
                while first > floor and self._is_capitalised(first - 1):
                    first -= 1
                return first if floor < first < i else None
        return None

    def _is_capitalised(self, i: int) -> bool:
        return self.tokens.words[i][0].isupper() and self.tokens.lower[i] not in ARTICLES

    def _role_before_name(self, last: int, floor: int) -> int | None:
        """Where a role with a name between commas begins: "After the vote, [the mayor, Ana Ruiz]," said."""
        lower, words = self.tokens.lower, self.tokens.words
        i = last - 1
        while i > floor and (words[i][0].isupper() or lower[i] == "."):
            i -= 1
        if last - i < 3 or lower[i] != "," or not words[i - 1].islower():
            return None
        for first in range(i - 1, max(floor, i - _LONGEST_ROLE) - 1, -1):
            if lower[first] == ",":
                return None
            if lower[first] in ARTICLES:
                opened = lower[first - 1] == "," or lower[first - 1] in self.cues.stops
                return first if opened or first == floor else None
        return None

    def _comma_before(self, last: int, floor: int) -> int | None:
        lower = self.tokens.lower
        found = seat = None
        for i in range(last - 1, max(floor, last - 45) - 1, -1):
            if seat is not None and i >= seat:
                continue
            if self.inside[i] >= 0:
                if self.pieces[self.inside[i]].kind == "direct":
                    break
                continue
            if lower[i] in (";", ":", "”", "“"):
                break
            if lower[i] == ",":
                seat = self._seat(i, floor)
                if seat is not None and lower[seat - 1] in ARTICLES:
                    continue  # "a New Lenz, N.J., firm"
                seat = None
                found = i
                before = self.tokens.words[i - 1] if i else ""
                after = lower[i + 1]
                if (
                    before[:1].isupper()
                    or after in ("who", "which", "a", "an", "the", "whose", "one")
                    or after[:1].isdigit()
                ):
                    return i
        return found

    def _opening(self, last: int, floor: int) -> int | None:
        mark = {")": "("}.get(self.tokens.lower[last], self.tokens.lower[last])
        for i in range(last - 1, max(floor, last - 30) - 1, -1):
            if self.tokens.lower[i] == mark:
                return i
        return None

    def noun_phrase(self, first: int, last: int) -> int | None:
        """The last token of the noun phrase that begins at ``first`` (inverted or "according to")."""
        lower, words = self.tokens.lower, self.tokens.words
        if first > last or self.inside[first] >= 0 or not (lower[first][0].isalnum()):
            return None
        if lower[first] in self.cues.personal:
            return first
        i = first
        commas = 0
        while i <= last and i - first < _LONGEST_NOUN_PHRASE:
            word = lower[i]
            if self.inside[i] >= 0 or word in ';:!?—“”"…':
                break
            if word == "." and i == last:
                break
            if word == ",":
                commas += 1
                after = lower[i + 1] if i < last else ""
                if commas > 4 or not (
                    after in ("a", "an", "the", "who", "whose", "one", "chief", "former", "senior")
                    or after[:1].isdigit()
                    or (words[i + 1][:1].isupper() if i < last else False)
                    or (
                        commas > 1
                        and i < last
                        and after not in self.cues.stops
                        and after not in ("and", "adding", "saying")
                        and not (after in ("in", "on", "during") and commas == 2)
                    )
                ):
                    break
            if i > first and word in self.cues.stops and commas == 0:
                break
            if (
                commas == 0
                and i > first
                and word
                in (
                    "in",
                    "on",
                    "at",
                    "during",
                    "after",
                    "last",
                    "this",
                    "earlier",
                    "following",
                    "to",
                    "told",
                    "said",
                    "when",
                    "while",
                    "as",
                    "yesterday",
                    "monday",
                    "tuesday",
                    "wednesday",
                    "thursday",
                    "friday",
                    "saturday",
                    "sunday",
                    "about",
                )
                and not self._of_name(i)
            ):
                break
            i += 1
        end = i - 1
        while end > first and lower[end] in (",", "and", "but"):
            end -= 1
        return end

    def _of_name(self, i: int) -> bool:
        """Whether a preposition goes on with a role: "an analyst at Marchmont"."""
        return self.tokens.lower[i] in ("at", "in") and self.tokens.lower[i - 1] in (
            "director",
            "analyst",
            "professor",
            "fellow",
            "economist",
            "strategist",
            "scholar",
            "lawyer",
            "researcher",
        )


def read_article(view: View, cues: Cues) -> Article:
    """The article of a view, its quotes laid over its tokens."""
    tokens = view.tokens
    starts = tokens.starts
    inside = [-1] * len(starts)
    pieces: list[Piece] = []
    opens: list[int] = []
    blocks = [bisect_left(starts, block.span.start) for block in view.article]
    paragraphs: list[int] = []
    for number, (a, b) in enumerate(pairwise([*blocks, len(starts)])):
        paragraphs += [number] * (b - a)
    for number, quote in enumerate(view[QUOTES]):
        for k, part in enumerate(quote.parts):
            first, last = bisect_left(starts, part.start), bisect_left(starts, part.end) - 1
            if last < first:
                continue
            start = quote.span.start if k == 0 else _mark_start(view.text, part.start)
            end = quote.span.end if k == len(quote.parts) - 1 else _mark_end(view.text, part.end)
            index = len(pieces)
            a, b = bisect_left(starts, start), bisect_left(starts, end)
            inside[a:b] = [index] * (b - a)
            opens.append(a)
            pieces.append(
                Piece(
                    index,
                    start,
                    end,
                    first,
                    last,
                    a,
                    b - 1,
                    quote.kind,
                    paragraphs[first],
                    number,
                )
            )
    firsts = [bisect_left(starts, sentence.start) for sentence in view.sentences]
    for dateline in view[DATELINES]:  # "LENZ, Feb. 2 (ONB) - " is no part of what follows
        insort(firsts, bisect_left(starts, dateline.span.end))
    bounds = _bounds(firsts, len(starts))
    return Article(
        view.text,
        tokens,
        cues,
        pieces,
        sorted(opens),
        inside,
        bounds,
        paragraphs,
        tokens.hits(cues.words),
        name_words(view.lexicons).states,
    )


def _bounds(firsts: list[int], count: int) -> list[tuple[int, int]]:
    """For each token the sentence around it, from the first tokens of all sentences."""
    bounds: list[tuple[int, int]] = []
    for first, after in pairwise([*firsts, count]):
        last = after - 1
        if last - first < _LONGEST_SENTENCE:
            bounds += [(first, last)] * (after - first)
        else:
            bounds += [
                (max(first, i - _LONGEST_SENTENCE), min(last, i + _LONGEST_SENTENCE))
                for i in range(first, after)
            ]
    return bounds


def _mark_start(text: str, at: int) -> int:
    while at > 0 and text[at - 1] in _MARKS:
        at -= 1
    return at


def _mark_end(text: str, at: int) -> int:
    while at < len(text) and text[at] in _MARKS:
        at += 1
    return at
