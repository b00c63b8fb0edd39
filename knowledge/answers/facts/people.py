"""Answers about people: which posts they hold, what they have to do, in whose place they came and who in theirs."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from knowledge.answers.asked.asking import Ask
from knowledge.answers.asked.questions import Question
from knowledge.answers.evidence import Sources
from knowledge.answers.facts.finding import Finding
from knowledge.answers.facts.telling import Teller, Told
from knowledge.answers.meant.bodies import body_words, is_of_the_kind, words_in
from knowledge.answers.meant.matching import said_words, stands_together
from knowledge.answers.meant.people import people_meant
from knowledge.answers.meant.posts import has_post, is_post
from knowledge.facts.recorded import ALWAYS
from knowledge.facts.timeline import SINGLE, Body, Spell
from knowledge.records import Says, Statement
from knowledge.vietnamese.names.titles import post_key, rank_of
from knowledge.vietnamese.writing.spelling import folded

Held = tuple[Body, Spell]
MOST_IN_CHARGE = 3  # who see to one matter, before it is too wide a matter
TASK_ALONE = frozenset(folded("nhiệm vụ"))  # "làm nhiệm vụ gì" is answered by a post, "phụ trách gì" is not


def of_a_person(question: Question, sources: Sources, as_of: date) -> Finding | None:
    """Answer which posts a person holds, or in whose place; a post may stand for the person who holds it."""
    days = question.period(as_of)
    if question.ask is Ask.SUCCESSOR:
        return _succeeded(question, sources, days[1])
    if question.ask is Ask.PREDECESSOR:
        return _preceded(question, sources, days)
    held = _held(question, sources, days)
    if not held and not question.dates:  # no longer: told as it last was
        held = _held(question, sources, (ALWAYS, days[1]))
    if not held:
        return None
    named = {spell.said.person for _, spell in held}
    if len(named) > 1:
        return Finding(choices=tuple(f"{name} giữ chức vụ gì?" for name in sorted(filter(None, named))))
    teller = Teller(sources, english=question.english)
    return Finding(teller.posts(sorted(held, key=_latest_first)))


def since_when(question: Question, sources: Sources, as_of: date) -> Finding | None:
    """Since when somebody holds the post that is named: as it is told who holds it."""
    days = question.period(as_of)
    people, posted = people_meant(question, sources.timeline), has_post(question)
    held = _bodies_with(
        question,
        sources,
        days,
        lambda s: s.said.kind is Says.HOLDS and s.said.person in people and (not question.posts or posted(s)),
    )
    if len(held) != 1:
        return None
    return Finding(Teller(sources, english=question.english).holders(held[0][0], [held[0][1]], days))


def duty_of_a_person(question: Question, sources: Sources, as_of: date) -> Finding | None:
    """What somebody has to do in a body: as it is told of him or of his post; else which post he holds."""
    people = people_meant(question, sources.timeline)
    if len(people) != 1 or (question.posts and not frozenset(folded(people[0])) <= frozenset(question.left)):
        return None  # of a post alone
    days = question.period(as_of)
    teller = Teller(sources, english=question.english)
    own = _bodies_with(question, sources, days, lambda s: s.said.kind is Says.DUTY and s.said.person == people[0])
    if own:
        body = own[0][0]
        return Finding(teller.duties(body, [spell for found, spell in own if found is body]))
    held = [(b, s) for b, s in _held(replace(question, ask=Ask.POSTS), sources, days) if s.said.body]
    if len({id(body) for body, _ in held}) != 1:
        return None
    posts = teller.posts(held)
    body = held[0][0]
    keys = {post_key(spell.said.post or "") for _, spell in held}
    duties = [
        s for s in body.of(Says.DUTY, first=days[0], last=days[1]) if any(is_post(s.said.post or "", k) for k in keys)
    ]
    if duties:
        told = teller.duties(body, [s for s in duties if s.said.document == duties[0].said.document])
        return Finding(replace(posts, text=f"{posts.text}\n{told.text}", proof=(*posts.proof, *told.proof)))
    return Finding(posts) if set(question.words) >= TASK_ALONE else None


def in_charge(question: Question, sources: Sources, as_of: date) -> Finding | None:
    """Who in a body has a matter to see to: those whose duty says all words of it."""
    left, days = frozenset(question.left), question.period(as_of)
    found: list[Held] = []
    for body in sources.timeline.bodies:
        matter = left - body_words(body)
        if not matter or not left & body_words(body) or not is_of_the_kind(body, question):
            continue
        told = body.of(Says.DUTY, first=days[0], last=days[1])
        found += [(body, s) for s in told if _bearer(s.said) and _says(s, matter, question, sources)]
    if not found or len({(id(body), _bearer(s.said)) for body, s in found}) > MOST_IN_CHARGE:
        return None
    if len({id(body) for body, _ in found}) > 1:
        return None
    teller = Teller(sources, english=question.english)
    return Finding(_joined([teller.task(body, spell, _holder(body, spell, days[1])) for body, spell in found]))


def _says(spell: Spell, matter: frozenset[str], question: Question, sources: Sources) -> bool:
    span = sources.document(spell.said.document).text[spell.said.start : spell.said.end]
    return matter <= question.said_by(span) and stands_together(matter, question, span)


def _bearer(said: Statement) -> str | None:
    return said.person or said.post or said.office


def _holder(body: Body, spell: Spell, day: date) -> Spell | None:
    """The one who holds the post that has the duty."""
    if spell.said.person or not spell.said.post:
        return None
    key = post_key(spell.said.post)
    held = [s for s in body.of(Says.HOLDS, first=day, last=day) if is_post(s.said.post or "", key)]
    return held[0] if len(held) == 1 else None


def _joined(told: Sequence[Told]) -> Told:
    text = "\n".join(one.text for one in told)
    return replace(told[0], text=text, proof=tuple(dict.fromkeys(s for one in told for s in one.proof)))


def _preceded(question: Question, sources: Sources, days: tuple[date, date]) -> Finding | None:
    """Who held a post before somebody: as his document says it, else as the one before it does."""
    teller = Teller(sources, english=question.english)
    for time in (days, (ALWAYS, days[1])):
        held = _held(question, sources, time)
        told = [pair for pair in held if pair[1].said.target]
        if told:
            return Finding(teller.predecessor(*told[0]))
        before = [(body, s, former) for body, s in held for former in body.spells if _follows(s, former)]
        if before:
            return Finding(teller.before(*before[0]))
        if question.dates:
            return None
    return None


def _succeeded(question: Question, sources: Sources, last: date) -> Finding | None:
    """Who came in the place of somebody."""
    teller = Teller(sources, english=question.english)
    if came := _came_after(question, sources, last):
        return Finding(teller.predecessor(*came[-1]))
    held = _held(question, sources, (ALWAYS, last))
    after = [(body, s, former) for body, former in held for s in body.spells if _follows(s, former)]
    after = [found for found in after if found[1].by.begins <= last]
    return Finding(teller.before(*after[-1])) if after else None


def _follows(spell: Spell, former: Spell) -> bool:
    """Whether somebody came when another left a post that one person at a time holds."""
    said, before = spell.said, former.said
    return (
        said.kind is before.kind is Says.HOLDS
        and former.until == spell.by.begins
        and bool(said.person and before.person)
        and said.person != before.person
        and post_key(said.post or "") == post_key(before.post or "")
        and rank_of(said.post or "") in SINGLE
    )


def _held(question: Question, sources: Sources, days: tuple[date, date]) -> list[Held]:
    """What the people held on some of those days whom the question names, by name or by post."""
    people = people_meant(question, sources.timeline)
    posted = has_post(question)
    of_the_post = question.posts and (not people or question.ask is not Ask.POSTS)
    return _bodies_with(
        question,
        sources,
        days,
        lambda s: (
            s.said.kind is Says.HOLDS
            and (s.said.person in people if people else bool(question.posts))
            and (not of_the_post or posted(s))
        ),
    )


def _came_after(question: Question, sources: Sources, last: date) -> list[Held]:
    """Who came by a day in the place of the one whom the question names."""
    people = people_meant(question, sources.timeline)
    return _bodies_with(
        question, sources, (ALWAYS, last), lambda s: s.said.kind is Says.HOLDS and s.said.target in people
    )


def _bodies_with(
    question: Question, sources: Sources, days: tuple[date, date], wanted: Callable[[Spell], bool]
) -> list[Held]:
    """What is wanted of those days, where body and statement explain every word of the question."""
    left = frozenset(question.left)
    return [
        (body, spell)
        for body in sources.timeline.bodies
        for spell in body.spells
        if wanted(spell)
        and spell.covers(*days)
        and left <= body_words(body) | said_words(spell) | words_in(None if spell.by.official else spell.by.title)
        and is_of_the_kind(body, question)
    ]


def _latest_first(held: Held) -> tuple[bool, int]:
    spell = held[1]
    return not spell.by.official, -spell.by.begins.toordinal()
