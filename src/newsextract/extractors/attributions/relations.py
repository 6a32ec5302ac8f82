"""From cues to relations: which quote or clause a cue attributes, and to which noun phrase.

Each candidate cue is tried against the orders that English reporting has, surest first:
a quote right before it ("…," X said; "…," said X), a quote right behind it (X said: "…"), a
clause behind it (X said that …), a clause before it (…, X said; …, according to X).
"""

from bisect import bisect_left, insort
from collections.abc import Iterator

import attrs

from newsextract.extractors.attributions.cues import Cues
from newsextract.extractors.attributions.reading import Article, Piece

_FAR = 24  # tokens between a cue and the quote behind it
_MOST = 12  # relations that are looked back on in one sentence
_PUNCTUATION = frozenset(".,;:!?—–-…()")
_WEEKDAYS = frozenset(
    {
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "today",
        "yesterday",
    }
)


_FINITE = frozenset(
    "is are was were be been has have had do does did will would can could should may might must "
    "re ve ll d m isn aren wasn weren don doesn didn won wouldn couldn".split()
)


@attrs.define(eq=False)
class Relation:
    """A relation in tokens; spans hold first and last token, both inside."""

    cue: tuple[int, int]
    source: tuple[int, int] | None
    content: list[tuple[int, int]]
    rule: str
    pieces: list[Piece] = attrs.field(factory=list)  # quotes among the content
    addressee: tuple[int, int] | None = None
    via: "Relation | None" = None


@attrs.frozen(eq=False, repr=False)
class _Cue:
    """A candidate: the verb group, and the patterns of its verb."""

    first: int  # of the group with its auxiliaries
    verb: int
    last: int
    patterns: frozenset[str]
    form: str


def find_relations(article: Article) -> list[Relation]:
    """All relations of an article, by their cues."""
    relations = _spoken(article)
    taken = {p.number for r in relations for p in r.pieces}
    used = {r.cue[1] for r in relations}
    for cue in _cues(article):
        if cue.last in used:
            continue
        relation = (
            _quoted_as_saying(article, cue, taken)
            or _direct(article, cue, taken, relations)
            or _indirect(article, cue, relations)
        )
        if relation is not None:
            taken.update(p.number for p in relation.pieces)
            insort(relations, relation, key=_place)
    _nouns(article, relations, taken)
    _announced(article, relations, taken)
    _continue(article, relations, taken)
    return _outer(relations)


def _place(relation: Relation) -> int:
    """The order of relations: that of their cues."""
    return relation.cue[0]


def _outer(relations: list[Relation]) -> list[Relation]:
    """The relations that no other reports; one that does is the ``via`` of a quote inside it."""
    kept: list[Relation] = []
    relations.sort(key=lambda r: r.content[0])
    for relation in relations:
        around = next(
            (
                other
                for other in relations[max(0, relations.index(relation) - _MOST) :][: 2 * _MOST]
                if other is not relation
                and any(a <= relation.cue[0] and relation.cue[1] <= b for a, b in other.content)
            ),
            None,
        )
        if around is None:
            kept.append(relation)
    return kept


# -- candidates -------------------------------------------------------------------------


def _cues(article: Article) -> Iterator[_Cue]:
    tokens, cues = article.tokens, article.cues
    lower = tokens.lower
    done = -1
    for i in tokens.hits(cues.triggers):
        if i <= done or article.inside[i] >= 0:
            continue
        last, patterns = _match(lower, i, cues)
        if not patterns:
            continue
        done = last
        first = i
        floor = article.sentence(i)[0]
        while (
            first > floor and article.inside[first - 1] < 0 and _in_group(lower[first - 1], cues)
        ):
            first -= 1
        while first < i and lower[first] in ("to", "s", "'", "’", "t"):
            first += 1
        if patterns != {"according"} and _is_noun(article, first, i, last):
            continue
        yield _Cue(first, i, last, patterns, lower[i])


def _in_group(word: str, cues: Cues) -> bool:
    """Whether a word before a verb belongs to its group: "has repeatedly said"."""
    return word in cues.auxiliaries or (len(word) > 4 and word.endswith("ly"))


def _match(lower: list[str], i: int, cues: Cues) -> tuple[int, frozenset[str]]:
    """The longest phrase or the verb form at token ``i``."""
    for words, patterns in cues.phrases.get(lower[i], ()):
        if tuple(lower[i : i + len(words)]) == words:
            return i + len(words) - 1, patterns
    if lower[i] == "according":
        if i + 1 < len(lower) and lower[i + 1] == "to":
            return i + 1, frozenset({"according"})
        return i, frozenset()
    return i, cues.forms.get(lower[i], frozenset())


def _is_noun(article: Article, first: int, i: int, last: int) -> bool:
    """Whether a form that is also a noun ("claims") is one here."""
    lower, cues = article.tokens.lower, article.cues
    if (
        article.tokens.words[i][0].isupper()
        and i > article.sentence(i)[0]
        and lower[i] in cues.nouny
    ):
        return True
    before = lower[first - 1] if first > article.sentence(i)[0] else ""
    if lower[i] in cues.nouny:
        if lower[i] in cues.lemmas and not _may_be_base_form(lower, first, i, before):
            return True
        if lower[i].endswith("s") and first == i and not _may_be_third_person(article, i, before):
            return True
        if (
            before in cues.determiners
            or before == ""
            or before in ("’", "'")
            or (before == "s" and lower[first - 2 : first - 1] in (["'"], ["’"]))
        ):
            return True
        if (
            first == i
            and lower[i] not in ("says", "tells")
            and i + 1 < len(lower)
            and lower[i + 1] in ("of", "from", ".")
            and not _closes_quote(article, i, before)
        ):
            return True
    if (
        first < i
        and lower[i].endswith(("ed", "n"))
        and lower[first] in ("is", "are", "was", "were", "be", "been", "being")
        and "o" not in cues.forms.get(lower[i], ())
    ):
        return lower[i + 1 : i + 2] in (["by"], ["in"], ["as"], ["for"])
    owned = before == "s" and lower[i].endswith("ed") and first == i
    return owned or before in ("the", "a", "an", "his", "her", "its", "their")


def _closes_quote(article: Article, i: int, before: str) -> bool:
    """Whether a form stands behind a quote and its speaker: "…,” Ruiz notes."."""
    if before in article.cues.pronouns:
        return True
    inside = article.inside
    return any(
        inside[j] >= 0
        and article.pieces[inside[j]].last == j
        or (inside[j] >= 0 and inside[j + 1] < 0)
        for j in range(max(0, i - 6), i - 1)
    )


# -- reported by another ----------------------------------------------------------------


def _quoted_as_saying(article: Article, cue: _Cue, taken: set[int]) -> Relation | None:
    """Read "ONB quoted Brandt as saying …": said by Brandt, through ONB."""
    lower = article.tokens.lower
    floor, end = article.sentence(cue.verb)
    if "v" not in cue.patterns:
        return None
    saying = next(
        (
            j
            for j in range(cue.last + 2, min(end, cue.last + 14))
            if lower[j] == "as" and lower[j + 1] in ("saying", "telling", "having")
        ),
        None,
    )
    if saying is None:
        return None
    reporter = article.subject(cue.first, floor)
    source = (cue.last + 1, saying - 1)
    said = _Cue(saying + 1, saying + 1, saying + 1, frozenset("qtz"), "saying")
    before = _piece_before(article, reporter[0] if reporter else cue.first, taken)
    after = _piece_after(article, said, taken) if before is None else None
    piece = before or after
    if piece is not None:
        content, pieces = _tokens(piece), [piece]
    else:
        start = _content_start(article, said, end)
        if start is None:
            return None
        content = (start, _clause_end(article, start, end))
        pieces = _pieces_in(article, *content)
    relation = Relation((saying + 1, saying + 1), source, [content], "quoted-as-saying", pieces)
    if reporter is not None:
        relation.via = Relation(
            (cue.first, cue.last), reporter, [content], "quoted-as-saying.via", pieces
        )
    return relation


def _may_be_third_person(article: Article, i: int, before: str) -> bool:
    """Whether "states" or "attacks" can be a verb: behind a name, "he", "the document"."""
    tokens, cues = article.tokens, article.cues
    if (
        tokens.words[i - 1][:1].isupper()
        or before in cues.pronouns
        or before in (",", ")", "that")
    ):
        return True
    return not before.endswith(("s", "ed", "ing")) and tokens.lower[i - 2] in (
        "the",
        "a",
        "an",
        "his",
        "her",
        "its",
    )


def _may_be_base_form(lower: list[str], first: int, i: int, before: str) -> bool:
    """Whether "show", "question" can be a verb: behind "to", "did", "they" or a plural."""
    if first < i:
        return True
    return before in ("they", "we", "i", "you", "who", "people") or (
        before.endswith("s") and len(before) > 2 and before not in ("his", "its", "this", "was")
    )


# -- quotes -----------------------------------------------------------------------------


def _spoken(article: Article) -> list[Relation]:
    """The quotes that a speaker and a verb follow: "…," Ruiz said; "…," said the mayor."""
    relations = []
    for piece in article.pieces:
        relation = _speaker_behind(article, piece)
        if relation is not None:
            relations.append(relation)
    return relations


def _speaker_behind(article: Article, piece: Piece) -> Relation | None:
    tokens, inside, cues = article.tokens, article.inside, article.cues
    lower, words = tokens.lower, tokens.words
    at = piece.last + 1
    while at < len(lower) and (inside[at] == piece.number or lower[at] in ("'", "’", '"')):
        at += 1
    ends = _last_mark(article, piece)
    stopped = ends == "."
    loose = ends not in (",", "?", "!", "…", "—", "–", "-", ".")
    if at < len(lower) and lower[at] in (",", "—", "–", "-"):
        at += 1
        loose = stopped = False
    if at < len(lower) and article.paragraphs[at] == piece.paragraph + 1:
        if lower[at - 1] not in ("—", "–", "-"):
            return None  # only "— Ana Ruiz" may stand on a line of its own
    elif (
        (loose and piece.kind != "direct")
        or at >= len(lower)
        or article.paragraphs[at] != piece.paragraph
    ):
        return None
    if inside[at] >= 0:
        return None
    dashed = lower[at - 1] in ("—", "–", "-") and inside[at - 1] < 0
    end = at  # the last token of the clause
    last = min(article.sentence(at)[1], at + _LONGEST_CLAUSE)
    while end < last and inside[end + 1] < 0:
        end += 1
    verb = _verb_of(article, at, end, sure=ends == ",")
    if verb is None:
        if dashed and words[at][0].isupper() and end - at < _LONGEST_NAME and end == last:
            source = (at, end - 1 if lower[end] == "." else end)
            return Relation((at - 1, at - 1), source, [_tokens(piece)], "quote-dash-name", [piece])
        return None
    first = verb.first
    if first == at:  # "…," said X
        if verb.form.endswith("ing"):
            return None
        stop = article.noun_phrase(verb.last + 1, end)
        if stop is None or stopped or _clause_begins(article, verb.last + 1, stop, end):
            return None
        source, behind, rule = (verb.last + 1, stop), stop + 1, "quote-verb-source"
    else:
        source, behind, rule = (at, first - 1), verb.last + 1, "quote-source-verb"
        if loose and (
            first - at > 3 or not (words[at][0].isupper() or lower[at] in cues.pronouns)
        ):
            return None
        if stopped and not (behind <= end and lower[behind] == "." and first - at <= 4):
            return None  # "…" She went on to say: a new sentence
    clause = _clause_of(article, piece)
    if (
        clause is None
        and piece.kind in ("title", "scare")
        and lower[piece.first - 1 : piece.first]
    ):
        floor = article.sentence(piece.first)[0]
        while floor < piece.first and inside[floor] == piece.number:
            floor += 1
        if floor < piece.first:
            return None
    if clause is not None and behind <= end and lower[behind] not in _BEHIND_CUE:
        return None  # "Calling it “a farce,” Ruiz said she …": the clause behind is what she said
    content = (piece.first if clause is None else clause, piece.last)
    pieces = [piece] if clause is None else _pieces_in(article, *content)
    told = _object(article, verb, behind, end)
    relation = Relation((first, verb.last), source, [content], rule, pieces, told)
    sentence_end = article.sentence(at)[1]
    for i in range(behind, min(end, behind + 12)):
        if lower[i] == "," and lower[i + 1] == "that":  # "…," he wrote in a letter, that …
            tail = (i + 1, _clause_end(article, i + 1, sentence_end))
            relation.content.append(tail)
            relation.pieces += _pieces_in(article, *tail)
            break
    return relation


def _clause_begins(article: Article, first: int, stop: int, end: int) -> bool:
    """Whether what looks like a speaker is the subject of a clause: "said the plan could be"."""
    lower = article.tokens.lower
    for i in range(first, min(stop + 1, end) + 1):
        if lower[i] in (",", "who", "which", "that", "whose", "whom"):
            return False
        if lower[i] in _FINITE and lower[i] not in ("s", "d", "m", "t") and i > first:
            return article.tokens.words[i][0].islower()
    return False


def _verb_of(article: Article, at: int, end: int, *, sure: bool) -> _Cue | None:
    """The verb of the clause behind a quote: one that reports or, behind a comma, any."""
    tokens, cues = article.tokens, article.cues
    lower, words = tokens.lower, tokens.words
    if lower[at] in _NO_SPEAKER or not (lower[at][0].isalnum()):
        return None
    i = at
    found = None
    while i <= end:
        word = lower[i]
        if word in ";:?!" or (word in (".",) and i == end):
            break
        if word in ("who", "which", "whose", "whom", "where") and i > at:
            i = _past_relative(article, i, end)
            continue
        if word in cues.stops and i > at:
            break
        if words[i][0].islower():
            last, patterns = _match(lower, i, cues)
            if "q" in patterns and not _noun_here(article, i, at):
                found = _Cue(i, i, last, patterns, word)
                break
            if word in _FINITE and not (sure and word in _GROUP):
                break
            if sure and i > at and _any_verb(article, i, at):
                found = _Cue(i, i, i, frozenset("q"), word)
                break
        i += 1
    if found is None:
        return None
    first = found.first
    while first > at and _in_group(lower[first - 1], cues):
        first -= 1
    while first < found.verb and lower[first] in ("to", "s", "'", "’", "t"):
        first += 1
    return attrs.evolve(found, first=first)


def _past_relative(article: Article, i: int, end: int) -> int:
    """The first token behind a relative clause: behind its comma, or at its reporting verb."""
    lower = article.tokens.lower
    for j in range(i + 1, end + 1):
        if lower[j] == "," and not (j + 1 <= end and lower[j + 1] in ("and", "or")):
            return j + 1
    return end + 1


def _noun_here(article: Article, i: int, at: int) -> bool:
    """Whether a form that is also a noun ("claims") is one behind a quote."""
    lower, cues = article.tokens.lower, article.cues
    if i == at:
        return lower[i] in cues.nouny and lower[i] in cues.lemmas
    return lower[i] in cues.nouny and (
        lower[i - 1] in cues.determiners
        or not lower[i].endswith("s")
        or i + 1 < len(lower)
        and lower[i + 1].isalpha()
        and lower[i + 1] in ("of", "for", "from")
    )


def _any_verb(article: Article, i: int, at: int) -> bool:
    """Whether a word is a verb in the past, as far as its form and what follows tell."""
    lower, cues = article.tokens.lower, article.cues
    word = lower[i]
    past = (word.endswith("ed") and len(word) > 4) or word in cues.pasts
    return past and lower[i - 1] not in cues.determiners and lower[i - 1] != "-"


_BEFORE_PARTICIPLE = (
    "by",
    "before",
    "after",
    "while",
    "of",
    "without",
    "for",
    "in",
    "when",
    "—",
    "–",
    "-",
)


def _group_words() -> frozenset[str]:
    return frozenset({"had", "has", "have", "would", "will", "s", "d", "ve", "ll", "did"})


_GROUP = _group_words()
_NO_SPEAKER = frozenset(
    "and but or nor according which who that as when while because so then if by with for at on "
    "in from to of is are was were be".split()
)
_BEHIND_CUE = frozenset(
    ". , ; : ) — – - in on at during to of with as when while after before last this by from via through about monday "
    "tuesday wednesday thursday friday saturday sunday today yesterday earlier later again recently here".split()
)
_LONGEST_NAME = 12  # tokens of a name and place behind a dash
_LONGEST_CLAUSE = 60  # tokens behind a quote


def _direct(
    article: Article, cue: _Cue, taken: set[int], relations: list[Relation]
) -> Relation | None:
    if "q" not in cue.patterns and "according" not in cue.patterns:
        return None
    floor, end = article.sentence(cue.verb)
    lower = article.tokens.lower
    span = (cue.first, cue.last)
    subject = _subject(article, cue, floor, relations)
    after = _piece_after(article, cue, taken)
    if after is not None and cue.first == floor and "q" in cue.patterns:  # Continued X: "…"
        stop = article.noun_phrase(cue.last + 1, after.first - 2)
        if stop is not None and lower[stop + 1] in (":", ","):
            return Relation(
                span, (cue.last + 1, stop), [_tokens(after)], "verb-source-quote", [after]
            )
    if after is not None and subject is not None and _interrupts(article, cue, subject, floor):
        return None  # "The plan, she said, 'will fail'": both sides are the content
    if after is not None:
        if (
            subject is None
            and lower[cue.first - 1 : cue.first] not in ([], ["and"], ["but"], [","])
            and "according" not in cue.patterns
        ):
            return None
        if "according" in cue.patterns or not _is_utterance(article, cue, after):
            return None
        content, pieces = _with_next(article, after)
        return Relation(
            span,
            subject,
            [content],
            "source-verb-quote",
            pieces,
            _object(article, cue, cue.last + 1, after.first - 1),
        )
    return None


def _is_utterance(article: Article, cue: _Cue, piece: Piece) -> bool:
    """Whether a quote behind a cue is all that is said, not the part of a clause."""
    lower = article.tokens.lower
    before = piece.first - 1
    while article.inside[before] == piece.number:
        before -= 1
    if lower[before] in (",", ":"):
        return True
    if lower[before] == "that" or lower[before] in article.cues.prepositions:
        return not _takes_clause(cue)
    after = piece.last + 1
    while after < len(lower) and article.inside[after] == piece.number:
        after += 1
    if after >= len(lower) or article.sentence(after)[0] == after or lower[after] in _CLOSING:
        return True
    ends = _last_mark(article, piece)
    return ends in (",", ".", "!", "?", "…") or not _takes_clause(cue)


def _takes_clause(cue: _Cue) -> bool:
    """Whether a cue takes a clause, so that a quote behind it may be just the start of one."""
    return bool(cue.patterns & {"t", "z"})


def _with_next(article: Article, piece: Piece) -> tuple[tuple[int, int], list[Piece]]:
    """A quote with those that an "and" joins to it: "“Go,” and, “Go now”"."""
    lower, inside = article.tokens.lower, article.inside
    pieces = [piece]
    end = article.sentence(piece.last)[1]
    i = piece.last + 1
    while i <= end:
        if inside[i] == pieces[-1].number or lower[i] in (",", "and", "or"):
            i += 1
        elif inside[i] >= 0 and lower[i - 1] in ("and", "or", ","):
            pieces.append(article.pieces[inside[i]])
            i = pieces[-1].last + 1
        else:
            break
    return (piece.first, pieces[-1].last), pieces


_CLOSING = frozenset(".,;:!?—–-)") | {"and", "but", "while"}


def _clause_of(article: Article, piece: Piece) -> int | None:
    """The first token of the clause that a quote ends: "The plan is “a farce,” Ruiz said."."""
    tokens, cues = article.tokens, article.cues
    floor = article.sentence(piece.first)[0]
    while floor < piece.first and article.inside[floor] == piece.number:
        floor += 1
    if (
        floor >= piece.first
        or article.inside[floor] >= 0
        and article.inside[floor] != piece.number
    ):
        pass
    first = floor
    while first < piece.first and (
        tokens.lower[first] in _PUNCTUATION or tokens.lower[first] in ("and", "but")
    ):
        first += 1
    between = [i for i in range(first, piece.first) if article.inside[i] < 0]
    if len(between) < 2:
        return None
    lower = tokens.lower
    if lower[between[-1]] in (":", ".") or any(
        lower[i] in cues.forms and lower[i] not in cues.nouny and i + 1 == piece.first
        for i in between
    ):
        return None
    if not any(_verbal(article, i) for i in between):
        return None
    return first


def _verbal(article: Article, i: int) -> bool:
    """Whether a word can be the verb of a clause, as far as closed classes and "-ed" tell."""
    word = article.tokens.lower[i]
    return (
        word in _FINITE
        or word in article.cues.pasts
        or word in article.cues.forms
        or (word.endswith("ed") and len(word) > 4)
    )


def _interrupts(article: Article, cue: _Cue, subject: tuple[int, int], floor: int) -> bool:
    """Whether a cue clause stands between two commas, inside what it attributes."""
    lower = article.tokens.lower
    return (
        subject[0] > floor + 1
        and lower[subject[0] - 1] == ","
        and lower[cue.last + 1] == ","
        and article.inside[subject[0] - 2] < 0
        and lower[floor] not in article.cues.adverbials
    )


def _tokens(piece: Piece) -> tuple[int, int]:
    return piece.first, piece.last


def _piece_before(article: Article, i: int, taken: set[int]) -> Piece | None:
    """The quote that ends right before token ``i``, a comma or dash between."""
    lower = article.tokens.lower
    j = i - 1
    while (
        j >= 0
        and i - j <= 3
        and article.inside[j] < 0
        and lower[j] in (",", "-", "—", "–", ".", "'", "’")
    ):
        if lower[j] == ".":
            break
        j -= 1
    if j < 0 or article.inside[j] < 0:
        return None
    piece = article.pieces[article.inside[j]]
    if piece.number in taken or article.paragraph(i) != piece.paragraph:
        return None
    ends = article.text[piece.start : piece.end].rstrip("”“\"'’»")[-2:]
    if ends.endswith(".") and ends != ".." and lower[i - 1] not in (",", "-", "—", "–"):
        return None  # "…" She went on to say: a new sentence
    return piece


def _piece_after(article: Article, cue: _Cue, taken: set[int]) -> Piece | None:
    """The quote that a cue announces: right behind it, or behind whom, when and where."""
    lower, cues = article.tokens.lower, article.cues
    last = len(lower) - 1
    paragraph = article.paragraph(cue.verb)
    for j in range(cue.last + 1, min(last, cue.last + _FAR) + 1):
        if article.inside[j] >= 0:
            piece = article.pieces[article.inside[j]]
            if piece.number in taken:
                return None
            if piece.paragraph != paragraph:
                return piece if lower[j - 1] == ":" and piece.paragraph == paragraph + 1 else None
            introduced = lower[j - 1] in (",", ":", "that") or j == cue.last + 1
            clause = piece.kind == "direct" and "o" in cue.patterns
            return piece if introduced or clause else None
        word = lower[j]
        if word in (";", "?", "!") or (word == "." and article.sentence(j)[1] == j):
            return None
        if word in cues.forms and word not in cues.nouny:
            return None
        if word in cues.stops and word not in (
            "that",
            "after",
            "before",
            "as",
            "when",
            "while",
            "however",
        ):
            return None
        if word in (
            "he",
            "she",
            "they",
            "is",
            "was",
            "are",
            "were",
            "has",
            "had",
            "will",
            "would",
        ):
            return None
    return None


# -- clauses ----------------------------------------------------------------------------


def _indirect(article: Article, cue: _Cue, relations: list[Relation]) -> Relation | None:
    floor, end = article.sentence(cue.verb)
    if "according" in cue.patterns:
        return _according(article, cue, floor, end)
    subject = _subject(article, cue, floor, relations)
    if subject is None:
        return _inverted_tail(article, cue, floor, end)
    named = _named_so(article, cue, end) if "c" in cue.patterns else None
    if named is not None:
        relation = Relation((cue.first, cue.last), subject, [named], "source-verb-name")
        relation.pieces = _pieces_in(article, *named)
        return relation
    start = _content_start(article, cue, end)
    if start is not None:
        stop = _clause_end(article, start, end, fronted=_fronted(article, floor, cue.first))
        if stop >= start:
            relation = Relation(
                (cue.first, cue.last), subject, [(start, stop)], "source-verb-clause"
            )
            relation.pieces = _pieces_in(article, start, stop)
            if start > cue.last + 1:
                relation.addressee = _object(article, cue, cue.last + 1, start - 1)
            return relation
    return _clause_before(article, cue, subject, floor, end)


def _named_so(article: Article, cue: _Cue, end: int) -> tuple[int, int] | None:
    """The content of "called the deal “a farce”": what is named, and the quoted name."""
    lower, cues = article.tokens.lower, article.cues
    for j in range(cue.last + 1, min(end, cue.last + _FAR) + 1):
        if article.inside[j] >= 0:
            return cue.last + 1, article.pieces[article.inside[j]].last
        word = lower[j]
        if j == cue.last + 1 and word in ("that", "it", "as"):
            continue
        if (
            (word in _PUNCTUATION and article.tokens.ends[j] < article.tokens.starts[j + 1])
            or word in cues.stops
            or (word in cues.forms and word not in cues.nouny)
        ):
            return None
    return None


def _subject(
    article: Article, cue: _Cue, floor: int, relations: list[Relation]
) -> tuple[int, int] | None:
    lower = article.tokens.lower
    before = lower[cue.first - 1] if cue.first > floor else ""
    if before and article.inside[cue.first - 1] >= 0:
        before = _last_mark(article, article.pieces[article.inside[cue.first - 1]])
    previous = _outermost(relations, floor, cue.first)
    told = previous.source if previous is not None else None
    joined = before in ("and", "but", "then", "or") or (
        before == "," and lower[cue.first] in ("also", "then")
    )
    participle = before in ("", ",", *_BEFORE_PARTICIPLE) and cue.form.endswith("ing")
    if joined or participle:
        subject = _clause_subject(article, floor, cue.first)
        if subject is not None:
            return subject
        if told is not None:
            return told
        if joined:
            return None
    if before == "to":
        return _controlling(article, cue.first - 1, floor)
    if before == "that" and cue.first - 2 > floor and lower[cue.first - 2][0].isalpha():
        return (cue.first - 1, cue.first - 1)  # "a sign that said “…”"
    if article.inside[cue.first - 1 if cue.first else 0] >= 0 and before:
        return None
    subject = article.subject(cue.first, floor)
    if subject is None:
        follows = cue.last + 1
        return (
            _sentence_subject(article, floor, cue.first)
            if before == "," and not (lower[follows].isalpha() and _inverted(article, cue))
            else None
        )
    subject = _before_verb(article, subject, floor)
    if subject is None:
        return None
    if lower[subject[0]] == "who" and subject[0] == subject[1]:
        at = subject[0]
        if at - 1 > floor:
            skip = 1 if lower[at - 1] == "," else 0
            antecedent = article.subject(at - skip, floor)
            if antecedent is not None:
                return (antecedent[0], at)
    return subject


def _inverted(article: Article, cue: _Cue) -> bool:
    """Whether a speaker stands behind a cue: "…, said Ana Ruiz, the mayor."."""
    end = article.sentence(cue.verb)[1]
    stop = article.noun_phrase(cue.last + 1, end)
    return stop is not None and not _clause_begins(article, cue.last + 1, stop, end)


def _clause_subject(article: Article, floor: int, limit: int) -> tuple[int, int] | None:
    """The subject of the last clause before ``limit`` that is no relative or reported one.

    "Ruiz argued that it would fail, saying …" is Ruiz's; in "It came when protesters
    interrupted her, shouting …" the protesters shout.
    """
    lower, words, cues = article.tokens.lower, article.tokens.words, article.cues
    for i in range(limit - 1, max(floor, limit - _LONGEST_CLAUSE), -1):
        if article.inside[i] >= 0 or not words[i][0].islower() or not _verbal(article, i):
            continue
        if lower[i] in cues.nouny and lower[i] not in _FINITE:
            continue
        if lower[i].endswith("ed") and lower[i - 1] in cues.determiners:
            continue  # "the failed harvest"
        first = i
        while first > floor and _in_group(lower[first - 1], cues):
            first -= 1
        if (
            first == floor
            or lower[first] == "to"
            or lower[first - 1] in ("to", "who", "which", "that")
        ):
            continue
        subject = article.subject(first, floor)
        if subject is None or subject[1] - subject[0] > 30 or not _nominal(article, *subject):
            continue
        opener = lower[subject[0] - 1] if subject[0] > floor else ""
        if opener in ("that", "what", "which", "whom", "whether", "how", "if", "where", "why"):
            continue
        if opener in cues.forms and opener not in cues.nouny:
            continue
        return subject
    return None


def _nominal(article: Article, first: int, last: int) -> bool:
    """Whether tokens can be a noun phrase: no lone closed-class word, no leading preposition."""
    lower = article.tokens.lower
    head = lower[first]
    if head in article.cues.prepositions or head in article.cues.stops or head in _PUNCTUATION:
        return False
    lone = (article.cues.auxiliaries, article.cues.determiners, _FINITE)
    return not (
        first == last and any(head in words for words in lone) and head not in _QUANTIFIERS
    )


_QUANTIFIERS = frozenset(
    {"this", "that", "many", "most", "some", "several", "few", "all", "both", "others"}
)


def _controlling(article: Article, to: int, floor: int) -> tuple[int, int] | None:
    """The subject of "to say" in "went on to say", "was quick to say"."""
    lower = article.tokens.lower
    for i in range(to - 1, max(floor, to - 6), -1):
        if article.inside[i] >= 0 or lower[i] in _PUNCTUATION:
            return None
        if _verbal(article, i) and article.tokens.words[i][0].islower():
            while i > floor and _in_group(lower[i - 1], article.cues):
                i -= 1
            return article.subject(i, floor)
    return None


def _before_verb(article: Article, subject: tuple[int, int], floor: int) -> tuple[int, int] | None:
    """The subject proper of "she released a statement saying": what stands before its verb."""
    lower, words = article.tokens.lower, article.tokens.words
    for i in range(subject[0], subject[1] + 1):
        past = lower[i].endswith("ed") and len(lower[i]) > 4 and words[i][0].islower()
        if (past and lower[i - 1] not in article.cues.determiners) or lower[
            i
        ] in article.cues.pasts:
            if lower[i + 1 : i + 2] and lower[i] != lower[i + 1] and (i > subject[0] or i > floor):
                return (subject[0], i - 1) if i > subject[0] else article.subject(i, floor)
            return subject
    return subject


def _outermost(relations: list[Relation], floor: int, before: int) -> Relation | None:
    """The last relation of the sentence whose cue stands in no other's content."""
    last = bisect_left(relations, before, key=_place)
    first = max(0, last - _MOST, bisect_left(relations, floor, key=_place))
    here = relations[first:last][::-1]
    for relation in here:
        at = relation.cue[0]
        if not any(a <= at <= b for r in here if r is not relation for a, b in r.content):
            return relation
    return None


def _sentence_subject(article: Article, floor: int, limit: int) -> tuple[int, int] | None:
    """The noun phrase that opens a sentence: whose participles follow."""
    first = floor
    lower = article.tokens.lower
    for i in range(floor, min(floor + 14, limit - 1)):
        dash = lower[i] in ("—", "–", "-") and i > floor and lower[i - 1] in (")", ",", "-")
        opened = lower[floor] in article.cues.adverbials or lower[floor] in article.cues.stops
        if dash or (opened and lower[i] == ","):
            first = i + 1
            break
        if lower[i] in article.cues.forms and lower[i] not in article.cues.nouny:
            break
    while first < limit and (article.inside[first] >= 0 or lower[first] in _PUNCTUATION):
        first += 1
    stop = first
    while stop < limit and stop - first < 14:
        word = lower[stop]
        if (
            word in (",", "is", "was", "has", "had", "are", "were", "will", "would")
            or (word in article.cues.forms and word not in article.cues.nouny)
            or (stop > first and word.endswith("ed") and len(word) > 4)
        ):
            break
        stop += 1
    return (first, stop - 1) if first < stop < limit else None


def _content_start(article: Article, cue: _Cue, end: int) -> int | None:
    """The first token of the clause that a cue takes, or None if it takes none."""
    lower, cues = article.tokens.lower, article.cues
    patterns = cue.patterns
    k = cue.last + 1
    if k > end:
        return None
    that = next(
        (j for j in range(k, min(end, k + 18)) if lower[j] == "that" and article.inside[j] < 0),
        None,
    )
    if (
        patterns & {"t", "z"}
        and that is not None
        and _only_adverbial(article, k, that, "o" in patterns)
    ):
        return that
    if "o" in patterns:
        behind = _behind_object(article, k, end)
        if behind is not None:
            word = lower[behind]
            if (
                (word == "to" and "i" in patterns)
                or (
                    "z" in patterns
                    and (word in cues.clause_openers or article.tokens.words[behind][0].isupper())
                )
                or ("w" in patterns and word in cues.wh_words)
            ):
                return behind
            if word == "to" or word in cues.wh_words or word in ("about", "of"):
                return behind
    word = lower[k]
    if word in ("in", "on", "at", "during", "last", "earlier", *_WEEKDAYS) and "z" in patterns:
        past = _past_adverbial(article, k, end)
        if past is None:
            return None
        k = past
        word = lower[k]
    if word in _PUNCTUATION:
        return None
    if "w" in patterns and word in cues.wh_words:
        return k
    if "i" in patterns and word == "to":
        return k
    if "p" in patterns and word in cues.prepositions:
        return k
    if (
        "z" in patterns
        and word not in cues.prepositions
        and word not in ("and", "but", "so", "as", "by", "when", "while", "because", "to")
        and end - k >= 2
    ):
        return k
    if (
        "n" in patterns
        and word not in ("and", "but", "by", "in", "as", "to", "at", "when", "from", "that", "or")
        and end - k >= 1
    ):
        return k
    return None


def _only_adverbial(article: Article, first: int, that: int, addressed: bool) -> bool:
    """Whether nothing but whom, when and where stands between a cue and its "that"."""
    lower, cues = article.tokens.lower, article.cues
    if first == that:
        return True
    words = lower[first:that]
    if any(w in cues.forms and w not in cues.nouny for w in words) or any(
        w in (".", ";", ":", "is", "was", "are", "were", "will", "would", "has", "have", "had")
        for w in words
    ):
        return False
    if words[0] in cues.adverbials or words[0] in _WEEKDAYS or words[0] in (",", "it", "clear"):
        return True
    return addressed or len(words) <= 1


def _behind_object(article: Article, k: int, end: int) -> int | None:
    """The first token behind the person told: "told [The Times] he", "urged [Congress] to"."""
    tokens = article.tokens
    lower, words = tokens.lower, tokens.words
    if lower[k] in (
        "me",
        "us",
        "him",
        "her",
        "them",
        "you",
        "reporters",
        "himself",
        "herself",
        "people",
        "supporters",
        "voters",
    ):
        j = k + 1
    else:
        j = k
        while (
            j <= end
            and j - k < 12
            and (
                words[j][0].isupper()
                or lower[j]
                in (
                    "the",
                    "a",
                    "an",
                    "of",
                    "his",
                    "her",
                    "its",
                    "their",
                    "’",
                    "'",
                    "s",
                    ".",
                    "and",
                    "for",
                    "reporters",
                    "-",
                )
                or (j == k)
                or lower[j - 1] in ("the", "a", "his", "her", "their", "an")
            )
        ):
            if lower[j] in ("he", "she", "they", "it", "i", "we", "that", "to"):
                break
            j += 1
    if j > end or j == k:
        return None
    if lower[j] in ("on", "in", "at", "during", "last", "earlier", *_WEEKDAYS):
        past = _past_adverbial(article, j, end)
        return past
    return j


def _past_adverbial(article: Article, k: int, end: int) -> int | None:
    """The first token behind "on Tuesday", "in a statement Monday"; None at the sentence's end."""
    lower, words = article.tokens.lower, article.tokens.words
    for _ in range(3):
        if k > end:
            return None
        if lower[k] in _WEEKDAYS:
            k += 1
        elif lower[k] in ("on", "in", "at", "during", "last", "earlier", "this"):
            k += 1
            steps = 0
            while (
                k <= end
                and steps < 8
                and (
                    lower[k]
                    in (
                        "a",
                        "an",
                        "the",
                        "this",
                        "last",
                        "his",
                        "her",
                        "interview",
                        "statement",
                        "news",
                        "conference",
                        "speech",
                        "report",
                        "television",
                        "with",
                        "to",
                        "email",
                        "letter",
                        "tweet",
                        "week",
                        "month",
                        "year",
                        "late",
                        "early",
                    )
                    or lower[k] in _WEEKDAYS
                    or words[k][0].isdigit()
                    or (steps and words[k][0].isupper() and lower[k - 1] in ("with", "the", "to"))
                )
            ):
                k += 1
                steps += 1
            if steps == 0:
                return k - 1
        else:
            break
    return k if k <= end else None


def _last_mark(article: Article, piece: Piece) -> str:
    """The last character inside the marks of a quote."""
    return article.text[piece.start : piece.end].rstrip("”“\"'’» \u00a0")[-1:]


def _comma_inside(article: Article, piece: Piece, after: int, end: int) -> bool:
    """Whether the comma that closes a clause stands inside the marks of a quote."""
    lower = article.tokens.lower
    ends = _last_mark(article, piece)
    if ends != "," or after >= end or article.inside[after] >= 0 or piece.kind == "title":
        return False
    word = lower[after]
    if word in ("and", "but", "or") and lower[after + 1] in _FINITE:
        return False
    return not (word in ("and", "or") and after < end and not _clause_at(article, after + 1, end))


def _clause_at(article: Article, i: int, end: int) -> bool:
    """Whether a clause of its own begins at token ``i``: a subject with a verb close behind."""
    lower = article.tokens.lower
    if article.inside[i] >= 0:
        return False
    return lower[i] in article.cues.pronouns or any(
        _verbal(article, j) and article.inside[j] < 0 for j in range(i, min(end, i + 5) + 1)
    )


def _fronted(article: Article, floor: int, cue: int) -> bool:
    """Whether a cue stands in a clause set before the main one: "When Ruiz said …, a man …"."""
    lower = article.tokens.lower
    while floor < cue and lower[floor] in ("and", "but", "so", "yet", ",", "—"):
        floor += 1
    if lower[floor] not in _SUBORDINATORS and not (
        lower[floor].endswith("ing") and lower[floor] in article.cues.forms
    ):
        return False
    return all(
        lower[i] != "," and (article.inside[i] < 0 or article.tokens.words[i] != ",")
        for i in range(floor, cue)
    )


_SUBORDINATORS = frozenset(
    "as when while after before although though because since if once whenever in by with "
    "despite instead besides without upon rather of for at on among under during".split()
)


def _clause_end(article: Article, start: int, end: int, *, fronted: bool = False) -> int:
    """The last token of a clause that begins at ``start``."""
    lower, cues = article.tokens.lower, article.cues
    stop = end
    i = start + 1
    while i <= end:
        word = lower[i]
        if article.inside[i] >= 0:
            piece = article.pieces[article.inside[i]]
            i = max(i, piece.last) + 1
            while i <= end and article.inside[i] == piece.number:
                i += 1
            if _comma_inside(article, piece, i, end):
                stop = i - 1
                break
            continue
        if fronted and word == ",":
            stop = i - 1
            break
        if word == ";":
            stop = i - 1
            break
        if word in ("but", "and", "while") or word == ",":
            j = i + 1
            if word == "," and j <= end and lower[j] in ("but", "and", "while"):
                j += 1
            while j <= end and lower[j] in cues.auxiliaries:
                j += 1
            if (
                j <= end
                and lower[j] in cues.forms
                and (lower[j] not in cues.nouny)
                and article.inside[j] < 0
            ) and (
                lower[j].endswith("ed")
                or lower[j].endswith("ing")
                or lower[j] in ("said", "says", "told", "wrote")
            ):
                stop = i - 1
                break
            if j <= end and lower[j] == "according":
                stop = i - 1
                break
            if (
                word == ","
                and j <= end
                and (lower[i + 1] == "but" or _said_at(article, i + 1, end))
            ):
                stop = i - 1
                break
        i += 1
    while (
        stop > start
        and lower[stop] in (".", ",", "?", "!", ":", "and", "but")
        and article.inside[stop] < 0
    ):
        stop -= 1
    return stop


def _said_at(article: Article, i: int, end: int) -> bool:
    """Whether "he said" or "Ana Ruiz said" stands at token ``i``, and closes the clause."""
    lower, words, cues = article.tokens.lower, article.tokens.words, article.cues
    j = i
    while (
        j < end
        and j - i < 5
        and (lower[j] in cues.pronouns or words[j][0].isupper() or lower[j] == ".")
    ):
        j += 1
    return i < j < end and "q" in cues.forms.get(lower[j], ()) and lower[j + 1] in (".", ",")


def _clause_before(
    article: Article, cue: _Cue, subject: tuple[int, int], floor: int, end: int
) -> Relation | None:
    """Read "CONTENT, X said.": the cue closes its sentence."""
    if "q" not in cue.patterns and "t" not in cue.patterns:
        return None
    lower = article.tokens.lower
    first = subject[0]
    if first <= floor + 1 or lower[first - 1] != ",":
        return None
    tail = lower[cue.last + 1 : end + 1]
    goes_on = len(tail) > 1 and (tail[1] in ("and", "but") or tail[1].endswith("ing"))
    if tail and tail[0] == "," and not goes_on and "q" in cue.patterns and end - cue.last > 3:
        # "The ferries, he added, were too old."
        stop = _clause_end(article, cue.last + 2, end)
        content = [(floor, first - 2), (cue.last + 2, stop)]
        relation = Relation((cue.first, cue.last), subject, content, "clause-around")
        relation.pieces = _pieces_in(article, floor, stop)
        return relation
    if first <= floor + 2:
        return None
    if tail and tail[0] not in (".", ",", "in", "on", "at", "during", "of", *_WEEKDAYS):
        return None
    relation = Relation((cue.first, cue.last), subject, [(floor, first - 2)], "clause-source-verb")
    relation.pieces = _pieces_in(article, floor, first - 2)
    return relation


def _inverted_tail(article: Article, cue: _Cue, floor: int, end: int) -> Relation | None:
    """Read "CONTENT, said X, a Y."."""
    lower = article.tokens.lower
    if "q" not in cue.patterns or cue.first - 1 <= floor + 2 or lower[cue.first - 1] != ",":
        return None
    if cue.form.endswith("ing"):
        return None
    stop = article.noun_phrase(cue.last + 1, end)
    if stop is None or _clause_begins(article, cue.last + 1, stop, end):
        return None
    relation = Relation(
        (cue.first, cue.last), (cue.last + 1, stop), [(floor, cue.first - 2)], "clause-verb-source"
    )
    relation.pieces = _pieces_in(article, floor, cue.first - 2)
    return relation


def _according(article: Article, cue: _Cue, floor: int, end: int) -> Relation | None:
    lower = article.tokens.lower
    stop = article.noun_phrase(cue.last + 1, end)
    if stop is None:
        return None
    source = (cue.last + 1, stop)
    if cue.first > floor + 2:
        last = cue.first - 1
        while last > floor and lower[last] in (",", "—", "–") and article.inside[last] < 0:
            last -= 1
        content = (floor, last)
    else:
        first = stop + 1
        while first <= end and lower[first] == ",":
            first += 1
        last = _clause_end(article, first, end) if first <= end else first - 1
        content = (first, last)
    if content[1] < content[0]:
        return None
    relation = Relation((cue.first, cue.last), source, [content], "according-to")
    relation.pieces = _pieces_in(article, *content)
    return relation


def _object(article: Article, cue: _Cue, first: int, last: int) -> tuple[int, int] | None:
    """The person told: "told [reporters]"; None for verbs that take none."""
    if "o" not in cue.patterns or first > last or cue.last + 1 != first:
        return None
    lower, words = article.tokens.lower, article.tokens.words
    if (
        lower[first] in ("that", "to", ":", ",", "he", "she", "they", "it")
        or article.inside[first] >= 0
    ):
        return None
    behind = _behind_object(article, first, min(last + 1, len(lower) - 1))
    stop = first
    limit = min(last, (behind or last + 1) - 1)
    while (
        stop < limit
        and (
            words[stop + 1][0].isupper()
            or lower[stop + 1] in ("of", "the", "'", "’", "s", "and", "reporters")
            or lower[stop] in ("the", "a", "an", "his", "her", "their", "its", ".", "’", "'")
        )
        and lower[stop + 1] not in _WEEKDAYS
    ):
        stop += 1
    return first, stop


def _pieces_in(article: Article, first: int, last: int) -> list[Piece]:
    seen = dict.fromkeys(n for n in article.inside[first : last + 1] if n >= 0)
    return [article.pieces[n] for n in seen]


# -- nouns that attribute ------------------------------------------------------------------


def _nouns(article: Article, relations: list[Relation], taken: set[int]) -> None:
    """Read "her claim that …", "Ruiz's remark: “…”", "their chants of “…”"."""
    lower, inside, cues = article.tokens.lower, article.inside, article.cues
    for i in article.tokens.hits(cues.nouns):
        if inside[i] >= 0 or i + 2 >= len(lower):
            continue
        floor, end = article.sentence(i)
        owner = _owner(article, i, floor)
        if owner is None and not (lower[i].endswith("s") and lower[i + 1] == "of"):
            continue
        following = i + 1
        if lower[following] in ("of", ":", ",") and inside[following] < 0:
            following += 1
        if following > end:
            continue
        if inside[following] >= 0:
            piece = article.pieces[inside[following]]
            if piece.number in taken:
                continue
            content, pieces = _with_next(article, piece)
        elif lower[i + 1] == "that" and owner is not None and i + 3 <= end:
            content = (i + 1, _clause_end(article, i + 1, end))
            pieces = [p for p in _pieces_in(article, *content) if p.number not in taken]
        else:
            continue
        insort(relations, Relation((i, i), owner, [content], "owner-noun", pieces), key=_place)
        taken.update(p.number for p in pieces)


def _owner(article: Article, noun: int, floor: int) -> tuple[int, int] | None:
    """Whose a noun is: "her", "Ana Ruiz's", an adjective or two between."""
    lower = article.tokens.lower
    for i in range(noun - 1, max(floor, noun - 4) - 1, -1):
        if article.inside[i] >= 0 or lower[i] in _PUNCTUATION:
            return None
        if lower[i] in _POSSESSIVES:
            return (i, i)
        mark = i - 1 if lower[i] == "s" and lower[i - 1] in ("'", "’") else i
        if lower[mark] in ("'", "’") and mark > floor:
            return article.subject(mark, floor)
    return None


_POSSESSIVES = frozenset({"his", "her", "their", "its", "my", "our", "your", "whose"})


# -- quotes behind a colon ----------------------------------------------------------------


def _announced(article: Article, relations: list[Relation], taken: set[int]) -> None:
    """Read "X issued the following statement: “…”", "X cracked, “…”" and "Ana Ruiz: “…”"."""
    lower, inside = article.tokens.lower, article.inside
    owned = {article.pieces[number].quote for number in taken}
    for piece in article.pieces:
        mark = piece.first - 1
        while mark >= 0 and inside[mark] == piece.number:
            mark -= 1
        if (
            piece.number in taken
            or piece.quote in owned
            or piece.kind != "direct"
            or mark < 1
            or inside[mark] >= 0
        ):
            continue
        if lower[mark] not in (":", ",") or article.paragraphs[mark] < piece.paragraph - 1:
            continue
        colon = lower[mark] == ":"
        floor, _ = article.sentence(mark)
        told = _outermost(relations, floor, mark) if colon else None
        if (
            told is not None
            and told.source is not None
            and any(b >= mark - 2 for _, b in told.content)
        ):
            _append(told, piece, taken)  # "As Ruiz noted, the port is old: “…”"
            continue
        label = _label(article, floor, mark) if colon else None
        if label is not None:
            relation = Relation((mark, mark), label, [_tokens(piece)], "label-quote", [piece])
        else:
            subject = _sentence_subject(article, floor, mark)
            if subject is None or inside[subject[1] + 1] >= 0:
                continue
            cue = (subject[1] + 1, mark - 1)
            far = cue[1] - cue[0] > (14 if colon else 5)
            if cue[1] < cue[0] or far or lower[cue[0]] == ",":
                continue
            if not colon and not _any_verb(article, cue[0], cue[0]):
                continue
            relation = Relation(cue, subject, [_tokens(piece)], "source-colon-quote", [piece])
        insort(relations, relation, key=_place)
        taken.add(piece.number)


def _append(relation: Relation, piece: Piece, taken: set[int]) -> None:
    """Let a quote belong to what a relation attributes already."""
    relation.content.append(_tokens(piece))
    relation.pieces.append(piece)
    taken.add(piece.number)


def _label(article: Article, floor: int, colon: int) -> tuple[int, int] | None:
    """The name that a colon makes the speaker: "Ana Ruiz:", "Rep. Ana Ruiz (R-S.C.):"."""
    words, lower = article.tokens.words, article.tokens.lower
    first = colon - 1
    while first >= floor and (
        words[first][0].isupper() or words[first] in _IN_NAMES or words[first].isdigit()
    ):
        first -= 1
    first += 1
    while first < colon and not words[first][0].isupper():
        first += 1
    if first >= colon or colon - first > 9:
        return None
    before = lower[first - 1] if first > floor else ""
    return (first, colon - 1) if before in ("", "-", "—", "–", "from", ".", "|") else None


_IN_NAMES = frozenset({".", "-", "'", "’", "(", ")", "of", "the", "and", "de", "la", "van", "von"})


# -- quotes that no cue of their own has --------------------------------------------------


def _continue(article: Article, relations: list[Relation], taken: set[int]) -> None:
    """Give the quotes that follow a quote in its paragraph to the same relation."""
    owner: dict[int, Relation] = {
        p.number: r
        for r in relations
        for p in r.pieces
        if r.rule != "source-verb-clause" or p.kind == "direct"
    }
    for piece in article.pieces:
        if piece.number in taken:
            continue
        previous = _last_owned(article, piece, owner)
        told = _told_before(article, piece, relations)
        if previous is None or (
            told is not None and owner[previous.number].cue[0] < article.sentence(told.cue[0])[0]
        ):
            if told is not None:
                _append(told, piece, taken)
                owner[piece.number] = told
            continue
        relation = owner[previous.number]
        same_quote = previous.quote == piece.quote
        follows = piece.paragraph == previous.paragraph and _only_cue_between(
            article, previous, piece, relation
        )
        floats = _floats(article, piece) and previous.paragraph == piece.paragraph - 1
        if same_quote or follows or (floats and _ends_paragraph(article, previous)):
            _append(relation, piece, taken)
            owner[piece.number] = relation


def _told_before(article: Article, piece: Piece, relations: list[Relation]) -> Relation | None:
    """The report that a quote alone illustrates: "Ruiz praised the crew. “They never rest.”"."""
    first = piece.first
    while first > 0 and article.inside[first - 1] == piece.number:
        first -= 1
    if piece.kind != "direct" or first == 0 or article.inside[first - 1] >= 0:
        return None
    if article.paragraphs[first - 1] < piece.paragraph and not _floats(article, piece):
        return None
    end = first - 1
    if article.sentence(end)[1] != end or article.paragraphs[end] < piece.paragraph - 1:
        return None
    relation = _outermost(relations, article.sentence(end)[0], end)
    spoken = relation is not None and relation.source is not None and relation.rule in _REPORTS
    return relation if spoken else None


_REPORTS = frozenset(
    {"source-verb-clause", "source-verb-name", "clause-source-verb", "clause-around"}
)


def _floats(article: Article, piece: Piece) -> bool:
    """Whether a quote is a whole paragraph, with no cue of its own."""
    alone = all(
        article.inside[i] == piece.number or article.tokens.lower[i] in _PUNCTUATION
        for i in _paragraph(article, piece)
    )
    return alone and piece.kind == "direct"


def _ends_paragraph(article: Article, piece: Piece) -> bool:
    """Whether nothing follows a quote in its paragraph, so that the next may go on with it."""
    after = [i for i in _paragraph(article, piece) if i > piece.last and article.inside[i] < 0]
    ends = sum(article.sentence(i)[1] == i for i in after)
    return len(after) <= 8 or (ends <= 1 and len(after) <= _LONGEST_CLAUSE)


def _paragraph(article: Article, piece: Piece) -> range:
    """The tokens of the paragraph of a quote."""
    paragraphs = article.paragraphs
    first = bisect_left(paragraphs, piece.paragraph)
    return range(first, bisect_left(paragraphs, piece.paragraph + 1, first))


def _last_owned(article: Article, piece: Piece, owner: dict[int, Relation]) -> Piece | None:
    """The quote before a quote that a relation has, past titles and single words in quotes."""
    for number in range(piece.number - 1, max(-1, piece.number - 4), -1):
        before = article.pieces[number]
        if number in owner:
            return before
        if before.kind == "direct":
            return None
    return None


def _only_cue_between(article: Article, first: Piece, second: Piece, relation: Relation) -> bool:
    """Whether nothing but the cue clause of the first quote stands between two quotes."""
    gap = [i for i in range(first.last + 1, second.first) if article.inside[i] < 0]
    if not gap:
        return second.kind == "direct"
    if len(gap) > _LONGEST_CLAUSE:
        return False
    lower = article.tokens.lower
    ends = sum(article.sentence(i)[1] == i for i in range(gap[0], second.first - 1))
    if not gap[0] <= relation.cue[0] <= gap[-1] or ends > 1:
        return False
    if second.kind != "direct":
        return not ends and lower[gap[-1]] == ","
    return lower[gap[-1]] in (".", ",", ":", "—", "–", "-", "…", ";") or ends == 1
