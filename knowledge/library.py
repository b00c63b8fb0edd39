"""The library: what the bot and the commands hold to ask, search and read."""

import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Self

from knowledge.answers.composing import compose
from knowledge.errors import EmbedderMismatch, LibraryError, UnknownDocument
from knowledge.records import Answer, Document, Hit
from knowledge.search.embedding import Embedder, model_identity, open_embedder
from knowledge.search.searching import Searcher
from knowledge.settings import Settings
from knowledge.snapshot import Snapshot
from knowledge.store.database import Store


class Library:
    """A library opened for reading. Threads may share it, and it moves to a new generation by itself."""

    def __init__(self, settings: Settings, embedder: Embedder | None = None) -> None:
        self._settings = settings
        self._embedder = embedder
        self._store: Store | None = None
        self._snapshot: Snapshot | None = None
        self._lock = threading.RLock()

    @classmethod
    def open(cls, settings: Settings, embedder: Embedder | None = None) -> Self:
        """Open `settings.library`; one that does not exist yet is an empty one. An `embedder` stands for the model.

        Raises LibraryError when its files cannot be used and EmbedderMismatch when another model made its vectors.
        """
        library = cls(settings, embedder)
        with library._current():
            return library

    def close(self) -> None:
        """Let the files go."""
        with self._lock:
            if self._store:
                self._store.close()
            self._store = self._snapshot = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def folder(self) -> Path:
        """Where the library lies."""
        return self._settings.library

    @property
    def is_empty(self) -> bool:
        """Whether it holds no passage."""
        with self._current() as snapshot:
            return snapshot is None or snapshot.passages == 0

    def warm(self) -> None:
        """Load the embedding model now, so that the first question need not wait. Raises ModelError."""
        self._model()

    def ask(self, question: str, *, as_of: date | None = None, talk: Sequence[Answer] = ()) -> Answer:
        """Answer a question as of a day (by default today), given the talk so far, oldest answer first."""
        began = time.perf_counter()
        day = as_of or date.today()  # noqa: DTZ011 - the day where the program runs is the city's
        with self._current() as snapshot:
            answer = compose(question, snapshot, as_of=day, talk=talk)
        return replace(answer, ms=(time.perf_counter() - began) * 1000)

    def search(self, question: str, top: int) -> list[Hit]:
        """The `top` documents for a question, each at its best passage, best first."""
        with self._current() as snapshot:
            return snapshot.search(question, top) if snapshot else []

    def document(self, id_: str) -> Document:
        """A document in force. Raises UnknownDocument."""
        with self._current() as snapshot:
            if snapshot is None:
                raise UnknownDocument(f"{self.folder} is empty: add documents with 'python -m indexer add PATH'.")
            return snapshot.document(id_)

    def documents(self) -> list[Document]:
        """Every document in force, without its text, by id."""
        with self._current() as snapshot:
            return snapshot.documents() if snapshot else []

    @contextmanager
    def _current(self) -> Iterator[Snapshot | None]:
        """The newest generation, for one caller at a time; None while nothing was ever published."""
        with self._lock:
            self._store = self._store or Store.reading(self.folder)
            if self._store and (self._snapshot is None or self._snapshot.generation != self._store.generation):
                self._snapshot = self._newest(self._store)
            yield self._snapshot

    def _newest(self, store: Store) -> Snapshot | None:
        generation = store.generation
        if generation == 0:
            return None
        self._check_model(store)
        try:
            searcher = Searcher.open(store, self.folder, generation)
        except LibraryError:
            if store.generation == generation:
                raise
            return self._newest(store)  # a newer generation was published, and the older one's files went meanwhile
        return Snapshot(store, searcher, generation, self._model, self._settings.place)

    def _check_model(self, store: Store) -> None:
        made_with, now = store.about("model"), self._model_name()
        if made_with not in (None, now):
            raise EmbedderMismatch(
                f"{self.folder} was made with the model {made_with!r}, and HOI_MODEL is {now!r}: set HOI_MODEL back, "
                "or run 'python -m indexer re-embed'."
            )

    def _model_name(self) -> str:
        return self._embedder.name if self._embedder else model_identity(self._settings).name

    def _model(self) -> Embedder:
        with self._lock:
            self._embedder = self._embedder or open_embedder(self._settings)
            return self._embedder
