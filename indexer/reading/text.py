"""Plain text."""

import codecs
import re

from indexer.reading import Contents, stored
from knowledge.errors import SourceError

# UTF-32 first: its little-endian mark begins with that of UTF-16.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
CONTROLS_BORNE = 0.01  # old word processors leave a few behind; a binary file is full of them


def read(content: bytes, charset: str | None = None) -> Contents:
    """The text of a plain text file. Raises SourceError where it cannot be read as text."""
    return Contents(text=stored(decode(content, charset)))


def decode(content: bytes, charset: str | None = None) -> str:
    """The characters of a text file, line ends as they are; a byte order mark at its start is no part of them.

    The mark names the encoding; without one it is `charset` or UTF-8. Raises SourceError for bytes that are
    something else: a legacy encoding guessed wrong would be quoted wrong.
    """
    mark, encoding = marked(content) or (b"", charset or "utf-8")
    try:
        text = content[len(mark) :].decode(encoding)
    except (UnicodeError, LookupError):
        if not mark and _is_binary(content.decode("latin-1")):
            raise SourceError(BINARY) from None
        raise SourceError(f"is not text in {encoding.upper()}: save it as UTF-8 and add it again.") from None
    if _is_binary(text):
        raise SourceError(BINARY)
    return text


BINARY = "looks like a binary file: save it as plain text (UTF-8) and add it again."


def marked(content: bytes) -> tuple[bytes, str] | None:
    """The byte order mark that `content` begins with, and the encoding that it names."""
    return next(((mark, encoding) for mark, encoding in MARKS if content.startswith(mark)), None)


def _is_binary(text: str) -> bool:
    return "\0" in text or len(CONTROL.findall(text)) > len(text) * CONTROLS_BORNE
