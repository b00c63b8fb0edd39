from dataclasses import replace

import pytest

from knowledge.answers.asked.questions import read_question
from knowledge.answers.passages.spoken_of import spoken_of
from knowledge.records import Document, Kind

TEXT = "Bà Nông Thị Xuyến dự họp. Bà Xuyến yêu cầu làm xong trước tháng 6. Ông Kha Bá Duy đồng ý."
NEWS = Document("tin", "tin.txt", TEXT, Kind.NEWS)
SAID = TEXT.index("Bà Xuyến yêu")


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Bà Nông Thị Xuyến yêu cầu gì?", [("nong", "thi", "xuyen")]),
        ("Ông Kha Bá Duy yêu cầu gì?", []),
        ("Bà Hà Thị Xuyến yêu cầu gì?", []),
    ],
)
def test_a_given_name_alone_means_the_one_named_before(question: str, names: list[tuple[str, ...]]) -> None:
    assert spoken_of(read_question(question), NEWS, SAID, SAID + 40) == names


def test_it_means_nobody_where_two_are_called_so() -> None:
    other = "Bà Hà Thị Xuyến cũng dự. "
    both = replace(NEWS, text=other + TEXT)
    start = SAID + len(other)
    assert spoken_of(read_question("Bà Nông Thị Xuyến yêu cầu gì?"), both, start, start + 40) == []
