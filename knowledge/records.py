"""The values that every wing hands about. They are frozen and do nothing."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Kind(StrEnum):
    """What sort of document it is. OTHER is what no rule recognised."""

    DECISION = "decision"  # quyết định
    NOTICE = "notice"  # thông báo
    PLAN = "plan"  # kế hoạch, chương trình, đề án
    LAW = "law"  # luật, bộ luật, pháp lệnh, hiến pháp
    DECREE = "decree"  # nghị định
    CIRCULAR = "circular"  # thông tư
    RESOLUTION = "resolution"  # nghị quyết
    DIRECTIVE = "directive"  # chỉ thị
    REGULATION = "regulation"  # quy chế, quy định, điều lệ
    REPORT = "report"  # báo cáo, tờ trình
    DISPATCH = "dispatch"  # công văn, công điện
    NEWS = "news"
    OTHER = "other"


class Outcome(StrEnum):
    """How a question ended."""

    ANSWERED = "answered"
    CLARIFY = "clarify"
    NOT_FOUND = "not_found"


@dataclass(frozen=True, slots=True)
class Document:
    """One decision, notice, law or news item, as read and described.

    All offsets anywhere in the program count characters of `text`, the stored text.
    """

    id: str
    source: str  # where it came from: an absolute path, a path with a line number's id, or a web address
    text: str
    kind: Kind = Kind.OTHER
    number: str | None = None  # as written, such as "1132/QĐ-UBND"
    issuer: str | None = None
    place: str | None = None  # the place that the document is about, such as "thành phố Hải Phòng"
    title: str | None = None  # shown, never quoted
    published: date | None = None  # the day it was signed, or a news item appeared
    effective: date | None = None  # the day it takes effect, where the text says one
    signer: str | None = None
    subject: str | None = None  # what it is about, in the text's own words
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a document that is embedded and searched.

    `section` numbers the article (Điều) or chapter-like whole that the passage belongs to, from 0 in each document.
    """

    id: str
    document: str
    start: int
    end: int
    text: str  # the stored text's [start, end)
    locator: str | None = None  # "Điều 1, khoản 2"
    heading: str | None = None  # what stands above it: chapter and article headings
    section: int = 0


@dataclass(frozen=True, slots=True)
class Citation:
    """A verbatim quote: `quote` is the stored text of `document` at characters [start, end)."""

    document: str
    quote: str
    start: int
    end: int
    number: str | None = None
    title: str | None = None
    url: str | None = None
    published: date | None = None
    locator: str | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """A document found for a question, at its best passage."""

    document: str
    passage: str
    score: float
    quote: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What a person is told, and what it rests on.

    `text` is in the question's language and without markup. `reason` is finer than the outcome, from `Reason`.
    """

    question: str
    outcome: Outcome
    text: str
    citations: tuple[Citation, ...] = ()
    choices: tuple[str, ...] = ()
    reason: str | None = None
    ms: float = 0.0
