"""txtai: its hybrid Embeddings, BM25 beside FAISS."""

from typing import Any

import numpy as np
from txtai import Embeddings  # type: ignore[import-not-found]
from txtai.scoring.bm25 import BM25  # type: ignore[import-not-found]

from knowledge.vietnamese.spelling import is_bare
from tests.benchmarks.systems import STOCK_TOP, TUNED_TOP, Passages, System, VectorOf, folded

VECTORS = 0.6  # what they weigh in the tuned fusion, words the rest
EXACT = "IDMap,Flat"  # in place of an approximate index, which is made beyond 5,000 passages


def stock(passages: Passages, vector_of: VectorOf) -> System:
    """As `hybrid=True` sets it up: scores summed half and half."""
    index = _index(passages, vector_of, hybrid=True)
    return lambda question: [number for number, _ in index.search(question, STOCK_TOP)]


def tuned(passages: Passages, vector_of: VectorOf, weight: float = VECTORS, normalize: str | bool = "bb25") -> System:
    """Folded words, an exact index, weighted log-odds; a bare question by words alone."""
    scoring = {"method": f"{__name__}.FoldedBM25", "terms": {"cutoff": 1.0}, "normalize": normalize}
    index = _index(passages, vector_of, scoring=scoring, dense=True, faiss={"components": EXACT})

    def search(question: str) -> list[int]:
        vectors = 0.0 if is_bare(question) else weight
        return [number for number, _ in index.search(question, TUNED_TOP, weights=vectors)]

    return search


class FoldedBM25(BM25):  # type: ignore[misc]
    """txtai's BM25 over folded words."""

    def tokenize(self, text: str) -> list[str]:
        words: list[str] = super().tokenize(folded(text))
        return words


def _index(passages: Passages, vector_of: VectorOf, **options: Any) -> Embeddings:
    known = dict(zip(passages.texts, passages.vectors, strict=True))

    def transform(texts: list[str]) -> Any:
        return np.array([known[text] if text in known else vector_of(text) for text in texts])

    index = Embeddings(method="external", transform=transform, **options)
    index.index(enumerate(passages.texts))
    return index
