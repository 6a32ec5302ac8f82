"""Workers: processes that each hold one parser, are given records, and are replaced if they die.

A worker answers record by record, so of one that is killed it is known which record it had: that one
is lost, and named, the others that it was given go to the one in its place.
"""

from __future__ import annotations

import gc
import pickle
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from itertools import islice
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from queue import SimpleQueue
from typing import Any, NamedTuple

from newsextract._document import Document

Read = Callable[[Any], Document]  # what a worker does with a record; it pickles

_CHUNK = 8  # records that are sent together
_AHEAD = 64  # records for each worker that may be done before the next one in order


class Lost(NamedTuple):
    """A record whose worker died over it."""

    why: str


class Task(NamedTuple):
    """A record with its number."""

    number: int
    record: Any


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Hold Ctrl-C back, in processes that are started meanwhile for good: the parent ends them."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


class _Worker:
    """One process, and what it was given and has not answered."""

    def __init__(self, read: Read) -> None:
        context = get_context()
        self.line, end = context.Pipe()
        self.process: Any = context.Process(
            target=_work, args=(end, read), name="newsextract", daemon=True
        )
        with _uninterrupted():
            self.process.start()
        end.close()
        self.given: deque[Task] = deque()
        self.ready = False  # it has answered once

    def give(self, tasks: list[Task]) -> None:
        """Hand over some records; a process that is gone is noticed when its answer is read."""
        self.given += tasks
        with suppress(OSError):
            self.line.send_bytes(pickle.dumps([task.record for task in tasks], 5))

    def stop(self) -> None:
        """End the process, whatever it does."""
        self.line.close()
        if self.process.is_alive():
            self.process.terminate()
            self.process.join(1)
        if self.process.is_alive():
            self.process.kill()
        self.process.join()
        self.process.close()


def _work(line: Connection, read: Read) -> None:
    """Answer each record on the line, until it is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends its workers itself
    # a parser and its words live as long as the process: nothing for the collector to go through
    gc.collect()
    gc.freeze()
    line.send_bytes(b"")
    waiting: SimpleQueue[Any] = SimpleQueue()
    threading.Thread(target=_listen, args=(line, waiting), daemon=True).start()
    while (records := waiting.get()) is not None:
        for record in records:
            answer = pickle.dumps(read(record), 5)
            try:
                line.send_bytes(answer)
            except OSError:  # nobody listens any more
                return


def _listen(line: Connection, waiting: SimpleQueue[Any]) -> None:
    """Take in what is sent, so that the parent never waits for a worker that waits for it."""
    try:
        while True:
            waiting.put(pickle.loads(line.recv_bytes()))
    except (EOFError, OSError):
        waiting.put(None)


class Pool:
    """Some workers; a context manager, behind which no process is left."""

    def __init__(self, read: Read, count: int, *, ordered: bool) -> None:
        self._read = read
        self._ordered = ordered
        self._again: deque[Task] = deque()  # of workers that died
        self._workers: list[_Worker] = []
        try:
            for _ in range(count):
                self._workers.append(_Worker(read))
        except BaseException:  # the parser does not pickle, say
            self.__exit__()
            raise

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self._workers:
            worker.stop()

    def answers(self, tasks: Iterator[Task]) -> Iterator[tuple[int, Document | Lost]]:
        """The number and the document of each task, in their order or as they are done.

        Raises:
            RuntimeError: if processes die before they read anything.
        """
        done: dict[int, Document | Lost] = {}
        due = given = 0
        more = True
        ahead = _AHEAD * len(self._workers) if self._ordered else sys.maxsize
        while True:
            while True:
                worker = min(self._workers, key=lambda w: len(w.given))
                if len(worker.given) > _CHUNK:
                    break
                # what a dead worker left goes first, however far ahead the others are
                chunk = [self._again.popleft() for _ in range(min(_CHUNK, len(self._again)))]
                if not chunk and more and given - due < ahead:
                    chunk = list(islice(tasks, _CHUNK))
                    given += len(chunk)
                    more = bool(chunk)
                if not chunk:
                    break
                worker.give(chunk)
            if not any(worker.given for worker in self._workers):
                if not more:
                    return
                continue
            for number, answer in self._heard():
                if self._ordered:
                    done[number] = answer
                else:
                    due += 1
                    yield number, answer
            while due in done:
                yield due, done.pop(due)
                due += 1

    def _heard(self) -> Iterator[tuple[int, Document | Lost]]:
        """What the workers answer that have something to say, at least one of them."""
        lines = {worker.line: worker for worker in self._workers}
        for line in wait(list(lines)):
            worker = lines[line]  # type: ignore[index]
            try:
                answer = worker.line.recv_bytes()
            except (EOFError, OSError):
                yield from self._replace(worker)
                continue
            if not worker.ready:
                worker.ready = True
            else:
                yield worker.given.popleft().number, pickle.loads(answer)

    def _replace(self, worker: _Worker) -> Iterator[tuple[int, Document | Lost]]:
        worker.process.join()
        code = worker.process.exitcode
        how = f"was killed by signal {-code}" if code and code < 0 else f"ended with status {code}"
        if not worker.ready:
            raise RuntimeError(
                f"a worker process {how} before it read anything; a script that uses several "
                f'workers needs: if __name__ == "__main__":'
            )
        if worker.given:
            yield worker.given.popleft().number, Lost(f"the process that read it {how}")
        self._again += worker.given
        self._workers[self._workers.index(worker)] = _Worker(self._read)
        worker.stop()
