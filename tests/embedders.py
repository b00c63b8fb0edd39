"""An embedder for unit tests: a true function of its text, small and fast."""

from collections.abc import Sequence
from hashlib import sha256

import numpy as np

from knowledge.search.embedding import Vectors
from knowledge.vietnamese.writing.spelling import folded


class WordsEmbedder:
    """Each folded word has a direction of its own; a text's vector is the sum of its words', of length 1."""

    name = "words-of-tests"
    dimensions = 32

    def embed_questions(self, texts: Sequence[str], /) -> Vectors:
        return np.array([self._vector(text) for text in texts], dtype=np.float32).reshape(-1, self.dimensions)

    embed_passages = embed_questions

    def _vector(self, text: str) -> Vectors:
        directions = [self._direction(word) for word in folded(text)] or [self._direction("")]
        vector = np.sum(directions, axis=0)
        return np.asarray(vector / np.linalg.norm(vector), dtype=np.float32)

    def _direction(self, word: str) -> Vectors:
        seed = int.from_bytes(sha256(word.encode()).digest()[:8], "little")
        return np.random.default_rng(seed).standard_normal(self.dimensions).astype(np.float32)
