"""Names that the press tells bodies to bear anew, and numbers that the next sentence gives. All are invented."""

import pytest

from knowledge.records import Says
from tests.indexer.extracting.saying import told

OPENING = "UBND huyện Đông Trà vừa thay đổi nhân sự."
OLD, NEW = "Ban Chỉ đạo Nước sạch huyện Đông Trà", "Ban Chỉ đạo Môi trường huyện Đông Trà"


@pytest.mark.parametrize(
    "text",
    [
        f"Từ nay {OLD} mang tên {NEW}.",
        f"{OLD} nay là {NEW}.",
        f"{OLD} được kiện toàn và mang tên mới là {NEW}.",
        f"{OLD} đổi tên thành {NEW}.",
        f"{NEW} (tiền thân là {OLD}) có chín thành viên.",
        f"{NEW}, trước đây là {OLD}, có chín thành viên.",
    ],
)
def test_ways_to_say_that_a_body_has_another_name(text: str) -> None:
    assert told(f"{OPENING}\n{text}", Says.RENAMES) == [f"renames | body={NEW} | target={OLD}"]


@pytest.mark.parametrize(
    "text", [f"UBND huyện đề nghị {OLD} mang tên {NEW}.", f"{OLD} phối hợp với {NEW}.", f"{OLD} họp trước đây."]
)
def test_what_is_no_other_name(text: str) -> None:
    assert told(f"{OPENING}\n{text}", Says.RENAMES) == []


def test_the_next_sentence_gives_the_number() -> None:
    text = f"UBND huyện công bố quyết định thành lập {NEW}. Đó là Quyết định số 74/QĐ-UBND, ký ngày 11/5/2026."
    assert told(f"{OPENING}\n{text}", Says.FOUNDS) == [f"founds | body={NEW} | target=74/QĐ-UBND"]
    text = f"Từ nay {OLD} mang tên {NEW}. Việc đổi tên nằm trong Quyết định số 76/QĐ-UBND."
    assert told(f"{OPENING}\n{text}", Says.RENAMES) == [f"renames | body={NEW} | target={OLD} | number=76/QĐ-UBND"]
    text = f"UBND huyện công bố quyết định thành lập {NEW}. Theo Quyết định số 74/QĐ-UBND, giá nước tăng."
    assert told(f"{OPENING}\n{text}", Says.FOUNDS) == [f"founds | body={NEW}"]


def test_names_in_quotation_marks() -> None:
    text = f'Theo quyết định mới, tên gọi "{OLD}" được đổi thành "{NEW}".'
    assert told(f"{OPENING}\n{text}", Says.RENAMES) == [f"renames | body={NEW} | target={OLD}"]
