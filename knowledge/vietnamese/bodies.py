"""Bodies in running text: where a body's name begins and ends, its kind, matter and place, and which names are one body.

A name is read word for word from its kind on: "Ban Chỉ đạo" + matter ("phòng, chống dịch bệnh") + place ("thành phố
Vân Giang"). It ends where the sentence goes on: at punctuation, a person, a post, another body, or a word such as "do",
"gồm", "họp".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from knowledge.vietnamese.abbreviations import known
from knowledge.vietnamese.kinds import (
    BARE_UNITS,
    BEFORE_LOWER_CASE,
    BELONGS,
    COMPOUNDS,
    FIELD_WORDS,
    FOUNDERS,
    GOES_ON,
    KINDS,
    LEVELS,
    MATTER_WORDS,
    NEED_NAME,
    NO_KINDS,
    OF_ORGANISATIONS,
    PLURALS,
    TELLING,
    TERMS,
    UNIT_OF_PARTY,
    BodyKind,
    Naming,
    Sort,
)
from knowledge.vietnamese.people import Person, person_at
from knowledge.vietnamese.phrases import Phrases, Word, phrases, words_of
from knowledge.vietnamese.places import LISTED, NEVER_AFTER_PEOPLE, OFTEN_CALLED, PlaceSpan, find_listed, find_places
from knowledge.vietnamese.restoring import plain
from knowledge.vietnamese.shadow import shadow
from knowledge.vietnamese.spelling import fold
from knowledge.vietnamese.titles import PostMention, post_at

LONGEST_NAME = 40  # words
DEEPEST = 3  # names within a name: a group that helps an office of a committee
LONGEST_FREE_AGENCY = 16
LOOK_AHEAD = 14  # words, for the "và" that shows a comma to stand within a name
NEVER_LAST = frozenset("và của về các những với cho tại".split())
CLOSING_QUOTES = {'"': '"', "“": "”", "'": "'", "‘": "’", "«": "»"}
LONGEST_QUOTE = 120


@dataclass(frozen=True, slots=True)
class BodyMention:
    """A body named at text[start:end].

    `name` is the name written out: its kind in capitals as it is printed, UBND, TP and their like in full.
    """

    start: int
    end: int
    name: str  # "Ban Chỉ đạo Chuyển đổi số thành phố Vân Giang"
    kind: str  # "Ban Chỉ đạo"
    subject: str  # "Chuyển đổi số"
    place: str | None  # "thành phố Vân Giang", or a unit alone: "thành phố"
    sort: Sort
    inner: "BodyMention | None" = None  # the body of which it is a part, with which the name ends

    @property
    def is_generic(self) -> bool:
        """Whether it names no more than a kind, and one that does not tell its matter: "Ban Chỉ đạo"."""
        return not self.subject and not self.place and self.kind not in TELLING

    @property
    def has_open_place(self) -> bool:
        """Whether its place is a unit without a name: "UBND thành phố"."""
        return self.place is not None and BARE_UNITS.at(words_of(self.place), 0) == (
            len(self.place.split()),
            self.place,
        )


# Words that open a sentence on a place, whose capital is no part of a name: "Tại Hà Giang".
OPENS_SENTENCE = re.compile(r"\b(?:Tại|Ở|Riêng|Còn|Với|Từ|Về|Theo|Trong|Sau|Đến|Tới|Ngoài|Như|Và|Nhưng|Cả|Ngay)(?= )")
ENDS_SENTENCE = re.compile(r"(?:thành phố|tỉnh|quận|huyện|thị xã|phường|xã|thị trấn|đặc khu)\.", re.IGNORECASE)
FORMS_OF_FIRMS = frozenset({"TNHH", "MTV", "CP", "TM", "XNK", "DV", "XD", "SX"})
SERVED = frozenset({"Ủy ban nhân dân", "Hội đồng nhân dân", "Đoàn đại biểu Quốc hội"})
FUNERAL = "Ban Lễ tang"
PERIODS = ("giai đoạn", "nhiệm kỳ")
MEASURES = frozenset("tháng năm ngày tuần quý giờ lần người cấp tỷ tỉ triệu nghìn".split())
FOUNDING = phrases("thành lập")
QUANTITIES = phrases(
    "nhiều, một số, một, hai, ba, các cá nhân, các thành viên, một vài, những, cá nhân, tập thể, lãnh đạo"
)
ASKS = phrases(
    "ai, gì, nào, bao, mấy, đâu, sao, hả, ạ, nhỉ, nhé, à, vậy, thế, hiện, hiện nay, bây giờ, năm, ngày, và, của"
)
IMPLIED = {
    "bo truong": BodyKind("Bộ", Sort.AGENCY, Naming.FIELD),
    "thu truong": BodyKind("Bộ", Sort.AGENCY, Naming.FIELD),
    "chu tich": BodyKind("Ủy ban nhân dân", Sort.AGENCY, Naming.BARE),
    "pho chu tich": BodyKind("Ủy ban nhân dân", Sort.AGENCY, Naming.BARE),
}


class Scan:
    """A text's words, with the people, posts and places that begin at each; what reads names goes over these."""

    def __init__(self, text: str, start: int = 0, end: int | None = None) -> None:
        self.text = text
        self.words = words_of(text, start, end)
        part = text[start:end]
        self._places = {start + span.start: span for span in places_in(part)}
        self._listed = {start + span.start: span for span in listed_in(part)}
        self._offset = start
        self._people: dict[int, tuple[int, Person] | None] = {}
        self._posts: dict[int, tuple[int, PostMention] | None] = {}
        self._bodies: dict[tuple[int, bool], tuple[int, BodyMention] | None] = {}
        self._short_kinds: frozenset[str] = frozenset()
        self._depth = 0  # of the names within names that are being read

    def person(self, index: int) -> tuple[int, Person] | None:
        """The person named from words[index] on."""
        if index not in self._people:
            self._people[index] = person_at(self.words, index)
        return self._people[index]

    def post(self, index: int) -> tuple[int, PostMention] | None:
        """The post named from words[index] on."""
        if index not in self._posts:
            self._posts[index] = post_at(self.words, index)
        return self._posts[index]

    def place(self, index: int) -> tuple[int, str] | None:
        """The place named from words[index] on, as it is written out, with its unit or without."""
        at = self.words[index].start
        if span := self._places.get(at):
            return self._end_of(index, span), span.full
        if span := self._listed.get(at):
            called = shadow(self.text[at : self._offset + span.end])
            if called not in OFTEN_CALLED:
                return self._end_of(index, span), span.name
            # "HCM" is written out; "Sài Gòn" is a name of its own.
            return self._end_of(index, span), self.text[at : self._offset + span.end] if " " in called else span.full
        return self._place_in_small(index) if self.words[index].is_typed_small else None

    def _place_in_small(self, index: int) -> tuple[int, str] | None:
        """A place in a text typed without capitals: a unit with its name, or a name that the list has."""
        unit = BARE_UNITS.at(self.words, index)
        first = unit[0] if unit else index
        if listed := self._listed_at(first):
            end, full, name = listed
            return end, full if unit else name
        if unit is None or (first < len(self.words) and self.words[first].low == "ủy"):
            return None
        end = first
        while end < min(len(self.words), first + 2) and self.words[end].follows_closely and self._may_name(end):
            end += 1
        name = " ".join(word.text.capitalize() for word in self.words[first:end])
        return (end, f"{unit[1]} {name}") if end > first else None

    def _listed_at(self, first: int) -> tuple[int, str, str] | None:
        for end in range(min(len(self.words), first + 4), first + 1, -1):
            words = self.words[first:end]
            listed = LISTED.get(" ".join(word.bare for word in words))
            if listed and (words[0].is_typed_bare or " ".join(word.low for word in words) == plain_words(listed[1])):
                return end, " ".join(listed), listed[1]
        return None

    def _may_name(self, index: int) -> bool:
        """Whether a small word may belong to a place's name, which the sentence's own words do not."""
        return not (GOES_ON.at(self.words, index) or ASKS.at(self.words, index) or self.words[index].text.isdigit())

    def _end_of(self, index: int, span: PlaceSpan) -> int:
        end = index + 1
        while end < len(self.words) and self.words[end].start < self._offset + span.end:
            end += 1
        return end

    def body(self, index: int, is_office: bool = False) -> tuple[int, BodyMention] | None:
        """The body named from words[index] on; behind a post ("Giám đốc …") plain words may be kinds as well."""
        word = self.words[index]
        if not KINDS.may_begin(word) or (word.gap in ("-", "/") and word.text.isupper()):
            return None  # the "BTC" of "số 96/2020/TT-BTC" is in a number
        key = (index, is_office)
        if key not in self._bodies:
            if self._depth > DEEPEST:
                return None
            self._depth += 1
            self._bodies[key] = _Name(self, index, is_office).read()
            self._depth -= 1
        return self._bodies[key]

    def takes_alone(self, kind: str) -> bool:
        """Whether a kind before lower case is the whole name, as in a text that has said whom it calls so."""
        return kind in self._short_kinds

    def take_alone(self, kinds: frozenset[str]) -> None:
        """Read these kinds before lower case as whole names from now on."""
        self._short_kinds = kinds
        self._bodies.clear()

    def is_at(self, lexicon: Phrases[str], index: int) -> bool:
        """Whether a phrase of the lexicon begins at words[index]."""
        return lexicon.at(self.words, index) is not None


def places_in(text: str) -> list[PlaceSpan]:
    """The places that a text names with their unit, in order, without what only looks like one."""
    return [place for place in find_places(text) if not _is_misread(text, place)]


def listed_in(text: str) -> list[PlaceSpan]:
    """The provinces and great cities that a text names, those behind the first word of a sentence too."""
    return find_listed(OPENS_SENTENCE.sub(lambda word: word.group().lower(), text))


def _is_misread(text: str, place: PlaceSpan) -> bool:
    """Whether it is a person behind "thành phố", the party's "Tỉnh ủy", or "thành phố." at a sentence's end."""
    name = words_of(place.name)
    if name[0].bare == "uy" or ENDS_SENTENCE.match(text, place.start):
        return True
    is_person = len(name) > 2 and person_at(name, 0) is not None
    return place.unit in NEVER_AFTER_PEOPLE and is_person and shadow(place.name) not in LISTED


def plain_words(words: str) -> str:
    """Words in lower case, each tone in its one place."""
    return " ".join(plain(word) for word in words.split())


def find_bodies(text: str) -> list[BodyMention]:
    """The bodies that a text names, in order, none within another."""
    return list(bodies_of(Scan(text)))


def bodies_of(scan: Scan) -> Iterator[BodyMention]:
    """The bodies named in a scanned text, in order; a post before a body is read with it ("Trưởng Ban Chỉ đạo …")."""
    index = 0
    while index < len(scan.words):
        post = scan.post(index)
        found = office_body(scan, index)[1] if post else scan.body(index)
        if found:
            yield found[1]
        index = found[0] if found else post[0] if post else index + 1


def people_of(scan: Scan) -> Iterator[Person]:
    """The people named in a scanned text, in order."""
    index = 0
    while index < len(scan.words):
        found = scan.person(index)
        if found:
            yield found[1]
        index = found[0] if found else index + 1


def office_body(scan: Scan, index: int) -> tuple[PostMention | None, tuple[int, BodyMention] | None]:
    """The post at words[index] and the body in which it is held, as far as they stand there.

    In "Trưởng ban Chỉ đạo …" the body begins within the post.
    """
    post = scan.post(index)
    if post is None:
        return None, None
    end, mention = post
    if mention.unit is not None:
        unit = next(at for at in range(index, end) if scan.words[at].start >= mention.unit)
        fused = None if _begins_body(scan, end) else scan.body(unit, is_office=True)
        if fused and _is_more_than_unit(fused[1]):
            return mention, fused
    at = end
    if at < len(scan.words) and scan.words[at].low == "của" and scan.words[at].follows_closely:
        at += 1
    if at >= len(scan.words) or not scan.words[at].follows_closely:
        return mention, None
    implied = _implied_body(scan, at, mention)
    if implied and implied[1].kind == "Bộ":
        return mention, implied
    return mention, scan.body(at, is_office=True) or implied or _in_capitals(scan, at)


def _is_more_than_unit(body: BodyMention) -> bool:
    """Whether a body that begins within a post tells more than the post's own unit: "Trưởng ban của Hội" does not."""
    return " " in body.kind or not (body.is_generic or body.subject.startswith("của "))


def _begins_body(scan: Scan, at: int) -> bool:
    """Whether a body of its own begins there: "Trưởng ban Ban Chỉ đạo …"."""
    found = KINDS.at(scan.words, at) if at < len(scan.words) and scan.words[at].follows_closely else None
    is_same = at > 0 and at < len(scan.words) and scan.words[at].bare == scan.words[at - 1].bare
    is_committee = found is not None and found[1].sort is Sort.COMMITTEE and not found[1].is_plain_word
    return is_committee or (found is not None and is_same)


def _in_capitals(scan: Scan, at: int) -> tuple[int, BodyMention] | None:
    """A firm or the like that is named by its initials alone: "Tổng giám đốc PVN"."""
    word = scan.words[at]
    if len(word.text) < 2 or not (word.text.isupper() and word.text.isalpha()) or scan.person(at) or scan.post(at):
        return None
    following = scan.words[at + 1] if at + 1 < len(scan.words) else None
    if following and following.follows_closely and following.text.isupper():
        return None  # a heading, or a name in capitals
    place = scan.place(at + 1) if following and following.follows_closely else None
    end, name = (place[0], f"{word.text} {place[1]}") if place else (at + 1, word.text)
    return end, BodyMention(word.start, scan.words[end - 1].end, name, "", word.text, place and place[1], Sort.AGENCY)


def _implied_body(scan: Scan, at: int, post: PostMention) -> tuple[int, BodyMention] | None:
    """The body whose kind the post implies: "Bộ trưởng Tư pháp" heads a Bộ, "Chủ tịch huyện" an Ủy ban nhân dân."""
    kind = IMPLIED.get(fold(post.post).removesuffix(" thuong truc"))
    return _Name(scan, at, is_office=True).read_behind(kind) if kind else None


class _Name:
    """Reads one name, word by word."""

    def __init__(self, scan: Scan, index: int, is_office: bool) -> None:
        self.scan = scan
        self.words = scan.words
        self.first = index
        self.is_office = is_office
        self.at = index
        self.parts: list[str] = []
        self.subject: list[str] = []
        self.place: str | None = None
        self.inner: BodyMention | None = None

    def read(self) -> tuple[int, BodyMention] | None:
        found = KINDS.at(self.words, self.first)
        if found is None or self.scan.person(self.first) or self._is_no_kind(found[0]):
            return None
        self.at, kind = found
        if kind.is_plain_word and not self._may_begin(kind):
            return None
        self.parts = [kind.name]
        if kind.name == FUNERAL:
            self._take_deceased()
        {Naming.BARE: self._nothing, Naming.FIELD: self._field, Naming.OPEN: self._matter}[kind.naming]()
        self._tail()
        self._trim()
        if kind.name in NEED_NAME and not (self.subject or self.place) and kind.sort is Sort.AGENCY:
            return None
        start, end = self.words[self.first].start, self.words[self.at - 1].end
        if self.parts[-1][-1:] in CLOSING_QUOTES.values():
            end += 1
        name = " ".join(self.parts)
        inner = self.inner if self.inner and name.endswith(self.inner.name) else None
        subject = " ".join(self.subject)
        is_of_party = kind.name == "Ban Tổ chức" and (
            subject.lower() == "trung ương" or (inner and inner.kind in UNIT_OF_PARTY)
        )
        sort = Sort.AGENCY if is_of_party else kind.sort
        return self.at, BodyMention(start, end, name, kind.name, subject, self.place, sort, inner)

    def _is_no_kind(self, end: int) -> bool:
        """Whether the kind is but the beginning of another word: "tổ chức", "đội ngũ"."""
        word = NO_KINDS.at(self.words, self.first)
        return word is not None and word[0] > end

    def _trim(self) -> None:
        """Take back joints with which no name ends."""
        while self.subject and self.words[self.at - 1].low in NEVER_LAST:
            self.at -= 1
            self.parts.pop()
            self.subject.pop()

    def read_behind(self, kind: BodyKind) -> tuple[int, BodyMention] | None:
        """The name that begins at once with what would follow the kind."""
        self.parts = [kind.name]
        if kind.naming is Naming.FIELD:
            while self.at < len(self.words) and (step := self._field_at(self.at)):
                self._take(step)
        self._take_place_here()
        if self.at == self.first:
            return None
        start, end = self.words[self.first].start, self.words[self.at - 1].end
        name = " ".join(self.parts)
        return self.at, BodyMention(start, end, name, kind.name, " ".join(self.subject), self.place, kind.sort)

    def _take_place_here(self) -> None:
        if self.at < len(self.words) and self.place is None:
            self._take_place()

    def _may_begin(self, kind: BodyKind) -> bool:
        """Whether a plain word is a kind here."""
        if self.is_office or self.at >= len(self.words):
            return self.is_office
        following = self.words[self.at]
        if not following.follows_closely:
            return kind.sort is Sort.COMMITTEE and self.words[self.first].is_capital
        if kind.naming is Naming.BARE and kind.name != "Công an":
            return self.words[self.first].is_capital
        is_capital = self.words[self.first].is_capital
        if kind.naming is Naming.FIELD:
            is_field = self.scan.is_at(FIELD_WORDS, self.at)
            return is_field and (following.is_capital or is_capital or kind.name in BEFORE_LOWER_CASE)
        may_begin = following.is_capital or (kind.name in BEFORE_LOWER_CASE)
        return may_begin and not self.scan.person(self.at)

    def _nothing(self) -> None:
        """A kind that no matter follows; the party's committees have their place's name alone: "Huyện ủy Đông Trà"."""
        if self.at >= len(self.words) or self.scan.place(self.at):
            return
        if self.parts[0] in OF_ORGANISATIONS:
            self._organisation()
        if self.parts[0] not in UNIT_OF_PARTY:
            return
        end = self.at
        while end < min(len(self.words), self.at + 3) and self._is_in_name(end):
            end += 1
        if end > self.at and not BARE_UNITS.at(self.words, self.at):
            self.place = " ".join(word.text for word in self.words[self.at : end])
            self.parts.append(self.place)
            self.at = end

    def _organisation(self) -> None:
        """The organisation that has such a committee, told at once."""
        word = self.words[self.at]
        if word.follows_closely and not self._take_body() and word.is_capital and not self._is_foreign(self.at):
            self._matter()

    def _is_in_name(self, at: int) -> bool:
        word = self.words[at]
        return word.is_capital and word.follows_closely and not word.text.isupper() and not self._is_foreign(at)

    def _field(self) -> None:
        """Fields of government: "Giáo dục và Đào tạo", "NN & PTNT"."""
        while self.at < len(self.words):
            step = self._field_at(self.at)
            if step is None:
                break
            self._take(step)
        if not self.subject and self.at < len(self.words) and self._may_be_free(self.words[self.at]):
            self._matter()
        elif self.subject and self.parts[0] in ("Vụ", "Phòng"):
            self._matter()  # their names may be longer than a field: "Vụ Kinh tế địa phương"

    def _may_be_free(self, word: Word) -> bool:
        """Whether a word may begin a field that the lexicon has not: "Sở Quy hoạch …", but not "sở cũ"."""
        return word.is_capital or word.is_typed_small or self.parts[0] in ("Vụ", "Phòng")

    def _field_at(self, at: int) -> int | None:
        """Where a further field ends that begins at words[at], joined to those before."""
        word = self.words[at]
        joint = word.mark
        if joint not in (("",) if not self.subject else ("", ",", "-", "–", "&")) or self._is_foreign(at):
            return None
        if self.subject and joint == "" and word.bare == "va":
            return self._field_at_word(at + 1)
        if self.subject and joint == "":
            # Two fields stand side by side where "và" is left out: "Kế hoạch Đầu tư".
            return self._field_at_word(at) if self.scan.place(at) is None else None
        return self._field_at_word(at)

    def _field_at_word(self, at: int) -> int | None:
        if at >= len(self.words) or self._is_foreign(at) or self.scan.place(at):
            return None
        if self.subject and self._unit_end(at):
            return None
        if found := FIELD_WORDS.at(self.words, at):
            return found[0]
        word = self.words[at].text
        if self._unit_end(at):
            return None
        return at + 1 if len(word) > 1 and word.isupper() and word.isalpha() else None

    def _matter(self) -> None:
        """A matter in free words."""
        if self.at < len(self.words) and not self.words[self.at].is_capital and self.scan.takes_alone(self.parts[0]):
            return
        limit = self.first + (LONGEST_NAME if self._is_committee() else LONGEST_FREE_AGENCY)
        while self.at < min(len(self.words), limit):
            if self._take_quoted() or self._skip_abbreviation() or self._take_firm_after_form():
                continue
            if self._take_place() or not self._goes_on_with(self.at):
                break
            if self._take_body():
                if not (self._is_at_about() or self._goes_on_in_capitals()):
                    break
                continue
            if (joined := BELONGS.at(self.words, self.at)) and not self._is_compound(self.at):
                if not self._take_owner(joined[0]) or self.place:
                    break
                continue
            lexicons = (MATTER_WORDS, COMPOUNDS, FOUNDING)
            wholes = [found[0] for lexicon in lexicons if (found := lexicon.at(self.words, self.at))]
            self._take(max([self.at + 1, *wholes]))

    def _is_committee(self) -> bool:
        found = KINDS.at(self.words, self.first)
        return found is not None and found[1].sort is Sort.COMMITTEE

    def _goes_on_in_capitals(self) -> bool:
        """Whether a name that only holds a body's goes on behind it: "Lịch sử Chính phủ Việt Nam"."""
        is_whole = self.inner is None or not self.inner.is_generic or self.at >= len(self.words)
        return not is_whole and self._is_in_name(self.at) and self.scan.place(self.at) is None

    def _is_at_about(self) -> bool:
        return self.at < len(self.words) and self.words[self.at].low == "về" and self.words[self.at].follows_closely

    def _take(self, end: int) -> None:
        """Take words into the name, with the marks between them."""
        for at in range(self.at, end):
            word = self.words[at]
            mark = word.mark if at > self.first else ""
            written = word.text
            if mark in ("", "(", ")"):
                pass
            elif mark == ",":
                self.parts[-1] += ","
                if self.subject:
                    self.subject[-1] += ","
            elif mark in "-–&/" and word.gap == mark:
                written = self.parts.pop() + mark + written
                if self.subject:
                    self.subject.pop()
            else:
                self.parts.append(mark)
                self.subject.append(mark)
            self.parts.append(written)
            self.subject.append(written)
        self.at = end

    def _take_deceased(self) -> None:
        """Take the person for whom a Ban Lễ tang is: "Ban Lễ tang nguyên Chủ tịch UBND tỉnh …"."""
        at = self.at
        while at < len(self.words) and self.words[at].follows_closely and self.words[at].low in ("nguyên", "cố"):
            at += 1
        post, body = office_body(self.scan, at) if at < len(self.words) else (None, None)
        if post:
            at = body[0] if body else self.scan.post(at)[0]  # type: ignore[index]
        person = self.scan.person(at) if at < len(self.words) and self.words[at].follows_closely else None
        if person:
            self._take(person[0])

    def _take_quoted(self) -> bool:
        """Take a name within quotation marks: Ban Chỉ đạo “Quỹ vì biển, đảo”."""
        word = self.words[self.at]
        mark = word.mark
        if mark not in CLOSING_QUOTES or self.at == self.first:
            return False
        close = self.scan.text.find(CLOSING_QUOTES[mark], word.start, word.start + LONGEST_QUOTE)
        if close < 0 or "\n" in self.scan.text[word.start : close]:
            return False
        quoted = self.scan.text[word.start : close].strip()
        end = self.at
        while end < len(self.words) and self.words[end].start < close:
            end += 1
        written = f"{mark}{quoted}{CLOSING_QUOTES[mark]}"
        self.parts.append(written)
        self.subject.append(written)
        self.at = end
        return True

    def _skip_abbreviation(self) -> bool:
        """Pass over a short form in brackets: "Ban Chỉ đạo (BCĐ) giải quyết …"."""
        word = self.words[self.at]
        following = self.words[self.at + 1] if self.at + 1 < len(self.words) else None
        if word.mark != "(" or not word.text.isupper() or following is None or following.mark != ")":
            return False
        if not self._may_follow(self.at + 1) or (following.is_capital and self.subject):
            return False
        if GOES_ON.at(self.words, self.at + 1) and not following.is_capital:
            return False
        self.at += 1
        self._take(self.at + 1)
        return True

    def _take_place(self) -> bool:
        """Take the place with which the name ends."""
        word = self.words[self.at]
        if not (word.follows_closely or word.mark in ("", ".")):
            return False
        if (place := self.scan.place(self.at)) and not self._is_numbered(place[0]):
            self.at, self.place = place
            self.parts.append(self.place)
            self._take_wider_place()
            return True
        if units := self._bare_units(self.at):
            self.place = _joined(self.words[self.at : units])
            self.parts.append(self.place)
            self.at = units
            return True
        return False

    def _is_numbered(self, end: int) -> bool:
        """Whether a number follows, and the words name a plant or a school after the place: "Thái Bình 2"."""
        if end >= len(self.words) or not self.words[end].follows_closely or not self._is_committee():
            return False
        return self.words[self.at].is_capital and re.fullmatch(r"\d{1,2}", self.words[end].text) is not None

    def _take_wider_place(self) -> None:
        """Take the place in which the place lies: "phường Đông Trà, quận Nam Khê"."""
        if self.at < len(self.words) and self.words[self.at].mark in (",", "-", "–"):
            wider = self.scan.place(self.at)
            if (
                wider
                and self.place
                and not self.words[self.at].is_capital
                and wider[1].split()[0] != self.place.split()[0]
            ):
                self.place += f", {wider[1]}"
                self.parts[-1] = self.place
                self.at = wider[0]

    def _bare_units(self, at: int) -> int | None:
        """Where units without a name end: "thành phố", "các quận, huyện"."""
        plural = PLURALS.at(self.words, at)
        start = plural[0] if plural else at
        if start >= len(self.words) or not self.words[start].follows_closely:
            return None
        end = self._unit_end(start)
        if end is None:
            return None
        while plural and end < len(self.words):
            joint = self.words[end].mark
            following = end + 1 if joint == "" and self.words[end].bare == "va" else end
            further = self._unit_end(following) if following > end or joint == "," else None
            if further is None:
                break
            end = further
        return end

    def _unit_end(self, at: int) -> int | None:
        if at >= len(self.words):
            return None
        found = BARE_UNITS.at(self.words, at)
        if found is None:
            return None
        # "Tỉnh ủy" and "xã hội" only begin like a unit.
        longer = (KINDS.at(self.words, at), MATTER_WORDS.at(self.words, at), COMPOUNDS.at(self.words, at))
        return None if any(other and other[0] > found[0] for other in longer) else found[0]

    def _take_body(self) -> bool:
        """Take a body of which this one is a part: "Tổ giúp việc Ban Chỉ đạo …"."""
        inner = self.scan.body(self.at) if self.at > self.first and self._may_be_inner(self.at) else None
        if inner is None:
            return False
        self.at, body = inner
        if self.parts == ["Văn phòng"] and (served := self._last_served(self.at)):
            self.parts += [body.name, "và"]
            self.subject += [body.name, "và"]
            self.at, body = served
        self.parts.append(body.name)
        self.place = body.place
        self.subject.append(body.name.removesuffix(body.place or "").strip())
        self.inner = body
        return True

    def _last_served(self, at: int) -> tuple[int, BodyMention] | None:
        """The further body that an office serves: "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân"."""
        if at >= len(self.words):
            return None
        joint = self.words[at]
        following = at + 1 if joint.low == "và" and joint.follows_closely else at
        if following == at and joint.mark not in ("-", "–", ",", "&"):
            return None
        found = self.scan.body(following) if following < len(self.words) else None
        return found if found and found[1].kind in SERVED else None

    def _may_be_inner(self, at: int) -> bool:
        word = self.words[at]
        found = KINDS.at(self.words, at)
        return found is not None and (word.is_capital or found[1].sort is Sort.COMMITTEE)

    def _take_owner(self, at: int) -> bool:
        """Take "của", "thuộc", "tại" with the place, body or thing that follows; False if none follows."""
        if at >= len(self.words) or not self.words[at].follows_closely:
            return False
        joint = self.at
        word = self.words[joint].low
        self_at, parts, subject = self.at, list(self.parts), list(self.subject)
        self._take(at)
        if self._take_place():
            return True
        if self._take_body() or self._take_head_of_government():
            return True
        if word == "của" and self._goes_on_with(self.at) and self._is_committee():
            self._take(self.at + 1)
            return True
        if word == "của" and self._take_firm():
            return True
        self.at, self.parts, self.subject = self_at, parts, subject
        self.at = joint
        return False

    def _take_firm(self) -> bool:
        """Take a firm's or a person-like name in capitals: "Hội đồng thành viên của Vinachem"."""
        end = self.at
        while (
            end < len(self.words)
            and self.words[end].is_capital
            and self.words[end].follows_closely
            and not self._is_foreign(end)
        ):
            end += 1
        if end == self.at:
            return False
        self._take(end)
        return True

    def _take_firm_after_form(self) -> bool:
        """Take a firm's name behind its form, though it looks like a person's: "Công ty TNHH Hoàng Gia Phát"."""
        before, person = self.words[self.at - 1], self.scan.person(self.at)
        is_form = before.text in FORMS_OF_FIRMS or before.low == "phần"
        if not (is_form and person and self.words[self.at].follows_closely) or person[1].is_addressed:
            return False
        self._take(person[0])
        return True

    def _take_head_of_government(self) -> bool:
        """Take "Thủ tướng Chính phủ", whose groups are named after the office: "Tổ công tác của Thủ tướng"."""
        post = self.scan.post(self.at)
        if post is None or post[1].post != "Thủ tướng":
            return False
        end = post[0]
        if end < len(self.words) and self.words[end].follows_closely and self.scan.body(end):
            end = self.scan.body(end)[0]  # type: ignore[index]
        self._take(end)
        return True

    def _tail(self) -> None:
        """Terms and places behind the matter: "năm 2019", "nhiệm kỳ 2021-2026", "tỉnh Đông Trà"."""
        while self.at < len(self.words) and self.words[self.at].mark in ("", "."):
            if self.place is None and self._take_place():
                continue
            joined = BELONGS.at(self.words, self.at)
            if joined and self.place is None and self._take_owner(joined[0]):
                continue
            if not (self._is_committee() and self._take_term()):
                return

    def _take_term(self) -> bool:
        found = TERMS.at(self.words, self.at)
        start = found[0] if found else self.at
        if start >= len(self.words) or not self.words[start].text[0].isdigit() or not self.words[start].follows_closely:
            return False
        if not found and not re.fullmatch(r"(?:19|20)\d\d", self.words[start].text):
            return False
        end = start + 1
        if end < len(self.words) and self.words[end].mark in ("-", "–") and self.words[end].text[0].isdigit():
            end += 1
        self._take(end)
        return True

    def _goes_on_with(self, at: int) -> bool:
        """Whether the matter goes on with words[at]."""
        word = self.words[at]
        mark = word.mark
        if not self._may_follow(at) or self._is_measure(at) or self._ends_number(at):
            return False
        if mark == "":
            if word.low == "và":
                return self._is_joined(at + 1)
            if (quantity := QUANTITIES.at(self.words, at)) and quantity[1] == "một":
                return False
            if (term := TERMS.at(self.words, at)) and term[1] in PERIODS:
                return False
            if word.low == "cho" and self.subject and self._is_for(at):
                return True
            if self.parts[0] in FOUNDERS and self.scan.is_at(FOUNDING, at):
                return True
            return (
                word.is_capital
                or GOES_ON.at(self.words, at) is None
                or self._is_matter_verb(at)
                or self._is_compound(at)
            )
        if mark == "," and word.low == "chống":
            return True
        if mark in ("-", "–", "&", "/"):
            is_tight = word.gap == mark or mark == "&"
            return self.scan.is_at(MATTER_WORDS, at) or (is_tight and (word.text.isupper() or word.text[0].isdigit()))
        return mark == "," and bool(self.subject) and self._is_enumerated(at)

    def _is_measure(self, at: int) -> bool:
        """Whether a number counts what the sentence tells: "Ban Chỉ đạo điều hành giá 6 tháng đầu năm"."""
        following = self.words[at + 1] if at + 1 < len(self.words) else None
        is_counted = following is not None and following.follows_closely and following.low in MEASURES
        return self.words[at].text.isdigit() and is_counted

    def _ends_number(self, at: int) -> bool:
        """Whether the name is a number, "Ban Chỉ đạo 138", with which it ends unless a level or a matter follows."""
        if not self.subject or not all(part.isdigit() for part in self.subject) or self.words[at].is_capital:
            return False
        return not (self.scan.is_at(LEVELS, at) or self.scan.is_at(MATTER_WORDS, at) or self.words[at].low == "về")

    def _is_joined(self, at: int) -> bool:
        """Whether "và" joins a further matter, and not the name to what the sentence says of others."""
        if not self.subject or at >= len(self.words) or not self.words[at].follows_closely:
            return False
        if _begins_body(self.scan, at):
            return False
        is_sentence = self.scan.is_at(GOES_ON, at) and not self._is_compound(at)
        return self._may_follow(at) and QUANTITIES.at(self.words, at) is None and not is_sentence

    def _is_for(self, at: int) -> bool:
        """Whether "cho" tells for what the matter is: "hỗ trợ cho người nghèo", but not "cho biết", "cho ý kiến"."""
        found = GOES_ON.at(self.words, at)
        following = self.words[at + 1] if at + 1 < len(self.words) else None
        is_alone = found is not None and found[0] == at + 1
        return (
            is_alone
            and following is not None
            and following.follows_closely
            and following.low not in ("ý", "thấy", "đến")
        )

    def _is_compound(self, at: int) -> bool:
        """Whether words[at] is a syllable of a longer word that goes on with the matter: "thực hiện", "cấp nước"."""
        longest = max(
            (found[0] for found in (GOES_ON.at(self.words, at), BELONGS.at(self.words, at)) if found), default=at
        )
        whole = COMPOUNDS.at(self.words, at)
        return whole is not None and whole[0] > longest

    def _is_matter_verb(self, at: int) -> bool:
        """Whether a word that mostly carries a sentence on is part of a longer matter word: "tổ chức cán bộ"."""
        found, other = MATTER_WORDS.at(self.words, at), GOES_ON.at(self.words, at)
        return found is not None and other is not None and found[0] > other[0]

    def _may_follow(self, at: int) -> bool:
        """Whether words[at] may stand in a matter at all: no person, no post."""
        if self._is_foreign(at):
            return False
        return not (self.words[at].low == "và" and at + 1 < len(self.words) and self._is_foreign(at + 1))

    def _is_foreign(self, at: int) -> bool:
        return at >= len(self.words) or self.scan.person(at) is not None or self.scan.post(at) is not None

    def _is_enumerated(self, at: int) -> bool:
        """Whether a comma stands within the name: a known matter follows it, or an "và" that closes the list."""
        if self.subject[-1].isdigit():
            return False  # with its year a name has ended
        if self.scan.is_at(MATTER_WORDS, at) and not self.scan.is_at(GOES_ON, at):
            return True
        if self.words[at].is_capital or (self.scan.is_at(GOES_ON, at) and not self.scan.is_at(COMPOUNDS, at)):
            return False
        for ahead in range(at, min(at + LOOK_AHEAD, len(self.words) - 1)):
            word = self.words[ahead]
            if word.mark not in ("", ",") or self._is_foreign(ahead) or self.scan.is_at(GOES_ON, ahead):
                return False
            if word.low == "và":
                return self._may_follow(ahead + 1) and not self.scan.is_at(GOES_ON, ahead + 1)
            if word.mark == "," and ahead > at and self.scan.is_at(MATTER_WORDS, ahead):
                return True  # "bồi thường, hỗ trợ, tái định cư": between two matters stands a third
        return False


def _joined(words: Sequence[Word]) -> str:
    out = ""
    for word in words:
        mark = word.mark if out else ""
        out += f"{mark} {word.text}" if out else word.text
    return out


# Short forms that names have and running text has not, as folded, and two words for one thing.
SHORT = {
    "gd": "giao duc",
    "dt": "dao tao",
    "nn": "nong nghiep",
    "ptnt": "phat trien nong thon",
    "tnmt": "tai nguyen moi truong",
    "vh": "van hoa",
    "tt": "thong tin",
    "kt": "kinh te",
    "xh": "xa hoi",
    "vn": "viet nam",
    "thpt": "trung hoc pho thong",
    "thcs": "trung hoc co so",
    "tctd": "to chuc tin dung",
    "dnnn": "doanh nghiep nha nuoc",
    "nmnd": "nha may nhiet dien",
    "csdt": "canh sat dieu tra",
    "lhpn": "lien hiep phu nu",
    "tand": "toa an nhan dan",
    "vksnd": "vien kiem sat nhan dan",
    "nhnn": "ngan hang nha nuoc",
    "vsattp": "ve sinh an toan thuc pham",
    "pclb": "phong chong lut bao",
    "heo": "lon",
}
# Words that are left out or put in from mention to mention: "Ban Chỉ đạo (thực hiện) Đề án …".
WORK = r"(?:nha may|nhiet dien|thuy dien|dien|cau|ham|duong|tuyen|cao toc|san bay|cang|metro|khu do thi|cong trinh)"
MEANINGLESS = re.compile(
    rf"\b(?:cong tac|thuc hien|trien khai|tren dia ban|va|ve|cua|cac|nhung|thuoc|(?:du an|cong trinh)(?= {WORK}\b))\b"
)


@lru_cache(maxsize=50_000)
def body_key(name: str) -> str:
    """A body's name as it is compared: mentions of one body, short or long of spelling, have one key.

    Kind and matter come first and the place last, wherever they stand in the name.
    """
    mention = next(iter(find_bodies(name)), None)
    kind, subject, place = (
        (mention.kind, mention.subject, mention.place) if mention and mention.start == 0 else ("", name, None)
    )
    if kind in UNIT_OF_PARTY and place:
        place = place.removeprefix(UNIT_OF_PARTY[kind]).strip()
    meaning = _in_full(fold(subject))
    levels = [level for level in ("trung uong", "quoc gia") if f" {level} " in f" {meaning} "]
    for level in levels:
        meaning = f" {meaning} ".replace(f" {level} ", " ")
    return " ".join(" ".join([fold(kind), MEANINGLESS.sub(" ", meaning), *levels, place_key(place or "")]).split())


def place_key(place: str) -> str:
    """A place as it is compared: "TP. HCM" and "thành phố Hồ Chí Minh" have one key."""
    folded = fold(place)
    bare_name = " ".join(word for word in folded.split() if word not in ("tp", "thanh", "pho", "tinh"))
    if bare_name in LISTED:
        unit, name = LISTED[bare_name]
        return fold(f"{unit} {name}")
    return _in_full(folded)


def _in_full(folded: str) -> str:
    """Folded words with their short forms written out."""
    shapes = known()
    return " ".join(SHORT.get(word) or fold(shapes.get(word, word)) for word in folded.split())
