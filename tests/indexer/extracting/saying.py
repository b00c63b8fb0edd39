"""What a text states, in a form that tests compare."""

from dataclasses import replace

from indexer.describing import describe
from indexer.extracting import extract
from indexer.reading import Read
from knowledge.records import Document, Says, Statement

FIELDS = ("body", "post", "person", "office", "target", "part", "effective", "number")


def document(text: str, kind: str | None = "decision", title: str | None = None) -> Document:
    """A text as the indexer describes it; a kind of None is read from the text."""
    return describe("d", Read(("d",), "folder/d.txt", text, kind=kind, title=title))


def said(text: str, *kinds: Says, of: str | None = "decision", title: str | None = None) -> list[str]:
    """The statements of some kinds, or of all, each on a line: "holds | body=… | post=… | person=…"."""
    return [shown(one) for one in extract(document(text, of, title)) if not kinds or one.kind in kinds]


def told(text: str, *kinds: Says) -> list[str]:
    """The same of a text of the press."""
    return said(text, *kinds, of="news")


def shown(statement: Statement) -> str:
    """A statement on one line, without its span."""
    told_of = [f"{name}={value}" for name in FIELDS if (value := getattr(statement, name)) is not None]
    return " | ".join([statement.kind.value, *told_of, *(["planned"] if statement.planned else [])])


def quoted(text: str, kind: Says, of: str | None = "decision") -> list[str]:
    """The spans of the statements of a kind."""
    return [text[one.start : one.end] for one in extract(document(text, of)) if one.kind is kind]


def without_span(statement: Statement) -> Statement:
    """A statement that is the same wherever it stands."""
    return replace(statement, start=0, end=0)
