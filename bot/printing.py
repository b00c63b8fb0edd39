"""An answer as plain text for the terminal. Pure: values in, text out."""

import textwrap
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby

from bot import texts
from bot.rendering import NAME_LIMIT, listed, shortened, source_name
from knowledge import Answer, Citation, Outcome

WIDTH = 80
BAR = "  │ "
DIM, BOLD, PLAIN = "\x1b[2m", "\x1b[1m", "\x1b[0m"


def page(answer: Answer, *, english: bool, mark: str = "", coloured: bool = False) -> str:
    """Write `answer` with its sources below it; `mark` stands before it."""
    blocks = [_bold(wrapped(mark + shown(answer.text)), coloured)]
    if answer.outcome is Outcome.CLARIFY and not all(choice in answer.text for choice in answer.choices):
        blocks.append(wrapped(shown(listed(answer.choices)), hanging="   "))
    if answer.reading:
        blocks.append(_dim(wrapped(shown(texts.READ_AS(english) + answer.reading)), coloured))
    blocks += [_source(quotes, english, coloured) for quotes in _by_document(answer.citations)]
    return "\n\n".join(blocks)


def wrapped(text: str, indent: str = "", hanging: str = "") -> str:
    """Fold `text` to the width of a terminal, at spaces only: a word, a number or a quote's spelling never changes."""
    return "\n".join(
        textwrap.fill(
            line,
            WIDTH,
            initial_indent=indent,
            subsequent_indent=indent + hanging,
            break_long_words=False,
            break_on_hyphens=False,
            replace_whitespace=False,
            expand_tabs=False,
        )
        or indent.rstrip()
        for line in text.splitlines()
    )


def shown(text: str) -> str:
    """Replace control characters, which could move the cursor or change colours, by spaces; line ends stay."""
    return "".join(letter if letter == "\n" or unicodedata.category(letter) != "Cc" else " " for letter in text)


def _by_document(citations: Sequence[Citation]) -> Iterator[list[Citation]]:
    for _, quotes in groupby(citations, key=lambda citation: citation.document):
        yield list(quotes)


def _source(document: Sequence[Citation], english: bool, coloured: bool) -> str:
    """Write one document's name, then each place in it with its quote."""
    first = document[0]
    day = f", {first.published:%d/%m/%Y}" if first.published else ""
    heading = wrapped(shown(f"{texts.SOURCE(english)}{source_name(first)}{day}"), indent="  ", hanging="  ")
    return "\n".join([_dim(heading, coloured), *(_quote(citation, coloured) for citation in document)])


def _quote(citation: Citation, coloured: bool) -> str:
    place = wrapped(shown(shortened(citation.locator or "", NAME_LIMIT)), indent="  ")
    quote = wrapped(shown(f"“{citation.quote}”"), indent=BAR)
    return f"{_dim(place, coloured)}\n{quote}" if place else quote


def _bold(text: str, coloured: bool) -> str:
    return f"{BOLD}{text}{PLAIN}" if coloured else text


def _dim(text: str, coloured: bool) -> str:
    return f"{DIM}{text}{PLAIN}" if coloured else text
