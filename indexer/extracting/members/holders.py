"""Who holds which post, as sentences say it: "do ông …, Phó Chủ tịch …, làm Trưởng ban thay ông …".

The patterns run over the signs of a sentence's tokens (see tokens.py), so they are short and their cost is that of the
sentence's length.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from indexer.extracting.members.by_office import ByOffice
from indexer.extracting.members.listings import Listings
from indexer.extracting.members.patterns import APPOSED, NAMED, POST
from indexer.extracting.members.seats import CHAIR, HAS_CHAIR, OTHERS
from indexer.extracting.source import Sentence, Source
from knowledge.records import Says, Statement
from knowledge.vietnamese.names.titles import post_key

# Between a person and the verb: marks, who appoints, and whether it is to come or proposed.
BETWEEN = r"(?:[,\-)]|[suGpe]|v(?=[uh])|:(?=h+H))*"
APPOINTED = re.compile(
    rf"(?P<before>(?<!P[,\-])(?:{POST}[,\-v]*)*)(?P<person>P)(?P<apposed>{APPOSED})(?P<between>{BETWEEN})(?P<verb>h+(?:Bh+)?|l|(?<=u))"
    rf"(?P<posts>{POST}(?!P)(?:[,\-v]+n?{POST}(?!P))*(?:;{POST}(?=;|$))*)(?:[,\-(]*t(?=(?P<target>P)))?"
)
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
# "Chức Trưởng ban do ông … đảm nhiệm"
DONE_BY = re.compile(
    rf"(?P<posts>[CH])s?d(?P<before>(?:{POST}[,\-]*)*)(?P<person>P)(?P<apposed>{APPOSED})[,\-]?h(?!{POST})"
)
EARLIER = re.compile(
    r"^[\W]*(?:truoc (?:do(?!, ?(?:sang|chieu|toi|ngay) (?:ngay )?\d)|day|kia)|(?:giai doan|thoi ky|thoi gian|thoi diem) (?:nay|do)|khi do|luc do|luc bay gio)\b"
)
INTRODUCTION = re.compile(r"[\W]*(?:lien quan|ve|trong|tai|sau|truoc|ngoai|doi voi|voi|tra loi|khi|de|tu|nhan|o|dip)\b")
WITH_SOMEBODY = re.compile(r"\b(?:với|của|cho|gặp|mời|tới|bởi|trước)$")
LEAVES = (
    re.compile(rf"(?P<person>P)(?P<apposed>{APPOSED})[,\-)u]*x+h*(?P<posts>{POST}(?:,{POST})*|B)"),
    re.compile(rf"x+h*(?P<posts>{POST}(?:,{POST})*|B)w?(?P<person>P)"),
    re.compile(rf"x+h*(?P<person>P)(?P<apposed>{APPOSED})[,\-)]*w?h*(?P<posts>{POST}(?:,{POST})*|B)"),
)
BEFORE_THAT = re.compile(
    r"(?:vi tri|chuc (?:vu|danh)|cuong vi|nhiem vu) (?:nay|do) (?:truoc (?:do|day|kia)|von|tung)\b"
)
ENDS_WITH_PREMIER = re.compile(r"thủ tướng(?: chính phủ)?$")


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


class _Reader(Listings, ByOffice):
    """Applies the patterns to one sentence."""

    def __init__(self, holders: Holders, sentence: Sentence, body: str | None) -> None:
        super().__init__(holders.source, sentence, body, holders.chaired, holders.founded)
        self.holders = holders

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
