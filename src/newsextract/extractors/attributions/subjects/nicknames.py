"""Nicknames in quotation marks, which are parts of a name: "[Sen. Carl “Shorty” Brandt] said"."""

from newsextract.extractors.attributions.overlay import CuedArticle


def with_nickname(article: CuedArticle, phrase: tuple[int, int]) -> tuple[int, int]:
    """A noun phrase that begins behind, or ends before, a nickname, with all of the name."""
    words, (first, last) = article.tokens.words, phrase
    if not article.nicknames:  # saves time
        return phrase
    opening = article.nicknames.get(first - 1)
    if opening is not None:
        first = opening
        while first > 0 and (words[first - 1][0].isupper() or words[first - 1] == "."):
            first -= 1
        while words[first] == ".":
            first += 1
    closing = article.nicknames.get(last + 1)
    if closing is not None:
        last = closing
        while last + 1 < len(words) and words[last + 1][0].isupper():
            last += 1
    return first, last
