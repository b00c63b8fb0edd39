"""What a source says, before it is described: one module a format, each from bytes to `Contents` or `Read`."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from knowledge.errors import SourceError

LARGEST_FILE = 20 * 1024 * 1024  # bytes of a file, of a page fetched, or of one line of .jsonl
LONGEST_TEXT = 2_000_000  # characters of one document; the longest code of laws has a third of that
UNSTORABLE = re.compile("[\0\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Contents:
    """What a file or page holds: its stored text, and what it says of itself beside it."""

    text: str
    title: str | None = None
    published: date | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Read:
    """A document as read. What is None is to be read from its text.

    `ids` are the ids it wishes for: the first that belongs to no other source is its own, the last in any case.
    `source` is an absolute path or a web address, for a line of .jsonl with "#" and the id behind it.
    """

    ids: tuple[str, ...]
    source: str
    text: str
    kind: str | None = None  # a value of knowledge.records.Kind
    number: str | None = None
    issuer: str | None = None
    title: str | None = None
    published: date | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """A source that gave no document, and why: one line that says what is wrong and what to do."""

    source: str
    reason: str


def stored(text: str) -> str:
    """The stored text for `text`: in NFC and otherwise unchanged.

    Raises SourceError where there is nothing to read, too much, or what cannot be stored.
    """
    if not letters(text):
        raise SourceError("holds no text: remove it, or put its text in.")
    if len(text) > LONGEST_TEXT:
        raise SourceError(f"holds {len(text):,} characters, {LONGEST_TEXT:,} at most are taken: cut it into parts.")
    if not is_storable(text):
        raise SourceError("its text holds a NUL or half a character (a lone surrogate): take it out.")
    return unicodedata.normalize("NFC", text)


def is_storable(text: str) -> bool:
    """Whether a database can keep `text`: without NUL, and in whole characters."""
    return UNSTORABLE.search(text) is None


def letters(text: str) -> int:
    """How many letters and digits it has."""
    return sum(map(str.isalnum, text))


def one_line(text: str | None) -> str | None:
    """A title or the like: in NFC, on one line, None where nothing is left."""
    return " ".join(unicodedata.normalize("NFC", text or "").split()) or None
