"""The headline among what pages print over an item. Everything in these is invented."""

import pytest

from knowledge.vietnamese.text.furniture import furniture
from knowledge.vietnamese.text.headlines import opening
from knowledge.vietnamese.text.lines import lines

HEADLINE = "Đông Trà kiện toàn Tổ công tác Nước sạch"
ITEM = "UBND huyện Đông Trà vừa ban hành Quyết định số 77/QĐ-UBND kiện toàn Tổ công tác Nước sạch huyện."


def headline(*over: str) -> tuple[str | None, list[str]]:
    """The headline, and the lines beside it that tell nothing."""
    document = lines("\n".join([*over, ITEM, "Tổ có 9 người."]))
    found = opening(document, furniture(document))
    told = None if found.headline is None else document[found.headline].text
    return told, [document[at].text for at in sorted(found.beside)]


@pytest.mark.parametrize(
    "beside",
    [
        [],
        ["Trang chủ  Giới thiệu  Tin tức  Liên hệ"],
        ["SỞ TƯ PHÁP TỈNH VÂN SƠN", "Tin tức / Nước sạch"],
        ["Báo Vân Sơn điện tử", "Thời sự | Kinh tế | Bạn đọc"],
        ["Skip to main content", "Tin trong tỉnh"],
    ],
)
def test_the_line_that_comes_again_below_is_the_headline(beside: list[str]) -> None:
    assert headline(*beside, "Thứ Ba, 12/03/2024 08:41", HEADLINE) == (HEADLINE, beside)


def test_an_item_may_have_none() -> None:
    assert headline() == (None, [])
    assert headline("Thứ Ba, 12/03/2024 08:41") == (None, [])


def test_a_paragraph_with_a_slash_is_no_menu() -> None:
    growth = "Lượng hồ sơ nộp qua mạng tăng 20-30% / năm, theo báo cáo của Tổ công tác."
    assert headline(growth) == (None, [])
