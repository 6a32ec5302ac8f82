"""``newsextract batch``: what goes in and comes out, and that a run that is killed goes on as if it had not been."""

import csv
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from newsextract import Document, Parser

TEXTS = (
    "“Yes,” Mayor Ana Ruiz said on Monday. It cost $5 million.",
    "Nils Hale told reporters that the ferry was late. He paid €30 in May 2019.",
    "Nothing of note here.",
)


def command(*args: object) -> list[str]:
    return [sys.executable, "-m", "newsextract", "batch", *map(str, args)]


def batch(
    *args: object, stdin: str | None = None, status: int = 0, cwd: Path | None = None
) -> str:
    done = subprocess.run(
        command(*args), input=stdin, capture_output=True, text=True, timeout=120, cwd=cwd
    )
    assert done.returncode == status, done.stderr
    return done.stderr


def lines(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def write_records(path: Path, count: int) -> None:
    with path.open("w", encoding="utf-8") as file:
        for i in range(count):
            if i % 97 == 5:
                file.write("{torn\n")
            else:
                record = {"id": f"r{i}", "text": f"{TEXTS[i % 3]} Note {i}."}
                file.write(f"{json.dumps(record)}\n")


@pytest.fixture(scope="module")
def records(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("in") / "in.jsonl"
    write_records(path, 600)
    return path


def test_a_folder_of_text_and_pages(tmp_path):
    pytest.importorskip("lxml")
    folder = tmp_path / "articles"
    (folder / "b").mkdir(parents=True)
    (folder / "a.txt").write_text(TEXTS[0])
    (folder / "b" / "page.html").write_text(
        f"<title>Ferry late | Fen News</title><h1>Ferry late</h1><p>{TEXTS[1]}</p>"
    )
    (folder / "notes.md").write_text("no article")
    said = batch("articles", "-o", "out.jsonl", cwd=tmp_path)
    rows = lines(tmp_path / "out.jsonl")
    assert [row["key"] for row in rows] == ["articles/a.txt", "articles/b/page.html"]
    text, page = (Document.from_dict(row["document"]) for row in rows)
    assert text == Parser().parse(TEXTS[0])
    assert page.headline == "Ferry late"
    assert said.splitlines()[-1].startswith("2 of 2 articles, ")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["articles", "out.jsonl"]
    batch(f"{folder}/**/*.html", "-o", tmp_path / "glob.jsonl", "--quiet")
    assert len(lines(tmp_path / "glob.jsonl")) == 1


def test_json_lines_with_names_of_their_own(tmp_path):
    record = {"body": TEXTS[0], "day": "2024-03-05", "nr": 7}
    given = json.dumps(record) + "\n\n" + json.dumps(record | {"nr": None}) + "\n"
    options = ("--text", "body", "--date", "day", "--key", "nr", "--quiet", "--workers", 1)
    batch("-", "-o", tmp_path / "out.jsonl", *options, stdin=given)
    first, second = lines(tmp_path / "out.jsonl")
    assert (first["key"], second["key"]) == ("7", "2")
    assert first["document"]["reference"] == "2024-03-05"
    assert first["document"]["layers"]["newsextract.dates"][0]["value"] == "2024-03-04"


def test_what_fails_is_named(tmp_path):
    given = "\n".join(
        (
            "{torn",
            "[]",
            '{"id": "a", "words": "x"}',
            '{"id": "b", "text": 5}',
            '{"id": "c", "text": "x", "published": "soon"}',
            json.dumps({"id": "d", "text": TEXTS[0]}),
        )
    )
    said = batch("-", "-o", tmp_path / "out.jsonl", stdin=given, status=1)
    assert "5 of 6 records failed; see" in said
    assert [row["key"] for row in lines(tmp_path / "out.jsonl")] == ["d"]
    failures = lines(tmp_path / "out.jsonl.failures.jsonl")
    assert [(f["key"], f["number"]) for f in failures] == [
        ("0", 0),
        ("1", 1),
        ("a", 2),
        ("b", 3),
        ("c", 4),
    ]
    assert [f["reason"] for f in failures][2:] == [
        "no field 'text'; --text names the field that holds it",
        "'text' is no text; --text names the field that holds it",
        "'published' is no day or time of ISO 8601: 'soon'",
    ]


def test_a_plugin_that_fails_costs_its_field_and_is_named(tmp_path):
    (tmp_path / "one.txt").write_text("x")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    batch(tmp_path, "-o", tmp_path / "out.jsonl", "--quiet", status=1)
    (failure,) = lines(tmp_path / "out.jsonl.failures.jsonl")
    assert failure["key"].endswith("gone.txt")
    assert failure["reason"].endswith("No such file or directory")


def test_rows_as_csv_and_json_lines(tmp_path, records):
    options = ("--rows", "attributions", "--rows", "newsextract.amounts", "--no-plugins")
    batch(records, "-o", tmp_path / "{field}.csv", *options, "--quiet", status=1)
    with (tmp_path / "attributions.csv").open(newline="") as file:
        said = list(csv.DictReader(file))
    with (tmp_path / "amounts.csv").open(newline="") as file:
        paid = list(csv.DictReader(file))
    assert said[0]["key"] == "r0"
    assert (said[0]["speaker"], said[0]["role"]) == ("Ana Ruiz", "Mayor")
    assert {row["currency"] for row in paid} == {"USD", "EUR"}
    batch(
        records, "-o", tmp_path / "said.jsonl", *options[:2], "--no-plugins", "--quiet", status=1
    )
    assert [row["speaker"] for row in lines(tmp_path / "said.jsonl")] == [
        r["speaker"] for r in said
    ]


def test_parquet_in_and_out(tmp_path, records):
    parquet = pytest.importorskip("pyarrow.parquet")
    batch(records, "-o", tmp_path / "all.parquet", "--quiet", status=1)
    table = parquet.read_table(tmp_path / "all.parquet")
    assert table.num_rows == 593
    assert table.slice(0, 1).to_pylist()[0]["attributions"][0]["source"]["name"] == "Ana Ruiz"
    options = ("--key", "key", "--rows", "amounts", "--quiet", "--no-plugins")
    batch(tmp_path / "all.parquet", "-o", tmp_path / "paid.parquet", *options)
    paid = parquet.read_table(tmp_path / "paid.parquet").to_pylist()
    assert (paid[0]["key"], paid[0]["currency"], paid[0]["start"]) == ("r0", "USD", 46)
    assert sorted(p.name for p in tmp_path.iterdir()) == [
        "all.parquet",
        "all.parquet.failures.jsonl",
        "paid.parquet",
    ]


def test_csv_in(tmp_path):
    path = tmp_path / "in.csv"
    with path.open("w", newline="") as file:
        csv.writer(file).writerows([["id", "text"], ["a", 'He said:\n"Yes".'], ["b", TEXTS[1]]])
    batch(path, "-o", tmp_path / "out.jsonl", "--only", "quotes", "--quiet")
    rows = lines(tmp_path / "out.jsonl")
    assert [row["key"] for row in rows] == ["a", "b"]
    assert "newsextract.amounts" not in rows[1]["document"]["layers"]


def _killed(run: subprocess.Popen, note: Path, done: int) -> None:
    """Kill a run as a machine does, once so many records are done."""
    until = time.monotonic() + 60
    while time.monotonic() < until and run.poll() is None:
        try:
            if json.loads(note.read_text())["done"] >= done:
                break
        except (OSError, ValueError):
            pass
        time.sleep(0.02)
    os.killpg(run.pid, signal.SIGKILL)
    run.wait()


@pytest.mark.parametrize(
    ("output", "options", "least"),
    [
        ("out.jsonl", ("--only", "amounts"), 200),
        (
            "out-{field}.csv",
            ("--rows", "quotes", "--rows", "dates", "--only", "quotes", "--only", "dates"),
            200,
        ),
        ("out.parquet", ("--rows", "amounts", "--only", "amounts"), 1000),
    ],
)
def test_a_killed_run_goes_on_and_ends_the_same(tmp_path, output, options, least):
    if output.endswith("parquet"):
        pytest.importorskip("pyarrow")
    given = tmp_path / "in.jsonl"
    write_records(given, 1200 + least)
    options = (*options, "--no-plugins", "--quiet", "--workers", 2)
    run = subprocess.Popen(
        command(given, "-o", tmp_path / "b" / output, *options), start_new_session=True
    )
    note = tmp_path / "b" / f"{output.replace('{field}', 'quotes')}.state"
    _killed(run, note, least)
    assert note.exists(), "the run was done before it was killed"
    torn = next(p for p in (tmp_path / "b").iterdir() if p.suffix in (".jsonl", ".csv", ".parts"))
    if torn.is_file():
        with torn.open("ab") as file:
            file.write(b'{"key": "r99')  # a line that was not finished
    batch(given, "-o", tmp_path / "b" / output, *options, "--resume", status=1)
    batch(given, "-o", tmp_path / "a" / output, *options, status=1)
    whole, resumed = (
        {p.name: p.read_bytes() for p in (tmp_path / part).iterdir()} for part in ("a", "b")
    )
    assert whole == resumed
    assert "is complete" in batch(given, "-o", tmp_path / "b" / output, *options, "--resume")


def test_a_killed_worker_costs_its_record_alone(tmp_path, records):
    run = subprocess.Popen(
        command(records, records, records, "-o", tmp_path / "out.jsonl", "--no-plugins", "--workers", 2),
        stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    until = time.monotonic() + 60
    workers: list[int] = []
    while not workers and time.monotonic() < until:
        try:
            children = Path(f"/proc/{run.pid}/task/{run.pid}/children").read_text().split()
            note = json.loads((tmp_path / "out.jsonl.state").read_text())
        except (OSError, ValueError):
            continue
        workers = [
            int(c)
            for c in children
            if b"resource_tracker" not in Path(f"/proc/{c}/cmdline").read_bytes()
        ]
        if len(workers) < 2 or not note:
            workers = []
    time.sleep(0.5)
    os.kill(workers[0], signal.SIGKILL)
    _, said = run.communicate(timeout=120)
    assert run.returncode == 1, said
    failures = lines(tmp_path / "out.jsonl.failures.jsonl")
    killed = [f for f in failures if "killed by signal 9" in f["reason"]]
    done = [row["key"] for row in lines(tmp_path / "out.jsonl")]
    assert len(killed) <= 1
    assert len(done) + len(failures) == 1800
    expected = [f"r{i}" for i in range(600) if i % 97 != 5] * 3
    if killed:
        expected.pop(
            killed[0]["number"] - sum(f["number"] < killed[0]["number"] for f in failures)
        )
    assert done == expected


def test_ctrl_c_can_go_on(tmp_path, records):
    run = subprocess.Popen(
        command(records, "-o", tmp_path / "out.jsonl", "--no-plugins", "--workers", 1),
        stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    while not (tmp_path / "out.jsonl.state").exists() and run.poll() is None:
        time.sleep(0.02)
    run.send_signal(signal.SIGINT)
    _, said = run.communicate(timeout=60)
    if run.returncode == 130:
        assert "interrupted" in said
        batch(
            records, "-o", tmp_path / "out.jsonl", "--no-plugins", "--resume", "--quiet", status=1
        )
    assert len(lines(tmp_path / "out.jsonl")) == 593


def test_another_run_does_not_go_on(tmp_path, records):
    note = {"run": {}, "done": 5, "failed": 0, "last": "r4", "lengths": [0, 0], "headed": [False]}
    (tmp_path / "out.jsonl.state").write_text(json.dumps(note))
    said = batch(records, "-o", tmp_path / "out.jsonl", "--resume", status=2)
    assert "is of a run with other inputs or options" in said


def test_inputs_that_have_changed_do_not_go_on(tmp_path):
    given = tmp_path / "in.jsonl"
    write_records(given, 50)
    options = ("-o", tmp_path / "out.jsonl", "--quiet", "--workers", 1)
    batch(given, *options, status=1)
    run = subprocess.Popen(command(given, *options))
    note = tmp_path / "out.jsonl.state"
    while not note.exists() and run.poll() is None:
        time.sleep(0.005)
    run.send_signal(signal.SIGKILL)
    run.wait()
    if note.exists():
        state = json.loads(note.read_text())
        note.write_text(json.dumps(state | {"done": 3, "last": "other"}))
        assert "the inputs have changed" in batch(given, *options, "--resume", status=2)


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("nowhere.txt", "-o", "out.jsonl"), "there is no nowhere.txt"),
        (("*.none", "-o", "out.jsonl"), "no file matches *.none"),
        (("-", "-o", "out.odt"), "the form of out.odt cannot be told"),
        (("-", "-o", "out.csv"), "CSV holds the rows of a field"),
        (("-", "-o", "out.csv", "--rows", "none"), "no extractor provides 'none'"),
        (
            ("-", "-o", "out.csv", "--rows", "dates", "--rows", "quotes"),
            "several --rows need {field}",
        ),
        (("-", "-o", "out-{field}.jsonl"), "stands for the field of --rows"),
        (("-", "-o", "out.jsonl", "--only", "none"), "none"),
        (("-", "-o", "out.jsonl", "--language", "!"), "'!'"),
        (("-", "-o", "out.jsonl", "--workers", "0"), "0 is not in the range"),
        (("README.none", "-o", "x.jsonl"), "there is no README.none"),
    ],
)
def test_misuse_is_one_line(tmp_path, args, said):
    found = batch(*args, stdin="", status=2, cwd=tmp_path)
    assert said in found
    assert found.startswith("newsextract: ")
    assert len(found.splitlines()) == 1


def test_memory_does_not_grow_with_the_records(tmp_path):
    code = (
        "import resource, sys; from newsextract.cli import main\n"
        "try: main()\nexcept SystemExit: pass\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)"
    )

    def peak(count: int) -> int:
        given = tmp_path / f"{count}.jsonl"
        given.write_text("".join(f'{{"text": "Note {i}."}}\n' for i in range(count)))
        arguments = ("batch", given, "-o", tmp_path / "out.jsonl", "--only", "quotes", "--quiet")
        done = subprocess.run(
            [sys.executable, "-c", code, *map(str, arguments), "--workers", "1", "--no-plugins"],
            capture_output=True, text=True, check=True, timeout=120,
        )  # fmt: skip
        return int(done.stdout)

    assert peak(6000) < peak(600) + 12  # megabytes


def test_shell_completion():
    environment = os.environ | {"_NEWSEXTRACT_COMPLETE": "bash_source"}
    done = subprocess.run(
        [sys.executable, "-m", "newsextract"], capture_output=True, text=True, env=environment
    )
    assert "complete -o nosort -F _newsextract_completion newsextract" in done.stdout
    words = {"COMP_WORDS": "newsextract batch --res", "COMP_CWORD": "2"}
    done = subprocess.run(
        [sys.executable, "-m", "newsextract"],
        capture_output=True, text=True, env=os.environ | words | {"_NEWSEXTRACT_COMPLETE": "bash_complete"},
    )  # fmt: skip
    assert done.stdout == "plain,--resume\n"
