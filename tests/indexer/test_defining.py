from pathlib import Path

import pytest

from indexer.defining import definitions
from indexer.pipeline import remove
from knowledge.store.database import Store
from tests.libraries import index, open_library, write


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Thành lập Tổ công tác Đề án 06 (viết tắt là TCT 06) của huyện.", ("TCT 06", "Tổ công tác Đề án 06")),
        ("Ban Quản lý Khu Hồ (BQLKH) chịu trách nhiệm", ("BQLKH", "Ban Quản lý Khu Hồ")),
        ("Trung tâm Điều hành thông minh (sau đây viết tắt là “TTĐHTM”)", ("TTĐHTM", "Trung tâm Điều hành thông minh")),
        ("Hội đồng Thẩm định Giá đất, sau đây gọi tắt là HĐTĐGĐ, có", ("HĐTĐGĐ", "Hội đồng Thẩm định Giá đất")),
        ("xử lý vi phạm và bảo vệ môi trường (BVMT)", ("BVMT", "bảo vệ môi trường")),
        ("- ĐHTM: Điều hành thông minh", ("ĐHTM", "Điều hành thông minh")),
        ("BQLKH (Ban Quản lý Khu Hồ)", ("BQLKH", "Ban Quản lý Khu Hồ")),
    ],
)
def test_what_is_defined(text: str, found: tuple[str, str]) -> None:
    assert definitions(text) == (found,)


def test_a_short_name_may_be_made_of_several_short_forms() -> None:
    text = "Thành lập Ban Bảo vệ rừng và thủy lợi xã Đông Trà (viết tắt là Ban BVR và TL xã)."
    assert definitions(text) == (("BVR", "Bảo vệ rừng"), ("TL", "thủy lợi"))


@pytest.mark.parametrize(
    "text", ["chỉ số năng lực (PCI)", "Sở Nội vụ (ngày 08/5)", "Điều 1 (KH)", "UBND: nơi nhận", "(BCĐ)", "gọi tắt là"]
)
def test_what_defines_nothing(text: str) -> None:
    assert definitions(text) == ()


def test_a_document_teaches_its_abbreviations_and_takes_them_with_it(tmp_path: Path) -> None:
    text = "Thành lập Tổ Điều tra Nước ngầm (sau đây viết tắt là TĐTNN). Tổ có nhiệm vụ đo mực nước tại các thôn."
    index(tmp_path / "lib", *write(tmp_path, {"a.txt": text, "b.txt": "Tổ khác đo gió tại các thôn hằng tháng."}))
    with open_library(tmp_path / "lib") as library:
        assert library.search("tdtnn", 1)[0].document == "a"
    store = Store.writing(tmp_path / "lib")
    before = store.generation
    assert store.abbreviations(before) == [("TĐTNN", "Tổ Điều tra Nước ngầm")]
    remove(store, ["a"])
    assert (store.abbreviations(store.generation), len(store.abbreviations(before))) == ([], 1)
    store.close()
