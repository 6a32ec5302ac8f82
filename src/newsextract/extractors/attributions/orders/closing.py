"""Clauses whose cue closes or parts them: …, Ruiz said; …, said Ruiz; "The ferries, he added, were …"."""

from collections.abc import Set

from newsextract._language.article import pieces_in
from newsextract._language.clauses import RELATIVE, clause_begins, clause_end
from newsextract._language.phrases import nominal, noun_phrase_at
from newsextract._language.verbs import any_verb, verbal
from newsextract._rules import Rule
from newsextract.extractors.attributions.content import addressee, is_told_of
from newsextract.extractors.attributions.overlay import CuedArticle
from newsextract.extractors.attributions.relation import Cue, Order, OrderReader, Relation

_SHORTEST_WHOLE = 4  # tokens behind the first of a clause that is whole
_LONGEST_SUBJECT = 4  # tokens, less one, before who parts it from its verb
_LONGEST_ADVERBIAL = 12  # tokens of where and when in "As Ruiz noted in …, …"


def read_closing(
    article: CuedArticle, cue: Cue, subject: tuple[int, int], floor: int, end: int
) -> Relation | None:
    """Read "CONTENT, X said.": the cue closes its sentence."""
    if cue.form.endswith("ing") or ("q" not in cue.patterns and "t" not in cue.patterns):
        return None
    lower = article.tokens.lower
    first = subject[0]
    floor = _behind_semicolon(article, floor, first)
    if first > floor and lower[first - 1] == "as":  # "…, as Ruiz noted"
        first -= 1
        if first <= floor + 1:
            return _behind_as(article, cue, subject, end)
    if first <= floor + 1 or lower[first - 1] != "," or lower[cue.first - 1] in RELATIVE:
        return None
    span = (cue.first, cue.last)
    content: tuple[tuple[int, int], ...]
    told = addressee(article, cue, cue.last + 1, end)
    behind = cue.last + 1 if told is None else told[1] + 1
    tail = lower[behind : end + 1]
    goes_on = len(tail) > 1 and (
        (tail[1] in article.cues.around.continuing and not _quotes_on(article, behind + 2, end))
        or tail[1].endswith("ing")
    )
    if tail and tail[0] == "," and not goes_on and end - behind > 2:
        if _is_aside(article, (floor, first - 2), behind + 1, end):
            pieces = pieces_in(article, floor, first - 2)
            content = ((floor, first - 2),)
            return Relation(span, subject, content, Order.CLAUSE_SOURCE_VERB, pieces, told)
        # "The ferries, he added, were too old."
        stop = clause_end(article, behind + 1, end)
        content = ((floor, first - 2), (behind + 1, stop))
        if lower[first - 2] in _leading(article):  # "He left in 1964, when, he said, it rained."
            content = content[1:]
            floor = behind + 1
        pieces = pieces_in(article, floor, stop)
        return Relation(span, subject, content, Order.CLAUSE_AROUND, pieces)
    if first <= floor + 2 or _is_time(article, floor, first - 2):
        return None
    comma = _main_clause(article, floor, behind, end)
    if comma is None and not holds_verb(article, floor, first - 2):
        comma = _main_verb(article, first - 2 - floor, behind, end)
    if comma is not None:  # "When it rained, Ruiz said in March, the harbour “looked old.”"
        stop = clause_end(article, comma + 1, end)
        content = ((floor, first - 2), (comma + 1, stop))
        pieces = pieces_in(article, *content[0]) + pieces_in(article, *content[1])
        return Relation(span, subject, content, Order.CLAUSE_AROUND, pieces)
    if (
        tail
        and tail[0] not in article.cues.around.behind_report
        and tail[0] not in article.cues.days
        and not tail[0].endswith("ly")  # "…, the firm told the Courier [exclusively]"
        and not (told is not None and is_told_of(article, behind))
        and not (tail[0] == "to" and tail[1:2] and tail[1] in article.cues.told)
    ):
        return None
    pieces = pieces_in(article, floor, first - 2)
    return Relation(span, subject, ((floor, first - 2),), Order.CLAUSE_SOURCE_VERB, pieces, told)


def _behind_semicolon(article: CuedArticle, floor: int, first: int) -> int:
    """Where the clause begins that a speaker closes: "Hale left; [the port], he said, [was old]"."""
    lower, inside = article.tokens.lower, article.inside
    for i in range(first - 1, floor, -1):
        if lower[i] == ";" and inside[i] < 0:
            return i + 1
    return floor


def _is_aside(article: CuedArticle, clause: tuple[int, int], i: int, end: int) -> bool:
    """Whether nobody said what ends a sentence: "The mill will close, Ruiz said, [a blow to Lenz]".

    A noun phrase without a verb of its own, behind a clause that is whole without it.
    """
    lower, cues = article.tokens.lower, article.cues
    first, last = clause
    if lower[i] not in cues.around.indefinites or lower[first] in cues.subordinators:
        return False
    if last - first < _SHORTEST_WHOLE or lower[last] in cues.full_finite:
        return False
    if lower[last] in cues.complement_prepositions or lower[last] in cues.coordinators:
        return False
    if not holds_verb(article, first, last):
        return False
    for j in range(i, end):
        if lower[j] in RELATIVE or lower[j] in cues.subordinators:
            return True
        if lower[j] in cues.full_finite and article.inside[j] < 0:
            return False
    return True


def holds_verb(article: CuedArticle, first: int, last: int) -> bool:
    """Whether a verb stands among some tokens, as far as its form tells."""
    return any(
        article.tokens.lower[i] in article.cues.full_finite or any_verb(article, i)
        for i in range(first, last + 1)
    )


def _leading(article: CuedArticle) -> Set[str]:
    """What leads from one clause to the next: "… in 1964, [when], he said, …"."""
    return article.cues.conjunctions | article.cues.coordinators


def _is_time(article: CuedArticle, first: int, last: int) -> bool:
    """Whether what stands before a speaker tells just when or where: "In March, the board told …"."""
    lower, cues = article.tokens.lower, article.cues
    opener = lower[first]  # "Shortly after, the board told …"
    opens = opener in cues.time_openers or opener in cues.days or opener.endswith("ly")
    return opens and not holds_verb(article, first, last)


def _main_clause(article: CuedArticle, floor: int, behind: int, end: int) -> int | None:
    """The comma before the main clause of a sentence that a subordinate one opens."""
    lower, cues = article.tokens.lower, article.cues
    if (
        lower[floor] not in cues.subordinators
        or behind > end
        or lower[behind] not in cues.adverbial_openers
    ):
        return None
    for i in range(behind, min(end - 3, behind + _LONGEST_ADVERBIAL)):
        if lower[i] == "," and article.inside[i] < 0:
            opener = lower[i + 1]
            goes_on = (
                opener in cues.around.continuing
                or opener in cues.relative_pronouns
                or opener.endswith("ing")
            )
            return None if goes_on else i
    return None


def _main_verb(article: CuedArticle, length: int, behind: int, end: int) -> int | None:
    """The comma before the verb of a clause that a speaker parts: "The men, Ruiz said in May[,] are 40"."""
    lower, cues = article.tokens.lower, article.cues
    if behind > end or lower[behind] not in cues.adverbial_openers:
        return None
    for i in range(behind, min(end - 2, behind + _LONGEST_ADVERBIAL)):
        if lower[i] == "," and article.inside[i] < 0:
            short = length < _LONGEST_SUBJECT and _is_predicate(article, i + 1)
            return i if short or lower[i + 1] in cues.full_finite else None
    return None


def _is_predicate(article: CuedArticle, i: int) -> bool:
    """Whether a word behind a comma can be the verb of a subject before it: "The looms, …, [cost] too much"."""
    lower, cues = article.tokens.lower, article.cues
    return article.tokens.words[i].islower() and not (
        lower[i].endswith(("ing", "ly"))
        or lower[i] in cues.no_nouns
        or lower[i] in cues.specifiers
        or lower[i] in cues.adverbial_openers
        or lower[i] in cues.complement_prepositions
        or lower[i] in cues.relative_pronouns
    )


def _quotes_on(article: CuedArticle, i: int, end: int) -> bool:
    """Whether what goes on behind "but" is quoted and has no speaker of its own: "he said, but [it is “a ruin”]"."""
    lower, cues = article.tokens.lower, article.cues
    return article.has_quote(i, end) and not any(
        lower[j] in cues.forms and article.inside[j] < 0 for j in range(i, end + 1)
    )


def _behind_as(
    article: CuedArticle, cue: Cue, subject: tuple[int, int], end: int
) -> Relation | None:
    """Read "As X noted, CONTENT."."""
    lower, cues = article.tokens.lower, article.cues
    comma = cue.last + 1
    if comma <= end and (lower[comma] in cues.adverbial_openers or lower[comma] in cues.days):
        while comma < end and comma - cue.last < _LONGEST_ADVERBIAL and lower[comma] != ",":
            comma += 1
    start = comma + 1
    if start + 2 > end or lower[comma] != ",":
        return None
    content = (start, clause_end(article, start, end))
    span, pieces = (cue.first, cue.last), pieces_in(article, *content)
    return Relation(span, subject, (content,), Order.SOURCE_VERB_CLAUSE, pieces)


def read_inverted(article: CuedArticle, cue: Cue, floor: int, end: int) -> Relation | None:
    """Read "CONTENT, said X, a Y."."""
    lower = article.tokens.lower
    if "q" not in cue.patterns or cue.first - 1 <= floor or lower[cue.first - 1] != ",":
        return None
    if cue.form.endswith("ing") or cue.first < cue.verb:
        return None
    if lower[cue.last + 1 : cue.last + 2] and lower[cue.last + 1] in article.cues.around.objects:
        return None  # "She met Hale, told him …"
    stop = noun_phrase_at(article, cue.last + 1, end)
    if stop is None or clause_begins(article, cue.last + 1, stop, end):
        return None
    head = lower[cue.last + 1]
    if head in article.cues.time_openers or not nominal(article, cue.last + 1, stop):
        return None
    span, content = (cue.first, cue.last), (floor, cue.first - 2)
    if _goes_on_behind(article, content, stop, end):
        rest = (stop + 2, clause_end(article, stop + 2, end))
        pieces = pieces_in(article, *rest)
        return Relation(span, (cue.last + 1, stop), (content, rest), Order.CLAUSE_AROUND, pieces)
    pieces = pieces_in(article, *content)
    return Relation(span, (cue.last + 1, stop), (content,), Order.CLAUSE_VERB_SOURCE, pieces)


def _goes_on_behind(article: CuedArticle, head: tuple[int, int], stop: int, end: int) -> bool:
    """Whether a speaker parts a clause: "The ferries, said Ana Ruiz, [were too old]"."""
    lower, cues, i = article.tokens.lower, article.cues, stop + 2
    if i + 1 > end or lower[stop + 1] != "," or article.inside[i] >= 0:
        return False
    if lower[i] in cues.full_finite:
        return not holds_verb(article, *head)
    opener = lower[head[0]]
    leads = opener in cues.sentence_openers or opener.endswith("ly")
    return leads and head[1] == head[0] and lower[i] in cues.personal


def names_speaker(article: CuedArticle, cue: Cue, subject: tuple[int, int], end: int) -> bool:
    """Whether a sentence ends with a cue and its speaker: "…, said Ana Ruiz, the mayor."."""
    words, lower, at = article.tokens.words, article.tokens.lower, cue.last + 1
    if (
        cue.first != cue.last
        or "o" in cue.patterns
        or lower[cue.first - 1] != ","
        or at >= end
        or lower[at] in article.cues.days
    ):
        return False
    stop = end
    if _is_clause(article, subject):
        stop = next((i for i in range(at, end) if lower[i] == ","), end)
    elif not words[at][0].isupper():
        return False
    else:
        stop = _closing_relative(article, at, end)
    return all(article.inside[i] < 0 and not _tells_clause(article, i) for i in range(at, stop))


def _closing_relative(article: CuedArticle, at: int, end: int) -> int:
    """The comma before what tells of a speaker to a sentence's end: "…, said Tom Hale[,] who led it."; or that end."""
    lower = article.tokens.lower
    if "," not in lower[at:end]:
        return end
    comma = lower.index(",", at, end)
    if not all(word[0].isupper() or word == "." for word in article.tokens.words[at:comma]):
        return end
    apposed = lower[comma + 1] in RELATIVE or lower[comma + 1] in article.cues.articles
    closes = apposed and "," not in lower[comma + 1 : end]
    return comma if closes else end


def _is_clause(article: CuedArticle, subject: tuple[int, int]) -> bool:
    """Whether what looks like a subject is a clause: "[The port was sold,] said two clerks"."""
    lower, words, (first, last) = article.tokens.lower, article.tokens.words, subject
    relative = False
    for i in range(first + 1, last + 1):
        if lower[i] in RELATIVE:
            relative = True
        elif lower[i] == ",":
            relative = False
        elif not relative and lower[i] in article.cues.closing_auxiliaries and words[i].islower():
            return True
    return False


def _tells_clause(article: CuedArticle, i: int) -> bool:
    """Whether a word in small letters is a verb, or opens a clause."""
    return article.tokens.words[i][0].islower() and (
        verbal(article, i)
        or any_verb(article, i)
        or article.tokens.lower[i] in article.cues.conjunctions
    )


RULES: tuple[Rule[OrderReader], ...] = (
    Rule(
        Order.CLAUSE_SOURCE_VERB.rule,
        read_closing,
        finds=("⟦The bridge will not last another winter, Lenz said⟧.",),
        refuses=("The bridge will not last another winter, Lenz.",),
    ),
    Rule(
        Order.CLAUSE_AROUND.rule,
        read_closing,
        finds=("⟦The looms, Ruiz added, were sold to a museum⟧.",),
        refuses=("The looms, Ruiz and Hale, were sold to a museum.",),
    ),
    Rule(
        Order.CLAUSE_VERB_SOURCE.rule,
        read_inverted,
        finds=("⟦The dam was never inspected, said Emil Calder, an engineer⟧.",),
        refuses=("The dam was never inspected, saying nothing of Emil Calder.",),
    ),
)
