"""What tells whom a pronoun means, as named features of each person that it can mean.

Of "Ana Ruiz met Ida Lund. She said …": that Ruiz was the subject of the last sentence and Lund
was not, that both are women, that each has been named once; of nobody: that two persons can be
meant.
"""

from collections.abc import Sequence

import attrs

from newsextract._model.annotations import Gender
from newsextract.extractors.entities.gather import Draft
from newsextract.extractors.entities.prominence import Prominence
from newsextract.extractors.entities.reference_scoring import Feature, lead

_FEW = "0123"
_FAR = ("0", "1", "2", "3", "4", "4", "6", "6", "6", "9")  # sentences
_NEAR = ("0", "1", "2")


@attrs.frozen(eq=False)
class Pronoun:
    """A pronoun and what stands around it."""

    at: int  # its token
    gender: Gender
    case: str  # "s" he, "o" him, "p" his, "r" himself
    quoted: bool
    outside: str  # "c" "If Ruiz goes, she said", "t" "“…,” she said": it speaks of words before
    opens: str  # "p" a paragraph, "s" a sentence, "" neither
    owned: frozenset[str]  # words behind "his" that tell what someone is
    ahead: Draft | None  # who is named as the subject behind the opening phrase
    sort: str = attrs.field(default="pronoun", kw_only=True)

    @property
    def begin(self) -> int:
        """Its first token."""
        return self.at

    strangers: str  # how many sentences ago somebody without a name was spoken of


def read(
    pronoun: Pronoun, prominence: Prominence
) -> tuple[list[Draft], list[list[Feature]], list[Feature]]:
    """Who can be meant, the features of each and those of nobody."""
    fitting = [
        draft
        for draft in reversed(prominence.persons)
        if draft.gender is None or draft.guessed or draft.gender == pronoun.gender
    ]
    if pronoun.ahead is not None and pronoun.ahead not in fitting:
        ahead = pronoun.ahead
        if ahead.gender is None or ahead.guessed or ahead.gender == pronoun.gender:
            fitting.append(ahead)
    kind = pronoun.case + ("q" if pronoun.quoted else pronoun.outside)
    ranked = _Ranked(prominence, fitting, pronoun)
    rows = [_features(ranked, rank, kind) for rank in range(len(fitting))]
    return fitting, rows, _nobody(ranked, kind)


@attrs.define(eq=False)
class _Ranked:
    """The candidates, and how they compare."""

    prominence: Prominence
    drafts: Sequence[Draft]  # the last mentioned first
    pronoun: Pronoun
    weights: list[float] = attrs.field(init=False)
    most: float = attrs.field(init=False)
    second: float = attrs.field(init=False)
    often: int = attrs.field(init=False)
    rule: Draft | None = attrs.field(init=False)
    main: bool = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        known = self.prominence.persons
        outside = self.pronoun.outside
        self.weights = [
            self.prominence.weight_outside(d, outside=bool(outside)) * (1.0 if d.gender else 0.6)
            if d in known
            else 0.0
            for d in self.drafts
        ]
        first, second = sorted([*self.weights, 0.0, 0.0])[:-3:-1]
        self.most, self.second = first, second
        self.rule = self.prominence.most_prominent(
            known, self.pronoun.gender, outside=bool(outside)
        )
        self.often = max([d.seen for d in self.drafts], default=0)
        total = sum([d.seen for d in known])
        # how much an article is about one person, as lives are
        self.main = self.often > 0.5 * total


def _features(ranked: _Ranked, rank: int, kind: str) -> list[Feature]:
    draft, pronoun = ranked.drafts[rank], ranked.pronoun
    clock = ranked.prominence.clock
    fit = "doubted" if draft.doubted else "open" if draft.gender is None else "fits"
    if draft.gender is not None and draft.gender != pronoun.gender:
        fit = "against"
    if draft is pronoun.ahead:
        ahead = "ahead"
        if draft not in ranked.prominence.persons:
            return [("bias",), ("gender", fit), ("ahead", kind)]
    else:
        ahead = "not"
    ago = clock - draft.stood
    far = _FAR[ago] if ago < len(_FAR) else "9"
    near = _NEAR[ago] if ago < len(_NEAR) else "2"
    place, form, token = draft.latest
    weight = ranked.weights[rank]
    speaker = ranked.prominence.speaker
    spoke = "last" if draft is speaker else "other" if speaker else "none"
    subject, before = ranked.prominence.subject, ranked.prominence.before
    topic = "this" if draft is subject else "last" if draft is before else "no"
    if subject is not None and topic != "this":
        topic += "+"  # somebody else is the subject of this sentence so far
    others = ranked.second if weight == ranked.most else ranked.most
    seen = draft.seen
    alone = "alone" if len(ranked.drafts) == 1 else "among"
    features: list[Feature] = [
        ("bias",),
        ("gender", fit, alone),
        ("far", kind, far),
        ("place", kind, near, place),
        ("form", near, form),
        ("lead", kind, lead(weight, others)),
        ("spoke", kind, spoke),
        ("topic", kind, topic),
        ("paragraph", _NEAR[min(2, ranked.prominence.paragraph - draft.paragraph)], pronoun.opens),
        ("opens", pronoun.opens, pronoun.case, topic),
        ("ahead", ahead),
        ("rule", kind, "yes" if draft is ranked.rule else "no"),
        ("inside", kind, _NEAR[min(2, clock - draft.inside)]),
    ]
    if ago == 0 and not pronoun.quoted:
        gap = pronoun.at - token
        features.append(
            (
                "gap",
                kind,
                place,
                "2" if gap < 3 else "8" if gap < 9 else "20" if gap < 21 else "far",
            )
        )
    if not (pronoun.outside or ranked.prominence.talk):
        most = "yes" if seen == ranked.often else "no"
        features.append(("main", most, "sole" if ranked.main else "some"))
    if draft.gender is None and draft.called:
        features.append(
            ("called", "so" if (draft.called > 0) == (pronoun.gender == "male") else "not")
        )
    if pronoun.owned and not draft.hints.isdisjoint(pronoun.owned):
        features.append(("owned",))
    return features


def _nobody(ranked: _Ranked, kind: str) -> list[Feature]:
    count = len(ranked.drafts)
    clock = ranked.prominence.clock
    latest = min(
        [clock - d.stood for d in ranked.drafts if d in ranked.prominence.persons], default=9
    )
    return [
        ("nobody", kind),
        ("nobody.count", _FEW[count] if count < len(_FEW) else "3"),
        ("nobody.far", _FAR[latest] if latest < len(_FAR) else "9"),
        ("nobody.stranger", ranked.pronoun.strangers, ranked.pronoun.case),
        ("nobody.named", "any" if any(d.seen > 2 for d in ranked.drafts) else "few"),
    ]
