"""Haystack: its in-memory BM25 and embedding retrievers under DocumentJoiner."""

from collections.abc import Sequence
from typing import Any

from haystack import Document, Pipeline, component  # type: ignore[import-not-found]
from haystack.components.joiners import DocumentJoiner  # type: ignore[import-not-found]
from haystack.components.retrievers import (  # type: ignore[import-not-found]
    InMemoryBM25Retriever,
    InMemoryEmbeddingRetriever,
)
from haystack.document_stores.in_memory import InMemoryDocumentStore  # type: ignore[import-not-found]

from knowledge.vietnamese.writing.spelling import is_bare
from tests.benchmarks.systems import STOCK_TOP, TUNED_TOP, Passages, System, VectorOf, folded


def stock(passages: Passages, vector_of: VectorOf) -> System:
    """Rank fusion."""
    store = _store(passages, passages.vectors.tolist())
    pipeline = _pipeline(store, vector_of, STOCK_TOP, "reciprocal_rank_fusion")
    return lambda question: _by_both(pipeline, question)


def tuned(passages: Passages, vector_of: VectorOf) -> System:
    """Score fusion; a bare question by folded words alone.

    Vectors stay arrays, where the documentation has lists: what Haystack makes of them at every question is quicker.
    """
    store = _store(passages, list(passages.vectors))
    pipeline = _pipeline(store, vector_of, TUNED_TOP, "distribution_based_rank_fusion")
    without_marks = InMemoryDocumentStore()
    without_marks.write_documents([Document(id=str(n), content=folded(text)) for n, text in enumerate(passages.texts)])
    words = InMemoryBM25Retriever(without_marks, top_k=TUNED_TOP)

    def search(question: str) -> list[int]:
        return _numbers(words.run(query=folded(question))) if is_bare(question) else _by_both(pipeline, question)

    return search


@component
class Embedder:
    """Our model as a component of a pipeline."""

    def __init__(self, vector_of: VectorOf) -> None:
        self._vector_of = vector_of

    @component.output_types(embedding=list[float])  # type: ignore[untyped-decorator]
    def run(self, text: str) -> dict[str, list[float]]:
        return {"embedding": self._vector_of(text).tolist()}


def _store(passages: Passages, vectors: Sequence[Any]) -> InMemoryDocumentStore:
    store = InMemoryDocumentStore()
    store.write_documents(
        [
            Document(id=str(number), content=text, embedding=vector)
            for number, (text, vector) in enumerate(zip(passages.texts, vectors, strict=True))
        ]
    )
    return store


def _pipeline(store: InMemoryDocumentStore, vector_of: VectorOf, top: int, fusion: str) -> Pipeline:
    pipeline = Pipeline()
    pipeline.add_component("embedder", Embedder(vector_of))
    pipeline.add_component("words", InMemoryBM25Retriever(store, top_k=top))
    pipeline.add_component("vectors", InMemoryEmbeddingRetriever(store, top_k=top))
    pipeline.add_component("joiner", DocumentJoiner(fusion))
    pipeline.connect("embedder.embedding", "vectors.query_embedding")
    pipeline.connect("words", "joiner")
    pipeline.connect("vectors", "joiner")
    return pipeline


def _by_both(pipeline: Pipeline, question: str) -> list[int]:
    return _numbers(pipeline.run({"words": {"query": question}, "embedder": {"text": question}})["joiner"])


def _numbers(found: dict[str, Any]) -> list[int]:
    return [int(document.id) for document in found["documents"]]
