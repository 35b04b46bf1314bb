"""Goes on training the upper layers of a fine-tuned encoder, on a CPU, with claims balanced by how much they repeat.

usage: rebalance-encoder.py ROWS JUDGE.pt OUT.pt SECONDS
Among claims that people write to mislead, those that repeat most of a sentence are mostly wrong. An encoder that learns
from them refutes what stays close to its source. Here, of claims that repeat equally much, as many are right as wrong.
"""
import importlib
import sys
import time

import numpy as np
import torch

from encoder_model import Encoder, Judge
from held_out import is_held_out

finetune = importlib.import_module("finetune-encoder")

FROZEN_LAYERS, BATCH, PEAK, DROPOUT, BINS = 3, 32, 1.5e-4, 0.05, 8
# As src/stance/encoder/encode-pair.ts numbers parts and flags; answered: the same word, folded alike, or a value that fits.
CLAIM_PART, MATCHES, ANSWERED = 0, 6, (1, 2, 4)
# Shares of what is learnt from; the claims' deciding passages are the balanced ones.
SHARES = {"deciding": 0.34, "other": 0.16, "open": 0.14, "found_news": 0.14, "pairs": 0.22}
PAIRS = {"news": 3.0, "news_2024": 4.0, "fever": 1.0, "fool_me_twice": 3.0, "infotabs": 0.6, "scifact": 1.0, "snli": 1.0, "mined_same": 0.4, "mined_news": 0.3, "twists": 1.0, "mined_fever": 0.4}


def measure_overlap(data):
    """For each row the share of the claim's pieces that the passage answers to, 0..1."""
    _, lengths, _, (_, parts, flags, _), _ = data
    row = np.repeat(np.arange(len(lengths)), lengths)
    parts, flags = parts.numpy(), flags.numpy()
    mine = (parts == CLAIM_PART) & (flags < MATCHES * 4)
    answered = mine & np.isin(flags % MATCHES, ANSWERED)
    return np.bincount(row, answered, len(lengths)) / np.maximum(np.bincount(row, mine, len(lengths)), 1)


def list_cells(overlap, labels, mine):
    """Rows that repeat equally much and have one label; `mine` says which rows there are."""
    edges = np.quantile(overlap[mine], np.linspace(0, 1, BINS + 1)[1:-1])
    bins = np.digitize(overlap, edges)
    cells = [mine & (bins == at) & (labels == label) for at in range(BINS) for label in (0, 1)]
    return [cell for cell in cells if cell.any()]


def draw_rows(bounds, random, count):
    """Rows as often as they weigh; `bounds` are the weights' sums."""
    return np.searchsorted(bounds, random.rand(count)).clip(max=len(bounds) - 1)


def split_batches(rows, lengths, random, batches):
    """The rows in batches, those of like lengths together."""
    parts = np.array_split(rows[np.argsort(lengths[rows], kind="stable")], batches)
    return [parts[at] for at in random.permutation(batches)]


def weigh_rows(data):
    """How often each row is drawn, adding up to 1."""
    meta, labels = data[0], data[4].numpy()
    names = np.array([finetune.name_set(m) for m in meta])
    held_out = np.array([is_held_out(m["set"], m["group"]) for m in meta])
    fits = ~held_out & (data[1] <= finetune.LONGEST)
    weights = np.zeros(len(meta))
    deciding = fits & (names == "found_claims/deciding")
    for cell in list_cells(measure_overlap(data), labels, deciding):
        weights[cell] = SHARES["deciding"] / (2 * BINS) / cell.sum()
    for share, mine in (
        ("other", fits & (names == "found_claims/other")),
        ("open", fits & (names == "found_claims/open")),
        ("found_news", fits & (names == "found_news/deciding")),
    ):
        weights[mine] = SHARES[share] / mine.sum()
    pairs = np.where(fits, np.array([PAIRS.get(name, 0.0) for name in names]), 0.0)
    weights += SHARES["pairs"] * pairs / pairs.sum()
    return names, weights / weights.sum()


def open_judge(path, kind, dropout, layer_dropout):
    """A fine-tuned judge of that class, ready to go on learning."""
    encoder = Encoder(dropout)
    for layer in encoder.trunk.layers:
        layer.dropout = layer_dropout
    model = kind(encoder)
    model.load_state_dict({name: value.float() for name, value in torch.load(path, map_location="cpu").items()})
    return model


def main():
    rows_stem, judge, out, seconds = sys.argv[1:5]
    seconds = float(seconds)
    torch.manual_seed(5)
    random = np.random.RandomState(5)
    data = finetune.load(rows_stem, "cpu")
    names, weights = weigh_rows(data)
    bounds = np.cumsum(weights)
    answers = torch.from_numpy(finetune.list_answers(data[0], names))
    model = open_judge(judge, Judge, DROPOUT, DROPOUT)
    encoder = model.encoder
    frozen = [encoder.words, encoder.parts, encoder.flags, encoder.norm, *encoder.trunk.layers[:FROZEN_LAYERS]]
    for module in frozen:
        module.requires_grad_(False)
    learning = [p for p in model.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW(learning, lr=PEAK, betas=(0.9, 0.98), weight_decay=0.01)
    cast = torch.autocast("cpu", dtype=torch.bfloat16)
    began, step, loss_sum = time.time(), 0, 0.0
    while (share := (time.time() - began) / seconds) < 1:
        for rows in split_batches(draw_rows(bounds, random, 4 * BATCH), data[1], random, 4):
            model.train()
            loss, _ = finetune.compute_loss(model, finetune.gather(rows, data, "cpu"), cast, answers[torch.from_numpy(rows)])
            loss.backward()
            for group in optimiser.param_groups:
                group["lr"] = PEAK * min(1, (step + 1) / 30) * (1 - share)
            torch.nn.utils.clip_grad_norm_(learning, 1.0)
            optimiser.step()
            optimiser.zero_grad(set_to_none=True)
            loss_sum += loss.item()
            step += 1
            if step % 40 == 0:
                print(f"step {step} loss {loss_sum / 40:.3f} {time.time() - began:.0f} s", flush=True)
                loss_sum = 0.0
    torch.save({name: value.half() for name, value in model.state_dict().items()}, out)


if __name__ == "__main__":
    main()
