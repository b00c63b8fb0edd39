"""What single members are to do, by name and by post. All people and places are invented."""

import pytest

from knowledge.records import Says
from tests.indexer.extracting.saying import said, told

BODY = "Ban Chỉ đạo chuyển đổi số huyện Đông Trà"
HEAD = f"""ỦY BAN NHÂN DÂN
HUYỆN ĐÔNG TRÀ
Số: 77/QĐ-UBND

QUYẾT ĐỊNH
Về việc kiện toàn {BODY}

Điều 1. Kiện toàn {BODY} gồm:
1. Ông Triệu Văn Páo, Chủ tịch UBND huyện - Trưởng ban;
2. Ông Lò Văn Ún, Phó Chủ tịch UBND huyện - Phó Trưởng ban.
"""


def duties(text: str) -> list[str]:
    return [one.replace(f"duty | body={BODY}", "").strip(" |") for one in said(HEAD + text, Says.DUTY)]


@pytest.mark.parametrize(
    "heading", ["Phân công nhiệm vụ", "Nhiệm vụ cụ thể của các thành viên", "Phân công cho các ông, bà"]
)
def test_the_work_is_divided_in_a_list(heading: str) -> None:
    text = f"""Điều 2. {heading}
1. Đồng chí Triệu Văn Páo: phụ trách chung; ký các kế hoạch.
2. Ông Lò Văn Ún, Phó Chủ tịch UBND huyện: theo dõi các xã vùng cao.
3. Thư ký: làm biên bản các phiên họp.
4. Đồng chí Hà Thị Mơ, Trưởng phòng Tư pháp, Ủy viên:
- Soạn thảo văn bản;
- Kiểm tra các xã.
Điều 3. Các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.
"""
    assert duties(text) == [
        "post=Trưởng ban | person=Triệu Văn Páo",
        "post=Phó Trưởng ban | person=Lò Văn Ún",
        "post=Thư ký",
        "post=Ủy viên | person=Hà Thị Mơ",
        "post=Ủy viên | person=Hà Thị Mơ",
    ]


def test_a_sentence_gives_a_member_a_field() -> None:
    text = "Điều 2. Phân công ông Lò Văn Ún, Phó Trưởng ban, trực tiếp chỉ đạo lĩnh vực dữ liệu.\n"
    assert duties(text) == ["post=Phó Trưởng ban | person=Lò Văn Ún"]


def test_a_roster_divides_no_work() -> None:
    assert duties("Điều 2. Phân công nhiệm vụ\n1. Ông Lò Văn Ún: Phó Trưởng ban.\n") == []


@pytest.mark.parametrize(
    ("text", "bearer"),
    [
        ("Điều 4. Các Ủy viên\n1. Tham dự đầy đủ các phiên họp.\n", "post=Ủy viên"),
        ("Điều 4. Các Ủy viên có trách nhiệm:\na) Họp đủ.\n", "post=Ủy viên"),
        ("Điều 4. Trưởng Ban Chỉ đạo\n1. Điều hành chung.\n", "post=Trưởng ban"),
        ("Điều 4. Trách nhiệm Trưởng ban\n1. Điều hành chung.\n", "post=Trưởng ban"),
        ("Điều 4. Cơ quan thường trực\nPhòng Nội vụ có trách nhiệm:\na) Lưu hồ sơ.\n", "office=Phòng Nội vụ"),
        ("Điều 4. Ban Chỉ đạo giúp Chủ tịch UBND huyện thực hiện các nhiệm vụ:\n- Đề xuất khen thưởng.\n", ""),
        ("Điều 4. Ban Chỉ đạo có trách nhiệm giúp Chủ tịch UBND huyện:\na/ Đôn đốc các xã;\n", ""),
        (
            "Điều 4. Các Phó Trưởng ban\n1. Phó Trưởng ban, Trưởng phòng Nội vụ: phụ trách công vụ.\n",
            "post=Phó Trưởng ban | office=Trưởng phòng Nội vụ",
        ),
    ],
)
def test_articles_of_rules_tell_whose_duties_follow(text: str, bearer: str) -> None:
    assert duties(text) == [bearer]


NEWS = f"Đông Trà phân công nhiệm vụ Ban Chỉ đạo chuyển đổi số\nTrưởng ban {BODY} vừa phân công các thành viên.\n"


@pytest.mark.parametrize(
    ("text", "duty"),
    [
        (
            "Ông Triệu Văn Páo, Trưởng phòng Nội vụ, Ủy viên: theo dõi các xã vùng cao.",
            f"duty | body={BODY} | post=Ủy viên | person=Triệu Văn Páo",
        ),
        (
            "Bà Hà Thị Mơ là Phó Trưởng ban Ban Chỉ đạo.\nBà Hà Thị Mơ được giao chủ trì các phiên họp.",
            f"duty | body={BODY} | post=Phó Trưởng ban | person=Hà Thị Mơ",
        ),
    ],
)
def test_the_press_tells_what_members_are_to_do(text: str, duty: str) -> None:
    assert told(NEWS + text, Says.DUTY) == [duty]


def test_what_somebody_did_once_is_no_duty() -> None:
    text = "Bà Hà Thị Mơ là Phó Trưởng ban Ban Chỉ đạo.\nSáng 3/4, bà Hà Thị Mơ chủ trì phiên họp."
    assert told(NEWS + text, Says.DUTY) == []
