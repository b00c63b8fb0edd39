"""What the press tells of documents. Numbers, people and offices are invented."""

import pytest

from indexer.extracting import extract
from knowledge.records import Says
from tests.indexer.extracting.saying import document, said, told

OF_DOCUMENTS = (Says.REPLACES, Says.AMENDS, Says.REPEALS, Says.SIGNED, Says.TAKES_EFFECT)
TOOK = "UBND huyện Đông Trà vừa thay đổi nhân sự."
SIGNED = "Ngày 12/5/2023, Chủ tịch UBND tỉnh Hứa Văn Nhạ ký Quyết định số 77/QĐ-UBND về nước sạch."
BY_HIM = "signed | person=Hứa Văn Nhạ | effective=2023-05-12 | number=77/QĐ-UBND"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (SIGNED, [BY_HIM]),
        (
            "Quyết định số 77/QĐ-UBND do Phó Chủ tịch UBND tỉnh Nông Thị Xuyến ký ngày 12/5/2023.",
            ["signed | person=Nông Thị Xuyến | effective=2023-05-12 | number=77/QĐ-UBND"],
        ),
        (
            "UBND tỉnh ban hành Quyết định số 77/QĐ-UBND ngày 12/5/2023. Người ký: Nông Thị Xuyến.",
            [
                "signed | effective=2023-05-12 | number=77/QĐ-UBND",
                "signed | person=Nông Thị Xuyến | effective=2023-05-12 | number=77/QĐ-UBND",
            ],
        ),
        (
            "Đó là Quyết định 77/QĐ-UBND, ký ngày 12/5/2023.",
            ["signed | effective=2023-05-12 | number=77/QĐ-UBND"],
        ),
        (
            "Ngày 12/5/2023, ông Hứa Văn Nhạ ký ba quyết định:\n- Quyết định 77/QĐ-UBND: nước sạch.\n"
            "- Quyết định 78/QĐ-UBND: an toàn giao thông.",
            [BY_HIM, BY_HIM.replace("77", "78")],
        ),
        ("Sở Nội vụ trình ông Hứa Văn Nhạ ký Quyết định số 77/QĐ-UBND.", []),
        ("Ông Hứa Văn Nhạ chưa ký Quyết định số 77/QĐ-UBND.", []),
        ("Ông Hứa Văn Nhạ dự lễ ký kết theo Quyết định số 77/QĐ-UBND.", []),
    ],
)
def test_who_signed_a_document_and_when(text: str, expected: list[str]) -> None:
    assert told(f"{TOOK}\n{text}", *OF_DOCUMENTS) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Văn bản này thay cho hai Quyết định số 15/QĐ-UBND ngày 05/12/2016 và số 43/QĐ-UBND ngày 10/7/2017.",
            ["15/QĐ-UBND", "43/QĐ-UBND"],
        ),
        ("Quyết định có hiệu lực từ ngày ký, thay thế Quyết định số 15/QĐ-UBND.", ["15/QĐ-UBND"]),
        ("Quyết định này thay Quyết định số 15/QĐ-UBND ngày 5.12.2016.", ["15/QĐ-UBND"]),
        ("Văn bản mới thay thế cho Quyết định 15 năm 2016.", ["15"]),
        ("Quyết định này sẽ thay thế Quyết định số 15/QĐ-UBND.", ["15/QĐ-UBND"]),
        ("UBND tỉnh đang xem xét thay thế Quyết định số 15/QĐ-UBND.", []),
        ("Ông được giao nhiệm vụ thay người ký Quyết định số 15/QĐ-UBND.", []),
    ],
)
def test_what_a_document_of_the_sentence_before_replaces(text: str, expected: list[str]) -> None:
    found = [one for one in extract(document(f"{TOOK}\n{SIGNED} {text}", "news")) if one.kind is Says.REPLACES]
    assert [one.target for one in found] == expected
    assert {one.number for one in found} <= {"77/QĐ-UBND"}
    assert {one.effective and one.effective.isoformat() for one in found} <= {"2023-05-12"}


def test_what_is_shown_names_both_documents() -> None:
    text = f"{TOOK}\n{SIGNED} Văn bản này thay thế Quyết định số 15/QĐ-UBND."
    (one,) = [one for one in extract(document(text, "news")) if one.kind is Says.REPLACES]
    assert text[one.start : one.end] == f"{SIGNED} Văn bản này thay thế Quyết định số 15/QĐ-UBND."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tổ công tác được lập theo Quyết định số 158 của UBND tỉnh; văn bản này thay thế Quyết định số 24/QĐ-UBND.",
            ["replaces | target=24/QĐ-UBND | number=158"],
        ),
        (
            "Quyết định số 24/QĐ-UBND ngày 05/12/2016 đã được thay thế bởi Quyết định số 77/QĐ-UBND ngày 12/5/2023.",
            [
                "replaces | target=24/QĐ-UBND | effective=2023-05-12 | number=77/QĐ-UBND",
                "signed | effective=2023-05-12 | number=77/QĐ-UBND",
            ],
        ),
        (
            "Quyết định số 77/QĐ-UBND sửa đổi, bổ sung một số điều của Quyết định số 24/QĐ-UBND.",
            ["amends | target=24/QĐ-UBND | part=một số điều | number=77/QĐ-UBND"],
        ),
        (
            "Quyết định số 77/QĐ-UBND bãi bỏ khoản 3 Điều 2 Quyết định số 24/QĐ-UBND.",
            ["repeals | target=24/QĐ-UBND | part=khoản 3 Điều 2 | number=77/QĐ-UBND"],
        ),
        (
            "Quyết định ngày 14/1/2026 kiện toàn Tổ công tác. Quyết định có hiệu lực từ ngày ký, thay thế Quyết định "
            "số 53/QĐ-UBND ngày 19/5/2023.",
            ["replaces | target=53/QĐ-UBND | effective=2026-01-14"],
        ),
        ("Thực hiện Quyết định số 24/QĐ-UBND, UBND huyện thay thế toàn bộ ống nước.", []),
        (f"UBND huyện vừa bãi bỏ {'Quyết định số 24/QĐ-UBND'}.", []),
    ],
)
def test_what_documents_do_to_each_other(text: str, expected: list[str]) -> None:
    assert told(f"{TOOK}\n{text}", *OF_DOCUMENTS) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quyết định có hiệu lực từ ngày ký.", "2023-05-12"),
        ("Quyết định này có hiệu lực thi hành kể từ ngày 01/6/2023.", "2023-06-01"),
        ("Văn bản có hiệu lực sau 10 ngày kể từ ngày ký.", "2023-05-22"),
        ("Văn bản chính thức có hiệu lực từ ngày 1/6/2023.", "2023-06-01"),
    ],
)
def test_from_which_day_a_document_has_effect(text: str, expected: str) -> None:
    assert told(f"{TOOK}\n{SIGNED} {text}", Says.TAKES_EFFECT) == [
        f"takes_effect | effective={expected} | number=77/QĐ-UBND"
    ]


def test_a_decision_tells_nothing_of_itself_as_news_does() -> None:
    assert said(f"Điều 1. {SIGNED}", Says.SIGNED, Says.TAKES_EFFECT) == []


def test_who_signed_the_decision_that_was_told_of() -> None:
    text = "UBND tỉnh ban hành Quyết định số 77/QĐ-UBND ngày 12/5/2023. Ông Hứa Văn Nhạ đã ký Quyết định nói trên."
    assert BY_HIM in told(text, Says.SIGNED)
