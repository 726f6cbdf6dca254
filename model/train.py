"""Trains the trees of src/classify/trees.rs and writes src/classify/weights.bin.

    python3 model/train.py ../shared/corpora/wcxb-dev target/release/clearleaf

First the engine is scored on sites that its trees did not see, fold by fold,
and its confidence is calibrated on that; then the trees are trained on all
pages. The same data and packages give the same bytes.
"""

import collections
import json
import pathlib
import struct
import subprocess
import sys
import tempfile

import lightgbm
import numpy as np
from sklearn.isotonic import IsotonicRegression

import corpus
import evaluate
import written

WEIGHTS = pathlib.Path(__file__).parent.parent / "src/classify/weights.bin"
TREES = 200
# More blocks of one page teach nothing new.
MOST_BLOCKS = 250
# Our own pages are few, and hold what the engine promises to leave out.
FIXTURE_FACTOR = 3
WRITTEN_FACTOR = 2
NO_FOLD = 9
CALIBRATED = 33
LEAF = 255
# Thousandths to which a leaf is rounded: they take a tenth less room.
LEAF_STEP = 8
PARAMETERS = {
    "objective": "binary",
    "learning_rate": 0.06,
    "num_leaves": 16,
    "min_data_in_leaf": 200,
    "lambda_l2": 5,
    "feature_fraction": 0.5,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "max_bin": 255,
    "min_data_in_bin": 1,
    "use_missing": False,
    "num_threads": 1,
    "deterministic": True,
    "force_row_wise": True,
    "seed": 1,
    "verbose": -1,
}

Rows = collections.namedtuple("Rows", "signals labels weights folds")


def read_rows(pages, truth, folds, program, factor=1.0):
    """The blocks of pages, at most so many a page."""
    parts = collections.defaultdict(list)
    for answer in corpus.ask(pages, program, ["--features"]):
        blocks, wanted = answer.get("blocks", []), truth[answer["id"]]
        own = [corpus.signs(block["text"]) for block in blocks]
        if not any(own) or not wanted.strip():
            continue
        sizes = np.array([len(block) + 1 for block in own], float)
        seed = int.from_bytes(answer["id"].encode()[-8:], "big")
        chosen = np.random.default_rng(seed).permutation(len(blocks))[:MOST_BLOCKS]
        share = factor * len(blocks) / len(chosen)
        parts["signals"].append(np.array([block["signals"] for block in blocks], np.uint8)[chosen])
        parts["labels"].append(corpus.label(own, wanted)[chosen])
        parts["weights"].append(sizes[chosen] * share / sizes.sum() ** 0.5)
        parts["folds"].append(np.full(len(chosen), folds.get(answer["id"], NO_FOLD)))
    return Rows(*(np.concatenate(parts[name]) for name in Rows._fields))


def read_all_rows(folder, program, truth, folds):
    """The blocks of the corpus and of our fixtures, which are in every fold."""
    pages = ((id, truth[id].url, html) for id, html in corpus.read_pages(folder))
    texts = {id: page.text for id, page in truth.items()}
    labelled = read_rows(pages, texts, {id: fold for id, (fold, _) in folds.items()}, program)
    parts = [labelled]
    for pages, factor in [(corpus.read_fixtures(), FIXTURE_FACTOR), (written.pages(), WRITTEN_FACTOR)]:
        pages = list(pages)
        texts = {id: text for id, _, _, text in pages}
        parts.append(read_rows((page[:3] for page in pages), texts, {}, program, factor))
    all = sum(part.weights.sum() for part in parts)
    print("labelled pages, fixtures and written pages weigh", *(f"{part.weights.sum() / all:.3f}" for part in parts))
    return Rows(*map(np.concatenate, zip(*parts)))


def train(rows, chosen):
    weights = rows.weights[chosen]
    data = lightgbm.Dataset(
        rows.signals[chosen].astype(np.float32),
        rows.labels[chosen],
        weight=weights / weights.mean(),
        params=PARAMETERS,
    )
    return lightgbm.train(PARAMETERS, data, TREES)


def flatten(tree):
    """A tree in preorder: signal, limit, step to the right; leaves in thousandths, eight a step."""
    if "leaf_value" in tree:
        low, high = struct.pack("<h", round(tree["leaf_value"] * 1000 / LEAF_STEP) * LEAF_STEP)
        return [(LEAF, low, high)]
    left, right = flatten(tree["left_child"]), flatten(tree["right_child"])
    return [(tree["split_feature"], int(tree["threshold"]), len(left) + 1), *left, *right]


def pack(model, calibration, hash):
    """The bytes of a weights file; trees.rs says what they mean."""
    trees = [flatten(tree["tree_structure"]) for tree in model.dump_model()["tree_info"]]
    nodes = [node for tree in trees for node in tree]
    head = b"CLT1" + struct.pack("<Ih", hash, 0) + bytes(calibration)
    sizes = struct.pack("<H", len(trees)) + bytes(len(tree) for tree in trees)
    return head + sizes + b"".join(bytes(column) for column in zip(*nodes))


def cross_validate(folder, program, truth, folds, models, hash):
    """The results of all pages, each by trees that did not see its site."""
    plain = [round(100 * step / (CALIBRATED - 1)) for step in range(CALIBRATED)]
    results = []
    for fold, model in enumerate(models):
        wanted = {id for id, (own, _) in folds.items() if own == fold}
        with tempfile.NamedTemporaryFile(suffix=".bin") as weights:
            weights.write(pack(model, plain, hash))
            weights.flush()
            results += evaluate.score(folder, program, truth, wanted, ["--weights", weights.name])
    return results


def calibrate(results):
    """How often a page is good, by the F1 that the cut expects: percents."""
    expected, good = evaluate.confidences(results)
    curve = IsotonicRegression(y_min=0.02, y_max=0.98, out_of_bounds="clip").fit(expected, good)
    steps = np.linspace(0, 1, CALIBRATED)
    table = [round(100 * chance) for chance in curve.predict(steps)]
    said = np.interp(expected, steps, np.array(table) / 100)
    print(f"expected calibration error {evaluate.calibration_error(said, good):.3f}")
    return table


def main(folder, program):
    truth, folds = corpus.read_truth(folder), corpus.read_folds()
    hash = json.loads(subprocess.run([program, "--signals"], capture_output=True, check=True).stdout)["hash"]
    rows = read_all_rows(folder, program, truth, folds)
    models = [train(rows, rows.folds != fold) for fold in range(corpus.FOLDS)]
    results = cross_validate(folder, program, truth, folds, models, hash)
    evaluate.report(results)
    table = calibrate(results)
    data = pack(train(rows, rows.folds >= 0), table, hash)
    WEIGHTS.write_bytes(data)
    print(f"{len(data)} bytes: {WEIGHTS.name}")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), sys.argv[2])
