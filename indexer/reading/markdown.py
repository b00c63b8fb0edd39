"""Markdown: stored as it is written; only a title is read from it."""

import re

from indexer.reading import Contents, one_line, text

FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n(.*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
TITLE = re.compile(r"^title[ \t]*:[ \t]*(?P<quote>[\"']?)(?P<title>.+?)(?P=quote)[ \t]*\r?$", re.MULTILINE)
FENCED = re.compile(r"^ {0,3}(```|~~~).*?(?:^ {0,3}\1|\Z)", re.MULTILINE | re.DOTALL)
HEADING = re.compile(
    r"^ {0,3}#{1,6}[ \t]+(?P<hashed>\S.*?)[ \t]*#*[ \t]*\r?$"
    r"|^ {0,3}(?P<underlined>\S.*?)[ \t]*\r?\n {0,3}(?:=+|-{2,})[ \t]*\r?$",
    re.MULTILINE,
)
LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
EMPHASIS = re.compile(r"(\*{1,3}|_{1,3}|`+)(?=\S)(.+?)(?<=\S)\1")


def read(content: bytes, charset: str | None = None) -> Contents:
    """The text of a Markdown file, markup and all, and its title: from front matter, else the first heading."""
    plain = text.read(content, charset)
    return Contents(text=plain.text, title=_title(plain.text))


def _title(written: str) -> str | None:
    front = FRONT_MATTER.match(written)
    if front and (title := TITLE.search(front[1])):
        return one_line(title["title"])
    body = FENCED.sub("", written[front.end() :] if front else written)
    heading = HEADING.search(body)
    return _without_markup(heading["hashed"] or heading["underlined"]) if heading else None


def _without_markup(heading: str) -> str | None:
    return one_line(EMPHASIS.sub(r"\2", LINK.sub(r"\1", heading)))
