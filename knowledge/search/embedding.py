"""Turning text into vectors: what the rest of the program may rely on."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]  # shape (texts, dimensions); every row has length 1


class Embedder(Protocol):
    """A model that turns texts into vectors. Questions and passages may get different prompts."""

    @property
    def name(self) -> str:
        """What the library writes down and compares, so that vectors of two models never mix."""
        ...

    @property
    def dimensions(self) -> int:
        """How long a vector is."""
        ...

    def embed_questions(self, texts: Sequence[str], /) -> Vectors:
        """Shape (len(texts), dimensions), rows of length 1."""
        ...

    def embed_passages(self, texts: Sequence[str], /) -> Vectors:
        """Shape (len(texts), dimensions), rows of length 1."""
        ...
