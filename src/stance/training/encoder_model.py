"""The encoder: pre-norm transformer with rotary positions; squared ReLU. Twin of src/stance/encoder."""
import math

import torch
import torch.nn as nn
import torch.nn.functional as F

VOCABULARY = 16000
WIDTH, LAYERS, HEADS, INNER = 384, 6, 6, 1536
FLAGS, PARTS = 25, 3
ROTARY_BASE = 10000.0


def rotary_tables(length, head_width, device):
    rates = ROTARY_BASE ** (-torch.arange(0, head_width, 2, device=device).float() / head_width)
    angles = torch.arange(length, device=device).float()[:, None] * rates[None, :]
    return angles.cos(), angles.sin()


def rotate(x, cos, sin):
    # x: batch, heads, length, head width; the first half of a head pairs with the second.
    half = x.shape[-1] // 2
    a, b = x[..., :half], x[..., half:]
    return torch.cat([a * cos - b * sin, a * sin + b * cos], -1).to(x.dtype)


class Layer(nn.Module):
    def __init__(self, width, heads, inner, dropout):
        super().__init__()
        self.heads = heads
        self.norm1, self.norm2 = nn.LayerNorm(width), nn.LayerNorm(width)
        self.qkv, self.out = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)
        self.dropout = dropout

    def forward(self, x, cos, sin, mask):
        batch, length, width = x.shape
        q, k, v = self.qkv(self.norm1(x)).view(batch, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        q, k = rotate(q, cos, sin), rotate(k, cos, sin)
        if hasattr(F, "scaled_dot_product_attention"):
            y = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        else:
            scores = q @ k.transpose(-1, -2) / math.sqrt(q.shape[-1])
            y = (scores if mask is None else scores.masked_fill(~mask, -1e9)).softmax(-1) @ v
        y = y.transpose(1, 2).reshape(batch, length, width)
        x = x + F.dropout(self.out(y), self.dropout, self.training)
        inner = F.relu(self.up(self.norm2(x))).square()
        return x + F.dropout(self.down(inner), self.dropout, self.training)


class Trunk(nn.Module):
    def __init__(self, width, layers, heads, inner, dropout=0.0):
        super().__init__()
        self.layers = nn.ModuleList([Layer(width, heads, inner, dropout) for _ in range(layers)])
        self.norm = nn.LayerNorm(width)
        self.head_width = width // heads
        for name, p in self.named_parameters():
            if p.dim() == 2:
                nn.init.normal_(p, std=0.02 if not ("out" in name or "down" in name) else 0.02 / math.sqrt(2 * layers))
            elif name.endswith("bias"):
                nn.init.zeros_(p)

    def forward(self, x, mask=None):
        cos, sin = rotary_tables(x.shape[1], self.head_width, x.device)
        for layer in self.layers:
            x = layer(x, cos, sin, mask)
        return self.norm(x)


class Encoder(nn.Module):
    """What is kept: embeddings and trunk, with the heads that fine-tuning adds."""

    def __init__(self, dropout=0.0):
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.parts, self.flags = nn.Embedding(PARTS, WIDTH), nn.Embedding(FLAGS, WIDTH)
        self.norm = nn.LayerNorm(WIDTH)
        self.trunk = Trunk(WIDTH, LAYERS, HEADS, INNER, dropout)
        self.dropout = dropout
        nn.init.normal_(self.words.weight, std=0.02)
        nn.init.zeros_(self.parts.weight), nn.init.zeros_(self.flags.weight)

    def forward(self, ids, parts=None, flags=None, mask=None):
        x = self.words(ids)
        if parts is not None:
            x = x + self.parts(parts) + self.flags(flags)
        return self.trunk(F.dropout(self.norm(x), self.dropout, self.training), mask)


class Judge(nn.Module):
    """Three-way stance from START, and for each piece whether it is what differs."""

    def __init__(self, encoder):
        super().__init__()
        self.encoder = encoder
        self.pool, self.stance = nn.Linear(WIDTH, WIDTH), nn.Linear(WIDTH, 3)
        self.differs = nn.Linear(WIDTH, 1)

    def forward(self, ids, parts, flags, mask):
        x = self.encoder(ids, parts, flags, mask[:, None, None, :])
        pooled = F.relu(self.pool(x[:, 0]))
        return self.stance(F.dropout(pooled, self.encoder.dropout, self.training)), self.differs(x).squeeze(-1)
