"""What the news tells of a decision that is not at hand."""

from datetime import date
from pathlib import Path

import pytest

from knowledge import Library, Outcome
from tests.libraries import index, open_library, write

NEWS = """Tỉnh Vĩnh Hòa lập tổ công tác kiểm tra các sở
Bằng Quyết định số 2145/QĐ-UBND, UBND tỉnh Vĩnh Hòa thành lập Tổ công tác kiểm tra các sở.
Tổ trưởng là ông Mạc Duy Thiện, Chánh Văn phòng UBND tỉnh. Hai Tổ phó là ông Lưu Bá Hạnh và bà Ngụy Thị Sen.
"""
TODAY = date(2025, 6, 1)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder: Path = tmp_path_factory.mktemp("told")
    index(folder / "library", *write(folder / "texts", {"tin.txt": NEWS}))
    return open_library(folder / "library")


def test_a_decision_that_is_not_at_hand_says_what_the_news_tells_of_it(library: Library) -> None:
    told = library.ask("Theo Quyết định 2145/QĐ-UBND, Tổ công tác có những tổ phó nào?", as_of=TODAY)
    assert told.outcome is Outcome.ANSWERED
    assert "Lưu Bá Hạnh" in told.text
    assert library.ask("Theo Quyết định 2146/QĐ-UBND, Tổ công tác có những tổ phó nào?", as_of=TODAY).citations == ()


def test_the_number_of_one_post_is_none_of_another(library: Library) -> None:
    deputies = library.ask("Tổ công tác kiểm tra các sở tỉnh Vĩnh Hòa có mấy tổ phó?", as_of=TODAY)
    assert "có 2 Phó Tổ trưởng" in deputies.text
    members = library.ask("Tổ công tác kiểm tra các sở tỉnh Vĩnh Hòa có mấy ủy viên?", as_of=TODAY)
    assert "Phó Tổ trưởng" not in members.text
