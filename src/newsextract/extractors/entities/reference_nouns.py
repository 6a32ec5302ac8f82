"""What tells whom a noun means, as named features of each person or body that it can mean.

Of "the Maine senator": whether someone was called a senator, and one of Maine; of "the airline":
whether a name or the words around it tell an airline; and how prominent each is. "it" and "they"
in front of a verb of speech are read as nouns that fit any body.
"""

import attrs

from newsextract._words.roles import RoleWords
from newsextract.extractors.entities.gather import Draft
from newsextract.extractors.entities.nouns import Noun
from newsextract.extractors.entities.prominence import Prominence
from newsextract.extractors.entities.reference_scoring import Feature, lead

_FAR = ("0", "1", "2", "3", "3", "3", "6", "6", "6", "9")  # sentences
_FEW = "0123"


def read_noun(
    noun: Noun, prominence: Prominence, roles: RoleWords
) -> tuple[list[Draft], list[list[Feature]], list[Feature]]:
    """Who can be meant, the features of each and those of nobody."""
    short = roles.short.get(noun.head, noun.head)
    held = prominence.holders(noun.head, short)
    recent = prominence.bodies if noun.body else prominence.persons
    drafts = [*reversed(recent), *[d for d in held if d not in recent]]
    drafts = [
        d
        for d in drafts
        if (d.kind != "person") == noun.body
        and (d.gender is None or noun.gender in (None, d.gender))
    ]
    weights = [prominence.weight_outside(d, outside=True) for d in drafts]
    first, second = sorted([*weights, 0.0, 0.0])[:-3:-1]
    context = _Context(
        prominence,
        noun,
        {noun.head, short},
        first,
        second,
        max([d.seen for d in drafts], default=0),
        sum([d in held for d in drafts]),
    )
    rows = [_features(context, d, w) for d, w in zip(drafts, weights, strict=True)]
    nobody = _nobody(context, len(drafts))
    if not held and not noun.body:
        later = prominence.expected(noun.head, short)
        if later is not None and (later.gender is None or noun.gender in (None, later.gender)):
            matched = sum([w in later.hints for w in noun.modifiers])
            told = "-" if not noun.modifiers else "some" if matched else "none"
            drafts.append(later)
            rows.append([("n.later", noun.manner, told)])
    return drafts, rows, nobody


@attrs.frozen(eq=False)
class _Context:
    prominence: Prominence
    noun: Noun
    heads: set[str]
    first: float  # the highest prominence of all
    second: float
    often: int  # mentions of who has most
    holders: int


def _features(context: _Context, draft: Draft, weight: float) -> list[Feature]:
    noun, prominence = context.noun, context.prominence
    manner = noun.manner
    hints = draft.hints
    held = "yes" if not hints.isdisjoint(context.heads) else "other" if hints else "no"
    if held == "yes":
        held += str(min(2, context.holders))
    matched = sum([w in hints for w in noun.modifiers])
    told = (
        "-"
        if not noun.modifiers
        else "all"
        if matched == len(noun.modifiers)
        else "some"
        if matched
        else "none"
    )
    ago = prominence.clock - draft.stood
    far = _FAR[ago] if ago < len(_FAR) else "9"
    others = context.second if weight == context.first else context.first
    speaker = prominence.speaker
    features: list[Feature] = [
        ("n.held", manner, held),
        ("n.mods", "b" if noun.body else "p", held[:3], told),
        ("n.far", manner, far),
        ("n.place", "0" if ago == 0 else "1", draft.latest[0]),
        ("n.lead", manner, lead(weight, others)),
        ("n.most", manner, "yes" if draft.seen == context.often else "no"),
        ("n.spoke", "last" if draft is speaker else "other" if speaker else "none"),
        (
            "n.inside",
            "it" if manner in ("it", "they") else "-",
            "yes" if draft.inside == prominence.clock else "no",
        ),
        ("n.seen", "1" if draft.seen < 2 else "2" if draft.seen < 4 else "4"),
    ]
    if noun.tail is not None:
        features.append(("n.tail", held[:3], "no" if noun.tail.isdisjoint(hints) else "yes"))
    if noun.gender is not None:
        features.append(("n.gender", "open" if draft.gender is None else "fits"))
    if manner == "they":
        features.append(("n.plural", _plural(draft.low[-1])))
    return features


def _plural(word: str) -> str:
    return "yes" if word == "police" or (word[-1] == "s" and word[-2:] != "ss") else "no"


def _nobody(context: _Context, count: int) -> list[Feature]:
    noun = context.noun
    return [
        ("n.nobody", noun.manner),
        ("n.nobody.tail", "of" if noun.of else "to" if noun.tail is not None else "-"),
        ("n.nobody.restricted", noun.manner, "yes" if noun.restricted else "no"),
        ("n.nobody.former", "yes" if noun.former else "no"),
        ("n.nobody.held", noun.manner, str(min(2, context.holders))),
        ("n.nobody.speaks", noun.manner, "yes" if noun.speaks else "no"),
        ("n.nobody.count", _FEW[min(3, count)]),
    ]
