"""Spells beside each other: which are of a day, which came before, since when, and whether sources differ."""

from collections.abc import Sequence
from datetime import date

from knowledge.facts.timeline import ANEW, SINGLE, Body, Spell, is_office
from knowledge.records import Says
from knowledge.vietnamese.names.titles import rank_of
from knowledge.vietnamese.writing.spelling import fold


def tells_when(body: Body, spell: Spell) -> bool:
    """Whether the source makes the holding begin: a decision on a committee, or news of the change or the founding."""
    if spell.said.target:
        return True
    if spell.by.official:
        return not is_office(spell.said)
    return body.first_in(spell.said.document, ANEW) is not None


def last_and_before(spells: Sequence[Spell], last: date) -> tuple[list[Spell], list[Spell]]:
    """Those of the last day, or where nothing was so any more the last ones before it; and the other ones."""
    now = [s for s in spells if s.on(last)]
    if not now and spells:
        latest = max(s.until or date.max for s in spells)
        now = [s for s in spells if (s.until or date.max) == latest]
    return now, [s for s in spells if s not in now]


def differ(spells: Sequence[Spell]) -> bool:
    """Whether sources without a date name different people for a post that one person holds."""
    people = {s.said.person for s in spells if s.since is None and not s.by.official}
    return len(people) > 1 and all(rank_of(s.said.post or "") in SINGLE for s in spells)


def is_known_as_former(spell: Spell) -> bool:
    """Whether a holding is known to lie before what follows: it has a day, or its end is told."""
    ender = spell.ended_by.statement if spell.ended_by else None
    return spell.since is not None or (ender is not None and spell.said.person in (ender.target, ender.person))


def held_since(body: Body, spell: Spell) -> date | None:
    """The day from which its holder has held a post without a break."""
    began = spell
    for earlier in reversed(body.spells):
        same = earlier.said.kind is Says.HOLDS and earlier.said.person == began.said.person and began.said.person
        if same and earlier.until == began.by.begins and fold(earlier.said.post or "") == fold(began.said.post or ""):
            began = earlier
    return began.since


def predecessors(body: Body, now: Sequence[Spell]) -> list[Spell]:
    """Who held a post until the present holders came."""
    return [
        s
        for spell in now
        for s in body.spells
        if s.said.kind is Says.HOLDS
        and s.until == spell.by.begins
        and s.said.person != spell.said.person
        and fold(s.said.post or "") == fold(spell.said.post or "")
        and rank_of(s.said.post or "") in SINGLE
    ]
