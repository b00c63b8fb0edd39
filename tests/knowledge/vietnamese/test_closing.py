import pytest

from knowledge.vietnamese.text.closing import closing, person, signatures, unsigned
from knowledge.vietnamese.text.lines import lines


def names(text: str) -> list[str]:
    return [signature.name for signature in signatures(lines(text))]


@pytest.mark.parametrize(
    ("block", "name"),
    [
        ("CHỦ TỊCH\n(Đã ký)\nThạch Quang Dự", "Thạch Quang Dự"),
        ("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nLưu Bích Hạnh", "Lưu Bích Hạnh"),
        ("TM. CHÍNH PHỦ\nKT. THỦ TƯỚNG\nPHÓ THỦ TƯỚNG\n( đã ký )\nVi Hồng Sáng\n|", "Vi Hồng Sáng"),
        ("BỘ TRƯỞNG\nĐại tướng Khúc Văn Mẫn", "Khúc Văn Mẫn"),
        ("TL. GIÁM ĐỐC\nCHÁNH VĂN PHÒNG\nTIÊU THANH NGA", "Tiêu Thanh Nga"),
        ("TUQ. BỘ TRƯỞNG\nCỤC TRƯỞNG\n|\n|\nPGS.TS. Bạch Đình Phú", "Bạch Đình Phú"),
        ("TM. BAN CHỈ ĐẠO\nTRƯỞNG BAN\n(Đã ký)\nCHỦ TỊCH UBND THÀNH PHỐ\nThạch Quang Dự", "Thạch Quang Dự"),
        ("Nơi nhận: | KT. BỘ TRƯỞNG\n- Như trên; | THỨ TRƯỞNG\n- Lưu: VT. | Cung Thị Lài", "Cung Thị Lài"),
        ("BỘ TRƯỞNG (Đã ký) Đại tướng Khúc Văn Mẫn", "Khúc Văn Mẫn"),
        ("T/M BAN THƯỜNG VỤ\nBÍ THƯ\n\nVi Hồng Sáng", "Vi Hồng Sáng"),
        ("**CHỦ TỊCH**\n\n**Thạch Quang Dự**", "Thạch Quang Dự"),
        ("Thủ tướng\n(Đã ký)\nVi Hồng Sáng", "Vi Hồng Sáng"),
    ],
)
def test_the_signer_is_found(block: str, name: str) -> None:
    assert names(f"Điều 5. Thi hành Quyết định này./.\n\n{block}\n") == [name]


@pytest.mark.parametrize(
    "text",
    [
        "CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ VÂN GIANG\n\nCăn cứ Luật Tổ chức chính quyền địa phương;",
        "TM. HỘI ĐỒNG\nCHỦ TỊCH HỘI ĐỒNG\n(Ký và ghi rõ họ tên)\nGhi chú:",
        "Trưởng ban\nÔng Thạch Quang Dự, Chủ tịch",
        "Chủ tịch\nThạch Quang Dự",
        "BỘ TRƯỞNG\n|\nPHỤ LỤC II\nDANH MỤC",
    ],
)
def test_not_a_signature(text: str) -> None:
    assert names(text) == []


def test_several_offices_sign_one_after_another() -> None:
    text = "KT. BỘ TRƯỞNG\nBỘ CÔNG AN\nTHỨ TRƯỞNG\n(Đã ký)\nVi Hồng Sáng\n|\nKT. CHÁNH ÁN\nPHÓ CHÁNH ÁN\nCung Thị Lài"
    assert names(text) == ["Vi Hồng Sáng", "Cung Thị Lài"]


def test_recipients_and_signature_close_a_document() -> None:
    text = """Điều 5. Thi hành.

Nơi nhận:
- Như Điều 5;
- HĐND, UBND các tỉnh,
  thành phố;

- Lưu: VT.

CHỦ TỊCH
(Đã ký)
Thạch Quang Dự

Tin thêm."""
    document = lines(text)
    assert [line.text for at, line in enumerate(document) if at not in closing(document)] == [
        "Điều 5. Thi hành.",
        "Tin thêm.",
    ]


def test_where_nobody_has_signed_yet() -> None:
    document = lines("Điều 4. Thi hành.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nPhụ lục")
    assert unsigned(document) == {1, 2}
    assert closing(document) == set()


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("Thạch Quang Dự", "Thạch Quang Dự"),
        ("THẠCH QUANG DỰ", "Thạch Quang Dự"),
        ("Thượng tướng Khúc Văn Mẫn", "Khúc Văn Mẫn"),
        ("Ong Thị Mẫn", "Ong Thị Mẫn"),  # a surname, no "ông" without its mark
        ("Ông Thạch Quang Dự", "Thạch Quang Dự"),
        ("Ong Thach Quang Du", "Thach Quang Du"),
        ("Thành phố Vân Giang họp", None),
        ("PHỤ LỤC II", None),
        ("Chủ tịch", None),
        ("Trâm", None),
    ],
)
def test_what_a_person_is_called(cell: str, name: str | None) -> None:
    assert person(lines(cell)[0]) == name
