"""Packs a fine-tuned encoder into the file that the judge reads (src/stance/encoder/weights.ts says its layout).

usage: pack-encoder.py MODEL.pt VOCABULARY.txt VERSION OUT.bin CARD.json
Matrices become int8 with one scale a row; vectors stay float32.
"""
import hashlib
import json
import sys

import numpy as np
import torch

HEADS, ALIGN = 6, 16
FLOATS = ("parts.weight", "flags.weight", "stance.weight", "differs.weight")


def main():
    source, vocabulary, version, out, card = sys.argv[1:6]
    state = {name: value.float().numpy() for name, value in torch.load(source, map_location="cpu").items()}
    pieces = open(vocabulary, encoding="utf-8").read().rstrip("\n")
    tensors, body = [], bytearray()

    def add(name, array):
        body.extend(b"\0" * (-len(body) % ALIGN))
        tensors.append({"name": name, "type": str(array.dtype), "shape": list(array.shape), "offset": len(body)})
        body.extend(array.tobytes())

    for name, value in state.items():
        name = name.replace("encoder.trunk.norm", "final").replace("encoder.trunk.", "").replace("encoder.", "")
        if value.ndim == 2 and name not in FLOATS:
            scale = np.maximum(np.abs(value).max(1), 1e-8) / 127
            add(name, np.rint(value / scale[:, None]).astype(np.int8))
            add(name.replace("weight", "scale"), scale.astype("<f4"))
        else:
            add(name, value.astype("<f4"))
    width = state["encoder.words.weight"].shape[1]
    layers = len({name.split(".")[3] for name in state if name.startswith("encoder.trunk.layers.")})
    inner = state["encoder.trunk.layers.0.up.weight"].shape[0]
    header = {"version": version, "width": width, "layers": layers, "heads": HEADS, "inner": inner, "pieces": pieces.split("\n"), "tensors": tensors}
    head = json.dumps(header, ensure_ascii=True, separators=(",", ":")).encode()
    head += b" " * (-(len(head) + 8) % ALIGN)
    data = b"DCE1" + len(head).to_bytes(4, "little") + head + bytes(body)
    open(out, "wb").write(data)
    digest = hashlib.sha256(data).hexdigest()
    json.dump({"version": version, "sha256": digest, "bytes": len(data)}, open(card, "w"), indent=2)
    open(card, "a").write("\n")
    print(len(data), digest)


main()
