"""Which language somebody writes."""

import pytest

from knowledge.vietnamese.writing.language import is_english

ENGLISH = [
    "Who is the head of the steering committee?",
    "who leads Ban Chỉ đạo CCHC thành phố?",
    "What does Ban Chỉ đạo cải cách hành chính have to do?",
    "Is decision 1132/QĐ-UBND still in force?",
    "When was Nguyễn Văn Tùng appointed?",
    "List the members of Ban Chỉ đạo",
    "Thank you",
]
VIETNAMESE = [
    "Ai là Trưởng ban?",
    "Ai la truong ban ban chi dao cchc thanh pho?",
    "Ban chi dao co nhiem vu gi",
    "To cong tac do ai lam to truong, hop khi nao?",
    "Quyết định 1132 nói về việc gì?",
    "the con pho ban?",
    "1132/QĐ-UBND",
    "CCHC",
    "😀 ???",
    "Hello, cho tôi hỏi ai là Trưởng ban",
    "PMU of Hai Phong la ai",
    "",
]


@pytest.mark.parametrize("text", ENGLISH)
def test_english_is_known_even_with_vietnamese_names(text: str) -> None:
    assert is_english(text)


@pytest.mark.parametrize("text", VIETNAMESE)
def test_everything_else_is_vietnamese_with_or_without_marks(text: str) -> None:
    assert not is_english(text)
