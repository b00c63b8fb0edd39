"""One thing asked in many ways: as officials write it, as the press does and as people say it."""

from datetime import date
from pathlib import Path

import pytest

from knowledge import Library, Outcome
from knowledge.vietnamese.writing.spelling import bare
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
ENGLISH = "digital transformation steering committee of Vĩnh Hòa province"
ASKED += [
    (
        [
            f"Who is in charge of the {ENGLISH}?",
            f"Who currently leads the {ENGLISH}?",
            "Who chairs Vĩnh Hòa province's steering committee for digital transformation?",
            "Who is the chairperson of the Vĩnh Hòa provincial steering committee on digital transformation?",
        ],
        ["Đoàn Mỹ Hạnh"],
    ),
    ([f"Who is the permanent deputy chair of the {ENGLISH}?"], ["Mai Hữu Cầu"]),
    ([f"Give me the full list of members of the {ENGLISH}", f"Who are the current members of the {ENGLISH}?"], MEMBERS),
    ([f"List the deputy heads of the {ENGLISH}"], ["Mai Hữu Cầu", "Hồ Thị Xuân"]),
    ([f"How many people are on the {ENGLISH}?"], ["has 7 members"]),
    ([f"How many times a year does the {ENGLISH} meet?", f"When does the {ENGLISH} meet?"], ["mỗi quý một lần"]),
    ([f"What tasks are assigned to the {ENGLISH}?", f"What is the {ENGLISH} supposed to do?"], ["kho dữ liệu"]),
    (["Which posts does Đinh Thị Lụa hold?", f"What role does Đinh Thị Lụa play in the {ENGLISH}?"], ["Ủy viên"]),
]
ASKED += [
    (["Thường trực {} là ai?"], ["Mai Hữu Cầu"]),
    (["Hai phó trưởng ban của {} là ai?", "Danh sách phó trưởng ban {}"], ["Mai Hữu Cầu", "Hồ Thị Xuân"]),
    (["Nguyên Trưởng ban {} là ai?", "Trưởng ban cũ của {} là ai?", "Hồi 2022 ai cầm trịch {}?"], ["Kiều Văn Thạch"]),
    (["Bà Đoàn Mỹ Hạnh làm Trưởng ban {} từ khi nào?", "Từ bao giờ bà Đoàn Mỹ Hạnh giữ chức Trưởng ban {}?"], ["từ ngày 10/02/2024"]),
    (["Trước bà Đoàn Mỹ Hạnh, ai giữ ghế trưởng ban {}?", "Bà Đoàn Mỹ Hạnh kế nhiệm ai ở {}?"], ["Kiều Văn Thạch"]),
    (
        ["Theo Quyết định 118, ai thôi tham gia {}?", "Theo Quyết định 118/QĐ-UBND, ai rút khỏi Ban Chỉ đạo chuyển đổi số?"],
        ["Kiều Văn Thạch", "Lý Thị Mận", "Ngô Văn Hiệp"],
    ),
    (["Ai của Sở Nội vụ tham gia {}?"], ["Phùng Quang Đại"]),
    (["Sở Thông tin và Truyền thông giữ vai trò gì trong {}?"], ["là cơ quan thường trực"]),
    ([f"Người đứng đầu {COUNCIL} tên gì?"], ["Chủ tịch Hội đồng an toàn giao thông tỉnh Vĩnh Hòa là ông Kiều Văn Thạch"]),
    ([f"{COUNCIL} họp ngày mấy?"], ["ngày 20"]),
    (["Bộ phận thường trực của {} là đơn vị nào?"], ["Sở Thông tin và Truyền thông là cơ quan thường trực"]),
    (["Chức vụ hiện nay của bà Đinh Thị Lụa là gì?", "Trong {} bà Lụa là gì?"], ["Đinh Thị Lụa", "Ủy viên"]),
    (
        [f"Trong {COUNCIL} ai lo tuần tra?", f"Ai được phân công phụ trách tuần tra trong {COUNCIL}?", f"Người phụ trách tuần tra trong {COUNCIL} là ai?"],
        ["Lữ Mạnh Hà"],
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
        f"{COMMITTEE} đã họp mấy lần năm 2024?",
        f"Ai muốn làm Trưởng ban {COMMITTEE}?",
        f"Theo Quyết định 310, ai thôi tham gia {COMMITTEE}?",
        f"Ai phụ trách truyền thông của {COMMITTEE}?",
        "Thành phần hồ sơ gồm những gì?",
        f"Ai phụ trách môi trường trong {COUNCIL}?",
        f"{COMMITTEE} có bao nhiêu xe ô tô?",
        "Bà Đinh Thị Lan giữ những ghế nào?",
        "Bà Đinh Thị Lụa bao nhiêu tuổi?",
        "Nhiệm vụ của Ban Chỉ đạo giảm nghèo tỉnh Vĩnh Hòa là gì?",
    ],
)
def test_what_is_asked_in_passing_is_no_answer(library: Library, question: str, written: type) -> None:
    assert library.ask(written(question), as_of=TODAY).outcome is Outcome.NOT_FOUND


HEAD = f"Ai là Trưởng ban {COMMITTEE}?"
TOWN = ["Vũ Đức Khang"]


@pytest.mark.parametrize("written", [str, bare], ids=["accented", "bare"])
@pytest.mark.parametrize(
    ("first", "then", "says"),
    [
        (HEAD, "Thế còn bên thị xã Tân Lộc thì ai làm trưởng ban?", TOWN),
        (HEAD, "Thị xã Tân Lộc thì sao?", TOWN),
        (HEAD, "Bên Tân Lộc ai đứng đầu?", TOWN),
        (HEAD, "Thế ở Tân Lộc là ai?", TOWN),
        (HEAD, "Ban đó có thư ký không, tên là gì?", ["Tô Thị Ngà"]),
        (HEAD, "Ban này có bao nhiêu ủy viên vậy?", ["có 4 Ủy viên"]),
        (HEAD, "Ban gồm mấy người?", ["có 7 thành viên"]),
        (HEAD, "Còn ai nữa?", MEMBERS),
        (HEAD, "Các thành viên khác là ai?", MEMBERS),
        (HEAD, "Họ họp mấy tháng một lần?", ["mỗi quý một lần"]),
        (HEAD, "Thế trước bà ấy?", ["Kiều Văn Thạch"]),
        (HEAD, "Thế hồi 2022 thì sao?", ["Kiều Văn Thạch"]),
        (HEAD, "Cơ quan thường trực?", ["Sở Thông tin và Truyền thông là cơ quan thường trực"]),
        (f"{COMMITTEE} gồm những ai?", "Trong số đó ai là phó ban thường trực?", ["Mai Hữu Cầu"]),
        (f"Nhiệm vụ của {COMMITTEE} là gì?", "Còn trưởng ban thì sao?", ["Chủ trì các cuộc họp"]),
        (f"Nhiệm vụ của {COMMITTEE} là gì?", "Còn của cơ quan thường trực?", ["kinh phí"]),
        # What is not known may be spoken of all the same, and what follows is asked of it.
        (f"Ai là kế toán trưởng {COMMITTEE}?", "Còn thư ký?", ["Tô Thị Ngà"]),
    ],
)
def test_what_follows_may_be_short(library: Library, first: str, then: str, says: list[str], written: type) -> None:
    asked = library.ask(written(first), as_of=TODAY)
    answer = library.ask(written(then), as_of=TODAY, talk=[asked])
    assert answer.outcome is Outcome.ANSWERED
    assert [part for part in says if part not in answer.text] == []


def test_nobody_is_meant_where_nobody_is_known(library: Library) -> None:
    talk = [library.ask(HEAD, as_of=TODAY)]
    talk.append(library.ask("Ai là Trưởng ban Ban Chỉ đạo giảm nghèo tỉnh Vĩnh Hòa?", as_of=TODAY, talk=talk))
    assert library.ask("Ông ấy giữ chức vụ gì?", as_of=TODAY, talk=talk).outcome is Outcome.NOT_FOUND
    assert library.ask("Ông ấy giữ chức vụ gì?", as_of=TODAY).outcome is Outcome.NOT_FOUND
