"""Learns the weights of the tagger (src/stance/tag-words.ts) from what tag-text.ts writes.

usage: train-tagger.py TAGS.tsv OUT.json
Every twentieth sentence is held out; the tags of earlier words are the teacher's while learning, the tagger's own when measured.
"""
import base64
import collections
import json
import re
import sys

import numpy as np
import torch
from sklearn.cluster import KMeans

TAGS = ["noun", "verb", "adjective", "adverb"]
TAUGHT = {"NOUN": 0, "NUM": 0, "PROPN": 0, "X": 0, "INTJ": 0, "VERB": 1, "ADJ": 2, "DET": 2, "ADV": 3, "ADP": 3, "SCONJ": 3, "CCONJ": 3, "PART": 3}
GAPS = ["none", "comma", "mark", "genitive"]
SIDES = ["edge", *TAGS, "name", "number", "determiner", "preposition", "pronoun", "auxiliary", "modal", "negator",
         "conjunction", "other", "to", "be"]
BE = set("be am is are was were been being isn't aren't wasn't weren't get got gets".split())
ENDINGS = ["ingly", "ically", "ly", "ed", "ing", "ings", "tion", "tions", "sion", "ment", "ments", "ness", "ity", "ism", "ists", "ist",
           "ship", "ers", "ors", "er", "or", "est", "al", "ous", "ive", "able", "ible", "ful", "less", "ic", "ish", "ise", "ize",
           "ises", "izes", "ify", "ates", "ate", "es", "s", "y", "e", ""]
CLASSES = 32
# A form is listed where its tags differ by this much (total variation) from those of its ending, the more the less often it was seen.
LEAST_COUNT, LEAST_DIFFERENCE, DOUBT = 4, 0.25, 2
SCALE = 16
EPOCHS, BATCH, RATE, DECAY = 4, 512, 0.01, 2e-6


def read_sentences(path):
    sentence = []
    for line in open(path):
        line = line.rstrip("\n")
        if line == "":
            if sentence:
                yield sentence
            sentence = []
            continue
        form, tag, gap, bits, taught = line.split("\t")
        sentence.append((form, tag, GAPS.index(gap), int(bits), TAUGHT.get(taught, -1) if tag == "open" else -1))
    if sentence:
        yield sentence


PREFIX = re.compile("^(?:re|over|under|out|mis|with|fore|un)(?=.{3})")


def ending_of(form):
    return next(at for at, ending in enumerate(ENDINGS) if form.endswith(ending))


def side_of(form, tag):
    return SIDES.index("to" if form == "to" else "be" if form in BE else tag)


def choose_forms(sentences):
    """Classes of forms by how they are tagged, and the endings for the others; for each of both what it mostly is."""
    counts, endings = collections.defaultdict(lambda: np.zeros(4)), np.full((len(ENDINGS), 4), 0.1)
    for sentence in sentences:
        for form, _, _, _, taught in sentence:
            if taught >= 0:
                counts[form][taught] += 1
    for form, count in counts.items():
        endings[ending_of(form)] += np.minimum(count, 20)
    usual = endings / endings.sum(1, keepdims=True)
    told = sorted(form for form, count in counts.items() if count.sum() >= LEAST_COUNT and form.isascii())
    share = {form: (counts[form] + 0.5 * usual[ending_of(form)]) / (counts[form].sum() + 0.5) for form in told}
    told = [form for form in told if np.abs(share[form] - usual[ending_of(form)]).sum() / 2 >= LEAST_DIFFERENCE + DOUBT / counts[form].sum()]
    shares = np.array([share[form] for form in told])
    weight = np.array([np.log1p(counts[form].sum()) for form in told])
    groups = KMeans(CLASSES, n_init=4, random_state=1).fit(shares, sample_weight=weight)
    forms = [[form for form, group in zip(told, groups.labels_) if group == at] for at in range(CLASSES)]
    mostly = [int(center.argmax()) + 1 for center in groups.cluster_centers_] + [int(row.argmax()) + 1 for row in usual]
    return forms, mostly


class Layout:
    def __init__(self, forms, mostly):
        self.class_of = {form: at for at, group in enumerate(forms) for form in group}
        self.mostly, self.classes = mostly, len(forms)
        self.kinds, sides, gaps = len(mostly), len(SIDES), len(GAPS)
        sizes = [self.kinds, 16, sides * gaps, sides, sides * gaps, self.kinds * sides, self.kinds * sides, sides * sides, sides * sides]
        self.begins, self.size = np.cumsum([0] + sizes[:-1]), sum(sizes)

    def kind_of(self, form):
        known = self.class_of.get(form, self.class_of.get(PREFIX.sub("", form)))
        return self.classes + ending_of(form) if known is None else known

    def features(self, sentence, tag_of):
        """Yields for each open word its place and features; `tag_of(place, features)` says its tag to those that follow."""
        second = before = gap_before = 0
        for at, (form, tag, gap, bits, _) in enumerate(sentence):
            features = None
            if tag == "open":
                behind = 0
                if at + 1 < len(sentence):
                    other = sentence[at + 1]
                    behind = self.mostly[self.kind_of(other[0])] if other[1] == "open" else side_of(other[0], other[1])
                kind, sides, gaps = self.kind_of(form), len(SIDES), len(GAPS)
                own = [kind, bits, before * gaps + gap_before, second, behind * gaps + gap, kind * sides + before, kind * sides + behind,
                       before * sides + behind, second * sides + before]
                features = self.begins + np.array(own)
                tag = tag_of(at, features)
            second, before, gap_before = before, side_of(form, tag), gap
            if features is not None:
                yield at, features


def main():
    source, out = sys.argv[1:3]
    sentences = list(read_sentences(source))
    held_out, known = sentences[::20], [one for at, one in enumerate(sentences) if at % 20]
    forms, mostly = choose_forms(known)
    layout = Layout(forms, mostly)
    rows, labels = [], []
    for sentence in known:
        for at, features in layout.features(sentence, lambda at, _: TAGS[max(0, sentence[at][4])]):
            if sentence[at][4] >= 0:
                rows.append(features)
                labels.append(sentence[at][4])
    x, y = torch.tensor(np.array(rows)), torch.tensor(labels)
    torch.manual_seed(1)
    model = torch.nn.EmbeddingBag(layout.size, 4, mode="sum")
    torch.nn.init.zeros_(model.weight)
    optimizer = torch.optim.Adam(model.parameters(), lr=RATE)
    for epoch in range(EPOCHS):
        for group in optimizer.param_groups:
            group["lr"] = RATE * (1 - epoch / EPOCHS)
        total = 0.0
        for part in torch.randperm(len(y)).split(BATCH):
            loss = torch.nn.functional.cross_entropy(model(x[part]), y[part])
            (loss + DECAY * model.weight.square().sum()).backward()
            optimizer.step()
            optimizer.zero_grad()
            total += loss.item() * len(part)
        print(f"epoch {epoch + 1}: log loss {total / len(y):.4f}", flush=True)
    whole = np.clip(np.round(model.weight.detach().numpy() * SCALE), -127, 127).astype(np.int8)
    right = seen = 0
    verbs = collections.Counter()
    for sentence in held_out:
        chosen = {}

        def tag_of(at, features):
            chosen[at] = int(whole[features].astype(int).sum(0).argmax())
            return TAGS[chosen[at]]

        for at, _ in layout.features(sentence, tag_of):
            taught = sentence[at][4]
            if taught < 0:
                continue
            seen += 1
            right += chosen[at] == taught
            verbs[chosen[at] == 1, taught == 1] += 1
    print(f"{seen} held-out words: right {right / seen:.4f}; verbs: precision {verbs[True, True] / (verbs[True, True] + verbs[True, False]):.4f}, "
          f"recall {verbs[True, True] / (verbs[True, True] + verbs[False, True]):.4f}")
    print(f"{sum(map(len, forms))} forms in {len(forms)} classes, {len(whole)} features, {np.abs(whole).max(1).astype(bool).sum()} used")
    json.dump({"forms": [" ".join(group) for group in forms], "endings": ENDINGS, "mostly": mostly,
               "weights": base64.b64encode(whole.tobytes()).decode()}, open(out, "w"), indent=2)
    open(out, "a").write("\n")


main()
