"""What words give: a cause, a day, a sum of money, a rank, a number of something, the name of someone or of a place."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Protocol

from knowledge.vietnamese.names.bodies import find_bodies
from knowledge.vietnamese.names.people import find_people
from knowledge.vietnamese.names.places import find_listed
from knowledge.vietnamese.names.titles import find_posts
from knowledge.vietnamese.writing.restoring import plain
from knowledge.vietnamese.writing.shadow import shadow
from knowledge.vietnamese.writing.spelling import CAPITALS, Word, fold, folded, is_bare, words

Span = tuple[int, int]
Gives = Callable[[str], bool]  # whether a text gives something
WRITTEN_ALSO = {
    "met": ("m", "m2", "m3", "km"),
    "ki": ("km",),
    "kilomet": ("km",),
    "hec": ("ha",),
    "ha": ("hec",),
    "phan": ("%",),
    "gio": ("h", "gio"),
    "can": ("kg",),
    "ki lo": ("kg", "km"),
    "thanh": ("nguoi", "dong chi", "uy vien"),
    "nguoi": tuple(
        "thanh vien, dong chi, uy vien, can bo, cong chuc, vien chuc, dai bieu, nhan su, hoc sinh, sinh vien, giao vien, thi sinh, "
        "chien si, cong nhan, lao dong, nan nhan, benh nhan, bi can, bi cao, doi tuong, ngu dan, nguoi dan, thuyen vien, hanh khach, "
        "truong hop, chuyen gia, bac si, dang vien, ong, ba, vi, em, chau, dan, ca, luot, chuyen vien, hoi vien, pho".split(
            ", "
        )
    ),
    "dong": ("dong", "trieu", "ty", "ti", "nghin"),
    "can bo": ("nguoi", "cong"),
    "don": ("co",),
    "vi": ("nguoi", "dong"),
    "pho": ("cap",),
    "em": ("thi", "hoc"),
    "hoc": ("em",),
    "tuoi": ("sinh",),
    "diem": ("diem",),
}
# Nouns of two syllables by which things are counted; the first alone counts nothing: "thành lập 5 tiểu ban".
NOUNS = frozenset(
    fold(noun)
    for noun in (
        "thành viên, đơn vị, tổ chức, đồng chí, ủy viên, cơ quan, hồ sơ, doanh nghiệp, cán bộ, công chức, viên chức, công trình, "
        "đại biểu, dự án, địa phương, thủ tục, giáo viên, học sinh, bệnh nhân, nhiệm vụ, văn bản, lĩnh vực, trường hợp, ý kiến, "
        "tác phẩm, gia đình, cử tri, đảng viên, chiến sĩ, tiểu ban, địa điểm, thí sinh, giải pháp, mục tiêu, chỉ tiêu, dịch vụ"
    ).split(", ")
)
NUMERALS = frozenset("hai ba bốn sáu bảy tám chín mười chục trăm nghìn triệu tỷ nửa rưỡi".split())
LONGEST_SYLLABLE = 10  # characters, with the blank before it
NO_NUMERAL = re.compile(r"triệu (?:tập|hồi)|tỷ (?:lệ|phú|số|trọng|giá)|ba (?:lô|lăng)", re.IGNORECASE)
PEOPLE = "nguoi"
NEXT = 3  # words from a number on, within which it counts people: "12 (cán bộ)", "hơn 30 lượt người"
NEAR = 4  # words between a number and what it counts
# In front of a number these say by how much something grew or shrank, not how much it is.
CHANGES_BY = frozenset("tang giam them bot".split())
MORE_THAN = frozenset("nhieu it cao thap".split())  # and "hơn"
# A day, a month, a quarter or a season of the calendar, over folded words.
WHICH_DAY = re.compile(
    r"\b(?:ngay|thang|nam|qui|sang|trua|chieu|toi|hom|mung) (?:thu |mung )?\d|\bqui (?:i{1,3}|iv)\b"
    r"|\b\d{1,2} \d{1,2}(?: \d{4})?\b|\bnam (?:nay|ngoai|sau|toi)\b|\b(?:hom|sang|trua|chieu|toi) (?:nay|qua|mai)\b"
    r"|\bthu (?:hai|ba|tu|nam|sau|bai|bay)\b|\bchu nhat\b|\b(?:tuan|thang|qui|nam) (?:dau|cuoi)\b"
    r"|\b(?:dau|giua|cuoi) (?:tuan|thang|qui|nam)\b|\btet\b|\b(?:19|20)\d\d\b|\bngay ki\b"
)
AN_HOUR_OR_TERM = re.compile(
    r"\b\d+ ?(?:gio|h\d*|phut)\b|\b(?:hang|moi) (?:ngay|tuan|thang|qui|nam)\b|\bsau khi\b"
    r"|\b(?:trong|vong|sau|truoc|ke tu|cham nhat|muon nhat|toi|den|con) (?:\w+ ){0,3}\d+ (?:\w+ )?"
    r"(?:ngay|thang|nam|tuan)\b"
)
MONEY = re.compile(r"\d[\d.,]*\s*(?:nghìn |triệu |tỷ |tỉ |ngàn )*(?:đồng|đ|USD|EUR|triệu|tỷ|tỉ)\b")
RANK = re.compile(
    r"\b(?:thứ|hạng|xếp|bậc|vị trí)\b(?: \w+){0,3} (?:\d+|nhất|nhì|ba|cuối)\b|\b\d+/\d+\b|\bdẫn đầu\b|\bđứng đầu\b"
)
CLOCK = re.compile(r"\b\d{1,2}\s?(?:giờ|h)(?:\d{2})?\b|\b\d{1,2}:\d{2}\b")
SOMEONE = re.compile(
    r"\b(?:nguoi|ca nhan|to chuc|ho ngheo|ho gia dinh|cong dan|can bo|hoc sinh|doi tuong|doanh nghiep)\b"
)
COUNTS_NOTHING = re.compile(  # numbers of days, of articles and of items in a list
    r"\b\d{1,2}[/-]\d{1,2}[/-]\d{4}\b|\b(?:[Nn]gày|[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối|[Hh]ôm|[Tt]ừ|đến)\s+\(?\d{1,2}[/-]\d{1,2}(?:[/-]\d{4})?\b"
    r"|\b(?:[Nn]gày|[Tt]háng|[Nn]ăm|[Qq]uý|[Đđ]iều|[Kk]hoản|[Mm]ục)\s+(?:\d{1,4}|[IV]+)\b|\bsố:?\s+\d\S*|\b\d+/\S*[A-ZĐ]\S*|^\s*\d{1,2}(?:\.\d{1,2})*[.)]\s",
    re.MULTILINE,
)
REGULAR = re.compile(
    r"\b(?:hang|moi|theo|dinh ki|thuong ki)(?: \w+)? (?:ngay|tuan|thang|qui|nam)\b|\b(?:\d+|mot|hai|ba|bon) lan\b"
    r"|\bthuong nien\b"
)
SOMEWHERE = re.compile(
    r"\b(?:[Tt]ại|[Ởở]|[Tt]rên|[Ss]ố|[Qq]uận|[Hh]uyện|[Xx]ã|[Pp]hường|[Tt]hôn|[Đđ]ường|[Pp]hố|[Tt]ỉnh"
    rf"|[Tt]hành phố|TP\.?|[Kk]hu) (?:\w+ ){{0,5}}(?P<name>[{CAPITALS}]\w*(?: [{CAPITALS}]\w*)*|\d+)"
)
SEATED = re.compile(r"\b(?:tại|ở|đặt|trong)\s+$", re.IGNORECASE)
# "do" tells a cause only where it does not tell who acts: "do Chủ tịch huyện làm trưởng ban".
WHY = re.compile(
    r"(?<!\w)(?:vì(?! sao)|bởi|nhằm|để|nhờ|nguyên nhân|lý do|lí do|nên|khiến|dẫn đến|xuất phát từ|căn nguyên)(?!\w)"
)
DUE_TO = re.compile(r"(?<!\w)do (?=\w)")
WHOM_IT_NAMES = re.compile(
    r"(?:các |một |những )?(?:ông|bà|đồng chí|đ/c|anh|chị|ban|cơ quan|đơn vị|lãnh đạo|người)\b|đích thân"
)
AGENCY = re.compile(
    r"\b(?:[Bb]ộ|[Ss]ở|[Cc]ục|[Vv]ụ|[Bb]an|[Pp]hòng|[Cc]ông ty|[Tt]ập đoàn|[Tt]rường|[Vv]iện|[Nn]gân hàng|[Cc]ông an"
    r"|[Đđ]ảng ủy|[Ủủ]y ban|[Uu]ỷ ban|UBND|HĐND|[Vv]ăn phòng|[Tt]hanh tra|[Tt]rung tâm|[Hh]ội"
    rf"|[Hh]iệp hội|[Ll]iên (?:minh|đoàn)|[Mm]ặt trận)(?: [{CAPITALS}][\w&-]*)+"
)
PERIOD = re.compile(r"(?:\d|\b(?:mot|hai|ba|bon|sau|hang|moi|dinh ki)\b).*\b(?:tuan|thang|quy|nam|ngay|gio|phut)\b")

# "Trưởng cơ quan này", "đứng đầu hội đồng này": the head of what was spoken of, whatever he is called.
LEADS_THIS = re.compile(
    r"(?<!pho )\b(?:truong|dung dau|lanh dao) (?:co quan|don vi|van phong|ban|to|hoi dong|uy ban|doan|tieu ban|nhom)"
    r"(?: cong tac| chi dao)? nay\b"
)


class _Mentioned(Protocol):
    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


def leads_this(text: str) -> bool:
    """Whether a text tells who leads the body that was spoken of before it."""
    return LEADS_THIS.search(fold(text)) is not None


def stands(pattern: str) -> Gives:
    """In the words as they are written."""
    compiled = re.compile(pattern)
    return lambda text: compiled.search(text) is not None


def says(pattern: str) -> Gives:
    """In the folded words."""
    compiled = re.compile(pattern)
    return lambda text: compiled.search(fold(text)) is not None


def says_why(text: str) -> bool:
    """Whether a text tells a cause or an aim."""
    if WHY.search(text.lower()):
        return True
    acting = [*spans(find_people(text)), *spans(find_posts(text)), *agencies(text)]
    return any(
        not any(start == due.end() for start, _ in acting) and not WHOM_IT_NAMES.match(text, due.end())
        for due in DUE_TO.finditer(text)
    )


def says_when(text: str) -> bool:
    """Whether a text tells a day, an hour or a term."""
    line = fold(text)
    return WHICH_DAY.search(line) is not None or AN_HOUR_OR_TERM.search(line) is not None


def says_which_day(text: str) -> bool:
    """Whether a text tells a day, a month, a year or another time of the calendar."""
    return WHICH_DAY.search(fold(text)) is not None


def spans(found: Iterable[_Mentioned]) -> list[Span]:
    """Where those who are mentioned stand."""
    return [(one.start, one.end) for one in found]


def someone(text: str) -> list[Span]:
    """Where someone is named who can act, by name or by post, or a sort of people."""
    return [*spans(find_people(text)), *spans(find_posts(text)), *agencies(text), *matches(SOMEONE, shadow(text))]


def someone_named(text: str) -> bool:
    """Whether a person, a post or an agency is named, and not only a sort of people."""
    called = (text[start:end] for start, end in agencies(text))
    return bool(find_people(text) or find_posts(text) or any(name != name.lower() for name in called))


def agencies(text: str) -> list[Span]:
    """Where agencies are named."""
    return [*spans(find_bodies(text)), *matches(AGENCY, text)]


def agencies_called(kind: str) -> Callable[[str], Iterable[Span]]:
    """Where agencies are named whose name begins so."""
    opens = re.compile(kind, re.IGNORECASE)
    return lambda text: [(start, end) for start, end in agencies(text) if opens.match(text, start)]


def places(text: str) -> list[Span]:
    """The names and numbers of places, without their units, "Lào Cai" of "tỉnh Lào Cai", and agencies as places."""
    named = [(found.start("name"), found.end()) for found in SOMEWHERE.finditer(text)]
    return named + [(start, end) for start, end in agencies(text) if SEATED.search(text[:start])]


def places_called(kind: str) -> Callable[[str], Iterable[Span]]:
    """The names of places of a kind: "Bản Khê" of "thôn Bản Khê"."""
    named = re.compile(rf"\b(?i:{kind})\s+(?P<name>[{CAPITALS}]\w*(?: [{CAPITALS}]\w*)*|\d+)")
    return lambda text: [(found.start("name"), found.end()) for found in named.finditer(text)]


def provinces(text: str) -> list[Span]:
    """The names of provinces and great cities, with or without their units, and of other places with theirs."""
    return [*places_called("tỉnh|thành phố|TP|huyện|quận|thị xã")(text), *spans(find_listed(text))]


def matches(pattern: re.Pattern[str], text: str) -> list[Span]:
    """Where a pattern is found."""
    return [match.span() for match in pattern.finditer(text)]


def names_another(find: Callable[[str], Iterable[Span]], known: frozenset[str]) -> Gives:
    """Whether a text names one of a sort of which not every word is known."""
    return lambda text: any(not known.issuperset(folded(text[start:end])) for start, end in find(text))


def counts(
    unit: str | None, known: frozenset[str], *, then: str = "", marked: str = "", changes: bool = False
) -> Gives:
    """Whether a text gives a number, that is not known, of a unit; where `changes` are meant, by how much one grew.

    A unit that is `marked` is no word of other marks: "thí sinh" are not counted by "kỳ thi". What stands `then`,
    behind it, may be the other syllable of a noun.
    """
    units = {unit, *WRITTEN_ALSO.get(unit, ())} if unit else set()
    nouns = {tuple(other.split()) for other in units if " " in other}
    own = None if is_bare(marked) else plain(marked)

    is_noun = f"{unit} {then}" in NOUNS

    def is_unit(text: str, word: Word) -> bool:
        if is_noun and word.folded == unit and folded(text[word.end :])[:1] != [then]:
            return False
        if word.folded == unit and own and not is_bare(text):
            return plain(text[word.start : word.end]) == own
        if nouns and (word.folded, *folded(text[word.end : word.end + LONGEST_SYLLABLE])[:1]) in nouns:
            return True
        return word.folded in units or word.folded.lstrip("0123456789.,") in units

    def gives(text: str) -> bool:
        text = COUNTS_NOTHING.sub(" ", text.replace("%", " % "))
        found = words(text)
        if not unit:
            return any(word.folded[:1].isdigit() and word.folded not in known for word in found)
        if "%" in units and "%" in text:
            return True
        numbers = [at for at, word in enumerate(found) if _is_number(text, word) and word.folded not in known]
        before, after = (0, NEXT) if unit == PEOPLE else (NEAR, NEAR)
        return any(
            any(is_unit(text, word) for word in found[max(0, at - before) : at + after])
            and (changes or not _is_difference(found, at))
            and not _is_share(text, found[at])
            for at in numbers
        )

    return gives


def _is_number(text: str, word: Word) -> bool:
    if word.folded[:1].isdigit():
        return True
    return text[word.start : word.end].lower() in NUMERALS and not NO_NUMERAL.match(text, word.start)


def _is_difference(found: Sequence[Word], at: int) -> bool:
    two = [word.folded for word in found[max(0, at - 2) : at]]
    return bool(two) and (two[-1] in CHANGES_BY or (two[-1] == "hon" and two[0] in MORE_THAN))


def _is_share(text: str, number: Word) -> bool:
    return text[number.end :].lstrip().startswith("%")
