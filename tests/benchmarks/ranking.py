"""Fits the weights of knowledge/search/ranking.py to questions whose documents are known. Run by hand:

    python -m tests.benchmarks.ranking --set LIBRARY QUESTIONS.jsonl [--set LIBRARY QUESTIONS.jsonl ...]

The weights are those of a linear model under a softmax over each question's sections (ListNet's top-one likelihood,
Cao et al. 2007), held near nothing by a penalty. Questions are parted into five folds, all of one law (what stands
before "#" in a document's id) in one fold, so that what is shown as "unseen" was ranked by weights that never saw that
law. Every set counts alike, however many questions it has. The last line is fitted to all and belongs into ranking.py.
"""

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize  # type: ignore[import-untyped]  # scipy ships no types

from knowledge.library import Library
from knowledge.search.ranking import WEIGHTS, Candidates, Weights, by_section, fused, standard
from knowledge.settings import Settings

FOLDS = 5
PENALTY = 0.03
TEN = 10


@dataclass(frozen=True, slots=True)
class Case:
    """A question's candidates: which documents they are of, and which documents are right."""

    group: str
    candidates: Candidates
    documents: Sequence[str]
    right: frozenset[str]

    def listed(self) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
        """The sections' standard scores, shape (sections, ways), and which sections are right, shape (sections,)."""
        best, rows = by_section(self.candidates)
        is_right = np.zeros(len(best), dtype=np.bool_)
        np.logical_or.at(is_right, rows, np.array([document in self.right for document in self.documents]))
        return standard(best, best), is_right


def cases(library: Library, questions: Path) -> list[Case]:
    """The candidates of every question."""
    made = []
    with library._current() as snapshot:
        assert snapshot is not None
        for line in questions.open(encoding="utf8"):
            row = json.loads(line)
            question = snapshot.read(row["question"]).text
            candidates = snapshot._searcher.candidates(question, snapshot._vector(question))
            names = {int(s): snapshot._store.document_of(int(s)).id for s in np.unique(candidates.documents)}
            documents = [names[int(serial)] for serial in candidates.documents]
            made.append(Case(row["documents"][0].split("#")[0], candidates, documents, frozenset(row["documents"])))
    return made


def fitted(sets: Sequence[Sequence[Case]], penalty: float) -> Weights:
    """The weights under which the right sections are likeliest, each set counting alike."""
    lists = [
        (*listed, 1 / len(some) / len(sets)) for some in sets for case in some if (listed := case.listed())[1].any()
    ]

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        total, slope = 0.0, np.zeros_like(weights)
        for scores, is_right, share in lists:
            sums = scores @ weights
            chances = np.exp(sums - sums.max())
            chances /= chances.sum()
            hit = chances[is_right].sum()
            total -= share * np.log(hit)
            slope += share * scores.T @ (chances - np.where(is_right, chances, 0) / hit)
        return float(total + penalty * weights @ weights), slope + 2 * penalty * weights

    found = minimize(loss, np.zeros(len(Weights._fields)), jac=True, method="L-BFGS-B").x
    return Weights(*(round(float(weight), 2) for weight in found))


def measured(some: Sequence[Case], weights: Weights) -> NDArray[np.float64]:
    """Acc@1 and MRR@10 by document, summed over the questions."""
    total = np.zeros(2)
    for case in some:
        order = np.argsort(-fused(case.candidates, weights), kind="stable")
        ranked = list(dict.fromkeys(case.documents[at] for at in order))[:TEN]
        rank = next((rank for rank, document in enumerate(ranked, 1) if document in case.right), None)
        if rank:
            total += (rank == 1, 1 / rank)
    return total


def folds(some: Sequence[Case]) -> list[list[Case]]:
    """The cases in folds of like size, those of one group together."""
    sizes = Counter(case.group for case in some)
    held: list[list[str]] = [[] for _ in range(FOLDS)]
    for group, _ in sizes.most_common():
        min(held, key=lambda groups: sum(sizes[one] for one in groups)).append(group)
    return [[case for case in some if case.group in groups] for groups in held]


def main() -> None:
    """Print how questions are ranked by the weights in use and by fitted ones."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--set", type=Path, nargs=2, action="append", required=True, metavar=("LIBRARY", "QUESTIONS"))
    parser.add_argument("--penalty", type=float, default=PENALTY)
    given = parser.parse_args()
    sets = []
    for folder, questions in given.set:
        with Library.open(replace(Settings.load(), library=folder)) as library:
            sets.append(cases(library, questions))

    for (_, questions), some in zip(given.set, sets, strict=True):
        show("in use", questions, measured(some, WEIGHTS), len(some))
    unseen = np.zeros((len(sets), 2))
    parted = [folds(some) for some in sets]
    for fold in range(FOLDS):
        seen = [[case for other in range(FOLDS) if other != fold for case in parts[other]] for parts in parted]
        weights = fitted(seen, given.penalty)
        say(f"fold {fold + 1}", weights)
        unseen += [measured(parts[fold], weights) for parts in parted]
    weights = fitted(sets, given.penalty)
    for (_, questions), some, total in zip(given.set, sets, unseen, strict=True):
        show("unseen", questions, total, len(some))
        show("all", questions, measured(some, weights), len(some))
    say("all", weights)


def show(name: str, questions: Path, total: NDArray[np.float64], size: int) -> None:
    first, reciprocal = total / size
    print(f"{name:8} {questions}: Acc@1 {first:.4f} MRR@10 {reciprocal:.4f} n {size}")  # noqa: T201


def say(name: str, weights: Weights) -> None:
    print(f"{name:8}", *(f"{way} {weight:.2f}" for way, weight in weights._asdict().items()))  # noqa: T201


if __name__ == "__main__":
    main()
