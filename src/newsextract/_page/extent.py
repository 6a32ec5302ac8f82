"""Where the article's body begins and ends: the stretch of lines with the most running text."""

from newsextract._page.rows import ASKS, Row
from newsextract._page.vocabulary import Vocabulary

_LONE = 3.0  # worth of a paragraph alone where others stand together: what a title costs
_SEVERAL = 6  # paragraphs that stand together
_LEAD = 8  # rows before them in which a lone one may be the lead
_ENOUGH_TO_COMPARE = 8  # lines of running text that show what an article speaks of


def find_body(rows: list[Row]) -> tuple[int, int]:
    """The first and last row of the stretch with the most running text."""
    _mark_beside(rows)
    worth = _worth(rows)
    found = _richest(rows, worth)
    if any(row.sign.noise for row in rows):
        for i in _foreign(rows, *found):
            worth[i] = -8.0
            rows[i].foreign = True
        found = _richest(rows, worth)
    first, last = _from_opening(rows, found[0]), found[1]
    last = _without_teasers(rows, first, _without_scattered_end(rows, first, last))
    if not any(row.sign.noise or row.foreign for row in rows[last + 1 :]):
        last = len(rows) - 1  # nothing says that the rest is not the article's
    return first, last


def _from_opening(rows: list[Row], first: int) -> int:
    """The paragraph with the dateline where one stands before the richest rows, else ``first``."""
    for i in range(first - 1, -1, -1):
        if rows[i].sign.noise:
            return first
        if rows[i].sign.opens:
            return i  # a table may follow, which is no running text
    return first


def _without_scattered_end(rows: list[Row], first: int, last: int) -> int:
    """The last row of a body whose paragraphs stand together, without lone ones far behind."""
    prose = [i for i in range(first, last + 1) if rows[i].sign.prose]
    together = [i for i in prose if rows[i].beside]
    if len(together) < _ENOUGH_TO_COMPARE or 2 * len(together) < len(prose):
        return last
    end = together[-1]
    lone = [i for i in prose if i > end]
    others = (last - end) - len(lone)
    return end if len(lone) > 1 and others > len(lone) + 1 else last


def _without_teasers(rows: list[Row], first: int, last: int) -> int:
    """The last row of a body, without titles and summaries of other stories behind it.

    Behind the first sign of noise at the end, no paragraph stands without a title of its own.
    """
    cut, summaries = last, 0
    for i in range(last, first, -1):
        row, before = rows[i], rows[i - 1]
        if row.sign.noise or row.sign.asks >= ASKS:
            if summaries >= (1 if row.sign.kind == "related" else 2):
                cut = i - 1
        elif row.sign.prose:
            if before.sign.prose or not _titles(before):
                break
            summaries += 1
    enough = sum(row.sign.prose for row in rows[first : cut + 1])
    return cut if enough >= 3 else last


def _titles(row: Row) -> bool:
    """Whether a row reads like the title of a story."""
    sign = row.sign
    asks = row.line.text[-1] in "?？"
    return sign.kind is None and not sign.prose and (not sign.ends or asks) and sign.words >= 3


def _foreign(rows: list[Row], first: int, last: int) -> list[int]:
    """The lone lines of running text that speak of nothing that the others speak of."""
    prose = [i for i in range(first, last + 1) if rows[i].sign.prose]
    if len(prose) < _ENOUGH_TO_COMPARE:
        return []
    vocabulary = Vocabulary([rows[i].line.text for i in prose])
    return [i for i in prose[1:] if not rows[i].beside and vocabulary.unrelated(rows[i].line.text)]


def _mark_beside(rows: list[Row]) -> None:
    """Mark the lines of running text that stand next to another, or to a sentence."""
    before = False
    for i, row in enumerate(rows):
        sign = row.sign
        sentence = sign.prose or (sign.ends and sign.kind is None)
        if sentence and before:
            row.beside = sign.prose
            rows[i - 1].beside = rows[i - 1].sign.prose
        before = sentence


def _richest(rows: list[Row], worth: list[float]) -> tuple[int, int]:
    """The stretch of rows with the highest sum; of a text without running text, all of it."""
    best, best_range = 0.0, None
    total, start = 0.0, 0
    for i, value in enumerate(worth):
        if total <= 0:
            total, start = 0.0, i
        total += value
        if total >= best > 0 or total > best:
            best, best_range = total, (start, i)
    if best_range is None:
        return _all_but_signs(rows)
    return best_range


def _worth(rows: list[Row]) -> list[float]:
    """How much each row speaks for running text, or against it."""
    out = []
    titles = 0
    together = [i for i, row in enumerate(rows) if row.beside]
    several = len(together) >= _SEVERAL
    leads = range(together[0] - _LEAD, together[0]) if together else range(0)
    for i, row in enumerate(rows):
        sign = row.sign
        if sign.kind in ("boilerplate", "related"):
            out.append(-8.0 * sign.weight)
        elif sign.kind is not None:
            out.append(-0.5)
        elif sign.asks >= ASKS:
            out.append(-4.0)
        elif sign.prose:
            lone = several and not row.beside and i not in leads
            out.append(_LONE if lone else float(min(sign.words, 40)))
        elif sign.ends:
            out.append(2.0)
        else:
            titles += 1
            out.append(-2.0 - min(titles, 4))
            continue
        titles = 0
    return out


def _all_but_signs(rows: list[Row]) -> tuple[int, int]:
    """The stretch of a text without running text: all lines that nothing speaks against."""
    plain = [i for i, row in enumerate(rows) if row.sign.kind is None]
    return (plain[0], plain[-1]) if plain else (0, -1)
