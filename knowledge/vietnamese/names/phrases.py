"""Lexicons of phrases, found in a text whether it is written with diacritics or without.

A phrase matches word for word with nothing but blanks between. In accented text its marks must be right, so that
"trường ban" is no "trưởng ban"; in a text typed without any marks only the letters count.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from knowledge.vietnamese.writing.restoring import plain
from knowledge.vietnamese.writing.spelling import WORD, bare, is_bare

Value = TypeVar("Value")

LONGEST_KEPT = 1_500  # characters
BLANKS = " \t\u00a0"


class Word(NamedTuple):
    """A word at text[start:end], with what stands between it and the word before.

    A tuple, for a long text makes many and a tuple is made at once.
    """

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
        return self.gap == " " or not self.gap.strip(BLANKS)


def words_of(text: str, start: int = 0, end: int | None = None) -> Sequence[Word]:
    """The words of text[start:end] in order; those of a sentence are kept at hand, for several look for names in it."""
    is_short = (len(text) if end is None else end) - start <= LONGEST_KEPT
    return _kept(text, start, end) if is_short and len(text) <= LONGEST_KEPT else _read(text, start, end)


@lru_cache(maxsize=500)
def _kept(text: str, start: int, end: int | None) -> tuple[Word, ...]:
    return tuple(_read(text, start, end))


def _read(text: str, start: int, end: int | None) -> list[Word]:
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


class _Phrase(NamedTuple, Generic[Value]):
    """A phrase, word for word: without diacritics, and as it is written."""

    bare: tuple[str, ...]
    low: tuple[str, ...]
    value: Value


class Phrases(Generic[Value]):
    """A lexicon of phrases, each with what it stands for."""

    def __init__(self, entries: Mapping[str, Value]) -> None:
        self._alone: dict[str, list[_Phrase[Value]]] = {}  # phrases of one word
        self._longer: dict[str, dict[str, list[_Phrase[Value]]]] = {}  # by their first and their second word
        for phrase, value in entries.items():
            low = tuple(plain(word) for word in WORD.findall(phrase))
            found = _Phrase(tuple(map(bare, low)), low, value)
            if len(low) == 1:
                self._alone.setdefault(found.bare[0], []).append(found)
            else:
                self._longer.setdefault(found.bare[0], {}).setdefault(found.bare[1], []).append(found)
        for by_second in self._longer.values():
            for several in by_second.values():
                several.sort(key=lambda one: -len(one.bare))

    def may_begin(self, word: Word) -> bool:
        """Whether some phrase begins with this word, but for its marks."""
        return word.bare in self._alone or word.bare in self._longer

    def at(self, words: Sequence[Word], index: int) -> tuple[int, Value] | None:
        """The longest phrase that begins at words[index]: where it ends, and what it stands for."""
        first = words[index]
        by_second = self._longer.get(first.bare)
        if by_second is not None and index + 1 < len(words) and words[index + 1].follows_closely:
            for phrase in by_second.get(words[index + 1].bare, ()):
                if _stands(words, index, phrase):
                    return index + len(phrase.bare), phrase.value
        for phrase in self._alone.get(first.bare, ()):
            if first.is_typed_bare or first.low == phrase.low[0]:
                return index + 1, phrase.value
        return None


def _stands(words: Sequence[Word], index: int, phrase: _Phrase[Value]) -> bool:
    """Whether a phrase stands at words[index], whose first two words do but for their marks."""
    if index + len(phrase.bare) > len(words):
        return False
    for at in range(2, len(phrase.bare)):
        word = words[index + at]
        if word.bare != phrase.bare[at] or not word.follows_closely:
            return False
    return words[index].is_typed_bare or all(words[index + at].low == form for at, form in enumerate(phrase.low))


def phrases(lexicon: str | Iterable[str]) -> Phrases[str]:
    """A lexicon whose phrases stand for themselves; a string lists them with commas or on lines of their own."""
    listed = re.split(r"\s*[,\n]\s*", lexicon.strip()) if isinstance(lexicon, str) else lexicon
    return Phrases({phrase: phrase for phrase in listed if phrase})
