"""Credit lines: who wrote, reported, edited or photographed an article.

``By Ana Lund``, ``People | By A. Lee and B. Cho, Agency``, ``JANE DOE / Staff Writer``,
``(Reporting by A in Rome; Editing by B)``, ``With files from A``, ``A is a reporter at the Herald.``
A byline is cut at commas, bars and "and" (``byline.py``); a table of tests tells what each part
is, a person, a role, a body or a place (``parts.py``), and a part that is none of these makes the
line no credit. Credits inside a line are found by what introduces them (``notes.py``).
Words: ``data/<language>/credits.toml``; names: ``_language/names.py``. Nothing here raises on any text.
"""

from newsextract._page.credits.byline import is_cue, is_role, read_byline, read_flat_byline
from newsextract._page.credits.grammar import CreditCues, credit_words
from newsextract._page.credits.notes import read_credits
from newsextract._page.credits.record import Credit, Credited, CreditForm

__all__ = [
    "Credit",
    "CreditCues",
    "CreditForm",
    "Credited",
    "credit_words",
    "is_cue",
    "is_role",
    "read_byline",
    "read_credits",
    "read_flat_byline",
]
