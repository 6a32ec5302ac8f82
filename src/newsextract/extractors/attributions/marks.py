"""Marks that stand between a quote, its speaker and its verb: ``“…” — Ruiz``, ``Ruiz said, “…”``."""

from newsextract._language.marks import DASHES

PAUSES = DASHES | {","}
