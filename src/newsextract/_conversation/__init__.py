"""Conversations: interviews, calls and debates, read as one thing before the kinds of lines are.

Labels (``labels.py``) of a text, whom its introduction names (``introductions.py``) and what its
paragraphs sound like are evidence (``evidence.py``) that weighs over the whole stretch;
``reading.py`` makes turns of it, ``unlabelled.py`` of questions and answers that nothing marks.
"""

from collections.abc import Sequence

from newsextract._conversation.model import Conversation
from newsextract._page.lines import Line

NOBODY = Conversation((), (), frozenset(), 0)
_LABEL = 90  # code points within which a label ends
_SHORT = 100  # code points of a line that may be a name and a role
_FEWEST = 2  # lines that look alike


def may_converse(lines: Sequence[Line]) -> bool:
    """Whether a text may hold a conversation; a quick test that most texts fail."""
    if len(lines) <= _FEWEST:
        return False
    marked = asks = 0
    short: list[str] = []
    for line in lines:
        text = line.text
        if ":" in text[:_LABEL] or text[0] in "[(<*_" or "\t" in text[:_LABEL]:
            marked += 1
        elif text[0] == "Q" and text[1:2] in (".", " ", "\t"):
            marked += 1
        elif text[-1] == "?" or text[-3:].rstrip("*_”\"") [-1:] == "?":
            asks += 1
        elif len(text) < _SHORT and text[-1] not in "?!":
            short.append(text)
        elif "—" in text[:_LABEL] or "–" in text[:_LABEL] or " - " in text[:_LABEL]:
            marked += 1
        if marked >= _FEWEST or asks >= _FEWEST:
            return True
    return len(set(short)) < len(short) or sum(". " in line.text[:40] for line in lines) >= _FEWEST and any(
        line.text[:12].split(".")[0].isupper() for line in lines
    )
