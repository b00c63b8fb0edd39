"""A text's words, with the people, posts and places that begin at each; what reads names of bodies goes over these."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from knowledge.vietnamese.names.kinds import BARE_UNITS, FIELD_WORDS, GOES_ON, KINDS, TELLING, Sort
from knowledge.vietnamese.names.people import LONGEST_NAME, Person, person_at
from knowledge.vietnamese.names.phrases import Phrases, phrases, words_of
from knowledge.vietnamese.names.places import (
    LISTED,
    NEVER_AFTER_PEOPLE,
    OFTEN_CALLED,
    PlaceSpan,
    find_listed,
    find_places,
)
from knowledge.vietnamese.names.titles import PostMention, post_at
from knowledge.vietnamese.writing.restoring import plain
from knowledge.vietnamese.writing.shadow import shadow

# Words that open a sentence on a place, whose capital is no part of a name: "Tại Hà Giang".
OPENS_SENTENCE = re.compile(r"\b(?:Tại|Ở|Riêng|Còn|Với|Từ|Về|Theo|Trong|Sau|Đến|Tới|Ngoài|Như|Và|Nhưng|Cả|Ngay)(?= )")
# With these begin sentences, and no names of places.
BEGINS_SENTENCE = frozenset(
    "Ban Tổ Đoàn Theo Tại Ngoài Trong Đây Đó Các Những Việc Ông Bà Sau Trước Khi Với Riêng Còn Nhiều Một Đến Từ Cùng "
    "Về Thành Cơ Đồng Cuộc Đối Hiện Nếu Để Qua Bên Nhằm Tuy Do Vì Mỗi Năm Ngày Sáng Chiều".split()
)
DOUBLE_SURNAMES = frozenset({"au duong", "ton that", "ton nu", "hoang phu", "tu ma", "cong tang"})
USUAL_NAME = 3  # syllables of a person's name
SECOND_WORDS = 40  # characters behind a place's name, to see what it begins
ENDS_SENTENCE = re.compile(r"(?:thành phố|tỉnh|quận|huyện|thị xã|phường|xã|thị trấn|đặc khu)\.", re.IGNORECASE)
ASKS = phrases(
    "ai, gì, nào, bao, mấy, đâu, sao, hả, ạ, nhỉ, nhé, à, vậy, thế, hiện, hiện nay, bây giờ, năm, ngày, và, của"
)


BELONGING = (" của", " thuộc", " tại")
OWNERS = frozenset({"Bộ", "Sở", "Cục", "Tổng cục", "Thanh tra", "Ủy ban"})


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
    def owner(self) -> str | None:
        """The agency whose body it is, where that stands for a place: "Hội đồng … Bộ Tài chính"."""
        inner = self.inner
        if inner is None or inner.sort is not Sort.AGENCY or not inner.subject or self.place:
            return None
        # "Tổ công tác hỗ trợ Công ty …" is no firm's.
        is_told = self.name.removesuffix(inner.name).rstrip().endswith(BELONGING)
        return inner.name if is_told or inner.kind in OWNERS else None

    @property
    def has_open_place(self) -> bool:
        """Whether its place is a unit without a name: "UBND thành phố"."""
        found = BARE_UNITS.at(words_of(self.place), 0) if self.place else None
        return self.place is not None and found is not None and found[0] == len(self.place.split())


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
        self.bodies: dict[tuple[int, bool], tuple[int, BodyMention] | None] = {}  # those read so far; see naming.py
        self._short_kinds: frozenset[str] = frozenset()
        self._known_matters: frozenset[str] = frozenset()
        self.depth = 0  # of the names within names that are being read

    def person(self, index: int) -> tuple[int, Person] | None:
        """The person named from words[index] on."""
        if index not in self._people:
            found = person_at(self.words, index) or self._behind_ministry(index)
            self._people[index] = None if found and self._is_kind(index, *found) else found
        return self._people[index]

    def _is_kind(self, index: int, end: int, person: Person) -> bool:
        """Whether what looks like a name begins a body's: "Đoàn Đại biểu Quốc hội", "đại biểu Hội đồng nhân dân"."""
        first = next(at for at in range(index, end) if self.words[at].start >= person.start)
        kinds = (KINDS.at(self.words, at) for at in {index, first})
        return any(kind is not None and kind[0] > end for kind in kinds)

    def _behind_ministry(self, index: int) -> tuple[int, Person] | None:
        """The person behind an agency called by its kind alone: "Chánh Thanh tra Bộ Mạc Đăng …"."""
        before = self.words[index - 1] if index else None
        if before is None or before.text not in ("Bộ", "Sở") or not self.words[index].follows_closely:
            return None
        if FIELD_WORDS.at(self.words, index):
            return None
        found = person_at(self.words[index : index + LONGEST_NAME + 1], 0)
        return (index + found[0], found[1]) if found and found[0] == USUAL_NAME else None

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

    def takes_alone(self, kind: str, index: int) -> bool:
        """Whether a kind before lower case is a whole name, unless a known matter begins at words[index]."""
        two = " ".join(word.bare for word in self.words[index : index + 2])
        return kind in self._short_kinds and two not in self._known_matters

    def take_alone(self, kinds: frozenset[str], matters: Iterable[str]) -> None:
        """Read these kinds before lower case as whole names from now on, unless one of these matters follows."""
        self._short_kinds = kinds
        self._known_matters = frozenset(" ".join(word.bare for word in words_of(matter)[:2]) for matter in matters)
        self.bodies.clear()

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
    if (
        name[0].bare == "uy"
        or [word.bare for word in name[:2]] == ["hoi", "chu"]
        or ENDS_SENTENCE.match(text, place.start)
    ):
        return True
    if _begins_sentence(text, place) or _is_of_two_surnames(text, place):
        return True
    is_person = len(name) > 2 and person_at(name, 0) is not None
    return place.unit in NEVER_AFTER_PEOPLE and is_person and shadow(place.name) not in LISTED


def _is_of_two_surnames(text: str, place: PlaceSpan) -> bool:
    """Whether the name is a person's double family name: "Phó Chủ tịch UBND thành phố Âu Dương Thị …"."""
    start = place.end - len(place.name)
    words = words_of(text, start, start + SECOND_WORDS)
    return shadow(place.name) in DOUBLE_SURNAMES and len(words) > 2 and words[2].is_capital and words[2].follows_closely


def _begins_sentence(text: str, place: PlaceSpan) -> bool:
    """Whether the name behind "TP." is the next sentence's first word: "… UBND TP. Tổ phó là …"."""
    start = place.end - len(place.name)
    if not text[place.start : start].endswith(". ") or shadow(place.name) in LISTED:
        return False
    following = words_of(text, start, start + SECOND_WORDS)
    return place.name in BEGINS_SENTENCE or (bool(following) and post_at(following, 0) is not None)


def plain_words(words: str) -> str:
    """Words in lower case, each tone in its one place."""
    return " ".join(plain(word) for word in words.split())
