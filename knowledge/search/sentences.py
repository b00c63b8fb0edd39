"""Embedding through SentenceTransformer: any model it can load, and the fast form of the bundled one.

Imports torch and sentence-transformers, which takes seconds and some 400 MB: to be imported only where that is wanted.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import torch
from huggingface_hub import HfApi
from sentence_transformers import SentenceTransformer
from transformers.utils.logging import disable_progress_bar

from knowledge.errors import ModelError
from knowledge.search import bundled
from knowledge.search.embedding import Vectors, encodable
from knowledge.search.onnx_model import LONGEST, OnnxModel

TOGETHER = 64  # texts handed to the model at once
PATIENCE = 20  # seconds for the hub to say whether it has a model


class SentenceEmbedder:
    """An Embedder whose vectors come from a SentenceTransformer."""

    def __init__(self, model: SentenceTransformer, name: str, prompts: tuple[str, str]) -> None:
        """`prompts` are put before a question and before a passage."""
        self._model = model
        self.name = name
        self.dimensions = model.get_embedding_dimension() or model.encode([""]).shape[1]
        self._question, self._passage = prompts

    def embed_questions(self, texts: Sequence[str], /) -> Vectors:
        """Shape (len(texts), dimensions), rows of length 1."""
        return self._embed(texts, self._question)

    def embed_passages(self, texts: Sequence[str], /) -> Vectors:
        """Shape (len(texts), dimensions), rows of length 1."""
        return self._embed(texts, self._passage)

    def _embed(self, texts: Sequence[str], prompt: str) -> Vectors:
        if not texts:
            return np.empty((0, self.dimensions), np.float32)
        # encode() runs the longest texts together first, so that little is padded, and returns them in their order.
        vectors = self._model.encode(
            [encodable(text) for text in texts],
            prompt=prompt,
            batch_size=TOGETHER,
            normalize_embeddings=True,
            show_progress_bar=False,
        )
        return np.asarray(vectors, np.float32)


def load(model: str, name: str, cure: str) -> SentenceEmbedder:
    """An embedder over the sentence-transformers name or folder `model`, recorded as `name`.

    Its own prompts are used, and for an E5 model that has none, those that E5 was trained with.
    Raises ModelError, ending in `cure`, when it cannot be loaded.
    """
    disable_progress_bar()  # type: ignore[no-untyped-call]
    try:
        loaded = _from_here_or_hub(model)
    except Exception as error:  # what a name or folder can do wrong has no common class
        reason = str(error).strip().partition("\n")[0]
        raise ModelError(f"The model {model!r} cannot be loaded ({reason}). {cure}") from error
    return SentenceEmbedder(loaded, name, prompts(loaded.prompts, model))


def _from_here_or_hub(model: str) -> SentenceTransformer:
    try:
        return SentenceTransformer(model, local_files_only=True)
    except OSError:
        if Path(model).is_dir():
            raise
    # SentenceTransformer retries for a minute where the hub cannot be reached; this says so at once.
    HfApi().model_info(model, timeout=PATIENCE)
    return SentenceTransformer(model)


def prompts(own: Mapping[str, str | None], model: str) -> tuple[str, str]:
    """What to put before a question and before a passage, from the model's own prompts or its name."""
    question, passage = own.get("query"), own.get("document") or own.get("passage") or own.get("corpus")
    if question or passage:
        return question or "", passage or ""
    is_plain_e5 = "e5" in model.lower() and "instruct" not in model.lower()
    return ("query: ", "passage: ") if is_plain_e5 else ("", "")


def over(model: OnnxModel) -> SentenceEmbedder:
    """An embedder over the fast form of the bundled model: the same vectors as running it directly."""
    sentences = SentenceTransformer(modules=[OnnxModule(model)], device="cpu")
    return SentenceEmbedder(sentences, bundled.versioned_name(), (bundled.QUESTION_PROMPT, bundled.PASSAGE_PROMPT))


class OnnxModule(torch.nn.Module):
    """The fast form as the one module of a SentenceTransformer: it tokenizes, runs, pools and normalises."""

    max_seq_length = LONGEST

    def __init__(self, model: OnnxModel) -> None:
        super().__init__()
        self.model = model

    def preprocess(self, inputs: Sequence[str], prompt: str | None = None) -> dict[str, list[list[int]]]:
        """The ids of each text with its prompt: lists, since they are of many lengths."""
        return {"tokens": self.model.tokens([(prompt or "") + text for text in inputs])}

    def forward(self, features: dict[str, list[list[int]]]) -> dict[str, torch.Tensor]:
        """`sentence_embedding`, shape (texts, dimensions)."""
        return {"sentence_embedding": torch.from_numpy(self.model.run(features["tokens"]))}

    def get_embedding_dimension(self) -> int:
        """How long a vector is."""
        return self.model.dimensions
