"""The fold: dated statements in, the state of every body on every day out.

A decision is a set of dated statements, and what is true on a day is a fold over them, in the order of the days on
which they take effect. A decision outranks news: a report does not end what a decision began unless it tells of the
change itself ("thay ông …"), and what it says against one is kept as `reported`, not believed silently.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cached_property, lru_cache
from itertools import groupby

from knowledge.facts.endings import Ended
from knowledge.facts.lineages import OF_THE_NATION, by_lineage
from knowledge.facts.offices import shares_an_office
from knowledge.facts.recorded import ALWAYS, Recorded, divisions, in_order
from knowledge.records import Says, Statement
from knowledge.vietnamese.names.bodies import body_key, find_bodies
from knowledge.vietnamese.names.kinds import Sort
from knowledge.vietnamese.names.numbers import canonical
from knowledge.vietnamese.names.titles import Rank, post_key, rank_of

ANEW = (Says.FOUNDS, Says.REORGANISES, Says.RENAMES)  # with these a body's roster and duties begin anew
ONE_AT_A_TIME = frozenset({Says.AGENCY, Says.COUNTS, Says.MEETS, Says.REPORTS})
SINGLE = frozenset({Rank.HEAD, Rank.STANDING_DEPUTY})  # ranks that one person at a time holds in a body
MEMBER = "Thành viên"  # who is no more than that


A_WHILE = timedelta(days=365)  # so long before he was replaced somebody is taken to have held his post


@dataclass(frozen=True, slots=True)
class Spell:
    """Something that was so for a time: from `since`, by `by`, until `until` (None: it still is), ended by `ended_by`.

    `also` are further statements that say the same. `reported` marks what news says against a decision in force.
    Of somebody of whom is told only that another came in his place, `at_least_from` is a day near enough to that one.
    """

    by: Recorded
    until: date | None = None
    ended_by: Recorded | None = None
    also: tuple[Recorded, ...] = ()
    reported: bool = False
    at_least_from: date | None = None

    @property
    def said(self) -> Statement:
        """The statement that began it."""
        return self.by.statement

    @property
    def since(self) -> date | None:
        """The day it began, as far as documents say."""
        return self.by.since

    def covers(self, first: date, last: date) -> bool:
        """Whether it was so on some day from first to last."""
        return (self.at_least_from or self.by.begins) <= last and (self.until is None or self.until > first)

    def on(self, day: date) -> bool:
        """Whether it was so on a day."""
        return self.covers(day, day)


@dataclass(slots=True)
class _Fold:
    """Spells of one kind while they are folded: those that still run, and those that are over."""

    running: list[Spell] = field(default_factory=list)
    over: list[Spell] = field(default_factory=list)

    def end(self, spells: Iterable[Spell], by: Recorded) -> None:
        for spell in list(spells):
            self.running.remove(spell)
            self.over.append(replace(spell, until=by.begins, ended_by=by))

    def all(self) -> list[Spell]:
        return sorted(self.over + self.running, key=lambda s: (s.by.begins, s.said.document, s.said.start))


class Body:
    """One body through all its names, with everything that was so of it, each for its time."""

    def __init__(self, recorded: Sequence[Recorded], ended: Ended) -> None:
        self._recorded = sorted(_with_last_term(recorded), key=in_order)
        self._holdings, self._others = _Fold(), _Fold()
        for _, group in groupby(self._recorded, key=lambda r: (r.begins, r.statement.document)):
            self._take(list(group), ended)
        for fold in (self._holdings, self._others):
            self._end_with_documents(fold, ended, date.max)
        self.spells = tuple(self._holdings.all() + self._others.all())

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Every name, the latest first; among those of one day the fullest first, and what is short for it last."""
        named = sorted(self._recorded, key=lambda r: (r.official, r.begins, len(r.statement.body or "")), reverse=True)
        old = [r.statement.target for r in named if r.statement.kind is Says.RENAMES]
        short = [r.statement.target for r in named if r.statement.kind is Says.CALLS]
        keys = {body_key(name) for name in short if name}
        full = sorted((r.statement.body for r in named if r.statement.body), key=lambda name: body_key(name) in keys)
        return tuple(dict.fromkeys(filter(None, [*full, *old, *short])))

    @property
    def name(self) -> str:
        """The name that it bears last, as fully as a document gives it."""
        return self.names[0]

    @cached_property
    def places(self) -> frozenset[str]:
        """The places that its names name, else those of the documents that name it; none of what is the nation's.

        A ministry or another agency whose body it is stands for a place: its council is not that of a province.
        """
        mentions = [mention for name in self.names for mention in find_bodies(name)[:1]]
        named = {m.place for m in mentions if m.place and not m.has_open_place}
        named = named or {m.owner for m in mentions if m.owner}
        if named or any(map(OF_THE_NATION.fullmatch, self.names)):
            return frozenset(named)
        return frozenset(r.place for r in self._recorded if r.place)

    @property
    def known_since(self) -> date | None:
        """The first day of which anything is said; None where no document is dated."""
        days = [r.since for r in self._recorded if r.since]
        return min(days, default=None)

    def of(self, *kinds: Says, first: date, last: date) -> list[Spell]:
        """What was so on some day from first to last, in the order in which the documents say it."""
        return [s for s in self.spells if s.said.kind in kinds and s.covers(first, last)]

    def first_in(self, document: str, kinds: Sequence[Says]) -> Recorded | None:
        """The first statement of these kinds that a document makes of the body."""
        return next((r for r in self._recorded if r.statement.document == document and r.statement.kind in kinds), None)

    def _take(self, group: list[Recorded], ended: Ended) -> None:
        """Apply what one document says on one day."""
        day = group[0].begins
        for fold in (self._holdings, self._others):
            self._end_with_documents(fold, ended, day)
        anew = next((r for r in group if r.statement.kind in ANEW and r.official), None)
        if anew and _is_whole_roster([r.statement for r in group]):
            self._holdings.end(self._holdings.running, anew)
        if anew and _putsin_order([r.statement for r in group]):
            bearers = {_bearer(r.statement) for r in group if r.statement.kind is Says.DUTY}
            told_anew = [s for s in self._others.running if s.said.kind is Says.DUTY and _bearer(s.said) in bearers]
            self._others.end(told_anew, anew)
        if ending := next((r for r in group if r.statement.kind is Says.DISSOLVES and not r.statement.planned), None):
            for fold in (self._holdings, self._others):
                fold.end(fold.running, ending)
        for recorded in group:
            if not recorded.statement.planned:
                self._apply(recorded)

    def _apply(self, recorded: Recorded) -> None:
        kind = recorded.statement.kind
        if kind is Says.HOLDS:
            self._hold(recorded)
        elif kind is Says.LEAVES:
            leaving = recorded.statement.person
            self._holdings.end([s for s in self._holdings.running if s.said.person == leaving], recorded)
        else:
            self._say(recorded)

    def _hold(self, recorded: Recorded) -> None:
        """Begin a holding and end the rival ones; of two that no source dates, neither ends the other."""
        recorded = self._with_post(recorded)
        new, running = recorded.statement, self._holdings.running
        for spell in running:
            if same_holding(spell.said, new):
                is_reported = spell.reported and not (recorded.official or new.target)
                running[running.index(spell)] = replace(spell, also=(*spell.also, recorded), reported=is_reported)
                self._make_room(recorded)
                return
        self._make_room(recorded)
        rivals = [s for s in running if is_rival(s.said, new) and (recorded.since or s.since)]
        rivals += [s for s in running if _is_moved(s, recorded) and s not in rivals]
        # An office is told in passing by decisions as by news: there the later source counts.
        against = [s for s in rivals if s.by.official and not recorded.official and not is_office(new)]
        if not against:
            self._holdings.end(rivals, recorded)
        running.append(Spell(recorded, reported=bool(against)))

    def _with_post(self, recorded: Recorded) -> Recorded:
        """Who comes in another's place, and no post is told, has that one's: "thay đồng chí A bằng đồng chí B"."""
        new = recorded.statement
        if new.post is not None or new.target is None:
            return recorded
        theirs = [s.said.post for s in self._holdings.running if s.said.person == new.target and s.said.post]
        return replace(recorded, statement=replace(new, post=theirs[-1] if theirs else MEMBER))

    def _make_room(self, recorded: Recorded) -> None:
        """End the holding of the one in whose place someone comes."""
        new = recorded.statement
        if new.target and new.target != new.person:
            theirs = [s for s in self._holdings.running if s.said.person == new.target]
            same = [s for s in theirs if post_key(s.said.post or "") == post_key(new.post or "")]
            # Who was promoted by the same document leaves the old post alone.
            self._holdings.end(same or [s for s in theirs if s.said.document != new.document], recorded)
            is_named = " " in new.target and new.post is not None
            if (
                is_named
                and not theirs
                and recorded.since
                and not any(s.said.person == new.target for s in self._holdings.over)
            ):
                self._holdings.over.append(_replaced(recorded, recorded.since))

    def _end_with_documents(self, fold: _Fold, ended: Ended, day: date) -> None:
        """End what was ordained by documents, or articles, that were ended by a day.

        An office in an agency is only told in passing by a decision on a committee, and does not end with it.
        """
        for spell in list(fold.running):
            if is_office(spell.said):
                continue
            if (ender := ended.of(spell.by)) and ender.begins <= day:
                fold.end([spell], ender)

    def _say(self, recorded: Recorded) -> None:
        """Put down anything but a holding; said again, it goes on; one agency, number or period follows another."""
        new, running = recorded.statement, self._others.running
        for spell in running:
            if spell.said.kind is new.kind and _content(spell.said) == _content(new):
                running[running.index(spell)] = replace(spell, also=(*spell.also, recorded))
                return
        if new.kind in ONE_AT_A_TIME:
            rivals = [s for s in running if s.said.kind is new.kind and s.said.post == new.post]
            earlier = [
                s for s in rivals if s.said.document != new.document and (recorded.official or not s.by.official)
            ]
            self._others.end(earlier, recorded)
        running.append(Spell(recorded))


class Timeline:
    """All bodies of a library, each through its names, and the fates of its documents."""

    def __init__(self, recorded: Sequence[Recorded]) -> None:
        recorded = tuple(_placed(recorded))
        self.ended = Ended(recorded)
        self.recorded = recorded
        self.bodies = tuple(Body(group, self.ended) for group in by_lineage(recorded))


def _placed(recorded: Sequence[Recorded]) -> Iterator[Recorded]:
    """All statements; those quoted for an article of another document are duties if it lists some, and of the same."""
    listed: dict[tuple[str, str], Statement] = {}
    for one in recorded:
        if one.statement.kind is Says.DUTY and one.number and one.statement.target is None:
            for article in _articles(one.locator):
                listed.setdefault((one.number, article), one.statement)
    for one in recorded:
        said = one.statement
        if said.kind is not Says.DUTY or said.target is None:
            yield one
            continue
        like = next((listed.get((canonical(said.target), article)) for article in _articles(said.part)), None)
        if like:
            same = replace(said, body=like.body, post=like.post, office=like.office, person=like.person)
            yield replace(one, statement=replace(same, target=None, part=None))


def _articles(told: str | None) -> list[str]:
    return [number for name, number in divisions(told or "") if name == "dieu"]


def same_holding(one: Statement, other: Statement) -> bool:
    """Whether two statements tell of one holding: the same holder and the same post, or one that includes it."""
    if one.person and other.person:
        holder = one.person == other.person
    else:
        holder = one.office == other.office or _is_one_holder(one, other)
    if not holder or one.post is None or other.post is None:
        return False
    mine, theirs = post_key(one.post), post_key(other.post)
    if other.target and mine != theirs and theirs.startswith(mine):
        return False  # a deputy who comes in the standing one's place
    return mine == theirs or mine.startswith(theirs) or theirs.startswith(mine)


def _is_one_holder(one: Statement, other: Statement) -> bool:
    """Whether both name no person but one office: "Chủ tịch UBND huyện", "Chủ tịch Ủy ban nhân dân huyện"."""
    return not (one.person or other.person) and shares_an_office(one.office or "", other.office or "")


def is_rival(one: Statement, other: Statement) -> bool:
    """Whether only one of two holdings can be: another holder of a post of which there is one."""
    if one.post is None or other.post is None:
        return False
    return post_key(one.post) == post_key(other.post) and rank_of(one.post) in SINGLE and one.person != other.person


def _replaced(recorded: Recorded, day: date) -> Spell:
    """The holding of one of whom nothing is told but that another took his place on a day: "thay ông …"."""
    theirs = replace(recorded.statement, person=recorded.statement.target, target=None, office=None, effective=None)
    before = replace(recorded, statement=theirs, since=None)
    return Spell(before, until=day, ended_by=recorded, at_least_from=day - A_WHILE)


def _is_moved(spell: Spell, recorded: Recorded) -> bool:
    """Whether a later decision gives a member another post in the committee, which ends the one before."""
    old, new = spell.said, recorded.statement
    if new.target and old.person and old.person == new.person and not is_office(old) and old.document != new.document:
        return post_key(new.post or "").startswith(post_key(old.post or ""))
    if not (spell.by.official and recorded.official) or old.person is None or old.person != new.person:
        return False
    return old.document != new.document and spell.by.begins < recorded.begins and not is_office(new)


def is_office(said: Statement) -> bool:
    """Whether a statement tells of an office in an agency, which no decision on a committee gives or takes."""
    return said.kind is Says.HOLDS and said.body is not None and _is_agency(said.body)


@lru_cache(maxsize=50_000)
def _is_agency(name: str) -> bool:
    mention = next(iter(find_bodies(name)), None)
    return mention is not None and mention.sort is Sort.AGENCY


def _putsin_order(said: Sequence[Statement]) -> bool:
    """Whether a document does more than give a body a new name, under which it goes on as before."""
    return any(one.kind in (Says.FOUNDS, Says.REORGANISES) for one in said)


def _is_whole_roster(said: Sequence[Statement]) -> bool:
    """Whether a document gives a body all its members, and does not only tell who comes in whose place."""
    held = [one for one in said if one.kind is Says.HOLDS]
    is_headed = any(rank_of(one.post or "") is Rank.HEAD for one in held)
    in_place = sum(one.target is not None for one in held)
    if any(one.post is None for one in held) or (in_place and not _putsin_order(said)):
        return False
    return is_headed and 2 * in_place < len(held) and not any(one.kind is Says.LEAVES for one in said)


def _with_last_term(recorded: Sequence[Recorded]) -> list[Recorded]:
    """The statements on a body without the ends that decisions set for it and later ones moved or passed over."""
    terms = [r for r in recorded if r.statement.kind is Says.DISSOLVES and r.statement.effective is not None]
    last = max(terms, key=lambda r: r.begins, default=None)
    kept = [r for r in recorded if r not in terms or r is last]
    if last is None:
        return kept
    begun = [r for r in recorded if r.statement.document == last.statement.document and r is not last]
    since = min((r.begins for r in begun), default=ALWAYS)
    anew = [r for r in kept if r.statement.kind in ANEW and r.official and since < r.begins < last.begins]
    is_passed_over = any(r.statement.document != last.statement.document for r in anew)
    return [r for r in kept if r is not last] if is_passed_over else kept


def _bearer(said: Statement) -> tuple[str, str, str]:
    """Whose duty it is: the body's own, a person's, a post's or an agency's."""
    return said.person or "", post_key(said.post) if said.post else "", (said.office or "").casefold()


def _content(said: Statement) -> tuple[str | None, ...]:
    """What makes two statements of one kind the same, wherever they stand; a duty is its own place."""
    place = (said.document, str(said.start)) if said.kind is Says.DUTY else ()
    return (said.post, said.office, said.target, *place)
