"""Fine-tunes the encoder on exported rows.

usage: finetune-encoder.py ROWS DEV PRETRAINED.pt OUT EPOCHS SEED FOLD     FOLD: -1 learns from all rows, else leaves out one in FOLDS by group
Writes OUT.pt (all rows only), OUT-dev.npy and, for a fold, OUT-fold.npy + OUT-fold-rows.npy (margins).
"""
import collections
import json
import os
import sys
import time
import zlib

import numpy as np
import torch
import torch.nn.functional as F

from encoder_model import Encoder, Judge

LABELS = ["supports", "refutes", "neutral"]
FOLDS = 3
# How often a row of each set is seen in an epoch.
RATE = {
    "news": 1.5, "news_2024": 2.0, "fever": 1.0, "fool_me_twice": 2.0, "infotabs": 0.6, "scifact": 1.0, "check_covid": 0.7,
    "conjnli": 0.3, "snli": 1.0, "cad_nli": 0.5, "climate_fever": 0.3, "healthver": 0.5, "factcheck_bench": 0.3,
    "breaking_nli": 0.15, "covidfact": 0.2, "mined_fever": 0.5, "mined_2024": 0.2, "mined_fm2": 0.5, "mined_news": 0.3,
    "mined_same": 0.5, "twists": 0.6, "found_news/deciding": 0.6, "found_news/other": 0.1,
    "found_claims/deciding": 1.5, "found_claims/other": float(os.environ.get("OTHER", 0.3)),
}
BATCH = int(os.environ.get("BATCH", 256))
PEAK = float(os.environ.get("RATE", 4e-4))
DECAY = float(os.environ.get("DECAY", 0.85))
DROPOUT = float(os.environ.get("DROPOUT", 0.1))
SMOOTHING, MARKS = 0.05, 0.3


def load(stems, device):
    """Rows of one export or of several, their stems joined by commas."""
    raw = np.concatenate([np.fromfile(stem + ".bin", dtype=np.uint8) for stem in stems.split(",")])
    meta = [json.loads(line) for stem in stems.split(",") for line in open(stem + ".jsonl")]
    lengths, ids, rest = [], [], []
    at = 0
    for _ in meta:
        n = int(raw[at]) | int(raw[at + 1]) << 8
        at += 2
        lengths.append(n)
        ids.append(raw[at : at + 2 * n])
        rest.append(raw[at + 2 * n : at + 5 * n].reshape(3, n))
        at += 5 * n
    assert at == len(raw), (at, len(raw))
    ids = np.concatenate(ids).view(np.uint16).astype(np.int32)
    rest = np.concatenate(rest, 1)
    offsets = np.concatenate([[0], np.cumsum(lengths)])
    columns = [torch.from_numpy(x).to(device) for x in (ids, rest[0], rest[1], rest[2])]
    labels = torch.tensor([LABELS.index(m["label"]) for m in meta], device=device)
    return meta, np.array(lengths), torch.from_numpy(offsets[:-1]).to(device), columns, labels


def gather(rows, data, device):
    _, lengths, offsets, (ids, parts, flags, marks), labels = data
    longest = int(-(-lengths[rows].max() // 16) * 16)
    rows_t = torch.from_numpy(rows).to(device)
    span = torch.arange(longest, device=device)
    mask = span[None] < torch.from_numpy(lengths[rows]).to(device)[:, None]
    at = (offsets[rows_t][:, None] + span[None]) * mask
    zero = ~mask
    return (
        ids[at].long().masked_fill(zero, 0), parts[at].long().masked_fill(zero, 0), flags[at].long().masked_fill(zero, 24),
        mask, marks[at].masked_fill(zero, 255), labels[rows_t],
    )


@torch.no_grad()
def predict(model, data, rows, device, cast):
    model.eval()
    out = np.zeros((len(rows), 3), dtype=np.float32)
    order = np.argsort(data[1][rows])
    for chunk in np.array_split(order, max(1, len(order) // 512)):
        if len(chunk) == 0:
            continue
        ids, parts, flags, mask, _, _ = gather(rows[chunk], data, device)
        with cast:
            out[chunk] = model(ids, parts, flags, mask)[0].float().cpu().numpy()
    return out


def report(logits, meta):
    truth = np.array([LABELS.index(m["label"]) for m in meta])
    sets = np.array([m["set"] if not m["set"].startswith("found") else m["set"] + "/" + m["kind"] for m in meta])
    line = []
    for name in dict.fromkeys(sets):
        mine = sets == name
        p, t = logits[mine], truth[mine]
        decided = t < 2
        two = np.mean(p[decided][:, :2].argmax(1) == t[decided]) if decided.any() else 0
        line.append(f"{name} {np.mean(p.argmax(1) == t):.3f}/{two:.3f}")
    print("dev three/two-way:", "  ".join(line), flush=True)


def main():
    rows_stem, dev_stem, pretrained, out, epochs, seed, fold = sys.argv[1:8]
    epochs, seed, fold = float(epochs), int(seed), int(fold)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    torch.manual_seed(seed)
    random = np.random.RandomState(seed)
    began = time.time()
    data = load(rows_stem, device)
    dev = load(dev_stem, device)
    meta = data[0]
    names = [m["set"] if not m["set"].startswith("found") else m["set"] + "/" + m["kind"] for m in meta]
    rates = np.array([RATE.get(name, 0.0) for name in names])
    folds = np.array([zlib.crc32(m["group"].encode()) % FOLDS for m in meta])
    learn = np.flatnonzero((folds != fold) & (rates > 0))
    expected = rates[learn].sum()
    print("rows", len(meta), "learnt", len(learn), "an epoch", int(expected), collections.Counter(names[i] for i in learn), f"loaded {time.time() - began:.0f} s", flush=True)
    encoder = Encoder(DROPOUT)
    for layer in encoder.trunk.layers:
        layer.dropout = DROPOUT
    if pretrained != "-":
        encoder.load_state_dict(torch.load(pretrained, map_location="cpu"))
    model = Judge(encoder).to(device)
    depth = len(encoder.trunk.layers)
    groups = collections.defaultdict(list)
    for name, p in model.named_parameters():
        level = depth + 1
        if "trunk.layers" in name:
            level = int(name.split("trunk.layers.")[1].split(".")[0]) + 1
        elif "words" in name or name.startswith("encoder.norm"):
            level = 0
        groups[(level, 0.05 if p.dim() == 2 else 0.0)].append(p)
    optimiser = torch.optim.AdamW(
        [{"params": ps, "weight_decay": decay, "scale": DECAY ** (depth + 1 - level)} for (level, decay), ps in groups.items()],
        lr=PEAK, betas=(0.9, 0.98), **({"fused": True} if device == "cuda" else {}),
    )
    total = int(epochs * expected / BATCH)
    cast = torch.autocast(device, dtype=torch.bfloat16, enabled=device == "cuda")
    step, loss_sum = 0, torch.zeros(2, device=device)
    while step < total:
        copies = np.floor(rates[learn] + random.rand(len(learn))).astype(int)
        pool = np.repeat(learn, copies)
        random.shuffle(pool)
        batches = []
        for part in np.array_split(pool, max(1, len(pool) // (BATCH * 24))):
            part = part[np.argsort(data[1][part], kind="stable")]
            batches += [part[i : i + BATCH] for i in range(0, len(part) - BATCH // 2, BATCH)]
        random.shuffle(batches)
        for rows in batches:
            if step >= total:
                break
            model.train()
            ids, parts, flags, mask, marks, labels = gather(rows, data, device)
            with cast:
                logits, differs = model(ids, parts, flags, mask)
            loss = F.cross_entropy(logits.float(), labels, label_smoothing=SMOOTHING)
            known = marks < 2
            weight = known * (1 + 3.0 * (marks == 1))
            mark_loss = (F.binary_cross_entropy_with_logits(differs.float(), (marks == 1).float(), reduction="none") * weight).sum() / (weight.sum() + 1)
            (loss + MARKS * mark_loss).backward()
            share = step / total
            rate = PEAK * min(1, (step + 1) / (0.08 * total)) * (1 - share)
            for group in optimiser.param_groups:
                group["lr"] = rate * group["scale"]
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            optimiser.zero_grad(set_to_none=True)
            loss_sum += torch.stack([loss.detach(), mark_loss.detach()])
            step += 1
            if step % max(1, total // 6) == 0:
                a, b = (loss_sum / max(1, total // 6)).tolist()
                loss_sum.zero_()
                print(f"step {step}/{total} loss {a:.3f} marks {b:.3f} {time.time() - began:.0f} s", flush=True)
    logits = predict(model, dev, np.arange(len(dev[0])), device, cast)
    report(logits, dev[0])
    np.save(out + "-dev.npy", logits.astype(np.float16))
    if fold >= 0:
        held = np.flatnonzero(folds == fold)
        np.save(out + "-fold-rows.npy", held.astype(np.int32))
        margins = predict(model, data, held, device, cast)
        np.save(out + "-fold.npy", margins.astype(np.float16))
        report(margins, [meta[i] for i in held])
    else:
        torch.save({k: v.half() if v.is_floating_point() else v for k, v in model.state_dict().items()}, out + ".pt")
    print(f"done {time.time() - began:.0f} s", flush=True)


main()
