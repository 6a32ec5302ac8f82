"""What a sentence is made of, one place each, by the words of its language.

Tokens and sentences; names, numerals and the calendar; classes of words, the forms of verbs; noun
phrases, verb groups, clauses. Knows no page, no quote field and no extractor.
"""
