"""The lines of a page as a reader sees them, across the elements that they are made of."""

from collections.abc import Iterator, Sequence

from lxml.etree import iterwalk
from lxml.html import HtmlElement

from indexer.reading import letters
from indexer.reading.layout import BLOCKS

Piece = tuple[HtmlElement, str]  # an element, and "text" or "tail": which of its texts
Line = Sequence[Piece]


def lines(root: HtmlElement) -> Iterator[Line]:
    """The lines that say something, in their order; a block or a `br` ends one."""
    line: list[Piece] = []
    for event, element in iterwalk(root, events=("start", "end")):
        if element.tag in BLOCKS or element.tag == "br":
            if line:
                yield line
            line = []
        piece = (element, "text" if event == "start" else "tail")
        if (getattr(*piece) or "").strip():
            line.append(piece)
    if line:
        yield line


def pieces(line: Line) -> list[str]:
    """What the pieces of a line say, in their order."""
    return [getattr(element, text) or "" for element, text in line]


def erase(line: Line) -> None:
    """Take what it says out of the page."""
    for element, text in line:
        setattr(element, text, " ")


def holder(piece: Piece) -> HtmlElement:
    """The element that a piece stands in."""
    element, text = piece
    return element if text == "text" else element.getparent()


def is_inside(piece: Piece, tags: frozenset[str]) -> bool:
    """Whether a piece stands in an element of one of the tags, at any depth."""
    inner = holder(piece)
    return inner.tag in tags or next(inner.iterancestors(*tags), None) is not None


def is_data(line: Line) -> bool:
    """Whether it is all that a table's cell says while others stand beside it."""
    inner = holder(line[0])
    cell = inner if inner.tag in ("td", "th") else next(inner.iterancestors("td", "th"), None)
    if cell is None or letters(cell.text_content()) != letters("".join(pieces(line))):
        return False
    return any(letters(other.text_content()) for other in cell.getparent() if other is not cell)
