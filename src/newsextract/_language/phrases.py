"""Noun phrases, read leftwards from a verb or rightwards from their first word.

There is no tagger: a noun phrase is what lies between two words of closed classes (conjunctions,
verbs, punctuation): "…, [the mayor, Ana Ruiz,] said", "according to [two people at the firm]".
"""

from newsextract._language.article import PUNCTUATION, Article
from newsextract._language.verbs import in_group

_LONGEST_NOUN_PHRASE = 40  # tokens
_LONGEST_ROLE = 8  # tokens between an article and the comma before a name
_LONGEST_STATE = 6  # tokens of a state's name: "N.J."
_CONTRACTED = frozenset({"s", "d", "ve", "ll", "re", "m"})
_BULLETS = frozenset("-–—*•'’/")
_IN_NAME = frozenset({"of", ".", "-", "’", "'", "s"})
_JOINED = frozenset({".", "-", "’", "'"})  # parts of one name
_ASIDE = frozenset({"—", "–", "-", ")"})


def noun_phrase_before(article: Article, verb: int, floor: int) -> tuple[int, int] | None:
    """The noun phrase that ends before token ``verb``, not reaching before ``floor``."""
    phrase = _phrase_before(article, verb, floor)
    if phrase is None:
        return None
    joined = _joined(article, phrase[0], floor)
    return phrase if joined is None else (joined, phrase[1])


def _joined(article: Article, first: int, floor: int) -> int | None:
    """Where a sentence opens with a name and what is joined to it: "[Hale, 40, and] Ruiz"."""
    lower, words, classes = article.tokens.lower, article.tokens.words, article.classes
    both = first - 1
    if both - 3 < floor or lower[both] != "and" or lower[both - 1] != ",":
        return None
    if (
        both - floor > _LONGEST_NOUN_PHRASE
        or lower[first] in classes.personal | article.classes.fused_relatives
    ):
        return None
    comma = floor
    while words[comma][0].isupper() or lower[comma] in _IN_NAME:
        comma += 1
    if comma == floor or comma >= both - 1 or lower[comma] != ",":
        return None
    before = lower[floor:both]
    if (
        before[0] in classes.time_openers
        or before[0] in classes.conjunctions
        or before[0] in classes.complement_prepositions
    ):
        return None
    aside = before[comma - floor :]
    verbs = any(word in classes.verbal and len(word) > 1 for word in aside)  # not of "D-Ohio"
    return None if verbs or max(article.inside[floor:both]) >= 0 else floor


def _phrase_before(article: Article, verb: int, floor: int) -> tuple[int, int] | None:
    lower = article.tokens.lower
    last = verb - 1
    if last - 1 > floor and lower[last] in _CONTRACTED and lower[last - 1] in ("’", "'"):
        last -= 2  # "she’s said"
    if last < floor:
        return None
    closing, quoted = lower[last], article.inside[last] >= 0
    if closing == "," or (quoted and names_a_work(article, last)):  # "X, a senior aide to Y, said"
        seat = _seat(article, last, floor)
        if seat is not None and lower[seat - 1] == ",":  # "Lund Air, Lenz, Ohio, said"
            head = noun_phrase_before(article, seat - 1, floor)
            return (head[0], last) if head else None
        role = _role_before_name(article, last, floor)
        if role is not None:
            return role, last
        opening = _comma_before(article, last, floor)
        if opening is None or opening <= floor:
            return None
        head = noun_phrase_before(article, opening, floor)
        for _ in range(3):  # "Ruiz, during a visit to X, Maine,", "Hale, 40, of Fen Road,"
            if head is None or lower[head[0] - 1] != ",":
                break
            opener = lower[head[0]]
            role = (
                article.tokens.words[head[0]].islower() and opener not in article.classes.articles
            )
            if (
                not role
                and opener not in article.classes.adverbial_openers
                and not opener[0].isdigit()
            ):
                break
            head = noun_phrase_before(article, head[0] - 1, floor)
        return (head[0], last) if head else None
    if closing in _ASIDE:
        opening = _opening(article, last, floor)
        if opening is not None and opening > floor:
            head = noun_phrase_before(article, opening, floor)
            return (head[0], last) if head else None
    first = _leftwards(article, last, floor)
    return None if first is None or first > last else (first, last)


def names_a_work(article: Article, i: int) -> bool:
    """Whether a work in quotes ends at token ``i``: "X, the author of “Low Tide,” said"."""
    piece = article.pieces[article.inside[i]] if article.inside[i] >= 0 else None
    return piece is not None and piece.kind == "title" and article.tokens.words[piece.last] == ","


def _leftwards(article: Article, last: int, floor: int) -> int | None:
    lower, inside, classes = article.tokens.lower, article.inside, article.classes
    if lower[last] in classes.personal or lower[last] in ("who", "what"):
        return last
    breaks, edges = classes.breaks, classes.phrase_edges
    first = max(floor, last - _LONGEST_NOUN_PHRASE + 1)
    for i in range(last, first - 1, -1):
        word = lower[i]
        broken = inside[i] >= 0 or word in breaks
        if broken or (word in edges and _is_edge(article, i, last, floor)):
            seat = _seat(article, i, floor) if word == "," and i < last else None
            if seat is not None and lower[seat - 1] in article.classes.articles:
                return seat - 1
            first = i + 1
            break
    while first < last and (lower[first] in classes.sentence_openers or lower[first] in classes.conjunctions):
        first += 1
    while first < last and lower[first] in _BULLETS:
        first += 1
    return first if first <= last else None


def _is_edge(article: Article, i: int, last: int, floor: int) -> bool:
    """Whether the noun phrase that ends at ``last`` begins behind token ``i``."""
    word, letter, classes = article.tokens.lower[i], article.tokens.words[i][0], article.classes
    if word == ".":
        return not _abbreviated(article, i)
    if word == "and" and i > floor and _clause_and(article, i, floor):
        return True
    return i < last and (
        word in classes.personal
        or word in article.classes.fused_relatives  # "led to what [Ruiz] called"
        or (word in classes.closing_auxiliaries and letter.islower())
        or (word in classes.verbs and not letter.isupper() and not _modifies(article, i))
    )


def _modifies(article: Article, i: int) -> bool:
    """Whether a verb is part of a noun phrase: "banks [queried] by ONB", "in charge of [planning]"."""
    lower, word, before = (
        article.tokens.lower,
        article.tokens.lower[i],
        article.tokens.lower[i - 1],
    )
    if before == "-" or (word.endswith("ing") and before == "of"):
        return True  # "over-the-counter shares"
    return (
        word.endswith("ed") and lower[i + 1] == "by" and before not in article.classes.forms_of_be
    )


def _abbreviated(article: Article, i: int) -> bool:
    """Whether a full stop belongs to the word before it: "Mr.", "U.S."."""
    tokens = article.tokens
    return (
        i > 0
        and tokens.ends[i - 1] == tokens.starts[i]
        and i + 1 < len(tokens)
        and article.sentence(i + 1)[0] != i + 1
    )


def _clause_and(article: Article, i: int, floor: int) -> bool:
    """Whether an "and" joins two clauses rather than two names."""
    before = article.tokens.lower[max(floor, i - 6) : i]
    return not article.classes.clausal.isdisjoint(before)


def _seat(article: Article, comma: int, floor: int) -> int | None:
    """The first token of a place whose state a comma closes: "a [New Lenz, N.J.], firm"."""
    tokens = article.tokens
    for i in range(comma - 2, max(floor, comma - _LONGEST_STATE) - 1, -1):
        if tokens.lower[i] == ",":
            state = article.text[tokens.starts[i + 1] : tokens.starts[comma]].lower()
            if state not in article.states:
                return None
            first = i
            while first > floor and _is_capitalised(article, first - 1):
                first -= 1
            return first if floor < first < i else None
    return None


def _is_capitalised(article: Article, i: int) -> bool:
    return (
        article.tokens.words[i][0].isupper()
        and article.tokens.lower[i] not in article.classes.articles
    )


def _role_before_name(article: Article, last: int, floor: int) -> int | None:
    """Where a role with a name between commas begins: "After the vote, [the mayor, Ana Ruiz]," said."""
    lower, words = article.tokens.lower, article.tokens.words
    i = last - 1
    while i > floor and (words[i][0].isupper() or lower[i] == "."):
        i -= 1
    if last - i < 3 or lower[i] != "," or not words[i - 1].islower():
        return None
    for first in range(i - 1, max(floor, i - _LONGEST_ROLE) - 1, -1):
        if lower[first] == ",":
            return None
        if lower[first] in article.classes.articles:
            opened = lower[first - 1] == "," or lower[first - 1] in article.classes.conjunctions
            return first if opened or first == floor else None
    return None


def _comma_before(article: Article, last: int, floor: int) -> int | None:
    lower = article.tokens.lower
    found = seat = None
    for i in range(last - 1, max(floor, last - 45) - 1, -1):
        if seat is not None and i >= seat:
            continue
        if article.inside[i] >= 0:
            if article.pieces[article.inside[i]].kind == "direct":
                break
            continue
        if lower[i] in (";", ":", "”", "“"):
            break
        if lower[i] == ",":
            seat = _seat(article, i, floor)
            if seat is not None and lower[seat - 1] in article.classes.articles:
                continue  # "a New Lenz, N.J., firm"
            seat = None
            found = i
            before = article.tokens.words[i - 1] if i else ""
            after = lower[i + 1]
            if (
                before[:1].isupper()
                or after in ("who", "which", "a", "an", "the", "whose", "one")
                or after[:1].isdigit()
            ):
                return i
    return found


def _opening(article: Article, last: int, floor: int) -> int | None:
    mark = {")": "("}.get(article.tokens.lower[last], article.tokens.lower[last])
    for i in range(last - 1, max(floor, last - 30) - 1, -1):
        if article.tokens.lower[i] == mark:
            return i
    return None


def noun_phrase_at(article: Article, first: int, last: int) -> int | None:
    """The last token of the noun phrase that begins at ``first`` (inverted or "according to")."""
    lower, words = article.tokens.lower, article.tokens.words
    if first > last or article.inside[first] >= 0 or not (lower[first][0].isalnum()):
        return None
    if lower[first] in article.classes.personal:
        return first
    i = first
    commas = 0
    while i <= last and i - first < _LONGEST_NOUN_PHRASE:
        word = lower[i]
        if article.inside[i] >= 0 or word in ';:!?—“”"…':
            break
        if word == "." and i == last:
            break
        if word == ",":
            commas += 1
            after = lower[i + 1] if i < last else ""
            if commas > 4 or not (
                after in ("a", "an", "the", "who", "whose", "one", "chief", "former", "senior")
                or after[:1].isdigit()
                or (words[i + 1][:1].isupper() if i < last else False)
                or (
                    commas > 1
                    and i < last
                    and after not in article.classes.conjunctions
                    and after not in ("and", "adding", "saying")
                    and not (after in ("in", "on", "during") and commas == 2)
                )
            ):
                break
        if i > first and word in article.classes.conjunctions and commas == 0:
            break
        if (
            commas == 0
            and i > first
            and word
            in (
                "in",
                "on",
                "at",
                "during",
                "after",
                "last",
                "this",
                "earlier",
                "following",
                "to",
                "told",
                "said",
                "when",
                "while",
                "as",
                "yesterday",
                "monday",
                "tuesday",
                "wednesday",
                "thursday",
                "friday",
                "saturday",
                "sunday",
                "about",
            )
            and not _of_name(article, i)
        ):
            break
        i += 1
    end = i - 1
    while end > first and lower[end] in (",", "and", "but"):
        end -= 1
    return end


def _of_name(article: Article, i: int) -> bool:
    """Whether a preposition goes on with a role: "an analyst at Marchmont"."""
    return article.tokens.lower[i] in ("at", "in") and article.tokens.lower[i - 1] in (
        "director",
        "analyst",
        "professor",
        "fellow",
        "economist",
        "strategist",
        "scholar",
        "lawyer",
        "researcher",
    )


_OPENERS = frozenset({"and", "but", "later", "now", "so", "still", "then", "yet"})
_LONGEST_APPOSITION = 16  # tokens between commas behind a subject


def opening_name(article: Article, subject: tuple[int, int]) -> tuple[int, int]:
    """The name or pronoun that opens what may hold a verb too: "[Hale] hit back, saying"."""
    lower, words, (first, last) = article.tokens.lower, article.tokens.words, subject
    if lower[first] in article.classes.sentence_openers and first < last:
        first += 1
    if lower[first] in article.classes.personal:
        return first, first
    end = first
    while end < last and (words[end + 1][0].isupper() or lower[end + 1] in _JOINED):
        end += 1
    alone = end == first and (
        lower[first] in article.classes.clause_openers or lower[end + 1 : end + 2] == ["of"]
    )
    cut = end < last and words[first][0].isupper() and not alone
    return first, end if cut and not lower[end + 1].endswith("s") else last


def nominal(article: Article, first: int, last: int) -> bool:
    """Whether tokens can be a noun phrase: no lone closed-class word, no leading preposition."""
    lower = article.tokens.lower
    head = lower[first]
    if (
        head in ("and", "or", "but", "then", "'", "’", "t")
        or head in article.classes.complement_prepositions
        or head in article.classes.conjunctions
        or head in PUNCTUATION
    ):
        return False
    lone = (article.classes.in_verb_group, article.classes.before_nouns, article.classes.finite)
    return not (
        first == last
        and any(head in words for words in lone)
        and head not in article.classes.quantifiers
    )


def with_apposition(
    article: Article, subject: tuple[int, int], limit: int
) -> tuple[int, int] | None:
    """A subject with what stands behind it between commas: "[Ana Ruiz, the mayor,] issued …"."""
    for i in range(subject[1] + 2, min(limit, subject[1] + _LONGEST_APPOSITION)):
        if article.tokens.lower[i] == ",":
            return subject[0], i
    return None


def sentence_subject(article: Article, floor: int, limit: int) -> tuple[int, int] | None:
    """The noun phrase that opens a sentence: whose participles follow."""
    first = floor
    lower = article.tokens.lower
    opened = (
        lower[floor] in article.classes.adverbial_openers
        or lower[floor] in article.classes.conjunctions
        or in_group(lower[floor], article.classes)  # "Immediately after the vote, Ruiz …"
    )
    for i in range(floor, min(floor + 14, limit - 1)):
        dash = lower[i] in ("—", "–", "-") and i > floor and lower[i - 1] in (")", ",", "-")
        if dash or (opened and lower[i] == ","):
            first = i + 1
            break
        if lower[i] in article.classes.forms and lower[i] not in article.classes.also_nouns:
            break
    while first < limit and (article.inside[first] >= 0 or lower[first] in PUNCTUATION):
        first += 1
    stop = first
    while stop < limit and stop - first < 14:
        word = lower[stop]
        if (
            word == ","
            or (word in article.classes.finite and len(word) > 1)
            or (word in article.classes.forms and word not in article.classes.also_nouns)
            or (stop > first and word.endswith("ed") and len(word) > 4)
            or word in article.classes.pasts
        ):
            break
        stop += 1
    return (first, stop - 1) if first < stop < limit else None
