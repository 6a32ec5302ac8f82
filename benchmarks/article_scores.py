"""Our parse of an article against what a reader finds in it.

headline, stated, dateline, authors   share of the articles in which it is exactly right
people        persons by the full name or another form; a person given twice is right once
names, roles  of the persons found: the fullest name; the role, by most of its words
kinds         bodies and places, as such; groups and other names count neither way
attributions  content that shares half of its words (Dice) with the reader's.  Each quoted
              stretch is a piece, what is not quoted another
speaker       of those: the right person or body behind them, None where nobody is named
quotes        marked words that somebody said are direct or partial, all others are not
dates         overlapping span and a right value
amounts       overlapping span, amount and currency
lines         non-blank lines with a right label
noise         lines that are no part of the article given as such (of all such lines)
clean         articles without an error in people, attributions, speakers, dates and amounts
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence, Set
from itertools import pairwise
from typing import TypeVar

import attrs
from article_facts import Article, Person, Said

from newsextract import Document, Span
from newsextract._model.annotations import ARTICLE

CLEAN = frozenset({"people", "attributions", "speaker", "dates", "amounts"})

_WORD = re.compile(r"\w+(?:[-'’.]\w+)*")
_SMALL = frozenset({"the", "a", "an", "of", "for", "and", "s"})
_TITLES = re.compile(
    r"^(?:(?:the|mr|mrs|ms|miss|dr|sir|dame|lord|lady|prof|professor|rev|sen|rep|gov)\.? )+"
)
_MARKS = "\"“”‘«„'"
_VAGUE = frozenset({"recent", "current", "future", "previous", "once"})  # dates or not
_HALF = 0.5  # of the words of a content
_MOST = 0.6  # of the words of a role

_Gold = TypeVar("_Gold")
_Ours = TypeVar("_Ours")


@attrs.frozen
class Tally:
    """Counts of what is right, of what we gave and of what there is; and the errors."""

    counts: Counter[str] = attrs.field(factory=Counter)
    errors: list[tuple[str, str, str]] = attrs.field(factory=list)  # article, figure, what

    def shares(self) -> dict[str, float]:
        """Every figure in percent: precision, recall and f1, or one share."""
        shares: dict[str, float] = {}
        for name in dict.fromkeys(key.partition(".")[0] for key in self.counts):
            n, right = self.counts, self.counts[f"{name}.right"]
            if f"{name}.all" in n:
                shares[name] = _percent(right, n[f"{name}.all"])
            else:
                shares[f"{name}.p"] = _percent(right, n[f"{name}.ours"])
                shares[f"{name}.r"] = _percent(n[f"{name}.found"], n[f"{name}.gold"])
                p, r = shares[f"{name}.p"], shares[f"{name}.r"]
                shares[f"{name}.f1"] = round(2 * p * r / (p + r), 1) if p + r else 0.0
        return shares


@attrs.frozen
class _Reading:
    """One article, its parse, and where what differs is put."""

    article: Article
    doc: Document
    tally: Tally

    def share(self, figure: str, right: bool, what: str) -> None:
        self.tally.counts[f"{figure}.all"] += 1
        self.tally.counts[f"{figure}.right"] += right
        if not right:
            self.wrong(figure, what)

    def lists(self, figure: str, right: int, ours: int, found: int, gold: int) -> None:
        for key, number in zip(
            ("right", "ours", "found", "gold"), (right, ours, found, gold), strict=True
        ):
            self.tally.counts[f"{figure}.{key}"] += number

    def wrong(self, figure: str, what: str) -> None:
        self.tally.errors.append((self.article.id, figure, what))

    def words(self, spans: Iterable[Span]) -> str:
        text = self.article.text
        return " … ".join(text[s.start : s.end].replace("\n", " ")[:110] for s in spans)


def score(article: Article, doc: Document, tally: Tally) -> None:
    """Add one article to the counts."""
    reading, before = _Reading(article, doc, tally), len(tally.errors)
    for part in (_head, _people, _kinds, _attributions, _quotes, _dates, _amounts, _lines):
        part(reading)
    errors = {figure for _, figure, _ in tally.errors[before:]}
    tally.counts["clean.all"] += 1
    tally.counts["clean.right"] += not errors & CLEAN


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 0.0


def _plain(name: str | None) -> str:
    """A name without its title, its case and the marks around it."""
    words = re.sub(r"\s+", " ", (name or "").replace("’", "'")).strip(" .,\"'").lower()
    return re.sub(r"'s$", "", _TITLES.sub("", words))


def _dice(left: Set[object], right: Set[object]) -> float:
    return 2 * len(left & right) / (len(left) + len(right)) if left or right else 0.0


def _pairs(rows: Iterable[tuple[float, int, int]]) -> dict[int, int]:
    """The best pairs first, each side once; from the reader's to ours."""
    pairs: dict[int, int] = {}
    for _, gold, ours in sorted(rows, key=lambda row: (-row[0], row[1], row[2])):
        if gold not in pairs and ours not in pairs.values():
            pairs[gold] = ours
    return pairs


def _head(reading: _Reading) -> None:
    article, doc = reading.article, reading.doc
    stated = str(doc.published.value)[:10] if doc.published else None
    place = doc.dateline.place if doc.dateline else None
    authors = [
        author.name
        for byline in doc.bylines
        if byline.kind in ("byline", "reporting")
        for author in byline.authors
    ]
    for figure, right, ours in (
        ("headline", article.headline, doc.headline),
        ("stated", article.stated, stated),
        ("dateline", article.dateline, place),
    ):
        reading.share(figure, _plain(right) == _plain(ours), f"right {right!r}, ours {ours!r}")
    same = sorted(map(_plain, article.authors)) == sorted(map(_plain, authors))
    reading.share("authors", same, f"right {list(article.authors)}, ours {authors}")


def _forms(person: Person) -> set[str]:
    return {_plain(person.name), *map(_plain, person.aliases)}


def _people(reading: _Reading) -> None:
    people, ours = reading.article.people, reading.doc.people
    pairs = _pairs(
        (1 + (_plain(entity.name) == _plain(person.name)), i, j)
        for i, person in enumerate(people)
        for j, entity in enumerate(ours)
        if _plain(entity.name) in _forms(person)
    )
    reading.lists("people", len(pairs), len(ours), len(pairs), len(people))
    for i, person in enumerate(people):
        if i not in pairs:
            reading.wrong("people", f"missed: {person.name}")
            continue
        entity = ours[pairs[i]]
        same = _plain(person.name) == _plain(entity.name)
        reading.share("names", same, f"right {person.name!r}, ours {entity.name!r}")
        if person.roles or entity.role:
            right = any(_dice(_role(role), _role(entity.role)) >= _MOST for role in person.roles)
            what = f"{person.name}: right {list(person.roles)}, ours {entity.role!r}"
            reading.share("roles", right, what)
    for j, entity in enumerate(ours):
        if j not in pairs.values():
            reading.wrong("people", f"no such person: {entity.name}")


def _role(text: str | None) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W_]+", (text or "").lower())) - _SMALL


def _kinds(reading: _Reading) -> None:
    gold = [("organization", set(map(_plain, forms))) for forms in reading.article.bodies]
    gold += [("place", set(map(_plain, forms))) for forms in reading.article.places]
    ours = [
        (entity.kind, _plain(entity.name))
        for entity in reading.doc.entities
        if entity.kind in ("organization", "place")
    ]
    found = [any(kind == other and name in forms for other, name in ours) for kind, forms in gold]
    wrong = [
        (kind, name)
        for kind, name in ours
        if not any(kind == other and name in forms for other, forms in gold)
    ]
    reading.lists("kinds", len(ours) - len(wrong), len(ours), sum(found), len(gold))
    for kind, name in wrong:
        known = [other for other, forms in gold if name in forms]
        reading.wrong("kinds", f"{name}: ours {kind}, right {known[0] if known else 'none'}")
    for (wanted, forms), there in zip(gold, found, strict=True):
        if not there:
            reading.wrong("kinds", f"missed: {max(forms, key=len)} ({wanted})")


def _pieces(text: str, contents: Sequence[Sequence[Span]]) -> list[tuple[int, tuple[Span, ...]]]:
    """Each quoted stretch, and the rest, with the number of its attribution."""
    found: list[tuple[int, tuple[Span, ...]]] = []
    for i, spans in enumerate(contents):
        rest = []
        for span in spans:
            if text[span.start] not in _MARKS:
                rest.append(span)
                continue
            words = text[span.start : span.end]
            breaks = [span.start + m.end() for m in re.finditer(r"\s(?=[\"“])", words)]
            cuts = [span.start, *breaks, span.end]
            stretches = [Span(*cut) for cut in pairwise(cuts)]
            found += [
                (i, (cut,)) for cut in stretches if re.search(r"\w", text[cut.start : cut.end])
            ]
        if rest:
            found.append((i, tuple(rest)))
    return found


def _attributions(reading: _Reading) -> None:
    text, said, ours = reading.article.text, reading.article.said, reading.doc.attributions
    words = [Span(*match.span()) for match in _WORD.finditer(text)]

    def inside(spans: Iterable[Span]) -> frozenset[int]:
        return frozenset(i for i, w in enumerate(words) if any(w.overlaps(s) for s in spans))

    gold = _pieces(text, [each.content for each in said])
    given = _pieces(text, [each.content for each in ours])
    sets = [inside(spans) for _, spans in given]
    pairs = _pairs(
        (share, i, j)
        for i, (_, spans) in enumerate(gold)
        for j, other in enumerate(sets)
        if (share := _dice(inside(spans), other)) >= _HALF
    )
    hits = {i: j for i, j in pairs.items() if said[gold[i][0]].sure}
    beside = len(pairs) - len(hits)
    sure = [i for i, (number, _) in enumerate(gold) if said[number].sure]
    reading.lists("attributions", len(hits), len(given) - beside, len(hits), len(sure))
    for i in sure:
        number, spans = gold[i]
        each = said[number]
        if i not in hits:
            reading.wrong(
                "attributions", f"missed: {_told(reading, each)} | {reading.words(spans)}"
            )
            continue
        source = ours[given[hits[i]][0]].source
        name = source.name if source else None
        what = f"right {each.speaker!r}, ours {name!r}: {reading.words(spans)}"
        reading.share("speaker", _same_speaker(reading.article, each, name), what)
    for j, (number, spans) in enumerate(given):
        if j not in pairs.values():
            source, cue = ours[number].source, ours[number].cue
            who = reading.words([source.span] if source else [])
            how = reading.words([cue] if cue else [])
            reading.wrong("attributions", f"no such: {who} | {how} | {reading.words(spans)}")


def _told(reading: _Reading, each: Said) -> str:
    source = reading.words([each.source]) if each.source else ""
    cue = reading.words([each.cue]) if each.cue else ""
    return f"{each.speaker or source} | {cue}"


def _same_speaker(article: Article, each: Said, ours: str | None) -> bool:
    if each.speaker is None or ours is None:
        return each.speaker is ours
    forms = {_plain(each.speaker)}
    for person in article.people:
        if person.name == each.speaker:
            forms |= _forms(person)
    for names in article.bodies:
        if names[0] == each.speaker:
            forms |= set(map(_plain, names))
    return _plain(ours) in forms


def _quotes(reading: _Reading) -> None:
    for quote in reading.doc.quotes:
        around = [
            each.sure
            for each in reading.article.said
            if any(span.overlaps(quote.span) for span in each.content)
        ]
        if around and not any(around):
            continue
        right = (quote.kind in ("direct", "partial")) == bool(around)
        who = "somebody" if around else "nobody"
        reading.share(
            "quotes", right, f"{quote.kind}: {reading.words([quote.span])}, {who} said it"
        )


def _dates(reading: _Reading) -> None:
    doc, dates = reading.doc, reading.article.dates
    ours = [(each.span, str(each.value)) for each in doc.dates]
    stamps = [(each.span, str(each.value)) for each in (doc.published, doc.updated) if each]
    sure = [(each.span, each.values) for each in dates if each.values]
    for span, value in stamps:  # only the reader can say that a stamp is a date of the article
        if any(span.overlaps(gold) and value in values for gold, values in sure):
            ours += [(span, value)] if not any(span.overlaps(each) for each, _ in ours) else []
    beside = [each.span for each in dates if not each.values]
    ours = [
        each
        for each in ours
        if not any(each[0].overlaps(span) for span in beside)
        and reading.words([each[0]]).lower() not in _VAGUE
    ]
    _compare(reading, "dates", sure, ours, lambda gold, value: value in gold)


def _amounts(reading: _Reading) -> None:
    gold = [(each.span, (each.low, each.high, each.currency)) for each in reading.article.amounts]
    ours = [
        (
            each.span,
            (
                each.low if each.amount is None else each.amount,
                each.high if each.amount is None else each.amount,
                each.currency,
            ),
        )
        for each in reading.doc.amounts
    ]
    _compare(reading, "amounts", gold, ours, lambda right, value: right == value)


def _compare(
    reading: _Reading,
    figure: str,
    gold: Sequence[tuple[Span, _Gold]],
    ours: Sequence[tuple[Span, _Ours]],
    right: Callable[[_Gold, _Ours], bool],
) -> None:
    pairs = _pairs(
        (1.0 + (span == other), i, j)
        for i, (span, values) in enumerate(gold)
        for j, (other, value) in enumerate(ours)
        if span.overlaps(other) and right(values, value)
    )
    reading.lists(figure, len(pairs), len(ours), len(pairs), len(gold))
    for i, (span, wanted) in enumerate(gold):
        if i not in pairs:
            reading.wrong(figure, f"missed: {reading.words([span])} = {_shown(wanted)}")
    for j, (span, value) in enumerate(ours):
        if j not in pairs.values():
            reading.wrong(figure, f"wrong: {reading.words([span])} = {_shown(value)}")


def _shown(value: object) -> str:
    return " ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _lines(reading: _Reading) -> None:
    for span, labels in reading.article.lines:
        covers = [block for block in reading.doc.blocks if block.span.overlaps(span)]
        kind = covers[0].kind if covers else None
        what = f"right {'/'.join(sorted(labels))}, ours {kind}: {reading.words([span])[:60]}"
        reading.share("lines", kind in labels, what)
        figure = "kept" if labels & ARTICLE else "noise"
        reading.tally.counts[f"{figure}.all"] += 1
        reading.tally.counts[f"{figure}.right"] += kind in ARTICLE
