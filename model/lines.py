"""Fits the weights of src/lexicon/manner.rs and writes src/lexicon/manner.bin.

    python3 model/lines.py [half]

Learns from lines of our own writing in twenty languages: asides of every kind
that sites put around a text, and sentences of articles, many of them in the
same words. With `half`, only every other line is learned from, so that pages
that are composed of the other half show what unknown lines look like.
"""

import pathlib
import sys

import numpy as np
import scipy.sparse
from sklearn.linear_model import LogisticRegression

import written

FOLDER = pathlib.Path(__file__).parent
WEIGHTS = FOLDER.parent / "src/lexicon/manner.bin"
BUCKETS = 1 << 15
STEM = 5
MOST_WORDS = 40
# Log-odds of a step of a weight.
STEP = 0.08
# Weights are rounded to so many steps, and words of fewer lines left out:
# that takes less room.
ROUNDED = 10
FEWEST_LINES = 3


def is_pair(letter):
    """Whether a script writes without spaces, or glues endings: pairs of letters are its words."""
    code = ord(letter)
    ranges = [(0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x3040, 0x30FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF), (0xAC00, 0xD7A3)]
    return any(first <= code <= last for first, last in ranges)


def parts(letter):
    """Whether a character parts words."""
    code = ord(letter)
    ranges = [(0, 0x2F), (0x3A, 0x40), (0x5B, 0x60), (0x7B, 0xBF), (0x2000, 0x206F), (0x3000, 0x303F), (0xFF00, 0xFF0F), (0xFF1A, 0xFF20), (0xFF3B, 0xFF40), (0xFF5B, 0xFF65)]
    return any(first <= code <= last for first, last in ranges)


def stems(line):
    """The beginnings of a line's words, the first one twice, as manner.rs reads them."""
    found, word, before = [], "", " "

    def end():
        nonlocal word
        if word:
            if not found:
                found.append(word[:STEM] + "^")
            found.append(word[:STEM])
        word = ""

    for letter in line.lower():
        if is_pair(letter):
            end()
            word = (before if is_pair(before) else "^") + letter
            end()
        elif letter in "0123456789":
            if before not in "0123456789":
                end()
                word = "0"
                end()
        elif parts(letter):
            end()
        else:
            word += letter
        before = letter
        if len(found) >= MOST_WORDS:
            break
    end()
    return found


def bucket(stem):
    hash = 0x811C9DC5
    for byte in stem.encode():
        hash = (hash ^ byte) * 0x01000193 & 0xFFFFFFFF
    return (hash ^ hash >> 15) % BUCKETS


def matrix(lines):
    columns, values, starts = [], [], [0]
    for line in lines:
        found = stems(line)
        columns += map(bucket, found)
        values += [len(found) ** -0.5] * len(found)
        starts.append(len(columns))
    return scipy.sparse.csr_matrix((values, columns, starts), (len(lines), BUCKETS))


def read_lines(half):
    """Lines, and whether each is an aside."""
    lines = []
    for asides, sentences in written.read_lines().values():
        for group, is_aside in [(asides, True), (sentences, False)]:
            lines += [(line, is_aside) for line in (group[::2] if half else group)]
    for stories in written.read_stories().values():
        paragraphs = [written.plain(text) for _, story in stories for text in story["paragraphs"]]
        lines += [(text, False) for text in paragraphs]
    return lines


def fit(lines):
    texts, labels = zip(*lines)
    data = matrix(texts)
    is_common = np.asarray((data > 0).sum(axis=0)).ravel() >= FEWEST_LINES
    model = LogisticRegression(C=30, max_iter=1000).fit(data.multiply(is_common), labels)
    weights = np.round(model.coef_[0] / STEP / ROUNDED) * ROUNDED * is_common
    weights[0] = round(model.intercept_[0] / STEP)
    return np.clip(weights, -127, 127).astype(np.int8)


def main(half):
    lines = read_lines(half)
    weights = fit(lines)
    WEIGHTS.write_bytes(weights.tobytes())
    print(f"{len(lines)} lines, {np.count_nonzero(weights)} weights: {WEIGHTS.name}")


if __name__ == "__main__":
    main("half" in sys.argv[1:])
