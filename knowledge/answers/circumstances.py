"""What a question tells around what it asks: on which occasion, by which rules, apart from whom.

"Lúc mới thành lập năm 2021, …", "… kiện toàn tháng 2/2024 có bao nhiêu người?", "Theo quy chế, …", "Ngoài ông X, …"
do not ask of a founding or of rules: they say when, by what, and who is not meant. All patterns are over folded words.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.vietnamese.shadow import shadow

FOUNDED = r"(?:thanh lap|ra doi|lap ra|lap)"
CHANGED = r"(?:kien toan|dieu chinh|sua doi|bo sung|thay doi|cung co|doi ten)"
STRESSED = r"(?: (?:con|moi|vua|duoc|bat dau|lan dau|dau tien))*"
WHEN = r"(?:dau |giua |cuoi )?(?:ngay|thang|nam|qui) (?:\d|[a-z]+ nam \d)|(?:dau|giua|cuoi) nam \d|\d"

AT_FOUNDING = re.compile(
    rf"(?<!\S)(?:ngay )?(?:luc|khi|hoi|thoi diem|buoi dau){STRESSED} {FOUNDED}(?: (?:lan dau|moi|vao|hoi))*(?!\S)"
    rf"|(?<!\S)(?:moi |duoc |vua )*{FOUNDED}(?: (?:vao|hoi|trong|tu))*(?= (?:{WHEN}))"
)
ON_OCCASION = re.compile(
    rf"(?<!\S)(?:tu |ke tu |sau |truoc (?=.*\d{{4}}))?(?:luc|khi|hoi|dot|lan){STRESSED} (?:{FOUNDED}|{CHANGED})"
    rf"(?: (?:lai|xong|lan dau|moi|vao|hoi))*(?!\S)"
    rf"|(?<!\S)(?:duoc )?(?:kien toan|cung co)(?: (?:lai|moi|vao|hoi|trong|tu|dip))*(?= (?:{WHEN}))"
)
AT_A_TIME = re.compile(
    rf"(?<!\S)(?:(?:tai|vao|den|o) )?thoi diem(?: (?:nay|do|hien tai|hien nay|bay gio)(?!\S)|(?= (?:{WHEN})))"
    rf"|(?<!\S)(?:tinh|ke|tinh cho)(?: den)?(?= (?:{WHEN}))"
)
# What a numbered document does when it says something: "Quyết định 77 quy định …".
SAYING = re.compile(r"(?<!\S)\d+(?: [a-z]{2,6}){0,3} (?:(?:co )?(?:qui dinh|neu|ghi|xac dinh)(?: ro)?)(?= )")
SINCE = re.compile(r"(?<!\S)(?:tu|sau|truoc|ke tu) $")
BY_RULES = re.compile(
    r"(?<!\S)(?:theo|can cu|tai|trong) (?:ban )?qui che(?: (?:hoat dong|lam viec|to chuc|va|cua))*(?!\S)"
    r"|(?<!\S)qui che(?: (?:hoat dong|lam viec))*(?: nay)?(?: (?:giao|qui dinh|neu|phan cong|noi|ghi))+"
    r"(?: (?:cho|ro|rang|la))*(?!\S)"
)
APART = re.compile(r"(?:^|,\s*)(?:ngoai|tru|khong ke)\s(?P<who>[^,?]+?)(?:\sra)?(?:,|\s(?=con\s))")


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What stands around the question proper, and which of its words, by their places, tell it."""

    words: frozenset[int]
    at_founding: bool  # as it was when the body was founded
    by_rules: bool  # as the rules of the body say it


def circumstances(folded_words: Sequence[str]) -> Circumstances:
    """The circumstances that a question tells, given its folded words."""
    line = " ".join(folded_words)
    founding = [m for m in AT_FOUNDING.finditer(line) if not SINCE.search(line, 0, m.start())]
    rules = list(BY_RULES.finditer(line))
    told = [m for pattern in (ON_OCCASION, AT_A_TIME, SAYING) for m in pattern.finditer(line)]
    found = [*founding, *rules, *told]
    return Circumstances(places(line, found), bool(founding), bool(rules))


def apart_from(text: str) -> tuple[int, int] | None:
    """Where those stand who are not meant: "Ngoài Trưởng ban, …"."""
    found = APART.search(shadow(text))
    return (found.start(), found.end()) if found else None


def places(line: str, found: Sequence[re.Match[str]]) -> frozenset[int]:
    """The places among the words of a line that matches cover."""
    covered: set[int] = set()
    for match in found:
        if match.group().strip():
            first = line[: match.start()].count(" ")
            covered.update(range(first, first + match.group().strip().count(" ") + 1))
    return frozenset(covered)
