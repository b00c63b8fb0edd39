"""Where the names of bodies end, in titles, articles, lists and sentences."""

import pytest

from knowledge.vietnamese.names.bodies import body_key, find_bodies


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Điều 1. Thành lập Tổ công tác tháo gỡ khó khăn, vướng mắc cho các dự án đầu tư trên địa bàn "
            "thành phố Vân Giang, gồm:",
            ["Tổ công tác tháo gỡ khó khăn, vướng mắc cho các dự án đầu tư trên địa bàn thành phố Vân Giang"],
        ),
        (
            "V/v kiện toàn Tổ công tác rà soát, tháo gỡ điểm nghẽn trong đầu tư trên địa bàn huyện Đông Trà",
            ["Tổ công tác rà soát, tháo gỡ điểm nghẽn trong đầu tư trên địa bàn huyện Đông Trà"],
        ),
        (
            "Ban Chỉ đạo sắp xếp, xử lý trụ sở làm việc dôi dư tỉnh Sông Lam",
            ["Ban Chỉ đạo sắp xếp, xử lý trụ sở làm việc dôi dư tỉnh Sông Lam"],
        ),
        ("Giải thể:\n2. Tổ công tác xử lý lều dựng, quán cóc;\n", ["Tổ công tác xử lý lều dựng, quán cóc"]),
        (
            "Họp Tổ công tác xử lý nhà siêu mỏng, siêu méo huyện Đông Trà",
            ["Tổ công tác xử lý nhà siêu mỏng, siêu méo huyện Đông Trà"],
        ),
        (
            "Theo Ban Chỉ đạo phòng, chống dịch bệnh, tình hình dịch trên địa bàn thành phố Vân Giang đã dịu",
            ["Ban Chỉ đạo phòng, chống dịch bệnh"],
        ),
        ("Điều 1. Thành lập Tổ công tác cải cách hành chính, quyết tâm đổi mới", ["Tổ công tác cải cách hành chính"]),
        ("Nhà nước thành lập Tổ công tác đặc biệt, tình hình đã khá hơn", ["Tổ công tác đặc biệt"]),
    ],
)
def test_a_name_goes_on_behind_a_comma_where_it_is_written_in_full(text: str, names: list[str]) -> None:
    assert [body.name for body in find_bodies(text)] == names


def test_the_whole_name_is_compared() -> None:
    one = body_key("Tổ công tác tháo gỡ khó khăn, vướng mắc cho các dự án đầu tư trên địa bàn quận Nam Khê")
    other = body_key("Tổ công tác tháo gỡ khó khăn quận Nam Khê")
    assert one != other
    assert one.endswith("quan nam khe")


def test_a_unit_in_capitals_has_no_name() -> None:
    (body,) = find_bodies("THÀNH LẬP BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ THÀNH PHỐ")
    assert body.has_open_place


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Ban Chỉ đạo cấp tỉnh về phát triển kinh tế số họp",
            "Ban Chỉ đạo cấp tỉnh về phát triển kinh tế số",
        ),
        ("Ban Chỉ đạo tỉnh về chuyển đổi số họp", "Ban Chỉ đạo tỉnh về chuyển đổi số"),
        ("Ban Chỉ đạo cấp tỉnh họp sáng nay", "Ban Chỉ đạo cấp tỉnh"),
        (
            "kiện toàn Ban Chỉ đạo Nhà nước các công trình, dự án quan trọng quốc gia, trọng điểm ngành thủy lợi.",
            "Ban Chỉ đạo Nhà nước các công trình, dự án quan trọng quốc gia, trọng điểm ngành thủy lợi",
        ),
        (
            "Lập Ban Chỉ đạo sắp xếp, sáp nhập thành phố Vân Giang và tỉnh Đông Trà.",
            "Ban Chỉ đạo sắp xếp, sáp nhập thành phố Vân Giang và tỉnh Đông Trà",
        ),
        (
            "Thành lập Ủy ban bầu cử đại biểu Hội đồng nhân dân phường Vân Giang nhiệm kỳ 2031 - 2036 gồm",
            "Ủy ban Bầu cử đại biểu Hội đồng nhân dân phường Vân Giang nhiệm kỳ 2031 - 2036",
        ),
        (
            "lập Ban Chỉ đạo xây dựng Chính phủ điện tử của Bộ Lâm nghiệp",
            "Ban Chỉ đạo xây dựng Chính phủ điện tử của Bộ Lâm nghiệp",
        ),
        ('lập tổ công tác "giải cứu" xuất khẩu chè', 'Tổ công tác "giải cứu" xuất khẩu chè'),
        ("làm Trưởng ban Chỉ đạo Đất hiếm. Tỉnh Đông Trà mừng", "Ban Chỉ đạo Đất hiếm"),
    ],
)
def test_a_name_is_read_to_its_end(text: str, name: str) -> None:
    assert [body.name for body in find_bodies(text)][:1] == [name]


@pytest.mark.parametrize(
    "text",
    ["Ba Phó Trưởng ban khác là ai", "làm Phó ban trực và", "Trưởng ban mới ra mắt"],
)
def test_what_tells_of_a_post_is_no_name(text: str) -> None:
    assert find_bodies(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Phó Chủ tịch UBND thành phố Âu Dương Thị Lệ nói", ["Ủy ban nhân dân thành phố"]),
        ("thuộc quản lý của UBND TP. Tổ phó là ông Cấn Văn Lư", ["Ủy ban nhân dân TP"]),
        ("do UBND TP. Theo đó, các sở làm ngay", ["Ủy ban nhân dân TP"]),
        ("Trưởng Đoàn Đại biểu Quốc hội tỉnh", ["Đoàn đại biểu Quốc hội tỉnh"]),
    ],
)
def test_what_follows_a_unit_may_be_a_person_or_a_sentence(text: str, names: list[str]) -> None:
    assert [body.name for body in find_bodies(text)] == names


@pytest.mark.parametrize(
    ("text", "name", "place"),
    [
        ("Trưởng Ban Chỉ đạo Nước sạch (NS) huyện chủ trì", "Ban Chỉ đạo Nước sạch huyện", "huyện"),
        ("lập Ban Chỉ đạo Nước sạch (NS) huyện Đông Trà.", "Ban Chỉ đạo Nước sạch huyện Đông Trà", "huyện Đông Trà"),
        ('tên gọi "Ban Chỉ đạo Nước sạch" được đổi thành', "Ban Chỉ đạo Nước sạch", None),
        ("ra mắt Tổ hỗ trợ nộp hồ sơ huyện Đông Trà.", "Tổ hỗ trợ nộp hồ sơ huyện Đông Trà", "huyện Đông Trà"),
    ],
)
def test_where_a_name_ends(text: str, name: str, place: str | None) -> None:
    assert [(body.name, body.place) for body in find_bodies(text)] == [(name, place)]
