"""What kind of thing a question wants to hear, and whether words give it: a number of members, a day, an agency."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from knowledge.answers.asking import Ask
from knowledge.answers.questions import Question
from knowledge.vietnamese.bodies import find_bodies
from knowledge.vietnamese.people import find_people
from knowledge.vietnamese.shadow import shadow
from knowledge.vietnamese.spelling import Word, fold, fold_word, folded, words
from knowledge.vietnamese.titles import find_posts

Span = tuple[int, int]
NUMBER = (  # a document's
    r"\b(?:quyet dinh|van ban|nghi dinh|thong tu|nghi quyet|cong van|chi thi|ket luan|thong bao|to trinh|ke hoach)"
    r"(?: \w+){0,2} (?:so )?(?:nao|may|bao nhieu)\b"
)
# Over the words with their marks: "mấy" asks, "máy" does not.
QUANTITY = re.compile(r"\b(?:bao nhiêu|mấy|how many|how much)\b(?: (?P<unit>\w+))?")
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
SOMEWHERE = re.compile(
    r"\b(?:[Tt]ại|[Ởở]|[Tt]rên|[Ss]ố|[Qq]uận|[Hh]uyện|[Xx]ã|[Pp]hường|[Tt]hôn|[Đđ]ường|[Pp]hố|[Tt]ỉnh|[Tt]hành phố|TP\.?|[Kk]hu)"
    r" (?:\w+ ){0,3}(?P<name>[A-ZĐÀ-Ỹ]\w*(?: [A-ZĐÀ-Ỹ]\w*)*|\d+)"
)
WHY = re.compile(r"(?<!\w)(?:vì|do|bởi|nhằm|để|nhờ|nguyên nhân|lý do|lí do|nên|khiến|dẫn đến|xuất phát từ)(?!\w)")
AGENCY = re.compile(
    r"\b(?:[Bb]ộ|[Ss]ở|[Cc]ục|[Vv]ụ|[Bb]an|[Pp]hòng|[Cc]ông ty|[Tt]ập đoàn|[Tt]rường|[Vv]iện|[Nn]gân hàng|[Cc]ông an|[Đđ]ảng ủy"
    r"|[Ủủ]y ban|[Uu]ỷ ban|UBND|HĐND|[Vv]ăn phòng|[Tt]hanh tra|[Tt]rung tâm|[Hh]ội)(?: [A-ZĐÀ-Ỹ][\w&-]*)+"
)
PERIOD = re.compile(r"(?:\d|\b(?:mot|hai|ba|bon|sau|hang|moi|dinh ki)\b).*\b(?:tuan|thang|quy|nam|ngay|gio|phut)\b")


def _stands(pattern: str) -> Callable[[str], bool]:
    """In the words as they are written."""
    compiled = re.compile(pattern)
    return lambda text: compiled.search(text) is not None


def _says(pattern: str) -> Callable[[str], bool]:
    """In the folded words."""
    compiled = re.compile(pattern)
    return lambda text: compiled.search(fold(text)) is not None


class _Mentioned(Protocol):
    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


def _spans(found: Iterable[_Mentioned]) -> list[Span]:
    return [(one.start, one.end) for one in found]


def _someone(text: str) -> list[Span]:
    return [*_spans(find_people(text)), *_spans(find_posts(text)), *_agencies(text), *_matches(SOMEONE, shadow(text))]


def _agencies(text: str) -> list[Span]:
    return [*_spans(find_bodies(text)), *_matches(AGENCY, text)]


def _places(text: str) -> list[Span]:
    """The names and numbers of places, without their units: "Lào Cai" of "tỉnh Lào Cai"."""
    return [(found.start("name"), found.end()) for found in SOMEWHERE.finditer(text)]


def _matches(pattern: re.Pattern[str], text: str) -> list[Span]:
    return [match.span() for match in pattern.finditer(text)]


def _names_another(find: Callable[[str], Iterable[Span]], known: frozenset[str]) -> Callable[[str], bool]:
    """Whether a text names one of a sort of which not every word is known."""
    return lambda text: any(not known.issuperset(folded(text[start:end])) for start, end in find(text))


def _says_why(text: str) -> bool:
    return WHY.search(text.lower()) is not None


# What a question asks for, over its folded words, and what must stand in words that answer it.
ASKED_FOR: tuple[tuple[re.Pattern[str], Callable[[str], bool]], ...] = tuple(
    (re.compile(asked), gives)
    for asked, gives in (
        (r"\b(?:so )?dien thoai|hotline|duong day nong|phone\b", _stands(r"\d[\d .()-]{6,}\d")),
        (r"\b(?:email|e mail|thu dien tu|hom thu)\b", _stands("@")),
        (r"\b(?:zalo|facebook|fanpage) (?:cua|la|so)\b", _stands(r"\d{9,}|https?|\.(?:vn|com|me)\b")),
        (r"\bgiá (?:\S+ ){0,6}bao nhiêu\b", _stands(r"\b[Gg]iá\b.*\d.*(?:đồng|đ|triệu|USD)\b")),
        (r"\b(?:bao nhieu tien|(?:het|mat|ton) bao nhieu)\b", _stands(r"\d[\d.,]*\s*(?:nghìn |triệu |tỷ |tỉ )?(?:đồng|đ|USD|triệu|tỷ)\b")),
        (r"\b(?:dia chi|so nha)\b(?! (?:web|email|mail|thu))", _stands(r"\b(?:[Ss]ố|[Tt]ầng|[Pp]hòng) \d+|\b(?:[Đđ]ường|[Pp]hố) [A-ZĐÀ-Ỹ\d]")),
        (r"\b(?:website|trang web|trang thong tin)\b", _stands(r"\bwww|https?|\.vn\b")),
        (r"\bluong (?:cua|la|bao|thang|co ban|moi)\b|^luong\b|\b(?:muc|tien|huong) luong\b", _stands(r"\b(?:[Ll]ương|LƯƠNG)(?! [A-ZĐÀ-Ỹ])\b.*\d")),
        (r"\b(?:phu cap|thu lao|tien thuong)\b", _stands(r"\b(?:phụ cấp|thù lao|thưởng)\b.*\d")),
        (r"\b(?:ngay nao|khi nao|bao gio|luc nao|thang nao|nam nao|may gio|when|thoi diem nao)\b", lambda text: DAY.search(fold(text)) is not None),
        (r"\bbao lau (?:mot|1) lan\b", lambda text: REGULAR.search(fold(text)) is not None),
        (r"\bbao lau\b", lambda text: PERIOD.search(fold(text)) is not None),
        (NUMBER, _stands(r"\d+ ?/ ?\S*[A-ZĐ]|\b(?:số|định|tư|quyết|thị|SỐ) \d")),
        (r"\b(?:vi sao|tai sao|ly do gi|vi li do gi|nguyen nhan)\b", _says_why),
    )
)  # fmt: skip
# What a question asks the name of, and where names of that sort stand in words. One that it names itself is no answer.
NAMES_ASKED_FOR: tuple[tuple[re.Pattern[str], Callable[[str], Iterable[Span]]], ...] = (
    (
        re.compile(
            r"^(?:nhung )?ai\b|\b(?:do|la|cua|boi|cho|voi|nhung) ai\b|\b(?:nguoi|ong|ba|bo truong|dong chi|vi|giam doc) nao\b"
        ),
        lambda text: _someone(text),
    ),
    (
        re.compile(r"\b(?:co quan|don vi|to chuc|so|bo|phong|cong ty|(?<!van )ban|hoi|nganh) nao\b"),
        lambda text: _agencies(text),
    ),
    (re.compile(r"\b(?:đâu|noi nao|dia diem nao|cho nao|dia chi nao)\b"), lambda text: _places(text)),
)
OF_ASK: dict[Ask, Callable[[str], bool]] = {
    Ask.DUTY: _says(
        r"\b(?:nhiem vu|trach nhiem|chuc nang|quyen han|tham muu|giup|giao|chu tri|phu trach|giu chuc|dam nhan|lam)\b"
    ),
    Ask.MEETS: _says(r"\bhop\b"),
    Ask.AGENCY: _says(r"\b(?:thuong truc|giup viec|dau moi)\b"),
    Ask.PREDECESSOR: _says(r"\b(?:thay|thay the|tien nhiem|ke nhiem)\b"),
    Ask.SUCCESSOR: _says(r"\b(?:thay|thay the|tien nhiem|ke nhiem)\b"),
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
    known = frozenset(question.words)
    gives += [_names_another(find, known) for phrase, find in NAMES_ASKED_FOR if phrase.search(asked)]
    if question.ask is Ask.POSTS:
        gives.append(_names_another(lambda text: _spans(find_posts(text)), known))
    if question.ask in OF_ASK:
        gives.append(OF_ASK[question.ask])
    if question.ask is Ask.AGENCY and (role := AGENCY_ROLE.search(asked)):
        gives.append(_says(rf"\b{role.group()}\b"))
    unit = None
    quantity = QUANTITY.search(question.text.lower())
    if quantity and not re.search(NUMBER, asked):
        unit = fold_word(quantity["unit"] or "la")
        unit = unit if unit not in NO_UNIT else None
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
