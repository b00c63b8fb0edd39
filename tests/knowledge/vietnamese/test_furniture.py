import pytest

from knowledge.vietnamese.text.furniture import furniture, headline_in_code, is_furniture, is_timestamp
from knowledge.vietnamese.text.lines import lines


@pytest.mark.parametrize(
    "line",
    [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM |",
        "Độc lập – Tự do – Hạnh phúc",
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "---------------",
        "_____o0o_____",
        "|",
        "(Đã ký)",
        "( Ký, ghi rõ họ tên, đóng dấu )",
        "Print",
        "Print Thứ Hai, 08/05/2023 10:35 Gốc",
        "Thứ Năm, ngày 13/3/2025 | 09:15 GMT+7",
        "Cập nhật lúc 10:35, 08/05/2023",
        "QR Code",
        "QR CODE: Thành lập Ban Chỉ đạo",
        "Tiện ích thông tin",
        "Chúng tôi trên Mạng Xã hội",
        "Chia sẻ",
        "Lượt xem: 1.234",
        "Từ khóa: cải cách hành chính",
        "Thời gian ký: 08/05/2023 10:35:22 +07:00",
        "Trang 3/12",
    ],
)
def test_furniture(line: str) -> None:
    assert is_furniture(lines(line)[0])


@pytest.mark.parametrize(
    "line",
    [
        "Tài liệu đính kèm: Quyết định số 1132/QĐ-UBND",
        "Ban Chỉ đạo họp định kỳ mỗi quý một lần.",
        "Vân Giang, ngày 16 tháng 3 năm 2021",
        "Tháng 8/2026",
        "15/03/2026",
        "Chia sẻ dữ liệu giữa các cơ quan là nhiệm vụ trọng tâm.",
        "Nguồn tin báo về tội phạm được tiếp nhận 24/24 giờ.",
        "Lãnh đạo thành phố kiểm tra công vụ. (Ảnh minh họa).",
        "(1) Tên cơ quan ban hành.",
    ],
)
def test_not_furniture(line: str) -> None:
    assert not is_furniture(lines(line)[0])


def test_headlines_of_other_items_go_until_a_paragraph_begins() -> None:
    paragraph = "Một đoạn văn dài của bài khác được dán vào đây. " * 6
    document = lines(f"Đoạn đầu.\nTin khác\nKhai mạc hội chợ\nRa mắt tổ hỗ trợ\n{paragraph}")
    assert [at for at in range(len(document)) if at not in furniture(document)] == [0, 4]


def test_the_caption_of_a_code_tells_the_headline() -> None:
    (code, button) = lines("QR CODE: Thành lập Ban Chỉ đạo\nQR Code")
    assert headline_in_code(code) == "Thành lập Ban Chỉ đạo"
    assert headline_in_code(button) is None


@pytest.mark.parametrize(
    "line",
    [
        "Người đăng: quantri - Ngày: 14/11/2023 - Xem: 377",
        "08:00 | 27/06/2024         Nghe bài viết  0:00 / 3:12",
        "Ngày đăng: 06/05/2024 - 09:15",
        "Thứ Ba, 12/03/2024 08:41  |  Cỡ chữ: A- A A+  |  Lượt xem: 1.284",
    ],
)
def test_a_day_with_what_pages_print_beside_it(line: str) -> None:
    assert is_timestamp(lines(line)[0])
