"""The number of the decision by which the press tells that a body was founded, where the next sentence gives it.

"… công bố quyết định thành lập Ban …. Đó là Quyết định số 15/QĐ-UBND." "Việc đổi tên nằm trong Quyết định số …"
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from indexer.extracting.documents.told import Named, named_in
from indexer.extracting.source import Sentence, Source
from knowledge.records import Says, Statement

VERBS = {Says.FOUNDS: "thanh lap|lap", Says.REORGANISES: "kien toan", Says.RENAMES: "doi ten|mang ten"}
IT_IS = re.compile(r"\W*(?:do|day) (?:chinh )?la (?:(?:noi dung|mot noi dung) )?(?:cua )?(?:\W*)")
IN_IT = r"\W*(?:viec|noi dung)\b[^.;:]*?\b(?:VERB)\b[^.;:]*?\b(?:nam trong|neu tai|neu trong|theo|tai|bang|the hien tai|ghi tai) "


def numbered(source: Source, found: Sequence[Statement]) -> list[Statement]:
    """These statements, those on bodies with the number that the sentence behind them gives."""
    if not source.is_news:
        return list(found)
    sentences = source.sentences
    return [_numbered(one, sentences) if one.kind in VERBS else one for one in found]


def _numbered(said: Statement, sentences: Sequence[Sentence]) -> Statement:
    has_number = said.number or (said.target and said.kind is not Says.RENAMES)
    at = next((n for n, sentence in enumerate(sentences) if sentence.start == said.start), None)
    if has_number or at is None or at + 1 >= len(sentences) or named_in(sentences[at].text, sentences[at].plain):
        return said
    behind = sentences[at + 1]
    named = named_in(behind.text, behind.plain)
    if not named or not _gives(behind, named[0], said.kind):
        return said
    if said.kind is Says.RENAMES:  # its target is the old name
        return replace(said, end=behind.end, number=named[0].number)
    return replace(said, end=behind.end, target=named[0].number)


def _gives(sentence: Sentence, named: Named, kind: Says) -> bool:
    """Whether the words before a number say that by this one it was done."""
    before = sentence.plain[: named.start]
    return IT_IS.fullmatch(before) is not None or re.fullmatch(IN_IT.replace("VERB", VERBS[kind]), before) is not None
