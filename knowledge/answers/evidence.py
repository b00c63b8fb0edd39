"""What an answer may rest on, and where it comes from."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from knowledge.records import Document, Passage


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage found for a question, with its document. `likeness` is the cosine, None where none was taken."""

    passage: Passage
    document: Document
    score: float
    likeness: float | None


class Sources(Protocol):
    """What is known at one moment, as answering needs it."""

    def restored(self, question: str) -> str:
        """The question with the diacritics that were left out."""
        ...

    def find(self, question: str, top: int) -> Sequence[Evidence]:
        """The passages that fit a question best, best first."""
        ...

    def rarity(self, words: Sequence[str]) -> dict[str, float]:
        """How much each folded word tells: much when few passages hold it."""
        ...
