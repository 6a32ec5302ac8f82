"""Captions: lines that say in the present tense what someone does, or end with a picture's credit.

``Ana Ruiz greets Jon Lee in Bonn.``, ``The old quay at dusk (Jonas Lund/Harbour Weekly)``.
"""

from newsextract._page import shapes
from newsextract._words.structure import StructureWords

SUBJECT = 9  # words within which a caption comes to its verb


def is_pictured(text: str, tokens: list[str], verbs: frozenset[str]) -> bool:
    """Whether a line reads "Ana Ruiz greets Jon Lee in Bonn.": a name, then what it does there."""
    named = 0
    for i, word in enumerate(text.split(None, SUBJECT + 1)[: SUBJECT + 1]):
        if word in verbs and i:
            singular = word.endswith("s")
            return (
                (named > 1 or (named == 1 and singular) or (named == 0 and singular and i > 1))
                and not shapes.SPEECH.search(text)
                and not shapes.QUOTED.search(text)
                and shapes.SCENE.search(text) is not None
            )
        if i and not word[0].isupper() and not (word in _IN_SUBJECTS or tokens[0] in ("a", "an")):
            return False
        named += word[0].isupper() and tokens[i] not in ("a", "an", "the")
        if word[-1] in ".:;" and len(word) > 4:
            return False
    return False


_IN_SUBJECTS = frozenset(
    {"and", "of", "the", "de", "van", "von", "bin", "al", "a", "left,", "right,", "center,"}
)


_CLOSES = ".!?…,:;\"”'’"  # a line that ends so ends with no credit


def is_caption(text: str, low: str, words: int, lex: StructureWords, *, posed: bool) -> bool:
    """Whether a line ends with the credit of a picture."""
    if posed and words < 60 and shapes.POSITIONS.search(text) and not shapes.SPEECH.search(text):
        return True
    if text[-1] in _CLOSES and text[-2:-1] not in ")]":
        return False
    if words > 40 and shapes.SPEECH.search(text):
        return False
    tail = text[-120:]
    return bool(
        low.rstrip(")]. ").endswith(lex.photo_credits)
        or (text[-1] in ")]." and shapes.PAREN_CREDIT.search(tail))
        or shapes.TRAILING_CREDIT.search(tail)
        or ((words > 6 or text[0] == "(") and shapes.NAMED_CREDIT.search(tail))
        or shapes.CREDIT_END.search(tail)
        or ("Credit" in tail and shapes.GLUED_CREDIT.search(tail))
    )
