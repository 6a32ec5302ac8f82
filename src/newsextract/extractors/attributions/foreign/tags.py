"""Tags behind or inside of what is said: "…, sagte Ruiz", "…, Ruiz ha detto", "…, disse Ruiz, …"."""

from newsextract.extractors.attributions.foreign import subjects
from newsextract.extractors.attributions.foreign.content import (
    any_of,
    left_clause,
    parts_of,
    quote_at,
    quote_before,
    trimmed,
)
from newsextract.extractors.attributions.foreign.fronts import quoted_subject
from newsextract.extractors.attributions.foreign.layout import PAUSES, STOPS, Layout, Quoted
from newsextract.extractors.attributions.foreign.phrases import Range, phrase_end
from newsextract.extractors.attributions.foreign.relation import Cue, Relation
from newsextract.extractors.attributions.foreign.speaking import place_of

_QUOTE = 25  # tokens between a verb and the quote it takes
_OPENING = 2  # words before the subject of a sentence: "También el ministro"
_CLAUSE = 3  # tokens of a clause behind its first


def tag_of(page: Layout, cue: Cue) -> tuple[int, Range | None] | None:
    """The first token of a tag and its subject, where a cue can stand in one."""
    head = min(cue.first, cue.finite)
    words, floor = page.grammar.words, page.floor(head)
    k = head - 1
    while (
        k > floor
        and page.inside[k] < 0
        and (
            page.lower[k] in words.clitics
            or page.lower[k] in words.passing
            or page.words[k] in "'’"
            or page.lower[k] in ("s", "l", "m")
        )
        and page.lower[k] not in words.subjects
    ):
        k -= 1
    if k >= 0 and _is_edge(page, k, head):
        return k + 1, subjects.behind(page, cue)
    if page.grammar.verb_second:
        return None
    subject = subjects.before(page, cue.first)
    if subject is None or subject[0] == 0 or page.lower[subject[0]] in words.relatives:
        return None
    if subject[0] <= page.floor(cue.first) and page.inside[subject[0] - 1] < 0:
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


def quote_left(page: Layout, cue: Cue, tag: tuple[int, Range | None]) -> Relation | None:
    """The relation of a tag behind a quote."""
    first, subject = tag
    if cue.impersonal:
        subject = place_of(page, cue)
    quote = quote_before(page, first)
    if quote is None or not cue.patterns & {"q", "c"}:
        return None
    if quote.last == first - 1 and quote.kind != "direct" and _is_place(page, quote):
        return None  # "In der Zeitung „Lenzer Bote“ schreibt Ruiz"
    named = quote.last == first - 1 and quote.kind != "direct"
    if named and (subject is None or quoted_subject(page, quote) or _is_title(page, quote)):
        return None  # "Die Zeitung „Die Woche“ meldet"
    if quote.kind != "direct" and _is_inserted(page, quote, subject):
        return None
    if cue.last + 1 < len(page.lower) and page.lower[cue.last + 1] in page.grammar.words.that:
        return None
    earlier = [q for q in parts_of(page, quote) if q.last < quote.first]
    content = [(q.first, q.last) for q in earlier]
    content.append(_with_start(page, quote) if not earlier else (quote.first, quote.last))
    content += _quote_goes_on(page, cue, subject, quote)
    rule = (
        "attribution.quote-verb-source"
        if subject is None or subject[0] > cue.verb or subject == (cue.pronoun,) * 2
        else "attribution.quote-source-verb"
    )
    return Relation(
        (cue.first, cue.last),
        subject,
        content,
        rule,
        anaphor=subject is None and not cue.impersonal,
    )


def _is_title(page: Layout, quote: Quoted) -> bool:
    """Whether a quote is what the noun before it is called: "Das Buch [„Der Hafen“] lobte Ruiz"."""
    before = quote.first - 1
    return page.grammar.capital_nouns and before > page.floor(quote.first) and page.upper(before)


def _is_inserted(page: Layout, quote: Quoted, subject: Range | None) -> bool:
    """Whether a quote is told of who opens the sentence: "Le maire, qui parlait [« en ami »], a salué Ruiz"."""
    if page.grammar.verb_second:
        return False
    first = page.floor(quote.first)
    last = phrase_end(page, first, quote.first - 1)
    if last is None or page.words[last + 1] != "," or last + 2 >= quote.first:
        return False
    closed = subject is not None and page.words[subject[1] + 1 : subject[1] + 2] == [","]
    return page.lower[last + 2] in page.grammar.words.relatives and not closed


def _is_place(page: Layout, quote: Quoted) -> bool:
    """Whether a quote is part of what stands before a verb that is second: where it is said."""
    words, first = page.grammar.words, page.floor(quote.first)
    return (
        page.grammar.verb_second
        and first < quote.first
        and page.lower[first] in words.prepositions
        and not any_of(page, first, quote.first, page.grammar.finite)
        and not any(page.words[k] in PAUSES for k in range(first, quote.first))
    )


def _with_start(page: Layout, quote: Quoted) -> Range:
    """A quote, with the beginning of its sentence where it stands in the middle of one."""
    first = page.floor(quote.first)
    if quote.first == first or quote.kind == "direct":
        return quote.first, quote.last
    clause = trimmed(page, first, quote.last)
    if clause is None or any(
        page.words[i] == ":" and page.inside[i] < 0 for i in range(first, quote.first)
    ):
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


def clause_left(page: Layout, cue: Cue, tag: tuple[int, Range | None]) -> Relation | None:
    """The relation of a tag behind a clause, or parting one."""
    first, subject = tag
    if cue.impersonal:
        subject = place_of(page, cue)
    if not cue.patterns & {"q", "t", "z"} or cue.kind == "gerund":
        return None
    if page.inside[first - 1] >= 0:
        return None
    if page.grammar.verb_second and subject is None and not cue.impersonal:
        return None
    if any(page.lower[k] in page.grammar.words.negations for k in range(first, cue.verb)):
        return None
    behind = max(cue.last, cue.verb, subject[1] if subject else 0) + 1
    if (
        subject is None
        and not cue.impersonal
        and behind <= page.end(cue.verb)
        and page.words[behind][0].isalnum()
    ):
        return None
    asks = page.words[first - 2 : first] == ["?", ","]  # "¿Cuándo llega?, preguntó Ruiz"
    if subject is not None and not asks and cue.patterns.isdisjoint("tz"):
        return None
    content = left_clause(page, first)
    if content is None or page.lower[content[0]] in page.grammar.words.as_words:
        return None
    if page.grammar.verb_second and _is_named(page, content):
        return None  # "Die Präsidentin, Ana Ruiz, wies den Plan zurück"
    ranges = [content]
    rest = _clause_goes_on(page, behind, content)
    if rest is not None:
        ranges.append(rest)
    elif not _is_clause(page, content) or _is_subject(page, cue, content, subject):
        return None
    rule = (
        "attribution.clause-verb-source"
        if subject is None or subject[0] > cue.verb
        else "attribution.clause-source-verb"
    )
    return Relation(
        (cue.first, cue.last),
        subject,
        ranges,
        rule,
        anaphor=subject is None and not cue.impersonal,
    )


def _is_subject(page: Layout, cue: Cue, content: Range, subject: Range | None) -> bool:
    """Whether what stands before a tag is no clause: "El ministro, Ana Ruiz, destacó el avance"."""
    if page.grammar.verb_second or any_of(page, *content, page.grammar.finite):
        return False
    if subject is not None and subject[0] < cue.verb:
        return True  # "Parlando ai giornalisti, il ministro ha detto"
    ahead = subjects.before(page, cue.first)
    return ahead is not None and ahead[0] <= content[0] + _OPENING


def _is_named(page: Layout, content: Range) -> bool:
    """Whether what stands before a comma and a verb is a phrase with its apposition, no clause."""
    first, last = content
    end = phrase_end(page, first, last)
    if end is None or end >= last or page.words[end + 1] != ",":
        return False
    return phrase_end(page, end + 2, last) == last


def _is_clause(page: Layout, content: Range) -> bool:
    """Whether some tokens are long enough, or have a verb that is known, to be a clause."""
    return content[1] - content[0] >= _CLAUSE or any_of(page, *content, page.grammar.finite)


def _clause_goes_on(page: Layout, k: int, content: Range) -> Range | None:
    """What stands behind a tag that parts a clause: "Das Schiff, sagte Ruiz, [sei alt]"."""
    end, grammar = page.end(content[0]), page.grammar
    comma = next(
        (i for i in range(k, min(end, k + 12)) if page.words[i] in PAUSES and page.inside[i] < 0),
        None,
    )
    if comma is None or comma + 1 > end:
        return None
    lower = page.lower[comma + 1]
    finite = lower in grammar.finite
    verbless = not any_of(page, *content, grammar.finite)
    if not finite and not (verbless and lower not in grammar.phrase_ends):
        return None
    return trimmed(page, comma + 1, end)


def pointing_back(page: Layout, cue: Cue) -> Relation | None:
    """What the sentence before tells: "[Das Schiff sank.] Das teilte die Polizei mit."."""
    floor = page.floor(cue.finite)
    near = cue.finite == floor + 1 and page.lower[floor] in page.grammar.words.pointing
    if floor == 0 or not (near or _points(page, floor, min(cue.first, cue.finite))):
        return None
    if page.paragraphs[floor] - page.paragraphs[floor - 1] > 1 or cue.patterns.isdisjoint("tz"):
        return None
    if page.words[floor - 1] not in STOPS and page.inside[floor - 1] < 0:
        return None  # a heading
    subject = subjects.behind(page, cue)
    content = trimmed(page, page.floor(floor - 1), floor - 1)
    if subject is None or content is None:
        return None
    return Relation((cue.first, cue.last), subject, [content], "attribution.clause-verb-source")


def _points(page: Layout, floor: int, verb: int) -> bool:
    """Whether words like "así lo", "c'est ce que" lead to a verb from the head of its sentence."""
    words = tuple("'" if word == "’" else word for word in page.lower[floor:verb])
    return words in page.grammar.pointers
