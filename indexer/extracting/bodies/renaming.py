"""Bodies that the press tells to bear another name: "A mang tên B", "A được kiện toàn, lấy tên mới là B", "A (nay là B)"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from indexer.extracting.members.tokens import Token
from indexer.extracting.source import Sentence, Source
from knowledge.records import Says, Statement
from knowledge.vietnamese.names.kinds import Sort
from knowledge.vietnamese.writing.shadow import shadow

# Between the old name and the new one, and between the new one and the old.
NOW_CALLED = re.compile(
    r"[\"”,]* *\(?(?:(?:tu nay|nay|da|se|vua|chinh thuc|tro di) )*"
    r"(?:duoc (?:[\w ,]{0,60}? )?)?(?:va |, )?(?:chinh thuc )?"
    r"(?:mang ten|lay ten|doi ten|doi|nay la|nay goi la|co ten)(?: goi)?(?: moi)?(?: la| thanh)? *[\"“]?"
)
ONCE_CALLED = re.compile(
    r"[\"”,]* *\(?(?:,? *)(?:tien than la|truoc day la|truoc day co ten(?: goi)? la|truoc la|ten cu la|von la"
    r"|duoc doi ten tu|doi ten tu) *[\"“]?"
)
PLANNED = re.compile(r"\b(?:du kien|de nghi|de xuat|kien nghi|xem xet|neu|khong|chua|du thao)\b")


def renaming(source: Source) -> Iterator[Statement]:
    """What a news item says of bodies' names; a decision renames in the words of its articles."""
    if not source.is_news:
        return
    for sentence in source.sentences:
        committees = [t for t in sentence.tokens if t.sign == "B" and t.body and t.body.sort is Sort.COMMITTEE]
        for one, other in pairwise(committees):
            yield from _of_two(source, sentence, one, other)


def _of_two(source: Source, sentence: Sentence, one: Token, other: Token) -> Iterator[Statement]:
    between = shadow(source.text[one.end : other.start])
    if NOW_CALLED.fullmatch(between):
        old, new = one, other
    elif ONCE_CALLED.fullmatch(between):
        old, new = other, one
    else:
        return
    if old.body is None or new.body is None or PLANNED.search(sentence.plain[: one.start - sentence.start]):
        return
    old_name, new_name = source.mentions.body(old.body, old.start), source.mentions.body(new.body, new.start)
    if old_name and new_name and old_name != new_name:
        yield source.says(Says.RENAMES, sentence.start, sentence.end, body=new_name, target=old_name)
