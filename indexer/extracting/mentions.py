"""Whom and what a document means by a short name: "Ban Chỉ đạo", "BCĐ", "ông Cự", "thành phố".

A committee is called in full once and shortly afterwards; a place is named in the letterhead and is "thành phố" from
then on. Names are made whole from the document itself, and only where it leaves no doubt.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from knowledge.records import Document, Kind
from knowledge.vietnamese.bodies import BodyMention, Scan, bodies_of, body_key, people_of
from knowledge.vietnamese.kinds import BARE_UNITS, NEED_OWNER, UNIT_OF_PARTY, Sort
from knowledge.vietnamese.people import Person, full_name
from knowledge.vietnamese.phrases import words_of
from knowledge.vietnamese.places import find_listed, find_places
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
HELPERS = frozenset({"Tổ giúp việc", "Bộ phận giúp việc", "Nhóm giúp việc", "Tổ thư ký", "Bộ phận thường trực"})
MEMBERS = ("Ban", "Tổ", "Đoàn", "Tiểu ban", "Nhóm", "Hội đồng", "Ủy ban")
RENAMING = re.compile(r"\bdoi ten\b.*\bthanh\b")
SET_UP = re.compile(r"\b(?:thanh lap|kien toan|lap)(?: (?:moi|mot|cac|lai|nen|ra|them|va doi ten))* *$")
NATIONAL = re.compile(r"\b(?:quoc gia|trung uong|chinh phu|nha nuoc|viet nam|bo)\b")
# Who speaks for the whole country: committees beside them are the country's.
OF_THE_STATE = re.compile(r"\b(?:thu tuong|bo truong|thu truong|tong bi thu|chu tich nuoc|bo chinh tri|trung uong)\b")
# Agencies of a province or a district have its name where they are told without.
LOCAL_AGENCIES = {"Sở": ("tỉnh", "thành phố"), "Phòng": ("huyện", "quận", "thị xã")}


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
        self._people = [(person.start, person.name) for person in people_of(self.scan) if not person.is_short]
        self._person_starts = [start for start, _ in self._people]
        self._places = _places(document.text)
        self._place_starts = [start for start, _, _ in self._places]
        bodies = [body for body in bodies_of(self.scan) if body.sort is Sort.COMMITTEE or body.kind == "Ban"]
        self._committees = list(self._full_mentions(bodies))
        self._committee_starts = [named.start for named in self._committees]
        self._renamed = dict(self._renamings(bodies))
        self._founded = [named for named in self._committees if named.start >= 0 and self._is_set_up(named.start)]
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
            return self._meant(mention.kind, position) or self._helper(mention, position)
        if mention.inner and mention.inner.sort is Sort.COMMITTEE:
            owner = self.body(mention.inner, position)
            return mention.name.removesuffix(mention.inner.name) + owner if owner else None
        return self._whole(self._with_place(mention, position), mention)

    def _helper(self, mention: BodyMention, position: int) -> str | None:
        """A group that helps a committee, named without it: it is that of the document's committee."""
        if mention.kind not in HELPERS:
            return None
        owner = self._meant("Ban", position) or self._meant("Hội đồng", position) or self._meant("Ủy ban", position)
        return f"{mention.name} {owner}" if owner else None

    def body_of_post(self, post: str, position: int) -> str | None:
        """The committee in which a post is held that is named alone: the last one named of the fitting kind."""
        key = post_key(post).removesuffix(" thuong truc").removeprefix("quyen ")
        for family in FAMILIES.get(key, MEMBERS):
            if meant := self._meant(family, position):
                return meant
        return None

    def committee_at(self, position: int) -> str | None:
        """The committee that the text speaks of at a position."""
        for family in ("Ban", "Hội đồng", "Ủy ban", "Tổ", "Tiểu ban", "Đoàn"):
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
            named = [body for body in bodies_of(Scan(words or "")) if body.sort is Sort.COMMITTEE and not body.is_generic]
            if named:
                # "… đổi tên A thành B": it is B from now on.
                body = named[-1] if RENAMING.search(shadow(words or "")) else named[0]
                return self._whole(self._with_place(body, 0), body)
        return None

    def _meant(self, kind: str, position: int) -> str | None:
        """The committee of a kind that is spoken of; one that the document renames has its new name."""
        meant = self._called.get(kind) or self._last(kind, position)
        return self._renamed.get(body_key(meant), meant) if meant else None

    def _last(self, kind: str, position: int) -> str | None:
        if (founded := [named for named in self._founded if _is_of(named.kind, kind)]) and len(
            {named.key for named in founded}
        ) == 1:
            return self._whole_name(founded[0])
        before = self._committees[: bisect_right(self._committee_starts, position)]
        named = next((named for named in reversed(before) if _is_of(named.kind, kind)), None)
        if named is None:
            named = next((named for named in self._committees[len(before) :] if _is_of(named.kind, kind)), None)
        return self._well_written(named.key, named.name) if named else None

    def _renamings(self, bodies: Sequence[BodyMention]) -> Iterator[tuple[str, str]]:
        """Pairs of an old name's key and the new name: "đổi tên A thành B"."""
        for old, new in zip(bodies, bodies[1:], strict=False):
            before = shadow(self.document.text[max(0, old.start - 40) : old.start])
            between = shadow(self.document.text[old.end : new.start])
            if re.search(r"\bdoi ten(?: cua)? *$", before) and re.fullmatch(r"[^.;]{0,40}\bthanh\b *", between):
                yield body_key(self._with_place(old, old.start)), self._whole(self._with_place(new, new.start), new)

    def _is_set_up(self, start: int) -> bool:
        """Whether the words before say that the body is founded or put in order anew."""
        return SET_UP.search(shadow(self.document.text[max(0, start - 40) : start])) is not None

    def _whole_name(self, named: "_Named") -> str:
        longer = {other.key: other.name for other in self._committees if other.key.startswith(f"{named.key} ")}
        is_only = len(longer) == 1 and named.place is None
        return next(iter(longer.values())) if is_only else self._well_written(named.key, named.name)

    def _full_mentions(self, bodies: Sequence[BodyMention]) -> Iterator[_Named]:
        for words in (self.document.title, self.document.subject):
            for body in bodies_of(Scan(words or "")):
                if body.sort is Sort.COMMITTEE and not body.is_generic:
                    name = self._with_place(body, 0)
                    yield _Named(-1, body.kind, name, body_key(name), body.place)
        for body in bodies:
            is_in_capitals = body.subject.isupper() and " " in body.subject
            if not body.is_generic and not is_in_capitals and not (body.inner and body.inner.sort is Sort.COMMITTEE):
                name = self._with_place(body, body.start)
                yield _Named(body.start, body.kind, name, body_key(name), body.place)

    def _whole(self, name: str, mention: BodyMention) -> str:
        """The fullest of the document's names for this body: the only one that goes on where this one ends."""
        key = body_key(name)
        longer = {named.key: named.name for named in self._committees if _goes_on(named.key, key, mention)}
        if len(longer) == 1:
            return next(iter(longer.values()))
        return self._well_written(key, name)

    def _well_written(self, key: str, name: str) -> str:
        """Of the ways in which a name is written the one with most capitals, and then the longest."""
        same = [named.name for named in self._committees if named.key == key]
        return max(same, key=lambda written: (sum(map(str.isupper, written)), len(written)), default=name)

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
                yield after.kind, self._whole(self._with_place(before, before.start), before)

    # Places

    def _agency(self, mention: BodyMention, position: int) -> str | None:
        """An agency with the place that it is understood to be of; None where it would say nothing without."""
        if mention.place is not None:
            return self._with_place(mention, position)
        if units := LOCAL_AGENCIES.get(mention.kind):
            place = self._place_of(units, position)
            return f"{mention.name} {place}" if place else mention.name
        if unit := UNIT_OF_PARTY.get(mention.kind):
            place = self._place_of((unit,), position)
            return f"{mention.name} {place.removeprefix(unit).strip()}" if place else None
        if mention.kind in NEED_OWNER:
            own = self.document.place if self.document.kind is not Kind.NEWS else None
            return f"{mention.name} {own}" if own else None
        return mention.name

    def _with_place(self, mention: BodyMention, position: int) -> str:
        """The name with its place: "thành phố" told in full, and that of the document where there is none."""
        if mention.has_open_place and mention.place:
            unit = "thành phố" if mention.place.casefold() == "tp" else mention.place
            place = self._place_of((unit.lower(),), position)
            return f"{mention.name.removesuffix(mention.place)}{place or unit}"
        if mention.place is not None or mention.sort is Sort.AGENCY or mention.is_generic:
            return mention.name
        place = self.document.place
        if place and not NATIONAL.search(shadow(mention.name)) and self._is_local(position, place):
            return f"{mention.name} {place}"
        return mention.name

    def _is_local(self, position: int, place: str) -> bool:
        """Whether a committee named without a place is the document's place's own."""
        if self.document.kind is not Kind.NEWS:
            return self.document.issuer is None or not NATIONAL.search(shadow(self.document.issuer))
        start, end = self._line_at(position)
        if OF_THE_STATE.search(shadow(self.document.text[start:end])):
            return False
        named = self._places[bisect_left(self._place_starts, start) : bisect_left(self._place_starts, end)]
        return (place, True) in [(full, has_unit) for _, full, has_unit in named]

    def _line_at(self, position: int) -> tuple[int, int]:
        text = self.document.text
        end = text.find("\n", position)
        return text.rfind("\n", 0, position) + 1, len(text) if end < 0 else end

    def _place_of(self, units: Sequence[str], position: int) -> str | None:
        """The place that a unit without a name means: the document's, or the one named last, where it is clear."""
        own = self.document.place
        if own and _unit_of(own) in units and self.document.kind is not Kind.NEWS:
            return own
        line_start, line_end = self._line_at(position)
        here = bisect_left(self._place_starts, position)
        before = self._places[bisect_left(self._place_starts, line_start) : here]
        after = self._places[here : bisect_left(self._place_starts, line_end)]
        for _, place, _ in (*reversed(before), *after):
            if _unit_of(place) in units:
                return place
        if own and _unit_of(own) in units:
            return own
        distinct = list(dict.fromkeys(place for _, place, _ in self._places if _unit_of(place) in units))
        return distinct[0] if len(distinct) == 1 else None


def _places(text: str) -> list[tuple[int, str, bool]]:
    """The places that a text names, written out, with whether their unit stands before them there."""
    named = {place.start: (place.full, False) for place in find_listed(text)}
    for place in find_places(text):
        named[place.start] = (place.full, True)
        named.pop(place.end - len(place.name), None)
    return [(start, *named[start]) for start in sorted(named)]


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
