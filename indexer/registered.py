"""Entries of the registers in which portals keep documents: its number for a headline, then fields.

"Quyết định 27/QĐ-BCĐ năm 2015: Quy chế …", and under it "Người ký: …", "Ngày ban hành: …", or the place and the day.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from indexer.heads import DATE_LINE
from knowledge.records import Kind
from knowledge.vietnamese.names.dates import Grain, find_dates
from knowledge.vietnamese.names.numbers import find_mentions, find_numbers
from knowledge.vietnamese.names.people import find_people
from knowledge.vietnamese.text.lines import Line

FIELDS = {
    "signer": r"nguoi ky(?: van ban)?",
    "published": r"ngay (?:ban hanh|ky)(?: van ban)?",
    "effective": r"(?:ngay (?:co |bat dau )?hieu luc|hieu luc tu(?: ngay)?|ngay ap dung)",
    "issuer": r"(?:co quan|noi|don vi) ban hanh",
    "number": r"so (?:ky )?hieu(?: van ban)?|so van ban",
    "other": r"loai van ban|tinh trang(?: hieu luc)?|linh vuc|trich yeu|so cong bao|ngay dang cong bao|chuc danh",
}
# Several may stand in one line: "Ngày ban hành: 12/12/2015. Ngày có hiệu lực: 01/01/2016".
FIELD = re.compile(r"(?<!\w)(?:" + "|".join(rf"(?P<{name}>{words})" for name, words in FIELDS.items()) + r") ?: ?")
BEHIND_NUMBER = re.compile(r"(?:,? (?:nam \d{4}|ngay [\d/.-]+))* ?(?:[:.–-] ?|$)")
DATED_WITHIN = 3
FEWEST = 2  # fields


@dataclass(frozen=True, slots=True)
class Entry:
    """What a register says of a document."""

    kind: Kind
    number: str
    subject: str | None
    published: date | None
    effective: date | None
    signer: str | None
    issuer: str | None


def read_entry(document: Sequence[Line]) -> Entry | None:
    """The entry that a document is; None where it is something else."""
    if not document:
        return None
    headline = document[0]
    numbers, mentions = find_numbers(headline.text), find_mentions(headline.text)
    if (
        not numbers
        or not mentions
        or mentions[0].start
        or mentions[0].kind is None
        or mentions[0].end != numbers[0].end
    ):
        return None
    behind = BEHIND_NUMBER.match(headline.plain, numbers[0].end)
    if behind is None:
        return None
    told = dict(field for line in document[1:] for field in _fields(line))
    dated = next((_day(line.text) for line in document[1:DATED_WITHIN] if DATE_LINE.fullmatch(line.plain)), None)
    if len(told) < FEWEST and dated is None:
        return None
    people = find_people(told.get("signer", ""))
    return Entry(
        kind=mentions[0].kind,
        number=numbers[0].text,
        subject=headline.text[behind.end() :].strip() or None,
        published=_day(told.get("published", "")) or dated,
        effective=_day(told.get("effective", "")),
        signer=people[0].name if people else None,
        issuer=told.get("issuer", "").strip(" .;") or None,
    )


def _fields(line: Line) -> list[tuple[str, str]]:
    found = list(FIELD.finditer(line.plain))
    if not found or found[0].start():
        return []
    ends = [*(field.start() for field in found[1:]), len(line.text)]
    return [(field.lastgroup or "", line.text[field.end() : end]) for field, end in zip(found, ends, strict=True)]


def _day(text: str) -> date | None:
    return next((day.first for day in find_dates(text) if day.grain is Grain.DAY), None)
