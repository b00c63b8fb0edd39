"""Conflicts and gaps: where statements in force speak against each other, or leave open what a body must have."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import combinations

from knowledge.facts.timeline import Body, Spell, Timeline, is_rival
from knowledge.records import Says, Statement
from knowledge.vietnamese.bodies import find_bodies
from knowledge.vietnamese.kinds import Sort
from knowledge.vietnamese.spelling import fold
from knowledge.vietnamese.titles import Rank, rank_of


class Trouble(StrEnum):
    """What sort of conflict or gap it is."""

    TWO_HOLDERS = "two_holders"  # two people hold one post in force
    NEWS_AGAINST = "news_against"  # news says otherwise than the decision in force
    MISCOUNTED = "miscounted"  # a roster has another number of members than its document says
    TWO_OFFICES = "two_offices"  # one person is head of two agencies
    NO_HEAD = "no_head"  # a committee has no head
    NO_DUTY = "no_duty"  # a committee has no duty


@dataclass(frozen=True, slots=True)
class Conflict:
    """One of them: of which body, what about it, and the statements that show it."""

    trouble: Trouble
    body: str
    about: str
    statements: tuple[Statement, ...]


def conflicts(timeline: Timeline, day: date) -> list[Conflict]:
    """All conflicts and gaps of a day, body by body."""
    found = [conflict for body in timeline.bodies for conflict in _of_body(body, day)]
    return [*found, *_two_offices(timeline, day)]


def _of_body(body: Body, day: date) -> Iterator[Conflict]:
    held = body.of(Says.HOLDS, first=day, last=day)
    yield from _two_holders(body, held)
    yield from _miscounted(body, body.of(Says.COUNTS, first=day, last=day), held)
    if is_committee(body) and (founded := body.of(Says.FOUNDS, Says.REORGANISES, first=day, last=day)):
        proof = (founded[-1].said,)
        if not any(rank_of(s.said.post or "") is Rank.HEAD for s in held):
            yield Conflict(Trouble.NO_HEAD, body.name, "", proof)
        if not body.of(Says.DUTY, first=day, last=day):
            yield Conflict(Trouble.NO_DUTY, body.name, "", proof)


def _two_holders(body: Body, held: Sequence[Spell]) -> Iterator[Conflict]:
    for one, other in combinations(held, 2):
        if is_rival(one.said, other.said):
            trouble = Trouble.NEWS_AGAINST if one.reported or other.reported else Trouble.TWO_HOLDERS
            names = " / ".join(s.said.person or s.said.office or "" for s in (one, other))
            yield Conflict(trouble, body.name, f"{one.said.post}: {names}", (one.said, other.said))


def _miscounted(body: Body, counted: Sequence[Spell], held: Sequence[Spell]) -> Iterator[Conflict]:
    """Compare a number of members with the roster of the same document, where that has one."""
    for spell in counted:
        roster = [s.said for s in held if s.said.document == spell.said.document]
        told = spell.said.target or ""
        if roster and spell.said.post is None and told.isdigit() and int(told) != len(roster):
            yield Conflict(Trouble.MISCOUNTED, body.name, f"{told} / {len(roster)}", (spell.said, *roster))


def _two_offices(timeline: Timeline, day: date) -> Iterator[Conflict]:
    heads: dict[str, list[tuple[Body, Spell]]] = {}
    for body in timeline.bodies:
        if is_committee(body):
            continue  # one may well head several committees
        for spell in body.of(Says.HOLDS, first=day, last=day):
            if spell.said.person and rank_of(spell.said.post or "") is Rank.HEAD:
                heads.setdefault(spell.said.person, []).append((body, spell))
    for person, offices in heads.items():
        places = {place for body, _ in offices for place in body.places}
        if len(offices) > 1 and len(places) <= 1:  # people of one name in two places are two people
            names = " / ".join(f"{spell.said.post} {body.name}" for body, spell in offices)
            yield Conflict(Trouble.TWO_OFFICES, names, person, tuple(spell.said for _, spell in offices))


def is_committee(body: Body) -> bool:
    """Whether a body is one that a decision founds with a head, members and duties."""
    mention = next(iter(find_bodies(body.name)), None)
    return mention is not None and mention.sort is Sort.COMMITTEE and not fold(body.name).startswith("dang uy")
