"""Whether two numbers are a range or two amounts."""

import regex

from newsextract.extractors.amounts.grammar import Grammar


def is_range(
    match: regex.Match[str], before: str, joined: str, how: str, grammar: Grammar
) -> bool:
    """Whether "to" or "and" makes a range: not in "rose from $5 to $7", only after "between"."""
    if joined == "or":
        return False
    if joined == "and":
        return before.rstrip().lower().endswith("between")
    if joined == "to":
        words = before.lower().replace(",", " ").split()
        moved = "from" in words[-1:] and any(w in grammar.words.change for w in words[:-1])
        return not (moved or (words and words[-1] in grammar.words.change))
    return True
