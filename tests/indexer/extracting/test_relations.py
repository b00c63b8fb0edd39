"""What a document does to others and rests on. Numbers and offices are invented."""

from datetime import date

import pytest

from indexer.extracting import extract
from knowledge.records import Says
from tests.indexer.extracting.saying import document, quoted, said, told

DEEDS = (Says.REPLACES, Says.AMENDS, Says.REPEALS)
OLD = "Quyết định số 77/QĐ-UBND ngày 14/01/2019"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Điều 4. Quyết định này thay thế {OLD}.", ["replaces | target=77/QĐ-UBND"]),
        (
            f"Điều 4. Quyết định này có hiệu lực kể từ ngày ký và thay thế {OLD} của UBND huyện.",
            ["replaces | target=77/QĐ-UBND"],
        ),
        (
            f"Điều 4. Quyết định này thay thế {OLD} và Quyết định số 12/QĐ-UBND ngày 05/5/2020.",
            ["replaces | target=77/QĐ-UBND", "replaces | target=12/QĐ-UBND"],
        ),
        (f"Điều 4. Bãi bỏ {OLD}.", ["repeals | target=77/QĐ-UBND"]),
        (f"Điều 4. Hủy bỏ {OLD}.", ["repeals | target=77/QĐ-UBND"]),
        (f"Điều 4. Bãi bỏ khoản 3 Điều 2 {OLD}.", ["repeals | target=77/QĐ-UBND | part=khoản 3 Điều 2"]),
        (f"Điều 4. {OLD} hết hiệu lực kể từ ngày Quyết định này có hiệu lực.", ["repeals | target=77/QĐ-UBND"]),
        (
            f"Điều 1. Sửa đổi, bổ sung khoản 2 Điều 1 {OLD} như sau:",
            ["amends | target=77/QĐ-UBND | part=khoản 2 Điều 1"],
        ),
        (
            f"Điều 1. Bổ sung điểm d khoản 4 Điều 1 {OLD} như sau:",
            ["amends | target=77/QĐ-UBND | part=điểm d khoản 4 Điều 1"],
        ),
        (
            f"Điều 1. Thay thế Phụ lục II ban hành kèm theo {OLD}.",
            ["amends | target=77/QĐ-UBND | part=Phụ lục II"],
        ),
        (
            f"Điều 4. Quyết định này thay thế {OLD} đã được sửa đổi tại Quyết định số 90/QĐ-UBND.",
            ["replaces | target=77/QĐ-UBND"],
        ),
        (f"Điều 4. Những nội dung khác của {OLD} không thay đổi.", []),
        (f"Điều 4. Khi {OLD} được thay thế thì áp dụng văn bản mới.", []),
        ("Điều 5. Quyết định hủy bỏ áp dụng biện pháp tạm giữ lập theo mẫu kèm theo Nghị định số 9/2021/NĐ-CP.", []),
    ],
)
def test_what_a_document_does_to_others(text: str, expected: list[str]) -> None:
    assert said(text, *DEEDS) == expected


def test_items_change_parts_of_what_their_article_amends() -> None:
    text = (
        f"Điều 1. Sửa đổi, bổ sung một số điều của {OLD} như sau:\n"
        "1. Sửa đổi khoản 2 Điều 1 như sau:\n“2. Ban Chỉ đạo có 09 thành viên.”\n"
        "2. Khoản 3 Điều 2 được sửa đổi như sau:\n“3. Họp mỗi quý một lần.”\n"
        "3. Sửa đổi một số khoản của Điều 4 như sau:\na) Bãi bỏ khoản 1.\n"
        "4. Bãi bỏ điểm c khoản 1 Điều 3.\n"
        "Điều 2. Bãi bỏ các quy định trái với Quyết định này."
    )
    assert said(text, *DEEDS) == [
        "amends | target=77/QĐ-UBND | part=một số điều",
        "amends | target=77/QĐ-UBND | part=khoản 2 Điều 1",
        "amends | target=77/QĐ-UBND | part=Khoản 3 Điều 2",
        "amends | target=77/QĐ-UBND | part=một số khoản của Điều 4",
        "repeals | target=77/QĐ-UBND | part=khoản 1 Điều 4",
        "repeals | target=77/QĐ-UBND | part=điểm c khoản 1 Điều 3",
    ]


def test_a_list_under_a_deed_belongs_to_it() -> None:
    text = (
        "Điều 2. Bãi bỏ các Quyết định sau:\n1. Quyết định số 11/QĐ-UBND ngày 02/3/2015.\n"
        "2. Điều 3 Quyết định số 12/QĐ-UBND ngày 05/5/2020.\nĐiều 3. Căn cứ Quyết định số 13/QĐ-UBND để thực hiện."
    )
    assert said(text, *DEEDS) == [
        "repeals | target=11/QĐ-UBND",
        "repeals | target=12/QĐ-UBND | part=Điều 3",
    ]
    assert quoted(text, Says.REPEALS) == [
        "1. Quyết định số 11/QĐ-UBND ngày 02/3/2015.",
        "2. Điều 3 Quyết định số 12/QĐ-UBND ngày 05/5/2020.",
    ]


def test_a_list_may_follow_the_verb_at_once() -> None:
    text = (
        "Điều 4. Hiệu lực\n1. Quyết định này thay thế:\na) Quyết định số 11/QĐ-UBND ngày 02/3/2015;\n"
        "b) Quyết định số 12/QĐ-UBND ngày 05/5/2020.\n2. Bãi bỏ quy định tại:\na) Điều 3 Quyết định số 13/QĐ-UBND."
    )
    assert said(text, *DEEDS) == [
        "replaces | target=11/QĐ-UBND",
        "replaces | target=12/QĐ-UBND",
        "repeals | target=13/QĐ-UBND | part=Điều 3",
    ]


def test_a_deed_may_take_effect_on_a_day_of_its_own() -> None:
    text = f"Điều 4. Bãi bỏ khoản 3 Điều 2 {OLD} kể từ ngày 01 tháng 7 năm 2026."
    assert said(text, *DEEDS) == ["repeals | target=77/QĐ-UBND | part=khoản 3 Điều 2 | effective=2026-07-01"]


def test_what_a_document_rests_on() -> None:
    text = (
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;\n"
        "Căn cứ Nghị định số 35/2025/NĐ-CP của Chính phủ được sửa đổi tại Nghị định số 40/2026/NĐ-CP;\n"
        "Căn cứ Quy định số 67-QĐ/TW, ngày 02/6/2022 của Ban Chấp hành Trung ương;\n"
        "Theo đề nghị của Trưởng phòng Nội vụ tại Tờ trình số 5/TTr-NV,\n\n"
        "Điều 1. Căn cứ Quyết định số 9/QĐ-UBND để thực hiện."
    )
    assert said(text, Says.RESTS_ON) == [
        "rests_on | target=Luật Tổ chức chính quyền địa phương",
        "rests_on | target=35/2025/NĐ-CP",
        "rests_on | target=67-QĐ/TW",
    ]


def test_news_does_nothing_to_a_document() -> None:
    assert told(f"UBND huyện vừa bãi bỏ {OLD}.", *DEEDS) == []


def test_what_is_ruled_on_a_matter_is_a_part_of_each_document_named() -> None:
    text = "Các quy định về thành viên tại Quyết định số 31/QĐ-UBND và Quyết định số 32/QĐ-UBND hết hiệu lực thi hành."
    assert said(f"Điều 3. {text}", *DEEDS) == [
        "repeals | target=31/QĐ-UBND | part=Các quy định về thành viên",
        "repeals | target=32/QĐ-UBND | part=Các quy định về thành viên",
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"Điều 3. Quyết định có hiệu lực từ ngày ký, thay thế {OLD}.",
        f"Điều 3. Quyết định có hiệu lực từ ngày ký và thay cho {OLD}.",
        f"Điều 3. Quyết định này thay thế cho {OLD}.",
        f"Điều 3. Quyết định này có hiệu lực từ ngày ký, thay {OLD}.",
    ],
)
def test_ways_to_say_that_it_replaces_another(text: str) -> None:
    assert said(text, *DEEDS) == ["replaces | target=77/QĐ-UBND"]


def test_the_day_of_the_other_is_told_with_its_number() -> None:
    (one,) = [one for one in extract(document(f"Điều 4. Bãi bỏ {OLD}.")) if one.kind is Says.REPEALS]
    assert one.dated == date(2019, 1, 14)


def test_documents_that_another_article_names_end_with_it() -> None:
    text = (
        "Điều 1. Giải thể các tổ chức sau:\n"
        "1. Ban Chỉ đạo nước sạch (thành lập tại Quyết định số 11/QĐ-UBND ngày 02/3/2015);\n"
        "2. Hội đồng tư vấn chợ (thành lập tại Quyết định số 12/QĐ-UBND ngày 05/5/2020).\n"
        "Điều 2. Hiệu lực\n1. Quyết định này có hiệu lực từ ngày 01/01/2026.\n"
        "2. Các Quyết định nêu tại Điều 1 hết hiệu lực kể từ ngày Quyết định này có hiệu lực."
    )
    # Each is shown where it is named and where it ends.
    assert said(text, *DEEDS) == [
        "repeals | target=11/QĐ-UBND",
        "repeals | target=12/QĐ-UBND",
        "repeals | target=11/QĐ-UBND",
        "repeals | target=12/QĐ-UBND",
    ]
