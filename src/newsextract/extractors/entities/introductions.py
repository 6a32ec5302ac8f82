"""What an article says that each person is: at the first mentions, for several at once, later on.

"Coach Ida Lund" is told before the name and "Ida Lund, the coach" behind it (``roles.py``);
"judges Ida Lund, Emil Brandt and Ana Ruiz" are all judges; "The 21-year-old striker" further down,
where it means someone whose role is not told otherwise, tells it.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import itemgetter

from newsextract._language.tokens import Tokens
from newsextract._model.span import Span
from newsextract._words.roles import RoleWords
from newsextract.extractors.entities.gather import Draft
from newsextract.extractors.entities.names import Mention
from newsextract.extractors.entities.roles import (
    party,
    role_before,
    role_behind,
    role_in_front,
)

_WORD = re.compile(r"\w+")
_SEATED = frozenset({" (", ", "})
_INTRODUCED = 4  # mentions within which an article says what someone is
_BEFORE_NAME = " \t\n\r\u00a0[("  # "President [Ida] Lund"
_LOOKED_AT = 6  # references to a person
_start = itemgetter(0)


def introduce(
    text: str, tokens: Tokens, drafts: Sequence[Draft], sentences: list[int], roles: RoleWords
) -> None:
    """Read what the first mentions of each person say of its role."""
    several: list[Draft] = []
    bodies = sorted([m[:2] for d in drafts if d.kind == "organization" for m in d.mentions])
    for draft in drafts:
        if draft.kind != "person":
            continue
        draft.mentions.sort(key=_start)
        for mention in draft.mentions[:_INTRODUCED]:
            end = mention[1]
            if text[end : end + 2] in _SEATED:
                seat = party(text, end, roles)
                if seat:
                    draft.hints.add(seat[1])
            if draft.role is None:
                learn_role(text, tokens, sentences, draft, mention, roles)
                _with_body(text, draft, bodies)
                if _is_plural(draft, mention, roles):
                    several.append(draft)
    if several:
        _share(text, drafts, several, (", ", *roles.listing))


def learn_role(
    text: str,
    tokens: Tokens,
    sentences: list[int],
    draft: Draft,
    mention: Mention,
    roles: RoleWords,
) -> None:
    """Take the role that stands beside a mention of a person, if one does."""
    span = _role(text, tokens, sentences, mention, roles)
    if span is not None:
        _take(draft, span, " ".join(text[span.start : span.end].split()))
        draft.hints.update(mention[4].titles)


def _with_body(text: str, draft: Draft, bodies: list[tuple[int, int]]) -> None:
    """Let a role that begins inside a body's name begin with it: "Bank of Lenz’s economist"."""
    span = draft.role_span
    if span is None:
        return
    start, end = bodies[bisect_right(bodies, (span.start, 0)) - 1] if bodies else (0, 0)
    if start < span.start < end < span.end:
        _take(draft, Span(start, span.end), " ".join(text[start : span.end].split()))


def _take(draft: Draft, span: Span, role: str) -> None:
    draft.role_span = span
    draft.role = role
    words = _WORD.findall(role.lower())
    draft.hints.update(words, [w[:-1] for w in words if w[-1] == "s"])


def _role(
    text: str, tokens: Tokens, sentences: list[int], mention: Mention, roles: RoleWords
) -> Span | None:
    start, end, first, _, name = mention
    own = name.role
    run = tokens.starts[first]
    begin = None if own is None else run + own
    floor = _sentence(tokens, sentences, run)
    token = role_before(tokens, first, floor, roles, titled=own is not None)
    comma = first > 1 and tokens.lower[first - 1] == ","
    if own == 0 and token is None and comma:  # "The prosecutor, Insp. Ida Lund,"
        front = role_in_front(text, tokens, first, floor, end, roles)
        if front:
            return Span(tokens.starts[front[0]], tokens.ends[front[1]])
    begin = begin if token is None else tokens.starts[token]
    if begin is not None:
        # "opposition leader Cllr Ida Lund": a short title tells less than the role in front
        short = own == 0 and begin < run and len(name.titles) == 1
        told = short and _is_told(tokens, first, roles)
        end = begin + len(text[begin : run if own is None or told else start].rstrip(_BEFORE_NAME))
        return Span(begin, end) if begin < end else None
    behind = role_behind(text, end, roles)
    if behind is not None:
        return behind
    front = role_in_front(text, tokens, first, floor, end, roles)
    return Span(tokens.starts[front[0]], tokens.ends[front[1]]) if front else None


def _is_told(tokens: Tokens, first: int, roles: RoleWords) -> bool:
    """Whether a role in small letters stands in front of a title that tells none: "leader Cllr"."""
    before = tokens.lower[first - 1]
    return (
        before == tokens.words[first - 1]
        and before in roles.people
        and tokens.lower[first] not in roles.people
    )


def _sentence(tokens: Tokens, sentences: list[int], at: int) -> int:
    """The first token of the sentence that the character ``at`` stands in."""
    row = bisect_right(sentences, at) - 1
    return bisect_left(tokens.starts, sentences[row]) if row >= 0 else 0


# -- several persons of one role ---------------------------------------------------------------


def _is_plural(draft: Draft, mention: Mention, roles: RoleWords) -> bool:
    """Whether the role in front of a name is that of several: "judges Ida Lund"."""
    span = draft.role_span
    if draft.role is None or span is None or span.end > mention[0]:
        return False
    word = draft.role.rpartition(" ")[2].lower()
    return word in roles.heads and word not in roles.people


def _share(
    text: str, drafts: Sequence[Draft], several: Sequence[Draft], listing: tuple[str, ...]
) -> None:
    """Give the role of several persons to all that the list behind it names."""
    first = [(d.mentions[0][:2], d) for d in drafts if d.kind == "person" and d.mentions]
    first.sort(key=_first_span)
    starts = [span[0] for span, _ in first]
    for draft in several:
        end = next(
            (m[1] for m in draft.mentions if draft.role_span and m[0] >= draft.role_span.end), 0
        )
        row = bisect_left(starts, end)
        for (start, after), other in first[row:]:
            if text[end:start] not in listing:
                break
            if other.role is None and draft.role_span is not None and draft.role is not None:
                _take(other, draft.role_span, draft.role)
            end = after


def _first_span(row: tuple[tuple[int, int], Draft]) -> tuple[int, int]:
    return row[0]


# -- what later sentences tell -----------------------------------------------------------------


def told_later(text: str, drafts: Sequence[Draft], roles: RoleWords) -> None:
    """Take as a role how an article calls someone whom it introduced without one."""
    for draft in drafts:
        if draft.kind != "person" or draft.role is not None or not draft.references:
            continue
        for start, end in sorted(draft.references)[:_LOOKED_AT]:
            article, _, phrase = text[start:end].partition(" ")
            head = phrase.rpartition(" ")[2].lower()
            if " " in phrase and article.lower() in roles.definite and head in roles.people:
                draft.role_span = Span(start + len(article) + 1, end)
                draft.role = " ".join(phrase.split())
                break
