"""Answers from the fold: which statements a question asks for, and how they are told."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from knowledge.answers.asking import Ask
from knowledge.answers.changing import BEGUN_ANEW, changes
from knowledge.answers.evidence import Sources
from knowledge.answers.matching import (
    Match,
    best,
    body_words,
    exact_or_wider,
    has_post,
    matches,
    people_meant,
    said_words,
)
from knowledge.answers.phrasing import name_of
from knowledge.answers.questions import Question, without_dates
from knowledge.answers.telling import Teller, Told
from knowledge.answers.wanted import wanted
from knowledge.facts.timeline import ALWAYS, Body, Spell
from knowledge.records import Reason, Says
from knowledge.vietnamese.spelling import folded
from knowledge.vietnamese.titles import PostMention

EVER = (ALWAYS, date.max)
STANDING_AGENCY = frozenset(folded("cơ quan thường trực"))
ALL_MEMBERS = "Thành viên"  # in a question all of them, whatever their posts; in a roster a post of its own


@dataclass(frozen=True, slots=True)
class Finding:
    """What the fold gives for a question: something told, or choices, or why there is nothing."""

    told: Told | None = None
    choices: tuple[str, ...] = ()
    reason: Reason = Reason.NOT_BORNE_OUT
    nearest: str = ""


@dataclass(frozen=True, slots=True)
class _Way:
    """How one sort of question is answered: from statements of which kinds, wanted which, told how."""

    kinds: tuple[Says, ...]
    tell: Callable[[Teller, Body, Sequence[Spell], Question, tuple[date, date]], Told | None]
    wanted: Callable[[Question], Callable[[Spell], bool]] = field(default=lambda _: lambda _: True)
    of_events: bool = False  # what happened once is told however long ago it was


def tell_facts(question: Question, sources: Sources, as_of: date) -> Finding | None:
    """Answer from statements; None where the question does not ask for what they say, or no body explains it."""
    for reading in _readings(question):
        if reading.ask in (Ask.POSTS, Ask.PREDECESSOR, Ask.SUCCESSOR):
            finding = _of_a_person(reading, sources, as_of)
        else:
            way = _WAYS.get(reading.ask)
            finding = _told(reading, way, sources, as_of) if way else None
        if finding:
            return finding
    return None


def _readings(question: Question) -> list[Question]:
    """The ways to read it, those that explain most first.

    A date may be part of a name. A question may leave out its verb, "Phó Trưởng ban …?", and ask who somebody is.
    """
    readings = [question]
    if question.ask is Ask.OPEN and question.posts and not wanted(question).gives:
        readings = [replace(question, ask=Ask.HOLDER, by_name=True)]
    elif question.ask is Ask.POSTS and "tro" in question.words:  # a body has a part to play as well
        readings = [question, replace(question, ask=Ask.DUTY)]
    elif question.ask is Ask.HOLDER and question.is_open:
        readings = [replace(question, ask=Ask.POSTS)]
    return [*map(without_dates, readings), *readings] if question.dates else readings


def _told(question: Question, way: _Way, sources: Sources, as_of: date) -> Finding | None:
    days = question.period(as_of)
    if way.of_events:
        days = (ALWAYS, days[1])
    is_wanted = way.wanted(question)
    found = _fitting(question, matches(question, sources, way.kinds, days, is_wanted))
    if not found:  # not so any more: told as it last was, with the day on which it ended or was put anew
        was = (lambda spell: is_wanted(spell) and _was_amended(spell)) if question.dates else is_wanted
        found = _fitting(question, matches(question, sources, way.kinds, (ALWAYS, days[1]), was))
    if not found:
        return _at_another_time(question, way, sources)
    if len(found) > 1:
        return Finding(choices=tuple(_asked_of(question, match.body) for match in found))
    match = found[0]
    teller = Teller(sources, english=question.english)
    told = way.tell(teller, match.body, match.spells, question, days)
    if told is None:
        return None
    if way.of_events and not any(s.by.official for s in match.spells):
        spans = " ".join(sources.document(s.document).text[s.start : s.end] for s in told.proof)
        if not wanted(question).given_by(spans):
            return None  # the news tells of it, but not when
    return Finding(told)


def _fitting(question: Question, found: Sequence[Match]) -> Sequence[Match]:
    """Those that fit best; of a question that names nothing at all, any may be meant."""
    return best(found) if question.left else found


def _was_amended(spell: Spell) -> bool:
    return spell.ended_by is not None and spell.ended_by.statement.kind is Says.AMENDS


def _at_another_time(question: Question, way: _Way, sources: Sources) -> Finding | None:
    """Where statements answer for other days only: that it is so, and the nearest document."""
    ever = best(matches(question, sources, way.kinds, EVER, way.wanted(question)))
    if not ever:
        return None
    nearest = sources.document(ever[0].spells[0].said.document)
    return Finding(reason=Reason.NOT_THEN, nearest=name_of(nearest, english=question.english))


def _asked_of(question: Question, body: Body) -> str:
    """The question with a body named in full, to choose from."""
    name = body.name
    if question.posts and question.ask is Ask.HOLDER:
        return f"{question.posts[0].post} {name} là ai?"
    patterns = {
        Ask.HOLDER: "Ai đứng đầu {}?",
        Ask.DUTY: "{} có nhiệm vụ gì?",
        Ask.ROSTER: "{} gồm những ai?",
        Ask.COUNT: "{} có bao nhiêu thành viên?",
        Ask.AGENCY: "Cơ quan thường trực của {} là cơ quan nào?",
        Ask.FOUNDING: "Quyết định nào thành lập {}?",
        Ask.MEETS: "{} họp bao lâu một lần?",
        Ask.REPORTS: "{} báo cáo bao lâu một lần?",
        Ask.ENDED: "{} còn hoạt động không?",
    }
    return patterns.get(question.ask, "{}").format(name)


def _of_a_person(question: Question, sources: Sources, as_of: date) -> Finding | None:
    """Answer which posts a person holds, or in whose place; a post may stand for the person who holds it."""
    days = question.period(as_of)
    if question.ask is Ask.SUCCESSOR:
        came = _came_after(question, sources, days[1])
        return Finding(Teller(sources, english=question.english).predecessor(*came[-1])) if came else None
    held = _held(question, sources, days)
    if not held and not question.dates:  # no longer: told as it last was
        held = _held(question, sources, (ALWAYS, days[1]))
    if not held:
        return None
    named = {spell.said.person for _, spell in held}
    if len(named) > 1:
        return Finding(choices=tuple(f"{name} giữ chức vụ gì?" for name in sorted(filter(None, named))))
    teller = Teller(sources, english=question.english)
    if question.ask is Ask.PREDECESSOR:
        return Finding(teller.predecessor(*held[0]))
    return Finding(teller.posts(sorted(held, key=_latest_first)))


def _held(question: Question, sources: Sources, days: tuple[date, date]) -> list[tuple[Body, Spell]]:
    """What the people held on some of those days whom the question names, by name or by post."""
    left = frozenset(question.left)
    people = people_meant(question, sources.timeline)
    posted = has_post(question)
    return [
        (body, spell)
        for body in sources.timeline.bodies
        for spell in body.of(Says.HOLDS, first=days[0], last=days[1])
        if _explains(spell, body, left)
        and (spell.said.person in people if people else bool(question.posts) and posted(spell))
        and (question.ask is not Ask.PREDECESSOR or spell.said.target)
    ]


def _came_after(question: Question, sources: Sources, last: date) -> list[tuple[Body, Spell]]:
    """Who came by a day in the place of the one whom the question names."""
    left, people = frozenset(question.left), people_meant(question, sources.timeline)
    return [
        (body, spell)
        for body in sources.timeline.bodies
        for spell in body.of(Says.HOLDS, first=ALWAYS, last=last)
        if spell.said.target in people and _explains(spell, body, left)
    ]


def _explains(spell: Spell, body: Body, left: frozenset[str]) -> bool:
    return left <= body_words(body) | said_words(spell)


def _latest_first(held: tuple[Body, Spell]) -> tuple[bool, int]:
    spell = held[1]
    return not spell.by.official, -spell.by.begins.toordinal()


def _holders(teller: Teller, body: Body, spells: Sequence[Spell], question: Question, days: tuple[date, date]) -> Told:
    return teller.holders(body, exact_or_wider(spells, question) if question.posts else spells, days)


def _roster(teller: Teller, body: Body, spells: Sequence[Spell], _: Question, days: tuple[date, date]) -> Told:
    now = [s for s in spells if s.on(days[1])] or list(spells)
    official = [s for s in now if s.by.official]
    return teller.roster(body, official or now)


def _duties(teller: Teller, body: Body, spells: Sequence[Spell], _: Question, days: tuple[date, date]) -> Told:
    now = [s for s in spells if s.on(days[1])] or list(spells)
    official = [s for s in now if s.by.official]
    first = (official or now)[0]
    documents = {first.said.document, *teller.amending(body, first)}
    told = teller.duties(body, [s for s in official or now if s.said.document in documents])
    return teller.with_end(told, first, days[1])


def _latest(tell: Callable[[Teller, Body, Spell], Told]) -> Callable[..., Told]:
    def told(teller: Teller, body: Body, spells: Sequence[Spell], _: Question, days: tuple[date, date]) -> Told:
        now = [s for s in spells if s.on(days[1])] or list(spells)
        latest = max(now, key=lambda s: (s.by.official, s.by.begins))
        return teller.with_end(tell(teller, body, latest), latest, days[1])

    return told


def _founding(teller: Teller, body: Body, spells: Sequence[Spell], question: Question, _: tuple[date, date]) -> Told:
    verbs = {Says.FOUNDS: "thanh lap", Says.REORGANISES: "kien toan", Says.RENAMES: "doi ten"}
    asked = [s for s in spells if all(word in question.words for word in verbs[s.said.kind].split())] or list(spells)
    official = [s for s in asked if s.by.official] or asked
    return teller.founding(body, official)


def _whose_duty(question: Question) -> Callable[[Spell], bool]:
    """The duties of the body itself, unless a post or an agency is asked about."""
    posts: tuple[PostMention, ...] = question.posts
    of_the_agency = frozenset(question.left) >= STANDING_AGENCY
    posted = has_post(question)

    def wanted(spell: Spell) -> bool:
        said = spell.said
        if said.person is not None and not posts:
            return folded(said.person)[-1] in question.left
        if posts:
            return posted(spell)
        if said.post is not None:
            return False
        office = frozenset(folded(said.office or ""))
        if of_the_agency:
            return bool(office)
        return not office or (bool(office) and office <= frozenset(question.left))

    return wanted


def _end(
    teller: Teller, body: Body, spells: Sequence[Spell], question: Question, days: tuple[date, date]
) -> Told | None:
    """That a body was dissolved; that it goes on only if that is asked, and something of it still is so."""
    ended = [s for s in spells if s.said.kind is Says.DISSOLVES and not s.said.planned]
    if ended:
        return teller.ended(body, ended[-1])
    goes_on = "con" in question.words and any(s.on(days[1]) for s in body.spells)
    return teller.goes_on(body, spells[-1]) if goes_on else None


def _changes(
    teller: Teller, body: Body, spells: Sequence[Spell], question: Question, days: tuple[date, date]
) -> Told | None:
    first = question.period(days[1])[0] if question.dates else ALWAYS
    return changes(teller, body, spells, (first, days[1]))


def _listed(question: Question) -> Callable[[Spell], bool]:
    """All members, or those alone who hold the posts that are named."""
    named = tuple(mention for mention in question.posts if mention.post != ALL_MEMBERS)
    return has_post(replace(question, posts=named)) if named else lambda _: True


def _counted(question: Question) -> Callable[[Spell], bool]:
    """The number of members, or of those who hold the post that is named."""
    named = [mention.post for mention in question.posts if mention.post != ALL_MEMBERS]
    return lambda spell: (spell.said.post is not None) == bool(named)


_WAYS: dict[Ask, _Way] = {
    Ask.HOLDER: _Way((Says.HOLDS,), _holders, has_post),
    Ask.ROSTER: _Way((Says.HOLDS,), _roster, _listed),
    Ask.COUNT: _Way((Says.COUNTS,), _latest(Teller.count), _counted),
    Ask.DUTY: _Way((Says.DUTY,), _duties, _whose_duty),
    Ask.AGENCY: _Way((Says.AGENCY,), _latest(Teller.agency)),
    Ask.FOUNDING: _Way((Says.FOUNDS, Says.REORGANISES, Says.RENAMES), _founding, of_events=True),
    Ask.MEETS: _Way((Says.MEETS,), _latest(Teller.meets)),
    Ask.CHANGES: _Way((Says.HOLDS, *BEGUN_ANEW, Says.DISSOLVES), _changes, of_events=True),
    Ask.REPORTS: _Way((Says.REPORTS,), _latest(Teller.reports)),
    Ask.ENDED: _Way((Says.DISSOLVES, Says.FOUNDS, Says.REORGANISES, Says.RENAMES), _end, of_events=True),
}
