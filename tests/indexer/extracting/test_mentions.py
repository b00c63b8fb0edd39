"""Whom and what a document means by a short name. All bodies and people are invented."""

import pytest

from knowledge.records import Says
from tests.indexer.extracting.saying import said, told

BODY = "Ban Chỉ đạo Chuyển đổi số huyện Đông Trà"


@pytest.mark.parametrize(
    ("called", "short"),
    [
        ("sau đây gọi tắt là Ban Chỉ đạo", "Ban Chỉ đạo"),
        ("sau đây viết tắt là BCĐ", "BCĐ"),
        ("gọi tắt là Ban Chỉ đạo huyện", "Ban Chỉ đạo huyện"),
        ("sau đây gọi là Ban", "Ban này"),
    ],
)
def test_a_committee_is_meant_by_what_the_document_calls_it(called: str, short: str) -> None:
    text = (
        f"Điều 1. Thành lập {BODY} ({called}).\nĐiều 2. Phòng Nội vụ huyện Đông Trà là cơ quan thường trực của {short}."
    )
    assert said(text, Says.AGENCY) == [
        f"agency | body={BODY} | post=Cơ quan thường trực | office=Phòng Nội vụ huyện Đông Trà"
    ]


def test_after_a_renaming_the_short_name_is_the_new_one_s() -> None:
    text = (
        f"Điều 1. Đổi tên {BODY} thành Ban Chỉ đạo Kinh tế số huyện Đông Trà.\n"
        "Điều 2. Trưởng Ban Chỉ đạo là Chủ tịch UBND huyện."
    )
    assert said(text, Says.HOLDS) == [
        "holds | body=Ban Chỉ đạo Kinh tế số huyện Đông Trà | post=Trưởng ban | office=Chủ tịch UBND huyện"
    ]


def test_a_helping_group_has_its_committee_s_name() -> None:
    text = f"Điều 1. Thành lập {BODY}.\nĐiều 2. Thành lập Tổ giúp việc Ban Chỉ đạo do ông Cấn Văn Lư làm Tổ trưởng."
    assert said(text, Says.HOLDS) == [f"holds | body=Tổ giúp việc {BODY} | post=Tổ trưởng | person=Cấn Văn Lư"]


def test_a_district_s_offices_are_of_the_letterhead_s_place() -> None:
    text = (
        "ỦY BAN NHÂN DÂN\nHUYỆN ĐÔNG TRÀ\nSố: 7/QĐ-UBND\nQUYẾT ĐỊNH\nVề việc bổ nhiệm\n"
        "Điều 1. Bổ nhiệm bà Sầm Thị Én giữ chức Trưởng phòng Nội vụ huyện."
    )
    assert said(text, Says.HOLDS, of=None) == [
        "holds | body=Phòng Nội vụ huyện Đông Trà | post=Trưởng phòng | person=Sầm Thị Én"
    ]


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("Ban Chỉ đạo 138 giải quyết việc này", "Ban Chỉ đạo 138"),
        ("Ban Chỉ đạo 138 tỉnh Hà Lam", "Ban Chỉ đạo 138 tỉnh Hà Lam"),
        ("Ban Chỉ đạo điều hành giá 6 tháng đầu năm", "Ban Chỉ đạo điều hành giá"),
        ("Ban Chỉ đạo kỳ thi năm 2018, kỳ thi có sai phạm", "Ban Chỉ đạo kỳ thi năm 2018"),
        (
            "Hội đồng bồi thường, hỗ trợ, tái định cư huyện Đông Trà",
            "Hội đồng bồi thường, hỗ trợ, tái định cư huyện Đông Trà",
        ),
        ("Tiểu ban Kinh tế - Xã hội chuẩn bị Đại hội", "Tiểu ban Kinh tế - Xã hội chuẩn bị Đại hội"),
        ("hội đồng thi, ban chấm thi và các tổ", "Hội đồng thi"),
    ],
)
def test_a_name_ends_where_the_sentence_goes_on(name: str, full: str) -> None:
    [first, *_] = told(f"UBND tỉnh đã thành lập {name}.", Says.FOUNDS)
    assert first == f"founds | body={full}"


def test_a_name_written_out_is_told_before_a_short_form_of_it() -> None:
    text = (
        "Tập đoàn lập Ban Chỉ đạo đặc biệt nhà máy nhiệt điện Sông Trà 2. "
        "Trưởng Ban Chỉ đạo đặc biệt dự án NMNĐ Sông Trà 2 là ông Cấn Văn Lư."
    )
    assert told(text, Says.HOLDS) == [
        "holds | body=Ban Chỉ đạo đặc biệt nhà máy nhiệt điện Sông Trà 2 | post=Trưởng ban | person=Cấn Văn Lư"
    ]


def test_no_body_stands_in_a_document_s_number() -> None:
    assert said("Điều 1. Thành lập Tổ công tác Rà soát theo Thông tư số 96/2020/TT-BTC.", Says.FOUNDS) == [
        "founds | body=Tổ công tác Rà soát"
    ]
