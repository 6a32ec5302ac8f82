import json
import subprocess
import sys

import pytest

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
    """Plugins as pip installs them: one that is sound, one that is not, one that does not load."""
    info = tmp_path / "acme-1.2.dist-info"
    info.mkdir()
    for name, more in (("good", "0"), ("bad", "40")):
        code = PLUGIN.replace("NAME", name).replace("MORE", more)
        (tmp_path / f"acme_{name}.py").write_text(code)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: acme\nVersion: 1.2\n")
    (info / "entry_points.txt").write_text(
        "[newsextract]\ngood = acme_good\nbad = acme_bad\nlost = acme_lost\n"
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))


@pytest.mark.usefixtures("installed")
def test_plugins_check_passes_a_sound_plugin():
    result = run("plugins", "--check", "good")
    assert result.returncode == 0, result.stdout
    assert "acme_good.find_words (good 1.2)" in result.stdout
    assert result.stdout.endswith("all checks passed\n")
    assert result.stdout.count("  ok      ") == len(CHECKS)


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


def test_a_file_that_is_not_utf8_is_one_line(tmp_path):
    path = tmp_path / "latin1.txt"
    path.write_bytes(b"caf\xe9")
    result = run("parse", str(path))
    assert result.returncode == 2
    assert "not UTF-8" in result.stderr
    assert result.stderr.count("\n") == 1


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
