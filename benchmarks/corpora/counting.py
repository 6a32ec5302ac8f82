"""Counts as percent: ``Rate`` for what is found, ``share`` for what of it is right.

>>> rate = Rate(right=3, ours=4, gold=6)
>>> rate.precision, rate.recall, rate.f1
(75.0, 50.0, 60.0)
>>> share(1, 3)
33.3
"""

import attrs


def share(part: float, whole: float) -> float:
    """The part of a whole in percent; 0 of nothing."""
    return round(100 * part / whole, 1) if whole else 0.0


@attrs.define
class Rate:
    """How many are right, of how many of ours, of how many of the gold's."""

    right: int = 0
    ours: int = 0
    gold: int = 0

    @property
    def precision(self) -> float:
        """Of ours, how many are right."""
        return share(self.right, self.ours)

    @property
    def recall(self) -> float:
        """Of the gold's, how many are found."""
        return share(self.right, self.gold)

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return share(2 * self.right, self.ours + self.gold)

    def add(self, other: "Rate") -> None:
        """Count what another counted."""
        self.right += other.right
        self.ours += other.ours
        self.gold += other.gold

    def named(self, name: str) -> dict[str, float]:
        """The three figures under their keys."""
        return {f"{name}.p": self.precision, f"{name}.r": self.recall, f"{name}.f1": self.f1}


@attrs.define
class Outcome:
    """What a scorer gives: figures by key, and a line for each error."""

    figures: dict[str, float] = attrs.Factory(dict)
    errors: list[str] = attrs.Factory(list)
