"""What a question tells around what it asks: on which occasion, by which rules, apart from whom.

"Lúc mới thành lập năm 2021, …", "… kiện toàn tháng 2/2024 có bao nhiêu người?", "Theo quy chế, …", "Ngoài ông X, …"
do not ask of a founding or of rules: they say when, by what, and who is not meant. All patterns are over folded words.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.vietnamese.names.phrases import words_of
from knowledge.vietnamese.names.titles import post_at
from knowledge.vietnamese.writing.shadow import shadow

FOUNDED = r"(?:thanh lap|ra doi|lap ra|lap)(?! ra(?: de| nham)| de | nham )"
CHANGED = r"(?:kien toan|dieu chinh|sua doi|bo sung|thay doi|cung co|doi ten)"
STRESSED = r"(?: (?:con|moi|vua|duoc|bat dau|lan dau|dau tien))*"
WHEN = r"(?:dau |giua |cuoi )?(?:ngay|thang|nam|qui) (?:\d|[a-z]+ nam \d)|(?:dau|giua|cuoi) nam \d|\d"

AT_FOUNDING = re.compile(
    rf"(?<!\S)(?:ngay )?(?:luc|khi|hoi|thoi diem|buoi dau){STRESSED} {FOUNDED}(?: (?:lan dau|moi|vao|hoi))*(?!\S)"
    rf"|(?<!\S)(?:moi |duoc |vua )*{FOUNDED}(?: (?:vao|hoi|trong|tu))*(?= (?:{WHEN}))"
    r"|(?<!\S)(?:(?:luc|hoi|thuo|tu|khi|buoi) )?(?<!truong )(?<!pho )ban dau(?! tien| tu| gia| moi| thau)(?!\S)"
    r"|(?<!\S)(?:luc|hoi|thuo|buoi)(?: moi)? dau(?! (?:nam|thang|qui|tuan|nhiem))(?!\S)"
    r"|(?:(?<=ban)|(?<=tich)|(?<=truong)|(?<=vien)|(?<=thuong truc)|(?<=thu ki)) dau tien(?!\S)"
)
ON_OCCASION = re.compile(
    rf"(?<!\S)(?:tu |ke tu |sau |truoc (?=.*\d{{4}}))?(?:luc|khi|hoi|dot|lan){STRESSED} (?:{FOUNDED}|{CHANGED})"
    rf"(?: (?:lai|xong|lan dau|moi|vao|hoi))*(?!\S)"
    r"|(?<!\S)truoc (?:khi|luc)(?: (?:bi|duoc|no))* (?:giai the|cham dut hoat dong|sap nhap|hop nhat)(?!\S)"
    rf"|(?<!\S)(?:duoc )?(?:kien toan|cung co)(?: (?:lai|moi|vao|hoi|trong|tu|dip))*(?= (?:{WHEN}))"
)
AT_A_TIME = re.compile(
    rf"(?<!\S)(?:(?:tai|vao|den|o) )?thoi diem(?: (?:nay|do|hien tai|hien nay|bay gio)(?!\S)|(?= (?:{WHEN})))"
    rf"|(?<!\S)(?:tinh|ke|tinh cho)(?: den)?(?= (?:{WHEN}))"
)
# As things stand: what holds now is what is asked wherever no day is named.
NOW = r"(?:nay|hom nay|bay gio|luc nay|gio|hien nay|hien tai|hien gio|thoi diem (?:nay|hien tai|hien nay))"
NEWEST = r"(?:moi nhat|gan nhat|gan day nhat|hien hanh|hien nay|hien tai|bay gio)"
IN_FORCE = r"(?:dang|con|hien|hien dang)(?: (?:duoc|co|con))*(?: (?:ap dung|hieu luc|thi hanh))"
AT_PRESENT = re.compile(
    rf"(?<!\S)(?:(?:tinh|ke|cho) )*(?:den|toi)(?: tan)? {NOW}(?: thi)?(?!\S)"
    r"|(?<!\S)(?:ngay )?(?:hien (?:gio|tai|thoi|nay)|luc nay|bay gio)(?: thi)?(?!\S)"
    r"|(?<!\S)(?:hien |dang |con |van )*(?:duong (?:nhiem|chuc|kim)|tai chuc)(?!\S)"
    r"|(?<!\S)hien hanh(?= (?:la|gom|co|thi|do)(?!\S)|$)"
    r"|(?<!ong )(?<!ba )(?<!chi )(?<!\S)(?:hien )?dang(?= (?:co|lam|giu|gom|nam|dam|la|tham gia|ngoi)(?!\S))"
    rf"|(?<!\S)(?:theo|can cu|chieu) (?:vao )?(?:cac )?(?:quyet dinh|van ban|danh sach|qui dinh)"
    rf"(?: (?:kien toan|thanh lap|phan cong|bo sung))* (?:{IN_FORCE}|{NEWEST})(?: thi)?(?!\S)"
)
# A day may be led up to: "sang tháng 2/2025 thì …", "từ ngày 1/3 trở đi …".
UP_TO_A_DAY = re.compile(
    rf"(?<!\S)(?:(?:buoc )?sang|(?<!thong )qua|ke tu|bat dau tu|trong suot)(?= (?:{WHEN}))"
    r"|(?<=\d) (?:tro (?:di|lai day|ve sau|ve truoc)|ve sau|thi)(?= )|(?<=qui che) thi(?= )"
)
# The level that a body is of, beside its own words: "cấp tỉnh của …", and the side that is asked about: "bên thành phố".
PLACE = r"(?:thanh pho|tinh|huyen|quan|thi xa|thi tran|xa|phuong|dac khu|bo|so|trung uong)"
OF_A_LEVEL = re.compile(
    rf"(?<!\S)(?:cap(?= {PLACE}(?!\S))|(?:phia|ben)(?= {PLACE}(?!\S))|(?<!hoi )(?:dong|dat)(?= (?:o|tai) {PLACE}(?!\S)))"
)
# Of several, "trong số đó"; and how many they are: "hai phó trưởng ban", "ba vị ủy viên".
AMONG_THEM = re.compile(
    r"(?<!\S)trong (?:so |cac (?:vi |nguoi )?)?(?:do|nay|ho)(?!\S)"
    r"|(?<!\S)(?:co )?(?:hai|ba|bon|nam|sau|bay|tam|\d{1,2})(?= (?:(?:vi|nguoi|dong chi|cap|ong) )*(?:pho|to pho|uy vien|thanh vien)(?!\S))"
)
# What joins a body to its matter and is no word of either: "ban chuyên án liên quan đến đường dây …".
RELATING = re.compile(r"(?<!ben )(?<!noi dung )(?<!van de )(?<!\S)(?:co )?lien quan(?: den| toi)?(?= \w)")
# What a numbered document does when it says something: "Quyết định 77 quy định …".
SAYING = re.compile(r"(?<!\S)\d+(?: [a-z]{2,6}){0,3} (?:(?:co )?(?:qui dinh|neu|ghi|xac dinh)(?: ro)?)(?= )")
SINCE = re.compile(r"(?<!\S)(?:tu|sau|truoc|ke tu) $")
BY_RULES = re.compile(
    r"(?<!\S)(?:theo|can cu|tai|trong) (?:ban )?qui che(?: (?:hoat dong|lam viec|to chuc|va|cua))*(?!\S)"
    r"|(?<!\S)qui che(?: (?:hoat dong|lam viec))*(?: nay)?(?: (?:giao|qui dinh|neu|phan cong|noi|ghi))+"
    r"(?: (?:cho|ro|rang|la))*(?!\S)"
)
HELD = r"(?:(?:viec|chuc(?: vu| danh)?|cuong vi|vai tro|dang|lam|la|giu|kiem)\s)"
APART = re.compile(
    rf"(?:(?:^|,\s*)(?:ngoai|tru|khong ke)\s{HELD}*|\sngoai\s{HELD}+)(?P<who>[^,?]+?)(?:\sra)?(?:,|\s(?=con\s))"
)
# A post between commas behind a name tells who somebody is: "Bà X, Giám đốc Sở Tư pháp, còn giữ chức gì?"
APPOSITION = re.compile(
    r",\s(?P<who>[^,?]+?),\s(?=(?:hien |dang |con |da |cung )*(?:con|giu|kiem|tham gia|dam nhiem|lam|co)\s)"
)

# By whom it is led tells which body is meant: "Tổ công tác do ông … làm tổ trưởng có nhiệm vụ gì?"
LED_BY = re.compile(
    r"(?<!\S)(?:,\s)?do\s(?P<who>(?!ai\b|(?:nguoi|dong chi|co quan|don vi|lanh dao|vi|ong|ba)\snao\b)[^,?;]{2,80}?)\s"
    r"(?:(?:truc tiep|se|dang)\s)*(?:dung dau|lanh dao|lam\schu|(?:lam|la|giu chuc|dam nhiem)\s"
    r"(?:truong\s(?:ban|doan|tieu ban|nhom)|to truong|chu tich(?:\shoi dong)?|chu nhiem|nguoi dung dau))"
    r"(?=,?\s(?!nao|gi|ai|nguoi nao|nam nao|tu|den|thi phai)\w)"
)

# Small words that turn what is asked: who is not, who wants to be, whose child. They are to be explained like any other.
TURNING = re.compile(
    r"(?<!\S)(?:ai|nguoi nao) (?:la nguoi )?(?P<who>khong|chua|chang|muon|nen|dinh|tu choi)(?= (?!con |nhi))"
    r"|(?<!\S)(?P<kin>con|em|anh|chi|me|bo|chau)(?: (?:trai|gai|de|ruot|ho|dau|re))* cua (?:ong|ba|anh|chi|dong chi)(?!\S)"
)


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
    beside = (ON_OCCASION, AT_A_TIME, AT_PRESENT, UP_TO_A_DAY, OF_A_LEVEL, AMONG_THEM, RELATING, SAYING)
    told = [m for pattern in beside for m in pattern.finditer(line)]
    return Circumstances(places(line, [*founding, *rules, *told]), bool(founding), bool(rules))


def turning(folded_words: Sequence[str]) -> frozenset[int]:
    """The places of small words that turn the meaning of a question."""
    line = " ".join(folded_words)
    starts = [m.start("who" if m["who"] else "kin") for m in TURNING.finditer(line)]
    return frozenset(line[:start].count(" ") for start in starts)


def apart_from(text: str) -> tuple[int, int] | None:
    """Where those stand who are not meant: "Ngoài Trưởng ban, …"; and the post by which somebody is known already."""
    plain = shadow(text)
    if found := APART.search(plain):
        return found.start(), found.end()
    known = APPOSITION.search(plain)
    is_post = known is not None and post_at(words_of(text, *known.span("who")), 0) is not None
    return (known.start(), known.end()) if known and is_post else None


def led_by(text: str) -> tuple[tuple[int, int], str] | None:
    """Where a question tells by whom the body is led that it asks about, and who that is."""
    found = LED_BY.search(shadow(text))
    return (found.span(), text[slice(*found.span("who"))]) if found else None


def places(line: str, found: Sequence[re.Match[str]]) -> frozenset[int]:
    """The places among the words of a line that matches cover."""
    covered: set[int] = set()
    for match in found:
        if words := match.group().strip():
            first = line[: match.start() + match.group().index(words)].count(" ")
            covered.update(range(first, first + words.count(" ") + 1))
    return frozenset(covered)
