"""Turns: of labelled lines, with the paragraphs that go on with each, and what stands unlabelled between."""

from collections.abc import Sequence

from newsextract._conversation.evidence import Labelled
from newsextract._conversation.model import Speaker
from newsextract._conversation.paper import ASIDE, EDGES, Open, Paper
from newsextract._model.span import Span

_MOSTLY = 0.6  # of what one says are questions who only asks


def labelled_turns(paper: Paper, rows: Sequence[Labelled]) -> list[Open]:
    """The turns of labelled lines, with the paragraphs that go on with each."""
    by_line = {row.line: row for row in rows}
    head, last = rows[0].line, rows[-1].line
    _tell_askers(rows)
    asked = paper.asked(head, rows)
    for row in rows:
        speaker = row.speaker
        if speaker.answers and speaker.name is None and asked is not None:
            speaker.name, speaker.role = asked.name, speaker.role or asked.role
            speaker.person, speaker.listed = True, asked.listed
    turns: list[Open] = []
    ended = False
    for i in range(head, len(paper.lines)):
        found = by_line.get(i)
        if found is not None:
            turns.append(_begun(paper, found))
        elif i > last and (ended or not paper.lasts(i, last, turns[-1])):
            ended = True
        elif not ended and paper.goes_on(i, turns[-1]):
            turns[-1].content.append(paper.span(i))
            turns[-1].lines.append(i)
    if len({id(turn.speaker) for turn in turns}) == 1:
        turns = _with_partner(paper, turns, asked, head)
    return turns


def _begun(paper: Paper, row: Labelled) -> Open:
    """A turn with what is said on the line of its label."""
    start = paper.lines[row.line].start
    label = row.label
    span = Span(start + label.start, start + label.end)
    if label.name and not row.speaker.answers:
        row.speaker.labels.append(Span(start + label.named[0], start + label.named[1]))
    mark = None if label.mark is None else Span(start + label.mark[0], start + label.mark[1])
    turn = Open(row.speaker, span, mark, lines=[row.line])
    if label.said is not None:
        text = paper.lines[row.line].text[slice(*label.said)]
        begin = start + label.said[0] + len(text) - len(text.lstrip(EDGES))
        end = start + label.said[1] - (len(text) - len(text.rstrip(EDGES)))
        if begin < end and not ASIDE.match(text.strip(EDGES)):
            turn.content.append(Span(begin, end))
    return turn


def _with_partner(
    paper: Paper, turns: Sequence[Open], asked: Speaker | None, head: int
) -> list[Open]:
    """The turns where only those of one are labelled: the other's stand unlabelled between."""
    one = turns[0].speaker
    asks = sum(paper.sound(t.lines[0]).asks for t in turns) > 0.5 * len(turns)
    found: list[Open] = []
    if not asks and head > 0 and paper.sound(head - 1).asks:
        found.append(Open(None, None, None, [paper.span(head - 1)], [head - 1]))
    for turn in turns:
        found.append(turn)
        more = (
            [k for k in turn.lines if paper.lines[k].start <= turn.content[-1].start]
            if turn.content
            else []
        )
        at = len(more)
        if asks and one is not asked and len(more) > 1:
            at = next((n + 1 for n, k in enumerate(more) if paper.sound(k).asks), 1)
            other = asked
        elif not asks and len(more) > 1 and turn is not turns[-1]:
            while at > 1 and paper.sound(more[at - 1]).asks:
                at -= 1
            other = None
        if at < len(more):
            cut = paper.lines[more[at]].start
            rest = [span for span in turn.content if span.start >= cut]
            turn.content = [span for span in turn.content if span.start < cut]
            found.append(Open(other, None, None, rest, more[at:]))
            turn.lines = more[:at]
    return found


def _tell_askers(rows: Sequence[Labelled]) -> None:
    """Tell of speakers that are not surely persons which only ask: an outlet, and who are persons."""
    heard: dict[int, list[bool]] = {}
    for row in rows:
        if row.sound is not None:
            heard.setdefault(id(row.speaker), []).append(row.sound.asks)
    for row in rows:
        speaker = row.speaker
        if speaker.person or speaker.asks or speaker.name is None:
            continue
        asks = heard.get(id(speaker), [])
        if sum(asks) > _MOSTLY * len(asks):
            speaker.asks = True
        elif not row.label.letters or len(row.label.letters) > 2:
            speaker.person = True
