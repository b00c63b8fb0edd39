"""A body as it is known on a day: each thing with the day on which it began and the quote that shows it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from knowledge.facts.conflicts import Conflict, Trouble
from knowledge.facts.endings import Ended, of_the_document
from knowledge.facts.recorded import ALWAYS, Recorded
from knowledge.facts.timeline import ANEW, Body, Spell, Timeline
from knowledge.records import Citation, Says, Statement
from knowledge.vietnamese.names.titles import Rank, rank_of

Cite = Callable[[Statement], Citation | None]  # None: the document does not hold the span any more


@dataclass(frozen=True, slots=True)
class Founding:
    """A decision's founding, ordering anew or renaming of a body: `name` is the one it has from then on."""

    what: str  # "founds", "reorganises", "renames"
    name: str
    former: str | None  # with "renames": the name until then
    decision: str | None  # its number, as the source gives it
    since: date | None
    citation: Citation


@dataclass(frozen=True, slots=True)
class Member:
    """A holder of a post. `reported` marks what news says against a decision in force."""

    post: str
    person: str | None
    office: str | None
    since: date | None
    until: date | None
    reported: bool
    citation: Citation
    ended_by: Citation | None = None
    also: tuple[Citation, ...] = ()

    @property
    def rank(self) -> Rank:
        """Its place in a roster."""
        return rank_of(self.post)


@dataclass(frozen=True, slots=True)
class Fact:
    """Anything else that is so: `of` whom or as what, where that is not the body itself, and `what`."""

    of: str | None
    what: str
    since: date | None
    until: date | None
    citation: Citation


@dataclass(frozen=True, slots=True)
class Source:
    """A document that speaks of the body, and what became of it by the day."""

    document: str
    number: str | None
    title: str | None
    published: date | None
    official: bool
    in_force: bool | None  # None for news, which has no force to lose
    ended_by: Citation | None = None


@dataclass(frozen=True, slots=True)
class Portrait:
    """What is known of a body on a day, in the order in which an official reads it."""

    body: str
    as_of: date
    former_names: tuple[str, ...]
    founded: tuple[Founding, ...]
    dissolved: Fact | None
    members: tuple[Member, ...]
    earlier: tuple[Member, ...]  # holdings that are over, also of people who hold a post again
    counts: tuple[Fact, ...]
    agencies: tuple[Fact, ...]
    duties: tuple[Fact, ...]
    meetings: tuple[Fact, ...]
    reports: tuple[Fact, ...]
    documents: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """A body in a list of bodies."""

    body: str
    members: int
    heads: tuple[Member, ...]
    decisions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CitedConflict:
    """A conflict or gap with the quotes that show it."""

    trouble: Trouble
    body: str
    about: str
    citations: tuple[Citation, ...]


def portray(body: Body, timeline: Timeline, day: date, cite: Cite) -> Portrait:
    """Gather what is known of a body on a day. What no quote shows is left out."""
    painter = _Painter(body, timeline.ended, day, cite)
    return Portrait(
        body=painter.name,
        as_of=day,
        former_names=painter.former_names(),
        founded=painter.founded(),
        dissolved=next(iter(painter.facts(Says.DISSOLVES)), None),
        members=painter.members(),
        earlier=painter.earlier(),
        counts=painter.facts(Says.COUNTS),
        agencies=painter.facts(Says.AGENCY),
        duties=painter.facts(Says.DUTY),
        meetings=painter.facts(Says.MEETS),
        reports=painter.facts(Says.REPORTS),
        documents=painter.documents(),
    )


def outline(body: Body, timeline: Timeline, day: date, cite: Cite) -> Outline | None:
    """A body in brief; None where nothing is known of it on the day."""
    painter = _Painter(body, timeline.ended, day, cite)
    if not painter.is_known:
        return None
    members = painter.members()
    heads = tuple(member for member in members if member.rank is Rank.HEAD)
    numbers = [source.number for source in painter.documents() if source.official and source.in_force]
    return Outline(painter.name, len(members), heads, tuple(filter(None, numbers)))


def cited(conflict: Conflict, cite: Cite) -> CitedConflict:
    """A conflict with its quotes."""
    found = tuple(dict.fromkeys(filter(None, map(cite, conflict.statements))))
    return CitedConflict(conflict.trouble, conflict.body, conflict.about, found)


class _Painter:
    """Puts together what was said of one body by a day."""

    def __init__(self, body: Body, ended: Ended, day: date, cite: Cite) -> None:
        self._body, self._ended, self._day, self._cite = body, ended, day, cite
        self._known = [spell for spell in body.spells if spell.by.begins <= day]

    @property
    def is_known(self) -> bool:
        return bool(self._body.of(*Says, first=self._day, last=self._day))

    @property
    def name(self) -> str:
        """The name that the body bears on the day: the one that the next renaming after it ends, if there is one."""
        coming = [s.said.target for s in self._renamings() if s.by.begins > self._day]
        return coming[0] or self._body.name if coming else self._body.name

    def former_names(self) -> tuple[str, ...]:
        past = [s.said.target for s in self._renamings() if s.by.begins <= self._day]
        return tuple(dict.fromkeys(name for name in reversed(past) if name and name != self.name))

    def _renamings(self) -> list[Spell]:
        found = [s for s in self._body.spells if s.said.kind is Says.RENAMES]
        return sorted(found, key=lambda s: s.by.begins)

    def founded(self) -> tuple[Founding, ...]:
        foundings = []
        for spell in sorted(self._known, key=lambda s: s.by.begins):
            said = spell.said
            if said.kind not in ANEW or said.planned or (citation := self._cite(said)) is None:
                continue
            renames = said.kind is Says.RENAMES
            decision = citation.number if renames or spell.by.official else said.target
            former = said.target if renames else None
            foundings.append(Founding(said.kind, said.body or self.name, former, decision, spell.since, citation))
        return tuple(foundings)

    def members(self) -> tuple[Member, ...]:
        held = self._body.of(Says.HOLDS, first=self._day, last=self._day)
        return _in_order(self._member(spell) for spell in held)

    def earlier(self) -> tuple[Member, ...]:
        held = [s for s in self._known if s.said.kind is Says.HOLDS and not s.on(self._day) and s.until != s.by.begins]
        return tuple(filter(None, (self._member(spell) for spell in held)))

    def _member(self, spell: Spell) -> Member | None:
        said = spell.said
        citation = self._cite(said)
        if citation is None:
            return None
        ender = spell.ended_by if spell.until is not None and spell.until <= self._day else None
        return Member(
            post=said.post or "",
            person=said.person,
            office=said.office,
            since=spell.since,
            until=_known_day(spell.until),
            reported=spell.reported,
            citation=citation,
            ended_by=self._cite(ender.statement) if ender else None,
            also=tuple(dict.fromkeys(filter(None, (self._cite(r.statement) for r in spell.also)))),
        )

    def facts(self, kind: Says) -> tuple[Fact, ...]:
        found = []
        for spell in self._body.of(kind, first=self._day, last=self._day):
            said = spell.said
            if citation := self._cite(said):
                of, what = _of_and_what(said, citation)
                found.append(Fact(of, what, spell.since, _known_day(spell.until), citation))
        return tuple(found)

    def documents(self) -> tuple[Source, ...]:
        """The documents that speak of the body by the day, in order of time."""
        first_said: dict[str, Recorded] = {}
        for spell in self._known:
            for recorded in (spell.by, *spell.also):
                first_said.setdefault(recorded.statement.document, recorded)
        ordered = sorted(first_said.values(), key=lambda r: (r.begins, r.statement.document))
        return tuple(filter(None, map(self._source, ordered)))

    def _source(self, recorded: Recorded) -> Source | None:
        citation = self._cite(recorded.statement)
        if citation is None:
            return None
        ender = self._ended.whole(document) if (document := of_the_document(recorded)) else None
        ended = ender is not None and ender.begins <= self._day
        return Source(
            document=citation.document,
            number=citation.number,
            title=citation.title,
            published=citation.published,
            official=recorded.official,
            in_force=not ended if recorded.official else None,
            ended_by=self._cite(ender.statement) if ender and ended else None,
        )


def _of_and_what(said: Statement, citation: Citation) -> tuple[str | None, str]:
    """Whose fact it is, or as what, and its content: a duty's is its own words."""
    if said.kind is Says.AGENCY:
        return said.post or "cơ quan thường trực", said.office or ""
    if said.kind is Says.DUTY:
        return said.person or said.office or said.post, citation.quote
    return said.office or said.post, said.target or citation.quote


def _in_order(members: Iterable[Member | None]) -> tuple[Member, ...]:
    found: Sequence[Member] = [member for member in members if member]
    return tuple(sorted(found, key=lambda m: (m.reported, m.rank, m.since or ALWAYS, m.citation.start)))


def _known_day(day: date | None) -> date | None:
    return None if day == ALWAYS else day
