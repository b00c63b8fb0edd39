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
from knowledge.errors import EmbedderMismatch, LibraryError, ReceiptError, UnknownDocument
from knowledge.facts.portrait import CitedConflict, Outline, Portrait
from knowledge.known import Known
from knowledge.past import searcher_at
from knowledge.receipts import Receipt, Receipts, as_json, receipt_of
from knowledge.records import Answer, Document, Hit
from knowledge.replaying import Replay, changes, check_documents, differences, notes, talk_of, used_documents
from knowledge.search.embedding import Embedder, model_identity, open_embedder
from knowledge.search.searching import Searcher
from knowledge.settings import Settings
from knowledge.snapshot import Snapshot
from knowledge.store.database import Store


class Library:
    """A library opened for reading. Threads may share it, and it moves to a new generation by itself."""

    def __init__(self, settings: Settings, embedder: Embedder | None = None, receipts: Receipts | None = None) -> None:
        self._settings = settings
        self._embedder = embedder
        self._receipts = receipts
        self._store: Store | None = None
        self._snapshot: Snapshot | None = None
        self._lock = threading.RLock()

    @classmethod
    def open(cls, settings: Settings, embedder: Embedder | None = None, receipts: Receipts | None = None) -> Self:
        """Open `settings.library`; one that does not exist yet is an empty one. An `embedder` stands for the model.

        Where there are `receipts`, the receipt of every answer is kept there.
        Raises LibraryError when its files cannot be used and EmbedderMismatch when another model made its vectors.
        """
        library = cls(settings, embedder, receipts)
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
            receipt = None if self._receipts is None else self._receipt(answer, snapshot, day, talk)
        if self._receipts is not None and receipt is not None:
            self._receipts.keep(receipt.id, as_json(receipt))
            answer = replace(answer, receipt=receipt.id)
        return replace(answer, ms=(time.perf_counter() - began) * 1000)

    def replay(self, receipt: Receipt, *, as_of: date) -> Replay:
        """Give a receipt's answer again from its generation, and the answer of a day from the newest one.

        Raises ReceiptError where this is not the library that gave the answer, LibraryError where its search files
        of that generation cannot be made again.
        """
        with self._current() as now, self._at(receipt.generation, receipt.place) as then:
            check_documents(receipt, then, self.folder)
            talk = talk_of(receipt, then)
            again = compose(receipt.question, then, as_of=receipt.as_of, talk=talk)
            answer = compose(receipt.question, now, as_of=as_of, talk=talk)
            model = self._store.about("model") if self._store else None
            return Replay(
                receipt=receipt,
                again=again,
                differs_in=differences(receipt, again),
                notes=tuple(notes(receipt, model)),
                now=answer,
                generation_now=now.generation if now else 0,
                changes=tuple(changes(receipt.documents, then, now, answer)),
            )

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

    def facts(self, name: str, *, as_of: date) -> Portrait:
        """What is known of the body called `name` on a day. Raises UnclearBody where none or several are."""
        with self._known() as known:
            return known.body(name, as_of)

    def bodies(self, *, as_of: date) -> list[Outline]:
        """All bodies of which something is known on a day, in brief, committees first."""
        with self._known() as known:
            return known.bodies(as_of)

    def conflicts(self, *, as_of: date) -> list[CitedConflict]:
        """Where documents in force on a day speak against each other or leave open what a body must have."""
        with self._known() as known:
            return known.conflicts(as_of)

    @contextmanager
    def _known(self) -> Iterator[Known]:
        with self._current() as snapshot:
            if snapshot is None:
                raise LibraryError(f"{self.folder} is empty: add documents with 'python -m indexer add PATH'.")
            yield Known(snapshot)

    def _receipt(self, answer: Answer, snapshot: Snapshot | None, day: date, talk: Sequence[Answer]) -> Receipt:
        place, model = self._settings.place, self._store.about("model") if self._store else None
        if snapshot is None:
            return receipt_of(answer, talk=talk, as_of=day, generation=0, model=model, place=place)
        return receipt_of(
            answer, talk=talk, as_of=day, generation=snapshot.generation, model=model, place=place,
            statements=snapshot.statements_behind(answer), documents=used_documents(answer, snapshot),
        )  # fmt: skip

    @contextmanager
    def _at(self, generation: int, place: str) -> Iterator[Snapshot | None]:
        """An older generation, or this one; None for the time before the first."""
        if generation == 0:
            yield None
        elif self._store is None or generation > self._store.generation:
            newest = self._store.generation if self._store else 0
            raise ReceiptError(
                f"The receipt is of generation {generation}, and {self.folder} is at generation {newest}: it is "
                "another library or an older copy. Give the one that gave the answer with --library."
            )
        else:
            with searcher_at(self._store, self.folder, generation) as searcher:
                yield Snapshot(self._store, searcher, generation, self._model, place)

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
