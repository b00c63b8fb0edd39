import pytest

from knowledge.answers.asked.asking import Ask
from knowledge.answers.asked.questions import Question, read_question
from knowledge.answers.confirming import confirm
from knowledge.answers.facts.telling import Told

HEAD = Told("Trưởng ban là bà Nông Thị Xuyến.", (), named=("Nông Thị Xuyến",))
AGENCY = Told("Phòng Nội vụ là cơ quan thường trực.", (), named=("Phòng Nội vụ",))


def tell(question: Question) -> Told | None:
    """Whatever is asked of a head or an agency has one answer here; of a person nothing is known."""
    return {Ask.HOLDER: HEAD, Ask.AGENCY: AGENCY}.get(question.ask)


@pytest.mark.parametrize(
    ("question", "holds"),
    [
        ("Bà Nông Thị Xuyến có phải là Trưởng ban Ban Chỉ đạo Nước sạch không?", True),
        ("Ông Hứa Ngọc Tấn có phải Trưởng ban Ban Chỉ đạo Nước sạch không?", False),
        ("Trưởng ban Ban Chỉ đạo Nước sạch là bà Nông Thị Xuyến phải không?", True),
        ("Trưởng ban Ban Chỉ đạo Nước sạch là ông Hứa Ngọc Tấn đúng không?", False),
        ("Phòng Nội vụ có phải là cơ quan thường trực của Ban Chỉ đạo Nước sạch không?", True),
        ("Phòng Tài chính có phải cơ quan thường trực Ban Chỉ đạo Nước sạch không?", False),
    ],
)
def test_a_supposition_is_compared_with_what_is_told(question: str, holds: bool) -> None:
    confirmed = confirm(read_question(question), read_question, tell)
    assert confirmed is not None
    assert confirmed.holds is holds


@pytest.mark.parametrize(
    "question",
    [
        "Ai là Trưởng ban Ban Chỉ đạo Nước sạch?",
        "Quyết định 77 còn hiệu lực không?",
        "Ban Chỉ đạo có bao nhiêu thành viên?",
    ],
)
def test_an_open_question_supposes_nothing(question: str) -> None:
    assert confirm(read_question(question), read_question, tell) is None
