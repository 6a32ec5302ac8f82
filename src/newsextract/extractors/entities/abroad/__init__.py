"""Entities of texts in German, French, Spanish, Portuguese, Italian and Dutch.

One reading for all of them. Stretches of capitalised words are found (``runs.py``), all pieces of
a stretch are weighed by features that need no words of a language (``evidence.py``,
``context.py``, ``verdicts.py``), what is one is joined (``joining.py``); then roles and pronouns.
What the features rest on, the head of a body or a title, are the words of ``entities.toml``.
"""
