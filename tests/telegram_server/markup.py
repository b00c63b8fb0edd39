"""Telegram's HTML, read as its server reads it, errors with their byte offsets included."""

import re
from dataclasses import dataclass

ENTITIES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
    "blockquote": "blockquote",
}
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
SPACE = b" \t\r\n\v\f"


class BadMarkup(Exception):
    """The text cannot be read; the message is the one Telegram gives."""


@dataclass(frozen=True, slots=True)
class Entity:
    """A stretch of text that looks different, in UTF-16 units."""

    type: str
    offset: int
    length: int
    url: str | None = None

    def json(self) -> dict[str, object]:
        plain: dict[str, object] = {"type": self.type, "offset": self.offset, "length": self.length}
        return plain | ({"url": self.url} if self.url else {})


@dataclass(frozen=True, slots=True)
class _Open:
    tag: str
    argument: str
    offset: int


def parse(html: str) -> tuple[str, list[Entity]]:
    """Read `html` into its plain text and its entities. Raises BadMarkup."""
    return _Reader(html.encode()).read()


class _Reader:
    """Reads bytes, because Telegram's offsets are in bytes."""

    def __init__(self, html: bytes) -> None:
        self._html = html
        self._at = 0
        self._text: list[str] = []
        self._length = 0
        self._open: list[_Open] = []
        self._entities: list[Entity] = []

    def read(self) -> tuple[str, list[Entity]]:
        while self._at < len(self._html):
            if self._html.startswith(b"</", self._at):
                self._end_tag()
            elif self._html.startswith(b"<", self._at):
                self._start_tag()
            else:
                self._words()
        if self._open:
            raise BadMarkup(f'Can\'t find end tag corresponding to start tag "{self._open[-1].tag}"')
        return "".join(self._text), sorted(self._entities, key=lambda entity: (entity.offset, -entity.length))

    def _words(self) -> None:
        end = self._html.find(b"<", self._at)
        end = len(self._html) if end < 0 else end
        words = decoded(self._html[self._at : end].decode())
        self._text.append(words)
        self._length += len(words.encode("utf-16-le")) // 2
        self._at = end

    def _start_tag(self) -> None:
        begin = self._at
        self._at += 1
        tag = self._until(b">" + SPACE).lower()
        self._more(f"Unclosed start tag at byte offset {begin}")
        if tag not in ENTITIES:
            raise BadMarkup(f'Unsupported start tag "{tag}" at byte offset {begin}')
        argument = ""
        while True:
            self._skip_spaces()
            self._more(f'Unclosed start tag "{tag}" at byte offset {begin}')
            if self._html[self._at : self._at + 1] == b">":
                break
            name, value = self._attribute(tag, begin)
            if (tag, name) in {("a", "href"), ("span", "class")}:
                argument = value
            elif (tag, name) == ("blockquote", "expandable"):
                argument = "expandable"
        self._at += 1
        if tag == "span" and argument != "tg-spoiler":
            raise BadMarkup(f'Tag "span" must have class "tg-spoiler" at byte offset {begin}')
        self._open.append(_Open(tag, argument, self._length))

    def _attribute(self, tag: str, begin: int) -> tuple[str, str]:
        unclosed = f'Unclosed start tag "{tag}" at byte offset {begin}'
        name = self._until(b"=>/\"'" + SPACE).lower()
        if not name:
            raise BadMarkup(f'Empty attribute name in the tag "{tag}" at byte offset {begin}')
        self._skip_spaces()
        self._more(unclosed)
        if self._html[self._at : self._at + 1] != b"=":
            return name, ""
        self._at += 1
        self._skip_spaces()
        self._more(unclosed)
        quote = self._html[self._at : self._at + 1]
        if quote not in (b'"', b"'"):
            value = self._until(b">" + SPACE)
            if not value.replace(".", "").replace("-", "").isalnum():
                raise BadMarkup(f"Unexpected end of name token at byte offset {self._at}")
            return name, value
        self._at += 1
        value = self._until(quote)
        self._more(unclosed)
        self._at += 1
        return name, decoded(value)

    def _end_tag(self) -> None:
        begin = self._at
        if not self._open:
            raise BadMarkup(f"Unexpected end tag at byte offset {begin}")
        self._at += 2
        tag = self._until(b">" + SPACE).lower()
        self._skip_spaces()
        if self._html[self._at : self._at + 1] != b">":
            raise BadMarkup(f"Unclosed end tag at byte offset {begin}")
        self._at += 1
        opened = self._open.pop()
        if tag and tag != opened.tag:
            raise BadMarkup(f'Unmatched end tag at byte offset {begin}, expected "</{opened.tag}>", found "</{tag}>"')
        self._close(opened)

    def _close(self, opened: _Open) -> None:
        length = self._length - opened.offset
        kind = "expandable_blockquote" if opened.argument == "expandable" else ENTITIES[opened.tag]
        url = opened.argument if opened.tag == "a" else None
        # A link that is no web address is shown as plain text, without a complaint.
        if length and (opened.tag != "a" or opened.argument.startswith(("http://", "https://", "tg://", "mailto:"))):
            self._entities.append(Entity(kind, opened.offset, length, url))

    def _until(self, ends: bytes) -> str:
        begin = self._at
        while self._at < len(self._html) and self._html[self._at] not in ends:
            self._at += 1
        return self._html[begin : self._at].decode()

    def _skip_spaces(self) -> None:
        while self._at < len(self._html) and self._html[self._at] in SPACE:
            self._at += 1

    def _more(self, else_: str) -> None:
        if self._at >= len(self._html):
            raise BadMarkup(else_)


def decoded(text: str) -> str:
    """Replace the four named entities and the numeric ones; any other ampersand is itself."""
    out, at = [], 0
    while (begin := text.find("&", at)) >= 0:
        out.append(text[at:begin])
        character, at = _entity(text, begin)
        out.append(character)
    return "".join([*out, text[at:]])


def _entity(text: str, begin: int) -> tuple[str, int]:
    end = begin + 1
    while end < len(text) and (text[end] == "#" or (text[end].isascii() and text[end].isalnum())):
        end += 1
    name = text[begin + 1 : end]
    character = NAMED.get(name) or _numbered(name)
    if character is None:
        return "&", begin + 1
    return character, end + text.startswith(";", end)


def _numbered(name: str) -> str | None:
    digits = re.fullmatch(r"#(?:x([0-9a-fA-F]+)|([0-9]+))", name)
    if digits is None:
        return None
    code = int(digits[1], 16) if digits[1] else int(digits[2])
    return chr(code) if 0 < code < 0x10FFFF else None
