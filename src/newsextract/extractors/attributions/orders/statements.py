"""Statements in full: the paragraph behind "Ruiz issued a statement:" is Ruiz's, marks or none."""

from collections.abc import Iterator

from newsextract._language.phrases import nominal, sentence_subject, with_apposition
from newsextract._rules import Rule
from newsextract.extractors.attributions.overlay import CuedArticle
from newsextract.extractors.attributions.relation import Order, OrderReader, Relation


def read_statements(article: CuedArticle) -> list[Relation]:
    """The statements that a sentence before them announces with a colon."""
    lower = article.tokens.lower
    if ":" not in article.tokens.index:  # saves time
        return []
    found = []
    previous: tuple[int, int] | None = None
    for first, last in _paragraphs(article):
        if previous is not None and lower[previous[1]] == ":" and article.inside[first] < 0:
            statement = _statement(article, previous, (first, last))
            if statement is not None:
                found.append(statement)
        previous = (first, last)
    return found


def _paragraphs(article: CuedArticle) -> Iterator[tuple[int, int]]:
    """First and last token of each paragraph."""
    first = 0
    while first < len(article.paragraphs):
        last = article.paragraph_end(first)
        yield first, last
        first = last + 1


def _statement(
    article: CuedArticle, announced: tuple[int, int], content: tuple[int, int]
) -> Relation | None:
    """The relation of a paragraph to the sentence before it that ends in a colon."""
    lower, cues = article.tokens.lower, article.cues
    colon = announced[1]
    floor = max(article.sentence(colon)[0], announced[0])
    subject = sentence_subject(article, floor, colon)
    if subject is None or subject[1] + 1 >= colon or not nominal(article, *subject):
        return None
    if lower[subject[1] + 1] == ",":  # "Ana Ruiz, the mayor, issued …"
        subject = with_apposition(article, subject, colon - 1)
        if subject is None:
            return None
    cue = (subject[1] + 1, colon - 1)
    says = any("q" in cues.forms.get(word, ()) for word in lower[cue[0] : colon])
    if not says and cues.around.nouns.isdisjoint(lower[cue[0] : colon]):
        return None
    return Relation(cue, subject, (content,), Order.STATEMENT_BEHIND_COLON)


RULES: tuple[Rule[OrderReader], ...] = (
    Rule(
        Order.STATEMENT_BEHIND_COLON.rule,
        _statement,
        finds=(
            "⟦Mayor Ida Brandt issued a statement on Tuesday:\n\nOur thoughts are with the crew of the ferry.⟧",
        ),
        refuses=(
            "Here are three reasons:\n\nThe crew of the ferry was tired.",
            "The crew kept to the timetable of Tuesday:\n\nA ferry left at noon.",
        ),
    ),
)
