"""Kinds: what each line of a page is, from its scores and the form of the line itself."""

from collections.abc import Sequence
from itertools import pairwise

from newsextract._model import light
from newsextract._model.annotations import BlockKind
from newsextract._page import shapes
from newsextract._page.around import NO_HEAD, Head, Surroundings, mixed
from newsextract._page.features import BESIDE, PLAINLY_OUT
from newsextract._page.looks import QUOTED
from newsextract._page.pages import Page
from newsextract._page.places import Places, names_known
from newsextract._page.read import body_lines, is_row, read_body
from newsextract._page.reasons import heaviest
from newsextract._page.scoring import Row, score
from newsextract._page.signs import Sign
from newsextract._page.titles import Titles

_STRANGERS: dict[str, tuple[BlockKind, str]] = {
    "caption": ("caption", "pictured"),
    "related": ("related", "teaser"),
    "boilerplate": ("boilerplate", "widget"),
}
_CLEAR = 1.5  # log odds from which a rule names no features
_SUREST = 1.5  # log odds of a line that needs no second judgement among such lines
# A line and those around it that are all surely body, or all surely not
_ALL_SURE = frozenset([told * lines for told in "+-" for lines in range(1, 6)])
_TITLE = -6.0  # log odds that the best of the titles must have
_PLACED = -0.3  # log odds from which a name or a date is the article's own
_CUED = ("byline.cue", "byline.alone", "byline.listed")  # "By": beside the headline surely
_ABOVE = 4  # lines above the headline in which a byline may stand
_CREDITS = 6  # lines behind the body in which those who reported are named
_PLACE = (4, 14)  # letters of the name of a place on a line of its own
# The same between headline and body
_BESIDE_HEAD: dict[BlockKind, float] = {"byline": -4.0, "published": -2.0}
_UNKNOWN = -1.5  # the same of words beside the headline of which none is a known name
_LATIN = "\u024f"  # the last of its letters
_MAYBE = -3.5  # the same of the likeliest date where no other is the article's
_DATES = ("published", "updated")
_SIGNING = 2  # lines behind the body in which "By" and names sign it
_BELOW = 8  # lines behind the body in which it may stand
_CUE_ALONE = ("byline", "byline.alone")  # "By" on a line of its own, the names on the next
_CUE = 20  # characters within which a date says which it is
_UNDER = 6  # so many lines under the headline
_STANDFIRST = 6  # words of a standfirst
_SECTION = 3  # lines from the headline within which its section stands
_TITLE_WORDS = 4  # a longer line behind the body is the title of another story
_NAMED, _MANY = 3, 8  # features that a rule names, of those that moved a score most
_TITLE_BETWEEN, _NO_TITLE = 8, -4.5  # words of a title between paragraphs; log odds of none
_TELLING = 8  # words of a sentence that is no title behind a line that may be one
_SMALL = 12  # lines of a page too small for what was learned of titles on whole pages
_SHORT_TITLE = 20  # words up to which a line of the body may be a subheading


@light.frozen
class Judged:
    """A page with the scores of its lines, and what they rest on."""

    page: Page
    around: list[Row]  # empty where the first judgement is sure
    scores: list[float]  # log odds of being body
    body: list[bool]
    strangers: dict[int, str]  # captions and teasers that stood in it
    head: int | None  # the headline


def judge(page: Page) -> Judged:
    """The two judgements of each line, and the body that they make."""
    rows = page.rows
    scored = score("line")
    first = [PLAINLY_OUT if far else scored(*row) for far, row in zip(page.far, rows, strict=True)]
    head = _headline(page, first)
    surroundings = Surroundings(page, first, head)
    around: list[Row] = []
    scores: list[float] = []
    weighed = list(first)  # what the decode goes by: the first judgement counts for more
    second = score("around")
    told = "".join(["+" if s > _SUREST else "-" if s < -_SUREST else "?" for s in first])
    for i in range(page.n):
        if told[i - BESIDE if i > BESIDE else 0 : i + BESIDE + 1] in _ALL_SURE:
            around.append(())
            scores.append(first[i])
        else:
            around.append((*rows[i], *surroundings.line(i)))
            again = second(*around[i])
            scores.append((first[i] + again) / 2)
            weighed[i] = mixed(first[i], again)
    body, strangers = read_body(page, weighed)
    return Judged(page, around, scores, body, strangers, head[0])


def read_kinds(judged: Judged) -> list[tuple[BlockKind, str]]:
    """The kind of each line, and the rule that decided."""
    page = judged.page
    stretch = body_lines(page, judged.scores)
    head = judged.head
    placed = _placed(judged, stretch, head)
    kinds: list[tuple[BlockKind, str]] = []
    before: BlockKind | None = None
    for i, (is_body, follows) in enumerate(pairwise([*judged.body, False])):
        if i == head:
            told: tuple[BlockKind, str] = ("headline", "headline")
        elif i in placed:
            told = placed[i]
        elif before == "body" and _is_signature(page.texts[i]):
            told = ("body", "signature")
        elif i in judged.strangers:
            told = _STRANGERS[judged.strangers[i]]
        elif is_body:
            told = _inside(judged, i)
        elif follows and _titles_between(judged, i):
            told = ("subheading", "title.between")
        else:
            told = _outside(judged, i, head, stretch, before)
        kinds.append(told)
        before = told[0]
    return kinds


def runner_up(judged: Judged, i: int) -> BlockKind:
    """The kind of a line, had its score spoken the other way."""
    if judged.body[i] and i != judged.head:
        return _outside(judged, i, judged.head, body_lines(judged.page, judged.scores))[0]
    return _inside(judged, i)[0]


def _titles_between(judged: Judged, i: int) -> bool:
    """Whether a short line that is no sentence stands between two paragraphs as their title."""
    page, body = judged.page, judged.body
    if not 0 < i < page.n - 1 or not body[i + 1]:  # saves time
        return False
    if page.signs[i].kind is not None or page.signs[i].asks >= 1:
        return False
    entry = page.signs[i - 1].rule == "line.live-entry"
    quoted = entry and page.signs[i].words <= _TITLE_BETWEEN and page.ends[i] == QUOTED
    short = 1 < page.words[i] <= _TITLE_BETWEEN and (quoted or not page.ends[i])
    before = entry or (body[i - 1] and page.sentences[i - 1])
    return short and before and page.signs[i + 1].prose and judged.scores[i] > _NO_TITLE


def _headline(page: Page, scores: Sequence[float]) -> Head:
    """The line that ranks best as the title of what the first judgement takes for the body."""
    if page.n == 1:
        return NO_HEAD
    titles = Titles(page, page.rows, scores, body_lines(page, scores))
    ranked = score("title")
    best, found = _TITLE, None
    few = page.n < _SMALL
    untold = [i for i in titles.lines if not _tells(page, i)] if few else titles.lines
    for i in untold or titles.lines:
        own = ranked(*titles.row(i))
        if own > best:
            best, found = own, i
    return NO_HEAD if found is None else (titles.last_like(found), best)


def _tells(page: Page, i: int) -> bool:
    """Whether a line tells what the line before it announces: "Bridge closes", "The bridge was …"."""
    if not i > 0 or page.words[i] < _TELLING or not page.texts[i].endswith("."):
        return False
    before = page.signs[i - 1]
    titled = before.kind is None and not before.prose and not page.ends[i - 1]
    return titled and page.words[i - 1] > 1 and page.sentences[i]


def _placed(
    judged: Judged, stretch: list[int], head: int | None
) -> dict[int, tuple[BlockKind, str]]:
    """The bylines and dates that stand where the article's own do."""
    page = judged.page
    places = Places(page, judged.page.rows, judged.scores, stretch, head)
    found: dict[int, tuple[BlockKind, str]] = {}
    signing: list[int] = []  # names behind a "By" right behind the body
    likely: list[tuple[float, int]] = []  # dates that are hardly the article's own
    alone: list[int] = []  # dates on lines of their own near its top
    for i in places.lines:
        sign = page.signs[i]
        if i == head or sign.rule in ("byline.bio", "line.live-entry", "starts.updated"):
            continue
        if sign.rule.startswith("credit"):
            if stretch[0] < i <= stretch[-1] + _CREDITS:
                found[i] = ("byline", sign.rule)
            continue
        if _is_signature(page.texts[i]):
            continue  # of an embedded post
        if judged.body[i] and stretch[0] < i < stretch[-1] and is_row(page, i):
            continue  # "Use by: 15 May 2025"
        cued = sign.rule == "byline.listed" and found.get(i - 1) == _CUE_ALONE
        cued = cued or _is_surely_placed(page, i, stretch, head)
        own = score(_placed_kind(sign))(*places.row(i))
        if cued or own > _least(judged, i, stretch, head):
            found[i] = _told(sign)
        elif sign.rule in _CUED and stretch[-1] < i <= stretch[-1] + _SIGNING:
            signing.append(i)
        elif sign.kind in _DATES and i <= stretch[-1] + _BELOW and not judged.body[i]:
            likely.append((own, -i))
        elif sign.rule == "stamp" and head is not None and head < i <= stretch[0] + _UNDER:
            alone.append(i)
    kinds = {kind for kind, _ in found.values()}
    if "byline" not in kinds:
        found.update((i, _told(page.signs[i])) for i in signing)
    if likely and max(likely)[0] > _MAYBE and kinds.isdisjoint(_DATES):
        i = -max(likely)[1]
        found[i] = _told(page.signs[i])
    elif len(alone) == 1 and kinds.isdisjoint(_DATES):  # with more they are entries of a diary
        found[alone[0]] = _told(page.signs[alone[0]])
    return found


def _placed_kind(sign: Sign) -> BlockKind:
    return "byline" if sign.kind == "byline" else "published"


def _told(sign: Sign) -> tuple[BlockKind, str]:
    kind = "updated" if sign.kind == "updated" else _placed_kind(sign)
    return kind, sign.rule or "dated"


def _is_surely_placed(page: Page, i: int, stretch: list[int], head: int | None) -> bool:
    """Whether names behind a "By" stand beside the headline, or a date with a cue ends the article."""
    top = (stretch[0] if head is None else head) - _ABOVE
    if page.signs[i].rule in _CUED:
        return stretch[0] + 1 >= i >= top
    stamp = i == stretch[-1] + 1 and page.signs[i].rule == "stamp"
    return stamp and _is_cued(page.texts[i])


def _least(judged: Judged, i: int, stretch: list[int], head: int | None) -> float:
    """The log odds from which a name or a date is the article's own."""
    sign, least = judged.page.signs[i], _PLACED
    if head is not None and head < i:
        beside = i <= min(stretch[0] + 1, head + _UNDER)
        if beside or (sign.kind == "byline" and i <= stretch[0]):
            least = _BESIDE_HEAD[_placed_kind(sign)]
            if sign.rule == "byline.bare" and not _names_somebody(judged.page.texts[i]):
                least = _UNKNOWN
    if judged.body[i] and i > stretch[0]:
        least = max(least, judged.scores[i])  # "Born: May 2, 1925" among the paragraphs
    return least


def _is_signature(text: str) -> bool:
    return text[0] in "—–-" and shapes.SIGNATURE.match(text) is not None


def _names_somebody(text: str) -> bool:
    """Whether a line has known names or figures, as "Ana Lund 2 hours ago", or few of its script are known."""
    return any(map(str.isdigit, text)) or text[0] > _LATIN or names_known(text) > 0


def _is_cued(text: str) -> bool:
    """Whether a date says which it is: "First Published: Mar 3, 2017 12:05"."""
    return text[0].isalpha() and ":" in text[:_CUE]


def _inside(judged: Judged, i: int) -> tuple[BlockKind, str]:
    """A line of the body: a paragraph or a subheading."""
    page = judged.page
    sign = page.signs[i]
    if sign.kind == "dateline":
        return "dateline", sign.rule
    if sign.rule == "line.live-entry":
        return "updated", sign.rule
    if i and page.signs[i - 1].rule == "line.live-entry" and _titles_between(judged, i):
        return "subheading", "title.between"
    short = not sign.prose and page.words[i] <= _SHORT_TITLE and judged.around[i]
    if short and score("subheading")(*judged.around[i]) > 0:
        return "subheading", _because(judged, i, title=True)
    return "body", _because(judged, i)


def _outside(
    judged: Judged,
    i: int,
    head: int | None,
    stretch: list[int],
    before: BlockKind | None = None,
) -> tuple[BlockKind, str]:
    """A line that is not the body's: by its form, else by where it stands and what is ``before`` it."""
    page = judged.page
    sign, text = page.signs[i], page.texts[i]
    if head is not None and text == page.texts[head]:
        return (
            ("headline", "headline.twice")
            if i == head + 1
            else ("boilerplate", "repeats.headline")
        )
    if sign.kind in ("related", "caption", "boilerplate", "updated", "dateline"):
        return sign.kind, sign.rule
    if sign.kind == "section" and head is not None and abs(i - head) <= _SECTION:
        return "section", sign.rule
    behind_head = head is not None and i > head
    if head is not None and head < i < stretch[0]:
        if i == stretch[0] - 1 and _is_place(text):
            headings = any(map(_is_place, page.texts[stretch[0] :]))
            return ("subheading", "title.first") if headings else ("dateline", "dateline.place")
        if i == head + 1 and _introduces(page, i):
            return "body", "standfirst"
        if sign.kind is None and sign.item:
            return "body", "item"  # "- Ferries stay in port": points before the first paragraph
    if sign.kind is None and sign.asks >= 1:
        return "boilerplate", "asks"
    if behind_head and sign.kind is None and sign.words > _TITLE_WORDS:
        if sign.pictured and i < stretch[-1]:
            return "caption", "pictured"
        told = text[-1] in ".!" and before != "related"  # no title, and no summary behind one
        return "boilerplate" if told else "related", _because(judged, i)
    return "boilerplate", sign.rule or _because(judged, i)


def _introduces(page: Page, i: int) -> bool:
    """Whether the line behind the headline is a standfirst: the byline comes right behind it."""
    sign = page.signs[i]
    signed = any(s.kind in ("byline", "published") for s in page.signs[i + 1 : i + 3])
    return sign.kind is None and sign.words >= _STANDFIRST and sign.asks < 1 and signed


def _is_place(text: str) -> bool:
    """Whether a line may be the name of a place: "KALPUR"; where several are, they are headings."""
    return text.isupper() and text.isalpha() and _PLACE[0] <= len(text) <= _PLACE[1]


def _because(judged: Judged, i: int, *, title: bool = False) -> str:
    """The features that moved the score of a doubtful line most: ``known+prose_3b-asks``."""
    row = judged.around[i]
    if not row or abs(judged.scores[i]) > _CLEAR:
        return "clear"
    speaks = judged.scores[i] > 0
    moved = heaviest("subheading" if title else "around", row, _MANY)
    names = [name for name, by in moved if title or (by > 0) == speaks][:_NAMED]
    return "+".join(names)
