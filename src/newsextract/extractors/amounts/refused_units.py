"""Words behind a number that are no currency: "200 pounds" of a man, "12 won", "1080p"."""

import regex

from newsextract._rules import Rule
from newsextract._words.patterns import lazy
from newsextract.extractors.amounts.grammar import Grammar
from newsextract.extractors.amounts.refused_signs import code_word
from newsextract.extractors.amounts.seen import YEAR, Refusal, Seen, refused

_LINES = ("144", "240", "360", "480", "540", "576", "720", "1080", "1440", "2160")  # of a screen
_WON = 3  # digits of what a team does not win: "120 won", but "12 won"
_THOUSANDS = 3  # powers of ten above which what is sold by the pound is weighed in tons
_WINDOW = 80  # characters before pounds in which a word of money makes them money
_WINDOW_BEHIND = 60  # and behind them
_NEXT = 24  # characters before a coin in which "not" of "not a penny" stands
_ARTICLE = 5  # characters in which " the " fits


def refused_unit(match: regex.Match[str], text: str, grammar: Grammar) -> bool:
    """Whether the word behind a number is no currency here."""
    printed = match["unit"]
    unit = " ".join(printed.lower().split())
    last = match["number2"] if match["number2"] and not match["unit1"] else match["number"]
    number = (last or "").lower()
    scaled = bool(match["scale"] or match["many"])
    bare = number in grammar.words.ones and not scaled
    seen = Seen(match, text, grammar, lambda _: False, printed, unit, number, scaled, bare)
    return refused(seen, AT_UNITS)


def _name(seen: Seen) -> bool | None:
    begins = seen.grammar.not_before.match(seen.text, seen.match.start("unit"))
    return True if begins else None


def _milestone(seen: Seen) -> bool | None:
    words, match = seen.grammar.words, seen.match
    if seen.unit not in words.milestones or seen.text[match.start("unit") - 1] == "-":
        return None
    start = match.start()
    before = seen.text[max(0, start - _ARTICLE) : start].lower()
    definite = before.endswith(tuple(f" {word} " for word in words.definite))
    return True if (definite or not seen.scaled) and not seen.is_one else None


def _tons(seen: Seen) -> bool | None:
    scale = (seen.match["scale"] or "").lower()
    if not _weighs(seen) or seen.grammar.numbers.scales.get(scale, 0) <= _THOUSANDS:
        return None
    return _says_what(seen) and not _money_near(seen)


def _many_pounds(seen: Seen) -> bool | None:
    return _says_what(seen) if _weighs(seen) and seen.scaled else None


def _hyphened(seen: Seen) -> bool | None:
    match = seen.match
    if not _weighs(seen) or match[0][-len(seen.printed) - 1] != "-":
        return None
    return seen.grammar.money_next.match(seen.text, match.end()) is None


def _pounds(seen: Seen) -> bool | None:
    return (seen.bare or _says_what(seen) or not _money_near(seen)) if _weighs(seen) else None


def _weighs(seen: Seen) -> bool:
    """Whether the unit can be a weight as well."""
    return seen.unit in seen.grammar.words.weighty


def _says_what(seen: Seen) -> bool:
    """Whether what is weighed follows."""
    return seen.grammar.weighed.match(seen.text, seen.match.end()) is not None


def _money_near(seen: Seen) -> bool:
    """Whether words of money, or another sign, stand near pounds, and none of weight."""
    near, (start, end) = seen.grammar.money_near, seen.match.span()
    low = max(
        (m.end() for m in _STOP.finditer(seen.text, max(0, start - _WINDOW), start)), default=0
    )
    low = max(low, start - _WINDOW, 0)
    stop = _STOP.search(seen.text, end, end + _WINDOW_BEHIND)
    high = stop.start() if stop else end + _WINDOW_BEHIND
    if seen.grammar.weighing.search(seen.text, low, high) is not None:
        return False
    return (
        near.search(seen.text, low, start) is not None
        or near.search(seen.text, end, high) is not None
    )


_STOP = lazy(r"[.!?;][”\"’)]?\s(?=[\p{Lu}“\"‘])|\n")  # ends of a sentence


def _grand(seen: Seen) -> bool | None:
    if seen.unit not in seen.grammar.words.grand:
        return None
    few = seen.bare and not seen.scaled
    return few or seen.grammar.grand_ends.match(seen.text, seen.match.end()) is None


def _capital(seen: Seen) -> bool | None:
    printed, end = seen.printed, seen.match.end("unit")
    if not seen.grammar.words.small_nouns or printed.isupper():
        return None
    if not printed.rpartition(" ")[2][0].isupper():
        return None
    named = seen.text[end : end + 1] == " " and (
        seen.text[end + 1 : end + 2].isupper() or YEAR.match(seen.text, end + 1) is not None
    )
    return True if seen.bare or named else None


def _small_word(seen: Seen) -> bool | None:
    if seen.unit not in seen.grammar.words.small_words or seen.match["unit1"]:
        return None
    return seen.bare or ((seen.is_few or seen.is_year) and not seen.scaled)


def _verb(seen: Seen) -> bool | None:
    words = seen.grammar.words
    if seen.unit not in words.verbs or seen.scaled:
        return None
    enough = seen.unit not in words.past or len(seen.number) >= _WON
    counted = seen.number[:1].isdigit() and enough
    return True if not counted or seen.is_year else None


def _glued(seen: Seen) -> bool | None:
    words, match = seen.grammar.words, seen.match
    if seen.unit not in words.glued:
        return None
    end = match.end("unit")
    glued = seen.number[:1].isdigit() and seen.text[match.start("unit") - 1] != " "
    behind = seen.text[end : end + 2].lower() in words.not_glued
    return not glued or seen.number in _LINES or behind


def _proper_name(seen: Seen) -> bool | None:
    return True if f"{seen.number} {seen.printed}" in seen.grammar.words.proper_names else None


def _idiom(seen: Seen) -> bool | None:
    words, start = seen.grammar.words, seen.match.start()
    if seen.unit not in words.coins:
        return None
    before = seen.text[max(0, start - _NEXT) : start].lower().split()
    few = seen.is_few or seen.number in words.ones
    return few and bool(before) and before[-1] in words.not_behind


def _whim(seen: Seen) -> bool | None:
    return True if seen.bare and seen.unit in seen.grammar.words.whims else None


AT_UNITS: tuple[Refusal, ...] = (
    Rule(
        "refused.name",
        read=_name,
        finds=("Lenz spent ⟦12 dollars⟧ in two stores.",),
        refuses=("The 12 dollar stores of Lenz closed.",),
    ),
    Rule(
        "refused.code-word-behind",
        read=code_word,
        finds=("The bridge took ⟦5 million RON⟧.",),
        refuses=("The crew was 12 ALL told.",),
    ),
    Rule(
        "refused.milestone",
        read=_milestone,
        finds=("A ⟦5-mark⟧ coin lay in the chest.",),
        refuses=("The count passed the 600 mark.", "It passed the 2 million mark."),
    ),
    Rule(
        "refused.tons",
        read=_tons,
        finds=("The trust paid ⟦2 million pounds⟧ of the bill.",),
        refuses=("The valley grew 3 million pounds of rye.",),
    ),
    Rule(
        "refused.many-pounds",
        read=_many_pounds,
        finds=("⟦Thousands of pounds⟧ went missing.",),
        refuses=("The crane lifted thousands of pounds of slate.",),
    ),
    Rule(
        "refused.pound-hyphen",
        read=_hyphened,
        finds=("He had a ⟦90-pound⟧ fine to pay.",),
        refuses=("A fine was given to the 190-pound guard.",),
    ),
    Rule(
        "refused.pounds",
        read=_pounds,
        finds=("The widow was paid ⟦80 pounds⟧.",),
        refuses=("The anchor weighs 80 pounds.",),
    ),
    Rule(
        "refused.grand",
        read=_grand,
        finds=("The boat cost ⟦20 grand⟧.",),
        refuses=("The hall has 20 grand pianos.",),
    ),
    Rule(
        "refused.capital",
        read=_capital,
        finds=("A berth costs ⟦8 rand⟧.",),
        refuses=(
            "They put up 8 Rand Calder signs.",
            "An old bus took them to 16 Euro 2016 games.",
        ),
    ),
    Rule(
        "refused.small-word",
        read=_small_word,
        finds=("The carver got ⟦40 crowns⟧.",),
        refuses=("Two crowns are on the coat of arms.",),
    ),
    Rule(
        "refused.verb",
        read=_verb,
        finds=("A bowl of soup costs ⟦900 won⟧.",),
        refuses=("Forty real sailors came.", "Of the crews 12 won."),
    ),
    Rule(
        "refused.glued",
        read=_glued,
        finds=("A pin costs ⟦30p⟧.",),
        refuses=("The 720p film is on.", "The gate shuts at 6p.m. or later."),
    ),
    Rule(
        "refused.proper-name",
        read=_proper_name,
        finds=("It took ⟦50 cents⟧ to play the song.",),
        refuses=("They played 50 Cent all night.",),
    ),
    Rule(
        "refused.idiom",
        read=_idiom,
        finds=("The nail cost ⟦a penny⟧.",),
        refuses=("The guild paid not a penny.",),
    ),
    Rule(
        "refused.whim",
        read=_whim,
        finds=("The hall was let for ⟦one yen⟧.",),
        refuses=("Odde has a yen for old boats.",),
    ),
)
