"""Marks of punctuation, each set once; a token of punctuation is one character.

"Ruiz, 40, of Fen Road," stops at commas, "O’Neill-Hale Jr." goes on over its joints.
"""

APOSTROPHES = frozenset("'’")
DASHES = frozenset("-–—")
SENTENCE_ENDS = frozenset(".?!")
PUNCTUATION = SENTENCE_ENDS | DASHES | frozenset(",;:…()")
JOINTS = APOSTROPHES | frozenset(".-")  # between the parts of one name
BULLETS = APOSTROPHES | DASHES | frozenset("*•/")  # before the first word of a line
CLOSING = "”“\"'’» \u00a0"  # what may stand behind the last mark inside a quote
STOPS = frozenset(';:!?—“”"…')  # that no noun phrase goes over
PHRASE_BREAKS = STOPS | frozenset("–_(,")  # nor one read backwards, which asks what a comma is
POSSESSIVE = "s"  # behind an apostrophe: "Ruiz’s"
