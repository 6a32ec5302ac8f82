"""Reports without marks: Ruiz said that …; …, Ruiz said; according to Ruiz, …; called it "…"."""

import attrs

from newsextract._language.article import PUNCTUATION, last_mark, pieces_in
from newsextract._language.clauses import RELATIVE, clause_begins, clause_end, fronted
from newsextract._language.phrases import nominal, noun_phrase_at
from newsextract._language.relatives import LONGEST_RELATIVE
from newsextract._language.verbs import any_verb, verbal
from newsextract.extractors.attributions.content import addressee, content_start
from newsextract.extractors.attributions.overlay import CuedArticle
from newsextract.extractors.attributions.quoted import FAR
from newsextract.extractors.attributions.relation import Cue, Relation, Relations
from newsextract.extractors.attributions.subjects import grammatical_subject, subject_of

_BEFORE_ADJECTIVE = frozenset({"a", "an", "s", "the", "this", "those"})  # "the [proposed] quay"
_CLOSING_OF = {"—": "—", "–": "–", "-": "-", "(": ")"}
_LONGEST_ADVERBIAL = 12  # tokens of where and when in "As Ruiz noted in …, …"
_LONGEST_SOURCE = 60  # tokens
_LONGEST_SUBJECT = 12  # tokens before an "according to" set into a sentence


def read_indirect(article: CuedArticle, cue: Cue, relations: Relations) -> Relation | None:
    """The clause that a cue attributes, before it, behind it or around it."""
    floor, end = article.sentence(cue.verb)
    if "according" in cue.patterns:
        return _according(article, cue, floor, end)
    source = subject_of(article, cue, floor, relations)
    if not cue.passive and (source is None or _names_speaker(article, cue, source, end)):
        return _inverted_tail(article, cue, floor, end)
    told = _undergoer(article, cue, floor, relations) if cue.passive else None
    if "c" in cue.patterns:
        if source is not None and not cue.passive and _only_names(article, cue, source, floor):
            return None
        named = _named_so(article, cue, end)
        participle = not cue.passive and cue.form.endswith("ed")
        if named is not None and participle and article.inside[cue.last + 1] >= 0:
            agent = _by_whom(article, named[1] + 1, end)
            if agent is not None:  # "a boat, called “the tub” by clerks"
                source, told = agent, None
        if named is not None:
            return _called_so(article, cue, source, told, named, end)
    start = content_start(article, _with_agent(cue, source), end)
    if start is not None and source is not None and _may_close(article, cue, start, end):
        before = _clause_before(article, cue, source, floor, end)
        if before is not None:
            return before
    if start is not None:
        stop = _clause_stop(article, cue, source, floor, start, end)
        if stop >= start:
            return _clause_behind(article, cue, source, told, (start, stop))
    if cue.passive:  # "The plan was condemned by Ruiz"
        if source is None or told is None or _is_expletive(article, told):
            return None
        return Relation((cue.first, cue.last), source, [told], "passive")
    return _clause_before(article, cue, source, floor, end) if source is not None else None


def _undergoer(
    article: CuedArticle, cue: Cue, floor: int, relations: Relations
) -> tuple[int, int] | None:
    """What a passive is said of: "[The port] is expected", "a plan [that] was backed by Ruiz"."""
    subject = grammatical_subject(article, cue, floor, relations)
    if subject is not None and article.tokens.lower[subject[1]] in RELATIVE:
        return subject[1], subject[1]
    return subject


def _is_expletive(article: CuedArticle, subject: tuple[int, int]) -> bool:
    """Whether a subject stands for nothing: "[It] is believed that …"."""
    return article.tokens.lower[subject[0]] in ("it", "there")


def _with_agent(cue: Cue, source: tuple[int, int] | None) -> Cue:
    """A passive up to its agent, behind whom its clause begins: "asked by Ruiz [whether …]"."""
    if not cue.passive or source is None or source[0] < cue.last:
        return cue
    return attrs.evolve(cue, last=source[1], patterns=cue.patterns - {"o"})


def _called_so(
    article: CuedArticle,
    cue: Cue,
    source: tuple[int, int] | None,
    told: tuple[int, int] | None,
    named: tuple[int, int],
    end: int,
) -> Relation:
    """Read "Ruiz called the plan “a farce”" and "The plan was called “a farce” by Ruiz"."""
    content = [named] if told is None else [told, named]
    if cue.passive and source is None and named[1] + 1 < len(article.tokens):
        source = _by_whom(article, named[1] + 1, end)
    pieces = pieces_in(article, *named)
    return Relation((cue.first, cue.last), source, content, "source-verb-name", pieces)


def _clause_behind(
    article: CuedArticle,
    cue: Cue,
    source: tuple[int, int] | None,
    told: tuple[int, int] | None,
    clause: tuple[int, int],
) -> Relation:
    """The relation of a cue to the clause behind it; who is asked is told, what is expected is not."""
    pieces = pieces_in(article, *clause)
    relation = Relation((cue.first, cue.last), source, [clause], "source-verb-clause", pieces)
    if cue.passive and "o" in cue.patterns:
        relation.addressee = told
    elif cue.passive:  # "The port is expected to close"
        if told is not None and not _is_expletive(article, told):
            relation.content.insert(0, told)
    elif clause[0] > cue.last + 1:
        relation.addressee = addressee(article, cue, cue.last + 1, clause[0] - 1)
    return relation


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
    if lower[start] in article.cues.behind_cue and cue.patterns.isdisjoint("pi"):
        return True
    told = addressee(article, cue, cue.last + 1, end)
    return told is not None and (
        told[1] == end or lower[told[1] + 1] in article.cues.behind_report
    )


def _before_main_verb(article: CuedArticle, cue: Cue, start: int, stop: int) -> int:
    """Where a clause inside a relative one ends: "Voters who say [it is old] backed Hale"."""
    main_verbs = article.main_verbs
    if main_verbs:
        for verb in range(start + 1, min(stop, cue.first + LONGEST_RELATIVE) + 1):
            if main_verbs.get(verb, cue.first) < cue.first:
                return verb - 1
    return stop


def _mark_of_relative(article: CuedArticle, subject: tuple[int, int], floor: int) -> str:
    """What opens the clause of a cue: "Hale[,] who said no, left", "… (which Hale said …)"."""
    lower, (first, last) = article.tokens.lower, subject
    pronoun = last if lower[last] in RELATIVE else first - 1
    return lower[pronoun - 1] if pronoun > floor and lower[pronoun] in RELATIVE else ""


def _only_names(article: CuedArticle, cue: Cue, subject: tuple[int, int], floor: int) -> bool:
    """Whether a participle tells a name, as nobody's words: "a play [called] “Low Tide”"."""
    words, before = article.tokens.words, cue.first - 1
    return (
        cue.first == cue.verb
        and cue.form.endswith("ed")
        and article.inside[cue.last + 1 : cue.last + 2] not in ([], [-1])
        and words[before].islower()
        and words[before] not in article.cues.lone_subjects
        and (subject[0] == floor or words[subject[0] - 1] not in ("what", "which", "whom"))
    )


def _by_whom(article: CuedArticle, i: int, end: int) -> tuple[int, int] | None:
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
    if i < end and lower[i] in ("about", "of"):
        return True
    if i >= end or lower[i] in cues.behind_cue or verbal(article, i):
        return False
    if lower[i] in ("and", "but"):
        return article.inside[i + 1] >= 0 or lower[i + 1] in article.cues.articles
    return True


def _named_so(article: CuedArticle, cue: Cue, end: int) -> tuple[int, int] | None:
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
        if j == cue.last + 1 and word in ("that", "it", "as"):
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
                and lower[j - 1] not in _BEFORE_ADJECTIVE
                and lower[j - 1] not in cues.possessives
            )
        ):
            return None
    return None


def _clause_before(
    article: CuedArticle, cue: Cue, subject: tuple[int, int], floor: int, end: int
) -> Relation | None:
    """Read "CONTENT, X said.": the cue closes its sentence."""
    if cue.form.endswith("ing") or ("q" not in cue.patterns and "t" not in cue.patterns):
        return None
    lower = article.tokens.lower
    first = subject[0]
    if first > floor and lower[first - 1] == "as":  # "…, as Ruiz noted"
        first -= 1
        if first <= floor + 1:
            return _behind_as(article, cue, subject, end)
    if first <= floor + 1 or lower[first - 1] != "," or lower[cue.first - 1] in RELATIVE:
        return None
    told = addressee(article, cue, cue.last + 1, end)
    behind = cue.last + 1 if told is None else told[1] + 1
    tail = lower[behind : end + 1]
    goes_on = len(tail) > 1 and (tail[1] in ("and", "but") or tail[1].endswith("ing"))
    if tail and tail[0] == "," and not goes_on and end - behind > 2:
        # "The ferries, he added, were too old."
        stop = clause_end(article, behind + 1, end)
        content = [(floor, first - 2), (behind + 1, stop)]
        relation = Relation((cue.first, cue.last), subject, content, "clause-around")
        relation.pieces = pieces_in(article, floor, stop)
        return relation
    if first <= floor + 2:
        return None
    comma = _main_clause(article, floor, behind, end)
    if comma is not None:  # "When it rained, Ruiz said in March, the harbour “looked old.”"
        stop = clause_end(article, comma + 1, end)
        content = [(floor, first - 2), (comma + 1, stop)]
        relation = Relation((cue.first, cue.last), subject, content, "clause-around")
        relation.pieces = pieces_in(article, floor, first - 2) + pieces_in(
            article, comma + 1, stop
        )
        return relation
    if tail and tail[0] not in article.cues.behind_report and tail[0] not in article.cues.days:
        return None
    relation = Relation((cue.first, cue.last), subject, [(floor, first - 2)], "clause-source-verb")
    relation.addressee = told
    relation.pieces = pieces_in(article, floor, first - 2)
    return relation


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
            goes_on = opener in ("and", "but", "who", "which") or opener.endswith("ing")
            return None if goes_on else i
    return None


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
    relation = Relation((cue.first, cue.last), subject, [content], "source-verb-clause")
    relation.pieces = pieces_in(article, *content)
    return relation


def _names_speaker(article: CuedArticle, cue: Cue, subject: tuple[int, int], end: int) -> bool:
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
    return all(article.inside[i] < 0 and not _tells_clause(article, i) for i in range(at, stop))


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


def _inverted_tail(article: CuedArticle, cue: Cue, floor: int, end: int) -> Relation | None:
    """Read "CONTENT, said X, a Y."."""
    lower = article.tokens.lower
    if "q" not in cue.patterns or cue.first - 1 <= floor + 2 or lower[cue.first - 1] != ",":
        return None
    if cue.form.endswith("ing") or cue.first < cue.verb:
        return None
    stop = noun_phrase_at(article, cue.last + 1, end)
    if stop is None or clause_begins(article, cue.last + 1, stop, end):
        return None
    head = lower[cue.last + 1]
    if head in article.cues.time_openers or not nominal(article, cue.last + 1, stop):
        return None
    relation = Relation(
        (cue.first, cue.last), (cue.last + 1, stop), [(floor, cue.first - 2)], "clause-verb-source"
    )
    relation.pieces = pieces_in(article, floor, cue.first - 2)
    return relation


def _according(article: CuedArticle, cue: Cue, floor: int, end: int) -> Relation | None:
    """Read "According to X, CONTENT", "CONTENT, according to X" and "A, according to X, B"."""
    lower = article.tokens.lower
    span = (cue.first, cue.last)
    if lower[cue.first - 2 : cue.first] in (["but", ","], ["and", ","]):
        floor = cue.first - 2  # "…, but, according to Ruiz, CONTENT"
    if all(lower[i] in article.cues.before_according for i in range(floor, cue.first)):
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
        return Relation(span, (cue.last + 1, stop), [content], "according-to", pieces)
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
        return Relation(span, source, [content, rest], "according-to", pieces)
    pieces = pieces_in(article, *content)
    return Relation(span, source, [content], "according-to", pieces)


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
        relative = lower[following] in ("who", "which", "whose") or lower[following].endswith("ed")
        if n + 1 == len(commas) or (
            not relative
            and any(
                inside[i] >= 0 or (verbal(article, i) and lower[i - 1] != "-")
                for i in range(following, after)
            )
        ):
            return comma - 1
    return noun_phrase_at(article, first, end)
