"""What a sentence is made of: tokens, sentences, names, numbers, dates of the calendar, verbs, phrases, clauses."""
