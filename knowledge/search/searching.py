"""Searching: from the words and the vector of a question to the passages that fit it best, fused by score."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import faiss
import numpy as np
from numpy.typing import NDArray

from knowledge.search.counting import LibraryCounts
from knowledge.search.ranking import VECTOR, Candidates, fused, gathered, none
from knowledge.search.segments import SearchFiles, load
from knowledge.search.words import Scores, Terms, pairs, rarity, term
from knowledge.store.database import Store
from knowledge.vietnamese.writing.spelling import folded

POOL = 60  # how many passages each way of searching proposes
LEAST = 1e-6  # of a sum of weights that is divided by
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
        # Vectors are compared while words are counted: faiss lets go of the interpreter.
        self._beside = ThreadPoolExecutor(1, initializer=faiss.omp_set_num_threads, initargs=(1,))
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
        candidates = self.candidates(question, vector)
        if not len(candidates):
            return []
        total = fused(candidates)
        likeness = candidates.ways[:, VECTOR] if vector is not None else None
        return [
            Found(
                int(candidates.serials[at]),
                int(candidates.documents[at]),
                float(total[at]),
                None if likeness is None else float(likeness[at]),
            )
            for at in np.argsort(-total, kind="stable")[:top]
        ]

    def candidates(self, question: str, vector: NDArray[np.float32] | None) -> Candidates:
        """The passages that words and vector propose, with how well they fit by each way."""
        nearest = [self._beside.submit(_nearest, part, vector) for part in self._parts]
        asked = self._asked(question)
        proposed = [
            _propose(part, alive, asked, vector, near, self.rarity_of)
            for part, alive, near in zip(self._parts, self._alive, nearest, strict=True)
        ]
        return gathered([one for one in proposed if len(one)] or proposed[:1] or [none()])

    def _asked(self, question: str) -> "_Asked":
        words = folded(question)[:LONGEST]
        singles = np.array([term(word) for word in words], dtype=np.uint64)
        neighbours = np.unique(pairs(singles))
        singles = np.unique(singles)
        return _Asked(singles, self.rarity_of(singles), neighbours, self.rarity_of(neighbours))


@dataclass(frozen=True, slots=True)
class _Asked:
    """The words of a question and its pairs of neighbours, each with how much it tells."""

    words: Terms
    word_weights: Scores
    pairs: Terms
    pair_weights: Scores


def _propose(
    part: SearchFiles,
    alive: NDArray[np.bool_],
    asked: _Asked,
    vector: NDArray[np.float32] | None,
    near: Future[NDArray[np.int64]],
    rarity_of: Callable[[Terms], Scores],
) -> Candidates:
    keys, weights = np.append(asked.words, asked.pairs), np.append(asked.word_weights, asked.pair_weights)
    by_words = part.words.score(keys, weights)
    places = np.unique(np.concatenate([_best(by_words), near.result()]))
    places = places[alive[places]]
    documents, sections = part.documents[places], part.sections[places]
    ways = [
        by_words[places],
        _share(part.words.held(asked.pairs, places).T, asked.pair_weights),
        _said_titles(part, documents, asked.words, rarity_of),
    ]
    if vector is not None:
        ways += [_likeness(part.vectors, places, vector), _likeness(part.wholes, sections, vector)]
    return Candidates(part.serials[places], documents, sections, np.stack(ways, axis=1).astype(np.float32))


def _nearest(part: SearchFiles, vector: NDArray[np.float32] | None) -> NDArray[np.int64]:
    """The places of the POOL vectors nearest to the question's, nearest first."""
    if vector is None or not part.vectors.ntotal:
        return np.empty(0, dtype=np.int64)
    near: NDArray[np.int64] = part.vectors.search(vector[None, :], min(POOL, part.vectors.ntotal))[1][0]
    return near


def _best(scores: Scores) -> NDArray[np.int64]:
    """The places of the POOL highest scores above nothing, in no order."""
    if len(scores) > POOL:
        places = np.argpartition(scores, -POOL)[-POOL:]
        return places[scores[places] > 0]
    return np.flatnonzero(scores > 0)


def _share(held: NDArray[np.bool_], weights: Scores) -> Scores:
    """The share of the weights that each row holds, shape (rows,)."""
    total = weights.sum()
    return (held @ weights / total if total else np.zeros(len(held))).astype(np.float32)


def _said_titles(
    part: SearchFiles, documents: NDArray[np.int64], words: Terms, rarity_of: Callable[[Terms], Scores]
) -> Scores:
    """For each document, how much of its title the words say, by rarity, shape (documents,)."""
    own, rows = np.unique(documents, return_inverse=True)
    titles = [part.titles.of(int(document)) for document in own]
    held = np.concatenate([*titles, np.empty(0, dtype=np.uint64)])
    of = np.repeat(np.arange(len(own)), [len(title) for title in titles])
    weights = rarity_of(held)
    whole = np.bincount(of, weights, minlength=len(own))
    said = np.bincount(of, np.where(np.isin(held, words), weights, 0), minlength=len(own))
    shares = (said / np.maximum(whole, LEAST)).astype(np.float32)
    return shares[rows]


def _likeness(vectors: faiss.Index, places: NDArray[np.int64], vector: NDArray[np.float32]) -> Scores:
    """The cosine of the vectors at some places with the question's, shape (places,)."""
    if not len(places):
        return np.zeros(0, dtype=np.float32)
    likeness: Scores = vectors.reconstruct_batch(places) @ vector
    return likeness
