"""What ``data/<language>/structure.toml`` holds."""

from newsextract._model import light


@light.frozen
class StructureWords:
    boilerplate_lines: frozenset[str] = frozenset()  # whole lines, without digits and marks
    boilerplate_starts: tuple[str, ...] = ()
    boilerplate_phrases: tuple[str, ...] = ()  # anywhere in a line of up to 60 words
    related_lines: frozenset[str] = frozenset()
    related_starts: tuple[str, ...] = ()  # "read more:": the title of another story follows
    caption_starts: tuple[str, ...] = ()
    photo_credits: tuple[str, ...] = ()  # "getty images": at the end of a caption
    sections: frozenset[str] = frozenset()
    caption_verbs: frozenset[str] = frozenset()  # "greets": what a picture shows
    updates: tuple[str, ...] = ()  # "this story has been updated"
    site_words: frozenset[str] = frozenset()  # "subscribe": what a site asks of its readers
    page_words: frozenset[str] = frozenset()  # "article": half as telling as a site word
    reader_words: frozenset[str] = frozenset()  # "your": speaks to the reader
    talk_words: tuple[str, ...] = ()  # "comment": in a heading of readers' comments
