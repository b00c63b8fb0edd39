"""The headline of a news item, among the lines that a page prints over it: menus, mastheads, crumbs, sections, days.

A headline says what the item goes on to tell, so its words come again below; those of a menu do not.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from knowledge.vietnamese.text.lines import Line
from knowledge.vietnamese.writing.spelling import folded

LONGEST_HEADLINE = 200  # characters
MOST_LINES = 12  # that stand over an item
ENOUGH_SAID = 14  # words of a headline that come again; more make it no better
ENDS_SAYING = ('."', ".”", '!"', "!”", '?"', "?”", '…"', "…”")  # a headline may end with a name in quotation marks
SENTENCE_END = (".", ";", ":", ",", "!", "…", "”", '"')
# Where the reader is on the site, and where else he may go.
CRUMBS = re.compile(r"\s[|»›→>/•]\s|^(?:trang chu|menu|home|skip to)\b|(?:\S {2,}.*){3}|^(?:tieng viet|english)\b")
MASTHEAD = re.compile(
    r"(?:cong (?:thong tin|ttdt|tin tuc)|trang (?:thong )?tin|bao|dai (?:phat thanh|truyen hinh)|tap chi|chuyen trang"
    r"|co quan ngon luan)\b"
)


@dataclass(frozen=True, slots=True)
class Opening:
    """What stands over an item: its headline's place among the lines, None where it has none, and the lines beside."""

    headline: int | None
    beside: frozenset[int]


def opening(document: Sequence[Line], idle: Collection[int]) -> Opening:
    """The headline of an item and the lines around it that tell nothing; `idle` lines are known to tell nothing."""
    over = _over_the_item(document, idle)
    crumbs = {at for at in over if _are_crumbs(document[at])}
    told = [at for at in over if at not in crumbs]
    if not told or len(document) - len(idle) < 2:
        return Opening(None, frozenset())
    below = frozenset(folded(" ".join(line.text for line in document[over[-1] + 1 :])))
    headline = max(told, key=lambda at: _says_again(document[at], below)) if len(told) > 1 else told[0]
    return Opening(headline, frozenset(crumbs | {at for at in told if at < headline}))


def _over_the_item(document: Sequence[Line], idle: Collection[int]) -> list[int]:
    """The lines, of those that tell something, before the first sentence."""
    over = []
    for at, line in enumerate(document[:MOST_LINES]):
        if at in idle:
            continue
        if not is_headline(line) and not _are_crumbs(line):
            break
        over.append(at)
    return over


def _are_crumbs(line: Line) -> bool:
    return len(line.text) <= LONGEST_HEADLINE and not line.text.endswith(".") and CRUMBS.search(line.plain) is not None


def is_headline(line: Line) -> bool:
    """Whether a first line may be the headline of what follows: short, and no sentence."""
    told = line.text.rstrip('”"') if not line.text.endswith(ENDS_SAYING) else line.text
    return len(line.text) <= LONGEST_HEADLINE and not told.endswith(SENTENCE_END)


def _says_again(line: Line, below: frozenset[str]) -> int:
    """How many of its words come again below, less those that do not."""
    words = frozenset(folded(line.text))
    again = len(words & below)
    return (0 if MASTHEAD.match(line.plain) else min(again, ENOUGH_SAID)) - (len(words) - again)
