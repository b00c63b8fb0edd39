"""Whom and what a document means by a short name: "Ban Chỉ đạo", "BCĐ", "ông Cự", "UBND thành phố".

A committee is called in full once and shortly afterwards; a place is named in the letterhead and is "thành phố" from
then on. Names are made whole from the document itself, and only where it leaves no doubt.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from indexer.extracting.bodies.committees import NAMELESS, Committees, Named, is_of_kind
from indexer.extracting.bodies.founders import SET_UP, Founders
from indexer.extracting.bodies.headlines import called_otherwise
from indexer.extracting.locations import Locations, unit_of
from knowledge.records import Document
from knowledge.vietnamese.names.bodies import BodyMention, Scan, bodies_of, body_key, listed_in, people_of
from knowledge.vietnamese.names.kinds import NEED_NAME, NEED_OWNER, TELLING, UNIT_OF_PARTY, Sort
from knowledge.vietnamese.names.people import Person, full_name
from knowledge.vietnamese.names.titles import post_key
from knowledge.vietnamese.text.lines import lines
from knowledge.vietnamese.writing.shadow import shadow

# Heads and deputies are told by the kind of their committee: who is "Tổ trưởng" heads no Ban.
FAMILIES = {
    "truong ban": ("Ban",),
    "pho truong ban": ("Ban",),
    "to truong": ("Tổ",),
    "pho to truong": ("Tổ",),
    "truong doan": ("Đoàn",),
    "pho truong doan": ("Đoàn",),
    "truong tieu ban": ("Tiểu ban",),
    "pho truong tieu ban": ("Tiểu ban",),
    "truong nhom": ("Nhóm",),
    "pho truong nhom": ("Nhóm",),
    "chu tich": ("Hội đồng", "Ủy ban"),
    "pho chu tich": ("Hội đồng", "Ủy ban"),
    "chu nhiem": ("Ủy ban",),
    "pho chu nhiem": ("Ủy ban",),
    "chi huy truong": ("Ban Chỉ huy",),
    "pho chi huy truong": ("Ban Chỉ huy",),
    "giam doc": ("Ban Quản lý",),
    "pho giam doc": ("Ban Quản lý",),
}
COMMITTEES = ("Ban", "Hội đồng", "Ủy ban", "Tổ", "Tiểu ban", "Đoàn", "Nhóm")
MEMBER = re.compile(r"(?:uy vien|thu ki|thu ky)\b")
HELPERS = frozenset({"Tổ giúp việc", "Bộ phận giúp việc", "Nhóm giúp việc", "Tổ thư ký", "Bộ phận thường trực"})
SERVED = ("Ban", "Hội đồng", "Ủy ban", "Tổ công tác", "Đoàn công tác", "Tiểu ban")
RENAMING = re.compile(r"\bdoi ten\b.{0,300}\bthanh\b")
# Between an old name and the new one may stand which decision founded the body.
INTO = re.compile(
    r"[\"”]?(?: *\([^()]{0,200}\)|,? *(?:duoc )?thanh lap theo [^.;]{0,120})?[^.;]{0,40}\bthanh:?\s*[\"“]?"
)
# "A nay đổi tên thành B", "kiện toàn A và đổi tên thành B".
NOW_CALLED = re.compile(
    r"[\"”]?(?: *\([^()]{0,200}\))?,? *(?:(?:va|dong thoi|nay|duoc|chinh thuc|da|se) )*doi (?:ten )?(?:goi )?(?:moi )?thanh:?\s*[\"“]?"
)
RENAMED_HERE = re.compile(r"\bdoi ten(?: cua)? *[\"“]?$")
CALLED_SHORTLY = re.compile(
    r"[\s,]*\(?\s*(?:(?:sau day|duoi day|tu day)[\w ,]{0,20} )?(?:duoc )?(?:goi|viet)(?: chung| ngan)?(?: tat)?(?: la)?:?\s*[\"“]?"
)
SHORTLY = re.compile(r"\s*\((?:.*\b(?:goi|viet)\b.*)?")
NATIONAL = re.compile(r"\b(?:(?<!thpt )(?<!pho thong )quoc gia|trung uong|chinh phu|nha nuoc|viet nam|bo)\b")
# Who speaks for the whole country: committees beside them are the country's.
OF_THE_STATE = re.compile(r"\b(?:thu tuong|bo truong|thu truong|tong bi thu|chu tich nuoc|bo chinh tri|trung uong)\b")
# Agencies of a province or a district, whose place is understood.
LOCAL_AGENCIES = {"Sở": ("tỉnh", "thành phố"), "Phòng": ("huyện", "quận", "thị xã")}
IN_OFFICE = re.compile(r"[,-] (?:pho )?truong (?:ban )?$")
NO_MATTER = ("", "tại", "ở", "của", "thuộc")  # what a name has behind its kind that has but a place
ANY_MATTER = (
    "",
    "dự án",
    "đề án",
    "liên ngành",
    "các cấp",
)  # what names none of a kind, where the kind is in lower case
RENAMED_BETWEEN = 250  # characters
WORDS_BETWEEN = 60  # characters
PEOPLE_BACK = 200  # names, among which a short one's full name is looked for


class Mentions:
    """What a document's short names stand for."""

    def __init__(self, document: Document, *, is_news: bool) -> None:
        self.document = document
        self.scan = Scan(document.text)
        self._locations = Locations(document, is_news=is_news)
        self._founders = Founders(self.scan, self._locations) if is_news else None
        people = [person for person in people_of(self.scan) if not person.is_short]
        self._people = [person.name for person in people]
        self._person_starts = [person.start for person in people]
        self._take_names()
        if not is_news and (alone := self._kinds_alone()):
            new = [name.removeprefix(kind).strip() for name in self._renamed.values() for kind in alone]
            self.scan.take_alone(alone, [*self._committees.matters, *new])
            self._take_names()

    def person(self, person: Person) -> str:
        """The full name of a person who is named shortly."""
        before = bisect_left(self._person_starts, person.start)
        return full_name(person.name, self._people[max(0, before - PEOPLE_BACK) : before])

    def called_shortly(self, mention: BodyMention | None) -> BodyMention | None:
        """The committee for which a name is short that looks like an agency's: "(gọi tắt là Ban VSTBPN tỉnh)"."""
        return self._short.get(mention.name) if mention else None

    def body(self, mention: BodyMention, position: int) -> str | None:
        """The full name of a body as mentioned at a position; None where that is not clear."""
        if mention.sort is Sort.AGENCY:
            return self._agency(mention, position)
        if mention.is_generic:
            return self._meant(mention.kind, position) or self._helper(mention, position)
        if not mention.subject and (meant := self._of_place(mention, position)):
            return meant
        is_of_level = self._locations.is_news and not mention.subject and (mention.place or "").startswith("cấp ")
        if is_of_level and (meant := self._meant(mention.kind, position)):
            return meant
        if mention.inner and _is_part(mention):
            owner = self.body(mention.inner, position)
            return mention.name.removesuffix(mention.inner.name) + owner if owner else None
        if self._locations.is_news and mention.subject in NO_MATTER and mention.kind not in TELLING:
            return None  # "các ban chỉ đạo tại thành phố …" may be any
        if self._is_nameless(mention) and (meant := self._meant(mention.kind, position)):
            return meant
        name = self._whole(mention, position)
        name = self._otherwise.get(body_key(name), name)
        return None if name in TELLING else name  # a "Ban Chấm thi" may be any province's

    def body_of_post(self, post: str, position: int) -> str | None:
        """The committee in which a post is held that is named alone: the last one named of the fitting kind."""
        key = post_key(post).removesuffix(" thuong truc").removeprefix("quyen ")
        return next(filter(None, (self._meant(kind, position) for kind in FAMILIES.get(key, COMMITTEES))), None)

    def committee_at(self, position: int) -> str | None:
        """The committee that the text speaks of at a position."""
        return next(filter(None, (self._meant(kind, position) for kind in COMMITTEES)), None)

    def fits(self, key: str, body: str) -> bool:
        """Whether a post, by its key, is one that a body of this kind has."""
        kinds = COMMITTEES if MEMBER.match(key) else FAMILIES.get(key.removesuffix(" thuong truc"), ())
        return any(is_of_kind(body, kind) for kind in kinds)

    @cached_property
    def main_body(self) -> str | None:
        """The committee that the document is about, by its title."""
        for words in (self.document.subject, self.document.title):
            named = [body for body in _committees_in(words) if not body.is_generic]
            if named:
                # "… đổi tên A thành B": it is B from now on.
                named_last = named[-1] if RENAMING.search(shadow(words or "")) else named[0]
                whole = self._whole(_own(named_last, words or ""), 0)
                return self._renamed.get(body_key(whole), whole)
        return None

    # Committees

    def _take_names(self) -> None:
        """Take the committees that the text names, and how it calls them."""
        bodies = [body for body in bodies_of(self.scan) if body.sort is Sort.COMMITTEE or body.kind == "Ban"]
        self._renamed: dict[str, str] = {}
        self._called: dict[str, str] = {}
        named = [*self._titled(), *self._told(bodies)]
        self._otherwise = called_otherwise(named, self._end_of_headline) if self._locations.is_news else {}
        named = [one for one in named if one.key not in self._otherwise]
        self._committees = Committees(named)
        self._committees = Committees([*named, *self._parts(bodies)])
        self._short = {
            after.name: before
            for before, after in pairwise(bodies_of(self.scan))
            if before.sort is Sort.COMMITTEE and not before.is_generic and after.sort is Sort.AGENCY
            if CALLED_SHORTLY.fullmatch(
                shadow(self.document.text[before.end : min(after.start, before.end + WORDS_BETWEEN)])
            )
        }
        for before, after in pairwise(bodies):
            between = shadow(self.document.text[before.end : min(after.start, before.end + WORDS_BETWEEN)])
            if after.is_generic and not before.is_generic and SHORTLY.fullmatch(between):
                self._called[after.kind] = self._whole(before, before.start)
            elif self._is_renamed(before, after):
                self._renamed[body_key(self._with_place(before, before.start))] = self._whole(after, after.start)

    def _is_renamed(self, before: BodyMention, after: BodyMention) -> bool:
        between = shadow(self.document.text[before.end : min(after.start, before.end + RENAMED_BETWEEN)])
        if before.end > after.start or before.is_generic or after.is_generic:
            return False
        is_told_before = RENAMED_HERE.search(self._words_before(before.start)) is not None
        return NOW_CALLED.fullmatch(between) is not None or (is_told_before and INTO.fullmatch(between) is not None)

    def _titled(self) -> Iterator[Named]:
        for words in (self.document.title, self.document.subject):
            for body in _committees_in(words):
                if not (body.is_generic or self._is_nameless(body)):
                    name = self._with_place(body, 0)
                    yield Named(-1, body.kind, name, body_key(name))

    def _told(self, bodies: Sequence[BodyMention]) -> Iterator[Named]:
        for body in bodies:
            is_in_capitals = body.subject.isupper() and " " in body.subject
            is_short = not body.subject and body.kind not in TELLING  # "Ban Chỉ đạo tỉnh"
            if not (is_short or is_in_capitals or _is_part(body) or self._is_nameless(body) or self._is_office(body)):
                name = self._with_place(body, body.start)
                is_set_up = SET_UP.search(self._words_before(body.start)) is not None
                yield Named(body.start, body.kind, name, body_key(name), is_set_up)

    def _parts(self, bodies: Sequence[BodyMention]) -> Iterator[Named]:
        """The groups of committees, by the names that their committees have in full."""
        for body in bodies:
            is_helper = body.is_generic and body.kind in HELPERS
            if (_is_part(body) or is_helper) and (name := self.body(body, body.start)):
                yield Named(body.start, body.kind, name, body_key(name))

    def _is_office(self, body: BodyMention) -> bool:
        """Whether an organ of the party only tells where somebody comes from: "…, Phó Trưởng ban Tuyên giáo Trung ương"."""
        return body.kind == "Ban" and IN_OFFICE.search(self._words_before(body.start)) is not None

    def _is_nameless(self, body: BodyMention) -> bool:
        """Whether the press calls a committee by what any may be called, "một tổ công tác đặc biệt", and names it elsewhere."""
        return self._locations.is_news and body.place is None and NAMELESS.fullmatch(shadow(body.subject)) is not None

    @cached_property
    def _end_of_headline(self) -> int:
        """Where the item's headline ends, if its text begins with it."""
        title = self.document.title or ""
        first = next((line for line in lines(self.document.text) if shadow(title) == line.plain.strip("# *")), None)
        return first.end if first and title else 0

    def _words_before(self, start: int) -> str:
        return shadow(self.document.text[max(0, start - WORDS_BETWEEN) : start])

    def _kinds_alone(self) -> frozenset[str]:
        """The kinds that stand for one body in an official text: those it says so of, and that of its title."""
        return frozenset({*self._called, *(body.kind for body in _committees_in(self.document.subject))})

    def _meant(self, kind: str, position: int) -> str | None:
        """The committee of a kind that is spoken of; one that the document renames has its new name."""
        meant = self._called.get(kind) or self._committees.spoken_of(kind, position)
        if (
            meant is None
            or meant in TELLING
            or (self._locations.is_news and self._locations.speaks_of_other(meant, position))
        ):
            return None
        return self._renamed.get(body_key(meant), meant)

    def _of_place(self, mention: BodyMention, position: int) -> str | None:
        """The committee of a place that is called by no more than kind and place: "Ban Chỉ đạo tỉnh"."""
        name = self._with_place(mention, position)
        place = name.removeprefix(mention.kind).strip()
        meant = self._meant(mention.kind, position)
        return meant if meant and place and meant.endswith(f" {place}") and meant != name else None

    def _helper(self, mention: BodyMention, position: int) -> str | None:
        """A group that helps a committee, named without it: it is that of the document's committee."""
        if mention.kind not in HELPERS:
            return None
        owners = (self._meant(kind, position) for kind in SERVED)
        owner = next(filter(None, owners), None)
        return f"{mention.name} {owner}" if owner else None

    def _whole(self, mention: BodyMention, position: int) -> str:
        """The fullest of the document's names for this body: the only one that goes on where this one ends."""
        name = self._with_place(mention, position)
        key = body_key(name)
        longer = self._committees.longer(key, name) if mention.place is None else None
        if longer and self._locations.is_news and self._locations.speaks_of_other(longer, position):
            longer = None
        return longer or self._committees.well_written(key, name)

    # Places

    def _agency(self, mention: BodyMention, position: int) -> str | None:
        """An agency with the place that it is understood to be of; None where it would say nothing without."""
        if mention.place is not None:
            return self._with_place(mention, position)
        if mention.inner:
            is_told = not (mention.inner.is_generic and mention.inner.kind in NEED_NAME)
            owner = self.body(mention.inner, position) if is_told else None
            if owner is None and mention.inner.kind in UNIT_OF_PARTY and not self._locations.is_news:
                owner = mention.inner.name
            return mention.name.removesuffix(mention.inner.name) + owner if owner else None
        units = LOCAL_AGENCIES.get(mention.kind)
        if units and not (self._locations.is_news and mention.kind == "Phòng"):
            place = self._locations.of(units, position)
            return f"{mention.name} {place}" if place else mention.name
        if unit := UNIT_OF_PARTY.get(mention.kind):
            place = self._locations.of((unit,), position)
            return f"{mention.name} {place.removeprefix(unit).strip()}" if place else None
        if mention.kind in NEED_OWNER and not mention.subject:
            own = None if self._locations.is_news else self.document.place
            return f"{mention.name} {own}" if own else None
        return mention.name

    def _with_place(self, mention: BodyMention, position: int) -> str:
        """The name with its place: "thành phố" told in full, and that of the document where there is none."""
        if mention.has_open_place and mention.place:
            unit = "thành phố" if mention.place.casefold() == "tp" else mention.place.lower()
            before, _, behind = mention.name.rpartition(mention.place)  # a year may stand behind the place
            return f"{before}{self._locations.of((unit,), position) or unit}{behind}"
        if mention.place is not None or mention.sort is not Sort.COMMITTEE or mention.is_generic:
            return mention.name
        is_told = NATIONAL.search(shadow(mention.name)) is not None or bool(listed_in(mention.name))
        place = None if is_told else self._place_at(mention, position)
        return f"{mention.name} {place}" if place else mention.name

    def _place_at(self, mention: BodyMention, position: int) -> str | None:
        """The place of a committee that is named without one."""
        if self._founders and position == mention.start and (place := self._founders.place_of(mention)):
            return place
        own = self.document.place
        if own and position == 0 and self._locations.is_news and _is_named(own, self.document.title or ""):
            return own
        return own if own and self._is_local(position, own) else None

    def _is_local(self, position: int, place: str) -> bool:
        """Whether a committee named without a place is the document's place's own."""
        if not self._locations.is_news:
            return self.document.issuer is None or NATIONAL.search(shadow(self.document.issuer)) is None
        start, end = self._locations.line_at(position)
        is_of_the_state = OF_THE_STATE.search(shadow(self.document.text[start:end])) is not None
        return not is_of_the_state and self._locations.names_in_full(place, position)


def _is_named(place: str, words: str) -> bool:
    """Whether words name a place without its unit: "Đông Trà lập Ban Chỉ đạo …"."""
    name = place.removeprefix(unit_of(place)).strip()
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words, re.IGNORECASE) is not None


def _own(body: BodyMention, words: str) -> BodyMention:
    """The committee, where the words speak of it and of the group that helps it: "kiện toàn A và thành lập Tổ giúp việc A"."""
    if body.inner is None or not _is_part(body):
        return body
    kinds = [other.kind for other in _committees_in(words[: body.start])]
    return body.inner if body.inner.kind in kinds else body


def _is_part(body: BodyMention) -> bool:
    return body.inner is not None and body.inner.sort is Sort.COMMITTEE


def _committees_in(words: str | None) -> list[BodyMention]:
    """The committees that a title names; in lower case and without a matter of their own they are any of the kind."""
    named = [body for body in bodies_of(Scan(words or "")) if body.sort is Sort.COMMITTEE]
    return [
        body for body in named if body.place or body.subject not in ANY_MATTER or (words or "")[body.start].isupper()
    ]
