"""The structure of a document: its chapters, articles, clauses and points, its annexes, or plainly its paragraphs.

`outline` reads it off the lines, `locate` says where a quote stands: "Điều 1, khoản 2". What an amendment quotes
from another document are words of the amendment and no divisions of it. A text without such structure, as news is,
is divided into paragraphs ("đoạn 3").
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from knowledge.vietnamese.text.closing import closing, unsigned
from knowledge.vietnamese.text.furniture import furniture, is_motto
from knowledge.vietnamese.text.headlines import opening
from knowledge.vietnamese.text.labels import HEADINGS, Label, Level, label_of
from knowledge.vietnamese.text.lines import Line, cells, lines
from knowledge.vietnamese.text.quotations import quoted_lines
from knowledge.vietnamese.writing.casing import out_of_capitals


@dataclass(frozen=True, slots=True)
class Division:
    """A division of a document: text[start:end], of which text[start:body] is a heading and nothing more."""

    level: Level
    label: str  # "Điều 1", "khoản 2", "Phụ lục I", "đoạn 3"
    heading: str  # "Chương II. Trách nhiệm của các thành viên", "Điều 1. Thành lập Ban Chỉ đạo"
    start: int
    end: int
    body: int


@dataclass(frozen=True, slots=True)
class _Head:
    """Where a division begins: at a line, with its label; the lines up to `last` are its heading."""

    first: int
    last: int
    label: Label
    title: str


# An annex may open with what it is, in capitals: "DANH SÁCH", "QUY CHẾ".
ANNEXES = {
    "danh sach": "Danh sách",
    "danh muc": "Danh mục",
    "quy che": "Quy chế",
    "quy dinh": "Quy định",
    "quy trinh": "Quy trình",
    "dieu le": "Điều lệ",
    "noi quy": "Nội quy",
    "ke hoach": "Kế hoạch",
    "chuong trinh": "Chương trình",
    "de an": "Đề án",
    "phuong an": "Phương án",
    "bo tieu chi": "Bộ tiêu chí",
    "bieu": "Biểu",
    "bang": "Bảng",
}
ANNEX = re.compile(rf"(?P<word>{'|'.join(ANNEXES)})\b")
ATTACHED = re.compile(r"\(? ?(?:ban hanh )?kem theo\b")
ATTACHED_WITHIN = 6  # lines
LONGEST_HEADING = 200
STEP = 5  # how many numbers of a series may be missing
NUMBER_LINE = re.compile(r"(?:[a-z]+ ){0,3}so ?[:.]")
HEAD_LINES = 20


@dataclass(frozen=True, slots=True)
class Layout:
    """A text's lines, those of them that nobody asks about (furniture, recipients, signatures), and its divisions."""

    lines: tuple[Line, ...]
    idle: frozenset[int]
    divisions: tuple[Division, ...]
    is_structured: bool


def outline(text: str) -> tuple[Division, ...]:
    """The divisions of a text, in the order in which they begin, each before those that lie in it."""
    return layout(text).divisions


def layout(text: str) -> Layout:
    """The lines and divisions of a text."""
    document = lines(text)
    closed = closing(document)
    idle = furniture(document) | closed | unsigned(document)
    heads = _heads(document, closed, idle)
    is_structured = _is_structured(document, heads)
    if is_structured:
        divisions = _divisions(document, heads, closed, idle)
    else:
        over = None if _is_official(document) else opening(document, idle)
        idle |= over.beside if over else frozenset()
        divisions = _paragraphs(document, idle, over.headline if over else None)
    return Layout(tuple(document), frozenset(idle), tuple(divisions), is_structured)


def locate(divisions: Sequence[Division], start: int, end: int) -> str | None:
    """Where the characters [start, end) stand, in words: "Điều 1, khoản 2-3"; None outside all divisions."""
    first, last = _named(path(divisions, start)), _named(path(divisions, max(start, end - 1)))
    shared = [one for one, other in zip(first, last, strict=False) if one == other]
    opening, closing_ = first[len(shared) :], last[len(shared) :]
    labels = [division.label for division in shared]
    is_all = bool(shared) and start <= shared[-1].start and shared[-1].end <= end
    if not opening and closing_ and not is_all and (shared or closing_[0].level is Level.PARAGRAPH):
        # The quote begins in the words above a list, or in a headline, and goes on into what follows.
        level = closing_[0].level
        opening = [one for one in divisions if one.level is level and start <= one.start <= closing_[0].start][:1]
    if opening and closing_ and opening[0].level is closing_[0].level:
        labels.append(_range(opening[0].label, closing_[0].label))
    return ", ".join(labels) or None


def path(divisions: Sequence[Division], position: int) -> list[Division]:
    """The divisions in which a character stands, from the widest to the closest."""
    return [division for division in divisions if division.start <= position < division.end]


def _named(chain: list[Division]) -> list[Division]:
    """Articles are numbered through a document, so chapters are told only where there are none."""
    if any(division.level is Level.ARTICLE for division in chain):
        return [one for one in chain if not Level.PART <= one.level <= Level.SUBSECTION]
    return chain


def _range(first: str, last: str) -> str:
    noun, _, number = last.rpartition(" ")
    return first if first == last else f"{first}-{number}" if first.rpartition(" ")[0] == noun else f"{first} - {last}"


def _is_structured(document: Sequence[Line], heads: Sequence[_Head]) -> bool:
    levels = [head.label.level for head in heads]
    if any(level <= Level.ARTICLE for level in levels) or levels.count(Level.ROMAN) > 1:
        return True
    return bool(heads) and _is_official(document)


def _is_official(document: Sequence[Line]) -> bool:
    """Whether a motto or a number stands over the text."""
    head = (cell for line in document[:HEAD_LINES] for cell in cells(line))
    return any(is_motto(cell) or NUMBER_LINE.match(cell.plain) for cell in head)


def _paragraphs(document: Sequence[Line], idle: set[int], headline: int | None) -> Iterator[Division]:
    kept = [line for at, line in enumerate(document) if at not in idle and at != headline]
    for number, line in enumerate(kept, 1):
        yield Division(Level.PARAGRAPH, f"đoạn {number}", "", line.start, line.end, line.start)


def _divisions(
    document: Sequence[Line], heads: Sequence[_Head], closed: set[int], idle: set[int]
) -> Iterator[Division]:
    ends = sorted(closed)
    for head, stop in zip(heads, _stops(heads, len(document)), strict=True):
        if (place := bisect_left(ends, head.first)) < len(ends):
            stop = min(stop, ends[place])
        last = next(line for line in range(stop - 1, head.first - 1, -1) if line not in idle or line == head.first)
        start, end = document[head.first].start, document[last].end
        body = min(end, document[head.last].end) if head.label.level in HEADINGS else start
        yield Division(head.label.level, head.label.text, head.title, start, end, body)


def _stops(heads: Sequence[_Head], end: int) -> list[int]:
    """The line at which each division ends: that of the next head of its own or of a wider level."""
    stops: list[int] = []
    following: dict[Level, int] = {}
    for head in reversed(heads):
        stops.append(min((line for level, line in following.items() if level <= head.label.level), default=end))
        following[head.label.level] = head.first
    return stops[::-1]


def _heads(document: Sequence[Line], closed: set[int], idle: set[int]) -> list[_Head]:
    heads: list[_Head] = []
    quoted = quoted_lines(document)
    series: dict[Level, int] = {}  # the last number of each level that is open
    past_heading = -1
    for at, line in enumerate(document):
        if at <= past_heading or at in idle or at in quoted:
            continue
        label = _annex(document, at, heads, closed) or label_of(line)
        if label is None or not _continues(series, label) or _is_cell(document, at, label):
            continue
        head = _head(document, at, label, idle)
        heads.append(head)
        past_heading = head.last
        series = {level: order for level, order in series.items() if level < label.level} | {label.level: label.order}
    return heads


def _continues(series: dict[Level, int], label: Label) -> bool:
    """Whether the label goes on with its series: "2019. Sau đó" at the head of a line does not."""
    if label.level in HEADINGS or label.level >= Level.SUBCLAUSE or label.order <= 1:
        return True
    last = series.get(label.level)
    if label.level is Level.ARTICLE:
        return last is None or label.order >= last
    return last is None or last < label.order <= last + STEP


def _is_cell(document: Sequence[Line], at: int, label: Label) -> bool:
    """Whether the label is a cell of a table that stands cell by cell on lines of its own."""
    around = [document[near] for near in (at - 1, at + 1) if 0 <= near < len(document)]
    return label.level in HEADINGS and len(around) == 2 and all(line.plain == "|" for line in around)


def _annex(document: Sequence[Line], at: int, heads: Sequence[_Head], closed: set[int]) -> Label | None:
    """The label of an annex that says what it is, behind a signature or with "(kèm theo …)" under it."""
    line = document[at]
    match = ANNEX.match(line.plain)
    if not match or not line.is_in_capitals or not (heads or closed):
        return None
    if any(head.label.text.startswith("Phụ lục") for head in heads):
        return None
    follows_signature = any(closed_at < at for closed_at in closed)
    below = document[at + 1 : at + 1 + ATTACHED_WITHIN]
    if not follows_signature and not any(ATTACHED.match(other.plain) for other in below):
        return None
    return Label(Level.ANNEX, ANNEXES[match["word"]], 0, match.end())


def _head(document: Sequence[Line], at: int, label: Label, idle: set[int]) -> _Head:
    line = document[at]
    if label.level not in HEADINGS:
        words = line.text
        if not line.text[label.after :].strip(" .:*_") and at + 1 < len(document):
            words = f"{words} {document[at + 1].text}"
        return _Head(at, at, label, shortened(words.strip("*_# ")))
    behind = line.text[label.after :].strip("*_ ")
    title = [behind] if behind else []
    last = at
    for below in range(at + 1, min(at + 1 + ATTACHED_WITHIN, len(document))):
        other = document[below]
        if ATTACHED.match(other.plain) or (last > at and other.plain.startswith("cua ") and other.plain.endswith(")")):
            last = below
        elif below in idle or label_of(other) or not _goes_on(other, title, label):
            break
        else:
            title.append(other.text)
            last = below
    words = " ".join(title)
    name = out_of_capitals(words) if words.isupper() else words
    return _Head(at, last, label, shortened(f"{label.text}. {name}" if name else label.text))


def _goes_on(line: Line, title: Sequence[str], label: Label) -> bool:
    """Whether the line is (more of) the title under a label."""
    if "|" in line.text or len(line.text) > LONGEST_HEADING * 2 or line.text.endswith((".", ";", ":", ",")):
        return False
    if line.is_in_capitals:
        return not title or title[-1].isupper() or label.level is Level.ANNEX
    return not title and (label.level is not Level.FORM)


def shortened(words: str, longest: int = LONGEST_HEADING) -> str:
    """Words on one line, cut between words where they are too many."""
    words = " ".join(words.split())
    return words if len(words) <= longest else words[:longest].rsplit(" ", 1)[0] + " …"
