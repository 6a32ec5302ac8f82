"""What stands before the verb where that is second: its subject, or something else.

"[Das Komitee im alten Rathaus] lobte Ruiz", but "[Ende Januar] sagte Ruiz", "[Den Plan] lobte Ruiz",
"[Bei einem Empfang für Gäste] sagte Ruiz", "[Die Worte Hales] nannte Ruiz dumm".
"""

from bisect import bisect_left

from newsextract.extractors.attributions.foreign.layout import Layout, Quoted
from newsextract.extractors.attributions.foreign.phrases import Range, phrase_end

_TIMES = 3  # tokens in which a phrase of time says so


def is_no_subject(page: Layout, first: int, verb: int) -> bool:
    """Whether the words from a token to a verb cannot be its subject."""
    words, lower = page.grammar.words, page.lower[first]
    if lower in words.oblique or (lower in words.prepositions and lower not in words.subjects):
        return True
    if page.grammar.capital_nouns and lower in words.of_words - words.determiners:
        return True  # "[Für die Stadt] bedauerte Ruiz"
    return lower not in words.determiners and any(
        page.lower[k] in words.times for k in range(first, min(first + _TIMES, verb))
    )


def subject_in_front(page: Layout, first: int, verb: int) -> Range | None:
    """A noun phrase with more about it before a verb: "[Das Komitee] im alten Rathaus lobte"."""
    words = page.grammar.words
    if page.lower[first] in page.grammar.phrase_ends or is_no_subject(page, first, verb):
        return None
    last = phrase_end(page, first, verb - 1)
    if last is None or last + 1 >= verb or page.lower[last + 1] not in words.prepositions:
        return None
    between = range(last + 1, verb)
    if any(page.words[k] == "," or page.lower[k] in page.grammar.finite for k in between):
        return None
    return first, last


def quoted_subject(page: Layout, quote: Quoted) -> Range | None:
    """The phrase that opens a sentence and ends with a name in marks: "Ein Sprecher der „Lenz AG“"."""
    words, first = page.grammar.words, page.floor(quote.first)
    before = quote.first - 1
    if not page.grammar.verb_second or first >= before or page.lower[before] not in words.of_words:
        return None
    if page.lower[first] in words.oblique or quote.kind == "direct":
        return None
    return (first, quote.last) if phrase_end(page, first, quote.last) == quote.last else None


def subject_inside(page: Layout, relative: int, end: int) -> Range | None:
    """The subject of a relative clause that is not its pronoun: "die Marke, die [Ruiz] nannte"."""
    first, words = relative + 1, page.grammar.words
    if first >= end or page.lower[relative] in words.nominatives:
        return None
    if page.lower[first] in words.subjects - words.determiners:
        return first, first
    last = phrase_end(page, first, end - 1)
    if last is None or page.lower[first] in words.oblique or not speaks(page, (first, last)):
        return None
    opens = page.lower[first] in words.determiners
    return None if opens and page.lower[first] not in words.nominatives else (first, last)


def speaks(page: Layout, phrase: Range) -> bool:
    """Whether a phrase names or tells of somebody, a body, or a paper."""
    first, last = phrase
    lower, words = page.lower, page.grammar.words
    if first == last and lower[first] in words.subjects:
        return True
    if last in page.entity_ends:
        return True
    k = bisect_left(page.people, first)
    if k < len(page.people) and page.people[k] <= last and lower[first] not in words.determiners:
        return False  # "Ruiz’ Einsatz"
    for i in range(first, last + 1):
        if i > first and lower[i] in words.of_words:
            break
        noun = page.upper(i) and page.words[i].isalpha()
        if noun and (
            page.offices.told(lower[i]) is not None
            or page.offices.is_body(lower[i])
            or lower[i] in words.documents
        ):
            return True
    return False
