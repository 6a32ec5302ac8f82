"""What tells whether a verb reports where it stands: features by name, for ``reporting``.

Of "The fire claimed the lives of two men" among others ``verb.kind: claim noun``, the verb with
what it takes; ``head: fire``, who is said to speak; ``first: the``. A feature is a name and a
value in one string, so that its weight is one look-up.
"""

from collections.abc import Iterator

from newsextract._language.clauses import RELATIVE
from newsextract._language.marks import APOSTROPHES
from newsextract._language.verbs import any_verb
from newsextract.extractors.attributions.overlay import CuedArticle
from newsextract.extractors.attributions.relation import Cue, Relation

_CLAUSE = 14  # tokens of a complement that a finite verb is looked for in
_LENGTHS = (1, 2, 3, 5, 8, 12, 20)  # tokens
_OPENING = 4  # tokens of a complement that a sum is looked for in
_SUMS = frozenset("$£€%")


def features_of(
    article: CuedArticle, cue: Cue, relation: Relation, kind: str | None
) -> Iterator[str]:
    """The features of a candidate; ``kind`` is that of the entity its source is, if known."""
    lemma = lemma_of(article, cue)
    takes, first = complement(article, cue, relation)
    word = _word(article, first)
    speaker, head = _speaker(article, relation.source, kind)
    yield f"order: {relation.order.rule[12:]}"
    yield f"verb: {lemma}"
    yield f"kind: {takes}"
    yield f"verb.kind: {lemma} {takes}"
    yield f"first: {word}"
    yield f"kind.first: {takes} {word}"
    yield f"verb.first: {lemma} {word}"
    yield f"speaker: {speaker}"
    yield f"speaker.kind: {speaker} {takes}"
    yield f"verb.speaker: {lemma} {speaker}"
    yield f"head: {head}"
    for pattern in cue.patterns:
        yield f"pattern.kind: {pattern} {takes}"
    form = _form(cue, lemma)
    yield f"form: {form}"
    yield f"form.kind: {form} {takes}"
    yield from _group(article, cue, takes)
    yield from _place(article, cue, relation)
    yield from _size(article, relation, first)


def lemma_of(article: CuedArticle, cue: Cue) -> str:
    """The base form of a cue, in American spelling: "call for" of "called for"."""
    lower, cues = article.tokens.lower, article.cues
    verb, *rest = lower[cue.verb : cue.last + 1]
    verb = cues.base_forms.get(verb, verb)
    if verb.endswith("ise") and f"{verb[:-3]}ize" in cues.lemmas:
        verb = f"{verb[:-3]}ize"
    return " ".join([verb, *rest])


def complement(article: CuedArticle, cue: Cue, relation: Relation) -> tuple[str, int]:
    """What a cue takes, and the token that it begins with: "that", "to", "clause", "noun"."""
    lower, cues = article.tokens.lower, article.cues
    first, last = max(relation.content)
    if first < cue.last or first == cue.first:
        return "before", relation.content[0][0]
    told = "told " if relation.addressee is not None and not cue.passive else ""
    word = lower[first]
    if article.inside[first] >= 0:
        return f"{told}quote", first
    if word == "that":
        return f"{told}that", first
    if word in cues.wh_words:
        return f"{told}wh", first
    if word == "to":
        return f"{told}to", first
    if word in cues.complement_prepositions or word in cues.adverbial_openers:
        return f"{told}preposition", first
    if word.endswith("ing") and word.isalpha():
        return f"{told}ing", first
    clause = _has_verb(article, first, last)
    return f"{told}{'clause' if clause else 'noun'}", first


def _has_verb(article: CuedArticle, first: int, last: int) -> bool:
    """Whether what begins at ``first`` holds a finite verb of its own, no relative clause's."""
    lower, cues = article.tokens.lower, article.cues
    for i in range(first + 1, min(last, first + _CLAUSE) + 1):
        if article.inside[i] >= 0:
            continue
        if lower[i] in RELATIVE or lower[i] in cues.relative_pronouns:
            return False
        if lower[i] in cues.full_finite or (
            any_verb(article, i) and article.tokens.words[i].islower()
        ):
            return True
    return False


def _word(article: CuedArticle, i: int) -> str:
    """A word by itself where it is of a closed class, else what it looks like."""
    word, cues = article.tokens.words[i], article.cues
    lower = article.tokens.lower[i]
    if lower in cues.no_nouns or lower in cues.before_nouns or lower in cues.personal:
        return lower
    if word[0].isdigit():
        return "#"
    return "Name" if word[0].isupper() else lower


def _speaker(
    article: CuedArticle, source: tuple[int, int] | None, kind: str | None
) -> tuple[str, str]:
    """What kind of thing a source is, and its head: a pronoun, the last word of its noun phrase."""
    if source is None:
        return "none", "-"
    lower, words, cues = article.tokens.lower, article.tokens.words, article.cues
    first, last = source
    if first == last and (lower[first] in cues.lone_phrases or lower[first] in cues.pronouns):
        return lower[first], lower[first]
    if lower[last] in cues.relative_pronouns:
        return lower[last], lower[max(first, last - 1 - (lower[last - 1] == ","))]
    head = head_of(article, first, last)
    named = words[head][0].isupper() and head > first - 1
    if kind is not None:
        return kind, lower[head] if not named else "Name"
    if named and head > article.sentence(head)[0]:
        return "name", "Name"
    return "plural" if lower[head].endswith("s") else "noun", lower[head]


def head_of(article: CuedArticle, first: int, last: int) -> int:
    """The last word of a noun phrase before what a preposition or comma adds to it."""
    lower, cues = article.tokens.lower, article.cues
    head = first
    for i in range(first, last + 1):
        if i > first and (
            lower[i] == ","
            or lower[i] in cues.complement_prepositions
            or lower[i] in ("of", "in", "at", "from", "(", "–", "—")
            or lower[i] in cues.relative_pronouns
        ):
            break
        if lower[i].isalnum() and lower[i - 1] not in APOSTROPHES:
            head = i
    return head


def _form(cue: Cue, lemma: str) -> str:
    """The form of a verb: "ing", "s", "past" or its base."""
    if cue.passive:
        return "passive"
    if cue.form.endswith("ing"):
        return "ing"
    if cue.form == lemma.partition(" ")[0]:
        return "base"
    return "s" if cue.form.endswith("s") else "past"


def _group(article: CuedArticle, cue: Cue, takes: str) -> Iterator[str]:
    """The words of a verb's group: "has not", "will", "to"."""
    lower = article.tokens.lower
    for i in range(cue.first, cue.verb):
        if lower[i].isalpha():
            adverb = "-ly" if lower[i].endswith("ly") else lower[i]
            yield f"auxiliary: {adverb}"
            if adverb != "-ly":
                yield f"auxiliary.kind: {adverb} {takes}"
    if lower[cue.first] != "to" and lower[cue.first - 1] == "to":
        yield "auxiliary: to"


def _place(article: CuedArticle, cue: Cue, relation: Relation) -> Iterator[str]:
    """Where a cue stands: behind what, in what kind of sentence."""
    lower, words = article.tokens.lower, article.tokens.words
    floor, end = article.sentence(cue.verb)
    before = lower[cue.first - 1] if cue.first > floor else "^"
    closed = before in article.cues.no_nouns or not before[-1].isalnum()
    yield f"before: {before if closed or before == '^' else words[cue.first - 1][0].isupper()}"
    opens = relation.source[0] if relation.source is not None else cue.first
    opener = lower[opens - 1] if opens > floor else "^"
    yield f"opener: {opener if opener in article.cues.no_nouns or not opener.isalnum() else '-'}"
    if words[cue.verb][0].isupper():
        yield "capital"
    if lower[end] not in ".!?…" and article.inside[end] < 0:
        yield "unstopped"
    if end - floor < 8:
        yield "short sentence"
    if relation.source is not None:
        length = relation.source[1] - relation.source[0] + 1
        yield f"source length: {_bucket(length)}"
        if relation.source[1] != cue.first - 1:
            yield f"apart: {relation.source[0] > cue.last}"


def _size(article: CuedArticle, relation: Relation, first: int) -> Iterator[str]:
    """How long what is said is, and what it holds."""
    length = sum([b - a + 1 for a, b in relation.content])
    yield f"length: {_bucket(length)}"
    if relation.pieces:
        yield "quotes"
    opening = article.text[
        article.tokens.starts[first] : article.tokens.ends[
            min(first + _OPENING, len(article.tokens) - 1)
        ]
    ]
    if any(c.isdigit() for c in opening):
        yield "number"
    if not _SUMS.isdisjoint(opening):
        yield "sum"


def _bucket(length: int) -> int:
    return next((n for n in _LENGTHS if length <= n), 99)
