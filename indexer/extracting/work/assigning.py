"""What each member of a committee is to do, by name or by post, as decisions divide the work among them.

"Điều 2. Phân công nhiệm vụ" heads a list: "1. Đồng chí …: phụ trách …", "2. Phó Trưởng ban: theo dõi …"; or a sentence
says it: "Phân công ông …, Phó Trưởng ban, trực tiếp chỉ đạo lĩnh vực …".
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from indexer.extracting.members.groups import posts_of
from indexer.extracting.source import Sentence, Source
from knowledge.records import Kind, Says, Statement
from knowledge.vietnamese.text.labels import Level, label_of
from knowledge.vietnamese.text.lines import Line
from knowledge.vietnamese.writing.shadow import shadow

ASSIGNING = frozenset({Kind.DECISION, Kind.NOTICE, Kind.REGULATION, Kind.OTHER})
WORK = r"(?:nhiem vu|cong viec|cong tac|trach nhiem|linh vuc|dia ban|phu trach)"
HEADING = re.compile(
    rf"(?:ve (?:viec )?)?(?:phan cong (?:cu the )?(?:{WORK}|cac|cho|thanh vien|doi voi)"
    rf"|{WORK}(?:,? (?:va )?{WORK})*(?: cu the)?(?: cua| doi voi)? (?:cac |tung )?(?:thanh vien|dong chi|ong|ca nhan|lanh dao)\b)"
)
BULLET = re.compile(r"\s*[-–—+*•]\s+")
# A member, by name or by post, and what is said of either before the duty.
MEMBER = re.compile(r"[mu]?(?:(?P<person>P)|(?P<post>[HC]))(?P<told>(?:[,\-()vn]|[OHCG](?!P))*)")
LATER_OR_EARLIER = re.compile(r"[\W]*(?:sau do|truoc do|truoc day|tu (?:nam|thang)|nam \d|giai doan)\b")
BY_NAME = re.compile(r"(?P<person>P)(?:[,\-]+[OHCG](?!P))*")
DUTY = re.compile(
    r"[\s,–-]*(?:duoc (?:phan cong|giao)(?: nhiem vu)?:? )?(?:truc tiep |giup |cung )?"
    r"(?:phu trach|theo doi|chi dao|chiu trach nhiem|giup|tham muu|dieu hanh|tong hop|thuong truc|giai quyet|chu tri|kiem tra|don doc|quan ly|thay mat)\b"
)
# The press tells so what somebody is to do; what he did once, "chủ trì cuộc họp", has no such words before it.
TOLD_IN_NEWS = re.compile(
    r"[\s,–-]*(?:da |vua |cung |con |tiep tuc )*duoc (?:phan cong|giao)(?: (?:nhiem vu|trach nhiem))?:? (?:truc tiep )?(?:phu trach"
    r"|theo doi|chi dao|chiu trach nhiem|tham muu|dieu hanh|tong hop|giai quyet|chu tri|kiem tra|don doc|quan ly|thay mat|xu ly)\b"
)
NO_DUTY = re.compile(r"\bchiu trach nhiem thi hanh\b|\bthi hanh (?:quyet dinh|thong bao|quy che) nay\b")
MEMBER_POST = "Thành viên"  # whose post the document does not tell
FEWEST_WORDS = 2
LONGEST_TOLD = 200  # characters between a member and the duty


@dataclass(frozen=True, slots=True)
class _Whose:
    """Whose duty it is: a person with the post, as far as the document tells it, or a post with its holder's office."""

    person: str | None
    post: str | None
    office: str | None = None


class Assigning:
    """Reads the duties of single members in one document; the lines of such lists are in `read_lines`."""

    def __init__(self, source: Source, holdings: Iterable[Statement]) -> None:
        self.source = source
        self.read_lines: set[int] = set()
        self._posts = {
            (one.body, one.person): one.post for one in holdings if one.kind is Says.HOLDS and one.person and one.post
        }

    def read(self) -> Iterator[Statement]:
        """All duties of single members."""
        body = self.source.mentions.main_body
        if self.source.is_news:
            yield from self._listed_in_news(body) if body else ()
            yield from self._told_in_news(body)
            return
        if self.source.document.kind not in ASSIGNING or body is None:
            return
        heading: int | None = None  # the level of the heading of an open list
        whose: _Whose | None = None
        at_level = 0
        for line in self.source.lines:
            item, level = self._item(line)
            if heading is not None and level <= heading:
                heading = whose = None
            told = self._whose(item, body) if heading is not None or self._is_told(item) else None
            if told:
                whose, at_level = told[0] if heading is not None else None, level
                if told[1]:  # else the duties follow in items of their own
                    yield self._says(line, body, told[0])
                self.read_lines.add(line.start)
            elif heading is not None and whose and level > at_level:
                yield self._says(line, body, whose)
                self.read_lines.add(line.start)
            elif HEADING.match(item.plain.lstrip()) and "P" not in item.code:
                heading, whose = 0 if self._is_title(line) else min(level, Level.PARAGRAPH - 1), None

    def _is_title(self, line: Line) -> bool:
        """Whether a line is the document's title, which stands over all that follows."""
        subject = shadow(self.source.document.subject or "")
        return bool(subject) and subject in line.plain

    def _listed_in_news(self, body: str) -> Iterator[Statement]:
        """What the press lists: "Ông …, Trưởng phòng …, Ủy viên: phụ trách …"."""
        for line in self.source.lines:
            item, _ = self._item(line)
            begins = MEMBER.match(item.code)
            has_seat = begins is not None and not {"H", "C"}.isdisjoint(begins["told"])
            if has_seat and begins and begins["person"] and self._rest(item, begins).lstrip().startswith(":"):
                told = self._whose(item, body)
                if told and told[1]:
                    yield from self._held(item, begins, body, told[0])
                    yield self._says(line, body, told[0])
                    self.read_lines.add(line.start)

    def _told_in_news(self, body: str | None) -> Iterator[Statement]:
        """What the press tells in a sentence: "Thứ trưởng … được giao …", of a member or of who holds an office."""
        held: dict[str | None, tuple[str | None, str | None]] = {}
        for (of, holder), post in self._posts.items():
            if holder not in held or of == body:
                held[holder] = (of, post)
        for sentence in self.source.sentences:
            if LATER_OR_EARLIER.match(sentence.plain):
                continue
            for named in BY_NAME.finditer(sentence.code):
                after = sentence.tokens[named.end() - 1].end - sentence.start
                person = sentence.tokens[named.start("person")].person
                name = self.source.mentions.person(person) if person else None
                if name in held and TOLD_IN_NEWS.match(sentence.plain, after):
                    where, seat = held[name]
                    yield self.source.says(Says.DUTY, sentence.start, sentence.end, body=where, post=seat, person=name)
                    break

    def _held(self, item: Sentence, begins: re.Match[str], body: str, whose: _Whose) -> Iterator[Statement]:
        """The post of a member, where nothing else told it."""
        if (body, whose.person) in self._posts or whose.post in (None, MEMBER_POST):
            return
        offices = [item.tokens[at] for at in range(*begins.span("told")) if item.code[at] == "O"]
        office = self.source.text[offices[0].start : offices[0].end] if offices else None
        yield replace(
            self.source.says(Says.HOLDS, item.start, item.end, body=body, post=whose.post, person=whose.person),
            office=office,
        )

    def _item(self, line: Line) -> tuple[Sentence, int]:
        """The line without its label or dash, and how deep it lies."""
        label = label_of(line)
        bullet = None if label else BULLET.match(line.text)
        after = label.after if label else bullet.end() if bullet else 0
        level = label.level if label else Level.PARAGRAPH + (bullet is not None)
        return self.source.sentence(line.start + after, line.end), level

    def _is_told(self, item: Sentence) -> bool:
        """Whether a sentence outside of such a list gives a member by name a duty."""
        begins = MEMBER.match(item.code)
        return begins is not None and begins["person"] is not None and DUTY.match(self._rest(item, begins)) is not None

    def _whose(self, item: Sentence, body: str) -> tuple[_Whose, str] | None:
        """Whose duty an item tells, and the words that tell it."""
        begins = MEMBER.match(item.code)
        if begins is None or NO_DUTY.search(item.plain) or "|" in item.text:
            return None
        rest = self._rest(item, begins)
        is_marked = rest.lstrip().startswith(":")
        words = rest.strip(" :.,;–-")
        if not (is_marked or DUTY.match(rest)) or (words and len(words.split()) < FEWEST_WORDS):
            return None
        if is_marked and item.code[begins.end() :].strip(":")[:1] in ("H", "C"):
            return None  # "Ông …: Trưởng ban" is a member of a roster
        seats = [item.tokens[at] for at in range(*begins.span("told")) if item.code[at] in "HC"]
        offices = [item.tokens[at] for at in range(*begins.span("told")) if item.code[at] == "O"]
        if begins["person"]:
            token = item.tokens[begins.start("person")]
            name = self.source.mentions.person(token.person) if token.person else None
            if name is None or " " not in name:
                return None
            return _Whose(name, self._posts.get((body, name)) or posts_of(seats[:1]) or MEMBER_POST), words
        office = self.source.text[offices[0].start : offices[0].end] if offices else None
        return _Whose(None, posts_of([item.tokens[begins.start("post")]]), office), words

    def _rest(self, item: Sentence, begins: re.Match[str]) -> str:
        """What follows a member, as a shadow."""
        return item.plain[item.tokens[begins.end() - 1].end - item.start :] if begins.end() else item.plain

    def _says(self, line: Line, body: str, whose: _Whose) -> Statement:
        said = self.source.says(Says.DUTY, line.start, line.end, body=body, post=whose.post, person=whose.person)
        return replace(said, office=whose.office)
