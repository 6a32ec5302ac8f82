"""Labels: what a line begins with that may name who speaks it.

``MARTA RUIZ: …``, ``Sen. Paul Dent (R-OH): …``, ``[00:14:03] Ruiz: …``, ``**Ruiz:** …``,
``((NP)) …``, ``Mr. HOLT. …``, ``Q …``, ``RUIZ — …``, and as a line of its own ``Robert Ode --
Chief Financial Officer``. A line alone tells little: whether a label is one, the whole
conversation decides (``evidence.py``).
"""

import re
from functools import cache
from typing import Literal

from newsextract._language.names import as_written, name_words, role_words
from newsextract._model import light
from newsextract._words.conversation import ConversationWords
from newsextract._words.gazetteers import GIVEN, WORD, known_words
from newsextract._words.names import NameWords
from newsextract._words.patterns import lazy
from newsextract._words.roles import RoleWords
from newsextract.lexicon import Lexicons

Style = Literal["colon", "bracket", "gap", "dash", "stop", "letter", "line", "behind"]

_LONGEST = 100  # code points of a label with role and house
_MOST_WORDS = 14  # of it
_MOST_LETTERS = 2  # of initials that cannot be a surname in capitals
_NAME_WORDS = 7  # of the name and the title before it
_STOPPED = 50  # code points of one that ends in a full stop
_DASHED = 64  # code points of one before a dash, with the dash
_TAIL = 60  # code points of a name behind what is said
_TIME = r"[\[(]?\d{1,2}:\d\d(?::\d\d)?[\])]?"
_BOLD = r"(?:\*{1,3}|_{1,3}|</?(?:b|strong|em|i)>)"
_FRONT = lazy(
    rf"(?:(?:[>•●▪◦·■►▶+–—-]|\p{{So}}\uFE0F?)[ \t\xa0]*+){{0,4}}+(?:\d{{1,3}}[.)][ \t]++)?+{_BOLD}{{0,2}}+"
    rf"(?:{_TIME}[ \t]*+[-–—|]?[ \t]*+)?+{_BOLD}{{0,2}}+"
)
_BRACKET = lazy(
    r"(?P<open>[\[(<]{1,2})(?P<core>[^\[\]()<>:\n]{1,60})[\])>]{1,2}[ \t]*+(?P<mark>[:：])?+"
)
_COLON = lazy(
    rf"(?P<core>(?:[^:：\n]|(?<=\d):(?=\d\d)){{1,{_LONGEST}}}?)(?P<mark>{_BOLD}{{0,2}}+[ \t]?[:：])(?={_BOLD}|[\s\xa0]|$|[\"“‘'«(\[]|(?<=：))"
)
_GAP = lazy(  # columns, or what is left of them: "RUIZ I move …"
    r"(?P<core>[^\n\t]{1,60}?)(?P<mark>\t[\t ]*| {2,})(?=\S)"
    r"|(?P<core>\p{Lu}[\p{Lu}.'’-]{2,20}(?: \p{Lu}[\p{Lu}.'’-]{1,20}){0,2}) (?=\p{Lu}\p{Ll}|I\b|[\"“])"
)
_DASH = lazy(r"(?P<core>[^\n—–:]{1,60}?)[ \t]?(?P<mark>—|–|(?<=[\s*])--?(?= ))[ \t]*+(?=\S)")
_STOP = lazy(
    r"(?P<core>[QA]|(?:\p{Lu}\p{L}{1,12}\.? ){0,3}\p{Lu}[\p{Lu}'’-]{2,20}+(?: of [\p{L} ]{3,20}+)?)(?P<mark>\.)[ \t]+(?=\S)"
)
_LETTER = lazy(r"(?P<core>[QA])[ \t]+(?=[\"“‘'(]?(?:\p{Lu}|I\b))")
_BEHIND = lazy(
    rf"[.?!…”\"][ \t]*(?P<mark>—|–|--?|\()[ \t]?(?P<core>\p{{Lu}}[^—–()\n]{{1,{_TAIL}}}?)\)?$"
)
_SET_OFF = re.compile(r"[.?!…”\"][ \t]*[—–(-]")  # a quick test of the same
_AFTER = lazy(rf"{_BOLD}{{0,2}}+[ \t\xa0]*+(?:[\[(]\d{{1,2}}:\d\d(?::\d\d)?[\])][ \t]*+)?+")
_CLOCK = lazy(rf"[ \t]*+{_TIME}$|^{_TIME}[ \t]*+")
_PLACED = lazy(r"[ \t]*+[(\[](?P<inside>[^()\[\]]{1,60})[)\]]$")
_PARTS = lazy(r" -{1,2} | ?[—–] ?| ?[|/] ?|, ")
_WORD = lazy(r"[\p{L}\p{N}][\p{L}\p{N}\p{M}.'’&-]*")
_INITIALS = lazy(r"(?:\p{Lu}\.?){1,5}$")
_NUMBERED = lazy(r"[#]?\d{1,2}$")
_ASKED = lazy(r"([QA])[.-]?\d{1,3}$")  # "Q1"
_FULL = lazy(r"\p{Lu}[\p{L}.'’-]+(?: [\p{L}.'’-]+){0,3} \p{Lu}[\p{L}'’-]+$")
_ENDS = "?!;…\"”’'"
_QUOTES = "“\"‘'"
_MARKED = ("colon", "bracket")


@light.define  # quicker to make than a frozen one
class Label:
    """What may name the speaker of a line; offsets in the line."""

    style: Style
    start: int
    end: int
    named: tuple[int, int]  # the name in it, or all of it
    mark: tuple[int, int] | None
    said: tuple[int, int] | None  # None: the line holds nothing but the label
    name: str  # without title and role; empty for "The President"
    low: tuple[str, ...]  # its words, or those of an office without a name
    title: str  # "Vice President"
    role: str  # behind the name
    party: str  # in brackets
    capitals: bool
    letters: str  # of initials, else empty


@light.frozen
class Words:
    """The words that labels are read with."""

    names: NameWords
    roles: RoleWords
    talk: ConversationWords
    before_names: frozenset[str]  # "minister", "the": what stands before a name and is none of it

    def is_given(self, word: str) -> bool:
        """Whether a word is a first name: the gazetteers know it as nothing but names."""
        sort = known_words().get(word, 0)
        return word in self.names.first_names or bool(sort & GIVEN and not sort & WORD)


@cache
def words_of(lexicons: Lexicons) -> Words:
    """The words of a language, with those of English."""
    names, roles = name_words(lexicons), role_words(lexicons)
    return Words(
        names,
        roles,
        lexicons.load_both(ConversationWords, "conversation"),
        names.titles | names.demonyms | names.not_names | roles.roles | roles.openers,
    )


def read_labels(text: str, words: Words) -> list[Label]:
    """What may be the label of a line, with words around it that are said."""
    if text[0] in _QUOTES:
        return []
    at = _front(text)
    if at >= len(text):
        return []
    head = text[at : at + _LONGEST]
    if head[0] in "[(<":
        label = _marked(text, _BRACKET.match(text, at), "bracket", words)
        return [] if label is None else [label]
    if not (head[0].isupper() or head[0].isdigit()):
        return []
    found: list[Label | None] = []
    if ":" in head or "：" in head:
        found.append(_marked(text, _COLON.match(text, at), "colon", words))
    if "\t" in head or "  " in head or head[:3].isupper():
        found.append(_marked(text, _GAP.match(text, at), "gap", words))
    if ". " in head[:_STOPPED] or ".\t" in head[:_STOPPED]:
        found.append(_marked(text, _STOP.match(text, at), "stop", words))
    if head[0] in "QA" and head[1:2] in (" ", "\t"):
        found.append(_marked(text, _LETTER.match(text, at), "letter", words))
    near = head[:_DASHED]
    if "—" in near or "–" in near or "- " in near:
        found.append(_marked(text, _DASH.match(text, at), "dash", words))
    tail = text[-_TAIL:]
    if (text[-1] == ")" or "-" in tail or "—" in tail or "–" in tail) and (
        _SET_OFF.search(text, max(at, len(text) - _TAIL - 4)) is not None
    ):
        found.append(_behind(text, at, words))
    return [label for label in found if label is not None]


def _front(text: str) -> int:
    """Where a line begins behind its bullet, number, time and marks of bold print."""
    front = None if text[0].isalpha() else _FRONT.match(text)
    return front.end() if front else 0


def _marked(text: str, match: object, style: Style, words: Words) -> Label | None:
    """The label before a mark, what is said behind it."""
    if match is None:
        return None
    start, end = match.span("core")  # type: ignore[attr-defined]
    behind = match.end()  # type: ignore[attr-defined]
    mark = match.span("mark") if "mark" in match.groupdict() else (-1, -1)  # type: ignore[attr-defined]
    after = _AFTER.match(text, behind)
    said = after.end() if after else behind
    if style == "bracket":
        start, end = match.start(), match.end() if mark == (-1, -1) else mark[0]  # type: ignore[attr-defined]
    core = match["core"]  # type: ignore[index]
    if style in ("dash", "gap", "letter", "stop") and said >= len(text):
        return None
    stripped = text[mark[0] : mark[1]].strip("*_ \t")
    placed = (
        (mark[1] - len(text[mark[0] : mark[1]].lstrip("*_ \t")), mark[1]) if stripped else None
    )
    return _label(
        core,
        match["open"] if style == "bracket" else "",  # type: ignore[index]
        style,
        (start, end),
        placed,
        (said, len(text)) if said < len(text) else None,
        words,
    )


def read_alone(text: str, words: Words) -> Label | None:
    """The label that a line is and nothing else: a name, or a name with its role."""
    at = _front(text)
    if not (text[at : at + 1].isupper() or text[at : at + 1].isdigit()):
        return None
    core = text[at:].rstrip("*_ ")
    if len(core) > _LONGEST or not core or core[-1] in _ENDS or core[-1] in ",:":
        return None
    if core[-1] == "." and not core.endswith(("Inc.", "Co.", "Corp.", "Ltd.", "Jr.", "Sr.")):
        return None
    return _label(core, "", "line", (at, at + len(core)), None, None, words)


def _behind(text: str, at: int, words: Words) -> Label | None:
    """A name behind what is said: "We will rebuild. — Ruiz"."""
    match = _BEHIND.search(text, max(at, len(text) - _TAIL - 4))
    if match is None:
        return None
    said = (at, match.start() + 1)
    return _label(match["core"], "", "behind", match.span("core"), match.span("mark"), said, words)


def _label(
    core: str,
    core_open: str,
    style: Style,
    span: tuple[int, int],
    mark: tuple[int, int] | None,
    said: tuple[int, int] | None,
    words: Words,
) -> Label | None:
    """The label that some words before a mark are; None where they cannot be one."""
    bare = core.strip("*_ \t\xa0")
    core_at = 0 if style != "bracket" else len(core_open)
    start = span[0] + (0 if style == "bracket" else len(core) - len(core.lstrip("*_ \t\xa0")))
    if ":" in bare:
        bare = _CLOCK.sub("", bare)
    end = span[1] if style == "bracket" else start + len(bare)
    party = ""
    placed = _PLACED.search(bare) if bare[-1:] in (")", "]") else None
    if placed:
        party, bare = placed["inside"], bare[: placed.start()]
    parts = _PARTS.split(bare, maxsplit=1)
    name, role = parts[0].strip(), parts[1].strip() if len(parts) > 1 else ""
    if bare[-1:] == ":" or not name or len(bare.split()) > _MOST_WORDS or name[-1] in _ENDS:
        return None
    last = bare.rsplit(None, 1)[-1]
    talk, roles = words.talk, words.roles
    known = last in roles.roles or last in roles.lower or last in talk.talkers
    if last.islower() and last != bare and not (known or (role and last not in roles.speech)):
        return None  # "Ana Ruiz, a baker, said: …"
    if " " not in name and words.is_given(role.lower()):
        name, role = f"{role} {name}", ""  # "RUIZ, Ana"
    read = _read_name(name, words)
    if read is None:
        return None
    title, named, low, letters = read
    if not named and _FULL.match(party):  # "Speaker 1 (Ana Ruiz)"
        title, named, low = "", party, tuple(word.rstrip(".").lower() for word in party.split())
    capitals = any(c.isalpha() for c in named or name) and (named or name).isupper()
    written = named
    if capitals and (not letters or len(letters) > _MOST_LETTERS):
        written = as_written(named, words.names.particles)
    at = core.find(named) if named else -1
    place = (
        (span[0] + core_at + at, span[0] + core_at + at + len(named)) if at >= 0 else (start, end)
    )
    return Label(
        style, start, end, place, mark, said, written, low, title, role, party, capitals, letters
    )


def _read_name(name: str, words: Words) -> tuple[str, str, tuple[str, ...], str] | None:
    """Title, name, its words in lower case, and its letters where it is initials."""
    pieces = name.split()
    if len(pieces) > _NAME_WORDS or not (pieces[0][0].isupper() or pieces[0][0].isdigit()):
        return None
    if any(_WORD.match(piece.strip("“”\"'()‘’#")) is None and piece != "&" for piece in pieces):
        return None
    low = [piece.strip("“”\"'()‘’,").rstrip(".").lower() for piece in pieces]
    if low[0] in words.talk.unnamed or low[0] in words.talk.talkers:
        rest = [word for word in low if not _NUMBERED.match(word)]
        if all(w in words.talk.unnamed or w in words.talk.talkers for w in rest):
            return "", "", tuple(low), ""
    for piece, word in zip(pieces[1:], low[1:], strict=True):
        if piece[0].islower() and not (
            word in words.talk.rests or word in words.names.particles or word in words.roles.lower
        ):
            return None
        if piece[0].isdigit():
            return None
    asked = _ASKED.match(name)
    if asked:
        return "", asked[1], (asked[1].lower(),), asked[1].lower()
    if len(pieces) == 1 and _INITIALS.match(name):
        letters = name.replace(".", "")
        return "", letters, (letters.lower(),), letters.lower()
    if (
        low[0] in words.talk.rests
        and low[0] != "the"
        and len(low) > 1
        and low[0] not in words.names.particles
    ):
        return None  # "In short: …"
    at = _behind_titles(low, words)
    if at == len(low) or (low[0] == "the" and at == 1):
        return " ".join(pieces), "", tuple(low), ""
    return " ".join(pieces[:at]), " ".join(pieces[at:]), tuple(low[at:]), ""


def _behind_titles(low: list[str], words: Words) -> int:
    """Where the name behind titles and offices begins: "Vice President Joe Biden"."""
    names, roles = words.names, words.roles
    at = 0
    for i, word in enumerate(low):
        word = word.rpartition("-")[2]
        titled = word in names.titles or word in roles.roles or word in words.talk.talkers
        if titled and not (words.is_given(word) and i + 1 < len(low)):
            at = i + 1
        elif not (word in roles.lower or word in words.talk.rests or word in names.portfolios):
            break
    if at and at < len(low) and low[at] in words.talk.rests and low[at] not in names.particles:
        return len(low)  # "President of the council"
    return at
