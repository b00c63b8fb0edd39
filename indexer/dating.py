"""When a document takes effect, and when it was passed."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from indexer.heads import WORDS
from knowledge.vietnamese.names.dates import DateSpan, Grain, find_dates
from knowledge.vietnamese.text.lines import Line
from knowledge.vietnamese.text.quotations import quoted_lines

# Its own effect, told of "this decision": the day "before this circular takes effect" is another matter, and so is the
# effect of what it replaces.
REPLACING = r"(?:(?:thay the|bai bo|huy bo)\b.{1,300}?(?:,| va) (?:va )?)?"
EFFECT = re.compile(
    rf"(?:(?<!ngay )(?<!diem )(?<!khi )\b(?:{WORDS}|van ban)(?: lien tich)? nay|(?:^|\. )(?:{WORDS})) {REPLACING}"
    r"(?:bat dau |chinh thuc |se )?(?:co hieu luc(?: (?:thi hanh|ap dung|thuc hien))?"
    r"|(?:duoc |co gia tri )?(?:thi hanh|ap dung|thuc hien)(?= (?:ke )?tu\b)),?(?=(?P<when> .{1,80}))"
)
FROM_SIGNING = re.compile(
    r" (?:ke )?tu (?:ngay |khi )?(?:duoc )?(?:ky|ban hanh|thong qua|quoc hoi thong qua|cong bo)\b"
)
DAYS_LATER = re.compile(
    r" sau (?P<days>\d{1,3}) (?:\([^)]*\) )?ngay,? (?:ke )?tu ngay (?:duoc )?(?:ky|ban hanh|thong qua)\b(?! cong bao)"
)
FROM_DAY = re.compile(r" (?:ke )?tu (?=ngay|\d)")
PASSED = re.compile(r"\bthong qua (?:vao )?(?=ngay \d)")
OPENS_WITH_DAY = re.compile(
    r"[\W]*(?:\([^()]{1,40}\)[ –-]*)?(?:(?:trong|vao|vua qua,|moi day,) )?"
    r"(?:ngay|(?:sang|trua|chieu|toi|hom)(?: (?:ngay|qua|nay))?,? )(?:ngay )? *\(?"
)
EVERY_YEAR = re.compile(r",? *(?:hang|moi) (?:nam|thang|tuan)\b")
LINES_OF_OPENING = 4  # headline, place and day of the paper, first paragraph
LONGEST_WAIT = timedelta(days=400)
LAST_LINES = 12


def effective_day(own: Sequence[Line], published: date | None) -> date | None:
    """The day on which a document says that it takes effect; `own` is its text without annexes."""
    quoted = quoted_lines(own)
    plain = " ".join(line.plain for at, line in enumerate(own) if at not in quoted)
    told = [day for match in EFFECT.finditer(plain) if (day := day_told(match["when"], published))]
    # The provision that says it is one of the last; what stands before it may be of another document.
    return told[-1] if told else None


def day_told(when: str, published: date | None) -> date | None:
    """The day that words such as " từ ngày ký" tell, given the day on which the document was signed."""
    if FROM_SIGNING.match(when):
        return published
    if later := DAYS_LATER.match(when):
        return published + timedelta(days=int(later["days"])) if published else None
    if opening := FROM_DAY.match(when):
        return _first_day(when[opening.end() :])
    return None


def passed_on(own: Sequence[Line]) -> date | None:
    """The day on which a law or resolution was passed, which stands at its end."""
    for line in own[-LAST_LINES:]:
        if passed := PASSED.search(line.plain):
            return _first_day(line.plain[passed.end() :])
    return None


def opening_day(item: Sequence[Line]) -> date | None:
    """The day with which a news item opens that has no date of its own: "Ngày 3/12/2019, Thủ tướng … ký …"."""
    text = " ".join(line.text for line in item)
    for line in item[:LINES_OF_OPENING]:
        opening = OPENS_WITH_DAY.match(line.plain)
        days = find_dates(line.plain[opening.end() :])[:1] if opening else []
        if opening and days and days[0].start == 0 and days[0].grain is Grain.DAY and _happens(line, opening, days[0]):
            told = [other.first for other in find_dates(text) if other.grain is Grain.DAY]
            # An item that tells of later days tells of an earlier one as of history, unless they are still to come.
            is_latest = all(other <= days[0].first + LONGEST_WAIT for other in told)
            return days[0].first if is_latest else None
    return None


def _happens(line: Line, opening: re.Match[str], day: DateSpan) -> bool:
    """Whether the words behind the day tell what was done on it: "…, Thủ tướng ký", not "… hằng năm"."""
    rest = line.plain[opening.end() + day.end :]
    return rest.startswith((",", " ")) and not EVERY_YEAR.match(rest)


def _first_day(plain: str) -> date | None:
    return next((day.first for day in find_dates(plain)[:1] if day.start == 0 and day.grain is Grain.DAY), None)
