"""According to X, CONTENT; CONTENT, according to X; A, according to X, B."""

from newsextract._language.article import pieces_in
from newsextract._language.clauses import clause_end
from newsextract._language.phrases import noun_phrase_at
from newsextract._language.verbs import any_verb, verbal
from newsextract._rules import Rule
from newsextract.extractors.attributions.overlay import CuedArticle
from newsextract.extractors.attributions.relation import Cue, Order, OrderReader, Relation

_LONGEST_SOURCE = 60  # tokens
_LONGEST_APPOSITION = 7  # tokens of one that "a" does not open
_LONGEST_SUBJECT = 12  # tokens before an "according to" set into a sentence


def read_according(article: CuedArticle, cue: Cue, floor: int, end: int) -> Relation | None:
    """Read "According to X, CONTENT", "CONTENT, according to X" and "A, according to X, B"."""
    lower = article.tokens.lower
    span = (cue.first, cue.last)
    if (
        cue.first > 1
        and lower[cue.first - 1] == ","
        and lower[cue.first - 2] in article.cues.around.continuing
    ):
        floor = cue.first - 2  # "…, but, according to Ruiz, CONTENT"
    if all(lower[i] in article.cues.around.before_according for i in range(floor, cue.first)):
        stop = _source_end(article, cue.last + 1, end)
        if stop is None or (
            cue.form in article.cues.around.lone_according and lower[stop + 1 : stop + 2] != [","]
        ):
            return None  # "Per Brandt believes …": a first name
        start = stop + 1
        while start <= end and lower[start] == ",":
            start += 1
        if start + 1 > end:
            return None
        content = (start, clause_end(article, start, end))
        pieces = pieces_in(article, *content)
        return Relation(span, (cue.last + 1, stop), (content,), Order.ACCORDING_TO, pieces)
    before = range(floor, cue.first - 1)
    set_in = lower[cue.first - 1] == "," and not any(
        lower[i] in article.cues.finite or any_verb(article, i) for i in before
    )
    stop = (
        _source_end(article, cue.last + 1, end)
        if set_in
        else noun_phrase_at(article, cue.last + 1, end)
    )
    if stop is None:
        return None
    source = (cue.last + 1, stop)
    last = cue.first - 1
    while last > floor and lower[last] in (",", "—", "–") and article.inside[last] < 0:
        last -= 1
    if all(lower[i] in article.cues.around.pointing_back for i in range(floor, last + 1)):
        previous = article.sentence(floor - 1)[0] if floor else floor
        if previous == floor or article.paragraphs[previous] != article.paragraphs[floor]:
            return None
        floor, last = previous, floor - 1 - (lower[floor - 1] == ".")
    content = (floor, last)
    goes_on = lower[cue.first - 1] == "," and stop + 2 < end and lower[stop + 1] == ","
    goes_on = goes_on and lower[stop + 2] not in article.cues.around.set_off_relatives
    if goes_on and last - floor < _LONGEST_SUBJECT:  # "Odde, according to Ruiz, wrote …"
        rest = (stop + 2, clause_end(article, stop + 2, end))
        pieces = pieces_in(article, *content) + pieces_in(article, *rest)
        return Relation(span, source, (content, rest), Order.ACCORDING_TO, pieces)
    pieces = pieces_in(article, *content)
    return Relation(span, source, (content,), Order.ACCORDING_TO, pieces)


def _source_end(article: CuedArticle, first: int, end: int) -> int | None:
    """The last token of who a sentence begins with: "According to [Ruiz, a clerk], the port …".

    What stands between two commas is an apposition unless it is long, or holds a verb or a quote.
    """
    lower, inside = article.tokens.lower, article.inside
    commas = [
        i
        for i in range(first + 1, min(end, first + _LONGEST_SOURCE))
        if lower[i] == "," and inside[i] < 0 and not _in_number(article, i)
    ]
    if commas and _holds_verb(article, first + 1, commas[0]):
        named = _name_end(article, first, commas[0])
        if named is not None:
            return named  # "According to [the Ministry] over 300 were hurt, …"
    for n, comma in enumerate(commas):
        following = comma + 1
        after = commas[n + 1] if n + 1 < len(commas) else end + 1
        opener = lower[following]
        relative = opener in article.cues.relative_pronouns or opener.endswith(("ed", "ing"))
        aged = after < end and lower[after + 1].isdigit()  # "to Beck, [Hale, 40, left]"
        long = after - following > _LONGEST_APPOSITION and opener not in ("a", "an")
        if n + 1 == len(commas) or (
            not relative and (aged or long or _holds_verb(article, following, after))
        ):
            return comma - 1
    stop = noun_phrase_at(article, first, end)
    if stop is not None and _holds_verb(article, first + 1, stop + 1):
        return _name_end(article, first, stop) or stop
    return stop


def _in_number(article: CuedArticle, comma: int) -> bool:
    """Whether a comma stands in a number: "2,000"."""
    tokens = article.tokens
    return tokens.lower[comma + 1].isdigit() and tokens.ends[comma] == tokens.starts[comma + 1]


def _holds_verb(article: CuedArticle, first: int, after: int) -> bool:
    """Whether a verb or a quote stands among some tokens."""
    words = article.tokens.words
    return any(
        article.inside[i] >= 0
        or (
            verbal(article, i) and words[i].islower() and len(words[i]) > 1 and words[i - 1] != "-"
        )
        for i in range(first, after)
    )


def _name_end(article: CuedArticle, first: int, limit: int) -> int | None:
    """The last token of the name that a source without a comma ends in, a clause behind it."""
    words, lower, cues = article.tokens.words, article.tokens.lower, article.cues
    i = first
    while i < limit and not words[i][0].isupper():
        if verbal(article, i):
            return None
        i += 1
    while i + 1 < limit and (
        words[i + 1][0].isupper()
        or (lower[i + 1] in cues.name_joints and words[i + 2][0].isupper())
    ):
        i += 1
    if i >= limit - 1:
        return None
    behind = lower[i + 1]
    goes_on = behind in cues.complement_prepositions or behind == "," or behind in cues.finite
    return None if goes_on and behind != "over" else i


RULES: tuple[Rule[OrderReader], ...] = (
    Rule(
        Order.ACCORDING_TO.rule,
        read_according,
        finds=("⟦According to Ida Hale, the ferries need new engines⟧.",),
        refuses=("According to Lenz.",),
    ),
)
