"""Sphinx settings."""

import sys
from pathlib import Path

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

import newsextract

sys.path.insert(0, str(Path(__file__).parent))  # for commands.py

project = "newsextract"
author = "The newsextract authors"
copyright = "2026, The newsextract authors"
version = release = newsextract.__version__
extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.intersphinx",
    "sphinx.ext.napoleon",
    "commands",
]
html_theme = "furo"
html_title = f"newsextract {release}"
html_static_path = ["_static"]
html_css_files = ["docs.css"]
exclude_patterns = ["_build"]
autodoc_member_order = "bysource"
autodoc_typehints = "description"
autodoc_typehints_description_target = "documented"
autodoc_default_options = {"members": True}
myst_heading_anchors = 3
myst_enable_extensions = ["colon_fence"]
nitpicky = True
nitpick_ignore_regex = [  # what no page is about
    ("py:.*", r"(newsextract\.)?_.*|.*\.?[A-Z]"),
    ("py:class", r"Errors|Reading|Conversation|Article|ParameterSet|SearchStrategy|Path|datetime"),
    ("py:.*", r"PluginManager.*"),
]

# The names of the standard library that the reference speaks of, for builds without a network.
intersphinx_mapping = {"python": ("https://docs.python.org/3", (None, "python.inv"))}
intersphinx_timeout = 5


def public_name(
    app: Sphinx, env: BuildEnvironment, node: pending_xref, contnode: nodes.TextElement
) -> nodes.reference | None:
    """A class by the path that users import, where an annotation gives the module it stands in."""
    target = node.get("reftarget", "")
    name = target.rpartition(".")[2]
    if node.get("refdomain") != "py" or target == f"newsextract.{name}":
        return None
    home = "newsextract.testing" if target.startswith("newsextract.testing") else "newsextract"
    domain = env.get_domain("py")
    for kind in ("obj", "class", "data"):
        found = domain.resolve_xref(
            env, node["refdoc"], app.builder, kind, f"{home}.{name}", node, contnode
        )
        if found is not None:
            return found
    return None


COMMENTS: dict[str, list[str]] = {}


def keep_comment(
    app: Sphinx, what: str, name: str, obj: object, options: object, lines: list[str]
) -> None:
    """Keep what is said of an attribute: napoleon takes what stands before a colon for a type."""
    if what in ("attribute", "property", "data"):
        COMMENTS[name] = list(lines)


def give_comment(
    app: Sphinx, what: str, name: str, obj: object, options: object, lines: list[str]
) -> None:
    """Give it back as it was."""
    lines[:] = COMMENTS.pop(name, lines)


def trim_code(app: Sphinx, doctree: nodes.document) -> None:
    """Take the empty line away that a doctest needs behind its last answer."""
    for block in doctree.findall(nodes.literal_block):
        if block.children and block.astext() != block.astext().rstrip():
            text = block.astext().rstrip()
            block.rawsource = text
            block.children = []
            block += nodes.Text(text)


def setup(app: Sphinx) -> None:
    """Connect what resolves names, reads comments and trims code."""
    app.connect("doctree-read", trim_code)
    app.connect("missing-reference", public_name)
    app.connect("autodoc-process-docstring", keep_comment, priority=400)  # napoleon has 500
    app.connect("autodoc-process-docstring", give_comment, priority=600)
