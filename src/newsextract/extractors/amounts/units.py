"""What a printed unit stands for by itself: "US$" for USD, "pesos" for one of several, "cents" a coin."""

from newsextract._words.amounts import MoneyWords


def code_of(unit: str, words: MoneyWords) -> tuple[str | None, bool]:
    """The ISO 4217 code of a printed unit (None if shared), and whether it is a coin."""
    if unit in words.megas:
        return unit[1:], False
    key = " ".join(unit.lower().split())
    for name in (key, key.replace("-", " ")):
        if name in words.coins:
            return words.coins[name] or None, True
        code = words.symbols.get(name, words.names.get(name))
        if code is not None:
            return code or None, False
    return (unit.upper() if unit.upper() in words.codes else None), False


def candidates_of(unit: str, words: MoneyWords) -> tuple[str, ...]:
    """The codes that a printed unit can stand for; none if it stands for one alone."""
    return words.sharing(unit)


def is_unit_name(word: str, words: MoneyWords) -> bool:
    """Whether a word is the name of a unit by itself: "dollars", "cents"."""
    return word.lower() in words.names or word.lower() in words.coins


def alike(first: str, second: str, words: MoneyWords) -> bool:
    """Whether two units can be the same currency, coins apart from what they are coins of."""
    one, other = code_of(first, words), code_of(second, words)
    if first == second or (one == other and one[0]):
        return True
    ours, theirs = candidates_of(first, words), candidates_of(second, words)
    shared = {one[0], *ours} & {other[0], *theirs} - {None}
    return one[1] == other[1] and bool(shared) and not (one[0] and other[0])
