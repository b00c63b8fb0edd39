import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.vietnamese.restoring import CountsInMemory, plain, restore
from knowledge.vietnamese.spelling import WORD, bare

LAW = Path(__file__).parents[4] / "shared" / "data" / "law"
TEXT = "Tổ công tác Nước sạch huyện Đông Trà khảo sát nguồn nước. Bà Nông Thị Xuyến là Tổ phó."


@pytest.fixture(scope="module")
def counts() -> CountsInMemory:
    return CountsInMemory([TEXT] * 3)


@pytest.mark.parametrize(
    "question",
    ["Ai là Tổ phó Tổ công tác Nước sạch huyện Đông Trà?", "Ban Chỉ đạo có nhiệm vụ gì?", "Còn phó ban thường trực?"],
)
def test_a_bare_question_gets_its_marks_back(counts: CountsInMemory, question: str) -> None:
    assert restore(bare(question), counts) == question


def test_marks_that_were_typed_stay(counts: CountsInMemory) -> None:
    assert restore("bà Nòng Thị Xuyến la ai", counts) == "bà Nòng Thị Xuyến là ai"


def test_what_is_no_vietnamese_is_left_alone(counts: CountsInMemory) -> None:
    assert restore("PowerPoint xyzzy 1132/QD-UBND 😀", counts) == "PowerPoint xyzzy 1132/QD-UBND 😀"


def test_case_stays_as_typed(counts: CountsInMemory) -> None:
    assert restore("TO CONG TAC nuoc Sach", counts) == "TỔ CÔNG TÁC nước Sạch"


def test_the_tone_has_one_place() -> None:
    assert plain("Hoà") == plain("hòa")
    assert plain("thuỷ") == plain("thủy")
    assert plain("quý") == "quý"


@given(st.text())
def test_only_marks_are_added(text: str) -> None:
    assert bare(restore(text, CountsInMemory([TEXT]))) == bare(text)


@pytest.mark.skipif(not LAW.exists(), reason="needs ../shared/data/law")
def test_the_questions_of_law_are_restored_from_the_laws() -> None:
    with (LAW / "articles.jsonl").open(encoding="utf8") as lines:
        counts = CountsInMemory(f"{row['title']}\n{row['text']}" for row in map(json.loads, lines))
    right = total = 0
    with (LAW / "questions.jsonl").open(encoding="utf8") as lines:
        for row in map(json.loads, lines):
            typed = [plain(word) for word in WORD.findall(row["question"])]
            given_back = [plain(word) for word in WORD.findall(restore(bare(row["question"]), counts))]
            right += sum(a == b for a, b in zip(typed, given_back, strict=True))
            total += len(typed)
    assert right / total >= 0.98
