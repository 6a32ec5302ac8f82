"""The command ``batch``: folders and tables of articles in, documents or rows out; see ``command.py``."""
