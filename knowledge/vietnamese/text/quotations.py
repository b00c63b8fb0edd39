"""What an amendment quotes from the document that it amends: whole articles, clauses and points in quotation marks."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from knowledge.vietnamese.text.labels import Label, Level, label_of
from knowledge.vietnamese.text.lines import Line

OPENS_LABEL = re.compile(r'"\s*(?:dieu \d|chuong [ivx\d]|muc \d|\d{1,3}[a-z]?\.|[a-z]\d?\))')
CLOSES = re.compile(r'"[\s.;,:/)]*$')


def quoted_lines(document: Sequence[Line]) -> set[int]:
    """The lines that an amendment quotes: from one that opens a quotation with a label to the one that closes it."""
    begins = [at for at, line in enumerate(document) if OPENS_LABEL.search(line.plain)]
    closes = [at for at, line in enumerate(document) if CLOSES.search(line.plain[-8:])]
    quoted: set[int] = set()
    for place, first in enumerate(begins):
        is_whole_line = document[first].plain.startswith('"')
        if _closes_at_once(document[first]):
            quoted.update({first} if is_whole_line else ())
            continue
        nearest = bisect_left(closes, first)
        if nearest == len(closes):
            break
        following = begins[place + 1] if place + 1 < len(begins) else len(document)
        last = closes[nearest]
        if last >= following:  # this quotation was left open: it ends where the amendment's own numbers go on
            last = _last_before_own_article(document, first, following)
        quoted.update(range(first if is_whole_line else first + 1, last + 1))
    return quoted


def _closes_at_once(line: Line) -> bool:
    opening = OPENS_LABEL.search(line.plain)
    return opening is not None and '"' in line.plain[opening.start() + 1 :]


def _last_before_own_article(document: Sequence[Line], first: int, following: int) -> int:
    own = next((label.order for at in range(first - 1, -1, -1) if (label := _article(document[at]))), 0)
    for at in range(first + 1, following):
        if (label := _article(document[at])) and label.order == own + 1:
            return at - 1
    return following - 1


def _article(line: Line) -> Label | None:
    label = label_of(line)
    return label if label and label.level is Level.ARTICLE else None
