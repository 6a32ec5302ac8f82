"""What tells whether a verb reports where it stands: features by name, for ``reporting``.

Of "The fire claimed the lives of two men" among others ``verb.kind: claim noun``, the verb with
what it takes; ``head: fire``, who is said to speak; ``first: the``. Each is looked up in a table of
weights (``weights.py``).
"""

from bisect import bisect_left

from newsextract._language.clauses import RELATIVE
from newsextract._language.marks import APOSTROPHES, SENTENCE_ENDS
from newsextract._language.verbs import any_verb
from newsextract.extractors.attributions.overlay import CuedArticle
from newsextract.extractors.attributions.relation import Cue, Relation
from newsextract.extractors.attributions.weights import Tables, asked_of

_CLAUSE = 14  # tokens of a complement that a finite verb is looked for in
_LENGTHS = (1, 2, 3, 5, 8, 12, 20)  # tokens
_LENGTH = (*_LENGTHS, 99)
_OPENING = 4  # tokens of a complement that a sum is looked for in
_SUMS = frozenset("$£€%")
_DIGITS = frozenset("0123456789")
_ADDING = frozenset({",", "of", "in", "at", "from", "(", "–", "—"})  # behind the head of a phrase


def features_of(article: CuedArticle, cue: Cue, relation: Relation, kind: str | None) -> list[str]:
    """The features of a candidate by name; ``kind`` is that of the entity its source is, if known."""
    asked, tables = asked_of()
    weigh(article, cue, relation, kind, tables)
    return asked


def weigh(
    article: CuedArticle, cue: Cue, relation: Relation, kind: str | None, tables: Tables
) -> int:
    """The sum of the weights of a candidate's features."""
    lemma = lemma_of(article, cue)
    takes, first = complement(article, cue, relation)
    word = _word(article, first)
    speaker, head = _speaker(article, relation.source, kind)
    form = _form(cue, lemma)
    total: int = tables.order(relation.order.rule[12:], 0)
    total += tables.verb(lemma, 0) + tables.kind(takes, 0) + tables.verb_kind((lemma, takes), 0)
    total += tables.first(word, 0) + tables.kind_first((takes, word), 0)
    total += tables.verb_first((lemma, word), 0)
    total += tables.speaker(speaker, 0) + tables.speaker_kind((speaker, takes), 0)
    total += tables.verb_speaker((lemma, speaker), 0) + tables.head(head, 0)
    for pattern in cue.patterns:
        total += tables.pattern_kind((pattern, takes), 0)
    total += tables.form(form, 0) + tables.form_kind((form, takes), 0)
    return (
        total
        + _group(article, cue, takes, tables)
        + _place(article, cue, relation, tables)
        + _size(article, relation, first, tables)
    )


def lemma_of(article: CuedArticle, cue: Cue) -> str:
    """The base form of a cue, in American spelling: "call for" of "called for"."""
    lower, cues = article.tokens.lower, article.cues
    verb = lower[cue.verb]
    verb = cues.base_forms.get(verb, verb)
    if verb.endswith("ise") and f"{verb[:-3]}ize" in cues.lemmas:
        verb = f"{verb[:-3]}ize"
    if cue.last == cue.verb:  # saves time
        return verb
    if lower[cue.last - 1] == "to" and lower[cue.last] in cues.lemmas:
        return lower[cue.last]  # "likes to say"
    return " ".join([verb, *lower[cue.verb + 1 : cue.last + 1]])


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
    if word == "to" or (word == "not" and first < last and lower[first + 1] == "to"):
        return f"{told}to", first
    if word in cues.complement_prepositions or word in cues.adverbial_openers:
        return f"{told}preposition", first
    if word.endswith("ing") and word.isalpha():
        return f"{told}ing", first
    subject = word in cues.personal and first < last  # no "put [it] at 40%"
    if subject and lower[first + 1] in cues.complement_prepositions:
        return f"{told}noun", first
    clause = subject or _has_verb(article, first, last)
    return f"{told}{'clause' if clause else 'noun'}", first


def _has_verb(article: CuedArticle, first: int, last: int) -> bool:
    """Whether what begins at ``first`` holds a finite verb of its own, no relative clause's."""
    lower, cues = article.tokens.lower, article.cues
    relatives, finite, pasts = cues.relative_pronouns, cues.full_finite, cues.pasts
    for i in range(first + 1, min(last, first + _CLAUSE) + 1):
        if article.inside[i] >= 0:
            continue
        word = lower[i]
        if word in RELATIVE or word in relatives:
            return False
        if word in finite or (
            (word.endswith("ed") or word in pasts)  # saves time
            and any_verb(article, i)
            and article.tokens.words[i].islower()
        ):
            return True
    return False


def _word(article: CuedArticle, i: int) -> str:
    """A word by itself where it is of a closed class, else what it looks like."""
    word, cues = article.tokens.words[i], article.cues
    lower = article.tokens.lower[i]
    closed = lower in cues.no_nouns or lower in cues.before_nouns or lower in cues.personal
    shape = "#" if word[0].isdigit() else "Name" if word[0].isupper() else lower
    return lower if closed else shape


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
    named = words[head][0].isupper()
    unknown = named and head > article.sentence(head)[0]
    noun = "plural" if lower[head].endswith("s") else "noun"
    return kind or ("name" if unknown else noun), "Name" if unknown or (named and kind) else lower[
        head
    ]


def head_of(article: CuedArticle, first: int, last: int) -> int:
    """The last word of a noun phrase before what a preposition or comma adds to it."""
    lower, cues = article.tokens.lower, article.cues
    prepositions, relatives = cues.complement_prepositions, cues.relative_pronouns
    head = first
    for i in range(first + 1, last + 1):
        word = lower[i]
        if word in _ADDING or word in prepositions or word in relatives:
            break
        if word.isalnum() and lower[i - 1] not in APOSTROPHES:
            head = i
    return head


def _form(cue: Cue, lemma: str) -> str:
    """The form of a verb: "ing", "s", "past", "passive" or its base."""
    if cue.passive:
        return "passive"
    form = cue.form
    if form == lemma.partition(" ")[0]:
        return "base"
    return "ing" if form.endswith("ing") else "s" if form.endswith("s") else "past"


def _group(article: CuedArticle, cue: Cue, takes: str, tables: Tables) -> int:
    """The words of a verb's group: "has not", "will", "to"."""
    lower = article.tokens.lower
    total = 0
    for word in lower[cue.first : cue.verb]:
        if word.endswith("ly"):
            word = "-ly"
        total += tables.auxiliary(word, 0) + tables.auxiliary_kind((word, takes), 0)
    to = lower[cue.first - 1] == "to" or lower[cue.first] == "to"
    return total + tables.infinitive(to, 0)


def _place(article: CuedArticle, cue: Cue, relation: Relation, tables: Tables) -> int:
    """Where a cue stands: behind what, in what kind of sentence."""
    lower, words, no_nouns = article.tokens.lower, article.tokens.words, article.cues.no_nouns
    floor, end = article.bounds[cue.verb]
    begin = cue.first
    before: str | bool = "^"
    if begin > floor:
        word = lower[begin - 1]
        closed = word in no_nouns or word == "^" or not word[-1].isalnum()
        before = word if closed else words[begin - 1][0].isupper()
    first, last = relation.source or (begin, begin - 1)
    opener = lower[first - 1] if first > floor else "^"
    if opener not in no_nouns and opener.isalnum():
        opener = "-"
    unstopped = lower[end] not in SENTENCE_ENDS and article.inside[end] < 0
    return (
        tables.before(before, 0)
        + tables.opener(opener, 0)
        + tables.capital(words[cue.verb][0].isupper(), 0)
        + tables.unstopped(unstopped, 0)
        + tables.source_length(_bucket(last - first + 1), 0)
        + tables.apart((last != begin - 1, first > cue.last), 0)
    )


def _size(article: CuedArticle, relation: Relation, first: int, tables: Tables) -> int:
    """How long what is said is, and what it holds."""
    length = 0
    for begin, last in relation.content:
        length += last - begin + 1
    starts, ends = article.tokens.starts, article.tokens.ends
    opening = article.text[starts[first] : ends[min(first + _OPENING, len(ends) - 1)]]
    number = not _DIGITS.isdisjoint(opening)
    return (
        tables.length(_bucket(length), 0)
        + tables.quotes(bool(relation.pieces), 0)
        + tables.number(number, 0)
        + tables.sum(not _SUMS.isdisjoint(opening), 0)
    )


def _bucket(length: int) -> int:
    return _LENGTH[bisect_left(_LENGTHS, length)]
