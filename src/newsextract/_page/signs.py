"""What a line says of itself: byline, date stamp, caption, teaser, widget, or nothing.

A sign is read from one line alone; where the line stands decides later what it counts for
(``blocks.py``). Words: ``data/<language>/structure.toml``.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache
from typing import Literal

from newsextract._model import light
from newsextract._page import shapes
from newsextract._page.captions import CREDIT_END, SUBJECT, is_caption, is_pictured
from newsextract._page.credits import credit_words, is_cue, is_role, read_byline, read_credits
from newsextract._page.lines import Look
from newsextract._page.stamps import find_cued_stamps, find_stamps, read_stamps
from newsextract._page.standing import Form, Marks, marks_of, standing
from newsextract._words.structure import StructureWords
from newsextract.lexicon import Lexicons

Kind = Literal[
    "section", "byline", "dateline", "published", "updated", "caption", "related", "boilerplate"
]


@light.define
class Sign:
    """What one line says of itself; once read it does not change."""

    kind: Kind | None  # None: nothing
    rule: str
    words: int
    ends: bool  # ends like a sentence
    prose: bool  # running text
    quoted: bool  # wholly in quotation marks
    item: bool  # begins with a bullet or a number
    weight: float = 1.0  # how sure a sign of noise is
    dated: bool = False  # has a date with its year, among a few words
    pictured: bool = False  # says in the present tense what someone does, as captions do
    asks: float = 0.0  # how much it speaks as the site does to its readers; 1 is enough
    asked: frozenset[str] = frozenset()  # in which words
    opens: bool = False  # begins with a dateline, as the first paragraph does
    look: Look | None = None  # what a page has read of the line, once it is asked for

    @property
    def noise(self) -> bool:
        """Whether the line speaks against being in an article."""
        return self.kind in ("boilerplate", "related")


_ENDS = (
    *tuple(
        end + close
        for end in (".", "!", "?", "…", "。", "！", "？")
        for close in ("", "”", '"', "'", "’", "»", ")", "]", "“", "」")
    ),
    ",”",
    ":",
    ";",
    "''",
    "”",
    '"',
    "»",
    "。",
    "」",
    "：",
)

_LAST = frozenset([end[-1] for end in _ENDS])


@light.frozen
class _Grammar:
    lex: StructureWords
    starts: dict[str, tuple[tuple[str, Kind], ...]]  # first three letters -> phrases, kinds
    lengths: tuple[int, ...]  # of these letters: phrases of less than three are their own
    phrases: tuple[str, ...]  # boilerplate phrases of languages that write no spaces
    marks: Marks  # words that call for a closer look
    reader: frozenset[str]
    crediting: frozenset[str]  # first words of credits
    photo_ends: frozenset[str]  # the last letters of those of pictures
    openings: frozenset[str]  # the first three letters of all that is told by its first words


_BEFORE_CREDITS = "([—–-_•"
_KEY = 3  # letters by which the first words of a line are looked up


@cache
def _grammar(lexicons: Lexicons) -> _Grammar:
    lex = lexicons.load_all(StructureWords, "structure")
    kinds: tuple[tuple[tuple[str, ...], Kind], ...] = (
        (lex.boilerplate_starts, "boilerplate"),
        (lex.related_starts, "related"),
        (lex.caption_starts, "caption"),
        (lex.updates, "updated"),
    )
    starts: dict[str, list[tuple[str, Kind]]] = {}
    for phrases, kind in kinds:
        for phrase in phrases:
            starts.setdefault(phrase[:_KEY], []).append((phrase, kind))
    marks = marks_of(
        frozenset(lex.boilerplate_phrases),
        lex.page_words,
        lex.site_words,
        credit_words(lexicons).anywhere,
    )
    return _Grammar(
        lex,
        {first: tuple(sorted(rows, key=lambda r: -len(r[0]))) for first, rows in starts.items()},
        tuple(sorted({len(first) for first in starts}, reverse=True)),
        tuple(p for p in lex.boilerplate_phrases if shapes.UNSPACED.search(p)),
        marks,
        standing(lexicons.load(StructureWords, "structure").reader_words),
        credit_words(lexicons).first,
        frozenset([credit[-CREDIT_END:] for credit in lex.photo_credits]),
        frozenset(
            opening[:_KEY].ljust(_KEY)
            for opening in (*credit_words(lexicons).first, *(p for ps, _ in kinds for p in ps))
        ),
    )


def read_signs(lines: Sequence[str], lexicons: Lexicons, *, unspaced: bool) -> list[Sign]:
    """The sign of each line; ``unspaced`` says that the page has a script without spaces."""
    grammar, remembered = _grammar(lexicons), _menu(lexicons, unspaced)
    return [
        remembered(line) if len(line) <= _MENU else _sign(line, lexicons, grammar, unspaced)
        for line in lines
    ]


_MENU = 40  # characters of a line that may stand on all pages of a site
_REMEMBERED = 4096  # such lines


@cache
def _menu(lexicons: Lexicons, unspaced: bool) -> Callable[[str], Sign]:
    """What reads the sign of a short line, and remembers it: menus come back from page to page."""
    grammar = _grammar(lexicons)

    @lru_cache(maxsize=_REMEMBERED)
    def read(line: str) -> Sign:
        return _sign(line, lexicons, grammar, unspaced)

    return read


def _sign(text: str, lexicons: Lexicons, grammar: _Grammar, unspaced: bool) -> Sign:
    low = text.lower()
    tokens = low.split()
    words = len(tokens)
    if unspaced:
        words += len(shapes.UNSPACED.findall(text)) // 2
    ends = text[-1] in _LAST and text.endswith(_ENDS)
    if not ends and words >= 6:
        ends = shapes.TAGGED_END.search(text, max(0, len(text) - 80)) is not None
    opens = text[:2].isupper() and shapes.OPENING.match(text) is not None
    prose = (words >= 8 and ends) or words >= 24 or opens
    quoted = text[0] in "\"“'‘" and text[-1] in "\"”'’" and words > 4
    item = not text[0].isalpha() and shapes.BULLET.match(text) is not None
    sign = Sign(None, "", words, ends, prose, quoted, item)
    sign.opens = opens
    marked = grammar.marks.among(tokens)
    if (
        prose
        and ends
        and words > 12
        and text[-1] in _CLOSES_SENTENCE
        and not (unspaced or item)
        and _plain(text, low, tokens[0], marked, sign, grammar)
    ):
        pass  # a sentence without a word that could make it anything else
    elif len(text) <= 700:
        found = _kind(text, low, tokens[0], marked, sign, lexicons, grammar)
        sign.kind, sign.rule, sign.weight = found
    if sign.rule in _OPENINGS and _is_sentence(text, words):
        asks = _asks(tokens, marked, grammar)[0] if marked else 0.0
        speaks = asks >= _ASKS_TOO or not grammar.reader.isdisjoint(tokens)
        if not (speaks or shapes.YEAR.search(text[:_DATED]) or any(m in low for m in _ADDRESSES)):
            sign.kind, sign.rule, sign.weight = None, "", 1.0
    if sign.kind is None and len(text) < 2000:
        sign.pictured = (
            5 <= words <= 60
            and not grammar.lex.caption_verbs.isdisjoint(tokens[1 : SUBJECT + 1])
            and text[-1] not in '”"'
            and text[0].isupper()
            and is_pictured(text, tokens, grammar.lex.caption_verbs)
        )
        if words <= 20 and not ends and shapes.YEAR.search(text) is not None:
            sign.dated = any(stamp.day for stamp in find_stamps(text, lexicons))
            sign.item = item and not (sign.dated and text[0].isdigit())  # "3. März 2021 …"
        if marked:
            sign.asks, sign.asked = _asks(tokens, marked, grammar)
    return sign


_OPENINGS = ("starts.boilerplate", "starts.related", "starts.caption", "phrase.boilerplate")
_ASKS_TOO = 0.5  # how much a sentence that opens like furniture must ask besides
_DATED = 30  # characters within which a year makes a line of copyright
_ADDRESSES = ("@", "http", "www.", "©")
_CLOSES_SENTENCE = ".!?…”\"'’)"


def _is_sentence(text: str, words: int) -> bool:
    """Whether a line is a whole sentence, which its first words alone do not make furniture.

    "Privacy campaigner Leo Marsh said the cameras had never been approved." is none;
    "Read more: Swan blocks the lock." announces, and is no sentence.
    """
    return words > _CRY and text[-1] in '.!?”"' and ":" not in text[:_ANNOUNCED]


_CRY = 3  # words: "Sign up now!" is no sentence
_ANNOUNCED = 40  # characters within which a colon announces


def _plain(
    text: str, low: str, first: str, marked: Mapping[str, Form], sign: Sign, grammar: _Grammar
) -> bool:
    """Whether a sentence has neither an opening nor a word that could make it anything else."""
    if text[0] in _BEFORE_CREDITS or text.endswith(".m."):
        return False
    opens = low[:_KEY] in grammar.openings
    decisive = any(form.decisive for form in marked.values())
    if not (opens or decisive):
        return True
    if text[-1] == ")" or text[-2] in ")]":
        return False  # it may end with a credit
    if opens and (
        first.strip(_BEFORE_CREDITS + ":.") in grammar.crediting
        or _start(low, grammar) is not None
    ):
        return False
    return not decisive or (
        not any(form.naming for form in marked.values()) and not _told(low, marked, sign)
    )


_ADDRESSED = 1.5  # as telling is a word of the site in a line that speaks to the reader
_USUAL = 5.0  # words in which one word of a site is enough


def _asks(
    tokens: list[str], marked: Mapping[str, Form], grammar: _Grammar
) -> tuple[float, frozenset[str]]:
    """How much a line speaks as the site that it stands on, and in which words."""
    found = dict(form.weights[-1] for form in marked.values() if form.weights)
    if not found:
        return 0.0, frozenset()
    words = frozenset(found)
    score = sum(found.values())
    if not grammar.reader.isdisjoint(tokens):
        score *= _ADDRESSED
        if score >= 4 and sum(t in grammar.reader for t in tokens) >= 0.05 * len(tokens) > 3:
            return 1.0, words  # a long appeal
    return score * _USUAL / max(len(tokens), _USUAL), words


def _kind(
    text: str,
    low: str,
    first: str,
    marked: Mapping[str, Form],
    sign: Sign,
    lexicons: Lexicons,
    grammar: _Grammar,
) -> tuple[Kind | None, str, float]:
    lex, words, ends = grammar.lex, sign.words, sign.ends
    long = words >= 30 or len(text) > 250
    letters = low.replace(" ", "").isalpha()  # and nothing else
    plain = ""
    if words <= 10:
        plain = low if letters else low.strip("_ .:!?…|>»•-*()[]–—›→")
        told = _by_words(text, plain, letters, lex)
        if told is not None:
            return told
    if text[0] in "—–-" and shapes.SIGNATURE.match(text):
        return None, "", 1.0
    start = _start(low, grammar)
    if start in ("boilerplate", "related", "updated"):
        return start, f"starts.{start}", 0.6 if start == "related" else 1.0
    sentence = ends and words > 12 and not text.endswith((":", ".m."))
    if words <= 30 and not sentence and (words <= 4 or shapes.MOMENT.search(text)):
        stamps = read_stamps(text, lexicons)
        if stamps:
            updated = all(s.role == "updated" or not s.dated for s in stamps)
            return ("updated" if updated else "published"), "stamp", 1.0
    credits = first.strip(_BEFORE_CREDITS + ":.") in grammar.crediting
    if len(text) <= 420 and not (long and ends) and (credits or not sentence or "|" in text[:40]):
        byline = read_byline(text, lexicons)
        if byline is None and (credits or text[0].isdigit()) and is_cue(text, lexicons):
            return "byline", "byline.alone", 1.0
        if byline is not None and byline.rule == "byline.bare" and shapes.TAKEN_BY.match(text):
            return "caption", "credit.photo", 1.0
        if byline is not None:
            signed = (
                text[0] in "—–" and byline.rule != "byline.cue"
            )  # "— Ana Ruiz", no "— By Ana Ruiz"
            return "byline", "byline.dash" if signed else byline.rule, 1.0
    if credits or any(form.credited for form in marked.values()):
        found = read_credits(text, lexicons)
        if found and all(c.kind == "photo" for c in found):
            return "caption", "credit.photo", 1.0
        if found:
            rule = found[0].rule
            return ("boilerplate", rule, 0.5) if rule == "byline.bio" else ("byline", rule, 1.0)
    if start == "caption":
        return "caption", "starts.caption", 1.0
    if not (ends or letters):
        dated = text[0].isdigit() and words <= 10 and " | " in text[:24]  # "3 May 2019 | Harbour"
        barred = dated or (words <= 30 and shapes.BARRED.search(text) is not None)
        if barred and any(stamp.day for stamp in find_stamps(text, lexicons)):
            return "published", "stamp.barred", 1.0
        if words < 22 and find_cued_stamps(text, lexicons):
            return "published", "stamp.cued", 1.0
    if _told(low, marked, sign) or (
        words > low.count(" ") + 1 and any(p in low for p in grammar.phrases)
    ):
        return "boilerplate", "phrase.boilerplate", 1.0
    posed = any(form.position for form in marked.values())
    if words < 70 and is_caption(text, low, words, lex, ends=grammar.photo_ends, posed=posed):
        return "caption", "credit.end", 1.0
    if words <= 10:
        if plain in lex.sections or (
            not letters and shapes.CRUMBS.match(text) and _bare(plain.split()[0]) in lex.sections
        ):
            return "section", "line.section", 1.0
        if not letters and shapes.DATELINE_ALONE.match(text):
            return "dateline", "dateline.alone", 1.0
        if not ends and is_role(text, lexicons):
            return None, "role", 1.0
    return None, "", 1.0


def _by_words(
    text: str, plain: str, letters: bool, lex: StructureWords
) -> tuple[Kind | None, str, float] | None:
    """What a line of a few words is by these alone, or by what stands in place of words."""
    if plain in lex.boilerplate_lines:
        return "boilerplate", "line.boilerplate", 1.0
    if not letters and _bare(plain) in lex.boilerplate_lines:
        return "boilerplate", "line.boilerplate", 1.0
    if plain in lex.related_lines:
        return "related", "line.related", 1.0
    if letters:
        return None
    if text[0].isdigit():
        if shapes.ENTRY.match(text):
            return "updated", "line.live-entry", 1.0
        if shapes.COUNTED.match(text):
            return "caption", "line.counted", 1.0
        if shapes.READING_TIME.match(text):
            return "boilerplate", "line.reading-time", 0.4
    noisy = not text[0].isalpha() and shapes.NOISY.match(text) and not shapes.DAY.match(text)
    if noisy or shapes.LINK.match(text):
        return "boilerplate", "line.no-words", 0.4
    return None


def _told(low: str, marked: Mapping[str, Form], sign: Sign) -> bool:
    """Whether a line of a few sentences holds a phrase of boilerplate."""
    if sign.words > 60:
        return False
    for form in marked.values():
        for phrase in form.phrases:
            behind = low.find(phrase) + len(phrase)
            if behind >= len(phrase) and not (
                low[behind : behind + 1].isalpha() and phrase[-1].isalpha()
            ):
                return True  # "our app", not "our approach"
    return False


def _start(low: str, grammar: _Grammar) -> Kind | None:
    """What the first words of a line announce."""
    if not low[0].isalpha():
        low = low.lstrip("_ .:!?…|>»•-*()[]–—▶►→■")
    for length in grammar.lengths:
        for phrase, kind in grammar.starts.get(low[:length], ()):
            if low.startswith(phrase) and not (
                low[len(phrase) : len(phrase) + 1].isalnum()
                and phrase[-1].isalnum()
                and phrase[-1] < "\u3040"
            ):
                return kind
    return None


def _bare(plain: str) -> str:
    """A line's words without numbers: "comments (14)" is "comments"."""
    return plain if plain.isalpha() else shapes.NUMBERS.sub("", plain).strip()
