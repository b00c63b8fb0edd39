"""Rosters of decisions in their layouts: numbers, groups, dashes, tables, annexes. Everybody in them is invented."""

import pytest

from indexer.extracting import extract
from knowledge.records import Says
from tests.indexer.extracting.saying import document, quoted, said, told

BODY = "Tổ công tác Dữ liệu dân cư huyện Đông Trà"


def members(text: str) -> list[tuple[str | None, ...]]:
    """Who is in the committee: post, person, office, and whom the member replaces."""
    text = f"Điều 1. Thành lập {BODY} gồm các ông, bà có tên sau:\n{text}"
    return [
        (one.post, one.person, one.office, one.target)
        for one in extract(document(text))
        if one.kind is Says.HOLDS and one.body == BODY
    ]


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (
            "1. Ông Cấn Văn Lư, Chủ tịch UBND huyện - Tổ trưởng;",
            ("Tổ trưởng", "Cấn Văn Lư", "Chủ tịch UBND huyện", None),
        ),
        (
            "1/ Bà Sầm Thị Én - Phó Chủ tịch UBND huyện - Tổ phó.",
            ("Phó Tổ trưởng", "Sầm Thị Én", "Phó Chủ tịch UBND huyện", None),
        ),
        (
            "a) Tổ trưởng: Ông Cấn Văn Lư, Chủ tịch UBND huyện.",
            ("Tổ trưởng", "Cấn Văn Lư", "Chủ tịch UBND huyện", None),
        ),
        (
            "- Đồng chí Sùng A Tủa, Trưởng Công an huyện, Ủy viên;",
            ("Ủy viên", "Sùng A Tủa", "Trưởng Công an huyện", None),
        ),
        (
            "+ Thượng tá Hầu Mí Sò, Trưởng Công an huyện, làm Tổ phó;",
            ("Phó Tổ trưởng", "Hầu Mí Sò", "Trưởng Công an huyện", None),
        ),
        (
            "2. Mời ông Giả Văn Tấn, Chủ tịch Hội Nông dân huyện - Ủy viên.",
            ("Ủy viên", "Giả Văn Tấn", "Chủ tịch Hội Nông dân huyện", None),
        ),
        ("3. Trưởng phòng Tư pháp huyện - Ủy viên;", ("Ủy viên", None, "Trưởng phòng Tư pháp huyện", None)),
        ("4. Ông Trưởng phòng Tư pháp huyện - Ủy viên;", ("Ủy viên", None, "Trưởng phòng Tư pháp huyện", None)),
        ("5. Đại diện lãnh đạo Bưu điện huyện - Ủy viên;", ("Ủy viên", None, "Đại diện lãnh đạo Bưu điện huyện", None)),
        (
            "6. Bà Tăng Thị Ngà, công chức Văn phòng UBND huyện - Ủy viên kiêm Thư ký.",
            ("Ủy viên kiêm Thư ký", "Tăng Thị Ngà", "công chức Văn phòng UBND huyện", None),
        ),
        (
            "7. TS. Mạc Khánh Toàn, Giám đốc Trung tâm Y tế huyện - Ủy viên Thường trực;",
            ("Ủy viên Thường trực", "Mạc Khánh Toàn", "Giám đốc Trung tâm Y tế huyện", None),
        ),
    ],
)
def test_a_member_an_item(item: str, expected: tuple[str | None, ...]) -> None:
    assert members(item) == [expected]


def test_an_item_is_quoted_whole_and_tells_the_member_s_office_too() -> None:
    text = f"Điều 1. Thành lập {BODY} gồm:\n1. Ông Cấn Văn Lư, Chủ tịch UBND huyện - Tổ trưởng;\n"
    item = "1. Ông Cấn Văn Lư, Chủ tịch UBND huyện - Tổ trưởng;"
    assert set(quoted(text, Says.HOLDS)) == {item}
    text = text.replace("UBND huyện", "UBND huyện Đông Trà")
    assert said(text, Says.HOLDS) == [
        f"holds | body={BODY} | post=Tổ trưởng | person=Cấn Văn Lư | office=Chủ tịch UBND huyện Đông Trà",
        "holds | body=Ủy ban nhân dân huyện Đông Trà | post=Chủ tịch | person=Cấn Văn Lư",
    ]


def test_a_group_s_heading_gives_the_post() -> None:
    text = (
        "1. Tổ trưởng: Ông Cấn Văn Lư, Chủ tịch UBND huyện.\n2. Các Tổ phó:\n"
        "- Ông Ngạc Bá Thư, Phó Chủ tịch UBND huyện;\n"
        "- Trưởng Công an huyện - Tổ phó Thường trực.\n3. Các Ủy viên:\n"
        "- Bà Tiết Thị Hoan, Trưởng phòng Nội vụ huyện;\n"
        "- Chủ tịch UBND các xã."
    )
    assert members(text) == [
        ("Tổ trưởng", "Cấn Văn Lư", "Chủ tịch UBND huyện", None),
        ("Phó Tổ trưởng", "Ngạc Bá Thư", "Phó Chủ tịch UBND huyện", None),
        ("Phó Tổ trưởng Thường trực", None, "Trưởng Công an huyện", None),
        ("Ủy viên", "Tiết Thị Hoan", "Trưởng phòng Nội vụ huyện", None),
        ("Ủy viên", None, "Chủ tịch UBND các xã", None),
    ]


def test_a_group_s_heading_in_capitals_under_a_roman_number() -> None:
    text = (
        "I. TỔ TRƯỞNG\n1. Ông Cấn Văn Lư - Chủ tịch UBND huyện.\n"
        "II. CÁC THÀNH VIÊN\n1. Bà Sầm Thị Én - Trưởng trạm Y tế xã."
    )
    assert members(text) == [
        ("Tổ trưởng", "Cấn Văn Lư", "Chủ tịch UBND huyện", None),
        ("Thành viên", "Sầm Thị Én", "Trưởng trạm Y tế xã", None),
    ]


HEADS = "STT | Họ và tên | Chức vụ, đơn vị công tác | Chức danh trong Tổ công tác"


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("1 | Cấn Văn Lư | Chủ tịch UBND huyện | Tổ trưởng", ("Tổ trưởng", "Cấn Văn Lư", "Chủ tịch UBND huyện", None)),
        (
            "| 2 | SẦM THỊ ÉN | Phó Chủ tịch UBND huyện | Tổ phó |",
            ("Phó Tổ trưởng", "Sầm Thị Én", "Phó Chủ tịch UBND huyện", None),
        ),
        (
            "3 | Ông Sùng A Tủa | Trưởng Công an huyện | Ủy viên, Thư ký",
            ("Ủy viên, Thư ký", "Sùng A Tủa", "Trưởng Công an huyện", None),
        ),
        ("4 | Đại diện lãnh đạo | Phòng Y tế | Ủy viên", ("Ủy viên", None, "Đại diện lãnh đạo, Phòng Y tế", None)),
    ],
)
def test_a_member_a_row(row: str, expected: tuple[str | None, ...]) -> None:
    assert members(f"{HEADS}\n{row}") == [expected]


def test_a_table_with_tabs_and_a_column_of_degrees() -> None:
    rows = "TT\tHọ và tên\tHọc vị\tĐơn vị\tChức danh\n"
    rows += "1\tMạc Khánh Toàn\tPGS.TS\tTrường Đại học Đông Trà\tỦy viên phản biện 1"
    assert members(rows) == [("Ủy viên phản biện", "Mạc Khánh Toàn", "Trường Đại học Đông Trà", None)]


def test_an_annex_belongs_to_the_committee_of_the_title() -> None:
    text = (
        f"QUYẾT ĐỊNH\nVề việc thành lập {BODY}\n\nĐiều 1. Thành lập {BODY} gồm các ông, bà trong danh sách kèm theo.\n"
        "CHỦ TỊCH\n(Đã ký)\nCấn Văn Lư\n\nDANH SÁCH THÀNH VIÊN TỔ CÔNG TÁC\n(Kèm theo Quyết định số 9/QĐ-UBND)\n"
        "1. Bà Sầm Thị Én, Phó Chủ tịch UBND huyện Đông Trà, Tổ trưởng;\n"
    )
    lines = said(text, Says.HOLDS, of=None)
    assert lines[0] == (
        f"holds | body={BODY} | post=Tổ trưởng | person=Sầm Thị Én | office=Phó Chủ tịch UBND huyện Đông Trà"
    )


def test_a_changed_member_replaces_another() -> None:
    assert members("1. Bà Sầm Thị Én, Trưởng phòng Nội vụ huyện - Ủy viên (thay ông Giả Văn Tấn).") == [
        ("Ủy viên", "Sầm Thị Én", "Trưởng phòng Nội vụ huyện", "Giả Văn Tấn")
    ]


def test_items_of_another_article_are_no_members() -> None:
    text = "1. Ông Cấn Văn Lư, Chủ tịch UBND huyện - Tổ trưởng;\nĐiều 2. Nơi nhận\n- Trưởng phòng Nội vụ huyện;"
    assert len(members(text)) == 1


def test_law_for_all_names_no_members() -> None:
    text = "Điều 3. Hội đồng kỷ luật gồm:\n1. Chủ tịch Hội đồng là người đứng đầu;\n2. Ủy viên là đại diện công đoàn."
    assert said(text, Says.HOLDS, of="decree") == []


def test_the_press_lists_as_well() -> None:
    text = (
        f"UBND huyện Đông Trà vừa thành lập {BODY}, gồm:\n- Ông Cấn Văn Lư, Chủ tịch UBND huyện Đông Trà, Tổ trưởng;\n"
        "- Bà Sầm Thị Én, Tổ phó.\nBuổi họp đầu tiên diễn ra hôm qua."
    )
    assert [line for line in told(text, Says.HOLDS) if f"body={BODY}" in line] == [
        f"holds | body={BODY} | post=Tổ trưởng | person=Cấn Văn Lư | office=Chủ tịch UBND huyện Đông Trà",
        f"holds | body={BODY} | post=Phó Tổ trưởng | person=Sầm Thị Én",
    ]


def test_a_column_of_tasks_is_the_member_s_duty_and_no_office() -> None:
    rows = (
        "TT | Họ và tên | Chức vụ | Chức danh | Nhiệm vụ được phân công\n"
        "1 | Cấn Văn Lư | Chủ tịch UBND huyện | Tổ trưởng | Phụ trách chung; điều hành cuộc họp\n"
        "2 | Giàng Seo Páo | Trưởng Trạm Y tế xã | Thành viên | Cấp cứu, phòng dịch"
    )
    assert members(rows) == [
        ("Tổ trưởng", "Cấn Văn Lư", "Chủ tịch UBND huyện", None),
        ("Thành viên", "Giàng Seo Páo", "Trưởng Trạm Y tế xã", None),
    ]
    assert said(f"Điều 1. Thành lập {BODY} gồm:\n{rows}", Says.DUTY) == [
        f"duty | body={BODY} | post=Tổ trưởng | person=Cấn Văn Lư",
        f"duty | body={BODY} | post=Thành viên | person=Giàng Seo Páo",
    ]


@pytest.mark.parametrize(
    ("item", "person", "office"),
    [
        ("1. Ông Điểu K'Nghe, Trưởng phòng Y tế huyện - Ủy viên;", "Điểu K'Nghe", "Trưởng phòng Y tế huyện"),
        ("2. Bà H’Lim Niê, công chức Văn hóa - Xã hội - Ủy viên;", "H’Lim Niê", "công chức Văn hóa - Xã hội"),
        (
            "3. Bà Công Tằng Tôn Nữ Diệu Hà Vi, Trưởng phòng Y tế huyện - Ủy viên;",
            "Công Tằng Tôn Nữ Diệu Hà Vi",
            "Trưởng phòng Y tế huyện",
        ),
    ],
)
def test_names_of_many_syllables_and_of_the_highlands(item: str, person: str, office: str) -> None:
    assert members(item) == [("Ủy viên", person, office, None)]


def test_a_roster_in_one_paragraph() -> None:
    text = (
        f"Điều 1. Thành lập {BODY} như sau: Tổ trưởng: Phó Đức Lư, Chủ tịch UBND huyện; các Tổ phó: bà Cù Thị Ngà, "
        "Phó Chủ tịch UBND huyện; Lù A Páo, Trưởng Trạm Y tế xã; Thư ký: Mùa A Sênh, công chức Phòng Văn hóa - Xã hội."
    )
    assert [line for line in said(text, Says.HOLDS) if f"body={BODY}" in line] == [
        f"holds | body={BODY} | post=Tổ trưởng | person=Phó Đức Lư | office=Chủ tịch UBND huyện",
        f"holds | body={BODY} | post=Phó Tổ trưởng | person=Cù Thị Ngà | office=Phó Chủ tịch UBND huyện",
        f"holds | body={BODY} | post=Phó Tổ trưởng | person=Lù A Páo | office=Trưởng Trạm Y tế xã",
        f"holds | body={BODY} | post=Thư ký | person=Mùa A Sênh | office=công chức Phòng Văn hóa - Xã hội",
    ]


def test_the_heads_of_a_body_that_is_made_of_two() -> None:
    text = (
        "QUYẾT ĐỊNH\nVề việc sắp xếp các tổ chức phối hợp và ban quản lý dự án khi sắp xếp huyện\n\n"
        "Điều 2. Hợp nhất Ban Quản lý dự án Chợ Nổi và Ban Quản lý dự án Chợ Đêm thành Ban Quản lý dự án Chợ Bàu Sen "
        "trực thuộc UBND huyện.\n"
        "1. Lãnh đạo Ban gồm: Giám đốc là ông Cấn Văn Lư; các Phó Giám đốc là bà Sầm Thị Én và ông Lù A Páo."
    )
    assert said(text, Says.HOLDS, of=None) == [
        "holds | body=Ban Quản lý dự án Chợ Bàu Sen | post=Giám đốc | person=Cấn Văn Lư",
        "holds | body=Ban Quản lý dự án Chợ Bàu Sen | post=Phó Giám đốc | person=Sầm Thị Én",
        "holds | body=Ban Quản lý dự án Chợ Bàu Sen | post=Phó Giám đốc | person=Lù A Páo",
    ]


TOLD = [
    ("Tổ trưởng", "Cấn Văn Lư", "Chủ tịch UBND huyện", None),
    ("Phó Tổ trưởng", "Sầm Thị Én", "Trưởng phòng Y tế, Phòng Y tế huyện", None),
    ("Ủy viên, Thư ký", "Lù A Páo", "Trưởng Công an huyện", None),
]
CELLS = (
    "1\nCấn Văn Lư\nChủ tịch UBND huyện\nTổ trưởng\n2\nSầm Thị Én\nTrưởng phòng Y tế,\nPhòng Y tế huyện\nTổ phó\n"
    "3\nLù A Páo\nTrưởng Công an huyện\nỦy viên, Thư ký\n"
)


@pytest.mark.parametrize(
    "table",
    [
        f"TT\nHọ và tên\nChức vụ\nNhiệm vụ\n{CELLS}Điều 2. Hiệu lực.",
        f"STT\nHọ tên\nChức vụ, đơn vị\nChức danh trong\nTổ công tác\n{CELLS}",
        "TT\nHọ và tên\nĐơn vị công tác\nVai trò\n" + CELLS.replace("1\n", "").replace("2\n", "").replace("3\n", ""),
        "TT   Họ và tên       Đơn vị công tác           Chức danh\n"
        "01   Cấn Văn Lư      Chủ tịch UBND huyện       Tổ trưởng\n"
        "02   Sầm Thị Én      Trưởng phòng Y tế,        Tổ phó\n"
        "                     Phòng Y tế huyện\n"
        "03   Lù A Páo        Trưởng Công an huyện      Ủy viên,\n"
        "                                               Thư ký\n",
    ],
)
def test_tables_whose_cells_no_bar_keeps_apart(table: str) -> None:
    assert members(table) == TOLD


def test_a_row_of_a_cell_a_line_is_quoted_whole() -> None:
    text = f"Điều 1. Thành lập {BODY} gồm:\nTT\nHọ và tên\nChức vụ\nNhiệm vụ\n{CELLS}"
    assert quoted(text, Says.HOLDS)[0] == "1\nCấn Văn Lư\nChủ tịch UBND huyện\nTổ trưởng"


def test_a_column_of_tasks_holds_a_duty_where_another_column_holds_the_post() -> None:
    rows = "TT | Họ và tên | Chức vụ | Nhiệm vụ\n1 | Cấn Văn Lư | Tổ trưởng | Phụ trách chung"
    assert members(rows) == [("Tổ trưởng", "Cấn Văn Lư", None, None)]


def test_offices_without_names_in_a_table() -> None:
    rows = "TT\tChức vụ, đơn vị\tChức danh trong Tổ công tác\n1\tChủ tịch UBND huyện\tTổ trưởng"
    assert members(rows) == [("Tổ trưởng", None, "Chủ tịch UBND huyện", None)]


def test_each_post_on_the_line_under_its_member() -> None:
    text = (
        "Đ/c Cấn Lư, Chủ tịch UBND huyện\nTổ trưởng\n\nĐ/c Sầm Thị Én, Trưởng phòng Y tế huyện\nTổ phó\n\n"
        "Trưởng thôn có hồ chứa\nThành viên\n"
    )
    assert members(text) == [
        ("Tổ trưởng", "Cấn Lư", "Chủ tịch UBND huyện", None),
        ("Phó Tổ trưởng", "Sầm Thị Én", "Trưởng phòng Y tế huyện", None),
        ("Thành viên", None, "Trưởng thôn có hồ chứa", None),
    ]


@pytest.mark.parametrize("note", [" (mời tham gia);", " (kính mời).", " - kiêm nhiệm;"])
def test_a_note_behind_the_post(note: str) -> None:
    assert members(f"1. Ông Lù A Páo - Chủ tịch Hội Nông dân huyện: Ủy viên{note}") == [
        ("Ủy viên", "Lù A Páo", "Chủ tịch Hội Nông dân huyện", None)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "+ Chủ tịch UBND huyện, ông Cấn Văn Lư: Tổ trưởng",
            [("Tổ trưởng", "Cấn Văn Lư", "Chủ tịch UBND huyện", None)],
        ),
        (
            "c) Các Tổ phó:\n+ Trưởng Công an huyện, đồng chí Sùng A Tủa, phụ trách an ninh;",
            [("Phó Tổ trưởng", "Sùng A Tủa", "Trưởng Công an huyện", None)],
        ),
        (
            "d) Các Ủy viên:\n+ Trưởng phòng Kinh tế, bà Sầm Thị Én, kiêm Thư ký;",
            [("Ủy viên, Thư ký", "Sầm Thị Én", "Trưởng phòng Kinh tế", None)],
        ),
        (
            "thư ký: công chức Phòng Kinh tế, anh Cấn Văn Lư",
            [("Thư ký", "Cấn Văn Lư", "công chức Phòng Kinh tế", None)],
        ),
        (
            "- giảng viên Trường Cao đẳng Đông Trà, TS. Sầm Thị Én, ủy viên phản biện (mời);",
            [("Ủy viên phản biện", "Sầm Thị Én", "giảng viên Trường Cao đẳng Đông Trà", None)],
        ),
        (
            "các ủy viên:\n- trưởng ban công tác mặt trận xóm Chè, ông Sùng A Tủa",
            [("Ủy viên", "Sùng A Tủa", "trưởng ban công tác mặt trận xóm Chè", None)],
        ),
        (
            "III. ỦY VIÊN\n1. Trưởng phòng Nội vụ: bà Sầm Thị Én",
            [("Ủy viên", "Sầm Thị Én", "Trưởng phòng Nội vụ", None)],
        ),
        (
            "a) Phó Cục trưởng Cục Thống kê Sầm Văn Én - Ủy viên, Tổ trưởng Tổ Thư ký.",
            [("Ủy viên", "Sầm Văn Én", "Phó Cục trưởng Cục Thống kê", None)],
        ),
    ],
)
def test_an_office_may_stand_before_its_holder_s_name(text: str, expected: list[tuple[str | None, ...]]) -> None:
    assert members(text) == expected


def test_a_cell_may_note_that_a_member_is_invited() -> None:
    rows = (
        "TT | Họ và tên | Chức vụ | Nhiệm vụ\n1 | Ông Cấn Văn Lư | Chủ tịch Hội Nông dân huyện | Ủy viên (mời tham gia)"
    )
    assert members(rows) == [("Ủy viên", "Cấn Văn Lư", "Chủ tịch Hội Nông dân huyện", None)]
