"""What is said: the clause before or behind a cue, and where it ends."""

from collections.abc import Sequence

from newsextract._language.marks import APOSTROPHES, DASHES
from newsextract.extractors.attributions.foreign.layout import PAUSES, STOPS, Layout, Quoted
from newsextract.extractors.attributions.foreign.phrases import Range
from newsextract.extractors.attributions.foreign.relation import Cue
from newsextract.extractors.attributions.foreign.subjects import past_adverbs

_THAT = 22  # tokens between a cue and its "that"
_SECOND = 14  # tokens in which the verb of a clause stands
_SHORTEST = 3  # tokens of a clause
_COLON = 40  # tokens between a cue and its colon
_NAME = 8  # tokens of a name and its marks
_INFINITIVES = ("aan", "doen", "eln", "en", "ern", "ien", "sein", "tun", "zijn")  # how they end
_SHORT_WORD = 2  # letters: "zich [af] of"
_LONG_INFINITIVE = 3
_LONG_VERB = 7  # letters of "zuzusehen"


def trimmed(page: Layout, first: int, last: int) -> Range | None:
    """Some tokens without the marks at either end; those of quotes stay."""
    while (
        first <= last
        and page.inside[first] < 0
        and (page.words[first] in PAUSES or page.words[first] in STOPS or page.words[first] == ")")
    ):
        first += 1
    while (
        last >= first
        and page.inside[last] < 0
        and (page.words[last] in PAUSES or page.words[last] in STOPS or page.words[last] == "(")
    ):
        last -= 1
    return (first, last) if first <= last else None


def quote_at(page: Layout, i: int) -> Quoted | None:
    """The quote that opens at a token."""
    if i >= len(page.inside) or page.inside[i] < 0:
        return None
    quote = page.quotes[page.inside[i]]
    return quote if quote.first == i else None


def parts_of(page: Layout, quote: Quoted) -> Sequence[Quoted]:
    """All pairs of marks that are one quote: interrupted, or over several paragraphs."""
    first = last = quote.number
    while first > 0 and page.quotes[first - 1].quote == quote.quote:
        first -= 1
    while last + 1 < len(page.quotes) and page.quotes[last + 1].quote == quote.quote:
        last += 1
    return page.quotes[first : last + 1]


def with_next(page: Layout, quote: Quoted) -> list[Quoted]:
    """The parts of a quote, and those that an "and" joins to it: "dijo: «A» y [«B»]"."""
    found = list(parts_of(page, quote))
    behind = found[-1].last + 2
    while behind < len(page.words) and page.lower[behind - 1] in page.grammar.words.and_words:
        also = quote_at(page, behind)
        if also is None or also.kind == "title":
            break
        found += parts_of(page, also)
        behind = found[-1].last + 2
    return found


def quote_before(page: Layout, i: int) -> Quoted | None:
    """The quote that ends right before a token, or before the marks that stand there."""
    k = i - 1
    while (
        k >= 0
        and page.inside[k] < 0
        and (page.words[k] in PAUSES or page.words[k] in STOPS)
        and k > i - 3
    ):
        k -= 1
    if k < 0 or page.inside[k] < 0 or page.paragraphs[k] != page.paragraphs[i]:
        return None
    return page.quotes[page.inside[k]]


def clause_end(page: Layout, start: int, cues: Sequence[Cue]) -> int:
    """The last token of what is said from a token on: to the end of its sentence, or to another cue."""
    end = page.end(start)
    grammar = page.grammar.words
    for cue in cues:
        if cue.first <= start or cue.first > end:
            continue
        k = cue.first - 1
        while k > start and page.lower[k] in grammar.clitics:
            k -= 1
        if (
            page.lower[k] in grammar.and_words
            and page.inside[k] < 0
            and cue.kind in ("finite", "gerund")
        ):
            end = k - 1
            break
    for i in range(start, end + 1):
        if page.inside[i] < 0 and (
            page.words[i] == ";"
            or (page.words[i] == ":" and (quote_at(page, i + 1) or _said_behind(i, end, cues)))
        ):
            end = i - 1
            break
    if page.inside[end] >= 0:
        end = max(end, page.quotes[page.inside[end]].last)
    return end


def _said_behind(colon: int, end: int, cues: Sequence[Cue]) -> bool:
    """Whether a report stands behind a colon: "lehnte es ab: [So sagte Ruiz: „…“]"."""
    return any(colon < cue.first <= end for cue in cues)


def behind_that(page: Layout, k: int, cue: Cue) -> int | None:
    """The "that" or "whether" that a cue takes, behind whom, when and where."""
    words, stop = page.grammar.words, page.end(cue.verb)
    commas, named = 0, -1
    for j in range(k, min(stop, k + _THAT) + 1):
        if page.inside[j] >= 0:
            if page.inside[j] == named:
                continue
            if _is_named(page, j, cue):
                named = page.inside[j]
                continue
            apart = page.words[j - 1] == "," or not needs_comma(page)
            opens = quote_at(page, j) and apart and page.lower[j + 1] in words.that
            return j if opens and cue.patterns & {"q", "t"} else None  # "hofft, [„dass] …"
        lower = page.lower[j]
        if page.words[j] == ",":
            commas += 1
            continue
        if page.parts(j):
            return None
        if (lower in words.that and "t" in cue.patterns) or (
            lower in words.whether and "w" in cue.patterns
        ):
            comma = page.words[j - 1] == ","
            if needs_comma(page) or lower in words.whether:
                if comma or all(
                    page.lower[m] in words.clitics or len(page.words[m]) <= _SHORT_WORD
                    for m in range(k, j)
                ):
                    return j
            elif not comma or commas % 2 == 0:
                return j
        if lower in page.grammar.finite and j > k:
            return None
    return None


def _is_named(page: Layout, i: int, cue: Cue) -> bool:
    """Whether a quote is the name of where it is said: "dijo al diario [«La Voz»] que …"."""
    quote, opening = quote_at(page, i), page.words[i + 1][0]
    if quote is None or quote.first <= cue.last + 1 or quote.last - quote.first > _NAME:
        return False
    words = page.grammar.words
    places = words.prepositions | words.addressing | words.dative_determiners
    told = page.words[i - 1][0].isalnum() and page.words[quote.last - 1] not in STOPS
    told = told and not places.isdisjoint(page.lower[cue.last + 1 : i])
    return told and (opening.isupper() or opening.isdigit())


def needs_comma(page: Layout) -> bool:
    """Whether a comma stands before "that", as in German."""
    return page.grammar.capital_nouns


def behind_colon(page: Layout, k: int) -> int | None:
    """What stands behind the colon of a cue's clause: "sagte am Freitag dazu: […]"."""
    limit = min(page.end(k - 1), k + _COLON)
    for j in range(k, limit + 1):
        if page.inside[j] >= 0:
            continue
        if page.words[j] == ":" and page.parts(j):
            return j + 1 if reaches(page, j) else None
        if page.parts(j):
            return None
    return None


def reaches(page: Layout, colon: int) -> bool:
    """Whether what stands behind a colon belongs to it: in its paragraph, or a quote in the next."""
    behind = colon + 1
    if behind >= len(page.words):
        return False
    far = page.paragraphs[behind] - page.paragraphs[colon]
    return not far or (far == 1 and quote_at(page, behind) is not None)


def bare_clause(page: Layout, k: int, cue: Cue) -> int | None:
    """The clause without a conjunction behind a comma: "sagte, [er sei krank]"."""
    grammar, stop = page.grammar, page.end(cue.verb)
    comma = next(
        (
            j
            for j in range(k, min(stop, k + _SECOND) + 1)
            if page.words[j] == "," and page.inside[j] < 0
        ),
        None,
    )
    if comma is None or comma + _SHORTEST > stop:
        return None
    if any(page.lower[j] in grammar.finite for j in range(k, comma)):
        return None
    comma = _past_relative(page, comma, stop)
    m = comma + 1
    lower = page.lower[m]
    if lower in grammar.words.relatives or lower in grammar.words.and_words or lower == "um":
        return None
    if lower in grammar.words.subordinators and lower not in grammar.words.as_words:
        return m if any_of(page, m, stop, grammar.words.subjunctive) else None
    for t in range(m + 1, min(stop, m + _SECOND)):
        if page.inside[t] >= 0:
            if quote_at(page, t) and page.lower[t + 1] in grammar.finite:
                return m  # "sagte, der Hafen [„ist] und bleibt alt“"
            continue
        word = page.lower[t]
        if word in grammar.finite or (
            word in grammar.forms and any(f.kind == "finite" for f in grammar.forms[word])
        ):
            behind = page.words[t + 1]
            if word in grammar.words.subjunctive or behind[0].isalnum() or page.inside[t + 1] >= 0:
                return m
            return None
    return None


def _past_relative(page: Layout, comma: int, stop: int) -> int:
    """The comma behind a relative clause: "in einer Notiz, die gestern kam[,] er sei krank"."""
    words = page.grammar.words
    if page.lower[comma + 1] not in words.relative_subjects:
        return comma
    close = next(
        (j for j in range(comma + 2, min(stop, comma + _THAT)) if page.words[j] == ","), None
    )
    if close is None or page.lower[close - 1] not in page.grammar.finite:
        return comma
    return close if close + _SHORTEST <= stop else comma


def any_of(page: Layout, first: int, last: int, words: frozenset[str]) -> bool:
    """Whether one of some words stands between two tokens, outside of quotes."""
    return any(page.lower[i] in words and page.inside[i] < 0 for i in range(first, last + 1))


def infinitive(page: Layout, k: int, cue: Cue) -> int | None:
    """The infinitive that a cue takes: "promete [reduzir …]", "betont, [nichts zu wissen]"."""
    words, stop = page.grammar.words, page.end(cue.verb)
    had = k < stop and page.lower[k] in words.perfect  # "afirma [ter] visto"
    if "i" not in cue.patterns and not (had and "t" in cue.patterns):
        return None
    if page.grammar.verb_second:
        comma = next((j for j in range(k, min(stop, k + _THAT) + 1) if page.words[j] == ","), None)
        if not needs_comma(page):
            comma = _past_particle(page, cue, k, stop) - 1
        if comma is None or comma + 2 > stop:
            return None
        opener = page.lower[comma + 1]
        if opener in words.subordinators | words.relatives | words.addressing | {"um"}:
            return None
        closed = comma
        for j in range(comma + 1, stop + 1):
            if page.words[j] == "," and j > closed:
                closed = _past_relative(page, j, stop)
                if closed == j:
                    return None  # else "versprach, [den Hafen, der zu klein ist, zu öffnen]"
            if page.lower[j] in words.infinitive_openers:
                if j < stop and not page.upper(j + 1) and page.lower[j + 1].endswith(_INFINITIVES):
                    return comma + 1
            elif not page.upper(j) and _joined_infinitive(page.lower[j], words.infinitive_openers):
                return comma + 1
        return None
    if k > stop:
        return None
    start = k
    opener = page.lower[k]
    itself = page.lower[cue.first - 1] in words.reflexives  # "se propõe [a] sediar"
    if opener in words.infinitive_openers and (itself or opener not in words.determiners):
        k += 1
    articles = words.determiners if k == start else frozenset()  # "promet [la] victoire"
    while k < stop and (
        page.lower[k] in (words.clitics | words.passing) - articles or page.words[k] in APOSTROPHES
    ):
        k += 1
    if k > stop or page.inside[k] >= 0 or page.upper(k):
        return None
    word = page.lower[k]
    if (
        len(word) > _LONG_INFINITIVE - 1
        and word.endswith(tuple(words.infinitives))
        and word not in page.grammar.phrase_ends
    ):
        return start
    return None


def _past_particle(page: Layout, cue: Cue, k: int, stop: int) -> int:
    """Past when it is said and the particle of its verb: "gaf [gisteren toe] fouten te hebben gemaakt"."""
    k = past_adverbs(page, k, stop)
    forms = page.grammar.forms.get(page.lower[cue.verb], ())
    if k < stop and any(form.particle == page.lower[k] for form in forms):
        k = past_adverbs(page, k + 1, stop)
    return k


def _joined_infinitive(word: str, openers: frozenset[str]) -> bool:
    """Whether "to" stands inside a verb: "ein[zu]räumen"."""
    return len(word) > _LONG_VERB and word.endswith("n") and any(o in word[2:-3] for o in openers)


def left_clause(page: Layout, tag: int) -> Range | None:
    """The clause before a tag: "[O barco afundou], disse Ruiz"."""
    floor = page.floor(tag)
    i = tag - 1
    first = floor
    while i >= floor:
        if page.inside[i] < 0 and page.words[i] in (";", ":"):
            first = i + 1
            break
        i -= 1
    found = trimmed(page, first, tag - 1)
    return found


def dashes(page: Layout, i: int) -> bool:
    """Whether a token is a dash."""
    return page.words[i] in DASHES


def other_cue(page: Layout, cue: Cue, start: int, cues: Sequence[Cue]) -> bool:
    """Whether another verb that may report stands between a cue and what it would take."""
    return any(cue.last < other.first < start and other.kind != "gerund" for other in cues)
