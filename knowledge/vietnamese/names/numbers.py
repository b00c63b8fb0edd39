"""Numbers of documents: how they are written, told apart and compared.

"1132/QĐ-UBND" is serial 1132 among the decisions of a people's committee; "05/2023/NQ-HĐND" carries its year, as legal
documents do; the Party writes "147-QĐ/TW"; a law carries its National Assembly, "121/2025/QH15". People who ask say
less: "QĐ 1132", "quyết định số 1132 năm 2023".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.records import Kind
from knowledge.vietnamese.names.dates import find_dates
from knowledge.vietnamese.writing.shadow import shadow


@dataclass(frozen=True, slots=True)
class NumberSpan:
    """A document's number at text[start:end]; `text` is the number without blanks."""

    start: int
    end: int
    text: str  # "1132/QĐ-UBND"
    serial: str  # "1132", "66.12", "30c"
    year: int | None
    letters: str  # "QĐ-UBND", "QĐ/TW", "QH15"


@dataclass(frozen=True, slots=True)
class Mention:
    """A document spoken of by its number, fully or loosely, at text[start:end].

    `year` is the number's own, or that of the day or year told right after it.
    """

    start: int
    end: int
    serial: str
    kind: Kind | None
    year: int | None
    letters: str | None


# The letters that say what a document is (Nghị định 30/2020/NĐ-CP, phụ lục III, and older forms), as a shadow.
LETTERS_OF_KIND = {
    Kind.DECISION: "qd",
    Kind.DECREE: "nd",
    Kind.CIRCULAR: "tt ttlt",
    Kind.RESOLUTION: "nq nqlt",
    Kind.DIRECTIVE: "ct",
    Kind.PLAN: "kh ctr cthd da pa",
    Kind.NOTICE: "tb tc",
    Kind.REGULATION: "qc qyd qdi dl",
    Kind.REPORT: "bc ttr",
    Kind.DISPATCH: "cv cd",
    Kind.LAW: "l pl",
    Kind.OTHER: "hd",
}
KIND_OF_LETTERS = {letters: kind for kind, several in LETTERS_OF_KIND.items() for letters in several.split()}
# The same said in full.
NAMES = {
    "Quyết định": Kind.DECISION,
    "Nghị định": Kind.DECREE,
    "Thông tư liên tịch": Kind.CIRCULAR,
    "Thông tư": Kind.CIRCULAR,
    "Nghị quyết liên tịch": Kind.RESOLUTION,
    "Nghị quyết": Kind.RESOLUTION,
    "Chỉ thị": Kind.DIRECTIVE,
    "Kế hoạch": Kind.PLAN,
    "Chương trình": Kind.PLAN,
    "Đề án": Kind.PLAN,
    "Thông báo": Kind.NOTICE,
    "Quy chế": Kind.REGULATION,
    "Quy định": Kind.REGULATION,
    "Báo cáo": Kind.REPORT,
    "Tờ trình": Kind.REPORT,
    "Công văn": Kind.DISPATCH,
    "Công điện": Kind.DISPATCH,
    "Bộ luật": Kind.LAW,
    "Luật": Kind.LAW,
    "Pháp lệnh": Kind.LAW,
    "Hướng dẫn": Kind.OTHER,
}
KIND_OF_WORDS: dict[str, Kind | None] = {shadow(name): kind for name, kind in NAMES.items()} | {"van ban": None}
# The letters that people type before a bare serial; behind others stand words and codes ("PA 83", "L. 51"). Only some
# are typed together with it ("QĐ1132").
SHORT = "qd|nd|nq|ttlt|tt|ct|kh|tb|qc|bc|ttr|cv"
GLUED = "qd|nd|nq|ttlt"
# Letters that stand alone behind a serial, of a document of state or Party: "15/CP", "121/2025/QH15", "12-CT/TU".
AUTHORITY = re.compile(r"cp|ttg|tw|tu|hdbt|hdnn\d?|ctn|(?:ubtv)?qh\d{1,2}")
# A letter's number says who wrote it and which unit drafted it: "4562/UBND-KSTT".
OFFICE_LETTERS = re.compile(r"ubnd|hdnd|ubmttq|vp[a-z]*|ttg|cp|b[a-z]{2,}|s[a-z]{2,}")

SERIAL = r"(?P<serial>\d{1,6}[a-z]?(?:\.\d{1,3})?)"
YEAR = r"(?P<year>(?:19|20)\d\d)"
SLASH = " {0,2}/ {0,2}"
DASH = " {0,2}- {0,2}"
BLOCK = r"[a-z](?:[a-z0-9&]| & (?=[a-z]{1,4}(?!\w)))*"
NUMBER = re.compile(
    rf"(?P<marked>(?<!\w)so\s*[:.]?\s*)?(?<![\w/.…-]){SERIAL}"
    rf"(?:(?:{SLASH}{YEAR}(?:{SLASH}|{DASH})|{SLASH})(?P<letters>{BLOCK}(?:{DASH}{BLOCK}|\.{BLOCK})*)"
    rf"|{DASH}(?P<party>{BLOCK}{SLASH}{BLOCK}(?:{DASH}{BLOCK})*))"
)
FOLLOWED_BY_YEAR = re.compile(rf"[\s,]*(?:nam\s+)?{YEAR}(?!\w)")
DATE_FOLLOWS_WITHIN = 20  # characters: ", ký ban hành ngày …"

WORDS = "|".join(sorted(KIND_OF_WORDS, key=len, reverse=True))
MARK = r"so *[:.]? *"
KIND_BEFORE = re.compile(rf"(?<!\w)(?P<word>{WORDS}|{'|'.join(KIND_OF_LETTERS)}) *(?:{MARK})?\Z")
LOOSE = re.compile(
    rf"(?<!\w)(?P<word>(?:{WORDS}|{SHORT})(?= )|(?:{GLUED})(?=[-.\d]))[ .-]*"
    rf"(?P<marked>{MARK})?{SERIAL}(?:{SLASH}{YEAR})?(?:{SLASH}(?P<letters>{BLOCK}(?:-{BLOCK})*))?"
    r"(?![\w/]|[.,:-]\d|\s*%)"
)
ALONE = re.compile(rf"\W*(?P<said>(?:van ban )?(?:{MARK})?{SERIAL}(?:{SLASH}(?P<letters>{SHORT}))?)\W*")
# "Quyết định 5 thành viên", "kế hoạch 5 năm" and "báo cáo 6 tháng" count something and name no document.
COUNTED = re.compile(
    r" *(?:(?:thang|ngay)(?! *\d)|nam(?! *(?:19|20)\d\d(?! *-))|tuan|gio|phut|lan|trieu|ty|ti|dong|nghin|ngan|chuc|nhom"
    r"|nguoi|thanh vien|uy vien|dang vien|can bo|ong|ba|pho|ho|don vi|to chuc|doanh nghiep|xa|phuong|quan|huyen|tinh|so"
    r"|diem|khoan|dieu|thu tuc|noi dung|nhiem vu|muc|chi tieu|buoc)\b"
)
LIKE_A_YEAR = re.compile(r"(?:19[4-9]|20[0-4])\d")
NAMED_BY_YEAR = frozenset({Kind.PLAN, Kind.REPORT})  # "kế hoạch 2024"


def kind_of(letters: str) -> Kind | None:
    """The kind that a number's letters tell: "QĐ-UBND" a decision; None where they tell none ("QH15")."""
    first, *others = re.split(r"[-/.]", shadow(letters).replace(" ", ""))
    if first in KIND_OF_LETTERS:
        return KIND_OF_LETTERS[first]
    return Kind.DISPATCH if others and OFFICE_LETTERS.fullmatch(first) else None


def canonical(number: str) -> str:
    """A number as it is compared: two ways of writing one number have one canonical form, BGDĐT and BGD & ĐT too."""
    plain = "".join(re.sub(r"^(?:\s*so\b[\s:.]*)+", "", shadow(number)).replace("&", "").split())
    return plain.lstrip("0") if plain.strip("0")[:1].isalnum() else plain


def find_numbers(text: str) -> list[NumberSpan]:
    """The full numbers in a text, in order. A number left blank in a draft ("Số:     /QĐ-UBND") is none."""
    return list(_numbers(text, shadow(text)))


def _numbers(text: str, plain: str) -> Iterator[NumberSpan]:
    for match in NUMBER.finditer(plain):
        group = "party" if match["party"] else "letters"
        length = _length_of_code(text[match.start(group) : match.end(group)])
        code = plain[match.start(group) : match.start(group) + length]
        if not length or not _is_number(match, code):
            continue
        start, end = match.start("serial"), match.start(group) + length
        yield NumberSpan(
            start,
            end,
            text="".join(text[start:end].split()),
            serial=text[start : match.end("serial")],
            year=int(match["year"]) if match["year"] else None,
            letters="".join(text[match.start(group) : end].split()),
        )


def _is_number(match: re.Match[str], code: str) -> bool:
    """Whether serial and letters make a number, and not a rate or a score such as "24/24h" or "60/km"."""
    if match["party"]:
        return "/" in code and re.split(r"\s?/", code)[0] in KIND_OF_LETTERS
    if match["marked"]:
        return True
    if match["year"]:
        return "/" in match.string[match.end("year") : match.start("letters")]
    return "-" in code or bool(AUTHORITY.fullmatch(code))


def _length_of_code(written: str) -> int:
    """How much of what follows the slash is letters of a number: "QĐ-UBND" in "QĐ-UBND - Hải Phòng"."""
    blocks = list(re.finditer(r"[^\s/.-]+(?: & [^\s/.-]+)*", written))
    in_lower_case = written[: blocks[0].end()].islower() and shadow(blocks[0].group()) in KIND_OF_LETTERS
    length = 0
    for block in blocks:
        if not (in_lower_case or _is_code(block.group())):
            break
        length = block.end()
    return length


def _is_code(block: str) -> bool:
    """Whether a word is an abbreviation: capitals but for one letter, as in TTr and QyĐ."""
    letters = re.sub("[ &]", "", block)
    capitals = sum(character.isupper() or character.isdigit() for character in letters)
    return capitals >= max(1, len(letters) - 1) or shadow(block) == "ttg"


def find_mentions(text: str) -> list[Mention]:
    """The documents that a text speaks of by number, as people write and type it, in order.

    A text that is nothing but a serial ("1132", "số 1132", "1132/QĐ") is a mention too.
    """
    plain = shadow(text)
    mentions = [_full_mention(number, plain) for number in _numbers(text, plain)]
    loose = [_loose_mention(match, text, plain) for match in LOOSE.finditer(plain) if _names_document(match)]
    mentions += [mention for mention in loose if not any(_overlap(mention, full) for full in mentions)]
    if not mentions and (alone := ALONE.fullmatch(plain)):
        mentions.append(Mention(*alone.span("said"), alone["serial"], kind_of(alone["letters"] or ""), None, None))
    return sorted(mentions, key=lambda mention: mention.start)


def _overlap(one: Mention, other: Mention) -> bool:
    return one.start < other.end and other.start < one.end


def _full_mention(number: NumberSpan, plain: str) -> Mention:
    before = KIND_BEFORE.search(plain, max(0, number.start - 40), number.start)
    start = before.start() if before else number.start
    return Mention(
        start,
        number.end,
        number.serial,
        kind=_kind_of_word(before["word"] if before else None) or kind_of(number.letters),
        year=number.year or _year_after(plain, number.end),
        letters=number.letters,
    )


def _loose_mention(match: re.Match[str], text: str, plain: str) -> Mention:
    return Mention(
        match.start(),
        match.end(),
        serial=match["serial"],
        kind=_kind_of_word(match["word"]),
        year=int(match["year"]) if match["year"] else _year_after(plain, match.end()),
        letters=text[match.start("letters") : match.end("letters")] if match["letters"] else None,
    )


def _kind_of_word(word: str | None) -> Kind | None:
    return KIND_OF_WORDS.get(word or "") or KIND_OF_LETTERS.get(word or "")


def _names_document(match: re.Match[str]) -> bool:
    if match["marked"] or match["year"] or match["letters"]:
        return True
    if COUNTED.match(match.string, match.end()):
        return False
    kind = _kind_of_word(match["word"])
    # "Luật Đất đai 2013" and "kỷ luật 15 đảng viên": a law's number is told with "số".
    return kind is not Kind.LAW and not (kind in NAMED_BY_YEAR and LIKE_A_YEAR.fullmatch(match["serial"]))


def _year_after(plain: str, end: int) -> int | None:
    if told := FOLLOWED_BY_YEAR.match(plain, end):
        return int(told["year"])
    following = plain[end : end + 60]
    dates = find_dates(following)
    if dates and dates[0].start <= DATE_FOLLOWS_WITHIN and not re.search(r"[.;)(]", following[: dates[0].start]):
        return dates[0].first.year
    return None
