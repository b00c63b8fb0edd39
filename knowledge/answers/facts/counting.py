"""How many members a body has: as a document says it, else as its whole roster of one decision counts."""

import re
from collections.abc import Sequence
from datetime import date

from knowledge.answers.evidence import Sources
from knowledge.facts.timeline import ANEW, Body, Spell
from knowledge.records import Says
from knowledge.vietnamese.names.titles import Rank, rank_of
from knowledge.vietnamese.writing.spelling import folded

ITEM = re.compile(r"[^\S\n]*(?:\|\s*)?(?:(?P<number>\d{1,3})\s*[.)|\t/]|(?P<dash>[-–+•*])\s)")
SEVERAL = frozenset(folded("các những nơi"))  # "các phó giám đốc sở" are more than one
FEWEST = 3  # members that make a roster


def last_count(spells: Sequence[Spell], day: date) -> Spell | None:
    """The number that a document tells, unless a roster was put down after it."""
    told = [s for s in spells if s.said.kind is Says.COUNTS and s.on(day)]
    if not told:
        told = [s for s in spells if s.said.kind is Says.COUNTS]
    latest = max(told, key=lambda s: (s.by.official, s.by.begins), default=None)
    held = [s.by.begins for s in spells if s.said.kind is Says.HOLDS and s.by.official and s.on(day)]
    return None if latest is None or (held and max(held) > latest.by.begins) else latest


def members(body: Body, spells: Sequence[Spell], day: date, sources: Sources) -> list[Spell]:
    """All members of a day, where one decision names them all and each of them is read; else nobody."""
    held = [s for s in body.spells if s.said.kind is Says.HOLDS and s.by.official and s.on(day)]
    documents = {s.said.document for s in held}
    if len(held) < FEWEST or len(documents) != 1 or not any(rank_of(s.said.post or "") is Rank.HEAD for s in held):
        return []
    document = sources.document(next(iter(documents)))
    if body.first_in(document.id, ANEW) is None or any(_are_several(s) for s in held):
        return []
    return [s for s in held if s in spells] if _is_read_whole(document.text, held) else []


def _are_several(spell: Spell) -> bool:
    said = spell.said
    return not said.person and not SEVERAL.isdisjoint(folded(said.office or ""))


def _is_read_whole(text: str, held: Sequence[Spell]) -> bool:
    """Whether every item of the list, from the first member to the last, names a member, and each but one."""
    starts = sorted({_line_of(text, s.said.start) for s in held})
    if len(starts) != len(held):
        return False
    items = [at for at in _lines(text, starts[0], starts[-1]) if ITEM.match(text, at)]
    numbers = [int(m["number"]) for at in starts if (m := ITEM.match(text, at)) and m["number"]]
    after = text.find("\n", starts[-1])
    following = ITEM.match(text, after + 1) if after >= 0 else None
    goes_on = following is not None and numbers and following["number"] == str(numbers[-1] + 1)
    return set(items) <= set(starts) and not goes_on and (not numbers or numbers[-1] in (len(numbers), len(held)))


def _line_of(text: str, start: int) -> int:
    return text.rfind("\n", 0, start) + 1


def _lines(text: str, first: int, last: int) -> list[int]:
    """Where the lines from one to another begin."""
    found, at = [first], first
    while at < last:
        at = text.find("\n", at) + 1
        found.append(at)
    return found
