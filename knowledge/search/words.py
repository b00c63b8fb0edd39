"""Words: which texts hold the words of a question, scored by BM25 over folded syllables and pairs of neighbours.

A Vietnamese word is often two syllables ("hành chính"), so the pair of neighbouring syllables is worth as much as
either; it is what tells "chính sách" from "hành chính". Scores follow Robertson & Zaragoza, "The Probabilistic
Relevance Framework: BM25 and Beyond" (2009), with one change: text length is measured against a fixed pivot and not
against the collection's average, so that a text's score depends on nothing but its own words and the weights of the
question's, and files of postings never need to be rewritten when documents come and go.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from knowledge.vietnamese.writing.spelling import folded

Terms = NDArray[np.uint64]
Scores = NDArray[np.float32]

SATURATION = 0.9  # k1: how soon a word said again stops counting
SHORTENING = 0.75  # b: how much a long text has to say a word more often
PAIR_MIX = np.uint64(0x9E3779B97F4A7C15)  # odd, so that multiplying by it loses nothing


@lru_cache(maxsize=400_000)
def term(word: str) -> int:
    """The 64-bit key of a folded word."""
    return int.from_bytes(blake2b(word.encode(), digest_size=8).digest(), "little")


def terms(folded_words: Sequence[str]) -> Terms:
    """The keys of words and of pairs of neighbours, shape (2n - 1,): first the n words, then the pairs."""
    singles = np.fromiter((term(word) for word in folded_words), dtype=np.uint64, count=len(folded_words))
    return np.concatenate([singles, pairs(singles)])


def pairs(singles: Terms) -> Terms:
    """The keys of the pairs of neighbours, shape (n - 1,)."""
    return pair(singles[:-1], singles[1:])


def pair(before: Terms, after: Terms) -> Terms:
    """The keys of pairs, element by element; order matters: "chính sách" is not "sách chính"."""
    return (before * PAIR_MIX) ^ after


class Postings:
    """For every term the texts that hold it and how much each gains by it. Immutable, on disk, memory-mapped."""

    FILES = ("terms", "starts", "texts", "gains", "size")

    def __init__(
        self,
        terms: Terms,
        starts: NDArray[np.int64],
        texts: NDArray[np.int64],
        gains: Scores,
        size: int,
    ) -> None:
        self._terms, self._starts, self._texts, self._gains = terms, starts, texts, gains
        self.size = size  # how many texts

    @classmethod
    def build(cls, texts: Iterable[str], pivot: float) -> "Postings":
        """Index texts; the n-th gets number n. `pivot` is the length, in syllables, of a text of usual length."""
        keys, counts, lengths = [], [], []
        for text in texts:
            words = folded(text)
            key, count = np.unique(terms(words), return_counts=True)
            keys.append(key)
            counts.append(count)
            lengths.append(len(words))
        return cls._from_texts(keys, counts, np.array(lengths, dtype=np.float32), pivot)

    @classmethod
    def _from_texts(
        cls, keys: list[Terms], counts: list[NDArray[np.intp]], lengths: NDArray[np.float32], pivot: float
    ) -> "Postings":
        numbers = np.repeat(np.arange(len(keys), dtype=np.int64), [len(key) for key in keys])
        key = np.concatenate([*keys, np.empty(0, np.uint64)])
        often = np.concatenate([*counts, np.empty(0, np.intp)]).astype(np.float32)
        order = np.argsort(key, kind="stable")  # stable: texts stay in order within a term
        key, numbers, often = key[order], numbers[order], often[order]
        unique, starts = np.unique(key, return_index=True)
        longing = SATURATION * (1 - SHORTENING + SHORTENING * lengths[numbers] / pivot)
        gains = often * (SATURATION + 1) / (often + longing)
        starts = np.append(starts, len(key)).astype(np.int64)
        # Kept as numpy adds them up: narrower numbers would be converted for every question, at twice the time.
        return cls(unique, starts, numbers, gains.astype(np.float32), len(lengths))

    def save(self, folder: Path, name: str) -> None:
        """Write the arrays as `folder/name.*.npy`."""
        arrays: tuple[NDArray[Any], ...] = (self._terms, self._starts, self._texts, self._gains, np.array(self.size))
        for part, array in zip(self.FILES, arrays, strict=True):
            np.save(folder / f"{name}.{part}.npy", array)

    @classmethod
    def load(cls, folder: Path, name: str) -> "Postings":
        """Map the arrays that `save` wrote. Raises OSError or ValueError when one is missing or broken."""
        # asarray: the files stay mapped, but slicing makes plain arrays, which is twice as fast.
        mapped = (np.asarray(np.load(folder / f"{name}.{part}.npy", mmap_mode="r")) for part in cls.FILES)
        keys, starts, texts, gains, size = mapped
        return cls(keys, starts, texts, gains, int(size))

    def holding(self, keys: Terms) -> NDArray[np.int64]:
        """How many texts hold each term, shape (terms,)."""
        at = self._places(keys)
        return np.where(at < 0, 0, self._starts[at + 1] - self._starts[at]).astype(np.int64)

    def score(self, keys: Terms, weights: Scores) -> Scores:
        """Each text's sum of gains times weights, shape (size,)."""
        scores = np.zeros(self.size, dtype=np.float32)
        for at, weight in zip(self._places(keys), weights, strict=True):
            if at >= 0:
                span = slice(self._starts[at], self._starts[at + 1])
                scores[self._texts[span]] += self._gains[span] * weight
        return scores

    def held(self, keys: Terms, texts: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Which of some texts, given in order, hold which terms, shape (terms, texts)."""
        held = np.zeros((len(keys), len(texts)), dtype=np.bool_)
        for row, at in zip(held, self._places(keys), strict=True):
            if at >= 0:
                holding = self._texts[self._starts[at] : self._starts[at + 1]]  # in order, too
                place = np.minimum(np.searchsorted(holding, texts), len(holding) - 1)
                row[:] = holding[place] == texts
        return held

    def _places(self, keys: Terms) -> NDArray[np.int64]:
        """Where each term stands among ours, -1 where it does not, shape (terms,)."""
        if not len(self._terms):
            return np.full(len(keys), -1, dtype=np.int64)
        at = np.minimum(np.searchsorted(self._terms, keys), len(self._terms) - 1)
        return np.where(self._terms[at] == keys, at, -1).astype(np.int64)


def rarity(holding: NDArray[np.int64], size: int) -> Scores:
    """The weight of terms that stand in `holding` of `size` texts (the BM25 inverse document frequency)."""
    return np.log1p((size - holding + 0.5) / (holding + 0.5)).astype(np.float32)
