"""What a question prefers among passages that fit alike: the newest, the official; and news told once.

Only where the question calls for it: "mới nhất" wants what was published last, "quyết định nào" a decision before news
of it. The same news printed by several papers is one piece of news, shown at the copy that ranks first.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from knowledge.records import Document, Kind, Passage
from knowledge.vietnamese.writing.spelling import fold, folded

NEWEST = re.compile(r"\b(?:moi nhat|gan day nhat|gan day|moi day|moi ban hanh|hien hanh|latest|newest|most recent)\b")
OFFICIAL = re.compile(
    r"\b(?:quyet dinh|van ban|nghi dinh|nghi quyet|thong tu|chi thi|ke hoach|thong bao)"
    r" (?:nao|gi|so may|so bao nhieu)\b|\bcan cu (?:phap li|nao)\b|\b(?:quy|qui) dinh (?:o|tai|trong) dau\b"
)
WEIGHT = 0.8  # of a preference, in the standard deviations that passages are ranked by
LONGEST_RUN = 4  # syllables that stand in one order: what copies of a text share and tellings of one event do not
ALIKE = 0.7  # share of the shorter text's runs that the other has too


@dataclass(frozen=True, slots=True)
class Ranked:
    """A passage with its document, without text, and how well it fits."""

    passage: Passage
    document: Document
    score: float
    likeness: float | None


def preferred(question: str, ranked: Sequence[Ranked]) -> list[Ranked]:
    """The passages in the order that the question calls for, best first, and news once."""
    line = fold(question)
    newest, official = NEWEST.search(line), OFFICIAL.search(line)
    days = sorted({one.document.published for one in ranked if one.document.published})

    def place(one: Ranked) -> float:
        bonus = WEIGHT * _age(one.document.published, days) if newest else 0.0
        return one.score + bonus + (WEIGHT if official and is_official(one.document) else 0.0)

    ordered = sorted(ranked, key=place, reverse=True) if newest or official else ranked
    return list(_told_once(ordered))


def is_official(document: Document) -> bool:
    """Whether it is a document of an authority, and no report on one."""
    return document.kind not in (Kind.NEWS, Kind.OTHER)


def _age(published: date | None, days: Sequence[date]) -> float:
    """From 0, the oldest or undated, to 1, the newest."""
    return (days.index(published) + 1) / len(days) if published else 0.0


def _told_once(ranked: Sequence[Ranked]) -> Iterator[Ranked]:
    """Those that are no copies of news that stands before them."""
    told: list[tuple[str, frozenset[tuple[str, ...]]]] = []
    for one in ranked:
        if one.document.kind is not Kind.NEWS:
            yield one
            continue
        runs = _runs(one.passage.text)
        if not any(id_ != one.document.id and _are_alike(runs, other) for id_, other in told):
            told.append((one.document.id, runs))
            yield one


def _runs(text: str) -> frozenset[tuple[str, ...]]:
    words = folded(text)
    return frozenset(tuple(words[at : at + LONGEST_RUN]) for at in range(max(1, len(words) - LONGEST_RUN + 1)))


def _are_alike(one: frozenset[tuple[str, ...]], other: frozenset[tuple[str, ...]]) -> bool:
    return len(one & other) >= ALIKE * min(len(one), len(other))
