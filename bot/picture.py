"""A conversation as a picture, really asked and answered: `python -m bot.picture > docs/conversation.svg`."""

import argparse
import sys
import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from xml.sax.saxutils import escape

from bot import texts
from bot.rendering import source_name
from bot.terminal import make_samples
from knowledge import Answer, HoiError, Library, Settings

WIDTH, MARGIN, PADDING, LINE, LETTER = 760, 24, 14, 22, 8.1  # pixels; LETTER is the usual width of one at 15 px
COLUMNS = 68  # letters in a bubble
QUOTE_LINES = 3  # of a quote that the picture shows


def main(arguments: Sequence[str] | None = None) -> int:
    """Ask the questions of the samples, or those given, and print the picture. Returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m bot.picture", description="Draw a conversation as SVG.")
    parser.add_argument("questions", nargs="*", metavar="QUESTION", default=list(texts.SAMPLE_QUESTIONS))
    given = parser.parse_args(arguments)
    try:
        settings = Settings.load()
        samples = settings.library.parent / "samples"
        make_samples(samples)
        with Library.open(replace(settings, library=Path(samples))) as library:
            sys.stdout.write(draw([library.ask(question) for question in given.questions]) + "\n")
    except HoiError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


def draw(answers: Iterable[Answer]) -> str:
    """The SVG of a conversation: each question to the right, its answer with its quotes to the left."""
    shapes: list[str] = []
    y = MARGIN
    for answer in answers:
        y = _bubble(shapes, y, _wrapped(answer.question), fill="#d9f2d0", right=True)
        y = _bubble(shapes, y, _lines_of(answer), fill="#ffffff", right=False)
    body = "\n".join(shapes)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{y}" font-family="Helvetica, Arial, '
        f'sans-serif" font-size="15">\n<rect width="100%" height="100%" fill="#e6ebf0"/>\n{body}\n</svg>'
    )


def _lines_of(answer: Answer) -> list[str]:
    lines = _wrapped(texts.SAMPLE + answer.text)
    for citation in answer.citations[:2]:
        place = f", {citation.locator}" if citation.locator else ""
        lines += ["", *[f"▎ {line}" for line in _wrapped(source_name(citation) + place)[:2]]]
        lines += [f"▎ {line}" for line in _cut(_wrapped(f"“{' '.join(citation.quote.split())}”"), QUOTE_LINES)]
    return lines + [f"[ {choice} ]" for choice in answer.choices]


def _wrapped(text: str) -> list[str]:
    return [line for part in text.split("\n") for line in textwrap.wrap(part, COLUMNS) or [""]]


def _cut(lines: list[str], most: int) -> list[str]:
    return lines if len(lines) <= most else [*lines[: most - 1], f"{lines[most - 1][: COLUMNS - 2]} …"]


def _bubble(shapes: list[str], y: int, lines: Sequence[str], *, fill: str, right: bool) -> int:
    """Draw one bubble at height y; returns where the next may begin."""
    width = min(WIDTH - 2 * MARGIN, int(max(map(len, lines)) * LETTER) + 2 * PADDING)
    height = len(lines) * LINE + PADDING
    x = WIDTH - MARGIN - width if right else MARGIN
    shapes.append(f'<rect x="{x}" y="{y}" width="{width}" height="{height}" rx="12" fill="{fill}"/>')
    for n, line in enumerate(lines):
        colour = "#47627a" if line.startswith("▎") else "#111111"
        at = y + PADDING + n * LINE + LINE // 3
        shapes.append(f'<text x="{x + PADDING}" y="{at}" fill="{colour}" xml:space="preserve">{escape(line)}</text>')
    return y + height + MARGIN // 2


if __name__ == "__main__":
    sys.exit(main())
