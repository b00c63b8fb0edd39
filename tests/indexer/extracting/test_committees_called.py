"""By which name, and of which place, the press means a committee. All bodies, people and places are invented."""

import pytest

from knowledge.records import Says
from tests.indexer.extracting.saying import told


@pytest.mark.parametrize(
    "founding",
    [
        "UBND tỉnh Đông Trà vừa ban hành Quyết định số 15/QĐ-UBND kiện toàn Ban Chỉ đạo Đất hiếm.",
        "Ban Thường vụ Tỉnh ủy Đông Trà ban hành quyết định kiện toàn Ban Chỉ đạo Đất hiếm.",
        "Chủ tịch UBND tỉnh Đông Trà Cấn Văn Lư ký quyết định kiện toàn Ban Chỉ đạo Đất hiếm.",
    ],
)
def test_a_committee_is_of_the_place_whose_authorities_found_it(founding: str) -> None:
    other = "\nTỉnh Nam Khê thì chưa. Đoàn của tỉnh Nam Khê đã đến học hỏi."
    found = told(founding + other, Says.REORGANISES)
    assert [line.partition(" | target=")[0] for line in found] == [
        "reorganises | body=Ban Chỉ đạo Đất hiếm tỉnh Đông Trà"
    ]


def test_who_is_asked_to_found_a_committee_does_not_found_it_alone() -> None:
    text = (
        "UBND tỉnh Đông Trà đề nghị Thủ tướng thành lập Ban Chỉ đạo Đất hiếm.\nTỉnh Nam Khê đồng ý. Tỉnh Nam Khê mừng."
    )
    assert told(text, Says.FOUNDS) == ["founds | body=Ban Chỉ đạo Đất hiếm | planned"]


def test_a_unit_without_a_name_founds_for_its_place() -> None:
    text = (
        "Dịch xuất hiện ở huyện Đông Trà rồi lan sang thị xã Nam Khê.\n"
        "Tối cùng ngày, huyện lập ban chỉ đạo phòng chống dịch do ông Cấn Văn Lư làm trưởng ban."
    )
    body = "Ban Chỉ đạo phòng chống dịch huyện Đông Trà"
    assert told(text) == [f"founds | body={body}", f"holds | body={body} | post=Trưởng ban | person=Cấn Văn Lư"]


def test_a_headline_calls_a_committee_as_it_likes() -> None:
    text = (
        "Lập ban chỉ đạo riêng gỡ vướng cho cảng Hòn Trà\n\n"
        "Tổng công ty Cảng Vịnh Trà quyết định lập Ban chỉ đạo đẩy nhanh tiến độ dự án cảng Hòn Trà. "
        "Ông Cấn Văn Lư làm trưởng ban."
    )
    body = "Ban Chỉ đạo đẩy nhanh tiến độ dự án cảng Hòn Trà"
    assert told(text) == [f"founds | body={body}", f"holds | body={body} | post=Trưởng ban | person=Cấn Văn Lư"]


def test_some_team_is_the_one_that_is_named_afterwards() -> None:
    text = (
        "Bộ Kinh tế vừa thành lập một tổ công tác đặc biệt, do ông Cấn Văn Lư làm tổ trưởng.\n"
        "Quyết định thành lập Tổ công tác thúc đẩy xuất khẩu chè có hiệu lực từ hôm nay."
    )
    assert told(text, Says.HOLDS) == [
        "holds | body=Tổ công tác thúc đẩy xuất khẩu chè | post=Tổ trưởng | person=Cấn Văn Lư"
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ban có các nhiệm vụ: xây dựng kế hoạch; kiểm tra các sở.",
        "Nhiệm vụ của Ban: xây dựng kế hoạch, kiểm tra các sở.",
        "Việc của Ban là xây dựng kế hoạch, kiểm tra các sở.",
        "Ban này được giao hai việc: xây dựng kế hoạch, kiểm tra các sở.",
        "Ban giúp UBND tỉnh xây dựng kế hoạch, kiểm tra các sở.",
        "Ban phải kiểm tra các sở trước tháng 6.",
    ],
)
def test_a_committee_is_called_by_its_first_word(sentence: str) -> None:
    text = f"UBND tỉnh Đông Trà thành lập Ban Chỉ đạo Đất hiếm. {sentence}"
    assert told(text, Says.DUTY) == ["duty | body=Ban Chỉ đạo Đất hiếm tỉnh Đông Trà"]


def test_a_ban_among_others_is_no_committee() -> None:
    text = "UBND tỉnh Đông Trà thành lập Ban Chỉ đạo Đất hiếm. Các Sở, Ban, ngành có nhiệm vụ kiểm tra cơ sở."
    assert told(text, Says.DUTY) == []


def test_a_sentence_ends_a_name() -> None:
    text = "UBND tỉnh Đông Trà thành lập Ban Chỉ đạo Đất hiếm. Ông Cấn Văn Lư làm Trưởng ban. Ở tỉnh Nam Khê cũng vậy."
    assert told(text, Says.HOLDS) == [
        "holds | body=Ban Chỉ đạo Đất hiếm tỉnh Đông Trà | post=Trưởng ban | person=Cấn Văn Lư"
    ]
