"""Relative clauses without commas: "[Voters who backed Hale in March] said …"."""

from newsextract._language.article import Article
from newsextract._language.marks import PUNCTUATION
from newsextract._language.verbs import in_group, is_finite

LONGEST_RELATIVE = 30  # tokens of a relative clause


def main_verbs(article: Article) -> dict[int, int]:
    """The first token of each verb group behind a relative clause, and the "who" of that clause."""
    lower = article.tokens.lower
    found: dict[int, int] = {}
    who = -1
    for _ in range(lower.count("who")):
        who = lower.index("who", who + 1)
        verb = _main_verb(article, who)
        if verb is not None:
            found[verb] = who
    return found


def _main_verb(article: Article, who: int) -> int | None:
    """The verb of the clause around the relative clause that "who" opens."""
    lower, inside, classes = article.tokens.lower, article.inside, article.classes
    floor, end = article.sentence(who)
    if who in (floor, end) or inside[who] >= 0 or lower[who - 1] in PUNCTUATION:
        return None
    own = who + 1
    while own < end and in_group(lower[own], classes) and not _is_last_auxiliary(article, own):
        own += 1
    reported = _takes_clause(article, own)
    i = own + 1
    while i <= min(end, who + LONGEST_RELATIVE):
        if inside[i] >= 0 or lower[i] in PUNCTUATION:
            return None
        # "who left before [the vote began]"
        reported = reported or lower[i] in classes.conjunctions
        if not is_finite(article, i) or _joined(article, i):
            i += 1
            continue
        first = i
        while i < end and (in_group(lower[i], classes) or lower[i] in classes.finite):
            i += 1
        if not reported:
            return first
        reported = _takes_clause(article, i)
        i += 1
    return None


def _joined(article: Article, i: int) -> bool:
    """Whether a verb goes on with the verb before it: "who came and [left]", "to [leave]"."""
    before = article.tokens.lower[i - 1]
    return before == "to" or before in article.classes.coordinators


def _is_last_auxiliary(article: Article, i: int) -> bool:
    """Whether a verb follows no more: "who [is] a clerk"."""
    lower, classes = article.tokens.lower, article.classes
    return lower[i + 1] in classes.before_nouns or lower[i + 1] in classes.complement_prepositions


def _takes_clause(article: Article, i: int) -> bool:
    """Whether a clause follows a verb: "who say [the port is old]"."""
    lower, classes = article.tokens.lower, article.classes
    following = lower[i + 1] if i + 1 < len(lower) else ""
    if following == "that" or following in classes.wh_words:
        return True
    patterns = classes.forms.get(lower[i], ())
    return (
        "z" in patterns
        and following not in classes.adverbial_openers
        and following not in classes.complement_prepositions
    )
