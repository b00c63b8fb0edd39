"""Where the names of bodies end, in titles, articles, lists and sentences."""

import pytest

from knowledge.vietnamese.bodies import body_key, find_bodies


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
