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

from knowledge.vietnamese.spelling import is_bare
from tests.benchmarks.systems import STOCK_TOP, TUNED_TOP, Passages, System, VectorOf, folded

TUNED_JOINER: dict[str, Any] = {"join_mode": "distribution_based_rank_fusion"}


def stock(passages: Passages, vector_of: VectorOf) -> System:
    """Rank fusion over one store."""
    store = _store(passages, passages.vectors.tolist())
    pipeline = _pipeline(store, store, vector_of, STOCK_TOP, join_mode="reciprocal_rank_fusion")
    return lambda question: _numbers(
        pipeline.run({"words": {"query": question}, "embedder": {"text": question}})["joiner"]
    )


def tuned(
    passages: Passages, vector_of: VectorOf, joiner: dict[str, Any] = TUNED_JOINER, scaled: bool = False
) -> System:
    """Score fusion, a store of folded words beside that of vectors; a bare question by words alone."""
    by_words = InMemoryDocumentStore(return_embedding=False)
    by_words.write_documents([Document(id=str(n), content=folded(text)) for n, text in enumerate(passages.texts)])
    by_vector = _store(passages, list(passages.vectors))
    pipeline = _pipeline(by_words, by_vector, vector_of, TUNED_TOP, scaled, **joiner)
    alone = InMemoryBM25Retriever(by_words, top_k=TUNED_TOP)

    def search(question: str) -> list[int]:
        if is_bare(question):
            return _numbers(alone.run(query=folded(question)))
        asked = {"words": {"query": folded(question)}, "embedder": {"text": question}}
        return _numbers(pipeline.run(asked)["joiner"])

    return search


@component  # type: ignore[misc]
class Embedder:
    """Our model as a component of a pipeline."""

    def __init__(self, vector_of: VectorOf) -> None:
        self._vector_of = vector_of

    @component.output_types(embedding=list[float])  # type: ignore[misc]
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


def _pipeline(
    by_words: InMemoryDocumentStore,
    by_vector: InMemoryDocumentStore,
    vector_of: VectorOf,
    top: int,
    scaled: bool = False,
    **joiner: Any,
) -> Pipeline:
    pipeline = Pipeline()
    pipeline.add_component("embedder", Embedder(vector_of))
    pipeline.add_component("words", InMemoryBM25Retriever(by_words, top_k=top, scale_score=scaled))
    pipeline.add_component("vectors", InMemoryEmbeddingRetriever(by_vector, top_k=top, scale_score=scaled))
    pipeline.add_component("joiner", DocumentJoiner(**joiner))
    pipeline.connect("embedder.embedding", "vectors.query_embedding")
    pipeline.connect("words", "joiner")
    pipeline.connect("vectors", "joiner")
    return pipeline


def _numbers(found: dict[str, Any]) -> list[int]:
    return [int(document.id) for document in found["documents"]]
