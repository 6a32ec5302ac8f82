"""Entities: the persons, organizations and groups of an article, with all their mentions.

``Emil Jorgen Brandt, a senior envoy of the chancellor`` is a person, his role the words
behind the comma; "Brandt" further down is a mention of him. ``name`` is the fullest form in
the article, without titles; ``role`` what stands before it ("Iranian Foreign Ministry
Spokesman") or behind it; ``gender`` what titles, first names and pronouns tell, else None.
Nothing here raises on any text. Lexicon: ``data/<language>/names.toml``, ``roles.toml``.
"""

from bisect import bisect_left
from collections.abc import Iterator
from typing import Literal

import attrs
import regex

from newsextract._extractor import View, extractor
from newsextract._field import Field
from newsextract._names import NameWords, RoleWords, name_words, role_words
from newsextract._patterns import lazy
from newsextract._span import Span


@attrs.frozen
class Entity:
    """Someone or something that can speak or be named."""

    span: Span  # of the first mention by name
    name: str  # the fullest form in the article, without titles
    kind: Literal["person", "organization", "group", "place"]
    mentions: tuple[Span, ...]
    role: str | None
    gender: Literal["male", "female"] | None
    rule: str


ENTITIES = Field("newsextract.entities", Entity)

_CAP = r"(?:(?:\p{Lu}\.){1,4}+|\p{Lu}[\p{L}\p{M}]*+(?:(?:['’](?!s\b)|-)\p{L}[\p{L}\p{M}]*+)*+)"
_DOT = r"(?:(?<=\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|Sgt|Maj|Capt|Adm|St|Prof|Rev|Jr|Sr|Pres|Messrs))\.)?+"
_INSIDE = r"(?:of|the|for|and|de|del|della|van|von|der|den|bin|al|el|la|le|da|dos|di|du|[\"“‘(])"
_RUN = lazy(
    rf"(?<![\w’'-]){_CAP}{_DOT}(?:(?: |-)(?:{_INSIDE} ?){{0,2}}+{_CAP}[\"”)]?{_DOT}){{0,9}}+(?:, (?:Jr|Sr)\.?+)?+"
)
_ACRONYM = lazy(r"\A\p{Lu}{2,6}s?\Z|\A(?:\p{Lu}\.){2,5}\Z")
_AGE = lazy(r", \d{1,2},")
_NEXT = lazy(r" ?(['’]?\w+)")
_PARTY = lazy(r" \((?:R|D|I)[-–][\w. ]{1,15}\)")


@attrs.define(eq=False, repr=False)
class _Mention:
    start: int
    end: int
    words: list[str]
    titles: list[str]
    role: str | None
    sentence_start: bool


@attrs.define(eq=False, repr=False)
class _Draft:
    """An entity in the making."""

    name: str
    kind: Literal["person", "organization", "group", "place"]
    mentions: list[Span]
    role: str | None
    gender: Literal["male", "female"] | None
    rule: str
    words: tuple[str, ...]
    full: int = 0  # mentions by the full name, which are first in ``mentions`` and sorted
    last: int = -1  # start of the last mention by surname so far


@extractor(provides=ENTITIES)
def find_entities(view: View) -> Iterator[Entity]:
    """Yield entities in the order of their first mention."""
    names, roles = name_words(view.lexicons), role_words(view.lexicons)
    mentions = list(_mentions(view, names, roles))
    drafts = _gather(mentions, view, names, roles)
    for draft in drafts:
        yield Entity(
            draft.mentions[0],
            draft.name,
            draft.kind,
            tuple(draft.mentions),
            draft.role,
            draft.gender,
            draft.rule,
        )


# -- mentions ---------------------------------------------------------------------------


def _mentions(view: View, names: NameWords, roles: RoleWords) -> Iterator[_Mention]:
    """The runs of capitalised words, without titles, roles and words that open sentences."""
    text = view.text
    starts = {s.start for s in view.sentences}
    for block in view.article:
        title = _is_title(text[block.span.start : block.span.end])
        for match in _RUN.finditer(text, block.span.start, block.span.end):
            if title and match[0].count(" ") > 2:
                continue  # "Mayor Ruiz Wins Vote On Bridge Tolls": no name ends anywhere
            opening = match.start() in starts or text[max(0, match.start() - 1)] in '“"‘:'
            for start, end in _split(match, names) if " and " in match[0] else (match.span(),):
                mention = _mention(
                    text, start, end, opening and start == match.start(), names, roles
                )
                if mention is not None:
                    yield mention


_LONGEST_TITLE = 200  # characters


def _is_title(text: str) -> bool:
    """Whether a line capitalises its words as titles do."""
    if len(text) > _LONGEST_TITLE:
        return False
    words = [w for w in text.split() if w[0].isalpha()]
    if text.endswith((".", "!", '"', "”")) and len(words) < 8:
        return False
    return 3 < len(words) < 30 and sum(w[0].isupper() for w in words) > 0.6 * len(words)


def _in_titles(view: View, drafts: list[_Draft]) -> None:
    """Find the persons of the article in its titles, where capitals tell nothing."""
    for block in view.article:
        line = view.text[block.span.start : block.span.end]
        if not _is_title(line):
            continue
        for draft in drafts:
            if draft.kind != "person":
                continue
            for form in dict.fromkeys((draft.name, _surname(draft.words))):
                at = line.find(form)
                end = at + len(form)
                if at >= 0 and not (line[at - 1 : at].isalnum() or line[end : end + 1].isalnum()):
                    start = block.span.start + at
                    if all(m.start != start for m in draft.mentions):
                        draft.mentions.append(Span(start, start + len(form)))
                    break


def _split(match: regex.Match[str], names: NameWords) -> list[tuple[int, int]]:
    """Cut at "and": "Ana Ruiz and Emil Brandt" are two runs, "Department of Health and Services" one."""
    run, at = match[0], match.start()
    head = run[: run.index(" and ")].split()
    if any(w.lower() in names.organizations for w in head) and not any(
        w.lower() in names.first_names for w in head[:1]
    ):
        return [match.span()]
    spans, start = [], 0
    for piece in regex.finditer(r" and (?:the )?", run):
        spans.append((at + start, at + piece.start()))
        start = piece.end()
    return [*spans, (at + start, at + len(run))]


def _mention(
    text: str, start: int, end: int, opening: bool, names: NameWords, roles: RoleWords
) -> _Mention | None:
    run = text[start:end]
    if run.endswith(("’s", "'s", "’S", "'S")):
        end -= 2
        run = run[:-2]
    if run.endswith(".") and run.count(".") == 1 and not run.endswith((" Jr.", " Sr.")):
        end -= 1
        run = run[:-1]
    if " " not in run:
        low = run.lower()
        if low in roles.openers or (
            opening and low in names.not_names and low not in names.first_names
        ):
            return None
        return _Mention(start, end, [run], [], None, opening)
    words = run.split(" ")
    offsets = []
    at = start
    for word in words:
        offsets.append(at)
        at += len(word) + 1
    first, last = 0, len(words)
    while first < last and (
        words[first].lower() in roles.openers
        or (
            opening
            and words[first].lower() in names.not_names
            and words[first].lower() not in names.first_names
        )
    ):
        first += 1
        opening = False
    role_at = -1
    titles: list[str] = []
    for i in range(first, last - 1):
        low = words[i].lower().rstrip(".,")
        if low in names.titles or low in roles.roles:
            if i > first and low in names.first_names:
                continue
            if words[i + 1].lower() in names.organizations:
                continue  # "Republican Party" is no Republican called Party
            role_at = i
            titles.append(low)
    name_first = role_at + 1 if role_at >= 0 else first
    while name_first < last - 1 and words[name_first].lower() in ("of", "the", "for", "in"):
        name_first += 1
    if name_first >= last:
        return None
    if role_at >= 0 and any(w in ("of", "for") for w in words[role_at + 1 : role_at + 2]):
        # "Secretary of State John Kerry": the name is behind the office's object
        rest = words[role_at + 1 : last]
        for k in range(len(rest) - 1, 0, -1):
            if rest[k - 1].lower() in names.first_names:
                name_first = role_at + k
                break
        else:
            if len(rest) > 3:
                name_first = last - 2
            else:
                return None
    role = " ".join(words[first:name_first]) or None
    if role and all(w.rstrip(".").lower() in _PLAIN_TITLES for w in role.split()):
        role = None
    return _Mention(offsets[name_first], end, words[name_first:last], titles, role, opening)


_INTRODUCED = 3  # mentions within which an article says what someone is
_PLAIN_TITLES = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "sir", "lord", "lady", "dame"})


# -- from mentions to entities ----------------------------------------------------------


def _gather(
    mentions: list[_Mention], view: View, names: NameWords, roles: RoleWords
) -> list[_Draft]:
    drafts: list[_Draft] = []
    by_last: dict[str, list[_Draft]] = {}
    by_name: dict[str, _Draft] = {}
    by_first: dict[str, list[_Draft]] = {}
    single: list[_Mention] = []
    for mention in mentions:
        words = [w.strip("\"“”‘’'()") for w in mention.words]
        if len(words) < 2:
            single.append(mention)
            continue
        kind = _kind(mention, words, names, view.text)
        if kind is None:
            continue
        name = view.text[mention.start : mention.end]
        key = name.lower().replace(".", "")
        draft = by_name.get(key)
        if draft is None and kind == "person":
            draft = _same_person(words, by_last)
        if draft is None:
            draft = _Draft(name, kind, [], None, None, f"entity.{kind}", tuple(words))
            drafts.append(draft)
            by_name[key] = draft
            if kind == "person":
                by_last.setdefault(_surname(words).lower(), []).append(draft)
                by_first.setdefault(words[0].lower(), []).append(draft)
            elif kind == "organization":
                by_name.setdefault(_initials(words), draft)
        _add(draft, mention, view, names, roles)
        draft.full += 1
        if len(name) > len(draft.name) and draft.kind == "person":
            draft.name, draft.words = name, tuple(words)
    for mention in single:
        _place_single(mention, drafts, by_last, by_first, by_name, view, names, roles)
    _in_titles(view, drafts)
    for draft in drafts:
        draft.mentions.sort(key=_start)
    drafts.sort(key=lambda draft: draft.mentions[0].start)
    return drafts


def _start(span: Span) -> int:
    return span.start


def _nearest(mention: _Mention, known: list[_Draft], names: NameWords) -> _Draft:
    """Whom a shared surname means: the one whom its title fits, last named before it."""
    female = any(t in names.female_titles for t in mention.titles)
    male = any(t in names.male_titles for t in mention.titles)
    gender = "female" if female else "male" if male else None
    fitting = [d for d in known if gender is None or d.gender in (None, gender)] or known

    def named(draft: _Draft) -> int:
        at = bisect_left(draft.mentions, mention.start, hi=draft.full, key=_start)
        return max(draft.mentions[at - 1].start if at else -1, draft.last)

    return max(fitting, key=named)


def _place_single(
    mention: _Mention,
    drafts: list[_Draft],
    by_last: dict[str, list[_Draft]],
    by_first: dict[str, list[_Draft]],
    by_name: dict[str, _Draft],
    view: View,
    names: NameWords,
    roles: RoleWords,
) -> None:
    """A mention of one word: a surname, a first name, an acronym, or someone new."""
    word = mention.words[0].strip("\"“”‘’'()")
    low = word.lower()
    span = Span(mention.start, mention.end)
    known = by_last.get(low)
    if known:
        best = known[0] if len(known) == 1 else _nearest(mention, known, names)
        best.last = mention.start
        _add(best, mention, view, names, roles)
        return
    same = by_name.get(low.replace(".", ""))
    if same is not None:
        if mention.titles and same.kind == "organization":
            same.kind = "person"
        _add(same, mention, view, names, roles)
        return
    first = by_first.get(low)
    if first and len({id(d) for d in first}) == 1 and not mention.titles:
        first[0].mentions.append(span)
        return
    kind: Literal["person", "organization", "group", "place"] | None = None
    if mention.titles or (mention.role and not mention.sentence_start):
        kind = "person"
    elif low in roles.groups:
        kind = "group"
    elif low in names.places:
        kind = "place"
    elif _ACRONYM.match(word):
        kind = "organization"
    elif low not in names.not_names and low not in roles.openers:
        speaks = _NEXT.match(view.text, mention.end)
        if low.endswith("s") and low[:-1] in roles.roles:
            return  # "Analysts said"
        if ("-" in word and word[word.index("-") + 1].isupper()) or (
            speaks and speaks[1] in roles.speech
        ):
            kind = "person"
        elif not mention.sentence_start:
            kind = "organization"
    if kind is None:
        return
    draft = _Draft(word, kind, [], None, None, f"entity.{kind}.single", (word,))
    _add(draft, mention, view, names, roles)
    drafts.append(draft)
    by_name[low.replace(".", "")] = draft
    if kind == "person":
        by_last.setdefault(low, []).append(draft)


def _kind(
    mention: _Mention, words: list[str], names: NameWords, text: str
) -> Literal["person", "organization", "place"] | None:
    low = [w.lower().rstrip(".") for w in words]
    if any(w in names.organizations for w in low):
        return "organization"
    if mention.titles or low[0] in names.first_names:
        return "person"
    if (
        all(w in names.places or w in ("north", "south", "new", "west", "east") for w in low)
        or low[-1] in names.places
    ):
        return "place"
    if any(w in names.not_names or w in ("of", "the", "for") for w in low):
        return "organization" if len(low) > 1 and low[0] not in names.not_names else None
    if len(low) > 4 or any(c.isdigit() for w in words for c in w):
        return "organization"
    if all(w.isupper() and len(w) > 1 for w in words):
        return "organization"
    return "person"


def _same_person(words: list[str], by_last: dict[str, list[_Draft]]) -> _Draft | None:
    """Who this form of a name is: "Jeb Bush" after "John Ellis Bush" is not, "J. Bush" is."""
    for draft in by_last.get(_surname(words).lower(), ()):
        a, b = words[0].lower().rstrip("."), draft.words[0].lower().rstrip(".")
        if a == b or (len(a) == 1 and b.startswith(a)) or (len(b) == 1 and a.startswith(b)):
            return draft
    return None


def _surname(words: list[str] | tuple[str, ...]) -> str:
    if len(words) > 2 and words[-1].rstrip(".").lower() in ("jr", "sr", "ii", "iii", "iv"):
        return words[-2].rstrip(",")
    return words[-1]


def _initials(words: list[str]) -> str:
    return "".join(w[0] for w in words if w[:1].isupper()).lower()


def _add(draft: _Draft, mention: _Mention, view: View, names: NameWords, roles: RoleWords) -> None:
    draft.mentions.append(Span(mention.start, mention.end))
    if draft.kind != "person":
        return
    if draft.gender is None:
        draft.gender = _gender(mention, draft, names)
    if draft.role is None and len(draft.mentions) <= _INTRODUCED:
        draft.role = _role(mention, view, roles)


def _gender(
    mention: _Mention, draft: _Draft, names: NameWords
) -> Literal["male", "female"] | None:
    if any(t in names.female_titles for t in mention.titles):
        return "female"
    if any(t in names.male_titles for t in mention.titles):
        return "male"
    first = draft.words[0].lower() if len(draft.words) > 1 else ""
    if first in names.male and first not in names.female:
        return "male"
    if first in names.female and first not in names.male:
        return "female"
    return None


_APPOSITION = lazy(
    r"(?:, \d{1,3})?, (?P<role>(?:(?:a|an|the|one of|who is|who was|his|her|its|their|\p{Lu}[\w'’.]*['’]s?) )?[^,.;:“”\"()\n]{3,90}?)(?=,|\.(?:\s|\Z)|;|\Z| (?:said|told|says|who)\b)"
)
_LOWER_ROLE = lazy(r"(?:(?<=[ “\"‘(])|\A)(?P<role>(?:[\w'’.-]+ ){0,6}?(?:[\w'’-]+)) ?\Z")


def _role(mention: _Mention, view: View, roles: RoleWords) -> str | None:
    """What the person is: words before the name, or an apposition behind it."""
    text = view.text
    if mention.role and mention.role.split()[-1].lower().rstrip(".") in roles.roles | {
        "sen",
        "rep",
        "gov",
        "president",
        "judge",
        "mayor",
    }:
        return _before(mention, text, roles, mention.role)
    before = _before(mention, text, roles, None)
    if before:
        return before
    party = _PARTY.match(text, mention.end)
    match = _APPOSITION.match(text, party.end() if party else mention.end)
    if match:
        role = match["role"]
        words = [w.lower().strip("'’") for w in role.split()]
        if any(w in roles.roles for w in words) and not any(
            w in ("said", "told", "is", "are", "has", "will") for w in words
        ):
            return regex.sub(r"^(?:a|an|the|who is|who was) ", "", role)
    return mention.role


def _before(mention: _Mention, text: str, roles: RoleWords, role: str | None) -> str | None:
    """Lower-case words of a role before a name: "chief executive Peter Lindqvist"."""
    start = mention.start - (len(role) + 1 if role else 0)
    words: list[str] = []
    for word in reversed(text[max(0, start - 60) : start].split()):
        bare = word.strip('“"‘(')
        if (
            bare.lower() not in roles.lower and bare.lower() not in roles.roles
        ) or not bare.isascii():
            break
        words.insert(0, bare)
        if bare != word:
            break
    while words and words[0].lower() in ("of", "and", "in", "the", "for"):
        words.pop(0)
    if role:
        return " ".join([*words, role])
    return " ".join(words) if words and words[-1].lower() in roles.roles else None
