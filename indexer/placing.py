"""Which place a document is about: its issuer's, its title's, that of the portal that brings it, or the most named."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from knowledge.vietnamese.names.places import PlaceSpan, find_listed, is_national
from knowledge.vietnamese.names.scan import places_in
from knowledge.vietnamese.writing.shadow import shadow
from knowledge.vietnamese.writing.spelling import CAPITALS

PORTAL = re.compile(
    r"\b(?:cong (?:tin tuc|thong tin dien tu|thong tin|ttdt|giao tiep(?: dien tu)?)|trang (?:thong )?tin dien tu|bao"
    r"|dai phat thanh(?:,? va| -)? truyen hinh)(?: cua)? "
)
NAME = re.compile(rf"[{CAPITALS}]\w*(?: [{CAPITALS}]\w*)*")
BEFORE_COLON = re.compile(rf"(?P<name>[{CAPITALS}][a-zà-ỹ]+(?: [{CAPITALS}][a-zà-ỹ]+){{1,2}}): ")
OPEN_UNIT = re.compile(
    rf"\b(?:UBND|HĐND|Công an|Văn phòng UBND|chính trị) (tỉnh|thành phố|huyện|quận|thị xã|phường|xã)(?! [{CAPITALS}])"
)
# A news item is about the most named place if that has this share of all mentions, and one in so many characters.
CLEARLY = 0.6
OFTEN = 1_200


def place_of_official(issuer: str | None, title: str, issued_at: str | None, text: str) -> str | None:
    """The place that a document of an office is about."""
    for words in (issuer or "", title):
        distinct = list(dict.fromkeys(place.full for place in places_in(words)))
        if distinct and (words == issuer or len(distinct) == 1):
            return distinct[0]
    if issuer is None or is_national(issuer):
        return None  # what the whole country issues is about a place only where its title says so
    listed = find_listed(issuer)  # "Thành ủy Hải Phòng"
    return listed[0].full if listed else _in_full(issued_at or "", places_in(text))


def place_of_news(title: str, text: str, masthead: str = "") -> str | None:
    """The place that a news item is about, where that is plain; `masthead` is what stands over its headline."""
    named = [*places_in(text), *find_listed(text)]
    place = (
        _of_portal(text, named)
        or _only(place.full for place in places_in(masthead))
        or _of_headline(title, named)
        or _before_colon(title, text)
        or _most_named(text, named)
    )
    # A headline in capitals: "tỉnh VÂN GIANG".
    return " ".join(word.capitalize() if word.isupper() else word for word in place.split()) if place else None


def _of_portal(text: str, named: Sequence[PlaceSpan]) -> str | None:
    for portal in PORTAL.finditer(shadow(text)):
        following = text[portal.end() : portal.end() + 60]
        if place := next((place for place in places_in(following) if place.start == 0), None):
            return place.full
        name = NAME.match(following)
        if name and (full := _in_full(name.group(), named)):
            return full
        if name and portal.group().startswith("cong"):  # a portal is a place's; a paper may have any name
            return _of_unit(name.group(), text)
    return None


def _of_headline(title: str, named: Sequence[PlaceSpan]) -> str | None:
    told = [*places_in(title), *find_listed(title)]
    told += [place for place in named if re.search(rf"(?<!\w){re.escape(place.name)}(?!\w)", title)]
    return _only(place.full for place in told)


def _before_colon(title: str, text: str) -> str | None:
    """The place with which a headline begins, "Đông Trà: …", of which the text says but the kind: "UBND huyện"."""
    begins = BEFORE_COLON.match(title)
    if begins is None or not re.search(rf"(?<!\w){re.escape(begins['name'])}(?!\w)", text[len(title) :]):
        return None
    return _of_unit(begins["name"], text)


def _of_unit(name: str, text: str) -> str | None:
    """A place by its name and the kind of which the text speaks most: "UBND huyện"."""
    units = Counter(unit.lower() for unit in OPEN_UNIT.findall(text))
    return f"{units.most_common(1)[0][0]} {name}" if units else None


def _most_named(text: str, named: Sequence[PlaceSpan]) -> str | None:
    mentions = Counter[str]()
    for place in dict.fromkeys((place.full, place.name) for place in named):
        full, name = place
        mentions[full] = len(re.findall(rf"(?<!\w){re.escape(name)}(?!\w)", text))
    if not mentions:
        return None
    ((full, count),) = mentions.most_common(1)
    return full if count >= mentions.total() * CLEARLY and count * OFTEN >= len(text) else None


def _in_full(name: str, named: Sequence[PlaceSpan]) -> str | None:
    """A name with its kind of unit, as the text or the list of provinces has it."""
    units = Counter(place.full for place in named if place.name.casefold() == name.casefold())
    if units:
        return units.most_common(1)[0][0]
    return next((place.full for place in find_listed(name)), None)


def _only(places: Iterable[str]) -> str | None:
    distinct = set(places)
    return distinct.pop() if len(distinct) == 1 else None
