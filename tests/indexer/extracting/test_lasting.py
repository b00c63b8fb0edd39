"""Until when a committee is there. All bodies are invented."""

import pytest

from knowledge.records import Says
from tests.indexer.extracting.saying import said

BODY = "Tổ công tác xử lý nợ xây dựng huyện Đông Trà"
TITLE = f"QUYẾT ĐỊNH\nVề việc thành lập {BODY}\n\nĐiều 1. Thành lập {BODY}.\n"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Tổ công tác hoạt động đến hết ngày 31/12/2025.", "2026-01-01"),
        ("Tổ công tác hoạt động kể từ ngày ký đến hết tháng 6 năm 2026 và tự giải thể.", "2026-07-01"),
        ("Thời gian hoạt động của Tổ công tác: đến ngày 30 tháng 9 năm 2025.", "2025-10-01"),
        ("Tổ công tác kết thúc hoạt động từ ngày 01/01/2026.", "2026-01-01"),
    ],
)
def test_a_decision_sets_the_term(text: str, day: str) -> None:
    assert said(f"{TITLE}Điều 2. {text}\n", Says.DISSOLVES) == [f"dissolves | body={BODY} | effective={day}"]


@pytest.mark.parametrize(
    "text",
    [
        "Tổ công tác tự giải thể sau khi hoàn thành nhiệm vụ.",
        "Tổ công tác báo cáo kết quả hoạt động đến hết ngày 15/12/2025.",
        "Quyết định này có hiệu lực đến hết ngày 31/12/2025.",
    ],
)
def test_no_term_is_read_where_none_is_set(text: str) -> None:
    assert said(f"{TITLE}Điều 2. {text}\n", Says.DISSOLVES) == []
