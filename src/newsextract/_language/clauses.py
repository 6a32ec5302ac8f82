"""Clauses: where one begins, is set before the main one, and ends.

Read from closed classes of words and the places of quotes: "Hale said [the port was old], and warned …"
ends before "and", behind which another report begins.
"""

from newsextract._language.article import Article, Piece, last_mark
from newsextract._language.verbs import verbal

LONGEST_CLAUSE = 60  # tokens behind a quote


def clause_begins(article: Article, first: int, stop: int, end: int) -> bool:
    """Whether what looks like a speaker is the subject of a clause: "said the plan could be"."""
    lower = article.tokens.lower
    if lower[first] in article.classes.conjunctions:
        return True
    for i in range(first, min(stop + 1, end) + 1):
        if lower[i] in (",", "who", "which", "that", "whose", "whom"):
            return False
        if (
            lower[i] in article.classes.finite
            and lower[i] not in ("s", "d", "m", "t")
            and i > first
        ):
            return article.tokens.words[i][0].islower()
    return False


RELATIVE = frozenset({"who", "which", "that"})


def fronted_participle(article: Article, floor: int) -> int | None:
    """The participle of a cue that opens a sentence: "[Calling] it …, Ruiz …", "After [saying] …"."""
    lower, classes = article.tokens.lower, article.classes
    i = floor
    if lower[i] in classes.before_participle and lower[i].isalpha() and i + 1 < len(lower):
        i += 1
    return (
        i
        if lower[i].endswith("ing") and lower[i] in classes.forms and article.inside[i] < 0
        else None
    )


def _comma_inside(article: Article, piece: Piece, after: int, end: int) -> bool:
    """Whether the comma that closes a clause stands inside the marks of a quote."""
    lower = article.tokens.lower
    ends = last_mark(article, piece)
    if ends != "," or after >= end or article.inside[after] >= 0 or piece.kind == "title":
        return False
    word = lower[after]
    if word == "but" and reports_at(article, after + 1, end):
        return True
    if (
        word in article.classes.runs_on
        or word in article.classes.finite
        or (word == "and" and lower[after + 1] == "that")
    ):
        return False
    if word in ("and", "but", "or") and lower[after + 1] in article.classes.finite:
        return False
    return not (word in ("and", "or") and after < end and not _clause_at(article, after + 1, end))


def _clause_at(article: Article, i: int, end: int) -> bool:
    """Whether a clause of its own begins at token ``i``: a subject with a verb close behind."""
    lower = article.tokens.lower
    if article.inside[i] >= 0:
        return False
    return lower[i] in article.classes.lone_subjects or any(
        verbal(article, j) and article.inside[j] < 0 for j in range(i, min(end, i + 5) + 1)
    )


def fronted(article: Article, floor: int, cue: int) -> bool:
    """Whether a cue stands in a clause set before the main one: "When Ruiz said …, a man …"."""
    lower = article.tokens.lower
    if "," in lower[floor:cue]:
        comma = cue - 1 - lower[floor:cue][::-1].index(",")
        if article.inside[comma] < 0 and lower[comma + 1] in article.classes.late_subordinators:
            floor = comma + 1  # "In June, after Ruiz said …, a man …"
    while floor < cue and lower[floor] in ("and", "but", "so", "yet", ",", "—"):
        floor += 1
    if lower[floor] not in article.classes.subordinators and not lower[floor].endswith(
        ("ing", "ed")
    ):
        return False
    return all(
        lower[i] != ","
        and (article.inside[i] < 0 or article.tokens.words[i] != ",")
        and not is_dash(article, i)
        for i in range(floor, cue)
    )


def is_dash(article: Article, i: int) -> bool:
    """Whether a token is a dash rather than the hyphen of a word."""
    tokens = article.tokens
    if tokens.words[i] not in _DASHES or i + 1 >= len(tokens.words):
        return False
    return tokens.starts[i + 1] > tokens.ends[i] or tokens.words[i + 1] in _DASHES


def clause_end(
    article: Article, start: int, end: int, *, fronted: bool = False, relative: bool = False
) -> int:
    """The last token of a clause that begins at ``start``.

    ``fronted`` and ``relative`` tell that the main clause, or its verb, follows behind a comma.
    """
    lower, classes, inside = article.tokens.lower, article.classes, article.inside
    stop = end
    i = start + 1
    opened = lower[start] in classes.subordinators or (  # "that while “…,” the port …"
        lower[start] == "that" and i <= end and lower[i] in classes.subordinators
    )
    while i <= end:
        word = lower[i]
        if inside[i] < 0 and word not in _MAY_END:
            i += 1
            continue
        if inside[i] >= 0:
            piece = article.pieces[article.inside[i]]
            i = max(i, piece.last, min(piece.closing, end)) + 1
            if (fronted and last_mark(article, piece) == ",") or _comma_inside(
                article, piece, i, end
            ):
                if opened:
                    opened = False
                    continue
                stop = i - 1
                break
            if i <= end and lower[i] in classes.behind_quote and article.inside[i] < 0:
                stop = i - 1
                break
            if (
                i < end
                and lower[i] == "and"
                and article.inside[i + 1] < 0
                and verbal(article, i + 1)
                and not any(verbal(article, j) for j in range(start, piece.first))
            ):
                stop = i - 1  # "blamed Ruiz for “a mess” and threatened …"
                break
            continue
        past_that = fronted and word == "," and lower[i - 1] != "that"
        main = relative and word == "," and i < end and _is_main_verb(article, i + 1)
        if past_that or main or word == ";" or _breaks_off(article, i, end):
            stop = i - 1
            break
        i += 1
    while (
        stop > start
        and (lower[stop] in (".", ",", "?", "!", ":", "and", "but") or is_dash(article, stop))
        and inside[stop] < 0
    ):
        stop -= 1
    return stop


def _is_main_verb(article: Article, i: int) -> bool:
    """Whether the verb of a main clause stands behind a relative one: "Hale, who said no, [left]"."""
    lower, classes = article.tokens.lower, article.classes
    if lower[i].endswith("ly") or lower[i] == "also":
        i += 1
    if i >= len(lower) or article.inside[i] >= 0 or not article.tokens.words[i][0].islower():
        return False
    if lower[i] in classes.also_nouns and lower[i] not in classes.finite:
        return False
    return verbal(article, i) and not lower[i].endswith("ing")


_CONJUNCTIONS = frozenset({"and", "but", "while"})


_DASHES = frozenset({"-", "—", "–"})


_BEFORE_PARTICIPLE = _DASHES | {"after", "before", "by"}


_MAY_END = _BEFORE_PARTICIPLE | _CONJUNCTIONS | {";", ","}  # a clause, by what follows


def _breaks_off(article: Article, i: int, end: int) -> bool:
    """Whether a clause ends before token ``i``, behind which another report begins."""
    lower, classes = article.tokens.lower, article.classes
    word = lower[i]
    if i >= end:
        return False
    following = lower[i + 1]
    if (
        word in _BEFORE_PARTICIPLE
        and article.inside[i + 1] < 0
        and following.endswith("ing")
        and "q" in classes.forms.get(following, ())
    ):
        return True  # "by saying", "- adding"
    dash = is_dash(article, i)
    if not (word == "," or word in _CONJUNCTIONS or dash):
        return False
    j = i + 1
    joined = word not in _CONJUNCTIONS and j <= end and lower[j] in _CONJUNCTIONS
    j += joined
    if joined and j <= end and lower[j] == "that":
        return False  # "…, but that the quay was sound"
    if joined and reports_at(article, j, end):  # "…, and he accused"
        return True
    if dash:
        return False
    while j <= end and lower[j] in classes.in_verb_group:
        j += 1
    if j > end:
        return False
    verb = lower[j]
    if (
        verb in classes.forms
        and (verb not in classes.also_nouns or verb.endswith("ing"))
        and article.inside[j] < 0
        and (
            verb.endswith(("ed", "ing"))
            or verb in ("said", "says", "told", "wrote")
            or (verb.endswith("s") and verb in classes.verbs and (joined or word != ","))
        )
    ):
        return True  # "…, and warned that"
    if verb == "according":
        return True
    if word != ",":
        return False
    if verb in classes.late_subordinators and reports_at(article, j + 1, end):
        return True
    return (lower[i + 1] == "but" and article.inside[j] < 0) or said_at(article, i + 1, end)


def reports_at(article: Article, i: int, end: int) -> bool:
    """Whether a report of its own follows: "…, and he [accused] the board of …"."""
    lower, words, classes = article.tokens.lower, article.tokens.words, article.classes
    j = i
    while j < end and j - i < 4 and (lower[j] in classes.personal or words[j][0].isupper()):
        j += 1
    while j < end and lower[j] in classes.in_verb_group:
        j += 1
    return i < j <= end and lower[j] in classes.forms and lower[j] not in classes.also_nouns


def said_at(article: Article, i: int, end: int) -> bool:
    """Whether "he said" or "Ana Ruiz said" stands at token ``i``, and closes the clause."""
    lower, words, classes = article.tokens.lower, article.tokens.words, article.classes
    j = i
    while (
        j < end
        and j - i < 5
        and (lower[j] in classes.lone_subjects or words[j][0].isupper() or lower[j] == ".")
    ):
        j += 1
    return i < j < end and "q" in classes.forms.get(lower[j], ()) and lower[j + 1] in (".", ",")
