"""Fits the weights of the rules in src/classify/votes.rs and writes them there.

Each rule says yes or no to a block; a logistic regression over the labelled
pages of WCXB dev gives every rule its change of the log-odds. Printed is the
word F1 that the votes reach by themselves on pages of sites they did not see.

    python3 model/fit_votes.py ../shared/corpora/wcxb-dev target/release/clearleaf
"""

import collections
import gzip
import hashlib
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import urllib.parse

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression

VOTES = pathlib.Path(__file__).parent.parent / "src/classify/votes.rs"
FOLDS = 5
# Weaker and the rare rules shout; stronger and they fall silent.
INVERSE_REGULARISATION = 0.1
# A block of four words and more is text when half of its word runs are.
RUN = 4
WORDS = re.compile(r"\w+")

Page = collections.namedtuple("Page", "kind fold truth blocks labels")


def words(text):
    return WORDS.findall(text.lower())


def fold_of(url):
    """All pages of a site fall into one fold."""
    site = urllib.parse.urlparse(url).netloc
    return int(hashlib.sha256(site.encode()).hexdigest(), 16) % FOLDS


def read_truth(corpus):
    with gzip.open(corpus / "ground-truth.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            page = json.loads(line)
            kind = (page.get("_internal") or {}).get("page_type", {})
            kind = kind.get("primary", "article") if isinstance(kind, dict) else kind
            yield page["file_id"], page.get("url") or "", kind or "article", page["ground_truth"].get("main_content") or ""


def read_evidence(corpus, program):
    """The blocks of every page and the rules that apply to them, by id."""
    with tempfile.TemporaryFile("w+", encoding="utf-8") as requests:
        for path in sorted((corpus / "html").glob("*.html.gz")):
            html = gzip.decompress(path.read_bytes()).decode("utf-8", "replace")
            requests.write(json.dumps({"id": path.name.split(".")[0], "html": html}) + "\n")
        requests.seek(0)
        command = [program, "--ndjson", "--features"]
        with subprocess.Popen(command, stdin=requests, stdout=subprocess.PIPE) as answers:
            for line in answers.stdout:
                answer = json.loads(line)
                yield answer["id"], answer.get("blocks", [])


def label(blocks, main):
    """Which blocks are text: long ones by their runs of words, short ones by
    a line of the truth or by their neighbours."""
    truth = words(main)
    lines = {tuple(words(line)) for line in main.split("\n")}
    runs = {n: set(zip(*(truth[i:] for i in range(n)))) for n in range(1, RUN + 1)}
    labels = []
    for block in blocks:
        if len(block) >= RUN:
            own = list(zip(*(block[i:] for i in range(RUN))))
            labels.append(float(sum(run in runs[RUN] for run in own) * 2 >= len(own)))
        else:
            labels.append(1.0 if block and tuple(block) in lines else None)
    for i, block in enumerate(blocks):
        if labels[i] is None:
            near = [labels[j] for j in (i - 2, i - 1, i + 1, i + 2) if 0 <= j < len(blocks) and labels[j] is not None]
            known = bool(block) and tuple(block) in runs[len(block)]
            labels[i] = float(known and bool(near) and sum(near) >= 0.75 * len(near))
    return np.array(labels)


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
    common = sum((kept & page.truth).values())
    return 2 * common / (sum(kept.values()) + sum(page.truth.values())) if common else 0.0


def main(corpus, program):
    evidence = dict(read_evidence(corpus, program))
    names = re.findall(r'^    -?\d+ "([^"]+)"', VOTES.read_text(), re.M)
    number = {name: i for i, name in enumerate(names)}
    pages, rows, columns, weights = [], [], [], []
    for id, url, kind, main_content in read_truth(corpus):
        blocks = [words(block["text"]) for block in evidence.get(id, [])]
        page = Page(kind, fold_of(url), collections.Counter(words(main_content)), blocks, label(blocks, main_content))
        total = max(sum(map(len, blocks)), 1)
        for block, own in zip(evidence.get(id, []), blocks):
            columns.extend(number[rule] for rule in block["rules"])
            rows.extend([len(weights)] * len(block["rules"]))
            weights.append((len(own) + 1) / total**0.5)
        pages.append(page)
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
    for fold in range(FOLDS):
        seen = folds != fold
        model = fit(x[seen], y[seen], weights[seen])
        chances[~seen] = model.predict_proba(x[~seen])[:, 1]
    return chances


def report(pages, chances):
    by_kind, start = collections.defaultdict(list), 0
    for page in pages:
        end = start + len(page.blocks)
        by_kind[page.kind].append(f1(page, chances[start:end]))
        start = end
    print(f"all {np.mean(sum(by_kind.values(), [])):.4f}")
    for kind, scores in sorted(by_kind.items()):
        print(f"{kind} {np.mean(scores):.4f} ({len(scores)} pages)")


def write(names, model):
    points = dict(zip(names, np.round(model.coef_[0] * 100).astype(int)))
    source = re.sub(
        r'^    -?\d+ "([^"]+)"', lambda match: f'    {points[match[1]]} "{match[1]}"', VOTES.read_text(), flags=re.M
    )
    bias = round(model.intercept_[0] * 100)
    VOTES.write_text(re.sub(r"const BIAS: i32 = -?\d+;", f"const BIAS: i32 = {bias};", source))


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), sys.argv[2])
