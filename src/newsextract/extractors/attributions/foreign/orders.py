"""How what is said, its speaker and its verb stand to one another, read from each cue."""

from collections.abc import Iterator, Sequence

from newsextract._model import light
from newsextract.extractors.attributions.foreign import subjects
from newsextract.extractors.attributions.foreign.asides import as_clause, as_word, impersonal
from newsextract.extractors.attributions.foreign.brackets import by_somebody, in_bracket
from newsextract.extractors.attributions.foreign.content import (
    bare_clause,
    behind_colon,
    behind_that,
    clause_end,
    infinitive,
    other_cue,
    quote_at,
    trimmed,
    with_next,
)
from newsextract.extractors.attributions.foreign.layout import STOPS, Layout, Quoted
from newsextract.extractors.attributions.foreign.namings import is_called, is_naming
from newsextract.extractors.attributions.foreign.phrases import Range, phrase_end
from newsextract.extractors.attributions.foreign.relation import Cue, Relation
from newsextract.extractors.attributions.foreign.speaking import sentence_subject, subject_of
from newsextract.extractors.attributions.foreign.tags import (
    clause_left,
    pointing_back,
    quote_left,
    tag_of,
)

_OPENING = 2  # words before the subject of a sentence
_NAME = 8  # tokens of a name and its marks
_QUOTE = 25  # tokens between a verb and the quote it takes


def read_cue(page: Layout, cue: Cue, cues: Sequence[Cue]) -> Relation | None:
    """The relation that a cue stands for, or None."""
    if cue.impersonal and _has_subject(page, cue):
        return None  # "damals hieß das Haus noch „Lenz“"
    opener = as_word(page, cue)
    if opener is not None:
        return as_clause(page, cue, opener, cues)
    if cue.kind == "passive":
        return by_somebody(page, cue) or impersonal(page, cue, cues)
    tag = tag_of(page, cue)
    said = tag and quote_left(page, cue, tag)
    if said:
        return said
    right = _right(page, cue, cues) or in_bracket(page, cue)
    if right is not None:
        return right
    left = tag and clause_left(page, cue, tag)
    if left:
        return left
    if tag and "c" not in cue.patterns and not _behind_insertion(page, cue):
        return None
    back = pointing_back(page, cue)
    if back is not None:
        return back
    return _quote_right(page, cue, cues)


def _behind_insertion(page: Layout, cue: Cue) -> bool:
    """Whether the comma before a verb closes what stands in its subject: "Ruiz, la jefa, destacó"."""
    subject = subjects.before(page, cue.first)
    if subject is None or subject[0] > page.floor(cue.first) + _OPENING:
        return False
    return any(
        k in page.entity_ends or page.offices.told(page.lower[k]) is not None
        for k in range(subject[0], subject[1] + 1)
    )


def _has_subject(page: Layout, cue: Cue) -> bool:
    """Whether a verb that nobody says with has a subject of its own behind it."""
    words, behind = page.grammar.words, cue.last + 1
    return (
        page.grammar.verb_second
        and behind <= page.end(cue.verb)
        and page.lower[behind] in words.determiners
        and page.lower[behind] not in words.oblique | words.impersonal
    )


def _right(page: Layout, cue: Cue, cues: Sequence[Cue]) -> Relation | None:
    subject = subject_of(page, cue)
    k = max(cue.last, cue.finite) + 1
    after = max(k, subject[1] + 1) if subject and subject[0] > cue.first else k
    if page.grammar.verb_second and cue.finite < cue.verb:
        after = max(after, cue.verb + 1)
    colon = behind_colon(page, k)
    pair = (cue.first, cue.last)
    anaphor = subject is None and not cue.impersonal
    if colon is not None and "q" in cue.patterns and not other_cue(page, cue, colon, cues):
        quote = quote_at(page, colon)
        if quote is not None:
            return Relation(
                pair,
                subject,
                [(q.first, q.last) for q in with_next(page, quote)],
                "attribution.source-verb-quote",
                anaphor=anaphor,
            )
        end = page.end(colon)
        rest = trimmed(page, colon, end)
        if rest is not None and rest[1] - rest[0] >= 2 and not _reports(page, *rest, cues):
            return Relation(
                pair,
                subject,
                [(rest[0], _whole(page, rest[1]))],
                "attribution.source-verb-clause",
                anaphor=anaphor,
            )
    start = behind_that(page, after, cue) or (behind_that(page, k, cue) if after != k else None)
    if start is not None and not other_cue(page, cue, start, cues):
        return _clause(page, cue, subject, start, cues)
    start = infinitive(page, after, cue) or _behind_object(page, after, cue)
    if start is not None and not other_cue(page, cue, start, cues):
        return _clause(page, cue, subject, start, cues)
    if "z" in cue.patterns and page.grammar.verb_second:
        start = bare_clause(page, after, cue)
        if start is not None and not other_cue(page, cue, start, cues):
            return _clause(page, cue, subject, start, cues)
    return None


def _reports(page: Layout, first: int, last: int, cues: Sequence[Cue]) -> bool:
    """Whether what stands behind a colon is itself a report: "… scharf: [So sagte Ruiz: „…“]"."""
    if page.inside[first] >= 0:
        return True
    said = any(first <= c.first <= last for c in cues)
    return said and any(
        page.words[k] == ":" and page.inside[k] < 0 and quote_at(page, k + 1)
        for k in range(first, min(last, len(page.words) - 2) + 1)
    )


def _behind_object(page: Layout, k: int, cue: Cue) -> int | None:
    """The infinitive behind whom a verb is about: "accusa il premier [di voler guadagnare]"."""
    if "i" not in cue.patterns or page.grammar.verb_second or k > page.end(cue.verb):
        return None
    k += page.lower[k] in page.grammar.words.addressing  # "acusó [al] alcalde de querer mentir"
    last = phrase_end(page, k, page.end(cue.verb))
    if last is None or last >= page.end(cue.verb):
        return None
    opens = page.lower[last + 1] in page.grammar.words.infinitive_openers
    return infinitive(page, last + 1, cue) if opens else None


def _whole(page: Layout, last: int) -> int:
    return page.quotes[page.inside[last]].last if page.inside[last] >= 0 else last


def _clause(
    page: Layout, cue: Cue, subject: Range | None, start: int, cues: Sequence[Cue]
) -> Relation | None:
    content = trimmed(page, start, clause_end(page, start, cues))
    if content is None or content[1] - content[0] < 1:
        return None
    return Relation(
        (cue.first, cue.last),
        subject,
        [content],
        "attribution.source-verb-clause",
        anaphor=subject is None and not cue.impersonal,
    )


def _quote_right(page: Layout, cue: Cue, cues: Sequence[Cue]) -> Relation | None:
    """The quote or the clause with a quote that a verb takes: "nannte den Plan „einen Witz“"."""
    if not cue.patterns & {"q", "c", "a"}:
        return None
    subject = subject_of(page, cue)
    calls = not cue.patterns.isdisjoint("ac")
    k = max(cue.last, cue.finite) + 1
    if subject and subject[0] > cue.first:
        subject = _without_quote(page, subject) if calls else subject
        k = subject[1] + 1
    end = min(page.end(cue.verb), k + _QUOTE)
    for i in range(k, end + 1):
        quote = quote_at(page, i)
        if quote is None:
            if page.parts(i) or (i > k and page.lower[i] in page.grammar.finite):
                return None
            continue
        if other_cue(page, cue, i, cues) or (
            quote.kind == "title" and not calls and not page.grammar.capital_nouns
        ):
            return None
        if not calls and _names(page, quote):
            return None
        if "a" in cue.patterns and not is_called(page, quote):
            return None
        start = _described(page, k, i) if quote.kind != "direct" else i
        last = clause_end(page, quote.first, cues) if quote.kind != "direct" else quote.last
        if last > quote.last and page.grammar.verb_second:
            last = _without_rest(page, cue, quote, last)
        if subject and _closes(page, subject, quote.last + 1):
            last = quote.last  # "Ruiz, que habló de «robo», dimitió"
        content = trimmed(page, start, max(last, quote.last))
        if content is None:
            return None
        rule = "attribution.source-verb-name" if calls else "attribution.source-verb-quote"
        return Relation((cue.first, cue.last), subject, [content], rule, anaphor=subject is None)
    return None


def _closes(page: Layout, subject: Range, comma: int) -> bool:
    """Whether a mark closes the relative clause that a pronoun opens."""
    words, behind = page.grammar.words, page.lower[comma + 1 : comma + 2]
    return (
        subject[0] == subject[1]
        and page.lower[subject[0]] in words.relatives
        and page.words[comma : comma + 1] == [","]
        and words.prepositions.isdisjoint(behind)
    )


def _without_quote(page: Layout, subject: Range) -> Range:
    """Who calls it so, without what it is called: "Den Plan nannte [der Minister] „einen Witz“"."""
    first, last = subject
    if page.inside[last] < 0:
        return subject
    quote = page.quotes[page.inside[last]]
    end = page.end(first)
    alone = not any(page.inside[k] >= 0 for k in range(quote.last + 1, end + 1))
    return (first, quote.first - 1) if alone and quote.first > first else subject


def _names(page: Layout, quote: Quoted) -> bool:
    """Whether a quote is what the noun before it is called: "vom Hotel „Lenzer Hof“"."""
    before = quote.first - 1
    opening = page.words[quote.first + 1][0]
    return (
        page.grammar.capital_nouns
        and quote.kind != "direct"
        and page.upper(before)
        and (opening.isupper() or opening.isdigit())
        and quote.last - quote.first <= _NAME
        and page.words[quote.last - 1] not in STOPS
        and not _is_told(page, before)
    )


def _is_told(page: Layout, noun: int) -> bool:
    """Whether a noun stands in the dative of who is told: "warfen [der Regierung] „Wortbruch“ vor"."""
    words = page.grammar.words
    k = noun - 1
    while k > page.floor(noun) and page.words[k].islower() and k > noun - 3:
        if page.lower[k] == "den" and page.lower[noun][-1] not in "ns":
            return False  # "kritisierte [den Film] „Lenz“"
        if page.lower[k] in words.dative_determiners:
            return page.lower[k - 1] not in words.prepositions and not page.upper(k - 1)
        k -= 1
    return False


def _without_rest(page: Layout, cue: Cue, quote: Quoted, last: int) -> int:
    """The end of what is said without the end of its verb, and without what is done besides.

    "wies ihn als „absurd“ [zurück]", "riefen „Halt“ [und zogen zum Rathaus]".
    """
    behind = quote.last + 1
    if "c" in cue.patterns and (
        page.words[behind] == "," or page.lower[behind] in page.grammar.forms
    ):
        return quote.last  # "nannte ihn „alt“[, Hale bezeichnete …]"
    if page.lower[behind] in page.grammar.words.and_words:
        also = quote_at(page, behind + 1)
        return also.last if also is not None else quote.last
    while page.words[last] in STOPS and last > quote.last:
        last -= 1
    forms = page.grammar.forms[page.lower[cue.verb]]
    return last - any(f.particle == page.lower[last] for f in forms)


def _described(page: Layout, k: int, quote: int) -> int:
    """Where what is called so begins, before its quote: "nannte den Plan [einen „Witz“]"."""
    words = page.grammar.words
    start = quote
    while start > k and page.words[start - 1].islower() and page.inside[start - 1] < 0:
        opens = page.lower[start - 1] in words.determiners | words.of_words
        if not opens and not page.grammar.capital_nouns:
            break
        if start == quote and page.lower[start - 1] in words.clitics:
            break  # "noemt het “een grap”"
        start -= 1
        if opens:
            break
    return start


def read_cues(page: Layout, cues: Sequence[Cue]) -> Iterator[Relation]:
    """The relations of all cues, in order."""
    for n, cue in enumerate(cues):
        near = [
            c for c in cues[max(0, n - 8) : n + 12] if page.floor(c.verb) == page.floor(cue.verb)
        ]
        found = read_cue(page, cue, near)
        if found is not None and not is_naming(page, cue, found):
            if cue.pronoun > cue.verb:  # "explique[-t-il]"
                found = light.evolve(found, cue=(cue.first, cue.verb))
            elif cue.pronoun > cue.first:  # "[a-t-elle] ajouté"
                found = light.evolve(found, cue=(cue.verb, cue.last))
            shared = sentence_subject(page, cue) if found.anaphor else None
            if shared is not None:
                found = light.evolve(found, source=shared, anaphor=not page.grammar.verb_second)
            yield found
