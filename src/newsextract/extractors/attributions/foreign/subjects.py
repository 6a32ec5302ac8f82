"""Who says it: the noun phrase before a verb or behind it."""

from newsextract._language.marks import APOSTROPHES
from newsextract.extractors.attributions.foreign.layout import Layout
from newsextract.extractors.attributions.foreign.phrases import (
    Range,
    phrase_end,
    to_name,
    with_apposition,
)
from newsextract.extractors.attributions.foreign.relation import Cue

_SKIPPED = 8  # words of time and manner between a verb and its subject
_PHRASE = 8  # tokens of one that ends with a token
_SEGMENTS = 4  # commas between a subject and its verb


def behind(page: Layout, cue: Cue) -> Range | None:
    """The subject behind a verb: "sagte [ein Sprecher der Polizei] am Freitag"."""
    if cue.pronoun >= 0:
        return cue.pronoun, cue.pronoun
    start = cue.finite + 1 if cue.finite != cue.verb and page.grammar.verb_second else cue.last + 1
    if cue.finite > cue.verb:
        return None
    stop = page.end(cue.verb)
    words = page.grammar.words
    if cue.last > cue.verb and start <= stop and page.lower[start] in words.whether:
        return None  # "Pergunta-se [se] o Estado paga"
    first = past_adverbs(page, start, stop)
    if first > stop or first == cue.verb or page.lower[first] in words.that:
        return None
    if page.lower[first] in words.impersonal and page.lower[first] not in words.determiners:
        return None
    addressed = page.lower[first] in words.addressing and not page.upper(first)
    if addressed or page.lower[first] in words.oblique:  # "hatte [den Helfern] gesagt"
        told = phrase_end(page, first + addressed, stop)  # "dijo a [Efe] el alcalde"
        if told is None or told >= stop:
            return None
        first = past_adverbs(page, told + 1, stop)
        if first > stop or not (page.lower[first] in words.determiners or page.upper(first)):
            return None
        if page.lower[first] in words.oblique:
            return None
    owned = page.lower[first] in words.owners and first < stop and page.upper(first + 1)
    last = phrase_end(page, first + owned, stop)  # "teilte [dessen] Anwalt mit"
    if last is None:
        return None
    if last < stop and page.lower[last + 1] in words.addressing:
        last = to_name(page, first, last)  # "a dit [l'adjoint aux finances Kai Brandt]"
    return first, with_apposition(page, first, last, stop)


def past_adverbs(page: Layout, k: int, stop: int) -> int:
    """Past what may stand between a verb and its subject: "sagte [am Freitag auch] Ruiz"."""
    words = page.grammar.words
    for _ in range(_SKIPPED):
        if k > stop or page.inside[k] >= 0:
            break
        lower = page.lower[k]
        if lower in words.subjects and lower not in words.times:
            break
        if lower in words.times and not page.upper(k) and lower in words.prepositions:
            if k + 1 <= stop and page.lower[k + 1] in words.times:
                k += 1
                continue
            break
        if lower in words.determiners:  # "disse [o] ministro", "dijo [el] martes"
            if not (lower in words.times and k < stop and page.lower[k + 1] in words.times):
                break
        elif not (
            lower.endswith(page.grammar.adverb_ends)
            or lower in words.times
            or lower in words.passing
            or lower in words.clitics
        ):
            break
        k += 1
    return k


def clause_floor(page: Layout, k: int) -> int:
    """The first token of the clause before a token: behind a colon, a quote, or the last stop."""
    floor = page.floor(k)
    i = k
    while i > floor and page.inside[i - 1] < 0 and not page.parts(i - 1):
        i -= 1
    return i


def before(page: Layout, first: int) -> Range | None:
    """The subject before a verb: "[O ministro da Saúde, Ana Ruiz,] disse"."""
    words = page.grammar.words
    floor = clause_floor(page, first)
    i = first - 1
    while (
        i >= floor
        and (
            page.lower[i] in words.passing
            or page.lower[i] in words.clitics
            or page.words[i] in APOSTROPHES
            or (
                page.lower[i] in ("n", "l", "s", "y", "en", "ne", "non", "no", "não")
                and not page.upper(i)
            )
        )
        and page.lower[i] not in words.subjects
    ):
        i -= 1
    if i < floor:
        return None
    if page.lower[i] in words.relatives and (
        page.lower[i] in words.subjects or page.words[i - 1] == ","
    ):
        return i, i  # "Ana Ruiz, [quien] recordó"
    if page.words[i] != ",":
        start = _segment_start(page, i, floor)
        found = _phrase_to(page, start, i) or _with_place(page, start, i)
        if found is None:
            return None
        return _extended(page, found, floor)
    return _over_commas(page, i, floor)


def _with_place(page: Layout, start: int, last: int) -> Range | None:
    """A noun phrase with more about it before the verb: "[L'ambassade de Norvège] au Chili"."""
    words = page.grammar.words
    if page.grammar.verb_second or (
        page.lower[start] in page.grammar.phrase_ends
        and page.lower[start] not in words.determiners
    ):
        return None
    end = phrase_end(page, start, last)
    if end is None or end + 1 > last or page.lower[end + 1] not in words.prepositions:
        return None
    if any(page.lower[k] in page.grammar.finite for k in range(end + 1, last + 1)):
        return None
    return start, end


def _segment_start(page: Layout, i: int, floor: int) -> int:
    while i > floor and page.words[i - 1] != ",":
        i -= 1
    return i


def _phrase_to(page: Layout, start: int, last: int) -> Range | None:
    """The longest noun phrase of some tokens that ends with the last of them."""
    words = page.grammar.words
    for j in range(start, last + 1):
        lower = page.lower[j]
        if not page.words[j][0].isalnum() or page.inside[j] >= 0:
            continue
        previous = page.lower[j - 1] if j > start else ""
        if previous in words.prepositions or previous in words.of_words or lower in words.oblique:
            continue
        if j == page.floor(j) and j == last and lower.endswith(page.grammar.adverb_ends):
            continue
        if previous and not (
            lower in words.determiners
            or page.upper(j)
            or previous in page.grammar.phrase_ends
            or previous in words.and_words
            or lower in words.subjects
        ):
            continue
        if lower in page.grammar.phrase_ends and lower not in words.determiners:
            continue
        if j > start and page.upper(j) and page.upper(j - 1):
            opens = j - 1 == page.floor(j) and previous in page.grammar.phrase_ends
            if not (opens and page.upper(j)):  # "Já [Ana Ruiz], presidente da liga, disse"
                continue
        if phrase_end(page, j, last) == last:
            return j, last
        if page.grammar.verb_second and previous not in words.and_words:
            return None  # what stands before the verb is one phrase
    return None


def _extended(page: Layout, found: Range, floor: int) -> Range:
    """A name with the role before its comma: "[o médico pessoal,] Ana Ruiz"."""
    first, last = found
    if first - 1 <= floor or page.words[first - 1] != "," or not page.upper(first):
        return found
    start = _segment_start(page, first - 2, floor)
    earlier = _phrase_to(page, start, first - 2)
    return found if earlier is None else (earlier[0], last)


def _over_commas(page: Layout, i: int, floor: int) -> Range | None:
    """The subject before one or more insertions: "Ruiz, que mora em Lisboa, disse"."""
    last = i - 1
    for _ in range(_SEGMENTS):
        if last < floor:
            return None
        start = _segment_start(page, last, floor)
        relative = page.lower[start] in page.grammar.phrase_ends and not page.upper(start)
        phrase = None if relative else _phrase_to(page, start, last)
        if phrase is not None and _is_governed(page, phrase[0], start):
            phrase = None  # "dans le [Gard], a indiqué la préfecture"
        if phrase is not None and start > floor:
            before_start = _segment_start(page, start - 2, floor) if start - 2 >= floor else floor
            outer = _phrase_to(page, before_start, start - 2) if start - 2 >= floor else None
            if outer is not None:
                return outer[0], last
            return phrase
        if phrase is not None:
            return phrase
        last = start - 2
    return None


def _is_governed(page: Layout, first: int, floor: int) -> bool:
    """Whether a name's article stands behind a preposition."""
    words = page.grammar.words
    return (
        not page.grammar.verb_second
        and first - 2 >= floor
        and page.lower[first - 1] in words.determiners
        and page.lower[first - 2] in words.prepositions
    )


def phrase_before(page: Layout, last: int) -> Range | None:
    """The noun phrase that ends with a token."""
    floor = clause_floor(page, last)
    return _phrase_to(page, _segment_start(page, last, floor), last)


def noun_before(page: Layout, last: int) -> Range | None:
    """The same where it may stand behind a verb: "es gibt [eine Schätzung], wonach"."""
    found = phrase_before(page, last)
    if found is not None:
        return found
    for k in range(last - 1, max(page.floor(last), last - _PHRASE), -1):
        opens = page.lower[k] in page.grammar.words.determiners
        if opens and phrase_end(page, k, last) == last:
            whose = page.grammar.capital_nouns and page.lower[k] in page.grammar.words.of_words
            return (k - whose * page.upper(k - 1)), last  # "[Berichte] der Polizei, wonach"
    return None
