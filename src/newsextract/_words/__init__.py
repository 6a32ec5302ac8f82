"""Words as data: what each lexicon file holds, one class a file, and the checks of what plugins add."""
