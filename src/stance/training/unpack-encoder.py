"""Takes the encoder out of the file that the judge reads (src/stance/encoder/weights.ts says its layout), to go on training.

usage: unpack-encoder.py ENCODER.bin OUT.pt VOCABULARY.txt
"""
import json
import sys

import numpy as np
import torch

from encoder_model import Encoder


def main():
    source, out, vocabulary = sys.argv[1:4]
    data = open(source, "rb").read()
    start = 8 + int.from_bytes(data[4:8], "little")
    header = json.loads(data[8:start])
    tensors = {}
    for tensor in header["tensors"]:
        count = int(np.prod(tensor["shape"]))
        array = np.frombuffer(data, dtype=np.dtype(tensor["type"]), count=count, offset=start + tensor["offset"])
        tensors[tensor["name"]] = array.reshape(tensor["shape"]).astype(np.float32)
    state = {}
    for name in Encoder().state_dict():
        stored = name.replace("trunk.norm", "final").replace("trunk.", "")
        value = tensors[stored]
        scale = tensors.get(stored.replace("weight", "scale")) if value.ndim == 2 else None
        state[name] = torch.from_numpy(value if scale is None else value * scale[:, None])
    Encoder().load_state_dict(state)
    torch.save(state, out)
    open(vocabulary, "w", encoding="utf-8").write("\n".join(header["pieces"]) + "\n")


main()
