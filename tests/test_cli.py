import json
import os
import subprocess
import sys

import pytest

from newsextract import export
from newsextract.testing import CHECKS


def run(*args, stdin=""):
    command = [sys.executable, "-m", "newsextract.cli", *args]
    return subprocess.run(command, input=stdin, capture_output=True, text=True, timeout=60)


def test_parse_shows_every_fact(article_path):
    result = run("parse", str(article_path))
    assert result.returncode == 0
    assert "headline" in result.stdout
    assert result.stderr == ""


def test_parse_reads_stdin_and_writes_json():
    result = run(
        "parse",
        "-",
        "--format",
        "json",
        "--published",
        "2018-07-13",
        stdin="“No,” Ruiz said on Thursday.",
    )
    data = json.loads(result.stdout)
    assert data["layers"]["newsextract.dates"][0]["value"] == "2018-07-12"


def test_plugins_lists_extractors():
    result = run("plugins")
    assert "newsextract" in result.stdout
    assert result.returncode == 0


PLUGIN = """
import attrs
from newsextract import Field, Span, extractor, hookimpl

@attrs.frozen
class Word:
    span: Span
    rule: str

@extractor(provides=Field("NAME.words", Word))
def find_words(view):
    for sentence in view.sentences:
        yield Word(Span(sentence.start, sentence.end + MORE), "[word]")

@hookimpl
def newsextract_extractors():
    return [find_words]
"""


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """Plugins as pip installs them: two sound ones that clash, one that is not sound, two broken ones."""
    info = tmp_path / "acme-1.2.dist-info"
    info.mkdir()
    for name, field, more in (
        ("good", "good", "0"),
        ("twin", "good", "0"),
        ("bad", "bad", "40"),
    ):
        code = PLUGIN.replace("NAME", field).replace("MORE", more)
        (tmp_path / f"acme_{name}.py").write_text(code)
    rare = PLUGIN.replace("NAME", "rare").replace("MORE", "0")
    rare = rare.replace("in view.sentences:", "in view.sentences if 'xyzzy' in view.text else ():")
    (tmp_path / "acme_rare.py").write_text(rare)
    (tmp_path / "acme_leaves.py").write_text("import sys; print('bye'); sys.exit(3)")
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: acme\nVersion: 1.2\n")
    (info / "entry_points.txt").write_text(
        "[newsextract]\ngood = acme_good\nbad = acme_bad\nlost = acme_lost\n"
        "twin = acme_twin\nleaves = acme_leaves\nrare = acme_rare\n"
    )
    (info / "RECORD").write_text("tests/rare.toml,,\n")
    (tmp_path / "tests").mkdir()
    path = os.pathsep.join(filter(None, (str(tmp_path), os.environ.get("PYTHONPATH"))))
    monkeypatch.setenv("PYTHONPATH", path)


@pytest.mark.usefixtures("installed")
def test_plugins_check_passes_a_sound_plugin():
    result = run("plugins", "--check", "good")
    assert result.returncode == 0, result.stdout
    assert "acme_good.find_words (good 1.2)" in result.stdout
    assert "left out, since they clash: twin" in result.stdout
    assert result.stdout.endswith("all checks passed\n")
    assert result.stdout.count("  ok      ") == len(CHECKS)


@pytest.mark.usefixtures("installed")
def test_plugins_lists_what_is_broken_and_what_clashes():
    result = run("plugins")
    assert result.returncode == 0
    assert "Traceback" not in result.stderr
    lines = [line.strip() for line in result.stdout.splitlines()]
    assert [line.split()[2] for line in lines if line.startswith("good.words")] == ["good", "twin"]
    assert any("lost" in line and "acme_lost" in line for line in lines if "failed:" in line)
    assert any("leaves" in line and "SystemExit" in line for line in lines if "failed:" in line)
    (clash,) = [line for line in lines if line.startswith("clash:")]
    assert "'good.words' is provided by good 1.2 and by twin 1.2" in clash
    assert "NEWSEXTRACT_PLUGINS=-twin" in clash
    parse = run("parse", "-", stdin="He left.")
    assert parse.returncode == 2
    assert "NEWSEXTRACT_PLUGINS=-twin" in parse.stderr


@pytest.mark.usefixtures("installed")
def test_the_remedy_for_a_clash_works(monkeypatch):
    monkeypatch.setenv("NEWSEXTRACT_PLUGINS", "-twin")
    result = run("parse", "-", stdin="He left.")
    assert result.returncode == 0, result.stderr
    assert "newsextract: warning: plugin lost 1.2 could not be loaded" in result.stderr


def test_plugins_check_takes_sentences(installed, tmp_path):
    nothing = run("plugins", "--check", "rare")
    assert nothing.returncode == 0, nothing.stdout
    assert "  skipped finds_something\n" in nothing.stdout
    assert nothing.stdout.endswith("all checks passed, 1 skipped\n")
    given = run("plugins", "--check", "rare", "--text", "He said xyzzy.")
    assert given.stdout.endswith("all checks passed\n")
    path = tmp_path / "article.txt"
    path.write_text("She said xyzzy.")
    assert run("plugins", "--check", "rare", "--file", str(path)).stdout.endswith("passed\n")
    (tmp_path / "tests" / "rare.toml").write_text('[[found]]\ntext = "⟦He said xyzzy.⟧"\n')
    assert run("plugins", "--check", "rare").stdout.endswith("all checks passed\n")


@pytest.mark.usefixtures("installed")
def test_plugins_check_reports_a_bad_plugin():
    result = run("plugins", "--check", "bad")
    assert result.returncode == 1
    assert "acme_bad.find_words (bad 1.2)" in result.stdout
    assert "FAILED  spans\n" in result.stdout
    assert "  rule       [word]\n" in result.stdout
    assert "  remedy     " in result.stdout


@pytest.mark.usefixtures("installed")
def test_plugins_check_reports_a_plugin_that_does_not_load():
    result = run("plugins", "--check", "lost")
    assert result.returncode == 1
    assert "acme_lost" in result.stdout


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (
            ["plugins", "--check", "nothing"],
            "no plugin is named 'nothing'; installed: newsextract",
        ),
        (["parse", "no/such/file"], "No such file"),
        (["parse", "-", "--colour"], "--colour"),
        (["pars"], "pars"),
        (["parse", "-", "--published", "soon"], "soon"),
    ],
)
def test_misuse_is_one_line_and_status_2(args, message):
    result = run(*args)
    assert result.returncode == 2
    assert message in result.stderr
    assert result.stderr.count("\n") == 1


def test_a_file_that_is_not_utf8_is_guessed_and_that_is_said(tmp_path):
    path = tmp_path / "latin1.txt"
    path.write_bytes(
        "Le maire a dit que le café était fermé. Les élèves ont été très déçus.".encode("cp1252")
    )
    result = run("parse", str(path), "--format", "json")
    assert result.returncode == 0
    assert "café était" in json.loads(result.stdout)["text"]
    assert "is not UTF-8; read as cp125" in result.stderr
    assert "--encoding names another" in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("data", "encoding", "status", "says"),
    [
        ("caf\xe9".encode("cp1252"), "cp1252", 0, ""),
        ("caf\xe9".encode("utf-16"), "utf-16", 0, ""),
        ("caf\xe9".encode("cp1252"), "utf-8", 2, "is not utf-8"),
        (b"cafe", "klingon", 2, "there is no encoding 'klingon'"),
        (b"cafe", "base64", 2, "no encoding of text"),
    ],
)
def test_the_encoding_is_named(tmp_path, data, encoding, status, says):
    path = tmp_path / "text.txt"
    path.write_bytes(data)
    result = run("parse", str(path), "--encoding", encoding, "--format", "json")
    assert result.returncode == status, result.stderr
    assert says in result.stderr
    assert status or json.loads(result.stdout)["text"].startswith("caf")


def test_html_given_as_text_is_said():
    page = "<!DOCTYPE html><html><body><p>“No,” Ana Ruiz said.</p></body></html>"
    result = run("parse", "-", stdin=page)
    assert result.returncode == 0
    assert "looks like HTML" in result.stderr
    assert run("parse", "-", stdin="He wrote <b>no</b>, and 3 < 5 > 2.").stderr == ""


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "latin-1", "utf-8"])
@pytest.mark.parametrize("form", ["text", "json"])
def test_what_standard_output_cannot_show_is_escaped(encoding, form):
    text = "“Ναι,” Ana Ruiz said \U0001f600. It cost €5 and ₹7."
    command = [sys.executable, "-m", "newsextract", "parse", "-", "--format", form]
    environment = {**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    result = subprocess.run(
        command, input=text.encode(), env=environment, capture_output=True, timeout=60
    )
    assert result.returncode == 0, result.stderr
    assert b"Traceback" not in result.stderr
    said = result.stdout.decode(encoding)
    if form == "json":
        assert json.loads(said)["text"] == text
    else:
        assert "Ana Ruiz" in said


def test_a_lone_surrogate_is_shown():
    result = run("parse", "-", "--encoding", "utf-16-le", stdin="x")  # half a character
    assert "Traceback" not in result.stderr
    result = run("parse", "-", stdin="\x00 The fund paid $5.")
    assert result.returncode == 0


def test_alone_it_prints_its_help():
    for command in (["-m", "newsextract"], ["-m", "newsextract.cli"]):
        result = subprocess.run(
            [sys.executable, *command], capture_output=True, text=True, timeout=60
        )
        assert result.returncode == 0
        assert result.stdout.startswith("Usage: newsextract [OPTIONS]")
        assert "new-plugin" in result.stdout


def test_published_may_be_a_time():
    for given, reference in (
        ("2018-07-13", "2018-07-13"),
        ("2018-07-13T09:30", "2018-07-13T09:30:00"),
        ("2018-07-13 09:30+02:00", "2018-07-13T09:30:00+02:00"),
    ):
        result = run("parse", "-", "--published", given, "--format", "json", stdin="He left.")
        assert json.loads(result.stdout)["reference"] == reference


@pytest.mark.parametrize(
    ("args", "hint"),
    [
        (["parse"], "try 'newsextract parse --help'"),
        (["parse", "-", "--colour"], "try 'newsextract parse --help'"),
        (["pars"], "try 'newsextract --help'"),
        (["parse", "-", "--region", "UK"], "did you mean 'GB'"),
        (["parse", "-", "--language", "english"], "did you mean 'en'"),
        (["plugins", "--text", "x"], "--text and --file are for --check"),
    ],
)
def test_misuse_says_where_help_is(args, hint):
    result = run(*args, stdin="x")
    assert result.returncode == 2
    assert hint in result.stderr
    assert "--help'" in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_interrupted_it_ends_with_130():
    process = subprocess.Popen(
        [sys.executable, "-c", "import os, signal, threading; from newsextract.cli import main\n"
         "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
         "threading.Timer(1, lambda: os.kill(os.getpid(), signal.SIGINT)).start()\n"
         "import sys; sys.argv = ['newsextract', 'parse', '-']\n"
         "main()"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        assert process.wait(timeout=30) == 130
        assert process.stderr.read().strip() == "newsextract: interrupted"
    finally:
        process.kill()
        process.communicate()


def test_only_labels_and_places_are_dim():
    from rich.console import Console

    from newsextract import Parser
    from newsextract.cli.show import show

    text = "Bridge closes\n\nThe bridge was closed. “No,” Ana Ruiz said on Monday. It cost $5."
    console = Console(force_terminal=True, color_system="truecolor", record=True, width=120)
    with console.capture() as shown:
        show(Parser(plugins=False).parse(text), console)
    dim, plain = "\x1b[2m", shown.get()
    assert "\x1b[1mBridge closes" in plain
    assert f"{dim}    headline  " in plain
    for fact in ("Bridge closes", "Ana Ruiz", "“No,”", "Monday = ", "$5 = 5"):
        before = plain[: plain.index(fact)]
        style = before[before.rindex("\x1b[") :]
        assert "2m" not in style.split("m")[0] + "m" or style.startswith("\x1b[0m"), fact
        assert not style.startswith("\x1b[2"), fact


def test_parse_explains_each_fact():
    text = "Mayor Ana Ruiz spoke. “No,” she said on Thursday."
    result = run("parse", "-", "--explain", "--published", "2018-07-13", stdin=text)
    assert "of newsextract 0." in result.stdout
    assert "refers newsextract.quotes '“No,”' [22,27)" in result.stdout
    assert "counted from 2018-07-13" in result.stdout
    plain = run("parse", "-", "--published", "2018-07-13", stdin=text)
    assert "refers" not in plain.stdout


def test_explaining_json_is_misuse():
    result = run("parse", "-", "--explain", "--format", "json", stdin="“No,” Ruiz said.")
    assert result.returncode == 2
    assert "--format text" in result.stderr


def test_new_plugin_writes_a_package(tmp_path):
    result = run("new-plugin", "ports", "--into", str(tmp_path))
    assert result.returncode == 0
    assert (tmp_path / "newsextract-ports" / "pyproject.toml").exists()
    again = run("new-plugin", "ports", "--into", str(tmp_path))
    assert again.returncode == 2
    assert "exists already" in again.stderr
    misnamed = run("new-plugin", "Ports", "--into", str(tmp_path))
    assert misnamed.returncode == 2
    assert "'newsextract-ports'" in misnamed.stderr


@pytest.mark.parametrize("form", [form for form in export.FORMATS if form != "spacy"])
def test_parse_writes_every_format_in_utf_8(form):
    text = "“No,” Ana Ruiz said. It cost €5."
    command = [sys.executable, "-m", "newsextract.cli", "parse", "-", "--format", form]
    env = {**os.environ, "PYTHONIOENCODING": "ascii"} if form != "json" else None
    result = subprocess.run(command, input=text.encode(), capture_output=True, env=env, timeout=60)
    assert (result.returncode, result.stderr) == (0, b"")
    assert "Ruiz" in result.stdout.decode("utf-8")


def test_report_has_the_text_the_facts_and_their_rules():
    result = run(
        "report", "-", "--published", "2018-07-13", stdin="“No,” Ruiz said on Thursday.\n"
    )
    assert result.returncode == 0
    assert result.stdout.startswith("**Expected:**")
    assert "```text\n“No,” Ruiz said on Thursday.\n```" in result.stdout
    assert "reference 2018-07-13" in result.stdout
    assert "Thursday = 2018-07-12" in result.stdout
    assert "date.weekday by newsextract.extractors.dates" in result.stdout


def test_report_fences_a_text_that_has_a_fence():
    result = run("report", "-", stdin="One ``` two\n")
    assert "````text\nOne ``` two\n````" in result.stdout


def test_report_refuses_codes_that_are_none():
    result = run("report", "-", "--region", "Mars", stdin="x")
    assert result.returncode == 2
    assert result.stdout == ""


def test_view_writes_a_page(tmp_path):
    (tmp_path / "a.txt").write_text("“No,” Ana Ruiz said.\n", encoding="utf-8")
    page = tmp_path / "a.html"
    result = run("view", str(tmp_path / "a.txt"), "-o", str(page))
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")
    piped = run("view", "-", stdin="“No,” Ana Ruiz said.\n")
    assert piped.stdout == page.read_text(encoding="utf-8")


def test_view_refuses_what_does_not_go_together(tmp_path):
    assert "--serve takes a file" in run("view", "-", "--serve").stderr
    absent = run("view", str(tmp_path / "absent.txt"))
    assert absent.returncode == 2
    (tmp_path / "a.txt").write_text("x", encoding="utf-8")
    result = run("view", str(tmp_path / "a.txt"), "-o", str(tmp_path / "no" / "a.html"))
    assert result.returncode == 2
    assert "cannot write" in result.stderr


def test_view_serves_on_the_loopback_alone():
    import threading
    from http.client import HTTPConnection

    from newsextract.cli.view import server

    pages = iter(["<p>one", "<p>two"])
    with server(lambda: next(pages), 0) as serving:
        assert serving.server_address[0] == "127.0.0.1"
        threading.Thread(target=serving.serve_forever, daemon=True).start()

        def get(path="/", host=f"127.0.0.1:{serving.server_port}"):
            connection = HTTPConnection("127.0.0.1", serving.server_port, timeout=10)
            connection.request("GET", path, headers={"Host": host})
            answer = connection.getresponse()
            body = answer.read().decode()
            connection.close()
            return answer.status, answer.getheader("Content-Security-Policy") or "", body

        status, policy, body = get()
        assert (status, body) == (200, "<p>one")
        assert policy.startswith("default-src 'none'")
        assert get()[2] == "<p>two"  # made anew
        assert get("/etc/passwd")[0] == 404
        assert get(host="evil.example")[0] == 403
        serving.shutdown()


def test_view_serves_until_it_is_interrupted(tmp_path):
    import signal

    (tmp_path / "a.txt").write_text("“No,” Ana Ruiz said.\n", encoding="utf-8")
    program = (
        "import signal; from newsextract.cli import main\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # ignored in the background
        "main()\n"
    )
    command = [sys.executable, "-c", program, "view", str(tmp_path / "a.txt"), "--serve"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as it:
        try:
            assert it.stdout.readline().startswith("http://127.0.0.1:")
            it.send_signal(signal.SIGINT)
            assert it.wait(20) == 130
            assert "interrupted" in it.stderr.read()
        finally:
            it.kill()
