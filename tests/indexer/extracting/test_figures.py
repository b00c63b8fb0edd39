"""How many members there are, how often a body meets and reports. All bodies are invented."""

import pytest

from knowledge.records import Says
from tests.indexer.extracting.saying import said, told

BODY = "Ban Chỉ đạo Chuyển đổi số huyện Đông Trà"
TITLE = f"QUYẾT ĐỊNH\nVề việc thành lập {BODY}\n\nĐiều 1. Thành lập {BODY}.\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{BODY} gồm 17 thành viên.", ["17"]),
        (f"{BODY} có 09 đồng chí, do ông Cấn Văn Lư làm Trưởng ban.", []),
        (f"{BODY} gồm 09 đồng chí.", ["9"]),
        (f"{BODY} có mười hai thành viên.", ["12"]),
        (f"{BODY} có hai thành viên bị phê bình.", []),
        (f"{BODY} có không quá 15 thành viên.", []),
        (f"{BODY} (gồm 7 người) vừa họp.", ["7"]),
    ],
)
def test_members_are_counted(text: str, expected: list[str]) -> None:
    assert told(text, Says.COUNTS) == [f"counts | body={BODY} | target={number}" for number in expected]


def test_deputies_are_counted_by_their_post() -> None:
    expected = f"counts | body={BODY} | post=Phó Trưởng ban | target=3"
    assert told(f"{BODY} có ba phó trưởng ban.", Says.COUNTS) == [expected]


@pytest.mark.parametrize(
    ("text", "how_often"),
    [
        ("Ban Chỉ đạo họp định kỳ mỗi quý một lần; họp đột xuất khi cần.", "định kỳ mỗi quý một lần"),
        ("Ban Chỉ đạo họp định kỳ 6 tháng một lần.", "định kỳ 6 tháng một lần"),
        ("Ban Chỉ đạo họp thường kỳ hằng tháng.", "thường kỳ hằng tháng"),
        ("Ban Chỉ đạo họp mỗi năm 02 lần.", "mỗi năm 02 lần"),
        ("Ban Chỉ đạo họp thường kỳ mỗi quý 01 lần.", "thường kỳ mỗi quý 01 lần"),
        ("Ban Chỉ đạo họp định kỳ hai lần một năm vào tháng 6 và tháng 12.", "định kỳ hai lần một năm"),
        ("Ban Chỉ đạo họp giao ban chiều thứ Sáu hằng tuần.", "giao ban chiều thứ Sáu hằng tuần"),
    ],
)
def test_a_body_meets_so_often(text: str, how_often: str) -> None:
    assert said(f"{TITLE}Điều 2. {text}", Says.MEETS, of=None) == [f"meets | body={BODY} | target={how_often}"]


@pytest.mark.parametrize("text", ["Ban Chỉ đạo họp vào ngày 05 tháng 4.", "Ban Chỉ đạo họp đột xuất khi cần."])
def test_one_meeting_is_no_period(text: str) -> None:
    assert said(f"{TITLE}Điều 2. {text}", Says.MEETS, of=None) == []


def test_reports_are_due() -> None:
    text = f"{TITLE}Điều 2. Ban Chỉ đạo có nhiệm vụ:\n"
    text += "1. Đôn đốc; định kỳ hằng quý báo cáo UBND huyện.\n2. Báo cáo theo quy định.\n"
    assert said(text, Says.REPORTS, of=None) == [f"reports | body={BODY} | target=định kỳ hằng quý"]


def test_a_new_clause_that_an_amendment_quotes_tells_of_the_body() -> None:
    text = (
        "QUYẾT ĐỊNH\nSửa đổi một số nội dung của Quyết định số 31/QĐ-UBND\n\n"
        f"Điều 1. Sửa đổi một số nội dung của Quyết định số 31/QĐ-UBND về việc thành lập {BODY} như sau:\n"
        "1. Khoản 3 Điều 2 được sửa đổi như sau:\n“3. Ban Chỉ đạo họp định kỳ hai tháng một lần, vào ngày 10.”\n"
    )
    assert said(text, Says.MEETS, of=None) == [f"meets | body={BODY} | target=định kỳ hai tháng một lần"]


def test_the_press_says_how_often_a_committee_meets() -> None:
    expected = [f"meets | body={BODY} | target=định kỳ hai lần một năm"]
    assert told(f"{BODY} họp định kỳ hai lần một năm vào tháng 6.", Says.MEETS) == expected
    assert told(f"{BODY} họp lần thứ hai trong năm để bàn kế hoạch.", Says.MEETS) == []


def test_the_press_calls_a_group_by_its_first_word() -> None:
    group = "Tổ công tác gỡ vướng chợ nổi huyện Đông Trà"
    text = f"UBND huyện Đông Trà lập {group}. Tổ có 14 thành viên, họp giao ban chiều thứ Sáu hằng tuần."
    assert told(text, Says.COUNTS, Says.MEETS) == [
        f"counts | body={group} | target=14",
        f"meets | body={group} | target=giao ban chiều thứ Sáu hằng tuần",
    ]


def test_members_are_counted_beside_the_deputies() -> None:
    text = f"{BODY} được thành lập hôm qua. Ban có 3 cấp phó và 21 thành viên, trong đó có lãnh đạo các phòng."
    assert f"counts | body={BODY} | target=21" in told(text, Says.COUNTS)
