"""The judgements of lines as code: a module for each, made by ``tools/trees.py``."""
