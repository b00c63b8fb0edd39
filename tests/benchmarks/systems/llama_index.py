"""LlamaIndex: FaissVectorStore and BM25Retriever under QueryFusionRetriever."""

from collections.abc import Callable, Sequence
from typing import Any

import bm25s  # type: ignore[import-not-found]
import faiss
import Stemmer  # type: ignore[import-not-found]
from llama_index.core import StorageContext, VectorStoreIndex  # type: ignore[import-not-found]
from llama_index.core.base.embeddings.base import BaseEmbedding  # type: ignore[import-not-found]
from llama_index.core.bridge.pydantic import PrivateAttr  # type: ignore[import-not-found]
from llama_index.core.llms import MockLLM  # type: ignore[import-not-found]
from llama_index.core.retrievers import QueryFusionRetriever  # type: ignore[import-not-found]
from llama_index.core.schema import NodeWithScore, QueryBundle, TextNode  # type: ignore[import-not-found]
from llama_index.retrievers.bm25 import BM25Retriever  # type: ignore[import-not-found]
from llama_index.vector_stores.faiss import FaissVectorStore  # type: ignore[import-not-found]

from knowledge.vietnamese.writing.spelling import is_bare
from tests.benchmarks.systems import STOCK_TOP, TUNED_TOP, WORD, Passages, System, VectorOf, folded


def stock(passages: Passages, vector_of: VectorOf) -> System:
    """Rank fusion, English words."""
    nodes = _nodes(passages)
    words = BM25Retriever.from_defaults(
        nodes=nodes, similarity_top_k=STOCK_TOP, stemmer=Stemmer.Stemmer("english"), language="english"
    )
    vectors = _by_vector(nodes, passages, vector_of, STOCK_TOP)
    return _numbers(_fused([vectors, words], STOCK_TOP, mode="reciprocal_rerank"))


def tuned(passages: Passages, vector_of: VectorOf) -> System:
    """Score fusion, words of any length; a bare question by folded words alone."""
    nodes, top = _nodes(passages), min(TUNED_TOP, len(passages.texts))
    vectors = _by_vector(nodes, passages, vector_of, top)
    fused = _fused([vectors, WholeWords(nodes, top, str.lower)], top, mode="dist_based_score", use_async=False)
    by_both, by_words = _numbers(fused), _numbers(WholeWords(nodes, top, folded))
    return lambda question: by_words(question) if is_bare(question) else by_both(question)


class Embedding(BaseEmbedding):  # type: ignore[misc]
    """Our model behind LlamaIndex's interface; its passages come with their vectors."""

    _vector_of: VectorOf = PrivateAttr()

    def __init__(self, vector_of: VectorOf) -> None:
        super().__init__(model_name="ours")
        self._vector_of = vector_of

    def _get_query_embedding(self, query: str) -> list[float]:
        vector: list[float] = self._vector_of(query).tolist()
        return vector

    _get_text_embedding = _get_query_embedding

    async def _aget_query_embedding(self, query: str) -> list[float]:
        return self._get_query_embedding(query)


class WholeWords(BM25Retriever):  # type: ignore[misc]
    """LlamaIndex's retriever over words of any length, with neither its stemmer nor its English stop words.

    A class of its own, because the retriever takes stop words from every question whatever it is told.
    """

    def __init__(self, nodes: Sequence[TextNode], top: int, spelled: Callable[[str], str]) -> None:
        super().__init__(nodes=list(nodes), similarity_top_k=top)
        self._nodes, self._spelled = nodes, spelled
        self.bm25 = bm25s.BM25()
        self.bm25.index([self._words(node.text) for node in nodes], show_progress=False)

    def _words(self, text: str) -> list[str]:
        options: dict[str, Any] = {"token_pattern": WORD, "stopwords": [], "return_ids": False, "show_progress": False}
        found: list[str] = bm25s.tokenize([self._spelled(text)], **options)[0]
        return found

    def _retrieve(self, query_bundle: QueryBundle) -> list[NodeWithScore]:
        words = self._words(query_bundle.query_str)
        found, scores = self.bm25.retrieve([words], k=self.similarity_top_k, show_progress=False)
        return [NodeWithScore(node=self._nodes[n], score=float(s)) for n, s in zip(found[0], scores[0], strict=True)]


def _nodes(passages: Passages) -> list[TextNode]:
    rows = zip(passages.texts, passages.vectors.tolist(), strict=True)
    return [TextNode(id_=str(number), text=text, embedding=vector) for number, (text, vector) in enumerate(rows)]


def _by_vector(nodes: Sequence[TextNode], passages: Passages, vector_of: VectorOf, top: int) -> Any:
    store = FaissVectorStore(faiss_index=faiss.IndexFlatIP(passages.vectors.shape[1]))
    context = StorageContext.from_defaults(vector_store=store)
    index = VectorStoreIndex(list(nodes), storage_context=context, embed_model=Embedding(vector_of))
    return index.as_retriever(similarity_top_k=top)


def _fused(retrievers: list[Any], top: int, **options: Any) -> QueryFusionRetriever:
    # One query means that the language model, which would make up others, is never asked.
    return QueryFusionRetriever(retrievers, llm=MockLLM(), similarity_top_k=top, num_queries=1, **options)


def _numbers(retriever: Any) -> System:
    return lambda question: [int(found.node.node_id) for found in retriever.retrieve(question)]
