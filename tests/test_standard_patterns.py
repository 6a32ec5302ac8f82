"""No pattern of the standard ``re`` is possessive or atomic: some Pythons match those wrongly."""

import ast
import re
from pathlib import Path

import pytest

import newsextract

SOURCE = Path(newsextract.__file__).parent
MODULES = sorted(SOURCE.rglob("*.py"))
POSSESSIVE = re.compile(r"(?<!\\)(?:[*+?]|\{\d*,?\d*\})\+|\(\?>")


def patterns(source: str) -> list[str]:
    """The strings that a module can give to ``re``: of its calls, or all if it has no others."""
    tree = ast.parse(source)
    imported = {
        alias.name for n in ast.walk(tree) if isinstance(n, ast.Import) for alias in n.names
    }
    if "re" not in imported:
        return []
    lazy = "regex" in imported or "import lazy" in source or "compiled" in source
    calls = [
        n
        for n in ast.walk(tree)
        if isinstance(n, ast.Call)
        and isinstance(n.func, ast.Attribute)
        and isinstance(n.func.value, ast.Name)
        and n.func.value.id == "re"
    ]
    within = [part for call in calls for part in ast.walk(call)] if lazy else ast.walk(tree)
    return [n.value for n in within if isinstance(n, ast.Constant) and isinstance(n.value, str)]


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_no_pattern_of_the_standard_re_is_possessive(module):
    wrong = [p for p in patterns(module.read_text("utf-8")) if POSSESSIVE.search(p)]
    assert not wrong


@pytest.mark.parametrize(
    "source",
    [
        'import re\nWORDS = re.compile(r"a++")',
        'import re\nPART = r"[ab]{1,3}+"\nWORDS = re.compile(f"{PART}c")',
        'import re\nimport regex\nWORDS = re.compile(r"(?>a|ab)c")',
        'import re\nre.sub(rf"{1}x*+", "", "")',
    ],
)
def test_one_is_found(source):
    assert any(POSSESSIVE.search(p) for p in patterns(source))


@pytest.mark.parametrize(
    "source", ['import regex\nWORDS = regex.compile("a++")', 'import re\nre.compile(r"\\++")']
)
def test_what_is_none_is_not(source):
    assert not any(POSSESSIVE.search(p) for p in patterns(source))
