"""What stands around a piece: the words in front and behind, a role that reaches to it.

"in [Lenz]", "[Lenz], 43," and "le ministre des Finances [Kai Lenz]" tell a place, a person and a person.
"""

from newsextract._model import light
from newsextract.extractors.entities.abroad.evidence import Evidence
from newsextract.extractors.entities.abroad.runs import Run
from newsextract.extractors.entities.abroad.vocabulary import joined, role_in

_CHAIN = 8  # tokens back to a role
_SHORTEST_ADJECTIVE = 4  # letters


@light.define
class Context:
    """Reads what stands around the pieces of an article."""

    evidence: Evidence
    _fronts: dict[int, tuple[str, str, str]] = light.field(factory=dict)  # by the token

    def of(self, run: Run, first: int, last: int) -> list[str]:
        """What stands around a piece."""
        tokens, words = self.evidence.tokens, self.evidence.vocabulary.words
        lower = tokens.lower
        begin, end = run.units[first].first, run.units[last].last
        several = "2" if last > first else "1"
        start, stop = tokens.starts[begin], tokens.ends[end]
        found: list[str] = []
        if first:
            link = self.evidence.linked(run.links[first - 1])
            left = self.evidence.told(run.units[first - 1].text)[1]
            found.append(f"left:{several}{left}{link}")
            found.append(f"left2:{link or '0'}{self.evidence.told(run.units[first].text)[1]}")
            before = left + link
        else:
            before, before2, _ = self._front(begin, start)
            found.append(f"bef:{several}{before}")
            found.append(f"befw:{several}{before2}{before}")
        if last + 1 < len(run.units):
            link = self.evidence.linked(run.links[last])
            right = self.evidence.told(run.units[last + 1].text)[1]
            found.append(f"right:{several}{link}{right}")
            found.append(f"right2:{self.evidence.told(run.units[last].text)[1]}{link or '0'}")
            after = link + right
        else:
            after = self._after(end, stop)
            found.append(f"aft:{several}{after}")
        found.append(f"both:{before}|{after}")
        codes = [self.evidence.told(unit.text)[1] for unit in run.units[first : last + 1]]
        found.append(f"cb:{several}{before}|{codes[0]}")
        found.append(f"ca:{several}{codes[-1]}|{after}")
        found.append(f"cc:{before}|{''.join(codes[:3])}|{after}")
        found.append(f"ct:{self.evidence.topic}{before}|{''.join(codes[:3])}")
        chain = self._front(begin, start)[2]
        if chain:
            found.append(f"chain:{several}{chain}")
        if words.nouns:
            found += [f"N{feature}" for feature in found]
        language = self.evidence.vocabulary.language
        if begin and not first:
            found.append(f"bw:{language}:{lower[begin - 1]}")
        if end + 1 < len(lower) and last + 1 == len(run.units):
            found.append(f"aw:{language}:{lower[end + 1]}")
        if start in self.evidence.sentences:
            found.append("opens:" + several)
        if self._alone(start, stop):
            found.append("line:" + several)
        return found

    def _front(self, begin: int, start: int) -> tuple[str, str, str]:
        """What the two words in front of a token are, and the role that reaches to it."""
        known = self._fronts.get(begin)
        if known is None:
            before, before2 = self._before(begin, start), self._before(begin - 1, start)
            known = self._fronts[begin] = before, before2, self._chained(begin)
        return known

    def _before(self, begin: int, start: int) -> str:
        """What the word in front is."""
        if begin <= 0 or start in self.evidence.sentences:
            return "^"
        i = begin - 1
        low = self.evidence.tokens.lower[i]
        words = self.evidence.vocabulary.words
        if low in "'’" and i and self.evidence.tokens.lower[i - 1] in words.elided:
            low = self.evidence.tokens.lower[i - 1]
        if (
            low == "."
            and i
            and self.evidence.tokens.lower[i - 1] in self.evidence.vocabulary.titles
        ):
            return "T"
        if not low[0].isalnum():
            return low
        if low[0].isdigit():
            return "9"
        for group, name in (
            (words.articles & words.placing, "ap"),
            (words.placing & words.small, "ps"),
            (words.placing, "p"),
            (words.articles & words.small, "as"),
            (words.articles, "a"),
            (words.small, "s"),
            (words.conjunctions, "y"),
            (self.evidence.vocabulary.titles, "T"),
            (words.media, "M"),
            (words.heads, "B"),
            (words.sites, "S"),
            (words.things, "H"),
            (words.speech, "v"),
            (words.common, "c"),
        ):
            if low in group:
                return name
        if role_in(joined(self.evidence.tokens, i), self.evidence.vocabulary) is not None:
            return "R"
        if (
            words.compounding
            and len(low) >= _SHORTEST_ADJECTIVE
            and self.evidence.tokens.words[i] == low
        ):
            return "j" + low[-2:] if low.endswith(("e", "en", "er", "es", "em")) else "w"
        return "w"

    def _chained(self, begin: int) -> str:
        """Whether a role that reaches to the piece stands before it: "le ministre des Finances"."""
        lower, words = self.evidence.tokens.lower, self.evidence.vocabulary.words
        i = begin - 1
        found = ""
        if i > 0 and lower[i] == ",":
            found = ","
            i -= 1
        elif i > 0 and (lower[i] in words.small or lower[i] in words.articles):
            found = "d"
        floor = max(-1, i - _CHAIN)
        while i > floor:
            low = lower[i]
            if role_in(joined(self.evidence.tokens, i), self.evidence.vocabulary) is not None:
                return found + ("0" if i == begin - 1 else "1")
            small = low in words.small or low in words.articles or low in words.elided
            if (not low[0].isalpha() and low not in "'’-") or (
                not small and (low in words.common or low in words.speech)
            ):
                break
            if self.evidence.tokens.starts[i] in self.evidence.sentences:
                break
            i -= 1
        return ""

    def _after(self, end: int, stop: int) -> str:
        """What stands behind."""
        tokens, words = self.evidence.tokens, self.evidence.vocabulary.words
        i = end + 1
        if i >= len(tokens) or "\n" in self.evidence.text[stop : tokens.starts[i]]:
            return "$"
        low = tokens.lower[i]
        if low == ",":
            following = tokens.lower[i + 1] if i + 2 < len(tokens) else ""
            third = tokens.lower[i + 2] if i + 3 < len(tokens) else ""
            if following.isdigit() and third in self.evidence.vocabulary.months:
                return ",d"  # "Lenz, 3 may (EFE)"
            if following.isdigit() and len(following) == 2:
                return ",9"
            if following in words.relative:
                return ",q"
            if following in words.articles or following in words.former:
                return ",a"
            if role_in(following, self.evidence.vocabulary) is not None if following else False:
                return ",R"
            return ","
        if low == "(":
            following = tokens.words[i + 1] if i + 2 < len(tokens) else ""
            if following.isdigit() and len(following) == 2:
                return "(9"
            return "(A" if following.isupper() else "("
        if not low[0].isalnum():
            return low
        if low[0].isdigit():
            return "9"
        for group, name in (
            (words.speech, "v"),
            (words.conjunctions, "y"),
            (words.small, "s"),
            (words.placing, "p"),
            (words.articles, "a"),
            (words.relative, "q"),
            (words.common, "c"),
        ):
            if low in group:
                return name
        return "R" if role_in(low, self.evidence.vocabulary) is not None else "w"

    def _alone(self, start: int, stop: int) -> bool:
        """Whether a piece is a line."""
        text = self.evidence.text
        return text[start - 1 : start] in ("", "\n") and text[stop : stop + 1] in ("", "\n")
