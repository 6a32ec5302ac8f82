"""Every hook is documented under a heading of its own, and has a test of its own."""

import inspect
from pathlib import Path

import pytest

from newsextract import hookspecs

HERE = Path(__file__).parent
HOOKS = {n: h for n, h in vars(hookspecs).items() if n.startswith("newsextract_")}
PAGE = (HERE.parent / "docs" / "reference" / "hooks.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", HOOKS)
def test_each_hook_has_a_heading_with_its_signature_and_a_plugin(name):
    signature = inspect.signature(HOOKS[name])
    heading = f"\n## `{name}({', '.join(signature.parameters)})`\n"
    assert heading in PAGE
    section = PAGE.split(heading)[1].split("\n## ")[0]
    assert (
        f"def {name}{signature}: ...".replace("collections.abc.", "")
        .replace("typing.", "")
        .replace("newsextract._view.", "")
        in section
    )
    assert f"...     def {name}(self" in section
    assert ">>>" in section


@pytest.mark.parametrize("name", HOOKS)
def test_each_hook_has_a_test(name):
    tests = "".join(path.read_text(encoding="utf-8") for path in HERE.glob("test_*.py"))
    assert f"def test_hook_{name.removeprefix('newsextract_')}_" in tests


@pytest.mark.parametrize("name", HOOKS)
def test_each_hook_says_what_it_returns(name):
    assert "Return" in HOOKS[name].__doc__
