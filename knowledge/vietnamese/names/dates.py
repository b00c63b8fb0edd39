"""Dates as Vietnamese texts and questions write them, with or without diacritics.

Found are days ("ngày 18 tháng 02 năm 2019", "18/2/2019"), months ("tháng 9/2024"), quarters ("quý III/2023"), half
years ("6 tháng đầu năm 2020"), years ("năm 2022", "cuối năm 2020") and periods ("giai đoạn 2021-2030"). Not found,
because they name no year: "ngày 13/5", "tháng 9"; nor school years ("năm học 2017-2018") and years that stand alone.
A year within a name ("thi THPT quốc gia năm 2019") is found: whether it is a day is for the reader of the name to say.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from knowledge.vietnamese.writing.shadow import shadow

Days = tuple[date, date]
Match = re.Match[str]


class Grain(StrEnum):
    """How exactly a date is told."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    PERIOD = "period"  # several years


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A date that text[start:end] tells: the first day that it may mean, and the last."""

    start: int
    end: int
    first: date
    last: date
    grain: Grain


def say(day: date) -> str:
    """A day as people write it: 15/07/2020."""
    return f"{day:%d/%m/%Y}"


def find_dates(text: str) -> list[DateSpan]:
    """The dates of a text in order. What looks like a date but is none (31/02/2019) is passed over."""
    found: list[DateSpan] = []
    rest = NAMED_NAM.sub(lambda name: _without_nam(name, text), shadow(text))
    for grain, pattern, read in FORMS:

        def take(match: Match, grain: Grain = grain, read: Callable[[Match], Days] = read) -> str:
            if days := _read(match, read):
                found.append(DateSpan(match.start(), match.end(), *days, grain))
            # What one form has read, right or wrong, no later form may read again.
            return "#" * len(match.group())

        rest = pattern.sub(take, rest)
    return sorted(found, key=lambda span: span.start)


def _without_nam(name: Match, text: str) -> str:
    """ "Hà Nam" with its Nam blotted out, for it is no năm; what is written so stays: "thành phố Lưu Hà năm 2021"."""
    is_year = "ă" in text[name.start("nam") : name.end()].lower()
    return name.group() if is_year else name.group()[:-3] + "###"


def _read(match: Match, read: Callable[[Match], Days]) -> Days | None:
    try:
        first, last = read(match)
    except ValueError:
        return None
    return (first, last) if first <= last else None


def _day(match: Match) -> Days:
    day = date(int(match["year"]), int(match["month"]), int(match["day"]))
    return day, day


def _month(match: Match) -> Days:
    return _days_of_month(match, int(match["month"]))


def _named_month(match: Match) -> Days:
    return _days_of_month(match, MONTHS[match["month"]])


def _days_of_month(match: Match, month: int) -> Days:
    year = int(match["year"])
    length = monthrange(year, month)[1]
    first, last = {"dau": (1, 10), "giua": (11, 20), "cuoi": (21, length)}.get(match["part"], (1, length))
    return date(year, month, first), date(year, month, last)


def _quarter(match: Match) -> Days:
    quarter = QUARTERS[match["quarter"]]
    return _months(int(match["year"]), 3 * quarter - 2, 3 * quarter)


def _half(match: Match) -> Days:
    return _months(int(match["year"]), *((1, 6) if match["half"] == "dau" else (7, 12)))


def _year(match: Match) -> Days:
    # The beginning, middle and end of a year have no edges; thirds leave no day out.
    return _months(int(match["year"]), *{"dau": (1, 4), "giua": (5, 8), "cuoi": (9, 12)}.get(match["part"], (1, 12)))


def _period(match: Match) -> Days:
    return date(int(match["from"]), 1, 1), date(int(match["to"]), 12, 31)


def _months(year: int, first: int, last: int) -> Days:
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


NUMERALS = ("mot", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi", "muoi mot", "muoi hai")
MONTHS = {word: at for at, word in enumerate(NUMERALS, 1)} | {"gieng": 1, "bon": 4, "chap": 12}
QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4, "mot": 1, "hai": 2, "ba": 3, "tu": 4}

DAY = r"(?P<day>\d{1,2})"
MONTH = r"(?P<month>\d{1,2})"
MONTH_NAME = rf"(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})"
QUARTER = rf"(?P<quarter>{'|'.join(sorted(QUARTERS, key=len, reverse=True))})"
YEAR = r"(?P<year>(?:19|20)\d\d)(?!\w|/\w)"
PART = r"(?P<part>dau|giua|cuoi)"
OF_YEAR = r"\s*(?:nam\s*|[/.-]\s*|,?\s)"
NAM = "nam"
NAMED_NAM = re.compile(r"\b(?:viet|quang|ha|mien) (?P<nam>nam)\b")  # places of which Nam may be a part

# Each form finds its dates in what the forms before it have left.
FORMS: tuple[tuple[Grain, re.Pattern[str], Callable[[Match], Days]], ...] = tuple(
    (grain, re.compile(rf"(?<![\w#])(?:{pattern})"), read)
    for grain, pattern, read in (
        (Grain.DAY, rf"(?:ngay\s*)?{DAY}\s*(?:thang\s*|/\s?){MONTH}{OF_YEAR}{YEAR}", _day),
        (Grain.DAY, rf"(?:ngay\s*)?(?<![/.]){DAY}\s?(?P<mark>[/.-])\s?{MONTH}\s?(?P=mark)\s?{YEAR}", _day),
        (Grain.DAY, r"(?<![/.-])(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?![\w-])", _day),
        (Grain.MONTH, rf"(?:{PART}\s+)?(?:thang\s*|t){MONTH}{OF_YEAR}{YEAR}", _month),
        (Grain.MONTH, rf"(?:{PART}\s+)?thang\s+{MONTH_NAME}\s+nam\s+{YEAR}", _named_month),
        (Grain.QUARTER, rf"qu[yi]\s*{QUARTER}{OF_YEAR}{YEAR}", _quarter),
        (Grain.HALF, rf"(?:(?:6|sau)\s+thang|nua)\s+(?P<half>dau|cuoi)\s+(?:cua\s+)?(?:nam\s+)?{YEAR}", _half),
        (
            Grain.PERIOD,
            rf"(?:giai doan|nhiem ky|thoi ky|{NAM})\s*(?:tu\s+)?(?:nam\s+)?(?P<from>(?:19|20)\d\d)"
            r"\s*(?:-|den|toi)\s*(?:het\s+)?(?:nam\s+)?(?P<to>(?:19|20)\d\d)(?!\w|/\w)",
            _period,
        ),
        (Grain.YEAR, rf"(?:{PART}\s+(?:{NAM}\s*)?|{NAM}\s*){YEAR}", _year),
    )
)
