from datetime import date

import pytest

from knowledge.answers.asked.questions import read_question
from knowledge.answers.conversation import made_whole, shown_again
from knowledge.records import Answer, Citation, Outcome, Topic

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
        ("ba ay giu chuc vu gi", "Nông Thị Xuyến giữ chức vụ gì"),
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
        "Ai là Chủ tịch nước?",
        "Còn Thủ tướng là ai?",
    ],
)
def test_a_question_that_stands_alone_is_left_as_it_is(said: str) -> None:
    assert made_whole(read_question(said), TALK) is None


DOCUMENT = "Quyết định số 77/QĐ-UBND ngày 05/03/2021"
ON_A_DOCUMENT = (Answer("?", Outcome.ANSWERED, "…", topic=Topic("Quyết định 77 nói về gì?", document=DOCUMENT)),)


@pytest.mark.parametrize(
    ("said", "whole"),
    [
        ("Ai ký?", f"Ai ký {DOCUMENT}?"),
        ("ai ký quyết định đó?", f"ai ký {DOCUMENT}?"),
        ("Còn hiệu lực không?", f"Còn hiệu lực không {DOCUMENT}?"),
        ("Nó có hiệu lực từ ngày nào?", f"{DOCUMENT} có hiệu lực từ ngày nào?"),
        ("Ai ký Quyết định 78?", None),
    ],
)
def test_a_document_that_is_left_out_is_that_of_the_talk(said: str, whole: str | None) -> None:
    assert made_whole(read_question(said), ON_A_DOCUMENT) == whole


OFFERED = tuple(f"Trưởng ban Ban Chỉ đạo Nước sạch {place} là ai?" for place in ("huyện Đông Trà", "huyện Tây Trà"))


@pytest.mark.parametrize(("said", "chosen"), [("huyện Tây Trà", OFFERED[1]), ("Đông", OFFERED[0]), ("huyện", None)])
def test_a_few_words_choose_what_was_offered(said: str, chosen: str | None) -> None:
    talk = (Answer("?", Outcome.CLARIFY, "…", choices=OFFERED),)
    assert made_whole(read_question(said), talk) == chosen


def test_who_was_before_is_asked_of_the_day_before() -> None:
    topic = Topic(f"Ai là Trưởng ban {BODY}?", BODY, "Nông Thị Xuyến", since=date(2021, 5, 4))
    talk = (Answer("?", Outcome.ANSWERED, "…", topic=topic),)
    assert made_whole(read_question("Trước đó là ai?"), talk) == f"Ai là Trưởng ban {BODY} trước ngày 04/05/2021"


def test_the_last_answer_is_shown_again_word_for_word() -> None:
    shown = Answer("?", Outcome.ANSWERED, "…", (Citation("qd77", "Bà Nông Thị Xuyến", 0, 17),))
    talk = (shown, Answer("?", Outcome.NOT_FOUND, "…"))
    assert shown_again(read_question("Cho tôi xem nguyên văn"), talk) == shown
    assert shown_again(read_question("Nguyên văn Quyết định 78 về nước sạch"), talk) is None


def test_without_a_talk_nothing_is_added() -> None:
    assert made_whole(read_question("Còn phó ban?"), ()) is None
