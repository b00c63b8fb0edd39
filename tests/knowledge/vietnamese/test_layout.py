import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.vietnamese.text.labels import HEADINGS
from knowledge.vietnamese.text.layout import Division, locate, outline, path

REGULATION = """\
Số: 03/QC-BCĐ

Chương I
QUY ĐỊNH CHUNG

Điều 1. Phạm vi điều chỉnh
Quy chế này quy định chế độ làm việc của Ban Chỉ đạo.

Chương II
TRÁCH NHIỆM
CỦA CÁC THÀNH VIÊN

Điều 2. Trách nhiệm của Trưởng ban
1. Lãnh đạo Ban Chỉ đạo.
2. Chủ trì cuộc họp, gồm:
a) Họp định kỳ;
b) Họp đột xuất.
đ) Họp liên ngành.
3. Phê duyệt kế hoạch.

Điều 3. Trách nhiệm của Phó Trưởng ban
Giúp Trưởng ban.

TRƯỞNG BAN
(Đã ký)
Bạch Đình Phú

PHỤ LỤC I
MẪU BÁO CÁO
(Kèm theo Quy chế số 03/QC-BCĐ)
1. Kết quả
2. Kiến nghị
"""


def place(text: str, quote: str, occurrence: int = 0) -> str | None:
    start = -1
    for _ in range(occurrence + 1):
        start = text.index(quote, start + 1)
    return locate(outline(text), start, start + len(quote))


@pytest.mark.parametrize(
    ("quote", "locator"),
    [
        ("Số: 03/QC-BCĐ", None),
        ("Quy chế này quy định chế độ", "Điều 1"),
        ("Điều 2. Trách nhiệm của Trưởng ban", "Điều 2"),
        ("Lãnh đạo Ban Chỉ đạo.", "Điều 2, khoản 1"),
        ("Chủ trì cuộc họp", "Điều 2, khoản 2"),
        ("Họp đột xuất", "Điều 2, khoản 2, điểm b"),
        ("Họp liên ngành", "Điều 2, khoản 2, điểm đ"),
        ("a) Họp định kỳ;\nb) Họp đột xuất.", "Điều 2, khoản 2, điểm a-b"),
        ("gồm:\na) Họp định kỳ;\nb) Họp đột xuất.", "Điều 2, khoản 2, điểm a-b"),
        ("1. Lãnh đạo Ban Chỉ đạo.\n2. Chủ trì cuộc họp", "Điều 2, khoản 1-2"),
        ("Điều 2. Trách nhiệm của Trưởng ban\n1. Lãnh đạo", "Điều 2, khoản 1"),
        ("3. Phê duyệt kế hoạch.\n\nĐiều 3. Trách nhiệm", "Điều 2-3"),
        ("Bạch Đình Phú", None),
        ("2. Kiến nghị", "Phụ lục I, khoản 2"),
    ],
)
def test_a_quote_is_located(quote: str, locator: str | None) -> None:
    assert place(REGULATION, quote) == locator


def test_a_whole_article_is_told_by_its_number_alone() -> None:
    start, end = REGULATION.index("Điều 2."), REGULATION.index("\n\nĐiều 3.")
    assert locate(outline(REGULATION), start, end) == "Điều 2"


def test_headings_are_told_out_of_capitals_and_end_where_the_body_begins() -> None:
    chapters = [division for division in outline(REGULATION) if division.level in HEADINGS]
    assert [division.heading for division in chapters] == [
        "Chương I. Quy định chung",
        "Chương II. Trách nhiệm của các thành viên",
        "Phụ lục I. Mẫu báo cáo",
    ]
    assert [
        REGULATION[division.body :].split("\n")[1 + (REGULATION[division.body + 1] == "\n")] for division in chapters
    ] == [
        "Điều 1. Phạm vi điều chỉnh",
        "Điều 2. Trách nhiệm của Trưởng ban",
        "1. Kết quả",
    ]


def test_quoted_articles_of_an_amendment_are_words_of_the_amendment() -> None:
    text = (
        "Điều 1. Sửa đổi Điều 8 của Quy chế như sau:\n“Điều 8. Chế độ họp\n1. Họp mỗi quý một lần.\n2. Họp đột xuất.”\n"
        "Điều 2. Sửa đổi khoản 3 Điều 9:\n“3. Gửi tài liệu trước 03 ngày.”.\nĐiều 3. Hiệu lực\n1. Từ ngày ký.\n"
    )
    assert [division.label for division in outline(text)] == ["Điều 1", "Điều 2", "Điều 3", "khoản 1"]
    assert place(text, "Họp mỗi quý một lần") == "Điều 1"
    assert place(text, "Từ ngày ký") == "Điều 3, khoản 1"


def test_a_quotation_left_open_swallows_no_article() -> None:
    text = (
        "Điều 1. Sửa đổi:\n“Điều 8. Chế độ họp\n1. Họp quý.\nĐiều 2. Sửa đổi:\n“Điều 9. Kinh phí.”\nĐiều 3. Hiệu lực.\n"
    )
    assert [division.label for division in outline(text)] == ["Điều 1", "Điều 2", "Điều 3"]


def test_a_quotation_within_a_line_opens_nothing() -> None:
    text = "Điều 1. Bãi bỏ “Điều 5. Kinh phí” tại Quy chế.\n1. Một.\n2. Hai.\nĐiều 2. Gọi là “BCĐ”\n"
    assert [division.label for division in outline(text)] == ["Điều 1", "khoản 1", "khoản 2", "Điều 2"]


def test_plans_are_divided_by_roman_numerals() -> None:
    text = "KẾ HOẠCH\nNăm 2024\nI. MỤC ĐÍCH\n1. Phục vụ.\nII. CHỈ TIÊU\n1. Đúng hạn 98%.\n1.1. Đất đai.\na) Cấp mới.\n"
    assert place(text, "Đúng hạn") == "mục II, khoản 1"
    assert place(text, "Cấp mới") == "mục II, khoản 1, điểm 1.1, điểm a"


def test_an_annex_says_what_it_is() -> None:
    text = (
        "Điều 1. Thành lập Ban.\n\nCHỦ TỊCH\nThạch Quang Dự\n\nDANH SÁCH\nThành viên Ban Chỉ đạo\n"
        "(Kèm theo Quyết định số 5/QĐ-UBND)\nSTT | Họ và tên\n1 | Lưu Bích Hạnh\n"
    )
    assert place(text, "Lưu Bích Hạnh") == "Danh sách"
    (annex,) = (division for division in outline(text) if division.label == "Danh sách")
    assert annex.heading == "Danh sách. Thành viên Ban Chỉ đạo"
    assert text[annex.body :].startswith("\nSTT")


@pytest.mark.parametrize(
    "line",
    [
        "Điều 5 Luật này quy định khác.",
        "2019. Sau đó các sở báo cáo.",
        "Chương II của Luật này áp dụng.",
        "1 | Thạch Quang Dự | Trưởng ban",
        "điều 3. viết thường",
        "12/5 là ngày họp",
        "Phụ lục I ban hành kèm theo Thông tư này.",
    ],
)
def test_not_a_division(line: str) -> None:
    assert [division.label for division in outline(f"Điều 1. Một\n{line}\nĐiều 2. Hai")] == ["Điều 1", "Điều 2"]


def test_what_follows_a_signature_is_of_no_article() -> None:
    text = "Điều 1. Một\nĐiều 2. Hai\nCHỦ TỊCH\nThạch Quang Dự\nGhi chú của người đăng.\n"
    assert place(text, "Hai") == "Điều 2"
    assert place(text, "Ghi chú của người đăng") is None


def test_markdown_and_old_typography_do_not_hide_an_article() -> None:
    text = "**Điều 1.** Thành lập\n## Điều 2. Nhiệm vụ\nĐIỀU 3: Hiệu lực\nĐiều 4\nThi hành\n"
    assert [division.label for division in outline(text)] == ["Điều 1", "Điều 2", "Điều 3", "Điều 4"]


NEWS = """\
Vân Giang công bố chỉ số hài lòng

Thứ Năm, 13/03/2025 09:15

Sáng 12/3, Ban Chỉ đạo họp.

Chỉ số đạt 87,6%. Bốn lĩnh vực tăng.

Tin khác
Khai mạc hội chợ
"""


def test_news_is_located_by_paragraph_without_headline_and_furniture() -> None:
    assert [division.label for division in outline(NEWS)] == ["đoạn 1", "đoạn 2"]
    assert place(NEWS, "Bốn lĩnh vực tăng.") == "đoạn 2"
    assert place(NEWS, NEWS[: NEWS.index("\n\nTin khác")]) == "đoạn 1-2"
    assert place(NEWS, "Khai mạc hội chợ") is None


LINES = """\
Chương I
Chương II
QUY ĐỊNH CHUNG
Mục 1. Chung
Điều 1. Phạm vi
Điều 2. Nhiệm vụ:
Điều 3
1. Một;
2. Hai:
3. Ba.
a) Họp;
b) Báo cáo.
I. MỤC ĐÍCH
II. CHỈ TIÊU
1.1. Nhỏ
“Điều 8. Cũ
1. Trích.”
PHỤ LỤC I
DANH SÁCH
(Kèm theo Quyết định số 5/QĐ-UBND)
CHỦ TỊCH
(Đã ký)
Thạch Quang Dự
Nơi nhận:
- Như trên;
- Lưu: VT.
STT | Tên
1 | Lưu Bích Hạnh
Một câu văn xuôi dài hơn.
Tin khác
---

""".split("\n")


@given(st.lists(st.sampled_from(LINES), max_size=40).map("\n".join) | st.text())
def test_divisions_lie_in_one_another_and_in_the_text(text: str) -> None:
    divisions = outline(text)
    open_: list[Division] = []
    for division in divisions:
        assert 0 <= division.start <= division.body <= division.end <= len(text)
        assert division.start < division.end
        open_ = [one for one in open_ if division.start < one.end]
        assert all(division.end <= one.end and one.level < division.level for one in open_)
        open_.append(division)
    for division in divisions:
        assert division in path(divisions, division.start)
        assert division.label in (locate(divisions, division.start, division.end) or "") or division.level in HEADINGS
