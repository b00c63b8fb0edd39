"""Of which place a committee is that a news item names without one: of the place whose authorities found it.

"UBND tỉnh Đông Trà vừa ban hành quyết định kiện toàn Ban Chỉ đạo …": it is Đông Trà's, whatever other places the item
speaks of.
"""

import re
from bisect import bisect_left

from indexer.extracting.locations import Locations, unit_of
from knowledge.vietnamese.names.bodies import BodyMention, Scan, bodies_of
from knowledge.vietnamese.names.kinds import UNIT_OF_PARTY, Sort
from knowledge.vietnamese.writing.shadow import shadow

SET_UP = re.compile(r"\b(?:thanh lap|kien toan|lap)(?: (?:moi|mot|cac|lai|nen|ra|them|va doi ten))* *$")
# Behind a committee's name: "… được UBND tỉnh … thành lập", "… do Chủ tịch UBND tỉnh … làm Trưởng ban".
BY = re.compile(r",? *(?:vua |da |moi )*(?:duoc|do|cua)(?: (?:pho )?(?:chu tich|bi thu))? *")
AUTHORITIES = frozenset({"Ủy ban nhân dân", "Hội đồng nhân dân", *UNIT_OF_PARTY})
# Who acts there is not the place's own authority, or another sentence part has begun.
OTHERS_ACT = re.compile(
    r"[,;:]|\b(?:thu tuong|bo truong|thu truong|chinh phu|bo chinh tri|trung uong|de nghi|yeu cau)\b"
)
UNIT = re.compile(r"\b(?P<unit>tinh|thanh pho|huyen|quan|thi xa|phuong|xa)\b[^,;:]{0,40}$")
UNITS = {shadow(unit): unit for unit in ("tỉnh", "thành phố", "huyện", "quận", "thị xã", "phường", "xã")}
LONGEST_ACT = 120  # characters between who founds and what is founded
WORDS_BEFORE = 60


class Founders:
    """The authorities that a text names, asked which of them founds a committee."""

    def __init__(self, scan: Scan, locations: Locations) -> None:
        self._text = scan.text
        self._locations = locations
        self._authorities = [authority for body in bodies_of(scan) if (authority := _authority(body))]
        self._starts = [body.start for body in self._authorities]

    def place_of(self, committee: BodyMention) -> str | None:
        """The place, with its unit, whose authorities found the committee where it is named; None where none is told."""
        first, last = self._locations.sentence_at(committee.start)
        return self._before(first, committee.start) or self._behind(committee.end, last)

    def _before(self, first: int, start: int) -> str | None:
        words = self._text[max(first, start - WORDS_BEFORE) : start]
        if not SET_UP.search(shadow(words)):
            return None
        before = [body for body in self._between(first, start) if body.end <= start]
        if before and not self._is_interrupted(before[-1].end, start):
            return self._full(before[-1])
        unit = UNIT.search(shadow(words))
        if unit is None or OTHERS_ACT.search(unit.group()):
            return None
        position = start - len(words) + unit.start()
        return self._locations.of((UNITS[unit["unit"]],), position)

    def _behind(self, end: int, last: int) -> str | None:
        following = next(iter(self._between(end, last)), None)
        if following is None or not BY.fullmatch(shadow(self._text[end : following.start])):
            return None
        return self._full(following)

    def _between(self, first: int, last: int) -> list[BodyMention]:
        return self._authorities[bisect_left(self._starts, first) : bisect_left(self._starts, last)]

    def _is_interrupted(self, first: int, last: int) -> bool:
        return last - first > LONGEST_ACT or OTHERS_ACT.search(shadow(self._text[first:last])) is not None

    def _full(self, authority: BodyMention) -> str | None:
        place = authority.place or ""
        if authority.has_open_place:
            unit = "thành phố" if place.casefold() == "tp" else place.lower()
            return self._locations.of((unit,), authority.start)
        if unit_of(place):
            return place
        of_party = UNIT_OF_PARTY.get(authority.kind)
        return f"{of_party} {place}" if of_party else self._locations.in_full(place)


def _authority(body: BodyMention) -> BodyMention | None:
    """The place's authority that a body is, or is a part of: "Ban Thường vụ Tỉnh ủy …"."""
    whole = body.inner if body.inner and body.inner.kind in UNIT_OF_PARTY else body
    return whole if whole.sort is Sort.AGENCY and whole.kind in AUTHORITIES and whole.place else None
