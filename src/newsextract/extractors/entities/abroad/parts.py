"""Features of a piece, in parts that depend on little each: its first word, what stands behind it.

The same first word, the same word in front come back again and again, so what a part adds up to is
remembered (``weighing.py``). The features are the same for all languages; what a word can be (given
name, head of a body, title) comes from each language's vocabulary. ``several`` is "2" for pieces of
more than one unit, else "1".
"""

from collections.abc import Callable, Mapping
from typing import Any

from newsextract._model import light
from newsextract.extractors.entities.abroad.sorts import names_of, told
from newsextract.extractors.entities.abroad.vocabulary import Vocabulary

_REMEMBERED = 8192  # values of a part
_HEADS = "BESHxyz"  # letters of words that names of bodies and sites begin with
_PERSONAL = "GAYFZ?I"  # letters of words that names of persons have


@light.frozen
class Parts:
    """The parts of a language; each is asked for by what it depends on."""

    vocabulary: Vocabulary

    # -- the words of a piece ------------------------------------------------------------------

    def single(self, text: str) -> list[str]:
        """Of a piece of one unit: the unit."""
        low, sort, code, shape = self._word(text)
        language = self.vocabulary.language
        return [
            "size:1",
            "pat:" + code,
            f"suf:1{low[-3:]}",
            f"suf2:1{low[-2:]}",
            f"shape:1{shape}",
            *[f"is:{name}" for name in names_of(sort)],
            f"len:{min(len(text), 9)}",
            "pr1:" + low[:3],
            f"fw:{language}:1{low}",
            f"lw:{language}:1{low}",
            f"sx:{language}:1{low[-3:]}",
        ]

    def counted(self, key: tuple[int, frozenset[str]]) -> list[str]:
        """Of one unit: how often it stands alone, and how in longer stretches."""
        many, inside = key
        return [f"n:{min(many, 4)}", *[f"inside:{how}" for how in inside]]

    def begin(self, text: str) -> list[str]:
        """Of a piece of several units: the first."""
        low, _, code, shape = self._word(text)
        named = f"fw:{self.vocabulary.language}:2{low}"
        return ["first:" + code, f"shape1:{shape}", "pre:" + low[:4], named]

    def end(self, text: str) -> list[str]:
        """Of several units: the last."""
        low, _, code, shape = self._word(text)
        language = self.vocabulary.language
        return [
            f"suf:2{low[-3:]}",
            f"suf2:2{low[-2:]}",
            f"shape:2{shape}",
            "last:" + code,
            f"lw:{language}:2{low}",
            f"sx:{language}:2{low[-3:]}",
        ]

    def pattern(self, key: tuple[str, str, str]) -> list[str]:
        """Of several units: their letters with those of what links them, their letters, the links."""
        pattern, codes, links = key
        found = ["size:" + str(len(codes)), "pat:" + pattern[:7]]
        found += ["beg:" + pattern[:2], "end:" + pattern[-2:]]
        found += ["in:" + code for code in set(codes[1:-1])]
        found += ["link:" + link for link in set(links)]
        if codes[0] in _HEADS:
            found += [f"hd:{codes[0]}{''.join(sorted(set(links)))}", f"hl:{codes[0]}{codes[-1]}"]
        if all(code in _PERSONAL for code in codes):
            found.append("allpers" + ("1" if codes[0] in "GAY" else "0"))
        return found

    def whole(self, key: tuple[str, int]) -> list[str]:
        """What all words together can be."""
        several, sort = key
        return [f"whole:{several}{name}" for name in names_of(sort)]

    def article(self, key: tuple[str, bool, bool, bool, str, str, str]) -> list[str]:
        """Whether the article has the words in lower case, and what it is about."""
        several, first_low, last_low, only_opens, topic, first, last = key
        found = [
            f"low:{several}{'FT'[first_low]}{'FT'[last_low]}",
            f"topic:{several}{topic}{last}",
            f"topic0:{several}{topic}{first}",
        ]
        return [*found, "onlyopens" + several] if only_opens else found

    # -- around a piece --------------------------------------------------------------------------

    def front(self, key: tuple[str, bool, str, str, str, str, bool]) -> list[str]:
        """In front of a piece, with the letter of its first unit.

        Inside a stretch the letter of the unit before and of the link; else what the two words
        before are. Then the role that reaches to it, and whether a sentence begins there.
        """
        several, inside, before, before2, first, chain, opens = key
        if inside:
            found = [f"left:{several}{before}", f"left2:{before[1:] or '0'}{first}"]
        else:
            found = [f"bef:{several}{before}", f"befw:{several}{before2}{before}"]
        found.append(f"cb:{several}{before}|{first}")
        if chain:
            found.append(f"chain:{several}{chain}")
        if opens:
            found.append("opens:" + several)
        return found

    def back(self, key: tuple[str, bool, str, str]) -> list[str]:
        """Behind a piece, with the letter of its last unit."""
        several, inside, after, last = key
        found = [f"ca:{several}{last}|{after}"]
        if inside:
            return [*found, f"right:{several}{after}", f"right2:{last}{after[:-1] or '0'}"]
        return [*found, f"aft:{several}{after}"]

    def between(self, key: tuple[str, str, str, str]) -> list[str]:
        """Both sides of a piece, its first three letters, and what the article is about."""
        topic, before, codes, after = key
        return [
            f"both:{before}|{after}",
            f"cc:{before}|{codes}|{after}",
            f"ct:{topic}{before}|{codes}",
        ]

    def before(self, low: str) -> list[str]:
        """The word in front of a stretch."""
        return [f"bw:{self.vocabulary.language}:{low}"]

    def behind(self, low: str) -> list[str]:
        """The word behind a stretch."""
        return [f"aw:{self.vocabulary.language}:{low}"]

    def line(self, several: str) -> list[str]:
        """Of a piece that is a line."""
        return ["line:" + several]

    def _word(self, text: str) -> tuple[str, int, str, str]:
        word = told(text, self.vocabulary)
        return word.low, word.sort, word.code, _shape(text)


class Part(dict[Any, Any]):
    """What a part of the features comes to, by what it depends on; made when first asked for."""

    def __init__(
        self, features: Callable[[Any], list[str]], read: Callable[[list[str]], Any]
    ) -> None:
        super().__init__()
        self._features, self._read = features, read

    def __missing__(self, key: Any) -> Any:
        if len(self) >= _REMEMBERED:
            self.clear()
        found = self[key] = self._read(self._features(key))
        return found


class Pair(Part):
    """The same of pieces of one unit and of pieces of several."""

    def __missing__(self, key: Any) -> Any:
        if len(self) >= _REMEMBERED:
            self.clear()
        found = self[key] = tuple([self._read(self._features((n, *key))) for n in "12"])
        return found


@light.frozen
class Table:
    """All parts of the features of a language, each read in one way: summed up, or as a list."""

    single: Part
    counted: Part
    begin: Part
    end: Part
    pattern: Part
    whole: Part
    article: Part
    front: Pair
    back: Pair
    between: Part
    before: Part
    behind: Part
    line: Part

    @classmethod
    def of(cls, vocabulary: Vocabulary, read: Callable[[list[str]], Any]) -> "Table":
        """The parts of a language, read in some way."""
        parts = Parts(vocabulary)
        return cls(*[a.type(getattr(parts, a.name), read) for a in light.fields(cls)])


def summed(weights: Mapping[str, int]) -> Callable[[list[str]], int]:
    """What sums the weights of a part's features up."""
    get = weights.get
    return lambda features: sum([get(f, 0) for f in features])


def _shape(word: str) -> str:
    """Capitals, digits and marks in a word."""
    found = ""
    if word.isupper() or word.replace(".", "").isupper():
        found = f"U{min(len(word), 6)}"
    elif word[1:] != word[1:].lower():
        found = "c"
    if not word.isalpha():
        found += (
            "-"
            if "-" in word
            else "."
            if "." in word
            else "9"
            if any(c.isdigit() for c in word)
            else "'"
        )
    return found
