"""What something is called: Ruiz called the plan "a farce"; a boat, called "the tub" by clerks."""

from newsextract._language.article import PUNCTUATION, last_mark, pieces_in
from newsextract._language.clauses import clause_end
from newsextract._language.phrases import noun_phrase_at
from newsextract._language.verbs import verbal
from newsextract._rules import Rule
from newsextract.extractors.attributions.orders.quote_places import FAR
from newsextract.extractors.attributions.overlay import CuedArticle
from newsextract.extractors.attributions.relation import Cue, Order, OrderReader, Relation


def named_so(article: CuedArticle, cue: Cue, end: int) -> tuple[int, int] | None:
    """The content of "called the deal “a farce”": what is named, and the quoted name."""
    lower, cues = article.tokens.lower, article.cues
    for j in range(cue.last + 1, min(end, cue.last + FAR) + 1):
        if article.inside[j] >= 0:
            piece = article.pieces[article.inside[j]]
            runs_on = last_mark(article, piece) != "," and _runs_on(
                article, piece.closing + 1, end
            )
            # "a “petulant child” who …", but not "“a farce” in May"
            last = clause_end(article, piece.first, end) if runs_on else piece.last
            return cue.last + 1, last
        word = lower[j]
        if j == cue.last + 1 and word in cues.around.before_called:
            continue
        if word == "as" and j < end and article.inside[j + 1] >= 0:
            continue  # "labeled Hale as “a fool”"
        if (
            (
                word in PUNCTUATION
                and word != "."  # "called Mr. Ruiz “a fool”": no sentence ends here
                and j < end
                and article.tokens.ends[j] < article.tokens.starts[j + 1]
            )
            or word in cues.conjunctions
            or (
                word in cues.forms
                and word not in cues.also_nouns
                and word not in cues.lemmas
                and lower[j - 1] not in cues.around.before_attributes
                and lower[j - 1] not in cues.possessives
            )
        ):
            return None
    return None


def called_so(
    article: CuedArticle,
    cue: Cue,
    source: tuple[int, int] | None,
    told: tuple[int, int] | None,
    named: tuple[int, int],
    end: int,
) -> Relation:
    """Read "Ruiz called the plan “a farce”" and "The plan was called “a farce” by Ruiz"."""
    content = (named,) if told is None else (told, named)
    if cue.passive and source is None and named[1] + 1 < len(article.tokens):
        source = by_whom(article, named[1] + 1, end)
    pieces = pieces_in(article, *named)
    return Relation((cue.first, cue.last), source, content, Order.SOURCE_VERB_NAME, pieces)


def behind_what(
    article: CuedArticle, cue: Cue, subject: tuple[int, int]
) -> tuple[int, int] | None:
    """Who calls something what it is told as: "in what [clerks] called a farce"."""
    lower, around = article.tokens.lower, article.cues.around
    first, last = subject
    if last != cue.first - 1 or around.indefinites.isdisjoint(lower[cue.last + 1 : cue.last + 2]):
        return None
    told = lower[first - 1 : last]
    return (first + told.index("what"), last) if "what" in told else None


def as_what(article: CuedArticle, cue: Cue, source: tuple[int, int], end: int) -> Relation:
    """Read "in what clerks called a farce": what it is called alone is the content."""
    start = cue.last + 1
    stop = clause_end(article, start, end)
    if "," in article.tokens.lower[start:stop]:
        stop = article.tokens.lower.index(",", start) - 1
    return Relation((cue.first, cue.last), source, ((start, stop),), Order.SOURCE_VERB_NAME)


def only_names(article: CuedArticle, cue: Cue, subject: tuple[int, int], floor: int) -> bool:
    """Whether a participle tells a name, as nobody's words: "a play [called] “Low Tide”"."""
    words, before = article.tokens.words, cue.first - 1
    return (
        cue.first == cue.verb
        and cue.form.endswith("ed")
        and article.inside[cue.last + 1 : cue.last + 2] not in ([], [-1])
        and words[before].islower()
        and words[before] not in article.cues.lone_subjects
        and (subject[0] == floor or words[subject[0] - 1] not in article.cues.fused_relatives)
    )


def by_whom(article: CuedArticle, i: int, end: int) -> tuple[int, int] | None:
    """The agent behind the name that something was called: "“a farce” [by Ruiz]"."""
    while i < end and article.inside[i] >= 0:
        i += 1
    if i >= end or article.tokens.lower[i] != "by":
        return None
    stop = noun_phrase_at(article, i + 1, end)
    return None if stop is None else (i + 1, stop)


def _runs_on(article: CuedArticle, i: int, end: int) -> bool:
    """Whether a name in quotes goes on behind its marks: "“petulant child” [who …]", no verb."""
    lower, cues = article.tokens.lower, article.cues
    if i < end and lower[i] in cues.around.topic_prepositions:
        return True
    if i >= end or lower[i] in cues.around.behind_cue or verbal(article, i):
        return False
    if lower[i] in cues.around.continuing:
        return article.inside[i + 1] >= 0 or lower[i + 1] in article.cues.articles
    return True


RULES: tuple[Rule[OrderReader], ...] = (
    Rule(
        Order.SOURCE_VERB_NAME.rule,
        called_so,
        finds=("⟦Brandt called the levy “a tax on rain.”⟧",),
        refuses=("They saw a play called “A Tax on Rain.”",),
    ),
)
