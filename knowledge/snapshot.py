"""A library as it is at one generation: what searching and answering read from."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from knowledge.answers.evidence import Evidence
from knowledge.answers.meant.documents import numbered
from knowledge.facts.recorded import Recorded
from knowledge.facts.timeline import Timeline, is_office
from knowledge.records import Answer, Document, Hit, Statement
from knowledge.search.embedding import Embedder
from knowledge.search.preferring import Ranked, is_official, preferred
from knowledge.search.searching import Found, Searcher
from knowledge.search.words import term
from knowledge.store.database import Store
from knowledge.vietnamese.names.numbers import canonical, find_mentions
from knowledge.vietnamese.names.places import is_national
from knowledge.vietnamese.writing.abbreviations import learned
from knowledge.vietnamese.writing.english import in_vietnamese
from knowledge.vietnamese.writing.language import is_english
from knowledge.vietnamese.writing.reading import Reading, read
from knowledge.vietnamese.writing.spelling import is_bare

KEPT_TEXTS = 256  # documents whose texts are kept at hand
KEPT_SEARCHES = 8
SPARE = 12  # passages that are looked at beyond those wanted, which preferences may lift and copies of news replace
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
        self._found: dict[tuple[str, int], list[Evidence]] = {}

    @property
    def passages(self) -> int:
        """How many passages are in force."""
        return self._searcher.passages

    def read(self, typed: str) -> Reading:
        """What was typed, with what people leave out when they type."""
        return read(typed, self._searcher.counts, self._defined)

    @cached_property
    def _defined(self) -> dict[str, str]:
        return learned(self._store.abbreviations(self.generation))

    def find(self, question: str, top: int) -> list[Evidence]:
        """The `top` passages that fit a question best, best first; one answer may look for them more than once."""
        kept = self._found.get((question, top))
        if kept is None:
            found = self._searcher.search(question, self._vector(question), top + SPARE)
            ranked = self._ranked(question, found)[:top]
            kept = [Evidence(one.passage, self.document(one.document.id), one.score, one.likeness) for one in ranked]
            if len(self._found) >= KEPT_SEARCHES:
                self._found.clear()
            self._found[question, top] = kept
        return kept

    def search(self, question: str, top: int) -> list[Hit]:
        """The `top` documents for a question, each at its best passage, best first; those it names by number before."""
        reading = self.read(question)
        text = in_vietnamese(reading.text) if reading.english else reading.text
        best: dict[int, Found] = {}
        for found in self._searcher.search(text, self._vector(reading.text), top * PASSAGES_A_DOCUMENT):
            best.setdefault(found.document, found)
        ranked = self._ranked(text, list(best.values())[: top + SPARE])
        hits = [Hit(one.document.id, one.passage.id, one.score, one.passage.text) for one in ranked]
        return self._named_first(text, hits)[:top]

    def _ranked(self, question: str, found: Sequence[Found]) -> list[Ranked]:
        """What was found, with its passages and documents, in the order that the question calls for."""
        passages = self._store.passages_at(one.serial for one in found)
        ranked = [(passages[one.serial].passage, one) for one in found]
        return preferred(
            question,
            [Ranked(passage, self._described[passage.document], one.score, one.likeness) for passage, one in ranked],
        )

    def _named_first(self, question: str, hits: Sequence[Hit]) -> list[Hit]:
        """The documents that the question names by number, then the others."""
        mentions = find_mentions(question)
        named = {document.id for mention in mentions for document in numbered(mention, self, date.max)}
        first = [hit for hit in hits if hit.document in named]
        score = max((hit.score for hit in hits), default=0.0)
        missed = [
            self._store.first_passage(id_, self.generation) for id_ in sorted(named - {hit.document for hit in hits})
        ]
        first += [Hit(passage.document, passage.id, score, passage.text) for passage in missed if passage]
        return [*first, *(hit for hit in hits if hit.document not in named)]

    def rarity(self, words: Sequence[str]) -> dict[str, float]:
        """How much each folded word tells: much when few passages hold it."""
        keys = np.array([term(word) for word in words], dtype=np.uint64)
        return dict(zip(words, map(float, self._searcher.rarity_of(keys)), strict=True))

    def document(self, id_: str) -> Document:
        """A document in force, with its text. Raises UnknownDocument."""
        document = self._texts.get(id_)
        if document is None:
            document = self._store.document(id_, self.generation)
            if len(self._texts) >= KEPT_TEXTS:
                self._texts.clear()
            self._texts[id_] = document
        return document

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

    def statements_behind(self, answer: Answer) -> tuple[Statement, ...]:
        """The statements that an answer tells; where it only quotes, those that its quotes make."""
        if answer.statements:
            return answer.statements
        quoted = {(c.document, c.start, c.end) for c in answer.citations}
        said = (recorded.statement for recorded in self.timeline.recorded)
        return tuple(one for one in said if (one.document, one.start, one.end) in quoted)

    def _recorded(self, statement: Statement, locator: str | None) -> Recorded:
        document = self._described[statement.document]
        official = is_official(document)
        since = statement.effective or document.effective or document.published
        if is_office(statement) and statement.target is None:  # told in passing, it was so already
            since = document.published
        own = document.number if official else None
        number = canonical(told) if (told := statement.number or own) else None
        place, published = document.place, None if statement.number else document.published
        if place is None and not (document.issuer and is_national(document.issuer)):
            place = self.home
        return Recorded(statement, number, official, since, locator, place, document.title, published)

    def _vector(self, question: str) -> NDArray[np.float32] | None:
        """The question's vector; none for Vietnamese that is still bare, which the model does not understand."""
        if not self.passages or (is_bare(question) and not is_english(question)):
            return None
        vector: NDArray[np.float32] = self._embedder().embed_questions([question])[0]
        return vector
