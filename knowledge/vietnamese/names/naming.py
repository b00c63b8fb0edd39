"""The names of bodies, read word by word, with the bodies within them; and the body in which a post is held."""

from collections.abc import Iterator

from knowledge.vietnamese.names.ends import FOUNDING, begins_body
from knowledge.vietnamese.names.kinds import (
    BARE_UNITS,
    BEFORE_LOWER_CASE,
    BELONGS,
    COMPOUNDS,
    FIELD_WORDS,
    KINDS,
    MATTER_WORDS,
    NEED_NAME,
    NO_KINDS,
    OF_ORGANISATIONS,
    UNIT_OF_PARTY,
    BodyKind,
    Naming,
    Sort,
)
from knowledge.vietnamese.names.parts import CLOSING_QUOTES, NameInParts
from knowledge.vietnamese.names.phrases import Word, phrases
from knowledge.vietnamese.names.scan import BodyMention, Scan
from knowledge.vietnamese.names.titles import PostMention
from knowledge.vietnamese.writing.spelling import fold

LONGEST_NAME = 40  # words
DEEPEST = 3  # names within a name: a group that helps an office of a committee
LONGEST_FREE_AGENCY = 16
NEVER_LAST = frozenset("và của về các những với cho tại".split())
FORMS_OF_FIRMS = frozenset({"TNHH", "MTV", "CP", "TM", "XNK", "DV", "XD", "SX"})
# "Ban Chỉ đạo xây dựng, phê duyệt kế hoạch" tells what it does.
VERBS_ALONE = frozenset({"xây dựng", "nghiên cứu", "đề xuất", "theo dõi", "hướng dẫn", "đôn đốc", "rà soát"})
OWN = frozenset({"mình", "họ", "nó", "ta", "tôi"})
ONE_MEMBER = phrases("một thành viên")  # a form of firms
SERVED = frozenset({"Ủy ban nhân dân", "Hội đồng nhân dân", "Đoàn đại biểu Quốc hội"})
NAMED_FREELY = frozenset({"Bộ"})
FUNERAL = "Ban Lễ tang"
# What a sentence on "Trưởng ban chỉ đạo" goes on with; other verbs have "chỉ đạo" before them as a verb too.
BEHIND_HEADS = frozenset(
    "là do gồm được cho cũng đã vừa sẽ đang có và kiêm nói yêu đề khẳng nhấn phát đánh lưu ký này thi".split()
)
# With these goes on what is said of who holds the post: "Trưởng ban về lĩnh vực …", "Trưởng ban giải quyết …".
ONLY_BEHIND_POSTS = [
    [word]
    for word in (
        "của về giải xử triệu ủy các những tại trong theo và hoặc khi quyết phân điều chủ báo xem cho khác trực mới "
        "nữa đều còn"
    ).split()
]
IMPLIED = {
    "bo truong": BodyKind("Bộ", Sort.AGENCY, Naming.FIELD),
    "thu truong": BodyKind("Bộ", Sort.AGENCY, Naming.FIELD),
    "chu tich": BodyKind("Ủy ban nhân dân", Sort.AGENCY, Naming.BARE),
    "pho chu tich": BodyKind("Ủy ban nhân dân", Sort.AGENCY, Naming.BARE),
} | {
    f"{rank}{post}": BodyKind(kind, Sort.AGENCY, Naming.OPEN)  # "Cục trưởng An ninh Tây Bắc"
    for post, kind in {"cuc truong": "Cục", "tong cuc truong": "Tổng cục", "chi cuc truong": "Chi cục"}.items()
    for rank in ("", "pho ")
}


def find_bodies(text: str) -> list[BodyMention]:
    """The bodies that a text names, in order, none within another."""
    return list(bodies_of(Scan(text)))


def bodies_of(scan: Scan) -> Iterator[BodyMention]:
    """The bodies named in a scanned text, in order; a post before a body is read with it ("Trưởng Ban Chỉ đạo …")."""
    index = 0
    while index < len(scan.words):
        post = scan.post(index)
        found = office_body(scan, index)[1] if post else body_at(scan, index)
        if found:
            yield found[1]
        index = found[0] if found else post[0] if post else index + 1


def body_at(scan: Scan, index: int, *, is_office: bool = False) -> tuple[int, BodyMention] | None:
    """The body named from words[index] on; behind a post ("Giám đốc …") plain words may be kinds as well."""
    word = scan.words[index]
    if not KINDS.may_begin(word) or (word.gap in ("-", "/") and word.text.isupper()):
        return None  # the "BTC" of "số 96/2020/TT-BTC" is in a number
    key = (index, is_office)
    if key not in scan.bodies:
        if scan.depth > DEEPEST:
            return None
        scan.depth += 1
        scan.bodies[key] = _Name(scan, index, is_office).read()
        scan.depth -= 1
    return scan.bodies[key]


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
        fused = None if begins_body(scan, end) else body_at(scan, unit, is_office=True)
        if fused and _is_more_than_unit(scan, *fused):
            return mention, fused
    at = end
    if at < len(scan.words) and scan.words[at].low == "của" and scan.words[at].follows_closely:
        at += 1
    if at >= len(scan.words) or not scan.words[at].follows_closely:
        return mention, None
    implied = _implied_body(scan, at, mention)
    if implied and implied[1].kind == "Bộ":
        return mention, implied
    return mention, body_at(scan, at, is_office=True) or implied or _in_capitals(scan, at)


def posts_held(scan: Scan) -> Iterator[tuple[PostMention, BodyMention | None]]:
    """The posts named in a scanned text, in order, each with the body in which it is held, where that stands with it."""
    index = 0
    while index < len(scan.words):
        post, body = office_body(scan, index)
        if post:
            yield post, body[1] if body else None
        found = body or scan.post(index)
        index = found[0] if found else index + 1


def _is_more_than_unit(scan: Scan, end: int, body: BodyMention) -> bool:
    """Whether a body that begins within a post tells more than the post's own unit.

    "Trưởng ban của Hội" does not, nor does "Trưởng ban chỉ đạo hoạt động …", where the kind is but a verb.
    """
    if " " not in body.kind:
        return not body.is_generic and body.subject.split()[:1] not in ONLY_BEHIND_POSTS
    if not body.is_generic or body.sort is Sort.AGENCY or end >= len(scan.words):
        return True
    following = scan.words[end]
    return not following.follows_closely or following.is_capital or following.low in BEHIND_HEADS


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


class _Name(NameInParts):
    """Reads one name, word by word."""

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
        """Take back joints with which no name ends, and a verb that is no matter by itself."""
        if self._is_committee() and " ".join(self.subject) in VERBS_ALONE and not (self.place or self._is_set_up):
            self.at -= sum(len(part.split()) for part in self.subject)
            del self.parts[1:]
            self.subject.clear()
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
        if kind.naming is Naming.OPEN and self.words[self.at].is_capital and not self._is_foreign(self.at):
            self._matter()
        self._take_place_here()
        if self.at == self.first:
            return None
        start, end = self.words[self.first].start, self.words[self.at - 1].end
        name = " ".join(self.parts)
        return self.at, BodyMention(start, end, name, kind.name, " ".join(self.subject), self.place, kind.sort)

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
            if self.scan.is_at(FIELD_WORDS, self.at):
                return following.is_capital or is_capital or kind.name in BEFORE_LOWER_CASE
            # A field of which the lexicon does not know is named where both have a capital: "Bộ Đường thủy".
            is_named = kind.name in NAMED_FREELY and is_capital and following.is_capital
            return is_named and not following.text.isupper() and not self.scan.person(self.at)
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
        is_small = self.at < len(self.words) and not self.words[self.at].is_capital
        if is_small and self.scan.takes_alone(self.parts[0], self.at) and not (self._is_set_up or self._is_quoted):
            return
        limit = self.first + (LONGEST_NAME if self._is_committee() else LONGEST_FREE_AGENCY)
        while self.at < min(len(self.words), limit) and not self._is_quoted_to(self.at):
            if self._take_quoted() or self._skip_abbreviation() or self._take_firm_after_form():
                if self.place:
                    break
                continue
            if self._take_level():
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

    def _goes_on_in_capitals(self) -> bool:
        """Whether a name that only holds a body's goes on behind it: "Lịch sử Chính phủ Việt Nam"."""
        is_whole = self.inner is None or not self.inner.is_generic or self.at >= len(self.words)
        return not is_whole and self._is_in_name(self.at) and self.scan.place(self.at) is None

    def _is_government(self, at: int) -> bool:
        found = KINDS.at(self.words, at)
        return found is not None and found[1].name in SERVED

    def _is_at_about(self) -> bool:
        return self.at < len(self.words) and self.words[self.at].low == "về" and self.words[self.at].follows_closely

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

    def _take_body(self) -> bool:
        """Take a body of which this one is a part: "Tổ giúp việc Ban Chỉ đạo …"."""
        inner = body_at(self.scan, self.at) if self.at > self.first and self._may_be_inner(self.at) else None
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
        found = body_at(self.scan, following) if following < len(self.words) else None
        return found if found and found[1].kind in SERVED else None

    def _may_be_inner(self, at: int) -> bool:
        word, matter = self.words[at], MATTER_WORDS.at(self.words, at)
        found = KINDS.at(self.words, at)
        if found is None or (matter and matter[0] > found[0]):  # "Chính phủ điện tử" is none
            return False
        return word.is_capital or found[1].sort is Sort.COMMITTEE

    def _take_owner(self, at: int) -> bool:
        """Take "của", "thuộc", "tại" with the place, body or thing that follows; False if none follows."""
        if at >= len(self.words) or not self.words[at].follows_closely:
            return False
        joint = self.at
        word = self.words[joint].low
        if self.words[at].low in OWN:
            return False  # "Ban Chỉ đạo của mình"
        if word == "trực" and len(self.subject) > 1:
            return False  # under whom a body stands is no part of its name: "… khu vực 3 trực thuộc UBND tỉnh"
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
        """Take a firm's or a person-like name in capitals: "Hội đồng thành viên của VINASON"."""
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
        if self.words[self.at - 1].text == "TNHH" and (one := ONE_MEMBER.at(self.words, self.at)):
            self._take(one[0])
            return True
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
        if end < len(self.words) and self.words[end].follows_closely and body_at(self.scan, end):
            end = body_at(self.scan, end)[0]  # type: ignore[index]
        self._take(end)
        return True

    def _tail(self) -> None:
        """Terms and places behind the matter: "năm 2019", "nhiệm kỳ 2021-2026", "tỉnh Đông Trà"."""
        while self.at < len(self.words) and self._follows(self.words[self.at]):
            if self.place is None and self._take_place():
                continue
            joined = BELONGS.at(self.words, self.at)
            if joined and self.place is None and self._take_owner(joined[0]):
                continue
            if not (self._is_committee() and self._take_term()):
                return
