"""According to X, CONTENT; CONTENT, according to X; A, according to X, B."""

from newsextract._language.article import pieces_in
from newsextract._language.clauses import clause_end
from newsextract._language.phrases import noun_phrase_at
from newsextract._language.verbs import any_verb, verbal
from newsextract._rules import Rule
from newsextract.extractors.attributions.overlay import CuedArticle
from newsextract.extractors.attributions.relation import Cue, Order, OrderReader, Relation

_LONGEST_SOURCE = 60  # tokens
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
        if stop is None:
            return None
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
    content = (floor, last)
    goes_on = lower[cue.first - 1] == "," and stop + 2 < end and lower[stop + 1] == ","
    if goes_on and last - floor < _LONGEST_SUBJECT:  # "Odde, according to Ruiz, wrote …"
        rest = (stop + 2, clause_end(article, stop + 2, end))
        pieces = pieces_in(article, *content) + pieces_in(article, *rest)
        return Relation(span, source, (content, rest), Order.ACCORDING_TO, pieces)
    pieces = pieces_in(article, *content)
    return Relation(span, source, (content,), Order.ACCORDING_TO, pieces)


def _source_end(article: CuedArticle, first: int, end: int) -> int | None:
    """The last token of who a sentence begins with: "According to [Ruiz, a clerk], the port …".

    What stands between two commas is an apposition unless it holds a verb or a quote.
    """
    lower, inside = article.tokens.lower, article.inside
    commas = [
        i
        for i in range(first + 1, min(end, first + _LONGEST_SOURCE))
        if lower[i] == "," and inside[i] < 0
    ]
    for n, comma in enumerate(commas):
        following = comma + 1
        after = commas[n + 1] if n + 1 < len(commas) else end + 1
        relative = lower[following] in article.cues.around.relatives or lower[following].endswith(
            "ed"
        )
        if n + 1 == len(commas) or (
            not relative
            and any(
                inside[i] >= 0 or (verbal(article, i) and lower[i - 1] != "-")
                for i in range(following, after)
            )
        ):
            return comma - 1
    return noun_phrase_at(article, first, end)


RULES: tuple[Rule[OrderReader], ...] = (
    Rule(
        Order.ACCORDING_TO.rule,
        read_according,
        finds=("⟦According to Ida Hale, the ferries need new engines⟧.",),
        refuses=("According to Lenz.",),
    ),
)
