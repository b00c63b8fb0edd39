"""Words out of capitals: "ỦY BAN NHÂN DÂN THÀNH PHỐ VÂN GIANG" becomes "Ủy ban nhân dân thành phố Vân Giang".

Where a text has the same words elsewhere in mixed case, that is how they are written, for custom differs (Bộ Công an,
Bộ Công Thương). Else a lexicon decides, of what Nghị định 30/2020/NĐ-CP, phụ lục II, writes with a capital.
"""

import re

from knowledge.vietnamese.names.places import CITIES, PROVINCES, UNITS

# Written so wherever they stand.
NAMES = """Ủy ban nhân dân, Hội đồng nhân dân, Ủy ban Thường vụ Quốc hội, Ủy ban Mặt trận Tổ quốc Việt Nam, Quốc hội,
Chính phủ, Thủ tướng Chính phủ, Thủ tướng, Chủ tịch nước, Tổng Bí thư, Bộ Chính trị, Ban Bí thư, Mặt trận Tổ quốc,
Việt Nam, Tòa án nhân dân tối cao, Tòa án nhân dân, Viện kiểm sát nhân dân tối cao, Viện kiểm sát nhân dân, Hiến pháp,
Kiểm toán nhà nước, Ngân hàng Nhà nước, Văn phòng Chính phủ, Văn phòng Quốc hội, Thanh tra Chính phủ, Nhà nước, Bộ luật,
Bảo hiểm xã hội Việt Nam, Công an nhân dân, Quân đội nhân dân, Tỉnh ủy, Thành ủy, Quận ủy, Huyện ủy, Thị ủy, Đảng ủy,
Đảng bộ, Ban Thường vụ, Ban Chấp hành, Trung ương, Liên đoàn Lao động, Hội Liên hiệp Phụ nữ, Hội Nông dân,
Hội Cựu chiến binh, Đoàn Thanh niên, Thủ đô"""
# What may follow Bộ, Sở, Phòng …, each with its capital.
FIELDS = """Công an, Quốc phòng, Ngoại giao, Ngoại vụ, Nội vụ, Tư pháp, Tài chính, Công Thương, Xây dựng, Y tế,
Giáo dục, Đào tạo, Khoa học, Công nghệ, Nông nghiệp, Môi trường, Phát triển nông thôn, Tài nguyên, Giao thông vận tải,
Thông tin, Truyền thông, Văn hóa, Thể thao, Du lịch, Lao động, Thương binh, Xã hội, Dân tộc, Tôn giáo, Kế hoạch, Đầu tư,
Thanh tra, Tổ chức cán bộ, Pháp chế, Hải quan, Thuế, Kiểm lâm, Lâm nghiệp, Thủy sản, Chăn nuôi, Thú y, Kinh tế,
Hạ tầng"""
OFFICES = "Bộ|Sở|Phòng|Tổng cục|Chi cục|Cục|Vụ|Ban"
# Behind these a body's own name begins: "Ban Chỉ đạo Chuyển đổi số".
BODIES = (
    "Ban Chỉ đạo|Ban Chỉ huy|Ban Tổ chức|Ban Quản lý|Ban Điều hành|Tổ công tác|Tổ giúp việc|Tiểu ban|Hội đồng|Trung tâm"
    "|Học viện|Viện|Trường|Văn phòng|Thanh tra"
)
# Short forms stay in capitals. (Roman and Arabic numerals do as well.)
SHORT_FORMS = re.compile(
    r"(?:UBND|HĐND|UBMTTQ|MTTQ|CCHC|TTHC|CNTT|THPT|THCS|BHXH|BHYT|PCCC|BCĐ|TTĐT|VNeID|ODA|ASEAN|[IVXLC]{2,}|[IVX]|\S*[\d/]\S*)\W*"
)
# Where a place's name has ended for sure.
AFTER_NAME = (
    "và|của|về|theo|giai|năm|đến|tại|trên|do|cho|ban|kèm|thành|là|được|thuộc|có|với|từ|khi|hoặc|các|trực|thông minh"
)


def _alternatives(names: str) -> str:
    return "|".join(sorted(re.split(r",\s+", names), key=len, reverse=True))


_FIELD = rf"(?:{_alternatives(FIELDS)})"
_NAMES = re.compile(rf"\b(?:{_alternatives(NAMES)})\b", re.IGNORECASE)
_OFFICE = re.compile(rf"\b(?:{OFFICES}) {_FIELD}(?:(?:,| và| -) {_FIELD})*\b", re.IGNORECASE)
_FIELDS = re.compile(rf"\b(?:{OFFICES}|{_FIELD})\b", re.IGNORECASE)
_BODY = re.compile(rf"\b(?P<body>{BODIES})(?P<name> (?!các\b|và\b|của\b)\w)?", re.IGNORECASE)
_GOES_ON = rf"(?!(?:{AFTER_NAME})\b)\w+"
_PLACE = re.compile(
    rf"\b(?P<unit>(?:tỉnh|thành|huyện|quận|thị) ủy|{'|'.join(unit for unit in UNITS if len(unit) > 2)}"
    r"|(?<!hợp tác )xã(?! hội\b)) "
    rf"(?P<name>(?:{_alternatives(f'{CITIES}, {PROVINCES}')})\b|{_GOES_ON}(?: {_GOES_ON})?)",
    re.IGNORECASE,
)
_DOCUMENT = re.compile(
    r"\b(?:quyết định|nghị định|nghị quyết|thông tư|thông tư liên tịch|chỉ thị|kế hoạch|thông báo|công văn|luật)"
    r"(?= số\b| \d)"
)
_WRITTEN = {name.lower(): name for name in re.split(r",\s+", f"{NAMES}, {FIELDS}") + f"{OFFICES}|{BODIES}".split("|")}


def out_of_capitals(words: str, text: str = "") -> str:
    """The words as they are written in running text; `text` is where to look how. Mixed case stays as it is."""
    if not words.isupper():
        return words
    return _as_in(text, words) or _by_lexicon(words)


def _as_in(text: str, words: str) -> str | None:
    spaced = r"\s+".join(map(re.escape, words.split()))
    found = (match.group() for match in re.finditer(rf"(?<!\w){spaced}(?!\w)", text, re.IGNORECASE))
    mixed = next((written for written in found if not written.isupper() and written[0].isupper()), None)
    return " ".join(mixed.split()) if mixed else None


def _by_lexicon(words: str) -> str:
    low = " ".join(word if SHORT_FORMS.fullmatch(word) else word.lower() for word in words.split())
    low = _PLACE.sub(lambda match: f"{match['unit']} {match['name'].title()}", low)
    low = _BODY.sub(lambda match: _WRITTEN[match["body"].lower()] + (match["name"] or "").upper(), low)
    low = _OFFICE.sub(lambda match: _FIELDS.sub(_written, match.group()), low)
    low = _NAMES.sub(_written, low)
    low = _DOCUMENT.sub(lambda match: match.group().capitalize(), low)
    return low[:1].upper() + low[1:]


def _written(match: re.Match[str]) -> str:
    return _WRITTEN[match.group().lower()]
