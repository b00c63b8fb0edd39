"""Who joins, leaves and changes post by decisions that amend others. All people and places are invented."""

import pytest

from knowledge.records import Says
from tests.indexer.extracting.saying import quoted, said

BODY = "Ban Chỉ đạo chuyển đổi số huyện Đông Trà"
HEAD = f"""ỦY BAN NHÂN DÂN
HUYỆN ĐÔNG TRÀ
Số: 77/QĐ-UBND
Đông Trà, ngày 05 tháng 3 năm 2024

QUYẾT ĐỊNH
Về việc điều chỉnh, bổ sung thành viên {BODY}

QUYẾT ĐỊNH:
"""


def changes(text: str) -> list[str]:
    """Who comes to the committee and who leaves it, without its name."""
    found = said(HEAD + text, Says.HOLDS, Says.LEAVES)
    return [one.replace(f" | body={BODY}", "") for one in found if f"body={BODY}" in one]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Điều 1. Tại khoản 4: thay đồng chí Lù Văn Páo (nghỉ hưu) bằng đồng chí Mã Thị Én, "
            "Chánh Văn phòng UBND huyện.",
            ["holds | person=Mã Thị Én | office=Chánh Văn phòng UBND huyện | target=Lù Văn Páo"],
        ),
        (
            "Điều 1. Thay thế ông Hà Văn Sâu, Ủy viên, bằng bà Cầm Thị Mến, Trưởng phòng Kinh tế, làm Ủy viên.",
            ["holds | post=Ủy viên | person=Cầm Thị Mến | office=Trưởng phòng Kinh tế | target=Hà Văn Sâu"],
        ),
        (
            "Điều 1. Cử thêm đồng chí Lò Văn Dũng - Giám đốc Vườn thú tham gia Ban Chỉ đạo với cương vị Ủy viên.",
            ["holds | post=Ủy viên | person=Lò Văn Dũng | office=Giám đốc Vườn thú"],
        ),
        (
            'Điều 1. Bổ sung điểm đ vào sau điểm d khoản 4 Điều 1: "đ) Bà Lều Thị Én, Trưởng phòng Y tế."',
            ["holds | post=Thành viên | person=Lều Thị Én | office=Trưởng phòng Y tế"],
        ),
        (
            "Điều 1. Cử ông Khà Văn Tếnh, Trưởng phòng Nội vụ, tham gia Ban Chỉ đạo thay ông Hà Văn Sâu đã nghỉ hưu.",
            ["holds | person=Khà Văn Tếnh | office=Trưởng phòng Nội vụ | target=Hà Văn Sâu"],
        ),
        (
            "Điều 1. Ông Hà Văn Sâu chuyển sang làm Ủy viên Thường trực.",
            ["holds | post=Ủy viên Thường trực | person=Hà Văn Sâu"],
        ),
        ("Điều 1. Cho ông Tòng Văn Ún thôi tham gia Ban Chỉ đạo.", ["leaves | person=Tòng Văn Ún"]),
        (
            "Điều 1. Rút tên ông Tòng Văn Ún, Trưởng phòng Kinh tế, khỏi danh sách thành viên Ban Chỉ đạo.",
            ["leaves | person=Tòng Văn Ún"],
        ),
        (
            "Điều 1. Bổ sung bà Vi Thị Lụa, Trưởng phòng Tư pháp, vào danh sách thành viên Ban Chỉ đạo.",
            ["holds | post=Thành viên | person=Vi Thị Lụa | office=Trưởng phòng Tư pháp"],
        ),
        (
            "Điều 1. Bổ sung làm Ủy viên: bà Vi Thị Lụa, Trưởng phòng Tư pháp; ông Lò Văn Sinh, Trưởng Công an huyện.",
            [
                "holds | post=Ủy viên | person=Vi Thị Lụa | office=Trưởng phòng Tư pháp",
                "holds | post=Ủy viên | person=Lò Văn Sinh | office=Trưởng Công an huyện",
            ],
        ),
    ],
)
def test_a_sentence_changes_members(text: str, expected: list[str]) -> None:
    assert changes(text) == expected


def test_lists_under_headings_change_members() -> None:
    text = """Điều 1. Thôi tham gia Ban Chỉ đạo đối với các ông, bà:
- Bà Thẩm Thị Quyên, nguyên Trưởng phòng Tài chính, Phó Trưởng ban, do chuyển công tác;
- Ông Hà Văn Sâu, Ủy viên.
Điều 2. Bổ sung vào Ban Chỉ đạo 03 Ủy viên:
a) Ông Khà Văn Tếnh, Trưởng phòng Nội vụ: giữ nhiệm vụ Phó Trưởng ban;
b) Trung tá Lò Văn Sinh, Phó Trưởng Công an huyện.
Điều 3. Điều chỉnh chức danh:
1. Ông Tòng Văn Ún, Trưởng phòng Kinh tế, từ Ủy viên thành Phó Trưởng ban.
"""
    assert changes(text) == [
        "leaves | person=Thẩm Thị Quyên",
        "leaves | person=Hà Văn Sâu",
        "holds | post=Phó Trưởng ban | person=Khà Văn Tếnh | office=Trưởng phòng Nội vụ",
        "holds | post=Ủy viên | person=Lò Văn Sinh | office=Phó Trưởng Công an huyện",
        "holds | post=Phó Trưởng ban | person=Tòng Văn Ún | office=Trưởng phòng Kinh tế",
    ]


def test_no_change_is_read_where_an_agency_s_head_follows_another() -> None:
    text = "Điều 1. Bổ nhiệm ông Lò Văn Sinh, Phó Trưởng phòng, giữ chức Trưởng phòng Nội vụ."
    assert changes(text) == []


def test_bodies_are_dissolved_in_a_list() -> None:
    text = """Điều 1. Giải thể các tổ chức phối hợp liên ngành sau đây do đã hoàn thành nhiệm vụ:
1. Ban Chỉ đạo phòng, chống dịch sởi huyện;
2. Tổ công tác xử lý lều dựng, quán cóc.
Điều 2. Chấm dứt hoạt động của các Ban Chỉ đạo sau:
- Ban Chỉ đạo xóa nhà tạm (thành lập theo Quyết định số 12/QĐ-UBND);
"""
    assert sorted(said(HEAD + text, Says.DISSOLVES)) == [
        "dissolves | body=Ban Chỉ đạo phòng, chống dịch sởi huyện Đông Trà",
        "dissolves | body=Ban Chỉ đạo xóa nhà tạm huyện Đông Trà",
        "dissolves | body=Tổ công tác xử lý lều dựng, quán cóc huyện Đông Trà",
    ]


def test_a_body_is_renamed_with_more_duties_and_another_agency() -> None:
    new = "Ban Chỉ đạo chuyển đổi số và Đề án 06 huyện Đông Trà"
    text = f"""Điều 1. Đổi tên "{BODY}" (thành lập theo Quyết định số 15/QĐ-UBND ngày 04/5/2020) thành "{new}".
Điều 2. Ngoài các nhiệm vụ tại Quyết định số 15/QĐ-UBND, Ban Chỉ đạo có thêm nhiệm vụ:
a) Chỉ đạo số hóa hồ sơ.
Điều 3. Cơ quan thường trực Ban Chỉ đạo chuyển từ Phòng Nội vụ sang Công an huyện.
"""
    assert said(HEAD + text, Says.RENAMES, Says.DUTY, Says.AGENCY) == [
        f"renames | body={new} | target={BODY}",
        f"duty | body={new}",
        f"agency | body={new} | post=Cơ quan thường trực | office=Công an huyện",
    ]


def test_a_clause_that_is_quoted_is_told_with_the_article_that_it_amends() -> None:
    text = 'Điều 1. Bổ sung khoản 4 vào Điều 2 Quyết định số 15/QĐ-UBND như sau:\n"4. Công khai danh mục hồ sơ."\n'
    assert said(HEAD + text, Says.DUTY) == [f"duty | body={BODY} | target=15/QĐ-UBND | part=Điều 2"]
    assert quoted(HEAD + text, Says.DUTY) == ['"4. Công khai danh mục hồ sơ."']


def test_a_list_of_new_members_may_hold_one_who_leaves() -> None:
    text = (
        "Điều 1. Điều chỉnh, bổ sung thành viên Ban Chỉ đạo:\n"
        "a) Ông Khà Văn Tếnh, Trưởng phòng Nội vụ, tham gia Ban Chỉ đạo với tư cách Ủy viên;\n"
        "b) Cử thêm 02 Ủy viên: ông Lù Văn Páo, Trưởng phòng Kinh tế; bà Mã Thị Én, Chánh Thanh tra huyện;\n"
        "c) Ông Hà Văn Sâu thôi tham gia Ban Chỉ đạo do được điều động; người kế nhiệm ông là Ủy viên."
    )
    assert changes(text) == [
        "holds | post=Ủy viên | person=Khà Văn Tếnh | office=Trưởng phòng Nội vụ",
        "holds | post=Ủy viên | person=Lù Văn Páo | office=Trưởng phòng Kinh tế",
        "holds | post=Ủy viên | person=Mã Thị Én | office=Chánh Thanh tra huyện",
        "leaves | person=Hà Văn Sâu",
    ]


@pytest.mark.parametrize(
    ("clause", "duties"),
    [
        ('1. Bổ sung khoản 5 vào sau khoản 4 Điều 2: "5. Xử lý việc khai thác cát."', ["5. Xử lý việc khai thác cát."]),
        ('1. Khoản 2 Điều 3 được sửa lại: "2. Ban Chỉ đạo họp mỗi quý một lần."', []),
    ],
)
def test_a_clause_is_quoted_at_once(clause: str, duties: list[str]) -> None:
    text = f"{HEAD}Điều 2. Sửa đổi, bổ sung một số nội dung của Quyết định số 22/QĐ-UBND như sau:\n{clause}"
    assert quoted(text, Says.DUTY) == duties
