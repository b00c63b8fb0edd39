"""A statement with what its document gives it: its number, the days that count, its place in the outline."""

import re
from dataclasses import dataclass
from datetime import date

from knowledge.records import Statement
from knowledge.vietnamese.writing.spelling import bare

ALWAYS = date.min  # when what no document dates began, as far as anyone can tell
DIVISION = re.compile(r"\b(dieu|khoan|diem|muc|chuong|phu luc)\s+(\w+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Recorded:
    """A statement with what its document gives it.

    `number`, in canonical form, is the document's, or that of the one of which the document tells.
    """

    statement: Statement
    number: str | None
    official: bool
    since: date | None  # the day it takes effect; None where nothing says
    locator: str | None
    place: str | None = None
    title: str | None = None  # of the document
    published: date | None = None  # the day of the document that has the number

    @property
    def begins(self) -> date:
        """The day it takes effect, for sorting: an undated statement counts from ever."""
        return self.since or ALWAYS


def in_order(recorded: Recorded) -> tuple[date, bool, str, int]:
    """By day; what decides before what reports; then as it stands in the document."""
    return recorded.begins, not recorded.official, recorded.statement.document, recorded.statement.start


def divisions(text: str) -> frozenset[tuple[str, str]]:
    """The articles, clauses and points that a text names: "khoản 3 Điều 2" gives (dieu, 2) and (khoan, 3)."""
    return frozenset((m[1].lower(), m[2].lower()) for m in DIVISION.finditer(bare(text)))
