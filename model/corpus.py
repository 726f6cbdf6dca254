"""The labelled pages of WCXB dev: their truth, their folds, and what the
engine sees of them."""

import collections
import gzip
import hashlib
import json
import pathlib
import re
import subprocess
import tempfile

import numpy as np
from rapidfuzz.distance import LCSseq

FOLDS = 5
PAGES = pathlib.Path(__file__).parent / "pages.tsv"
FIXTURES = pathlib.Path(__file__).parent.parent / "tests/fixtures"
WORDS = re.compile(r"\w+")
# The scripts of Chinese and Japanese put no space between words.
SIGNS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|(?:(?![\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff])\w)+")
# A block of four words and more is text when half of its word runs are.
RUN = 4

Truth = collections.namedtuple("Truth", "kind url text")


def words(text):
    return WORDS.findall(text.lower())


def signs(text):
    """Words, and single characters where a script has no spaces."""
    return SIGNS.findall(text.lower())


def checksum(data):
    return hashlib.sha256(data).hexdigest()[:16]


def read_folds():
    """The fold and the checksum of every page, by its id."""
    rows = (line.split("\t") for line in PAGES.read_text().splitlines())
    return {id: (int(fold), digest) for id, fold, digest in rows}


def read_truth(corpus):
    """What people marked as the text of every page, by its id."""
    truth = {}
    with gzip.open(corpus / "ground-truth.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            page = json.loads(line)
            kind = (page.get("_internal") or {}).get("page_type", {})
            kind = kind.get("primary", "article") if isinstance(kind, dict) else kind
            text = page["ground_truth"].get("main_content") or ""
            kind = "collection" if kind == "category" else kind or "article"
            truth[page["file_id"]] = Truth(kind, page.get("url") or "", text)
    return truth


def read_pages(corpus):
    """The HTML of every page, checked against what the weights were made of."""
    folds = read_folds()
    for path in sorted((corpus / "html").glob("*.html.gz")):
        id = path.name.split(".")[0]
        html = gzip.decompress(path.read_bytes())
        if id not in folds or folds[id][1] != checksum(html):
            raise SystemExit(f"{path.name}: not the page that model/pages.tsv lists")
        yield id, html.decode("utf-8", "replace")


def read_fixtures():
    """The pages of our own tests, and what is made of them as pages: id, address, HTML and expected text."""
    for folder in sorted(path for path in FIXTURES.iterdir() if path.is_dir()):
        expected = json.loads((folder / "expected.json").read_text())
        html = (folder / "source.html").read_bytes().decode("utf-8", "replace")
        text = "\n".join(expected.get("textContent") or [])
        yield folder.name, expected.get("url") or "", html, text
        article = folder / "expected.html"
        if text and article.exists():
            yield f"{folder.name}-again", "", f"<title>{expected.get('title') or ''}</title><article>{article.read_text()}</article>", text


def ask(pages, program, options):
    """What the engine answers on pages: id, address and HTML of each."""
    with tempfile.TemporaryFile("w+", encoding="utf-8") as requests:
        for id, url, html in pages:
            requests.write(json.dumps({"id": id, "url": url, "html": html}) + "\n")
        requests.seek(0)
        command = [program, "--ndjson", *options]
        with subprocess.Popen(command, stdin=requests, stdout=subprocess.PIPE) as answers:
            for line in answers.stdout:
                yield json.loads(line)


def label(blocks, truth):
    """Which blocks, given as lists of signs, are text.

    Long ones by their runs of words, short ones by a line of the truth or by
    their neighbours; and what stands in the truth in the same order.
    """
    wanted = signs(truth)
    labels = label_by_runs(blocks, wanted, {tuple(signs(line)) for line in truth.split("\n")})
    places = align(blocks, wanted)
    starts = np.concatenate([[0], np.cumsum([len(block) for block in blocks])]).astype(int)
    for i, block in enumerate(blocks):
        own = places[starts[i] : starts[i + 1]]
        hits = own[own >= 0]
        if not len(hits):
            continue
        if len(block) >= RUN:
            spread = hits[-1] - hits[0]
            labels[i] = max(labels[i], len(hits) >= 0.8 * len(block) and spread <= len(block) * 1.5 + 2)
        elif len(hits) == len(block) and hits[-1] - hits[0] <= len(block) + 1:
            before, after = places[: starts[i]], places[starts[i + 1] :]
            before, after = before[before >= 0], after[after >= 0]
            gaps = [hits[0] - before[-1]] if len(before) else []
            gaps += [after[0] - hits[-1]] if len(after) else []
            labels[i] = max(labels[i], bool(gaps) and min(gaps) <= 2)
    return np.array(labels, float)


def label_by_runs(blocks, wanted, lines):
    runs = {n: set(zip(*(wanted[i:] for i in range(n)))) for n in range(1, RUN + 1)}
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
    return labels


def align(blocks, wanted):
    """Where every word of the page stands in the truth; -1 for nowhere."""
    numbers = {}
    flat = [numbers.setdefault(word, len(numbers)) for block in blocks for word in block]
    other = [numbers.setdefault(word, len(numbers)) for word in wanted]
    places = np.full(len(flat), -1)
    if flat and other:
        for step in LCSseq.opcodes(flat, other):
            if step.tag == "equal":
                places[step.src_start : step.src_end] = range(step.dest_start, step.dest_end)
    return places


def f1(kept, wanted):
    """Word F1 of two counters."""
    common = sum((kept & wanted).values())
    return 2 * common / (sum(kept.values()) + sum(wanted.values())) if common else 0.0


def report(scores):
    """Prints the mean score of all pages and of each kind."""
    by_kind = collections.defaultdict(list)
    for kind, score in scores:
        by_kind[kind].append(score)
    everything = [score for _, score in scores]
    print(f"all {np.mean(everything):.4f}, {sum(score < 0.5 for score in everything)} of {len(everything)} under 0.5")
    for kind, own in sorted(by_kind.items()):
        print(f"{kind} {np.mean(own):.4f} ({len(own)} pages)")
