from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.vietnamese.names.dates import DateSpan, Grain, find_dates, say
from knowledge.vietnamese.writing.spelling import bare

DAYS = st.dates(date(1945, 9, 2), date(2099, 12, 31))
WRITTEN_DAYS = (
    "ngày {0:%d} tháng {0:%m} năm {0:%Y}",
    "Ngày {0.day} tháng {0.month} năm {0.year}",
    "ngày {0:%d/%m/%Y}",
    "{0.day}/{0.month}/{0.year}",
    "ngày {0:%d-%m-%Y}",
    "{0:%d.%m.%Y}",
    "ngày {0.day}/{0.month} năm {0.year}",
    "ngày {0:%d}  tháng {0.month}\nnăm {0.year}",
    "{0:%Y-%m-%d}",
)


def found(text: str) -> list[tuple[str, date, date, Grain]]:
    return [(text[span.start : span.end], span.first, span.last, span.grain) for span in find_dates(text)]


@given(DAYS, st.sampled_from(WRITTEN_DAYS), st.booleans())
def test_a_day_is_read_however_it_is_written(day: date, form: str, without_marks: bool) -> None:
    written = form.format(day)
    text = f"Quyết định ban hành {written}, thay thế văn bản cũ"
    text = bare(text) if without_marks else text
    (span,) = find_dates(text)
    assert span == DateSpan(20, 20 + len(written), day, day, Grain.DAY)


@pytest.mark.parametrize(
    ("text", "first", "last", "grain"),
    [
        ("tháng 8 năm 2020", date(2020, 8, 1), date(2020, 8, 31), Grain.MONTH),
        ("thang 2 nam 2020", date(2020, 2, 1), date(2020, 2, 29), Grain.MONTH),
        ("tháng 9/2024", date(2024, 9, 1), date(2024, 9, 30), Grain.MONTH),
        ("thang 8 2020", date(2020, 8, 1), date(2020, 8, 31), Grain.MONTH),
        ("T12-2020", date(2020, 12, 1), date(2020, 12, 31), Grain.MONTH),
        ("đầu tháng 4/2021", date(2021, 4, 1), date(2021, 4, 10), Grain.MONTH),
        ("tháng Chạp năm 2020", date(2020, 12, 1), date(2020, 12, 31), Grain.MONTH),
        ("tháng mười một năm 2020", date(2020, 11, 1), date(2020, 11, 30), Grain.MONTH),
        ("quý III/2023", date(2023, 7, 1), date(2023, 9, 30), Grain.QUARTER),
        ("quí 1 năm 2023", date(2023, 1, 1), date(2023, 3, 31), Grain.QUARTER),
        ("6 tháng cuối năm 2020", date(2020, 7, 1), date(2020, 12, 31), Grain.HALF),
        ("năm 2022", date(2022, 1, 1), date(2022, 12, 31), Grain.YEAR),
        ("nam 2019", date(2019, 1, 1), date(2019, 12, 31), Grain.YEAR),
        ("đầu năm 2020", date(2020, 1, 1), date(2020, 4, 30), Grain.YEAR),
        ("cuoi nam 2020", date(2020, 9, 1), date(2020, 12, 31), Grain.YEAR),
        ("giai đoạn 2021-2030", date(2021, 1, 1), date(2030, 12, 31), Grain.PERIOD),
        ("giai đoạn 2026 – 2030", date(2026, 1, 1), date(2030, 12, 31), Grain.PERIOD),
        ("nhiệm kỳ 2021 - 2026", date(2021, 1, 1), date(2026, 12, 31), Grain.PERIOD),
        ("năm 2021 đến hết năm 2025", date(2021, 1, 1), date(2025, 12, 31), Grain.PERIOD),
    ],
)
def test_months_years_and_periods_are_ranges(text: str, first: date, last: date, grain: Grain) -> None:
    assert found(f"Trong {text}, Ban họp.") == [(text, first, last, grain)]


@pytest.mark.parametrize(
    "text",
    [
        "31/02/2019",
        "ngày 31 tháng 02 năm 2019",
        "ngày 00/01/2020",
        "tháng 13/2020",
        "giai đoạn 2030-2021",
        "ngày 13/5",
        "tháng 9",
        "quý I",
        "năm học 2017-2018",
        "Việt Nam 2020",
        "tinh quang nam 2020",
        "Nghị định số 12/2019/NĐ-CP",
        "Quyết định 12/5/2019/QĐ-UBND",
        "điểm 1.2.2.2020",
        "năm 20201",
    ],
)
def test_not_a_date(text: str) -> None:
    assert find_dates(text) == []


def test_several_dates_come_in_order() -> None:
    text = "từ tháng 1 năm 2019 đến 31/12/2020, thay Quyết định số 5/QĐ-UBND ngày 2/3/2018; cả năm 2021"
    assert [written for written, *_ in found(text)] == ["tháng 1 năm 2019", "31/12/2020", "ngày 2/3/2018", "năm 2021"]


def test_a_day_is_said_as_people_write_it() -> None:
    assert say(date(2020, 7, 15)) == "15/07/2020"


@given(st.text() | st.text(alphabet="ngàythágnăm 0129/.-\n"))
def test_spans_are_ordered_and_inside(text: str) -> None:
    at = 0
    for span in find_dates(text):
        assert at <= span.start < span.end <= len(text)
        assert span.first <= span.last
        at = span.end
