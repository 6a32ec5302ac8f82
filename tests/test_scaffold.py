"""The package that ``new-plugin`` writes: complete, and its tests pass as it is."""

import os
import subprocess
import sys
import tomllib

import pytest

from newsextract import Document, Parser
from newsextract._scaffold import next_steps, write_plugin


def _path(first):
    return os.pathsep.join(filter(None, (str(first), os.environ.get("PYTHONPATH"))))


@pytest.mark.parametrize("name", ["ports", "newsextract-ship-names"])
def test_the_tests_of_a_new_plugin_pass_at_once(tmp_path, name):
    root = write_plugin(name, tmp_path)
    result = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-W", "error"],
        cwd=root,
        env={**os.environ, "PYTHONPATH": _path(root / "src"), "NEWSEXTRACT_NO_PLUGINS": "1"},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    assert " passed" in result.stdout


def test_a_new_plugin_is_complete_and_typed(tmp_path, monkeypatch):
    root = write_plugin("ship-names", tmp_path)
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["project"]["name"] == "newsextract-ship-names"
    assert project["project"]["entry-points"]["newsextract"] == {
        "ship_names": "newsextract_ship_names"
    }
    assert (root / "src/newsextract_ship_names/py.typed").exists()
    for path in root.rglob("*"):
        if path.is_file():
            assert "ports" not in path.read_text(encoding="utf-8").lower().replace("imports", "")
            assert "ports" not in path.name
    monkeypatch.syspath_prepend(root / "src")
    import newsextract_ship_names as plugin  # type: ignore[import-not-found]

    doc = Parser(plugins=[plugin]).parse("The trawler sank.")
    why = doc.explain(doc[plugin.SHIP_NAMES][0])
    assert str(why.provider) == "newsextract_ship_names 0.1.0"
    assert Document.from_json(doc.to_json(), fields=[plugin.SHIP_NAMES]) == doc


@pytest.mark.parametrize("name", ["", "Ports", "newsextract-", "a/b", "..", "1st", "x" * 99])
def test_a_name_that_is_none_is_refused(tmp_path, name):
    with pytest.raises(ValueError, match="reads 'ports'"):
        write_plugin(name, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_overwritten(tmp_path):
    write_plugin("ports", tmp_path)
    with pytest.raises(FileExistsError):
        write_plugin("ports", tmp_path)


def test_what_is_printed_is_what_the_package_has(tmp_path):
    root = write_plugin("ship-names", tmp_path)
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    assert "dependency-groups" not in project  # a fresh Python 3.11 has a pip that knows none
    extra = project["project"]["optional-dependencies"]["test"]
    assert {"newsextract[testing]", "types-regex"} <= set(extra)
    steps = next_steps(root)
    assert steps[0] == f"cd {root}"
    assert 'python -m pip install -e ".[test]"' in steps
    readme = (root / "README.md").read_text(encoding="utf-8")
    for step in steps[1:]:
        assert f"    {step}\n" in readme
    command = [sys.executable, "-m", "newsextract", "new-plugin", "tides", "--into", str(tmp_path)]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    lines = [line[4:] for line in said.splitlines() if line.startswith("    ")]
    assert lines == next_steps(tmp_path / "newsextract-tides")


def test_a_directory_with_blanks_is_quoted(tmp_path):
    assert next_steps(tmp_path / "my plugins")[0] == f"cd '{tmp_path}/my plugins'"


def test_a_new_plugin_passes_mypy_strict(tmp_path):
    mypy = pytest.importorskip("mypy.api")
    root = write_plugin("ship-names", tmp_path)
    said, _, status = mypy.run(
        [
            "--config-file",
            str(root / "pyproject.toml"),
            "--cache-dir",
            os.devnull,
            str(root / "src"),
        ]
    )
    assert status == 0, said
