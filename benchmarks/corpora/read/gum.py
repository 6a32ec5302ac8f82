"""GUM: CoNLL-U with ``Entity=`` in the last column, the chains of coreference of whole texts.

    # newdoc id = GUM_news_…
    # newpar = p (2 s)
    1	Ana	Ana	PROPN	NNP	…	2	compound	_	Entity=(3-person-…
    2	Ruiz	Ruiz	PROPN	NNP	…	4	nsubj	_	Entity=3)|SpaceAfter=No

A bracket opens a mention of the chain ``3`` of the kind ``person``; its number closes it.  A mention is
a name where the word that it hangs on is a ``PROPN``, and the name is what hangs on that word as part of
a name and stands beside it.  Chains without a name are left out.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import attrs

from corpora.cases import Case, Named
from corpora.read.files import files
from newsextract import Span

KINDS = ("person", "organization", "place")
PARTS = frozenset(
    {"flat", "compound", "nmod", "amod", "nummod", "case", "det", "punct", "cc", "conj"}
)
_MENTION = re.compile(
    r"\((?P<opened>[^()-]+)(?:-(?P<kind>[^-()]+))?[^()]*(?P<closed>\))?|(?P<shut>[^()]+)\)"
)


@attrs.frozen
class Word:
    """A word with its place in the text and in the tree of its sentence."""

    number: int
    span: Span
    part: str  # of speech
    head: int
    relation: str


@attrs.frozen
class Mention:
    """The words of one mention, in one sentence."""

    chain: str
    kind: str
    words: tuple[Word, ...]


def read(path: Path) -> Iterator[Case[Named]]:
    """A case for each document: of a folder, the news and the interviews."""
    for file in files(path, "GUM_news_*.conllu", "GUM_interview_*.conllu"):
        for name, lines in documents(file.read_text(encoding="utf-8").splitlines()):
            text, mentions = put_together(lines)
            yield Case(name, text, tuple(_chains(mentions)), language="en")


def documents(lines: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    """Name and lines of each document of a file."""
    name, kept = "", list[str]()
    for line in lines:
        if line.startswith("# newdoc"):
            if kept:
                yield name, kept
            name, kept = line.rpartition("= ")[2].strip(), []
        kept.append(line)
    if kept:
        yield name, kept


def put_together(lines: Iterable[str]) -> tuple[str, list[Mention]]:
    """The text and its mentions."""
    text = ""
    mentions: list[Mention] = []
    words: list[Word] = []
    open_: list[tuple[str, str, int]] = []
    whole: tuple[int, Span] | None = (
        None  # "don't", which stands for words of its own: last number
    )
    space = ""
    for line in [*lines, ""]:
        columns = line.split("\t")
        if line.startswith("# newpar"):
            space = "\n\n" if text else ""
        if len(columns) < 10:
            if not line.strip():
                words, open_, whole = [], [], None
            continue
        number, form, last = columns[0], columns[1], columns[9]
        if "." in number:
            continue
        inside = whole is not None and "-" not in number and int(number) <= whole[0]
        if not inside:
            text += space + form
            space = "" if "SpaceAfter=No" in last else " "
        span = Span(len(text) - len(form), len(text))
        if "-" in number:
            whole = int(number.partition("-")[2]), span
            continue
        if inside and whole is not None:
            span = whole[1]
        relation = columns[7].partition(":")[0]
        words.append(Word(int(number), span, columns[3], int(columns[6]), relation))
        mentions += _brackets(last, words, open_)
    return text, mentions


def _brackets(
    last: str, words: list[Word], open_: list[tuple[str, str, int]]
) -> Iterator[Mention]:
    """The mentions that end with the last of the words."""
    entity = next((part[7:] for part in last.split("|") if part.startswith("Entity=")), "")
    for bracket in _MENTION.finditer(entity):
        if bracket["opened"]:
            open_.append((bracket["opened"], bracket["kind"] or "", len(words) - 1))
            closed = bracket["opened"] if bracket["closed"] else None
        else:
            closed = bracket["shut"].partition("-")[0]
        for place in range(len(open_) - 1, -1, -1):
            chain, kind, first = open_[place]
            if chain == closed:
                del open_[place]
                yield Mention(chain, kind, tuple(words[first:]))
                break


def name_of(mention: Mention) -> Span | None:
    """The name in a mention; None where it has none, as in "the mayor of Ollerby"."""
    numbers = {word.number: word for word in mention.words}
    top = next((word for word in mention.words if word.head not in numbers), None)
    if top is None or top.part != "PROPN":
        return None
    chosen = [top]
    for step in (-1, 1):
        place = mention.words.index(top) + step
        while 0 <= place < len(mention.words) and _is_part(mention.words[place], top, numbers):
            chosen.append(mention.words[place])
            place += step
    named = [word.span for word in chosen if word.part == "PROPN"]
    return Span(min(span.start for span in named), max(span.end for span in named))


def _is_part(word: Word, top: Word, numbers: dict[int, Word]) -> bool:
    """Whether a word hangs on the first word of a name by ways that lead through names alone."""
    for _ in range(len(numbers)):
        if word is top:
            return True
        if word.relation not in PARTS or word.head not in numbers:
            return False
        word = numbers[word.head]
        if word.part != "PROPN":
            return False
    return False


def _chains(mentions: Iterable[Mention]) -> Iterator[Named]:
    kinds: dict[str, str] = {}
    names: defaultdict[str, list[Span]] = defaultdict(list)
    for mention in mentions:
        kinds.setdefault(mention.chain, mention.kind)
        name = name_of(mention)
        if name is not None:
            names[mention.chain].append(name)
    for chain, spans in names.items():
        kind = kinds[chain]
        yield Named((kind if kind in KINDS else "other",), tuple(sorted(spans)))
