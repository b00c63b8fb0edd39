"""Which documents, and which of their parts, were ended or changed by others, and when.

A number alone does not tell a document: every commune has its decision 45. A later text tells the day of the one that
it ends, and where it does not, it means one of its own place.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from knowledge.facts.recorded import Recorded, divisions, in_order
from knowledge.records import Says
from knowledge.vietnamese.names.numbers import canonical
from knowledge.vietnamese.writing.spelling import folded

CLAUSES = frozenset({"khoan", "diem"})


@dataclass(frozen=True, slots=True)
class Known:
    """A document as another may mean it: its canonical number, its day and its place."""

    number: str
    day: date | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True)
class _Change:
    """What changes a document, and of which day and place that one is."""

    by: Recorded
    day: date | None
    place: str | None

    def is_of(self, document: Known) -> bool:
        if self.day and document.day and self.day != document.day:
            return self.day.year == document.day.year and self.place == document.place is not None
        if self.day and document.day:
            return True
        return _is_one_place(self.place, document.place)


class Ended:
    """Which documents, and which of their articles, were ended by others, and when."""

    def __init__(self, recorded: Iterable[Recorded]) -> None:
        self._whole: dict[str, list[_Change]] = {}
        self._parts: dict[str, list[_Change]] = {}
        self._amended: dict[str, list[_Change]] = {}
        for one in sorted(recorded, key=in_order):
            said = one.statement
            if said.target is None or said.planned:
                continue
            target, change = canonical(said.target), _Change(one, said.dated, one.place)
            if said.kind is Says.AMENDS:
                self._amended.setdefault(target, []).append(change)
            if said.kind in (Says.REPLACES, Says.REPEALS):
                kept = self._parts if said.part else self._whole
                kept.setdefault(target, []).append(change)
        self._end_amendments()

    def _end_amendments(self) -> None:
        """What amends a document ends with it."""
        for target, enders in list(self._whole.items()):
            for amending in [change.by for change in self._amended.get(target, [])]:
                with_it = [_Change(e.by, amending.published, amending.place) for e in enders]
                if amending.number:
                    ended = self._whole.setdefault(amending.number, [])
                    ended.extend(e for e in with_it if e.by.number != amending.number)

    def whole(self, document: Known) -> Recorded | None:
        """What ended a document, a decision before what the press tells of one; None while it is in force."""
        enders = _of(self._whole, document)
        return next((e for e in enders if e.official), next(iter(enders), None))

    def parts(self, document: Known) -> list[Recorded]:
        """What ended parts of a document, in order of time."""
        return _of(self._parts, document)

    def amended(self, document: Known) -> list[Recorded]:
        """What amended or supplemented a document, in order of time."""
        return _of(self._amended, document)

    def of(self, recorded: Recorded) -> Recorded | None:
        """What ended the matter of a statement with its document, or with the article that it stands in."""
        document = of_the_document(recorded)
        if document is None:
            return None
        if recorded.statement.kind is Says.HOLDS:  # who comes and goes is told one by one
            enders = self.of_place(document, recorded.locator)
        else:
            enders = self.of_words(document, recorded.locator)
        # The press tells on its own day at best, and without one of no time at all.
        enders = [e for e in enders if e.official or e.since]
        return min((e for e in enders if e.begins >= recorded.begins), key=lambda e: e.begins, default=None)

    def of_place(self, document: Known, locator: str | None) -> list[Recorded]:
        """What ended a place in a document, with the document or with the part that it lies in."""
        enders = [e for e in self.parts(document) if _lies_in(locator, e.statement.part)]
        return enders + _of(self._whole, document)

    def of_words(self, document: Known, locator: str | None) -> list[Recorded]:
        """What ended the words of a place: what ended the place, or said it anew."""
        return self.of_place(document, locator) + [e for e in self.amended(document) if _restates(e, locator)]


def of_the_document(recorded: Recorded) -> Known | None:
    """The document that makes a statement, where it has a number."""
    return Known(recorded.number, recorded.published, recorded.place) if recorded.number else None


def _of(changes: dict[str, list[_Change]], document: Known) -> list[Recorded]:
    return [change.by for change in changes.get(document.number, []) if change.is_of(document)]


def _is_one_place(one: str | None, other: str | None) -> bool:
    """Whether two places may be one: "huyện A" and "huyện A, tỉnh B"."""
    if not one or not other:
        return True
    mine, theirs = set(folded(one)), set(folded(other))
    return mine <= theirs or theirs <= mine


def _lies_in(locator: str | None, part: str | None) -> bool:
    """Whether a place such as "Điều 2, khoản 3, điểm a" lies in a part such as "khoản 3 Điều 2"."""
    return bool(locator and part) and divisions(part or "") <= divisions(locator or "")


def _restates(amending: Recorded, locator: str | None) -> bool:
    """Whether an amendment puts a clause anew: one of a whole article may but add to it."""
    part = amending.statement.part
    return bool(CLAUSES & {name for name, _ in divisions(part or "")}) and _lies_in(locator, part)
