"""Ranking: how well each section of the candidates fits, by five ways of telling, fused by score.

A section, which is an article or a whole news item, counts by each way at its best passage: what answers a question is
often said in two neighbouring passages. The ways are summed as standard scores over the candidates, since scores tell
more than ranks (see docs/adr/0003). The weights were fitted by `python -m tests.benchmarks.ranking`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Ways = NDArray[np.float32]  # shape (candidates, len(Weights)): how well each fits by each way


class Weights(NamedTuple):
    """What each way weighs, in standard deviations."""

    words: float = 0.54  # BM25 over words and pairs of neighbours
    pairs: float = 0.70  # the share of the question's pairs of neighbours that is held, by rarity
    title: float = 0.31  # the share of its document's title that the question says, by rarity
    vector: float = 0.72  # the passage's likeness
    whole: float = 0.72  # the likeness of the section as a whole


WEIGHTS = Weights()
WORDS, VECTOR = Weights._fields.index("words"), Weights._fields.index("vector")  # those that need a vector come last
OWN = 0.1  # what a passage's own words and vector weigh beside its section's


@dataclass(frozen=True, slots=True)
class Candidates:
    """Passages that may fit: shape (candidates,) each, with their scores by each way. Sections are numbered from 0."""

    serials: NDArray[np.int64]
    documents: NDArray[np.int64]
    sections: NDArray[np.int64]
    ways: Ways

    def __len__(self) -> int:
        return len(self.serials)


def none() -> Candidates:
    """No candidates."""
    serials, documents, sections = (np.empty(0, dtype=np.int64) for _ in range(3))
    return Candidates(serials, documents, sections, np.empty((0, len(Weights._fields)), dtype=np.float32))


def gathered(parts: Sequence[Candidates]) -> Candidates:
    """The candidates of several segments as one, each section with a number of its own."""
    serials, documents, ways = (
        np.concatenate([getattr(part, name) for part in parts]) for name in ("serials", "documents", "ways")
    )
    sections = np.concatenate([part.sections * len(parts) + n for n, part in enumerate(parts)])
    return Candidates(serials, documents, sections, ways)


def by_section(candidates: Candidates) -> tuple[Ways, NDArray[np.int64]]:
    """The best of each section by each way, shape (sections, ways), and the row of each candidate's section."""
    _, rows = np.unique(candidates.sections, return_inverse=True)
    best = np.full((rows.max() + 1, candidates.ways.shape[1]), -np.inf, dtype=np.float32)
    np.maximum.at(best, rows, candidates.ways)
    return best, rows


def standard(best: Ways, scores: Ways) -> Ways:
    """Scores in standard deviations from the mean of the sections' best."""
    spread = best.std(axis=0)
    spread[spread == 0] = 1
    deviations: Ways = (scores - best.mean(axis=0)) / spread
    return deviations


def fused(candidates: Candidates, weights: Weights = WEIGHTS) -> NDArray[np.float32]:
    """How well each candidate fits, shape (candidates,): its section's sum, and a little of its own."""
    present = candidates.ways.shape[1]
    weighed = np.array(weights[:present], dtype=np.float32)
    own = np.zeros(present, dtype=np.float32)
    own[[way for way in (WORDS, VECTOR) if way < present]] = OWN
    best, rows = by_section(candidates)
    # Sums and no product of matrices, whose kernels now and then report an invalid value where there is none.
    sections = (standard(best, best) * weighed).sum(axis=1)
    total: NDArray[np.float32] = sections[rows] + (standard(best, candidates.ways) * own).sum(axis=1)
    return total
