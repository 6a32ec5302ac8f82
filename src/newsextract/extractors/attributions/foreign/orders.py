"""How what is said, its speaker and its verb stand to one another, read from each cue."""

from collections.abc import Iterator, Sequence

import attrs

from newsextract.extractors.attributions.foreign import subjects
from newsextract.extractors.attributions.foreign.content import (
    any_of,
    bare_clause,
    behind_colon,
    behind_that,
    clause_end,
    infinitive,
    left_clause,
    quote_at,
    quote_before,
    trimmed,
)
from newsextract.extractors.attributions.foreign.layout import PAUSES, STOPS, Layout, Quoted
from newsextract.extractors.attributions.foreign.phrases import Range, opening_phrase, phrase_end
from newsextract.extractors.attributions.foreign.relation import Cue, Relation

_INSERTED = 40  # tokens between "wie" and its verb
_QUOTE = 25  # tokens between a verb and the quote it takes


def read_cue(page: Layout, cue: Cue, cues: Sequence[Cue]) -> Relation | None:
    """The relation that a cue stands for, or None."""
    opener = _as_word(page, cue)
    if opener is not None:
        return _as_clause(page, cue, opener, cues)
    if cue.kind == "passive":
        return _impersonal(page, cue, cues)
    tag = _tag(page, cue)
    said = tag and _quote_left(page, cue, tag)
    if said:
        return said
    right = _right(page, cue, cues)
    if right is not None:
        return right
    if tag:
        return _clause_left(page, cue, tag, cues)
    back = _pointing_back(page, cue)
    if back is not None:
        return back
    return _quote_right(page, cue, cues)


def _pointing_back(page: Layout, cue: Cue) -> Relation | None:
    """What the sentence before tells: "[Das Schiff sank.] Das teilte die Polizei mit."."""
    floor = page.floor(cue.finite)
    if cue.finite != floor + 1 or page.lower[floor] not in page.grammar.words.pointing or floor == 0:
        return None
    if page.paragraphs[floor - 1] != page.paragraphs[floor] or cue.patterns.isdisjoint("tz"):
        return None
    subject = subjects.behind(page, cue)
    content = trimmed(page, page.floor(floor - 1), floor - 1)
    if subject is None or content is None:
        return None
    return Relation((cue.first, cue.last), subject, [content], "attribution.clause-verb-source")


# Tags: "…, sagte Ruiz", "…, Ruiz ha detto"


def _tag(page: Layout, cue: Cue) -> tuple[int, Range | None] | None:
    """The first token of a tag and its subject, where a cue can stand in one."""
    head = min(cue.first, cue.finite)
    words, floor = page.grammar.words, page.floor(head)
    k = head - 1
    while k > floor and page.inside[k] < 0 and (
        page.lower[k] in words.clitics or page.lower[k] in words.passing or page.words[k] in "'’" or page.lower[k] in ("s", "l", "m")
    ) and page.lower[k] not in words.subjects:
        k -= 1
    if k >= 0 and _is_edge(page, k, head):
        return k + 1, subjects.behind(page, cue)
    if page.grammar.verb_second:
        return None
    subject = subjects.before(page, cue.first)
    if subject is None or subject[0] <= page.floor(cue.first):
        if subject is None or subject[0] == 0 or page.inside[subject[0] - 1] < 0:
            return None
    k = subject[0] - 1
    if not _is_edge(page, k, cue.first):
        return None
    return subject[0], subject


def _is_edge(page: Layout, k: int, i: int) -> bool:
    """Whether a token ends what is said: a comma, a dash, the end of a quote."""
    if page.paragraphs[k] != page.paragraphs[i]:
        return False
    if page.inside[k] >= 0:
        return page.quotes[page.inside[k]].last == k
    return page.words[k] in PAUSES or (page.words[k] in "?!…" and k >= page.floor(i))


def _quote_left(page: Layout, cue: Cue, tag: tuple[int, Range | None]) -> Relation | None:
    first, subject = tag
    if cue.impersonal:
        subject = _place_of(page, cue)
    quote = quote_before(page, first)
    if quote is None or not cue.patterns & {"q", "c"}:
        return None
    if quote.last == first - 1 and quote.kind != "direct" and subject is None:
        return None  # "Die Zeitung „Die Woche“ meldet"
    if cue.last + 1 < len(page.lower) and page.lower[cue.last + 1] in page.grammar.words.that:
        return None
    content = [_with_start(page, quote)]
    content += _quote_goes_on(page, cue, subject, quote)
    rule = "attribution.quote-verb-source" if subject is None or subject[0] > cue.verb or subject == (cue.pronoun,) * 2 else "attribution.quote-source-verb"
    return Relation(
        (cue.first, cue.last), subject, content, rule, anaphor=subject is None and not cue.impersonal
    )


def _with_start(page: Layout, quote: Quoted) -> Range:
    """A quote, with the beginning of its sentence where it stands in the middle of one."""
    first = page.floor(quote.first)
    if quote.first == first or quote.kind == "direct":
        return quote.first, quote.last
    clause = trimmed(page, first, quote.last)
    if clause is None or any(page.words[i] == ":" and page.inside[i] < 0 for i in range(first, quote.first)):
        return quote.first, quote.last
    return clause


def _quote_goes_on(page: Layout, cue: Cue, subject: Range | None, quote: Quoted) -> list[Range]:
    """The rest of an interrupted quote: "“…”, sagte Ruiz, “…”"."""
    end = page.end(cue.verb)
    k = max(cue.last, cue.verb, subject[1] if subject else 0) + 1
    for i in range(k, min(end, k + _QUOTE) + 1):
        found = quote_at(page, i)
        if found is None:
            continue
        before = page.words[i - 1]
        if found.quote == quote.quote or before in PAUSES or before == ":":
            return [(found.first, found.last)]
        return []
    return []


def _clause_left(page: Layout, cue: Cue, tag: tuple[int, Range | None], cues: Sequence[Cue]) -> Relation | None:
    first, subject = tag
    if cue.impersonal:
        subject = _place_of(page, cue)
    if not cue.patterns & {"q", "t", "z"} or cue.kind == "gerund":
        return None
    if page.inside[first - 1] >= 0:
        return None
    behind = max(cue.last, cue.verb, subject[1] if subject else 0) + 1
    if subject is None and not cue.impersonal and behind <= page.end(cue.verb) and page.words[behind][0].isalnum():
        return None
    if subject is not None and cue.patterns.isdisjoint("tz"):
        return None
    content = left_clause(page, first, cues)
    if content is None:
        return None
    ranges = [content]
    rest = _clause_goes_on(page, behind, content)
    if rest is not None:
        ranges.append(rest)
    elif not _is_clause(page, content):
        return None
    rule = "attribution.clause-verb-source" if subject is None or subject[0] > cue.verb else "attribution.clause-source-verb"
    return Relation(
        (cue.first, cue.last), subject, ranges, rule, anaphor=subject is None and not cue.impersonal
    )


def _is_clause(page: Layout, content: Range) -> bool:
    """Whether some tokens are long enough, or have a verb that is known, to be a clause."""
    return content[1] - content[0] >= 4 or any_of(page, *content, page.grammar.finite)


def _clause_goes_on(page: Layout, k: int, content: Range) -> Range | None:
    """What stands behind a tag that parts a clause: "Das Schiff, sagte Ruiz, [sei alt]"."""
    end, grammar = page.end(content[0]), page.grammar
    comma = next((i for i in range(k, min(end, k + 12)) if page.words[i] in PAUSES and page.inside[i] < 0), None)
    if comma is None or comma + 1 > end:
        return None
    lower = page.lower[comma + 1]
    finite = lower in grammar.finite
    verbless = not any_of(page, *content, grammar.finite)
    if not finite and not (verbless and lower not in grammar.phrase_ends):
        return None
    return trimmed(page, comma + 1, end)


# What stands behind the cue


def _right(page: Layout, cue: Cue, cues: Sequence[Cue]) -> Relation | None:
    subject = _subject(page, cue)
    k = max(cue.last, cue.finite) + 1
    after = max(k, subject[1] + 1) if subject and subject[0] > cue.first else k
    if page.grammar.verb_second and cue.finite < cue.verb:
        after = max(after, cue.verb + 1)
    colon = behind_colon(page, k)
    pair = (cue.first, cue.last)
    anaphor = subject is None and not cue.impersonal
    if colon is not None and "q" in cue.patterns and not _other_cue(page, cue, colon, cues):
        quote = quote_at(page, colon)
        if quote is not None:
            return Relation(pair, subject, [(quote.first, quote.last)], "attribution.source-verb-quote", anaphor=anaphor)
        end = page.end(colon)
        rest = trimmed(page, colon, end)
        if rest is not None and rest[1] - rest[0] >= 2 and not page.inside[rest[0]] >= 0:
            return Relation(pair, subject, [(rest[0], _whole(page, rest[1]))], "attribution.source-verb-clause", anaphor=anaphor)
    start = behind_that(page, after, cue) or (behind_that(page, k, cue) if after != k else None)
    if start is not None and not _other_cue(page, cue, start, cues):
        return _clause(page, cue, subject, start, cues)
    start = infinitive(page, after, cue)
    if start is not None and not _other_cue(page, cue, start, cues):
        return _clause(page, cue, subject, start, cues)
    if "z" in cue.patterns and page.grammar.verb_second:
        start = bare_clause(page, after, cue)
        if start is not None and not _other_cue(page, cue, start, cues):
            return _clause(page, cue, subject, start, cues)
    return None


def _whole(page: Layout, last: int) -> int:
    return page.quotes[page.inside[last]].last if page.inside[last] >= 0 else last


def _clause(page: Layout, cue: Cue, subject: Range | None, start: int, cues: Sequence[Cue]) -> Relation | None:
    content = trimmed(page, start, clause_end(page, start, cues))
    if content is None or content[1] - content[0] < 1:
        return None
    return Relation(
        (cue.first, cue.last), subject, [content], "attribution.source-verb-clause",
        anaphor=subject is None and not cue.impersonal,
    )


def _other_cue(page: Layout, cue: Cue, start: int, cues: Sequence[Cue]) -> bool:
    """Whether another verb that may report stands between a cue and what it would take."""
    return any(cue.last < other.first < start and other.kind != "gerund" for other in cues)


def _quote_right(page: Layout, cue: Cue, cues: Sequence[Cue]) -> Relation | None:
    """The quote or the clause with a quote that a verb takes: "nannte den Plan „einen Witz“"."""
    if not cue.patterns & {"q", "c"}:
        return None
    subject = _subject(page, cue)
    k = max(cue.last, cue.finite) + 1
    if subject and subject[0] > cue.first:
        k = subject[1] + 1
    end = min(page.end(cue.verb), k + _QUOTE)
    for i in range(k, end + 1):
        quote = quote_at(page, i)
        if quote is None:
            if page.words[i] in STOPS or (i > k and page.lower[i] in page.grammar.finite):
                return None
            continue
        if _other_cue(page, cue, i, cues) or (quote.kind == "title" and "c" not in cue.patterns and not page.grammar.capital_nouns):
            return None
        start = _described(page, k, i) if quote.kind != "direct" else i
        last = clause_end(page, quote.first, cues) if quote.kind != "direct" else quote.last
        content = trimmed(page, start, max(last, quote.last))
        if content is None:
            return None
        rule = "attribution.source-verb-name" if "c" in cue.patterns else "attribution.source-verb-quote"
        return Relation((cue.first, cue.last), subject, [content], rule, anaphor=subject is None)
    return None


def _described(page: Layout, k: int, quote: int) -> int:
    """Where what is called so begins, before its quote: "nannte den Plan [einen „Witz“]"."""
    words = page.grammar.words
    start = quote
    while start > k and page.words[start - 1].islower() and page.inside[start - 1] < 0:
        start -= 1
        if page.lower[start] in words.determiners:
            break
    return start


# Who says it


def _subject(page: Layout, cue: Cue) -> Range | None:
    if cue.impersonal:
        return _place_of(page, cue)
    if cue.pronoun >= 0:
        return cue.pronoun, cue.pronoun
    if cue.kind == "gerund":
        return None
    if page.grammar.verb_second:
        return _subject_verb_second(page, cue)
    found = subjects.before(page, cue.first)
    if found is not None:
        return found
    k = cue.first - 1
    joined = k >= page.floor(cue.first) and (
        page.lower[k] in page.grammar.words.and_words or page.lower[k] in page.grammar.words.clitics
    )
    if not joined:
        found = subjects.behind(page, cue)
    return found


def _subject_verb_second(page: Layout, cue: Cue) -> Range | None:
    words = page.grammar.words
    v = cue.finite
    floor = subjects.clause_floor(page, v)
    start = v
    while start > floor and page.words[start - 1] != "," and page.inside[start - 1] < 0:
        start -= 1
    joined = next((i for i in range(v - 1, start - 1, -1) if page.lower[i] in words.and_words), None)
    opener = page.lower[start] if start < v else ""
    if start > floor and opener in words.relatives | words.relative_subjects and _is_last(page, cue):
        return start, start
    if opener in words.subordinators and start + 1 < v and page.words[start - 1 : start] == [","]:
        last = phrase_end(page, start + 1, v - 1)
        if last is not None:
            return start + 1, last
    ahead = subjects.before(page, v)
    following = subjects.behind(page, cue)
    if joined == v - 1:
        return None
    if ahead is None:
        return following
    if following is not None and ahead[0] == ahead[1] and _is_bare_singular(page, ahead[0], v):
        return following
    if following is not None and ahead[0] >= start:
        lone = page.lower[ahead[0]]
        if ahead[0] == ahead[1] and lone in ("das", "dies", "dem", "diesen", "dat", "dit"):
            return following
        if lone in ("den", "dem", "einen", "einem", "diesen") or (
            following[0] == following[1] and page.lower[following[0]] in words.subjects
        ):
            return following
    return ahead


def _is_last(page: Layout, cue: Cue) -> bool:
    """Whether a verb ends its clause, as it does behind a relative pronoun."""
    behind = max(cue.last, cue.finite) + 1
    return behind > page.end(cue.verb) or not page.words[behind][0].isalnum()


def _is_bare_singular(page: Layout, i: int, verb: int) -> bool:
    """Whether a word alone before a verb in the singular is no subject: "[Ebenso] sagte Ruiz"."""
    return (
        not page.lower[verb].endswith("n")
        and i not in page.entity_ends
        and page.lower[i] not in page.grammar.words.subjects
    )


def _place_of(page: Layout, cue: Cue) -> Range | None:
    """Where something is said by nobody: "heißt es in [einer Mitteilung]"."""
    words, end = page.grammar.words, page.end(cue.verb)
    floor = subjects.clause_floor(page, cue.first)
    places = [*range(cue.last + 1, min(end, cue.last + 6) + 1), *range(cue.first - 1, floor - 1, -1)]
    for k in places:
        if page.inside[k] >= 0 or page.words[k] == ",":
            continue
        if page.lower[k] in words.prepositions and k < end:
            start = k + 1
            last = phrase_end(page, start, end)
            if last is not None:
                return start, last
    return None


def sentence_subject(page: Layout, cue: Cue) -> Range | None:
    """The noun phrase that opens the sentence of a cue that has no subject of its own."""
    floor = page.floor(cue.first)
    return opening_phrase(page, floor, cue.first - 1) if cue.first > floor else None


# "wie Ruiz sagte", "como disse Ruiz"


def _as_word(page: Layout, cue: Cue) -> int | None:
    words, floor = page.grammar.words, page.floor(cue.first)
    if page.grammar.verb_second:
        i = min(cue.first, cue.finite) - 1
        for k in range(i, max(floor, i - _INSERTED) - 1, -1):
            if page.words[k] in STOPS or page.inside[k] >= 0:
                return None
            if page.lower[k] in words.as_words and (k == floor or page.words[k - 1] in PAUSES or page.lower[k - 1] in words.and_words):
                return k
            if page.words[k] == "," and i - k < 2:
                return None
        return None
    k = cue.first - 1
    while k > floor and (page.lower[k] in words.clitics or page.words[k] in "'’" or page.lower[k] in ("l", "já", "lo", "ya")):
        k -= 1
    if k >= floor and page.lower[k] in words.as_words and (
        k == floor or page.words[k - 1] in PAUSES or page.inside[k - 1] >= 0
    ):
        return k
    return None


def _as_clause(page: Layout, cue: Cue, opener: int, cues: Sequence[Cue]) -> Relation | None:
    floor, end = page.floor(cue.verb), page.end(cue.verb)
    if page.grammar.verb_second:
        last = phrase_end(page, opener + 1, min(cue.first, cue.finite) - 1)
        subject = None if last is None else (opener + 1, last)
        if subject is None and min(cue.first, cue.finite) == opener + 1:
            subject = subjects.behind(page, cue)
        if subject and page.lower[subject[0]] in page.grammar.words.impersonal:
            subject = None
    else:
        subject = subjects.behind(page, cue)
    after = max(cue.last, cue.finite, subject[1] if subject else 0) + 1
    comma = next((i for i in range(after, end + 1) if page.words[i] in PAUSES and page.inside[i] < 0), None)
    ranges = []
    if opener > floor:
        left = trimmed(page, floor, opener - 1)
        if left and left[1] - left[0] >= 1:
            ranges.append(left)
    if comma is not None and comma < end and (not ranges or page.lower[comma + 1] in page.grammar.finite or ranges[0][1] - ranges[0][0] < 4):
        right = trimmed(page, comma + 1, clause_end(page, comma + 1, cues))
        if right:
            ranges.append(right)
    if not ranges:
        quote = quote_at(page, after + 1) if after < end else None
        colon = behind_colon(page, max(cue.last, cue.finite) + 1)
        if colon is not None:
            quote = quote_at(page, colon)
            if quote:
                return Relation((cue.first, cue.last), subject, [(quote.first, quote.last)], "attribution.source-verb-quote", anaphor=subject is None)
        return None
    rule = "attribution.clause-verb-source" if opener > floor else "attribution.as-said"
    return Relation((cue.first, cue.last), subject, ranges, "attribution.as-said" if rule else rule)


def _impersonal(page: Layout, cue: Cue, cues: Sequence[Cue]) -> Relation | None:
    """Nobody is named: "Es wurde mitgeteilt, dass …"."""
    after = max(cue.last, cue.finite, cue.verb) + 1
    start = behind_that(page, after, cue) or (
        infinitive(page, after, cue) if page.grammar.verb_second else None
    )
    if start is None or _other_cue(page, cue, start, cues):
        return None
    content = trimmed(page, start, clause_end(page, start, cues))
    if content is None:
        return None
    return Relation((cue.first, cue.last), None, [content], "attribution.passive")


def read_cues(page: Layout, cues: Sequence[Cue]) -> Iterator[Relation]:
    """The relations of all cues, in order."""
    for n, cue in enumerate(cues):
        near = [c for c in cues[max(0, n - 8) : n + 12] if page.floor(c.verb) == page.floor(cue.verb)]
        found = read_cue(page, cue, near)
        if found is not None:
            shared = sentence_subject(page, cue) if found.anaphor else None
            if shared is not None:
                found = attrs.evolve(found, source=shared, anaphor=not page.grammar.verb_second)
            yield found
