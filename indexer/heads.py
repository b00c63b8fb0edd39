"""The head of an official document: who issued it, its number, place and date, what it is and what it is about.

The order is that of Nghị định 30/2020/NĐ-CP: letterhead, number, date, kind, title ("V/v …" in a letter), then the
legal basis or the first division. Older documents write kind, issuer, number, date and title in one breath: "Nghị định
của Chính phủ số 114/2003/NĐ-CP ngày 10/10/2003 về cán bộ, công chức xã".
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from knowledge.records import Kind
from knowledge.vietnamese.names import numbers
from knowledge.vietnamese.names.dates import Grain, find_dates
from knowledge.vietnamese.text.closing import OFFICE
from knowledge.vietnamese.text.furniture import is_furniture, is_motto, is_rule
from knowledge.vietnamese.text.labels import label_of
from knowledge.vietnamese.text.lines import Line, cells, unmarked
from knowledge.vietnamese.writing.shadow import shadow


@dataclass(slots=True)
class Head:
    """What the head says; `first` and `last` are the lines that a reader is shown of it, from number to title."""

    first: int
    last: int
    name: str | None = None  # "Quyết định"
    kind: Kind | None = None
    number: str | None = None
    signed: date | None = None
    title: str = ""
    letterhead: list[str] = field(default_factory=list)
    issued_at: str | None = None  # the place in the date line
    letterhead_lines: set[int] = field(default_factory=set)


# What documents call themselves beside the names by which others speak of them.
NAMES = numbers.NAMES | {
    "Hiến pháp": Kind.LAW,
    "Phương án": Kind.PLAN,
    "Thông cáo": Kind.NOTICE,
    "Điều lệ": Kind.REGULATION,
    "Nội quy": Kind.REGULATION,
    "Lệnh": Kind.OTHER,
    "Kết luận": Kind.OTHER,
    "Biên bản": Kind.OTHER,
    "Giấy mời": Kind.OTHER,
    "Giấy ủy quyền": Kind.OTHER,
    "Phiếu trình": Kind.OTHER,
    "Hợp đồng": Kind.OTHER,
}
NAME_OF_WORDS = {shadow(name): name for name in NAMES}
WORDS = "|".join(sorted(NAME_OF_WORDS, key=len, reverse=True))
KIND_LINE = re.compile(rf"(?P<kind>{WORDS})\b(?! so ?[:.])(?P<rest>.*)")  # "Luật số: 121/2025/QH15" is a number
SPACED_WORDS = {words.replace(" ", ""): words for words in NAME_OF_WORDS}  # "Q U Y Ế T  Đ Ị N H"
JOINTLY = re.compile(r"lien tich .*?(?= so\b)")
OF_ISSUER = re.compile(r" *(?:lien tich )?cua (?P<issuer>.+?)(?= +so\b| +ve\b| +v/v\b|$)")
NO_TITLE = re.compile(r"[ :.|*]*(?:cua|so(?! ?[:.])|lien tich)\b")  # what stands beside the kind and is no title
SERIAL_AND_DAY = re.compile(r" *so\b.*?\bngay [\d/ .-]*(?:thang [\d ]+nam *)?\d{4}[,;]? *")
NUMBER_LINE = re.compile(
    rf"(?:(?:{WORDS}) )?so ?(?:[:.].*|[\d.…_ ]*[/-]\S*?(?:,? ngay [\d/. -]+(?:thang [\d ]+nam [\d ]+)?)?)"
)
DATE_LINE = re.compile(
    r"(?:[^\d:;]{2,40}?, *)?ngay\b[\s.…_]*(?:(?:\d|thang).*nam[\s.…_]*\d*|\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{4})[. ]*"
)
SUBJECT_OF_LETTER = re.compile(r"v ?/ ?v ?:? *|ve viec ")
# With these the legal basis or the body begins.
BASIS = re.compile(
    r"[-+*]? *(?:can cu|xet (?:de nghi|to trinh|bao cao|can|thay|tinh hinh|yeu cau|nhu cau|van ban|y kien|bien ban)"
    r"|theo (?:de nghi|to trinh)|tren co so|thuc hien"
    r"|thi hanh|trien khai|de (?:tiep tuc|thuc hien|tang cuong|nang cao|trien khai|kip thoi|dam bao|bao dam)|nham"
    r"|sau khi|tiep theo|kinh gui|kinh trinh|ngay \d|trong thoi gian|thoi gian qua|hien nay"
    r"|qua (?:ra soat|kiem tra|theo doi))\b"
)
ATTACHED = re.compile(r"\( ?(?:ban hanh )?kem theo\b")
ACTS_ALONE = frozenset({"quoc hoi", "chinh phu", "thu tuong chinh phu", "uy ban thuong vu quoc hoi"})
BODY_WORD = re.compile(
    r"(?:uy ban|ubnd|hdnd|hoi dong|bo|so|ban|bql|bcd|phong|van phong|trung tam|tong cuc|cuc|chi cuc|vu|vien|hoc vien"
    r"|truong|toa an|thanh tra|quoc hoi|chinh phu|thu tuong|chu tich nuoc|cong an|ngan hang|bao hiem|kho bac|kiem toan"
    r"|(?:tinh|thanh|huyen|quan|thi|dang) uy|dang bo|lien doan|doan|hoi|to|doi|benh vien|cong ty|tap doan|mat tran"
    r"|tieu ban|chi nhanh)\b"
)
SESSION = re.compile(r"\(?(?:khoa|ky hop|nhiem ky)\b.*")  # of a people's council, under its name
MOTTO_BESIDE = re.compile(r"\s+(?:cong hoa xa hoi chu nghia|doc lap ?- ?tu do).*")
LONGEST_HEAD = 60  # lines
LONGEST_FIELD = 110  # characters of a number, a date
LONGEST_LETTERHEAD_LINE = 200
LONGEST_TITLE_LINE = 400  # after the first, which may be of any length
MOST_TITLE_LINES = 12
BASIS_WITHIN = 15
NUMBER_WITHIN = 5
LINES_OF_LETTERHEAD = 8


def read_head(document: Sequence[Line]) -> Head | None:
    """The head with which a document begins; None where it begins otherwise, as news does."""
    document = [unmarked(line) for line in document[: LONGEST_HEAD + BASIS_WITHIN]]
    head = Head(first=-1, last=-1)
    is_official = False  # a motto or a number has been seen
    for at, line in enumerate(document[:LONGEST_HEAD]):
        kind = _kind_words(line)
        if kind and (is_official or _opens_document(document, at, kind)):
            _take_kind(head, document, at, kind)
            return head
        if BASIS.match(line.plain) or label_of(line):
            break
        if not _take_letterhead(head, at, line) and len(line.text) > LONGEST_LETTERHEAD_LINE:
            break
        is_official = is_official or any(is_motto(cell) or _is_number(cell) for cell in cells(line))
    return head if is_official and head.first >= 0 else None


def _is_number(cell: Line) -> bool:
    return len(cell.text) <= LONGEST_FIELD and NUMBER_LINE.fullmatch(cell.plain) is not None


def _kind_words(line: Line) -> str | None:
    """What the line says that the document is, if it is written as such lines are."""
    match = KIND_LINE.match(line.plain)
    if not match:
        return SPACED_WORDS.get(re.sub(r"[ :.]", "", line.plain))
    rest = match["rest"].strip(" :.|*")
    stands_alone = not rest or NO_TITLE.match(match["rest"])
    return match["kind"] if line.is_in_capitals or stands_alone else None


def _opens_document(document: Sequence[Line], at: int, kind: str) -> bool:
    """Whether a line that stands under no letterhead is a document's kind all the same: its legal basis follows."""
    below = document[at + 1 : at + BASIS_WITHIN]
    line = document[at]
    if not any(BASIS.match(other.plain) or label_of(other) for other in below):
        return at == 0 and bool(below) and line.plain.strip(" :") == kind
    # In small letters it may be a sentence: "Phương án của UBND thành phố …".
    return line.is_in_capitals or bool(
        numbers.find_numbers(" ".join(other.text for other in document[at : at + NUMBER_WITHIN]))
    )


def _take_letterhead(head: Head, at: int, line: Line) -> bool:
    """Read a line over the kind: letterhead, motto, number, place and date, or subject of a letter."""
    known = [_take_cell(head, cell) for cell in cells(line)]
    if "field" in known:
        head.first = at if head.first < 0 else head.first
        head.last = at
    elif known and all(known):
        head.letterhead_lines.add(at)
    return all(known)


def _take_cell(head: Head, cell: Line) -> str | None:
    if is_motto(cell) or is_rule(cell) or SESSION.fullmatch(cell.plain):
        return "motto"
    if _is_number(cell):
        head.number = head.number or _number(cell.text)
        head.signed = head.signed or _day(cell.text)
        return "field"
    if DATE_LINE.fullmatch(cell.plain) and len(cell.text) <= LONGEST_FIELD:
        head.signed = head.signed or _day(cell.text)
        head.issued_at = head.issued_at or cell.text.rpartition(",")[0] or None
        return "field"
    if (subject := SUBJECT_OF_LETTER.match(cell.plain)) and len(cell.text) <= LONGEST_TITLE_LINE:
        head.title = head.title or cell.text[subject.end() :]
        return "field"
    if len(cell.text) <= LONGEST_LETTERHEAD_LINE and (cell.is_in_capitals or BODY_WORD.match(cell.plain)):
        # A motto that stands beside the office without a gap goes with it.
        head.letterhead.append(cell.text[: len(MOTTO_BESIDE.sub("", cell.plain))])
        return "letterhead"
    return None


def _number(text: str) -> str | None:
    return next((found.text for found in numbers.find_numbers(text)), None)


def _day(text: str) -> date | None:
    days = [found.first for found in find_dates(text) if found.grain is Grain.DAY]
    return days[-1] if days else None


def _take_kind(head: Head, document: Sequence[Line], at: int, kind: str) -> None:
    """Read the kind and, from the lines under it, the title."""
    head.name = NAME_OF_WORDS[kind]
    head.kind = NAMES[head.name]
    head.first = at if head.first < 0 else head.first
    match = KIND_LINE.match(document[at].plain)
    rest = document[at].text[match.start("rest") :] if match else ""
    has_title = bool(_tidy(rest)) and not NO_TITLE.match(shadow(rest))
    below = _title_lines(head, document, at, has_title=has_title)
    head.last = max([at, *below])
    words = [_tidy(rest), *(_tidy(document[line].text) for line in below)]
    while words and not words[0]:
        words = words[1:]
    if words and (issuer := OF_ISSUER.match(" " + shadow(words[0]))):
        head.letterhead = head.letterhead or [words[0][issuer.start("issuer") - 1 : issuer.end("issuer") - 1]]
        words[0] = words[0][issuer.end() - 1 :]
    _take_title(head, " ".join(words).strip())


def _tidy(words: str) -> str:
    return " ".join(words.replace("|", " ").split()).strip(" :*_-")


def _title_lines(head: Head, document: Sequence[Line], at: int, *, has_title: bool) -> list[int]:
    """The lines of the title under the kind; `has_title` where it begins beside the kind."""
    title: list[int] = []
    for below in range(at + 1, min(at + 1 + MOST_TITLE_LINES, len(document))):
        line = document[below]
        if is_rule(line) and not title:
            continue
        if is_rule(line) or BASIS.match(line.plain) or label_of(line) or _is_kind_again(head, line):
            break
        if has_title and _opens_letterhead(document, below):
            _take_head_below(head, document, below)
            break
        if ATTACHED.match(line.plain) or is_furniture(line):
            continue
        if not title and _take_field(head, line):
            continue
        before = document[title[-1]] if title else document[at] if has_title else None
        if before and not _goes_on(before, line):
            break
        title.append(below)
    return _without_acting(head, document, title)


def _opens_letterhead(document: Sequence[Line], at: int) -> bool:
    """Whether the letterhead stands under the title, as on pages that print kind and title over the document."""
    below = document[at : at + LINES_OF_LETTERHEAD]
    return BODY_WORD.match(document[at].plain) is not None and any(
        _is_number(cell) for line in below for cell in cells(line)
    )


def _take_head_below(head: Head, document: Sequence[Line], at: int) -> None:
    """Read letterhead, number and date that stand under the title."""
    for below in range(at, min(at + LINES_OF_LETTERHEAD, len(document))):
        if BASIS.match(document[below].plain) or label_of(document[below]):
            return
        _take_letterhead(head, below, document[below])


def _is_kind_again(head: Head, line: Line) -> bool:
    """Whether the line is the "QUYẾT ĐỊNH:" behind the legal basis."""
    return line.plain.strip(" :") == shadow(head.name or "")


def _take_field(head: Head, line: Line) -> bool:
    """Number and date may stand between kind and title as well."""
    is_number = head.number is None and _is_number(line)
    is_date = head.signed is None and DATE_LINE.fullmatch(line.plain) is not None
    return (is_number or is_date) and _take_cell(head, line) == "field"


def _goes_on(before: Line, line: Line) -> bool:
    """Whether a title goes on from one line to the next."""
    if len(line.text) > LONGEST_TITLE_LINE or before.text.endswith((".", ";", ":")):
        return False
    if line.text.endswith((".", ":")) and line.text[0].isupper():
        return False
    return before.is_in_capitals == line.is_in_capitals


def _without_acting(head: Head, document: Sequence[Line], title: list[int]) -> list[int]:
    """The title without the line that says who acts: "CHỦ TỊCH ỦY BAN NHÂN DÂN …" over the legal basis."""
    letterhead = " ".join(head.letterhead).casefold()
    while len(title) > 1:
        line = document[title[-1]]
        acts = line.plain in ACTS_ALONE or line.text.casefold() in letterhead or OFFICE.match(line.plain)
        below = document[title[-1] + 1 : title[-1] + 2]
        if not acts or not (line.is_in_capitals or any(BASIS.match(other.plain) for other in below)):
            break
        title = title[:-1]
    return title


def _take_title(head: Head, words: str) -> None:
    """The title; in the older form number and date stand before it."""
    jointly = JOINTLY.match(shadow(words))
    words = words[jointly.end() :] if jointly else words
    if serial := SERIAL_AND_DAY.match(shadow(words)):
        head.number = head.number or _number(words[: serial.end()])
        head.signed = head.signed or _day(words[: serial.end()])
        words = words[serial.end() :]
    head.title = words.strip(" .") or head.title
