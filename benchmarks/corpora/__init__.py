"""Public corpora, each read in the form in which it is published, and what a parse finds of them.

``cases`` says what a reader gives and a scorer takes, ``read`` has a module for each form, ``score`` one
for each kind of fact, and ``known`` the corpora with their pages.  ``benchmarks/corpus.py`` runs them.
"""
