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

POOL = 100  # how many passages each way of searching proposes
PASSAGE_WORDS, SECTION_WORDS, PASSAGE_VECTOR = 0.6, 0.3, 0.7  # what each way weighs, in standard deviations
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
        return rarity(*self._holding(keys, "passage_words"))

    def _holding(self, keys: Terms, of: str) -> tuple[NDArray[np.int64], int]:
        postings = [getattr(part, of) for part in self._parts]
        holding = sum((p.holding(keys) for p in postings), np.zeros(len(keys), dtype=np.int64))
        return holding, sum(p.size for p in postings)

    def search(self, question: str, vector: NDArray[np.float32] | None, top: int) -> list[Found]:
        """The `top` passages that fit best, best first; without a vector (shape (dimensions,)) by words alone."""
        if not self.passages:
            return []
        keys = np.unique(terms(folded(question)[:LONGEST]))
        weights = {of: rarity(*self._holding(keys, of)) for of in ("passage_words", "section_words")}
        proposals = [
            proposed
            for part, alive in zip(self._parts, self._alive, strict=True)
            for proposed in [_propose(part, alive, keys, weights, vector)]
            if len(proposed.serials)
        ]
        return _fuse(proposals, with_vector=vector is not None)[:top]


@dataclass(frozen=True, slots=True)
class _Proposed:
    """Candidates of one segment, with their score by each way of searching, shape (candidates, ways)."""

    serials: NDArray[np.int64]
    documents: NDArray[np.int64]
    scores: NDArray[np.float32]


def _propose(
    part: SearchFiles,
    alive: NDArray[np.bool_],
    keys: Terms,
    weights: dict[str, Scores],
    vector: NDArray[np.float32] | None,
) -> _Proposed:
    by_passage = part.passage_words.score(keys, weights["passage_words"])
    by_section = part.section_words.score(keys, weights["section_words"])[part.sections]
    chosen = [_best(by_passage), _best(by_section + by_passage * 1e-3)]
    if vector is not None:
        _, near = part.vectors.search(vector[None, :], min(POOL, part.vectors.ntotal))
        chosen.append(near[0])
    candidates = np.unique(np.concatenate(chosen))
    candidates = candidates[alive[candidates]]
    ways = [by_passage[candidates], by_section[candidates]]
    if vector is not None and len(candidates):
        ways.append(part.vectors.reconstruct_batch(candidates) @ vector)
    return _Proposed(part.serials[candidates], part.documents[candidates], np.stack(ways, axis=1).astype(np.float32))


def _best(scores: Scores) -> NDArray[np.int64]:
    """The places of the POOL highest scores above nothing, in no order."""
    if len(scores) > POOL:
        places = np.argpartition(scores, -POOL)[-POOL:]
        return places[scores[places] > 0]
    return np.flatnonzero(scores > 0)


def _fuse(proposals: Sequence[_Proposed], *, with_vector: bool) -> list[Found]:
    """Sum the ways' standard scores over all candidates: scores say more than ranks, and ranks lose (see docs/adr)."""
    if not proposals:
        return []
    serials = np.concatenate([p.serials for p in proposals])
    documents = np.concatenate([p.documents for p in proposals])
    scores = np.concatenate([p.scores for p in proposals])
    spread = scores.std(axis=0)
    standard = (scores - scores.mean(axis=0)) / np.where(spread > 0, spread, 1)
    total = standard @ np.array([PASSAGE_WORDS, SECTION_WORDS, PASSAGE_VECTOR][: scores.shape[1]], dtype=np.float32)
    return [
        Found(int(serials[i]), int(documents[i]), float(total[i]), float(scores[i, 2]) if with_vector else None)
        for i in np.argsort(-total, kind="stable")
    ]
