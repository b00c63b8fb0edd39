"""What amendments quote: "Bổ sung khoản 4 vào Điều 2 … như sau: “4. …”".

Whether the quoted words are a duty, and whose, only the amended article tells: they are said as duties with the number
and the article of what they amend, and the timeline takes those that belong to duties there.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from indexer.extracting.source import NORMS, Source
from knowledge.records import Says, Statement
from knowledge.vietnamese.text.lines import Line

ARTICLE = re.compile(r"Điều \d+[a-z]?")
OPENS = re.compile(r"\s*[\"“]\s*(?=\S)")
CLOSES = re.compile(r"[\"”]\s*[.;,]?\s*$")
AT_ONCE = re.compile(r":\s*[\"“]\s*(?P<words>(?:\d{1,2}|[a-zđ])[.)]\s[^\"“”]{10,}?)\s*[\"”]\s*[.;]?\s*$")
MEETS = re.compile(r"\b(?:họp|gồm các ông|là cơ quan thường trực)\b")  # said of meetings, members and agencies
LEADS = re.compile(r"(?:như sau|thành|sau đây|:)\s*[:.]?\s*$", re.IGNORECASE)


def restated(source: Source, deeds: Iterable[Statement]) -> Iterator[Statement]:
    """The clauses that a decision quotes as new words of another, item by item."""
    if source.is_news or source.document.kind in NORMS:
        return
    lines = source.lines
    for deed in deeds:
        article = ARTICLE.search(deed.part or "")
        if deed.kind is not Says.AMENDS or article is None:
            continue
        body = source.mentions.main_body or source.mentions.committee_at(deed.start)
        if body and (quoted := _quoted_at_once(lines, deed)):
            said = source.says(Says.DUTY, *quoted, body=body, target=deed.target)
            yield replace(said, part=article.group())
        if not LEADS.search(source.text[deed.start : deed.end]):
            continue
        for line in _quoted(lines, deed.end) if body else ():
            if "P" not in source.sentence(line.start, line.end).code:
                said = source.says(Says.DUTY, line.start, line.end, body=body, target=deed.target)
                yield replace(said, part=article.group())


def _quoted_at_once(lines: list[Line], deed: Statement) -> tuple[int, int] | None:
    """The clause that a line quotes behind the words that amend: "Bổ sung khoản 5 vào …: “5. …”"."""
    line = next((line for line in lines if line.start <= deed.start < line.end), None)
    quoted = AT_ONCE.search(line.text, deed.start - line.start) if line else None
    if line is None or quoted is None or MEETS.search(quoted["words"]):
        return None
    return line.start + quoted.start("words"), line.start + quoted.end("words")


def _quoted(lines: list[Line], end: int) -> Iterator[Line]:
    """The lines of the quotation that begins with the next line."""
    first = next((at for at, line in enumerate(lines) if line.start >= end), len(lines))
    if first == len(lines) or not OPENS.match(lines[first].text):
        return
    for line in lines[first:]:
        yield line
        if CLOSES.search(line.text):
            return
