"""The directive ``command-help``: what each command prints with ``--help``, as the program prints it."""

from collections.abc import Iterator

import click
from docutils import nodes
from docutils.parsers.rst import Directive
from sphinx.application import Sphinx

from newsextract.cli import command

WIDTH = 100


def helps(group: click.Group) -> Iterator[tuple[str, str]]:
    """Name and help of the program and of each of its commands."""
    context = click.Context(group, info_name="newsextract", max_content_width=WIDTH)
    yield "newsextract", group.get_help(context)
    for name, one in group.commands.items():
        inner = click.Context(one, info_name=name, parent=context, max_content_width=WIDTH)
        yield f"newsextract {name}", one.get_help(inner)


class CommandHelp(Directive):
    """A section for each command."""

    def run(self) -> list[nodes.Node]:
        """The sections."""
        made: list[nodes.Node] = []
        for name, text in helps(command()):
            section = nodes.section(ids=[nodes.make_id(name)], names=[name])
            section += nodes.title(text=name)
            section += nodes.literal_block(text, text, language="text")
            made.append(section)
        return made


def setup(app: Sphinx) -> dict[str, bool]:
    """Register the directive."""
    app.add_directive("command-help", CommandHelp)
    return {"parallel_read_safe": True}
