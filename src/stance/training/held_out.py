"""What neither the trees nor the encoder learn from, so that the weighing of their opinions can be fitted on it.

usage: held_out.py OUT_FOLDER PAIRS.jsonl...     writes the pairs that are left out, a file for each
"""
import json
import os
import sys
import zlib

HELD_OUT_OF, HELD_OUT = 16, 5
SETS = {"news", "news_2024", "fever", "fool_me_twice", "infotabs", "scifact", "snli", "found_news"}


def is_held_out(name, group):
    """Whether a pair is left out: one in sixteen groups (the pair's passage, or else its id) of the sets above."""
    return name in SETS and zlib.crc32(group.encode()) % HELD_OUT_OF == HELD_OUT


def main():
    folder, *files = sys.argv[1:]
    os.makedirs(folder, exist_ok=True)
    for path in files:
        name = os.path.basename(path)
        with open(path) as source, open(os.path.join(folder, name), "w") as out:
            for line in source:
                row = json.loads(line)
                if is_held_out(name.removesuffix(".jsonl"), str(row.get("passage") or row["id"])):
                    out.write(line)


if __name__ == "__main__":
    main()
