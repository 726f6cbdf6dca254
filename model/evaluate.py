"""Scores the engine on the labelled pages, and how well its confidence is calibrated.

    python3 model/evaluate.py ../shared/corpora/wcxb-dev target/release/clearleaf [weights.bin]

The built-in trees have seen these pages; `train.py` prints the same numbers
for sites that the trees did not see.
"""

import collections
import pathlib
import sys

import numpy as np

import corpus

GOOD = 0.8

Result = collections.namedtuple("Result", "kind f1 confidence")


def score(folder, program, truth, wanted=None, options=()):
    """F1 and confidence of every page, or of the wanted ones."""
    pages = ((id, truth[id].url, html) for id, html in corpus.read_pages(folder) if wanted is None or id in wanted)
    for answer in corpus.ask(pages, program, options):
        page = truth[answer["id"]]
        kept = collections.Counter(corpus.words(answer.get("textContent") or ""))
        f1 = corpus.f1(kept, collections.Counter(corpus.words(page.text)))
        yield Result(page.kind, f1, answer.get("confidence"))


def report(results):
    corpus.report([(result.kind, result.f1) for result in results])


def confidences(results):
    """What was expected, and whether the page was good, where an article was found."""
    known = [(result.confidence, result.f1 >= GOOD) for result in results if result.confidence is not None]
    return map(np.array, zip(*known))


def calibration_error(said, good):
    """Mean distance of what is said from what holds, over ten bins."""
    bins = np.minimum((said * 10).astype(int), 9)
    gaps = [abs(said[bins == bin].mean() - good[bins == bin].mean()) * (bins == bin).sum() for bin in set(bins)]
    return sum(gaps) / len(said)


def main(folder, program, weights=None):
    options = ["--weights", weights] if weights else []
    results = list(score(folder, program, corpus.read_truth(folder), options=options))
    report(results)
    print(f"expected calibration error {calibration_error(*confidences(results)):.3f}")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), *sys.argv[2:])
