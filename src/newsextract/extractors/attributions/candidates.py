"""Which words of an article may be cues: verb groups and phrases of the lexicon, no nouns."""

from collections.abc import Iterator, Set

from newsextract._language.objects import WHEN_AND_WHERE
from newsextract._language.verbs import any_verb, group_first, in_group
from newsextract.extractors.attributions.cues import Cues, Facts
from newsextract.extractors.attributions.overlay import CuedArticle
from newsextract.extractors.attributions.relation import Cue

_SHORT_OF = ["short", "of"]
_ACCORDING = frozenset({"according"})
_NO_PATTERNS: frozenset[str] = frozenset()
_STOPS = frozenset(".!?…:;")
_INFINITIVE = frozenset({"i"})
_CLAUSE = frozenset({"z"})
_LONGEST_PROOF = 8  # tokens of "data from the weather service" before "show"
_LONGEST_FORECASTER = 6  # tokens of who forecast
_OBJECTS = frozenset({"n", "p"})  # the patterns of a verb that no clause follows
_WITHIN_CLAUSE = 7  # tokens behind, of which none is a verb


def find_cues(article: CuedArticle, used: Set[int]) -> Iterator[Cue]:
    """The candidate cues of an article, in order; none inside a quote, none that ends in ``used``."""
    cues, inside, bounds = article.cues, article.inside, article.bounds
    lower = article.tokens.lower
    around, known = cues.around, cues.facts
    final = len(lower) - 1
    done = -1
    for i in article.cue_tokens:
        if i <= done or inside[i] >= 0:
            continue
        word = lower[i]
        facts = known.get(word)
        if facts is None:
            facts = known[word] = _facts(word, cues)
        patterns, seconds, adjective, participle = facts
        last = i
        if seconds is not None and i < final and lower[i + 1] in seconds:
            last, patterns = match(lower, i, cues)
        if not patterns and word in around.lone_according and _stands_for_according(article, i):
            patterns = _ACCORDING
        if not patterns and adjective is None:  # saves time
            continue
        done = last
        before = lower[i - 1]
        if last in used or (before == "to" and lower[i - 2] in around.before_purpose):
            continue
        floor = bounds[i][0]
        first = _first_of_two(article, i, floor) if before in around.pairing else i
        if first > floor and in_group(lower[first - 1], cues):
            first = group_first(article, first, floor)
        if lower[first - 1] == ",":
            first = _before_interruption(article, first, floor)
        while first < i and lower[first] in around.opens_no_group:
            first += 1
        if adjective is not None and last == i and not cues.forms_of_be.isdisjoint(lower[first:i]):
            patterns = adjective  # "is convinced that"
        if not patterns:  # saves time
            continue
        if patterns == _ACCORDING or not _is_noun(article, floor, first, i, last):
            passive = participle and _is_passive(article, floor, first, i, patterns)
            if passive and "t" in patterns:
                patterns |= _INFINITIVE  # "was said to have left"
                if first > floor and lower[first - 1] in around.expletives:
                    patterns |= _CLAUSE  # "It is understood he left"
            yield Cue(first, i, last, patterns, word, passive)


def _facts(word: str, cues: Cues) -> Facts:
    """What is known of a word of a cue, wherever it stands."""
    return (
        cues.forms.get(word, _NO_PATTERNS),
        cues.phrases.get(word),
        cues.adjectives.get(word),
        _is_participle(word, cues),
    )


def _before_interruption(article: CuedArticle, first: int, floor: int) -> int:
    """The first token of a group that a word between commas parts: "[has], however, denied"."""
    lower, cues = article.tokens.lower, article.cues
    at = first - 3
    if at <= floor or lower[at + 1] not in cues.around.interrupting or lower[at] != ",":
        return first
    if lower[at - 1] not in cues.closing_auxiliaries:
        return first
    return group_first(article, at - 1, floor)


def _stands_for_according(article: CuedArticle, i: int) -> bool:
    """Whether a word tells whose words these are: ", [per] court filings.", no "four, per day"."""
    lower, words, cues = article.tokens.lower, article.tokens.words, article.cues
    floor, end = article.bounds[i]
    if i + 1 > end or (i > floor and lower[i - 1] != ","):
        return False
    following = lower[i + 1]
    if following in cues.specifiers or words[i + 1][0].isupper():
        return True
    behind = lower[i + 1 : min(end, i + 5) + 1]
    return not cues.around.documents.isdisjoint(behind) or following in cues.around.label_nouns


def _is_participle(word: str, cues: Cues) -> bool:
    """Whether a form can stand behind "was" for what was done: "asked", "said", "written"."""
    return word.endswith("ed") or word in cues.done


def _is_passive(
    article: CuedArticle, floor: int, first: int, i: int, patterns: frozenset[str]
) -> bool:
    """Whether a participle says something of its subject: "was asked", "When asked whether …"."""
    lower = article.tokens.lower
    if lower[i] in article.cues.adjectives:
        return False  # "is convinced that"
    if first == i:
        return "o" in patterns and (first == floor or lower[first - 1] == "when")
    return not article.cues.forms_of_be.isdisjoint(lower[first:i])


def _first_of_two(article: CuedArticle, i: int, floor: int) -> int:
    """The first of two verbs that share what follows: "[derided] and insulted the plan"."""
    lower, cues = article.tokens.lower, article.cues
    both = i - 2
    if (
        both > floor
        and lower[both] in cues.verbs
        and lower[both] != lower[i]
        and lower[both].endswith("ed")
        and lower[i].endswith("ed")
        and article.inside[both] < 0
    ):
        return both
    return i


def match(lower: list[str], i: int, cues: Cues) -> tuple[int, frozenset[str]]:
    """The longest phrase or the verb form at token ``i``."""
    word = lower[i]
    if word in cues.phrases and i + 1 < len(lower):
        for words, patterns in cues.phrases[word].get(lower[i + 1], ()):
            if lower[i : i + len(words)] == words:
                behind = lower[i + len(words)] if i + len(words) < len(lower) else ""
                if words[-1] in cues.around.called_alone and behind == "at":
                    continue  # "put [it] at 40%"
                return i + len(words) - 1, patterns
    return i, cues.forms.get(word, _NO_PATTERNS)


def _is_noun(article: CuedArticle, floor: int, first: int, i: int, last: int) -> bool:
    """Whether a form that is also a noun ("claims") is one here."""
    lower, cues = article.tokens.lower, article.cues
    word, before = lower[i], lower[first - 1] if first > floor else ""
    if word in cues.plain_verbs:  # saves time
        return (
            before == "-" and article.tokens.ends[i - 1] == article.tokens.starts[i]
        ) or before in cues.around.before_adjectives
    if first == i:
        if word in cues.participles:
            return True  # "a book written by Odde"
        if word in cues.around.put_out and _is_put_out(article, i):
            return True  # "said in a video posted online that"
    ing = word.endswith("ing")
    if ing and lower[first - 2 : first] == _SHORT_OF:
        return True  # "stopped short of endorsing it"
    nouny = word in cues.also_nouns
    if nouny and i > floor and article.tokens.words[i][0].isupper():
        return True
    if ing and before in cues.before_participle and before.isalpha():
        return False  # "by warning that", no "of warning"
    if nouny and _reads_as_noun(article, first, i, before):
        return True
    if (
        first < i
        and last == i
        and word.endswith(("ed", "n"))
        and not article.cues.forms_of_be.isdisjoint(lower[first:i])
        and "o" not in cues.forms.get(word, ())
    ):
        patterns = cues.forms.get(word, _NO_PATTERNS)
        if "c" in patterns and lower[i + 1 : i + 2] == ["as"]:
            return article.inside[i + 2 : i + 3] in ([], [-1])  # "was described as “a ruin”"
        following = lower[i + 1 : i + 2]  # "was condemned [by]", "was quoted [in] ONB as saying"
        if following == ["by"] or "v" in patterns:
            return False
        barren = patterns and patterns <= _OBJECTS
        return bool(barren) or not cues.around.behind_participles.isdisjoint(following)
    if before == "-" and article.tokens.ends[i - 1] == article.tokens.starts[i]:
        return True  # "the now-derided plan"
    if word.endswith("ed") and before:
        behind = before in cues.around.before_reported and (first < 2 or lower[first - 2] != "-")
        owned = before == "s" and lower[i + 1 : i + 2] != ["that"]  # no "Moody’s warned that"
        if first == i and (owned or behind):
            return True  # "at reported discounts", no "passer-by asked"
        if lower[i - 1].endswith("ly") and (before == "one" or before in cues.before_nouns):
            return True  # "one widely mentioned plan"
    return before in cues.around.before_adjectives


def _is_put_out(article: CuedArticle, i: int) -> bool:
    """Whether a participle tells of what something is said in: "in a statement [released] by Hale"."""
    lower, cues = article.tokens.lower, article.cues
    for at in (i - 2, i - 3):
        if at > 0 and lower[at] in cues.articles:
            return lower[at - 1] in WHEN_AND_WHERE
    return False


def _reads_as_noun(article: CuedArticle, first: int, i: int, before: str) -> bool:
    """Whether the words around a form that can be a noun make it one."""
    lower, cues = article.tokens.lower, article.cues
    word = lower[i]
    third_person = word.endswith("s")
    announces = third_person and lower[i + 1 : i + 2] == [":"] and len(before) > 1
    if announces and before not in cues.before_nouns:
        return False  # "Ruiz claims: “…”"
    if third_person and word in cues.around.documents and _is_told_by(article, i):
        return True  # "Court documents say"
    if _closes_proof(article, first, i):
        return False  # "…, court records show."
    if word in cues.lemmas and not _may_be_base_form(article, first, i, before):
        return not _is_past_too(article, first, i)
    if (third_person or before.endswith("s")) and _closes_report(article, first, i):
        return False  # "…, the report states.", "…, the authors caution."
    if third_person and _in_headline(article, first, before):
        return False  # "Lenz court rules ferry may sail"
    if third_person and not _may_be_third_person(article, first, before):
        if lower[i + 1 : i + 2] != ["that"] or first == 0:
            return True
        return (  # "following reports that", "denied claims that"
            before in cues.before_nouns
            or before in cues.time_openers
            or (before in cues.verbs and article.tokens.words[first - 1].islower())
        )
    if (
        before in cues.before_nouns
        or before in ("", "’", "'")
        or (before == "s" and lower[first - 2 : first - 1] in (["'"], ["’"]))
    ):
        return True
    return (
        first == i
        and word not in cues.around.surely_verbs
        and i + 1 < len(lower)
        and (lower[i + 1] == "." or lower[i + 1] in cues.around.behind_nouns)
        and not _closes_quote(article, i)
    )


def _is_told_by(article: CuedArticle, i: int) -> bool:
    """Whether the verb of a plural stands behind a form: "court [documents] say", "records show that"."""
    lower, cues = article.tokens.lower, article.cues
    verb, behind = [*lower[i + 1 : i + 3], "", ""][:2]
    if verb not in cues.lemmas:
        return False
    return verb not in cues.also_nouns or behind == "that" or behind in cues.articles


def _closes_quote(article: CuedArticle, i: int) -> bool:
    """Whether a form stands behind a quote and its speaker: "…,” Ruiz notes."."""
    inside = article.inside
    return any(
        (inside[j] >= 0 and article.pieces[inside[j]].last == j)
        or (inside[j] >= 0 and inside[j + 1] < 0)
        for j in range(max(article.bounds[i][0], i - 6), i - 1)
    )


def _closes_report(article: CuedArticle, first: int, i: int) -> bool:
    """Whether a form ends a sentence behind a comma and a noun with its article: ", a study [finds]."."""
    lower = article.tokens.lower
    for at in (first - 2, first - 3):  # "the report", "the new report"
        if at > 0 and lower[at] in article.cues.around.before_singulars:
            return lower[at - 1] == "," and lower[i + 1 : i + 2] == ["."]
    return False


def _closes_proof(article: CuedArticle, first: int, i: int) -> bool:
    """Whether a form ends a sentence behind documents of any number: ", data from Ruiz [show]."."""
    lower, around = article.tokens.lower, article.cues.around
    if lower[i + 1 : i + 2] not in (["."], [","]) or article.cues.base_forms.get(
        lower[i], lower[i]
    ) not in (around.proving):
        return False
    behind = lower[max(article.bounds[i][0], first - _LONGEST_PROOF) : first]
    if "," not in behind:
        return False
    proof = behind[len(behind) - behind[::-1].index(",") :]
    return not around.documents.isdisjoint(proof)


def _is_past_too(article: CuedArticle, first: int, i: int) -> bool:
    """Whether a base form that is the past as well is a verb: "The airline [forecast] a loss"."""
    tokens, cues = article.tokens, article.cues
    lower, floor = tokens.lower, article.bounds[i][0]
    if first < i or cues.around.irregular.get(lower[i], "").split()[1:2] != [lower[i]]:
        return False
    behind = lower[i + 1] if i < article.bounds[i][1] else "."
    opens = lower[floor] in cues.articles or tokens.words[floor][0].isupper()
    return (
        opens
        and i - floor <= _LONGEST_FORECASTER
        and not (behind in cues.no_nouns and behind not in cues.clause_openers)
        and (behind.isalnum() or behind == "$")
        and not any(lower[j] in cues.full_finite or any_verb(article, j) for j in range(floor, i))
        and (
            _forecasts_clause(article, i)
            or not any(
                lower[j] in cues.full_finite or lower[j] in cues.verbs
                for j in range(i + 1, min(article.bounds[i][1], i + _WITHIN_CLAUSE) + 1)
            )
        )
    )


def _forecasts_clause(article: CuedArticle, i: int) -> bool:
    """Whether a clause follows a form behind a name or a plural: "Clerks at Odde [forecast] the pound will fall"."""
    tokens, cues = article.tokens, article.cues
    several = tokens.words[i - 1][0].isupper() or tokens.lower[article.bounds[i][0]].endswith("s")
    return several and tokens.lower[i + 1] in cues.articles and i - 1 > article.bounds[i][0]


def _in_headline(article: CuedArticle, first: int, before: str) -> bool:
    """Whether a form stands between two words of a line without a stop, as a headline's verb does."""
    lower = article.tokens.lower
    floor, end = article.sentence(first)
    behind = lower[first + 1] if first < end else ""
    return (
        first > floor
        and lower[end] not in _STOPS
        and before.isalpha()
        and behind.isalpha()
        and before not in article.cues.before_nouns
        and behind not in article.cues.around.behind_nouns
        and behind not in article.cues.conjunctions
    )


def _may_be_third_person(article: CuedArticle, i: int, before: str) -> bool:
    """Whether "states" or "attacks" can be a verb: behind a name, "he", "the document"."""
    tokens, cues = article.tokens, article.cues
    if before in cues.lone_subjects or before in (",", ")", "that"):
        return True
    if before in cues.around.documents or before in cues.around.hearings:
        return True  # "a new study shows"
    if before in cues.around.joining and i - 2 > article.bounds[i][0]:
        told = tokens.lower[article.bounds[i][0] : i - 1]
        return any(w[-1] == "s" and w in cues.verbs for w in told)  # "concedes this but notes"
    if tokens.words[i - 1][:1].isupper():
        return True
    return (
        i > 1
        and tokens.lower[i - 2] in cues.around.before_singulars
        and not before.endswith(("s", "ed", "ing"))
    )


def _may_be_base_form(article: CuedArticle, first: int, i: int, before: str) -> bool:
    """Whether "show", "question" can be a verb: behind "to", "did", "they" or a plural."""
    lower = article.tokens.lower
    if first < i:
        return True
    if first > 3 and lower[first - 2] == "-" and lower[first - 4] in article.cues.articles:
        return False  # "a shareholder-rights plan"
    around = article.cues.around
    return before in around.before_base_forms or (
        before.endswith("s") and len(before) > 2 and before not in around.no_plurals
    )
