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


class Reason(StrEnum):
    """Why a question ended so, finer than the outcome."""

    STATED = "stated"  # answered by the statements of documents, as of the day
    QUOTED = "quoted"  # answered by the sentence or clauses that say it
    SEVERAL = "several"  # clarify: several bodies or documents fit the question alike
    EMPTY_LIBRARY = "empty_library"  # not found: there is nothing to read yet
    UNREADABLE = "unreadable"  # not found: no words to look for
    NOTHING_NEAR = "nothing_near"  # not found: no document speaks of it
    NOT_BORNE_OUT = "not_borne_out"  # not found: documents come near, but do not say what was asked
    NOT_THEN = "not_then"  # not found: documents say it of another time only
    NO_SUCH_DOCUMENT = "no_such_document"  # not found: no document has the number that the question names


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


class Says(StrEnum):
    """What a statement says. In brackets: the fields that it fills beside `kind`, `start` and `end`."""

    HOLDS = (
        "holds"  # a person, or the holder of an office, holds a post in a body (body, post, person | office, target)
    )
    LEAVES = "leaves"  # a person holds a post no longer (body, post, person)
    FOUNDS = "founds"  # a body is founded (body, target: number of the decision, where another text tells of it)
    REORGANISES = "reorganises"  # a body is put in order anew: its roster is the one given here (body, target)
    RENAMES = "renames"  # a body gets another name (body: the new one, target: the old one)
    CALLS = "calls"  # a body is called otherwise for short (body, target: what it is called)
    DISSOLVES = "dissolves"  # a body ends (body), or becomes another (body, target)
    DUTY = "duty"  # a body, a post in it or an agency for it has a duty (body, post | office, text in [start, end))
    AGENCY = "agency"  # an agency is standing agency, office or the like of a body (body, post: as what, office: who)
    COUNTS = "counts"  # a body has so many members (body, target: the number, in digits; post: of what, if not members)
    MEETS = "meets"  # a body meets so often (body, target: the words that say how often)
    REPORTS = "reports"  # a body, post or agency reports so often (body, post | office, target)
    REPLACES = "replaces"  # this document replaces another whole (target: its number)
    AMENDS = "amends"  # this document amends or supplements another (target: its number, part: which article)
    REPEALS = "repeals"  # this document repeals another or a part of it (target: its number, part: which article)
    RESTS_ON = "rests_on"  # this document is based on another (target: its number, or its name)
    SIGNED = "signed"  # a document was signed, on the day `effective` where that is told (number, person: who signed)
    TAKES_EFFECT = "takes_effect"  # a document takes effect, on the day `effective` where that is told (number)


@dataclass(frozen=True, slots=True)
class Statement:
    """What a span of a document says. Names stand as the document has them, full: short ones are resolved.

    `effective` is set only where the span's own matter takes effect on another day than its document.
    """

    kind: Says
    document: str
    start: int
    end: int
    body: str | None = None  # "Ban Chỉ đạo Chuyển đổi số thành phố An Lâm"
    post: str | None = None  # "Phó Trưởng ban Thường trực", also "Ủy viên, Thư ký"
    person: str | None = None  # "Nghiêm Thị Tuyết", without ông, bà, rank or degree
    office: str | None = None  # "Phó Chủ tịch UBND thành phố"; an agency's name with DUTY and AGENCY
    target: str | None = None
    part: str | None = None  # "khoản 3 Điều 2"
    effective: date | None = None
    planned: bool = False  # told as a plan, not yet a fact: "sẽ thành lập"
    number: str | None = None  # of the document that does it, where another text, such as a news item, tells of it
    dated: date | None = None  # the day of the document in `target`, as it is told with its number


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
class Topic:
    """What a question and its answer were about, so that the next one may leave it out."""

    question: str  # made whole: as it stands without the talk before it
    body: str | None = None
    person: str | None = None
    document: str | None = None  # by kind, number and day, as a question names it
    since: date | None = None  # the day from which it is so


@dataclass(frozen=True, slots=True)
class Answer:
    """What a person is told, and what it rests on.

    `text` is in the question's language and without markup. `reason` is finer than the outcome. `reading` is the
    question as it was understood, where it was typed otherwise and may have been meant otherwise. `statements` are
    those that are told, `passages` the ids of those that were read; `receipt` is its receipt's id, where one was kept.
    """

    question: str
    outcome: Outcome
    text: str
    citations: tuple[Citation, ...] = ()
    choices: tuple[str, ...] = ()
    reason: Reason | None = None
    ms: float = 0.0
    topic: Topic | None = None
    reading: str | None = None
    statements: tuple[Statement, ...] = ()
    passages: tuple[str, ...] = ()
    receipt: str | None = None
