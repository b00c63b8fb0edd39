"""A ministry whose council it is stands for a place. All bodies and people are invented."""

from datetime import date
from pathlib import Path

import pytest

from knowledge import Library, Outcome
from tests.libraries import index, open_library, write

MINISTRY = """BỘ SÔNG NGÒI
Số: 14/QĐ-BSN
Hà Nội, ngày 05 tháng 3 năm 2024

QUYẾT ĐỊNH
Về việc thành lập Hội đồng An toàn đò ngang Bộ Sông ngòi

Điều 1. Thành lập Hội đồng An toàn đò ngang Bộ Sông ngòi, gồm:
1. Ông Hứa Trọng Khang, Thứ trưởng, Chủ tịch Hội đồng;
2. Bà Lã Thị Vân, Vụ trưởng Vụ Pháp chế, Phó Chủ tịch Thường trực.
"""
PROVINCE = """ỦY BAN NHÂN DÂN
TỈNH CỬA TRÀ
Số: 45/QĐ-UBND
Cửa Trà, ngày 17 tháng 4 năm 2024

QUYẾT ĐỊNH
Về việc thành lập Hội đồng An toàn đò ngang tỉnh Cửa Trà

Điều 1. Thành lập Hội đồng An toàn đò ngang tỉnh Cửa Trà, gồm:
1. Ông Vi Xuân Mạnh, Phó Chủ tịch UBND tỉnh, Chủ tịch Hội đồng;
2. Bà Phí Thị Nhài, Giám đốc Sở Giao thông vận tải, Phó Chủ tịch Hội đồng.
"""
TODAY = date(2025, 6, 1)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder: Path = tmp_path_factory.mktemp("owners")
    index(folder / "library", *write(folder / "texts", {"bo.txt": MINISTRY, "tinh.txt": PROVINCE}))
    return open_library(folder / "library")


def test_the_council_of_a_ministry_answers_for_no_province(library: Library) -> None:
    asked = "Phó Chủ tịch Thường trực Hội đồng An toàn đò ngang {} là ai?"
    assert "Lã Thị Vân" in library.ask(asked.format("Bộ Sông ngòi"), as_of=TODAY).text
    assert library.ask(asked.format("tỉnh Cửa Trà"), as_of=TODAY).outcome is Outcome.NOT_FOUND


def test_of_councils_of_a_ministry_and_a_province_it_is_asked_which(library: Library) -> None:
    found = library.ask("Chủ tịch Hội đồng An toàn đò ngang là ai?", as_of=TODAY)
    assert found.outcome is Outcome.CLARIFY
    assert {choice.split("đò ngang ")[1] for choice in found.choices} == {"Bộ Sông ngòi là ai?", "tỉnh Cửa Trà là ai?"}


def test_a_talk_goes_on_with_the_council_of_the_province(library: Library) -> None:
    first = library.ask("Ai là Chủ tịch Hội đồng An toàn đò ngang Bộ Sông ngòi?", as_of=TODAY)
    then = library.ask("Còn tỉnh Cửa Trà thì ai làm Chủ tịch Hội đồng?", as_of=TODAY, talk=[first])
    assert "Vi Xuân Mạnh" in then.text
