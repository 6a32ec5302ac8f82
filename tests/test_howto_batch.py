"""The lines of the how-to of ``newsextract batch``, run one by one in a folder that has what they name."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

PAGE = Path(__file__).parent.parent / "docs" / "how-to" / "batch.md"
LINES = re.findall(
    r"^    ((?:cat \S+ \| )?newsextract batch .+)$", PAGE.read_text(encoding="utf-8"), re.M
)
TEXT = "“Yes,” Mayor Ana Ruiz said on Monday. It cost $5 million."
HTML = f"<h1>Ferry late again</h1><p>{TEXT}</p>"


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    root = tmp_path_factory.mktemp("howto")
    (root / "articles" / "b").mkdir(parents=True)
    (root / "articles" / "a.txt").write_text(TEXT)
    (root / "articles" / "b" / "c.html").write_text(HTML)
    (root / "more.txt").write_text(TEXT)
    (root / "feed.jsonl").write_text(
        json.dumps({"nr": 1, "body": TEXT, "day": "2024-03-05"}) + "\n"
    )
    (root / "crawl.jsonl").write_text(
        json.dumps({"source": HTML, "address": "https://fen.test/"}) + "\n"
    )
    (root / "table.csv").write_text(f'id,text\n1,"{TEXT}"\n')
    command = root / "bin" / "newsextract"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m newsextract "$@"\n')
    command.chmod(0o755)
    return root


def test_there_are_lines() -> None:
    assert len(LINES) >= 10


@pytest.mark.parametrize("line", LINES)
def test_the_line_runs(line: str, folder: Path) -> None:
    pytest.importorskip("lxml")
    pytest.importorskip("pyarrow")
    path = f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        line,
        shell=True,
        cwd=folder,
        env=os.environ | {"PATH": path},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    match = re.search(r"-o '?([^' ]+)", line)
    assert match
    made = folder / match[1].replace("{field}", "amounts")
    assert made.stat().st_size > 0
    assert not list(folder.glob("*.state"))
