import json
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.vietnamese.writing.restoring import CountsInMemory, Restored, agrees, plain, restore, restored
from knowledge.vietnamese.writing.spelling import WORD, bare

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
def test_a_text_restored_is_a_text_that_needs_nothing(text: str) -> None:
    counts = CountsInMemory([TEXT])
    once = restore(text, counts)
    assert restore(once, counts) == once


@pytest.mark.parametrize(
    ("typed", "form", "agree"),
    [
        ("trưong", "trưởng", True),
        ("truỏng", "trưởng", True),
        ("truong", "trưởng", True),
        ("tuyêt", "tuyết", True),
        ("trương", "trưởng", False),
        ("khê", "khế", False),
        ("nòng", "nông", False),
        ("dạo", "đạo", True),
    ],
)
def test_marks_are_added_and_never_taken_away(typed: str, form: str, agree: bool) -> None:
    assert agrees(typed, form) is agree


def test_two_readings_that_are_nearly_as_likely_are_in_doubt() -> None:
    counts = CountsInMemory(["Tổ Đông.", "Tổ Đồng."])
    assert restored("to dong", counts).doubtful
    assert not restored("to dong", CountsInMemory(["Tổ Đông."] * 9)).doubtful


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Tổ côngg tác", "Tổ công tác"),
        ("to cong tca nuoc sach", "tổ công tác nước sạch"),
        ("Tổ công tác Nướcsạch", "Tổ công tác Nước sạch"),
    ],
)
def test_a_slip_is_mended_where_its_neighbours_know_the_word(counts: CountsInMemory, typed: str, meant: str) -> None:
    assert restore(typed, counts) == meant


@pytest.mark.parametrize("typed", ["Bắc Khê", "Ai vô địch World Cup", "bà Xuyếm", "xin gửi email", "TPHPT"])
def test_words_that_the_neighbours_do_not_know_are_left_alone(counts: CountsInMemory, typed: str) -> None:
    assert restore(typed, counts) == typed


def half_bare(text: str) -> str:
    """Every other word without its marks."""
    turn = count(1)
    return WORD.sub(lambda word: bare(word.group()) if next(turn) % 2 else word.group(), text)


@pytest.fixture(scope="module")
def laws() -> CountsInMemory:
    with (LAW / "articles.jsonl").open(encoding="utf8") as lines:
        return CountsInMemory(f"{row['title']}\n{row['text']}" for row in map(json.loads, lines))


@pytest.mark.skipif(not LAW.exists(), reason="needs ../shared/data/law")
@pytest.mark.parametrize(("typed_as", "share"), [(bare, 0.985), (half_bare, 0.99)])
def test_the_questions_of_law_are_restored_from_the_laws(
    laws: CountsInMemory, typed_as: Callable[[str], str], share: float
) -> None:
    right = total = 0
    with (LAW / "questions.jsonl").open(encoding="utf8") as lines:
        for row in map(json.loads, lines):
            meant = [plain(word) for word in WORD.findall(row["question"])]
            given_back = [plain(word) for word in WORD.findall(restore(typed_as(row["question"]), laws))]
            right += sum(a == b for a, b in zip(meant, given_back, strict=True))
            total += len(meant)
    assert right / total >= share


@pytest.mark.parametrize(
    "question", ["Trẻ bơi ở sông hay hồ khác?", "Ai rút khỏi danh sách và vì sao?", "Hạn nộp thuế là ngày nào?"]
)
def test_words_of_the_language_are_no_slips_of_the_few_that_a_library_has(
    counts: CountsInMemory, question: str
) -> None:
    assert restored(question, counts) == Restored(question)
