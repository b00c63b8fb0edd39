"""Which place "thành phố" means: the document's own, or the one that the same line names."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cached_property

from knowledge.records import Document
from knowledge.vietnamese.names.bodies import listed_in, places_in
from knowledge.vietnamese.names.kinds import BARE_UNITS
from knowledge.vietnamese.names.phrases import words_of

# A name may have a year ("kỳ thi … năm 2019"), not to be taken for a term ("2021-2026") or the end of a date.
YEAR = re.compile(r"(?<![-–/\d])\b(?:19|20)\d\d\b(?!\s?[-–])")
OF_YEAR = re.compile(r"(?<!tháng \d )(?<!tháng \d\d )\b[Nn]ăm ((?:19|20)\d\d)\b(?!\s?[-–])")
SEVERAL = re.compile(r"\b(?:các|những|nhiều|\d{1,2})\s+$")
AROUND = 2_000  # characters of a line on each side that are looked at


class Locations:
    """The places that a document names, for names that leave theirs out."""

    def __init__(self, document: Document, *, is_news: bool) -> None:
        self.document = document
        self.is_news = is_news
        self._named = _places(document.text)
        self._starts = [start for start, _, _ in self._named]

    def of(self, units: Sequence[str], position: int) -> str | None:
        """The place that a unit without a name means at a position, where it is clear."""
        own = self.document.place
        is_own = own is not None and unit_of(own) in units
        if is_own and not self.is_news:
            return own
        line = self.line_at(position)
        here = bisect_left(self._starts, position)
        before = self._named[bisect_left(self._starts, line[0]) : here]
        after = self._named[here : bisect_left(self._starts, line[1])]
        # What is named behind is meant before the document's own place only where it is named in full.
        in_full = [place for place in after if place[2]]
        own_or_other = own if is_own else _first(after, units) or self._only(units)
        return _first(reversed(before), units) or _first(in_full, units) or own_or_other

    def names_in_full(self, place: str, position: int) -> bool:
        """Whether the line at a position names a place together with its unit."""
        line = self.line_at(position)
        named = self._named[bisect_left(self._starts, line[0]) : bisect_left(self._starts, line[1])]
        return any(name == place and has_unit for _, name, has_unit in named)

    def in_full(self, name: str) -> str | None:
        """The place of a name, with its unit, where the text tells it so."""
        return next((place for _, place, _ in self._named if place.endswith(f" {name}")), None)

    def speaks_of_other(self, name: str, position: int) -> bool:
        """Whether the text there names places, or years, and none of those in a name that has some."""
        line = self.line_at(position)
        others = self._spoken_of(self.sentence_at(position)) or self._spoken_of(line)
        named = {place.name for place in listed_in(name)} | {place.name for place in places_in(name)}
        told = self.document.text[line[0] : line[1]]
        years = set(OF_YEAR.findall(told))
        is_own = any(re.search(rf"(?<!\w){re.escape(place)}(?!\w)", told) for place in named)  # "tại Sơn Khê"
        return (not is_own and _are_others(others, named)) or _are_others(years, set(YEAR.findall(name)))

    def _spoken_of(self, span: tuple[int, int]) -> set[str]:
        """The places, without their units, that a part of the text names."""
        places = self._named[bisect_left(self._starts, span[0]) : bisect_left(self._starts, span[1])]
        return {place.removeprefix(unit_of(place)).strip() for _, place, _ in places}

    def sentence_at(self, position: int) -> tuple[int, int]:
        """The sentence in which a position stands, near enough."""
        first, last = self.line_at(position)
        start, end = self.document.text.rfind(". ", first, position), self.document.text.find(". ", position, last)
        return (start if start >= 0 else first), (end if end >= 0 else last)

    def line_at(self, position: int) -> tuple[int, int]:
        """The line in which a position stands, as far as it is looked at."""
        text = self.document.text
        first, last = max(0, position - AROUND), min(len(text), position + AROUND)
        start, end = text.rfind("\n", first, position) + 1, text.find("\n", position, last)
        return start or first, last if end < 0 else end

    def _only(self, units: Sequence[str]) -> str | None:
        """The only place with such a unit that the whole text names."""
        distinct = {place for unit in units for place in self._by_unit.get(unit, ())}
        return next(iter(distinct)) if len(distinct) == 1 else None

    @cached_property
    def _by_unit(self) -> dict[str, set[str]]:
        by_unit: dict[str, set[str]] = {}
        for _, place, _ in self._named:
            by_unit.setdefault(unit_of(place), set()).add(place)
        return by_unit


def _first(named: Iterable[tuple[int, str, bool]], units: Sequence[str]) -> str | None:
    """The first place with such a unit."""
    return next((place for _, place, _ in named if unit_of(place) in units), None)


def _are_others(spoken_of: set[str], named: set[str]) -> bool:
    return bool(spoken_of and named) and not spoken_of & named


def unit_of(place: str) -> str:
    """The kind of unit with which a place's full name begins: "thành phố"."""
    found = BARE_UNITS.at(words_of(place), 0)
    return found[1] if found else ""


def _places(text: str) -> list[tuple[int, str, bool]]:
    """The places that a text names, written out, with whether their unit stands before them there."""
    named = {place.start: (place.full, False) for place in listed_in(text)}
    for place in places_in(text):
        if SEVERAL.search(text, max(0, place.start - len("thuộc các ")), place.start):
            continue  # "các tỉnh Tây Nguyên" is none of them
        named[place.start] = (place.full, True)
        named.pop(place.end - len(place.name), None)
    return [(start, *named[start]) for start in sorted(named)]
