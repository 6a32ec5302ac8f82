"""Batches survive: bad records, killed workers, broken iterators, Ctrl-C, callers who stop."""

import os
import signal
import subprocess
import sys
import textwrap
import time
from datetime import date

import attrs
import pytest

from newsextract import (
    Field,
    FieldUnavailableError,
    Parser,
    Result,
    Span,
    extractor,
    hookimpl,
)
from newsextract.testing import check_invariants

TEXT = "“We will rebuild,” Mayor Ana Ruiz said on Thursday. It will cost $5 million."


@attrs.frozen
class Word:
    span: Span
    rule: str


WORDS = Field("acme.words", Word)


@extractor(provides=WORDS)
def find_words(view):
    if "SLOW" in view.text:
        time.sleep(0.5)
    if "KILL" in view.text:
        os.kill(os.getpid(), signal.SIGKILL)
    if "EXIT" in view.text:
        os._exit(7)
    if "RAISE" in view.text:
        raise ZeroDivisionError("no words")
    return [Word(Span(0, 1), "word")]


class Deadly:
    @hookimpl
    def newsextract_extractors(self):
        return [find_words]


@pytest.fixture(scope="module")
def deadly():
    return Parser(plugins=[Deadly()], only=[WORDS])


def left_over() -> list[str]:
    """The processes of this test that are still there, zombies too."""
    import multiprocessing

    deadline = time.monotonic() + 5
    while (alive := multiprocessing.active_children()) and time.monotonic() < deadline:
        time.sleep(0.05)
    return [repr(process) for process in alive]


BAD = [
    (None, "record 1: TypeError: a record must be a str"),
    (5, "record 1: TypeError"),
    ({}, "a mapping with a 'text'"),
    ({"body": "x"}, "a mapping with a 'text'"),
    ({"text": None}, "text must be str, not NoneType"),
    ({"text": TEXT, "published": "2018-07-13"}, "fromisoformat"),
    ({"text": TEXT, "colour": "red"}, "a record has no 'colour'"),
    ({"text": TEXT, "language": 5}, "language must be str"),
]


@pytest.mark.parametrize("workers", [1, 2])
def test_a_bad_record_costs_itself_alone(parser, workers):
    records = [TEXT]
    for bad, _ in BAD:
        records += [bad, {"text": TEXT, "id": 7}]
    docs = list(parser.parse_many(records, workers=workers))
    assert len(docs) == len(records)
    for number, doc in enumerate(docs):
        if number % 2:
            (failure,) = doc.failures
            says = BAD[number // 2][1].replace("record 1", f"record {number}")
            assert failure.error.startswith(f"record {number}: ")
            assert says in failure.error
            with pytest.raises(FieldUnavailableError, match=f"record {number}"):
                doc.quotes  # noqa: B018
            check_invariants(doc)
            assert type(doc).from_json(doc.to_json()) == doc
        else:
            assert len(doc.quotes) == 1


@pytest.mark.parametrize("workers", [1, 2])
def test_a_bad_record_is_raised_where_that_is_asked_for(parser, workers):
    done = parser.parse_many([TEXT, TEXT, {"text": None}, TEXT], workers=workers, errors="raise")
    assert len([next(done), next(done)]) == 2
    with pytest.raises(TypeError, match="text must be str") as caught:
        next(done)
    assert "in record 2" in caught.value.__notes__
    assert left_over() == []


@pytest.mark.parametrize("workers", [1, 2])
@pytest.mark.parametrize("ordered", [True, False])
def test_results_carry_their_records(parser, workers, ordered):
    records = [
        {"text": TEXT, "id": object(), "published": date(2018, 7, 13 + n % 3)} for n in range(20)
    ]
    results = list(
        parser.parse_many(iter(records), workers=workers, ordered=ordered, results=True)
    )
    assert {type(result) for result in results} == {Result}
    assert sorted(r.number for r in results) == list(range(20))
    assert not ordered or [r.number for r in results] == list(range(20))
    for result in results:
        assert result.record is records[result.number]
        assert result.document.reference == result.record["published"]


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
@pytest.mark.parametrize("ordered", [True, False])
def test_a_killed_worker_costs_the_record_it_had(deadly, ordered):
    texts = [f"{TEXT} {n}" for n in range(400)]
    texts[157] = "KILL"
    texts[300] = "EXIT"
    results = list(deadly.parse_many(texts, workers=2, ordered=ordered, results=True))
    assert len(results) == 400
    failed = sorted(
        (r.number, r.document.failures[0].error) for r in results if r.document.failures
    )
    assert [number for number, _ in failed] == [157, 300]
    assert "record 157: the process that read it was killed by signal 9" in failed[0][1]
    assert "record 300: the process that read it ended with status 7" in failed[1][1]
    assert all(r.document[WORDS] for r in results if not r.document.failures)
    assert left_over() == []


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_what_a_killed_worker_leaves_is_read_however_far_the_other_one_is(deadly, monkeypatch):
    # the first record is slow to die, so that the other worker has read all that it may meanwhile
    monkeypatch.setattr("newsextract._workers._AHEAD", 8)
    texts = [f"{TEXT} {n}" for n in range(100)]
    texts[0] = "SLOW KILL"
    results = list(deadly.parse_many(texts, workers=2, results=True))
    assert [r.number for r in results] == list(range(100))
    assert [r.number for r in results if r.document.failures] == [0]


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_a_killed_worker_is_an_error_where_that_is_asked_for(deadly):
    with pytest.raises(RuntimeError, match="killed by signal 9") as caught:
        list(deadly.parse_many([TEXT, "KILL", TEXT], workers=2, errors="raise"))
    assert "in record 1" in caught.value.__notes__
    assert left_over() == []


def test_the_error_of_an_extractor_is_raised_out_of_a_worker(deadly):
    with pytest.raises(ZeroDivisionError, match="no words") as caught:
        list(deadly.parse_many([TEXT, "RAISE"], workers=2, errors="raise"))
    assert "in record 1" in caught.value.__notes__


@pytest.mark.parametrize("workers", [1, 2])
def test_an_error_of_the_input_comes_after_the_documents_of_what_was_read(parser, workers):
    def broken():
        yield from [TEXT] * 21
        raise OSError("disk gone")

    docs = []
    with pytest.raises(OSError, match="disk gone"):
        docs.extend(parser.parse_many(broken(), workers=workers))
    done = parser.parse_many(broken(), workers=workers)
    assert len([next(done) for _ in range(21)]) == 21
    with pytest.raises(OSError, match="disk gone"):
        next(done)
    assert left_over() == []


def test_an_abandoned_generator_leaves_no_process(parser):
    done = parser.parse_many((TEXT for _ in range(10_000)), workers=2)
    next(done)
    done.close()
    assert left_over() == []
    done = parser.parse_many([TEXT] * 100, workers=2)
    next(done)
    del done
    assert left_over() == []


def test_input_is_read_lazily(parser):
    read = []

    def texts():
        for n in range(10_000):
            read.append(n)
            yield TEXT

    done = parser.parse_many(texts(), workers=2)
    assert read == []
    for _ in range(50):
        next(done)
    assert len(read) < 400
    done.close()


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_an_interrupt_leaves_no_process(tmp_path):
    script = tmp_path / "script.py"
    script.write_text(
        textwrap.dedent(
            """
            import itertools, signal, sys
            from newsextract import Parser
            signal.signal(signal.SIGINT, signal.default_int_handler)  # ignored in the background
            if __name__ == "__main__":
                done = Parser(plugins=False).parse_many(itertools.repeat("It cost $5."), workers=2)
                next(done)
                print("ready", flush=True)
                for _ in done:
                    pass
            """
        )
    )
    process = subprocess.Popen(
        [sys.executable, str(script)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert process.stdout.readline() == "ready\n"
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: parent and workers
    try:
        _, said = process.communicate(timeout=30)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        raise
    assert "KeyboardInterrupt" in said
    assert said.count("Traceback") == 1
    with pytest.raises(ProcessLookupError):
        os.killpg(process.pid, 0)


@pytest.mark.parametrize(
    ("records", "options", "error", "says"),
    [
        (TEXT, {}, TypeError, r"not one str; for one text: parse\(text\)"),
        (b"x", {}, TypeError, "not one bytes"),
        ({"text": TEXT}, {}, TypeError, "not one dict"),
        (None, {}, TypeError, "not one NoneType"),
        ([TEXT], {"workers": 0}, ValueError, "at least 1, not 0; None takes one a core"),
        ([TEXT], {"workers": -1}, ValueError, "at least 1, not -1"),
        ([TEXT], {"workers": True}, TypeError, "whole number"),
        ([TEXT], {"workers": 1.5}, TypeError, "whole number"),
        ([TEXT], {"errors": "ignore"}, ValueError, "'record' or 'raise'"),
    ],
)
def test_misuse_is_refused_at_once(parser, records, options, error, says):
    with pytest.raises(error, match=says):
        parser.parse_many(records, **options)


def test_progress_is_lines_where_there_is_no_terminal(parser, capsys, monkeypatch):
    monkeypatch.setattr("newsextract._progress._SECONDS", 0)
    list(parser.parse_many([TEXT, None, TEXT], workers=1, progress=True))
    lines = capsys.readouterr().err.splitlines()
    assert lines[0].startswith("1 of 3 articles, ")
    assert lines[-1].startswith("3 of 3 articles, ")
    assert lines[-1].endswith(" a second, 1 failed")
    list(parser.parse_many(iter([TEXT]), workers=1, progress=True))
    assert capsys.readouterr().err.startswith("1 articles")


def test_progress_is_a_bar_on_a_terminal(parser, monkeypatch, capsys):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    list(parser.parse_many([TEXT] * 3, workers=1, progress=True))
    assert "3/3" in capsys.readouterr().err


def test_large_texts_do_not_lock_parent_and_worker(parser):
    texts = [f"{TEXT} {'The ferry sailed. ' * 20_000}{n}" for n in range(12)]
    small = Parser(plugins=False, only=["sections"])
    assert [doc.text[-2:] for doc in small.parse_many(texts, workers=2)] == [t[-2:] for t in texts]


class Unborn:
    """A plugin that ends the process which unpickles it."""

    newsextract_extractors = staticmethod(hookimpl(lambda: []))  # noqa: PIE807

    def __reduce__(self):
        return os._exit, (3,)


def test_a_worker_that_cannot_start_is_told():
    import multiprocessing

    before = multiprocessing.get_start_method()
    multiprocessing.set_start_method("spawn", force=True)
    try:
        with pytest.raises(RuntimeError, match="ended with status 3 before it read anything"):
            list(Parser(plugins=[Unborn()]).parse_many([TEXT] * 3, workers=2))
        assert len(list(Parser(plugins=False).parse_many([TEXT] * 3, workers=2))) == 3
    finally:
        multiprocessing.set_start_method(before, force=True)
    assert left_over() == []
