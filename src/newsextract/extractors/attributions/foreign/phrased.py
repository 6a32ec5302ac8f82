"""Who says it behind a preposition: "laut Ruiz", "segundo o ministro", "…, so Ruiz", "X zufolge"."""

from collections.abc import Iterator

from newsextract._language.reporting import ENDING, Phrases
from newsextract.extractors.attributions.foreign import subjects
from newsextract.extractors.attributions.foreign.content import quote_at, quote_before, trimmed
from newsextract.extractors.attributions.foreign.layout import PAUSES, STOPS, Layout
from newsextract.extractors.attributions.foreign.phrases import (
    Range,
    phrase_end,
    to_name,
    with_apposition,
)
from newsextract.extractors.attributions.foreign.relation import Relation

_BEFORE_COLON = 4  # tokens
_SHORT = 3
_RELATIVE = 25  # tokens of a relative clause
_FRONT = 3  # tokens before a phrase that opens its sentence
_MOOD = 40  # tokens between a paper and a verb in the subjunctive
_ADJECTIVES = 4  # tokens from "nach" to its noun


def find_phrased(page: Layout) -> Iterator[Relation]:
    """The relations whose cue is a preposition or "so"."""
    grammar = page.grammar
    for i, word in enumerate(page.lower):
        if word not in grammar.cue_words or page.inside[i] >= 0:
            continue
        found = None
        if word in grammar.before_source:
            found = _before(page, i, grammar.before_source)
        if found is None and word in grammar.views:
            found = _view(page, i)
        if found is None and word in grammar.behind_source:
            found = _behind(page, i)
        if found is None and word in grammar.words.so_words:
            found = _so(page, i)
        if found is None and word in grammar.words.hence:
            found = _hence(page, i)
        if found is None and word in grammar.words.whereby:
            found = _whereby(page, i)
        if found is not None:
            yield found


def _match(page: Layout, i: int, phrases: Phrases) -> int | None:
    """The last token of the longest phrase at a token."""
    for row in phrases.get(page.lower[i], ()):
        seen = tuple("'" if w == "’" else w for w in page.lower[i : i + len(row)])
        if seen == row or (
            len(seen) == len(row)
            and all(
                r == w or (r[0] == ENDING and w.endswith(r[1:]))
                for r, w in zip(row, seen, strict=True)
            )
        ):
            return i + len(row) - 1
    return None


def _described(page: Layout, i: int, phrases: Phrases) -> int | None:
    """The same of a phrase with adjectives in it: "nach [israelischen] Militärangaben"."""
    if not page.grammar.capital_nouns:
        return None
    k = i + 1
    while k < min(page.end(i), i + _ADJECTIVES) and page.lower[k].endswith(("en", "er")):
        place = page.lower[k].endswith("er") and page.upper(k + 1)  # "[Berliner] Angaben"
        if (page.upper(k) and not place) or page.lower[k] in page.grammar.words.determiners:
            break
        k += 1
    if k == i + 1 or not page.upper(k):
        return None
    noun = page.lower[k]
    for row in phrases.get(page.lower[i], ()):
        if len(row) == 2 and (
            row[1] == noun or (row[1][0] == ENDING and noun.endswith(row[1][1:]))
        ):
            return k
    return None


def _governs(page: Layout, noun: int, k: int) -> bool:
    """Whether a phrase behind a noun tells whose it is: "nach Angaben [der Stadt]", not "[62 Leute]"."""
    words = page.grammar.words
    if not words.genitives or k > page.end(noun):
        return True
    lower = page.lower[k]
    if lower in words.genitives or lower in words.of_words:
        return True
    if page.words[k].islower():
        return lower not in words.determiners and lower.endswith("er")
    return page.words[k].isalpha() and _is_name(page, k)


def _is_closed(page: Layout, i: int, last: int) -> bool:
    """Whether a phrase names nobody and takes nobody: "[Naar verluidt] sluit de haven"."""
    words = page.grammar.words
    return (
        page.grammar.verb_second
        and not page.grammar.capital_nouns
        and last == i + 1
        and page.lower[last] not in words.of_words
        and page.lower[last] not in words.prepositions
    )


def _is_name(page: Layout, k: int) -> bool:
    """Whether a name begins at a token."""
    start = page.starts[k]
    return any(m.start == start for e in page.entities for m in e.mentions)


def _paper(page: Layout, i: int) -> Relation | None:
    """A paper or a body in a sentence in the subjunctive: "Nach [dem Bericht der Stadt] sei …"."""
    words, end = page.grammar.words, page.end(i)
    if page.lower[i] not in words.papers or i + 2 > end:
        return None
    last = phrase_end(page, i + 1, end)
    if last is None or page.lower[last] in words.times or page.inside[i + 1] >= 0:
        return None
    moods = words.subjunctive | words.conditional | words.hearsay
    near = range(max(page.floor(i), i - _MOOD), min(end, i + _MOOD))
    if not any(page.lower[k] in moods and page.inside[k] < 0 for k in near):
        return None
    documents = tuple(words.documents)
    noun = next((k for k in range(i + 1, last + 1) if page.upper(k)), last)
    told = page.lower[noun].endswith(documents) or last in page.entity_ends - page.person_ends
    return _relation(page, (i, i), (i + 1, last), i, last) if told else None


def _before(page: Layout, i: int, phrases: Phrases) -> Relation | None:
    last = _match(page, i, phrases)
    if last is None:
        last = _described(page, i, phrases)
    if last is None or last >= page.end(i):
        return _paper(page, i) if last is None else None
    if i > page.floor(i) and page.lower[i - 1] in page.grammar.no_verb_behind:
        return None  # "o segundo turno"
    start = last + 1
    end = page.end(i)
    if _is_closed(page, i, last):
        content = around(page, i, last)
        return Relation((i, last), None, content, "attribution.according-to") if content else None
    governs = last == i or page.words[last].islower() or _governs(page, last, start)
    if page.words[start] in "'’" or (
        page.lower[start] in page.grammar.words.of_words
        and page.lower[start] not in page.grammar.words.determiners
    ):
        start += 1
    related = _to_relative(page, i, start)
    if related is not None:
        return related
    source = phrase_end(page, start, end)
    if not governs:
        source = None
    if source == start + 1 and _is_pronoun(page, start):
        source = start
    if source is None:
        if last < i + 2 and not (page.grammar.capital_nouns and page.upper(last)):
            return None
        whose = page.grammar.words.possessives.isdisjoint(page.lower[i : last + 1])
        if whose:
            return _relation(page, (i, i), (i + 1, last), i, last)
        content = around(page, i, last)  # "a su juicio": of who spoke last
        rule = "attribution.according-to"
        return Relation((i, last), None, content, rule, anaphor=True) if content else None
    source = to_name(page, start, source)
    front = i - page.floor(i) <= 1 or _behind_and(page, i)
    source_range = (start, with_apposition(page, start, source, end, front=front))
    behind = _past_relative(page, source_range[1], end) if front else source_range[1]
    return _relation(page, (i, last), source_range, i, behind)


def _to_relative(page: Layout, i: int, k: int) -> Relation | None:
    """Behind who says it, in a relative clause: "Ruiz, secondo cui [i negozi chiudono]"."""
    words, end = page.grammar.words, page.end(i)
    if page.words[i - 1] != "," or i - 1 <= page.floor(i) or k + _SHORT > end:
        return None
    if page.lower[k] in words.determiners and page.lower[k + 1] in words.relatives:
        k += 1  # "según el [cual]"
    elif page.lower[k] not in words.relatives or page.lower[k] in words.that:
        return None
    source = subjects.phrase_before(page, i - 2)
    if source is None:
        return None
    if source[0] - page.floor(i) <= _FRONT:  # its own verb follows
        end = next((j - 1 for j in range(k + _SHORT, end) if page.words[j] == ","), end)
    content = trimmed(page, k + 1, end)
    if content is None or content[1] - content[0] < _SHORT - 1:
        return None
    return Relation((i, k), source, [content], "attribution.according-to")


def _is_pronoun(page: Layout, i: int) -> bool:
    """Whether a possessive stands for a person before a verb: "Volgens [haar] mist de stad geld"."""
    words, behind = page.grammar.words, i + 2
    return (
        page.grammar.verb_second
        and page.lower[i] in words.possessives
        and behind <= page.end(i)
        and page.lower[i] not in page.grammar.finite  # "zijn"
        and page.words[i + 1].islower()
        and page.lower[behind] not in page.grammar.finite
        and (page.lower[behind] in words.determiners or page.lower[behind] in words.subjects)
    )


def _past_relative(page: Layout, last: int, end: int) -> int:
    """The last token of a relative clause behind a source: "Secondo Ruiz, [che guida la giunta], …"."""
    opens = last + 2
    if opens > end or page.words[last + 1] != "," or page.inside[opens] >= 0:
        return last
    if page.lower[opens] not in page.grammar.words.relatives:
        return last
    for k in range(opens + 1, min(end - _SHORT, opens + _RELATIVE)):
        if page.inside[k] < 0 and page.words[k] == ",":
            return k - 1
    return last


def _relation(
    page: Layout, cue: Range, source: Range | None, first: int, last: int
) -> Relation | None:
    content = around(page, first, last)
    if not content:
        return None
    return Relation(cue, source, content, "attribution.according-to")


def around(page: Layout, first: int, last: int) -> list[Range]:
    """The clause around some tokens that stand in it for who says it."""
    floor, end = page.floor(first), page.end(last)
    quote = quote_before(page, first)
    opens = first == floor and page.upper(first)
    if quote is not None and first - quote.last <= 2 and quote.kind == "direct" and not opens:
        found = [(quote.first, quote.last)]
        return found
    for i in range(first - 1, floor, -1):
        if page.inside[i] < 0 and page.words[i] in (";", ":"):
            floor = i + 1
            break
        if page.inside[i] < 0 and page.lower[i] in page.grammar.words.that and i >= first - 2:
            floor = i + 1
            break
    for i in range(last + 1, end + 1):
        if page.inside[i] < 0 and page.words[i] == ";":
            end = i - 1
            break
    left = trimmed(page, floor, first - 1)
    right = trimmed(page, last + 1, end)
    words = page.grammar.words
    if _behind_and(page, first) and right is not None and right[1] - right[0] >= _SHORT - 1:
        left = None  # "Il porto chiude e, secondo Ruiz, [la barca parte]"
    if (
        left
        and (left[1] - left[0] < _FRONT - 1)
        and all(
            page.lower[k] in words.passing
            or page.lower[k] in words.and_words
            or page.lower[k] in words.enders
            for k in range(left[0], left[1] + 1)
        )
    ):
        left = None
    if left and right and not page.grammar.verb_second:
        behind = page.words[last + 1]
        closed = behind in PAUSES or behind in STOPS
        if not closed or (
            left[1] - left[0] > 4 and page.lower[right[0]] not in page.grammar.finite
        ):
            right = None if page.words[first - 1] in PAUSES else right
    ranges = [r for r in (left, right) if r is not None]
    if sum(b - a + 1 for a, b in ranges) < _SHORT:
        return []
    return ranges


def _behind_and(page: Layout, i: int) -> bool:
    """Whether a token opens the clause behind an "and" with its comma."""
    at = i - 2
    joins = at > page.floor(i) and page.words[i - 1] == ","
    return joins and page.lower[at] in page.grammar.words.and_words


def _view(page: Layout, i: int) -> Relation | None:
    """At the head of a clause, of who is named: "Para Ruiz, o acordo …"."""
    floor = page.floor(i)
    if i != floor and not (i == floor + 1 and page.lower[floor] in page.grammar.words.and_words):
        return None
    start, end = i + 1, page.end(i)
    if start >= end:
        return None
    last = phrase_end(page, start, end)
    if last is None or last + 2 > end or page.words[last + 1] != ",":
        return None
    last = to_name(page, start, last)
    span = page.span(start, last)
    named = any(
        e.kind in ("person", "organization")
        and any(m.start >= span.start and m.end == span.end for m in e.mentions)
        for e in page.entities
    )
    office = page.lower[last + 2] not in page.grammar.words.relatives and any(
        page.offices.told(page.lower[k]) is not None for k in range(start + 1, last + 1)
    )
    if not named and not office:
        return None
    return _relation(page, (i, i), (start, last), i, last)


def _behind(page: Layout, i: int) -> Relation | None:
    """Behind who says it: "Dem Bericht zufolge …", "Angaben der Polizei zufolge"."""
    last = _match(page, i, page.grammar.behind_source)
    if last is None:
        return None
    floor = subjects.clause_floor(page, i)
    if last == i + 1 and i > floor and page.lower[i - 1] in page.grammar.words.possessives:
        return _relation(page, (last, last), (i - 1, i), i - 1, last)  # "[ihrer Ansicht] nach"
    start = i
    while start > floor and page.words[start - 1] != "," and i - start < 14:
        start -= 1
    for j in range(start, i):
        if page.lower[j] in page.grammar.phrase_ends and not page.upper(j):
            continue
        if phrase_end(page, j, i - 1) == i - 1:
            return _relation(page, (i, last), (j, i - 1), j, last)
    return None


def _so(page: Layout, i: int) -> Relation | None:
    """Behind what is said: "…“, so Ruiz", "…, so der Minister weiter."."""
    if i == 0 or page.paragraphs[i - 1] != page.paragraphs[i]:
        return None
    before = page.words[i - 1]
    quote = quote_before(page, i)
    if not (before in PAUSES or (quote and quote.last == i - 1)):
        return None
    start, end = i + 1, page.end(i)
    if start > end:
        return None
    lower = page.lower[start]
    if not (
        page.upper(start)
        or lower in page.grammar.words.determiners
        or lower in page.grammar.words.subjects
    ):
        return None
    last = phrase_end(page, start, end)
    if last is None:
        return None
    whole = with_apposition(page, start, last, end)
    if whole == last or _tells(page, last + 1, whole):
        last = whole
    after = last + 1
    if after <= end and page.lower[after] in page.grammar.finite:
        return None
    behind = after - 1
    while behind < end and page.lower[behind + 1] in page.grammar.words.passing:
        behind += 1  # "so der Minister [weiter]"
    if quote is not None and i - quote.last <= 2:
        content: list[Range] = [(quote.first, quote.last)]
        if quote.kind != "direct":
            clause = trimmed(page, page.floor(quote.first), quote.last)
            content = [clause] if clause else content
    else:
        content = around(page, i, behind)
        if not content:
            return None
    for k in range(last + 1, min(end, last + _BEFORE_COLON) + 1):  # "so Ruiz weiter: „…“"
        more = quote_at(page, k + 1) if page.words[k] == ":" else None
        if more is not None:
            content = [r for r in content if r[1] < i] + [(more.first, more.last)]
    return Relation((i, i), (start, last), content, "attribution.according-to")


def _tells(page: Layout, first: int, last: int) -> bool:
    """Whether an apposition tells who somebody is: "so Ruiz, [die Leiterin]", not "so Ruiz, [ein Leck]"."""
    return any(
        page.offices.told(page.lower[k]) is not None
        or page.offices.is_body(page.lower[k])
        or k in page.entity_ends
        for k in range(first, last + 1)
    )


def _hence(page: Layout, i: int) -> Relation | None:
    """As whoever spoke last says: "Demnach steht das Schiff still"."""
    content = around(page, i, i)
    if not content:
        return None
    return Relation((i, i), None, content, "attribution.according-to", anaphor=True)


def _whereby(page: Layout, i: int) -> Relation | None:
    """As the noun before it says: "Berichte der Polizei, wonach das Schiff sank"."""
    if i < 2 or page.words[i - 1] != "," or i == page.floor(i):
        return None
    source = subjects.noun_before(page, i - 2)
    content = trimmed(page, i + 1, page.end(i))
    if content is None or content[1] - content[0] < _SHORT:
        return None
    return Relation((i, i), source, [content], "attribution.according-to", anaphor=source is None)
