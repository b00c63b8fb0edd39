"""Rows of tables of members: which cell is the name, the post, the office."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from indexer.extracting.members.groups import group_of
from indexer.extracting.members.tokens import code_of, tokens_of
from indexer.extracting.source import Sentence
from knowledge.vietnamese.names.bodies import Scan
from knowledge.vietnamese.text.closing import person as person_in
from knowledge.vietnamese.text.lines import Line, cells
from knowledge.vietnamese.writing.shadow import shadow

NAME_HEADER = re.compile(
    r"(?:ho,? (?:va )?(?:chu )?(?:dem,? )?ten|ten (?:thanh vien|can bo|nguoi)|thanh vien|ong[,/]? ba)\b.{0,20}"
)
POST_HEADER = re.compile(r"chuc danh|nhiem vu|vai tro|ghi chu|phan cong|chuc vu (?:trong|tai) (?:ban|to|hoi dong|bcd)")
# Beside another column of posts these tell what a member is to do.
DUTY_HEADER = re.compile(r"nhiem vu|phan cong|phu trach|linh vuc|dia ban|ghi chu")
# A column may hold but a number, a degree or what the person is called by.
NO_OFFICE = re.compile(
    r"[\d.\s]+|[IVX]+\.?|(?:Ông|Bà|Đồng chí|Nam|Nữ|(?:GS|PGS|TS|ThS|KS|CN|BS|DS|KTS|LS|TSKH|CKI|CKII|BSCKI|BSCKII|[ .,-])+"
    r"|(?:Phó )?[Gg]iáo sư|Tiến s[ĩỹ](?: khoa học)?|Thạc s[ĩỹ]|Kỹ sư|Cử nhân|Bác s[ĩỹ]|Dược s[ĩỹ]|Kiến trúc sư|Luật sư)"
)
# What a list notes behind a post: "Ủy viên (mời tham gia)".
NOTE = re.compile(
    r"\s*[(,–-]\s*(?:kính )?(?:mời(?: (?:tham gia|làm việc))?|kiêm nhiệm|chuyên trách|biệt phái)\s*\)?\s*[.;,]*$",
    re.IGNORECASE,
)
NUMBER_HEADER = re.compile(r"(?:s?tt|so (?:tt|thu tu))\.?")
OFFICE_HEADER = re.compile(r"chuc vu|don vi|co quan|thanh phan|noi cong tac")
NOTE_HEADER = re.compile(r"ghi chu")
LONGEST_HEADER = 80  # characters
HOLDER = re.compile(
    r"(?:moi )?(?:mot |01 |1 |cac )?(?:dong chi )?(?:dai dien|lanh dao|thu truong|nguoi dung dau|truong cac|cac|chuyen vien|can bo|cong chuc|vien chuc)\b"
)


@dataclass(frozen=True, slots=True)
class Row:
    """What a row of a table tells of one member."""

    person: str | None
    post: str | None
    office: str | None
    duty: str | None = None


def row_of(cells_: Sequence[str], header: Sequence[str]) -> Row:
    """What a row's cells tell: by the columns' heads where none is missing, else by what stands in them."""
    kinds = header if len(cells_) == len(header) else ("other",) * len(cells_)
    kinds = _with_tasks(cells_, kinds)
    duties = [cell for kind, cell in zip(kinds, cells_, strict=True) if kind == "duty" and cell]
    told = [
        (at, cell)
        for at, cell in enumerate(cells_)
        if cell and not NO_OFFICE.fullmatch(cell) and kinds[at] not in ("number", "duty", "note")
    ]
    person = next((at for at, cell in told if _person_in(cell)), None)
    posts = [at for at, cell in told if _post_in(cell)]
    by_head = [at for at in posts if kinds[at] == "post"]
    post = next(iter(by_head or posts[-1:]), None)
    offices = [cell for at, cell in told if at not in (person, post)]
    return Row(
        person=_person_in(cells_[person]) if person is not None else None,
        post=_post_in(cells_[post]) if post is not None else None,
        office=_joined(offices),
        duty=", ".join(" ".join(cell.split()) for cell in duties) or None,
    )


def _with_tasks(cells_: Sequence[str], kinds: Sequence[str]) -> list[str]:
    """The columns as they are in this row: under "Nhiệm vụ" stands a post, or a duty beside a post."""
    posts = [_post_in(cell) is not None for cell in cells_]
    has_post = any(is_post and kind != "note" for is_post, kind in zip(posts, kinds, strict=True))
    found = []
    for kind, is_post in zip(kinds, posts, strict=True):
        if kind == "task":
            kind = "post" if is_post else "duty" if has_post else "other"
        elif kind == "note" and is_post and not has_post:
            kind = "post"
        found.append(kind)
    return found


def names_person(cell: str) -> bool:
    """Whether a cell says a person's name and nothing more."""
    return _person_in(cell) is not None


def _post_in(cell: str) -> str | None:
    """The posts that are all a cell says, but for a number: "Ủy viên phản biện 1"."""
    cell = NOTE.sub("", cell).rstrip("0123456789 ")
    scan = Scan(cell)
    item = Sentence(0, len(cell), tuple(tokens_of(scan, 0, len(cell))), "", cell, shadow(cell))
    return group_of(replace(item, code=code_of(list(item.tokens))))


def tells_office(office: str) -> bool:
    """Whether words tell an office, or who stands for one."""
    tokens = tokens_of(Scan(office), 0, len(office))
    return bool(tokens) and (tokens[0].sign in "OCG" or HOLDER.match(shadow(office)) is not None)


def header_of(cells_: Sequence[str]) -> tuple[str, ...]:
    """What the columns hold, if the row is the head of a table of members; empty otherwise."""
    plain = [shadow(cell) for cell in cells_]
    has_names = any(NAME_HEADER.fullmatch(cell) for cell in plain)
    is_head = (has_names or _tells_offices(plain)) and not any(map(_person_in, cells_))
    if not is_head or any(len(cell) > LONGEST_HEADER for cell in cells_):
        return ()
    posts = [cell for cell in plain if POST_HEADER.search(cell)]
    tells_post = any(not DUTY_HEADER.search(cell) for cell in posts)
    return tuple(_column(cell, tells_post=tells_post) for cell in plain)


def _tells_offices(heads: Sequence[str]) -> bool:
    """Whether a table tells members by their offices alone: "TT", "Chức vụ, đơn vị", "Chức danh trong Ban Chỉ đạo"."""
    posts = [at for at, head in enumerate(heads) if POST_HEADER.search(head) and not DUTY_HEADER.search(head)]
    offices = [at for at, head in enumerate(heads) if OFFICE_HEADER.match(head) and at not in posts]
    return NUMBER_HEADER.fullmatch(heads[0]) is not None and bool(posts and offices)


def _column(head: str, *, tells_post: bool) -> str:
    """What a column holds by its head; `tells_post` is true where one column tells nothing but posts."""
    if NUMBER_HEADER.fullmatch(head):
        return "number"
    if NOTE_HEADER.match(head):
        return "note"
    if not tells_post and DUTY_HEADER.search(head) and not NAME_HEADER.fullmatch(head):
        return "task"
    if tells_post and DUTY_HEADER.search(head) and not NAME_HEADER.fullmatch(head):
        return "duty"
    return "post" if POST_HEADER.search(head) else "name" if NAME_HEADER.fullmatch(head) else "other"


def columns_of(line: Line) -> list[str]:
    """A line's cells; between bars an empty one is a cell too."""
    if "|" not in line.text:
        return [cell.text for cell in cells(line)]
    return [cell.strip() for cell in line.text.strip("|").split("|")]


def _person_in(cell: str) -> str | None:
    return person_in(Line(0, len(cell), cell, shadow(cell)))


def _joined(offices: Sequence[str]) -> str | None:
    """An office told in two columns, "Trưởng phòng" and "Phòng Nội vụ", in one."""
    joined = ""
    for cell in offices:
        words = " ".join(cell.split())
        is_one = not joined or _post_in(joined) is not None
        joined = f"{joined} {words}".strip() if is_one else f"{joined}, {words}"
    return joined or None
