"""The lines and cells of a text, each with its place and its shadow."""

import re
from dataclasses import dataclass

from knowledge.vietnamese.text.sentences import LINE
from knowledge.vietnamese.writing.shadow import shadow

# Columns stand apart by bars, as readers write tables, or by tabs or many blanks, as old files have them.
MARKS = "#*_"
ENOUGH_TO_JUDGE = 120  # characters
BORDER = re.compile(r"[ \t]*\|[ \t|]*|[ \t]*\t[ \t]*|(?<!:) {4,}")


@dataclass(frozen=True, slots=True)
class Line:
    """A line, or a cell of one, without the white space around it: text[start:end], and the same as a shadow."""

    start: int
    end: int
    text: str
    plain: str

    @property
    def is_in_capitals(self) -> bool:
        """Whether it is written in capitals, but for a letter or two."""
        letters = [character for character in self.text[:ENOUGH_TO_JUDGE] if character.isalpha()]
        return sum(map(str.isupper, letters)) >= max(2, len(letters) * 0.85)


def lines(text: str) -> list[Line]:
    """The lines of a text that hold more than white space."""
    plain = shadow(text)
    return [
        line for match in LINE.finditer(text) if (line := _trimmed(text, plain, match.start(), match.end())) is not None
    ]


def unmarked(line: Line) -> Line:
    """The line without what Markdown puts around a heading or a name: "## QUYẾT ĐỊNH", "**Phan Khắc Duẩn**"."""
    words = line.text.strip(f"{MARKS} ")
    if not words or (line.text[0] not in MARKS and line.text[-1] not in MARKS):
        return line
    start = line.text.index(words)
    end = start + len(words)
    return Line(line.start + start, line.start + end, words, line.plain[start:end])


def cells(line: Line) -> list[Line]:
    """The cells of a line without Markdown's marks, the line alone where it has no columns."""
    if not BORDER.search(line.text):
        return [unmarked(line)]
    found = []
    start = 0
    for border in [*BORDER.finditer(line.text), None]:
        end = border.start() if border else len(line.text)
        if cell := _trimmed(line.text, line.plain, start, end):
            found.append(unmarked(Line(line.start + cell.start, line.start + cell.end, cell.text, cell.plain)))
        start = border.end() if border else end
    return found


def _trimmed(text: str, plain: str, start: int, end: int) -> Line | None:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    end = start + len(piece.strip())
    return Line(start, end, text[start:end], plain[start:end]) if start < end else None
