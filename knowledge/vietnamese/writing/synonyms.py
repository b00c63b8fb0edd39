"""Words of administrative Vietnamese that people ask with, and the other words with which texts say the same.

`synonyms.txt` has a group on each line. What stands before "=" is asked, and what stands behind is how texts say it; a
line without "=" goes both ways. "…" stands for a few words between. The groups say that two phrases may stand for one
thing, not that they always do: they serve to count what a sentence says of a question, never to state anything.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from knowledge.vietnamese.writing.restoring import plain
from knowledge.vietnamese.writing.spelling import WORD, fold_word

LEXICON = Path(__file__).parent / "synonyms.txt"
GAP = "…"
BETWEEN = r"(?:\S+ ){1,6}"  # what "…" stands for, over plain words


@dataclass(frozen=True, slots=True)
class OtherWords:
    """A phrase of a question, by the places of its words, and what says it as well, over plain words."""

    places: tuple[int, ...]
    said: re.Pattern[str]

    def are_said_by(self, line: str) -> bool:
        """Whether a line of plain words, as `plain_line` makes it, says the phrase in one way or another."""
        return self.said.search(line) is not None


@lru_cache(maxsize=1_000)
def plain_line(text: str) -> str:
    """The words of a text, each in lower case with its tone in one place, with a space on either side."""
    return f" {' '.join(plain(word) for word in WORD.findall(text))} "


def other_words(written: Sequence[str], *, is_bare: bool) -> list[OtherWords]:
    """The phrases among the words of a question that are said in other words too, the longest at each place.

    Of a question typed without its marks the words were restored, which is not always right: it is read bare.
    """
    key = fold_word if is_bare else plain
    line = [key(word) for word in written]
    table, longest = _asked(is_bare)
    found: list[OtherWords] = []
    at = 0
    while at < len(line):
        for length in range(min(longest, len(line) - at), 0, -1):
            if said := table.get(tuple(line[at : at + length])):
                found.append(OtherWords(tuple(range(at, at + length)), said))
                at += length
                break
        else:
            at += 1
    return found


@cache
def _asked(is_bare: bool) -> tuple[dict[tuple[str, ...], re.Pattern[str]], int]:
    """What says each phrase, by the words of the phrase, and how many words the longest has."""
    key = fold_word if is_bare else plain
    said: dict[tuple[str, ...], set[str]] = {}
    for asked, told in groups():
        for phrase in asked:
            if GAP not in phrase:
                said.setdefault(tuple(map(key, phrase.split())), set()).update(asked + told)
    return {phrase: _any_of(told) for phrase, told in said.items()}, max(map(len, said))


def groups() -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Each group: the phrases that are asked with, and those that only texts say."""
    for line in LEXICON.read_text(encoding="utf8").splitlines():
        if line and not line.startswith("#"):
            asked, _, told = line.partition(" = ")
            yield tuple(asked.split(", ")), tuple(filter(None, told.split(", ")))


def _any_of(phrases: set[str]) -> re.Pattern[str]:
    forms = (" ".join(BETWEEN if word == GAP else plain(word) for word in phrase.split()) for phrase in phrases)
    ordered = sorted((form.replace(f"{BETWEEN} ", BETWEEN) for form in forms), key=lambda form: (-len(form), form))
    return re.compile(rf"(?<= )(?:{'|'.join(ordered)})(?= )")
