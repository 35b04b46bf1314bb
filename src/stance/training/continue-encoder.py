"""Goes on training all layers of a fine-tuned encoder, on a CPU, with claims told in other words than their reports.

usage: continue-encoder.py ROWS JUDGE.pt OUT.pt SECONDS SEED COURSE [DRAWN.npy]     CONSTANT=1 keeps the rate instead of letting it fall
COURSE: "twins", "texts" with them, or "negated" with both. Of each, claims over one report in forty are left out, and what
becomes of them is told before and after.
DRAWN.npy holds which rows of the twins and texts this run and those before it drew: such a row is drawn a tenth as often as
others. Sets of rows that are new to it stand behind those that it knows.
An encoder that has seen its claims often knows them by heart: right in 97 of 100 that it learnt from, in 66 of those that it
did not. Claims never seen teach it more in minutes than those do in hours.
"""
import importlib
import os
import sys
import time
import zlib
from collections import Counter

import numpy as np
import torch
import torch.nn.functional as F

from encoder_model import Judge
from held_out import is_held_out

finetune = importlib.import_module("finetune-encoder")
rebalance = importlib.import_module("rebalance-encoder")

BATCH, PEAK, DROPOUT, MARKS, WARM_UP = 32, 1.6e-4, 0.1, 0.3, 60
# Part of the words that are hidden from the encoder while it learns ("token cutoff": Shen and others, 2020).
CUT = 0.05
# Shares of what is learnt from, in each course; deciding passages are balanced by how much of the claim they repeat.
SHARES = {
    "twins": {
        "found_twins/deciding": 0.285, "found_twins/bare": 0.06, "found_twins/other": 0.115,
        "found_claims/deciding": 0.13, "found_claims/other": 0.08, "found_claims/open": 0.09,
        "found_news/deciding": 0.07, "pairs": 0.17,
    },
    "texts": {
        "found_texts/deciding": 0.286, "found_texts/bare": 0.055, "found_texts/other": 0.088, "found_texts/open": 0.121,
        "found_twins/deciding": 0.084, "found_twins/bare": 0.018, "found_twins/other": 0.034,
        "found_claims/deciding": 0.076, "found_claims/other": 0.047, "found_claims/open": 0.05,
        "found_news/deciding": 0.041, "pairs": 0.1,
    },
    "negated": {
        "found_negated/deciding": 0.136, "found_negated/bare": 0.024, "found_negated/other": 0.012, "found_negated/open": 0.028,
        "found_texts/deciding": 0.264, "found_texts/bare": 0.044, "found_texts/other": 0.053, "found_texts/open": 0.079,
        "found_twins/deciding": 0.056, "found_twins/bare": 0.012, "found_twins/other": 0.022,
        "found_claims/deciding": 0.059, "found_claims/other": 0.04, "found_claims/open": 0.043,
        "found_news/deciding": 0.027, "pairs": 0.1,
    },
}
# Claims that are seen once need no dropout between the layers.
LAYER_DROPOUT = {"twins": DROPOUT, "texts": 0.0, "negated": 0.0}
MEASURED, MEASURED_OF = ("found_twins", "found_texts", "found_negated"), 40
BALANCED = (
    "found_twins/deciding", "found_twins/bare", "found_texts/deciding", "found_texts/bare", "found_negated/deciding",
    "found_negated/bare", "found_claims/deciding",
)
PAIRS = {**rebalance.PAIRS, "fever": 3.0, "news": 4.0, "news_2024": 9.0}
DRAWN_BEFORE = 0.1
# Of two claims that differ in a few words and have opposite labels, the ids end in these; one drawn brings the other half of the time.
ENDINGS = {"s": "r", "r": "s", "0": "1", "1": "0"}
TOGETHER = 0.5


class CutJudge(Judge):
    """Sees, while it learns, some pieces as nothing."""

    def forward(self, ids, parts, flags, mask):
        if not self.training:
            return super().forward(ids, parts, flags, mask)
        encoder = self.encoder
        x = encoder.norm(encoder.words(ids) + encoder.parts(parts) + encoder.flags(flags))
        is_between = flags == finetune.SEPARATOR_FLAG
        x = F.dropout(x, encoder.dropout) * ((torch.rand(ids.shape) > CUT) | is_between)[..., None]
        x = encoder.trunk(x, mask[:, None, None, :])
        pooled = F.dropout(F.relu(self.pool(x[:, 0])), encoder.dropout)
        return self.stance(pooled), self.differs(x).squeeze(-1)


def is_measured(row):
    return row["set"] in MEASURED and zlib.crc32(row["group"].encode()) % MEASURED_OF == 0


def weigh_rows(data, shares):
    """How often each row is drawn, adding up to 1."""
    meta, labels = data[0], data[4].numpy()
    names = np.array([finetune.name_set(m) for m in meta])
    held_out = np.array([is_held_out(m["set"], m["group"]) or is_measured(m) for m in meta])
    fits = ~held_out & (data[1] <= finetune.LONGEST)
    overlap = rebalance.measure_overlap(data)
    weights = np.zeros(len(meta))
    for name, share in shares.items():
        mine = fits & (names == name)
        if name != "pairs" and not mine.any():
            sys.exit(f"none of the rows is of {name}")
        if name == "pairs":
            pairs = np.where(fits, np.array([PAIRS.get(one, 0.0) for one in names]), 0.0)
            weights += share * pairs / pairs.sum()
        elif name in BALANCED:
            for cell in rebalance.list_cells(overlap, labels, mine):
                weights[cell] += share / (2 * rebalance.BINS) / cell.sum()
        else:
            weights[mine] = share / mine.sum()
    return names, weights / weights.sum()


def list_partners(meta, names):
    """For each deciding row that of the claim's twin, as far as there is one; else -1."""
    found, keys, counts = {}, [], Counter()
    for at, (row, name) in enumerate(zip(meta, names)):
        key = (row["set"], row["id"][:-1], row["id"][-1])
        # The passages of a claim stand in the order of the search, which is much the same for its twin.
        counts[key] += name.endswith("/deciding")
        keys.append((*key, counts[key]) if name.endswith("/deciding") and key[2] in ENDINGS else None)
        found[keys[-1]] = at
    return np.array([-1 if key is None else found.get((*key[:2], ENDINGS[key[2]], key[3]), -1) for key in keys])


def prefer_new(weights, drawn, names):
    """The weights' sums, of rows drawn before a tenth; what a set weighs altogether stays."""
    lessened = weights * np.where(drawn, DRAWN_BEFORE, 1.0)
    for name in ("found_twins/deciding", "found_texts/deciding"):
        mine = names == name
        if mine.any():
            lessened[mine] *= weights[mine].sum() / lessened[mine].sum()
    return np.cumsum(lessened / lessened.sum())


def main():
    rows_stem, judge, out, seconds, seed, course, *drawn_file = sys.argv[1:]
    seconds, is_constant = float(seconds), os.environ.get("CONSTANT") == "1"
    torch.manual_seed(int(seed))
    random = np.random.RandomState(int(seed))
    data = finetune.load(rows_stem, "cpu")
    names, weights = weigh_rows(data, SHARES[course])
    partners = list_partners(data[0], names)
    partners[weights == 0] = -1
    forgets = np.isin(names, ("found_twins/deciding", "found_texts/deciding"))
    drawn = np.zeros(len(weights), bool)
    if drawn_file and os.path.exists(drawn_file[0]):
        before = np.load(drawn_file[0])
        drawn[: len(before)] = before
    answers = torch.from_numpy(finetune.list_answers(data[0], names))
    model = rebalance.open_judge(judge, CutJudge, DROPOUT, LAYER_DROPOUT[course])
    groups = finetune.group_parameters(model, len(model.encoder.trunk.layers))
    optimiser = torch.optim.AdamW(groups, lr=PEAK, betas=(0.9, 0.98))
    cast = torch.autocast("cpu", dtype=torch.bfloat16)
    measured = np.array([at for at, m in enumerate(data[0]) if is_measured(m) and m["kind"] == "deciding"])

    def measure():
        finetune.report(finetune.predict(model, data, measured, "cpu", cast), [data[0][at] for at in measured])

    measure()
    began, step, loss_sum = time.time(), 0, 0.0
    while (share := (time.time() - began) / seconds) < 1:
        if step % 120 == 0:
            bounds = prefer_new(weights, drawn & forgets, names)
        chosen = rebalance.draw_rows(bounds, random, 6 * BATCH)
        if course == "negated":
            partner = partners[chosen]
            chosen = np.concatenate([chosen, partner[(partner >= 0) & (random.rand(len(partner)) < TOGETHER)]])
        if drawn_file:
            drawn[chosen] = True
        for rows in rebalance.split_batches(chosen, data[1], random, 6):
            model.train()
            known = answers[torch.from_numpy(rows)]
            loss, mark_loss = finetune.compute_loss(model, finetune.gather(rows, data, "cpu"), cast, known)
            (loss + MARKS * mark_loss).backward()
            for group in optimiser.param_groups:
                fall = 1 if is_constant else 1 - share
                group["lr"] = PEAK * group["scale"] * min(1, (step + 1) / WARM_UP) * fall
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            optimiser.zero_grad(set_to_none=True)
            loss_sum += loss.item()
            step += 1
            if step % 60 == 0:
                print(f"step {step} loss {loss_sum / 60:.3f} {time.time() - began:.0f} s", flush=True)
                loss_sum = 0.0
    measure()
    if drawn_file:
        np.save(drawn_file[0], drawn)
    torch.save({name: value.half() for name, value in model.state_dict().items()}, out)


if __name__ == "__main__":
    main()
