"""Names in columns: a word and a tag a line, an empty line behind each sentence (CoNLL-2002, -2003, KIND).

    -DOCSTART- -X- -X- O
    Ana NNP B-NP I-PER
    Ruiz NNP I-NP I-PER

The word stands first and the tag last.  ``B-`` begins a name, ``I-`` goes on with it, or begins one
behind ``O`` or another kind.  A document begins at ``-DOCSTART-``; a file without one is cut every
twenty sentences.  Texts are put together from the words, a sentence a paragraph, with the blanks that
print has; names of one wording and kind are one, and a surname alone is that of the one person whose
name ends in it.  A document of which half of the sentences end without a stop is a table of results
or of prices, and is left out.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from corpora.cases import Case, Named
from corpora.read.files import files
from newsextract import Span

KINDS = {"PER": "person", "ORG": "organization", "LOC": "place"}
PIECE = 20
Word = tuple[str, str]
Sentence = list[Word]

_NO_BLANK_BEFORE = re.compile(r"[,.;:?!%)\]»”…]|'|'(?:s|re|ve|ll|d|m)|n't", re.IGNORECASE)
_NO_BLANK_BEHIND = re.compile(r"[(\[«“$£€]|\w+'", re.IGNORECASE)


def read(path: Path) -> Iterator[Case[Named]]:
    """A case for each document, in English."""
    yield from _cases(path, "en", "utf-8")


def read_spanish(path: Path) -> Iterator[Case[Named]]:
    """A case for each document, in Spanish."""
    yield from _cases(path, "es", "latin-1")


def read_dutch(path: Path) -> Iterator[Case[Named]]:
    """A case for each document, in Dutch."""
    yield from _cases(path, "nl", "latin-1")


def read_italian(path: Path) -> Iterator[Case[Named]]:
    """A case for each document, in Italian."""
    yield from _cases(path, "it", "utf-8")


def _cases(path: Path, language: str, encoding: str) -> Iterator[Case[Named]]:
    for file in files(path, "*.train", "*.testa", "*.testb", "eng.*", "*.tsv"):
        lines = file.read_text(encoding=encoding).splitlines()
        for number, sentences in enumerate(documents(lines)):
            if _is_prose(sentences):
                text, gold = put_together(sentences)
                yield Case(f"{file.name}-{number}", text, gold, language=language)


def documents(lines: Iterable[str]) -> Iterator[list[Sentence]]:
    """The documents of a file, or pieces of it where it marks none."""
    document: list[Sentence] = []
    sentence: Sentence = []
    marked = False
    for line in [*lines, ""]:
        columns = line.split()
        if columns and columns[0] != "-DOCSTART-":
            sentence.append((columns[0], columns[-1]))
            continue
        if sentence:
            document.append(sentence)
            sentence = []
        marked |= bool(columns)
        if document and (columns or (not marked and len(document) == PIECE)):
            yield document
            document = []
    if document:
        yield document


def _is_prose(sentences: list[Sentence]) -> bool:
    stops = sum(sentence[-1][0] in (".", '"', "?", "!", "”", "»") for sentence in sentences)
    return 2 * stops >= len(sentences)


def put_together(sentences: list[Sentence]) -> tuple[str, tuple[Named, ...]]:
    """The text, and what its tags name."""
    text = ""
    spans: list[tuple[str, Span]] = []
    for sentence in sentences:
        text += "\n\n" if text else ""
        places: list[Span] = []
        quoted = False
        for number, (word, _) in enumerate(sentence):
            mark = word == '"'
            tight = mark and quoted
            if number and not tight and _apart(sentence[number - 1][0], word, quoted):
                text += " "
            quoted ^= mark
            places.append(Span(len(text), len(text) + len(word)))
            text += word
        spans += _names([tag for _, tag in sentence], places)
    return text, tuple(_joined(text, spans))


def _apart(before: str, word: str, quoted: bool) -> bool:
    """Whether print has a blank between two words; the opening mark of a quotation takes the next."""
    if before == '"' and quoted:
        return False
    return not (_NO_BLANK_BEFORE.fullmatch(word) or _NO_BLANK_BEHIND.fullmatch(before))


def _names(tags: list[str], places: list[Span]) -> Iterator[tuple[str, Span]]:
    """Kind and span of each name of a sentence."""
    first, kind = 0, ""
    for number, tag in enumerate([*tags, "O"]):
        mark, _, tagged = tag.partition("-")
        if kind and (mark == "B" or tagged != kind):
            yield KINDS.get(kind, "other"), Span(places[first].start, places[number - 1].end)
            kind = ""
        if tagged and not kind:
            first, kind = number, tagged


def _joined(text: str, spans: Iterable[tuple[str, Span]]) -> Iterator[Named]:
    """Names of one wording and kind together, and surnames with the persons who have them."""
    together: defaultdict[tuple[str, str], list[Span]] = defaultdict(list)
    for kind, span in spans:
        together[kind, text[span.start : span.end].casefold()].append(span)
    persons = [name for kind, name in together if kind == "person" and " " in name]
    for surname in [name for kind, name in together if kind == "person" and " " not in name]:
        owners = [name for name in persons if name.endswith(f" {surname}")]
        if len(owners) == 1:
            together["person", owners[0]] += together.pop(("person", surname))
    for (kind, _), places in together.items():
        yield Named((kind,), tuple(sorted(places)))
