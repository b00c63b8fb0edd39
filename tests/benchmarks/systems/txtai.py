"""txtai: its hybrid Embeddings, BM25 beside FAISS."""

from typing import Any

import numpy as np
from txtai import Embeddings  # type: ignore[import-not-found]

from knowledge.vietnamese.writing.spelling import is_bare
from tests.benchmarks.systems import STOCK_TOP, TUNED_TOP, Passages, System, VectorOf, folded

VECTORS = 0.6  # what they weigh in the tuned fusion, words the rest
EXACT = {"components": "IDMap,Flat"}  # in place of an approximate index, which is made beyond 5,000 passages
EVERY_WORD = {"cutoff": 1.0}  # counts, however common it is


def stock(passages: Passages, vector_of: VectorOf) -> System:
    """As `hybrid=True` sets it up: scores summed half and half."""
    index = _index(passages, vector_of, hybrid=True)
    return lambda question: [number for number, _ in index.search(question, STOCK_TOP)]


def tuned(passages: Passages, vector_of: VectorOf) -> System:
    """Weighted log-odds over exact vectors; a bare question by folded words alone."""
    scoring = {"method": "bm25", "terms": EVERY_WORD, "normalize": "bb25"}
    both = _index(passages, vector_of, scoring=scoring, dense=True, faiss=EXACT)
    words = Embeddings(scoring={"method": "bm25", "terms": EVERY_WORD}, defaults=False)
    words.index(enumerate(map(folded, passages.texts)))

    def search(question: str) -> list[int]:
        if is_bare(question):
            return [number for number, _ in words.search(folded(question), TUNED_TOP)]
        return [number for number, _ in both.search(question, TUNED_TOP, weights=VECTORS)]

    return search


def _index(passages: Passages, vector_of: VectorOf, **options: Any) -> Embeddings:
    known = dict(zip(passages.texts, passages.vectors, strict=True))

    def transform(texts: list[str]) -> Any:
        return np.array([known[text] if text in known else vector_of(text) for text in texts])

    index = Embeddings(method="external", transform=transform, **options)
    index.index(enumerate(passages.texts))
    return index
