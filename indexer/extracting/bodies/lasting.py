"""Until when a committee is there, as the decision that sets it up says: "Tổ công tác hoạt động đến hết ngày 31/12/2025"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from indexer.extracting.source import NORMS, Sentence, Source
from knowledge.records import Kind, Says, Statement
from knowledge.vietnamese.names.dates import find_dates
from knowledge.vietnamese.names.kinds import Sort

TERMS = frozenset({Kind.DECISION, Kind.REGULATION}) - NORMS
UNTIL = r"(?:den het|den|cho den(?: het)?)\s+(?:het )?"
# Behind the committee's name, and before it.
LASTS = re.compile(
    rf"\s*(?:se |duoc )?(?:(?:hoat dong|co thoi (?:gian|han) hoat dong)(?: (?:tu|ke tu) ngay [^.;]{{0,50}}?)? {UNTIL}"
    r"|(?:tu )?(?:ket thuc|cham dut) (?:hoat dong|nhiem vu) (?:vao |tu |sau |ke tu )?)$"
)
TERM_OF = re.compile(r"\bthoi (?:gian|han) (?:hoat dong|lam viec)(?: cua)? $")
TERM = re.compile(rf"\s*(?:la |:)?\s*(?:(?:tu|ke tu) ngay [^.;]{{0,50}}? )?{UNTIL}$")
FROM = re.compile(r"\b(?:tu|vao|ke tu) $")  # "kết thúc hoạt động từ ngày …": that day is the first without it


def lasting(source: Source) -> Iterator[Statement]:
    """The day from which a committee is no more, where a decision sets its term."""
    if source.is_news or source.document.kind not in TERMS:
        return
    for sentence in source.sentences:
        yield from _term(source, sentence)


def _term(source: Source, sentence: Sentence) -> Iterator[Statement]:
    for token in sentence.tokens:
        if token.sign != "B" or token.body is None or token.body.sort is not Sort.COMMITTEE:
            continue
        before = sentence.plain[: token.start - sentence.start]
        form = TERM if TERM_OF.search(before) else LASTS
        for day in find_dates(sentence.text):
            between = sentence.plain[token.end - sentence.start : max(day.start, token.end - sentence.start)]
            # "đến hết ngày": the word before a date may be counted to it.
            told = re.sub(r"(?:ngay|thang|nam)\s*$", "", between)
            if form.match(told) and (body := source.mentions.body(token.body, token.start)):
                first = day.first if FROM.search(told) else day.last + timedelta(days=1)
                said = source.says(Says.DISSOLVES, sentence.start, sentence.end, body=body)
                yield replace(said, effective=first)
                return
