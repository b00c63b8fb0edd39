"""Turning text into vectors: what the rest of the program may rely on, and opening the model that the settings name."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from knowledge.errors import ModelError
from knowledge.search import bundled
from knowledge.settings import Settings

BUNDLED = "bundled"
MOST_CORES = 4  # that work on one question; its matrices are too small for more
SAMPLE = 65536  # bytes at the end of a model's file that tell it from another

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


@dataclass(frozen=True, slots=True)
class ModelIdentity:
    """What a library records of the model behind its vectors. Two models are the same when their names are.

    What is None is known only once the model is loaded.
    """

    name: str
    dimensions: int | None = None
    question_prompt: str | None = None
    passage_prompt: str | None = None


def model_identity(settings: Settings) -> ModelIdentity:
    """Which model the settings name, without loading it.

    Raises ModelError when they name a folder that is not there.
    """
    if settings.model != BUNDLED:
        return ModelIdentity(_name(settings.model))
    name = bundled.versioned_name() if bundled.weights() else bundled.HUB
    return ModelIdentity(name, bundled.DIMENSIONS, bundled.QUESTION_PROMPT, bundled.PASSAGE_PROMPT)


def _to_stderr(line: str) -> None:
    sys.stderr.write(line + "\n")


def open_embedder(settings: Settings, *, indexing: bool = False, say: Callable[[str], None] = _to_stderr) -> Embedder:
    """Load the model that the settings name; `say` gets a line where that takes a person's time.

    The bundled model opens in about a second and without torch; `indexing` opens it for many texts, through
    SentenceTransformer. Any other model goes through SentenceTransformer both ways. Raises ModelError, with the cure.
    """
    identity = model_identity(settings)
    if settings.model == BUNDLED and bundled.weights():
        return _open_bundled(bundled.ready(settings.cache, say), indexing=indexing)
    from knowledge.search import sentences  # imports torch

    if settings.model == BUNDLED:
        cure = f"Here it comes from {bundled.HUB}: let this machine reach it once, or set HOI_MODEL to a model folder."
        return sentences.load(bundled.HUB, identity.name, cure)
    cure = "Give HOI_MODEL a sentence-transformers folder, a name this machine can fetch, or 'bundled'."
    return sentences.load(str(_folder(settings.model) or settings.model), identity.name, cure)


def _open_bundled(folder: Path, *, indexing: bool) -> Embedder:
    from knowledge.search.onnx_model import BundledEmbedder, OnnxModel, cores  # imports onnxruntime

    if not indexing:
        return BundledEmbedder(OnnxModel(folder, cores_a_text=min(cores(), MOST_CORES)))
    from knowledge.search import sentences  # imports torch

    return sentences.over(OnnxModel(folder))


def encodable(text: str) -> str:
    """The text with `?` for lone surrogates, which UTF-8 cannot write and tokenizers refuse."""
    return text.encode("utf-8", "replace").decode()


def _name(model: str) -> str:
    """A hub's name as it is; a folder's own name and a hash of what is in it, so that it may be moved."""
    folder = _folder(model)
    return f"{folder.name}-{_fingerprint(folder)}" if folder else model


def _folder(model: str) -> Path | None:
    """The folder that `model` means, or None for a hub's name."""
    path = Path(model).expanduser()
    if path.is_dir():
        return path.resolve()
    if model.startswith(("/", "./", "../", "~")):
        raise ModelError(f"There is no model folder {model!r}. Set HOI_MODEL to one that is there, or to 'bundled'.")
    return None


def _fingerprint(folder: Path) -> str:
    """Twelve hexadecimal digits that change with any file's name, size or ending; training changes how weights end."""
    digest = sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file() and not path.name.startswith(".")):
        size = path.stat().st_size
        digest.update(f"{path.relative_to(folder).as_posix()} {size}\n".encode())
        with path.open("rb") as file:
            file.seek(max(0, size - SAMPLE))
            digest.update(file.read())
    return digest.hexdigest()[:12]
