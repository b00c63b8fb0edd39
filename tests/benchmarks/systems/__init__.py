"""The peers that our search is measured beside, a module each.

Every module has two functions from passages to a system: `stock`, as the peer's documentation shows it, and `tuned`,
its best on these very questions. What was tuned, and from what choices, is written in README.md of this benchmark.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge.vietnamese.writing.spelling import bare

Vector = NDArray[np.float32]
VectorOf = Callable[[str], Vector]  # of a question, in no time: it was made beforehand
System = Callable[[str], list[int]]  # from a question to the numbers of the passages that fit it, best first

STOCK_TOP = 10  # passages that a stock system is asked for
TUNED_TOP = 100  # passages that each way of searching proposes in a tuned one
WORD = r"\w+"  # a token of any length


@dataclass(frozen=True, slots=True)
class Peer:
    """A peer by its name in the table, its module here, and its packages as requirements.txt has them."""

    name: str
    module: str
    packages: tuple[str, ...]


PEERS = (
    Peer(
        "LlamaIndex",
        "llama_index",
        ("llama-index-core", "llama-index-retrievers-bm25", "llama-index-vector-stores-faiss"),
    ),
    Peer("txtai", "txtai", ("txtai",)),
    Peer("Haystack", "haystack", ("haystack-ai",)),
)


@dataclass(frozen=True, slots=True)
class Passages:
    """What every system searches: texts with title and heading in view, and their vectors, row by row."""

    texts: Sequence[str]
    vectors: Vector


def folded(text: str) -> str:
    """Lower case, without diacritics, đ as d: what a tuned system's words are matched in."""
    return bare(text).lower()
