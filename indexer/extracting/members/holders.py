"""Who holds which post, as sentences say it: "do ông …, Phó Chủ tịch …, làm Trưởng ban thay ông …".

The patterns run over the signs of a sentence's tokens (see tokens.py), so they are short and their cost is that of the
sentence's length.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from indexer.extracting.members.seats import CHAIR, HAS_CHAIR, OTHERS, Seats
from indexer.extracting.source import Sentence, Source
from knowledge.records import Says, Statement
from knowledge.vietnamese.names.titles import head_of, post_key

POST = "[OCH]"
# Offices in apposition to a person: ", Phó Chủ tịch …, nguyên Giám đốc …, Phó Tổng Giám đốc phụ trách …". One before a
# name belongs to that name.
IN_CHARGE_OF = r"(?:cw?(?=[,\-)]))?"
APPOSED = rf"(?:[OC](?!P))?(?:[,\-(v]+(?:w?G(?![uh])|n?{POST}(?!P|s?l[OP]){IN_CHARGE_OF})\)?)*"
# Between a person and the verb: marks, who appoints, and whether it is to come or proposed.
BETWEEN = r"(?:[,\-)]|[suGpe]|v(?=[uh])|:(?=h+H))*"
APPOINTED = re.compile(
    rf"(?P<before>(?<!P[,\-])(?:{POST}[,\-v]*)*)(?P<person>P)(?P<apposed>{APPOSED})(?P<between>{BETWEEN})(?P<verb>h+(?:Bh+)?|l|(?<=u))"
    rf"(?P<posts>{POST}(?!P)(?:[,\-v]+n?{POST}(?!P))*(?:;{POST}(?=;|$))*)(?:[,\-(]*t(?=(?P<target>P)))?"
)
# "Ông … cũng giúp Thủ tướng chỉ đạo các bộ: …; Trưởng Ban Chỉ đạo …; Chủ tịch Hội đồng …" lists his posts.
SUBJECTS = re.compile(r"(?:w,?)?(?P<person>P)[^Ph]*?:[^Ph]*?(?P<posts>;C(?:;C)*)$")
# "5 Phó Trưởng ban A, B và C"
SEVERAL = re.compile(r"(?P<number>w)(?P<posts>[CH])(?P<rest>P(?:[,v]+P)+)(?![,(\-]?[OCHh])")
# "Các thành viên của tổ có bà …, phụ trách …; ông … làm nhiệm vụ …"
ITEMS = re.compile(r"^(?P<posts>[CH])(?P<has>w)(?P<rest>O?[,(]?P[^;]*(?:;[^;]+)+)$")
OF_ITEM = re.compile(r"(?:O[,(]?(?:G\))?)?(?P<person>P)")
INSTEAD = (
    re.compile(
        rf"(?P<person>P)(?P<apposed>{APPOSED})[,\-)su]*t(?P<target>P)(?:{APPOSED})[,\-)]*h+(?P<posts>{POST}(?!P))"
    ),
    re.compile(rf"t(?P<target>P)(?:{APPOSED})[,\-)]*h+(?P<posts>{POST}(?!P)),?s?l(?P<person>P)(?P<apposed>{APPOSED})"),
    re.compile(rf"t(?P<target>P)(?:{APPOSED}),(?P<person>P)(?P<apposed>{APPOSED})[,\-)su]*h+(?P<posts>{POST}(?!P))"),
)
IS = re.compile(
    rf"(?P<posts>{POST})(?P<which>w(?=l))?\)?(?:s?[l:]|(?P<given>u))(?P<before>(?:{POST}[,\-]*)*)(?P<person>P)(?P<apposed>{APPOSED})(?!h)"
)
OFFICE_IS = re.compile(r"(?P<posts>[CH])(?P<which>w?)(?:s?l(?=[OwGaH])|:(?=O))(?!w?P)")
OFFICE_HOLDS = re.compile(
    r"(?:(?<=[;,d:.v-])|(?<=[dm]w)|^m?w?)(?P<office>O(?:(?:,O)*vO)?)[,\-]*(?P<between>s?)(?:h+|l)(?P<posts>[CH](?!P))"
)
# "Ba Phó Trưởng ban còn lại: …", "Phó Trưởng ban có ba người: …", "(đều là Phó Thủ tướng)" among the people.
LIST = re.compile(
    r"(?P<posts>[CH])(?:,?(?P<which>(?:w|t(?=:))?)(?P<how>[gl]:?|:)|(?P<has>w)(?=[OP]))"
    r"(?P<rest>(?:[OPCHwGv,;\-():]|t(?=P)|(?<=\()l)+)"
)
HEADED = re.compile(rf"[du](?P<before>(?:{POST}[,\-]*)*)(?P<person>P)(?P<apposed>{APPOSED})[,\-]?(?P<head>a)")
HEADS = re.compile(rf"(?P<head>a)B?s?l(?P<before>(?:{POST}[,\-]*)*)(?P<person>P)(?P<apposed>{APPOSED})")
# "Phó Thủ tướng … đứng đầu Ban Chỉ đạo …"
STANDS_AT_HEAD = re.compile(rf"(?P<before>(?:{POST}[,\-]*)*)(?P<person>P)(?P<apposed>{APPOSED})[,\-]?(?P<head>a)(?=B)")
HEADED_BY = re.compile(r"(?P<head>a)B?s?l(?P<office>O)(?!P)")
# "giao Chi cục … làm trưởng đoàn", "do Sở … làm tổ trưởng"
AGENCY_HOLDS = re.compile(r"(?<=[ud])(?P<office>G)h+(?P<posts>[CH])(?!P)")
AND_MEMBERS = re.compile(r"h(?P<posts>[HC]),*v[v,]*:(?P<rest>P[OPCHGvw,;\-()]*)")
# "Chức Trưởng ban do ông … đảm nhiệm"
DONE_BY = re.compile(
    rf"(?P<posts>[CH])s?d(?P<before>(?:{POST}[,\-]*)*)(?P<person>P)(?P<apposed>{APPOSED})[,\-]?h(?!{POST})"
)
EARLIER = re.compile(
    r"^[\W]*(?:truoc (?:do(?!, ?(?:sang|chieu|toi|ngay) (?:ngay )?\d)|day|kia)|(?:giai doan|thoi ky|thoi gian|thoi diem) (?:nay|do)|khi do|luc do|luc bay gio)\b"
)
INTRODUCTION = re.compile(r"[\W]*(?:lien quan|ve|trong|tai|sau|truoc|ngoai|doi voi|voi|tra loi|khi|de|tu|nhan|o|dip)\b")
WITH_SOMEBODY = re.compile(r"\b(?:với|của|cho|gặp|mời|tới|bởi|trước)$")
NAMED = re.compile(
    rf"(?P<before>(?:n?{POST}[,\-v]*)*(?<![,v])|(?:[OC],(?=P,))?)(?P<person>P)(?P<apposed>(?:\(w[,;])?{APPOSED})"
)
IN_PLACE = re.compile(r"[,\-(]*t(?P<target>P)")
COMPLEMENT = re.compile(r"(?P<post>[OCH])c?w?(?=[,;v)\-]|$)")  # "kế toán trưởng tổng công ty"
LEAVES = (
    re.compile(rf"(?P<person>P)(?P<apposed>{APPOSED})[,\-)u]*x+h*(?P<posts>{POST}(?:,{POST})*|B)"),
    re.compile(rf"x+h*(?P<posts>{POST}(?:,{POST})*|B)w?(?P<person>P)"),
    re.compile(rf"x+h*(?P<person>P)(?P<apposed>{APPOSED})[,\-)]*w?h*(?P<posts>{POST}(?:,{POST})*|B)"),
)
NOTE = re.compile(r"\(w+\)")  # "nhà thơ … (Pháp)"
NUMERALS = {"hai": "2", "ba": "3", "bốn": "4", "năm": "5", "sáu": "6", "bảy": "7", "tám": "8"}
NUMBER_LAST = re.compile(r"(?:^|\s)(?P<number>\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám)$")
HAS_PEOPLE = re.compile(r"(?:(?:này|trên|đó|khác|còn lại) )?(?:gồm|có|gồm có|bao gồm|là)")
BEFORE_THAT = re.compile(
    r"(?:vi tri|chuc (?:vu|danh)|cuong vi|nhiem vu) (?:nay|do) (?:truoc (?:do|day|kia)|von|tung)\b"
)
ONE_OF = re.compile(r"(?:mot|01|1) ")  # "là một Phó Thủ tướng"
OFFICE_BEGINS = re.compile(r"(?:mot |01 |1 )?(?:dai dien )?(?:lanh dao|thu truong|dai dien|mot dong chi)\b")
CLAUSE_END = re.compile(r"[;.]|,? (?:va|cung|voi) (?:cac|\d)|$")
NEXT_POST = re.compile(r",[CH](?=s?[l:])")
ENDS_WITH_PREMIER = re.compile(r"thủ tướng(?: chính phủ)?$")
PLAN_REACH = 8  # tokens before the end of the pattern
LONGEST_OFFICE = 220


class Holders:
    """Reads the holders of posts out of one document's sentences."""

    def __init__(self, source: Source, founded: frozenset[str] = frozenset()) -> None:
        self.source = source
        self.founded = founded  # bodies whose founding is told as a fact
        self.given: Statement | None = None  # the post that the sentence before told of last
        self.chaired: str | None = None  # the council whose chair was told of last

    def read(self, sentence: Sentence, body: str | None = None) -> list[Statement]:
        """What one sentence says of holders; `body` is meant by posts that stand alone, where a list has one."""
        if not any(sign in sentence.code for sign in ("P", "O", "l", "Gh")):
            return []
        if sentence.text.rstrip("\"”' ").endswith("?"):
            return []
        found = list(dict.fromkeys(_Reader(self, sentence, body).read()))
        self.given = next((one for one in reversed(found) if one.kind is Says.HOLDS and not one.planned), None)
        chairs = (one.body for one in reversed(found) if one.post and CHAIR.fullmatch(post_key(one.post)))
        self.chaired = next((body for body in chairs if body and HAS_CHAIR.match(body)), self.chaired)
        return found


class _Reader(Seats):
    """Applies the patterns to one sentence."""

    def __init__(self, holders: Holders, sentence: Sentence, body: str | None) -> None:
        super().__init__(holders.source, sentence, body, holders.chaired)
        self.holders = holders
        self.used: set[int] = set()  # tokens that a pattern has read as what they are

    def read(self) -> Iterator[Statement]:
        if self.holders.given and BEFORE_THAT.match(self.sentence.plain):
            yield from self._before_that(0, self.holders.given)
        yield from self._leaving()
        yield from self._instead()
        yield from self._appointed()
        yield from self._listed()
        yield from self._told_of_posts()
        yield from self._done_by()
        yield from self._offices_that_are()
        yield from self._offices_that_hold()
        yield from self._agencies_that_hold()
        yield from self._told_of_a_subject()
        yield from self._heading()
        yield from self._headed_by_office()
        yield from self._named()

    # The patterns

    def _appointed(self) -> Iterator[Statement]:
        for match in APPOINTED.finditer(self.code):
            if match.end("apposed") == match.start("posts") or self._is_used(match):
                continue
            person = self._person(match.start("person"))
            planned = self._is_planned(match.start("person"), match.start("posts"))
            if self._is_past(match.start("person")) or person is None:
                continue
            yield from self._posts_held(match, person, planned)
            # What stands in apposition is read as such, but for a post that the new one ends.
            self.used.update(range(match.start("posts"), match.end()))
            if "u" in match["between"] or self.code[: match.start()].endswith("u"):
                self.used.update(self._left_for(match))

    def _posts_held(self, match: re.Match[str], person: str, planned: bool) -> Iterator[Statement]:
        if self.is_of_a_time or (EARLIER.match(self.sentence.plain) and not match["target"]):
            return
        target = self._person(match.start("target")) if match["target"] else None
        office = self._office_of(match)
        first = True
        for at in self._posts_at(match.start("posts"), match.end("posts")):
            statement = self._holds(at, person, office, is_verb=True)
            if statement:
                planned = planned or self._awaits(match, statement)
                day = self._day(match.start("posts"))
                yield replace(statement, target=target if first else None, planned=planned, effective=day)
                yield from self._before_that(match.end(), statement)
            first = False

    def _instead(self) -> Iterator[Statement]:
        for match in (found for pattern in INSTEAD for found in pattern.finditer(self.code)):
            person, target = self._person(match.start("person")), self._person(match.start("target"))
            at = match.start("posts")
            if person and target and not self._is_past(match.start("person")):
                office = self._office(match.start("apposed"), match.end("apposed"))
                planned = self._is_planned(match.start("person"), at)
                if statement := self._holds(at, person, office, is_verb=True):
                    yield replace(statement, target=target, planned=planned, effective=self._day(at))
            self.used.update(range(match.start("target"), match.end()))

    def _leaving(self) -> Iterator[Statement]:
        for pattern in LEAVES:
            for match in pattern.finditer(self.code):
                person = self._person(match.start("person"))
                if person and not self._is_used(match) and "p" not in self.code[: match.start()][-2:]:
                    for at in range(match.start("posts"), match.end("posts")):
                        if held := self._left(at):
                            yield self._says(Says.LEAVES, held, person)
                self.used.update(range(match.start("posts"), match.end()))

    def _left(self, at: int) -> tuple[str, str | None] | None:
        """The post that is left, or the committee altogether: "thôi tham gia Ban Chỉ đạo"."""
        token = self.tokens[at]
        if token.sign == "B" and token.body:
            body = self.source.mentions.body(token.body, token.start)
            return (body, None) if body else None
        return self._seat(at, is_verb=True)

    def _told_of_posts(self) -> Iterator[Statement]:
        for match in IS.finditer(self.code):
            person = self._person(match.start("person"))
            if self._is_used(match) or person is None or self._is_past(match.start("posts")):
                continue
            if match["given"] and not self._is_given(match.start("given")):
                continue
            if match["which"] and not OTHERS.fullmatch(self._text_of(match.start("which"))):
                continue
            office = self._office_of(match)
            if not self.is_of_a_time and (statement := self._holds(match.start("posts"), person, office, is_verb=True)):
                yield replace(statement, planned=self._is_planned(match.start("posts"), match.start("person")))
            self.used.add(match.start("posts"))

    def _done_by(self) -> Iterator[Statement]:
        """ "Chức Trưởng ban do ông … đảm nhiệm"."""
        for match in DONE_BY.finditer(self.code):
            person = self._person(match.start("person"))
            if person is None or self._is_used(match) or self._is_past(match.start("posts")) or self.is_of_a_time:
                continue
            if statement := self._holds(match.start("posts"), person, self._office_of(match), is_verb=True):
                yield replace(statement, planned=self._is_planned(match.start("posts"), match.start("person")))
            self.used.add(match.start("posts"))

    def _is_given(self, at: int) -> bool:
        """Whether a post "được giao" somebody; "Trưởng ban bổ nhiệm ông …" is another's appointment."""
        before = self.sentence.plain[: self.tokens[at].start - self.sentence.start]
        return self._text_of(at) == "giao" and before.endswith("duoc ")

    def _offices_that_are(self) -> Iterator[Statement]:
        """ "Phó Trưởng ban là Chính ủy Quân chủng …": the office's holder holds the post."""
        for match in OFFICE_IS.finditer(self.code):
            at = match.start("posts")
            if at in self.used or match.end() >= len(self.tokens) or self._is_past(at) or not self._opens_clause(at):
                continue
            if match["which"] and not OTHERS.fullmatch(self._text_of(match.start("which"))):
                continue
            first = self.tokens[match.end()]
            rest = self.sentence.plain[first.start - self.sentence.start :]
            if not self._begins_office(match.end(), rest):
                continue
            office = self._office_told(match.end(), rest)
            held = self._seat(match.start("posts"), is_verb=True)
            if held and len(office) <= LONGEST_OFFICE and not self._has_person(first.start, first.start + len(office)):
                yield self._says(Says.HOLDS, held, None, office=office)
                self.used.update(
                    at for at, token in enumerate(self.tokens) if first.start <= token.start < first.start + len(office)
                )
            self.used.add(match.start("posts"))

    def _office_told(self, at: int, rest: str) -> str:
        """The words that tell an office, to the end of the clause or to the next post that somebody holds."""
        first = self.tokens[at]
        end = CLAUSE_END.search(rest)
        last = end.start() if end else len(rest)
        if following := NEXT_POST.search(self.code, at):
            last = min(last, self.tokens[following.start()].start - first.start)
        return self.sentence.text[first.start - self.sentence.start :][:last].strip(" ,-–")

    def _begins_office(self, at: int, words: str) -> bool:
        """Whether an office begins at a token, or one of several of a kind: "Giám đốc các Sở …"."""
        code = self.code[at:]
        is_one = code.startswith("wO") and ONE_OF.match(words) is not None
        return code.startswith(("O", "HG")) or is_one or OFFICE_BEGINS.match(words) is not None

    def _offices_that_hold(self) -> Iterator[Statement]:
        """ "… do Chủ tịch Ủy ban nhân dân tỉnh làm Trưởng ban"."""
        for match in OFFICE_HOLDS.finditer(self.code):
            if self._is_used(match) or match.start("office") in self.used:
                continue
            held = self._seat(match.start("posts"), is_verb=True)
            offices = [token for token in self.tokens[match.start("office") : match.end("office")] if token.sign == "O"]
            if held and not self._is_past(match.start("office")):
                planned = self._is_planned(match.start("office"), match.start("posts"))
                for token in offices:
                    statement = self._says(Says.HOLDS, held, None, office=self._text(token.start, token.end))
                    yield replace(statement, planned=planned or self._awaits(match, statement))
            self.used.update(range(match.start("office"), match.end()))

    def _agencies_that_hold(self) -> Iterator[Statement]:
        """ "… giao Chi cục … làm trưởng đoàn": whoever leads the agency holds the post."""
        for match in AGENCY_HOLDS.finditer(self.code):
            held = None if self._is_used(match) else self._seat(match.start("posts"), is_verb=True)
            if held and not self._is_past(match.start("office")):
                agency = self.tokens[match.start("office")]
                statement = self._says(Says.HOLDS, held, None, office=self._text(agency.start, agency.end))
                yield replace(statement, planned=self._awaits(match, statement))
                self.used.add(match.start("posts"))

    def _told_of_a_subject(self) -> Iterator[Statement]:
        """The committees that a list of somebody's work ends with, each by his post in it."""
        match = SUBJECTS.match(self.code)
        person = self._person(match.start("person")) if match else None
        if match is None or person is None or self._is_past(match.start("person")) or self.is_of_a_time:
            return
        for at in range(match.start("posts") + 1, match.end("posts"), 2):
            if at not in self.used and (statement := self._holds(at, person, None, is_verb=True)):
                yield statement
                self.used.add(at)

    def _heading(self) -> Iterator[Statement]:
        """ "Tổ công tác … do ông … đứng đầu", "Đứng đầu tổ công tác là ông …": who holds the head's post."""
        for pattern in (HEADED, HEADS, STANDS_AT_HEAD):
            for match in pattern.finditer(self.code):
                at = match.start("head")
                person = self._person(match.start("person"))
                body = self._last_committee(at + 1 if self.code[at + 1 : at + 2] == "B" else at - 1)
                if person and body and "đứng đầu" in self._text_of(at) and not self._is_past(at):
                    statement = self._says(Says.HOLDS, (body, head_of(body)), person, office=self._office_of(match))
                    yield replace(statement, planned=self._awaits(match, statement))

    def _headed_by_office(self) -> Iterator[Statement]:
        """ "…, đứng đầu là Chủ tịch UBND quận"."""
        for match in HEADED_BY.finditer(self.code):
            at = match.start("head")
            body = self._last_committee(at + 1 if self.code[at + 1 : at + 2] == "B" else at - 1)
            if body and "đứng đầu" in self._text_of(at) and not self._is_past(at):
                office = self.tokens[match.start("office")]
                statement = self._says(
                    Says.HOLDS, (body, head_of(body)), None, office=self._text(office.start, office.end)
                )
                yield replace(statement, planned=self._awaits(match, statement))

    def _listed(self) -> Iterator[Statement]:
        """ "Ba phó trưởng ban gồm Bộ trưởng … và Chủ tịch …"."""
        for match in filter(None, (LIST.match(self.code, at) for at, sign in enumerate(self.code) if sign in "CH")):
            if match.start("posts") in self.used or not self._is_list(match):
                continue
            held = self._seat(match.start("posts"), is_verb=True)
            if held is None or match["rest"].startswith(("w,", "wv")):
                continue
            for person, office, at in self._members(match.start("rest"), match.end("rest")):
                own = self._own_post(at, held)
                statement = self._says(Says.HOLDS, own, person, office=office)
                yield replace(statement, target=self._in_whose_place(at.stop, match.end("rest")))
            self.used.add(match.start("posts"))
        yield from self._several()
        for match in AND_MEMBERS.finditer(self.code):
            # "… làm Trưởng ban và các đồng chí: …": the others are members.
            if held := self._seat(match.start("posts"), is_verb=True):
                for person, office, _ in self._members(match.start("rest"), match.end("rest")):
                    yield self._says(Says.HOLDS, (held[0], "Thành viên"), person, office=office)

    def _several(self) -> Iterator[Statement]:
        """ "5 Phó Trưởng ban A, B …", "Các thành viên của tổ có bà A …; ông B …": each of them holds the post."""
        for match in SEVERAL.finditer(self.code):
            people = [at for at in range(match.start("rest"), match.end("rest")) if self.code[at] == "P"]
            number = NUMBER_LAST.search(self._text_of(match.start("number")).lower())
            if number and NUMERALS.get(number["number"], number["number"]) == str(len(people)):
                yield from self._each(match, people)
        listed = ITEMS.match(self.code)
        if listed and HAS_PEOPLE.fullmatch(self._text_of(listed.start("has")).lower()):
            items, at = [], listed.start("rest")
            for item in listed["rest"].split(";"):
                if told := OF_ITEM.match(item):
                    items.append(at + told.start("person"))
                at += len(item) + 1
            yield from self._each(listed, items)

    def _each(self, match: re.Match[str], people: list[int]) -> Iterator[Statement]:
        held = None if self._is_used(match) else self._seat(match.start("posts"), is_verb=True)
        if held is None or self._is_past(match.start("posts")):
            return
        for person in filter(None, map(self._person, people)):
            yield self._says(Says.HOLDS, held, person)
        self.used.add(match.start("posts"))

    def _named(self) -> Iterator[Statement]:
        """Offices before and behind a name: "Giám đốc Sở Nội vụ …", "bà …, Giám đốc Sở Y tế"."""
        for match in NAMED.finditer(self.code):
            person = self._person(match.start("person"))
            if person is None or self._ends_introduction(match):
                continue
            told = self._posts_at(match.start("before"), match.end("apposed"))
            own = [at for at in told if not self._is_anothers(match, at)]
            posts = [at for at in own if at not in self.used]
            if self.code[: match.start("before")][-1:] in ("n", "x", "k") and match["before"]:
                posts = [at for at in posts if at > match.start("person")]
            before = [at for at in own if at < match.start("person")]
            office = self._office(before[0], match.end("before")) if before else None
            office = office or (self._office(match.start("apposed"), own[-1] + 1) if own else None)
            for at in posts:
                if statement := self._holds(at, person, office, is_verb=False):
                    yield statement

    # What the patterns share

    def _is_list(self, match: re.Match[str]) -> bool:
        """Whether people or offices are listed behind a post, and not one person told of who does something."""
        rest, how = match["rest"], match["how"] or ""
        which = "which" if match["which"] else "has" if match["has"] else None
        others = OTHERS.fullmatch(self._text_of(match.start(which))) if which else None
        if which and (others is None or (which == "has" and not others["has"])):
            return False
        if "P" not in rest:
            return "g" in how or (":" in how and rest.lstrip(":").startswith("O") and not self._is_past(match.start()))
        return "g" in how or (rest.count("P") > 1 and self.code[match.end() :][:1] not in ("h", "u"))

    def _members(self, first: int, end: int) -> Iterator[tuple[str | None, str | None, range]]:
        """The people in a list, each with office and where that stands; of a list without people, the offices."""
        code = self.code[first:end]
        if "P" not in code:
            for at in range(first, end):
                if self.code[at] == "O":
                    yield None, self._text(self.tokens[at].start, self.tokens[at].end), range(at, at)
            return
        tells_more = "w" in COMPLEMENT.sub(lambda told: told["post"], NOTE.sub("", code))
        for match in NAMED.finditer(code):
            if code[: match.start("person")].endswith("t"):
                continue  # "…, thay ông …"
            before = code[: match.start()]
            opens_item = before[-1:] in ("", ";") or before[-3:] in ("tP,", "tPv")
            if (opens_item or not tells_more) and (person := self._person(first + match.start("person"))):
                told = range(first + match.start("apposed"), first + match.end("apposed"))
                yield person, self._office_of(match, first), told

    def _in_whose_place(self, at: int, end: int) -> str | None:
        """Whom a listed person replaces: ", thay ông …" behind the offices."""
        told = IN_PLACE.match(self.code, at, end)
        if told is None:
            return None
        self.used.add(told.start("target"))
        return self._person(told.start("target"))

    def _own_post(self, told: range, held: tuple[str, str]) -> tuple[str, str]:
        """The post that a list gives one of its people in brackets, "(Phó Chủ tịch Thường trực)"; else the list's."""
        for at in told:
            post = self.tokens[at].post if self.code[at - 1] == "(" else None
            if post and self.code[at] in "HC" and self.source.mentions.fits(post_key(post.post), held[0]):
                return held[0], post.post
        return held

    def _is_used(self, match: re.Match[str]) -> bool:
        return bool(self.used.intersection(range(match.start("posts"), match.end("posts"))))

    def _is_anothers(self, match: re.Match[str], at: int) -> bool:
        """Whether an office beside a name may be another person's."""
        person = match.start("person")
        if at > person:
            # "ông … được Thủ tướng …": the office does something to him; "và các thành viên …" are others.
            return (at == person + 1 and not self._touches(at)) or self._is_of_several(at)
        if at == person - 1 and self.code[at] == "C" and ENDS_WITH_PREMIER.search(self._text_of(at)):
            return True  # "thành viên Tổ tư vấn của Thủ tướng …" names the prime minister
        joint = self.code[at:person]
        if "v" in joint and any(self._text_of(one) in ("và", "cùng") for one in range(at, person)):
            return True
        if "," not in joint:
            return False
        before = self._text_of(match.start("before") - 1) if match.start("before") else ""
        if WITH_SOMEBODY.search(before):
            return True  # "trong cuộc họp với Chủ tịch …, Giám đốc … nói"
        # Behind a comma stand two people, it may be; nobody holds two posts in one body; and what a verb gives
        # ("làm Trưởng ban …, lúc đó Chủ tịch …") is its subject's.
        nearer = {self._body_name(post) for post in range(at + 1, person)} - {None}
        return self.code[: match.start("before")][-1:] in (*",v:;h",) or self._body_name(at) in nearer

    def _ends_introduction(self, match: re.Match[str]) -> bool:
        """Whether a name only ends what a sentence opens with: "Về vụ án của …, Bộ trưởng cho biết"."""
        person = self.tokens[match.start("person")].person
        is_bare = person is not None and not person.is_addressed and not match["before"]
        return is_bare and match["apposed"][:1] == "," and INTRODUCTION.match(self.sentence.plain) is not None

    def _awaits(self, match: re.Match[str], statement: Statement) -> bool:
        """Whether "sẽ" tells of what is not decided yet: the body's founding is not told as a fact."""
        told = re.split(";", self.code[: match.end()])[-1][-PLAN_REACH:]
        return ("s" in told or "p" in told) and statement.body not in self.holders.founded

    def _left_for(self, match: re.Match[str]) -> set[int]:
        """The posts in apposition that the new one ends: in the same body, and any office for another office."""
        new = list(self._posts_at(match.start("posts"), match.end("posts")))
        is_office = any(self.code[at] == "O" for at in new)
        bodies = {held[0] for at in new if (held := self._seat(at, is_verb=True))}
        told = (
            *range(match.start("before"), match.end("before")),
            *range(match.start("apposed"), match.end("apposed")),
        )
        return {
            at
            for at in told
            if self.code[at] in "OCH"
            and ((is_office and self.code[at] == "O") or ((held := self._seat(at, is_verb=True)) and held[0] in bodies))
        }

    def _before_that(self, first: int, statement: Statement) -> Iterator[Statement]:
        """ "…, vị trí này trước đó được giao cho ông …", also as a sentence of its own."""
        told = BEFORE_THAT.search(self.sentence.plain)
        if told is None or statement.body is None or statement.post is None:
            return
        position = self.sentence.start + told.end()
        for token in self.tokens[first:]:
            if token.person and token.start >= position:
                name = self.source.mentions.person(token.person)
                if " " in name:
                    yield self._says(Says.LEAVES, (statement.body, statement.post), name)
                return
