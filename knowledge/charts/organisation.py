"""An organisation chart: the body, its head, deputies and members, the agencies that serve it, the decisions below."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from knowledge.charts.canvas import PALE, Canvas, Lines, Style, check_format, wrapped
from knowledge.facts.portrait import Fact, Member, Portrait
from knowledge.records import Citation
from knowledge.vietnamese.names.titles import Rank

MARGIN, GAP, BETWEEN, INSIDE = 28.0, 16.0, 34.0, 9.0  # around, beside, below, and within a box
BOX, ACROSS = 172.0, 5  # how wide a box is, and how many stand side by side
TITLE, NAME = Style(15, bold=True, colour="#ffffff"), Style(10.5, bold=True)
POST, OFFICE, SMALL = Style(9, bold=True, colour="#1f4e79"), Style(9, colour="#33404d"), Style(8, colour=PALE)
ROOT, HEAD, DEPUTY, MEMBER, AGENCY = "#1f4e79", "#dbe8f5", "#eaf2e3", "#f6f7f9", "#fdf3dc"
LEVELS = (
    ({Rank.HEAD}, HEAD),
    ({Rank.STANDING_DEPUTY, Rank.DEPUTY}, DEPUTY),
    ({Rank.STANDING_MEMBER, Rank.SECRETARY, Rank.MEMBER}, MEMBER),
)


@dataclass(frozen=True, slots=True)
class Box:
    """What stands in a box, and how it looks."""

    texts: tuple[Lines, ...]
    fill: str
    dashed: bool = False

    @property
    def height(self) -> float:
        """How much room it takes."""
        return sum(text.height for text in self.texts) + 2 * INSIDE


Row = Sequence[Box]


def draw(portrait: Portrait, path: Path) -> None:
    """Draw the chart into a file. Raises PictureError."""
    check_format(path)
    chart(portrait).save(path, portrait.body)


def chart(portrait: Portrait) -> Canvas:
    """The chart, drawn."""
    sourced = len(_documents(portrait)) > 1
    levels = [_boxes(portrait.members, ranks, fill, sourced) for ranks, fill in LEVELS]
    rows = [row for level in levels for row in _rows(level)]
    agencies = [_agency(one, sourced) for one in portrait.agencies]
    across = max([3, *(len(row) for row in [*rows, *_rows(agencies)])])
    width = 2 * MARGIN + across * BOX + (across - 1) * GAP
    inner = width - 2 * MARGIN
    root = Box((wrapped(portrait.body, TITLE, inner - 2 * INSIDE),), ROOT)
    footer = [wrapped(line, SMALL, inner) for line in _footer(portrait)]
    served = list(_rows(agencies))
    height = 2 * MARGIN + root.height + sum(_height(row) + BETWEEN for row in [*rows, *served])
    height += BETWEEN / 2 + sum(lines.height for lines in footer)
    canvas = Canvas(width, height)
    y = _draw_root(canvas, root, MARGIN)
    y = _draw_rows(canvas, rows, y)
    y = _draw_served(canvas, served, y)
    y += BETWEEN / 2
    for lines in footer:
        y = canvas.text(lines, MARGIN, y)
    return canvas


def _boxes(members: Sequence[Member], ranks: set[Rank], fill: str, sourced: bool) -> list[Box]:
    return [_member(member, fill, sourced) for member in members if member.rank in ranks]


def _member(member: Member, fill: str, sourced: bool) -> Box:
    texts = [(member.post, POST), (member.person or member.office or "", NAME)]
    if member.person and member.office:
        texts.append((member.office, OFFICE))
    if member.reported:
        texts.append(("theo tin, chưa có quyết định", SMALL))
    elif sourced:
        texts.append((_behind(member.citation), SMALL))
    return Box(tuple(_in_box(text, style) for text, style in texts if text), fill, dashed=member.reported)


def _agency(fact: Fact, sourced: bool) -> Box:
    role = fact.of or "cơ quan thường trực"
    texts = [(role[:1].upper() + role[1:], POST), (fact.what, NAME)]
    if sourced:
        texts.append((_behind(fact.citation), SMALL))
    return Box(tuple(_in_box(text, style) for text, style in texts), AGENCY, dashed=True)


def _in_box(text: str, style: Style) -> Lines:
    return wrapped(text, style, BOX - 2 * INSIDE)


def _rows(boxes: Sequence[Box]) -> Iterator[Row]:
    """Boxes in rows of nearly one length, none longer than fits."""
    if not boxes:
        return
    rows = -(-len(boxes) // ACROSS)
    length = -(-len(boxes) // rows)
    for first in range(0, len(boxes), length):
        yield boxes[first : first + length]


def _height(row: Row) -> float:
    return max(box.height for box in row)


def _draw_root(canvas: Canvas, root: Box, y: float) -> float:
    canvas.box(MARGIN, y, canvas.width - 2 * MARGIN, root.height, fill=root.fill, edge=root.fill)
    canvas.text(root.texts[0], canvas.width / 2, y + INSIDE, centred=True)
    return y + root.height


def _draw_rows(canvas: Canvas, rows: Sequence[Row], y: float) -> float:
    """Draw the levels of people, each row hung on a rail; returns where the last one ends."""
    above: Row = ()
    rail = y
    for row in rows:
        feed, rail_above, rail = _feed(canvas, above), rail, y + BETWEEN / 2
        centres = _centres(canvas, row)
        canvas.line([(feed, rail_above if len(above) > 1 else y), (feed, rail)])
        canvas.line([(min(feed, *centres), rail), (max(feed, *centres), rail)])
        y += BETWEEN
        for box, centre in zip(row, centres, strict=True):
            canvas.line([(centre, rail), (centre, y)])
            _draw_box(canvas, box, centre, y, _height(row))
        y += _height(row)
        above = row
    return y


def _feed(canvas: Canvas, above: Row) -> float:
    """Where the line to the next row passes the one above: below its only box, else between two."""
    aside = (BOX + GAP) / 2 if len(above) > 1 and len(above) % 2 else 0
    return canvas.width / 2 - aside


def _draw_served(canvas: Canvas, rows: Sequence[Row], y: float) -> float:
    """Draw the agencies that serve the body below a dashed line: they are none of its members."""
    for row in rows:
        canvas.line([(MARGIN, y + BETWEEN / 2), (canvas.width - MARGIN, y + BETWEEN / 2)], dashed=True)
        y += BETWEEN
        for box, centre in zip(row, _centres(canvas, row), strict=True):
            _draw_box(canvas, box, centre, y, _height(row))
        y += _height(row)
    return y


def _draw_box(canvas: Canvas, box: Box, centre: float, y: float, height: float) -> None:
    canvas.box(centre - BOX / 2, y, BOX, height, fill=box.fill, dashed=box.dashed)
    y += INSIDE + (height - box.height) / 2
    for lines in box.texts:
        y = canvas.text(lines, centre, y, centred=True)


def _centres(canvas: Canvas, row: Row) -> list[float]:
    first = (canvas.width - len(row) * BOX - (len(row) - 1) * GAP) / 2 + BOX / 2
    return [first + number * (BOX + GAP) for number in range(len(row))]


def _documents(portrait: Portrait) -> list[str]:
    """The documents that the people and agencies of the chart come from, in order of time."""
    cited = [*(member.citation for member in portrait.members), *(one.citation for one in portrait.agencies)]
    shown = {citation.document for citation in cited}
    return [source.document for source in portrait.documents if source.document in shown]


def _footer(portrait: Portrait) -> Iterator[str]:
    yield f"Tại ngày {portrait.as_of:%d/%m/%Y}. Căn cứ:"
    shown = _documents(portrait)
    for source in portrait.documents:
        if source.document in shown:
            number, title = source.number or "", source.title or ""
            name = title if number in title else f"{number} – {title}" if title else number
            yield (name or source.document) + (f", ngày {source.published:%d/%m/%Y}" if source.published else "")


def _behind(citation: Citation) -> str:
    """The document behind a box, in few words: the footer names it in full."""
    day = f" ngày {citation.published:%d/%m/%Y}" if citation.published else ""
    return f"theo {citation.number}" if citation.number else f"theo tin{day}"
