"""Trains the boosted trees on exported features and writes the model's file.

usage: train-trees.py TRAIN DEV OUT.json VERSION PAIRS_FOUND CLAIMS_FOUND     (each a stem of .f32 + .jsonl, or several joined by commas)
"""
import base64
import collections
import json
import sys

import numpy as np
import xgboost as xgb

from held_out import is_held_out

LABELS = ["supports", "refutes", "neutral"]
# How much a row of each training set counts, times PAIRS.
PAIRS = 4
WEIGHTS = {
    "news": 1.5, "news_2024": 1.8, "mined_news": 0.16, "mined_2024": 0.01, "mined_fever": 0.1, "mined_fm2": 0.15, "mined_same": 0.28,
    "fever": 0.6, "fool_me_twice": 0.8, "infotabs": 0.15, "scifact": 0.4, "check_covid": 0.3, "conjnli": 0.08,
    "twists": 0.35, "snli": 0.2, "climate_fever": 0.1, "healthver": 0.15, "factcheck_bench": 0.15,
}
# Of the sets that count little only a random part (one in so many rows) is read, with that much more weight.
EVERY = {"infotabs": 3, "conjnli": 4, "snli": 3, "mined_2024": 3, "mined_same": 2, "mined_fever": 2, "mined_news": 2, "climate_fever": 2}
# Rows of src/cli/export-stance-rows.ts: weight of a claim's deciding windows together, and of one other window (pairs) or of all
# of them together (claims).
PAIRS_FOUND = {"deciding": 0.375, "other": 0.03}
CLAIMS_FOUND = {"deciding": 4.5, "other": 3.6}
PARAMETERS = {
    "objective": "multi:softprob", "num_class": 3, "eta": 0.08, "max_depth": 5, "min_child_weight": 15,
    "subsample": 0.7, "colsample_bytree": 0.5, "lambda": 8.0, "nthread": 2, "tree_method": "hist", "seed": 7,
}
ROUNDS = 260
TWO_WAY = {"fever", "fever_symmetric", "fool_me_twice"}


def load(stems):
    parts = [load_one(stem, number) for number, stem in enumerate(stems.split(","))]
    names = parts[0][0]
    assert all(part[0] == names for part in parts)
    return names, np.concatenate([part[1] for part in parts]), [row for part in parts for row in part[2]]


def load_one(stem, number):
    with open(stem + ".jsonl") as file:
        names = json.loads(file.readline())
        meta = [json.loads(line) for line in file]
    for row in meta:
        if "claim" in row:
            row["claim"] = (number, row["claim"])
    rows = np.fromfile(stem + ".f32", dtype=np.float32).reshape(len(meta), len(names))
    return names, rows, meta


def spread_weights(meta, weights, shares_others):
    """A claim's windows of one kind share its weight; other windows of a pair count one by one."""
    counts = collections.Counter((row["claim"], row["set"]) for row in meta)
    shares = [counts[row["claim"], row["set"]] if shares_others or row["set"] == "deciding" else 1 for row in meta]
    return np.array([weights[row["set"]] / share for row, share in zip(meta, shares)])


def f1(truth, guess):
    scores = []
    for label in range(3):
        hit = np.sum((truth == label) & (guess == label))
        total = np.sum(truth == label) + np.sum(guess == label)
        if np.sum(truth == label):
            scores.append(2 * hit / total if total else 0)
    return np.mean(scores)


def report(probabilities, meta):
    truth = np.array([LABELS.index(row["label"]) for row in meta])
    sets = np.array([row["set"] for row in meta])
    for name in dict.fromkeys(sets):
        mine = sets == name
        p, t = probabilities[mine], truth[mine]
        line = f"{name:18s} n={mine.sum():5d} three-way {np.mean(p.argmax(1) == t):.3f} f1 {f1(t, p.argmax(1)):.3f}"
        decided = t < 2
        line += f"  two-way {np.mean(p[decided][:, :2].argmax(1) == t[decided]):.3f}"
        print(line)
    return truth, sets


def export(booster, names, out, version):
    trees = [json.loads(text) for text in booster.get_dump(dump_format="json")]
    feature, value, right, starts, classes = [], [], [], [], []

    def walk(node, start):
        at = len(feature) - start
        if "leaf" in node:
            feature.append(255), value.append(node["leaf"]), right.append(0)
            return
        feature.append(names.index(node["split"])), value.append(node["split_condition"]), right.append(0)
        children = {child["nodeid"]: child for child in node["children"]}
        walk(children[node["yes"]], start)
        right[start + at] = len(feature) - start
        walk(children[node["no"]], start)

    for index, tree in enumerate(trees):
        starts.append(len(feature))
        classes.append(index % 3)
        walk(tree, starts[-1])
    texts = [
        base64.b64encode(np.array(feature, dtype="<u1").tobytes()).decode(),
        base64.b64encode(np.array(value, dtype="<f4").tobytes()).decode(),
        base64.b64encode(np.array(right, dtype="<u2").tobytes()).decode(),
    ]
    checksum = 0x811C9DC5
    for byte in "".join(texts).encode():
        checksum = ((checksum ^ byte) * 0x01000193) & 0xFFFFFFFF
    base = float(json.loads(booster.save_config())["learner"]["learner_model_param"]["base_score"])
    file = {
        "version": version, "features": names, "base": [base] * 3, "treeClass": classes, "treeStart": starts,
        "feature": texts[0], "value": texts[1], "right": texts[2], "checksum": checksum,
    }
    with open(out, "w") as handle:
        json.dump(file, handle, separators=(",", ":"))
        handle.write("\n")
    print("nodes", len(feature), "bytes", sum(map(len, texts)))


def main():
    train, dev, out, version, pairs_found, claims_found = sys.argv[1:7]
    names, rows, meta = load(train)
    labels = np.array([LABELS.index(row["label"]) for row in meta])
    weights = np.array([WEIGHTS.get(row["set"], 0.0) for row in meta])
    every = np.array([EVERY.get(row["set"], 1) for row in meta])
    held_out = np.array([is_held_out(row["set"], row["group"]) for row in meta])
    keep = ~held_out & (weights > 0) & (np.random.RandomState(7).randint(0, 1 << 20, len(meta)) % every == 0)
    weights = weights * every * PAIRS
    print("rows", keep.sum(), "weight by class", [round(float(weights[keep & (labels == c)].sum())) for c in range(3)])
    rows, labels, weights = rows[keep], labels[keep], weights[keep]
    for stem, found, shares_others in ((pairs_found, PAIRS_FOUND, False), (claims_found, CLAIMS_FOUND, True)):
        found_names, found_rows, found_meta = load(stem)
        assert found_names == names
        found_labels = np.array([LABELS.index(row["label"]) for row in found_meta])
        found_weights = spread_weights(found_meta, found, shares_others)
        if not shares_others:
            found_weights *= [not is_held_out("found_news", row["group"]) for row in found_meta]
        print(stem, [round(float(found_weights[found_labels == c].sum())) for c in range(3)])
        rows, labels = np.concatenate([rows, found_rows]), np.concatenate([labels, found_labels])
        weights = np.concatenate([weights, found_weights])
    booster = xgb.train(
        PARAMETERS,
        xgb.DMatrix(rows, labels, weight=weights, feature_names=names),
        num_boost_round=ROUNDS,
    )
    dev_names, dev_rows, dev_meta = load(dev)
    assert dev_names == names
    matrix = xgb.DMatrix(dev_rows, feature_names=names)
    probabilities = booster.predict(matrix)
    truth, sets = report(probabilities, dev_meta)
    guess = probabilities.argmax(1)
    print("\nnews and news_2024 by kind and label: right / n, guesses s r n")
    groups = {}
    for index, row in enumerate(dev_meta):
        if row["set"].startswith("news"):
            groups.setdefault((row["kind"], row["label"]), []).append(guess[index])
    for (kind, label), guesses in sorted(groups.items()):
        counts = np.bincount(guesses, minlength=3)
        print(f"{kind:14s} {label:9s} {counts[LABELS.index(label)] / len(guesses):.2f} of {len(guesses):3d}  {counts}")
    gain = booster.get_score(importance_type="total_gain")
    print("\n", [(name, round(value)) for name, value in sorted(gain.items(), key=lambda item: -item[1])[:50]])
    export(booster, names, out, version)
    # Stored vectors and what Python predicts for them, for the test of the TypeScript twin.
    picked = np.linspace(0, len(dev_rows) - 1, 40).astype(int)
    with open(out.replace(".json", "-vectors.json"), "w") as handle:
        json.dump({
            "rows": [[float(x) for x in dev_rows[i]] for i in picked],
            "probabilities": [[float(x) for x in probabilities[i]] for i in picked],
        }, handle)
        handle.write("\n")


main()
