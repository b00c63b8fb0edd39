"""One thing asked in many ways: as officials write it, as the press does and as people say it."""

from datetime import date
from pathlib import Path

import pytest

from knowledge import Library, Outcome
from knowledge.vietnamese.spelling import bare
from tests.knowledge.committee import TEXTS
from tests.libraries import index, open_library, write

TODAY = date(2025, 6, 1)
COMMITTEE = "Ban Chỉ đạo chuyển đổi số tỉnh Vĩnh Hòa"
COUNCIL = "Hội đồng an toàn giao thông tỉnh Vĩnh Hòa"
MEMBERS = ["Đoàn Mỹ Hạnh", "Mai Hữu Cầu", "Hồ Thị Xuân", "Phùng Quang Đại", "Đinh Thị Lụa", "Cao Đình Tú", "Tô Thị Ngà"]
FIRST_MEMBERS = ["Kiều Văn Thạch", "Trương Bá Lộc", "Lý Thị Mận", "Ngô Văn Hiệp"]

ASKED: list[tuple[list[str], list[str]]] = [
    (  # who leads
        [
            "Ai giữ ghế Trưởng ban {}?",
            "Ai đang ngồi ghế trưởng ban {}?",
            "Ai cầm trịch {}?",
            "Người cầm trịch {} là ai?",
            "{} do ai làm trưởng?",
            "Ghế trưởng ban {} đang thuộc về ai?",
            "Cho mình xin tên Trưởng ban {} với",
            "Trưởng ban đương nhiệm của {} là ai?",
            "Đồng chí nào đang giữ cương vị Trưởng ban {}?",
            "Ai được bổ nhiệm làm Trưởng ban {}?",
            "Theo quyết định mới nhất, ai là Trưởng ban {}?",
            "Sang tháng 2/2025 thì ai làm trưởng ban {}?",
            "Từ tháng 3/2024 trở đi ai là Trưởng ban {}?",
            "Bạn ơi, tính đến hôm nay ai là trưởng ban {} thế?",
        ],
        ["Đoàn Mỹ Hạnh"],
    ),
    (["Hiện giờ ai giữ chân phó ban thường trực {}?", "Chân phó ban thường trực {} ai giữ?"], ["Mai Hữu Cầu"]),
    (
        ["Trưởng ban đầu tiên của {} là ai?", "Trưởng ban {} khi mới lập là ai?", "Hồi năm 2022 ai giữ ghế trưởng ban {}?"],
        ["Kiều Văn Thạch"],
    ),
    (
        [
            "Cho tôi xin danh sách đầy đủ thành viên {} đang đương nhiệm.",
            "Liệt kê giúp mình toàn bộ thành viên {} ở thời điểm này",
            "Kể tên từng thành viên {}",
            "Nêu thành phần {}",
            "Nhân sự của {} hiện nay?",
            "{} có những gương mặt nào?",
            "Những vị nào có chân trong {}?",
            "Các thành viên của {} là ai?",
            "Tôi cần danh sách đầy đủ {} theo quyết định mới nhất",
            "Cho xem thành viên {}",
        ],
        MEMBERS,
    ),
    (["Ban đầu {} gồm những ai?", "Hồi mới thành lập, {} có những ai?"], FIRST_MEMBERS),
    (["Các phó trưởng ban của {} là những người nào?", "Kể tên các phó ban {}"], ["Mai Hữu Cầu", "Hồ Thị Xuân"]),
    (
        [
            "Theo quyết định đang áp dụng thì {} phải làm những việc gì?",
            "{} có những đầu việc nào?",
            "{} đảm nhận những việc gì?",
            "{} được lập ra để làm gì?",
            "Công việc của {} là gì?",
            "Liệt kê các nhiệm vụ của {}",
        ],
        ["kho dữ liệu", "Đôn đốc", "khen thưởng"],
    ),
    (
        [
            "Cơ quan thường trực {} có những đầu việc nào theo quy chế?",
            "Cơ quan thường trực {} phải làm gì?",
            "Trách nhiệm của cơ quan thường trực {} là gì?",
        ],
        ["tài liệu", "kinh phí"],
    ),
    (["Quy chế giao việc gì cho Phó Trưởng ban Thường trực {}?"], ["đi vắng"]),
    (
        [
            "Sở nào được giao làm cơ quan thường trực {}?",
            "Ai là cơ quan thường trực của {}?",
            "{} lấy sở nào làm cơ quan thường trực?",
            "Cơ quan thường trực {} đặt tại đâu?",
            "Thường trực {} là sở nào?",
        ],
        ["Sở Thông tin và Truyền thông là cơ quan thường trực"],
    ),
    (
        [
            "{} có tổng cộng bao nhiêu thành viên?",
            "{} đông mấy người?",
            "Có bao nhiêu người tham gia {}?",
            "Số lượng thành viên {}",
            "Thành phần {} gồm bao nhiêu người?",
        ],
        ["có 7 thành viên"],
    ),
    (["{} có mấy cấp phó?", "Số phó trưởng ban của {} là bao nhiêu?"], ["có 2 Phó Trưởng ban"]),
    (
        [
            "Theo quy chế thì mấy tháng {} họp thường kỳ một lần?",
            "Cứ bao lâu thì {} họp?",
            "{} họp hằng tháng hay hằng quý?",
            "Tần suất họp của {}?",
            "Một năm {} họp mấy lần?",
            "{} có họp định kỳ không?",
        ],
        ["mỗi quý một lần"],
    ),
    (
        ["{} được thành lập theo quyết định số nào, ký ngày nào?", "{} ra đời khi nào?", "Quyết định thành lập {} mang số mấy?"],
        ["310/QĐ-UBND"],
    ),
    (
        [
            "Các chức vụ của bà Đinh Thị Lụa",
            "Bà Đinh Thị Lụa đang nắm giữ những chức vụ gì?",
            "Bà Đinh Thị Lụa kiêm những chức nào?",
            "Năm 2023 bà Đinh Thị Lụa công tác ở vị trí nào?",
            "Bà Đinh Thị Lụa tham gia những ban chỉ đạo nào?",
            "Bà Đinh Thị Lụa, Giám đốc Sở Tư pháp, còn giữ chức gì nữa?",
            "Bà Đinh Thị Lụa ngoài làm Giám đốc Sở Tư pháp còn kiêm những chức nào?",
            "Vai trò của bà Đinh Thị Lụa trong {} là gì?",
        ],
        ["Đinh Thị Lụa", "Ủy viên"],
    ),
]  # fmt: skip
CASES = [(question.format(COMMITTEE), says) for questions, says in ASKED for question in questions]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder: Path = tmp_path_factory.mktemp("asking")
    index(folder / "library", *write(folder / "texts", TEXTS))
    return open_library(folder / "library")


@pytest.mark.parametrize("written", [str, bare], ids=["accented", "bare"])
@pytest.mark.parametrize(("question", "says"), CASES, ids=lambda value: str(value)[:80])
def test_however_it_is_asked_it_is_answered(library: Library, question: str, says: list[str], written: type) -> None:
    answer = library.ask(written(question), as_of=TODAY)
    assert answer.outcome is Outcome.ANSWERED
    assert [part for part in says if part not in answer.text] == []


@pytest.mark.parametrize("written", [str, bare], ids=["accented", "bare"])
@pytest.mark.parametrize(
    "question",
    [
        "Ai cầm trịch ban chỉ đạo giảm nghèo tỉnh Vĩnh Hòa?",
        f"Ai giữ ghế trưởng ban {COMMITTEE.replace('Vĩnh Hòa', 'Phước Tân')}?",
        f"Ai bầu Trưởng ban {COMMITTEE}?",
        f"{COMMITTEE} họp ở đâu?",
        f"{COMMITTEE} có bao nhiêu xe ô tô?",
        "Bà Đinh Thị Lan giữ những ghế nào?",
        "Bà Đinh Thị Lụa bao nhiêu tuổi?",
        "Nhiệm vụ của Ban Chỉ đạo giảm nghèo tỉnh Vĩnh Hòa là gì?",
    ],
)
def test_what_is_asked_in_passing_is_no_answer(library: Library, question: str, written: type) -> None:
    assert library.ask(written(question), as_of=TODAY).outcome is Outcome.NOT_FOUND
