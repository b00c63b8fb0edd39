"""What describing reads from documents of each form. The texts are ours; people and places are invented."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.describing import describe
from indexer.reading import Read
from knowledge.records import Document, Kind
from knowledge.vietnamese.writing.spelling import normalise

SHARED = Path(__file__).parents[2] / ".." / "shared" / "data"


def described(text: str, kind: str | None = None, number: str | None = None, title: str | None = None) -> Document:
    return describe("d", Read(("d",), "folder/d.txt", text, kind=kind, number=number, title=title))


def decision(**parts: str) -> str:
    form = {
        "office": "ỦY BAN NHÂN DÂN\nHUYỆN ĐÔNG TRÀ",
        "number": "Số: 77/QĐ-UBND",
        "date": "Đông Trà, ngày 05 tháng 4 năm 2024",
        "kind": "QUYẾT ĐỊNH",
        "title": "Về việc thành lập Tổ công tác cải cách hành chính huyện Đông Trà",
        "basis": "Căn cứ Luật Tổ chức chính quyền địa phương;",
        "effect": "Điều 3. Quyết định này có hiệu lực kể từ ngày ký./.",
        "signature": "CHỦ TỊCH\n(Đã ký)\nThạch Quang Dự",
    } | parts
    return (
        f"{form['office']}\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n{form['number']}\n"
        f"{form['date']}\n\n{form['kind']}\n{form['title']}\n\n{form['basis']}\n\nĐiều 1. Thành lập Tổ công tác.\n\n"
        f"{form['effect']}\n\n{form['signature']}\n"
    )


def test_a_decision_tells_all_of_itself() -> None:
    assert described(decision()) == Document(
        id="d",
        source="folder/d.txt",
        text=decision(),
        kind=Kind.DECISION,
        number="77/QĐ-UBND",
        issuer="Ủy ban nhân dân huyện Đông Trà",
        place="huyện Đông Trà",
        title="Quyết định 77/QĐ-UBND về việc thành lập Tổ công tác cải cách hành chính huyện Đông Trà",
        published=date(2024, 4, 5),
        effective=date(2024, 4, 5),
        signer="Thạch Quang Dự",
        subject="Về việc thành lập Tổ công tác cải cách hành chính huyện Đông Trà",
    )


def test_what_the_source_says_comes_first() -> None:
    found = describe(
        "d",
        Read(("d",), "s", decision(), "notice", "9/TB-SNV", "Sở Nội vụ", "Tên khác", date(2020, 1, 2), "https://a.vn"),
    )
    assert (found.kind, found.number, found.issuer, found.title) == (Kind.NOTICE, "9/TB-SNV", "Sở Nội vụ", "Tên khác")
    assert (found.published, found.effective, found.url) == (date(2020, 1, 2), date(2020, 1, 2), "https://a.vn")


@pytest.mark.parametrize(
    ("kind", "number", "expected"),
    [
        ("QUYẾT ĐỊNH", "Số: 77/QĐ-UBND", Kind.DECISION),
        ("Q U Y Ế T Đ Ị N H", "Số: 77/QĐ-UBND", Kind.DECISION),
        ("NGHỊ ĐỊNH", "Số: 15/2024/NĐ-CP", Kind.DECREE),
        ("THÔNG TƯ LIÊN TỊCH", "Số: 3/2024/TTLT-BTC-BCA", Kind.CIRCULAR),
        ("NGHỊ QUYẾT", "Số: 8/NQ-HĐND", Kind.RESOLUTION),
        ("LUẬT", "Luật số: 12/2024/QH15", Kind.LAW),
        ("CHỈ THỊ", "Số: 2/CT-UBND", Kind.DIRECTIVE),
        ("KẾ HOẠCH", "Số: 45/KH-UBND", Kind.PLAN),
        ("THÔNG BÁO", "Số: 82/TB-SNV", Kind.NOTICE),
        ("QUY CHẾ", "Số: 3/QC-BCĐ", Kind.REGULATION),
        ("BÁO CÁO", "Số: 6/BC-UBND", Kind.REPORT),
        ("TỜ TRÌNH", "Số: 57/TTr-SNV", Kind.REPORT),
        ("CÔNG ĐIỆN", "Số: 1/CĐ-UBND", Kind.DISPATCH),
        ("HƯỚNG DẪN", "Số: 5/HD-SNV", Kind.OTHER),
    ],
)
def test_the_kind_stands_over_the_title(kind: str, number: str, expected: Kind) -> None:
    assert described(decision(kind=kind, number=number)).kind == expected


def test_without_a_title_line_the_letters_of_the_number_tell_the_kind() -> None:
    text = "SỞ NỘI VỤ\nSố: 82/TB-SNV\nVân Giang, ngày 09 tháng 4 năm 2025\nKính gửi: Các phường\nĐề nghị thực hiện."
    assert described(text).kind == Kind.NOTICE


def test_a_letter_has_its_subject_under_the_number() -> None:
    text = (
        "UBND THÀNH PHỐ VÂN GIANG\nSỞ NỘI VỤ\nSố: 301/SNV-CCHC\nV/v rà soát thủ tục hành chính năm 2025\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nVân Giang, ngày 6 tháng 5 năm 2025\nKính gửi: Các sở.\nĐề nghị rà soát."
    )
    found = described(text)
    assert (found.kind, found.number, found.subject) == (
        Kind.DISPATCH,
        "301/SNV-CCHC",
        "rà soát thủ tục hành chính năm 2025",
    )
    assert found.issuer == "Sở Nội vụ thành phố Vân Giang"
    assert found.published == date(2025, 5, 6)


@pytest.mark.parametrize(
    ("office", "issuer", "place"),
    [
        ("ỦY BAN NHÂN DÂN\nTHÀNH PHỐ VÂN GIANG", "Ủy ban nhân dân thành phố Vân Giang", "thành phố Vân Giang"),
        ("UBND TỈNH SƠN LA\nSỞ TÀI CHÍNH", "Sở Tài chính tỉnh Sơn La", "tỉnh Sơn La"),
        (
            "THÀNH PHỐ VÂN GIANG\nBAN CHỈ ĐẠO\nCHUYỂN ĐỔI SỐ",
            "Ban Chỉ đạo Chuyển đổi số thành phố Vân Giang",
            "thành phố Vân Giang",
        ),
        ("BỘ NÔNG NGHIỆP VÀ\nMÔI TRƯỜNG", "Bộ Nông nghiệp và Môi trường", "huyện Đông Trà"),
        ("NGÂN HÀNG NHÀ NƯỚC\nVIỆT NAM\n-------", "Ngân hàng Nhà nước Việt Nam", "huyện Đông Trà"),
        (
            "HỘI ĐỒNG NHÂN DÂN\nTHÀNH PHỐ VÂN GIANG\nKHÓA XVI, KỲ HỌP THỨ 10",
            "Hội đồng nhân dân thành phố Vân Giang",
            "thành phố Vân Giang",
        ),
        ("THÀNH ỦY HẢI PHÒNG\n*", "Thành ủy Hải Phòng", "huyện Đông Trà"),
        ("BỘ TÀI CHÍNH\nTỔNG CỤC THUẾ", "Tổng cục Thuế", "huyện Đông Trà"),
    ],
)
def test_issuer_and_place(office: str, issuer: str, place: str) -> None:
    found = described(decision(office=office))
    assert (found.issuer, found.place) == (issuer, place)


def test_a_national_circular_is_about_no_place() -> None:
    text = decision(
        office="BỘ NỘI VỤ", kind="THÔNG TƯ", title="Hướng dẫn xếp lương", date="Hà Nội, ngày 9 tháng 1 năm 2026"
    )
    assert described(text).place is None


@pytest.mark.parametrize(
    ("effect", "day"),
    [
        ("Điều 3. Quyết định này có hiệu lực thi hành từ ngày 15 tháng 7 năm 2024.", date(2024, 7, 15)),
        (
            "Điều 3. Quyết định này có hiệu lực kể từ ngày 01/5/2024 và thay thế Quyết định số 5/QĐ-UBND.",
            date(2024, 5, 1),
        ),
        ("Điều 3. Quyết định này có hiệu lực kể từ ngày ký ban hành.", date(2024, 4, 5)),
        ("Điều 3. Nghị quyết này có hiệu lực từ ngày được thông qua.", date(2024, 4, 5)),
        ("Điều 3. Quyết định này có hiệu lực sau 10 ngày kể từ ngày ký.", date(2024, 4, 15)),
        (
            "Điều 3. Quyết định này thay thế Quyết định số 5/QĐ-UBND ngày 18/02/2019, có hiệu lực từ ngày 20/4/2024.",
            date(2024, 4, 20),
        ),
        ("Điều 3. Quyết định này có hiệu lực sau 15 ngày kể từ ngày đăng Công báo.", None),
        ("Điều 3. Hồ sơ nộp trước ngày Quyết định này có hiệu lực từ ngày 1/1/2025 thì giữ nguyên.", None),
        ("Điều 3. Quyết định số 5/QĐ-UBND hết hiệu lực từ ngày 01/6/2024.", None),
        ("Điều 3. Sửa đổi:\n“Điều 9. Quyết định này có hiệu lực từ ngày 01/6/2020.”", None),
        ("Điều 3. Thi hành.", None),
    ],
)
def test_only_its_own_effect_counts(effect: str, day: date | None) -> None:
    assert described(decision(effect=effect)).effective == day


def test_an_effect_told_in_an_annex_is_another_documents() -> None:
    annex = "\n\nMẪU SỐ 01\nĐiều 1. Quyết định này có hiệu lực từ ngày 01/9/2030."
    assert described(decision() + annex).effective == date(2024, 4, 5)


def test_a_draft_leaves_number_and_day_open() -> None:
    found = described(
        decision(number="Số:      /QĐ-UBND", date="Đông Trà, ngày … tháng … năm 2024", signature="CHỦ TỊCH")
    )
    assert (found.number, found.published, found.effective, found.signer) == (None, None, None, None)
    assert found.kind == Kind.DECISION
    assert found.title == "Quyết định về việc thành lập Tổ công tác cải cách hành chính huyện Đông Trà"


def test_a_law_is_dated_by_its_passing() -> None:
    text = (
        "QUỐC HỘI\n\nLuật số: 12/2024/QH15\n\nLUẬT\nHỢP TÁC XÃ\n\nCăn cứ Hiến pháp;\n\n"
        "Điều 1. Phạm vi\nLuật này quy định.\n"
        "Luật này được Quốc hội khóa XV, kỳ họp thứ 7 thông qua ngày 20 tháng 6 năm 2024./.\n\n"
        "CHỦ TỊCH QUỐC HỘI\nVi Hồng Sáng\n"
    )
    found = described(text)
    assert (found.title, found.subject) == ("Luật Hợp tác xã số 12/2024/QH15", "Hợp tác xã")
    assert (found.issuer, found.published, found.signer) == ("Quốc hội", date(2024, 6, 20), "Vi Hồng Sáng")


def test_the_older_form_says_all_in_one_breath() -> None:
    text = (
        "Nghị định\ncủa Chính phủ số 94 /1998/NĐ-CP ngày 17 tháng 11 năm 1998\nvề quản lý lễ hội\n\nChính phủ\n\n"
        "Căn cứ Luật Tổ chức Chính phủ;\nNghị định:\nĐiều 1. Phạm vi.\n"
    )
    found = described(text)
    assert (found.kind, found.number, found.published) == (Kind.DECREE, "94/1998/NĐ-CP", date(1998, 11, 17))
    assert (found.issuer, found.subject) == ("Chính phủ", "về quản lý lễ hội")


def test_markdown_does_not_hide_the_form() -> None:
    text = (
        "# ỦY BAN NHÂN DÂN HUYỆN ĐÔNG TRÀ\n\n**Số: 9/QĐ-UBND**\n\n*Đông Trà, ngày 1 tháng 2 năm 2023*\n\n"
        "## QUYẾT ĐỊNH\n\n**Về việc thành lập Tổ công tác**\n\n**Điều 1.** Thành lập Tổ công tác.\n\n"
        "**CHỦ TỊCH**\n\n**Thạch Quang Dự**\n"
    )
    found = described(text)
    assert (found.kind, found.number, found.issuer) == (Kind.DECISION, "9/QĐ-UBND", "Ủy ban nhân dân huyện Đông Trà")
    assert (found.published, found.subject) == (date(2023, 2, 1), "Về việc thành lập Tổ công tác")
    assert found.signer == "Thạch Quang Dự"


def test_the_number_may_stand_in_the_title_line() -> None:
    title = "Quyết định số 355/QĐ-UBND ngày 20/02/2023 về việc thành lập Tổ công tác"
    text = f"{title}\n\nCăn cứ Luật;\n\nĐiều 1. Thành lập.\n"
    found = described(text)
    assert (found.kind, found.number, found.published) == (Kind.DECISION, "355/QĐ-UBND", date(2023, 2, 20))
    assert found.subject == "về việc thành lập Tổ công tác"


def test_a_title_may_stand_beside_the_kind() -> None:
    text = (
        "UBND HUYỆN ĐÔNG TRÀ\nSố: 4/KH-UBND\n\nKẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2024\n\n"
        "Ủy ban nhân dân huyện ban hành kế hoạch này để phục vụ người dân\n\n1. Phục vụ.\n"
    )
    assert described(text).title == "Kế hoạch 4/KH-UBND cải cách hành chính năm 2024"


def test_a_table_around_the_head_does_not_matter() -> None:
    text = (
        "BỘ NỘI VỤ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n------- | Độc lập - Tự do - Hạnh phúc\n"
        "Số: 04 /2026/TT-BNV | Hà Nội, ngày 26 tháng 01 năm 2026 |\n\n"
        "THÔNG TƯ\nHướng dẫn xếp lương\n______\nCăn cứ Nghị định;\n"
    )
    found = described(text)
    assert (found.kind, found.number, found.issuer) == (Kind.CIRCULAR, "04/2026/TT-BNV", "Bộ Nội vụ")
    assert (found.published, found.subject) == (date(2026, 1, 26), "Hướng dẫn xếp lương")


@pytest.mark.parametrize(
    ("given", "number"), [("77", "77/QĐ-UBND"), ("077", "77/QĐ-UBND"), ("78", "78"), ("78/QĐ-UBND", "78/QĐ-UBND")]
)
def test_a_serial_that_the_source_gave_is_made_whole(given: str, number: str) -> None:
    assert described(decision(), number=given).number == number


NEWS = """Vân Giang công bố chỉ số hài lòng

Thứ Năm, 13/03/2025 09:15

(Cổng tin tức Vân Giang) - Sáng 12/3, Ban Chỉ đạo thành phố Vân Giang họp theo Quyết định 214/QĐ-UBND.

Chỉ số đạt 87,6%.

Mạch Khuê
"""


def test_news_has_a_headline_a_day_and_a_place_but_no_number() -> None:
    found = described(NEWS)
    assert (found.kind, found.title, found.place) == (
        Kind.NEWS,
        "Vân Giang công bố chỉ số hài lòng",
        "thành phố Vân Giang",
    )
    assert found.published == date(2025, 3, 13)
    assert (found.number, found.issuer, found.effective, found.signer, found.subject) == (None, None, None, None, None)


def test_news_without_a_headline_takes_it_from_the_page() -> None:
    text = (
        "Ban họp ngày 5/5.\n\nBan bàn ba việc.\n\nQR CODE: Ban Chỉ đạo họp phiên đầu\n"
        "Mã QR Code truy cập Cổng tin tức Thành phố Hải Phòng\nTin khác\n"
    )
    found = described(text)
    assert (found.kind, found.title, found.place) == (Kind.NEWS, "Ban Chỉ đạo họp phiên đầu", "thành phố Hải Phòng")
    assert found.published is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ghi chú cá nhân về buổi họp hôm qua.", Kind.OTHER),
        (
            "Kế hoạch mới của thành phố\n\nThành phố làm ba việc.\n\nViệc đầu là đường.\n\nMạch Khuê",
            Kind.NEWS,
        ),
        ("Phương án của UBND thành phố đưa ra là xét tuyển.\nTheo đề nghị của Sở, cần thi.", Kind.OTHER),
    ],
)
def test_a_text_without_a_head(text: str, kind: Kind) -> None:
    assert described(text).kind == kind


@given(st.text() | st.text(alphabet="QUYẾTĐỊNHSố: 0129/-\n|ngàythăm.CHỦTỊCHA a"))
def test_any_text_is_described(text: str) -> None:
    text = normalise(text)
    assert described(text).text == text
    assert described(text, kind="decision").kind == Kind.DECISION


@pytest.mark.skipif(not SHARED.exists(), reason="the development data lies outside the project")
def test_the_decisions_of_the_development_data() -> None:
    found = {
        path.stem: describe(path.stem, Read((path.stem,), str(path), normalise(path.read_text("utf-8"))))
        for path in (SHARED / "decisions").glob("*.txt")
    }
    assert found["qd-0355-2023"].signer == "Nghiêm Thị Tuyết"
    assert found["qd-1780-2020"].effective == date(2020, 7, 15)
    assert {name for name, document in found.items() if document.kind is Kind.NEWS} == {"tin-2024-05", "tin-2025-01"}
    assert all(document.published for document in found.values())


COLUMNS = (
    "ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nHUYỆN ĐÔNG TRÀ\tĐộc lập - Tự do - Hạnh phúc\n"
    "Số: 77/QĐ-UBND\tĐông Trà, ngày 05 tháng 4 năm 2024\n\nQUYẾT ĐỊNH\nThành lập Tổ công tác\n\n"
    "CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN\n- Căn cứ Luật Tổ chức chính quyền địa phương;\nQUYẾT ĐỊNH\n\n"
    "Điều 1. Thành lập Tổ công tác.\n\nNơi nhận:\tTM. ỦY BAN NHÂN DÂN\n- Như Điều 1;\tKT. CHỦ TỊCH\n"
    "- TT Huyện ủy;\tPHÓ CHỦ TỊCH\n- Lưu: VT.\t(đã ký, đóng dấu)\n\tThạch Quang Dự\n"
)


def test_head_and_signature_in_columns_of_tabs() -> None:
    found = described(COLUMNS)
    assert (found.issuer, found.signer) == ("Ủy ban nhân dân huyện Đông Trà", "Thạch Quang Dự")


@pytest.mark.parametrize(
    ("office", "issuer"),
    [
        ("UBND THỊ XÃ ĐÔNG TRÀ\nTỈNH VÂN GIANG", "Ủy ban nhân dân thị xã Đông Trà, tỉnh Vân Giang"),
        ("ỦY BAN NHÂN DÂN THÀNH PHỐ TRƯỜNG VÂN\nVĂN PHÒNG", "Văn phòng Ủy ban nhân dân thành phố Trường Vân"),
    ],
)
def test_an_issuer_with_the_office_over_it(office: str, issuer: str) -> None:
    assert described(decision(office=office)).issuer == issuer


def test_a_regulation_is_of_the_day_of_the_decision_with_which_it_was_issued() -> None:
    text = (
        "QUY CHẾ HOẠT ĐỘNG\nCỦA TỔ CÔNG TÁC HUYỆN ĐÔNG TRÀ\n(Ban hành kèm theo Quyết định số 9/QĐ-UBND ngày 11 tháng 8 "
        "năm 2019)\n\nĐiều 1. Phạm vi\nQuy chế này quy định về Tổ công tác.\n"
    )
    assert described(text).published == date(2019, 8, 11)


def test_news_under_a_trail_of_links() -> None:
    text = (
        "Trang chủ » Tin tức » Hội\nBầu lãnh đạo mới\nĐăng lúc: 03/09/2022 08:15 | Lượt xem: 9 | Cỡ chữ: A- A A+\n"
        "Sáng nay, hội nghị đã họp.\nHội nghị kết thúc.\n"
    )
    found = described(text)
    assert (found.kind, found.title, found.published) == (Kind.NEWS, "Bầu lãnh đạo mới", date(2022, 9, 3))


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("Ngày 3/12/2019, Chủ tịch UBND huyện Đông Trà ký quyết định.", date(2019, 12, 3)),
        ("(ĐTO) - Chiều 20/2/2025, UBND huyện Đông Trà trao quyết định.", date(2025, 2, 20)),
        ("05/06/2024\nUBND huyện Đông Trà trao quyết định.", date(2024, 6, 5)),
        ("Ngày 10-10 hằng năm là ngày hội của huyện.", None),
        ("Ngày 2/9/1945 hằng năm được nhắc lại.", None),
        ("Ngày 3/12/2009, huyện Đông Trà ra đời. Ngày 5/6/2019, huyện kỷ niệm.", None),
        ("UBND huyện họp ngày 3/12/2019.", None),
    ],
)
def test_an_item_without_a_date_has_the_day_with_which_it_opens(opening: str, day: date | None) -> None:
    text = f"Đông Trà đổi mới\n{opening}\nCác xã đều làm theo. Người dân phấn khởi."
    assert describe("d", Read(("d",), "folder/d.txt", text)).published == day


def test_a_masthead_is_no_headline() -> None:
    masthead = "CỔNG THÔNG TIN ĐIỆN TỬ HUYỆN ĐÔNG TRÀ\nTrang chủ > Tin tức\n\n"
    text = f"{masthead}Ra mắt Ban Tổ chức Lễ hội Chè\n\nHuyện họp. Dân vui.\n"
    assert describe("d", Read(("d",), "folder/d.txt", text, kind="news")).title == "Ra mắt Ban Tổ chức Lễ hội Chè"


def test_a_headline_may_begin_with_the_place() -> None:
    text = "Đông Trà: Hồ sơ trực tuyến tăng\n\nPhó Chủ tịch UBND huyện cho biết Đông Trà đạt 88 điểm. Huyện mừng."
    assert describe("d", Read(("d",), "folder/d.txt", text, kind="news")).place == "huyện Đông Trà"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Đá Vọng chia việc cho các thành viên\n01/07/2024 08:00\nUBND huyện họp.", None),
        ("UBND HUYỆN ĐÁ VỌNG\nĐá Vọng chia việc cho các thành viên\n01/07/2024 08:00\nÔng Páo họp.", "huyện Đá Vọng"),
        ("Chia việc\n01/07/2024 08:00\n(Cổng tin tức Đá Vọng) - Chủ tịch UBND huyện họp.", "huyện Đá Vọng"),
        ("Chia việc\n01/07/2024 08:00\nTheo báo Người Kể, Chủ tịch UBND tỉnh họp.", None),
        ("Đá Vọng: Chia việc\n01/07/2024 08:00\nUBND huyện Đá Vọng họp. UBND thị xã Mộc Lê cử người.", "huyện Đá Vọng"),
    ],
)
def test_the_place_of_news(text: str, place: str | None) -> None:
    assert described(text, kind="news").place == place
