"""Markdown: the text as it is written, and a title."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.reading import markdown, text


@given(st.text(st.sampled_from("#=-`~*_[]() \r\n\tĐiều1:title\"'"), min_size=1).map(lambda written: "A" + written))
def test_the_stored_text_is_that_of_a_text_file(written: str) -> None:
    assert markdown.read(written.encode()).text == text.read(written.encode()).text


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("# Kế hoạch cải cách\n\nNội dung", "Kế hoạch cải cách"),
        ("Lời đầu\r\n\r\n## **Kế hoạch** _năm_ 2024 ##\r\n", "Kế hoạch năm 2024"),
        ("Kế hoạch\n========\nNội dung", "Kế hoạch"),
        ('---\ntitle: "Kế hoạch số 5"\nauthor: x\n---\n# Khác\n', "Kế hoạch số 5"),
        ("---\r\nauthor: x\r\n---\r\n# Tên [kế hoạch](http://a.example)\r\n", "Tên kế hoạch"),
        ("```\n# không phải tên\n```\n# Tên", "Tên"),
        ("#không phải tên\nchỉ là chữ", None),
        ("- một\n- hai\n", None),
        ("Chữ\n\n---\n\nchữ", None),
    ],
)
def test_the_title_is_that_of_the_front_matter_or_the_first_heading(written: str, title: str | None) -> None:
    contents = markdown.read(written.encode())
    assert contents.title == title
    assert contents.text == written
