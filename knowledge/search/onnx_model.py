"""Runs the fast form of the bundled model: onnxruntime and tokenizers, nothing else."""

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from knowledge.errors import ModelError
from knowledge.search import bundled
from knowledge.search.embedding import Vectors, encodable

LONGEST = 512  # tokens, <s> and </s> counted; what is beyond is not read


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class OnnxModel:
    """Texts to vectors, each text by itself: no padding, and a vector that depends on its text alone.

    Safe to use from several threads.
    """

    def __init__(self, folder: Path, *, cores_a_text: int = 1) -> None:
        """The model of a converted `folder`; `cores_a_text` work on each text, and so many texts are run side by side.

        Raises ModelError when it is damaged.
        """
        self._pool = ThreadPoolExecutor(max(1, cores() // cores_a_text))
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = cores_a_text
        # Cores that share a text wait for each other hundreds of times, each time too shortly to sleep; between two
        # texts they rest, for a bot shares its machine.
        options.add_session_config_entry("session.force_spinning_stop", "1")
        options.enable_mem_pattern = False  # a plan of memory for each length is more than it saves
        # The graph is written as it should run; fusing more of it makes it slower.
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
        try:
            self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
            self._session = onnxruntime.InferenceSession(
                folder / "fast.onnx", options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:  # both libraries raise bare ones
            raise ModelError(f"The model in {folder} is damaged. Delete that folder; it will be made again.") from error
        self._tokenizer.enable_truncation(LONGEST)
        self.dimensions: int = self._session.get_outputs()[0].shape[1]

    def tokens(self, texts: Sequence[str]) -> list[list[int]]:
        """The ids of each text, <s> and </s> with them, at most LONGEST."""
        return [encoding.ids for encoding in self._tokenizer.encode_batch([encodable(text) for text in texts])]

    def run(self, tokens: Sequence[Sequence[int]]) -> Vectors:
        """Shape (len(tokens), dimensions), rows of length 1."""
        vectors = np.empty((len(tokens), self.dimensions), np.float32)

        def embed(place: int) -> None:
            ids = np.array([tokens[place]], np.int64)
            vectors[place] = self._session.run(None, {"input_ids": ids})[0][0]

        longest_first = sorted(range(len(tokens)), key=lambda place: -len(tokens[place]))
        list(self._pool.map(embed, longest_first))
        return vectors


class BundledEmbedder:
    """An Embedder that runs the bundled model directly, without torch."""

    def __init__(self, model: OnnxModel) -> None:
        self._model = model
        self.name = bundled.versioned_name()
        self.dimensions = model.dimensions

    def embed_questions(self, texts: Sequence[str], /) -> Vectors:
        """Shape (len(texts), dimensions), rows of length 1."""
        return self._embed(texts, bundled.QUESTION_PROMPT)

    def embed_passages(self, texts: Sequence[str], /) -> Vectors:
        """Shape (len(texts), dimensions), rows of length 1."""
        return self._embed(texts, bundled.PASSAGE_PROMPT)

    def _embed(self, texts: Sequence[str], prompt: str) -> Vectors:
        return self._model.run(self._model.tokens([prompt + text for text in texts]))
