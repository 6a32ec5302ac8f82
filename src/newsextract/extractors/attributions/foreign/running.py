"""What goes on with the last speaker: the quote alone, the sentence in the subjunctive."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from newsextract._language.marks import DASHES
from newsextract._model import light
from newsextract.extractors.attributions.foreign.content import parts_of, reaches, trimmed
from newsextract.extractors.attributions.foreign.fronts import speaks
from newsextract.extractors.attributions.foreign.layout import STOPS, Layout, Quoted
from newsextract.extractors.attributions.foreign.phrases import (
    Range,
    actor,
    behind_verb,
    opening_phrase,
    phrase_end,
)
from newsextract.extractors.attributions.foreign.relation import Relation

_FAR = 2  # paragraphs over which a speaker stays in force
_VERBS = ("t", "te", "ten", "en")  # how verbs end in a main clause


def find_running(page: Layout, found: Sequence[Relation]) -> Iterator[Relation]:
    """Relations without a cue, whose source is a mention before."""
    taken = [False] * len(page.words)
    for relation in found:
        for first, last in relation.content:
            taken[first : last + 1] = [True] * (last + 1 - first)
        if relation.cue:
            taken[relation.cue[0]] = True
    yield from _quotes(page, found, taken)
    if page.grammar.words.subjunctive:
        yield from _subjunctive(page, found, taken)


def _quotes(page: Layout, found: Sequence[Relation], taken: Sequence[bool]) -> Iterator[Relation]:
    tags = {page.floor(r.cue[0]): r for r in found if r.cue and r.source and _is_tag(page, r)}
    for quote in page.quotes:
        if quote.number > 0 and page.quotes[quote.number - 1].quote == quote.quote:
            continue
        parts = parts_of(page, quote)
        if any(any(taken[q.first : q.last + 1]) for q in parts):
            continue
        content = [(q.first, q.last) for q in parts]
        label = _label(page, quote)
        if label is None and _behind_colon(page, quote):
            rule = "attribution.source-colon-quote"
            yield Relation(_colon_cue(page, quote), None, content, rule, heir=True)
            continue
        if label is not None:
            cue = _colon_cue(page, quote)
            yield Relation(cue, label, content, "attribution.source-colon-quote")
            continue
        if quote.kind != "direct" or quote.first != page.floor(quote.first):
            continue
        end = page.end(parts[-1].last)
        if any(page.words[k][0].isalnum() for k in range(parts[-1].last + 1, end + 1)):
            continue
        tag = tags.get(page.floor(quote.first - 1)) if page.grammar.tags_go_on else None
        if tag is not None and page.paragraphs[quote.first - 1] == page.paragraphs[quote.first]:
            yield light.evolve(tag, content=content)
            continue
        yield Relation(None, None, content, "attribution.quote-alone", heir=True)


def _is_tag(page: Layout, relation: Relation) -> bool:
    """Whether a report ends with its tag: "„Das Schiff sinkt“, sagte Ruiz."."""
    assert relation.cue is not None
    last = relation.content[-1][1]
    return page.inside[last] >= 0 and last < relation.cue[0]


def _behind_colon(page: Layout, quote: Quoted) -> bool:
    colon = quote.first - 1
    return (
        colon > 0
        and quote.kind == "direct"
        and page.words[colon] == ":"
        and page.inside[colon] < 0
        and reaches(page, colon)
    )


def _label(page: Layout, quote: Quoted) -> Range | None:
    """Who stands before the colon of a quote: "Ruiz: „…“", "Ruiz schüttelt den Kopf: „…“"."""
    colon = quote.first - 1
    if (
        colon < 1
        or page.words[colon] != ":"
        or page.inside[colon] >= 0
        or not reaches(page, colon)
    ):
        return None
    if quote.kind == "title":
        return None
    floor = page.floor(colon)
    start = floor
    while (
        start < colon
        and page.lower[start] in page.grammar.words.and_words | page.grammar.words.passing
    ):
        start += 1
    last = phrase_end(page, start, colon - 1)
    opens = last is not None and page.lower[start] not in page.grammar.words.prepositions
    if opens and last == colon - 1:
        return start, last
    if any(page.words[k] == "(" for k in range(floor, colon)) and page.words[colon - 1] != ")":
        return None  # "(Titel: „…“)"
    if page.grammar.verb_second:
        told = actor(page, floor, colon - 1)
        if told is not None and page.lower[told[0]] in page.grammar.words.subjects:
            return told  # "Scharf griff [er] den Minister an: „…“"
    k = bisect_left(page.people, floor)
    if k < len(page.people) and page.people[k] < colon:
        last = page.people[k]
        ahead = opening_phrase(page, floor, colon - 1)
        if ahead is not None and ahead[0] <= last <= ahead[1]:
            return ahead
        return _name_start(page, last, floor), last
    told = actor(page, floor, colon - 1)
    if told is None or not page.grammar.capital_nouns or speaks(page, told):
        return told
    told = behind_verb(page, floor, colon - 1)  # "Jede Schuld weist [der Minister] von sich: „…“"
    named = told is not None and told[0] == told[1] and page.upper(told[0])
    return told if told is not None and (named or speaks(page, told)) else None


def _colon_cue(page: Layout, quote: Quoted) -> Range | None:
    """What says so right before the colon of a quote: "warb [mit den Worten]: „…“"."""
    last = quote.first - 2
    for phrase in page.grammar.colon_cues:
        first = last - len(phrase) + 1
        if first >= page.floor(quote.first - 1) and tuple(page.lower[first : last + 1]) == phrase:
            return first, last
    return None


def _subjunctive(
    page: Layout, found: Sequence[Relation], taken: Sequence[bool]
) -> Iterator[Relation]:
    spoken = {page.floor(r.content[0][0]) for r in found} | {
        page.floor(r.cue[0]) for r in found if r.cue
    }
    run: list[Range] = []
    i = 0
    while i < len(page.words):
        end = max(page.end(i), i)
        if page.paragraphs[end] != page.paragraphs[i]:
            end = next(
                k for k in range(end, i - 1, -1) if page.paragraphs[k] == page.paragraphs[i]
            )
        said = (
            i not in spoken
            and page.inside[i] < 0
            and page.words[end] in STOPS
            and _is_reported(page, i, end, spoken, run)
        )
        if run and (not said or page.paragraphs[run[-1][1]] != page.paragraphs[i]):
            yield Relation(
                None, None, [(run[0][0], run[-1][1])], "attribution.subjunctive", heir=True
            )
            run = []
        if said and not any(taken[i : end + 1]):
            start = _subclause(page, i, end)
            if start is None:
                run.append((i, end))
            else:
                yield from _behind_noun(page, i, start, end)
        i = end + 1
    if run:
        yield Relation(None, None, [(run[0][0], run[-1][1])], "attribution.subjunctive", heir=True)


def _name_start(page: Layout, last: int, floor: int) -> int:
    """The first token of the name that ends with a token."""
    first = last
    while first > floor and page.inside[first - 1] < 0:
        joined = first - 2 >= floor and page.words[first - 1] in DASHES and page.glued(first - 1)
        if joined and page.glued(first - 2):
            first -= 2  # "der [SPD-Abgeordnete] Kai Ruiz"
        elif page.upper(first - 1):
            first -= 1
        else:
            break
    return first


def _hearsay(page: Layout, i: int, last: int) -> bool:
    """Whether a verb tells what others say: "[soll] das Schiff gesehen haben"."""
    for k in range(i + 2, last + 1):
        if k == last or page.parts(k) or page.words[k] == ",":
            done = page.words[k - 2].islower()  # not "[350 Boote] sein"
            return done and page.lower[k - 1] in page.grammar.words.hearsay_ends
    return False


def _is_reported(
    page: Layout, first: int, last: int, spoken: set[int], run: Sequence[Range]
) -> bool:
    """Whether the main verb of a sentence stands in the subjunctive of indirect speech."""
    words = page.grammar.words
    after = (
        first > 0
        and (page.floor(first - 1) in spoken or bool(run))
        and page.paragraphs[first - 1] == page.paragraphs[first]
    )
    for i in range(first + 1, last):
        if page.inside[i] >= 0:
            continue
        lower = page.lower[i]
        if (
            lower in words.subjunctive
            and page.words[i].islower()
            and page.lower[i + 1] not in words.speakers_own  # "frage ich"
        ):
            return True
        if after and lower in words.conditional:
            return True
        if lower in words.hearsay and _hearsay(page, i, last):
            return True
    return False


def _subclause(page: Layout, first: int, last: int) -> int | None:
    """The clause in the subjunctive behind a clause that is not: "vertritt die Ansicht, [er sei alt]"."""
    words = page.grammar.words
    at = next(
        (
            i
            for i in range(first, last + 1)
            if page.inside[i] < 0
            and page.words[i].islower()
            and page.lower[i] in words.subjunctive | words.conditional | words.hearsay
        ),
        first,
    )
    comma = next(
        (i for i in range(at, first, -1) if page.words[i] in ",:" and page.inside[i] < 0), None
    )
    if comma is None or page.lower[first] in words.subordinators:
        return None
    if page.lower[comma + 1] not in words.relatives and main_verb(page, first, comma) is not None:
        return comma + 1
    return None


def main_verb(page: Layout, first: int, stop: int) -> int | None:
    """The verb of a main clause that tells what is so: "Ruiz [hegt] den Verdacht, er sei krank"."""
    grammar, words = page.grammar, page.grammar.words
    moods = words.subjunctive | words.conditional
    opening = opening_phrase(page, first, stop - 1)
    k = stop if opening is None else opening[1] + 1
    others = grammar.phrase_ends | words.determiners | words.passing | moods
    is_verb = k < stop and page.words[k].islower() and page.lower[k].endswith(_VERBS)
    if is_verb and page.lower[k] not in others:
        return k
    for k in range(first, stop):
        lower = page.lower[k]
        finite = lower in grammar.finite or any(
            form.kind == "finite" for form in grammar.forms.get(lower, ())
        )
        if finite and page.inside[k] < 0 and page.words[k].islower() and lower not in moods:
            return k
    return None


def _behind_noun(page: Layout, first: int, start: int, last: int) -> Iterator[Relation]:
    content = trimmed(page, start, last)
    source = actor(page, first, start - 2)
    if content and source:
        verb = main_verb(page, first, start - 1)
        said = verb is not None and page.lower[verb] in page.grammar.forms
        cue = (verb, verb) if verb is not None and said else None
        yield Relation(cue, source, [content], "attribution.subjunctive")
