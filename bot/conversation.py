"""What the bot asks of knowledge, and what it remembers of each conversation."""

from collections import OrderedDict, deque
from collections.abc import Hashable, Sequence
from datetime import date
from typing import Protocol

from knowledge import Answer


class Knowledge(Protocol):
    """A library as the bot sees it. `ask` takes some milliseconds and may be called from any thread."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been put in yet."""

    def ask(self, question: str, *, as_of: date | None = None, talk: Sequence[Answer] = ()) -> Answer:
        """Answer `question`, understood after the earlier answers of `talk`, oldest first."""


class Conversations:
    """The last few answers of each conversation, in memory only, so that a follow-up can be understood."""

    def __init__(self, *, answers: int = 5, conversations: int = 2_000) -> None:
        self._answers = answers
        self._conversations = conversations
        self._last: OrderedDict[Hashable, deque[Answer]] = OrderedDict()

    def of(self, who: Hashable) -> tuple[Answer, ...]:
        """Return what was answered to `who`, oldest first."""
        return tuple(self._last.get(who, ()))

    def remember(self, who: Hashable, answer: Answer) -> None:
        """Add an answer; the conversation that has been silent longest makes room."""
        self._last.setdefault(who, deque(maxlen=self._answers)).append(answer)
        self._last.move_to_end(who)
        while len(self._last) > self._conversations:
            self._last.popitem(last=False)

    def meant(self, who: Hashable, words: str) -> str:
        """Return the question that was chosen, where `words` are the number of one just offered, else `words`."""
        offered = [choice for answer in self.of(who)[-1:] for choice in answer.choices]
        return dict(zip(map(str, range(1, len(offered) + 1)), offered, strict=True)).get(words, words)

    def forget(self, who: Hashable) -> None:
        """Begin anew."""
        self._last.pop(who, None)
