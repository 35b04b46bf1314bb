"""Packs word vectors for the judge: the commonest stems, centred, the first component dropped, four bits a number.

usage: pack-vectors.py VECTORS.npy STEMS DIMENSIONS OUT.json
"""
import base64
import json
import sys

import numpy as np

source, stems, dimensions, out = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
vectors = np.load(source)[1:]  # row 0 stands for unknown stems
vectors = vectors - vectors.mean(axis=0)
vectors = vectors[:stems, 1 : dimensions + 1]
vectors /= np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9
scale = np.quantile(np.abs(vectors), 0.995, axis=0)
whole = np.clip(np.round(vectors / scale * 7), -7, 7).astype(int) + 8
packed = (whole[:, 0::2] * 16 + whole[:, 1::2]).astype(np.uint8)
restored = (whole - 8) * scale / 7
restored /= np.linalg.norm(restored, axis=1, keepdims=True) + 1e-9
print("mean cosine to the original", float((restored * vectors).sum(axis=1).mean()))
text = {
    "stems": stems,
    "dimensions": dimensions,
    "scale": [round(float(value), 4) for value in scale],
    "data": base64.b64encode(packed.tobytes()).decode(),
}
with open(out, "w") as file:
    json.dump(text, file, separators=(",", ":"))
    file.write("\n")
print("bytes", len(text["data"]))
