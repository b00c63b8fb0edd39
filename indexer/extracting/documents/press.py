"""What the press tells of documents: who signed them and when, what they replace, from which day they have effect.

A sentence names the document ("ký Quyết định số …"), and the same or one of the next says of it what it does: "Quyết
định có hiệu lực từ ngày ký, thay thế Quyết định số …". Each statement carries the number of the one that does it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from indexer.dating import day_told
from indexer.extracting.documents.naming import DEED, chained, day_of, kind_of_deed
from indexer.extracting.documents.told import SIGNING, Named, Told, named_in, subject_before
from indexer.extracting.source import Sentence, Source
from knowledge.records import Says, Statement
from knowledge.vietnamese.names.dates import Grain, find_dates
from knowledge.vietnamese.names.numbers import canonical
from knowledge.vietnamese.names.people import Person, find_people
from knowledge.vietnamese.writing.shadow import shadow

# Between a verb and the first document that it changes: "thay thế cho cả hai Quyết định", "sửa đổi một số điều của".
TO_TARGET = re.compile(
    r"(?: (?:cho|ca|toan bo|cac|nhung|hai|ba|bon|nam|luon))*"
    r"(?: (?:mot so |cac |nhung )?(?:dieu|khoan|diem|noi dung|phu luc|muc|quy dinh|chuong|thanh vien|ten)\b[^.;:]{0,80}?)? *"
)
DONE_TO = re.compile(r"\b(?:duoc|bi) $")
BY = re.compile(r" (?:boi|bang|theo|tai)(?: (?:cac|hai|ba))* *")
ONLY_PLANNED = re.compile(
    r"\b(?:du thao|du kien|de nghi|de xuat|kien nghi|xem xet|neu|chua|khong|trinh|xin|cho|can|phai|viec)(?: \w+){0,8} $"
)
# "Có hiệu lực từ ngày …", and what stands between it and the document of which it is said.
EFFECT = re.compile(
    r"\b(?:bat dau |chinh thuc |se )*(?:co hieu luc(?: (?:thi hanh|ap dung|thuc hien))?|duoc ap dung|ap dung),?(?=(?P<when> (?:ke )?(?:tu|sau|vao) .{1,80}))"
)
BETWEEN_EFFECT = re.compile(r"[^;:]{0,160}")
TO_SIGNED = re.compile(
    r"(?: (?:ban hanh|tiep|luon|thong qua|phe duyet|them|cac|hai|ba|bon|cung luc|ngay|dong thoi))*(?: van ban)? *"
)
BY_SIGNER = re.compile(r"\b(?:do|duoc)\b[^;:]*$")
THE_ONE_TOLD_OF = re.compile(r"(?: \w+){0,2} (?:quyet dinh|van ban|ke hoach)(?: (?:noi )?tren| nay| do)\b")
SIGNER_IS = re.compile(r"\bnguoi ky(?: (?:quyet dinh|van ban|ban hanh)(?: (?:nay|tren|do))?)?(?: la|:)? *")
ISSUES = re.compile(r"\b(?:ban hanh|ra|ky)\b(?: \w+){0,4} *$")
# What happened on the day that a sentence begins with is not what somebody then tells of.
ANOTHER_DAY = re.compile(
    r";|\b(?:cho biet|cho hay|thong tin|thong bao|phat bieu|bao cao|truoc do|da (?=ky|ban hanh|$))"
)
OPENS_LIST = re.compile(r":\s*$")
ITEM = re.compile(r"\s*(?:[-–—+*•]|\d{1,2}[.)]|[a-zđ]\))?\s*")
LONGEST_SPAN = 1_200


def press(source: Source) -> list[Statement]:
    """What a news item tells of documents; nothing of what it only plans or cites."""
    if not source.is_news:
        return []
    found = _Press(source).read()
    days = {one.number: one.effective for one in reversed(found) if one.kind is Says.SIGNED and one.effective}
    found = [_since_signing(one, source, days) for one in found]
    days |= {one.number: one.effective for one in found if one.kind is Says.TAKES_EFFECT and one.effective}
    return [_effective(one, days) for one in found]


Days = Mapping[str | None, date | None]


def _since_signing(said: Statement, source: Source, signed: Days) -> Statement:
    """What takes effect "từ ngày ký", with that day, where another sentence tells it."""
    if said.kind is not Says.TAKES_EFFECT or said.effective is not None:
        return said
    *_, last = EFFECT.finditer(shadow(source.text[said.start : said.end]))
    return replace(said, effective=day_told(last["when"], signed.get(said.number)))


def _effective(said: Statement, days: Days) -> Statement:
    """What a document does takes effect with it."""
    is_deed = said.kind not in (Says.SIGNED, Says.TAKES_EFFECT) and said.effective is None and said.number
    return replace(said, effective=days.get(said.number)) if is_deed else said


@dataclass(slots=True)
class _Press:
    source: Source
    told: Told = field(default_factory=Told)
    signer: tuple[Person, date | None, int] | None = None  # of the list that a sentence opens

    def read(self) -> list[Statement]:
        found: list[Statement] = []
        for sentence in self.source.sentences:
            named = named_in(sentence.text, sentence.plain)
            deeds = list(self._deeds(sentence, named))
            changed = {one.target for one in deeds}
            acting = [one for one in named if one.number not in changed]
            signed = list(self._signed(sentence, acting))
            found += (
                deeds + signed + list(self._effects(sentence, acting)) + _dated(self.source, sentence, acting, signed)
            )
            self.told.take(sentence, acting)
        return list(
            {(o.kind, canonical(o.number or ""), o.person, o.target, o.part): o for o in reversed(found)}.values()
        )[::-1]

    # What documents do to others

    def _deeds(self, sentence: Sentence, named: Sequence[Named]) -> Iterator[Statement]:
        plain = sentence.plain
        for verb in DEED.finditer(plain):
            after = [one for one in named if one.start >= verb.end()]
            if not after or ONLY_PLANNED.search(plain[: verb.start()]):
                continue
            gap = plain[verb.end() : after[0].start]
            if DONE_TO.search(plain[: verb.start()]):
                before = [one for one in named if one.end <= verb.start()]
                if before and BY.fullmatch(gap):
                    for by, _ in self._along(sentence, verb.end(), after):
                        yield self._deed(sentence, sentence.start, verb, before[-1], number=by.number, part=None)
                continue
            if not TO_TARGET.fullmatch(gap):
                continue
            targets = self._along(sentence, verb.end(), after)
            others = [one for one in named if one.end <= verb.start()]
            doer = subject_before(sentence, verb.start(), others, self.told)
            if doer is None or doer.start + LONGEST_SPAN < sentence.end:
                continue
            for target, part in targets:
                said = self._deed(sentence, doer.start, verb, target, number=doer.number, part=part)
                yield replace(said, effective=doer.day) if doer.number is None else said

    def _along(self, sentence: Sentence, start: int, after: Sequence[Named]) -> list[tuple[Named, str | None]]:
        """The first of these documents and those named along with it in the same clause, each with its part."""
        by_span = {one.span: one for one in after}
        clause_end = sentence.plain.find(";", start)
        within = [one.span for one in after if clause_end < 0 or one.start < clause_end]
        found = chained(sentence.text, sentence.plain, start, within) if within else ()
        return [(by_span[span], part) for span, part in found]

    def _deed(
        self,
        sentence: Sentence,
        start: int,
        verb: re.Match[str],
        target: Named,
        *,
        number: str | None,
        part: str | None,
    ) -> Statement:
        kind = kind_of_deed(verb["verb"], part)
        said = self.source.says(kind, start, sentence.end, target=target.number, part=part)
        return replace(said, number=number, dated=target.day)

    # Who signed them, and when

    def _signed(self, sentence: Sentence, named: Sequence[Named]) -> Iterator[Statement]:
        yield from self._listed(sentence, named)
        people = find_people(sentence.text)
        if (is_told := SIGNER_IS.search(sentence.plain)) and people:
            behind = [one for one in people if one.lead >= is_told.end()]
            of = subject_before(sentence, is_told.start(), named, self.told) or self.told.last
            if behind and of and of.number and not sentence.plain[is_told.end() : behind[0].lead].strip():
                yield self._signature(of.start, sentence.end, of.number, behind[0].name, of.day)
        for sign in SIGNING.finditer(sentence.text):
            if ONLY_PLANNED.search(sentence.plain[: sign.start()]):
                continue
            before = [p for p in people if p.end <= sign.start() and ";" not in sentence.text[p.end : sign.start()]]
            if not before or before[-1].is_short:
                continue
            yield from self._signed_by(sentence, sign, before[-1], named)

    def _signed_by(
        self, sentence: Sentence, sign: re.Match[str], person: Person, named: Sequence[Named]
    ) -> Iterator[Statement]:
        plain = sentence.plain
        after = [one for one in named if one.start >= sign.end()]
        if after and TO_SIGNED.fullmatch(plain[sign.end() : after[0].start]):
            for one, _ in self._along(sentence, sign.end(), after):
                day = one.day or _day_before(sentence, sign.start())
                yield self._signature(sentence.start, sentence.end, one.number, person.name, day)
            return
        of = subject_before(sentence, person.lead, [o for o in named if o.end <= person.lead], self.told)
        begins = max(of.end - sentence.start, 0) if of else 0
        if of and of.number and BY_SIGNER.search(plain[begins : person.lead]):
            day = of.day or day_of(sentence.text, plain, sign.end())
            yield self._signature(of.start, sentence.end, of.number, person.name, day)
        elif (first := self.told.first) and THE_ONE_TOLD_OF.match(plain, sign.end()):
            start = first.start if first.start + LONGEST_SPAN >= sentence.end else sentence.start
            yield self._signature(start, sentence.end, first.number, person.name, first.day)
        elif OPENS_LIST.search(plain) and re.match(r"(?: \w+){0,3} (?:quyet dinh|van ban)\b", plain[sign.end() :]):
            self.signer = (person, _day_before(sentence, sign.start()), sentence.start)

    def _listed(self, sentence: Sentence, named: Sequence[Named]) -> Iterator[Statement]:
        """An item of a list of documents that someone signed."""
        if self.signer is None:
            return
        person, day, start = self.signer
        opening = ITEM.match(sentence.text)
        if named and opening and named[0].start == opening.end() and sentence.end - start <= LONGEST_SPAN:
            yield self._signature(start, sentence.end, named[0].number, person.name, named[0].day or day)

    def _signature(self, start: int, end: int, number: str | None, person: str | None, day: date | None) -> Statement:
        return replace(self.source.says(Says.SIGNED, start, end, person=person), number=number, effective=day)

    # From which day they have effect

    def _effects(self, sentence: Sentence, named: Sequence[Named]) -> Iterator[Statement]:
        for effect in EFFECT.finditer(sentence.plain):
            one = subject_before(sentence, effect.start(), [o for o in named if o.end <= effect.start()], self.told)
            if one is None or one.number is None or ONLY_PLANNED.search(sentence.plain[: effect.start()]):
                continue
            day = day_told(effect["when"], one.day)
            if day or "ngay" in effect["when"]:
                said = self.source.says(Says.TAKES_EFFECT, one.start, sentence.end)
                yield replace(said, number=one.number, effective=day)


def _dated(source: Source, sentence: Sentence, named: Sequence[Named], signed: Sequence[Statement]) -> list[Statement]:
    """The days of documents that are told with their numbers, where nobody is told to have signed."""
    known = {one.number for one in signed}
    found = []
    for one in named:
        day = one.day or (_day_before(sentence, one.start) if ISSUES.search(sentence.plain[: one.start]) else None)
        if day and one.span.letters and one.number not in known and not one.is_cited:
            said = source.says(Says.SIGNED, sentence.start, sentence.end)
            found.append(replace(said, number=one.number, effective=day))
    return found


def _day_before(sentence: Sentence, position: int) -> date | None:
    """The day that the clause tells before a position: "Ngày 27/4/2022, Thủ tướng … ký …"."""
    days = [d for d in find_dates(sentence.text[:position]) if d.grain is Grain.DAY]
    return days[-1].first if days and not ANOTHER_DAY.search(sentence.plain, days[-1].end, position) else None
