"""Days that a question tells by today or by a document, written out: "năm ngoái", "trước khi có Quyết định 1204"."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from knowledge.vietnamese.names.dates import say
from knowledge.vietnamese.names.numbers import Mention, find_mentions
from knowledge.vietnamese.writing.shadow import shadow

MONTHS_OF_QUARTER = 3
BEFORE = re.compile(r"\b(?:truoc(?: khi(?: co| ban hanh)?)?|truoc luc co) $")
AFTER = re.compile(r"\b(?:sau(?: khi(?: co| ban hanh)?)?|tu khi(?: co)?|ke tu(?: khi co)?) $")

# A year may be told by its number alone: "hồi 2022".
NO_YEAR = r"(?! (?:nguoi|ho|dong|xa|thon|don vi|can bo|trieu|ti)\b)"
UNNAMED_YEAR = re.compile(rf"\b(?:hoi|trong|vao|tu|den|toi|dau|giua|cuoi) (?=(?:19|20)\d\d\b(?![/.,-]?\d){NO_YEAR})")

DayOf = Callable[[Mention], date | None]  # the day on which a document takes effect, where one is known


def _year(ahead: int) -> Callable[[date], str]:
    return lambda today: f"năm {today.year + ahead}"


def _month(ahead: int) -> Callable[[date], str]:
    def told(today: date) -> str:
        year, month = divmod(today.year * 12 + today.month - 1 + ahead, 12)
        return f"tháng {month + 1}/{year}"

    return told


def _quarter(ahead: int) -> Callable[[date], str]:
    def told(today: date) -> str:
        year, quarter = divmod(today.year * 4 + (today.month - 1) // MONTHS_OF_QUARTER + ahead, 4)
        return f"quý {quarter + 1}/{year}"

    return told


def _day(ahead: int) -> Callable[[date], str]:
    return lambda today: f"ngày {say(today + timedelta(days=ahead))}"


# What is told by today, as a shadow, and the day or period that it means.
BY_TODAY: tuple[tuple[re.Pattern[str], Callable[[date], str]], ...] = tuple(
    (re.compile(rf"\b(?:{pattern})\b"), told)
    for pattern, told in (
        (r"nam (?:ngoai|vua roi|vua qua)|nam truoc(?! (?:19|20)\d\d| do| khi)", _year(-1)),
        (r"nam kia", _year(-2)),
        (r"nam nay", _year(0)),
        (r"nam (?:sau|toi)(?! thang)|(?:buoc )?sang nam(?! \d)", _year(1)),
        (r"thang truoc|thang (?:vua roi|vua qua)", _month(-1)),
        (r"thang nay", _month(0)),
        (r"quy truoc", _quarter(-1)),
        (r"quy nay", _quarter(0)),
        (r"hom qua", _day(-1)),
    )
)


def in_days(text: str, today: date, day_of: DayOf) -> str:
    """The text with such days written out; what names no day stays as it is."""
    for pattern, told in BY_TODAY:
        for found in reversed(list(pattern.finditer(shadow(text)))):
            text = text[: found.start()] + told(today) + text[found.end() :]
    for found in reversed(list(UNNAMED_YEAR.finditer(shadow(text)))):
        text = f"{text[: found.end()]}năm {text[found.end() :]}"
    return _by_documents(text, day_of)


def _by_documents(text: str, day_of: DayOf) -> str:
    plain = shadow(text)
    for mention in reversed(find_mentions(text)):
        before = BEFORE.search(plain, 0, mention.start)
        opening = before or AFTER.search(plain, 0, mention.start)
        if opening is None or (day := day_of(mention)) is None:
            continue
        told = f"ngày {say(day - timedelta(days=1) if before else day)}"
        text = text[: opening.start()] + told + text[mention.end :]
    return text
