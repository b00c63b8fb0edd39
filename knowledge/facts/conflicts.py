"""Conflicts and gaps: where statements in force speak against each other, or leave open what a body must have.

Only decisions oblige: that the press names no head, tells of some members or calls an office by another name is no
fault. News counts where it tells otherwise than a decision in force.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import combinations

from knowledge.facts.offices import is_one_office, offices_in, shares_an_office
from knowledge.facts.recorded import Recorded
from knowledge.facts.timeline import ANEW, Body, Spell, Timeline, is_rival
from knowledge.records import Says, Statement
from knowledge.vietnamese.names.bodies import find_bodies
from knowledge.vietnamese.names.kinds import Sort
from knowledge.vietnamese.names.numbers import canonical
from knowledge.vietnamese.names.titles import Rank, rank_of
from knowledge.vietnamese.writing.spelling import fold

CHANGES_ANOTHER = frozenset({Says.AMENDS, Says.REPLACES, Says.REPEALS})
TOGETHER = ("các ", "đại diện ", "lãnh đạo ", "một số ", "mỗi ")  # an office of which several people hold one each


class Trouble(StrEnum):
    """What sort of conflict or gap it is."""

    TWO_HOLDERS = "two_holders"  # two decisions in force give one post to two people, and none says who follows whom
    NEWS_AGAINST = "news_against"  # news says otherwise than the decision in force
    MISCOUNTED = "miscounted"  # a roster has another number of members than its document says
    TWO_OFFICES = "two_offices"  # decisions in force give one person two offices of which one can hold one
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
    looked_through = _Day(timeline, day)
    found = [conflict for body in timeline.bodies for conflict in looked_through.of_body(body)]
    return list(dict.fromkeys([*found, *looked_through.two_offices()]))


class _Day:
    """A day on which conflicts are looked for, with what was said of documents and of agencies by then."""

    def __init__(self, timeline: Timeline, day: date) -> None:
        self._timeline = timeline
        self._day = day
        known = [r for r in timeline.recorded if r.begins <= day and not r.statement.planned]
        self._changed = {
            (r.number, canonical(r.statement.target))
            for r in known
            if r.statement.kind in CHANGES_ANOTHER and r.statement.target
        }
        self._successions = [r for r in known if r.statement.kind is Says.HOLDS and r.statement.target]

    def of_body(self, body: Body) -> Iterator[Conflict]:
        held = self._now(body, Says.HOLDS)
        yield from self._two_holders(body, held)
        yield from self._news_against(body, held)
        yield from self._miscounted(body)
        yield from self._gaps(body, held)

    def _now(self, body: Body, *kinds: Says) -> list[Spell]:
        return body.of(*kinds, first=self._day, last=self._day)

    def _in_force(self, recorded: Recorded) -> bool:
        ender = self._timeline.ended.of(recorded)
        return recorded.official and recorded.begins <= self._day and (ender is None or ender.begins > self._day)

    def _two_holders(self, body: Body, held: Sequence[Spell]) -> Iterator[Conflict]:
        """Holders of one post by decisions that are both in force, where no words say that one follows the other."""
        for spell in body.spells:
            later = next((s for s in held if s.by is spell.ended_by), None)
            if later is None or not later.by.official or not self._in_force(spell.by):
                continue
            if is_rival(spell.said, later.said) and not self._is_succession(body, spell, later):
                yield _between(Trouble.TWO_HOLDERS, body, spell, later)
        for one, other in combinations([s for s in held if s.by.official], 2):
            if is_rival(one.said, other.said):
                yield _between(Trouble.TWO_HOLDERS, body, one, other)

    def _is_succession(self, body: Body, spell: Spell, later: Spell) -> bool:
        """Whether something says that the earlier holder went: the later statement, its document, or another post."""
        if later.said.target == spell.said.person or (later.by.number, spell.by.number) in self._changed:
            return True
        return any(
            s is not spell and s.said.person == spell.said.person and s.said.document == later.said.document
            for s in body.spells
        )

    def _news_against(self, body: Body, held: Sequence[Spell]) -> Iterator[Conflict]:
        decided = [s for s in held if s.by.official]
        for spell in decided:
            yield from (
                _between(Trouble.NEWS_AGAINST, body, spell, told)
                for told in held
                if not told.by.official and is_rival(spell.said, told.said)
            )
            yield from self._office_lost(body, spell)
        for kind in (Says.AGENCY, Says.COUNTS):
            told = self._now(body, kind)
            yield from (
                _between(Trouble.NEWS_AGAINST, body, one, other)
                for one in told
                for other in told
                if one.by.official and not other.by.official and _differ(one.said, other.said)
            )
        if is_committee(body):
            yield from self._ended_by_news(body, decided)

    def _ended_by_news(self, body: Body, decided: Sequence[Spell]) -> Iterator[Conflict]:
        """Members by a decision in force whom news tells to have gone, where no decision says so since."""
        for spell in body.spells:
            ender = spell.ended_by
            if spell.said.kind is not Says.HOLDS or ender is None or ender.official or ender.begins > self._day:
                continue
            if self._in_force(spell.by) and not any(is_rival(spell.said, s.said) for s in decided):
                yield _conflict(Trouble.NEWS_AGAINST, body, spell.said, ender.statement)

    def _office_lost(self, body: Body, spell: Spell) -> Iterator[Conflict]:
        """Later news that another person came into the office by which a roster names a member."""
        if not spell.said.person or not spell.said.office:
            return
        for told in self._successions:
            new = told.statement
            if told.official or new.target != spell.said.person or told.begins < spell.by.begins:
                continue
            if shares_an_office(spell.said.office, f"{new.post} {new.body}"):
                yield _conflict(Trouble.NEWS_AGAINST, body, spell.said, new)

    def _miscounted(self, body: Body) -> Iterator[Conflict]:
        """A decision's number of members beside the roster that it came with, where that is whole."""
        for spell in self._now(body, Says.COUNTS):
            told = spell.said.target or ""
            if not spell.by.official or spell.said.post is not None or not told.isdigit():
                continue
            roster = self._roster_of(body, spell.said.document)
            together = any(is_held_by_several(said) for said in roster)
            if roster and (int(told) < len(roster) or (int(told) > len(roster) and not together)):
                yield Conflict(Trouble.MISCOUNTED, body.name, f"{told} / {len(roster)}", (spell.said, *roster))

    def _roster_of(self, body: Body, document: str) -> list[Statement]:
        """The members as a document lists them, each once; nobody changed by a later one is left out."""
        said = [s.said for s in body.spells if s.said.kind is Says.HOLDS]
        roster = {fold(s.person or s.office or ""): s for s in said if s.document == document}
        return sorted(roster.values(), key=lambda s: s.start)

    def _gaps(self, body: Body, held: Sequence[Spell]) -> Iterator[Conflict]:
        founded = [s for s in self._now(body, *ANEW) if s.by.official]
        if not founded or not is_committee(body):
            return
        proof = (founded[-1].said,)
        if not any(rank_of(s.said.post or "") is Rank.HEAD for s in held):
            yield Conflict(Trouble.NO_HEAD, body.name, "", proof)
        if not self._now(body, Says.DUTY):
            yield Conflict(Trouble.NO_DUTY, body.name, "", proof)

    def two_offices(self) -> Iterator[Conflict]:
        """One person in one place whom decisions in force call by two offices that exclude each other."""
        called: dict[tuple[str, str], list[tuple[str, Statement]]] = {}
        for body in self._timeline.bodies:
            for spell in self._now(body, Says.HOLDS):
                said = spell.said
                if not said.person or not self._in_force(spell.by):
                    continue
                office = said.office if is_committee(body) else f"{said.post} {said.body}"
                for place in body.places if office else ():
                    called.setdefault((said.person, fold(place)), []).append((office or "", said))
        for (person, _), offices in called.items():
            for (one, said), (other, also) in combinations(offices, 2):
                mine, theirs = offices_in(one), offices_in(other)
                if mine and theirs and not any(is_one_office(a, b) for a in mine for b in theirs):
                    yield Conflict(Trouble.TWO_OFFICES, said.body or "", f"{person}: {one} / {other}", (said, also))
                    break


def is_held_by_several(said: Statement) -> bool:
    """Whether a line of a roster stands for several members: "Chủ tịch UBND các quận", "đại diện Sở Nội vụ"."""
    return said.person is None and any(word in f"{said.office or ''} ".lower() for word in TOGETHER)


def is_committee(body: Body) -> bool:
    """Whether a body is one that a decision founds with a head, members and duties."""
    mention = next(iter(find_bodies(body.name)), None)
    return mention is not None and mention.sort is Sort.COMMITTEE and not fold(body.name).startswith("dang uy")


def _differ(one: Statement, other: Statement) -> bool:
    """Whether two agencies of one role, or two numbers of the same, are not one and the same."""
    if one.kind is Says.COUNTS:
        return one.post == other.post and one.target != other.target
    mine, theirs = (frozenset(fold(said.office or "").split()) for said in (one, other))
    return fold(one.post or "") == fold(other.post or "") and not (mine <= theirs or theirs <= mine)


def _between(trouble: Trouble, body: Body, one: Spell, other: Spell) -> Conflict:
    return _conflict(trouble, body, one.said, other.said)


def _conflict(trouble: Trouble, body: Body, one: Statement, other: Statement) -> Conflict:
    what = f"{one.post}: " if one.post else ""
    names = " / ".join(dict.fromkeys(said.person or said.office or said.target or "" for said in (one, other)))
    return Conflict(trouble, body.name, f"{what}{names}", (one, other))
