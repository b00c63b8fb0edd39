"""What kind of thing a question wants to hear, and whether words give it: a number of members, a day, an agency."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from knowledge.answers.asking import Ask
from knowledge.answers.questions import Question
from knowledge.vietnamese.bodies import find_bodies
from knowledge.vietnamese.people import find_people
from knowledge.vietnamese.spelling import Word, fold, words
from knowledge.vietnamese.titles import find_posts

QUANTITY = re.compile(r"\b(?:bao nhieu|may|how many|how much)\b(?: (?P<unit>[a-z]+))?")
# Behind "bao nhiêu" these are no unit, or one that every number of people has.
NO_UNIT = frozenset(
    "la o trong cho vay the a duoc va cua nguoi tien cai chiec gi nam ngay nua roi tu den ai nhat toi".split()
)
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
    "thanh": ("thanh", "nguoi", "dong", "uy"),
    "dong": ("dong", "trieu", "ty", "ti", "nghin"),
    "can bo": ("nguoi", "cong"),
    "don": ("co",),
    "vi": ("nguoi", "dong"),
    "pho": ("cap",),
}
NUMERALS = frozenset("một hai ba bốn sáu bảy tám chín mười chục trăm nghìn triệu tỷ nửa rưỡi".split())
NEAR = 4  # words between a number and what it counts
DAY = re.compile(
    r"\b(?:ngay|thang|nam|quy|tuan|gio)\b.*\d|\d.*\b(?:ngay|thang|nam|tuan|gio)\b|\d+/\d+|\b(?:hom nay|sang nay|chieu nay|hom qua)\b"
)
SALARY = re.compile(r"\blương\b")
SOMEONE = re.compile(
    r"\b(?:nguoi|ca nhan|to chuc|ho ngheo|ho gia dinh|cong dan|can bo|hoc sinh|doi tuong|doanh nghiep)\b"
)
AGENCY_ROLE = re.compile(r"\b(?:co quan|don vi|bo phan|van phong) (?:thuong truc|giup viec|dau moi)\b")
COUNTS_NOTHING = re.compile(  # numbers of days, of articles and of items in a list
    r"\b\d{1,2}[/-]\d{1,2}[/-]\d{4}\b|\b(?:[Nn]gày|[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối|[Hh]ôm|[Tt]ừ|đến)\s+\(?\d{1,2}[/-]\d{1,2}(?:[/-]\d{4})?\b"
    r"|\b(?:[Nn]gày|[Tt]háng|[Nn]ăm|[Qq]uý|[Đđ]iều|[Kk]hoản|[Mm]ục)\s+(?:\d{1,4}|[IV]+)\b|\bsố:?\s+\d\S*|\b\d+/\S*[A-ZĐ]\S*|^\s*\d{1,2}(?:\.\d{1,2})*[.)]\s",
    re.MULTILINE,
)
REGULAR = re.compile(r"\b(?:hang|moi|dinh ki|thuong ki|mot lan|1 lan)\b")
PERIOD = re.compile(r"(?:\d|\b(?:mot|hai|ba|bon|sau|hang|moi|dinh ki)\b).*\b(?:tuan|thang|quy|nam|ngay|gio|phut)\b")


def _stands(pattern: str) -> Callable[[str], bool]:
    """In the words as they are written."""
    compiled = re.compile(pattern)
    return lambda text: compiled.search(text) is not None


def _says(pattern: str) -> Callable[[str], bool]:
    """In the folded words."""
    compiled = re.compile(pattern)
    return lambda text: compiled.search(fold(text)) is not None


def _names_someone(text: str) -> bool:
    return bool(find_people(text) or find_posts(text) or find_bodies(text) or SOMEONE.search(fold(text)))


# What a question asks for, over its folded words, and what must stand in words that answer it.
ASKED_FOR: tuple[tuple[re.Pattern[str], Callable[[str], bool]], ...] = tuple(
    (re.compile(asked), gives)
    for asked, gives in (
        (r"\b(?:so )?dien thoai|hotline|duong day nong|phone\b", _stands(r"\d[\d .()-]{6,}\d")),
        (r"\b(?:email|e mail|thu dien tu|hom thu)\b", _stands("@")),
        (r"\b(?:zalo|facebook|fanpage) (?:cua|la|so)\b", _stands(r"\d{9,}|https?|\.(?:vn|com|me)\b")),
        (r"\bgiá (?:vé|bao nhiêu)\b", _stands(r"\b[Gg]iá\b.*\d.*(?:đồng|đ|triệu|USD)\b")),
        (r"\b(?:bao nhieu tien|(?:het|mat|ton) bao nhieu)\b", _stands(r"\d[\d.,]*\s*(?:nghìn |triệu |tỷ |tỉ )?(?:đồng|đ|USD|triệu|tỷ)\b")),
        (r"\b(?:website|trang web|trang thong tin)\b", _stands(r"\bwww|https?|\.vn\b")),
        (r"\bluong (?:cua|la|bao|thang|co ban|moi)\b|^luong\b|\b(?:muc|tien|huong) luong\b", _stands(r"\b(?:[Ll]ương|LƯƠNG)(?! [A-ZĐÀ-Ỹ])\b.*\d")),
        (r"\b(?:phu cap|thu lao|tien thuong)\b", _stands(r"\b(?:phụ cấp|thù lao|thưởng)\b.*\d")),
        (r"\b(?:ngay nao|khi nao|bao gio|luc nao|thang nao|nam nao|may gio|when|thoi diem nao)\b", lambda text: DAY.search(fold(text)) is not None),
        (r"\bbao lau (?:mot|1) lan\b", lambda text: REGULAR.search(fold(text)) is not None),
        (r"\bbao lau\b", lambda text: PERIOD.search(fold(text)) is not None),
        (r"\b(?:quyet dinh|van ban|nghi dinh|thong tu|nghi quyet) (?:nao|so may|so bao nhieu)\b", _stands(r"\d+ ?/ ?\S*[A-ZĐ]|\b(?:số|định|tư|quyết|thị|SỐ) \d")),
        (r"^(?:nhung )?ai\b|\b(?:do|la|cua|boi|cho|voi) ai\b|\b(?:nguoi nao|ong nao|ba nao)\b", _names_someone),
        (r"\b(?:co quan|don vi|to chuc|so|bo|phong|cong ty) nao\b", lambda text: bool(find_bodies(text))),
        (r"\b(?:vi sao|tai sao|ly do gi|nguyen nhan)\b", _says(r"\b(?:vi|do|ly do|li do|nham|boi|nguyen nhan|de)\b")),
    )
)  # fmt: skip
OF_ASK: dict[Ask, Callable[[str], bool]] = {
    Ask.DUTY: _says(r"\b(?:nhiem vu|trach nhiem|chuc nang|quyen han|tham muu|giup|giao|chu tri)\b"),
    Ask.MEETS: _says(r"\bhop\b"),
    Ask.AGENCY: _says(r"\b(?:thuong truc|giup viec|dau moi)\b"),
    Ask.PREDECESSOR: _says(r"\b(?:thay|thay the|tien nhiem|ke nhiem)\b"),
    Ask.ENDED: _says(r"\b(?:giai the|cham dut|ngung|ket thuc)\b"),
    Ask.SIGNER: _says(r"\bki\b"),
    Ask.STATUS: _says(r"\b(?:hieu luc|thay the|bai bo|sua doi|huy bo)\b"),
    Ask.REPLACES: _says(r"\b(?:thay the|bai bo|sua doi|huy bo)\b"),
    Ask.BASIS: _says(r"\bcan cu\b"),
    Ask.FOUNDING: _says(r"\b(?:thanh lap|kien toan|doi ten|lap)\b"),
}


NAMED_BY_DOCUMENT = frozenset({Ask.FOUNDING, Ask.ENDED, Ask.STATUS})


@dataclass(frozen=True, slots=True)
class Wanted:
    """What must stand in words that answer a question, and which of its words only say what that is."""

    gives: tuple[Callable[[str], bool], ...]
    asking: frozenset[str]

    def given_by(self, text: str) -> bool:
        """Whether words give all that is wanted."""
        return all(gives(text) for gives in self.gives)


def wanted(question: Question) -> Wanted:
    """What a question wants to hear."""
    asked = f"{' '.join(question.words)} ; {question.text.lower()}"
    if SALARY.search(question.text):
        asked = f"luong la {asked}"
    if question.ask in NAMED_BY_DOCUMENT:
        asked = asked.replace("quyet dinh nao", "").replace("van ban nao", "")  # the quoted one's own number answers
    gives = [gives for phrase, gives in ASKED_FOR if phrase.search(asked)]
    if question.ask in OF_ASK:
        gives.append(OF_ASK[question.ask])
    if question.ask is Ask.AGENCY and (role := AGENCY_ROLE.search(asked)):
        gives.append(_says(rf"\b{role.group()}\b"))
    unit = None
    if quantity := QUANTITY.search(asked):
        unit = quantity["unit"] if quantity["unit"] not in NO_UNIT else None
        gives.append(_counts(unit, frozenset(question.numbers)))
        if unit is None and (measured := _measured(question)):
            gives.append(_says(rf"\b{measured[0]}(?: \w+){{0,2}} {measured[1]}\b"))
    asking = {unit} if unit in WRITTEN_ALSO else set()
    if "bao lau" in asked:
        asking.add("lau")
    return Wanted(tuple(gives), frozenset(asking))


def _measured(question: Question) -> tuple[str, str] | None:
    """What is to be measured, by its first two words: "Dân số … là bao nhiêu?"."""
    first, second = (*question.words[:2], "", "")[:2]
    return (first, second) if {first, second} <= set(question.content) and question.ask is Ask.OPEN else None


def _counts(unit: str | None, known: frozenset[str]) -> Callable[[str], bool]:
    """Whether a text gives a number, that the question has not, of a unit."""
    units = {unit, *WRITTEN_ALSO.get(unit, ())} if unit else set()

    def gives(text: str) -> bool:
        text = COUNTS_NOTHING.sub(" ", text.replace("%", " % "))
        found = words(text)
        if not unit:
            return any(word.folded[:1].isdigit() and word.folded not in known for word in found)
        numbers = [at for at, word in enumerate(found) if _is_number(text, word) and word.folded not in known]
        if "%" in units and "%" in text:
            return True
        return any(_is_beside(found, at, units) for at in numbers)

    return gives


def _is_number(text: str, word: Word) -> bool:
    return word.folded[:1].isdigit() or text[word.start : word.end].lower() in NUMERALS


def _is_beside(found: Sequence[Word], at: int, units: set[str]) -> bool:
    around = found[max(0, at - NEAR) : at + NEAR]
    return any(word.folded in units or word.folded.lstrip("0123456789.,") in units for word in around)
