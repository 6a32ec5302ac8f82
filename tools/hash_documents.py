"""Hash the documents of many texts, to see whether a change of the code changed what is found.

    python tools/hash_documents.py FOLDER ... [--out FILE]     one hash a file, and one of all
    python tools/hash_documents.py FOLDER ... --against FILE   which texts differ from an earlier run

A folder holds JSON lines, also packed (``*.jsonl``, ``*.jsonl.gz``), each with a ``text`` and perhaps
``published`` and ``language``, or tables of examples (``*.toml``), whose brackets do not count. A document counts as its JSON without the ``providers``, whose
modules may move, and with ``--without-rules`` also without the names of the rules.
"""

import argparse
import gzip
import hashlib
import json
import sys
import tomllib
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any

import newsextract


def records(folder: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Name and record of each line and each row of the folder's files that has a text."""
    for path in sorted([*folder.glob("*.jsonl"), *folder.glob("*.jsonl.gz")]):
        opener = gzip.open if path.suffix == ".gz" else open
        with opener(path, "rt", encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                record = json.loads(line)
                if "text" in record:
                    yield f"{path.name}:{number}", record
    for path in sorted(folder.glob("*.toml")):
        for kind, rows in tomllib.loads(path.read_text(encoding="utf-8")).items():
            for number, row in enumerate(rows if isinstance(rows, list) else (), 1):
                if isinstance(row, dict) and "text" in row:
                    yield f"{folder.name}/{path.name}:{kind}:{number}", _plain(row)


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    """A row of a table without its brackets, published on the day that tables count from."""
    day = row.get("published", "2018-07-13")
    text = row["text"].replace("⟦", "").replace("⟧", "")
    return {"text": text, "published": str(day)[:10] or None, "language": row.get("language")}


def digest(named: tuple[str, dict[str, Any], bool]) -> tuple[str, str]:
    """Name and hash of the document of one record."""
    name, record, rules = named
    published = record.get("published")
    doc = newsextract.parse(
        record["text"],
        published=date.fromisoformat(published) if published else None,
        language=record.get("language"),
    ).to_dict()
    del doc["providers"]
    if not rules:
        doc = _without_rules(doc)
    packed = json.dumps(doc, sort_keys=True, ensure_ascii=False, default=str)
    return name, hashlib.sha256(packed.encode()).hexdigest()[:16]


def _without_rules(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_rules(inner) for key, inner in value.items() if key != "rule"}
    return [_without_rules(inner) for inner in value] if isinstance(value, list | tuple) else value


def main() -> int:
    """Print the hashes, or the texts that differ; 1 if any does."""
    args = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    args.add_argument("folders", type=Path, nargs="+", metavar="FOLDER")
    args.add_argument("--out", type=Path, help="where the hash of each text goes")
    args.add_argument("--against", type=Path, help="what --out of an earlier run wrote")
    args.add_argument("--without-rules", action="store_true", help="names of rules do not count")
    args.add_argument("--workers", type=int, default=2)
    given = args.parse_args()
    work = [
        (name, record, not given.without_rules)
        for folder in given.folders
        for name, record in records(folder)
    ]
    with ProcessPoolExecutor(given.workers) as pool:
        hashes = dict(pool.map(digest, work, chunksize=16))
    if given.out:
        given.out.write_text(json.dumps(hashes, indent=0))
    whole = hashlib.sha256("".join(hashes.values()).encode()).hexdigest()
    print(f"{whole[:16]} of {len(hashes)} texts")
    if not given.against:
        return 0
    before = json.loads(given.against.read_text())
    differ = [name for name in hashes if hashes[name] != before.get(name)]
    print("\n".join(differ) or "none differs")
    return 1 if differ else 0


if __name__ == "__main__":
    sys.exit(main())
