import pytest

from knowledge.vietnamese.names.places import find_listed, find_places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("UBND thành phố Vân Giang họp", ["thành phố Vân Giang"]),
        ("Chủ tịch UBND thành phố Hải Phòng Nguyễn Văn Tùng", ["thành phố Hải Phòng"]),
        ("Bí thư Thành ủy TP. HCM Nguyễn", ["thành phố Hồ Chí Minh"]),
        ("xã Trà Khê, huyện Đông Trà, tỉnh Sơn La", ["xã Trà Khê", "huyện Đông Trà", "tỉnh Sơn La"]),
        ("quận 1, Q.3, P. Bến Nghé", ["quận 1", "quận 3", "phường Bến Nghé"]),
        ("tỉnh Khánh Hoà và tỉnh Bà Rịa – Vũng Tàu", ["tỉnh Khánh Hòa", "tỉnh Bà Rịa - Vũng Tàu"]),
        ("ubnd thanh pho Hai Phong", ["thành phố Hải Phòng"]),
        ("thành phố thông minh", []),
        ("cơ quan Ban Chỉ đạo", []),
        ("Chủ tịch UBND thành phố Nguyễn Thành Phong", []),
        ("Bí thư Thành ủy, thành phố Trương Vĩnh", []),
        ("UBND thành phố Trường Khê và thành phố Phan Thiết", ["thành phố Trường Khê", "thành phố Phan Thiết"]),
        ("ubnd thanh pho Truong Khe", ["thành phố Truong Khe"]),
        ("anh H. Kim Thành đến", ["huyện Kim Thành"]),
    ],
)
def test_places_with_their_unit(text: str, places: list[str]) -> None:
    found = find_places(text)
    assert [place.full for place in found] == places
    assert all(text[place.start : place.end] for place in found)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Sơn La có trưởng ban mới, Huế thì chưa", ["tỉnh Sơn La", "thành phố Huế"]),
        ("Phó Thủ tướng Trương Hòa Bình và ông Huệ", []),
        ("đi hà nội", []),
    ],
)
def test_provinces_without_their_unit(text: str, places: list[str]) -> None:
    assert [place.full for place in find_listed(text)] == places
