"""A library as it is at one generation: what searching and answering read from."""

from collections.abc import Callable, Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from knowledge.answers.evidence import Evidence
from knowledge.facts.timeline import Recorded, Timeline, is_office
from knowledge.records import Document, Hit, Kind, Statement
from knowledge.search.embedding import Embedder
from knowledge.search.searching import Found, Searcher
from knowledge.search.words import term
from knowledge.store.database import Store
from knowledge.vietnamese.language import is_english
from knowledge.vietnamese.numbers import canonical
from knowledge.vietnamese.restoring import restore
from knowledge.vietnamese.spelling import is_bare

KEPT_TEXTS = 256  # documents whose texts are kept at hand
PASSAGES_A_DOCUMENT = 10  # how many passages to look through for one more document


class Snapshot:
    """One generation, held still. The embedder is asked for only when a question needs it."""

    def __init__(
        self, store: Store, searcher: Searcher, generation: int, embedder: Callable[[], Embedder], home: str
    ) -> None:
        self._store = store
        self._searcher = searcher
        self.generation = generation
        self._embedder = embedder
        self.home = home
        self._texts: dict[str, Document] = {}

    @property
    def passages(self) -> int:
        """How many passages are in force."""
        return self._searcher.passages

    def restored(self, question: str) -> str:
        """The question with the diacritics that were left out; English stays as it is."""
        return question if is_english(question) else restore(question, self._searcher.counts)

    def find(self, question: str, top: int) -> list[Evidence]:
        """The `top` passages that fit a question best, best first."""
        found = self._searcher.search(question, self._vector(question), top)
        passages = self._store.passages_at(f.serial for f in found)
        documents = {serial: self._store.document_of(serial) for serial in {f.document for f in found}}
        return [Evidence(passages[f.serial].passage, documents[f.document], f.score, f.likeness) for f in found]

    def search(self, question: str, top: int) -> list[Hit]:
        """The `top` documents for a question, each at its best passage, best first."""
        best: dict[int, Found] = {}
        question = self.restored(question)
        for found in self._searcher.search(question, self._vector(question), top * PASSAGES_A_DOCUMENT):
            best.setdefault(found.document, found)
        chosen = list(best.values())[:top]
        passages = self._store.passages_at(found.serial for found in chosen)
        pairs = [(passages[found.serial].passage, found.score) for found in chosen]
        return [Hit(passage.document, passage.id, score, passage.text) for passage, score in pairs]

    def rarity(self, words: Sequence[str]) -> dict[str, float]:
        """How much each folded word tells: much when few passages hold it."""
        keys = np.array([term(word) for word in words], dtype=np.uint64)
        return dict(zip(words, map(float, self._searcher.rarity_of(keys)), strict=True))

    def document(self, id_: str) -> Document:
        """A document in force, with its text. Raises UnknownDocument."""
        if id_ not in self._texts:
            if len(self._texts) >= KEPT_TEXTS:
                self._texts.clear()
            self._texts[id_] = self._store.document(id_, self.generation)
        return self._texts[id_]

    def documents(self) -> list[Document]:
        """Every document in force, without its text, by id."""
        return list(self._described.values())

    @cached_property
    def _described(self) -> dict[str, Document]:
        return {document.id: document for document in self._store.documents(self.generation)}

    @cached_property
    def timeline(self) -> Timeline:
        """The bodies through time, and what became of documents."""
        said = self._store.statements(self.generation)
        return Timeline([self._recorded(statement, locator) for statement, locator in said])

    def _recorded(self, statement: Statement, locator: str | None) -> Recorded:
        document = self._described[statement.document]
        official = document.kind not in (Kind.NEWS, Kind.OTHER)
        since = statement.effective or document.effective or document.published
        if is_office(statement) and statement.target is None:  # told in passing, it was so already
            since = document.published
        number = canonical(document.number) if document.number and official else None
        return Recorded(statement, number, official, since, locator, document.place or self.home, document.title)

    def _vector(self, question: str) -> NDArray[np.float32] | None:
        """The question's vector; none for Vietnamese that is still bare, which the model does not understand."""
        if not self.passages or (is_bare(question) and not is_english(question)):
            return None
        vector: NDArray[np.float32] = self._embedder().embed_questions([question])[0]
        return vector
