"""Pack the lexicons, and write docs/reference/lexicons.md: every file and key that plugins may add to.

    python tools/lexicons.py           after each change of a lexicon
    python tools/lexicons.py --check   whether that has been done

``src/newsextract/data/packed/<language>.txt`` is what the wheel carries in place of the TOML, and
``names.txt`` what it carries in place of ``names.json``.

Keys and shapes are those of the lexicon classes, meanings the comments beside their attributes,
examples the words of English, or of the first language that has some.
"""

import argparse
import ast
import inspect
import io
import json
import sys
import textwrap
import tokenize
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, get_args, get_origin

import attrs

from newsextract import lexicon
from newsextract._model import light
from newsextract._words.files import lexicon_classes
from newsextract._words.packed import BESIDE, FOLDER, TOLD, check_sum
from newsextract.extractors.entities import scoring

PAGE = Path(__file__).parent.parent / "docs" / "reference" / "lexicons.md"
DATA = Path(lexicon.__file__).parent / "data"

USES = {
    "amounts": "Units of money and what bounds an amount.",
    "attribution": "Cue verbs and phrases with the patterns that they take: `q` a quotation, `t` a "
    'clause with "that", `z` one without, `w` one with "whether" or "how", `i` an infinitive, `o` a '
    "person before the content, `c` a name in quotation marks, `v` another's saying, `n` a noun "
    "phrase, `p` a prepositional phrase.",
    "classes": "Closed classes of words: what opens, ends or stands in a phrase, verb group or clause.",
    "conversation": "What tells an interview, a call or a debate from lists with labels.",
    "credits": "Who wrote, reported, edited or photographed an article.",
    "currency_names": "Names of currencies after Unicode CLDR. Nicknames belong to `amounts`.",
    "datelines": "Place and agency that open a story.",
    "dates": "Words of dates. English has a grammar of its own, so its keys differ.",
    "entities": "What names are told by in languages other than English.",
    "language": "What the language of a text is told by.",
    "names": "What tells persons from other capitalised words.",
    "numerals": "Numbers in words, for dates and amounts.",
    "quotes": "What a single mark opens, and what makes a quotation a title.",
    "references": "What stands for persons and bodies named before, and for whom a document speaks.",
    "roles": "What people are.",
    "sentences": "Full stops that end no sentence.",
    "speech": "How a language other than English reports speech: its verbs with what they take (as in "
    "`attribution`), the endings of their forms, its closed classes. Parts of a row of forms stand "
    "apart by `|`: finite, participle, infinitive, gerund.",
    "stamps": "When an article was published or updated; the names of months and weekdays.",
    "structure": "What kind each line is: the furniture of pages.",
    "verbs": "Verbs beside those that attribute, and forms that are nouns as well.",
}

_ALL = (
    "attribution",
    "classes",
    "credits",
    "datelines",
    "names",
    "roles",
    "sentences",
    "stamps",
    "structure",
    "verbs",
)
_BOTH = ("amounts", "currency_names", "numerals")

HEAD = """\
# Lexicons

Every file and key that a plugin's [`newsextract_lexicons`](hooks.md) may add words to. Words are in
lower case unless the examples say otherwise. A list takes words, a table words with a value. What a
plugin adds counts for texts of the language that it was asked for; the words that the package itself
has may be read beyond that, as each section says.

This page is generated from the lexicon classes by `python tools/lexicons.py`.
"""

_MOST = 3  # examples a key


def render() -> str:
    """The whole page."""
    return "\n".join([HEAD, *(line for file in USES for line in _section(file))])


def _section(file: str) -> Iterator[str]:
    yield f"## `{file}`\n"
    read = "all languages" if file in _ALL else "the language of the text"
    yield f"{USES[file]} Read in {read}{' and in English' if file in _BOTH else ''}.\n"
    english, others = lexicon_classes("en")[file], lexicon_classes("de")[file]
    yield from _table(file, english)
    if others is not english:
        yield "In other languages:\n"
        yield from _table(file, others)


def _table(file: str, cls: type[Any]) -> Iterator[str]:
    comments = dict(_comments(cls))
    yield "| key | takes | for example | note |"
    yield "|---|---|---|---|"
    english = cls is lexicon_classes("en")[file] and file != "entities"
    for attribute in attrs.fields(attrs.resolve_types(cls)):
        if "derived" in attribute.metadata:
            continue
        examples = _examples(file, attribute.name, english=english)
        note = comments.get(attribute.name, "").replace("|", "\\|")
        yield f"| `{attribute.name}` | {_takes(attribute)} | {examples} | {note} |"
    yield ""


def _takes(attribute: "attrs.Attribute[Any]") -> str:
    if get_origin(attribute.type) is not Mapping:
        return "a list"
    value = get_args(attribute.type)[1]
    keys = attribute.metadata.get("keys")
    kinds = {str: "texts", int: "whole numbers"}.get(value, "lists of words")
    return f"a table of {kinds}" + (f" with the keys {', '.join(keys)}" if keys else "")


def _examples(file: str, key: str, *, english: bool) -> str:
    english = english and (DATA / "en" / f"{file}.toml").is_file()
    for language in ("en", *lexicon.languages()):
        if (language == "en") < english or (language == "en" and not english):
            continue
        path = DATA / language / f"{file}.toml"
        words = tomllib.loads(path.read_text("utf-8")).get(key) if path.is_file() else None
        if isinstance(words, dict):
            return ", ".join(f"`{w}`: `{_short(v)}`" for w, v in list(words.items())[:_MOST])
        if words:
            return ", ".join(f"`{word}`" for word in words[:_MOST])
    return ""


def _short(value: object) -> object:
    if isinstance(value, list):
        return ", ".join(map(str, value[:_MOST])) + " …"
    return '""' if value == "" else value


def _comments(cls: type[Any]) -> Iterator[tuple[str, str]]:
    """The comment beside each attribute of a class."""
    source = textwrap.dedent(inspect.getsource(cls))
    comments = {
        token.start[0]: token.string.lstrip("# ")
        for token in tokenize.generate_tokens(io.StringIO(source).readline)
        if token.type == tokenize.COMMENT
    }
    body = ast.parse(source).body[0]
    assert isinstance(body, ast.ClassDef)
    for node in body.body:
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            lines = range(node.lineno, (node.end_lineno or node.lineno) + 1)
            if found := [comments[line] for line in lines if line in comments]:
                yield node.target.id, " ".join(found)


def pack(language: str) -> str:
    """The lexicon files of a language, a line for each."""
    paths = sorted((DATA / language).glob("*.toml"))
    return "".join(_line(path.stem, path.read_bytes()) for path in paths if path.stem != TOLD)


def told() -> str:
    """What the language of a text is told by, a line for each language."""
    paths = sorted(DATA.glob(f"*/{TOLD}.toml"))
    return "".join(_line(path.parent.name, path.read_bytes()) for path in paths)


def beside() -> str:
    """What all languages but English have together, a line for each file that is read of all."""
    others = [language for language in lexicon.languages() if language != "en"]
    lines = []
    for name in _ALL:
        paths = [p for o in others if (p := DATA / o / f"{name}.toml").is_file()]
        cls = lexicon_classes("en")[name]
        rows = [lexicon.Lexicons(path.parent.name).load(cls, name) for path in paths]
        words = {}
        for attribute in light.fields(cls) if rows else ():
            value = lexicon._union([getattr(row, attribute.name) for row in rows])
            if value:
                words[attribute.name] = sorted(value) if isinstance(value, frozenset) else value
        lines.append(_line(name, b"".join(path.read_bytes() for path in paths), words))
    return "".join(lines)


def _line(name: str, toml: bytes, words: dict[str, Any] | None = None) -> str:
    words = tomllib.loads(toml.decode()) if words is None else words
    return f"{name} {check_sum(toml)} {json.dumps(words, ensure_ascii=False, separators=(',', ':'))}\n"


def main() -> int:
    """Write the page and the packed files, or compare them."""
    args = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    args.add_argument("--check", action="store_true", help="write nothing; 1 if one is old")
    made = {PAGE: render()}
    for language in sorted({path.parent.name for path in DATA.glob("*/*.toml")}):
        made[DATA / FOLDER / f"{language}.txt"] = pack(language)
    made[DATA / FOLDER / f"_{TOLD}.txt"] = told()
    made[DATA / FOLDER / f"{BESIDE}.txt"] = beside()
    fitted = json.loads((DATA / scoring.DATA).read_text("utf-8"))
    made[DATA / scoring.PACKED] = scoring.packed(fitted)
    if args.parse_args().check:
        old = [path for path, text in made.items() if path.read_text("utf-8") != text]
        print("\n".join(map(str, old)))
        return int(bool(old))
    (DATA / FOLDER).mkdir(exist_ok=True)
    for path, text in made.items():
        path.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
