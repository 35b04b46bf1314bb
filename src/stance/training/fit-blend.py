"""Fits the weights that make one opinion of the trees' and the encoder's (src/stance/blend-opinions.ts).

usage: fit-blend.py OPINIONS.jsonl OUT.json     (the first as src/cli/export-opinions.ts writes it)
Passages that a search brought are fitted apart from pairs put together on purpose, of which every set counts the same.
"""
import collections
import json
import sys

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss
from sklearn.model_selection import GroupKFold

LABELS = ["supports", "refutes", "neutral"]
LEAST_PROBABILITY = 1e-4


def read_inputs(row):
    s, r, n = row["margins"]
    ts, tr, tn = np.log(np.maximum(row["trees"], LEAST_PROBABILITY))
    return [s - n, r - n, ts - tn, tr - tn]


def fit(rows):
    x = np.array([read_inputs(row) for row in rows])
    y = np.array([LABELS.index(row["label"]) for row in rows])
    groups = np.array([row["set"] + "/" + row["group"] for row in rows])
    sizes = collections.Counter(row["set"] for row in rows)
    weights = np.array([len(rows) / len(sizes) / sizes[row["set"]] for row in rows])
    mean, deviation = x.mean(0), x.std(0)
    z = (x - mean) / deviation
    train = lambda part: LogisticRegression(C=0.3, max_iter=2000).fit(z[part], y[part], weights[part])
    held_out = np.zeros((len(y), 3))
    for known, unknown in GroupKFold(5).split(z, y, groups):
        held_out[unknown] = train(known).predict_proba(z[unknown])
    print(f"{len(y)} pairs; held out: log loss {log_loss(y, held_out):.4f}, right {(held_out.argmax(1) == y).mean():.4f}")
    model = train(np.arange(len(y)))
    slopes = model.coef_ / deviation
    biases = model.intercept_ - (slopes * mean).sum(1)
    lines = np.hstack([slopes - slopes[2], (biases - biases[2])[:, None]])
    return {"supports": [round(float(v), 4) for v in lines[0]], "refutes": [round(float(v), 4) for v in lines[1]]}


def main():
    source, out = sys.argv[1:3]
    rows = [json.loads(line) for line in open(source)]
    retrieved = [row for row in rows if row["set"] == "retrieved"]
    given = [row for row in rows if row["set"] != "retrieved"]
    json.dump({"retrieved": fit(retrieved), "given": fit(given)}, open(out, "w"), indent=2)
    open(out, "a").write("\n")


main()
