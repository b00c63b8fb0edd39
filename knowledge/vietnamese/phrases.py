"""Lexicons of phrases, found in a text whether it is written with diacritics or without.

A phrase matches word for word with nothing but blanks between. In accented text its marks must be right, so that
"trường ban" is no "trưởng ban"; in a text typed without any marks only the letters count.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from knowledge.vietnamese.restoring import plain
from knowledge.vietnamese.spelling import WORD, bare, is_bare

Value = TypeVar("Value")

BLANKS = " \t\u00a0"


@dataclass(frozen=True, slots=True)
class Word:
    """A word at text[start:end], with what stands between it and the word before."""

    start: int
    end: int
    text: str
    low: str  # lower case, the tone in one place
    bare: str  # the same without diacritics
    gap: str
    is_typed_bare: bool  # it stands in a text without any marks
    is_typed_small: bool  # it stands in a text without capitals, but for the first letter

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[0].isupper()

    @property
    def mark(self) -> str:
        """What stands between it and the word before, without blanks; an end of line is a mark."""
        return self.gap.strip(BLANKS)

    @property
    def follows_closely(self) -> bool:
        """Whether nothing but a blank stands before it."""
        return not self.gap.strip(BLANKS)


def words_of(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of text[start:end] in order."""
    found = []
    last = start
    typed_bare = is_bare(text[start:end])
    typed_small = not any(map(str.isupper, text[start + 1 : end]))
    for match in WORD.finditer(text, start, len(text) if end is None else end):
        gap = text[last : match.start()]
        found.append(
            Word(match.start(), match.end(), match.group(), *_forms(match.group()), gap, typed_bare, typed_small)
        )
        last = match.end()
    return found


@lru_cache(maxsize=100_000)
def _forms(word: str) -> tuple[str, str]:
    low = plain(word)
    return low, bare(low)


@dataclass(frozen=True, slots=True)
class _Entry(Generic[Value]):
    low: tuple[str, ...]
    value: Value


class Phrases(Generic[Value]):
    """A lexicon of phrases, each with what it stands for."""

    def __init__(self, entries: Mapping[str, Value]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], _Entry[Value]]]] = {}
        for phrase, value in entries.items():
            low = tuple(plain(word) for word in WORD.findall(phrase))
            key = tuple(map(bare, low))
            self._by_first.setdefault(key[0], []).append((key, _Entry(low, value)))
        for several in self._by_first.values():
            several.sort(key=lambda item: -len(item[0]))

    def may_begin(self, word: Word) -> bool:
        """Whether some phrase begins with this word, but for its marks."""
        return word.bare in self._by_first

    def at(self, words: Sequence[Word], index: int) -> tuple[int, Value] | None:
        """The longest phrase that begins at words[index]: where it ends, and what it stands for."""
        entries = self._by_first.get(words[index].bare)
        if entries is None:
            return None
        for key, entry in entries:
            end = index + len(key)
            if (
                end <= len(words)
                and (len(key) == 1 or _stand_together(words, index, key))
                and _is_written(words[index:end], entry.low)
            ):
                return end, entry.value
        return None


def _stand_together(words: Sequence[Word], index: int, key: Sequence[str]) -> bool:
    return all(
        words[at].bare == part and (at == index or words[at].follows_closely) for at, part in enumerate(key, index)
    )


def phrases(lexicon: str | Iterable[str]) -> Phrases[str]:
    """A lexicon whose phrases stand for themselves; a string lists them with commas or on lines of their own."""
    listed = re.split(r"\s*[,\n]\s*", lexicon.strip()) if isinstance(lexicon, str) else lexicon
    return Phrases({phrase: phrase for phrase in listed if phrase})


def _is_written(words: Sequence[Word], low: Sequence[str]) -> bool:
    return words[0].is_typed_bare or all(word.low == form for word, form in zip(words, low, strict=True))
