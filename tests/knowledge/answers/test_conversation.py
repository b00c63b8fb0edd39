import pytest

from knowledge.answers.conversation import made_whole
from knowledge.answers.questions import read_question
from knowledge.records import Answer, Outcome, Topic

BODY = "Ban Chỉ đạo Nước sạch huyện Đông Trà"
TALK = (
    Answer(
        "?", Outcome.ANSWERED, "…",
        topic=Topic(f"Ai là Trưởng ban {BODY}?", BODY, "Nông Thị Xuyến"),
    ),
)  # fmt: skip


@pytest.mark.parametrize(
    ("said", "whole"),
    [
        ("Còn phó ban thường trực?", f"Phó Trưởng ban Thường trực {BODY} là ai?"),
        ("Bà ấy giữ chức vụ gì?", "Nông Thị Xuyến giữ chức vụ gì?"),
        ("ba ay giu chuc vu gi", "Nông Thị Xuyến giu chuc vu gi"),
        ("Thế huyện Tây Trà thì ai làm trưởng ban?", "Ai là Trưởng ban Ban Chỉ đạo Nước sạch huyện Tây Trà"),
        ("Thế năm 2023?", f"Ai là Trưởng ban {BODY} năm 2023"),
    ],
)
def test_what_is_left_out_is_taken_from_the_talk(said: str, whole: str) -> None:
    assert made_whole(read_question(said), TALK) == whole


@pytest.mark.parametrize(
    "said",
    [
        "Ai là Trưởng ban Ban Chỉ đạo Chuyển đổi số huyện Tây Trà?",
        "Giá vàng hôm nay bao nhiêu?",
        "Quyết định 77 còn hiệu lực không?",
    ],
)
def test_a_question_that_stands_alone_is_left_as_it_is(said: str) -> None:
    assert made_whole(read_question(said), TALK) is None


def test_without_a_talk_nothing_is_added() -> None:
    assert made_whole(read_question("Còn phó ban?"), ()) is None
