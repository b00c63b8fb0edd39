"""Whole classes of questions about a committee, answered from decisions that are read well."""

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

# A question, what its answer says, and documents that it cites.
ANSWERED = [
    (f"Năm 2021 ai kiêm thư ký {COMMITTEE}?", ["Ngô Văn Hiệp"], {"qd-310", "qd-118"}),
    (f"Thư ký của {COMMITTEE} bây giờ là ai vậy?", ["Tô Thị Ngà"], {"qd-118"}),
    (f"Trước bà Đoàn Mỹ Hạnh, ai là Trưởng ban {COMMITTEE}?", ["Kiều Văn Thạch"], {"qd-310", "qd-118"}),
    (f"Ông Kiều Văn Thạch được ai thay trong {COMMITTEE}?", ["Đoàn Mỹ Hạnh"], {"qd-310", "qd-118"}),
    (f"Giám đốc Sở Tư pháp nào ngồi trong {COMMITTEE}?", ["Đinh Thị Lụa"], {"qd-118"}),
    (f"{COMMITTEE} có những phó trưởng ban nào?", ["Mai Hữu Cầu", "Hồ Thị Xuân"], {"qd-118"}),
    (f"Liệt kê các phó trưởng ban {COMMITTEE}", ["Mai Hữu Cầu", "Hồ Thị Xuân"], {"qd-118"}),
    (f"Đưa tôi xem danh sách {COMMITTEE}", ["Đoàn Mỹ Hạnh", "Tô Thị Ngà"], {"qd-118"}),
    (f"Lúc mới lập năm 2021, {COMMITTEE} gồm những ai?", ["Kiều Văn Thạch", "Ngô Văn Hiệp"], {"qd-310"}),
    (f"Khi mới thành lập, ai là Trưởng ban {COMMITTEE}?", ["Kiều Văn Thạch"], {"qd-310", "qd-118"}),
    (f"Sau khi kiện toàn tháng 2/2024, {COMMITTEE} gồm những ai?", ["Đoàn Mỹ Hạnh"], {"qd-118"}),
    (f"Lúc thành lập năm 2021, {COMMITTEE} có mấy thành viên?", ["có 7 thành viên"], {"qd-310"}),
    (f"{COMMITTEE} kiện toàn tháng 2/2024 có bao nhiêu người?", ["có 7 thành viên"], {"qd-118"}),
    (f"{COMMITTEE} có mấy phó trưởng ban?", ["có 2 Phó Trưởng ban"], {"qd-118"}),
    (f"Năm 2022 {COMMITTEE} được bổ sung thêm những ủy viên nào?", ["Đinh Thị Lụa"], {"qd-905"}),
    (f"Năm 2024 ai thôi tham gia {COMMITTEE}?", ["Kiều Văn Thạch", "Lý Thị Mận"], {"qd-310", "qd-118"}),
    (f"Mấy tháng thì {COMMITTEE} họp một lần?", ["mỗi quý một lần"], {"quy-che"}),
    (f"Khi nào {COMMITTEE} họp?", ["mỗi quý một lần"], {"quy-che"}),
    ("Theo Quyết định 310, Ban Chỉ đạo chuyển đổi số làm những việc gì?", ["chiến lược"], {"qd-310"}),
    ("Quyết định 118/QĐ-UBND giao nhiệm vụ gì cho Ban Chỉ đạo?", ["kho dữ liệu"], {"qd-118"}),
    ("Theo Quyết định số 310/QĐ-UBND, ai là Trưởng ban?", ["Kiều Văn Thạch"], {"qd-310", "qd-118"}),
    ("Quyết định 905/QĐ-UBND bổ sung ai?", ["Đinh Thị Lụa"], {"qd-905"}),
    ("Quyết định 118/QĐ-UBND thay cho quyết định số mấy?", ["310/QĐ-UBND", "905/QĐ-UBND"], {"qd-118"}),
    (f"Quy chế giao Phó Trưởng ban Thường trực {COMMITTEE} trách nhiệm gì?", ["đi vắng"], {"quy-che"}),
    (f"Các ủy viên {COMMITTEE} phải làm gì theo quy chế hoạt động?", ["Tham dự đầy đủ"], {"quy-che"}),
    (f"Theo quy chế, Sở Thông tin và Truyền thông phải làm gì với {COMMITTEE}?", ["kinh phí"], {"quy-che"}),
    (f"Mảng hạ tầng số trong {COMMITTEE} do ai phụ trách?", ["Thường trực (ông Mai Hữu Cầu"], {"quy-che", "qd-118"}),
    (f"Bà Lý Thị Mận giữ chức danh gì trong {COMMITTEE} lúc mới thành lập năm 2021?", ["Ủy viên"], {"qd-310"}),
    (f"Bà Đinh Thị Lụa tham gia {COMMITTEE} với vai trò gì?", ["Ủy viên"], {"qd-118"}),
    (f"Ông Cao Đình Tú làm nhiệm vụ gì trong {COMMITTEE}?", ["Ủy viên"], {"qd-118", "quy-che"}),
    (f"Ngoài Phó Trưởng ban Thường trực, ai là Phó Trưởng ban {COMMITTEE}?", ["Hồ Thị Xuân"], {"qd-118"}),
    (f"Số lượng thành viên của {COMMITTEE} là bao nhiêu?", ["có 7 thành viên"], {"qd-118"}),
    (f"Tại thời điểm ngày 01/01/2023, ai là Trưởng ban {COMMITTEE}?", ["Kiều Văn Thạch"], {"qd-310"}),
    (f"Trước khi kiện toàn năm 2024, ai là Trưởng ban {COMMITTEE}?", ["Kiều Văn Thạch"], {"qd-310"}),
    (f"Sở Thông tin và Truyền thông có nhiệm vụ gì trong {COMMITTEE}?", ["kinh phí"], {"quy-che"}),
    (f"Cơ quan nào quản lý kinh phí hoạt động của {COMMITTEE}?", ["Cơ quan thường trực: “"], {"quy-che"}),
    (f"Sở Nội vụ cử ai tham gia {COMMITTEE}?", ["Phùng Quang Đại"], {"qd-118"}),
    ("Quyết định 310 quy định Ban Chỉ đạo họp bao lâu một lần?", ["06 tháng"], {"qd-310"}),
    ("Những tổ chức nào của tỉnh Vĩnh Hòa bị giải thể năm 2024?", ["dân số", "chợ tạm"], {"qd-61"}),
    (f"Ai ký quyết định thành lập {COMMITTEE}?", ["Kiều Văn Thạch"], {"qd-310"}),
]  # fmt: skip


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder: Path = tmp_path_factory.mktemp("committee")
    index(folder / "library", *write(folder / "texts", TEXTS))
    return open_library(folder / "library")


@pytest.mark.parametrize("written", [str, bare], ids=["accented", "bare"])
@pytest.mark.parametrize(("question", "says", "documents"), ANSWERED, ids=lambda value: str(value)[:80])
def test_questions_are_answered_from_the_decisions_that_say_it(
    library: Library, question: str, says: list[str], documents: set[str], written: type
) -> None:
    answer = library.ask(written(question), as_of=TODAY)
    assert answer.outcome is Outcome.ANSWERED
    assert [part for part in says if part not in answer.text] == []
    assert documents <= {citation.document for citation in answer.citations}


@pytest.mark.parametrize(
    ("question", "choices"),
    [
        (
            "Ban Chỉ đạo chuyển đổi số họp định kỳ khi nào?",
            {f"{COMMITTEE} họp bao lâu một lần?", "Ban Chỉ đạo chuyển đổi số thị xã Tân Lộc họp bao lâu một lần?"},
        ),
        (  # of one of them it is not known, and it may be meant all the same
            "Ai là Phó Trưởng ban Thường trực Ban Chỉ đạo chuyển đổi số?",
            {
                f"Phó Trưởng ban Thường trực {COMMITTEE} là ai?",
                "Phó Trưởng ban Thường trực Ban Chỉ đạo chuyển đổi số thị xã Tân Lộc là ai?",
            },
        ),
    ],
)
def test_bodies_of_several_places_are_asked_back(library: Library, question: str, choices: set[str]) -> None:
    answer = library.ask(question, as_of=TODAY)
    assert answer.outcome is Outcome.CLARIFY
    assert set(answer.choices) == choices


@pytest.mark.parametrize(
    "question",
    [
        "Ai là Trưởng ban Ban Chỉ đạo chuyển đổi số huyện Phước Tân?",
        "Ban Chỉ đạo chuyển đổi số huyện Phước Tân có mấy người?",
        "Ai là Trưởng ban Ban Chỉ đạo chuyển đổi số tỉnh Vĩnh Hoà Đông?",
        f"Trước ông Kiều Văn Thạch ai là Trưởng ban {COMMITTEE}?",
        "Những ban chỉ đạo nào của thị xã Tân Lộc đã bị giải thể?",
        f"Việc quản lý rừng của {COMMITTEE} do ai phụ trách?",
        f"Giám đốc Sở Y tế nào ngồi trong {COMMITTEE}?",
        f"Năm 2023 ai thôi tham gia {COMMITTEE}?",
        f"Theo Quyết định 999, ai là Trưởng ban {COMMITTEE}?",
        f"Giữa năm 2023 {COMMITTEE} có mấy thành viên?",  # two decisions tell of them, and neither counts
    ],
)
def test_what_no_decision_says_is_not_found(library: Library, question: str) -> None:
    answer = library.ask(question, as_of=TODAY)
    assert answer.outcome is Outcome.NOT_FOUND
    assert answer.citations == ()


@pytest.mark.parametrize(
    ("question", "sought"),
    [
        ("Ai là Trưởng ban Ban Chỉ đạo Nước sạch huyện Mỏ Đá?", "Trưởng ban Ban Chỉ đạo Nước sạch huyện Mỏ Đá"),
        ("Tổ công tác Nước sạch Mỏ Đá họp khi nào?", "chế độ họp của Tổ công tác Nước sạch Mỏ Đá"),
        ("ông Phan Vượng thay ai làm Tổ trưởng?", "câu trả lời cho “Ông Phan Vượng thay ai làm Tổ trưởng?”"),
    ],
)
def test_what_was_looked_for_is_said_in_whole_words(library: Library, question: str, sought: str) -> None:
    answer = library.ask(question, as_of=TODAY)
    assert f"tôi không tìm thấy {sought} trong các văn bản đã đọc." in answer.text
    assert "gần nhất là ." not in answer.text


def test_a_talk_goes_on_about_the_same_person_and_time(library: Library) -> None:
    talk = [library.ask(f"Ai là Phó Trưởng ban Thường trực {COMMITTEE}?", as_of=TODAY)]
    for question, says in (
        ("Ông ấy thay ai?", "Trương Bá Lộc"),
        ("Ông ấy phụ trách mảng nào?", "hạ tầng số"),
        ("Còn lúc mới thành lập?", "Trương Bá Lộc"),
    ):
        talk.append(library.ask(question, as_of=TODAY, talk=talk[:1] if "Còn" in question else talk))
        assert says in talk[-1].text
