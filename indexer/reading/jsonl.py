"""JSON lines: a document a line, as INTERFACE.md says. A bad line is refused by its number; the others are taken."""

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import BinaryIO

from indexer.reading import LARGEST_FILE, Read, Refused, is_storable, one_line, stored
from indexer.reading.text import marked
from knowledge.errors import SourceError
from knowledge.records import Kind

FROM_THE_TEXT = "official"  # a kind that says no more than: read the kind from the text
KINDS = frozenset(Kind) | {FROM_THE_TEXT}
LONGEST_ID = 300
DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
UTF8 = "utf-8"


def read(file: BinaryIO, source: str) -> Iterator[Read | Refused]:
    """Each line's document, or its refusal, one at a time: a long file is never held whole."""
    if (mark := marked(start := file.read(4))) and mark[1] != UTF8:
        yield Refused(source, f"is text in {mark[1].upper()}: save it as UTF-8 and add it again.")
        return
    file.seek(len(mark[0]) if mark else 0)
    if b"\0" in start:
        yield Refused(source, "looks like a binary file: give a text file with a JSON object a line.")
        return
    lines_of: dict[str, int] = {}
    holds_lines = False
    for number, line in _lines(file):
        holds_lines = True
        try:
            document = _document(line, source)
            if (earlier := lines_of.setdefault(document.ids[0], number)) != number:
                raise SourceError(f"has the id {document.ids[0]!r} of line {earlier}: give each line an id of its own.")
            yield document
        except SourceError as error:
            yield Refused(f"{source}, line {number}", str(error))
    if not holds_lines:
        yield Refused(source, "holds no line: remove it, or put a JSON object on each line.")


def count(file: BinaryIO) -> int:
    """How many lines hold something."""
    return sum(1 for line in file if not line.isspace())


def _lines(file: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """The lines that hold something, numbered; of a line that is too long, a start that is still too long."""
    number = 0
    while line := file.readline(LARGEST_FILE + 1):
        number += 1
        rest = line
        while len(rest) > LARGEST_FILE and not rest.endswith(b"\n"):
            rest = file.readline(LARGEST_FILE + 1)
        if not line.isspace():
            yield number, line


def _document(line: bytes, source: str) -> Read:
    if len(line) > LARGEST_FILE:
        raise SourceError(f"is longer than {LARGEST_FILE // 1024**2} MB: cut its text into parts.")
    fields = _fields(line)
    id_ = _id(fields)
    return Read(
        ids=(id_,),
        source=f"{source}#{id_}",
        text=stored(_required(fields, "text")),
        kind=_kind(fields),
        number=one_line(_optional(fields, "number")),
        issuer=one_line(_optional(fields, "issuer")),
        title=one_line(_optional(fields, "title")),
        published=_published(fields),
        url=one_line(_optional(fields, "url")),
    )


def _fields(line: bytes) -> dict[str, object]:
    try:
        fields = json.loads(line.decode(UTF8))
    except UnicodeDecodeError:
        raise SourceError("is not UTF-8: save the file as UTF-8, or mend the line.") from None
    except json.JSONDecodeError as error:
        raise SourceError(f"not valid JSON ({error.msg} at column {error.colno}): mend or remove the line.") from None
    except (ValueError, RecursionError):  # a number of thousands of digits; brackets nested by the thousand
        raise SourceError("JSON that cannot be read (too deep, or too long a number): mend the line.") from None
    if not isinstance(fields, dict):
        raise SourceError('is no JSON object: write it as {"id": "…", "text": "…"}.')
    return fields


def _required(fields: dict[str, object], name: str) -> str:
    if (value := _optional(fields, name)) is None:
        raise SourceError(f'has no "{name}": every document needs an id and a text.')
    return value


def _optional(fields: dict[str, object], name: str) -> str | None:
    value = fields.get(name)
    if not isinstance(value, str | None):
        raise SourceError(f'"{name}" is {_shown(value)}: write text in quotes, or null.')
    if value and not is_storable(value):
        raise SourceError(f'"{name}" holds a NUL or half a character (a lone surrogate): take it out.')
    return value or None


def _id(fields: dict[str, object]) -> str:
    id_ = _required(fields, "id")
    if not id_.strip() or not id_.isprintable() or len(id_) > LONGEST_ID:
        raise SourceError(f'"id" is {_shown(id_)}: write 1 to {LONGEST_ID} characters, all of them printable.')
    return id_


def _kind(fields: dict[str, object]) -> str | None:
    kind = _optional(fields, "kind")
    if kind is not None and kind not in KINDS:
        raise SourceError(f'"kind" is {_shown(kind)}: write one of {", ".join(sorted(KINDS))}, or null.')
    return None if kind == FROM_THE_TEXT else kind


def _published(fields: dict[str, object]) -> date | None:
    day = _optional(fields, "published")
    if day is None:
        return None
    try:
        if DAY.fullmatch(day):
            return date.fromisoformat(day)
    except ValueError:
        pass
    raise SourceError(f'"published" is {_shown(day)}: write a day as YYYY-MM-DD, or null.')


def _shown(value: object) -> str:
    written = ascii(value) if isinstance(value, str) and not value.isprintable() else repr(value)
    return written if len(written) <= 40 else written[:40] + "…"
