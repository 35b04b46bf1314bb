"""Averages the weights of several fine-tuned encoders that started from the same one (Wortsman and others, "Model soups", 2022).

usage: average-encoders.py DEV OUT.pt MODEL.pt...
"""
import importlib
import sys

import numpy as np
import torch

from encoder_model import Encoder, Judge

finetune = importlib.import_module("finetune-encoder")


def main():
    dev_stem, out, *models = sys.argv[1:]
    states = [torch.load(path, map_location="cpu") for path in models]
    mean = {name: sum(state[name].float() for state in states) / len(states) for name in states[0]}
    device = "cuda" if torch.cuda.is_available() else "cpu"
    judge = Judge(Encoder())
    judge.load_state_dict(mean)
    judge.to(device)
    dev = finetune.load(dev_stem, device)
    cast = torch.autocast(device, dtype=torch.bfloat16, enabled=device == "cuda")
    finetune.report(finetune.predict(judge, dev, np.arange(len(dev[0])), device, cast), dev[0])
    torch.save({name: value.half() for name, value in mean.items()}, out)


main()
