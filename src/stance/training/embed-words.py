"""Word vectors from co-occurrence: shifted PPMI of stems within four words, reduced by truncated SVD.

usage: embed-words.py IDS.u16 STEMS.tsv STEMS DIMENSIONS OUT.npy
"""
import sys

import numpy as np
import scipy.sparse as sp
from sklearn.utils.extmath import randomized_svd

ids_file, stems_file, stems, dimensions, out = sys.argv[1:]
stems, dimensions = int(stems), int(dimensions)
ids = np.fromfile(ids_file, dtype=np.uint16).astype(np.int64)
ids[ids > stems] = 0
contexts = stems
matrix = sp.csr_matrix((stems + 1, contexts + 1), dtype=np.float32)
for distance, weight in ((1, 1.0), (2, 0.8), (3, 0.6), (4, 0.4), (5, 0.3), (6, 0.2)):
    left, right = ids[:-distance], ids[distance:]
    keep = (left > 0) & (right > 0)
    codes, counts = np.unique(left[keep] * (contexts + 1) + right[keep], return_counts=True)
    part = sp.csr_matrix(
        ((counts * weight).astype(np.float32), (codes // (contexts + 1), codes % (contexts + 1))),
        shape=matrix.shape,
    )
    matrix = matrix + part + part.T
    print(distance, matrix.nnz, flush=True)
matrix = matrix.tocoo()
rows = np.asarray(matrix.sum(axis=1)).ravel() + 1e-9
columns = rows**0.75
columns = columns / columns.sum()
pmi = np.log(matrix.data / (rows[matrix.row] * columns[matrix.col])) - np.log(1.0)
keep = (pmi > 0) & (matrix.data > 1.5)
ppmi = sp.csr_matrix((pmi[keep], (matrix.row[keep], matrix.col[keep])), shape=matrix.shape)
print("svd", ppmi.nnz, flush=True)
u, s, _ = randomized_svd(ppmi, n_components=dimensions, n_iter=4, random_state=7)
vectors = u * np.sqrt(s)
vectors /= np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9
np.save(out, vectors.astype(np.float32))
names = ["?"] + [line.split("\t")[0] for line in open(stems_file)][:stems]
for word in ("attack", "minist", "doubl", "reject", "profit", "delai", "kyiv", "award", "resign"):
    if word in names:
        near = np.argsort(-(vectors @ vectors[names.index(word)]))[1:9]
        print(word, [names[i] for i in near])
