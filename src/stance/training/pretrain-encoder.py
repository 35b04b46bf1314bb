"""Replaced-token detection (ELECTRA, Clark and others 2020) on a row of word pieces.

usage: pretrain-encoder.py SECONDS OUT.pt PIECES.u16...
Environment: FROM, an encoder to go on from (unpack-encoder.py gives the shipped one); EXTRA, files of further
pieces, joined by commas, each read once FILE.ready exists; SMALL=1 for a trial on the CPU.
"""
import os
import sys
import time

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

from encoder_model import VOCABULARY, WIDTH, Encoder, Trunk

SMALL = os.environ.get("SMALL") == "1"
LENGTH, MASKED = 128, 19
BATCH = 8 if SMALL else int(os.environ.get("BATCH", 512))
GEN_WIDTH, GEN_LAYERS, GEN_HEADS = 128, 4, 2
START, MASK = 2, 4
RTD_WEIGHT = 50.0
MUON_RATE, ADAM_RATE = float(os.environ.get("MUON", 0.015)), float(os.environ.get("ADAM", 0.0015))


class Generator(nn.Module):
    def __init__(self):
        super().__init__()
        self.into = nn.Linear(WIDTH, GEN_WIDTH)
        self.trunk = Trunk(GEN_WIDTH, GEN_LAYERS, GEN_HEADS, 4 * GEN_WIDTH)
        self.back, self.norm = nn.Linear(GEN_WIDTH, WIDTH), nn.LayerNorm(WIDTH)
        self.bias = nn.Parameter(torch.zeros(VOCABULARY))

    def forward(self, embedded, places, table):
        x = self.trunk(self.into(embedded))
        x = torch.gather(x, 1, places[:, :, None].expand(-1, -1, x.shape[-1]))
        return F.linear(self.norm(F.gelu(self.back(x))), table, self.bias)


class Electra(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder, self.generator = Encoder(), Generator()
        self.mix, self.replaced = nn.Linear(WIDTH, WIDTH), nn.Linear(WIDTH, 1)

    def forward(self, ids, places):
        truth = torch.gather(ids, 1, places)
        masked = ids.scatter(1, places, MASK)
        encoder = self.encoder
        logits = self.generator(encoder.norm(encoder.words(masked)), places, encoder.words.weight)
        mlm = F.cross_entropy(logits.float().flatten(0, 1), truth.flatten())
        # Gumbel noise: a draw from the generator's distribution.
        noise = torch.rand_like(logits, dtype=torch.float32).clamp(1e-9, 1 - 1e-7)
        drawn = (logits.detach().float() - (-noise.log()).log()).argmax(-1)
        corrupt = ids.scatter(1, places, drawn)
        is_replaced = (corrupt != ids).float()
        x = encoder(corrupt)
        score = self.replaced(F.gelu(self.mix(x))).squeeze(-1).float()
        rtd = F.binary_cross_entropy_with_logits(score[:, 1:], is_replaced[:, 1:])
        hit = ((score[:, 1:] > 0) & (is_replaced[:, 1:] > 0)).float().sum() / is_replaced.sum()
        return mlm + RTD_WEIGHT * rtd, torch.stack([mlm.detach(), rtd.detach(), hit.detach()])


@torch.no_grad()
def orthogonalise(g):
    """Newton-Schulz iteration of Muon (Jordan and others, 2024), batched."""
    x = g.bfloat16() if g.is_cuda else g.float()
    flip = x.shape[-2] > x.shape[-1]
    if flip:
        x = x.transpose(-1, -2)
    x = x / (x.norm(dim=(-2, -1), keepdim=True) + 1e-7)
    for _ in range(5):
        a = x @ x.transpose(-1, -2)
        x = 3.4445 * x + (-4.7750 * a + 2.0315 * a @ a) @ x
    return (x.transpose(-1, -2) if flip else x).float()


class Muon:
    def __init__(self, parameters):
        groups = {}
        for p in parameters:
            groups.setdefault(tuple(p.shape), []).append(p)
        self.groups = [(ps, torch.zeros((len(ps), *shape), device=ps[0].device)) for shape, ps in groups.items()]

    @torch.no_grad()
    def step(self, rate):
        for ps, momentum in self.groups:
            g = torch.stack([p.grad for p in ps])
            momentum.lerp_(g, 0.05)
            update = orthogonalise(g.lerp(momentum, 0.95)) * max(1, g.shape[1] / g.shape[2]) ** 0.5
            torch._foreach_mul_(ps, 1 - rate * 0.1)
            torch._foreach_add_(ps, list(update.unbind(0)), alpha=-rate)


def main():
    seconds, out, files = float(sys.argv[1]), sys.argv[2], sys.argv[3:]
    device = "cuda" if torch.cuda.is_available() else "cpu"
    torch.manual_seed(7)
    torch.backends.cuda.matmul.allow_tf32 = True
    text = np.concatenate([np.fromfile(f, dtype=np.uint16) for f in files])
    text = torch.from_numpy(text.astype(np.int32)).to(device)
    print("pieces", len(text), flush=True)
    model = Electra()
    if os.environ.get("FROM"):
        model.encoder.load_state_dict(torch.load(os.environ["FROM"], map_location="cpu"))
    model.to(device)
    matrices = [p for n, p in model.named_parameters() if p.dim() == 2 and "layers" in n]
    others = [p for n, p in model.named_parameters() if not (p.dim() == 2 and "layers" in n) and "parts" not in n and "flags" not in n]
    muon = Muon(matrices)
    fused = {"fused": True} if device == "cuda" else {}
    adam = torch.optim.AdamW(others, lr=ADAM_RATE, betas=(0.9, 0.98), eps=1e-8, weight_decay=0.01, **fused)
    run = model if SMALL or os.environ.get("COMPILE") == "0" else torch.compile(model)
    extra = [path for path in os.environ.get("EXTRA", "").split(",") if path]
    span = torch.arange(LENGTH - 1, device=device)
    cast = torch.autocast(device, dtype=torch.bfloat16, enabled=device == "cuda")
    step, began, totals = 0, None, torch.zeros(3, device=device)
    while True:
        starts = torch.randint(0, len(text) - LENGTH, (BATCH, 1), device=device)
        ids = torch.cat([torch.full((BATCH, 1), START, device=device), text[starts + span].long()], 1)
        places = torch.rand(BATCH, LENGTH - 1, device=device).topk(MASKED, 1).indices + 1
        with cast:
            loss, parts = run(ids, places)
        loss.backward()
        if began is None:
            if device == "cuda":
                torch.cuda.synchronize()
            began = time.time()
        share = min(1.0, (time.time() - began) / seconds)
        rate = min(1.0, (step + 1) / 300) * (1 - share) + 0.002
        muon.step(MUON_RATE * rate)
        torch.nn.utils.clip_grad_norm_(others, 1.0)
        for group in adam.param_groups:
            group["lr"] = ADAM_RATE * rate
        adam.step()
        model.zero_grad(set_to_none=True)
        totals += parts
        step += 1
        if step % (5 if SMALL else 500) == 0:
            mlm, rtd, hit = (totals / (5 if SMALL else 500)).tolist()
            totals.zero_()
            print(f"step {step} t {time.time() - began:.0f} mlm {mlm:.3f} rtd {rtd:.4f} found {hit:.3f} pieces/s {step * BATCH * LENGTH / (time.time() - began + 1e-9):.0f}", flush=True)
        for path in [path for path in extra if step % 200 == 0 and os.path.exists(path + ".ready")]:
            more = torch.from_numpy(np.fromfile(path, dtype=np.uint16).astype(np.int32)).to(device)
            text = torch.cat([text, more])
            extra.remove(path)
            print("pieces", len(text), flush=True)
        if share >= 1:
            break
    # Whole at once: whoever waits for the file must not read a part of it.
    torch.save(model.encoder.state_dict(), out + ".part")
    os.replace(out + ".part", out)


main()
