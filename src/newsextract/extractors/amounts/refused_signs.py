"""Letters before a number that are no currency: "R 5", "ALL 12", "re 2", "us $5"."""

from collections.abc import Callable

import regex

from newsextract._rules import Rule
from newsextract.extractors.amounts.grammar import Grammar
from newsextract.extractors.amounts.seen import Refusal, Seen, refused

_CODE = 3  # letters of an ISO 4217 code
_LARGE = 4  # digits of a number that stands behind no name: "COP 5000", but "COP 30", "N7"


def refused_sign(
    match: regex.Match[str], text: str, grammar: Grammar, is_named: Callable[[str], bool]
) -> bool:
    """Whether what stands before a number is no currency here.

    ``is_named`` says whether the article names a country of a currency.
    """
    unit = match["unit"]
    scaled = bool(match["scale"])
    seen = Seen(match, text, grammar, is_named, unit, unit.lower(), match["number"], scaled, False)
    return refused(seen, AT_SIGNS)


def _is_code(seen: Seen) -> bool:
    unit = seen.printed
    return len(unit) == _CODE and unit.isalpha() and unit.upper() in seen.grammar.words.codes


def _possessive(seen: Seen) -> bool | None:
    before = seen.text[max(0, seen.match.start() - 1) : seen.match.start()]
    return True if seen.printed[0].isalpha() and before in ("'", "’") else None


def _model(seen: Seen) -> bool | None:
    end = seen.match.end("number")
    glued = seen.match["minus2"] or seen.text[end : end + 1].isalpha()
    return True if glued and seen.printed.isalpha() and not seen.scaled else None


def code_word(seen: Seen) -> bool | None:
    """A code that is a word as well: none in capitals, but one beside a scale in small letters."""
    if seen.printed not in seen.grammar.words.code_words:
        return None
    return not (seen.match["scale"] or "").islower()


def _code_name(seen: Seen) -> bool | None:
    words = seen.grammar.words
    if not _is_code(seen):
        return None
    if seen.printed not in words.code_names and words.is_current(seen.printed.upper()):
        return None
    return not seen.scaled and len(seen.match["number"]) < _LARGE


def _small_code(seen: Seen) -> bool | None:
    if not _is_code(seen):
        return None
    return not seen.printed.isupper() and seen.printed not in seen.grammar.words.small_codes


def _pronoun(seen: Seen) -> bool | None:
    return True if seen.printed in seen.grammar.words.pronouns else None


def _road(seen: Seen) -> bool | None:
    words = seen.grammar.words
    if seen.printed not in words.roads:
        return None
    large = seen.scaled or len(seen.match["number"]) >= _LARGE
    spaced = seen.text[seen.match.end("unit")].isspace()
    return True if spaced or not (large or seen.is_named(words.symbols[seen.unit])) else None


def _letters(seen: Seen) -> bool | None:
    allowed = seen.grammar.words.lettered.get(seen.unit.rstrip("."))
    return None if allowed is None else seen.printed.rstrip(".") not in allowed


AT_SIGNS: tuple[Refusal, ...] = (
    Rule(
        "refused.possessive",
        read=_possessive,
        finds=("A stall in Lima costs ⟦S/54⟧.",),
        refuses=("The plate of the cart says Lenz's/54.",),
    ),
    Rule(
        "refused.model",
        read=_model,
        finds=("The seat costs ⟦RM 20⟧.",),
        refuses=("They drove an RM-20 to the mill.", "The bolt is marked RM47ab."),
    ),
    Rule(
        "refused.code-word",
        read=code_word,
        finds=("The pass over the hill cost ⟦RON 5 million⟧.",),
        refuses=("ALL 12 LOOMS STAND STILL",),
    ),
    Rule(
        "refused.code-name",
        read=_code_name,
        finds=("Nets cost ⟦COP 5000⟧ at the quay.",),
        refuses=("At COP 30 they spoke of peat.",),
    ),
    Rule(
        "refused.small-code",
        read=_small_code,
        finds=("Each of the berths is ⟦usd50m⟧.",),
        refuses=("That old cad 50 years ago sold the mill.",),
    ),
    Rule(
        "refused.pronoun",
        read=_pronoun,
        finds=("The lamp was ⟦US $5⟧.",),
        refuses=("The lamp cost us ⟦$5⟧.",),
    ),
    Rule(
        "refused.road",
        read=_road,
        finds=("The shaft cost ⟦R250m⟧.",),
        refuses=("The R62 is closed for the race.",),
    ),
    Rule(
        "refused.letters",
        read=_letters,
        finds=("The fare to Fen Point is ⟦Rs 300⟧.",),
        refuses=("Re 5 ships: none came.",),
    ),
)
