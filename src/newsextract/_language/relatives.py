"""Relative clauses without commas: "[Voters who backed Hale in March] said …"."""

from newsextract.extractors.attributions.candidates import in_group
from newsextract.extractors.attributions.reading import Article

LONGEST_RELATIVE = 30  # tokens of a relative clause
_JOINING = frozenset({"to", "and", "or", "but"})
_BREAKS = frozenset(",;:.?!—–-()…")


def find_main_verbs(article: Article) -> None:
    """Fill ``article.main_verbs``: the first token of a verb group behind a "who" -> that "who"."""
    lower = article.tokens.lower
    who = -1
    for _ in range(lower.count("who")):
        who = lower.index("who", who + 1)
        verb = _main_verb(article, who)
        if verb is not None:
            article.main_verbs[verb] = who


def _main_verb(article: Article, who: int) -> int | None:
    """The verb of the clause around the relative clause that "who" opens."""
    lower, inside, cues = article.tokens.lower, article.inside, article.cues
    floor, end = article.sentence(who)
    if who in (floor, end) or inside[who] >= 0 or lower[who - 1] in _BREAKS:
        return None
    own = who + 1
    while own < end and in_group(lower[own], cues) and not _is_last_auxiliary(article, own):
        own += 1
    reported = _takes_clause(article, own)
    i = own + 1
    while i <= min(end, who + LONGEST_RELATIVE):
        if inside[i] >= 0 or lower[i] in _BREAKS:
            return None
        reported = reported or lower[i] in cues.stops  # "who left before [the vote began]"
        if not _is_verb(article, i) or lower[i - 1] in _JOINING:
            i += 1
            continue
        first = i
        while i < end and (in_group(lower[i], cues) or lower[i] in cues.finite):
            i += 1
        if not reported:
            return first
        reported = _takes_clause(article, i)
        i += 1
    return None


def _is_last_auxiliary(article: Article, i: int) -> bool:
    """Whether a verb follows no more: "who [is] a clerk"."""
    lower, cues = article.tokens.lower, article.cues
    return lower[i + 1] in cues.determiners or lower[i + 1] in cues.prepositions


def _is_verb(article: Article, i: int) -> bool:
    lower, cues = article.tokens.lower, article.cues
    word = lower[i]
    if not article.tokens.words[i][0].islower() or word.endswith("ing"):
        return False
    if word in cues.finite or word in cues.pasts:
        return len(word) > 1
    return word in cues.forms and word not in cues.nouny and lower[i - 1] not in cues.determiners


def _takes_clause(article: Article, i: int) -> bool:
    """Whether a clause follows a verb: "who say [the port is old]"."""
    lower, cues = article.tokens.lower, article.cues
    following = lower[i + 1] if i + 1 < len(lower) else ""
    if following == "that" or following in cues.wh_words:
        return True
    patterns = cues.forms.get(lower[i], ())
    return (
        "z" in patterns and following not in cues.adverbials and following not in cues.prepositions
    )
