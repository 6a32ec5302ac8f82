"""Choices of who is meant from English articles, asked as ``tools/fit_references_abroad.py`` asks them.

What tells who is meant needs few words, so that English articles, of which more are marked than of all
other languages together, tell about the others: how far back, whether a subject, who spoke last. Their
names are the library's own, without what it says stands for them; who spoke before is the gold's.
"""

import json
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import attrs
from printed_places import Place, placing

from newsextract import Extractor, Field, Parser, View, extractor, hookimpl
from newsextract._language.reporting import grammar_of
from newsextract._model.annotations import DATELINES, ENTITIES, QUOTES, Entity
from newsextract._words.roles import RoleWords
from newsextract._words.speech import SpeechWords
from newsextract.extractors.attributions.foreign.candidates import Asked, Candidate, Spoken
from newsextract.extractors.attributions.foreign.layout import Layout, read_layout
from newsextract.extractors.attributions.foreign.meant import Meant
from newsextract.extractors.attributions.foreign.offices import Offices

_WORDS = SpeechWords(
    verbs=dict.fromkeys(
        ["say", "tell", "add", "warn", "announce", "argue", "claim", "insist", "explain", "ask"],
        "q t",
    ),
    irregular={"say": "says said say | said | say | saying", "tell": "tells told | told | tell |"},
    endings={"": "~s ~ed | ~ed | ~ | ~ing"},
    determiners=frozenset(
        ["the", "a", "an", "this", "that", "his", "her", "their", "its", "these", "those"]
    ),
    indefinite=frozenset(["a", "an"]),
    possessives=frozenset(["his", "her", "their", "its"]),
    of_words=frozenset(("of",)),
    and_words=frozenset(("and",)),
    subjects=frozenset(["he", "she", "it", "they", "who", "we", "i", "you"]),
    masculine=frozenset(("he",)),
    feminine=frozenset(("she",)),
    prepositions=frozenset(
        [
            "in",
            "on",
            "at",
            "to",
            "from",
            "with",
            "by",
            "for",
            "about",
            "after",
            "before",
            "as",
            "under",
            "over",
        ]
    ),
    enders=frozenset(
        [
            "also",
            "not",
            "but",
            "when",
            "while",
            "if",
            "because",
            "although",
            "that",
            "which",
            "who",
        ]
    ),
    finite=frozenset(
        ["is", "was", "has", "had", "have", "are", "were", "will", "would", "could", "said", "can"]
    ),
    documents=frozenset(
        ["report", "statement", "letter", "study", "survey", "poll", "memo", "email"]
    ),
)
_FIELD = Field("tool.layout", Entity)
_caught: list[Layout] = []


@extractor(provides=_FIELD, requires=(ENTITIES, QUOTES, DATELINES))
def _catch(view: View) -> Iterator[Entity]:
    words = view.lexicons.load(RoleWords, "roles")
    roles = dict.fromkeys(words.roles | words.persons, "") | {
        "chairwoman": "female",
        "spokeswoman": "female",
    }
    layout = read_layout(view, grammar_of(_WORDS))
    named = tuple(e for e in map(_by_name(view.text), layout.entities) if e is not None)
    _caught.append(
        attrs.evolve(layout, entities=named, offices=Offices(roles, False, words.bodies))
    )
    yield from ()


class _Plugin:
    @hookimpl
    def newsextract_extractors(self) -> list[Extractor]:
        """The one that catches the layout."""
        return [_catch]


def _by_name(text: str) -> Any:
    def named(entity: Entity) -> Entity | None:
        words = set(entity.name.lower().split())
        kept = [m for m in entity.mentions if words & set(text[m.start : m.end].lower().split())]
        return attrs.evolve(entity, mentions=tuple(kept)) if kept else None

    return named


def english(path: Path) -> Iterator[tuple[str, Asked, list[list[str]], list[int]]]:
    """The name of each article, what is asked, the rows of features, and which are right."""
    parser = Parser(plugins=[_Plugin()])
    for line in path.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        _caught.clear()
        parser.parse(case["text"], language="en")
        if _caught:
            yield from _asked(case, _caught[0], placing(case["text"]))


def _asked(case: dict[str, Any], page: Layout, place: Place) -> Iterator[Any]:
    meant, given = Meant(page), [place(*row) for row in zip(page.starts, page.ends, strict=True)]
    gold = [g for g in case["gold"] if g["content"] and g["source"]]
    for g in sorted(gold, key=lambda g: g["content"][0][0]):
        names = {n.lower() for n in (g["name"], *g.get("names", ())) if n}
        who = next((e for e in page.entities if e.name.lower() in names), None)
        first, last = _tokens(given, *g["source"][0])
        at = _tokens(given, *g["content"][0])[0]
        if last < first:
            continue
        asked = _question(meant, g, page, (first, last), at)
        if asked is not None:
            found = meant.candidates.of(asked)
            right = [n for n, c in enumerate(found, 1) if _is(c, who)] if who else [0]
            if found and (right or not asked.silent):
                rows = meant.candidates.rows(asked, found)
                yield case["id"], asked, rows, right or [0]
        spoken = Spoken(who.span if who else None, (first, last), max(first, at))
        meant.candidates.spoken.append(spoken)


def _is(candidate: Candidate, who: Entity) -> bool:
    return candidate.entity is not None and candidate.entity.span == who.span


def _question(
    meant: Meant, gold: dict[str, Any], page: Layout, source: tuple[int, int], at: int
) -> Asked | None:
    first, last = source
    if page.floor(first) < page.floor(at) and last < at:
        quoted = page.inside[at] >= 0
        return Asked(at, "quote" if quoted else "run")
    if gold["sort"] == "pronoun" and first == last:
        gender = meant._gender(page.lower[first])
        return Asked(first, "pronoun", gender) if gender else None
    if gold["sort"] in ("role", "organization", "group") and meant.speakers.named(source) is None:
        return meant._role(source, None)
    return None


def _tokens(given: Sequence[tuple[int, int]], start: int, end: int) -> tuple[int, int]:
    """The first and the last token of a stretch of the text as it was given."""
    return bisect_left(given, (start,)), bisect_left(given, (end,)) - 1
