"""What tells whom a pronoun means, as named features of each person that it can mean.

Of "Ana Ruiz met Ida Lund. She said …": that Ruiz was the subject of the last sentence and Lund
was not, that both are women, that neither has spoken yet; of nobody: that two persons can be
meant, and that no stranger ("a woman") stands between.
"""

from collections.abc import Sequence

import attrs

from newsextract._model.annotations import Gender
from newsextract.extractors.entities.gather import Draft
from newsextract.extractors.entities.prominence import Prominence
from newsextract.extractors.entities.reference_scoring import Feature

_FEW = ("0", "1", "2", "3")
_FAR = ("0", "1", "2", "3", "4", "4", "6", "6", "6", "9")  # sentences
_NEAR = ("0", "1", "2")
_KNOWN = 2  # mentions of someone an article is about
_SHARE = 0.5  # of all mentions, those of the one whom a life is about


@attrs.frozen(eq=False)
class Pronoun:
    """A pronoun and what stands around it."""

    at: int  # its token
    gender: Gender
    case: str  # "s" he, "o" him, "p" his, "r" himself
    quoted: bool
    outside: str  # "c" "If Ruiz goes, she said", "t" "“…,” she said": it speaks of words before
    owned: frozenset[str]  # words behind "his" that tell what someone is
    ahead: Draft | None  # who is named as the subject behind the opening phrase
    strangers: str  # how many sentences ago somebody without a name was spoken of
    sort: str = attrs.field(default="pronoun", kw_only=True)

    @property
    def begin(self) -> int:
        """Its first token."""
        return self.at


def read(
    pronoun: Pronoun, prominence: Prominence
) -> tuple[list[Draft], list[list[Feature]], list[Feature]]:
    """Who can be meant, the features of each and those of nobody."""
    gender, persons = pronoun.gender, prominence.persons
    known = list(reversed(persons))
    if pronoun.ahead is not None and pronoun.ahead not in persons:
        known.append(pronoun.ahead)
    fitting = [d for d in known if d.gender in (None, gender) or d.guessed]
    kind = pronoun.case + ("q" if pronoun.quoted else pronoun.outside)
    salient = prominence.most_prominent(persons, gender, outside=bool(pronoun.outside))
    often = max([draft.seen for draft in fitting], default=0)
    # how much a text is about one person, as lives are; not where people speak themselves
    main = ""
    if not (pronoun.outside or prominence.talk):
        sole = often > _SHARE * sum([draft.seen for draft in persons])
        main = "sole" if sole else "some"
    rows = []
    for draft in fitting:
        if draft not in persons:
            rows.append([("bias",), ("gender", _fit(draft, gender)), ("ahead", kind)])
            continue
        row = _features(pronoun, prominence, draft, kind, len(fitting))
        row.append(("rule", kind, "yes" if draft is salient else "no"))
        if main:
            row.append(("main", "yes" if draft.seen == often else "no", main))
        rows.append(row)
    return fitting, rows, _nobody(pronoun, prominence, fitting, kind)


def _features(
    pronoun: Pronoun, prominence: Prominence, draft: Draft, kind: str, count: int
) -> list[Feature]:
    ago = prominence.clock - draft.stood
    near = _NEAR[ago] if ago < len(_NEAR) else "2"
    place, form, _ = draft.latest
    speaker, subject = prominence.speaker, prominence.subject
    topic = "this" if draft is subject else "last" if draft is prominence.before else "no"
    if subject is not None and topic != "this":
        topic += "+"  # somebody else is the subject of this sentence so far
    features: list[Feature] = [
        ("bias",),
        ("gender", _fit(draft, pronoun.gender), "alone" if count == 1 else "among"),
        ("place", kind, near, place),
        ("form", near, form),
        ("spoke", kind, "last" if draft is speaker else "other" if speaker else "none"),
        ("topic", kind, topic),
        ("ahead", "ahead" if draft is pronoun.ahead else "not"),
    ]
    if draft.gender is None and draft.called:
        so = (draft.called > 0) == (pronoun.gender == "male")
        features.append(("called", "so" if so else "not"))
    if pronoun.owned and not draft.hints.isdisjoint(pronoun.owned):
        features.append(("owned",))  # "his minister" is not said of the minister
    return features


def _fit(draft: Draft, gender: Gender) -> str:
    """How well someone's gender fits a pronoun."""
    if draft.gender not in (None, gender):
        return "against"
    return "doubted" if draft.doubted else "open" if draft.gender is None else "fits"


def _nobody(
    pronoun: Pronoun, prominence: Prominence, fitting: Sequence[Draft], kind: str
) -> list[Feature]:
    count, clock = len(fitting), prominence.clock
    latest = min([clock - d.stood for d in fitting if d in prominence.persons], default=len(_FAR))
    known = any(draft.seen > _KNOWN for draft in fitting)
    return [
        ("nobody", kind),
        ("nobody.count", _FEW[count] if count < len(_FEW) else "3"),
        ("nobody.far", _FAR[latest] if latest < len(_FAR) else "9"),
        ("nobody.stranger", pronoun.strangers, pronoun.case),
        ("nobody.named", "any" if known else "few"),
    ]
