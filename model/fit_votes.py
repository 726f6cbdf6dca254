"""Fits the weights of the rules in src/classify/votes.rs and writes them there.

Each rule says yes or no to a block; a logistic regression over the labelled
pages of WCXB dev gives every rule its change of the log-odds. Printed is the
word F1 that the votes reach by themselves on pages of sites they did not see.

    python3 model/fit_votes.py ../shared/corpora/wcxb-dev target/release/clearleaf
"""

import collections
import pathlib
import re
import sys

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression

import corpus

VOTES = pathlib.Path(__file__).parent.parent / "src/classify/votes.rs"
# Weaker and the rare rules shout; stronger and they fall silent.
INVERSE_REGULARISATION = 0.1

Page = collections.namedtuple("Page", "kind fold truth blocks labels")


def expected_f1_cut(chances, sizes):
    order = np.argsort(-chances, kind="stable")
    hit = np.cumsum((chances * sizes)[order])
    kept = np.cumsum(sizes[order])
    expected = 2 * hit / np.maximum(kept + (chances * sizes).sum(), 1e-9)
    return order[: int(np.argmax(expected)) + 1]


def f1(page, chances):
    sizes = np.array([len(block) for block in page.blocks], float)
    if not sizes.sum():
        return 0.0
    kept = collections.Counter()
    for i in expected_f1_cut(chances, sizes):
        kept.update(page.blocks[i])
    return corpus.f1(kept, page.truth)


def main(folder, program):
    truth, fold_of = corpus.read_truth(folder), corpus.read_folds()
    names = re.findall(r'^    -?\d+ "([^"]+)"', VOTES.read_text(), re.M)
    number = {name: i for i, name in enumerate(names)}
    pages, rows, columns, weights = [], [], [], []
    html = ((id, truth[id].url, html) for id, html in corpus.read_pages(folder))
    for answer in corpus.ask(html, program, ["--features"]):
        evidence, page = answer.get("blocks", []), truth[answer["id"]]
        blocks = [corpus.words(block["text"]) for block in evidence]
        labels = corpus.label([corpus.signs(block["text"]) for block in evidence], page.text)
        wanted = collections.Counter(corpus.words(page.text))
        pages.append(Page(page.kind, fold_of[answer["id"]][0], wanted, blocks, labels))
        total = max(sum(map(len, blocks)), 1)
        for block, own in zip(evidence, blocks):
            columns.extend(number[rule] for rule in block["rules"])
            rows.extend([len(weights)] * len(block["rules"]))
            weights.append((len(own) + 1) / total**0.5)
    x = sparse.csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(len(weights), len(names)))
    y = np.concatenate([page.labels for page in pages])
    weights = np.array(weights) * len(weights) / sum(weights)
    folds = np.concatenate([np.full(len(page.blocks), page.fold) for page in pages])
    report(pages, cross_validated(x, y, weights, folds))
    write(names, fit(x, y, weights))


def fit(x, y, weights):
    model = LogisticRegression(C=INVERSE_REGULARISATION, max_iter=300)
    return model.fit(x, y, sample_weight=weights)


def cross_validated(x, y, weights, folds):
    chances = np.zeros(len(y))
    for fold in range(corpus.FOLDS):
        seen = folds != fold
        model = fit(x[seen], y[seen], weights[seen])
        chances[~seen] = model.predict_proba(x[~seen])[:, 1]
    return chances


def report(pages, chances):
    ends = np.cumsum([len(page.blocks) for page in pages])
    own = (chances[end - len(page.blocks) : end] for page, end in zip(pages, ends))
    corpus.report([(page.kind, f1(page, part)) for page, part in zip(pages, own)])


def write(names, model):
    points = dict(zip(names, np.round(model.coef_[0] * 100).astype(int)))
    source = re.sub(
        r'^    -?\d+ "([^"]+)"', lambda match: f'    {points[match[1]]} "{match[1]}"', VOTES.read_text(), flags=re.M
    )
    bias = round(model.intercept_[0] * 100)
    VOTES.write_text(re.sub(r"const BIAS: i32 = -?\d+;", f"const BIAS: i32 = {bias};", source))


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), sys.argv[2])
