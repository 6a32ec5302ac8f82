"""A new plugin package, ready to install, from the template in ``templates/plugin``.

The template is a plugin itself, called "ports": its names are replaced by those of the new one.
"""

import re
import shlex
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

from newsextract._version import __version__

_NAME = re.compile(r"(?:newsextract-)?(?P<thing>[a-z][a-z0-9]{0,30}(?:-[a-z0-9]{1,30}){0,5})")

_FILES = {  # where each file of the template goes
    "pyproject.toml.txt": "pyproject.toml",
    "README.md.txt": "README.md",
    "gitignore.txt": ".gitignore",
    "module.py.txt": "src/newsextract_ports/__init__.py",
    "words.toml.txt": "src/newsextract_ports/data/en/ports.toml",
    "examples.toml.txt": "tests/examples.toml",
    "test_module.py.txt": "tests/test_ports.py",
}


def write_plugin(name: str, directory: Path) -> Path:
    """Write the package ``newsextract-<name>`` into a directory of its own; return that.

    Its tests pass as it is; what it finds is an example to put one's own in the place of.

    Args:
        name: of the package, with or without ``newsextract-``: "ports", "newsextract-ports".
        directory: where the package's directory is made.

    Raises:
        ValueError: if the name is none for a package.
        FileExistsError: if there is something of that name already.
    """
    match = _NAME.fullmatch(name)
    if match is None:
        raise ValueError(f"a plugin's name reads 'ports' or 'newsextract-ports', not {name!r}")
    thing = match["thing"].replace("-", "_")
    names = {
        "newsextract-ports": f"newsextract-{match['thing']}",
        "newsextract_ports": f"newsextract_{thing}",
        "PortsMention": f"{thing.title().replace('_', '')}Mention",
        "Ports": thing.replace("_", " ").capitalize(),
        "PORTS": thing.upper(),
        "ports": thing,
        "0.0.0": ".".join(__version__.split(".")[:2]),
    }
    root = directory / names["newsextract-ports"]
    root.mkdir(parents=True)
    for source, target in _FILES.items():
        text = (files("newsextract") / "templates" / "plugin" / source).read_text("utf-8")
        path = root / _renamed(target, names)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_renamed(text, names), encoding="utf-8")
    (root / "src" / names["newsextract_ports"] / "py.typed").touch()
    return root


def next_steps(root: Path) -> list[str]:
    """The commands that install a new plugin and run its tests, as a shell takes them."""
    return [
        f"cd {shlex.quote(str(root))}",
        'python -m pip install -e ".[test]"',
        "python -m pytest",
        "python -m mypy",
    ]


def _renamed(text: str, names: Mapping[str, str]) -> str:
    words = "|".join(map(re.escape, names))  # the longer names first, which hold the shorter
    return re.sub(rf"(?<![A-Za-z])(?:{words})(?![A-Za-z])", lambda match: names[match[0]], text)
