"""The forms of verbs, made from their base form and the irregular ones."""

from collections.abc import Collection, Iterator, Mapping
from functools import cache


def participles_of(verbs: Collection[str], irregular: Mapping[str, str]) -> frozenset[str]:
    """The participles that differ from the past tense, the fourth form of an irregular verb."""
    rows = [forms.split() for lemma, forms in irregular.items() if lemma in verbs]
    return frozenset(row[3] for row in rows if len(row) > 3 and not row[3].endswith("ed"))


def inflected(lemma: str, irregular: Mapping[str, str]) -> list[str]:
    """The other forms of a verb: "says", "said", "saying"."""
    if lemma in irregular:
        return irregular[lemma].split()
    if lemma.endswith("e"):
        return [f"{lemma}s", f"{lemma}d", f"{lemma[:-1]}ing"]
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return [f"{lemma[:-1]}ies", f"{lemma[:-1]}ied", f"{lemma}ing"]
    plural = f"{lemma}es" if lemma.endswith(("s", "sh", "ch", "x", "z")) else f"{lemma}s"
    return [plural, f"{lemma}ed", f"{lemma}ing"]


def phrase_forms(
    phrases: Mapping[str, str], irregular: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """All forms of phrases, whose first word is inflected: "pointed out", "pointing out"."""
    for phrase, patterns in phrases.items():
        first, space, rest = phrase.partition(" ")
        for form in (first, *inflected(first, irregular)):
            yield f"{form}{space}{rest}", patterns


@cache
def kinds_of(patterns: str) -> frozenset[str]:
    """The patterns that a verb or a phrase has; there are few, so all share them."""
    return frozenset(patterns.split())
