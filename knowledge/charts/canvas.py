"""A canvas measured in points, y downwards: wrapped text, boxes, lines and bars, saved as SVG or PNG.

The letters are those of DejaVu Sans, which comes with the drawing library and has all of Vietnamese; in an SVG they are
outlines, so that it looks the same where that font is not.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal

import matplotlib as mpl
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, get_font
from matplotlib.ft2font import FT2Font
from matplotlib.lines import Line2D
from matplotlib.patches import FancyBboxPatch, Rectangle
from matplotlib.textpath import text_to_path

from knowledge.errors import PictureError

FORMATS = (".svg", ".png")
DOTS = 160  # an inch of a PNG
LEADING = 1.32  # from line to line, in sizes of the letters
LACKING = "□"

INK, PALE, RULE, PAPER = "#1c2733", "#5b6875", "#9aa5b1", "#ffffff"


@dataclass(frozen=True, slots=True)
class Style:
    """How letters look."""

    size: float
    bold: bool = False
    colour: str = INK


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines of one style that fit a width."""

    lines: tuple[str, ...]
    style: Style

    @property
    def height(self) -> float:
        """How much room they take."""
        return len(self.lines) * self.style.size * LEADING


def wrapped(text: str, style: Style, width: float) -> Lines:
    """A text on as many lines as it needs; a word wider than the width is broken."""
    lines: list[str] = []
    for word in _shown(text).split():
        if lines and width_of(f"{lines[-1]} {word}", style) <= width:
            lines[-1] += f" {word}"
        else:
            lines += _broken(word, style, width)
    return Lines(tuple(lines), style)


def _broken(word: str, style: Style, width: float) -> list[str]:
    pieces = [""]
    for letter in word:
        if pieces[-1] and width_of(pieces[-1] + letter, style) > width:
            pieces.append("")
        pieces[-1] += letter
    return pieces


def _shown(text: str) -> str:
    """The text as the font can show it: without what cannot be seen, a box for each letter that the font lacks."""
    visible = (c if unicodedata.category(c)[0] != "C" else " " for c in unicodedata.normalize("NFC", text))
    return "".join(c if c.isspace() or _glyphs().get_char_index(ord(c)) else LACKING for c in visible)


@cache
def _glyphs() -> FT2Font:
    return get_font(_file("DejaVuSans.ttf"))


def _file(name: str) -> str:
    return str(Path(mpl.get_data_path()) / "fonts" / "ttf" / name)


@lru_cache(maxsize=20_000)
def width_of(text: str, style: Style) -> float:
    """How wide a line of text is."""
    width, _, _ = text_to_path.get_text_width_height_descent(text, _font(style), ismath=False)
    return float(width)


@lru_cache(maxsize=20)
def _font(style: Style) -> FontProperties:
    return FontProperties(fname=_file("DejaVuSans-Bold.ttf" if style.bold else "DejaVuSans.ttf"), size=style.size)


class Canvas:
    """A sheet of a size that is drawn on and then saved."""

    def __init__(self, width: float, height: float) -> None:
        self.width, self.height = width, height
        self._figure = Figure(figsize=(width / 72, height / 72), facecolor=PAPER)
        self._axes = self._figure.add_axes((0, 0, 1, 1))
        self._axes.set_xlim(0, width)
        self._axes.set_ylim(height, 0)
        self._axes.axis("off")

    def text(self, lines: Lines, x: float, y: float, *, centred: bool = False) -> float:
        """Write lines from y downwards, left at x or around it; returns where they end."""
        style = lines.style
        for number, line in enumerate(lines.lines):
            baseline = y + style.size * (number * LEADING + 1)
            self._axes.text(
                x, baseline, line, fontproperties=_font(style), color=style.colour,
                ha="center" if centred else "left", va="baseline", parse_math=False,
            )  # fmt: skip
        return y + lines.height

    def box(
        self, x: float, y: float, width: float, height: float, *, fill: str, edge: str = RULE, dashed: bool = False
    ) -> None:
        """Draw a box with round corners."""
        shape = FancyBboxPatch(
            (x, y), width, height, boxstyle="round,pad=0,rounding_size=4", facecolor=fill, edgecolor=edge,
            linewidth=0.9, linestyle="dashed" if dashed else "solid", zorder=2,
        )  # fmt: skip
        self._axes.add_patch(shape)

    def bar(self, x: float, y: float, width: float, height: float, *, fill: str, alpha: float = 1.0) -> None:
        """Draw a bar with sharp ends."""
        self._axes.add_patch(Rectangle((x, y), width, height, facecolor=fill, alpha=alpha, linewidth=0, zorder=2))

    def line(self, points: Sequence[tuple[float, float]], *, colour: str = RULE, dashed: bool = False) -> None:
        """Draw a line through points, behind everything else."""
        xs, ys = zip(*points, strict=True)
        style: Literal["dashed", "solid"] = "dashed" if dashed else "solid"
        self._axes.add_line(Line2D(xs, ys, color=colour, linewidth=0.9, linestyle=style, zorder=1))

    def save(self, path: Path, title: str) -> None:
        """Write the picture in the format that the file's ending names. Raises PictureError."""
        ending = path.suffix.lower()
        try:
            if ending == ".png":
                self._figure.savefig(path, format="png", dpi=DOTS, metadata={"Title": title})
            else:
                with mpl.rc_context({"svg.hashsalt": "hoi-quyet-dinh", "svg.fonttype": "path"}):
                    self._figure.savefig(path, format="svg", metadata={"Title": title, "Date": None})
        except OSError as error:
            raise PictureError(f"{path} cannot be written ({error.strerror or error}). Check the path.") from error


def check_format(path: Path) -> None:
    """Raises PictureError for a file of another format, before anything is drawn."""
    if path.suffix.lower() not in FORMATS:
        raise PictureError(f"{path} is no name for a picture: let it end in {' or '.join(FORMATS)}.")
