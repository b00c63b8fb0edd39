"""What an answer may rest on, and where it comes from."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from knowledge.facts.timeline import Timeline
from knowledge.records import Document, Passage
from knowledge.vietnamese.writing.reading import Reading


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage found for a question, with its document. `likeness` is the cosine, None where none was taken."""

    passage: Passage
    document: Document
    score: float
    likeness: float | None


class Sources(Protocol):
    """What is known at one moment, as answering needs it."""

    @property
    def home(self) -> str:
        """The place that "thành phố" means where no other is named."""
        ...

    @property
    def timeline(self) -> Timeline:
        """The bodies through time, and what became of documents."""
        ...

    def read(self, typed: str) -> Reading:
        """What was typed, with what people leave out when they type."""
        ...

    def find(self, question: str, top: int) -> Sequence[Evidence]:
        """The passages that fit a question best, best first."""
        ...

    def rarity(self, words: Sequence[str]) -> dict[str, float]:
        """How much each folded word tells: much when few passages hold it."""
        ...

    def documents(self) -> Sequence[Document]:
        """Every document in force, without its text, by id."""
        ...

    def document(self, id_: str) -> Document:
        """A document in force, with its text. Raises UnknownDocument."""
        ...
