"""Holders whom the press lists behind a post, and posts that somebody "đảm nhiệm". Everybody is invented."""

import pytest

from knowledge.records import Says
from tests.indexer.extracting.saying import told

BODY = "Ban Chỉ đạo Chuyển đổi số huyện Đông Trà"
FOUNDED = f"UBND huyện Đông Trà vừa thành lập {BODY}. "


def seats(text: str) -> list[tuple[str, ...]]:
    """The seats in the committee that a text tells of: post, who, and the office."""
    found = [line.split(" | ") for line in told(f"{FOUNDED}{text}", Says.HOLDS)]
    in_body = [line for line in found if f"body={BODY}" in line]
    return [tuple(part.partition("=")[2] for part in line[2:]) for line in in_body]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Hai Phó Trưởng ban: ông Ngạc Văn Thư, Phó Chủ tịch UBND huyện và bà Tiết Thị Hoan, Giám đốc Sở Nội vụ.",
            [
                ("Phó Trưởng ban", "Ngạc Văn Thư", "Phó Chủ tịch UBND huyện"),
                ("Phó Trưởng ban", "Tiết Thị Hoan", "Giám đốc Sở Nội vụ"),
            ],
        ),
        (
            "Ba Phó Trưởng ban: ông Ngạc Văn Thư (Phó Trưởng ban Thường trực); bà Tiết Thị Hoan; ông Cấn Văn Lư.",
            [
                ("Phó Trưởng ban Thường trực", "Ngạc Văn Thư"),
                ("Phó Trưởng ban", "Tiết Thị Hoan"),
                ("Phó Trưởng ban", "Cấn Văn Lư"),
            ],
        ),
        (
            "Phó Trưởng ban có hai người: ông Ngạc Văn Thư và bà Tiết Thị Hoan.",
            [("Phó Trưởng ban", "Ngạc Văn Thư"), ("Phó Trưởng ban", "Tiết Thị Hoan")],
        ),
        (
            "Hai thành viên còn lại: ông Ngạc Văn Thư, Chánh Thanh tra huyện; bà Tiết Thị Hoan, Giám đốc Sở Nội vụ.",
            [
                ("Thành viên", "Ngạc Văn Thư", "Chánh Thanh tra huyện"),
                ("Thành viên", "Tiết Thị Hoan", "Giám đốc Sở Nội vụ"),
            ],
        ),
        (
            "Trong số thành viên có Giám đốc Sở Nội vụ Tiết Thị Hoan; Chánh Thanh tra huyện Ngạc Văn Thư.",
            [
                ("Thành viên", "Tiết Thị Hoan", "Giám đốc Sở Nội vụ"),
                ("Thành viên", "Ngạc Văn Thư", "Chánh Thanh tra huyện"),
            ],
        ),
        (
            "Hai phó trưởng ban là ông Ngạc Văn Thư và bà Tiết Thị Hoan, kế toán trưởng tổng công ty.",
            [("Phó Trưởng ban", "Ngạc Văn Thư"), ("Phó Trưởng ban", "Tiết Thị Hoan")],
        ),
        (
            "Ông Cấn Văn Lư làm Trưởng ban; ông Ngạc Văn Thư, Phó Tổng Giám đốc phụ trách an toàn, làm Phó Trưởng ban.",
            [("Trưởng ban", "Cấn Văn Lư"), ("Phó Trưởng ban", "Ngạc Văn Thư")],
        ),
        (
            "Một Phó Trưởng ban khác là bà Tiết Thị Hoan, Giám đốc Sở Nội vụ.",
            [("Phó Trưởng ban", "Tiết Thị Hoan", "Giám đốc Sở Nội vụ")],
        ),
        (
            "Chức Trưởng ban do chính Chủ tịch UBND huyện Cấn Văn Lư đảm nhiệm.",
            [("Trưởng ban", "Cấn Văn Lư", "Chủ tịch UBND huyện")],
        ),
        ("Trưởng ban: Chủ tịch UBND huyện.", [("Trưởng ban", "Chủ tịch UBND huyện")]),
        (
            "Các Phó Trưởng ban: Giám đốc Sở Nội vụ, Chánh Thanh tra huyện.",
            [("Phó Trưởng ban", "Giám đốc Sở Nội vụ"), ("Phó Trưởng ban", "Chánh Thanh tra huyện")],
        ),
        (
            "Hai Phó Trưởng ban khác là Giám đốc các Sở Nội vụ, Tài chính.",
            [("Phó Trưởng ban", "Giám đốc các Sở Nội vụ, Tài chính")],
        ),
        (
            "Đứng đầu Ban là Chủ tịch UBND huyện Cấn Văn Lư.",
            [("Trưởng ban", "Cấn Văn Lư", "Chủ tịch UBND huyện")],
        ),
        (
            "Trưởng ban là Phó Chủ tịch UBND huyện Ngạc Văn Thư, Phó Trưởng ban là Giám đốc Sở Nội vụ Tiết Thị Hoan.",
            [
                ("Trưởng ban", "Ngạc Văn Thư", "Phó Chủ tịch UBND huyện"),
                ("Phó Trưởng ban", "Tiết Thị Hoan", "Giám đốc Sở Nội vụ"),
            ],
        ),
        (
            "Chủ tịch UBND huyện Cấn Văn Lư đứng đầu Ban Chỉ đạo.",
            [("Trưởng ban", "Cấn Văn Lư", "Chủ tịch UBND huyện")],
        ),
    ],
)
def test_who_is_listed_behind_a_post(text: str, expected: list[tuple[str, ...]]) -> None:
    assert seats(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Phó Trưởng ban trẻ nhất là ông Ngạc Văn Thư.",
        "Hai thành viên có ý kiến khác: ông Ngạc Văn Thư, bà Tiết Thị Hoan.",
        "Trưởng ban: phụ trách chung.",
    ],
)
def test_what_is_no_list_of_holders(text: str) -> None:
    assert seats(text) == []


def test_a_council_s_chair_and_deputies_are_told_of_it() -> None:
    text = (
        "Hội đồng thẩm định giá đất huyện Đông Trà có Chủ tịch là ông Cấn Văn Lư. "
        "Phó Chủ tịch là bà Tiết Thị Hoan, Giám đốc Sở Nội vụ."
    )
    body = "Hội đồng thẩm định giá đất huyện Đông Trà"
    assert told(text, Says.HOLDS)[:2] == [
        f"holds | body={body} | post=Chủ tịch | person=Cấn Văn Lư",
        f"holds | body={body} | post=Phó Chủ tịch | person=Tiết Thị Hoan | office=Giám đốc Sở Nội vụ",
    ]


def test_deputies_of_whose_chair_a_sentence_tells() -> None:
    text = (
        "Thủ tướng phê chuẩn ông Cấn Văn Lư làm Chủ tịch UBND tỉnh Đông Trà nhiệm kỳ 2021 - 2026; "
        "các Phó Chủ tịch là ông Ngạc Văn Thư và bà Tiết Thị Hoan."
    )
    body = "Ủy ban nhân dân tỉnh Đông Trà"
    assert sorted(told(text, Says.HOLDS)) == [
        f"holds | body={body} | post=Chủ tịch | person=Cấn Văn Lư",
        f"holds | body={body} | post=Phó Chủ tịch | person=Ngạc Văn Thư",
        f"holds | body={body} | post=Phó Chủ tịch | person=Tiết Thị Hoan",
    ]


def test_whom_somebody_meets_does_not_hold_the_office_of_the_one_who_speaks() -> None:
    text = "Trong cuộc họp với Chủ tịch UBND huyện Đông Trà, Giám đốc Sở Nội vụ Tiết Thị Hoan nói rõ."
    assert told(text, Says.HOLDS) == ["holds | body=Sở Nội vụ | post=Giám đốc | person=Tiết Thị Hoan"]


def test_a_council_called_by_its_kind_has_a_chair() -> None:
    text = "Ủy ban Quốc gia về Đất hiếm ra mắt. Chủ tịch Ủy ban là Thủ tướng, Phó Chủ tịch là Phó Thủ tướng Cấn Văn Lư."
    body = "Ủy ban Quốc gia về Đất hiếm"
    assert [line for line in told(text, Says.HOLDS) if body in line] == [
        f"holds | body={body} | post=Phó Chủ tịch | person=Cấn Văn Lư | office=Phó Thủ tướng",
        f"holds | body={body} | post=Chủ tịch | office=Thủ tướng",
    ]


def test_the_number_of_members_is_that_of_the_committee_spoken_of() -> None:
    text = (
        f"{FOUNDED}Phó Trưởng ban là ông Ngạc Văn Thư, Phó Trưởng ban Tuyên giáo Huyện ủy Đông Trà. "
        "Số ủy viên là 26. Ban có 17 Ủy viên."
    )
    assert told(text, Says.COUNTS) == [
        f"counts | body={BODY} | post=Ủy viên | target=26",
        f"counts | body={BODY} | post=Ủy viên | target=17",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ban hiện có 2 phó trưởng ban Ngạc Văn Thư và Tiết Thị Hoan.",
            [("Phó Trưởng ban", "Ngạc Văn Thư"), ("Phó Trưởng ban", "Tiết Thị Hoan")],
        ),
        (
            "Các thành viên có bà Tiết Thị Hoan (chuyên viên) lo ghi chép; ông Ngạc Văn Thư làm nhiệm vụ hậu cần.",
            [("Thành viên", "Tiết Thị Hoan"), ("Thành viên", "Ngạc Văn Thư")],
        ),
        (
            "Ban có các thành viên: nhà thơ Tiết Thị Hoan (Lào), nhà thơ Ngạc Văn Thư (Pháp), Cấn Văn Lư (Nga).",
            [("Thành viên", "Tiết Thị Hoan"), ("Thành viên", "Ngạc Văn Thư"), ("Thành viên", "Cấn Văn Lư")],
        ),
        (
            "UBND huyện giao Phòng Nội vụ huyện Đông Trà làm Trưởng ban.",
            [("Trưởng ban", "Phòng Nội vụ huyện Đông Trà")],
        ),
    ],
)
def test_several_hold_a_post_together(text: str, expected: list[tuple[str, ...]]) -> None:
    assert seats(text) == expected


def test_more_or_fewer_people_than_are_counted_hold_no_post() -> None:
    assert seats("Ban hiện có 3 phó trưởng ban Ngạc Văn Thư và Tiết Thị Hoan.") == [("Phó Trưởng ban", "Ngạc Văn Thư")]


@pytest.mark.parametrize(
    "text",
    [
        "Ông Ngạc Văn Thư làm Trưởng ban Chỉ đạo Chợ nổi; Trưởng ban Chỉ đạo Nước sạch; "
        "Chủ tịch Hội đồng Thi đua huyện.",
        "Ông Ngạc Văn Thư giúp Chủ tịch huyện theo dõi các ngành: Thủy lợi; Trưởng ban Chỉ đạo Chợ nổi; "
        "Trưởng ban Chỉ đạo Nước sạch; Chủ tịch Hội đồng Thi đua huyện.",
    ],
)
def test_posts_are_listed_by_semicolons(text: str) -> None:
    lines = [line for line in told(text, Says.HOLDS) if "body=Ủy ban" not in line]
    assert [line.split(" | ")[1:3] for line in lines] == [
        ["body=Ban Chỉ đạo Chợ nổi", "post=Trưởng ban"],
        ["body=Ban Chỉ đạo Nước sạch", "post=Trưởng ban"],
        ["body=Hội đồng Thi đua huyện", "post=Chủ tịch"],
    ]
    assert all("person=Ngạc Văn Thư" in line for line in lines)


def test_a_chair_of_several_councils_is_none_of_the_one_spoken_of() -> None:
    text = (
        "Ông Cấn Văn Lư làm Chủ tịch Hội đồng Thi đua huyện Đông Trà. "
        "Ông Ngạc Văn Thư làm Chủ tịch các Ủy ban hợp tác Đông Trà - Vân Giang."
    )
    assert [line for line in told(text, Says.HOLDS) if "Ngạc Văn Thư" in line] == []
