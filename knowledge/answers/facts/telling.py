"""Telling what the fold holds: one plain sentence or list for each thing that is asked, with the spans that say it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from knowledge.answers.facts.holdings import (
    differ,
    held_since,
    is_known_as_former,
    last_and_before,
    predecessors,
    tells_when,
)
from knowledge.answers.facts.proving import Prover
from knowledge.answers.phrasing import LONGEST_IN_TEXT, LONGEST_LIST, listed, name_of, say, shortened, since, until
from knowledge.facts.endings import of_the_document
from knowledge.facts.offices import Office, is_one_office, offices_in
from knowledge.facts.timeline import Body, Spell, is_office
from knowledge.records import Says, Statement
from knowledge.vietnamese.names.bodies import body_key
from knowledge.vietnamese.names.titles import Rank, post_key, rank_of
from knowledge.vietnamese.writing.spelling import fold, folded

CLAUSE = re.compile(r"\s*[“\"](?P<clause>[^”\"]{12,1200})[”\"]")
MEMBERS_COUNTED = re.compile(r"\b(?P<number>\d{1,3}) (?P<noun>thành viên|đồng chí|người|ủy viên|vị)\b")
MOST_SOURCES = 4  # that are named where sources differ


@dataclass(frozen=True, slots=True)
class Told:
    """What is said, and the statements whose spans prove it, in the order of the telling."""

    text: str
    proof: tuple[Statement, ...]
    body: str | None = None  # which body it is about, by name
    person: str | None = None  # which one person
    since: date | None = None  # the day from which it is so
    named: tuple[str, ...] = ()  # the people or agencies of whom it says that it is so now


class Teller(Prover):
    """Puts spells into sentences of one language."""

    def holders(self, body: Body, spells: Sequence[Spell], days: tuple[date, date]) -> Told:
        """Who holds a post: those of the last day asked about, and in one more line who held it before."""
        now, before = last_and_before(spells, days[1])
        if differ(now):
            return self._differing(body, now)
        lines = [self._holder(body, spell) for spell in now]
        seated = list(dict.fromkeys(one for spell in now if (one := self._in_office(body, spell, days[1]))))
        seated = [one for one in seated if one.said.person not in {spell.said.person for spell in now}]
        lines += [self._seated(one) for one in seated]
        former = [s for s in before or predecessors(body, now) if is_known_as_former(s)]
        lines += [self._former(spell) for spell in former]
        person = next((one.said.person for one in [*now, *seated]), None) if len(now) == 1 else None
        proof = (*self.proof(body, [*now, *former]), *(one.said for one in seated))
        return Told(" ".join(lines), proof, now[0].said.body or body.name, person, now[0].since, _named(now))

    def before(self, body: Body, spell: Spell, former: Spell) -> Told:
        """Who held a post before somebody, where one decision names the one and another the other."""
        where = f"{spell.said.post} {spell.said.body or body.name}"
        day, who, was = say(spell.by.begins), self.who(spell.said), self.who(former.said)
        if self.english:
            text = f"{where}: until {day} {was}, then {who}"
        else:
            text = f"{where}: trước ngày {day} là {was}; từ ngày {day} là {who}"
        text = self.sourced(text, former, spell)
        return Told(text, self.proof(body, [former, spell]), body.name, spell.said.person)

    def task(self, body: Body, spell: Spell, holder: Spell | None) -> Told:
        """Whose duty something is, in the words that say it, and who holds that post."""
        said = spell.said
        whose = said.person or said.post or said.office or ""
        if holder:
            whose += f" ({self.who(holder.said)})"
        text = self.sourced(f"{whose}: “{shortened(self.span(said).strip(), LONGEST_IN_TEXT)}”", spell)
        return Told(text, self.proof(body, [spell, *([holder] if holder else [])]), body.name)

    def members_counted(self, body: Body, spells: Sequence[Spell], posts: Sequence[str]) -> Told:
        """How many members one decision names."""
        what = ", ".join(posts) or ("members" if self.english else "thành viên")
        named = "; ".join(self.who(s.said) for s in spells)
        verb = "has" if self.english else "có"
        text = shortened(self.sourced(f"{body.name} {verb} {len(spells)} {what}: {named}", *spells), LONGEST_LIST)
        return Told(text, self.proof(body, spells), body.name)

    def _holder(self, body: Body, spell: Spell) -> str:
        said = spell.said
        began = self._term(body, spell)
        source = self.source(spell)
        who = self.who(said)
        of = said.body or body.name
        if spell.reported:
            if self.english:
                return f"{source} reports {who} as {said.post} of {of}; no decision in the library says so."
            return f"{source} cho biết {who} là {said.post} {of}; chưa có quyết định nào trong thư viện nêu điều này."
        if self.english:
            return self.sourced(f"The {said.post} of {of} is {who}{began}", spell)
        return self.sourced(f"{said.post} {of} là {who}{began}", spell)

    def _in_office(self, body: Body, spell: Spell, day: date) -> Spell | None:
        """Who holds the office that a post goes with, where a decision gives it to an office and names nobody."""
        told = offices_in(spell.said.office or "") if spell.said.person is None else ()
        places = [frozenset(folded(place)) for place in body.places]
        if len(told) != 1 or not places:
            return None
        held = [
            one
            for agency in self.sources.timeline.bodies
            if any(place <= frozenset(folded(agency.name)) for place in places)
            for one in agency.spells
            if one.said.person and is_office(one.said) and one.on(day) and _is_of_office(one.said, told[0])
            if rank_of(one.said.post or "") is Rank.HEAD  # of deputies there are several
        ]
        return max(held, key=lambda one: (one.by.begins, one.by.official), default=None)

    def _seated(self, spell: Spell) -> str:
        said = spell.said
        office = f"{said.post} {said.body}"
        if self.english:
            return self.sourced(f"The {office} is {self.who(said)}", spell)
        return self.sourced(f"{office} là {self.who(said)}", spell)

    def _differing(self, body: Body, spells: Sequence[Spell]) -> Told:
        """Several people in a post of which there is one: no date says who came when, so each with his source."""
        first = sorted(spells, key=lambda s: -len(s.also))[:MOST_SOURCES]
        of = body.name
        post = first[0].said.post or ""
        named = "; ".join(f"{self.who(s.said)} ({self.source(s)})" for s in first)
        if self.english:
            text = (
                f"The sources name different people as {post} of {of} and do not say who held the post when: {named}."
            )
        else:
            text = f"Các nguồn nêu những người khác nhau là {post} {of}, không ghi ai giữ chức vào lúc nào: {named}."
        return Told(text, self.proof(body, first), of, named=_named(first))

    def _term(self, body: Body, spell: Spell) -> str:
        """Since when, as far as the source says it: a source that only tells who holds a post gives no first day."""
        if spell.at_least_from is None and (spell.since is None or tells_when(body, spell)):
            return since(held_since(body, spell), spell.until, english=self.english)
        return until(spell.until, english=self.english) if spell.until else ""

    def _former(self, spell: Spell) -> str:
        who = self.who(spell.said)
        if spell.until is None or spell.until == date.min:
            return f"{'Before' if self.english else 'Trước đó'}: {who}."
        day = say(spell.until)
        return f"Until {day}: {who}." if self.english else f"Trước ngày {day}: {who}."

    def posts(self, held: Sequence[tuple[Body, Spell]]) -> Told:
        """Which posts and offices a person holds."""
        by_person: dict[str, list[str]] = {}
        for body, spell in held:
            said = spell.said
            person = self._addressed(said) if said.person else said.office or ""
            parts = by_person.setdefault(person, [])
            post = f"{said.post} {said.body or body.name}"
            if spell.until:
                post += until(spell.until, english=self.english)
            news = [post, said.office] if said.office and said.person else [post]
            parts += [part for part in news if part and not any(fold(part) in fold(known) for known in parts)]
        verb = "is" if self.english else "là"
        sentences = [f"{person} {verb} {'; '.join(parts)}" for person, parts in by_person.items()]
        text = self.sourced(". ".join(sentences), *(spell for _, spell in held))
        proof = [s for body, spell in held for s in self.proof(body, [spell])]
        one = held[0][1].said.person
        now = _named([spell for _, spell in held if spell.until is None])
        return Told(text[:1].upper() + text[1:], tuple(dict.fromkeys(proof)), None, one, named=now)

    def predecessor(self, body: Body, spell: Spell) -> Told:
        """In whose place someone holds a post."""
        said = spell.said
        who, before = self.who(said), said.target or ""
        where = f"{said.post} {said.body or body.name}"
        if self.english:
            text = self.sourced(f"{who} is {where} in place of {before}", spell)
            return Told(text, self.proof(body, [spell]))
        text = self.sourced(f"{who[:1].upper()}{who[1:]} làm {where} thay {before}", spell)
        return Told(text, self.proof(body, [spell]), body.name, said.person)

    def roster(self, body: Body, spells: Sequence[Spell]) -> Told:
        """The members in the order of their posts, complete."""
        ordered = sorted(spells, key=lambda s: (rank_of(s.said.post or ""), s.by.begins, s.said.start))
        sources = "; ".join(dict.fromkeys(self.source(spell) for spell in ordered))
        opening = f"Members of {body.name}" if self.english else f"Thành viên {body.name}"
        items = [f"{s.said.post}: {self.who(s.said)}" for s in ordered]
        text = f"{opening} ({sources}):\n{listed(items)}"
        return Told(text, self.proof(body, ordered), body.name, named=_named(ordered))

    def count(self, body: Body, spell: Spell) -> Told:
        """How many members, as the source counts them."""
        counted = MEMBERS_COUNTED.search(self.span(spell.said)) if not self.english else None
        what = spell.said.post or ("members" if self.english else counted["noun"] if counted else "thành viên")
        is_it = counted is not None and int(counted["number"]) == int(spell.said.target or 0)
        number = counted["number"] if counted and is_it else spell.said.target
        verb = "has" if self.english else "có"
        text = self.sourced(f"{spell.said.body or body.name} {verb} {number} {what}", spell)
        return Told(text, self.proof(body, [spell]), body.name)

    def duties(self, body: Body, spells: Sequence[Spell]) -> Told:
        """All duties, word for word and numbered as in the source."""
        said = spells[0].said
        whose = said.person or said.office or " ".join(filter(None, (said.post, said.body or body.name)))
        items = [self.span(s.said) for s in spells]
        longest = LONGEST_LIST // len(items)
        if sum(map(len, items)) > LONGEST_LIST:
            items = [shortened(item, longest) for item in items]
        sources = "; ".join(dict.fromkeys(self.source(spell) for spell in spells))
        opening = f"Duties of {whose}" if self.english else f"Nhiệm vụ của {whose}"
        return Told(f"{opening} ({sources}):\n" + "\n".join(items), tuple(s.said for s in spells), body.name)

    def amending(self, body: Body, spell: Spell) -> set[str]:
        """The documents that amend the one by which something is so, or give its body another name."""
        document = of_the_document(spell.by)
        amended = self.sources.timeline.ended.amended(document) if document else []
        return {r.statement.document for r in amended} | {
            s.said.document for s in body.spells if s.said.kind is Says.RENAMES
        }

    def with_end(self, told: Told, spell: Spell, last: date) -> Told:
        """What was told, and if it was over by a day by what it ended, with the clause that was put in its place."""
        if spell.until is None or spell.until > last or spell.ended_by is None:
            return told
        ender = spell.ended_by.statement
        source = name_of(self.sources.document(ender.document), english=self.english)
        anew = self._clause_put_anew(ender)
        if self.english:
            text = f"From {say(spell.until)} this was {'amended' if anew else 'ended'} by {source}"
        else:
            verb = "được sửa đổi" if anew else "không còn hiệu lực"
            text = f"Từ ngày {say(spell.until)}, nội dung này {verb} theo {source}"
        quote = f": “{shortened(self.span(anew), LONGEST_IN_TEXT)}”" if anew else "."
        joint = "\n" if "\n" in told.text else " "
        return replace(
            told, text=f"{told.text}{joint}{text}{quote}", proof=(*told.proof, ender, *([anew] if anew else []))
        )

    def _clause_put_anew(self, amending: Statement) -> Statement | None:
        """The clause in quotation marks that follows "sửa đổi … như sau:"."""
        if amending.kind is not Says.AMENDS:
            return None
        text = self.sources.document(amending.document).text
        quoted = CLAUSE.match(text, amending.end)
        return replace(amending, start=quoted.start("clause"), end=quoted.end("clause")) if quoted else None

    def agency(self, body: Body, spell: Spell) -> Told:
        """Which agency serves a body, and as what."""
        said = spell.said
        role = said.post or "cơ quan thường trực"
        role = role[:1].lower() + role[1:]
        verb = "is the" if self.english else "là"
        text = f"{said.office} {verb} {role} {'of ' if self.english else 'của '}{said.body or body.name}"
        proof = self.proof(body, [spell])
        return Told(self.sourced(text, spell), proof, body.name, named=(said.office or "",))

    def founding(self, body: Body, spells: Sequence[Spell]) -> Told:
        """By which decisions a body was founded, put in order anew and renamed."""
        verbs = {
            Says.FOUNDS: ("được thành lập theo", "was founded by"),
            Says.REORGANISES: ("được kiện toàn theo", "was put in order anew by"),
            Says.RENAMES: ("được đổi tên theo", "was renamed by"),
        }
        sentences = [
            f"{_both_names(s.said, body)} {verbs[s.said.kind][self.english]} {self._founded_by(s)}{self._in_news(s)}"
            for s in spells
        ]
        proof = [one for s in spells for one in (s.said, self._signing(s)) if one]
        return Told(" ".join(dict.fromkeys(sentences)), tuple(dict.fromkeys(proof)), body.name)

    def _signing(self, spell: Spell) -> Statement | None:
        """What the same text tells of the day on which a decision was signed that it names."""
        said, number = spell.said, _number_told(spell.said)
        signed = (r.statement for r in self.sources.timeline.recorded if r.statement.kind is Says.SIGNED)
        of_it = (one for one in signed if one.document == said.document and one.number == number and one.effective)
        return next(of_it, None) if number else None

    def _in_news(self, spell: Spell) -> str:
        """The words of news that tells of a deed without naming the decision."""
        is_plain = spell.by.official or _number_told(spell.said)
        return "." if is_plain else f": “{shortened(self.span(spell.said), LONGEST_IN_TEXT)}”"

    def _founded_by(self, spell: Spell) -> str:
        number, signing = _number_told(spell.said), self._signing(spell)
        if not number:
            return self.source(spell)
        word = "Decision" if self.english else "Quyết định số"
        told = "as told in" if self.english else "theo"
        of = "of" if self.english else "ngày"
        day = f" {of} {say(signing.effective)}" if signing and signing.effective else ""
        return f"{word} {number}{day} ({told} {self.source(spell)})"

    def meets(self, body: Body, spell: Spell) -> Told:
        """How often a body meets."""
        said = spell.said
        verb = "meets" if self.english else "họp"
        text = self.sourced(f"{said.body or body.name} {verb} {said.target}", spell)
        return Told(text, self.proof(body, [spell]), body.name)

    def reports(self, body: Body, spell: Spell) -> Told:
        """How often a body, a post in it or its agency reports."""
        said = spell.said
        who = said.office or " ".join(filter(None, (said.post, said.body or body.name)))
        verb = "reports" if self.english else "báo cáo"
        return Told(self.sourced(f"{who} {verb} {said.target}", spell), self.proof(body, [spell]), body.name)

    def ended(self, body: Body, spell: Spell) -> Told:
        """When and by what a body was dissolved."""
        name, source, day = spell.said.body or body.name, self.source(spell), spell.since
        when = f" {'from' if self.english else 'từ ngày'} {say(day)}" if day else ""
        is_term = spell.said.effective is not None  # a decision said beforehand until when it is there
        verb = "was dissolved by" if self.english else "đã được giải thể theo"
        if into := spell.said.target:
            verb = f"was merged into {into} by" if self.english else f"được hợp nhất, sáp nhập thành {into} theo"
        if is_term:
            verb = "ended by" if self.english else "hết thời gian hoạt động theo"
        if not spell.by.official:
            when = ""  # the day is that of the news
        return Told(f"{name} {verb} {source}{when}{self._in_news(spell)}", self.proof(body, [spell]), body.name)

    def goes_on(self, body: Body, spell: Spell) -> Told:
        """That nothing in the library ends a body, and what it rests on."""
        source = self.source(spell)
        if self.english:
            text = f"No document in the library dissolves {body.name} (last: {source})."
        else:
            text = f"Trong thư viện chưa có văn bản nào giải thể {body.name} (gần nhất: {source})."
        return Told(text, self.proof(body, [spell]), body.name)


def _number_told(said: Statement) -> str | None:
    """The number of the decision by which a body was founded or named anew, where another text tells it."""
    return said.number or (None if said.kind is Says.RENAMES else said.target)


def _both_names(said: Statement, body: Body) -> str:
    """The body's name, and the one that it had before where it was renamed."""
    name = said.body or body.name
    return f"{name} ({said.target})" if said.kind is Says.RENAMES and said.target else name


def _named(spells: Sequence[Spell]) -> tuple[str, ...]:
    return tuple(s.said.person or s.said.office or "" for s in spells if not s.reported)


def _is_of_office(said: Statement, office: Office) -> bool:
    return is_one_office(office, Office(post_key(said.post or ""), frozenset(body_key(said.body or "").split())))
