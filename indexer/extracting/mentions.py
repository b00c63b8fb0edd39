"""Whom and what a document means by a short name: "Ban Chỉ đạo", "BCĐ", "ông Cự", "thành phố".

A committee is called in full once and shortly afterwards; a place is named in the letterhead and is "thành phố" from
then on. Names are made whole from the document itself, and only where it leaves no doubt.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from knowledge.records import Document, Kind
from knowledge.vietnamese.bodies import BodyMention, Scan, bodies_of, body_key
from knowledge.vietnamese.kinds import BARE_UNITS, KINDS, Sort
from knowledge.vietnamese.people import Person, full_name, people_of
from knowledge.vietnamese.phrases import words_of
from knowledge.vietnamese.places import LISTED, find_listed, find_places
from knowledge.vietnamese.shadow import shadow
from knowledge.vietnamese.spelling import fold
from knowledge.vietnamese.titles import post_key

# Heads and deputies of a committee are told by its kind: who is "Tổ trưởng" heads no Ban.
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
}
MEMBERS = ("Ban", "Tổ", "Đoàn", "Tiểu ban", "Nhóm", "Hội đồng", "Ủy ban")
NATIONAL = re.compile(r"\b(?:quoc gia|trung uong|chinh phu|nha nuoc|viet nam|bo)\b")
# Agencies of a province or a district have its name where they are told without.
LOCAL_AGENCIES = {"Sở": ("tỉnh", "thành phố"), "Phòng": ("huyện", "quận", "thị xã", "thành phố")}
PROVINCIAL = frozenset({"tỉnh", "thành phố"})


@dataclass(frozen=True, slots=True)
class _Named:
    """A full mention of a committee, with its key."""

    start: int
    kind: str
    name: str
    key: str
    place: str | None


class Mentions:
    """What a document's short names stand for."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.scan = Scan(document.text)
        self._people = [(person.start, person.name) for person in people_of(self.scan.words) if not person.is_short]
        self._person_starts = [start for start, _ in self._people]
        self._places = _places(document.text)
        self._place_starts = [start for start, _ in self._places]
        bodies = [body for body in bodies_of(self.scan) if body.sort is Sort.COMMITTEE or body.kind == "Ban"]
        self._committees = list(self._full_mentions(bodies))
        self._committee_starts = [named.start for named in self._committees]
        self._called: dict[str, str] = dict(self._short_names(bodies))

    # People

    def person(self, person: Person) -> str:
        """The full name of a person who is named shortly."""
        before = bisect_left(self._person_starts, person.start)
        return full_name(person.name, [name for _, name in self._people[max(0, before - 200) : before]])

    # Committees and other bodies

    def body(self, mention: BodyMention, position: int) -> str | None:
        """The full name of a body as mentioned at a position; None where that is not clear."""
        if mention.sort is Sort.AGENCY:
            return self._agency(mention, position)
        if mention.is_generic:
            return self._meant(mention.kind, position)
        return self._whole(self._with_place(mention, position), mention, position)

    def body_of_post(self, post: str, position: int) -> str | None:
        """The committee in which a post is held that is named alone: the last one named of the fitting kind."""
        key = post_key(post).removesuffix(" thuong truc").removeprefix("quyen ")
        for family in FAMILIES.get(key, MEMBERS):
            if meant := self._meant(family, position):
                return meant
        return None

    def fits(self, key: str, body: str) -> bool:
        """Whether a post, by its key, is one that a body of this kind has."""
        kinds = FAMILIES.get(key.removesuffix(" thuong truc"), MEMBERS)
        return any(_is_of(body, kind) for kind in kinds)

    @property
    def main_body(self) -> str | None:
        """The committee that the document is about, by its title."""
        for words in (self.document.subject, self.document.title):
            for body in bodies_of(Scan(words or "")):
                if body.sort is Sort.COMMITTEE and not body.is_generic:
                    return self._whole(self._with_place(body, 0), body, 0)
        return None

    def _meant(self, kind: str, position: int) -> str | None:
        if kind in self._called:
            return self._called[kind]
        before = self._committees[: bisect_right(self._committee_starts, position)]
        named = next((named for named in reversed(before) if _is_of(named.kind, kind)), None)
        if named is None:
            named = next((named for named in self._committees[len(before) :] if _is_of(named.kind, kind)), None)
        return named.name if named else None

    def _full_mentions(self, bodies: Sequence[BodyMention]) -> Iterator[_Named]:
        for words in (self.document.title, self.document.subject):
            for body in bodies_of(Scan(words or "")):
                if body.sort is Sort.COMMITTEE and not body.is_generic:
                    name = self._with_place(body, 0)
                    yield _Named(-1, body.kind, name, body_key(name), body.place)
        for body in bodies:
            if not body.is_generic:
                name = self._with_place(body, body.start)
                yield _Named(body.start, body.kind, name, body_key(name), body.place)

    def _whole(self, name: str, mention: BodyMention, position: int) -> str:
        """The fullest of the document's names for this body: the only one that goes on where this one ends."""
        key = body_key(name)
        longer = {named.key: named.name for named in self._committees if _goes_on(named.key, key, mention)}
        if len(longer) == 1:
            return next(iter(longer.values()))
        same = [named.name for named in self._committees if named.key == key]
        return min(same, key=lambda written: (-sum(map(str.isupper, written)), -len(written)), default=name)

    def _short_names(self, bodies: Sequence[BodyMention]) -> Iterator[tuple[str, str]]:
        """Kinds by which the document calls one body: "(sau đây gọi tắt là Ban Chỉ đạo)"."""
        for before, after in zip(bodies, bodies[1:], strict=False):
            between = shadow(self.document.text[before.end : after.start])
            if (
                after.is_generic
                and not before.is_generic
                and len(between) < 60
                and re.fullmatch(r"\s*\((?:.*(?:goi|viet)\b.*)?", between)
            ):
                yield after.kind, self._whole(self._with_place(before, before.start), before, before.start)

    # Places

    def _agency(self, mention: BodyMention, position: int) -> str | None:
        if mention.place is None and mention.kind in LOCAL_AGENCIES:
            place = self._place_of(LOCAL_AGENCIES[mention.kind], position)
            return f"{mention.name} {place}" if place else mention.name
        return self._with_place(mention, position)

    def _with_place(self, mention: BodyMention, position: int) -> str:
        """The name with its place: "thành phố" told in full, and that of the document where there is none."""
        if mention.has_open_place and mention.place:
            unit = "thành phố" if mention.place.casefold() == "tp" else mention.place
            place = self._place_of((unit.lower(),), position)
            return f"{mention.name.removesuffix(mention.place)}{place or unit}"
        if mention.place is not None or mention.sort is Sort.AGENCY or mention.is_generic:
            return mention.name
        is_local = self.document.kind is not Kind.NEWS or fold(self.document.place or "") in fold(self.document.title or "")
        if self.document.place and is_local and not NATIONAL.search(shadow(mention.name)):
            return f"{mention.name} {self.document.place}"
        return mention.name

    def _place_of(self, units: Sequence[str], position: int) -> str | None:
        """The place that a unit without a name means: the document's, or the one named last, where it is clear."""
        own = self.document.place
        if own and own.split(" ")[0] in units or own and own.startswith("thành phố") and "thành phố" in units:
            if self.document.kind is not Kind.NEWS:
                return own
        line_start = self.document.text.rfind("\n", 0, position) + 1
        before = self._places[bisect_left(self._place_starts, line_start) : bisect_left(self._place_starts, position)]
        for _, place in reversed(before):
            if _unit_of(place) in units:
                return place
        if own and _unit_of(own) in units:
            return own
        distinct = list(dict.fromkeys(place for _, place in self._places if _unit_of(place) in units))
        return distinct[0] if len(distinct) == 1 else None


def _places(text: str) -> list[tuple[int, str]]:
    named = {place.start: place.full for place in find_listed(text)}
    for place in find_places(text):
        named[place.start] = place.full
        named.pop(place.end - len(place.name), None)
    return sorted(named.items())


def _unit_of(place: str) -> str:
    found = BARE_UNITS.at(words_of(place), 0)
    return found[1] if found else ""


def _is_of(kind: str, wanted: str) -> bool:
    return kind == wanted or kind.startswith(f"{wanted} ")


def _goes_on(longer: str, key: str, mention: BodyMention) -> bool:
    """Whether a key is this one with more behind it; what has its place already takes no other."""
    if not longer.startswith(f"{key} "):
        return False
    return mention.place is None


def is_generic_kind(words: str) -> bool:
    """Whether words are nothing but a kind of body."""
    found = KINDS.at(words_of(words), 0) if words.strip() else None
    return found is not None and found[0] == len(words_of(words))


def is_listed(place: str) -> bool:
    """Whether a place is a province or a great city."""
    return any(fold(place).endswith(name) for name in LISTED)
