"""One module for each kind of fact: ``score(cases)`` parses the texts and counts."""
