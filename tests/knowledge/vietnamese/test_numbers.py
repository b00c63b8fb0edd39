import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.records import Kind
from knowledge.vietnamese.names.numbers import canonical, find_mentions, find_numbers, kind_of
from knowledge.vietnamese.writing.spelling import bare


@pytest.mark.parametrize(
    ("number", "serial", "year", "letters", "kind"),
    [
        ("1132/QĐ-UBND", "1132", None, "QĐ-UBND", Kind.DECISION),
        ("05/2023/QĐ-UBND", "05", 2023, "QĐ-UBND", Kind.DECISION),
        ("147-QĐ/TW", "147", None, "QĐ/TW", Kind.DECISION),
        ("1366/QĐ-TTg", "1366", None, "QĐ-TTg", Kind.DECISION),
        ("66.12/2026/NQ-CP", "66.12", 2026, "NQ-CP", Kind.RESOLUTION),
        ("30c/NQ-CP", "30c", None, "NQ-CP", Kind.RESOLUTION),
        ("121/2025/QH15", "121", 2025, "QH15", None),
        ("95/2025/UBTVQH15", "95", 2025, "UBTVQH15", None),
        ("12/2001/PL-UBTVQH10", "12", 2001, "PL-UBTVQH10", Kind.LAW),
        ("12/QC-BCĐCĐS", "12", None, "QC-BCĐCĐS", Kind.REGULATION),
        ("17/TTr-STTTT", "17", None, "TTr-STTTT", Kind.REPORT),
        ("01/2026/TT-BTP", "01", 2026, "TT-BTP", Kind.CIRCULAR),
        ("120/2000/TTLT-BTC-BCN-TCHQ", "120", 2000, "TTLT-BTC-BCN-TCHQ", Kind.CIRCULAR),
        ("07/2025/NĐ-CP", "07", 2025, "NĐ-CP", Kind.DECREE),
        ("12-CT/TU", "12", None, "CT/TU", Kind.DIRECTIVE),
        ("45/KH-UBND", "45", None, "KH-UBND", Kind.PLAN),
        ("8/CTr-UBND", "8", None, "CTr-UBND", Kind.PLAN),
        ("210/TB-VP", "210", None, "TB-VP", Kind.NOTICE),
        ("77/BC-SNV", "77", None, "BC-SNV", Kind.REPORT),
        ("3/CĐ-TTg", "3", None, "CĐ-TTg", Kind.DISPATCH),
        ("4562/UBND-KSTT", "4562", None, "UBND-KSTT", Kind.DISPATCH),
        ("15/CP", "15", None, "CP", None),
    ],
)
def test_a_number_is_found_and_taken_apart(
    number: str, serial: str, year: int | None, letters: str, kind: Kind | None
) -> None:
    text = f"Căn cứ văn bản số {number}, ban hành ngày 18/02/2019 của cơ quan"
    (found,) = find_numbers(text)
    assert text[found.start : found.end] == found.text == number
    assert (found.serial, found.year, found.letters) == (serial, year, letters)
    assert kind_of(found.letters) == kind


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("Số: 04 /2026/TT-BCT |", "04/2026/TT-BCT"),
        ("Số: 73 / 2025 /TT-NHNN", "73/2025/TT-NHNN"),
        ("Nghị định số 28/1998/NĐ- CP của Chính phủ", "28/1998/NĐ-CP"),
        ("Quyết định số 421/QĐ-UBND - thành phố Vân Giang", "421/QĐ-UBND"),
        ("qđ 421/qđ-ubnd còn hiệu lực không", "421/qđ-ubnd"),
        ("Công văn số 4830/KTTH ngày 24/9/1997", "4830/KTTH"),
        ("Số: 03/2026-BCT", "03/2026-BCT"),
    ],
)
def test_blanks_case_and_neighbours_do_not_hide_a_number(written: str, number: str) -> None:
    assert [found.text for found in find_numbers(written)] == [number]


@pytest.mark.parametrize(
    "text",
    [
        "Số:      /QĐ-UBND",
        "Số:   /2025/QĐ-UBND",
        "mở cửa 24/24h",
        "60 km/giờ",
        "ngày 18/02/2019",
        "2-3/tuần",
        "12/TP Huế",
    ],
)
def test_not_a_number(text: str) -> None:
    assert find_numbers(text) == []


@pytest.mark.parametrize(
    ("text", "span", "kind", "serial", "year", "letters"),
    [
        ("QĐ 1132 do ai ký?", "QĐ 1132", Kind.DECISION, "1132", None, None),
        ("quyết định số 1132", "quyết định số 1132", Kind.DECISION, "1132", None, None),
        ("quyet dinh 1132 cua UBND TP", "quyet dinh 1132", Kind.DECISION, "1132", None, None),
        ("QD 421/QD-UBND thay the gi", "QD 421/QD-UBND", Kind.DECISION, "421", None, "QD-UBND"),
        ("qd1132 nam 2023", "qd1132", Kind.DECISION, "1132", 2023, None),
        (
            "Quyết định số 421/QĐ-UBND ngày 18/02/2019",
            "Quyết định số 421/QĐ-UBND",
            Kind.DECISION,
            "421",
            2019,
            "QĐ-UBND",
        ),
        ("nghị định 15 của Chính phủ", "nghị định 15", Kind.DECREE, "15", None, None),
        ("thông tư 01/2026 quy định gì", "thông tư 01/2026", Kind.CIRCULAR, "01", 2026, None),
        ("nghị quyết 36a", "nghị quyết 36a", Kind.RESOLUTION, "36a", None, None),
        ("Luật số 121/2025/QH15", "Luật số 121/2025/QH15", Kind.LAW, "121", 2025, "QH15"),
        ("công văn 4830 ngày 3/4/2020", "công văn 4830", Kind.DISPATCH, "4830", 2020, None),
        ("văn bản số 209", "văn bản số 209", None, "209", None, None),
        ("1132?", "1132", None, "1132", None, None),
    ],
)
def test_a_document_is_mentioned_as_people_type_it(
    text: str, span: str, kind: Kind | None, serial: str, year: int | None, letters: str | None
) -> None:
    (found,) = find_mentions(text)
    assert text[found.start : found.end] == span
    assert (found.kind, found.serial, found.year, found.letters) == (kind, serial, year, letters)


@pytest.mark.parametrize(
    "text",
    [
        "quyết định 5 thành viên",
        "kế hoạch 5 năm 2021-2025",
        "kế hoạch 2024",
        "báo cáo 6 tháng",
        "kỷ luật 15 đảng viên",
        "Luật Đất đai 2013",
        "hướng dẫn 5 doanh nghiệp",
        "phê duyệt báo cáo\n1. Công tác lập",
        "phòng PA83 và quốc lộ QL. 51",
        "thông báo 12/5",
    ],
)
def test_not_a_mention(text: str) -> None:
    assert find_mentions(text) == []


def test_several_mentions_come_in_order() -> None:
    text = "QĐ 88 và Quyết định số 355/QĐ-UBND, nghị định 15"
    assert [found.serial for found in find_mentions(text)] == ["88", "355", "15"]


@pytest.mark.parametrize(
    "written",
    ["01132/qd-ubnd", "1132 / QĐ - UBND", "Số: 1132/QĐ-UBND", "1132/QĐ–UBND", "so 1132/QD-UBND", "1132/Qđ-Ubnd"],
)
def test_two_ways_of_writing_a_number_compare_equal(written: str) -> None:
    assert canonical(written) == canonical("1132/QĐ-UBND")


def test_different_numbers_compare_different() -> None:
    assert len({canonical(n) for n in ("1132/QĐ-UBND", "132/QĐ-UBND", "1132/2023/QĐ-UBND", "1132/NQ-HĐND")}) == 4


NUMBERS = st.builds(
    "{}{}/{}-{}".format,
    st.integers(1, 99999),
    st.sampled_from(["", "/2019", "/2023"]),
    st.sampled_from(["QĐ", "NĐ", "TTr", "KH", "QyĐ", "TTLT"]),
    st.sampled_from(["UBND", "HĐND", "TTg", "BGDĐT", "STTTT", "BTC-BCA"]),
)


@given(NUMBERS)
def test_what_is_found_is_the_number_with_or_without_marks(number: str) -> None:
    for written in (number, bare(number), number.lower()):
        (found,) = find_numbers(f"theo {written} ngày")
        assert found.text == written
        assert canonical(found.text) == canonical(number)


@given(st.text() | st.text(alphabet="QĐqdTtr-/. 0129\nsố:UBND"))
def test_any_text_is_read_without_harm(text: str) -> None:
    for found in find_numbers(text):
        assert found.text == "".join(text[found.start : found.end].split())
    for mention in find_mentions(text):
        assert mention.serial in text[mention.start : mention.end].lower() or not text.isascii()
    assert canonical(canonical(text)) == canonical(text)


def test_letters_joined_by_an_and_sign_are_one_number_with_those_run_together() -> None:
    written = [
        find_numbers(f"Quyết định số 77/QĐ-{letters} về việc")[0].text for letters in ("BGDĐT", "BGD&ĐT", "BGD & ĐT")
    ]
    assert written == ["77/QĐ-BGDĐT", "77/QĐ-BGD&ĐT", "77/QĐ-BGD&ĐT"]
    assert len({canonical(number) for number in written}) == 1
