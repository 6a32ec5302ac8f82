"""Conversations: interviews, calls and debates, read as one thing before the kinds of lines are.

Labels (``labels.py``) of a text, whom its introduction names (``introductions.py``) and what its
paragraphs sound like are evidence (``evidence.py``) that weighs over the whole stretch;
``reading.py`` makes turns of it, ``unlabelled.py`` of questions and answers that nothing marks.
"""

from collections.abc import Sequence

from newsextract._conversation.model import Conversation
from newsextract._page.lines import Line

NOBODY = Conversation((), (), frozenset(), 0)
_LABEL = 60  # code points within which a label ends
_SHORT = 60  # code points of a line that may be a name and a role
_FEWEST = 2  # lines that look alike
_CLOSING = 4  # code points at the end of a line, where a question has its mark
_TITLE = 4  # code points: "Mr.", "Sen."
_DASHES = ("—", "–", "--", " - ")
_OPENING = "[(<*_#>"
_HEAD, _ANNOUNCING = 6, ("nterview", "Q&A", "ranscript")  # lines of an introduction
_MOST_NAMES = 4  # words of a name in a label


def may_converse(lines: Sequence[Line]) -> bool:
    """Whether a text may hold a conversation; a quick test that most texts fail.

    Some label or line of its own must come back, stand in capitals or be a letter, or two lines
    ask.
    """
    if len(lines) < _FEWEST:
        return False
    marked = asks = named = 0
    seen: set[str] = set()
    short: set[str] = set()
    for line in lines:
        text = line.text
        head = text[:_LABEL]
        colon = head.find(":", 1)
        if "?" in text[-_CLOSING:]:
            asks += 1
        if colon > 0:
            head = head[:colon]
            word = head.rsplit(None, 1)[-1]
            if word in seen or word.isupper() or not word[-1].isalpha():
                marked += 1
            name = head.partition(",")[0]
            named += name.istitle() and name.count(" ") < _MOST_NAMES
            seen.add(word)
        elif head[:3].isupper() and head[3:4].isupper():
            word = text.split(None, 1)[0]
            marked += word in short or _is_marked(text, head)
            short.add(word)
        elif head[0] in _OPENING or "\t" in head or _is_marked(text, head):
            marked += 1
        elif len(text) < _SHORT and text[-1] not in ".?!":
            marked += text in short
            short.add(text)
        if marked >= _FEWEST or asks >= _FEWEST:
            return True
    if asks and any(word in line.text for line in lines[:_HEAD] for word in _ANNOUNCING):
        return True
    return marked > 0 or named > _FEWEST


def _is_marked(text: str, head: str) -> bool:
    """Whether a line may begin or end with a name, set off by no colon: "Mr. HOLT. …", "RUIZ — …"."""
    stop = head.find(". ")
    if 0 < stop <= _TITLE:
        stop = max(stop, head.find(". ", stop + 1))
    if stop > 0 and (stop == 1 or head[max(0, stop - 2) : stop].isupper()):
        return True
    if head[0] == "Q" and head[1:2] in (" ", "\t"):
        return True
    if "-" in text or "—" in text or "–" in text:
        for dash in _DASHES:
            at = head.find(dash)
            if at > 0 and (head[:at].isupper() or head[:at].istitle()):
                return True
            at = text.rfind(dash, max(0, len(text) - _LABEL))
            if at > 0 and text[at + len(dash) :].strip().istitle():
                return True
    return text[-1] == ")" and text[text.rfind("(") + 1 : -1].istitle()
