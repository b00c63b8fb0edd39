"""Answers from the fold: which statements a question asks for, and how they are told."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from knowledge.answers.asked.asking import Ask
from knowledge.answers.asked.questions import ALL_MEMBERS, Question, without_dates
from knowledge.answers.asked.wanted import wanted
from knowledge.answers.evidence import Sources
from knowledge.answers.facts.context import matches_in_context
from knowledge.answers.facts.finding import Finding
from knowledge.answers.facts.naming_sources import ends_by, is_said_in, named_sources, said_in
from knowledge.answers.facts.people import duty_of_a_person, in_charge, of_a_person, since_when
from knowledge.answers.facts.telling import Teller
from knowledge.answers.facts.ways import STANDING_AGENCY, WAYS, Way
from knowledge.answers.meant.bodies import body_words, words_in
from knowledge.answers.meant.matching import Match, best, matches, terms_in
from knowledge.answers.meant.people import people_meant
from knowledge.answers.meant.posts import how_many
from knowledge.answers.phrasing import name_of
from knowledge.facts.recorded import ALWAYS
from knowledge.facts.timeline import ANEW, Body, Spell, is_office
from knowledge.records import Reason, Says
from knowledge.vietnamese.names.bodies import find_bodies
from knowledge.vietnamese.names.dates import DateSpan, Grain, find_dates
from knowledge.vietnamese.names.titles import STANDING_POST
from knowledge.vietnamese.writing.spelling import fold, folded

OBJECT = re.compile(  # who is asked for does nothing himself: "họp với ai", "báo cáo ai"
    r"\b(?:voi|den|toi|tu|gui|gap) (?:ai|nguoi nao)\b"
    r"|(?<!\bla)(?<!\bdo)(?<!\bboi)(?<!\bcho)(?<!\bcua)(?<!\bve) (?:ai|nguoi nao)$"
)
SUBJECT = re.compile(r"(?:ai|nguoi) ")  # "Ai phụ trách …" asks of a matter, "… do ai phụ trách?" of the body as well
WORK = re.compile(r"\blam (?:nhung )?gi\b")
SOMEONE = re.compile(r"\b(?:co quan|don vi|bo phan|phong|so|ai|nguoi) nao\b")
INSTEAD = re.compile(r"\b(?:thay(?: the)?(?: cho)?|ke nhiem)(?: vi tri cua)? (?:ong|ba|dong chi) (?P<whom>.*)")
INSTEAD_WORDS = frozenset(folded("thay thế cho kế nhiệm vị trí bổ bầu cử"))
JOINT = frozenset(folded("và"))
LISTED = frozenset({Ask.HOLDER, Ask.ROSTER})
EVER = (ALWAYS, date.max)
# "Những cán bộ nào của Ban Chỉ đạo bị kỷ luật?"
SUFFERS = re.compile(r"(?<!thiết )(?<!chuẩn )(?<!trang )\bbị (?!thay\b|trí\b|miễn\b)\w+")


def tell_facts(question: Question, sources: Sources, as_of: date) -> Finding | None:
    """Answer from statements; None where the question does not ask for what they say, or no body explains it."""
    if question.ask in LISTED and SUFFERS.search(question.text.lower()):
        return None  # who of its members was punished is told by no roster
    without: Finding | None = None
    for reading in _readings(question, sources):
        if reading.ask in (Ask.POSTS, Ask.PREDECESSOR, Ask.SUCCESSOR):
            finding = of_a_person(reading, sources, as_of)
        elif reading.ask is Ask.SINCE:
            finding = since_when(reading, sources, as_of)
        elif reading.ask is Ask.IN_CHARGE:
            finding = in_charge(reading, sources, as_of)
        elif reading.ask is Ask.DUTY and (found := duty_of_a_person(reading, sources, as_of)):
            finding = found
        else:
            way = WAYS.get(reading.ask)
            finding = _told(reading, way, sources, as_of) if way else None
        if finding and (finding.told or finding.choices):
            return finding
        without = without or finding
    return without


def _readings(question: Question, sources: Sources) -> list[Question]:
    """The ways to read it, those that explain most first.

    A date may be part of a name. A question may leave out its verb, "Phó Trưởng ban …?", and ask who somebody is.
    """
    readings = [question]
    if question.ask is Ask.OPEN and question.posts and not wanted(question).gives:
        readings = [replace(question, ask=Ask.HOLDER, by_name=True)]
    elif question.ask is Ask.POSTS and "tro" in question.words:  # a body has a part to play as well
        readings = [question, replace(question, ask=Ask.DUTY), *_as_agency(question, sources)]
    elif question.ask is Ask.HOLDER and question.is_open:
        readings = [replace(question, ask=Ask.POSTS)]
        if not OBJECT.search(" ".join(question.words)):
            readings.append(replace(question, ask=Ask.IN_CHARGE))
    elif question.ask is Ask.OPEN and SOMEONE.search(" ".join(question.words)):
        readings = [question, _who_does(question)]
    elif question.ask is Ask.HOLDER and {mention.post for mention in question.posts} == {ALL_MEMBERS}:
        readings = [replace(question, ask=Ask.ROSTER)]
    elif question.ask is Ask.HOLDER and question.posts:  # "Giám đốc Sở … trong Ban Chỉ đạo …"
        readings = [question, replace(question, ask=Ask.MEMBER)]
        if INSTEAD.search(" ".join(question.words)):  # "Ai được bổ nhiệm … thay ông …"
            left = tuple(word for word in question.left if word not in INSTEAD_WORDS)
            readings.insert(0, replace(question, ask=Ask.SUCCESSOR, left=left))
        if [mention.post for mention in question.posts] == [STANDING_POST]:  # of an agency as well
            readings.append(replace(question, ask=Ask.AGENCY, posts=()))
    elif question.ask is Ask.IN_CHARGE:  # of a matter, or of the body itself
        readings = [question]
        if not SUBJECT.match(" ".join(question.words)):
            readings.append(replace(question, ask=Ask.HOLDER, of_the_head=not question.posts))
    elif question.ask is Ask.DUTY:
        readings = [question, *_by_role(question, sources)]
        if WORK.search(" ".join(question.words)):  # "Năm 2023 bà ấy làm gì?"
            readings.append(replace(question, ask=Ask.POSTS))
    then = [_at_founding(reading, sources) for reading in readings]
    is_of_a_time = question.ask is Ask.CHANGES  # then its day is no name
    return [*map(without_dates, readings), *then] if question.dates and not is_of_a_time else then


def _who_does(question: Question) -> Question:
    """Who has to do what the question tells: "Cơ quan nào quản lý kinh phí …?"."""
    rest = SOMEONE.sub(" ", " ".join(question.words)).split()
    return replace(question, ask=Ask.IN_CHARGE, left=tuple(word for word in question.left if word in rest))


def _by_role(question: Question, sources: Sources) -> list[Question]:
    """The question with an agency called by what it is in a body, where it serves that body.

    Rules give duties to "cơ quan thường trực", and the decision says which agency that is.
    """
    left = frozenset(question.left)
    for body in sources.timeline.bodies:
        for spell in body.spells:
            agency = words_in(spell.said.office) - body_words(body) - JOINT
            if spell.said.kind is Says.AGENCY and agency and agency <= left and not left.isdisjoint(body_words(body)):
                other = (left - agency) | STANDING_AGENCY
                marked = {word: forms for word, forms in question.marked.items() if word not in STANDING_AGENCY}
                named = (*question.left, *sorted(STANDING_AGENCY))
                return [replace(question, left=tuple(word for word in named if word in other), marked=marked)]
    return []


def _as_agency(question: Question, sources: Sources) -> list[Question]:
    """The question whether an agency serves a body, where it asks what part it has in it."""
    by_role = _by_role(question, sources)
    return [replace(by_role[0], ask=Ask.AGENCY)] if by_role else []


def _at_founding(question: Question, sources: Sources) -> Question:
    """The question with the day on which its body was founded, where it asks how things were then."""
    if not question.at_founding:
        return question
    people = frozenset(word for name in people_meant(question, sources.timeline) for word in folded(name))
    of_the_body = replace(question, left=tuple(word for word in question.left if word not in people))
    days = question.period(date.max) if question.dates else EVER
    found = best([m for m in matches(of_the_body, sources, (Says.FOUNDS,), EVER) if _began(m, days)])
    began = _began(found[0], days) if len(found) == 1 else None
    return replace(question, dates=(DateSpan(0, 0, began, began, Grain.DAY),)) if began else question


def _began(match: Match, days: tuple[date, date]) -> date | None:
    """The day in a time on which a body was founded."""
    return next((s.since for s in match.spells if s.since and days[0] <= s.since <= days[1]), None)


def _told(question: Question, way: Way, sources: Sources, as_of: date) -> Finding | None:
    named = named_sources(question, sources, as_of)
    if named and question.ask is Ask.LEFT:
        return _left_by(named, question, way, sources)
    if named is not None and not way.of_events:
        return _as_said_in(named, question, way, sources, as_of)
    days = question.period(as_of)
    if way.of_events:
        days = (ALWAYS, days[1])
    is_of_the_kind = way.wanted(question)

    def is_wanted(spell: Spell) -> bool:
        if not is_of_the_kind(spell) or _is_replaced(spell, question):
            return False
        return named is None or question.ask is not Ask.CHANGES or is_said_in(spell, named) or ends_by(spell, named)

    def is_of_then(spell: Spell) -> bool:
        return not question.dates or _is_told_of_then(spell, question, sources, days)

    fitting = matches(question, sources, way.kinds, days, is_wanted, is_of_then)
    found = _of_home(fitting) if _names_a_kind_alone(question) else _fitting(question, fitting)
    if not found:  # not so any more: told as it last was, with the day on which it ended or was put anew
        was = (lambda spell: is_wanted(spell) and _was_amended(spell)) if question.dates else is_wanted
        found = _fitting(question, matches(question, sources, way.kinds, (ALWAYS, days[1]), was, is_of_then))
    if not found:
        in_context = matches_in_context(question, sources, way.kinds, days, is_wanted, is_of_then)
        found = in_context if len(in_context) == 1 else found
    if not found:
        return _at_another_time(question, way, sources)
    found = _said_outright(found, way) or found
    if len(found) > 1:
        return Finding(choices=tuple(_asked_of(question, match.body) for match in found))
    match = found[0]
    if alike := _alike(question, match, sources, as_of):
        return Finding(choices=tuple(_asked_of(question, body) for body in alike))
    teller = Teller(sources, english=question.english)
    told = way.tell(teller, match.body, match.spells, question, days)
    if told is None:
        return None
    if way.of_events and not any(s.by.official for s in match.spells):
        spans = " ".join(sources.document(s.document).text[s.start : s.end] for s in told.proof)
        if not wanted(question).given_by(spans):
            return None  # the news tells of it, but not when
    return Finding(told, is_partial=question.ask in LISTED and len(told.named) < how_many(question))


def _said_outright(found: Sequence[Match], way: Way) -> Sequence[Match]:
    """The one of several of which one document says in so many words what of the others it only lets count."""
    outright = [match for match in found if any(s.said.kind is way.kinds[0] for s in match.spells)]
    told = [{s.said.document for s in match.spells} for match in found]
    return outright if len(outright) == 1 and set.intersection(*told) else ()


def _is_replaced(spell: Spell, question: Question) -> bool:
    """Whether it is he in whose place somebody else is asked for: "Ai làm Trưởng ban thay ông Bách?"."""
    instead = INSTEAD.search(" ".join(question.words))
    name = fold(spell.said.person or "")
    return instead is not None and bool(name) and f"{instead['whom']} ".startswith(f"{name} ")


def _is_told_of_then(spell: Spell, question: Question, sources: Sources, days: tuple[date, date]) -> bool:
    """Whether it is told of the days that are asked about: a source without a day of its own has to name them.

    A span of years has to be named with it, "giai đoạn 2001 - 2005", unless it is a term of office.
    """
    document = sources.document(spell.said.document)
    if document.published is not None or spell.since is not None:
        return True
    is_span = any(day.grain is Grain.PERIOD for day in question.dates) and not terms_in(question.text)
    text = document.text[spell.said.start : spell.said.end] if is_span else document.text
    told = find_dates(f"{document.title or ''}. {text}")
    return any(day.first <= days[1] and day.last >= days[0] for day in told)


def _left_by(named: frozenset[str], question: Question, way: Way, sources: Sources) -> Finding | None:
    """Who left by a document: another one named him, and he was there until this one."""

    found = _fitting(question, matches(question, sources, way.kinds, EVER, lambda spell: ends_by(spell, named)))
    if len(found) != 1:
        return Finding(choices=tuple(_asked_of(question, match.body) for match in found)) if found else None
    day = max(spell.until for spell in found[0].spells if spell.until)
    told = way.tell(Teller(sources, english=question.english), found[0].body, found[0].spells, question, (day, day))
    return Finding(told) if told else None


def _alike(question: Question, match: Match, sources: Sources, as_of: date) -> list[Body]:
    """The bodies of several places that the question may mean as well, though they do not say what it asks."""
    if not question.left or not match.body.places:
        return []
    standing = best(matches(question, sources, ANEW, (ALWAYS, as_of)))
    bodies = [m.body for m in standing if m.besides == match.besides and m.body.places]
    others = [body for body in bodies if body.places.isdisjoint(match.body.places) and body is not match.body]
    return [match.body, *others] if others and match.body in bodies else []


def _as_said_in(named: frozenset[str], question: Question, way: Way, sources: Sources, as_of: date) -> Finding | None:
    """What those documents say that the question names, whatever has become of it since."""
    is_wanted = way.wanted(question)
    found = [
        replace(match, spells=tuple(said_in(spell, named) for spell in match.spells))
        for match in matches(question, sources, way.kinds, EVER, lambda s: is_wanted(s) and is_said_in(s, named))
    ]
    if not question.left:  # an office is told in passing, and is not what a decision is on
        found = [match for match in found if not is_office(match.spells[0].said)] or found
    fitting = _fitting(question, found)
    if len(fitting) != 1:
        return Finding(choices=tuple(_asked_of(question, match.body) for match in fitting)) if fitting else None
    match = fitting[0]
    day = max(spell.by.begins for spell in match.spells)
    teller = Teller(sources, english=question.english)
    told = way.tell(teller, match.body, match.spells, question, (day, day))
    return Finding(teller.with_end(told, match.spells[0], as_of)) if told else None


def _of_home(found: Sequence[Match]) -> Sequence[Match]:
    """The one that is home's, where there is one alone; else all of them."""
    at_home = [match for match in found if match.besides % 2 == 0 and match.body.places]
    return at_home if len(at_home) == 1 else found


def _names_a_kind_alone(question: Question) -> bool:
    """Whether a question says "tổ công tác" and not which: any of them may be meant."""
    named = find_bodies(question.text)
    of_the_kind = frozenset(word for body in named for word in folded(question.text[body.start : body.end]))
    return bool(question.left) and all(body.is_generic for body in named) and of_the_kind.issuperset(question.left)


def _fitting(question: Question, found: Sequence[Match]) -> Sequence[Match]:
    """Those that fit best; of a question that names nothing at all, any may be meant."""
    return best(found) if question.left else found


def _was_amended(spell: Spell) -> bool:
    return spell.ended_by is not None and spell.ended_by.statement.kind is Says.AMENDS


def _at_another_time(question: Question, way: Way, sources: Sources) -> Finding | None:
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
