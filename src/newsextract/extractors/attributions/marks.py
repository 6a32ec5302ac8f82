"""Marks that stand between a quote, its speaker and its verb: ``“…” — Ruiz``, ``Ruiz’s remark, “…”``."""

DASHES = frozenset("—–-")
PAUSES = DASHES | {","}
APOSTROPHES = frozenset("'’")
