import pytest

from knowledge.vietnamese.writing.casing import out_of_capitals


@pytest.mark.parametrize(
    ("capitals", "written"),
    [
        ("ỦY BAN NHÂN DÂN THÀNH PHỐ VÂN GIANG", "Ủy ban nhân dân thành phố Vân Giang"),
        ("HỘI ĐỒNG NHÂN DÂN HUYỆN ĐÔNG TRÀ", "Hội đồng nhân dân huyện Đông Trà"),
        ("BỘ CÔNG AN", "Bộ Công an"),
        ("BỘ CÔNG THƯƠNG", "Bộ Công Thương"),
        ("BỘ VĂN HÓA, THỂ THAO VÀ DU LỊCH", "Bộ Văn hóa, Thể thao và Du lịch"),
        ("SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN", "Sở Nông nghiệp và Phát triển nông thôn"),
        ("NGÂN HÀNG NHÀ NƯỚC VIỆT NAM", "Ngân hàng Nhà nước Việt Nam"),
        ("ỦY BAN THƯỜNG VỤ QUỐC HỘI", "Ủy ban Thường vụ Quốc hội"),
        ("BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ", "Ban Chỉ đạo Chuyển đổi số"),
        ("THUỘC ĐỊA PHẬN TỈNH BÀ RỊA - VŨNG TÀU VÀ KHU VỰC", "Thuộc địa phận tỉnh Bà Rịa - Vũng Tàu và khu vực"),
        ("BÃI BỎ THÔNG TƯ SỐ 19/2003/TT-BTC", "Bãi bỏ Thông tư số 19/2003/TT-BTC"),
        ("TRÁCH NHIỆM CỦA CÁC THÀNH VIÊN", "Trách nhiệm của các thành viên"),
        ("THÀNH PHỐ THÔNG MINH", "Thành phố thông minh"),
        ("Đã viết thường", "Đã viết thường"),
    ],
)
def test_capitals_become_running_text(capitals: str, written: str) -> None:
    assert out_of_capitals(capitals) == written


def test_the_text_itself_knows_best() -> None:
    text = "BAN CHỈ ĐẠO ĐỀ ÁN 06\nThành lập Ban chỉ đạo Đề án 06 thành phố"
    assert out_of_capitals("BAN CHỈ ĐẠO ĐỀ ÁN 06", text) == "Ban chỉ đạo Đề án 06"
