"""Which words of an article may be cues: verb groups and phrases of the lexicon, no nouns."""

from collections.abc import Iterator

from newsextract.extractors.attributions.cues import Cues
from newsextract.extractors.attributions.reading import Article
from newsextract.extractors.attributions.relation import Cue

_ACCORDING = frozenset({"according"})
_NO_PATTERNS: frozenset[str] = frozenset()
_OBJECTS = frozenset({"n", "p"})  # the patterns of a verb that no clause follows
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})


def find_cues(article: Article) -> Iterator[Cue]:
    """The candidate cues of an article, in order; none inside a quote."""
    tokens, cues = article.tokens, article.cues
    lower = tokens.lower
    done = -1
    for i in article.words:
        if i <= done or article.inside[i] >= 0 or lower[i] not in cues.triggers:
            continue
        last, patterns = match(lower, i, cues)
        if not patterns and lower[i] not in cues.adjectives:
            continue
        done = last
        floor = article.sentence(i)[0]
        first = _first_of_two(article, i, floor)
        while first > floor and article.inside[first - 1] < 0 and in_group(lower[first - 1], cues):
            first -= 1
        while first < i and lower[first] in ("to", "s", "'", "’", "t"):
            first += 1
        if lower[i] in cues.adjectives and last == i:
            if not _BE.isdisjoint(lower[first:i]):
                patterns = cues.adjectives[lower[i]]  # "is convinced that"
            elif lower[i] not in cues.forms:
                continue
        if patterns != {"according"} and _is_noun(article, first, i, last):
            continue
        yield Cue(first, i, last, patterns, lower[i])


def _first_of_two(article: Article, i: int, floor: int) -> int:
    """The first of two verbs that share what follows: "[derided] and insulted the plan"."""
    lower, cues = article.tokens.lower, article.cues
    both = i - 2
    if (
        both > floor
        and lower[i - 1] in ("and", "or")
        and lower[both] in cues.forms
        and lower[both] != lower[i]
        and lower[both] not in cues.nouny
        and lower[both].endswith("ed")
        and lower[i].endswith("ed")
        and article.inside[both] < 0
    ):
        return both
    return i


def in_group(word: str, cues: Cues) -> bool:
    """Whether a word before a verb belongs to its group: "has repeatedly said"."""
    return word in cues.auxiliaries or (
        len(word) > 4 and word.endswith("ly") and word not in cues.no_adverbs
    )


def match(lower: list[str], i: int, cues: Cues) -> tuple[int, frozenset[str]]:
    """The longest phrase or the verb form at token ``i``."""
    word = lower[i]
    if word in cues.phrases and i + 1 < len(lower):
        for words, patterns in cues.phrases[word].get(lower[i + 1], ()):
            if lower[i : i + len(words)] == words:
                return i + len(words) - 1, patterns
    if word == "according":
        to = lower[i + 1 : i + 2] == ["to"]
        return (i + 1, _ACCORDING) if to else (i, _NO_PATTERNS)
    return i, cues.forms.get(word, _NO_PATTERNS)


def _is_noun(article: Article, first: int, i: int, last: int) -> bool:
    """Whether a form that is also a noun ("claims") is one here."""
    lower, cues = article.tokens.lower, article.cues
    if first == i and lower[i] in cues.participles:
        return True  # "a book written by Odde"
    if lower[i] == "called" and lower[max(0, i - 2) : i] in (["so", "-"], ["-", "so"]):
        return True
    if (
        article.tokens.words[i][0].isupper()
        and i > article.sentence(i)[0]
        and lower[i] in cues.nouny
    ):
        return True
    before = lower[first - 1] if first > article.sentence(i)[0] else ""
    announces = lower[i + 1 : i + 2] == [":"] and lower[i].endswith("s") and len(before) > 1
    if lower[i].endswith("ing") and before in cues.before_participle and before.isalpha():
        return False  # "by warning that", no "of warning"
    if lower[i] in cues.nouny and not (announces and before not in cues.determiners):
        if lower[i] in cues.lemmas and not _may_be_base_form(lower, first, i, before):
            return True
        if lower[i].endswith("s") and not _may_be_third_person(article, first, before):
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
        and last == i
        and lower[i].endswith(("ed", "n"))
        and not _BE.isdisjoint(lower[first:i])
        and "o" not in cues.forms.get(lower[i], ())
    ):
        patterns = cues.forms.get(lower[i])
        if patterns is not None and patterns <= _OBJECTS:
            return True  # "the plan was condemned"
        return lower[i + 1 : i + 2] in (["by"], ["in"], ["as"], ["for"])
    if before == "-" and article.tokens.ends[i - 1] == article.tokens.starts[i]:
        return True  # "the now-derided plan"
    owned = before == "s" and lower[i].endswith("ed") and first == i
    return owned or before in ("the", "a", "an", "his", "her", "its", "their")


def _closes_quote(article: Article, i: int, before: str) -> bool:
    """Whether a form stands behind a quote and its speaker: "…,” Ruiz notes."."""
    if before in article.cues.pronouns:
        return True
    inside = article.inside
    return any(
        (inside[j] >= 0 and article.pieces[inside[j]].last == j)
        or (inside[j] >= 0 and inside[j + 1] < 0)
        for j in range(max(article.sentence(i)[0], i - 6), i - 1)
    )


def _may_be_third_person(article: Article, i: int, before: str) -> bool:
    """Whether "states" or "attacks" can be a verb: behind a name, "he", "the document"."""
    tokens, cues = article.tokens, article.cues
    if (
        tokens.words[i - 1][:1].isupper()
        or before in cues.pronouns
        or before in (",", ")", "that")
    ):
        return True
    return (
        i > 1
        and not before.endswith(("s", "ed", "ing"))
        and tokens.lower[i - 2]
        in (
            "the",
            "a",
            "an",
            "his",
            "her",
            "its",
        )
    )


def _may_be_base_form(lower: list[str], first: int, i: int, before: str) -> bool:
    """Whether "show", "question" can be a verb: behind "to", "did", "they" or a plural."""
    if first < i:
        return True
    return before in ("they", "we", "i", "you", "who", "people") or (
        before.endswith("s") and len(before) > 2 and before not in ("his", "its", "this", "was")
    )
