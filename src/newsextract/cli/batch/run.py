"""Run: the records of the input through the workers into the outputs, in order."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from itertools import islice
from typing import Any

from newsextract._progress import Progress
from newsextract._workers import Lost, Pool, Task
from newsextract.cli.batch.entries import Entry
from newsextract.cli.batch.job import Answer, Job
from newsextract.cli.batch.outputs import Outputs, StateError


def run(
    records: Iterator[Entry], job: Job, workers: int, outputs: Outputs, progress: Progress
) -> None:
    """Read what is not done yet.

    Raises:
        StateError: if what is done is not the beginning of the input.
    """
    if outputs.done:
        before = deque(islice(records, outputs.done), maxlen=1)
        if not before or before[0].key != outputs.last:
            raise StateError(
                f"record {outputs.done - 1} was {outputs.last!r} and is "
                f"{before[0].key if before else 'no more'!r}: the inputs have changed"
            )
    answers = _here(records, job) if workers == 1 else _elsewhere(records, job, workers)
    for entry, answer in answers:
        outputs.write(entry.key, outputs.done, answer)
        progress.advance(bool(answer.reasons))


def _here(records: Iterator[Entry], job: Job) -> Iterator[tuple[Entry, Answer]]:
    for entry in records:
        if entry.options is None:
            yield entry, _refused(entry)
        else:
            yield entry, job((entry.key, entry.options))


def _elsewhere(records: Iterator[Entry], job: Job, workers: int) -> Iterator[tuple[Entry, Answer]]:
    """The same in processes; the records that they are not done with are kept."""
    kept: deque[Entry] = deque()

    def tasks() -> Iterator[Task]:
        for number, entry in enumerate(records):
            kept.append(attrs_light(entry))
            options: Any = entry.options or {"text": ""}  # keeps its place in the order
            yield Task(number, (entry.key, options))

    with Pool(job, workers, ordered=True) as pool:  # type: ignore[arg-type]
        for _, found in pool.answers(tasks()):
            entry = kept.popleft()
            answer: Any = found
            if entry.reason is not None:
                answer = _refused(entry)
            elif isinstance(found, Lost):
                answer = Answer(reasons=(found.why,), read=False)
            yield entry, answer


def attrs_light(entry: Entry) -> Entry:
    """An entry without its text."""
    return Entry(entry.key, None, entry.reason)


def _refused(entry: Entry) -> Answer:
    return Answer(reasons=(entry.reason or "",), read=False)
