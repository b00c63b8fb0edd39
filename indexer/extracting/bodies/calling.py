"""What committees are called for short, with a matter of its own: "… (sau đây gọi tắt là Ban Chỉ đạo PCI)"."""

from collections.abc import Iterator
from itertools import pairwise

from indexer.extracting.mentions import CALLED_SHORTLY
from indexer.extracting.source import Source
from knowledge.records import Says, Statement
from knowledge.vietnamese.names.bodies import body_key
from knowledge.vietnamese.names.kinds import Sort
from knowledge.vietnamese.writing.shadow import shadow


def calling(source: Source) -> Iterator[Statement]:
    """The short names that a document gives committees, beside those that only leave out their matter."""
    for sentence in source.sentences:
        committees = [t for t in sentence.tokens if t.sign == "B" and t.body and t.body.sort is Sort.COMMITTEE]
        for full, short in pairwise(committees):
            if full.body is None or short.body is None or short.body.is_generic:
                continue
            if not CALLED_SHORTLY.fullmatch(shadow(source.text[full.end : short.start])):
                continue
            name, called = source.mentions.body(full.body, full.start), source.mentions.body(short.body, short.start)
            if name and called and body_key(name) != body_key(called):
                yield source.says(Says.CALLS, sentence.start, sentence.end, body=name, target=called)
