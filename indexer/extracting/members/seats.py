"""The posts, people and offices that the tokens of one sentence name, and since when and how surely they are held."""

import re
from collections.abc import Iterator
from datetime import date

from indexer.extracting.source import Sentence, Source
from knowledge.records import Says, Statement
from knowledge.vietnamese.names.dates import Grain, find_dates
from knowledge.vietnamese.names.kinds import Sort
from knowledge.vietnamese.names.titles import post_key

SPAN_OF_YEARS = re.compile(
    r"\b(?:tu (?:thang|nam|ngay|\d)|giai doan|trong thoi gian|(?P<term>nhiem ky|khoa))\b.{0,40}?(?:\bden\b(?! nay)|\d\s?-\s?\d{4}|\d\s?-\s?\d{1,2}/\d{4})"
)
# Who is elected or appointed for a term holds the post from then on.
ELECTS = re.compile(r"\b(?:bau|phe chuan|bo nhiem|chuan y|chi dinh|dac cu|trung cu|tai cu)\b")
TO_YEAR = re.compile(r"-\s?((?:19|20)\d\d)\b")
COMMITTEE_POSTS = re.compile(
    r"(?:pho )?(?:truong (?:ban|tieu ban|doan|nhom)|to truong|chi huy truong)(?: thuong truc)?|(?:uy vien|thu ky|thu ki).*"
)
HEADS_ALONE = re.compile(r"(?:pho )?(?:truong (?:ban|tieu ban|doan)|to truong)(?: thuong truc)?")
GOING = re.compile(r"\b(?:nghi (?:huu|cong tac|che do|viec)|(?:da )?chuyen cong tac|qua doi|thoi viec)\b[^,;.]*$")
FROM_DAY = re.compile(r"\b(?:ke )?tu(?: ngay)?\b")
LABEL = re.compile(r"(?:(?:điều|khoản|điểm) )?[\w.]{1,4}")
SEVERAL = re.compile(r"\b(?:các|những)\b")
# Behind a post, which of its holders are listed: "Ba Phó Trưởng ban còn lại: …", "Phó Trưởng ban có ba người: …".
OTHERS = re.compile(
    r"(?:khác|còn lại|mới|nữa|mới bổ sung|bổ sung|được bổ sung|thay|thay thế|hiện nay)?"
    r"(?: ?(?:gồm |là )?(?P<has>có)(?: \w+)?(?: (?:người|đồng chí|vị|ông|thành viên))?)?"
)
CHAIR = re.compile(r"(?:pho )?chu tich(?: thuong truc)?")
APPOSED_OFFICE = re.compile(r"P[,\-(](?:O[,v\-])*O$")
HAS_CHAIR = re.compile(r"(?:Hội đồng|Ủy ban)\b")
PLAN_REACH = 8  # tokens before the end of the pattern
PLAN_WITHIN = 3  # tokens before the person


LED_BY = ("Bd", "B,d")  # "Tổ giúp việc, do bà …, làm Tổ trưởng"


class Seats:
    """A sentence, asked about its tokens by their places in a row; `body` is meant by posts that stand alone."""

    def __init__(
        self,
        source: Source,
        sentence: Sentence,
        body: str | None,
        before: str | None = None,
        founded: frozenset[str] = frozenset(),
    ) -> None:
        self.source = source
        self.founded = founded  # bodies whose founding is told as a fact
        self.used: set[int] = set()  # tokens that a pattern has read as what they are
        self.before = before  # the council whose chair was told of last
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.code = sentence.code
        self.body = body
        self.is_of_a_time = self._is_of_a_time()

    def _is_of_a_time(self) -> bool:
        """Whether the posts are told of a span of years; a term that runs, or that begins, is none."""
        span = SPAN_OF_YEARS.search(self._without_bodies())
        if span is None or not span["term"]:
            return span is not None
        published = self.source.document.published
        ends = TO_YEAR.search(self.sentence.plain, span.start())
        is_over = published is not None and ends is not None and int(ends[1]) < published.year
        return is_over or (published is None and ELECTS.search(self.sentence.plain) is None)

    def _without_bodies(self) -> str:
        """The sentence's shadow without names of bodies, in which a term is none of the holder's."""
        plain = self.sentence.plain
        for token in self.tokens:
            if token.body:
                start, end = token.start - self.sentence.start, token.end - self.sentence.start
                plain = plain[:start] + " " * (end - start) + plain[end:]
        return plain

    def _posts_at(self, first: int, end: int) -> Iterator[int]:
        """The posts among tokens, but for those that were held once."""
        is_former = False
        for at in range(first, end):
            sign = self.code[at]
            if sign == "n":
                is_former = True
            elif sign in "OCH" and not is_former:
                yield at
            elif sign == "P" or (sign == "v" and self._text_of(at) in ("hiện", "nay là", "hiện là")):
                is_former = False

    def _holds(self, at: int, person: str, office: str | None, *, is_verb: bool) -> Statement | None:
        held = self._seat(at, is_verb=is_verb)
        if held is None:
            return None
        is_seat = self.tokens[at].sign != "O"
        return self._says(Says.HOLDS, held, person, office=office if is_seat else None)

    def _seat(self, at: int, *, is_verb: bool) -> tuple[str, str] | None:
        """The body and post that a token names; a post alone is one of the committee spoken of."""
        token = self.tokens[at]
        if token.post is None:
            return None
        key = post_key(token.post.post)
        if is_verb and (token.body is None or token.body.is_generic) and (led := self._led(at, key)):
            return led, token.post.post
        if token.body is not None:
            if token.body.is_generic and token.body.sort is Sort.COMMITTEE and self.body:
                return self.body, token.post.post
            name = self.source.mentions.body(token.body, token.start)
            return (name, token.post.post) if name else None
        if SEVERAL.match(self.source.text, token.end + 1):
            return None  # "Chủ tịch các Ủy ban liên chính phủ": of none that was spoken of
        may_stand_alone = COMMITTEE_POSTS if is_verb and not self._is_more(at + 1) else HEADS_ALONE
        if not may_stand_alone.fullmatch(key) and not (is_verb and self.body and self._fits(key)):
            spoken_of = self._chaired(at, key) if is_verb else None
            return (spoken_of, token.post.post) if spoken_of else None
        if self.body and self._fits(key):
            return self.body, token.post.post
        name = self.source.mentions.body_of_post(token.post.post, token.start)
        return (name, token.post.post) if name else None

    def _led(self, at: int, key: str) -> str | None:
        """The committee that its clause names as led by somebody: "…; Tiểu ban B do bà … làm Trưởng Tiểu ban"."""
        first = self.code.rfind(";", 0, at) + 1
        place = max(self.code.rfind(led, first, at) for led in LED_BY)
        token = self.tokens[place] if place >= 0 else None
        if token is None or token.body is None:
            return None
        name = self.source.mentions.body(token.body, token.start)
        return name if name and self.source.mentions.fits(key, name) else None

    def _chaired(self, at: int, key: str) -> str | None:
        """The body of a chair or deputy chair named alone: the council spoken of, or whose chair has just been told.

        "Hội đồng … có Chủ tịch là …", "… làm Chủ tịch UBND tỉnh; các Phó Chủ tịch là …".
        """
        if not CHAIR.fullmatch(key):
            return None
        for place, token in reversed(list(enumerate(self.tokens[:at]))):
            if token.sign == "O" and APPOSED_OFFICE.search(self.code[: place + 1]):
                continue  # "ông …, Chủ tịch Ủy ban Mặt trận …, là Phó Chủ tịch"
            name = self.source.mentions.body(token.body, token.start) if token.body and token.sign in "BCO" else None
            is_chaired = token.post is not None and CHAIR.fullmatch(post_key(token.post.post)) is not None
            if name and (self.source.mentions.fits(key, name) if token.sign == "B" else is_chaired):
                return name
        return self.before

    def _is_more(self, at: int) -> bool:
        """Whether words follow a post that make something else of it: "thành viên trẻ nhất"."""
        if self.code[at : at + 1] != "w":
            return False
        words = self._text_of(at)
        return not (words.startswith(("đối với", "của", "cho", "do", "khác")) or OTHERS.fullmatch(words))

    def _fits(self, key: str) -> bool:
        return self.body is not None and self.source.mentions.fits(key, self.body)

    def _says(
        self, kind: Says, held: tuple[str, str | None], person: str | None, *, office: str | None = None
    ) -> Statement:
        body, post = held
        return self.source.says(
            kind, self.sentence.start, self.sentence.end, body=body, post=post, person=person, office=office
        )

    def _person(self, at: int) -> str | None:
        person = self.tokens[at].person
        if person is None:
            return None
        name = self.source.mentions.person(person)
        return name if " " in name else None

    def _office(self, first: int, end: int) -> str | None:
        """The offices among tokens, word for word, without seats in committees at their end."""
        offices = [at for at in range(first, end) if self.code[at] == "O" and "n" not in self.code[first:at]]
        if not offices:
            return None
        # Offices that follow one another are told together.
        last = offices[0]
        for at in offices[1:]:
            if set(self.code[last + 1 : at]) <= set(",-v"):
                last = at
        return self._text(self.tokens[offices[0]].start, self.tokens[last].end)

    def _office_of(self, match: re.Match[str], offset: int = 0) -> str | None:
        """The office of a person, told before the name or behind it."""
        before = self._office(offset + match.start("before"), offset + match.end("before"))
        return before or self._office(offset + match.start("apposed"), offset + match.end("apposed"))

    def _text(self, start: int, end: int) -> str:
        return " ".join(self.source.text[start:end].split())

    def _text_of(self, at: int) -> str:
        return self._text(self.tokens[at].start, self.tokens[at].end).lower()

    def _has_person(self, start: int, end: int) -> bool:
        return any(token.sign == "P" and start <= token.start < end for token in self.tokens)

    def _touches(self, at: int) -> bool:
        """Whether nothing but a blank stands between a token and the one before."""
        return not self.source.text[self.tokens[at - 1].end : self.tokens[at].start].strip()

    def _body_name(self, at: int) -> str | None:
        body = self.tokens[at].body
        return body.name if body else None

    def _is_past(self, at: int) -> bool:
        return self.code[max(0, at - 1) : at] in ("n", "k", "x")

    def _opens_clause(self, at: int) -> bool:
        """Whether a token opens a clause, behind a mark or the label of an item."""
        before = self._text_of(at - 1) if at and self.code[at - 1] == "w" else ""
        return at == 0 or self.code[at - 1] in ",;:.-v" or (at == 1 and LABEL.fullmatch(before) is not None)

    def _is_planned(self, first: int, end: int) -> bool:
        before = re.split(r"[,;]", self.code[max(0, first - PLAN_WITHIN) : first])[-1]
        return "p" in self.code[first:end] or "p" in before

    def _last_committee(self, at: int) -> str | None:
        """The committee that a sentence named last."""
        token = next((one for one in reversed(self.tokens[: at + 1]) if one.sign == "B" and one.body), None)
        return self.source.mentions.body(token.body, token.start) if token and token.body else None

    def _day(self, at: int) -> date | None:
        """The day from which a post is held, where the sentence tells one that is not its document's own."""
        limit = self.tokens[at].start - self.sentence.start
        told = FROM_DAY.search(self.sentence.plain)
        if told and GOING.search(self.sentence.plain[: told.start()].rpartition(";")[2]):
            told = None  # the day on which another went
        for found in reversed(find_dates(self.sentence.text)):
            is_from = told is not None and told.start() <= found.start <= told.end() + 2
            is_before = "u" in self.code[:at] and found.end <= limit and found.grain in (Grain.DAY, Grain.MONTH)
            if is_from or is_before:
                own = self.source.document.effective or self.source.document.published
                return None if found.first == own else found.first
        return None

    def _is_of_several(self, at: int) -> bool:
        """Whether a post is told of several people: "các thành viên"."""
        between = self.source.text[self.tokens[at - 1].end : self.tokens[at].start]
        return SEVERAL.search(between) is not None

    def _is_used(self, match: re.Match[str]) -> bool:
        return bool(self.used.intersection(range(match.start("posts"), match.end("posts"))))

    def _awaits(self, match: re.Match[str], statement: Statement) -> bool:
        """Whether "sẽ" tells of what is not decided yet: the body's founding is not told as a fact."""
        told = re.split(";", self.code[: match.end()])[-1][-PLAN_REACH:]
        return ("s" in told or "p" in told) and statement.body not in self.founded
