"""The command ``newsextract``: ``parse`` an article, list ``plugins``, begin a ``new-plugin``.

Needs the extra cli.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import attrs

from newsextract import Annotation, Document, Parser, Span
from newsextract.exceptions import NewsextractError

if TYPE_CHECKING:
    import click
    from rich.console import Console

_USAGE = 2  # exit status of misuse: an unreadable file, an unknown option


def main() -> None:
    """Run the command; every error is one line on stderr."""
    try:
        import click
        import rich  # noqa: F401
    except ModuleNotFoundError as error:
        _fail(f"{error.name} is missing; install the command with: pip install 'newsextract[cli]'")
    try:
        _command().main(prog_name="newsextract", standalone_mode=False)
    except click.ClickException as error:
        _fail(error.format_message())
    except click.Abort:
        _fail("aborted")
    except NewsextractError as error:
        _fail(str(error))


def _fail(message: str) -> None:
    print(f"newsextract: {' '.join(message.split())}", file=sys.stderr)
    raise SystemExit(_USAGE)


def _command() -> click.Group:
    import click

    from newsextract import __version__

    @click.group(context_settings={"help_option_names": ["-h", "--help"]})
    @click.version_option(__version__)
    def newsextract() -> None:
        """Typed facts from the plain text of a news article."""

    _add_parse(newsextract)
    _add_plugins(newsextract)
    _add_new_plugin(newsextract)
    return newsextract


def _add_parse(group: click.Group) -> None:
    import click

    @group.command()
    @click.argument("file", type=click.File("rb"))
    @click.option("--published", type=click.DateTime(["%Y-%m-%d"]), help="Day of publication.")
    @click.option("--language", help="BCP 47 tag; told from the text if not given.")
    @click.option("--region", help="ISO 3166 code that settles day/month order and a bare $.")
    @click.option(
        "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
    )
    @click.option("--explain", is_flag=True, help="Say of each fact who found it and from what.")
    def parse(
        file: IO[bytes],
        published: date | None,
        language: str | None,
        region: str | None,
        form: str,
        explain: bool,
    ) -> None:
        """Show the facts of an article; FILE may be - for standard input."""
        if explain and form == "json":
            raise click.UsageError(
                "--explain is for --format text; JSON names rules and providers"
            )
        try:
            text = file.read().decode("utf-8")
        except UnicodeDecodeError as error:
            raise click.ClickException(f"{file.name} is not UTF-8: {error}") from error
        except OSError as error:
            raise click.ClickException(f"cannot read {file.name}: {error.strerror}") from error
        day = date(published.year, published.month, published.day) if published else None
        doc = Parser(language=language, region=region).parse(text, published=day)
        if form == "json":
            click.echo(doc.to_json(indent=2))
        else:
            show(doc, _console(), explain=explain)


def _add_plugins(group: click.Group) -> None:
    import click

    @group.command()
    @click.option("--check", "name", metavar="NAME", help="Check this plugin's extractors.")
    def plugins(name: str | None) -> None:
        """List the extractors: field, plugin, version and what each requires.

        With --check run them over many texts and check what every extractor promises.
        """
        from rich.table import Table

        if name is not None:
            raise SystemExit(_check(name, _console()))
        table = Table("field", "extractor", "plugin", "version", "requires", box=None)
        for extractor, plugin in Parser().steps:
            requires = ", ".join(field.name for field in extractor.requires)
            table.add_row(
                extractor.provides.name,
                extractor.name,
                plugin.name,
                plugin.version or "-",
                requires or "-",
            )
        _console().print(table)


def _add_new_plugin(group: click.Group) -> None:
    import click

    @group.command("new-plugin")
    @click.argument("name")
    @click.option(
        "--into",
        type=click.Path(file_okay=False, path_type=Path),
        default=Path(),
        help="Where to make the package's directory; here if not given.",
    )
    def new_plugin(name: str, into: Path) -> None:
        """Write the package of a new plugin, newsextract-NAME, whose tests pass at once."""
        from newsextract._scaffold import write_plugin

        try:
            root = write_plugin(name, into)
        except FileExistsError as error:
            raise click.ClickException(f"{error.filename} exists already") from error
        except OSError as error:
            raise click.ClickException(
                f"cannot write {error.filename}: {error.strerror}"
            ) from error
        except ValueError as error:
            raise click.BadParameter(str(error)) from error
        click.echo(f"{root} is ready; next: cd {root} && pip install -e . && python -m pytest")


def _check(name: str, console: Console) -> int:
    """Check the extractors of a plugin; return the exit status: 1 if one fails."""
    import click

    from newsextract._plugins import collect
    from newsextract.testing import run_checks

    found = collect(True)
    names = {info.name: info for info in found.infos}
    broken = [failure for failure in found.failures if failure.plugin == name]
    if name not in names and not broken:
        raise click.ClickException(f"no plugin is named {name!r}; installed: {', '.join(names)}")
    failed = len(broken)
    for failure in broken:
        console.print(f"{failure.error}\n", style="red", markup=False)
    for extractor, info in found.extractors:
        if info.name != name:
            continue
        console.print(f"{extractor.name} ({info})", style="bold", markup=False)
        try:
            results = run_checks(extractor, plugins=True)
        except ModuleNotFoundError as error:
            raise click.ClickException(str(error)) from error
        for check, fault in results:
            failed += fault is not None
            console.print(f"  {'ok' if fault is None else 'FAILED':8}{check}", markup=False)
            if fault is not None:
                console.print(str(fault), style="red", markup=False)
    console.print(f"{failed} failed" if failed else "all checks passed")
    return int(failed > 0)


def _console() -> Console:
    from rich.console import Console

    width = None if sys.stdout.isatty() else 200  # a pipe has no edge to wrap at
    return Console(highlight=False, soft_wrap=True, width=width)


def _clip(text: str, width: int = 88) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= width else f"{flat[: width - 1]}…"


def _reasons(doc: Document, annotation: Annotation) -> Iterator[str]:
    """Lines that say who found an annotation and from what."""
    why = doc.explain(annotation)
    by = f" by {why.provider.extractor} of {why.provider}" if why.provider else ""
    yield f"{why.rule}{by}"
    yield f"from {' … '.join(repr(_clip(doc.text_of(cue), 60)) for cue in why.cues)}"
    if why.anchor:
        yield f"counted from {why.anchor}"
    for other in why.drew_on:
        found = repr(_clip(doc.text_of(other.annotation.span), 60))
        yield f"{other.how} {other.field} {found} {other.annotation.span}"


def _values(annotation: Any) -> Iterator[str]:
    """What a plugin's annotation says beside where it stands."""
    for attribute in attrs.fields(type(annotation)):
        value = getattr(annotation, attribute.name)
        if attribute.name != "rule" and value is not None and not isinstance(value, Span):
            yield f"{attribute.name} {value}"


@attrs.frozen
class _Row:
    """One line of what is shown of a document."""

    label: str
    text: str
    where: str = ""
    style: str = ""
    of: Annotation | None = None  # what ``--explain`` explains behind it


def show(doc: Document, console: Console, *, explain: bool = False) -> None:
    """Print every fact of a document, with who, what and where, and why if asked to explain."""
    from rich.text import Text

    for row in (*_top(doc), *_said(doc), *_counted(doc), *_added(doc)):
        line = Text(f"{row.label:>12}  ", style="dim")
        line.append(row.text, style=row.style)
        if row.where:
            line.append(f"  {row.where}", style="dim")
        console.print(line)
        if explain and row.of is not None:
            for reason in _reasons(doc, row.of):
                console.print(Text(f"{'':>12}    {reason}", style="dim"))


def _top(doc: Document) -> Iterator[_Row]:
    """What stands above the text of an article."""
    yield _Row("headline", doc.headline or "-", style="bold")
    if doc.section:
        yield _Row("section", doc.section)
    for byline in doc.bylines:
        names = ", ".join(a.name for a in byline.credited) or "-"
        outlet = f" ({byline.organization})" if byline.organization else ""
        yield _Row(byline.kind, f"{names}{outlet}", str(byline.span), "green", byline)
    if doc.dateline:
        line = doc.dateline
        told = " | ".join(str(x) for x in (line.place, line.agency, line.date) if x)
        yield _Row("dateline", told, str(line.span), of=line)
    for label, timex in (("published", doc.published), ("updated", doc.updated)):
        if timex:
            yield _Row(label, timex.value, str(timex.span), of=timex)


def _said(doc: Document) -> Iterator[_Row]:
    """The persons, and who said what."""
    for person in doc.people:
        role = f", {person.role}" if person.role else ""
        mentions = f"{len(person.mentions)} mentions"
        yield _Row("person", f"{person.name}{role}", mentions, "cyan", person)
    for said in doc.attributions:
        source = said.source
        who = mention = doc.text_of(source.span) if source else "-"
        if source and source.name and source.name != mention:
            who = f"{source.name} [{mention}]"
        cue = doc.text_of(said.cue) if said.cue else "-"
        whom = f" to {doc.text_of(said.addressee.span)}" if said.addressee else ""
        via = f" (via {doc.text_of(said.via.source.span)})" if said.via and said.via.source else ""
        words = f"{_clip(who, 60)} · {cue}{whom}{via}: {_clip(doc.text_of(said.content))}"
        yield _Row(said.kind, words, str(said.span), "yellow", said)


def _counted(doc: Document) -> Iterator[_Row]:
    """Dates and amounts, with their values."""
    for found in doc.dates:
        words = f"{_clip(doc.text_of(found.span))} = {found.value}"
        yield _Row(found.kind, words, str(found.span), "magenta", found)
    for money in doc.amounts:
        value = str(money.amount or "unquantified")
        if money.low is not None:
            value = f"{money.low} to {money.high}"
        about = "about " if money.approximate else ""
        per = f" per {money.per}" if money.per else ""
        words = f"{_clip(doc.text_of(money.span))} = {about}{value} {money.currency or '?'}{per}"
        yield _Row("amount", words, str(money.span), "blue", money)


def _added(doc: Document) -> Iterator[_Row]:
    """What plugins found, and what failed."""
    for name, layer in doc.layers.items():
        if not name.startswith("newsextract."):
            for annotation in layer:
                values = " · ".join(_values(annotation))
                words = f"{_clip(doc.text_of(annotation))}{f' = {values}' if values else ''}"
                yield _Row(name.rpartition(".")[2], words, str(annotation.span), of=annotation)
    for failure in doc.failures:
        words = f"{failure.plugin}: {failure.error}"
        yield _Row("failure", words, failure.field or "", "red")


if __name__ == "__main__":
    main()
