from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.answers.asked.asking import Ask
from knowledge.answers.asked.questions import read_question
from knowledge.vietnamese.writing.spelling import bare

ASKED = [
    ("Ai là Trưởng ban Ban Chỉ đạo Nước sạch huyện Đông Trà?", Ask.HOLDER),
    ("Trưởng ban Ban Chỉ đạo Nước sạch là ai?", Ask.HOLDER),
    ("Ban Chỉ đạo Nước sạch do ai làm trưởng ban?", Ask.HOLDER),
    ("Ai đứng đầu Ban Chỉ đạo Nước sạch?", Ask.HOLDER),
    ("Bà Nông Thị Xuyến giữ chức vụ gì?", Ask.POSTS),
    ("Ông Tấn là giám đốc sở nào?", Ask.POSTS),
    ("Ông Hứa Ngọc Tấn thay ai làm Tổ trưởng?", Ask.PREDECESSOR),
    ("Tổ công tác gồm những ai?", Ask.ROSTER),
    ("Ban Chỉ đạo có những ủy viên nào?", Ask.ROSTER),
    ("Danh sách thành viên Tổ công tác", Ask.ROSTER),
    ("Ban Chỉ đạo có bao nhiêu thành viên?", Ask.COUNT),
    ("Ban Chỉ đạo có mấy phó trưởng ban?", Ask.COUNT),
    ("Ban Chỉ đạo có nhiệm vụ gì?", Ask.DUTY),
    ("Chức năng, nhiệm vụ của Tổ công tác là gì?", Ask.DUTY),
    ("Sở Xây dựng có trách nhiệm gì?", Ask.DUTY),
    ("Cơ quan thường trực của Ban Chỉ đạo là cơ quan nào?", Ask.AGENCY),
    ("Quyết định nào thành lập Tổ công tác?", Ask.FOUNDING),
    ("Tổ công tác được thành lập khi nào?", Ask.FOUNDING),
    ("Quyết định 77 thành lập tổ nào?", Ask.FOUNDED),
    ("Quyết định 77/QĐ-UBND nói về việc gì?", Ask.ABOUT),
    ("Quyết định 77 còn hiệu lực không?", Ask.STATUS),
    ("Quyết định 77 đã bị thay thế chưa?", Ask.STATUS),
    ("Quyết định 77 bị bãi bỏ bởi văn bản nào?", Ask.STATUS),
    ("Quyết định 77 thay thế quyết định nào?", Ask.REPLACES),
    ("Ai ký Quyết định 77/QĐ-UBND?", Ask.SIGNER),
    ("Quyết định 77 có hiệu lực từ ngày nào?", Ask.EFFECTIVE),
    ("Quyết định 77 được ban hành ngày nào?", Ask.ISSUED),
    ("Tổ công tác họp bao lâu một lần?", Ask.MEETS),
    ("Mấy tháng thì Tổ công tác họp một lần?", Ask.MEETS),
    ("Tổ công tác họp lúc nào trong tháng?", Ask.MEETS),
    ("Tổ công tác họp định kỳ khi nào?", Ask.MEETS),
    ("Lúc mới thành lập năm 2021, Tổ công tác gồm những ai?", Ask.ROSTER),
    ("Ban Chỉ đạo kiện toàn tháng 2/2024 có mấy người?", Ask.COUNT),
    ("Tổ công tác thành lập năm nào?", Ask.FOUNDING),
    ("Năm 2022 Ban Chỉ đạo được bổ sung thêm những ủy viên nào?", Ask.CAME),
    ("Ai mới được bổ sung vào Ban Chỉ đạo?", Ask.CAME),
    ("Ai thôi tham gia Tổ công tác năm 2023?", Ask.LEFT),
    ("Bà Nông Thị Xuyến phụ trách mảng nào?", Ask.DUTY),
    ("Mảng tuyên truyền trong Ban Chỉ đạo do ai phụ trách?", Ask.IN_CHARGE),
    ("Bà Nông Thị Xuyến tham gia Ban Chỉ đạo với chức danh gì?", Ask.POSTS),
    ("Giám đốc Sở Xây dựng nào ngồi trong Tổ công tác?", Ask.MEMBER),
    ("Những tổ chức nào bị giải thể năm 2024?", Ask.DISSOLVED),
    ("Tổ công tác bị giải thể khi nào?", Ask.ENDED),
    ("Ông Hứa Ngọc Tấn được ai thay?", Ask.SUCCESSOR),
    ("Thôn nào được khảo sát trước?", Ask.OPEN),
    ("Lương của Trưởng ban là bao nhiêu?", Ask.OPEN),
    ("Số điện thoại của Tổ công tác?", Ask.OPEN),
]


@pytest.mark.parametrize(("text", "ask"), ASKED)
def test_what_is_asked_is_read_with_and_without_diacritics(text: str, ask: Ask) -> None:
    assert read_question(text).ask is ask
    assert read_question(bare(text)).ask is ask


@pytest.mark.parametrize(
    ("text", "ask"),
    [
        ("Who leads the steering committee for clean water?", Ask.HOLDER),
        ("What are the duties of the committee?", Ask.DUTY),
        ("Is decision 77 still in force?", Ask.STATUS),
        ("Who signed decision 77?", Ask.SIGNER),
    ],
)
def test_english_is_read_through_vietnamese_words(text: str, ask: Ask) -> None:
    question = read_question(text)
    assert (question.english, question.ask) == (True, ask)


def test_what_is_left_are_the_words_to_be_explained() -> None:
    question = read_question("Ngày 10/7/2020 ai là Trưởng ban Chỉ đạo Nước sạch huyện Đông Trà?")
    assert [mention.post for mention in question.posts] == ["Trưởng ban"]
    assert set(question.left) == set("ban chi dao nuoc sach huyen dong tra".split())
    assert question.period(date(2024, 1, 1)) == (date(2020, 7, 10), date(2020, 7, 10))


def test_words_that_ask_are_words_of_names_too() -> None:
    assert "vu" in read_question("Sở Nội vụ có trách nhiệm gì?").left
    assert "vu" not in read_question("Ông Tấn giữ chức vụ gì?").left
    assert "can" in read_question("Ai là Chủ tịch UBND thành phố Cần Thơ?").left


def test_before_a_day_is_the_day_before() -> None:
    question = read_question("Trước ngày 15/7/2020 ai là Trưởng ban?")
    assert question.period(date(2024, 1, 1)) == (date(2020, 7, 14), date(2020, 7, 14))


@given(st.text())
def test_anything_can_be_read(text: str) -> None:
    assert read_question(text).typed == text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Ông Trần Văn Nam giữ chức gì?", ("tran", "van", "nam")),
        ("Ông Đỗ Văn Văn giữ chức vụ gì?", ("do", "van")),
        ("Bà Lê Thị Lâm làm gì?", ("le", "thi", "lam")),
    ],
)
def test_a_name_that_reads_as_a_verb_is_a_name(text: str, left: tuple[str, ...]) -> None:
    assert read_question(text).left == left


def test_a_post_by_which_somebody_is_known_is_not_asked_for() -> None:
    question = read_question("Bà Nông Thị Xuyến, Giám đốc Sở Y tế, còn giữ chức gì ở Đông Trà?")
    assert (question.apart, question.posts) == (", Giám đốc Sở Y tế, ", ())
    assert question.left == ("nong", "thi", "xuyen", "dong", "tra")


def test_a_team_is_no_post_and_a_city_no_deputy() -> None:
    assert read_question("Tổ Thư ký của Ban Chỉ đạo Nước sạch làm gì?").posts == ()
    asked = read_question("co quan thuong truc cua thanh pho ban chi dao nuoc sach la co quan nao")
    assert asked.posts == ()
