"""What ``tools/links.py`` says of links that lead nowhere."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "tools"))

import links


@pytest.fixture
def built(tmp_path):
    (tmp_path / "how-to").mkdir()
    (tmp_path / "view.png").touch()
    (tmp_path / "how-to" / "view.html").write_text('<h1 id="view">View</h1><a name="old"></a>')
    links.read.cache_clear()

    def write(body):
        (tmp_path / "index.html").write_text(f'<p id="here">{body}</p>')
        return tmp_path

    return write


@pytest.mark.parametrize(
    "link",
    [
        "how-to/view.html",
        "how-to/view.html#view",
        "how-to/view.html#old",
        "#here",
        "#",
        "view.png",
        "https://example.org/none.html#none",
        "mailto:ana@example.org",
    ],
)
def test_it_leads_somewhere(built, capsys, link):
    assert links.main(built(f'<a href="{link}">x</a>')) == 0
    assert capsys.readouterr().out.startswith("2 pages, 0 links")


@pytest.mark.parametrize(
    "link", ["how-to/none.html", "how-to/view.html#none", "#none", "how-to/", "none.css"]
)
def test_it_leads_nowhere(built, capsys, link):
    assert links.main(built(f'<a href="{link}">x</a>')) == 1
    assert f"index.html: {link} leads nowhere" in capsys.readouterr().out


def test_a_picture_that_is_not_there(built):
    assert links.main(built('<img src="none.png">')) == 1


def test_without_a_build(tmp_path):
    assert links.main(tmp_path) == 2


def test_markdown_outside_of_the_documentation(tmp_path, monkeypatch):
    monkeypatch.setattr(links, "ROOT", tmp_path)
    (tmp_path / "README.md").write_text(
        "[a](LICENSE) [b](none.md) `[c](none)` [d](https://example.org)"
    )
    (tmp_path / "LICENSE").touch()
    assert list(links.broken_markdown()) == [(Path("README.md"), "none.md")]
