"""What tells whom a noun means, as named features of each person or body that it can mean.

Of "the Maine senator": whether someone was called a senator, and one of Maine; of "the airline":
whether a name or the words around it tell an airline; and how prominent each is. "it" and "they"
in front of a verb of speech are read as nouns that fit any body.
"""

from newsextract._model import light
from newsextract._words.references import ReferenceWords
from newsextract._words.roles import RoleWords
from newsextract.extractors.entities.gather import Draft
from newsextract.extractors.entities.nouns import Noun
from newsextract.extractors.entities.prominence import Prominence
from newsextract.extractors.entities.reference_scoring import Feature, Row, lead

_FAR = ("0", "1", "2", "3", "3", "3", "6", "6", "6", "9")  # sentences
_FEW = "0123"
_MOST_HOLDERS = 2
_LETTERS = 5


def read_noun(
    noun: Noun, prominence: Prominence, roles: RoleWords, words: ReferenceWords
) -> tuple[list[Draft], list[Row], Row]:
    """Who can be meant, a row for each and one for nobody."""
    short = roles.short.get(noun.head, noun.head)
    heads = {noun.head, short, *words.kin.get(noun.head, "").split()}
    held = prominence.holders(*heads)
    recent = prominence.bodies if noun.body else prominence.persons
    body, gender = noun.body, noun.gender
    drafts = [
        d
        for d in [*reversed(recent), *[d for d in held if d not in recent]]
        if (d.kind != "person") == body
        and (gender is None or d.gender is None or d.gender == gender)
    ]
    often = holders = 0
    first = second = 0.0
    weights = prominence.weights_before(drafts)
    for draft, weight in zip(drafts, weights, strict=True):
        if weight > first:
            first, second = weight, first
        elif weight > second:
            second = weight
        if draft.seen > often:
            often = draft.seen
        if draft in held:
            holders += 1
    context = _Context(
        prominence,
        noun,
        heads,
        first,
        second,
        often,
        min(_MOST_HOLDERS, holders),
        prominence.main[body],
    )
    rows = [_row(context, d, w) for d, w in zip(drafts, weights, strict=True)]
    count = len(drafts)
    tail = "of" if noun.of else "to" if noun.tail is not None else "-"
    nobody = (
        _named_nobody,
        noun.manner,
        tail,
        noun.restricted,
        noun.former,
        context.holders,
        noun.speaks,
        _FEW[count] if count < len(_FEW) else "3",
    )
    if not held and not body:
        later = prominence.expected(noun.head, short)
        if later is not None and (later.gender is None or gender in (None, later.gender)):
            matched = sum([w in later.hints for w in noun.modifiers])
            told = "-" if not noun.modifiers else "some" if matched else "none"
            drafts.append(later)
            rows.append((_named_later, noun.manner, told))
    return drafts, rows, nobody


@light.define
class _Context:
    prominence: Prominence
    noun: Noun
    heads: set[str]
    first: float  # the highest prominence of all
    second: float
    often: int  # mentions of who has most
    holders: int  # of the role, two standing for more
    main: Draft | None  # of the article


def _row(context: _Context, draft: Draft, weight: float) -> Row:
    noun, prominence = context.noun, context.prominence
    manner, modifiers, tail = noun.manner, noun.modifiers, noun.tail
    hints = draft.hints
    held = "other" if hints else "abbr" if noun.body and _is_short(draft) else "no"
    if not hints.isdisjoint(context.heads):
        held = f"yes{context.holders}"
    elif context.holders:
        held = "rival"  # somebody else is called so
    told = "-"
    if modifiers:
        matched = sum(map(hints.__contains__, modifiers))
        told = "all" if matched == len(modifiers) else "some" if matched else "none"
    ago = prominence.clock - draft.stood
    others = context.second if weight == context.first else context.first
    speaker, seen = prominence.speaker, draft.seen
    return (
        _named,
        manner,
        "maybe" if draft.maybe else "body" if noun.body else "person",
        held,
        told,
        _FAR[ago] if ago < len(_FAR) else "9",
        draft.latest[0],
        lead(weight, others),
        seen == context.often,
        "last" if draft is speaker else "other" if speaker else "none",
        draft.inside == prominence.clock,
        _topic(context, draft),
        None if context.main is None else draft is context.main,
        "1" if seen < 2 else "2" if seen < 4 else "4",
        None if tail is None else not tail.isdisjoint(hints),
        None if noun.gender is None else draft.gender is None,
        _plural(draft.low[-1]) if manner == "they" else None,
    )


def _named(
    manner: str,
    kind: str,
    held: str,
    told: str,
    far: str,
    place: str,
    leads: str,
    most: bool,
    spoke: str,
    inside: bool,
    topic: str,
    main: bool | None,
    seen: str,
    tail: bool | None,
    open_: bool | None,
    plural: str | None,
) -> list[Feature]:
    """The features of someone named before."""
    features: list[Feature] = [
        ("n.held", manner, held),
        ("n.mods", "p" if kind == "person" else "b", held[:3], told),
        ("n.far", manner, far),
        ("n.place", "0" if far == "0" else "1", place),
        ("n.lead", manner, leads),
        ("n.most", manner, "yes" if most else "no"),
        ("n.spoke", spoke),
        ("n.inside", "it" if manner in ("it", "they") else "-", "yes" if inside else "no"),
        ("n.seen", seen),
        ("n.topic", manner, topic),
        ("n.spoke.as", manner, spoke),
    ]
    if kind == "maybe":
        features.append(("n.maybe", manner))
    if main is not None:
        features.append(("n.main", manner, "yes" if main else "no"))
    if tail is not None:
        features.append(("n.tail", held[:3], "yes" if tail else "no"))
    if open_ is not None:
        features.append(("n.gender", "open" if open_ else "fits"))
    if plural is not None:
        features.append(("n.plural", plural))
    return features


def _named_later(manner: str, told: str) -> list[Feature]:
    """The features of who alone has a role and is named only further down."""
    return [("n.later", manner, told)]


def _is_short(draft: Draft) -> bool:
    """Whether a body is called by its letters alone: "ONB"."""
    return draft.name.isupper() and len(draft.name) <= _LETTERS


def _topic(context: _Context, draft: Draft) -> str:
    """Whether a body is the subject of this sentence, which a tag ends, or of the one before."""
    prominence, how = context.prominence, "tag." if context.noun.tag else ""
    if draft is prominence.subject:
        return how + "this"
    if prominence.subject is not None:
        return how + ("last+" if draft is prominence.before else "no+")
    return how + ("last" if draft is prominence.before else "no")


def _plural(word: str) -> str:
    return "yes" if word == "police" or (word[-1] == "s" and word[-2:] != "ss") else "no"


def _named_nobody(
    manner: str, tail: str, restricted: bool, former: bool, holders: int, speaks: bool, count: str
) -> list[Feature]:
    """The features of nobody."""
    return [
        ("n.nobody", manner),
        ("n.nobody.tail", tail),
        ("n.nobody.restricted", manner, "yes" if restricted else "no"),
        ("n.nobody.former", "yes" if former else "no"),
        ("n.nobody.held", manner, str(holders)),
        ("n.nobody.speaks", manner, "yes" if speaks else "no"),
        ("n.nobody.count", count),
        ("n.nobody.among", manner, count),
    ]
