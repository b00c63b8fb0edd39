"""Entries of a portal's register of documents. All are invented."""

from datetime import date

from indexer.describing import describe
from indexer.reading import Read
from knowledge.records import Document, Kind

ENTRY = """Quyết định 27/QĐ-BCĐ năm 2015: Quy chế làm việc của Ban Chỉ đạo nước sạch
Cơ quan ban hành: Ban Chỉ đạo nước sạch
Ngày ban hành: 12/12/2015. Ngày có hiệu lực: 01/01/2016
Người ký: Hứa Văn Nhạ, Chủ tịch UBND tỉnh - Trưởng Ban Chỉ đạo
Điều 1. Ban hành Quy chế làm việc của Ban Chỉ đạo.
Điều 2. Quyết định có hiệu lực từ ngày 01/01/2016.
"""


def described(text: str) -> Document:
    return describe("d", Read(("d",), "folder/d.txt", text))


def test_an_entry_is_the_document_that_it_tells_of() -> None:
    entry = described(ENTRY)
    assert (entry.kind, entry.number, entry.signer) == (Kind.DECISION, "27/QĐ-BCĐ", "Hứa Văn Nhạ")
    assert (entry.published, entry.effective) == (date(2015, 12, 12), date(2016, 1, 1))
    assert entry.subject == "Quy chế làm việc của Ban Chỉ đạo nước sạch"
    assert entry.issuer == "Ban Chỉ đạo nước sạch"


def test_a_headline_with_place_and_day_under_it_is_one() -> None:
    text = "Công văn 72/UBND-KT: lập Ban Chỉ đạo nước sạch\nĐông Trà, ngày 15 tháng 5 năm 2008\nUBND huyện đồng ý.\n"
    entry = described(f"{text}Người ký: Nông Thị Xuyến\n")
    assert (entry.kind, entry.number, entry.published) == (Kind.DISPATCH, "72/UBND-KT", date(2008, 5, 15))
    assert entry.signer == "Nông Thị Xuyến"


def test_a_news_item_on_a_decision_is_none() -> None:
    text = "Quyết định 27/QĐ-UBND: thêm hai tuyến đường\n12/12/2015\nUBND tỉnh vừa thêm hai tuyến. Dân vui mừng.\n"
    assert described(text).number is None
