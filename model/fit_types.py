"""Fits the points of the rules in src/classify/page_type.rs and writes them there.

Each rule says yes or no to a page; a multinomial logistic regression over the
pages of WCXB dev gives every rule its change of the log-odds of every kind.
Every page is learned four times: as it is, without its address, without what
it declares, and without both, so that the make of a page is not drowned.
Printed is how often sites that were not seen are guessed right.

    python3 model/fit_types.py ../shared/corpora/wcxb-dev target/release/clearleaf
"""

import pathlib
import re
import sys

import numpy as np
from sklearn.linear_model import LogisticRegression

import corpus

RULES = pathlib.Path(__file__).parent.parent / "src/classify/page_type.rs"
KINDS = "article documentation forum listing collection product service".split()
INVERSE_REGULARISATION = 0.3
# How much a page counts that was robbed of its address or its declarations.
ROBBED = 0.5
DECLARED = ("declares", "og:type", "shows one", "written", "signed", "dated", "filed")
# A doubtful page is an article: in log-odds, tenths.
ARTICLE_FIRST = 3


def fit(rules, kinds, robbed):
    copies = [rules] + [np.where(columns, 0, rules) for columns in robbed]
    weights = np.repeat([1] + [ROBBED] * len(robbed), len(kinds))
    model = LogisticRegression(C=INVERSE_REGULARISATION, max_iter=1000)
    model.fit(np.vstack(copies), np.tile(kinds, len(copies)), sample_weight=weights)
    bias = np.round(model.intercept_ * 10)
    bias[0] += ARTICLE_FIRST
    return np.round(model.coef_ * 10), bias


def write(names, points, bias):
    text = RULES.read_text()
    row = lambda numbers: "[" + ", ".join(str(int(number)) for number in numbers) + "]"
    text = re.sub(r"const BIAS: Points = \[.*?\]", f"const BIAS: Points = {row(bias)}", text)
    for name, own in zip(names, points.T):
        text = re.sub(rf'^    \[[-\d, ]+\] "{re.escape(name)}"', f'    {row(own)} "{name}"', text, flags=re.M)
    RULES.write_text(text)


def main(folder, program):
    truth, fold_of = corpus.read_truth(folder), corpus.read_folds()
    pages = ((id, truth[id].url, html) for id, html in corpus.read_pages(folder))
    evidence = {answer["id"]: set(answer["page"]) for answer in corpus.ask(pages, program, ["--features"])}
    names = re.findall(r'^    \[[-\d, ]+\] "([^"]+)"', RULES.read_text(), re.M)
    rules = np.array([[float(name in own) for name in names] for own in evidence.values()])
    kinds = np.array([KINDS.index(truth[id].kind) for id in evidence])
    folds = np.array([fold_of[id][0] for id in evidence])
    address = np.array([name.startswith("address") for name in names])
    declared = np.array([name.startswith(DECLARED) for name in names])
    robbed = [address, declared, address | declared]
    guessed = np.zeros(len(kinds), int)
    for fold in range(corpus.FOLDS):
        seen = folds != fold
        points, bias = fit(rules[seen], kinds[seen], robbed)
        guessed[~seen] = (rules[~seen] @ points.T + bias).argmax(1)
    print(f"right {np.mean(guessed == kinds):.4f} of {len(kinds)}; rows are the truth:")
    for kind, name in enumerate(KINDS):
        row = [int(np.sum((kinds == kind) & (guessed == other))) for other in range(len(KINDS))]
        print(f"{name:>14}", *(f"{count:5d}" for count in row))
    write(names, *fit(rules, kinds, robbed))


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), sys.argv[2])
