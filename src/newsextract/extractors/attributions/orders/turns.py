"""What is said without marks: turns of a transcript, answers of an interview, statements in full.

``RUIZ: We will rebuild.`` among other such lines is what Ruiz says; so are ``Q.`` and ``A.``; and
the paragraph behind "Ruiz issued the following statement:" is Ruiz's, marks or none.
"""

from collections.abc import Iterator

from newsextract._language.phrases import nominal, sentence_subject, with_apposition
from newsextract._rules import Rule
from newsextract.extractors.attributions.overlay import CuedArticle
from newsextract.extractors.attributions.relation import Order, OrderReader, Relation

_LONGEST_LABEL = 6  # tokens: "MAYOR ANA RUIZ (D):"
_FEWEST_TURNS = 2  # that make a transcript


def read_turns(article: CuedArticle) -> list[Relation]:
    """The turns of a transcript or interview, and statements set behind a colon."""
    lower = article.tokens.lower
    if ":" not in article.tokens.index and "q" not in article.tokens.index:
        return []
    turns, statements = [], []
    previous: tuple[int, int] | None = None
    for first, last in _paragraphs(article):
        mark = _label_end(article, first, last)
        if mark is not None:
            source = (first, mark - 1)
            turns.append(
                Relation((mark, mark), source, ((mark + 1, last),), Order.TRANSCRIPT_TURN)
            )
        elif previous is not None and lower[previous[1]] == ":" and article.inside[first] < 0:
            statement = _statement(article, previous, (first, last))
            if statement is not None:
                statements.append(statement)
        previous = (first, last)
    return (turns if len(turns) >= _FEWEST_TURNS else []) + statements


def _paragraphs(article: CuedArticle) -> Iterator[tuple[int, int]]:
    """First and last token of each paragraph."""
    first = 0
    while first < len(article.paragraphs):
        last = article.paragraph_end(first)
        yield first, last
        first = last + 1


def _label_end(article: CuedArticle, first: int, last: int) -> int | None:
    """The colon or full stop behind the speaker's label that opens a paragraph."""
    words, lower = article.tokens.words, article.tokens.lower
    if (
        lower[first] in article.cues.around.turn_labels
        and words[first].isupper()
        and first + 2 <= last
    ):
        return first + 1 if lower[first + 1] in (".", ":") else None
    if not words[first].isupper() or len(words[first]) < 2:
        return None
    for i in range(first + 1, min(last - 1, first + _LONGEST_LABEL) + 1):
        if lower[i] == ":":
            return i
        if not (words[i].isupper() or words[i] in ".()-’'"):
            return None
    return None


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
    if lower[subject[0]] in cues.around.presentatives:  # "Here are three reasons:"
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
        Order.TRANSCRIPT_TURN.rule,
        read_turns,
        finds=(
            "The hearing began at noon.\n\n⟦LENZ: We opened the locks at nine.⟧\n\nCALDER: Who gave the order?\n\nThen it ended.",
        ),
        refuses=(
            "The hearing began at noon.\n\nLENZ: We opened the locks at nine.\n\nThen it ended.",
        ),
    ),
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
