"""The checks of the kit: what every extractor promises, each promise with its remedy.

A check looks for one fault and returns a Problem, or None. What another check reports is not
reported again: an exception on a text is the matter of ``any_text`` alone.
"""

from __future__ import annotations

import copy
import decimal
import io
import locale
import math
import os
import pickle
import random
import sys
import time
import traceback
import warnings
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from typing import Any

import attrs

from newsextract import Document, Field, Span, View
from newsextract.exceptions import UndeclaredFieldError
from newsextract.export.json import builtin_fields
from newsextract.testing._bench import HOSTILE, Bench
from newsextract.testing._elsewhere import found_elsewhere

_TRIES = 250  # shorter texts that are tried before a fault is reported
_STATES = 40  # texts that are read again after one another
_THREADS = 8
_SHORT = (
    8,
    12,
    16,
    20,
    24,
    32,
    44,
    64,
    256,
)  # characters: what doubles with each character shows here
_LONG = (1_024, 4_096, 16_384)
_ARTICLE = 65_536
_SLOW = 0.02  # seconds of CPU; below, the clock tells nothing about growth
_AGAIN = 10  # seconds; what takes longer is not run a second time
_SENTENCES = "The ferry carried 240 people to Lakeside and came back in the evening.\n"
_POWER = 1.5  # time grows like length ** power: 1 is linear, 2 quadratic


@attrs.frozen
class Problem:
    """One fault and the place where it shows."""

    what: str  # a sentence without its full stop
    text: str | None = None
    span: Span | None = None
    rule: str | None = None
    remedy: str | None = None  # in place of the check's own


@attrs.frozen
class Check:
    """One promise of every extractor."""

    name: str
    remedy: str
    find: Callable[[Bench], Problem | None]


def _on_texts(
    fault: Callable[[Bench, str], Problem | None],
) -> Callable[[Bench], Problem | None]:
    """A check that looks at one text after the other and reports the shortest that shows it."""

    def find(bench: Bench) -> Problem | None:
        for text in bench.texts:
            problem = fault(bench, text)
            if problem is not None:
                return _shortest(lambda shorter: fault(bench, shorter), text, problem)
        return None

    return find


def _shortest(fault: Callable[[str], Problem | None], text: str, problem: Problem) -> Problem:
    """The problem in the shortest text that still shows it, found by leaving parts out.

    Lines go first, then words, then characters.
    """
    tries = 0
    for parts in (str.splitlines, str.split, list):
        pieces = parts(text)
        joint = {str.splitlines: "\n", str.split: " ", list: ""}[parts]
        step = len(pieces) // 2
        while step:
            at = 0
            while at < len(pieces) and tries < _TRIES:
                shorter = pieces[:at] + pieces[at + step :]
                tries += 1
                found = fault(joint.join(shorter))
                if found is None:
                    at += step
                else:
                    problem, pieces = found, shorter
                    text = joint.join(pieces)
            step //= 2
    return problem


# -- what it declares ---------------------------------------------------------------------


def _declaration(bench: Bench) -> Problem | None:
    extractor = bench.extractor
    field = extractor.provides
    if any(not isinstance(f, Field) for f in (field, *extractor.requires)):
        return Problem(f"provides {field!r} and requires {extractor.requires!r}, not all fields")
    if field in extractor.requires:
        return Problem(f"requires {field.name!r}, which it provides itself")
    if field.name.startswith("newsextract.") and field not in builtin_fields():
        return Problem(
            f"provides a field named {field.name!r}, but that is no field of newsextract",
            remedy=f"name it after its own package: {'acme' + field.name[11:]!r}",
        )
    return None


def _declared_fields(bench: Bench, text: str) -> Problem | None:
    view = bench.view(text)
    if view is None:
        return None
    try:
        bench.run(view)
    except UndeclaredFieldError:
        pass  # in view.undeclared as well, like those that the extractor caught
    except Exception:  # the check "any_text" reports it
        return None
    if not view.undeclared:
        return None
    name = view.undeclared[0].name
    return Problem(
        f"reads the field {name!r}, which it does not require",
        text,
        remedy=f"add the field to @extractor(requires=[...]), or do not read {name!r}",
    )


# -- what it yields -----------------------------------------------------------------------


def _any_text(bench: Bench, text: str) -> Problem | None:
    for language in (None, "tlh"):  # no lexicon knows Klingon
        view = bench.view(text, language)
        if view is None:
            continue
        try:
            bench.run(view)
        except UndeclaredFieldError:
            return None  # the check "declared_fields" reports it
        except Exception as error:
            in_language = "" if language is None else f" in the language {language!r}"
            return Problem(f"raises {error!r:.200}{_where(error)}{in_language}", text)
    return None


def _where(error: Exception) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    frame = frames[-1] if frames else None
    return f" (line {frame.lineno} of {frame.filename}, {frame.line})" if frame else ""


def _types(bench: Bench, text: str) -> Problem | None:
    view = bench.view(text)
    if view is None:
        return None
    kind = bench.extractor.provides.type
    try:
        found = bench.extractor.find(view)
        if not hasattr(found, "__iter__"):
            return Problem(
                f"returns {found!r:.80}, which cannot be iterated",
                text,
                remedy="yield the annotations, or return a list of them; [] if there are none",
            )
        for item in found:
            if not isinstance(item, kind):
                return Problem(f"yields {item!r:.120}, which is no {kind.__name__}", text)
            if not isinstance(item.span, Span):
                return Problem(
                    f"yields a {kind.__name__} whose span is {item.span!r:.80}",
                    text,
                    remedy="make a span of offsets: Span(*match.span())",
                )
    except Exception:  # the check "any_text" reports it
        return None
    return None


def _finds_something(bench: Bench) -> Problem | None:
    if any(bench.find(text) for text in bench.texts):
        return None
    return Problem(f"finds nothing in any of {len(bench.texts)} texts, so nothing can be checked")


def _spans(bench: Bench, text: str) -> Problem | None:
    for annotation in bench.find(text) or ():
        for path, span in _spans_of(annotation, ""):
            if span.end > len(text):
                return Problem(
                    f"yields a {type(annotation).__name__} whose {path} {span} ends outside a text "
                    f"of {len(text)} characters",
                    text,
                    span,
                    annotation.rule,
                )
    return None


def _spans_of(value: Any, path: str) -> Iterator[tuple[str, Span]]:
    """The spans in a value, with their paths; other annotations that it holds are not entered."""
    if isinstance(value, Span):
        yield path.lstrip("."), value
    elif isinstance(value, tuple):
        for i, item in enumerate(value):
            yield from _spans_of(item, f"{path}[{i}]")
    elif attrs.has(type(value)):
        for a in attrs.fields(type(value)):
            yield from _spans_of(getattr(value, a.name), f"{path}.{a.name}")


def _rule(bench: Bench, text: str) -> Problem | None:
    for annotation in bench.find(text) or ():
        rule = annotation.rule
        if not (isinstance(rule, str) and rule.strip()):
            return Problem(f"yields an annotation whose rule is {rule!r}", text, annotation.span)
    return None


def _order(bench: Bench, text: str) -> Problem | None:
    last = None
    for annotation in bench.find(text) or ():
        if last is not None and annotation.span.start < last.start:
            return Problem(
                f"yields {annotation.span} after {last}", text, annotation.span, annotation.rule
            )
        last = annotation.span
    return None


def _empty_text(bench: Bench) -> Problem | None:
    for text in ("", " \n \n"):
        if found := bench.find(text):
            return Problem(
                f"finds {found[0]!r:.120} in a text without a character to read",
                text,
                found[0].span,
                found[0].rule,
            )
    return None


# -- a function of the text alone ---------------------------------------------------------


def _same_again(bench: Bench, text: str) -> Problem | None:
    first = bench.find(text)
    for _ in range(3):
        again = bench.find(text)
        if again != first:
            return _different(
                "finds something else when it reads the text again", text, first, again
            )
    return None


def _different(
    what: str, text: str, first: Sequence[Any] | None, second: Sequence[Any] | None
) -> Problem:
    """A problem at the first annotation in which two results differ."""
    first, second = first or (), second or ()
    at = next(
        (i for i, (a, b) in enumerate(zip(first, second, strict=False)) if a != b),
        min(len(first), len(second)),
    )
    shown = [f"{row[at]!r:.120}" if at < len(row) else "nothing more" for row in (first, second)]
    place = (*first[at : at + 1], *second[at : at + 1])[:1]
    return Problem(
        f"{what}: first {shown[0]}, then {shown[1]}",
        text,
        place[0].span if place else None,
        place[0].rule if place else None,
    )


def _no_state(bench: Bench) -> Problem | None:
    texts = _telling(bench, _STATES)[::-1]
    here = [bench.find(text) for text in texts]
    elsewhere = found_elsewhere(bench, texts)
    if elsewhere is None:
        elsewhere = [bench.find(text) for text in reversed(texts)][::-1]
    for text, first, again in zip(texts, here, elsewhere, strict=True):
        if again != first:
            return _different(
                "finds something else in a process that has read no other text, or read them in "
                "another order",
                text,
                first,
                again,
            )
    return None


def _telling(bench: Bench, most: int) -> list[str]:
    """Texts in which the extractor finds something, those of the caller first."""
    texts = dict.fromkeys((*bench.own, *reversed(bench.texts)))
    found = [text for text in texts if bench.find(text)]
    return found[:most]


def _shift(bench: Bench, text: str) -> Problem | None:
    view = bench.view(text)
    if view is None or not text[:1].strip():
        return None
    plain, moved = (bench.find(t, view.language) for t in (text, f"\n\n{text}"))
    if plain is None or moved is None:
        return None
    spans = [Span(a.span.start + 2, a.span.end + 2) for a in plain]
    for span, annotation in zip(spans, moved, strict=False):
        if annotation.span != span:
            return Problem(
                f"with two line breaks in front of the text it finds {annotation.span}, where "
                f"{span} is to be expected",
                f"\n\n{text}",
                annotation.span,
                annotation.rule,
            )
    if len(spans) != len(moved):
        return Problem(
            f"with two line breaks in front of the text it finds {len(moved)} annotations "
            f"instead of {len(spans)}",
            f"\n\n{text}",
        )
    return None


def _threads(bench: Bench) -> Problem | None:
    texts = _telling(bench, _THREADS)
    alone = [bench.find(text) for text in texts]
    views = [view for text in texts if (view := bench.view(text)) is not None]
    if len(views) != len(texts):
        return None
    for together in (_interleaved(bench, views), *_at_once(bench, views)):
        for text, first, again in zip(texts, alone, together, strict=True):
            if again != first:
                return _different(
                    "finds something else while it reads other texts", text, first, again
                )
    return None


def _interleaved(bench: Bench, views: Sequence[View]) -> list[tuple[Any, ...] | None]:
    """What the extractor yields from several texts when it turns from one to the next."""
    runs = [iter(bench.extractor.find(view)) for view in views]
    found: list[list[Any] | None] = [[] for _ in runs]
    open_runs = dict(enumerate(runs))
    while open_runs:
        for i, run in list(open_runs.items()):
            row = found[i]
            try:
                item = next(run)
            except StopIteration:
                del open_runs[i]
                continue
            except Exception:  # alone it raised nothing: _different shows that
                found[i] = None
                del open_runs[i]
                continue
            if row is not None:
                row.append(item)
    return [None if row is None else tuple(row) for row in found]


def _at_once(bench: Bench, views: Sequence[View]) -> Iterator[list[tuple[Any, ...] | None]]:
    """What it yields from several texts in as many threads that change as often as they can."""

    def run(view: View) -> tuple[Any, ...] | None:
        try:
            return bench.run(view)
        except Exception:  # alone it raised nothing: _different shows that
            return None

    if not views:
        return
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(len(views)) as pool:
            for _ in range(5):
                yield list(pool.map(run, views))
    finally:
        sys.setswitchinterval(interval)


# -- values -------------------------------------------------------------------------------


def _immutable(bench: Bench, text: str) -> Problem | None:
    for annotation in bench.find(text) or ():
        kind = type(annotation).__name__
        place = (text, annotation.span, annotation.rule)
        try:
            annotation.rule = annotation.rule
        except AttributeError:
            pass  # attrs.exceptions.FrozenInstanceError among them
        else:
            return Problem(f"yields a {kind} whose attributes can be set", *place)
        try:
            hash(annotation)
        except TypeError as error:
            return Problem(f"yields a {kind} that has no hash: {error}", *place)
        twin = copy.copy(annotation)
        if twin != annotation or hash(twin) != hash(annotation):
            return Problem(
                f"yields a {kind} that is not equal to a copy of itself",
                *place,
                remedy="leave eq= of the attrs class as it is, and hold no NaN",
            )
    return None


def _json(bench: Bench, text: str) -> Problem | None:
    for annotation in bench.find(text) or ():
        doc = Document(text, "en", None, bench.layer([annotation]))
        place = (text, annotation.span, annotation.rule)
        try:
            again = Document.from_json(doc.to_json(), fields=[bench.extractor.provides])
        except Exception as error:  # a converter raises what it likes
            return Problem(
                f"yields {annotation!r:.120}, which does not pass through JSON: {error!r:.200}",
                *place,
            )
        if again != doc:
            back = again[bench.extractor.provides]
            return Problem(
                f"yields {annotation!r:.120}, which comes back from JSON as {back[0]!r:.120}",
                *place,
            )
    return None


def _pickle(bench: Bench, text: str) -> Problem | None:
    for annotation in bench.find(text) or ():
        place = (text, annotation.span, annotation.rule)
        try:
            again = pickle.loads(pickle.dumps(annotation))
        except Exception as error:  # pickle raises what it likes
            return Problem(
                f"yields {annotation!r:.120}, which does not pickle: {error!r:.200}", *place
            )
        if again != annotation:
            return Problem(
                f"yields {annotation!r:.120}, which comes back from pickle as {again!r:.120}",
                *place,
            )
    return None


# -- nothing else is touched --------------------------------------------------------------


def _pure(bench: Bench, text: str) -> Problem | None:
    bench.find(text)  # what is imported and cached on first use is not counted
    read = bench.read(text)
    if read is None:
        return None
    reading, layers = read
    view = View(reading, layers, bench.extractor)
    with _listening() as said:
        seen, around = _state_of(view, layers), _surroundings()
        try:
            bench.run(view)
        except Exception:  # the check "any_text" reports it
            return None
        left = _surroundings()
    if said.getvalue():
        return Problem(
            f"prints {said.getvalue()!r:.80}",
            text,
            remedy="print nothing; what users should know belongs in the annotation",
        )
    for name, state in _state_of(view, layers).items():
        if state != seen[name]:
            return Problem(
                f"changes {name}, which other extractors read as well",
                text,
                remedy="make a list of your own before you change it",
            )
    for name, value in left.items():
        if value != around[name]:
            return Problem(f"changes {name}", text)
    return None


def _state_of(view: View, layers: dict[str, Any]) -> dict[str, str]:
    tokens = view.tokens
    return {
        "view.blocks": repr(view.blocks),
        "view.sentences": repr(view.sentences),
        "view.tokens": repr((tokens.words, tokens.lower, tokens.starts, tokens.ends)),
        "the index of view.tokens": repr(tokens.index),
        "an annotation that it requires": repr(layers),
    }


def _surroundings() -> dict[str, object]:
    context = decimal.getcontext()
    return {
        "the state of random": random.getstate(),
        "the decimal context": (context.prec, context.rounding, context.Emin, context.Emax),
        "the locale": locale.setlocale(locale.LC_ALL),
        "the environment": dict(os.environ),
        "the working directory": os.getcwd(),
        "the recursion limit": sys.getrecursionlimit(),
        "the warnings filters": list(warnings.filters),
    }


@contextmanager
def _listening() -> Iterator[io.StringIO]:
    """Catch what is printed; the state of random is a new one and is put back behind it."""
    said = io.StringIO()
    before = random.getstate()
    random.seed()
    try:
        with redirect_stdout(said), redirect_stderr(said):
            yield said
    finally:
        random.setstate(before)


# -- time ---------------------------------------------------------------------------------


def _short_time(bench: Bench) -> Problem | None:
    return _growth(bench, [*bench.own, _SENTENCES, *HOSTILE], _SHORT)


def _linear_time(bench: Bench) -> Problem | None:
    telling = "\n".join((*_telling(bench, _THREADS), _SENTENCES))
    units = [f"{telling}\n", *(f"{text} " for text in bench.own), *HOSTILE]
    return _growth(bench, units, _LONG) or _growth(bench, units[:1], (*_LONG[1:], _ARTICLE))


def _growth(bench: Bench, units: Sequence[str], sizes: Sequence[int]) -> Problem | None:
    for unit in units:
        last: tuple[View, float] | None = None
        for size in sizes:
            text = (unit * (size // len(unit) + 1))[:size]
            view = _ready(bench, text)
            taken = None if view is None else _seconds(bench, view)
            if view is None or taken is None:
                break
            if last is not None and taken > _SLOW:
                problem = _compared(bench, *last, view, taken)
                if problem is not None:
                    return problem
            last = view, taken
    return None


def _compared(
    bench: Bench, small: View, before: float, large: View, taken: float
) -> Problem | None:
    """A problem if time grows faster than the text.

    Measured again to be sure: what is loaded on first use is no growth.
    """
    if taken < _AGAIN:
        taken = min(taken, *(_seconds(bench, large) or taken for _ in range(2)))
        before = min(before, *(_seconds(bench, small) or before for _ in range(2)))
    length, longer = len(small.text), len(large.text)
    power = math.log(taken / before) / math.log(longer / length)
    if power <= _POWER:
        return None
    return Problem(
        f"takes {1000 * before:.1f} ms for {length} characters and {1000 * taken:.1f} ms for "
        f"{longer}, so its time grows with the length to the power of {power:.1f}",
        large.text,
    )


def _ready(bench: Bench, text: str) -> View | None:
    """A view whose shared layers are all read, so that the clock counts the extractor alone."""
    read = bench.read(text)
    if read is None:
        return None
    view = View(*read, bench.extractor)
    view.tokens, view.sentences  # noqa: B018
    return view


def _seconds(bench: Bench, view: View) -> float | None:
    """CPU seconds of one run; None if it raises."""
    started = time.thread_time()
    try:
        bench.run(view)
    except Exception:  # the check "any_text" reports it
        return None
    return max(time.thread_time() - started, 1e-6)


_STATELESS = (
    "keep nothing between calls: no module variable, no default argument that is a list, no cache "
    "keyed by less than all that the result depends on"
)

CHECKS: tuple[Check, ...] = (
    Check(
        "declaration",
        "write @extractor(provides=FIELD, requires=[OTHER]) with fields of other extractors",
        _declaration,
    ),
    Check(
        "short_time",
        "make every quantifier of a pattern bounded or possessive (x++ for x+), and let no two "
        "repeated parts match the same characters",
        _short_time,
    ),
    Check(
        "declared_fields",
        "add the field to @extractor(requires=[...])",
        _on_texts(_declared_fields),
    ),
    Check(
        "types",
        "yield instances of the class that the field names; yield nothing instead of None",
        _on_texts(_types),
    ),
    Check(
        "any_text",
        "what cannot be read is left out, or yielded with None for what is not known; no text "
        "may raise",
        _on_texts(_any_text),
    ),
    Check(
        "finds_something",
        "pass some sentences in which it does: check_extractor(..., texts=[...])",
        _finds_something,
    ),
    Check(
        "spans",
        "spans count code points of view.text, end outside: Span(*match.span()) of a match in "
        "view.text; add sentence.start to offsets inside a sentence",
        _on_texts(_spans),
    ),
    Check(
        "rule", 'name the rule that found it in each annotation: rule="percent"', _on_texts(_rule)
    ),
    Check("empty_text", "yield nothing where there is nothing to read", _empty_text),
    Check(
        "immutable",
        "make the class @attrs.frozen, with tuples in place of lists, and frozensets or tuples of "
        "pairs in place of sets and dicts",
        _on_texts(_immutable),
    ),
    Check(
        "pickle",
        "define the class at the top of a module, and hold values only: no function, no match, "
        "no file",
        _on_texts(_pickle),
    ),
    Check(
        "json",
        "give every attribute a precise type that JSON can carry: str, int, bool, Decimal, date, "
        "Span, another frozen attrs class, a tuple of them, or None",
        _on_texts(_json),
    ),
    Check(
        "same_again",
        "use no chance, no clock, no id() and no order of a set; " + _STATELESS,
        _on_texts(_same_again),
    ),
    Check("no_state", "rely on no order of a set; " + _STATELESS, _no_state),
    Check(
        "threads",
        "keep what a call needs in its own variables: no module variable, no attribute that two "
        "calls share",
        _threads,
    ),
    Check(
        "shift",
        "count offsets from the start of view.text, not of a sentence or a block (add its start), "
        "and keep no result of another text",
        _on_texts(_shift),
    ),
    Check(
        "order",
        "yield in the order of the text: sorted(found, key=lambda a: a.span)",
        _on_texts(_order),
    ),
    Check(
        "pure",
        "an extractor reads its view and yields; it sets nothing outside of itself",
        _on_texts(_pure),
    ),
    Check(
        "linear_time",
        "go through the text once: make quantifiers bounded or possessive, look things up in a "
        "dict in place of a loop inside a loop, and count nothing from the start of the text anew",
        _linear_time,
    ),
)
