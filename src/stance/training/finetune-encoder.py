"""Fine-tunes the encoder on exported rows.

usage: finetune-encoder.py ROWS DEV PRETRAINED.pt OUT.pt EPOCHS SEED     LIMIT=SECONDS ends it earlier, if need be
ROWS and DEV are stems of exports, joined by commas; PRETRAINED.pt is waited for, so that rows can be loaded meanwhile.
One in sixteen groups of the pair sets is left out, for what is fitted on top (training/held_out.py). Runs of different
seeds start from the same heads, so that their weights can be averaged (average-encoders.py).
"""
import collections
import json
import os
import sys
import time

import numpy as np
import torch
import torch.nn.functional as F

from encoder_model import Encoder, Judge
from held_out import is_held_out

LABELS = ["supports", "refutes", "neutral"]
# The flag of the pieces between the parts (src/stance/encoder/encode-pair.ts).
SEPARATOR_FLAG = 24
# How often a row of each set is seen in an epoch.
RATE = {
    "news": 1.5, "news_2024": 2.0, "fever": 1.0, "fool_me_twice": 2.0, "infotabs": 0.6, "scifact": 1.0, "check_covid": 0.7,
    "conjnli": 0.3, "snli": 1.0, "cad_nli": 0.5, "climate_fever": 0.3, "healthver": 0.5, "factcheck_bench": 0.3,
    "breaking_nli": 0.15, "covidfact": 0.2, "mined_fever": 0.5, "mined_2024": 0.2, "mined_fm2": 0.5, "mined_news": 0.3,
    "mined_same": 0.5, "twists": 0.6, "found_news/deciding": 0.6, "found_news/other": 0.1,
    "found_claims/deciding": 1.2, "found_claims/bare": 0.25, "found_claims/other": 0.2, "found_claims/open": 0.8,
    "found_twins/deciding": 1.2, "found_twins/bare": 0.25, "found_twins/other": 0.2,
    "found_texts/deciding": 1.2, "found_texts/bare": 0.25, "found_texts/other": 0.2, "found_texts/open": 0.8,
}
# From this part of the training on, passages that a search brought beside the deciding ones do not count where the
# encoder finds the claim's answer in them too: some of them do decide.
CLEAN_AT, CLEAN_FROM = 0.4, 0.5
BATCH = int(os.environ.get("BATCH", 256))
PEAK = float(os.environ.get("RATE", 4e-4))
DECAY = float(os.environ.get("DECAY", 0.85))
DROPOUT = float(os.environ.get("DROPOUT", 0.1))
SMOOTHING, MARKS = 0.05, 0.3
LENGTHS, LONGEST = 32, 224
HEAD_SEED = 7


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
    longest = int(-(-lengths[rows].max() // LENGTHS) * LENGTHS)
    rows_t = torch.from_numpy(rows).to(device)
    span = torch.arange(longest, device=device)
    mask = span[None] < torch.from_numpy(lengths[rows]).to(device)[:, None]
    at = (offsets[rows_t][:, None] + span[None]) * mask
    zero = ~mask
    return (
        ids[at].long().masked_fill(zero, 0), parts[at].long().masked_fill(zero, 0), flags[at].long().masked_fill(zero, SEPARATOR_FLAG),
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
    sets = np.array([name_set(m) for m in meta])
    line = []
    for name in dict.fromkeys(sets):
        mine = sets == name
        p, t = logits[mine], truth[mine]
        decided = t < 2
        two = np.mean(p[decided][:, :2].argmax(1) == t[decided]) if decided.any() else 0
        line.append(f"{name} {np.mean(p.argmax(1) == t):.3f}/{two:.3f}")
    print("dev three/two-way:", "  ".join(line), flush=True)


def name_set(row):
    """The set of a row as RATE names it."""
    return row["set"] + "/" + row["kind"] if row["set"].startswith("found") else row["set"]


def load_when_there(path):
    while not os.path.exists(path):
        time.sleep(0.5)
    return torch.load(path, map_location="cpu")


def group_parameters(model, depth):
    """Parameters by how far below the heads they lie: the lower, the slower they learn."""
    groups = collections.defaultdict(list)
    for name, p in model.named_parameters():
        level = depth + 1
        if "trunk.layers" in name:
            level = int(name.split("trunk.layers.")[1].split(".")[0]) + 1
        elif "words" in name or name.startswith("encoder.norm"):
            level = 0
        groups[(level, 0.05 if p.dim() == 2 else 0.0)].append(p)
    return [
        {"params": ps, "weight_decay": decay, "scale": DECAY ** (depth + 1 - level)}
        for (level, decay), ps in groups.items()
    ]


def draw_batches(learn, rates, lengths, random):
    """One epoch: rows as often as their rate says, of like lengths together."""
    copies = np.floor(rates[learn] + random.rand(len(learn))).astype(int)
    pool = np.repeat(learn, copies)
    random.shuffle(pool)
    batches = []
    for part in np.array_split(pool, max(1, len(pool) // (BATCH * 24))):
        part = part[np.argsort(lengths[part], kind="stable")]
        batches += [part[i : i + BATCH] for i in range(0, len(part) - BATCH + 1, BATCH)]
    random.shuffle(batches)
    return batches


def compute_loss(run, batch, cast, answers=None):
    """Losses of labels and of marks. `answers`: rows do not count in which the encoder finds this answer by itself."""
    ids, parts, flags, mask, marks, labels = batch
    with cast:
        logits, differs = run(ids, parts, flags, mask)
    losses = F.cross_entropy(logits.float(), labels, label_smoothing=SMOOTHING, reduction="none")
    if answers is not None:
        found = logits.detach().float().softmax(1).gather(1, answers.clamp(min=0)[:, None])[:, 0]
        losses = losses * ~((answers >= 0) & (found > CLEAN_FROM))
    loss = losses.mean()
    known = marks < 2
    weight = known * (1 + 3.0 * (marks == 1))
    mark_loss = (F.binary_cross_entropy_with_logits(differs.float(), (marks == 1).float(), reduction="none") * weight).sum() / (weight.sum() + 1)
    return loss, mark_loss


def compile_model(model, data, learn, device, cast):
    """The model compiled for each length of batches; as it is where that fails."""
    if device != "cuda" or os.environ.get("COMPILE") == "0":
        return model
    try:
        import torch._dynamo

        torch._dynamo.config.recompile_limit = 64
        run = torch.compile(model, dynamic=False)
        order = learn[np.argsort(data[1][learn])]
        tops = -(-data[1][order] // LENGTHS) * LENGTHS
        model.train()
        for top in np.unique(tops):
            rows = np.resize(order[tops == top], BATCH)
            loss, mark_loss = compute_loss(run, gather(rows, data, device), cast)
            (loss + MARKS * mark_loss).backward()
        model.zero_grad(set_to_none=True)
        torch.cuda.synchronize()
        return run
    except Exception as error:  # Slower, and as right.
        print("not compiled:", str(error)[:500], flush=True)
        model.zero_grad(set_to_none=True)
        return model


def list_answers(meta, names):
    """For each passage that a search brought beside the deciding ones, what its claim's answer is; -1 elsewhere."""
    known = {m["id"]: LABELS.index(m["label"]) for m, name in zip(meta, names) if name.endswith("/deciding")}
    answers = [known.get(m["id"], -1) if name.endswith("/other") else -1 for m, name in zip(meta, names)]
    return np.array([answer if answer < 2 else -1 for answer in answers])


def main():
    rows_stem, dev_stem, pretrained, out, epochs, seed = sys.argv[1:7]
    epochs, seed = float(epochs), int(seed)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    random = np.random.RandomState(seed)
    began = time.time()
    data = load(rows_stem, device)
    dev = load(dev_stem, device)
    meta = data[0]
    names = [name_set(m) for m in meta]
    rates = np.array([RATE.get(name, 0.0) for name in names])
    held_out = np.array([is_held_out(m["set"], m["group"]) for m in meta])
    learn = np.flatnonzero(~held_out & (rates > 0) & (data[1] <= LONGEST))
    expected = rates[learn].sum()
    print("rows", len(meta), "learnt", len(learn), "an epoch", int(expected), collections.Counter(names[i] for i in learn), f"loaded {time.time() - began:.0f} s", flush=True)
    torch.manual_seed(HEAD_SEED)
    encoder = Encoder(DROPOUT)
    for layer in encoder.trunk.layers:
        layer.dropout = DROPOUT
    model = Judge(encoder).to(device)
    torch.manual_seed(seed)
    cast = torch.autocast(device, dtype=torch.bfloat16, enabled=device == "cuda")
    run = compile_model(model, data, learn, device, cast)
    print(f"ready {time.time() - began:.0f} s", flush=True)
    encoder.load_state_dict(load_when_there(pretrained))
    began = time.time()
    optimiser = torch.optim.AdamW(
        group_parameters(model, len(encoder.trunk.layers)),
        lr=PEAK, betas=(0.9, 0.98), **({"fused": True} if device == "cuda" else {}),
    )
    total = int(epochs * expected / BATCH)
    limit = float(os.environ.get("LIMIT", "inf"))
    answers = torch.from_numpy(list_answers(meta, names)).to(device)
    step, share, loss_sum = 0, 0.0, torch.zeros(2, device=device)
    while share < 1:
        for rows in draw_batches(learn, rates, data[1], random):
            share = max(step / total, (time.time() - began) / limit)
            if share >= 1:
                break
            model.train()
            known = answers[torch.from_numpy(rows).to(device)] if share >= CLEAN_AT else None
            loss, mark_loss = compute_loss(run, gather(rows, data, device), cast, known)
            (loss + MARKS * mark_loss).backward()
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
    report(predict(model, dev, np.arange(len(dev[0])), device, cast), dev[0])
    torch.save({k: v.half() if v.is_floating_point() else v for k, v in model.state_dict().items()}, out)
    print(f"done {time.time() - began:.0f} s", flush=True)


if __name__ == "__main__":
    main()
