"""The floors of the package: every import goes down, none from one extractor's room into another's.

``tools/floors.py`` draws them, from the same imports, for ``docs/explanation/design.md``.
"""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

SRC = Path(__file__).parent.parent / "src"

# From the ground up. A module may import its own room and the rooms of lower floors.
FLOORS = (
    ("_version",),  # the version, read by packaging as well
    ("_model",),  # spans, fields, every annotation, failures
    ("exceptions", "_scaffold", "_arguments"),  # errors; a new plugin; what callers give
    ("_words",),  # what each lexicon file may hold
    ("lexicon", "export"),  # the loading of words; forms of a document
    ("_language", "_rules"),  # what a sentence is made of; rules as records
    ("_page",),  # lines, stamps, credits, and what is the article
    ("_conversation",),  # who speaks in turns
    ("_explain",),  # how a fact is explained
    ("_reading",),  # what is computed once for a text
    ("_view",),  # the window of an extractor
    ("hookspecs",),  # the hooks, for plugin authors
    ("_hooks",),  # what a plugin implements
    ("extractors",),  # one room for each field
    ("_plugins",),  # collecting
    ("_document", "_steps"),  # the result; ordering
    ("_workers", "_progress"),  # processes, and how far they are
    ("_batch",),  # many texts
    ("_parser",),  # running
    ("html",),  # whole pages
    ("newsextract",),  # the public names
    ("arrow",),  # record batches
    ("testing",),  # the kit for tests
    ("cli", "_newsextract_pytest"),  # the command; the plugin of pytest
    ("__main__",),  # python -m newsextract
)
FLOOR = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}


@cache
def modules() -> dict[str, Path]:
    """Every module's file."""
    found = {}
    for path in [*(SRC / "newsextract").rglob("*.py"), SRC / "_newsextract_pytest.py"]:
        parts = path.relative_to(SRC).with_suffix("").parts
        if "templates" not in parts:
            found[".".join(parts).removesuffix(".__init__")] = path
    return found


def room(module: str) -> str:
    """The room that a module stands in: "_page" for "newsextract._page.lines"."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else parts[0]


@cache
def imports() -> dict[str, frozenset[str]]:
    """What each module imports: at its head, inside functions, for types alone."""
    return {
        module: frozenset(_imported(ast.parse(path.read_text(encoding="utf-8")))) - {module}
        for module, path in modules().items()
    }


def _imported(tree: ast.AST) -> Iterator[str]:
    known = modules()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            assert not node.level, "imports are written in full"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
            yield from (n if n in known else node.module or "" for n in names)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith("import_module"):
            yield from (a.value for a in node.args if isinstance(a, ast.Constant))


def pairs() -> Iterator[tuple[str, str]]:
    """Every import of a module of the package, as both modules."""
    for module, imported in sorted(imports().items()):
        for other in sorted(imported & modules().keys()):
            yield module, other


def test_every_module_stands_on_a_floor() -> None:
    assert {room(module) for module in modules()} == FLOOR.keys()


def test_imports_go_down() -> None:
    wrong = [
        f"{module} imports {other}"
        for module, other in pairs()
        if room(module) != room(other) and FLOOR[room(other)] >= FLOOR[room(module)]
    ]
    assert not wrong


def test_no_extractor_reaches_into_another() -> None:
    rooms = "newsextract.extractors."
    wrong = [
        f"{module} imports {other}"
        for module, other in pairs()
        if module.startswith(rooms)
        and other.startswith(rooms)
        and module.split(".")[2] != other.split(".")[2]
    ]
    assert not wrong


def test_no_imports_go_round() -> None:
    left = {module: set(imports()[module] & modules().keys()) for module in modules()}
    while free := [module for module, needs in left.items() if not needs & left.keys()]:
        for module in free:
            del left[module]
    assert not left, f"these modules import one another: {sorted(left)}"


def test_the_picture_is_that_of_the_imports(monkeypatch) -> None:
    monkeypatch.syspath_prepend(SRC.parent / "tools")
    import floors

    assert floors.PICTURE.read_text(encoding="utf-8") == floors.draw(), (
        "run python tools/floors.py"
    )
