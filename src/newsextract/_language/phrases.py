"""Noun phrases, read leftwards from a verb or rightwards from their first word.

There is no tagger: a noun phrase is what lies between two words of closed classes (conjunctions,
verbs, punctuation): "…, [the mayor, Ana Ruiz,] said", "according to [two people at the firm]".
"""

from newsextract._language.article import Article, Piece
from newsextract._language.leftwards import LONGEST_NOUN_PHRASE, leftwards
from newsextract._language.marks import APOSTROPHES, DASHES, JOINTS, PUNCTUATION, STOPS
from newsextract._language.places import place_before
from newsextract._language.verbs import in_group, is_regular_past, is_reporting_participle

_LONGEST_ROLE = 8  # tokens between an article and the comma before a name
_LONGEST_APPOSITION = 16  # tokens between commas behind a subject
_LONGEST_BETWEEN_COMMAS = 45  # tokens between commas before a verb
_LONGEST_ASIDE = 30  # tokens between dashes or in brackets
_LONGEST_OPENING = 14  # tokens before a sentence's subject, and of it
_MOST_ASIDES = 3  # "Hale, 40, of Fen Road, during a visit, said"
_MOST_COMMAS = 4  # in a noun phrase behind its verb
_CLAUSE_STOPS = frozenset(";:”“")  # that no commas pair over
_ASIDE = DASHES | {")"}
_OPENERS = frozenset({"and", "but", "later", "now", "so", "still", "then", "yet"})


def noun_phrase_before(article: Article, verb: int, floor: int) -> tuple[int, int] | None:
    """The noun phrase that ends before token ``verb``, not reaching before ``floor``."""
    lower = article.tokens.lower
    last = verb - 1
    if (
        last - 1 > floor
        and lower[last] in article.classes.contractions
        and lower[last - 1] in APOSTROPHES
        and not _ends_in_s(article, last - 2)
    ):
        last -= 2  # "she’s said", but "Macy’s said"
    first = _phrase_to(article, last, floor)
    if first is None or first > last:
        return None
    joined = _joined(article, first, floor)
    return first if joined is None else joined, last


def _ends_in_s(article: Article, i: int) -> bool:
    """Whether the "’s" behind a word is a part of its name: "Macy[’s]", no "She[’s]"."""
    lower, classes = article.tokens.lower, article.classes
    pronoun = lower[i] in classes.personal or lower[i] in classes.relative_pronouns
    return article.tokens.words[i][0].isupper() and lower[i + 2] == "s" and not pronoun


def _phrase_to(article: Article, last: int, floor: int) -> int | None:
    """The first token of the noun phrase that ends at ``last``, what is joined to it left out."""
    closing = article.tokens.lower[last]
    if last < floor:
        return None
    if closing == "," or names_a_work(article, last):  # "Hale, a senior aide to Ruiz, said"
        return _before_commas(article, last, floor)
    if article.inside[last] >= 0:
        return _before_title(article, article.pieces[article.inside[last]], floor)
    if closing in _ASIDE:
        opening = _opening(article, last, floor)
        if opening is not None and opening > floor:
            return _first_before(article, opening, floor)
    return leftwards(article, last, floor)


def _before_title(article: Article, piece: Piece, floor: int) -> int | None:
    """The first token of the noun phrase that ends in a title: "[The author of “Low Tide”] said"."""
    before, classes = piece.opening - 1, article.classes
    leads = before > floor and article.tokens.lower[before] in classes.prepositions_before_nouns
    return leftwards(article, before - 1, floor) if leads and piece.kind == "title" else None


def _first_before(article: Article, end: int, floor: int) -> int | None:
    """The first token of the noun phrase that ends before token ``end``."""
    phrase = noun_phrase_before(article, end, floor)
    return None if phrase is None else phrase[0]


def names_a_work(article: Article, i: int) -> bool:
    """Whether a work in quotes ends at token ``i``: "Hale, the author of “Low Tide,” said"."""
    piece = article.pieces[article.inside[i]] if article.inside[i] >= 0 else None
    return piece is not None and piece.kind == "title" and article.tokens.words[piece.last] == ","


def _joined(article: Article, first: int, floor: int) -> int | None:
    """Where a sentence opens with a name and what is joined to it: "[Hale, 40, and] Ruiz"."""
    lower, words, classes = article.tokens.lower, article.tokens.words, article.classes
    both = first - 1
    if lower[both] != "and" or lower[both - 1] != "," or both - floor > LONGEST_NOUN_PHRASE:
        return None
    if lower[first] in classes.personal or lower[first] in classes.fused_relatives:
        return None
    comma = floor
    while words[comma][0].isupper() or lower[comma] in classes.name_joints:
        comma += 1
    if comma == floor or comma >= both - 1 or lower[comma] != ",":
        return None
    if lower[floor] in classes.before_subjects or max(article.inside[floor:both]) >= 0:
        return None
    aside = lower[comma:both]
    verbs = any(word in classes.verbal and len(word) > 1 for word in aside)  # not of "D-Ohio"
    return None if verbs else floor


def _before_commas(article: Article, last: int, floor: int) -> int | None:
    """The first token of the noun phrase whose last part a comma at ``last`` closes."""
    lower = article.tokens.lower
    place = place_before(article, last, floor)
    if place is not None and lower[place - 1] == ",":  # "Lund Air, Lenz, Ohio, said"
        return _first_before(article, place - 1, floor)
    role = _role_before_name(article, last, floor)
    if role is not None:
        return role
    opening = _comma_before(article, last, floor)
    if opening is None or opening <= floor:
        return None
    head = _first_before(article, opening, floor)
    for _ in range(_MOST_ASIDES):  # "Ruiz, during a visit to Lenz, Maine,"
        if head is None or lower[head - 1] != "," or not _is_aside(article, head):
            break
        head = _first_before(article, head - 1, floor)
    return head


def _is_aside(article: Article, first: int) -> bool:
    """Whether what begins at ``first`` between commas is said of what stands before: ", 40,"."""
    opener, classes = article.tokens.lower[first], article.classes
    role = article.tokens.words[first].islower() and opener not in classes.articles
    seat = len(opener) == 1 and article.tokens.lower[first + 1] == "-"  # "Ruiz, [D-Ohio], the …,"
    return role or seat or opener in classes.adverbial_openers or opener[0].isdigit()


def _role_before_name(article: Article, last: int, floor: int) -> int | None:
    """Where a role with a name between commas begins: "After the vote, [the mayor, Ana Ruiz]," said."""
    lower, words, classes = article.tokens.lower, article.tokens.words, article.classes
    i = last - 1
    while i > floor and (words[i][0].isupper() or lower[i] == "."):
        i -= 1
    if last - i < 3 or lower[i] != "," or not words[i - 1].islower():
        return None
    for first in range(i - 1, max(floor, i - _LONGEST_ROLE) - 1, -1):
        if lower[first] in classes.articles:
            if (
                first == floor
                or lower[first - 1] == ","
                or lower[first - 1] in classes.conjunctions
            ):
                return first
            if lower[first - 1] not in classes.complement_prepositions:
                return None  # "the secretary of [the] board, Ida Lund," goes on before it
    return None


def _comma_before(article: Article, last: int, floor: int) -> int | None:
    """The comma that opens what a comma at ``last`` closes."""
    lower, inside = article.tokens.lower, article.inside
    found = None
    i = last - 1
    lowest = max(floor, last - _LONGEST_BETWEEN_COMMAS)
    while i >= lowest:
        if inside[i] >= 0:
            if article.pieces[inside[i]].kind == "direct":
                break
        elif lower[i] in _CLAUSE_STOPS:
            break
        elif lower[i] == ",":
            place = place_before(article, i, floor)
            if place is not None and lower[place - 1] in article.classes.articles:
                i = place - 1  # "a New Lenz, N.J., firm"
                continue
            found = i
            if _opens_apposition(article, i):
                return i
        i -= 1
    return found


def _opens_apposition(article: Article, comma: int) -> bool:
    """Whether a comma stands between a name and what it is: "Ruiz[,] the mayor", "man[,] 40"."""
    after = article.tokens.lower[comma + 1]
    return (
        article.tokens.words[comma - 1][0].isupper()
        or after in article.classes.apposition_openers
        or after in article.classes.relative_pronouns
        or after[0].isdigit()
    )


def _opening(article: Article, last: int, floor: int) -> int | None:
    """Where an aside opens that a dash or bracket at ``last`` closes."""
    lower = article.tokens.lower
    mark = "(" if lower[last] == ")" else lower[last]
    for i in range(last - 1, max(floor, last - _LONGEST_ASIDE) - 1, -1):
        if lower[i] == mark:
            return i
    return None


def noun_phrase_at(article: Article, first: int, last: int) -> int | None:
    """The last token of the noun phrase that begins at ``first`` (inverted or "according to")."""
    lower, inside, classes = article.tokens.lower, article.inside, article.classes
    if first > last or inside[first] >= 0 or not lower[first][0].isalnum():
        return None
    if lower[first] in classes.personal:
        return first
    commas = 0
    i = first
    while i <= min(last, first + LONGEST_NOUN_PHRASE - 1):
        word = lower[i]
        if inside[i] >= 0 or word in STOPS or (word == "." and i == last):
            break
        if word == ",":
            commas += 1
            if i == last or not _goes_on(article, i, commas):
                break
        elif commas == 0 and i > first and _ends_subject(article, i):
            break
        i += 1
    end = i - 1
    while end > first and (lower[end] == "," or lower[end] in classes.coordinators):
        end -= 1
    return end


def _goes_on(article: Article, comma: int, commas: int) -> bool:
    """Whether a noun phrase goes on behind its n-th comma: "said Ruiz[, 40,] of Lenz"."""
    classes, after = article.classes, article.tokens.lower[comma + 1]
    if commas > _MOST_COMMAS:
        return False
    if after in classes.apposition_openers or after[0].isdigit():
        return True
    if article.tokens.words[comma + 1][0].isupper():
        return True
    return (
        commas > 1
        and after not in classes.coordinators
        and after not in classes.conjunctions
        and not is_reporting_participle(article, comma + 1)
        and not (commas == 2 and after in classes.when_and_where)
    )


def _ends_subject(article: Article, i: int) -> bool:
    """Whether a word ends a noun phrase behind its verb: "said Ruiz [on] Friday"."""
    lower, classes = article.tokens.lower, article.classes
    word = lower[i]
    if word in classes.conjunctions:
        return True
    if word not in classes.subject_enders:
        return False
    of_name = word in ("at", "in") and lower[i - 1] in classes.with_workplaces
    return not of_name  # "an analyst at Brandt"


def opening_name(article: Article, subject: tuple[int, int]) -> tuple[int, int]:
    """The name or pronoun that opens what may hold a verb too: "[Hale] hit back, saying"."""
    lower, words, classes = article.tokens.lower, article.tokens.words, article.classes
    first, last = subject
    if lower[first] in classes.sentence_openers and first < last:
        first += 1
    if lower[first] in classes.personal:
        return first, first
    end = first
    while end < last and (words[end + 1][0].isupper() or lower[end + 1] in JOINTS):
        end += 1
    alone = end == first and (
        lower[first] in classes.clause_openers or lower[end + 1 : end + 2] == ["of"]
    )
    cut = end < last and words[first][0].isupper() and not alone
    return first, end if cut and not lower[end + 1].endswith("s") else last


def nominal(article: Article, first: int, last: int) -> bool:
    """Whether tokens can be a noun phrase: no lone closed-class word, no leading preposition."""
    head, classes = article.tokens.lower[first], article.classes
    if head in classes.no_heads or head in PUNCTUATION or head in APOSTROPHES:
        return False
    return first < last or head not in classes.not_alone


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
    lower = article.tokens.lower
    first = _behind_opening(article, floor, limit)
    while first < limit and (article.inside[first] >= 0 or lower[first] in PUNCTUATION):
        first += 1
    stop = first
    while stop < limit and stop - first < _LONGEST_OPENING and not _ends_opening(article, stop):
        if stop > first and is_regular_past(lower[stop]):
            break
        stop += 1
    return (first, stop - 1) if first < stop < limit else None


def _behind_opening(article: Article, floor: int, limit: int) -> int:
    """The token behind what a sentence opens with before its subject: "On Friday, [Ruiz]"."""
    lower, classes = article.tokens.lower, article.classes
    opened = (
        lower[floor] in classes.adverbial_openers
        or lower[floor] in classes.conjunctions
        or in_group(lower[floor], classes)  # "Immediately after the vote, Ruiz …"
    )
    for i in range(floor, min(floor + _LONGEST_OPENING, limit - 1)):
        dash = lower[i] in DASHES and i > floor and lower[i - 1] in (")", ",", "-")
        if dash or (opened and lower[i] == ","):
            return i + 1
        if lower[i] in classes.verbs:
            break
    return floor


def _ends_opening(article: Article, i: int) -> bool:
    """Whether a comma or verb ends the noun phrase that opens a sentence."""
    word, classes = article.tokens.lower[i], article.classes
    return (
        word == ","
        or word in classes.full_finite
        or word in classes.verbs
        or word in classes.pasts
    )
