"""Clauses: where one begins, is set before the main one, and ends.

Read from closed classes of words and the places of quotes: "Hale said [the port was old], and warned …"
ends before "and", behind which another report begins.
"""

from bisect import bisect_left

from newsextract._language.article import Article, Piece, last_mark
from newsextract._language.marks import DASHES, SENTENCE_ENDS
from newsextract._language.verbs import is_finite, is_regular_past, is_reporting_participle, verbal

LONGEST_CLAUSE = 60  # tokens behind a quote
RELATIVE = frozenset({"who", "which", "that"})

_LONGEST_SUBJECT = 4  # tokens before a verb that reports: "and Ana Ruiz [accused]"
_LONGEST_SPEAKER = 5  # tokens: ", the U.S. [said]."
_WITHIN = 5  # tokens behind "and" that a clause has a verb among
_BEFORE_FRONTED = frozenset(",—")
_TRAILING = SENTENCE_ENDS | frozenset(",:")


def clause_begins(article: Article, first: int, stop: int, end: int) -> bool:
    """Whether what looks like a speaker is the subject of a clause: "said the plan could be"."""
    lower, classes = article.tokens.lower, article.classes
    if lower[first] in classes.conjunctions:
        return True
    for i in range(first, min(stop + 1, end) + 1):
        if lower[i] == "," or lower[i] in classes.relative_pronouns:
            return False
        if i > first and lower[i] in classes.full_finite:
            return article.tokens.words[i][0].islower()
    return False


def fronted_participle(article: Article, floor: int) -> int | None:
    """The participle of a cue that opens a sentence: "[Calling] it …, Ruiz …", "After [saying] …"."""
    lower, classes = article.tokens.lower, article.classes
    i = floor
    if lower[i] in classes.before_participle and lower[i].isalpha() and i + 1 < len(lower):
        i += 1
    participle = lower[i].endswith("ing") and lower[i] in classes.forms
    return i if participle and article.inside[i] < 0 else None


def fronted(article: Article, floor: int, cue: int) -> bool:
    """Whether a cue stands in a clause set before the main one: "When Ruiz said …, a man …"."""
    lower, classes = article.tokens.lower, article.classes
    if "," in lower[floor:cue]:
        comma = cue - 1 - lower[floor:cue][::-1].index(",")
        if article.inside[comma] < 0 and lower[comma + 1] in classes.late_subordinators:
            floor = comma + 1  # "In June, after Ruiz said …, a man …"
    while floor < cue and (
        lower[floor] in classes.sentence_openers or lower[floor] in _BEFORE_FRONTED
    ):
        floor += 1
    if lower[floor] not in classes.subordinators and not lower[floor].endswith(("ing", "ed")):
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
    if tokens.words[i] not in DASHES or i + 1 >= len(tokens.words):
        return False
    return tokens.starts[i + 1] > tokens.ends[i] or tokens.words[i + 1] in DASHES


def clause_end(
    article: Article, start: int, end: int, *, fronted: bool = False, relative: bool = False
) -> int:
    """The last token of a clause that begins at ``start``.

    ``fronted`` and ``relative`` tell that the main clause, or its verb, follows behind a comma.
    """
    lower, inside = article.tokens.lower, article.inside
    stop = _clause_stop(article, start, end, fronted=fronted, relative=relative)
    while (
        stop > start
        and inside[stop] < 0
        and (
            lower[stop] in _TRAILING
            or lower[stop] in article.classes.coordinators
            or is_dash(article, stop)
        )
    ):
        stop -= 1
    return stop


def _clause_stop(article: Article, start: int, end: int, *, fronted: bool, relative: bool) -> int:
    """The last token before what ends a clause, marks and conjunctions there not yet cut off."""
    lower, classes, inside = article.tokens.lower, article.classes, article.inside
    i = start + 1
    opened = lower[start] in classes.subordinators or (  # "that while “…,” the port …"
        lower[start] == "that" and i <= end and lower[i] in classes.subordinators
    )
    edges, at = article.clause_edges, 0
    while i <= end:
        if inside[i] < 0:  # nothing up to the next edge ends it
            at = bisect_left(edges, i, at)
            if at == len(edges) or edges[at] > end:
                return end
            i = edges[at]
        if inside[i] >= 0:
            piece = article.pieces[inside[i]]
            i = max(i, piece.last, min(piece.closing, end)) + 1
            closed = fronted and last_mark(article, piece) == ","
            if closed or _comma_inside(article, piece, i, end):
                if not opened:
                    return i - 1
                opened = False
            elif _ends_behind_quote(article, start, piece, i, end):
                return i - 1
            continue
        word = lower[i]
        if (
            word == ";"
            or (fronted and word == "," and lower[i - 1] != "that")
            or (relative and word == "," and i < end and _is_main_verb(article, i + 1))
            or _breaks_off(article, i, end)
        ):
            return i - 1
        i += 1
    return end


def _comma_inside(article: Article, piece: Piece, after: int, end: int) -> bool:
    """Whether the comma that closes a clause stands inside the marks of a quote."""
    lower, classes = article.tokens.lower, article.classes
    if last_mark(article, piece) != "," or piece.kind == "title":
        return False
    if after >= end or article.inside[after] >= 0:
        return False
    word = lower[after]
    if word == "but" and reports_at(article, after + 1, end):
        return True
    if word in classes.runs_on or word in classes.finite:
        return False
    if word not in classes.coordinators:
        return True
    following = lower[after + 1]
    return (
        following != "that"
        and following not in classes.finite
        and _clause_at(article, after + 1, end)
    )


def _clause_at(article: Article, i: int, end: int) -> bool:
    """Whether a clause of its own begins at token ``i``: a subject with a verb close behind."""
    if article.inside[i] >= 0:
        return False
    return article.tokens.lower[i] in article.classes.lone_subjects or any(
        verbal(article, j) and article.inside[j] < 0 for j in range(i, min(end, i + _WITHIN) + 1)
    )


def _ends_behind_quote(article: Article, start: int, piece: Piece, i: int, end: int) -> bool:
    """Whether a clause ends with a quote that has no comma: "a “ruin” [before] …"."""
    lower, inside = article.tokens.lower, article.inside
    if i > end or inside[i] >= 0:
        return False
    if lower[i] in article.classes.behind_quote:
        return True
    return (  # "blamed Ruiz for “a mess” and threatened …"
        lower[i] == "and"
        and i < end
        and inside[i + 1] < 0
        and verbal(article, i + 1)
        and not any(verbal(article, j) for j in range(start, piece.first))
    )


def _is_main_verb(article: Article, i: int) -> bool:
    """Whether the verb of a main clause stands behind a relative one: "Hale, who said no, [left]"."""
    lower, classes = article.tokens.lower, article.classes
    if lower[i].endswith("ly") or lower[i] == "also":
        i += 1
    if i >= len(lower) or article.inside[i] >= 0 or not article.tokens.words[i][0].islower():
        return False
    past = is_regular_past(lower[i]) and lower[i] not in classes.also_nouns
    return past or is_finite(article, i)


def _breaks_off(article: Article, i: int, end: int) -> bool:
    """Whether a clause ends before token ``i``, behind which another report begins."""
    lower, classes = article.tokens.lower, article.classes
    word = lower[i]
    if i >= end:
        return False
    beside = word in classes.before_saying or word in DASHES
    if beside and is_reporting_participle(article, i + 1):
        return True  # "by saying", "- adding"
    conjunction = word in classes.clause_joiners
    dash = is_dash(article, i)
    if not (word == "," or conjunction or dash):
        return False
    joined = not conjunction and lower[i + 1] in classes.clause_joiners
    j = i + 1 + joined
    if joined and j <= end and lower[j] == "that":
        return False  # "…, but that the quay was sound"
    if joined and reports_at(article, j, end):  # "…, and he accused"
        return True
    return not dash and _report_begins(article, i, j, end)


def _report_begins(article: Article, i: int, j: int, end: int) -> bool:
    """Whether a report begins at ``j``, behind the comma or conjunction at ``i``: "…, and [warned]"."""
    lower, classes = article.tokens.lower, article.classes
    comma, joined = lower[i] == ",", j > i + 1
    if comma and not joined and j <= end and lower[j] in classes.finite:
        return False  # "that the bike, a gift from Hale, [was not intended] for …"
    while j <= end and lower[j] in classes.in_verb_group:
        j += 1
    if j > end:
        return False
    verb = lower[j]
    if article.inside[j] < 0 and _goes_on_reporting(verb, article, joined or not comma):
        return True
    if verb == "according":
        return True
    if not comma:
        return False
    if verb in classes.late_subordinators and reports_at(article, j + 1, end):
        return True
    return (lower[i + 1] == "but" and article.inside[j] < 0) or said_at(article, i + 1, end)


def _goes_on_reporting(verb: str, article: Article, joined: bool) -> bool:
    """Whether a verb behind a comma or conjunction reports: "…, and [warned] that"."""
    classes = article.classes
    if verb.endswith("ing"):
        return verb in classes.forms
    if verb not in classes.verbs:
        return False
    return (
        verb.endswith("ed") or verb in classes.commonest_verbs or (joined and verb.endswith("s"))
    )


def reports_at(article: Article, i: int, end: int) -> bool:
    """Whether a report of its own follows: "…, and he [accused] the board of …"."""
    lower, words, classes = article.tokens.lower, article.tokens.words, article.classes
    j, limit = i, min(end, i + _LONGEST_SUBJECT)
    while j < limit and (lower[j] in classes.personal or words[j][0].isupper()):
        j += 1
    while j < end and lower[j] in classes.in_verb_group:
        j += 1
    return i < j <= end and lower[j] in classes.verbs


def said_at(article: Article, i: int, end: int) -> bool:
    """Whether "he said" or "Ana Ruiz said" stands at token ``i``, and closes the clause."""
    lower, words, classes = article.tokens.lower, article.tokens.words, article.classes
    j, limit = i, min(end, i + _LONGEST_SPEAKER)
    while j < limit and (
        lower[j] in classes.lone_subjects or words[j][0].isupper() or lower[j] == "."
    ):
        j += 1
    return i < j < end and "q" in classes.forms.get(lower[j], ()) and lower[j + 1] in (".", ",")
