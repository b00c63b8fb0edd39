"""Who signed a document: the name at its end, with what stands above it."""

import re

from knowledge.answers.passages.quoting import Span
from knowledge.records import Document

SIGNED = re.compile(r"\b[Đđ]ã ký\b|\(ký|\bký tên|\bTM\b|\bKT\b|CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG|THỦ TƯỚNG", re.IGNORECASE)
IN_FIELD = re.compile(r"[Nn]gười ký[^:\n]{0,20}:\s*$")


def signature(document: Document) -> Span | None:
    """The signer's name with what stands above it; None where nothing tells who signed."""
    if document.signer is None:
        return None
    places = list(re.finditer(re.escape(document.signer), document.text, re.IGNORECASE))
    if not places:
        return None
    if field := next((f for place in places if (f := IN_FIELD.search(document.text, 0, place.start()))), None):
        return document.id, field.start(), next(p.end() for p in places if p.start() == field.end())
    # The signature stands below its post and the mark that it was signed: they are quoted with it.
    blocks = [_block_above(document.text, place.start()) for place in places]
    alone = [n for n, place in enumerate(places) if _is_line(document.text, place)]
    signed = next((n for n in alone if SIGNED.search(document.text, blocks[n], places[n].start())), (alone or [-1])[-1])
    return document.id, blocks[signed], places[signed].end()


def _is_line(text: str, place: re.Match[str]) -> bool:
    """Whether a name stands at the end of its line, and not in a row of a table."""
    start, end = text.rfind("\n", 0, place.start()) + 1, text.find("\n", place.end())
    return not text[place.end() : None if end < 0 else end].strip() and "|" not in text[start : place.start()]


def _block_above(text: str, start: int) -> int:
    """Where the two lines above a name begin."""
    at = text.rfind("\n", 0, start)
    for _ in range(2):
        while at > 0 and text[at - 1].isspace():
            at -= 1
        at = text.rfind("\n", 0, max(at, 0))
    begin = at + 1
    while begin < start and text[begin].isspace():
        begin += 1
    return begin
