import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.answers.asked.courtesy import without_courtesy


@pytest.mark.parametrize(
    ("asked", "question"),
    [
        ("Cho em hỏi ai là Trưởng ban vậy ạ?", "ai là Trưởng ban"),
        ("Ad ơi cho mình hỏi ai là phó ban với ạ", "ai là phó ban"),
        ("Xin hỏi: Quyết định 77 nói về việc gì thế", "Quyết định 77 nói về việc gì"),
        ("Bạn ơi, ai là Trưởng ban?", "ai là Trưởng ban?"),
        ("Liệt kê giúp mình các phó ban", "các phó ban"),
        ("Cho tôi xin tên Trưởng ban luôn nhé", "Trưởng ban"),
        ("Nêu nhiệm vụ của Tổ công tác", "nhiệm vụ của Tổ công tác"),
        ("Hội nghị sơ kết tổ chức ở đâu?", "Hội nghị sơ kết tổ chức ở đâu?"),
        ("Hồi mới lập, Ban gồm những ai?", "Hồi mới lập, Ban gồm những ai?"),
        ("Ai ký quyết định đó?", "Ai ký quyết định đó?"),
        ("Ban Chỉ đạo có nhiệm vụ như thế nào?", "Ban Chỉ đạo có nhiệm vụ như thế nào?"),
        ("Cho hỏi Hội nghị sơ kết ở đâu?", "Hội nghị sơ kết ở đâu?"),
        ("Chi hội trưởng Chi hội Luật gia là ai?", "Chi hội trưởng Chi hội Luật gia là ai?"),
        ("Cho chị hỏi Chi hội trưởng là ai?", "Chi hội trưởng là ai?"),
        ("ạ", "ạ"),
    ],
)
def test_what_is_only_polite_is_left_aside(asked: str, question: str) -> None:
    assert without_courtesy(asked) == question


@given(st.text())
def test_nothing_is_added(text: str) -> None:
    assert without_courtesy(text) in text
