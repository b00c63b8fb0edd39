"""An HTML tree written down as plain text: paragraphs, lists and tables as a reader sees them."""

import re
from collections.abc import Iterator
from itertools import count, repeat
from string import ascii_lowercase

from lxml.html import HtmlElement

BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary table tbody td tfoot th thead tr "
    "ul".split()
)
SPACE = re.compile(r"[ \t\n\r\f\v\u00a0]+")
BULLETED = re.compile(r"[-–—+•*·]|\(?(?:\d{1,3}|[a-zđ]|[ivx]{1,4})[.)]\s", re.IGNORECASE)
PARAGRAPH = "\n\n"
LONGEST_CELL = 1000  # characters; what is longer is laid out by a table and not tabulated
WIDEST_SPAN = 50


def written(element: HtmlElement) -> str:
    """The text of `element`: paragraphs apart by a blank line, list items and table rows each on a line."""
    return _tidy("".join(_inside(element)))


def own_line(block: HtmlElement) -> str:
    """What a block says itself, without the blocks inside it, on one line."""
    parts = [block.text or ""]
    for child in block:
        if child.tag == "br":
            parts.append(" ")
        elif child.tag not in BLOCKS:
            parts.extend(_inside(child))
        parts.append(child.tail or "")
    return " ".join("".join(parts).split())


def _inside(element: HtmlElement) -> Iterator[str]:
    if element.tag == "table":
        yield from _rows(element)
        return
    yield _spaced(element, element.text)
    marks = _marks(element)
    for child in element:
        if child.tag == "li":
            yield _item(child, next(marks))
        else:
            yield from _around(child)
        yield _spaced(element, child.tail)


def _around(child: HtmlElement) -> Iterator[str]:
    """What a child and its borders add to the text."""
    if child.tag == "br":
        yield "\n"
    elif child.tag in BLOCKS:
        yield PARAGRAPH
        yield from _inside(child)
        yield PARAGRAPH
    else:
        yield from _inside(child)


def _spaced(element: HtmlElement, text: str | None) -> str:
    """Text as a browser spaces it: line ends of the source mean nothing but in `pre`."""
    return (text or "") if element.tag == "pre" else SPACE.sub(" ", text or "")


def _marks(element: HtmlElement) -> Iterator[str]:
    """What a browser shows before the items of a list."""
    if element.tag != "ol":
        return repeat("- ")
    start = element.get("start") or ""
    numbers = count(int(start) if start.isdecimal() else 1)
    return (f"{_letter(n) if element.get('type') == 'a' else n}. " for n in numbers)


def _letter(number: int) -> str:
    return ascii_lowercase[number - 1] if 1 <= number <= len(ascii_lowercase) else str(number)


def _item(item: HtmlElement, mark: str) -> str:
    """A list item behind its mark, unless it brings one of its own."""
    text = written(item)
    return f"\n{'' if BULLETED.match(text) else mark}{text}" if text else ""


def _rows(table: HtmlElement) -> Iterator[str]:
    yield from (PARAGRAPH + written(caption) + PARAGRAPH for caption in table.iterchildren("caption"))
    spanning: dict[int, tuple[str, int]] = {}
    for row in table.xpath("./tr | ./tbody/tr | ./thead/tr | ./tfoot/tr"):
        yield _row(_cells(row, spanning))


def _cells(row: HtmlElement, spanning: dict[int, tuple[str, int]]) -> list[str]:
    """The cells of a row; one that spans rows is written in each, for a row is quoted by itself.

    `spanning` holds by column what the rows above reach down with: its text, and for how many rows more.
    """
    cells: list[str] = []
    column = 0

    def reach_down() -> None:
        nonlocal column
        while column in spanning:
            text, left = spanning.pop(column)
            cells.append(text)
            if left > 1:
                following[column] = (text, left - 1)
            column += 1

    following: dict[int, tuple[str, int]] = {}
    for cell in row.iterchildren("td", "th"):
        reach_down()
        cells.append(text := written(cell))
        if (rows := _span(cell, "rowspan")) > 1:
            following[column] = (text if "\n" not in text else "", rows - 1)
        column += _span(cell, "colspan")
    reach_down()
    spanning.update(following)
    return cells


def _span(cell: HtmlElement, name: str) -> int:
    value = (cell.get(name) or "").strip()
    return max(1, min(int(value), WIDEST_SPAN)) if value.isdecimal() else 1


def _row(cells: list[str]) -> str:
    """A row on a line with bars between its cells, or cell after cell where a table only lays out a page.

    The head and the foot of a decision are such tables: issuer and motto side by side, recipients and signer.
    """
    filled = [cell for cell in cells if cell]
    lays_out = len(filled) == 1 or (len(cells) == 2 and any("\n" in cell for cell in cells))
    if lays_out or any(len(cell) > LONGEST_CELL for cell in cells):
        return PARAGRAPH + PARAGRAPH.join(filled) + PARAGRAPH
    return " ".join(" | ".join(cells).split()) + "\n" if filled else ""


def _tidy(text: str) -> str:
    lines = "\n".join(line.strip(" ") for line in text.split("\n"))
    return re.sub(r"\n{3,}", PARAGRAPH, lines).strip()
