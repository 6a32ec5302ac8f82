"""Fit the second step of ``fit_names.py``: what the other names of an article tell about a doubted one.

What the first step says of a name, fitted on other texts, is where the sums begin; the weights of
the company it is in (``extractors/entities/company.py``) are fitted on top.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from newsextract.extractors.entities.company import DOUBT, Company, Value
from newsextract.extractors.entities.scoring import KINDS

FEWEST = 50  # names that a feature is seen of
SHRINKING = 10.0
ROUNDS = 80
# In doubt a name is of no kind, as in the first step: logits on top.
CAUTION = (0.0, 0.0, 0.0, 0.3, 0.3)
Scores = Mapping[tuple[str, str], Any]
Weights = dict[Value, Any]


def company_of(
    rows: list[dict[str, Any]], scores: Scores
) -> Iterator[tuple[dict[str, Any], list[Value]]]:
    """Each row with what the others of its text tell, by what the first step says of these."""
    texts = defaultdict(list)
    for row in rows:
        texts[row["id"]].append(row)
    for text in texts.values():
        told = {r["key"]: KINDS[int(np.argmax(scores[r["id"], r["key"]]))] for r in text}
        company = Company(told)
        for row in text:
            yield row, list(company.of(row["key"], row["beside"]))


def fit_company(
    rows: list[dict[str, Any]], scores: Scores, weight_of: Mapping[str, float], other: float
) -> dict[bool, Weights]:
    """The weights for names of one word and of several; rows without a label are company only."""
    found = {}
    told = list(company_of(rows, scores))
    for several in (False, True):
        some = [
            (r, v) for r, v in told if r["several"] == several and r["label"] in (*KINDS, None)
        ]
        found[several] = _fit(
            [values for _, values in some],
            np.array([scores[r["id"], r["key"]] for r, _ in some]),
            [r["label"] for r, _ in some],
            np.array([weight_of.get(r["corpus"], other) for r, _ in some]),
        )
    return found


def _fit(
    values: list[list[Value]], scores: Any, labels: list[str | None], weights: Any
) -> Weights:
    """Weights of features on top of scores, for which the labels are likeliest."""
    seen: dict[Value, int] = defaultdict(int)
    for row in values:
        for value in row:
            seen[value] += 1
    index = {v: i for i, v in enumerate(sorted((v for v in seen if seen[v] >= FEWEST), key=str))}
    at = [[index[value] for value in row if value in index] for row in values]
    begin = np.cumsum([0, *map(len, at)])
    columns = [i for row in at for i in row]
    matrix = csr_matrix((np.ones(len(columns)), columns, begin), shape=(len(at), len(index)))
    base = scores - scores.mean(axis=1, keepdims=True)
    number = np.arange(len(labels))
    # where the gold does not tell a name of no kind from none, the first step does
    kinds = np.array(
        [
            KINDS.index(label) if label else 3 + int(s[4] > s[3])
            for label, s in zip(labels, scores, strict=True)
        ]
    )
    right = np.zeros((len(labels), len(KINDS)))
    right[number, kinds] = 1

    def loss(flat: Any) -> tuple[float, Any]:
        table = flat.reshape(len(index), len(KINDS))
        sums = base + matrix @ table
        sums -= sums.max(axis=1, keepdims=True)
        odds = np.exp(sums)
        odds /= odds.sum(axis=1, keepdims=True)
        far = -(weights * np.log(odds[number, kinds] + 1e-12)).sum()
        slope = matrix.T @ (weights[:, None] * (odds - right)) + SHRINKING * table
        return far + SHRINKING / 2 * (table**2).sum(), slope.ravel()

    start = np.zeros(len(index) * len(KINDS))
    best = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": ROUNDS})
    table = best.x.reshape(len(index), len(KINDS))
    table[index[""]] += CAUTION
    return {value: table[i] for value, i in index.items()}


def told_again(
    rows: list[dict[str, Any]], scores: Scores, weights: dict[bool, Weights]
) -> dict[tuple[str, str], Any]:
    """The scores of rows, of those that are in doubt with what the others tell."""
    found = dict(scores)
    for row, values in company_of(rows, scores):
        own = scores[row["id"], row["key"]]
        *_, second, most = np.sort(own)
        if most - second < DOUBT:
            table = weights[row["several"]]
            found[row["id"], row["key"]] = own + sum(table[v] for v in values if v in table)
    return found
