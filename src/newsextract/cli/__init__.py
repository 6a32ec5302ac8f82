"""The command ``newsextract``, with ``parse``, ``batch``, ``view``, ``report``, ``plugins`` and ``new-plugin``.

Needs the extra cli.
"""

from __future__ import annotations

import json
import sys
import warnings
from collections.abc import Callable
from contextlib import redirect_stdout
from datetime import date, datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING

from newsextract import Document, Parser
from newsextract.cli.reading import decoded, looks_like_html
from newsextract.cli.show import show
from newsextract.exceptions import NewsextractError
from newsextract.export import FORMATS, write

if TYPE_CHECKING:
    import click
    from rich.console import Console

_USAGE = 2  # exit status of misuse: an unreadable file, an unknown option
_INTERRUPTED = 130  # as shells have it


def main() -> None:
    """Run the command; every error is one line on stderr."""
    try:
        _run()
    except KeyboardInterrupt:
        _say("interrupted")
        raise SystemExit(_INTERRUPTED) from None


def _run() -> None:
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # what the terminal cannot show is escaped
            stream.reconfigure(errors="backslashreplace")
    try:
        import click
        import rich  # noqa: F401
    except ModuleNotFoundError as error:
        _fail(f"{error.name} is missing; install the command with: pip install 'newsextract[cli]'")
    warnings.showwarning = lambda message, *_, **__: _say(f"warning: {message}")
    try:
        command().main(prog_name="newsextract", standalone_mode=False)
    except click.UsageError as error:
        path = error.ctx.command_path if error.ctx else "newsextract"
        _fail(f"{error.format_message().rstrip('.')}; try '{path} --help'")
    except click.ClickException as error:
        _fail(error.format_message())
    except click.Abort:
        raise KeyboardInterrupt from None
    except BrokenPipeError:  # the reader of a pipe has gone
        sys.stderr.close()
        raise SystemExit(1) from None
    except NewsextractError as error:
        _fail(str(error))


def _say(message: str) -> None:
    print(f"newsextract: {' '.join(message.split())}", file=sys.stderr)


def _fail(message: str) -> None:
    _say(message)
    raise SystemExit(_USAGE)


def command() -> click.Group:
    """The program with its commands, a new one each time."""
    import click

    from newsextract import __version__

    @click.group(
        context_settings={"help_option_names": ["-h", "--help"]}, invoke_without_command=True
    )
    @click.version_option(__version__)
    @click.pass_context
    def newsextract(context: click.Context) -> None:
        """Typed facts from the plain text of a news article."""
        if context.invoked_subcommand is None:
            click.echo(context.get_help())

    from newsextract.cli.batch.command import add_batch

    _add_parse(newsextract)
    add_batch(newsextract)
    _add_view(newsextract)
    _add_report(newsextract)
    _add_plugins(newsextract)
    _add_new_plugin(newsextract)
    return newsextract


def _moment(_: object, __: object, value: str | None) -> date | None:
    """A day or a time of an option."""
    import click

    if value is None:
        return None
    try:
        return (
            date.fromisoformat(value)
            if len(value) <= len("2018-07-13")
            else (datetime.fromisoformat(value))
        )
    except ValueError:
        raise click.BadParameter(
            f"{value!r} is no day (2018-07-13) or time (2018-07-13T09:30, 2018-07-13T09:30+02:00)"
        ) from None


def _of_the_text(command: Callable[..., None]) -> Callable[..., None]:
    """The options that say what is known of a text: its day, its language, its region, its encoding."""
    import click

    for option in (
        click.option("--encoding", help="Of the file; UTF-8 or guessed if not given."),
        click.option("--region", help="ISO 3166 code that settles day/month order and a bare $."),
        click.option("--language", help="BCP 47 tag; told from the text if not given."),
        click.option(
            "--published", callback=_moment, metavar="DATE", help="Day or time of publication."
        ),
    ):
        command = option(command)
    return command


def _add_parse(group: click.Group) -> None:
    import click

    @group.command(short_help="Show the facts of an article.")
    @click.argument("file", type=click.File("rb"))
    @_of_the_text
    @click.option(
        "--format",
        "form",
        type=click.Choice(["text", *FORMATS]),
        default="text",
        show_default=True,
        help="Lines to read, or a form of newsextract.export.",
    )
    @click.option("--explain", is_flag=True, help="Say of each fact who found it and from what.")
    def parse(
        file: IO[bytes],
        published: date | None,
        language: str | None,
        region: str | None,
        encoding: str | None,
        form: str,
        explain: bool,
    ) -> None:
        """Show the facts of an article; FILE may be - for standard input."""
        if explain and form != "text":
            raise click.UsageError(
                "--explain is for --format text; JSON names rules and providers"
            )
        with redirect_stdout(sys.stderr):  # what plugins print is no part of the result
            doc = _parser(language, region).parse(_text(file, encoding), published=published)
        if form == "text":
            show(doc, _console(), explain=explain)
        elif form == "json":
            click.echo(_json(doc))
        else:
            _write(doc, form)


def _add_view(group: click.Group) -> None:
    import click

    @group.command(short_help="Make a page of an article with everything marked.")
    @click.argument("file", type=click.Path(exists=True, dir_okay=False, allow_dash=True))
    @click.option("-o", "--output", default="-", help="The page; standard output if not given.")
    @click.option("--serve", is_flag=True, help="Show it on a page of this machine instead.")
    @click.option("--port", type=click.IntRange(0, 65535), default=0, help="Of --serve.")
    @_of_the_text
    @click.option("--noise", is_flag=True, help="Mark captions and teasers too.")
    def view(
        file: str,
        output: str,
        serve: bool,
        port: int,
        published: date | None,
        language: str | None,
        region: str | None,
        encoding: str | None,
        noise: bool,
    ) -> None:
        """Make a page of an article with everything marked; FILE may be - for standard input.

        One self-contained file: no script, no network. With --serve the file is read anew each time
        that the page is loaded, until Ctrl-C.
        """
        if serve and (file == "-" or output != "-"):
            raise click.UsageError("--serve takes a file and writes none")
        with redirect_stdout(sys.stderr):
            parser = _parser(language, region, noise)

        def page() -> str:
            with click.open_file(file, "rb") as opened, redirect_stdout(sys.stderr):
                doc = parser.parse(_text(opened, encoding), published=published)
            return doc.to_html(page=True)

        if serve:
            _serve(page, port)
            return
        try:
            with click.open_file(output, "wb") as written:
                written.write(page().encode())
        except OSError as error:
            raise click.ClickException(f"cannot write {output}: {error.strerror}") from error


def _serve(page: Callable[[], str], port: int) -> None:
    import click

    from newsextract.cli.view import address, server

    page()  # what is wrong with the file is said at once
    try:
        serving = server(page, port)
    except OSError as error:
        raise click.ClickException(f"cannot serve on port {port}: {error.strerror}") from error
    click.echo(f"{address(serving)} until Ctrl-C")
    with serving:
        serving.serve_forever()


def _parser(language: str | None, region: str | None, noise: bool = False) -> Parser:
    """A parser for the codes of the options."""
    import click

    try:
        return Parser(language=language, region=region, noise=noise)
    except NewsextractError:
        raise
    except ValueError as error:  # of a code that is none
        raise click.UsageError(str(error)) from error


def _add_report(group: click.Group) -> None:
    import click

    @group.command(short_help="Print a report of a text to paste into an issue.")
    @click.argument("file", type=click.File("rb"))
    @_of_the_text
    def report(
        file: IO[bytes],
        published: date | None,
        language: str | None,
        region: str | None,
        encoding: str | None,
    ) -> None:
        """Print a report to paste into an issue: the text, its facts, who found them by which rule."""
        from newsextract.cli.report import report as written

        with redirect_stdout(sys.stderr):
            parser = _parser(language, region)
            doc = parser.parse(_text(file, encoding), published=published)
        click.echo(written(doc, parser))


def _text(file: IO[bytes], encoding: str | None) -> str:
    """The text of a file, with a word about what was guessed of it."""
    import click

    try:
        text, guessed = decoded(file.read(), encoding)
    except OSError as error:
        raise click.ClickException(f"cannot read {file.name}: {error.strerror}") from error
    except ValueError as error:
        raise click.ClickException(f"{file.name} {error}") from error
    if guessed:
        _say(
            f"{file.name} is not UTF-8; read as {guessed}, which is a guess: --encoding names another"
        )
    if looks_like_html(text):
        _say(
            f"{file.name} looks like HTML, but plain text is wanted; newsextract batch and "
            f"newsextract.html.parse_html read pages"
        )
    return text


def _write(doc: Document, form: str) -> None:
    """A form of the document on standard output, in UTF-8 whatever the terminal has."""
    import click

    try:
        written = write(doc, form)
    except ModuleNotFoundError as error:
        raise click.ClickException(str(error)) from error
    sys.stdout.flush()
    sys.stdout.buffer.write(f"{written.rstrip()}\n".encode())


def _json(doc: Document) -> str:
    """JSON that standard output can hold."""
    encoding = (sys.stdout.encoding or "utf-8").lower().replace("_", "-")
    if encoding in ("utf-8", "utf8"):
        return doc.to_json(indent=2)
    return json.dumps(doc.to_dict(), indent=2)  # in ASCII


def _add_plugins(group: click.Group) -> None:
    import click

    @group.command(short_help="List the plugins, or check one.")
    @click.option("--check", "name", metavar="NAME", help="Check this plugin's extractors.")
    @click.option(
        "--text", "texts", multiple=True, help="A sentence in which they find something."
    )
    @click.option(
        "--file",
        "files",
        multiple=True,
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        help="An article in which they do.",
    )
    def plugins(name: str | None, texts: tuple[str, ...], files: tuple[Path, ...]) -> None:
        """List the plugins: field, extractor, version, what each requires, what failed or clashes.

        With --check run its extractors over many texts and check what every extractor promises.
        """
        from newsextract.cli.plugins import check_plugin, show_plugins

        if name is None:
            if texts or files:
                raise click.UsageError("--text and --file are for --check")
            show_plugins(_console())
            return
        read = [decoded(path.read_bytes(), None).text for path in files]
        try:
            status = check_plugin(name, (*texts, *read), _console())
        except LookupError as error:
            raise click.ClickException(str(error.args[0])) from error
        raise SystemExit(status)


def _add_new_plugin(group: click.Group) -> None:
    import click

    @group.command("new-plugin", short_help="Write the package of a new plugin.")
    @click.argument("name")
    @click.option(
        "--into",
        type=click.Path(file_okay=False, path_type=Path),
        default=Path(),
        help="Where to make the package's directory; here if not given.",
    )
    def new_plugin(name: str, into: Path) -> None:
        """Write the package of a new plugin, newsextract-NAME, whose tests pass at once."""
        from newsextract._scaffold import next_steps, write_plugin

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
        click.echo(f"{root} is ready; next:\n")
        for line in next_steps(root):
            click.echo(f"    {line}")


def _console() -> Console:
    from rich.console import Console

    width = None if sys.stdout.isatty() else 200  # a pipe has no edge to wrap at
    return Console(highlight=False, soft_wrap=True, width=width)


if __name__ == "__main__":
    main()
