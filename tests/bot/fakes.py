"""Knowledge made small: it answers what it was told to, at the Protocol through which the bot asks."""

import threading
from collections.abc import Mapping, Sequence
from datetime import date

from knowledge.records import Answer, Citation, Outcome

DECISION = Citation(
    document="qd-1132",
    number="1132/QĐ-UBND",
    title="Quyết định 1132/QĐ-UBND về việc kiện toàn Ban Chỉ đạo cải cách hành chính",
    url="https://example.org/qd?a=1&b=2",
    published=date(2023, 5, 4),
    locator="Điều 1, khoản 1",
    quote="1. Ông Nguyễn Văn Tùng, Chủ tịch UBND thành phố - Trưởng ban;",
    start=100,
    end=161,
)


def answered(question: str, text: str, *citations: Citation) -> Answer:
    return Answer(question, Outcome.ANSWERED, text, citations or (DECISION,))


def clarify(question: str, text: str, *choices: str) -> Answer:
    return Answer(question, Outcome.CLARIFY, text, choices=choices)


HEAD = answered("Ai là Trưởng ban?", "Trưởng ban là ông Nguyễn Văn Tùng.")
NOT_FOUND = "Xin lỗi, tôi không tìm thấy điều này trong các văn bản đã đọc."


class Told:
    """Answers the questions it knows; the others are not found. An exception among the answers is raised."""

    def __init__(
        self, *answers: Answer, failing: Mapping[str, Exception] | None = None, is_empty: bool = False
    ) -> None:
        self.answers = {answer.question: answer for answer in answers}
        self.failing = dict(failing or {})
        self.is_empty = is_empty
        self.asked: list[tuple[str, tuple[Answer, ...]]] = []
        self.held: dict[str, threading.Event] = {}

    def hold(self, question: str) -> threading.Event:
        """Let a question take until the event is set."""
        self.held[question] = threading.Event()
        return self.held[question]

    def ask(self, question: str, *, as_of: date | None = None, talk: Sequence[Answer] = ()) -> Answer:  # noqa: ARG002
        self.asked.append((question, tuple(talk)))
        if question in self.held:
            assert self.held[question].wait(10)
        if question in self.failing:
            raise self.failing[question]
        return self.answers.get(question, Answer(question, Outcome.NOT_FOUND, NOT_FOUND))
