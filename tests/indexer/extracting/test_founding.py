"""Bodies founded, put in order anew, renamed and dissolved, as facts and as plans. All bodies are invented."""

import pytest

from knowledge.records import Says
from tests.indexer.extracting.saying import said, told

BODY = "Ban Chỉ đạo Chuyển đổi số huyện Đông Trà"
BEGINNINGS = (Says.FOUNDS, Says.REORGANISES, Says.RENAMES, Says.DISSOLVES)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Điều 1. Thành lập {BODY}.", [f"founds | body={BODY}"]),
        (f"Điều 1. Nay thành lập {BODY} (sau đây gọi tắt là Ban Chỉ đạo).", [f"founds | body={BODY}"]),
        (f"Điều 1. Kiện toàn {BODY}.", [f"reorganises | body={BODY}"]),
        (f"Điều 2. Giải thể {BODY}.", [f"dissolves | body={BODY}"]),
        (f"Điều 2. Chấm dứt hoạt động của {BODY}.", [f"dissolves | body={BODY}"]),
        (
            f"Điều 1. Đổi tên {BODY} thành Ban Chỉ đạo Kinh tế số huyện Đông Trà.",
            [f"renames | body=Ban Chỉ đạo Kinh tế số huyện Đông Trà | target={BODY}"],
        ),
        (
            f"Điều 1. Kiện toàn và đổi tên {BODY} thành Ban Chỉ đạo Kinh tế số huyện Đông Trà.",
            [
                f"renames | body=Ban Chỉ đạo Kinh tế số huyện Đông Trà | target={BODY}",
                "reorganises | body=Ban Chỉ đạo Kinh tế số huyện Đông Trà",
            ],
        ),
        (
            f"Điều 1. Kiện toàn {BODY} và đổi tên thành Ban Chỉ đạo Kinh tế số huyện Đông Trà.",
            [
                f"renames | body=Ban Chỉ đạo Kinh tế số huyện Đông Trà | target={BODY}",
                "reorganises | body=Ban Chỉ đạo Kinh tế số huyện Đông Trà",
            ],
        ),
        (
            f"Điều 1. {BODY} nay đổi tên thành Ban Chỉ đạo Kinh tế số huyện Đông Trà.",
            [f"renames | body=Ban Chỉ đạo Kinh tế số huyện Đông Trà | target={BODY}"],
        ),
        (
            "Điều 1. Thành lập Ban Quản lý dự án Cầu Mới huyện Đông Trà trực thuộc Ủy ban nhân dân huyện.",
            ["founds | body=Ban Quản lý dự án Cầu Mới huyện Đông Trà"],
        ),
        (
            f"Điều 3. Thành lập {BODY} và Tổ giúp việc Ban Chỉ đạo.",
            [f"founds | body={BODY}", f"founds | body=Tổ giúp việc {BODY}"],
        ),
        (f"Điều 4. {BODY} có trách nhiệm đề xuất thành lập các tổ công tác.", []),
        (
            "Điều 1. Thành lập Hội đồng thẩm định giá đất huyện Đông Trà.",
            ["founds | body=Hội đồng thẩm định giá đất huyện Đông Trà"],
        ),
        (
            "Điều 1. Thành lập Ban Vận động thành lập Hội Khuyến học huyện Đông Trà.",
            ["founds | body=Ban Vận động thành lập Hội Khuyến học huyện Đông Trà"],
        ),
    ],
)
def test_a_decision_does_it_in_the_words_of_an_article(text: str, expected: list[str]) -> None:
    assert sorted(said(text, *BEGINNINGS)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"UBND huyện vừa thành lập {BODY}.", [f"founds | body={BODY}"]),
        (
            f"Chủ tịch UBND huyện đã ký Quyết định số 77/QĐ-UBND thành lập {BODY}.",
            [f"founds | body={BODY} | target=77/QĐ-UBND"],
        ),
        (f"{BODY} đã được thành lập từ năm 2020.", [f"founds | body={BODY}"]),
        (f"UBND huyện vừa kiện toàn {BODY}.", [f"reorganises | body={BODY}"]),
        (f"UBND huyện sẽ thành lập {BODY}.", [f"founds | body={BODY} | planned"]),
        (f"Sở Nội vụ đề nghị thành lập {BODY}.", [f"founds | body={BODY} | planned"]),
        (f"Huyện đã phê duyệt kế hoạch thành lập {BODY}.", [f"founds | body={BODY} | planned"]),
        (f"Chủ tịch tỉnh giao UBND huyện thành lập {BODY}.", [f"founds | body={BODY} | planned"]),
        (
            f"Thời điểm ông Cấn Văn Lư được giao nhiệm vụ mới, UBND huyện thành lập {BODY}.",
            [f"founds | body={BODY}"],
        ),
        (f"Huyện chưa thành lập {BODY}.", []),
        (f"Vì sao phải thành lập {BODY}?", []),
        (f"{BODY} kết thúc hoạt động từ tháng 5.", [f"dissolves | body={BODY}"]),
        (f"Nghị quyết yêu cầu kết thúc hoạt động của {BODY}.", [f"dissolves | body={BODY} | planned"]),
        ("Đến nay 12 huyện đã thành lập Ban Chỉ đạo Chuyển đổi số.", []),
        ("Huyện Đông Trà đã lập hai tổ công tác để kiểm tra.", []),
    ],
)
def test_the_press_tells_of_it_or_of_the_plan(text: str, expected: list[str]) -> None:
    assert told(text, *BEGINNINGS) == expected


def test_what_is_said_of_a_planned_body_is_a_plan() -> None:
    text = f"UBND huyện Đông Trà sẽ thành lập {BODY}. Ban này do ông Cấn Văn Lư làm Trưởng ban."
    assert told(text, Says.HOLDS) == [f"holds | body={BODY} | post=Trưởng ban | person=Cấn Văn Lư | planned"]


def test_a_plan_told_after_the_fact_is_no_plan() -> None:
    text = f"UBND huyện đề xuất thành lập {BODY}. Hôm nay UBND huyện đã thành lập {BODY}."
    assert told(text, Says.FOUNDS) == [f"founds | body={BODY}"]


def test_the_number_may_be_told_in_a_sentence_of_its_own() -> None:
    text = f"Huyện vừa thành lập {BODY}. Theo Quyết định số 77/QĐ-UBND, {BODY} gồm 9 thành viên."
    assert told(text, Says.FOUNDS) == [f"founds | body={BODY} | target=77/QĐ-UBND"]


def test_a_body_with_a_verb_of_its_own_goes_on_with_no_list() -> None:
    founded = "Trong quyết định thành lập Ban Chỉ đạo kỳ thi tỉnh Vân Sơn"
    text = f"{founded}, hội đồng thi tỉnh này có 45 người trong ban chỉ đạo."
    bodies = [line for line in told(text, *BEGINNINGS) if "hội đồng" in line.lower()]
    assert bodies == []
