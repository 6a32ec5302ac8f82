"""The command ``newsextract batch``: its options, and how it ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any, get_args

import click

from newsextract import Parser
from newsextract._progress import progress
from newsextract.cli.batch.entries import FORMS, Form, InputError, Names, entries, files_of
from newsextract.cli.batch.job import Job, Target
from newsextract.cli.batch.outputs import Outputs, StateError
from newsextract.cli.batch.run import run
from newsextract.exceptions import NewsextractError

_SOME_FAILED = 1
_SECONDS = 10.0  # between two lines of progress
_PLACE = "{field}"
_ENDINGS: dict[str, Target] = {
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".parquet": "parquet",
}


def add_batch(group: click.Group) -> None:
    """Add the command to the program."""
    group.add_command(_batch)


@click.command("batch", short_help="Read many articles: folders, feeds, tables.")
@click.argument("inputs", metavar="INPUT...", nargs=-1, required=True)
@click.option(
    "-o",
    "--output",
    required=True,
    metavar="OUT",
    help="File to write; {field} in its name is the field of --rows.",
)
@click.option(
    "--rows",
    "fields",
    multiple=True,
    metavar="FIELD",
    help="Write the facts of this field, a row each, instead of documents; several: name OUT with {field}.",
)
@click.option(
    "--output-format",
    "target",
    type=click.Choice(get_args(Target)),
    help="Of OUT; told from its name if not given.",
)
@click.option(
    "--input-format",
    "form",
    type=click.Choice(FORMS),
    help="Of all inputs; told from their names if not given, JSON lines for standard input.",
)
@click.option(
    "--text",
    default="text",
    show_default=True,
    metavar="NAME",
    help="Field or column that holds the text.",
)
@click.option(
    "--date",
    default="published",
    show_default=True,
    metavar="NAME",
    help="That of the day or time of publication, in ISO 8601.",
)
@click.option(
    "--key",
    default="id",
    show_default=True,
    metavar="NAME",
    help="That of the key; where there is none, the number of the record, from 0.",
)
@click.option(
    "--html", is_flag=True, help="The texts of JSON lines, CSV or Parquet are pages of HTML."
)
@click.option(
    "--url",
    default="url",
    show_default=True,
    metavar="NAME",
    help="With --html, the field that holds the address.",
)
@click.option("--encoding", help="Of text files; UTF-8 or guessed if not given.")
@click.option("--workers", type=click.IntRange(min=1), help="Processes; one a core if not given.")
@click.option(
    "--only",
    multiple=True,
    metavar="FIELD",
    help="Find this field alone, and what it requires; may be given again.",
)
@click.option(
    "--without", multiple=True, metavar="FIELD", help="Leave this field out; may be given again."
)
@click.option("--noise", is_flag=True, help="Read facts from captions and teasers too.")
@click.option("--language", help="BCP 47 tag of all texts; told from each if not given.")
@click.option("--region", help="ISO 3166 code that settles day/month order and a bare $.")
@click.option(
    "--plugins/--no-plugins", default=True, show_default=True, help="Load the installed plugins."
)
@click.option(
    "--resume",
    is_flag=True,
    help="Go on where a run of the same inputs and options was stopped or killed.",
)
@click.option("--quiet", is_flag=True, help="Show no progress.")
def _batch(**options: Any) -> None:
    """Read many articles: folders, globs, .txt, .html, JSON lines, CSV, Parquet, or - for standard input.

    A folder is searched for .txt and .html. JSON lines, CSV and Parquet have a record a line or row. OUT is JSON
    lines of {"key", "document"}, or with --rows JSON lines, CSV or Parquet of facts, in the order of the input.
    OUT.failures.jsonl names each record that failed, with its key and the reason; while OUT.state is there, the run
    can go on with --resume, after which OUT is the same as if it had never stopped.

    Exit status: 0 all were read; 1 some failed, and are named; 2 misuse; 130 interrupted.
    """  # fmt: skip
    names = Names(
        options["text"], options["date"], options["key"], options["url"], options["html"]
    )
    fields = tuple(options["fields"])
    target = options["target"] or _target(options["output"])
    paths = _paths(options["output"], fields)
    if not fields and target == "csv":
        raise click.UsageError(
            "CSV holds the rows of a field: add --rows FIELD, such as --rows attributions"
        )
    form: Form | None = options["form"]
    try:
        files = files_of(options["inputs"], form)
    except InputError as error:
        raise click.UsageError(str(error)) from error
    _need(files, names, target)
    parser = _parser(options)
    fields = _known(fields, parser)
    outputs = Outputs(paths, target, _same(options), _schema(target, fields))
    resume: bool = options["resume"]
    if resume and outputs.finished():
        click.echo(f"newsextract: {options['output']} is complete", err=True)
        return
    records = entries(files, names, options["encoding"])
    total = len(files) if all(f in ("text", "html") for _, f in files) else None
    job = Job(parser, target, fields)
    complete = False
    try:
        outputs.open(resume=resume)
        try:
            with progress(not options["quiet"], total, _SECONDS, outputs.done) as shown:
                run(records, job, options["workers"] or os.cpu_count() or 1, outputs, shown)
            complete = True
        finally:
            outputs.close(complete=complete)
    except StateError as error:
        raise click.UsageError(str(error)) from error
    except OSError as error:
        raise click.ClickException(f"cannot write {error.filename}: {error.strerror}") from error
    if outputs.failed:
        click.echo(
            f"newsextract: {outputs.failed} of {outputs.done} records failed; see {outputs.failures}",
            err=True,
        )
        raise SystemExit(_SOME_FAILED)


def _target(output: str) -> Target:
    target = _ENDINGS.get(Path(output).suffix.lower())
    if target is None:
        raise click.UsageError(
            f"the form of {output} cannot be told from its name; --output-format says it"
        )
    return target


def _paths(output: str, fields: Sequence[str]) -> list[str]:
    """The file of each field."""
    if _PLACE not in output:
        if len(fields) > 1:
            raise click.UsageError(
                f"several --rows need {_PLACE} in the name of OUT: -o out-{_PLACE}.csv"
            )
        return [output]
    if not fields:
        raise click.UsageError(f"{_PLACE} in the name of OUT stands for the field of --rows")
    return [output.replace(_PLACE, field.rpartition(".")[2]) for field in fields]


def _need(files: Sequence[tuple[str, Form]], names: Names, target: Target) -> None:
    """Say at once which extra is missing."""
    forms = {form for _, form in files}
    try:
        if names.html or "html" in forms:
            import lxml  # noqa: F401
        if target == "parquet" or "parquet" in forms:
            import pyarrow  # noqa: F401
    except ModuleNotFoundError as error:
        extra = "html" if error.name == "lxml" else "arrow"
        raise click.ClickException(
            f"{error.name} is missing; install it with: pip install 'newsextract[{extra}]'"
        ) from error


def _parser(options: dict[str, Any]) -> Parser:
    """The parser that the options ask for."""
    with redirect_stdout(sys.stderr):  # what plugins print is no part of the result
        try:
            return Parser(
                plugins=options["plugins"],
                only=options["only"] or None,
                without=options["without"],
                language=options["language"],
                region=options["region"],
                noise=options["noise"],
            )
        except NewsextractError:
            raise
        except (ValueError, TypeError) as error:
            raise click.UsageError(str(error)) from error


def _known(fields: Sequence[str], parser: Parser) -> tuple[str, ...]:
    """The full names of fields that the parser finds."""
    there = [step.extractor.provides.name for step in parser.steps]
    found = []
    for field in fields:
        names = [name for name in there if name == field or name.rpartition(".")[2] == field]
        if not names:
            raise click.UsageError(
                f"no extractor provides {field!r}; there are {', '.join(there)}"
            )
        found.append(names[0])
    return tuple(found)


def _schema(target: Target, fields: Sequence[str]) -> Any:
    """The columns of whole documents; those of rows are told from the rows."""
    if target != "parquet" or fields:
        return None
    import pyarrow

    from newsextract.arrow import schema

    own = [pyarrow.field("key", pyarrow.string()), pyarrow.field("text", pyarrow.string())]
    return pyarrow.schema([*own, *schema()])


def _same(options: dict[str, Any]) -> dict[str, Any]:
    """What has to be the same when a run goes on."""
    from newsextract import __version__

    free = ("workers", "resume", "quiet")
    kept = {name: value for name, value in sorted(options.items()) if name not in free}
    plain = {k: list(v) if isinstance(v, tuple) else v for k, v in kept.items()}
    return {"version": __version__, **plain}
