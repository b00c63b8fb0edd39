"""Spelling: what two ways of writing one word share.

Quotes must stay as they stand in their document, so nothing here changes a stored text. Matching looks at a folded
shadow instead: `words` gives each word's folded form with its place in the text as it is, and `legible` a text's
characters as they were meant, each with its place.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

# Characters that nobody sees: soft hyphen, zero-width space and joiners, marks of direction, word joiner, variation
# selectors, byte order mark.
UNSEEN = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff"
# A number keeps its separators ("1.500", "0,5"); a word keeps marks that stand apart from their letter (NFD) and what
# nobody sees.
CAPITALS = (
    "A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"  # for a class of letters in a pattern
)
WORD = re.compile(rf"\d+(?:[.,]\d+)+|[^\W_](?:[^\W_]|[\u0300-\u036f{UNSEEN}])*")

# Letters of other alphabets that look like Latin ones, as pasted text has them, and letters that Unicode does not
# decompose.
STRANGE = "АВЕЅІЈКМНОРСТУХаеорсухіјѕԁɡΑΒΕΖΗΙΚΜΝΟΡΤΥΧοαıİ"
FAMILIAR = "ABESIJKMHOPCTYXaeopcyxijsdgABEZHIKMNOPTYXoaiI"
LOOK_ALIKE = str.maketrans("ĐđÐðɖ" + STRANGE, "DdDdd" + FAMILIAR)

# Dashes, quotation marks and spaces in all their widths, as the one that is typed.
ALIKE = {
    ord(written): typed
    for typed, several in (
        ("-", "‐‑‒–—―−﹘﹣－"),
        ('"', "“”„‟«»″＂"),
        ("'", "‘’‚‛`´′＇"),
        (" ", "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"),
    )
    for written in several
}
# What `legible` writes in another way: all these, control characters, halves of surrogate pairs, full-width and
# ornamental letters and digits.
ODD = re.compile(
    rf"[{UNSEEN}{STRANGE}{re.escape(''.join(map(chr, ALIKE)))}\u0300-\u036f\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff"
    r"\uff01-\uff5e\U0001d400-\U0001d7ff\u2460-\u24ff]"
)
CLUSTER = re.compile(r".[\u0300-\u036f]*", re.DOTALL)
LETTERS = re.compile(r"[^\W\d_]+")

THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+")
NUMBER = re.compile(r"\d+")
DAY = re.compile(r"\d{1,2}\.\d{1,2}\.\d{4}")
# "kỹ" and "kĩ", "lý" and "lí", "quý" and "quí" are one word in two spellings.
Y_FOR_I = re.compile(r"(?:[hklmst]|qu)y")


@dataclass(frozen=True, slots=True)
class Word:
    """A folded word and its place: the text's characters [start, end)."""

    folded: str
    start: int
    end: int


def normalise(text: str) -> str:
    """The stored form of a text: NFC, nothing else changed."""
    return unicodedata.normalize("NFC", text)


def bare(text: str) -> str:
    """The text without diacritics, đ as d, character for character where the text is in NFC."""
    # A strange letter may have marks of its own, and shows only without them.
    decomposed = unicodedata.normalize("NFD", text.translate(LOOK_ALIKE)).translate(LOOK_ALIKE)
    return unicodedata.normalize("NFC", "".join(c for c in decomposed if not unicodedata.combining(c)))


@lru_cache(maxsize=200_000)
def fold_word(word: str) -> str:
    """One word as it is compared: bare, lower case, one spelling of i and y, numbers without ornaments."""
    plain = bare(unicodedata.normalize("NFKC", word)).lower()
    plain = "".join(c for c in plain if c.isalnum() or c in ".,")
    if plain[:1].isdigit():
        return _fold_number(plain)
    return plain[:-1] + "i" if Y_FOR_I.fullmatch(plain) else plain


def _fold_number(number: str) -> str:
    if THOUSANDS.fullmatch(number):
        number = number.replace(".", "")
    return number.lstrip("0") or "0" if number.isdigit() else number


def words(text: str) -> list[Word]:
    """The words of a text in order, folded, each with its place.

    A day is its numbers, however it is written: "01/7/2023", "1.7.2023" and "01 tháng 7 năm 2023" have the same words.
    """
    found: list[Word] = []
    for match in WORD.finditer(text):
        written, start = match.group(), match.start()
        if written[0].isdigit() and DAY.fullmatch(written):
            found += (Word(fold_word(n.group()), start + n.start(), start + n.end()) for n in NUMBER.finditer(written))
        else:
            found.append(Word(fold_word(written), start, match.end()))
    return [word for n, word in enumerate(found) if not _names_part_of_day(found, n)]


def _names_part_of_day(found: Sequence[Word], n: int) -> bool:
    """Whether a word is the "tháng" or "năm" of a day or month told with its year."""
    if found[n].folded == "thang":
        return _is_part(found, n - 1, 31) and _is_part(found, n + 1, 12) and _is_year(found, n + 2)
    if found[n].folded == "nam":
        return n > 1 and found[n - 2].folded == "thang" and _is_part(found, n - 1, 12) and _is_year(found, n)
    return False


def _is_part(found: Sequence[Word], n: int, most: int) -> bool:
    return 0 <= n < len(found) and found[n].folded.isdecimal() and 0 < int(found[n].folded) <= most


def _is_year(found: Sequence[Word], n: int) -> bool:
    """Whether "năm" and a year stand from the n-th word on."""
    two = [word.folded for word in found[n : n + 2]]
    return len(two) == 2 and two[0] == "nam" and len(two[1]) == 4 and two[1].isdecimal()


def fold(text: str) -> str:
    """The folded words of a text with one space between."""
    return " ".join(folded(text))


def folded(text: str) -> list[str]:
    """The folded words of a text in order."""
    return list(_folded(text))


@lru_cache(maxsize=20_000)  # names and sentences are compared over and over while one question is answered
def _folded(text: str) -> tuple[str, ...]:
    return tuple(word.folded for word in words(text))


def is_bare(text: str) -> bool:
    """Whether no letter of the text carries a Vietnamese mark."""
    return bare(text) == normalise(text)


@dataclass(frozen=True, slots=True)
class Legible:
    """A text as it was meant; its n-th character stands at `places[n]` of the text as it is."""

    text: str
    places: Sequence[int]  # one more than characters: the last is the end


def legible(text: str) -> Legible:
    """A text in NFC without what nobody sees, with one kind of space, dash and quotation mark and in one alphabet."""
    if not ODD.search(text):
        return Legible(text, range(len(text) + 1))
    characters, places = [], []
    strange = _strange_letters(text)
    for cluster in CLUSTER.finditer(text):
        meant = _meant(cluster.group(), in_words=cluster.start() in strange)
        characters.append(meant)
        places += [cluster.start()] * len(meant)
    return Legible("".join(characters), [*places, len(text)])


def _strange_letters(text: str) -> frozenset[int]:
    """Where letters of other alphabets stand for the Latin ones that they look like: in words with no others."""
    return frozenset(
        at
        for word in LETTERS.finditer(text)
        if not word.group().isascii() and all(map(_looks_latin, word.group()))
        for at in range(*word.span())
    )


@lru_cache(maxsize=10_000)
def _looks_latin(letter: str) -> bool:
    """Whether a letter, in whatever ornaments, is a Latin one or drawn like one."""
    plain = unicodedata.normalize("NFKC", letter)
    return plain.translate(LOOK_ALIKE) != plain or "LATIN" in unicodedata.name(plain[0], "")


def _meant(cluster: str, *, in_words: bool) -> str:
    letter, marks = cluster[0], cluster[1:]
    if not ODD.match(letter):
        return normalise(cluster)
    if re.match(f"[{UNSEEN}]", letter):
        return marks
    if letter in "\t\n":
        return letter + marks  # they keep columns and lines apart
    if unicodedata.category(letter) in ("Cc", "Cs"):
        return " "
    letter = unicodedata.normalize("NFKC", letter.translate(ALIKE))
    return normalise((letter.translate(LOOK_ALIKE) if in_words else letter) + marks)
