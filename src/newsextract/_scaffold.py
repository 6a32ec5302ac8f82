"""A new plugin package, ready to install, from the template in ``templates/plugin``."""

import re
from importlib.resources import files
from pathlib import Path
from string import Template

_NAME = re.compile(r"(?:newsextract-)?(?P<thing>[a-z][a-z0-9]{0,30}(?:-[a-z0-9]{1,30}){0,5})")

_FILES = {  # where each file of the template goes
    "pyproject.toml.txt": "pyproject.toml",
    "README.md.txt": "README.md",
    "gitignore.txt": ".gitignore",
    "module.py.txt": "src/$module/__init__.py",
    "words.toml.txt": "src/$module/data/en/$thing.toml",
    "examples.toml.txt": "tests/examples.toml",
    "test_module.py.txt": "tests/test_$thing.py",
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
    from newsextract import __version__

    match = _NAME.fullmatch(name)
    if match is None:
        raise ValueError(f"a plugin's name reads 'ports' or 'newsextract-ports', not {name!r}")
    thing = match["thing"].replace("-", "_")
    values = {
        "project": f"newsextract-{match['thing']}",
        "module": f"newsextract_{thing}",
        "thing": thing,
        "title": thing.replace("_", " ").capitalize(),
        "class_": f"{thing.title().replace('_', '')}Mention",
        "field": thing.upper(),
        "version": ".".join(__version__.split(".")[:2]),
    }
    root = directory / values["project"]
    root.mkdir(parents=True)
    for source, target in _FILES.items():
        text = (files("newsextract") / "templates" / "plugin" / source).read_text("utf-8")
        path = root / Template(target).substitute(values)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(Template(text).substitute(values), encoding="utf-8")
    (root / "src" / values["module"] / "py.typed").touch()
    return root
