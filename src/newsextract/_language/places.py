"""A place with its state between commas, which no phrase ends at: "a [New Lenz, N.J.], firm said"."""

from newsextract._language.article import Article

_LONGEST_STATE = 6  # tokens of a state's name: "N.J."


def place_before(article: Article, comma: int, floor: int) -> int | None:
    """The first token of a place whose state a comma closes: "a [New Lenz, N.J.], firm"."""
    tokens = article.tokens
    for i in range(comma - 2, max(floor, comma - _LONGEST_STATE) - 1, -1):
        if tokens.lower[i] == ",":
            state = article.text[tokens.starts[i + 1] : tokens.starts[comma]].lower()
            if state not in article.states:
                return None
            first = i
            while first > floor and _is_name(article, first - 1):
                first -= 1
            return first if floor < first < i else None
    return None


def _is_name(article: Article, i: int) -> bool:
    return (
        article.tokens.words[i][0].isupper()
        and article.tokens.lower[i] not in article.classes.articles
    )
