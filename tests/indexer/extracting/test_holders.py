"""Who holds which post, as sentences of the press and of decisions say it. People, bodies and places are invented."""

import pytest

from knowledge.records import Says
from tests.indexer.extracting.saying import quoted, said, told

BODY = "Ban Chỉ đạo Chuyển đổi số huyện Đông Trà"
FOUNDED = f"UBND huyện Đông Trà vừa thành lập {BODY}. "


def of_committee(text: str) -> list[str]:
    """What the press says of the posts in the committee; offices in agencies are left out."""
    return [line for line in told(f"{FOUNDED}{text}", Says.HOLDS, Says.LEAVES) if f"body={BODY}" in line]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ban Chỉ đạo do ông Cấn Văn Lư, Chủ tịch UBND huyện, làm Trưởng ban.",
            ["post=Trưởng ban | person=Cấn Văn Lư | office=Chủ tịch UBND huyện"],
        ),
        (
            "Trưởng ban Chỉ đạo là Chủ tịch UBND huyện Cấn Văn Lư.",
            ["post=Trưởng ban | person=Cấn Văn Lư | office=Chủ tịch UBND huyện"],
        ),
        (
            "Phó Trưởng ban Thường trực là bà Sầm Thị Én.",
            ["post=Phó Trưởng ban Thường trực | person=Sầm Thị Én"],
        ),
        (
            "Bà Sầm Thị Én được cử làm Trưởng ban thay ông Cấn Văn Lư.",
            ["post=Trưởng ban | person=Sầm Thị Én | target=Cấn Văn Lư"],
        ),
        (
            "Thay ông Cấn Văn Lư, bà Sầm Thị Én giữ chức Trưởng Ban Chỉ đạo.",
            ["post=Trưởng ban | person=Sầm Thị Én | target=Cấn Văn Lư"],
        ),
        (
            "Bà Sầm Thị Én được phân công làm Trưởng ban, vị trí này trước đó được giao cho ông Cấn Văn Lư.",
            ["post=Trưởng ban | person=Sầm Thị Én", "leaves post=Trưởng ban | person=Cấn Văn Lư"],
        ),
        (
            "Bà Sầm Thị Én được giao làm Phó Trưởng ban. Vị trí này trước đây do ông Cấn Văn Lư đảm nhiệm.",
            ["post=Phó Trưởng ban | person=Sầm Thị Én", "leaves post=Phó Trưởng ban | person=Cấn Văn Lư"],
        ),
        (
            "Hai phó trưởng ban gồm ông Ngạc Văn Thư và bà Tiết Thị Hoan.",
            ["post=Phó Trưởng ban | person=Ngạc Văn Thư", "post=Phó Trưởng ban | person=Tiết Thị Hoan"],
        ),
        (
            "Hai phó trưởng ban gồm Trưởng Công an huyện và Chánh Văn phòng UBND huyện.",
            [
                "post=Phó Trưởng ban | office=Trưởng Công an huyện",
                "post=Phó Trưởng ban | office=Chánh Văn phòng UBND huyện",
            ],
        ),
        (
            "Chủ tịch UBND huyện sẽ là Trưởng Ban Chỉ đạo.",
            ["post=Trưởng ban | office=Chủ tịch UBND huyện"],
        ),
        (
            "Ban Chỉ đạo do Phó Chủ tịch UBND huyện Ngạc Văn Thư đứng đầu.",
            ["post=Trưởng ban | person=Ngạc Văn Thư | office=Phó Chủ tịch UBND huyện"],
        ),
        (
            "Đứng đầu Ban Chỉ đạo là bà Sầm Thị Én.",
            ["post=Trưởng ban | person=Sầm Thị Én"],
        ),
        (
            "Đứng đầu Ban Chỉ đạo là Chủ tịch UBND huyện.",
            ["post=Trưởng ban | office=Chủ tịch UBND huyện"],
        ),
        (
            "Ông Ngạc Văn Thư thôi giữ chức Phó Trưởng Ban Chỉ đạo.",
            ["leaves post=Phó Trưởng ban | person=Ngạc Văn Thư"],
        ),
        (
            "UBND huyện quyết định cho thôi làm Ủy viên Ban Chỉ đạo đối với bà Tiết Thị Hoan.",
            ["leaves post=Ủy viên | person=Tiết Thị Hoan"],
        ),
        (
            "Thiếu tướng, PGS.TS Đồng Văn Nghị, Phó Trưởng Ban Chỉ đạo, dự họp.",
            ["post=Phó Trưởng ban | person=Đồng Văn Nghị"],
        ),
        (
            "Ông Cấn Văn Lư, nguyên Trưởng Ban Chỉ đạo, cũng dự họp.",
            [],
        ),
        (
            "Ông Cấn Văn Lư chưa từng là Trưởng Ban Chỉ đạo.",
            [],
        ),
        (
            "Ai làm Trưởng Ban Chỉ đạo, phải chăng ông Cấn Văn Lư?",
            [],
        ),
        (
            "Bà Sầm Thị Én và các thành viên Ban Chỉ đạo cùng dự.",
            [],
        ),
        (
            "Huyện đề nghị bà Sầm Thị Én làm Trưởng ban.",
            ["post=Trưởng ban | person=Sầm Thị Én | planned"],
        ),
    ],
)
def test_the_press_tells_who_holds_a_post(text: str, expected: list[str]) -> None:
    lines = [
        f"{line.replace(f'holds | body={BODY} | ', '').replace(f'leaves | body={BODY} | ', 'leaves ')}"
        for line in of_committee(text)
    ]
    assert lines == expected


def test_the_span_is_the_sentence_that_says_it() -> None:
    text = f"{FOUNDED}Trưởng ban là ông Cấn Văn Lư. Bà Sầm Thị Én dự họp."
    assert quoted(text, Says.HOLDS, of="news") == ["Trưởng ban là ông Cấn Văn Lư."]


def test_offices_before_and_behind_a_name() -> None:
    text = "Giám đốc Sở Y tế tỉnh Hà Lam Giả Văn Tấn và bà Khúc Thị Doan, Chánh Văn phòng UBND tỉnh Hà Lam, dự họp."
    assert told(text, Says.HOLDS) == [
        "holds | body=Sở Y tế tỉnh Hà Lam | post=Giám đốc | person=Giả Văn Tấn",
        "holds | body=Văn phòng Ủy ban nhân dân tỉnh Hà Lam | post=Chánh Văn phòng | person=Khúc Thị Doan",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Thành viên Tổ tư vấn kinh tế của Thủ tướng Giả Văn Tấn vừa họp.",  # the prime minister is no member of it
        "Bộ trưởng Y tế và Phó Thủ tướng Giả Văn Tấn dự họp.",  # two people
        "Năm ấy tôi làm Trưởng ban Thi đua huyện Đông Trà, lúc đó Chủ tịch UBND tỉnh Hà Lam Giả Văn Tấn có gọi tôi.",
        "Hiệu trưởng Trường THPT Giả Văn Tấn dự họp.",  # a school is named after a person
    ],
)
def test_what_stands_beside_a_name_may_be_anothers(text: str) -> None:
    wrong = ("Tổ tư vấn", "Bộ Y tế", "Ban Thi đua", "Trường")
    assert not [line for line in told(text, Says.HOLDS) if any(f"body={body}" in line for body in wrong)]


def test_a_short_name_is_told_by_the_full_one_before_it() -> None:
    text = f"{FOUNDED}Bà Sầm Thị Én dự họp. Bà Én là Phó Trưởng ban Thường trực."
    assert of_committee("Bà Sầm Thị Én dự họp. Bà Én là Phó Trưởng ban Thường trực.") == [
        f"holds | body={BODY} | post=Phó Trưởng ban Thường trực | person=Sầm Thị Én"
    ]
    assert quoted(text, Says.HOLDS, of="news") == ["Bà Én là Phó Trưởng ban Thường trực."]


def test_a_decision_appoints_from_a_day_of_its_own() -> None:
    text = "Điều 1. Bổ nhiệm ông Đường Bá Lộc giữ chức Phó Giám đốc Sở Xây dựng tỉnh Hà Lam từ ngày 01/4/2022."
    assert said(text, Says.HOLDS) == [
        "holds | body=Sở Xây dựng tỉnh Hà Lam | post=Phó Giám đốc | person=Đường Bá Lộc | effective=2022-04-01"
    ]


def test_who_is_replaced_may_get_another_post_in_the_same_sentence() -> None:
    text = (
        "HĐND quận Bình An bầu bà Ngạc Thị Hiền giữ chức Chủ tịch UBND quận Bình An thay ông Đới Công Sự "
        "được điều động làm Chánh Thanh tra tỉnh Hà Lam."
    )
    assert told(text, Says.HOLDS) == [
        "holds | body=Ủy ban nhân dân quận Bình An | post=Chủ tịch | person=Ngạc Thị Hiền | target=Đới Công Sự",
        "holds | body=Thanh tra tỉnh Hà Lam | post=Chánh Thanh tra | person=Đới Công Sự",
    ]


def test_a_list_gives_one_of_its_people_a_post_of_his_own() -> None:
    council = "Hội đồng quản lý Quỹ Khuyến học huyện Đông Trà"
    text = (
        f"UBND huyện Đông Trà kiện toàn {council}. Phó Chủ tịch Hội đồng gồm: ông Cấn Văn Lư, Trưởng phòng Nội vụ "
        "(Phó Chủ tịch Thường trực) và bà Sầm Thị Én, Trưởng phòng Y tế."
    )
    assert [line for line in told(text, Says.HOLDS) if f"body={council}" in line] == [
        f"holds | body={council} | post=Phó Chủ tịch Thường trực | person=Cấn Văn Lư | office=Trưởng phòng Nội vụ",
        f"holds | body={council} | post=Phó Chủ tịch | person=Sầm Thị Én | office=Trưởng phòng Y tế",
    ]


def test_somebody_is_charged_with_heading_the_body() -> None:
    text = "UBND huyện Đông Trà lập Tổ công tác gỡ vướng chợ nổi Bàu Sen, giao Phó Chủ tịch Sầm Thị Én đứng đầu."
    assert "holds | body=Tổ công tác gỡ vướng chợ nổi Bàu Sen | post=Tổ trưởng | person=Sầm Thị Én" in [
        line.replace(" huyện Đông Trà", "") for line in told(text, Says.HOLDS)
    ]


def test_members_come_and_go_by_a_decision_s_items() -> None:
    text = (
        f"QUYẾT ĐỊNH\nKiện toàn {BODY}\nĐiều 1. Kiện toàn {BODY}, cụ thể:\n"
        "1. Cho thôi tham gia Ban Chỉ đạo đối với ông Cấn Văn Lư.\n"
        "2. Cử bà Sầm Thị Én, Trưởng phòng Y tế huyện, tham gia Ban Chỉ đạo với vai trò thành viên."
    )
    assert [line for line in said(text, Says.HOLDS, Says.LEAVES) if f"body={BODY}" in line] == [
        f"leaves | body={BODY} | person=Cấn Văn Lư",
        f"holds | body={BODY} | post=Thành viên | person=Sầm Thị Én | office=Trưởng phòng Y tế huyện",
    ]


MARKETS = "Ban Chỉ đạo Chợ nông thôn huyện Vân Sơn"
CAME = f"holds | body={MARKETS} | post=Trưởng ban | person=Tô Hạ Vũ | target=Mạc Duy Thiện"


def test_who_came_in_anothers_place_did_not_come_on_the_day_that_one_went() -> None:
    text = f"Bà Tô Hạ Vũ làm Trưởng ban {MARKETS}, vào thay ông Mạc Duy Thiện nghỉ hưu từ ngày 01/4/2024."
    assert told(text, Says.HOLDS) == [CAME]


def test_the_place_of_which_somebody_is_the_new_head() -> None:
    assert told(f"Người thay thế ông Mạc Duy Thiện ở vị trí Trưởng ban {MARKETS} là bà Tô Hạ Vũ.", Says.HOLDS) == [CAME]
