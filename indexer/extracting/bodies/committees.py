"""The committees that a document names in full, looked up by name, by kind and by where they stand."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

# Committees that are called no more than this may be any.
NAMELESS = re.compile(
    r"(?:manh|ngay|rieng|chung|moi|dac biet|lam thoi|xu ly|xac minh|kiem tra|cham|tham dinh|quan ly|giam sat|du an|de an|nay"
    r"|lien nganh|chuyen trach|khan cap|giai quyet van de|quoc gia|trung uong|cap \w+)?"
)


@dataclass(frozen=True, slots=True)
class Named:
    """A full mention of a committee: where it stands (-1 in a title), its kind, its name and the name's key."""

    start: int
    kind: str
    name: str
    key: str
    is_set_up: bool = False  # the words before say that it is founded


class Committees:
    """The full mentions of committees, in the order of the text."""

    def __init__(self, named: Sequence[Named]) -> None:
        self._named = named
        self._keys = sorted({one.key for one in named})
        self._written: dict[str, str] = {}
        for one in named:
            self._written[one.key] = max(one.name, self._written.get(one.key, ""), key=_capitals)
        self._families: dict[str, list[Named]] = {}

    @property
    def matters(self) -> list[str]:
        """What the names in titles and foundings say behind the kind."""
        in_full = (one for one in self._named if one.is_set_up or one.start < 0)
        return [matter for one in in_full if (matter := one.name.removeprefix(one.kind).strip())]

    def well_written(self, key: str, name: str) -> str:
        """Of the ways in which a name is written the one with most capitals, and then the longest."""
        return self._written.get(key, name)

    def longer(self, key: str, name: str) -> str | None:
        """The only longer name that begins as this one does, and goes on as names do."""
        first = bisect_left(self._keys, f"{key} ")
        following = [one for one in self._keys[first : first + 2] if one.startswith(f"{key} ")]
        whole = self._written[following[0]] if len(following) == 1 else None
        return whole if whole and _goes_on(name, whole) else None

    def spoken_of(self, kind: str, position: int) -> str | None:
        """The committee of a kind that is spoken of: the only one founded here, else the last named, else the next."""
        family = self._family(kind)
        if not family:
            return None
        founded = {one.key for one in family if one.is_set_up} if len(family) <= MOST_COMPARED else set()
        if len(founded) == 1:
            key = founded.pop()
            return self.longer(key, self._written[key]) or self._written[key]
        place = bisect_right(family, position, key=lambda one: one.start)
        return self._written[family[max(place - 1, 0)].key]

    def _family(self, kind: str) -> list[Named]:
        if kind not in self._families:
            self._families[kind] = [one for one in self._named if is_of_kind(one.kind, kind)]
        return self._families[kind]


# In lower case names go on with these: a place, a level, a further matter.
ADDED = frozenset(
    "và về của tại cấp các thành tỉnh quận huyện thị xã phường đặc khu trên trung quốc nhà năm giai".split()
)
MOST_COMPARED = 2_000  # mentions; a text that names more of one kind is no decision on one of them


def is_of_kind(kind: str, wanted: str) -> bool:
    """Whether a kind is one, or a kind of one: a Ban Chỉ đạo is a Ban."""
    return kind == wanted or kind.startswith(f"{wanted} ")


def _goes_on(name: str, whole: str) -> bool:
    """Whether a longer name only adds what names add: not words in lower case, which may be the sentence's."""
    if not whole.casefold().startswith(name.casefold()):
        return True
    rest = whole[len(name) :].lstrip()
    return not rest[:1].islower() or rest.split()[0].strip(",") in ADDED


def _capitals(name: str) -> tuple[int, int]:
    """How well a name is written: words with a capital, but no short forms ("NMNĐ"), and then length."""
    words = [word for word in name.split() if not (len(word) > 1 and word.isupper())]
    return sum(word[0].isupper() for word in words), len(name)
