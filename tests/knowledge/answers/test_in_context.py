"""What a news item as a whole bears out, and what it does not. All people and places are invented."""

from datetime import date
from pathlib import Path

import pytest

from knowledge import Library, Outcome
from tests.libraries import index, open_library, write

HOSTEL = """Ký túc xá Hoa Mua sắp mở cửa
Trường Đại học Nông Lâm Vĩnh Hòa xây ký túc xá Hoa Mua cho sinh viên nghèo.
Bà Ngụy Thị Sen - Trưởng ban quản lý Ký túc xá - cho biết công trình sẽ xong trước tháng 9.
"""
TEAM = """TP Vĩnh Hòa kiểm tra đột xuất về cải cách hành chính
UBND thành phố Vĩnh Hòa có kế hoạch kiểm tra công tác cải cách hành chính năm 2024.
Phó Chủ tịch UBND thành phố Mạc Duy Thiện sẽ là trưởng đoàn kiểm tra.
"""
DIRECTIVE = """Phát hiện sai phạm còn chậm
Ngày 7/12, bà Kha Thị Mùi ký ban hành Chỉ thị số 50 về phát hiện sai phạm trong đất đai.
Hội nghị cũng nhắc tới Chỉ thị 56-CT/TW về học tập.
"""
FOREST = """Chia nhau đất rừng
Ông Phạm Đăng Quảng, Phó Chủ tịch UBND huyện Đông Trà, bị xem xét kỷ luật.
Khi là trưởng Ban chỉ đạo giao đất, giao rừng huyện Đông Trà, ông Quảng ký nhiều quyết định sai.
"""
RAILWAY = """Đông Trà có trưởng ban mới
UBND huyện Đông Trà bổ nhiệm ông Bùi Xuân Cảnh làm Trưởng ban Quản lý bến thuyền huyện Đông Trà.
Việc điều động là để thay ông Lê Văn Mẫn xin nghỉ việc.
"""
INSPECTION = """Vì sao nhà máy nước Hòn Trà mua máy cũ?
Nhà máy nước Hòn Trà mua lại 95% cổ phần của xưởng bơm Vĩnh Lạc, rồi phải hủy hợp đồng.
Thanh tra huyện đã công bố quyết định thanh tra việc mua cổ phần trên trong 50 ngày.
Đoàn thanh tra do ông Mạc Duy Thiện, thanh tra viên chính, làm Trưởng đoàn.
"""
PLAGUE = """Dịch lợn lan hai nơi
Huyện Hòn Trà lập ban chỉ đạo phòng chống dịch do ông Khuất Văn Miện làm trưởng ban, bà Quách Thị Nga làm phó ban.
Thị xã Cửa Ghềnh cũng lập ban chỉ đạo trong đêm vì dịch lợn.
"""
OFFICE = """Ra mắt Văn phòng 77 về sạch biển
Văn phòng 77 được thành lập theo quyết định của huyện để giúp việc làm sạch biển.
Trưởng cơ quan này là đại tá Lục Văn Sình, Chỉ huy trưởng Ban Chỉ huy Quân sự huyện.
"""
BOTH = """Ông Lục Văn Sình còn làm gì
Ông Lục Văn Sình hiện giữ chức Trưởng ban Chỉ đạo hòa giải ở cơ sở huyện Hòn Trà và Phó ban Chỉ đạo Cải cách tư pháp \
huyện Hòn Trà.
"""
LED = """Tổ công tác của Chủ tịch huyện đi chợ
Chủ tịch UBND huyện Đông Trà đã quyết định thành lập Tổ công tác kiểm tra các chợ.
Tổ công tác do bà Ngụy Thị Sen, Chánh Thanh tra huyện, làm Tổ trưởng.
Tổ công tác có nhiệm vụ báo cáo đầy đủ giá cả các chợ.
"""
LIFE = """Nhạc sư Lường Văn Éng qua đời
Nhạc sư Lường Văn Éng vừa qua đời ở tuổi 90.
Ông là người sáng lập Hội Khèn Hòn Trà, Phó trưởng ban thường trực Ban chỉ đạo Bảo tồn khèn (1993-1997).
Tháng 4/2016, ông được bầu làm Chủ tịch danh dự Hội Khèn; Trưởng ban Ban chỉ đạo Lễ hội khèn.
"""
GUESTS = """Đêm khèn ở chợ
Ông Giàng A Vảng và ông Hầu A Sính cùng thổi khèn. Ông từng là trưởng đoàn khèn Hòn Trà.
"""
SMUGGLERS = """Bắt trùm than lậu Ma Văn Cọt: lời kể của trưởng bản Hầu A Páo
Công an tỉnh đã lập ban chỉ đạo chuyên án do đại tá Nông Quốc Chấn làm trưởng ban.
"""
TODAY = date(2025, 6, 1)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder: Path = tmp_path_factory.mktemp("context")
    texts = {"ktx.txt": HOSTEL, "doan.txt": TEAM, "chi-thi.txt": DIRECTIVE, "rung.txt": FOREST, "ben.txt": RAILWAY}
    texts |= {"may-cu.txt": INSPECTION, "dich.txt": PLAGUE, "bien.txt": OFFICE, "hai-chuc.txt": BOTH}
    texts |= {"cho.txt": LED, "than.txt": SMUGGLERS, "khen.txt": LIFE, "dem.txt": GUESTS}
    index(folder / "library", *write(folder / "texts", texts))
    return open_library(folder / "library")


def test_an_item_tells_whose_board_it_is_that_it_names_by_half(library: Library) -> None:
    asked = "Trưởng ban quản lý ký túc xá Hoa Mua của Trường Đại học Nông Lâm Vĩnh Hòa là ai?"
    assert "Ngụy Thị Sen" in library.ask(asked, as_of=TODAY).text


def test_an_item_tells_nothing_of_a_board_elsewhere(library: Library) -> None:
    asked = "Trưởng ban quản lý ký túc xá Hoa Mua của Trường Đại học Nông Lâm Đông Trà là ai?"
    assert library.ask(asked, as_of=TODAY).outcome is Outcome.NOT_FOUND


def test_a_team_without_a_name_is_the_one_that_the_item_is_on(library: Library) -> None:
    asked = "Ai làm trưởng đoàn kiểm tra công tác cải cách hành chính năm 2024 của thành phố Vĩnh Hòa?"
    assert "Mạc Duy Thiện" in library.ask(asked, as_of=TODAY).text
    of_another_year = asked.replace("2024", "2023")
    assert library.ask(of_another_year, as_of=TODAY).outcome is Outcome.NOT_FOUND


def test_a_document_named_by_number_is_no_other_with_that_kind(library: Library) -> None:
    assert "Kha Thị Mùi" in library.ask("Ai ký ban hành Chỉ thị 50 về phát hiện sai phạm?", as_of=TODAY).text
    assert library.ask("Ai ký ban hành Chỉ thị 56 về phát hiện sai phạm?", as_of=TODAY).outcome is Outcome.NOT_FOUND


def test_who_is_told_by_the_given_name_is_shown_in_full(library: Library) -> None:
    found = library.ask("Ai từng làm trưởng Ban chỉ đạo giao đất, giao rừng huyện Đông Trà?", as_of=TODAY)
    assert "Phạm Đăng Quảng" in found.text
    assert any("Phạm Đăng Quảng" in citation.quote for citation in found.citations)


def test_who_is_asked_for_in_somebody_s_place_is_not_that_one(library: Library) -> None:
    asked = "Ai làm Trưởng ban Quản lý bến thuyền huyện Đông Trà thay ông {}?"
    assert "Bùi Xuân Cảnh" in library.ask(asked.format("Lê Văn Mẫn"), as_of=TODAY).text
    assert library.ask(asked.format("Bùi Xuân Cảnh"), as_of=TODAY).outcome is Outcome.NOT_FOUND


def test_an_item_tells_as_a_whole_what_a_team_is_about(library: Library) -> None:
    found = library.ask("Đoàn thanh tra việc nhà máy nước Hòn Trà mua cổ phần do ai làm trưởng đoàn?", as_of=TODAY)
    assert "Mạc Duy Thiện" in found.text
    elsewhere = "Đoàn thanh tra việc nhà máy nước Hòn Trà bán đất do ai làm trưởng đoàn?"
    assert library.ask(elsewhere, as_of=TODAY).outcome is Outcome.NOT_FOUND


def test_an_item_on_two_committees_of_a_kind_tells_of_neither_as_a_whole(library: Library) -> None:
    asked = "Phó ban chỉ đạo chống dịch lợn thị xã Cửa Ghềnh là ai?"
    assert library.ask(asked, as_of=TODAY).outcome is Outcome.NOT_FOUND


def test_who_leads_the_agency_that_was_spoken_of(library: Library) -> None:
    found = library.ask("Trưởng Văn phòng 77 về sạch biển là ai?", as_of=TODAY)
    assert "Trưởng cơ quan này là đại tá Lục Văn Sình" in found.text


def test_who_leads_one_committee_is_no_deputy_in_it(library: Library) -> None:
    asked = "{} Chỉ đạo hòa giải ở cơ sở huyện Hòn Trà là ai?"
    assert "Lục Văn Sình" in library.ask(asked.format("Trưởng ban"), as_of=TODAY).text
    assert library.ask(asked.format("Phó trưởng ban"), as_of=TODAY).outcome is Outcome.NOT_FOUND


def test_by_whom_a_body_is_led_tells_which_is_meant(library: Library) -> None:
    asked = "Tổ công tác của Chủ tịch huyện do bà {} làm tổ trưởng có nhiệm vụ gì?"
    assert "báo cáo đầy đủ giá cả" in library.ask(asked.format("Ngụy Thị Sen"), as_of=TODAY).text
    assert library.ask(asked.format("Quách Thị Nga"), as_of=TODAY).outcome is Outcome.NOT_FOUND


def test_a_board_named_by_half_is_joined_to_its_matter(library: Library) -> None:
    found = library.ask("Ai làm trưởng ban chỉ đạo chuyên án than lậu liên quan đến Ma Văn Cọt?", as_of=TODAY)
    assert found.text.startswith("Trưởng ban Ban Chỉ đạo chuyên án là Nông Quốc Chấn")


@pytest.mark.parametrize(
    "question",
    [
        "Người sáng lập Hội Khèn Hòn Trà là ai?",
        "Phó trưởng ban thường trực Ban chỉ đạo Bảo tồn khèn giai đoạn 1993-1997 là ai?",
        "Từ tháng 4/2016 ai làm trưởng Ban chỉ đạo Lễ hội khèn?",
    ],
)
def test_who_is_told_by_a_pronoun_is_shown_in_full(library: Library, question: str) -> None:
    found = library.ask(question, as_of=TODAY)
    assert any("Lường Văn Éng" in citation.quote for citation in found.citations)
    assert any(citation.quote.startswith(("Ông là", "Tháng 4/2016, ông")) for citation in found.citations)


def test_a_pronoun_behind_two_people_is_neither(library: Library) -> None:
    assert library.ask("Ai từng là trưởng đoàn khèn Hòn Trà?", as_of=TODAY).outcome is Outcome.NOT_FOUND
