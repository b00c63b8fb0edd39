"""The ways in which sorts of questions are answered: from statements of which kinds, wanted which, told how."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from knowledge.answers.asked.asking import Ask
from knowledge.answers.asked.questions import ALL_MEMBERS, Question
from knowledge.answers.facts.changing import came, changes, went
from knowledge.answers.facts.counting import last_count, members
from knowledge.answers.facts.naming_sources import named_sources
from knowledge.answers.facts.telling import Teller, Told
from knowledge.answers.meant.bodies import subject_of, words_in
from knowledge.answers.meant.posts import PLURAL, exact_or_wider, has_post
from knowledge.answers.phrasing import LONGEST_IN_TEXT, shortened
from knowledge.facts.recorded import ALWAYS
from knowledge.facts.timeline import ANEW, Body, Spell, is_office
from knowledge.records import Says
from knowledge.vietnamese.names.titles import PostMention, find_posts, post_key
from knowledge.vietnamese.writing.spelling import fold, folded

STANDING_AGENCY = frozenset(folded("cơ quan thường trực"))
JOINT = frozenset(folded("và"))
ON_WHICH_DAY = re.compile(r"(?<!\S)(?:ngay|thu|tuan|hom|mung|thang) (?:may|nao|bao nhieu)(?!\S)")


@dataclass(frozen=True, slots=True)
class Way:
    """How one sort of question is answered: from statements of which kinds, wanted which, told how."""

    kinds: tuple[Says, ...]
    tell: Callable[[Teller, Body, Sequence[Spell], Question, tuple[date, date]], Told | None]
    wanted: Callable[[Question], Callable[[Spell], bool]] = field(default=lambda _: lambda _: True)
    of_events: bool = False  # what happened once is told however long ago it was


def _holders(
    teller: Teller, body: Body, spells: Sequence[Spell], question: Question, days: tuple[date, date]
) -> Told | None:
    meant = [s for s in spells if not _is_apart(s, question)]
    return teller.holders(body, exact_or_wider(meant, question) if question.posts else meant, days) if meant else None


def _is_apart(spell: Spell, question: Question) -> bool:
    """Whether the question leaves a holder out: "Ngoài Phó Trưởng ban Thường trực, …"."""
    said, apart = spell.said, fold(question.apart)
    if not apart:
        return False
    posts = {post_key(mention.post) for mention in find_posts(question.apart)}
    return post_key(said.post or "") in posts or bool(said.person and fold(said.person) in apart)


def _members(teller: Teller, body: Body, spells: Sequence[Spell], _: Question, days: tuple[date, date]) -> Told:
    return teller.holders(body, spells, days)


def _count(
    teller: Teller, body: Body, spells: Sequence[Spell], question: Question, days: tuple[date, date]
) -> Told | None:
    told = last_count(spells, days[1])
    if told is not None:
        return teller.with_end(teller.count(body, told), told, days[1])
    held = members(body, spells, days[1], teller.sources)
    posts = [mention.post for mention in question.posts if mention.post != ALL_MEMBERS]
    return teller.members_counted(body, held, posts) if held else None


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


def _latest(tell: Callable[[Teller, Body, Spell, Question], Told]) -> Callable[..., Told]:
    def told(teller: Teller, body: Body, spells: Sequence[Spell], question: Question, days: tuple[date, date]) -> Told:
        now = [s for s in spells if s.on(days[1])] or list(spells)
        latest = max(now, key=lambda s: (s.by.official, s.by.begins))
        return teller.with_end(tell(teller, body, latest, question), latest, days[1])

    return told


def _founding(teller: Teller, body: Body, spells: Sequence[Spell], question: Question, _: tuple[date, date]) -> Told:
    verbs = {Says.FOUNDS: "thanh lap", Says.REORGANISES: "kien toan", Says.RENAMES: "ten"}
    asked = [s for s in spells if all(word in question.words for word in verbs[s.said.kind].split())] or list(spells)
    official = [s for s in asked if s.by.official] or asked
    return teller.founding(body, official)


def _meets(teller: Teller, body: Body, spell: Spell, question: Question) -> Told:
    """How often it meets; where it is asked on which day, with the words of the source, which may say that too."""
    told = teller.meets(body, spell)
    if not ON_WHICH_DAY.search(" ".join(question.words)):
        return told
    said = spell.said
    sentence = " ".join(teller.sources.document(said.document).text[said.start : said.end].split())
    return replace(told, text=f"{told.text[:-1]}: “{shortened(sentence, LONGEST_IN_TEXT)}”.")


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


def _came(teller: Teller, body: Body, _: Sequence[Spell], question: Question, days: tuple[date, date]) -> Told | None:
    return came(teller, body, _of_posts(body, question), days if question.dates or question.documents else None)


def _went(teller: Teller, body: Body, _: Sequence[Spell], question: Question, days: tuple[date, date]) -> Told | None:
    return went(teller, body, _of_posts(body, question), days if question.dates or question.documents else None)


def _of_posts(body: Body, question: Question) -> list[Spell]:
    """The holdings of the posts that are named, else all."""
    listed = _listed(question)
    return [s for s in body.spells if s.said.kind is Says.HOLDS and listed(s)]


def _changes(
    teller: Teller, body: Body, spells: Sequence[Spell], question: Question, days: tuple[date, date]
) -> Told | None:
    first = question.period(days[1])[0] if question.dates else ALWAYS
    return changes(teller, body, spells, (first, days[1]), named_sources(question, teller.sources, days[1]))


def _listed(question: Question) -> Callable[[Spell], bool]:
    """All members, or those alone who hold the posts that are named."""
    named = tuple(mention for mention in question.posts if mention.post != ALL_MEMBERS)
    return has_post(replace(question, posts=named, words=(*question.words, *PLURAL))) if named else lambda _: True


def _counted(question: Question) -> Callable[[Spell], bool]:
    """The number of members, or of those who hold the post that is named."""
    named = tuple(mention for mention in question.posts if mention.post != ALL_MEMBERS)
    holds = has_post(replace(question, posts=named, words=(*question.words, *PLURAL))) if named else lambda _: True

    def wanted(spell: Spell) -> bool:
        if spell.said.kind is Says.HOLDS:
            return holds(spell)
        return holds(spell) if spell.said.post is not None else not named

    return wanted


def _of_office(question: Question) -> Callable[[Spell], bool]:
    """The members of a body who are there by the office that the question names."""
    keys = {post_key(mention.post) for mention in question.posts}
    left = frozenset(question.left)

    def wanted(spell: Spell) -> bool:
        office = spell.said.office
        if not office or not spell.said.person or is_office(spell.said):
            return False
        held = {post_key(mention.post) for mention in find_posts(office)}
        agency = words_in(office) - frozenset(word for key in held for word in key.split())
        # The body is to be named as well, by more than its kind: an office alone is asked of its agency.
        matter = words_in(subject_of(spell.said.body or "")) & left - agency
        of_the_post = bool(keys & held) and not agency.isdisjoint(left)
        of_the_agency = not keys and agency - JOINT <= left  # "Đại diện Sở Nội vụ"
        return bool(matter) and bool(agency) and (of_the_post or of_the_agency)

    return wanted


WAYS: dict[Ask, Way] = {
    Ask.HOLDER: Way((Says.HOLDS,), _holders, has_post),
    Ask.MEMBER: Way((Says.HOLDS,), _members, _of_office),
    Ask.ROSTER: Way((Says.HOLDS,), _roster, _listed),
    Ask.COUNT: Way((Says.COUNTS, Says.HOLDS), _count, _counted),
    Ask.DUTY: Way((Says.DUTY,), _duties, _whose_duty),
    Ask.AGENCY: Way((Says.AGENCY,), _latest(lambda teller, body, spell, _: teller.agency(body, spell))),
    Ask.FOUNDING: Way((Says.FOUNDS, Says.REORGANISES, Says.RENAMES), _founding, of_events=True),
    Ask.MEETS: Way((Says.MEETS,), _latest(_meets)),
    Ask.CHANGES: Way((Says.HOLDS, *ANEW, Says.DISSOLVES), _changes, of_events=True),
    Ask.CAME: Way((Says.HOLDS,), _came),
    Ask.LEFT: Way((Says.HOLDS,), _went),
    Ask.REPORTS: Way((Says.REPORTS,), _latest(lambda teller, body, spell, _: teller.reports(body, spell))),
    Ask.ENDED: Way((Says.DISSOLVES, Says.FOUNDS, Says.REORGANISES, Says.RENAMES), _end, of_events=True),
}
