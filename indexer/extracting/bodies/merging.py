"""Committees that are merged: "Hợp nhất A và B thành C", "sáp nhập A vào B"."""

import re
from collections.abc import Iterator

from indexer.extracting.members.tokens import Token
from indexer.extracting.source import Sentence, Source
from knowledge.records import Says, Statement
from knowledge.vietnamese.names.kinds import Sort

MERGES = re.compile(r"\b(?:hop nhat|sap nhap|nhap)\b")
PLANNED = re.compile(r"\b(?:se|du kien|de xuat|de nghi|kien nghi|phuong an|du thao|nghien cuu)\b")
AMONG = re.compile(r"\W*(?:(?:va|voi|cung)\W*)?(?:cac |hai |ba )?")
INTO = re.compile(r"\W*(?:de )?(?:thanh|thanh lap|tro thanh)(?: mot| lai)?\W*(?:la )?|\W*(?:vao|ve)\W*")
JOINS = re.compile(r"\W*(?:vao|ve)\W*")


def merging(source: Source, sentence: Sentence) -> Iterator[Statement]:
    """What a sentence says of committees that become one: the old ones end, a new one is founded."""
    verb = MERGES.search(sentence.plain)
    if verb is None:
        return
    behind = [token for token in sentence.tokens if token.sign == "B" and token.start >= sentence.start + verb.end()]
    old, new, joint = _parted(sentence, verb.end(), behind)
    name = _name(source, new) if new else None
    if not (old and name):
        return
    planned = source.is_news and PLANNED.search(sentence.plain[: verb.end()]) is not None
    for token in old:
        before = _name(source, token)
        if before and before != name:
            yield source.says(Says.DISSOLVES, sentence.start, sentence.end, body=before, target=name, planned=planned)
    if not JOINS.fullmatch(joint):
        yield source.says(Says.FOUNDS, sentence.start, sentence.end, body=name, planned=planned)


def _parted(sentence: Sentence, first: int, bodies: list[Token]) -> tuple[list[Token], Token | None, str]:
    """The bodies that are merged, the one that they become, and the words between."""
    old: list[Token] = []
    position = first
    for token in bodies:
        between = sentence.plain[position : token.start - sentence.start]
        if old and INTO.fullmatch(between):
            return old, token, between
        if not AMONG.fullmatch(between):
            return [], None, ""
        old.append(token)
        position = token.end - sentence.start
    return [], None, ""


def _name(source: Source, token: Token) -> str | None:
    if token.body is None or token.body.sort is not Sort.COMMITTEE or token.body.is_generic:
        return None
    return source.mentions.body(token.body, token.start)
