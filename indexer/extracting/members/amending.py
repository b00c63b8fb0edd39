"""Who joins a committee, leaves it or changes post there, as decisions that amend others say it.

They say it in lists under a heading ("Bổ sung thành viên:", "Thôi tham gia Tổ công tác đối với các ông, bà:") and in
sentences that leave the post to the amended decision ("Tại khoản 4: thay đồng chí … bằng đồng chí …"). Who comes in
another's place without a post has that one's post, which only the timeline knows: it is left open here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto

from indexer.extracting.members.groups import posts_of
from indexer.extracting.members.tokens import Token
from indexer.extracting.source import Sentence, Source
from knowledge.records import Kind, Says, Statement
from knowledge.vietnamese.names.kinds import Sort
from knowledge.vietnamese.names.titles import post_key
from knowledge.vietnamese.text.labels import Level, label_of
from knowledge.vietnamese.text.lines import Line
from knowledge.vietnamese.text.sentences import clause_spans
from knowledge.vietnamese.writing.shadow import shadow
from knowledge.vietnamese.writing.spelling import CAPITALS


class Change(Enum):
    """What happens to the people of a list."""

    JOIN = auto()
    LEAVE = auto()
    MOVE = auto()


AMENDING = frozenset({Kind.DECISION, Kind.NOTICE, Kind.OTHER})
AMENDS = re.compile(r"\b(?:sua doi|bo sung|dieu chinh|thay doi|thay the|kien toan)\b")
BULLET = re.compile(r"\s*[-–—+*•]\s+")
PEOPLE = r"(?:thanh vien|uy vien|nhan su|cac ong|cac ba|ong|ba|cac dong chi|dong chi|tham gia|can bo|nguoi)\b"
HEADINGS = (
    (
        Change.LEAVE,
        re.compile(
            r"(?:cho )?thoi (?!han|gian)|rut (?:ten|khoi|ra)\b|xoa ten\b|dua (?:ten )?.*\bkhoi\b|mien nhiem\b|(?:nhung nguoi )?khong (?:con )?(?:la|tham gia)\b"
            rf"|(?:giam|bot) (?:\d+ )?{PEOPLE}|dieu chinh giam\b"
        ),
    ),
    (
        Change.JOIN,
        re.compile(
            r"(?:dieu chinh,? )?(?:bo sung|(?:cu|phan cong|moi)(?: them| bo sung)?(?=.*\b(?:tham gia|vao|lam)\b)|(?:cu )?them (?=\d|mot|hai|ba|bon)) "
            r"(?!(?:them )?(?:nhiem vu|noi dung|khoan|diem|dieu \d|muc|phu luc|cum tu|quy dinh|quyen))"
        ),
    ),
    (
        Change.MOVE,
        re.compile(
            r"(?:dieu chinh|thay doi|thay the|thay|chuyen doi)(?:,? (?:va )?bo sung)? (?:mot so |cac )?(?:chuc danh|chuc vu|vai tro|vi tri|thanh vien|uy vien|nhan su)\b"
        ),
    ),
)
TO_PEOPLE = re.compile(rf"\b(?:{PEOPLE}|(?:vao|thuoc|cua) (?:ban|to|hoi dong|doan|tieu ban)\b|lam\b)")
TEXT_FOLLOWS = re.compile(r"\bkhoan \w+ (?:vao )?dieu\b.*\bnhu sau\b")
INSTEAD_COMES = re.compile(r"\b(?:bang|boi)\s*(?:viec )?(?:cu |phan cong )?$")
MOVES = re.compile(r"\b(?:chuyen (?:sang|qua|lam|tu)|tu .{3,40} (?:thanh|sang|len)|thoi .{3,60}, )")
INTO = re.compile(r"\b(?:tham gia|vao)\b")
ADDED_ITEM = re.compile(
    r"(?:bo sung|them)(?: (?:vao|sau|tiep|cuoi|them|(?:diem|khoan|muc|dieu) \w{1,3}|cua))+(?: nhu sau)?: *[\"“]?"
    r" *(?:[a-z]\)|\d{1,2}[.)])? *"
)
OUT_OF = re.compile(r"(?:cho )?(?:thoi tham gia|thoi la thanh vien|rut ten|rut khoi|xoa ten|khong (?:con )?tham gia)\b")
# "Ông … thôi tham gia Ban Chỉ đạo do được điều động …"
LEAVES_IT = re.compile(r"P(?:,[OH])*,?x")
NO_LONGER = re.compile(r"\b(?:thoi|rut ten|khong con|khong tham gia)\b")
# The seat at an item's end, with whose place it was.
ENDS_IN_SEAT = re.compile(r"(?P<posts>[HC](?:[,v\-]*H)*)\)?,?\(?(?:t(?P<target>P).*)?\)?[;,.\-]*$")
GIVEN = re.compile(r"(?:h+|(?<=B)w)(?P<posts>[HC](?:[,v\-]*H)*)")
IN_PLACE = re.compile(r"t(?P<target>P)")
ITEM = re.compile(r"[muew]?(?P<person>P)")
REPLACED = re.compile(r"t(?P<before>[HC]?)(?P<target>P)(?P<between>[^P;]*)(?P<person>P)(?P<rest>[^P;]*)")
COMES_FOR = re.compile(r"(?P<person>P)(?P<between>[^PHC;]*)t(?P<target>P)(?P<rest>[^P;]*)")
MOVED = re.compile(r"(?P<person>P)(?P<between>[^Pt;]*?)(?P<given>[hw]+)(?P<posts>[HC])(?=[,;.]|$)")
# What is told of a person behind the office.
OFFICE_ENDS = re.compile(
    rf"[,;]? (?:từ(?= (?-i:[{CAPITALS}]))|chuyển|thôi|vào|tham gia|do|vì|để|thay|làm|giữ)\b", re.IGNORECASE
)
TELLS_DUTY = re.compile(r":\s*(?!mời)\S")  # "Ông …: theo dõi …" is no new member
EDGES = ' \t\n,;:.()–—-"“”'
MEMBER = "Thành viên"
LONGEST_OFFICE = 200


@dataclass(frozen=True, slots=True)
class _List:
    """A list that is open: what happens to its people in which body, the group's post, the level of its heading."""

    change: Change
    body: str
    post: str | None
    level: int


def is_told_by(statement: Statement, changes: list[Statement]) -> bool:
    """Whether what another reader made of a line is told, and better, by a change of members: a seat in the same body."""
    if statement.kind not in (Says.HOLDS, Says.LEAVES):
        return False
    return any(
        one.start < statement.end and statement.start < one.end and one.body == statement.body for one in changes
    )


class Amending:
    """Reads one document's changes of members."""

    def __init__(self, source: Source) -> None:
        self.source = source

    def read(self) -> list[Statement]:
        """All changes."""
        if self.source.is_news or self.source.document.kind not in AMENDING:
            return []
        opened: _List | None = None
        found: list[Statement] = []
        for line in self.source.lines:
            level = self._level(line)
            if opened and level <= opened.level:
                opened = None
            item = self._item(line)
            if heading := self._heading(item, level):
                opened = heading
                told = list(self._inline(item, heading))
            elif opened and (member := self._member(item, opened)):
                told = [member]
            else:
                told = [
                    one for start, end in self._clauses(item) for one in self._told(self.source.sentence(start, end))
                ]
            # A quote of an item has its label.
            found += [replace(one, start=line.start) if one.start <= item.start + 1 else one for one in told]
        return found

    # Lists

    @staticmethod
    def _level(line: Line) -> int:
        label = label_of(line)
        if label:
            return label.level
        return Level.PARAGRAPH + 1 if BULLET.match(line.text) else Level.PARAGRAPH

    def _item(self, line: Line) -> Sentence:
        """The line without its label or dash."""
        label = label_of(line)
        bullet = BULLET.match(line.text)
        start = line.start + (label.after if label else bullet.end() if bullet else 0)
        return self.source.sentence(start, line.end)

    def _heading(self, item: Sentence, level: int) -> _List | None:
        plain = item.plain.lstrip(' "“')
        change = next((change for change, form in HEADINGS if form.match(plain)), None)
        if change is None or TEXT_FOLLOWS.search(plain):
            return None
        head = plain.partition(":")[0]
        is_open = ":" in plain or level < Level.PARAGRAPH
        people = [token for token in item.tokens if token.sign == "P"]
        is_told = people and people[0].start - item.start < len(head)
        seats = [token for token in item.tokens if token.sign in "HC" and token.start - item.start <= len(head)]
        body = self._body(item)
        if not is_open or is_told or body is None:
            return None
        if change is not Change.MOVE and not (TO_PEOPLE.search(head) or seats):
            return None
        post = posts_of(seats[:1]) if seats and change is Change.JOIN else None
        return _List(change, body, post or None, min(level, Level.PARAGRAPH - 1))

    def _inline(self, item: Sentence, heading: _List) -> Iterator[Statement]:
        """The people behind the heading in its own line: "Bổ sung làm Ủy viên: bà …; ông …"."""
        at = item.text.find(":")
        if at < 0:
            return
        for start, end in clause_spans(self.source.text, item.start + at + 1, item.end):
            if member := self._member(self.source.sentence(start, end), heading):
                yield member

    def _member(self, item: Sentence, opened: _List) -> Statement | None:
        """What an item says of the person with whom it begins."""
        begins = ITEM.match(item.code)
        if begins is None:
            return next(self._replaced(item, opened.body), None)
        at = begins.start("person")
        person = self._person(item, at)
        if person is None:
            return None
        is_left = opened.change is Change.MOVE and NO_LONGER.search(item.plain) is not None
        if opened.change is Change.LEAVE or is_left or self._is_left(item):
            return self._says(Says.LEAVES, item, opened.body, person=person)
        seat = ENDS_IN_SEAT.search(item.code) or GIVEN.search(item.code)
        place = IN_PLACE.search(item.code)
        if not (seat or place) and (opened.change is Change.MOVE or TELLS_DUTY.search(item.text)):
            return None
        post = posts_of(item.tokens[seat.start("posts") : seat.end("posts")]) if seat else opened.post
        target = self._person(item, place.start("target")) if place else None
        end = min([found.start() for found in (seat, place) if found], default=len(item.tokens))
        return self._says(
            Says.HOLDS,
            item,
            opened.body,
            person=person,
            post=post or (None if target else MEMBER),
            office=self._office(item, at, end),
            target=target,
        )

    # Sentences

    def _clauses(self, item: Sentence) -> list[tuple[int, int]]:
        if "P" not in item.code:
            return []
        return list(clause_spans(self.source.text, item.start, item.end))

    def _told(self, sentence: Sentence) -> Iterator[Statement]:
        body = self._body(sentence)
        if body is None:
            return
        replaced = list(self._replaced(sentence, body))
        yield from replaced or self._come_for(sentence, body)
        if not replaced:
            yield from self._moved(sentence, body)
            yield from self._joining(sentence, body)
            yield from self._added(sentence, body)
            yield from self._leaving(sentence, body)
            yield from self._left(sentence, body)

    def _replaced(self, sentence: Sentence, body: str) -> Iterator[Statement]:
        """ "thay đồng chí A (…) bằng đồng chí B, Giám đốc …"."""
        for told in REPLACED.finditer(sentence.code):
            person, target = self._person(sentence, told.start("person")), self._person(sentence, told.start("target"))
            before = sentence.plain[: sentence.tokens[told.start("person")].start - sentence.start]
            if person is None or target is None or not INSTEAD_COMES.search(before):
                continue
            seat = re.search(r"[HC](?:[,v\-]*H)*", told["rest"])
            posts = (
                range(told.start("rest") + seat.start(), told.start("rest") + seat.end())
                if seat
                else range(told.start("before"), told.end("before"))
            )
            end = posts[0] if seat else told.end("rest")
            yield self._says(
                Says.HOLDS,
                sentence,
                body,
                person=person,
                post=posts_of([sentence.tokens[at] for at in posts]) or None,
                office=self._office(sentence, told.start("person"), end),
                target=target,
            )

    def _come_for(self, sentence: Sentence, body: str) -> Iterator[Statement]:
        """ "Cử ông B, Giám đốc …, tham gia Ban Chỉ đạo thay ông A"."""
        for told in COMES_FOR.finditer(sentence.code):
            person, target = self._person(sentence, told.start("person")), self._person(sentence, told.start("target"))
            is_ordered = bool(set("ue") & set(sentence.code[: told.start()])) or bool(set("hB") & set(told["between"]))
            if person is None or target is None or not is_ordered or "h" in told["rest"]:
                continue
            held = next((at for at in range(*told.span("between")) if sentence.code[at] in "hBs"), told.end("between"))
            office = self._office(sentence, told.start("person"), held)
            yield self._says(Says.HOLDS, sentence, body, person=person, office=office, target=target)

    def _moved(self, sentence: Sentence, body: str) -> Iterator[Statement]:
        """ "Ông A chuyển sang làm Ủy viên Thường trực"."""
        for told in MOVED.finditer(sentence.code):
            first, last = (sentence.tokens[told.start(name)] for name in ("person", "posts"))
            person = self._person(sentence, told.start("person"))
            between = sentence.plain[first.end - sentence.start : last.start - sentence.start]
            if person and MOVES.search(between) and self._is_seat(sentence, told.start("posts")):
                yield self._says(Says.HOLDS, sentence, body, person=person, post=posts_of([last]))

    def _joining(self, sentence: Sentence, body: str) -> Iterator[Statement]:
        """ "Bổ sung ông A, Giám đốc …, vào Ban Chỉ đạo": where no post is told, they are members."""
        begins, into = HEADINGS[1][1].match(sentence.plain), INTO.search(sentence.plain)
        if begins is None or into is None or set("tx") & set(sentence.code):
            return
        seats = [token for token in sentence.tokens if token.sign in "HC" and self._is_seat_in(token, body)]
        if any(token.start < sentence.start + into.end() for token in seats):
            return
        post = posts_of(seats[:1]) or MEMBER
        people = [at for at, sign in enumerate(sentence.code) if sign == "P"]
        for at, stop in zip(people, [*people[1:], len(sentence.tokens)], strict=True):
            behind = range(at + 1, stop)
            held = next((n for n in behind if sentence.code[n] in "hBCv" or sentence.tokens[n] in seats), stop)
            office = self._office(sentence, at, held)
            if (person := self._person(sentence, at)) and office:
                yield self._says(Says.HOLDS, sentence, body, person=person, post=post, office=office)

    def _added(self, sentence: Sentence, body: str) -> Iterator[Statement]:
        """ "Bổ sung điểm đ vào sau điểm d khoản 4 Điều 1: “đ) Bà A, Giám đốc …”": what post that is, the clause says."""
        told = ADDED_ITEM.match(sentence.plain)
        first = sentence.start + told.end() if told else -1
        at = next((n for n, token in enumerate(sentence.tokens) if token.start == first), None)
        if at is None or sentence.code[at] != "P" or set("HCtx") & set(sentence.code[at:]):
            return
        person, office = self._person(sentence, at), self._office(sentence, at, len(sentence.tokens))
        if person and office:
            yield self._says(Says.HOLDS, sentence, body, person=person, post=MEMBER, office=office)

    def _leaving(self, sentence: Sentence, body: str) -> Iterator[Statement]:
        """ "Rút tên ông A khỏi Ban Chỉ đạo", "Thôi tham gia Tổ công tác đối với ông A và bà B"."""
        if not OUT_OF.match(sentence.plain) or set("tu") & set(sentence.code):
            return
        for at, sign in enumerate(sentence.code):
            if sign == "P" and (person := self._person(sentence, at)):
                yield self._says(Says.LEAVES, sentence, body, person=person)

    def _left(self, sentence: Sentence, body: str) -> Iterator[Statement]:
        """ "Ông A thôi tham gia Ban Chỉ đạo; người kế nhiệm … là Ủy viên"."""
        if self._is_left(sentence) and (person := self._person(sentence, 0)):
            yield self._says(Says.LEAVES, sentence, body, person=person)

    @staticmethod
    def _is_left(sentence: Sentence) -> bool:
        """Whether a sentence begins with who takes part no longer."""
        told = LEAVES_IT.match(sentence.code)
        words = sentence.plain[: sentence.tokens[told.end() - 1].end - sentence.start] if told else ""
        return words.endswith(("tham gia", "rut ten"))

    # What they share

    def _body(self, sentence: Sentence) -> str | None:
        """The committee that a sentence names, else that of the document."""
        for token in sentence.tokens:
            if token.sign in "BC" and token.body and token.body.sort is Sort.COMMITTEE:
                return self.source.mentions.body(token.body, token.start)
        mentions = self.source.mentions
        # "Sửa đổi một số nội dung của Quyết định số …": its grounds say on which committee that was.
        return mentions.main_body or (mentions.committee_at(sentence.start) if self._amends else None)

    @property
    def _amends(self) -> bool:
        return AMENDS.search(shadow(self.source.document.subject or self.source.document.title or "")) is not None

    def _is_seat_in(self, token: Token, body: str) -> bool:
        """Whether a post is one that the committee has, and no office in an agency."""
        key = post_key(token.post.post) if token.post else ""
        return token.sign == "C" or (bool(key) and self.source.mentions.fits(key, body))

    def _is_seat(self, sentence: Sentence, at: int) -> bool:
        token = sentence.tokens[at]
        return token.sign == "C" or (token.post is not None and token.sign == "H")

    def _person(self, sentence: Sentence, at: int) -> str | None:
        person = sentence.tokens[at].person
        name = self.source.mentions.person(person) if person else None
        return name if name and " " in name else None

    def _office(self, sentence: Sentence, at: int, end: int) -> str | None:
        """The words behind a name that tell the person's office, as far as tokens[end]."""
        while end > at + 1 and sentence.code[end - 1] in "hs:,-(":
            end -= 1
        first = sentence.tokens[at].end
        last = sentence.tokens[end].start if end < len(sentence.tokens) else sentence.end
        told = re.sub(r"\([^()]*\)", " ", self.source.text[first:last])
        words = OFFICE_ENDS.split(" ".join(told.split()), maxsplit=1)[0].strip(EDGES)
        is_office = any(token.sign in "OHG" for token in sentence.tokens[at + 1 : end]) and len(words) <= LONGEST_OFFICE
        return words if words and is_office else None

    def _says(
        self,
        kind: Says,
        sentence: Sentence,
        body: str,
        *,
        person: str,
        post: str | None = None,
        office: str | None = None,
        target: str | None = None,
    ) -> Statement:
        said = self.source.says(kind, sentence.start, sentence.end, body=body, person=person)
        return replace(said, post=post, office=office, target=target)
