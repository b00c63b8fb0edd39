"""Spelling: what two ways of writing one word share.

Quotes must stay as they stand in their document, so nothing here changes a stored text. Matching looks at a folded
shadow instead: `words` gives each word's folded form with its place in the text as it is.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

# A number keeps its separators ("1.500", "0,5"); a word keeps marks that stand apart from their letter (NFD) and
# characters that nobody sees: soft hyphen, zero-width space and joiners, word joiner, byte order mark.
UNSEEN = "\u00ad\u200b-\u200d\u2060\ufeff"
WORD = re.compile(rf"\d+(?:[.,]\d+)+|[^\W_](?:[^\W_]|[\u0300-\u036f{UNSEEN}])*")

# Letters of other alphabets that look like Latin ones, as pasted text has them, and letters that Unicode does not
# decompose.
LOOK_ALIKE = str.maketrans("ĐđÐðɖАВЕКМНОРСТХаеорсухіјѕΑΒΕΗΙΚΜΝΟΡΤΧοıİ", "DdDddABEKMHOPCTXaeopcyxijsABEHIKMNOPTXoiI")

THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+")
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
    decomposed = unicodedata.normalize("NFD", text.translate(LOOK_ALIKE))
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
    """The words of a text in order, folded, each with its place."""
    return [Word(fold_word(m.group()), m.start(), m.end()) for m in WORD.finditer(text)]


def fold(text: str) -> str:
    """The folded words of a text with one space between."""
    return " ".join(folded(text))


def folded(text: str) -> list[str]:
    """The folded words of a text in order."""
    return [fold_word(word) for word in WORD.findall(text)]


def is_bare(text: str) -> bool:
    """Whether no letter of the text carries a Vietnamese mark."""
    return bare(text) == normalise(text)
