"""What a sentence is made of, one place each, asked by the page and by every extractor.

- ``tokens``, ``sentences``, ``telling``: words, where a sentence ends, and which language it is in.
- ``names``, ``numerals``, ``calendar``: what runs of capitals, figures and dates stand for.
- ``marks``, ``classes``, ``inflection``: punctuation, closed classes of words, the forms of verbs.
- ``article``: a text as all that follow read it; ``view.phrases`` is one.
- ``verbs``, ``leftwards``, ``places``, ``phrases``: verb groups and noun phrases.
- ``objects``, ``relatives``, ``clauses``: the person told, relative clauses, where a clause ends.

Each reader has a table of examples in ``tests/language``.
"""
