"""Entities: the persons, organizations and groups of an article, with all their mentions.

``Emil Jorgen Brandt, a senior envoy of the chancellor`` is a person, his role the words
behind the comma; "Brandt", "he" and "the envoy" further down are mentions of him. ``name`` is
the fullest form in the article, without titles; ``role`` what stands before it ("Iranian
Foreign Ministry Spokesman") or behind it; ``gender`` what titles, first names and pronouns
tell, else None. Nothing here raises on any text.
Lexicon: ``data/<language>/names.toml``, ``roles.toml``.
"""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Set
from itertools import starmap
from operator import itemgetter

from newsextract._language.names import name_words, role_words
from newsextract._language.tokens import Tokens, read_tokens
from newsextract._model.annotations import DATELINES, ENTITIES, QUOTES, Dateline, Entity
from newsextract._model.parsed import Parsed
from newsextract._model.span import Span
from newsextract._view import View, extractor, plain_tokens
from newsextract._words.gazetteers import DEMONYM, FIRM, GIVEN, SURNAME, Sorts
from newsextract._words.names import NameWords
from newsextract._words.references import ReferenceWords
from newsextract._words.roles import RoleWords
from newsextract.extractors.entities.campaigns import add_campaigns
from newsextract.extractors.entities.edges import Edges
from newsextract.extractors.entities.features import Evidence, word_sorts
from newsextract.extractors.entities.firms import (
    called,
    is_called_behind,
    is_listed,
    is_told_as_body,
    start_ups,
)
from newsextract.extractors.entities.gather import Draft, Gathering
from newsextract.extractors.entities.introductions import introduce, learn_role, told_later
from newsextract.extractors.entities.names import Mention, surname
from newsextract.extractors.entities.references import References
from newsextract.extractors.entities.runs import capitalised, outside, read_mentions
from newsextract.extractors.entities.speaking import Speaking
from newsextract.extractors.entities.standing import standing_words
from newsextract.extractors.entities.verdicts import told
from newsextract.extractors.entities.wordings import Read

_DATED = re.compile(r"[A-Z][\w.'’-]+[\w.,'’ -]{0,40}? \d{4}-\d\d-\d\d\b")  # "HARWICK 2018-07-12"
_HOME = re.compile(r"\b\d\d, (?:formerly )?of (?=[A-Z])")  # in front of where someone lives
_BASED = "-based "
_VERSUS = " v. "
_JOINED = frozenset({", ", " and ", ", and ", " or ", " & "})  # in a list of names
_COMMA = ", "
_OPENING, _CLOSED = frozenset("\"“‘'"), frozenset({'" ', "” ", "’ ", "' "})
_WORD = re.compile(r"[a-z]{3,20}")
_CREDITED = re.compile(r"(?:[:/|©]|\b[Bb]y) ?\Z")  # in front of who took a picture
_OUTLET = re.compile(r" ?/ ?[A-Z]")  # behind who took a picture
_PICTURED = frozenset("(.\n©") | {""}  # in front of who did
_PERSONAL = 2  # times that a writer says I


@extractor(provides=ENTITIES, requires=[DATELINES, QUOTES])
def find_entities(view: View) -> Iterator[Entity]:
    """Yield entities in the order of their first mention."""
    if not view.lexicons.load(RoleWords, "roles").roles:  # a language other than English
        from newsextract.extractors.entities.abroad.finding import find_abroad

        yield from find_abroad(view)
        return
    names, roles = name_words(view.lexicons), role_words(view.lexicons)
    words = view.lexicons.load(ReferenceWords, "references")
    tokens = plain_tokens(view)
    capitals = capitalised(tokens)
    titles = _title_tokens(view, capitals)
    sentences = [s.start for s in view.sentences]
    capitals = outside(capitals, titles)
    gathering = Gathering(view.text, names, roles, word_sorts(names, roles))
    parts = _parts(view, capitals, names, roles)
    outer = parts[1][0].tokens
    mentions, aside = told(parts)
    speakers = Speaking(view, names)
    mentions = speakers.introduce(gathering, mentions)
    gathering.add_all(mentions)
    speakers.name(gathering)
    standing = standing_words(tokens, roles, words)
    add_campaigns(gathering, view.text, tokens, standing, names, roles)
    drafts = gathering.drafts
    introduce(view.text, tokens, drafts, sentences, roles)
    quotes = [part for q in view[QUOTES] if q.kind in ("direct", "partial") for part in q.parts]
    follower = References(view.text, tokens, sentences, quotes, names, roles, words)
    signed = [] if speakers.drafts else _signatures(view, drafts, standing)
    follower.follow(gathering, signed, standing)
    speakers.refer(standing, quotes)
    told_later(view.text, drafts, roles)
    headed = _in_titles(view, titles, drafts)
    for mention in aside:
        if not _CREDITED.search(view.text, max(0, mention[0] - 12), mention[0]) and (
            gathering.is_new(mention)
        ):
            continue
        meant = gathering.meant_by(mention)
        if meant is not None:
            headed.setdefault(id(meant), []).append(mention[:2])
            if meant.role is None and meant.kind == "person":
                learn_role(
                    view.text,
                    outer,
                    [view.text.rfind("\n", 0, mention[0]) + 1],
                    meant,
                    mention,
                    roles,
                )
    drafts.sort(key=_first_start)
    made = [_entity(draft, headed.get(id(draft), ())) for draft in drafts]
    made.sort(key=_span)  # a name in a caption may stand before the first in the body
    yield from made


def heaviest(parsed: Parsed, annotation: Entity) -> list[tuple[str, float]]:
    """For ``doc.explain``: what an entity is rather than what, and the features that told."""
    from newsextract.extractors.entities import why  # for an explanation alone

    view, annotation = why.view_of(parsed, annotation, find_entities)
    if not view.lexicons.load(RoleWords, "roles").roles:
        return []
    names, roles = name_words(view.lexicons), role_words(view.lexicons)
    capitals = capitalised(plain_tokens(view))
    capitals = outside(capitals, _title_tokens(view, capitals))
    return why.heaviest(annotation, _parts(view, capitals, names, roles))


def _parts(
    view: View, capitals: list[int], names: NameWords, roles: RoleWords
) -> tuple[Read, Read]:
    """The names of the article and of what stands aside, with what tells about them."""
    tokens, sorts = plain_tokens(view), word_sorts(names, roles)
    opened = frozenset([s.start for s in view.sentences])
    found = read_mentions(view.text, tokens, capitals, opened, names, roles, sorts)
    outer, aside = _asides(view, names, roles, sorts)
    parts = (
        _read(view, tokens, found, names, roles, sorts, opened),
        _read(view, outer, aside, names, roles, sorts, opened),
    )
    filed = {dateline.span.start for dateline in view[DATELINES] if _is_sure(dateline, view.text)}
    if filed:
        places = frozenset([m[4].joined for _, read in parts for m in read if m[0] in filed])
        for evidence, _ in parts:
            evidence.filed = places
    text, homes = view.text, set[int]()
    if ", of " in text or ", formerly of " in text:  # saves time
        homes = {match.end() for match in _HOME.finditer(text)}
    for evidence, read in parts:
        towns = homes | set(_towns(evidence))
        if towns or _BASED in text:  # saves time
            evidence.homes = frozenset(_at_home(evidence, read, towns))
        divisions = evidence.tokens.hits(names.divisions)
        if divisions:
            evidence.homes |= frozenset(_divided(evidence, read, divisions))
        if _VERSUS in text:
            evidence.cases = frozenset(_cases(text, read))
        evidence.works = frozenset(_works(text, read, roles))
        evidence.firms = frozenset(_firms(evidence, read))
        evidence.told = evidence.filed.union(
            evidence.homes, evidence.works, evidence.firms, evidence.cases
        )
    return parts


def _works(text: str, read: list[Mention], roles: RoleWords) -> Iterator[str]:
    """The names of what someone is known for: "the “Glass Heart” singer"."""
    for start, end, _, _, name in read:
        if text[start - 1 : start] in _OPENING and text[end : end + 2] in _CLOSED:
            following = _WORD.match(text, end + 2)
            if following and following[0] in roles.people:
                yield name.joined


def _firms(evidence: Evidence, read: list[Mention]) -> Iterator[str]:
    """The names that stand beside what only a body is called.

    "Carmaker Velden", "the start-up Harl", "a gang called Harl", "Harl (NYSE: HRL)"; "Harl, a ferry
    operator,", "Harl, which runs ferries, said".
    """
    tokens, sorts, names = evidence.tokens, evidence.sorts, evidence.names
    behind = {tokens.ends[i] + 1 for i in tokens.hits(names.introducing_firms)}
    behind.update(called(evidence))
    either = {tokens.ends[i] + 1 for i in tokens.hits(names.firms_or_people)}
    either.update(start_ups(evidence))
    beside = behind | either
    for start, end, first, last, name in read:
        if is_listed(evidence, last):
            yield name.joined
        elif start in behind:
            if len(name.low) == 1 or not sorts[name.low[0]] & GIVEN:
                yield name.joined
        elif start in beside:
            named = any(m[4].surname == name.joined for m in read if len(m[4].low) > 1)
            if len(name.low) == 1 and not sorts[name.joined] & ~FIRM and not named:
                yield name.joined
        elif (
            len(name.low) == 1
            and evidence.text.startswith(_COMMA, end)
            and not sorts[name.joined] & ~SURNAME
            and (is_told_as_body(evidence, last + 1) or is_called_behind(evidence, first))
        ):
            yield name.joined


def _towns(evidence: Evidence) -> Iterator[int]:
    """Where a place stands behind what it is: "the village of [Ollerby]"."""
    tokens = evidence.tokens
    for at in tokens.hits(evidence.names.settlements):
        if tokens.lower[at + 1 : at + 2] == ["of"] and at + 2 < len(tokens):
            yield tokens.starts[at + 2]


def _at_home(evidence: Evidence, read: list[Mention], homes: set[int]) -> Iterator[str]:
    """The names of where someone is: "Ray Lenz, 38, of [Ash Grove], [Telby],", "[Telby]-based"."""
    text = evidence.text
    for start, end, _, _, name in read:
        if text.startswith(_BASED, end) and not evidence.sorts[name.low[0]] & DEMONYM:
            yield name.joined
        elif start in homes and not text.startswith(" and ", end):
            if text.startswith(", ", end):
                homes.add(end + 2)
            yield name.joined


def _divided(evidence: Evidence, read: list[Mention], divisions: list[int]) -> Iterator[str]:
    """The names of counties and their like, two at least: "[Odde], [Telby] and [Marsh] counties"."""
    text = evidence.text
    behind = {mention[3]: number for number, mention in enumerate(read)}
    for token in divisions:
        number = last = behind.get(token - 1, -1)
        while number > 0 and text[read[number - 1][1] : read[number][0]] in _JOINED:
            number -= 1
        if number < last:
            for *_, name in read[number : last + 1]:
                if not evidence.sorts[name.low[0]] & DEMONYM:
                    yield name.joined


def _cases(text: str, read: list[Mention]) -> Set[str]:
    """The words that stand for a party in a court's case and nowhere else: "[Lenz] v. [Odde]"."""
    parties, others = set[str](), set[str]()
    for start, end, _, _, name in read:
        party = text.startswith(_VERSUS, end) or text.endswith(_VERSUS, 0, start)
        (parties if party and len(name.low) == 1 else others).add(name.joined)
    return parties - others


def _is_sure(dateline: Dateline, text: str) -> bool:
    """Whether a dateline is none of a headline: "SOCCER - Home side wins"."""
    span = dateline.span
    more = dateline.agency or dateline.date or "," in text[span.start : span.end]
    return dateline.place is not None and bool(more or text[: span.start].strip())


def _read(
    view: View,
    tokens: Tokens,
    mentions: list[Mention],
    names: NameWords,
    roles: RoleWords,
    sorts: Sorts,
    opened: Set[int],
) -> Read:
    """The mentions with their edges cut, and what tells about them."""
    text = view.text
    if "/" in text:  # saves time
        mentions = [mention for mention in mentions if not _took_picture(text, mention)]
    cut = Edges(text, tokens, names, roles, sorts).cut(mentions)
    return Evidence(view.text, tokens, opened, names, roles), cut


def _took_picture(text: str, mention: Mention) -> bool:
    """Whether a name is the credit of a picture: "a study finds. (Ida Lund / Lillevik Post)"."""
    start, end, _, _, name = mention
    return (
        len(name.low) > 1
        and _OUTLET.match(text, end) is not None
        and text[start - 1 : start] in _PICTURED
    )


def _asides(
    view: View, names: NameWords, roles: RoleWords, sorts: Sorts
) -> tuple[Tokens, list[Mention]]:
    """The names in captions and datelines that stand on lines of their own."""
    text, dated = view.text, _DATED.match
    blocks = [
        block.span
        for block in view.blocks
        if (kind := block.kind) == "caption"
        or kind == "dateline"
        or (kind == "boilerplate" and dated(text, block.span.start))
    ]
    if not blocks:  # saves time
        return read_tokens(text, ()), []
    inside = {block.span for block in view.article}
    tokens = read_tokens(text, [span for span in blocks if span not in inside])
    opened = frozenset(span.start for span in blocks)
    capitals = capitalised(tokens)
    return tokens, read_mentions(text, tokens, capitals, opened, names, roles, sorts)


def _entity(draft: Draft, headed: Collection[tuple[int, int]]) -> Entity:
    """The entity of a draft; ``headed`` is where titles name it."""
    named = [*map(_edges, draft.mentions), *headed]
    mentions: tuple[Span, ...]
    if len(named) == 1 and not draft.references:  # saves time
        span = Span(*named[0])
        mentions = (span,)
    else:
        edges = sorted({*named, *draft.references})
        mentions = tuple(starmap(Span, edges))
        span = mentions[edges.index(min(named))]
    return Entity(span, draft.name, draft.kind, mentions, draft.role, draft.gender, draft.rule)


_edges = itemgetter(0, 1)  # of a mention


def _span(entity: Entity) -> tuple[int, int]:
    return entity.span.start, entity.span.end


def _first_start(draft: Draft) -> int:
    return draft.mentions[0][0]


# -- titles -------------------------------------------------------------------------------


_LONGEST_TITLE = 200  # characters
_MOST_NAMESAKES = 20  # persons of one surname
_LISTED = 4  # commas of a line that lists names
_PROSE = re.compile(r"(?: [a-z]{5}.{0,60}?){3}")  # more words in small letters than titles have
_LONG_WORD = 5  # letters of words that titles write with a capital


def _title_tokens(view: View, capitals: list[int]) -> list[tuple[int, int]]:
    """The lines that capitalise their words as titles do, as token ranges."""
    text, starts = view.text, plain_tokens(view).starts
    prose = _PROSE.search
    roles = role_words(view.lexicons)
    small = roles.prepositions | roles.articles | name_words(view.lexicons).small
    found = []
    for block in view.article:
        start, end = block.span.start, block.span.end
        if end - start > _LONGEST_TITLE:
            continue
        first, after = bisect_left(starts, start), bisect_left(starts, end)
        capital = bisect_left(capitals, after) - bisect_left(capitals, first)
        if (
            2 * capital >= after - first
            and not prose(text, start, end)
            and _is_title(text[start:end], small)
        ):
            found.append((first, after))
    return found


def _is_title(text: str, small: Set[str]) -> bool:
    """Whether a line is written as titles are; ``small`` words have no capital there."""
    words = [w for w in text.split() if w[0].isalpha()]
    if text.count(", ") >= _LISTED:
        return False
    if text.endswith(":"):
        return False  # "And from Chairwoman Ida Lund:", before what she says
    if not 3 < len(words) < 30 or (text.endswith((".", "!", '"', "”")) and len(words) < 8):
        return False
    if text.endswith(".") and any(w[0].islower() and w.strip(".,") not in small for w in words):
        return False  # "Mrs Ruiz met Mr Brandt."
    long = [w for w in words if len(w) >= _LONG_WORD]
    capital = sum(w[0].isupper() for w in words)
    return (
        bool(long)
        and capital > 0.6 * len(words)
        and sum(w[0].islower() for w in long) <= 0.1 * len(long)
    )


def _in_titles(
    view: View, titles: list[tuple[int, int]], drafts: list[Draft]
) -> dict[int, list[tuple[int, int]]]:
    """Where the titles of an article, whose capitals tell nothing, name its persons."""
    found: dict[int, list[tuple[int, int]]] = {}
    if not titles:  # saves time
        return found
    tokens = plain_tokens(view)
    lower, starts, ends = tokens.lower, tokens.starts, tokens.ends
    names = name_words(view.lexicons)
    known: dict[str, list[Draft]] = {}
    for draft in drafts:
        if draft.kind in ("person", "organization"):
            known.setdefault(surname(draft.low, names), []).append(draft)
    for first, after in titles:
        for at in range(first, after):
            named = known.get(lower[at])
            if named is None or tokens.words[at] == lower[at]:
                continue
            start = starts[at]
            meant: Draft | None = None
            for draft in named[:_MOST_NAMESAKES]:
                begin = at - len(draft.low) + 1
                if begin >= first and tuple(lower[begin : at + 1]) == draft.low:
                    meant, start = draft, starts[begin]
                    break
            else:
                persons = [d for d in named[:_MOST_NAMESAKES] if d.kind == "person"]
                meant = max(persons, key=_prominence, default=None)
            if meant is not None:
                found.setdefault(id(meant), []).append((start, ends[at]))
    return found


def _prominence(draft: Draft) -> int:
    return len(draft.mentions)


# -- who "I" is -----------------------------------------------------------------------------

_SIGNATURE = 60  # code points of a line that is a name and a place
_NOTES = 2  # blocks at the end that may say who wrote the article


def _signatures(view: View, drafts: list[Draft], standing: list[int]) -> list[tuple[int, Draft]]:
    """Where a text in the first person is signed, as token numbers with the persons.

    A letter has its writer's name in a line below, a column says at its end who wrote it.
    ``standing``: tokens, those of "I" among them.
    """
    lower = plain_tokens(view).lower
    if [*map(lower.__getitem__, standing)].count("i") < _PERSONAL:
        return []
    begun = {
        plain_tokens(view).starts[m[2]]: (m, d)
        for d in drafts
        if d.kind == "person"
        for m in d.mentions
    }
    found = []
    blocks = view.article
    for number, block in enumerate(blocks):
        row = begun.get(block.span.start)
        if row is None or number == 0:
            continue
        mention, draft = row
        _, end, first, _, name = mention
        behind = view.text[end : block.span.end]
        noted = number >= len(blocks) - _NOTES and len(name.words) > 1
        if (len(block.span) <= _SIGNATURE and behind[:1] in ("", ".", ";", ",")) or (
            noted and behind.startswith((" is ", " was ", ", "))
        ):
            found.append((first, draft))
    return found
