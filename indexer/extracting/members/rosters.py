"""Rosters of decisions: numbered lists, lists under a group's heading, tables, lists in an annex.

"1. Ông …, Chủ tịch UBND thành phố - Trưởng ban;", "Trưởng ban: Ông …", "4. Các Ủy viên:" with lines under it, rows such
as "3 | … | Giám đốc Sở … | Ủy viên". The body is that of the words over the list.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from indexer.extracting.members.groups import group_of, posts_of
from indexer.extracting.members.rows import HOLDER, NOTE, Row, columns_of, header_of, row_of, tells_office
from indexer.extracting.members.seats import COMMITTEE_POSTS
from indexer.extracting.members.tables import tables_of
from indexer.extracting.members.tokens import Token, tokens_of
from indexer.extracting.source import NORMS, Sentence, Source
from knowledge.records import Says, Statement
from knowledge.vietnamese.names.bodies import Scan
from knowledge.vietnamese.names.kinds import Sort
from knowledge.vietnamese.names.titles import post_key
from knowledge.vietnamese.text.labels import Level, label_of
from knowledge.vietnamese.text.lines import Line
from knowledge.vietnamese.text.sentences import clause_spans
from knowledge.vietnamese.writing.spelling import folded

BULLET = re.compile(
    r"\s*[\"“]?(?:[-–—+*•●·]|\(?\d{1,3}(?:\.\d{1,2})*[.)/:-]?|\(?[a-zđ][.)]|[IVX]+[.)])\s+", re.IGNORECASE
)
OPENS = re.compile(
    r"\b(?:gom|bao gom|thanh phan|thanh vien|danh sach|co ten sau|ong,? ba|nhu sau|sau day|co cau|to chuc|hop nhat)\b"
)
AMENDS_ROSTER = re.compile(r"\b(?:sua doi|bo sung|thay doi|dieu chinh|thay the)\b.*\bnhu sau\b")
INVITED = re.compile(r"^(?:(?:mời|ông|bà|đồng chí|đ/c)\s+)+", re.IGNORECASE)
SEVERAL = re.compile(r"(?:cac|nhung)\b")
MARKS_BEFORE = (",", "-", ":", ";", "(")
ENDS = r"[\s.;,/:(–—\"“”-]*"
TRAILING = re.compile(r"(?P<posts>[HC](?:[,v\-]*H)*)(?:[,v\-]+C)?\)?\(?(?:t(?P<target>P)w?)?\)?[;,.\-]*$")
LEADING = re.compile(r"^(?P<posts>[HC](?:[,v\-]*[HC])*)g?[:\-]w?m?")
# In one paragraph: "…: Tổ trưởng: ông …; các Tổ phó là bà … và ông …; Thư ký: …".
IN_PARAGRAPH = re.compile(r"^w?(?P<posts>[HC](?:[,v\-]*[HC])*)g?[:l]+(?=w?P)")
# An office before its holder's name: "Chủ tịch UBND xã, ông …", "Trưởng phòng Kinh tế: bà …".
OFFICE_FIRST = re.compile(r"w?(?:O(?:vw)?|C(?=,)|HG|Hw|(?<=w)G)(?:[,\-v](?:O|HG|Hw|H))*[,:\-]?")
SECOND = re.compile(r"P,?v(?P<posts>H)[;,.]*$")
GROUP_TOLD = re.compile(r"w?(?P<posts>[HC])w?[gl]?:")
REPLACES = re.compile(r"[,(\-]?t(?P<target>P)")  # "…, thay ông …"
LIST_BEGINS = re.compile(r":\s+(?=\S)")
LONGEST_HOLDER = 200
LONGEST_ITEM = 500


@dataclass(slots=True)
class _Roster:
    """What the lines above an item have said: whose roster it is, and which post the group holds."""

    body: str | None = None
    group: str | None = None
    level: int = 0  # of the heading over the list
    header: tuple[str, ...] = ()  # of a table: what its columns hold
    in_pairs: bool = False  # whether each post has the line under its member


class Rosters:
    """Reads the rosters of one document; lines that it has read are in `read_lines`."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.read_lines: set[int] = set()
        self.tables = tables_of(source.lines, source.text)
        self.bodies: dict[int, str] = {}  # the body of the list in which a line stands, by where the line starts

    def read(self) -> list[Statement]:
        """The members that lists and tables name."""
        roster = _Roster()
        found: list[Statement] = []
        for at, line in enumerate(self.source.lines):
            if line.start in self.read_lines:
                continue
            self._take_heading(roster, line)
            if roster.body:
                self.bodies[line.start] = roster.body
            statements = self._read_table(roster, line) or self._read_pair(roster, at) or self._read_line(roster, line)
            if statements:
                self.read_lines.add(line.start)
                found += statements
        return found

    def _take_heading(self, roster: _Roster, line: Line) -> None:
        """Take from a line that heads a list whose list it is; another article ends the list."""
        label = label_of(line)
        if label and label.level <= Level.ARTICLE:
            roster.body = roster.group = None
            roster.header, roster.in_pairs = (), False
        if line.is_in_capitals and line.plain.startswith(("danh sach", "phu luc")):
            roster.body, roster.group = self.source.mentions.main_body, None
        is_amendment = self.source.document.kind not in NORMS and AMENDS_ROSTER.search(line.plain)
        if is_amendment and line.text.rstrip().endswith(":"):
            roster.body, roster.group = self.source.mentions.main_body, None
        opens = line.text.rstrip().endswith(":") or (self.source.is_structured and OPENS.search(line.plain))
        if not self.source.is_structured and not (label or opens or BULLET.match(line.text) or "|" in line.text):
            roster.body = roster.group = None  # in running text a list ends with its last item
        if not opens or "|" in line.text:
            return
        tokens = self.source.sentence(line.start, line.end).tokens
        bodies = [token.body for token in tokens if token.sign == "B" and token.body]
        named = [name for body in bodies if (name := self.source.mentions.body(body, body.start or line.start))]
        if named:
            # "Kiện toàn và đổi tên A thành B, gồm …": the list is of the last one named, but for the owner of a group.
            roster.body, roster.group = named[-1], self._group_told(line)

    def _group_told(self, line: Line) -> str | None:
        """The post of the members that a line's last sentence heads a list of: "… Năm Ủy viên mới gồm:"."""
        last = self.source.sentences_of(line)[-1:]
        if not line.text.rstrip().endswith(":") or not last or last[0].start == line.start:
            return None
        told = GROUP_TOLD.fullmatch(last[0].code)
        return posts_of(last[0].tokens[told.start("posts") : told.end("posts")]) if told else None

    def _read_table(self, roster: _Roster, line: Line) -> list[Statement]:
        """A row of a table whose cells stand on several lines or apart by blanks."""
        row = self.tables.rows.get(line.start)
        if row is None:
            return []
        roster.body = roster.body or self.source.mentions.main_body
        roster.header = row.header
        self.read_lines |= row.lines
        whole = Line(row.first.start, row.last.end, "", "")
        return self._row_says(roster, whole, row_of(row.cells, row.header))

    def _read_pair(self, roster: _Roster, at: int) -> list[Statement]:
        """A member whose post has the next line for itself: "Ông …, Chủ tịch UBND quận", and under it "Tổ trưởng"."""
        line, below = self.source.lines[at], self.source.lines[at + 1 : at + 2]
        if roster.body is None or roster.group or not below or BULLET.match(below[0].text):
            return []
        under = self.source.sentence(below[0].start, below[0].end)
        post = group_of(under)
        if post is None or below[0].text.endswith(":") or SEVERAL.match(under.plain) or line.text.endswith(":"):
            return []
        item = self.source.sentence(self._after_label(line), line.end)
        if "h" in item.code or (not roster.in_pairs and (TRAILING.search(item.code) or LEADING.match(item.code))):
            return []
        whole = Line(line.start, below[0].end, line.text, line.plain)
        people = [place for place, token in enumerate(item.tokens) if token.sign == "P"]
        if people and not item.code[: people[0]].strip("wm"):
            found = list(self._read_people(roster, whole, item, people[:1], post, len(item.tokens)))
        elif not people and self._names_holder(item):
            found = list(self._read_holder(roster, whole, item, 0, len(item.tokens), post))
        else:
            return []
        roster.in_pairs = True
        self.read_lines.add(below[0].start)
        return found

    def _read_line(self, roster: _Roster, line: Line) -> list[Statement]:
        columns = columns_of(line)
        if len(columns) > 1:
            return self._read_row(roster, line, columns)
        if roster.body and (statements := self._read_paragraph(roster, line)):
            return statements
        if len(line.text) > LONGEST_ITEM or roster.body is None:
            return []
        start = self._after_label(line)
        note = NOTE.search(line.text)
        item = self.source.sentence(start, line.start + note.start() if note else line.end)
        if group := group_of(item):
            roster.group = group
            return []
        return list(self._read_item(roster, line, item))

    def _after_label(self, line: Line) -> int:
        bullet = BULLET.match(line.text)
        return line.start + (bullet.end() if bullet else 0)

    # Paragraphs

    def _read_paragraph(self, roster: _Roster, line: Line) -> list[Statement]:
        """The members of a list within one line, each with a post before or under the post of the one before."""
        begins = LIST_BEGINS.search(line.text)
        spans = clause_spans(self.source.text, line.start + begins.end(), line.end) if begins else []
        clauses = [self.source.sentence(start, end) for start, end in spans]
        told = [IN_PARAGRAPH.match(clause.code) for clause in clauses]
        if len(clauses) < 2 or not told[0] or sum(map(bool, told)) < 2:
            return []
        found: list[Statement] = []
        post = ""
        for clause, leading in zip(clauses, told, strict=True):
            post = self._of(clause, leading) if leading else post
            people = [at for at, token in enumerate(clause.tokens) if token.sign == "P"]
            if people and (leading or people[0] == 0):
                found += self._read_people(roster, line, clause, people, post, len(clause.tokens))
        return found

    # Items

    def _read_item(self, roster: _Roster, line: Line, item: Sentence) -> Iterator[Statement]:
        if roster.body is None or "h" in item.code or item.text.rstrip().endswith("?"):
            return  # a verb makes it a sentence
        replaced = REPLACES.search(item.code)
        people = [at for at, token in enumerate(item.tokens) if token.sign == "P"]
        people = [at for at in people if replaced is None or at < replaced.start()]
        leading = LEADING.match(item.code)
        trailing = TRAILING.search(item.code)
        if trailing and self._is_of_another(roster, item.tokens[trailing.start("posts")]):
            trailing = None
        if people:
            yield from self._read_person(roster, line, item, people, leading, trailing)
        elif leading and item.tokens[leading.start("posts")].sign != "O":
            yield from self._read_holder(roster, line, item, leading.end(), len(item.tokens), self._of(item, leading))
        elif trailing and self._is_role(item, trailing):
            yield from self._read_holder(roster, line, item, 0, trailing.start("posts"), self._of(item, trailing))
        elif roster.group and self._names_holder(item) and not self._is_told(item, line):
            yield from self._read_holder(roster, line, item, 0, len(item.tokens), roster.group)

    def _read_person(
        self,
        roster: _Roster,
        line: Line,
        item: Sentence,
        people: Sequence[int],
        leading: re.Match[str] | None,
        trailing: re.Match[str] | None,
    ) -> Iterator[Statement]:
        first = people[0]
        opening = item.code[:first].strip("wme:")
        is_first = opening == "" or (len(people) == 1 and OFFICE_FIRST.fullmatch(item.code[:first]) is not None)
        end = len(item.tokens)
        if (
            leading
            and leading.end("posts") <= first
            and set(item.code[leading.end("posts") : first]) <= set(":-wmg,OGH")
        ):
            post = self._of(item, leading)
        elif is_first and trailing and trailing.start("posts") > first and self._is_role(item, trailing):
            post, end = self._of(item, trailing), trailing.start("posts")
        elif is_first and roster.group:
            post = self._with_second(item, first, roster.group)
        else:
            return
        replaced = REPLACES.search(item.code)
        if replaced:
            end = min(end, replaced.start())
        target = self._name(item.tokens[replaced.start("target")]) if replaced else None
        for place, statement in enumerate(self._read_people(roster, line, item, people, post, end)):
            yield replace(statement, target=target) if place == 0 else statement

    def _read_people(
        self, roster: _Roster, line: Line, item: Sentence, people: Sequence[int], post: str, end: int
    ) -> Iterator[Statement]:
        """The people of an item who hold a post, each with the office behind the name."""
        people = [at for at in people if at < end]
        for place, at in enumerate(people):
            stop = people[place + 1] if place + 1 < len(people) else end
            person = self._name(item.tokens[at])
            if person is None:
                continue
            last = stop - 1 if item.code[stop - 1] == "v" else stop  # "bà … và ông …"
            office = self._words(item, item.tokens[at].end, self._edge(item, last))
            begins = self._behind_post(item, at)
            is_before = place == 0 and OFFICE_FIRST.fullmatch(item.code[begins:at]) is not None
            before = self._words(item, item.tokens[begins].start if begins else item.start, item.tokens[at].start)
            office = before if is_before else office
            yield self._holds(roster, line, post, person, office)
            yield from self._offices(line, item, -1 if is_before else at, at if is_before else stop, person)

    @staticmethod
    def _behind_post(item: Sentence, end: int) -> int:
        """Where the words begin behind the post with which an item opens: "thư ký: công chức …"."""
        leading = LEADING.match(item.code)
        at = leading.end("posts") if leading and leading.end("posts") <= end else 0
        while 0 < at < end and item.code[at] in "g:-m":
            at += 1
        return at

    def _with_second(self, item: Sentence, at: int, group: str) -> str:
        """The group's post, with another that the person holds beside it: "…, kiêm Thư ký"."""
        second = SECOND.match(item.code, at)
        if second is None or "kiêm" not in item.text[: item.tokens[second.start("posts")].start - item.start]:
            return group
        return f"{group}, {self._of(item, second)}"

    def _read_holder(
        self, roster: _Roster, line: Line, item: Sentence, first: int, end: int, post: str
    ) -> Iterator[Statement]:
        """An office as a member, without its holder's name."""
        start = item.start if first == 0 else item.tokens[first].start if first < len(item.tokens) else item.end
        office = self._words(item, start, self._edge(item, end))
        office = INVITED.sub("", office) if office else office
        if office and self._names_holder(item, first):
            yield self._holds(roster, line, post, None, office)

    def _names_holder(self, item: Sentence, first: int = 0) -> bool:
        """Whether the words tell an office or who stands for one."""
        rest = [token for token in item.tokens[first:] if token.sign not in "m:-()"]
        if first == 0 and HOLDER.match(item.plain):
            return True
        if rest and rest[0].sign in "OC":
            return True
        at = rest[0].start - item.start if rest else 0
        return (bool(rest) and bool(HOLDER.match(item.plain, at))) or (
            len(rest) > 1 and rest[0].sign == "H" and rest[1].sign in "wG"
        )

    @staticmethod
    def _is_told(item: Sentence, line: Line) -> bool:
        """Whether an item is a sentence of its own, or a heading, rather than a member without a name."""
        return bool(set(item.code) & set("lrsupxkt")) or line.is_in_capitals or len(line.text) > LONGEST_HOLDER

    def _is_role(self, item: Sentence, trailing: re.Match[str]) -> bool:
        """Whether the posts at an item's end are held in the committee and not in an agency."""
        token = item.tokens[trailing.start("posts")]
        if token.post is None:
            return False
        before = item.code[: trailing.start("posts")][-1:]
        if token.sign == "C":
            return before in MARKS_BEFORE
        key = post_key(token.post.post)
        return before in ("", *MARKS_BEFORE) and (
            COMMITTEE_POSTS.fullmatch(key) is not None
            or self.source.mentions.fits(key, self.bodies.get(item.start, ""))
        )

    @staticmethod
    def _is_of_another(roster: _Roster, token: Token) -> bool:
        """Whether a post is held in a body of another name: "Trưởng Ban Quản lý các khu công nghiệp" is an office here."""
        told = token.body if token.sign == "C" else None
        if told is None or told.is_generic or not told.subject or roster.body is None:
            return False
        return not set(folded(told.subject)) <= set(folded(roster.body))

    def _of(self, item: Sentence, match: re.Match[str]) -> str:
        return posts_of(item.tokens[match.start("posts") : match.end("posts")])

    def _name(self, token: Token) -> str | None:
        return self.source.mentions.person(token.person) if token.person else None

    def _edge(self, item: Sentence, index: int) -> int:
        return item.tokens[index].start if index < len(item.tokens) else item.end

    def _words(self, item: Sentence, start: int, end: int) -> str | None:
        words = " ".join(item.text[start - item.start : end - item.start].split())
        words = re.sub(rf"^{ENDS}", "", words)
        return re.sub(rf"{ENDS}$", "", words) or None

    def _holds(self, roster: _Roster, line: Line, post: str, person: str | None, office: str | None) -> Statement:
        return self.source.says(
            Says.HOLDS, line.start, line.end, body=roster.body, post=post, person=person, office=office
        )

    def _offices(self, line: Line, item: Sentence, at: int, stop: int, person: str) -> Iterator[Statement]:
        """The offices of a member, as statements of their own."""
        for token in item.tokens[at + 1 : stop]:
            if token.sign == "n":
                return
            if token.sign == "O" and token.body and token.post and token.body.sort is Sort.AGENCY:
                body = self.source.mentions.body(token.body, token.start)
                if body:
                    yield self.source.says(
                        Says.HOLDS, line.start, line.end, body=body, post=token.post.post, person=person
                    )

    # Tables

    def _read_row(self, roster: _Roster, line: Line, cells_: Sequence[str]) -> list[Statement]:
        header = header_of(cells_)
        if header:
            roster.header = header
            roster.body = roster.body or self.source.mentions.main_body
            return []
        if roster.body is None or not roster.header:
            return []
        return self._row_says(roster, line, row_of(cells_, roster.header))

    def _row_says(self, roster: _Roster, line: Line, row: Row) -> list[Statement]:
        if row.post and not row.person and not row.office:
            roster.group = row.post
            return []
        post = row.post or roster.group
        if post is None or not (row.person or (row.office and tells_office(row.office))):
            return []
        held = self._holds(roster, line, post, row.person, row.office)
        statements = [held]
        if row.person and row.duty:
            statements.append(replace(held, kind=Says.DUTY, office=None))
        if row.person and row.office:
            statements += self._offices_of(line, row.office, row.person)
        return statements

    def _offices_of(self, line: Line, office: str, person: str) -> Iterator[Statement]:
        for token in tokens_of(Scan(office), 0, len(office)):
            if token.sign == "O" and token.body and token.post:
                body = self.source.mentions.body(token.body, line.start)
                if body:
                    yield self.source.says(
                        Says.HOLDS, line.start, line.end, body=body, post=token.post.post, person=person
                    )
