"""Where the clause that a cue takes begins and ends, and who is told."""

from newsextract.extractors.attributions.reading import Article, Piece
from newsextract.extractors.attributions.relation import PUNCTUATION, Cue, last_mark
from newsextract.extractors.attributions.subjects import verbal

_LONGEST_OBJECT = 12  # tokens of the person told
_IN_OBJECT = frozenset({"of", "and", "for", "s", "’", "'", ".", "-", "reporters"})
_DETERMINERS = frozenset(
    {"a", "an", "the", "his", "her", "its", "my", "our", "their", "this", "your"}
)
_CALLED = frozenset({"her", "herself", "him", "himself", "it", "itself", "them", "themselves"})
_SET_OFF = frozenset({",", "—", "–", "-"})
_WHEN_AND_WHERE = frozenset({"on", "in", "at", "during", "last", "earlier"})


def content_start(article: Article, cue: Cue, end: int) -> int | None:
    """The first token of the clause that a cue takes, or None if it takes none."""
    lower, cues = article.tokens.lower, article.cues
    patterns = cue.patterns
    k = cue.last + 1
    if k > end:
        return None
    if ("t" in patterns or "z" in patterns) and "that" in lower[k : min(end, k + 18)]:
        that = lower.index("that", k)
        if article.inside[that] < 0 and _only_adverbial(article, k, that, "o" in patterns):
            return that
    if "o" in patterns:
        behind = _behind_object(article, k, end)
        if behind is not None:
            word = lower[behind]
            if "i" in patterns and article.inside[behind] >= 0:
                return k  # "urged [Ruiz “not to go”]"
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
    if word == ":" and "z" in patterns and k + 2 < end and article.inside[k + 1] < 0:
        return k + 1  # "Ruiz said: The quay is old."
    if "z" in patterns and (word in _WHEN_AND_WHERE or word in cues.weekdays):
        past = _past_adverbial(article, k, end)
        if past is None:
            return None
        k = past
        word = lower[k]
    if word in PUNCTUATION:
        return None
    if "w" in patterns and word in cues.wh_words:
        return k
    if "t" in patterns and article.inside[k] >= 0:
        return k  # "found “no evidence”"
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
    if "c" in patterns and _is_called(article, k, end):
        return k
    if (
        "n" in patterns
        and word not in ("and", "but", "by", "in", "as", "to", "at", "when", "from", "that", "or")
        and end - k >= 1
    ):
        return k
    return None


def _is_called(article: Article, k: int, end: int) -> bool:
    """Whether something is called something at token ``k``: "called [him old]", "[Hale a fool]"."""
    lower = article.tokens.lower
    last = k if lower[k] in _CALLED else _object_end(article, k, end)
    if last is None or last + 2 > end:
        return False
    following = lower[last + 1]
    if following in ("a", "an", "one"):
        return lower[last + 2] not in ("day", "week", "month", "year", "few", "second", "third")
    if lower[k] not in _CALLED or lower[k] == "her":  # "called her mother"
        return False
    return following.isalpha() and _may_be_noun(article, last + 1)


def _only_adverbial(article: Article, first: int, that: int, addressed: bool) -> bool:
    """Whether nothing but whom, when and where stands between a cue and its "that"."""
    lower, cues = article.tokens.lower, article.cues
    if first == that:
        return True
    words = lower[first:that]
    if words[0] == words[-1] and words[0] in _SET_OFF and len(words) > 1:
        # "said, without a shrug, that", "argued — as she has for years — that"
        return not any("q" in cues.forms.get(w, ()) and not w.endswith("ing") for w in words)
    if any(w in cues.forms and w not in cues.nouny for w in words) or any(
        w in (".", ";", ":", "is", "was", "are", "were", "will", "would", "has", "have", "had")
        for w in words
    ):
        return False
    if words[0] in ("it", "clear"):  # "made it clear that"
        return len(words) <= 3
    if words[0] in cues.adverbials or words[0] in cues.weekdays or words[0] == ",":
        return True
    return addressed or len(words) <= 1


def _behind_object(article: Article, k: int, end: int) -> int | None:
    """The first token behind the person told: "told [The Times] he", "urged [Congress] to"."""
    last = _object_end(article, k, end)
    if last is None or last >= end:
        return None
    behind = last + 1
    word = article.tokens.lower[behind]
    if word in _WHEN_AND_WHERE or word in article.cues.weekdays:
        return _past_adverbial(article, behind, end)
    return behind


def _object_end(article: Article, first: int, end: int) -> int | None:
    """The last token of the person told, who ``first`` begins with: "[a packed courtroom]"."""
    lower, inside, cues = article.tokens.lower, article.inside, article.cues
    if first > end or inside[first] >= 0 or lower[first] in PUNCTUATION:
        return None
    if lower[first] in cues.told:
        return first
    if lower[first] in cues.personal or lower[first] in ("not", "never", "that", "to"):
        return None
    last = first
    while last < end and last - first < _LONGEST_OBJECT and _in_object(article, first, last + 1):
        last += 1
    runs_over = last > first + 1 and lower[last + 1 : last + 2] and lower[last + 1] in cues.finite
    if runs_over and article.tokens.words[last].islower() and len(lower[last + 1]) > 2:
        last -= 1  # "told the board [boats were] old"
    if lower[last].endswith("ed") and lower[last - 1] == "-":
        return None  # "leans on a so-called “eel list”"
    while last > first and lower[last] in ("and", "of", "for", "-", ".", "'", "’"):
        last -= 1
    return last


def _in_object(article: Article, first: int, i: int) -> bool:
    """Whether the noun phrase of a person told, which ``first`` begins, goes on with token ``i``."""
    lower, words, cues = article.tokens.lower, article.tokens.words, article.cues
    word, before = lower[i], lower[i - 1]
    if article.inside[i] >= 0 or word in cues.personal or word in cues.weekdays:
        return False
    if word in _IN_OBJECT:
        return True
    joined = before in _IN_OBJECT
    if word in _DETERMINERS:
        return joined and before not in (".", "s", "’", "'", "-")
    if words[i][0].isupper():
        return joined or words[i - 1][0].isupper() or i == first + 1 or before in _DETERMINERS
    return word.isalpha() and (
        joined
        or before in _DETERMINERS
        or (i == first + 2 and lower[first] in _DETERMINERS and _may_be_noun(article, i))
    )


def _may_be_noun(article: Article, i: int) -> bool:
    """Whether a word in small letters can be a noun, as no closed class has it."""
    word, cues = article.tokens.lower[i], article.cues
    closed = (cues.clause_openers, cues.stops, cues.adverbials, cues.prepositions, cues.finite)
    return (
        not any(word in words for words in closed)
        and word not in cues.wh_words
        and word not in cues.verbs
        and not word.endswith("ed")
    )


def _past_adverbial(article: Article, k: int, end: int) -> int | None:
    """The first token behind "on Tuesday", "in a statement Monday"; None at the sentence's end."""
    lower, words = article.tokens.lower, article.tokens.words
    for _ in range(3):
        if k > end:
            return None
        if lower[k] in article.cues.weekdays:
            k += 1
        elif lower[k] in _WHEN_AND_WHERE or lower[k] == "this":
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
                    or lower[k] in article.cues.weekdays
                    or words[k][0].isdigit()
                    or (
                        steps
                        and words[k][0].isupper()
                        and (lower[k - 1] in ("with", "the", "to") or words[k - 1][0].isupper())
                    )
                )
            ):
                k += 1
                steps += 1
            if steps == 0:
                return k - 1
            if lower[k - 1] in _DETERMINERS:  # "in a [court filing]", "at a [Fen Road rally]"
                while k <= end and words[k][0].isupper() and steps < 8:
                    k += 1
                    steps += 1
                k += 1
                while (
                    k <= end
                    and words[k].islower()
                    and lower[k] not in article.cues.clause_openers
                    and lower[k] not in article.cues.prepositions
                    and lower[k] not in ("that", "to")
                    and article.inside[k] < 0
                    and not verbal(article, k)
                    and steps < 8
                ):
                    k += 1
                    steps += 1
        else:
            break
    return k if k <= end else None


def _comma_inside(article: Article, piece: Piece, after: int, end: int) -> bool:
    """Whether the comma that closes a clause stands inside the marks of a quote."""
    lower = article.tokens.lower
    ends = last_mark(article, piece)
    if ends != "," or after >= end or article.inside[after] >= 0 or piece.kind == "title":
        return False
    word = lower[after]
    if word == "but" and _reports_at(article, after + 1, end):
        return True
    if (
        word in article.cues.runs_on
        or word in article.cues.finite
        or (word == "and" and lower[after + 1] == "that")
    ):
        return False
    if word in ("and", "but", "or") and lower[after + 1] in article.cues.finite:
        return False
    return not (word in ("and", "or") and after < end and not _clause_at(article, after + 1, end))


def _clause_at(article: Article, i: int, end: int) -> bool:
    """Whether a clause of its own begins at token ``i``: a subject with a verb close behind."""
    lower = article.tokens.lower
    if article.inside[i] >= 0:
        return False
    return lower[i] in article.cues.pronouns or any(
        verbal(article, j) and article.inside[j] < 0 for j in range(i, min(end, i + 5) + 1)
    )


def fronted(article: Article, floor: int, cue: int) -> bool:
    """Whether a cue stands in a clause set before the main one: "When Ruiz said …, a man …"."""
    lower = article.tokens.lower
    if "," in lower[floor:cue]:
        comma = cue - 1 - lower[floor:cue][::-1].index(",")
        if article.inside[comma] < 0 and lower[comma + 1] in article.cues.late_subordinators:
            floor = comma + 1  # "In June, after Ruiz said …, a man …"
    while floor < cue and lower[floor] in ("and", "but", "so", "yet", ",", "—"):
        floor += 1
    if lower[floor] not in article.cues.subordinators and not lower[floor].endswith(("ing", "ed")):
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
    lower, cues, inside = article.tokens.lower, article.cues, article.inside
    stop = end
    i = start + 1
    opened = lower[start] in cues.subordinators or (  # "that while “…,” the port …"
        lower[start] == "that" and i <= end and lower[i] in cues.subordinators
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
            if i <= end and lower[i] in cues.behind_quote and article.inside[i] < 0:
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
    lower, cues = article.tokens.lower, article.cues
    if lower[i].endswith("ly") or lower[i] == "also":
        i += 1
    if i >= len(lower) or article.inside[i] >= 0 or not article.tokens.words[i][0].islower():
        return False
    if lower[i] in cues.nouny and lower[i] not in cues.finite:
        return False
    return verbal(article, i) and not lower[i].endswith("ing")


_CONJUNCTIONS = frozenset({"and", "but", "while"})
_DASHES = frozenset({"-", "—", "–"})
_BEFORE_PARTICIPLE = _DASHES | {"after", "before", "by"}
_MAY_END = _BEFORE_PARTICIPLE | _CONJUNCTIONS | {";", ","}  # a clause, by what follows


def _breaks_off(article: Article, i: int, end: int) -> bool:
    """Whether a clause ends before token ``i``, behind which another report begins."""
    lower, cues = article.tokens.lower, article.cues
    word = lower[i]
    if i >= end:
        return False
    following = lower[i + 1]
    if (
        word in _BEFORE_PARTICIPLE
        and article.inside[i + 1] < 0
        and following.endswith("ing")
        and "q" in cues.forms.get(following, ())
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
    if joined and _reports_at(article, j, end):  # "…, and he accused"
        return True
    if dash:
        return False
    while j <= end and lower[j] in cues.auxiliaries:
        j += 1
    if j > end:
        return False
    verb = lower[j]
    if (
        verb in cues.forms
        and (verb not in cues.nouny or verb.endswith("ing"))
        and article.inside[j] < 0
        and (
            verb.endswith(("ed", "ing"))
            or verb in ("said", "says", "told", "wrote")
            or (verb.endswith("s") and verb in cues.verbs and (joined or word != ","))
        )
    ):
        return True  # "…, and warned that"
    if verb == "according":
        return True
    if word != ",":
        return False
    if verb in cues.late_subordinators and _reports_at(article, j + 1, end):
        return True
    return (lower[i + 1] == "but" and article.inside[j] < 0) or _said_at(article, i + 1, end)


def _reports_at(article: Article, i: int, end: int) -> bool:
    """Whether a report of its own follows: "…, and he [accused] the board of …"."""
    lower, words, cues = article.tokens.lower, article.tokens.words, article.cues
    j = i
    while j < end and j - i < 4 and (lower[j] in cues.personal or words[j][0].isupper()):
        j += 1
    while j < end and lower[j] in cues.auxiliaries:
        j += 1
    return i < j <= end and lower[j] in cues.forms and lower[j] not in cues.nouny


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


def addressee(article: Article, cue: Cue, first: int, last: int) -> tuple[int, int] | None:
    """The person told: "told [reporters]"; None for verbs that take none."""
    if "o" not in cue.patterns or cue.last + 1 != first:
        return None
    stop = _object_end(article, first, last)
    return None if stop is None else (first, stop)
