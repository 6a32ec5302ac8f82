"""Noun phrases that can say something: "ein Sprecher der Polizei", "o ministro da Saúde, Ana Ruiz,"."""

from bisect import bisect_left

from newsextract._language.marks import APOSTROPHES, DASHES
from newsextract._model import light
from newsextract.extractors.attributions.foreign.layout import STOPS, Layout

Range = tuple[int, int]  # first and last token

_OFFICE = 80  # characters from an office to the name behind it
_ARTICLE = 4  # letters before an office
_LONGEST = 24  # tokens of a noun phrase
_APPOSITION = 14  # tokens between the commas around who someone is
_NOUN = 4  # tokens from an adjective to its noun
_ATTRIBUTE = 8  # tokens between an article and its noun
_BRACKET = 8  # tokens between brackets
_QUOTED_NAME = 8  # tokens of a name in quotation marks, with these
_INFINITIVE = 5  # letters of a verb that a phrase does not go on with
_ABBREVIATION = 4  # letters before a full stop inside a name: "Dr."
_ADJECTIVES = ("e", "en", "er", "es", "em")  # how German ones end


@light.define  # quicker to make than a frozen one
class _Reader:
    """One walk over the words of a noun phrase."""

    page: Layout
    stop: int

    def end(self, first: int) -> int | None:
        """The last token of the phrase that begins at a token, or None."""
        page = self.page
        i, last, named = first, -1, False
        while i <= min(self.stop, first + _LONGEST):
            step = self._step(first, i, last, named)
            if step is None:
                break
            word = page.words[i]
            if word[0].isalnum() and page.lower[step] not in page.grammar.words.determiners:
                named = named or (
                    word[0].isupper()
                    and not self._is_noun_only(i, first)
                    and not page.offices.is_body(page.lower[i])  # "l'Agence spatiale"
                )
                if page.lower[
                    step
                ] not in page.grammar.words.of_words | page.grammar.words.and_words and not (
                    step == i and word.islower() and word in page.grammar.words.name_particles
                ):
                    last = step
            elif page.inside[i] >= 0 or (
                not word[0].isalnum() and last >= 0 and word not in APOSTROPHES
            ):
                last = step
            i = step + 1
        whole = page.wholes.get(last, last)  # "Gerrit [van der Lenz]"
        return whole if 0 <= whole <= self.stop else last if last >= 0 else None

    def _is_noun_only(self, i: int, first: int) -> bool:
        return self.page.grammar.capital_nouns or (i == first and i == self.page.floor(i))

    def _step(self, first: int, i: int, last: int, named: bool) -> int | None:
        """The last token of what goes on with the phrase at a token; None where it ends."""
        page, words = self.page, self.page.grammar.words
        if page.inside[i] >= 0:
            return self._quoted_name(i, first)
        word, lower = page.words[i], page.lower[i]
        if not word[0].isalnum():
            return self._mark(i, last)
        if last >= 0 and len(lower) <= 2 and page.words[i + 1 : i + 2] in (["'"], ["’"]):
            return i if lower in words.of_words else None
        if word[0].isupper() and not (i == page.floor(i) and lower in page.grammar.phrase_ends):
            return i
        if word[0].isdigit():
            return None if i == first and page.words[i + 1 : i + 2] == ["."] else i
        before = page.lower[i - 1] if i > first else ""
        if lower in words.determiners:
            opens = i == first or before in words.of_words | words.and_words | words.determiners
            genitive = lower in words.of_words and last == i - 1 and last not in page.person_ends
            return i if (opens or genitive) and i < self.stop else None
        if page.grammar.capital_nouns and (told := self._compound(first, i)):
            return told
        if lower in words.and_words and not page.upper(min(i + 1, self.stop)):
            return i if last == i - 1 and self._pairs(i + 1) else None
        if lower in words.of_words or lower in words.name_particles:
            joined = last == i - 1 or page.words[i - 1] in APOSTROPHES
            joined = joined or before in words.name_particles  # "Kai van [den] Berg"
            return i if joined and i < self.stop and self._goes_on(i + 1) else None
        if lower in words.and_words:
            return i if last == i - 1 and self._pairs(i + 1) else None
        if before in words.determiners and self._opens_participle(i):
            return i + 1  # "in einer [gestern verbreiteten] Erklärung"
        if (
            lower in page.grammar.phrase_ends
            or lower in page.grammar.finite
            or (lower in words.times and not (i == first and self._dates_a_noun(i)))
        ):
            return None
        if lower in words.passing or lower in words.clitics or self._is_verb(i):
            return None
        return self._lower_word(first, i, before, last, named)

    def _lower_word(self, first: int, i: int, before: str, last: int, named: bool) -> int | None:
        page, words = self.page, self.page.grammar.words
        if i + 2 <= self.stop and page.words[i + 1] == "." and page.glued(i) and page.glued(i + 1):
            return i + 2  # "lenznews.de"
        if not page.grammar.capital_nouns:
            if self._is_past(first, i, before):
                return None
            return None if named and before not in words.of_words and not self._joined(i) else i
        opens = i == first or before in words.determiners | words.of_words | words.and_words
        ahead = page.lower[first - 1] if first > page.floor(first) else ""
        described = (
            (
                page.lower[first] in words.determiners
                or ahead in page.grammar.finite | words.prepositions
            )
            and page.words[i - 1].islower()
            and page.words[i - 2] != "."
            and before.endswith(_ADJECTIVES)
        )  # "der neue [junge] Minister"
        endings = (*_ADJECTIVES, "n") if opens else _ADJECTIVES if described else ("\0",)
        return i if self._noun_near(i) and page.lower[i].endswith(endings) else None

    def _is_past(self, first: int, i: int, before: str) -> bool:
        """Whether a word in lower case stands behind the noun: "[el alcalde] saliendo"."""
        page, words = self.page, self.page.grammar.words
        if i == first or before in words.determiners or before in words.of_words:
            return False
        if page.lower[i].endswith(tuple(words.gerund_endings) or ("\0",)):
            return True
        return (
            bool(words.adjective_endings)
            and before.isalpha()
            and page.words[i - 1] == before
            and page.lower[first] in words.determiners
            and before not in words.and_words
            and not before.endswith(tuple(words.adjective_endings))
        )

    def _dates_a_noun(self, i: int) -> bool:
        """Whether a word of time tells which of several: "im [letzten] Satz"."""
        page = self.page
        return (
            page.grammar.capital_nouns
            and i < self.stop
            and page.words[i].islower()
            and page.lower[i].endswith((*_ADJECTIVES, "n"))
            and page.upper(i + 1)
            and page.lower[i + 1] not in page.grammar.words.times
        )

    def _opens_participle(self, i: int) -> bool:
        page = self.page
        return (
            page.grammar.capital_nouns
            and i + 2 <= self.stop
            and page.words[i].islower()
            and page.words[i + 1].islower()
            and page.lower[i + 1].endswith((*_ADJECTIVES, "n"))
            and page.upper(i + 2)
        )

    def _compound(self, first: int, i: int) -> int | None:
        """The end of a word with a hyphen, or of what an article and its noun have between them.

        "[al-Lenz]", "der [dpa-Bericht]", "die US-[amerikanische] Ministerin"
        """
        page = self.page
        if i > first and self._joined(i) and page.glued(i - 2):
            return i
        if (
            i + 2 <= self.stop
            and page.words[i + 1] in DASHES
            and page.glued(i)
            and page.glued(i + 1)
            and page.upper(i + 2)
        ):
            return i + 2
        return self._attribute(i) if i == first + 1 else None

    def _attribute(self, i: int) -> int | None:
        """The end of what stands between an article and its noun: "der [für Lenz zuständige] Richter"."""
        page, words = self.page, self.page.grammar.words
        opens = page.lower[i - 1] in words.determiners
        if not opens or page.lower[i] not in words.prepositions | words.of_words:
            return None
        for k in range(i + 2, min(i + _ATTRIBUTE, self.stop)):
            if page.inside[k] >= 0 or not (page.words[k][0].isalnum() or page.words[k] in DASHES):
                return None
            if (
                page.words[k].islower()
                and page.lower[k].endswith(("e", "en", "er"))
                and page.lower[k] not in page.grammar.phrase_ends | words.determiners
                and page.upper(k - 1)
                and page.upper(k + 1)
            ):
                return k
        return None

    def _noun_near(self, i: int) -> bool:
        page = self.page
        for k in range(i + 1, min(i + _NOUN, self.stop + 1)):
            if page.inside[k] >= 0 and self._quoted_name(k, i) is not None:
                return True  # "der neue „Rat der Stadt“"
            if not page.words[k][0].isalnum() and page.words[k] not in DASHES:
                return False
            if page.upper(k):
                return True
        return False

    def _joined(self, i: int) -> bool:
        return self.page.words[i - 1] in DASHES and self.page.glued(i - 1)

    def _is_verb(self, i: int) -> bool:
        grammar = self.page.grammar
        forms = grammar.forms.get(self.page.lower[i], ())
        if self.page.lower[i] in grammar.words.also_nouns:
            return False
        return any(form.kind == "finite" and not form.particle for form in forms)

    def _goes_on(self, i: int) -> bool:
        """Whether a noun can stand at a token behind "of"."""
        page = self.page
        if i > self.stop or (page.inside[i] < 0 and not page.words[i][0].isalnum()):
            return page.words[i] in APOSTROPHES if i <= self.stop else False
        if page.lower[i - 1] in page.grammar.words.infinitive_openers and self._infinitive(i):
            return False
        return page.lower[i] not in page.grammar.phrase_ends or page.upper(i)

    def _infinitive(self, i: int) -> bool:
        """Whether a token looks like an infinitive: "accusa il premier di [voler] tacere"."""
        word, words = self.page.words[i], self.page.grammar.words
        return (
            not self.page.grammar.verb_second
            and len(word) >= _INFINITIVE
            and word[0].islower()
            and word.endswith(tuple(words.infinitives))
        )

    def _pairs(self, i: int) -> bool:
        page, words = self.page, self.page.grammar.words
        if i > self.stop or page.inside[i] >= 0:
            return False
        if page.upper(i) or page.lower[i] in words.determiners:
            return True
        after = i + 1
        if page.grammar.capital_nouns:  # "der alte und [neue] Minister"
            described = (
                page.lower[i - 2].endswith(_ADJECTIVES),
                page.lower[i].endswith(_ADJECTIVES),
            )
            return (
                all(described)
                and page.words[i - 2].islower()
                and page.upper(min(after, self.stop))
            )
        return (
            page.words[i].isalpha()
            and page.lower[i] not in page.grammar.phrase_ends | page.grammar.finite
            and not self._is_verb(i)
            and after <= page.end(i)
            and (
                page.upper(after)  # "y médico Kai Ruiz"
                or not page.words[after][0].isalnum()
                or page.lower[after] in page.grammar.finite
                or self._is_verb(after)
            )
        )

    def _mark(self, i: int, last: int) -> int | None:
        page = self.page
        word = page.words[i]
        elided = word in APOSTROPHES and (
            page.lower[i - 1] in page.grammar.words.determiners | page.grammar.words.of_words
        )
        if elided and page.glued(i) and page.glued(i - 1):
            return i
        if i >= self.stop or last != i - 1:
            return None
        if word in DASHES or word in APOSTROPHES or word == "/":
            joined = page.glued(i) and page.glued(i - 1) and page.words[i + 1][0].isalnum()
            return i if joined else None
        if word == "&":
            return i
        if word == "." and page.glued(i - 1) and i < page.end(i):
            before = page.words[i - 1]
            return (
                i
                if len(before) <= _ABBREVIATION and (before[0].isupper() or before.isdigit())
                else None
            )
        if word == "(":
            for k in range(i + 1, min(i + _BRACKET, self.stop) + 1):
                if page.words[k] == ")":
                    return k
        return None

    def _quoted_name(self, i: int, first: int) -> int | None:
        page = self.page
        quote = page.quotes[page.inside[i]]
        if quote.first != i or quote.last - i > _QUOTED_NAME:
            return None
        if quote.kind == "direct" and page.words[quote.last - 1] in STOPS | {","}:
            return None
        return quote.last if quote.last <= self.stop else None


def phrase_end(page: Layout, first: int, stop: int) -> int | None:
    """The last token of the noun phrase that begins at a token; None if none does."""
    if first > stop:
        return None
    if page.inside[first] >= 0:
        quote = page.quotes[page.inside[first]]  # "Wie „heise online“ berichtet"
        named = (
            quote.first == first and quote.kind != "direct" and quote.last - first <= _QUOTED_NAME
        )
        return quote.last if named and quote.last <= stop else None
    word, lower = page.words[first], page.lower[first]
    if not word[0].isalnum():
        return None
    last = None
    if lower not in page.grammar.words.subjects or lower in page.grammar.words.determiners:
        last = _Reader(page, stop).end(first)
    if last is None and lower in page.grammar.words.subjects:
        return first  # "sagte [dieser], …"
    return last


def with_apposition(page: Layout, first: int, last: int, stop: int, *, front: bool = False) -> int:
    """The last token of a phrase with who it is behind its comma: "Ruiz, ministro da Saúde,".

    At the ``front`` of a sentence its subject may follow: "Segundo Ruiz, o acordo …".
    """
    comma = last + 1
    if comma >= stop or page.words[comma] != "," or page.inside[comma + 1] >= 0:
        return last
    grammar = page.grammar
    start = comma + 1
    if page.lower[start] in grammar.phrase_ends or page.lower[start] in grammar.words.that:
        return last
    if front and page.lower[start] in grammar.words.determiners | grammar.words.subjects:
        return last
    end = phrase_end(page, start, stop)
    if end is None or end - start > _APPOSITION:
        return last
    behind = end + 1
    if page.words[end].isdigit() and page.words[behind : behind + 1] == ["%"]:
        return last  # "Selon Ruiz, 68 % des élus …"
    if page.lower[start] in grammar.words.prepositions | grammar.words.subjects and not page.upper(
        start
    ):
        return last
    if behind <= stop and page.inside[behind] >= 0 and page.grammar.verb_second:
        return last  # "sagte Ruiz, der Hafen „ist und bleibt“ …"
    return end if behind > stop or not page.words[behind][0].isalnum() else last


def to_name(page: Layout, first: int, last: int) -> int:
    """The last token of the name behind an office: "l'adjoint [aux finances Kai Ruiz]"."""
    floor, stop = page.ends[last], page.starts[last] + _OFFICE
    for entity in page.entities:
        role = entity.role if entity.kind == "person" else None
        if role is None:
            continue
        for mention in entity.mentions:
            if not floor < mention.start < stop:
                continue
            told = page.text[page.starts[first] : mention.start].rstrip(" ,")
            if told.endswith(role) and len(told) <= len(role) + _ARTICLE:
                return bisect_left(page.starts, mention.end) - 1
    return last


def opening_phrase(page: Layout, first: int, stop: int) -> Range | None:
    """The noun phrase that opens a sentence, behind its adverbs; None for another opening."""
    words = page.grammar.words
    k = first
    while (
        k < stop
        and (
            page.lower[k] in words.passing
            or page.lower[k] in words.and_words
            or page.words[k] == ","
        )
        and page.lower[k] not in words.subjects
    ):
        k += 1
    if page.inside[k] >= 0 or page.lower[k] in words.oblique:
        return None
    if page.lower[k] in page.grammar.phrase_ends and page.lower[k] not in words.determiners:
        return None
    last = phrase_end(page, k, stop)
    return None if last is None else (k, with_apposition(page, k, last, stop))


def actor(page: Layout, first: int, last: int) -> Range | None:
    """Who a sentence tells of: its opening phrase, or the one behind its first verb."""
    found = opening_phrase(page, first, last)
    if found is not None:
        return found
    return behind_verb(page, first, last)


def behind_verb(page: Layout, first: int, last: int) -> Range | None:
    """The noun phrase behind the first verb of a sentence: "Besorgt zeigte sich [die Ministerin]"."""
    words = page.grammar.words
    for i in range(first, last):
        lower = page.lower[i]
        if page.inside[i] >= 0:
            continue
        if lower in page.grammar.finite or (
            page.grammar.verb_second
            and any(form.kind == "finite" for form in page.grammar.forms.get(lower, ()))
        ):
            start = i + 1
            if page.lower[start] in words.clitics and start < last:
                start += 1
            end = phrase_end(page, start, last)
            return None if end is None else (start, end)
    return None
