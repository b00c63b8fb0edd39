"""Tables of members whose cells no bar and no tab keeps apart.

Text that was copied out of a table has a cell a line, its head first: "TT", "Họ và tên", "Chức vụ", … "1", a name, an
office, a post. Old files set columns with blanks, and wrap what a cell is too narrow for.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from indexer.extracting.members.rows import NUMBER_HEADER, header_of, names_person
from knowledge.vietnamese.text.labels import Level, label_of
from knowledge.vietnamese.text.lines import Line

COLUMN = re.compile(
    rf"{NUMBER_HEADER.pattern}|(?:ho,? (?:va )?(?:chu )?(?:dem,? )?ten|ong[,/]? ba|chuc (?:vu|danh)|don vi|co quan|noi cong tac"
    r"|nhiem vu|vai tro|ghi chu|nam sinh|ngay sinh|gioi tinh|trinh do|hoc (?:vi|ham)|(?:so )?dien thoai|email"
    r"|phan cong|phu trach|linh vuc|dia ban|thanh (?:vien|phan))\b.{0,60}"
)
NUMBER = re.compile(r"(?P<number>\d{1,3})[.)/]?")
NUMBER_BESIDE = re.compile(r"\d{1,3}[.)/]? (?=\S)")
WORDS = re.compile(r"\S+(?: \S+)*")
ADDRESS_ALONE = re.compile(r"(?:ong|ba|dong chi)")
GOES_ON = re.compile(r"(?:.*(?:[,&/–-]|\b(?:và|của|kiêm|trực thuộc)))")
LONGEST_CELL = 200
FEWEST_COLUMNS = 3
MOST_COLUMNS = 9
NEAR = 3  # characters by which a cell may stand before its column


@dataclass(slots=True)
class TableRow:
    """A row, from its first to its last line, the cells that it has, and what the columns hold."""

    first: Line
    last: Line
    cells: list[str]
    header: tuple[str, ...]
    lines: set[int] = field(default_factory=set)  # by where they start


@dataclass(slots=True)
class Tables:
    """The rows of a document's tables by where they start, and the lines of which the tables are made."""

    rows: dict[int, TableRow] = field(default_factory=dict)
    covered: set[int] = field(default_factory=set)

    def take(self, head: Sequence[Line], rows: Sequence[TableRow]) -> None:
        """Take a table; one without rows is none."""
        if rows:
            self.rows |= {row.first.start: row for row in rows}
            self.covered.update({line.start for line in head}.union(*(row.lines for row in rows)))


def tables_of(document: Sequence[Line], text: str) -> Tables:
    """The tables among the lines of a text."""
    found = Tables()
    for at, line in enumerate(document):
        if line.start in found.covered:
            continue
        if (head := _head_down(document, at)) is not None:
            found.take(document[at : at + head[0]], list(_rows_down(document, at + head[0], head[1])))
        elif columns := _head_across(document[at], text):
            found.take([line], _rows_across(document, at + 1, columns, text))
    return found


def _ends_table(line: Line) -> bool:
    label = label_of(line)
    is_heading = label is not None and label.level <= Level.ARTICLE
    in_capitals = line.is_in_capitals and not names_person(line.text)
    return is_heading or in_capitals or len(line.text) > LONGEST_CELL or line.plain.startswith("noi nhan")


# A cell a line


def _head_down(document: Sequence[Line], at: int) -> tuple[int, tuple[str, ...]] | None:
    """How many lines a head with a cell a line has, and what its columns hold."""
    if not COLUMN.fullmatch(document[at].plain):
        return None
    heads: list[str] = []
    for length, line in enumerate(document[at : at + MOST_COLUMNS + 2]):
        if COLUMN.fullmatch(line.plain):
            heads.append(line.text)
        elif length and _wraps_head(document, at + length):
            heads[-1] = f"{heads[-1]} {line.text}"  # "Chức danh trong" and under it "Ban Chỉ đạo"
        else:
            header = header_of(heads) if FEWEST_COLUMNS <= len(heads) <= MOST_COLUMNS else ()
            return (length, header) if header else None
    return None


def _wraps_head(document: Sequence[Line], at: int) -> bool:
    """Whether a line goes on with the head above it: the table's first number, or another head, stands under it."""
    below = document[at + 1] if at + 1 < len(document) else None
    is_cell = NUMBER.fullmatch(document[at].plain) or names_person(document[at].text)
    return bool(below and not is_cell and (below.plain in ("1", "01", "1.") or COLUMN.fullmatch(below.plain)))


def _rows_down(document: Sequence[Line], first: int, header: tuple[str, ...]) -> Iterator[TableRow]:
    is_counted = header[0] == "number"
    is_numbered = is_counted and first < len(document) and _number(document[first]) == 1
    columns = header[1:] if is_counted else header
    if not is_numbered and columns[0] != "name":
        return
    starts = list(_numbers(document, first) if is_numbered else _names(document, first, len(columns)))
    for place, start in enumerate(starts):
        stop = starts[place + 1] if place + 1 < len(starts) else _end(document, start, len(columns) + is_numbered)
        lines = document[start:stop]
        cells = [line.text for line in lines[is_numbered:]]
        if cells:
            row = TableRow(lines[0], lines[-1], _fitted(cells, len(columns)), columns)
            row.lines = {line.start for line in lines}
            yield row


def _number(line: Line) -> int | None:
    told = NUMBER.fullmatch(line.plain)
    return int(told["number"]) if told else None


def _numbers(document: Sequence[Line], first: int) -> Iterator[int]:
    """Where the rows begin: at 1, 2, 3 and so on, each on a line of its own."""
    expected = 1
    for at in range(first, len(document)):
        if _number(document[at]) == expected:
            yield at
            expected += 1
        elif _ends_table(document[at]):
            return


def _names(document: Sequence[Line], first: int, columns: int) -> Iterator[int]:
    """Where the rows begin, if nothing numbers them: at each name, with "Ông" or "Bà" where that has a line."""
    last = first
    for at in range(first, len(document)):
        if _ends_table(document[at]) or at - last > columns + 2:
            return
        if names_person(document[at].text):
            is_addressed = at > first and ADDRESS_ALONE.fullmatch(document[at - 1].plain)
            last = at - 1 if is_addressed else at
            yield last


def _end(document: Sequence[Line], start: int, columns: int) -> int:
    """Where the last row ends: once all its cells are there, those that are wrapped counted as one."""
    count = 0
    for at in range(start, len(document)):
        if at > start and _ends_table(document[at]):
            return at
        count += not (at > start and _wraps(document[at - 1].text, document[at].text))
        if count > columns:
            return at
    return len(document)


def _wraps(before: str, words: str) -> bool:
    return words[0].islower() or GOES_ON.fullmatch(before) is not None


def _fitted(cells: list[str], columns: int) -> list[str]:
    """The cells, what was wrapped in one again; the name is the first of them, the post the last."""
    cells = list(cells)
    while len(cells) > columns:
        at = next((at for at in range(1, len(cells)) if _wraps(cells[at - 1], cells[at])), min(2, len(cells) - 1))
        cells[at - 1 : at + 1] = [f"{cells[at - 1]} {cells[at]}"]
    return cells


# Columns set with blanks


@dataclass(frozen=True, slots=True)
class _Columns:
    starts: tuple[int, ...]
    header: tuple[str, ...]


def _head_across(line: Line, text: str) -> _Columns | None:
    """The columns of a head on one line with blanks between."""
    cells = _cells(line, text)
    if len(cells) < FEWEST_COLUMNS or "|" in line.text or "\t" in line.text:
        return None
    header = header_of([words for _, words in cells])
    return _Columns(tuple(start for start, _ in cells), header) if header else None


def _cells(line: Line, text: str) -> list[tuple[int, str]]:
    """A line's cells, each with the column of letters in which it begins; a number before a name is one of them."""
    left = line.start - (text.rfind("\n", 0, line.start) + 1)
    found = [(left + words.start(), words.group()) for words in WORDS.finditer(line.text)]
    if found and (beside := NUMBER_BESIDE.match(found[0][1])):
        start, words = found[0]
        found[:1] = [(start, words[: beside.end() - 1]), (start + beside.end(), words[beside.end() :])]
    return found


def _rows_across(document: Sequence[Line], first: int, columns: _Columns, text: str) -> list[TableRow]:
    rows: list[TableRow] = []
    starts: list[int] = []  # of the cells of the last row
    for line in document[first:]:
        cells = _cells(line, text)
        if _ends_table(line) or "|" in line.text or "\t" in line.text:
            break
        if _opens_row(cells, columns):
            starts = [start for start, _ in cells] if len(cells) == len(columns.starts) else list(columns.starts)
            row = TableRow(line, line, [""] * len(starts), columns.header)
            rows.append(row)
        elif not rows or cells[0][0] < columns.starts[1] - NEAR:
            if len(cells) > 1:
                break
            continue  # a group's heading
        for start, words in cells:
            at = max((n for n, left in enumerate(starts) if left <= start + NEAR), default=0)
            rows[-1].cells[at] = f"{rows[-1].cells[at]} {words}".strip()
        rows[-1].last = line
        rows[-1].lines.add(line.start)
    return rows


def _opens_row(cells: Sequence[tuple[int, str]], columns: _Columns) -> bool:
    if columns.header[0] == "number":
        return NUMBER.fullmatch(cells[0][1]) is not None
    return len(cells) > 1 and cells[0][0] < columns.starts[1] - NEAR
