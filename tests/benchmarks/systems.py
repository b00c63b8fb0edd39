"""The peers: LlamaIndex, txtai and Haystack, each as its documentation shows it ("stock") and tuned.

`peers.py` runs this file in an environment of the peers' own, so nothing of the project is imported here. It reads the
passages, the questions and the vectors of both from a folder, indexes them in every system, and then answers requests,
a line of JSON each, on its standard input. What was tuned in each, and why, is written in README.md.
"""

import json
import os
import sys
import time
import unicodedata
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

os.environ |= {"HAYSTACK_TELEMETRY_ENABLED": "False", "HF_HUB_OFFLINE": "1", "DISABLE_TQDM": "1"}

import bm25s  # type: ignore[import-not-found]
import faiss
import numpy as np
import Stemmer  # type: ignore[import-not-found]
from haystack import Document, Pipeline  # type: ignore[import-not-found]
from haystack.components.joiners import DocumentJoiner  # type: ignore[import-not-found]
from haystack.components.retrievers import (  # type: ignore[import-not-found]
    InMemoryBM25Retriever,
    InMemoryEmbeddingRetriever,
)
from haystack.document_stores.in_memory import InMemoryDocumentStore  # type: ignore[import-not-found]
from llama_index.core import StorageContext, VectorStoreIndex  # type: ignore[import-not-found]
from llama_index.core.base.embeddings.base import BaseEmbedding  # type: ignore[import-not-found]
from llama_index.core.bridge.pydantic import PrivateAttr  # type: ignore[import-not-found]
from llama_index.core.llms import MockLLM  # type: ignore[import-not-found]
from llama_index.core.retrievers import QueryFusionRetriever  # type: ignore[import-not-found]
from llama_index.core.schema import NodeWithScore, QueryBundle, TextNode  # type: ignore[import-not-found]
from llama_index.core.vector_stores.utils import (  # type: ignore[import-not-found]
    metadata_dict_to_node,
    node_to_metadata_dict,
)
from llama_index.retrievers.bm25 import BM25Retriever  # type: ignore[import-not-found]
from llama_index.vector_stores.faiss import FaissVectorStore  # type: ignore[import-not-found]
from numpy.typing import NDArray
from txtai import Embeddings  # type: ignore[import-not-found]
from txtai.scoring.bm25 import BM25  # type: ignore[import-not-found]

Vectors = NDArray[np.float32]
VectorOf = Callable[[str], Vectors]
System = Callable[[str], list[int]]  # the passages that fit a question, by number, best first

STOCK_TOP = 10  # passages that a stock system is asked for
TUNED_TOP = 100  # passages that each way of searching proposes in a tuned system, as in ours
WORD = r"\w+"


def folded(text: str) -> str:
    """Lower case, without diacritics, đ as d: what a tuned system's words are matched in."""
    plain = unicodedata.normalize("NFD", text.lower()).replace("đ", "d")
    return "".join(c for c in plain if not unicodedata.combining(c))


# --- LlamaIndex


class Given(BaseEmbedding):  # type: ignore[misc]
    """An embedding model whose vectors are made already."""

    _vector_of: VectorOf = PrivateAttr()

    def __init__(self, vector_of: VectorOf) -> None:
        super().__init__(model_name="given")
        self._vector_of = vector_of

    def _get_text_embedding(self, text: str) -> list[float]:
        return list(map(float, self._vector_of(text)))

    _get_query_embedding = _get_text_embedding

    async def _aget_query_embedding(self, query: str) -> list[float]:
        return self._get_text_embedding(query)


class FoldedBM25Retriever(BM25Retriever):  # type: ignore[misc]
    """LlamaIndex's retriever over folded words of any length, with neither its stemmer nor its English stop words."""

    def __init__(self, nodes: Sequence[Any], top: int) -> None:
        words = bm25s.BM25(corpus=[node_to_metadata_dict(node) | {"node_id": node.node_id} for node in nodes])
        words.index([self.words(node.text) for node in nodes], show_progress=False)
        super().__init__(existing_bm25=words, similarity_top_k=top)

    @staticmethod
    def words(text: str) -> list[str]:
        found: list[str] = bm25s.tokenize(
            [folded(text)], token_pattern=WORD, stopwords=[], return_ids=False, show_progress=False
        )[0]
        return found

    def _retrieve(self, query_bundle: QueryBundle) -> list[NodeWithScore]:
        found, scores = self.bm25.retrieve(
            [self.words(query_bundle.query_str)], k=self.similarity_top_k, show_progress=False
        )
        pairs = zip(found[0], scores[0], strict=True)
        return [NodeWithScore(node=metadata_dict_to_node(node), score=float(score)) for node, score in pairs]


def llama_index(passages: Sequence[str], vector_of: VectorOf, *, flat: Any, tuned: bool) -> System:
    top = min(TUNED_TOP if tuned else STOCK_TOP, len(passages))
    model = Given(vector_of)
    nodes = [TextNode(id_=str(n), text=text) for n, text in enumerate(passages)]
    store = FaissVectorStore(faiss_index=flat)
    index = VectorStoreIndex(nodes, storage_context=StorageContext.from_defaults(vector_store=store), embed_model=model)
    by_words = (
        FoldedBM25Retriever(nodes, top)
        if tuned
        else BM25Retriever.from_defaults(
            nodes=nodes, similarity_top_k=top, stemmer=Stemmer.Stemmer("english"), language="english"
        )
    )
    fused = QueryFusionRetriever(
        [index.as_retriever(similarity_top_k=top), by_words],
        llm=MockLLM(),  # never asked: one query means that none is made up
        mode="relative_score" if tuned else "reciprocal_rerank",
        retriever_weights=[0.5, 0.5] if tuned else None,
        similarity_top_k=top,
        num_queries=1,
        use_async=not tuned,
    )
    return lambda question: [int(found.node.node_id) for found in fused.retrieve(question)]


# --- txtai


class FoldedBM25(BM25):  # type: ignore[misc]
    """txtai's BM25 over folded words."""

    def tokenize(self, text: str) -> list[str]:
        words: list[str] = super().tokenize(folded(text))
        return words


def txtai(passages: Sequence[str], vector_of: VectorOf, *, tuned: bool) -> System:
    def transform(texts: Sequence[str]) -> Vectors:
        return np.array([vector_of(text) for text in texts], dtype=np.float32)

    scoring = {"method": "systems.FoldedBM25", "terms": {"cutoff": 1.0}, "normalize": True}
    words = {"scoring": scoring, "dense": True} if tuned else {"hybrid": True}
    index = Embeddings(method="external", transform=transform, **words)
    index.index(enumerate(passages))
    top, weights = (TUNED_TOP, 0.5) if tuned else (STOCK_TOP, None)
    return lambda question: [found for found, _ in index.search(question, top, weights=weights)]


# --- Haystack


def haystack(passages: Sequence[str], vector_of: VectorOf, *, tuned: bool) -> System:
    top = TUNED_TOP if tuned else STOCK_TOP
    by_vector = InMemoryDocumentStore()
    by_vector.write_documents(
        [Document(id=str(n), content=t, embedding=vector_of(t).tolist()) for n, t in enumerate(passages)]
    )
    by_words = by_vector
    if tuned:
        by_words = InMemoryDocumentStore()
        by_words.write_documents([Document(id=str(n), content=folded(t)) for n, t in enumerate(passages)])
    pipeline = Pipeline()
    pipeline.add_component("words", InMemoryBM25Retriever(by_words, top_k=top))
    pipeline.add_component("vectors", InMemoryEmbeddingRetriever(by_vector, top_k=top))
    pipeline.add_component("joiner", DocumentJoiner(join_mode="reciprocal_rank_fusion"))
    pipeline.connect("words", "joiner")
    pipeline.connect("vectors", "joiner")

    def search(question: str) -> list[int]:
        asked = {
            "words": {"query": folded(question) if tuned else question},
            "vectors": {"query_embedding": vector_of(question).tolist()},
        }
        return [int(found.id) for found in pipeline.run(asked)["joiner"]["documents"]]

    return search


# --- being asked


def systems(passages: Sequence[str], vector_of: VectorOf, dimensions: int) -> dict[str, System]:
    """Every system over the same passages."""
    inner, euclidean = faiss.IndexFlatIP(dimensions), faiss.IndexFlatL2(dimensions)
    return {
        "LlamaIndex, stock": llama_index(passages, vector_of, flat=euclidean, tuned=False),
        "LlamaIndex, tuned": llama_index(passages, vector_of, flat=inner, tuned=True),
        "txtai, stock": txtai(passages, vector_of, tuned=False),
        "txtai, tuned": txtai(passages, vector_of, tuned=True),
        "Haystack, stock": haystack(passages, vector_of, tuned=False),
        "Haystack, tuned": haystack(passages, vector_of, tuned=True),
    }


def main(folder: Path) -> None:
    """Say which systems there are; then answer [system, spelling, first, last] with [passages found, milliseconds]."""
    passages = json.loads((folder / "passages.json").read_text(encoding="utf8"))
    questions = json.loads((folder / "questions.json").read_text(encoding="utf8"))
    vectors = np.load(folder / "vectors.npz")
    vector_of = dict(zip(passages, vectors["passages"], strict=True))
    for spelling, asked in questions.items():
        vector_of |= dict(zip(asked, vectors[spelling], strict=True))
    ready = systems(passages, vector_of.__getitem__, vectors["passages"].shape[1])
    reply(list(ready))
    for line in sys.stdin:
        system, spelling, first, last = json.loads(line)
        found, ms = [], []
        for question in questions[spelling][first:last]:
            began = time.perf_counter()
            found.append(ready[system](question))
            ms.append((time.perf_counter() - began) * 1000)
        reply([found, ms])


def reply(value: Any) -> None:
    sys.stdout.write(json.dumps(value) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
