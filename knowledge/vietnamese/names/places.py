"""Places as documents name them: a kind of unit and its name, "thành phố Vân Giang", "huyện Đông Trà"."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.vietnamese.writing.shadow import shadow
from knowledge.vietnamese.writing.spelling import ALIKE, CAPITALS, bare

# The cities and provinces of the first order, those merged in 2025 among them: documents outlive their provinces.
CITIES = "Hà Nội, Hồ Chí Minh, Hải Phòng, Đà Nẵng, Cần Thơ, Huế"
PROVINCES = """An Giang, Bà Rịa - Vũng Tàu, Bắc Giang, Bắc Kạn, Bạc Liêu, Bắc Ninh, Bến Tre, Bình Định, Bình Dương,
Bình Phước, Bình Thuận, Cà Mau, Cao Bằng, Đắk Lắk, Đắk Nông, Điện Biên, Đồng Nai, Đồng Tháp, Gia Lai, Hà Giang, Hà Nam,
Hà Tĩnh, Hải Dương, Hậu Giang, Hòa Bình, Hưng Yên, Khánh Hòa, Kiên Giang, Kon Tum, Lai Châu, Lâm Đồng, Lạng Sơn,
Lào Cai, Long An, Nam Định, Nghệ An, Ninh Bình, Ninh Thuận, Phú Thọ, Phú Yên, Quảng Bình, Quảng Nam, Quảng Ngãi,
Quảng Ninh, Quảng Trị, Sóc Trăng, Sơn La, Tây Ninh, Thái Bình, Thái Nguyên, Thanh Hóa, Thừa Thiên Huế, Tiền Giang,
Trà Vinh, Tuyên Quang, Vĩnh Long, Vĩnh Phúc, Yên Bái"""
OFTEN_CALLED = {"hcm": "Hồ Chí Minh", "tphcm": "Hồ Chí Minh", "sai gon": "Hồ Chí Minh", "hn": "Hà Nội"}

# The kinds of units, highest first, with the short forms of "TP. HCM", "Q.1", "H. Kim Thành".
UNITS = {
    "tỉnh": "tỉnh",
    "thành phố": "thành phố",
    "tp": "thành phố",
    "thủ đô": "thành phố",
    "thị xã": "thị xã",
    "tx": "thị xã",
    "quận": "quận",
    "q": "quận",
    "huyện đảo": "huyện",
    "huyện": "huyện",
    "h": "huyện",
    "đặc khu": "đặc khu",
    "phường": "phường",
    "p": "phường",
    "thị trấn": "thị trấn",
    "tt": "thị trấn",
    "xã": "xã",
    "x": "xã",
}
BARE_UNITS = {bare(written): unit for written, unit in UNITS.items()}
UNIT = re.compile(rf"(?<![\w&-])(?P<unit>{'|'.join(sorted(BARE_UNITS, key=len, reverse=True))})(?P<stop>\. *| +)(?=\S)")
SYLLABLE = re.compile(r"[^\W\d_]+")
NUMBERED = re.compile(r"\d{1,2}(?!\w)")
LONGEST_NAME = 3  # syllables, where no list knows the name: after more, a person's name has begun
# "Chủ tịch UBND thành phố Nguyễn …" names a person; villages and wards are named after people, cities are not.
SURNAMES = frozenset("nguyễn trần lê phạm phan vũ võ đặng bùi đỗ huỳnh ngô trương trịnh đinh đoàn phùng tạ".split())
BARE_SURNAMES = frozenset(map(bare, SURNAMES))
# Without marks these begin names of towns as well: "Trường", "Định", "Độ".
ALSO_TOWNS = frozenset("truong dinh do le vo vu ngo ta".split())
TOWNS = frozenset({"phan thiet", "phan rang"})
NEVER_AFTER_PEOPLE = frozenset({"thành phố", "tỉnh"})
SELDOM_AFTER_PEOPLE = frozenset({"huyện", "quận", "thị xã"})
AFTER_PEOPLE = frozenset({"tran van thoi"})


@dataclass(frozen=True, slots=True)
class PlaceSpan:
    """A place named at text[start:end]."""

    start: int
    end: int
    unit: str  # "thành phố"
    name: str  # "Vân Giang"

    @property
    def full(self) -> str:
        """The place as it is written out: "thành phố Vân Giang"."""
        return f"{self.unit} {self.name}"


def _listed() -> dict[str, tuple[str, str]]:
    listed = {shadow(name): ("thành phố", name) for name in CITIES.split(", ")}
    listed |= {shadow(name): ("tỉnh", name) for name in re.split(r",\s+", PROVINCES)}
    return listed | {called: ("thành phố", name) for called, name in OFTEN_CALLED.items()}


LISTED = _listed()
LISTED_NAME = re.compile(rf"(?:{'|'.join(sorted(LISTED, key=len, reverse=True))})(?!\w)")
# "Trương Hòa Bình" is a person.
NATIONAL = re.compile(
    r"(?:bo|chinh phu|quoc hoi|thu tuong|uy ban thuong vu|ngan hang nha nuoc|kiem toan nha nuoc|chu tich nuoc"
    r"|(?:toa an|vien kiem sat) nhan dan toi cao|van phong (?:chinh phu|quoc hoi)|thanh tra chinh phu|ban bi thu)\b"
)
FAMILY_NAME = re.compile(rf"(?<!\w)(?!(?:Tỉnh|Thành phố|TP|Phố|Xã|Huyện|Quận) )[{CAPITALS}][a-zà-ỹ]+ \Z")
LISTED_ALONE = re.compile(rf"(?<!\w){LISTED_NAME.pattern}")


def find_places(text: str) -> list[PlaceSpan]:
    """The places that a text names with their kind of unit, in order: "UBND TP Hải Phòng" names one."""
    return list(_places(text, shadow(text)))


def is_national(issuer: str) -> bool:
    """Whether an office is the whole country's: a ministry, the government, the National Assembly."""
    return NATIONAL.match(shadow(issuer)) is not None


def find_listed(text: str) -> list[PlaceSpan]:
    """The provinces and great cities that a text names, with or without their kind of unit, in order."""
    return [
        PlaceSpan(match.start(), match.end(), *LISTED[match.group()])
        for match in LISTED_ALONE.finditer(shadow(text))
        if _is_listed(text[match.start() : match.end()]) and not FAMILY_NAME.search(text[: match.start()][-12:])
    ]


def _is_listed(name: str) -> bool:
    """Whether a name is in the list as written: Huế is, and so is Hue, but not the person called Huệ."""
    listed = LISTED[shadow(name)][1]
    return name[0].isupper() and (
        shadow(name) in OFTEN_CALLED or _letters(name) in (_letters(listed), _letters(bare(listed)))
    )


def _letters(name: str) -> list[str]:
    """Letters and marks in no order, for a tone may stand on either vowel (Hòa, Hoà)."""
    return sorted(filter(str.strip, unicodedata.normalize("NFD", name.translate(ALIKE).casefold())))


def _places(text: str, plain: str) -> Iterator[PlaceSpan]:
    for match in UNIT.finditer(plain):
        start, end = match.end(), _end_of_name(text, plain, match.end())
        if end == start or not _is_unit(text[match.start() : match.end("unit")], match["stop"], text.isascii()):
            continue
        unit, name = BARE_UNITS[match["unit"]], text[start:end]
        if plain[start:end] in LISTED and _is_listed(name):
            name = LISTED[plain[start:end]][1]
        elif name == "Việt Nam" or _is_person(unit, name, plain[start:end]):
            continue  # "Thông tấn xã Việt Nam", "Chủ tịch UBND tỉnh Nguyễn …"
        yield PlaceSpan(match.start(), end, unit, name)


def _is_person(unit: str, written: str, name: str) -> bool:
    """Whether a name behind a unit is a person's, as in "Chủ tịch UBND huyện Nguyễn Văn …"; `name` has no marks."""
    _, *more = name.split()
    if unit in NEVER_AFTER_PEOPLE:
        return _has_surname(written) and name not in TOWNS
    is_full = len(more) > 1 and (_has_surname(written) or more[0] in ("van", "thi"))
    return unit in SELDOM_AFTER_PEOPLE and is_full and name not in AFTER_PEOPLE


def _has_surname(name: str) -> bool:
    """Whether a name begins with a common family name: Trương, but not Trường."""
    first, *more = name.casefold().split()
    if not name.isascii():
        return first in SURNAMES
    return first in BARE_SURNAMES and (len(more) > 1 or first not in ALSO_TOWNS)


def _is_unit(written: str, stop: str, in_bare_text: bool) -> bool:
    """Whether it is the unit: not quân or quan before a name, nor any H or x."""
    if len(written) == 1:
        return written.isupper() and "." in stop
    return in_bare_text or written.lower() in UNITS


def _end_of_name(text: str, plain: str, start: int) -> int:
    if numbered := NUMBERED.match(text, start):
        return numbered.end()
    if (listed := LISTED_NAME.match(plain, start)) and text[start].isupper():
        return listed.end()
    ends: list[int] = []
    while (syllable := SYLLABLE.match(text, ends[-1] + 1 if ends else start)) and syllable.group()[0].isupper():
        ends.append(syllable.end())
        if text[syllable.end() : syllable.end() + 1] != " ":
            break
    if not ends:
        return start
    return ends[-1] if len(ends) <= LONGEST_NAME else ends[1]
