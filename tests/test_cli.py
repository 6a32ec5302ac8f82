import json
import subprocess
import sys

import pytest


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


@pytest.mark.parametrize(
    ("args", "message"),
    [
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
