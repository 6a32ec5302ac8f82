"""What looks like money and is none: "200 pounds" of a man, "ALL 12", "he won 12"."""

import regex

from newsextract._patterns import lazy
from newsextract._text.tokens import Tokens
from newsextract.extractors.amounts.grammar import Grammar

YEAR = lazy(r"(?:19|20)\d\d")


def refused_sign(match: regex.Match[str], text: str, grammar: Grammar) -> bool:
    """Whether letters before a number are no currency here: "R 5", "ALL 12", "re 2"."""
    unit = match["unit"]
    if unit.isalpha() and unit.upper() in grammar.words.codes and len(unit) == 3:
        return unit.lower() in (
            "all",
            "top",
            "try",
            "mop",
            "cup",
            "lak",
            "gel",
            "std",
            "sos",
            "bam",
            "bob",
            "pen",
            "ron",
            "mad",
            "sit",
            "vet",
        ) or (not unit.isupper() and unit != "usd")
    if unit in ("R", "RM", "Rs", "Rs.", "Rp", "rs"):
        return unit == "R" and text[match.end("unit")].isspace()
    return (
        unit.isalpha()
        and unit.lower() in ("r", "re", "le", "ft", "kr", "lei", "rs", "rm", "rp")
        and unit not in ("kr", "Kr")
    )


_WEIGHT = lazy(
    r"[ -](?:of\b(?! (?:debt|aid|revenue|cash))|weight|heavier|lighter|in weight|per square|man\b|baby|overweight|cannon)",
    regex.IGNORECASE,
)


def refused_unit(
    match: regex.Match[str], text: str, tokens: Tokens, i: int, grammar: Grammar
) -> bool:
    """Whether the word behind a number is no currency here: "200 pounds" of a man, "won 12"."""
    unit = match["unit"].lower()
    number = (match["number"] or "").lower()
    if unit in ("mark", "marks") and YEAR.fullmatch(number) and not match["scale"]:
        return True  # "1999 marks the end"
    bare_article = number in ("a", "an") and not match["scale"]
    following = text[match.end() : match.end() + 24]
    if unit in ("pound", "pounds"):
        scaled = match["scale"] or match["many"]
        return not scaled and (
            bare_article
            or bool(_WEIGHT.match(following))
            or match[0].endswith("-pound")
            or not _money_near(text, match)
        )
    if unit in (
        "won",
        "real",
        "rand",
        "mark",
        "marks",
        "sol",
        "colon",
        "crown",
        "crowns",
        "yen",
        "p",
        "le",
        "ft",
        "quarter",
        "pen",
        "sen",
        "lev",
        "dong",
        "ct",
        "sterling",
        "baht",
        "kr",
        "kip",
        "rm",
        "rp",
    ):
        if bare_article or (
            unit in ("p", "ct", "le", "ft", "real", "sol") and not (number[:1].isdigit())
        ):
            return True
        if (
            unit
            in ("won", "mark", "marks", "sen", "pen", "dong", "sol", "real", "ft", "kip", "rand")
            and number in ("one", "two", "three")
            and not match["scale"]
        ):
            return True
        if unit == "ft" or (unit in ("p", "le") and text[match.start("unit") - 1] == " "):
            return True
        return unit == "won" and not (match["scale"] or (number[:1].isdigit() and len(number) > 2))
    if unit in ("quarter", "half", "cup", "top", "all", "try"):
        return True
    if (
        bare_article
        and following[:1] == " "
        and following[1:6].lower().startswith(("tree", "store", "gener"))
    ):
        return True
    return any(text[match.start("unit") :].lower().startswith(p) for p in grammar.words.not_before)


def _money_near(text: str, match: regex.Match[str]) -> bool:
    """Whether pounds are money here: a sum in words of money, or another sign close by."""
    around = text[max(0, match.start() - 80) : match.end() + 60]
    return bool(
        regex.search(
            r"[£€$]|\b(?:fine[sd]?|cost|costs|paid|pay|price[sd]?|worth|salary|raised|raise|fee|fees|sold|spent|spend|budget|profit|funding|compensation|prize|bill|tax|cheque|charge[sd]?|owed?|bet|euros?|dollars?|sterling|earn(?:ed|s)?|ticket)\b",
            around,
        )
    )
