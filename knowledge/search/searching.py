"""Searching: from the words and the vector of a question to the passages that fit it best, fused by score."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from knowledge.search.counting import LibraryCounts
from knowledge.search.segments import SearchFiles, load
from knowledge.search.words import Scores, Terms, rarity, terms
from knowledge.store.database import Store
from knowledge.vietnamese.spelling import folded

POOL = 60  # how many passages each way of searching proposes
WORDS, VECTOR, OWN = 0.6, 0.7, 0.1  # what each way weighs, in standard deviations, and the passage beside its section
LONGEST = 120  # syllables of a question that are looked at; longer ones are cut


@dataclass(frozen=True, slots=True)
class Found:
    """A passage that fits a question. `likeness` is the cosine, None where the question was not embedded."""

    serial: int
    document: int
    score: float
    likeness: float | None


class Searcher:
    """The search files of one generation, open."""

    def __init__(self, parts: Sequence[SearchFiles], ended: NDArray[np.int64]) -> None:
        self._parts = parts
        self._alive = [~np.isin(part.serials, ended, assume_unique=True) for part in parts]
        self.counts = LibraryCounts([part.counts for part in parts])
        self.passages = int(sum(alive.sum() for alive in self._alive))

    @classmethod
    def open(cls, store: Store, folder: Path, generation: int) -> "Searcher":
        """Open the files of a generation. Raises LibraryError when they are missing or broken."""
        parts = [load(folder, segment) for segment in store.segments(generation)]
        return cls(parts, store.ended_passages(generation))

    def rarity_of(self, keys: Terms) -> Scores:
        """How much each term tells, shape (terms,): much when few passages hold it."""
        holding = sum((part.words.holding(keys) for part in self._parts), np.zeros(len(keys), dtype=np.int64))
        return rarity(holding, sum(part.words.size for part in self._parts))

    def search(self, question: str, vector: NDArray[np.float32] | None, top: int) -> list[Found]:
        """The `top` passages that fit best, best first; without a vector (shape (dimensions,)) by words alone."""
        if not self.passages:
            return []
        keys = np.unique(terms(folded(question)[:LONGEST]))
        weights = self.rarity_of(keys)
        proposals = [
            _propose(part, alive, keys, weights, vector) for part, alive in zip(self._parts, self._alive, strict=True)
        ]
        return _fuse([proposed for proposed in proposals if len(proposed.serials)])[:top]


@dataclass(frozen=True, slots=True)
class _Proposed:
    """Candidates of one segment: their section's number there and their score by each way, shape (candidates, ways)."""

    serials: NDArray[np.int64]
    documents: NDArray[np.int64]
    sections: NDArray[np.int64]
    scores: NDArray[np.float32]


def _propose(
    part: SearchFiles, alive: NDArray[np.bool_], keys: Terms, weights: Scores, vector: NDArray[np.float32] | None
) -> _Proposed:
    by_words = part.words.score(keys, weights)
    chosen = [_best(by_words)]
    if vector is not None and part.vectors.ntotal:
        _, near = part.vectors.search(vector[None, :], min(POOL, part.vectors.ntotal))
        chosen.append(near[0])
    candidates = np.unique(np.concatenate(chosen))
    candidates = candidates[alive[candidates]]
    ways = [by_words[candidates]]
    if vector is not None and len(candidates):
        ways.append(part.vectors.reconstruct_batch(candidates) @ vector)
    scores = np.stack(ways, axis=1).astype(np.float32)
    return _Proposed(part.serials[candidates], part.documents[candidates], part.sections[candidates], scores)


def _best(scores: Scores) -> NDArray[np.int64]:
    """The places of the POOL highest scores above nothing, in no order."""
    if len(scores) > POOL:
        places = np.argpartition(scores, -POOL)[-POOL:]
        return places[scores[places] > 0]
    return np.flatnonzero(scores > 0)


def _fuse(proposals: Sequence[_Proposed]) -> list[Found]:
    """Sum the ways' standard scores section by section, and rank passages by their section's sum.

    A section, which is an article or a whole news item, counts at its best passage by words and at its best by vector:
    what answers a question is often said in two neighbouring passages. Scores tell more than ranks (see docs/adr).
    """
    if not proposals:
        return []
    serials, documents, scores = (
        np.concatenate([getattr(p, name) for p in proposals]) for name in ("serials", "documents", "scores")
    )
    own = np.concatenate([p.sections * len(proposals) + n for n, p in enumerate(proposals)])
    _, unit = np.unique(own, return_inverse=True)
    best = np.full((unit.max() + 1, scores.shape[1]), -np.inf, dtype=np.float32)
    np.maximum.at(best, unit, scores)
    spread = best.std(axis=0)
    spread[spread == 0] = 1
    weights = np.array([WORDS, VECTOR][: scores.shape[1]], dtype=np.float32)
    total = ((best - best.mean(axis=0)) / spread @ weights)[unit] + OWN * (
        (scores - best.mean(axis=0)) / spread @ weights
    )
    likeness = scores[:, 1] if scores.shape[1] > 1 else None
    return [
        Found(int(serials[i]), int(documents[i]), float(total[i]), None if likeness is None else float(likeness[i]))
        for i in np.argsort(-total, kind="stable")
    ]
