"""Lines that forms and portals carry and nobody asks about: mottoes, rules, marks of signature, buttons, counters.

They stay in the stored text and make no passage. Lines are compared as shadows, so spelling, case and marks do not
matter.
"""

import re
from collections.abc import Sequence

from knowledge.vietnamese.names.dates import Grain, find_dates
from knowledge.vietnamese.text.lines import Line

MOTTOES = (
    r"cong hoa (?:xa )?hoi chu nghia viet ?nam",
    r"doc lap ?- ?tu do ?- ?hanh phuc",
    r"dang cong san viet nam",
)
# "(Đã ký)", "(Ký, ghi rõ họ tên)", and what a digital signature prints.
SIGNED = (
    r"\(? ?da k[yi](?: ten| va dong dau|, dong dau)? ?\)?",
    r"\( ?k[yi](?: ten)?\b[^)]*\)",
    r"\(? ?k[yi],? (?:va )?(?:ghi ro )?ho,? (?:va )?ten[^)]*\)?",
    r"(?:nguoi ky|ky boi|co quan ky|thoi gian ky|ngay ky|email)\s?:.*",
)
BUTTONS = (
    r"print|in|in (?:bai(?: viet| nay)?|trang(?: nay)?|tin)|ban in|goc|pdf|tai ve|tai xuong|download|file dinh kem",
    r"(?:gui )?(?:e-?mail|mail)|gui (?:cho )?ban be|gui bai(?: viet)?|chia se(?: (?:bai viet|tren|qua|len|tin)\b.*)?",
    r"facebook|zalo|twitter|linkedin|messenger|telegram|youtube|tiktok|copy(?: link)?|sao chep(?: lien ket)?",
    r"nghe(?: doc)?(?: bai(?: viet)?)?|doc bai(?: viet)?|luu(?: tin| bai)?|theo doi chung toi\b.{0,40}",
    r"tien ich(?: thong tin)?|nguon tin|ket noi voi chung toi|chung toi tren mang xa hoi|mang xa hoi",
    r"(?:ma )?qr ?-?code\b.*|ma qr\b.*",
    r"trang chu(?: ?[>\"/|›-].*)?|home ?[>\"/|›].*|(?:ve|len) dau trang|(?:(?:quay|tro) )?(?:lai|ve)(?: trang truoc)?",
    r"binh luan(?: \(\d+\))?|gui binh luan|y kien(?: ban doc| cua ban)?|danh gia(?: bai viet)?|phan hoi|dang nhap",
    r"co chu(?: ?:? ?(?:a ?[+-]? ?)+)?|a ?[+-](?: ?a ?[+-]?)*|tags?|tu khoa|xem them|doc them|thich|like|share",
    r"(?:(?:so )?luot (?:xem|doc|truy cap)(?: bai)?|da xem|da doc|views?) ?:? ?[\d.,]*|[\d.,]+ (?:luot xem|views?)",
    r"(?:tags?|tu khoa) ?:.*|[> ]*(?:xem|doc) them ?:.*|(?:©|copyright|ban quyen)\b.*",
    r"page ?\d*|trang \d+(?: ?/ ?\d+)?|\((?:van ban|bai|ban) mau\b.*\)",
)
FURNITURE = re.compile("|".join(f"(?:{pattern})" for pattern in (*MOTTOES, *SIGNED, *BUTTONS)))
MOTTO = re.compile("|".join(MOTTOES))
SIGNATURE_MARK = re.compile("|".join(f"(?:{pattern})" for pattern in SIGNED))
RULE = re.compile(r"[\W_]*(?:o0o|0o0|ooo|oo0oo)?[\W_]*")
CODE = re.compile(r"(?:ma )?qr ?-?code ?: ?")
EDGES = " |*_#>-–:.•·/"

# When a news item appeared: "Thứ Hai, 08/05/2023 10:35".
WHEN = re.compile(
    r"\b(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|(?:(?:ngay )?dang(?: tai| tin)?|xuat ban|cap nhat)"
    r"(?: luc| ngay)?|tin|ngay|luc|gmt ?[+-]?\d*|am|pm|sa|ch|\d{1,2} ?[:hg] ?\d{2}(?: ?: ?\d{2})?p?|print|in|goc)\b"
)
LONGEST_TIMESTAMP = 120
# What pages print beside it: who put it there, how often it was seen, how long it takes to hear.
BESIDE_TIMESTAMP = re.compile(
    r"\b(?:nguoi dang|nguoi viet|tac gia|bien tap|chuyen muc|nguon)(?: tin)? ?: ?[^\d:|,;-]{1,40}?(?= ?[-|,;]|$)"
    r"|\b(?:so )?(?:luot )?(?:xem|doc|truy cap|view)s? ?: ?[\d.,]+|[\d.,]+ (?:luot (?:xem|doc)|views?)\b"
    r"|\b(?:in(?= bai)|chia se|gui(?= email)|luu(?= bai))(?: bai(?: viet)?)?(?: (?:zalo|facebook|email|twitter))*\b"
    r"|\b(?:in|nghe|doc) bai(?: viet)?\b|\b\d{1,2}:\d{2} ?/ ?\d{1,2}:\d{2}\b|\bco chu ?:?(?: ?a ?[+-]?)*"
)
# Who published it may stand before: "BÁO … - Chủ nhật, 2/9/2018".
# The name of a portal or paper over its item: "CỔNG THÔNG TIN ĐIỆN TỬ TỈNH …".
MASTHEAD = re.compile(
    r"(?:cong (?:thong tin(?: dien tu)?|ttdt|tin tuc)|trang (?:thong )?tin dien tu|bao dien tu|tap chi dien tu)\b"
    r"[^.:;,]{0,80}"
)
LINES_OF_MASTHEAD = 4
OUTLET = re.compile(r"^ ?(?:bao|dai|tap chi|trang tin|cong (?:thong tin|ttdt))\b[^,.;:|]{0,60}? [-|] ")

# After these stand headlines of other items and nothing more.
OTHER_NEWS = re.compile(
    r"(?:cac )?(?:tin|bai|tin bai|tin tuc|bai viet|thong tin) (?:khac|lien quan|cung chuyen muc|moi(?: hon| nhat)?"
    r"|cu hon|da dua|noi bat|doc nhieu|xem nhieu)|cung chuyen muc|co the ban quan tam|(?:doc|xem) nhieu(?: nhat)?"
)
LONGEST_HEADLINE = 220


def is_motto(line: Line) -> bool:
    """Whether the line is the motto over a document of state or Party."""
    return MOTTO.fullmatch(line.plain.strip(EDGES)) is not None


def is_signature_mark(line: Line) -> bool:
    """Whether the line only says that somebody signed."""
    return SIGNATURE_MARK.fullmatch(line.plain.strip(EDGES)) is not None


def is_rule(line: Line) -> bool:
    """Whether the line has no words: dashes, stars, an empty cell."""
    return RULE.fullmatch(line.plain) is not None


def is_timestamp(line: Line) -> bool:
    """Whether the line only says when a news item appeared."""
    plain = BESIDE_TIMESTAMP.sub(" ", line.plain)
    plain = OUTLET.sub("", " ".join(part for part in plain.split("|") if not FURNITURE.fullmatch(part.strip(EDGES))))
    if len(plain) > LONGEST_TIMESTAMP or not WHEN.search(plain):
        return False
    days = [date for date in find_dates(plain) if date.grain is Grain.DAY]
    if len(days) != 1:
        return False
    rest = plain[: days[0].start] + " " + plain[days[0].end :]
    return bool(WHEN.search(rest)) and not any(map(str.isalnum, WHEN.sub(" ", rest)))


def is_day_alone(line: Line) -> bool:
    """Whether the line is a day and nothing more; over a news item it says when that appeared."""
    days = find_dates(line.plain)
    if len(days) != 1 or days[0].grain is not Grain.DAY:
        return False
    return not any(map(str.isalnum, line.plain[: days[0].start] + line.plain[days[0].end :]))


def is_furniture(line: Line) -> bool:
    """Whether the line makes no passage, wherever it stands."""
    if is_rule(line):
        return True
    return len(line.text) <= LONGEST_HEADLINE and bool(
        FURNITURE.fullmatch(line.plain.strip(EDGES)) or is_timestamp(line)
    )


def headline_in_code(line: Line) -> str | None:
    """The headline in the caption of a page's code: "QR CODE: Thành lập Ban Chỉ đạo"."""
    caption = CODE.match(line.plain)
    return line.text[caption.end() :].strip() or None if caption else None


def _is_masthead(line: Line) -> bool:
    """Whether the line is but the name of who brings the item; a headline on a portal says more, in small letters."""
    return line.is_in_capitals and MASTHEAD.fullmatch(line.plain.strip(EDGES)) is not None


def opens_other_news(line: Line) -> bool:
    """Whether headlines of other items follow the line."""
    return OTHER_NEWS.fullmatch(line.plain.strip(EDGES)) is not None


def furniture(document: Sequence[Line]) -> set[int]:
    """Which of a document's lines make no passage, by their place in the list."""
    marked = {at for at, line in enumerate(document) if is_furniture(line)}
    marked |= {at for at, line in enumerate(document[:LINES_OF_MASTHEAD]) if _is_masthead(line) or is_day_alone(line)}
    for at, line in enumerate(document):
        if opens_other_news(line):
            marked.add(at)
            for after in range(at + 1, len(document)):
                if len(document[after].text) > LONGEST_HEADLINE:
                    break
                marked.add(after)
    return marked
