"""What is told of the present by sources of several days, and what the source of the last answer tells besides.

All people and places are invented.
"""

from datetime import date
from pathlib import Path

import pytest

from knowledge import Answer, Library, Outcome
from tests.libraries import index, open_library, write

FOUNDING = """ỦY BAN NHÂN DÂN
HUYỆN ĐÔNG TRÀ
Số: 77/QĐ-UBND
Đông Trà, ngày 05 tháng 4 năm 2021

QUYẾT ĐỊNH
Về việc thành lập Tổ công tác Nước sạch huyện Đông Trà

Điều 1. Thành lập Tổ công tác Nước sạch huyện Đông Trà gồm:
1. Bà Nông Thị Xuyến, Chủ tịch UBND huyện - Tổ trưởng;
2. Các Tổ viên:
a) Ông Lò Văn Ún, Trưởng phòng Nội vụ;
b) Ông Kha Bá Duy, Trưởng Ban Quản lý các chợ huyện.

Điều 2. Tổ công tác có nhiệm vụ
1. Kiểm tra các trạm cấp nước mỗi năm ít nhất một lần.
2. Đề xuất việc sửa chữa đường ống.
"""
AMENDING = """ỦY BAN NHÂN DÂN
HUYỆN ĐÔNG TRÀ
Số: 90/QĐ-UBND
Đông Trà, ngày 01 tháng 3 năm 2023

QUYẾT ĐỊNH
Về việc sửa đổi khoản 1 Điều 2 Quyết định số 77/QĐ-UBND ngày 05 tháng 4 năm 2021

Điều 1. Sửa đổi khoản 1 Điều 2 Quyết định số 77/QĐ-UBND ngày 05 tháng 4 năm 2021 như sau:
"1. Kiểm tra các trạm cấp nước mỗi quý một lần.".

Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
"""
NEWS = """Vân Sơn thay Trưởng ban Chỉ đạo Chợ nông thôn
Thứ Hai, 06/05/2024 09:15

Ngày 02/5/2024, UBND huyện Vân Sơn kiện toàn Ban Chỉ đạo Chợ nông thôn huyện Vân Sơn.

Bà Tô Hạ Vũ, Phó Chủ tịch UBND huyện, làm Trưởng ban, vào thay ông Mạc Duy Thiện nghỉ hưu từ ngày 01/4/2024. Trụ sở \
của Ban đặt tại số 12 đường Bờ Đê.
"""
TODAY = date(2024, 6, 1)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder: Path = tmp_path_factory.mktemp("further")
    texts = {"qd-77.txt": FOUNDING, "qd-90.txt": AMENDING, "tin.txt": NEWS}
    index(folder / "library", *write(folder / "texts", texts))
    return open_library(folder / "library")


def test_of_a_clause_that_was_put_anew_the_new_words_come_first(library: Library) -> None:
    question = "Tổ công tác Nước sạch huyện Đông Trà kiểm tra các trạm cấp nước bao lâu một lần?"
    now = library.ask(question, as_of=TODAY)
    assert "Nay là: “1. Kiểm tra các trạm cấp nước mỗi quý một lần.”" in now.text
    assert now.text.index("mỗi quý một lần") < now.text.index("mỗi năm ít nhất một lần")
    assert "1. Kiểm tra các trạm cấp nước mỗi quý một lần." in [citation.quote for citation in now.citations]
    then = library.ask(question, as_of=date(2022, 1, 1))
    assert "mỗi quý" not in then.text


def test_a_list_that_gives_its_people_their_post_is_cited_with_its_heading(library: Library) -> None:
    told = library.ask("Ông Lò Văn Ún giữ chức gì trong Tổ công tác Nước sạch huyện Đông Trà?", as_of=TODAY)
    assert "2. Các Tổ viên:" in [citation.quote for citation in told.citations]


def test_a_head_of_another_body_is_a_member_as_the_list_says(library: Library) -> None:
    told = library.ask("Ông Kha Bá Duy giữ chức gì trong Tổ công tác Nước sạch huyện Đông Trà?", as_of=TODAY)
    assert told.text.startswith("Ông Kha Bá Duy là Thành viên Tổ công tác Nước sạch huyện Đông Trà")
    head = library.ask("Tổ trưởng Tổ công tác Nước sạch huyện Đông Trà là ai?", as_of=TODAY)
    assert "Kha Bá Duy" not in head.text


@pytest.mark.parametrize(("day", "holder"), [(TODAY, "Tô Hạ Vũ"), (date(2024, 2, 1), "Mạc Duy Thiện")])
def test_who_was_replaced_held_the_post_until_then(library: Library, day: date, holder: str) -> None:
    told = library.ask("Trưởng ban Ban Chỉ đạo Chợ nông thôn huyện Vân Sơn là ai?", as_of=day)
    assert told.text.startswith(
        f"Trưởng ban Ban Chỉ đạo Chợ nông thôn huyện Vân Sơn là {'bà' if 'Vũ' in holder else 'ông'} {holder}"
    )


def test_long_before_nobody_is_told(library: Library) -> None:
    question = "Năm 2019 Trưởng ban Ban Chỉ đạo Chợ nông thôn huyện Vân Sơn là ai?"
    assert library.ask(question, as_of=TODAY).outcome is Outcome.NOT_FOUND


def after(library: Library, question: str) -> Answer:
    first = library.ask("Trưởng ban Ban Chỉ đạo Chợ nông thôn huyện Vân Sơn là ai?", as_of=TODAY)
    return library.ask(question, as_of=TODAY, talk=[first])


def test_the_source_of_the_last_answer_is_asked_first(library: Library) -> None:
    assert "số 12 đường Bờ Đê" in after(library, "Thế trụ sở đặt ở đâu?").text


def test_what_points_back_is_answered_from_no_other_source(library: Library) -> None:
    assert after(library, "Thế kiểm tra các trạm cấp nước bao lâu một lần?").outcome is Outcome.NOT_FOUND


def test_who_names_a_kind_alone_is_asked_which_is_meant(tmp_path: Path) -> None:
    other = FOUNDING.replace("ĐÔNG TRÀ", "TÂY TRÀ").replace("Đông Trà", "Tây Trà").replace("Xuyến", "Mơ")
    index(tmp_path / "library", *write(tmp_path / "texts", {"a.txt": FOUNDING, "b.txt": other}))
    asked = open_library(tmp_path / "library").ask("Tổ trưởng tổ công tác là ai?", as_of=TODAY)
    assert asked.outcome is Outcome.CLARIFY
    assert len(asked.choices) == 2


BY_OFFICE = FOUNDING.replace(
    "1. Bà Nông Thị Xuyến, Chủ tịch UBND huyện - Tổ trưởng;", "1. Tổ trưởng: Chủ tịch UBND huyện;"
)
SEATED = """Đông Trà khởi công trạm nước
Thứ Hai, 06/05/2023 09:15

Bà Hà Thị Mơ, Chủ tịch UBND huyện Đông Trà, cho biết trạm nước sẽ xong trong năm nay.
"""


def test_of_a_post_that_goes_with_an_office_it_is_told_who_holds_that(tmp_path: Path) -> None:
    index(tmp_path / "library", *write(tmp_path / "texts", {"qd.txt": BY_OFFICE, "tin.txt": SEATED}))
    told = open_library(tmp_path / "library").ask("Ai là Tổ trưởng Tổ công tác Nước sạch huyện Đông Trà?", as_of=TODAY)
    assert "là Chủ tịch UBND huyện, từ ngày 05/04/2021" in told.text
    assert "Chủ tịch Ủy ban nhân dân huyện Đông Trà là bà Hà Thị Mơ" in told.text
    assert any("Bà Hà Thị Mơ" in citation.quote for citation in told.citations)


PROMOTED = """Đông Trà đổi Tổ phó Thường trực
Thứ Hai, 06/05/2023 09:15

UBND huyện phân công bà Hà Thị Mơ làm Tổ phó Thường trực Tổ công tác Nước sạch huyện Đông Trà thay ông Vi Khắc Nhuận.
"""


def test_a_deputy_who_comes_in_the_standing_ones_place_holds_that_post(tmp_path: Path) -> None:
    deputies = "1. Ông Vi Khắc Nhuận - Tổ phó Thường trực;\n1. Bà Hà Thị Mơ - Tổ phó;\n2. Các Tổ viên:"
    texts = {"qd.txt": FOUNDING.replace("2. Các Tổ viên:", deputies), "tin.txt": PROMOTED}
    index(tmp_path / "library", *write(tmp_path / "texts", texts))
    question = "Tổ phó Thường trực Tổ công tác Nước sạch huyện Đông Trà là ai?"
    library = open_library(tmp_path / "library")
    assert "cho biết bà Hà Thị Mơ là Phó Tổ trưởng Thường trực" in library.ask(question, as_of=TODAY).text
    assert "là ông Vi Khắc Nhuận" in library.ask(question, as_of=date(2022, 1, 1)).text


def test_what_changed_by_a_decision_and_in_a_year(library: Library) -> None:
    asked = "Ban Chỉ đạo Chợ nông thôn huyện Vân Sơn có gì thay đổi về nhân sự {}?"
    assert "Tô Hạ Vũ" in library.ask(asked.format("trong năm 2024"), as_of=TODAY).text
    before = library.ask(asked.format("trong năm 2022"), as_of=TODAY)
    assert "Tô Hạ Vũ" not in before.text
    founded = library.ask(
        "Tổ công tác Nước sạch huyện Đông Trà có gì thay đổi theo Quyết định 77/QĐ-UBND?", as_of=TODAY
    )
    assert {citation.document for citation in founded.citations} == {"qd-77"}
