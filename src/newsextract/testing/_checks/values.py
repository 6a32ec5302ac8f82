"""Annotations are values: frozen, equal to their copies, and as they were behind JSON and pickle."""

from __future__ import annotations

import copy
import pickle

from newsextract import Document
from newsextract._model.invariants import broken
from newsextract.testing._checks.bench import Bench
from newsextract.testing._checks.problem import Problem


def immutable(bench: Bench, text: str) -> Problem | None:
    """Annotations are frozen, hashable and equal to their copies."""
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


def through_json(bench: Bench, text: str) -> Problem | None:
    """Annotations come back from JSON as they were."""
    for annotation in bench.find(text) or ():
        doc = Document(text, "en", None, bench.layer([annotation]))
        if any(broken(doc)):
            continue  # no document may hold it: other checks report it
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


def through_pickle(bench: Bench, text: str) -> Problem | None:
    """Annotations come back from pickle as they were."""
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
