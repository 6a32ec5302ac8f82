"""Reports: Ruiz said that …; …, Ruiz said; according to Ruiz, …; called it "…"; condemned by Ruiz."""

from newsextract._language.article import pieces_in
from newsextract._language.clauses import RELATIVE, clause_end, fronted
from newsextract._language.relatives import LONGEST_RELATIVE
from newsextract._language.verbs import any_verb, in_group, verbal
from newsextract._model import light
from newsextract._rules import Rule
from newsextract.extractors.attributions.content import (
    addressee,
    content_start,
    is_told_of,
    tells_things,
)
from newsextract.extractors.attributions.found import Found
from newsextract.extractors.attributions.orders.according import read_according
from newsextract.extractors.attributions.orders.called import (
    as_what,
    behind_what,
    by_whom,
    called_so,
    named_so,
    only_names,
)
from newsextract.extractors.attributions.orders.closing import (
    holds_verb,
    names_speaker,
    read_closing,
    read_inverted,
)
from newsextract.extractors.attributions.overlay import CuedArticle
from newsextract.extractors.attributions.relation import Cue, Order, OrderReader, Relation
from newsextract.extractors.attributions.subjects import grammatical_subject, subject_of

_LONGEST_PHRASE = 20  # tokens before a verb behind "and"
_SHORTEST_CLAUSE = 5  # tokens
_CLOSING_OF = {"—": "—", "–": "–", "-": "-", "(": ")"}


def read_indirect(article: CuedArticle, cue: Cue, relations: Found) -> Relation | None:
    """The clause that a cue attributes, before it, behind it or around it."""
    (floor, end), lower = article.sentence(cue.verb), article.tokens.lower
    if "according" in cue.patterns:
        return read_according(article, cue, floor, end)
    if "x" in cue.patterns:
        return _emerged(article, cue, end)
    source = subject_of(article, cue, floor, relations)
    if not cue.passive and (source is None or names_speaker(article, cue, source, end)):
        return read_inverted(article, cue, floor, end)
    told = _undergoer(article, cue, floor, relations) if cue.passive else None
    if "c" in cue.patterns:
        if source is not None and not cue.passive and only_names(article, cue, source, floor):
            return None
        named = named_so(article, cue, end)
        participle = not cue.passive and cue.form.endswith("ed")
        if named is not None and participle and article.inside[cue.last + 1] >= 0:
            agent = by_whom(article, named[1] + 1, end)
            if agent is not None:  # "a boat, called “the tub” by clerks"
                source, told = agent, None
        if named is not None:
            return called_so(article, cue, source, told, named, end)
        caller = behind_what(article, cue, source) if source and not cue.passive else None
        if caller is not None:
            return as_what(article, cue, caller, end)
    if "o" in cue.patterns and tells_things(article, cue, end):
        return None
    start = content_start(article, _with_agent(cue, source), end)
    if start is None and source is not None and source[0] - floor <= 1:
        start = _late_clause(article, cue, end)
    if start is not None and source is not None and _may_close(article, cue, start, end):
        behind = lower[start] == "that" and not holds_verb(article, floor, source[0] - 1)
        before = None if behind else read_closing(article, cue, source, floor, end)
        if before is not None:
            return before
    if start is not None:
        stop = _clause_stop(article, cue, source, floor, start, end)
        stop = _before_next_verb(article, start, stop)
        if stop >= start:
            return _clause_behind(article, cue, source, told, (start, stop))
    if cue.passive:
        return _passive(article, cue, source, told)
    return read_closing(article, cue, source, floor, end) if source is not None else None


def _late_clause(article: CuedArticle, cue: Cue, end: int) -> int | None:
    """A clause behind a comma or that opens with another: "Ruiz said[,] masks had come", "says while …, …"."""
    lower, cues, k = article.tokens.lower, article.cues, cue.last + 1
    if not {"q", "z"} <= cue.patterns or cue.form.endswith("ing") or end - k < _SHORTEST_CLAUSE:
        return None
    if lower[k] == "," and article.inside[k] < 0:
        opener = lower[k + 1]
        if (
            opener in cues.conjunctions
            or opener in cues.adverbial_openers
            or opener in cues.around.continuing
            or opener in cues.relative_pronouns
            or opener.endswith(("ing", "ly"))
            or not opener[0].isalnum()
            or article.inside[k + 1] >= 0
        ):
            return None
        # no "Ruiz said, Hale agreed, …": a clause and no more commas before its verb
        verb = next((i for i in range(k + 1, end) if _is_verb(article, i)), end)
        return k + 1 if verb < end and "," not in lower[k + 1 : verb] else None
    if lower[k] in cues.subordinators and "," in lower[k:end]:
        comma = lower.index(",", k)
        behind = any(_is_verb(article, i) for i in range(comma + 2, end))
        opener = lower[comma + 1]
        goes_on = opener in cues.around.continuing or opener.endswith("ing")
        return k if behind and not goes_on else None
    return None


def _is_verb(article: CuedArticle, i: int) -> bool:
    word = article.tokens.lower[i]
    return article.inside[i] < 0 and (
        word in article.cues.full_finite or word in article.cues.pasts or verbal(article, i)
    )


def _emerged(article: CuedArticle, cue: Cue, end: int) -> Relation | None:
    """Read "It emerged that CONTENT", which nobody is named for."""
    lower, that = article.tokens.lower, cue.last + 1
    expletive = cue.first > 0 and lower[cue.first - 1] in article.cues.around.expletives
    if not expletive or that + 1 > end or lower[that] != "that" or article.inside[that] >= 0:
        return None
    content = (that, clause_end(article, that, end))
    pieces = pieces_in(article, *content)
    return Relation((cue.first, cue.last), None, (content,), Order.SOURCE_VERB_CLAUSE, pieces)


def _passive(
    article: CuedArticle,
    cue: Cue,
    source: tuple[int, int] | None,
    told: tuple[int, int] | None,
) -> Relation | None:
    """Read "The plan was condemned by Ruiz"."""
    if source is None or told is None or _is_expletive(article, told):
        return None
    return Relation((cue.first, cue.last), source, (told,), Order.PASSIVE)


def _undergoer(
    article: CuedArticle, cue: Cue, floor: int, relations: Found
) -> tuple[int, int] | None:
    """What a passive is said of: "[The port] is expected", "a plan [that] was backed by Ruiz"."""
    subject = grammatical_subject(article, cue, floor, relations)
    if subject is not None and article.tokens.lower[subject[1]] in RELATIVE:
        return subject[1], subject[1]
    return subject


def _is_expletive(article: CuedArticle, subject: tuple[int, int]) -> bool:
    """Whether a subject stands for nothing: "[It] is believed that …"."""
    return article.tokens.lower[subject[0]] in article.cues.around.expletives


def _with_agent(cue: Cue, source: tuple[int, int] | None) -> Cue:
    """A passive up to its agent, behind whom its clause begins: "asked by Ruiz [whether …]"."""
    if not cue.passive or source is None or source[0] < cue.last:
        return cue
    return light.evolve(cue, last=source[1], patterns=cue.patterns - {"o"})


def _clause_behind(
    article: CuedArticle,
    cue: Cue,
    source: tuple[int, int] | None,
    told: tuple[int, int] | None,
    clause: tuple[int, int],
) -> Relation:
    """The relation of a cue to the clause behind it; who is asked is told, what is expected is not."""
    content: tuple[tuple[int, int], ...] = (clause,)
    hearer = None
    if cue.passive and "o" in cue.patterns:
        hearer = told
    elif cue.passive:  # "The port is expected to close"
        if told is not None and not _is_expletive(article, told):
            content = (told, clause)
    elif clause[0] > cue.last + 1:
        hearer = addressee(article, cue, cue.last + 1, clause[0] - 1)
    span, pieces = (cue.first, cue.last), pieces_in(article, *clause)
    return Relation(span, source, content, Order.SOURCE_VERB_CLAUSE, pieces, hearer)


def _clause_stop(
    article: CuedArticle,
    cue: Cue,
    source: tuple[int, int] | None,
    floor: int,
    start: int,
    end: int,
) -> int:
    """Where the clause behind a cue ends, before that of a relative clause's main verb at last."""
    lower = article.tokens.lower
    mark = "" if source is None else _mark_of_relative(article, source, floor)
    stop = clause_end(
        article, start, end, fronted=fronted(article, floor, cue.first), relative=mark == ","
    )
    if mark in _CLOSING_OF:  # "Hale — who said it was old — left"
        closing = lower[start : stop + 1]
        if _CLOSING_OF[mark] in closing:
            stop = start + closing.index(_CLOSING_OF[mark]) - 1
    if cue.form.endswith("ing") and article.has_quote(floor, cue.first):
        stop = _before_second_half(article, start, stop)
    return _before_main_verb(article, cue, start, stop)


def _before_next_verb(article: CuedArticle, start: int, stop: int) -> int:
    """Where a noun phrase ends that another verb goes on from: "condemned [the plan] and left"."""
    lower, cues, inside = article.tokens.lower, article.cues, article.inside
    if cues.around.continuing.isdisjoint(lower[start + 1 : stop]):  # saves time
        return stop
    if lower[start] in cues.conjunctions or lower[start] in cues.wh_words or lower[start] == "to":
        return stop
    if lower[start] in cues.full_finite or any_verb(article, start):
        return stop  # "who police say [shot and killed a guard]"
    for i in range(start + 1, min(stop, start + _LONGEST_PHRASE) + 1):
        if inside[i] >= 0 or lower[i] in cues.relative_pronouns or lower[i].endswith("ing"):
            return stop
        if lower[i] in cues.full_finite or any_verb(article, i):
            joint = i - 1 - in_group(lower[i - 1], cues)
            if joint <= start or lower[joint] not in cues.around.continuing:
                return stop
            return joint - 1 - (lower[joint - 1] == ",")
    return stop


def _before_second_half(article: CuedArticle, start: int, stop: int) -> int:
    """Where a clause ends that parts a quote: "“We row,” said Hale, speaking of [May], “and sing.”"."""
    lower, inside = article.tokens.lower, article.inside
    for i in range(start + 1, stop):
        halves = lower[i] == "," and inside[i] < 0 <= inside[i + 1]
        if halves and article.tokens.words[article.pieces[inside[i + 1]].first].islower():
            return i - 1
    return stop


def _may_close(article: CuedArticle, cue: Cue, start: int, end: int) -> bool:
    """Whether what stands behind a cue may tell just when, where or whom: "…, Ruiz said after …"."""
    lower = article.tokens.lower
    if lower[start] in article.cues.around.behind_cue and cue.patterns.isdisjoint("pi"):
        return True
    told = addressee(article, cue, cue.last + 1, end)
    return told is not None and (
        told[1] == end
        or lower[told[1] + 1] in article.cues.around.behind_report
        or is_told_of(article, told[1] + 1)
    )


def _before_main_verb(article: CuedArticle, cue: Cue, start: int, stop: int) -> int:
    """Where a clause inside a relative one ends: "Voters who say [it is old] backed Hale"."""
    main_verbs = article.main_verbs
    behind = range(start + 1, min(stop, cue.first + LONGEST_RELATIVE) + 1)
    if not main_verbs or main_verbs.keys().isdisjoint(behind):  # saves time
        return stop
    return next((i - 1 for i in behind if main_verbs.get(i, cue.first) < cue.first), stop)


def _mark_of_relative(article: CuedArticle, subject: tuple[int, int], floor: int) -> str:
    """What opens the clause of a cue: "Hale[,] who said no, left", "… (which Hale said …)"."""
    lower, (first, last) = article.tokens.lower, subject
    pronoun = last if lower[last] in RELATIVE else first - 1
    return lower[pronoun - 1] if pronoun > floor and lower[pronoun] in RELATIVE else ""


RULES: tuple[Rule[OrderReader], ...] = (
    Rule(
        Order.SOURCE_VERB_CLAUSE.rule,
        _clause_behind,
        finds=("⟦Lenz warned that the bridge would not last⟧.",),
        refuses=("The claims fell by half in May.",),
    ),
    Rule(
        Order.PASSIVE.rule,
        _passive,
        finds=("⟦The night fares were condemned by Ida Ruiz⟧.",),
        refuses=("It was condemned by nobody.", "The night fares were condemned."),
    ),
)
