"""Which names of bodies are one body's: each name has a key, and mentions of one body have the same."""

import re
from functools import lru_cache

from knowledge.vietnamese.names.kinds import UNIT_OF_PARTY
from knowledge.vietnamese.names.naming import find_bodies
from knowledge.vietnamese.names.places import LISTED
from knowledge.vietnamese.writing.abbreviations import known
from knowledge.vietnamese.writing.spelling import fold

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
    rf"\b(?:cong tac|thuc hien|trien khai|tren dia ban|va|ve|cua|cac|nhung|thuoc|nam(?= (?:19|20)\d\d\b)|(?:du an|cong trinh)(?= {WORK}\b))\b"
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
