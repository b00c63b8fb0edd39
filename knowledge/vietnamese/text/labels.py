"""The labels at the head of a line that say what division of a document begins there: "Chương II", "Điều 1.", "a)"."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum

from knowledge.vietnamese.text.lines import Line


class Level(IntEnum):
    """How deep a division lies: one of a level ends those of its own and of deeper levels before it."""

    ANNEX = 1  # phụ lục, danh sách, quy chế kèm theo
    FORM = 2  # mẫu số
    PART = 3  # phần
    CHAPTER = 4  # chương
    SECTION = 5  # mục
    SUBSECTION = 6  # tiểu mục
    ARTICLE = 7  # điều
    LETTER = 8  # A.
    ROMAN = 9  # I.
    CLAUSE = 10  # khoản: 1.
    SUBCLAUSE = 11  # 1.1.
    POINT = 12  # điểm: a)
    PARAGRAPH = 13  # of a text that has no other structure


HEADINGS = frozenset({Level.ANNEX, Level.FORM, Level.PART, Level.CHAPTER, Level.SECTION, Level.SUBSECTION})


@dataclass(frozen=True, slots=True)
class Label:
    """A label, its place in a series (0 where it has none) and where in its line the words behind it begin."""

    level: Level
    text: str  # "Chương II", "khoản 2", "điểm a"
    order: int
    after: int


MARKS = "#*_> "  # what Markdown puts before a heading is no part of it
ROMAN = "(?:x{0,3}(?:ix|iv|v?i{1,3}|v)|x{1,3})"
ORDINAL = "(?:thu )?(?:nhat|mot|hai|ba|tu|bon|nam|sau|bay|tam|chin|muoi)"
END = r"(?=$|[\s.:*_-])"
# Forms of labels in the shadow of a line, longest unit first. Group n is the number.
FORMS: tuple[tuple[Level, str, re.Pattern[str]], ...] = tuple(
    (level, noun, re.compile(pattern))
    for level, noun, pattern in (
        (Level.ANNEX, "Phụ lục", rf"phu (?:luc|bieu)(?: (?:so )?(?P<n>{ROMAN}|\d+[a-z]?|[a-z]))?{END}"),
        (Level.FORM, "Mẫu số", rf"(?:bieu )?mau (?:so )?(?P<n>\d[\d.]*[a-z]?|{ROMAN}){END}"),
        (Level.PART, "Phần", rf"phan (?P<n>{ORDINAL}|{ROMAN}|\d+|[a-e]){END}"),
        (Level.CHAPTER, "Chương", rf"chuong (?P<n>{ROMAN}|\d+){END}"),
        (Level.SECTION, "Mục", rf"muc (?P<n>{ROMAN}|\d+){END}"),
        (Level.SUBSECTION, "Tiểu mục", rf"tieu muc (?P<n>{ROMAN}|\d+){END}"),
        (Level.ARTICLE, "Điều", r"dieu (?P<n>\d{1,4}[a-z]?) ?(?:[.:]|-(?!\d)|$|(?=[*_]))"),
        (Level.ROMAN, "mục", rf"(?P<n>{ROMAN})[.)/-](?=\s)"),
        (Level.LETTER, "phần", r"(?P<n>[a-h])[.)](?=\s)"),
        (Level.SUBCLAUSE, "điểm", r"(?P<n>\d{1,3}(?:\.\d{1,2})+)[.)]?(?=\s)"),
        (Level.CLAUSE, "khoản", r"(?P<n>\d{1,3})(?:[.)](?=\s|[^\W\d])|[/-](?=\s))"),
        (Level.POINT, "điểm", r"(?P<n>(?P<letter>[a-z])(?P=letter)?\d?)\)|(?P<m>[a-z])[./-](?=\s)"),
    )
)
BEHIND = re.compile(r"[\s.:*_)–-]*")
LONGEST_TITLE = 400


def label_of(line: Line) -> Label | None:
    """The label that the line begins with, if it begins a division."""
    start = len(line.plain) - len(line.plain.lstrip(MARKS))
    for level, noun, form in FORMS:
        match = form.match(line.plain, start)
        if match and ACCEPTED[level](line, match):
            return _label(level, noun, line, match)
    return None


def _label(level: Level, noun: str, line: Line, match: re.Match[str]) -> Label:
    group = "m" if level is Level.POINT and match["m"] else "n"
    number = line.text[match.start(group) : match.end(group)] if match[group] else ""
    if number.isalpha() and len(number) > 3 and level is Level.PART:
        number = number.lower()  # "PHẦN THỨ NHẤT"
    behind = BEHIND.match(line.plain, match.end())
    after = behind.end() if behind and level in HEADINGS else match.end()
    return Label(level, f"{noun} {number}".strip(), _order(number), after)


def _order(number: str) -> int:
    digits = re.match(r"\d+", number)
    if digits:
        return int(digits.group())
    values = [{"i": 1, "v": 5, "x": 10}.get(character, 0) for character in number.lower()]
    if values and all(values):
        return sum(-one if one < two else one for one, two in zip(values, [*values[1:], 0], strict=True))
    return ord(number.lower()) - ord("a") + 1 if len(number) == 1 and number.isascii() else 0


def _is_heading(line: Line, match: re.Match[str]) -> bool:
    """A label alone, or with a title behind it; "Chương II của Luật này quy định …" is a sentence."""
    rest = line.text[match.end() :]
    title = rest.lstrip(" .:*_–-)")
    if not title:
        return True
    is_marked_off = rest.lstrip()[:1] in set(".:–-)*_")
    return (is_marked_off or title.isupper()) and len(rest) <= LONGEST_TITLE and title[-1] not in ";,"


def _is_in_capitals(line: Line, match: re.Match[str]) -> bool:
    return line.text[match.start("n") : match.end("n")].isupper()


def _opens_title_in_capitals(line: Line, match: re.Match[str]) -> bool:
    return _is_in_capitals(line, match) and line.text[match.end() :].strip().isupper()


def _is_article(line: Line, match: re.Match[str]) -> bool:
    return line.text[match.start()].isupper()


def _is_small(line: Line, match: re.Match[str]) -> bool:
    return line.text[match.start()].islower()


def _is_item(line: Line, match: re.Match[str]) -> bool:
    """A label before words; a table's cell with a number is none."""
    return " | " not in line.text and line.text[match.end() :].strip(" |") != ""


ACCEPTED: dict[Level, Callable[[Line, re.Match[str]], bool]] = {
    **dict.fromkeys(HEADINGS, _is_heading),
    Level.ARTICLE: _is_article,
    Level.ROMAN: _is_in_capitals,
    Level.LETTER: _opens_title_in_capitals,
    Level.SUBCLAUSE: _is_item,
    Level.CLAUSE: _is_item,
    Level.POINT: _is_small,
}
