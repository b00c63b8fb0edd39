"""Headings of groups in rosters, "4. Các Ủy viên:", and posts that stand for themselves in a cell."""

import re
from collections.abc import Sequence

from indexer.extracting.members.tokens import Token
from indexer.extracting.source import Sentence

GROUP = re.compile(r"^w?(?P<posts>[HC](?:[,v\-]+[HC])*)g?:?$")
GROUP_WORDS = re.compile(
    r"(?:cac|nhung|(?:dong chi|ong|ba)|\d{1,2}|[ivx]+|[a-z]|mot|hai|ba|bon|nam|sau|gom)(?: (?:dong chi|ong|ba))?"
)


def group_of(item: Sentence) -> str | None:
    """The post of a group whose heading the line is: "Các Ủy viên:"."""
    match = GROUP.match(item.code)
    if match is None or match.end() != len(item.code):
        return None
    before = item.plain[: item.tokens[match.start("posts")].start - item.start].strip(" .:-")
    after = item.plain[item.tokens[match.end("posts") - 1].end - item.start :].strip(" .:-")
    if (before and not GROUP_WORDS.fullmatch(before)) or after not in ("", "gom", "bao gom"):
        return None
    return posts_of(item.tokens[match.start("posts") : match.end("posts")])


def posts_of(tokens: Sequence[Token]) -> str:
    """Posts held together, as one: "Ủy viên, Thư ký"."""
    return ", ".join(token.post.post for token in tokens if token.post)
