"""What kind of thing a question wants to hear, and whether words give it: a number of members, a day, an agency."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from knowledge.answers.asked.asking import Ask
from knowledge.answers.asked.giving import (
    CLOCK,
    MONEY,
    PERIOD,
    RANK,
    REGULAR,
    WRITTEN_ALSO,
    Gives,
    Span,
    agencies,
    agencies_called,
    counts,
    leads_this,
    names_another,
    places,
    places_called,
    provinces,
    says,
    says_when,
    says_which_day,
    says_why,
    someone,
    spans,
    stands,
)
from knowledge.answers.asked.questions import ALL_MEMBERS, Question
from knowledge.vietnamese.names.people import find_people
from knowledge.vietnamese.names.titles import Rank, find_posts
from knowledge.vietnamese.writing.spelling import CAPITALS, fold, fold_word, folded, is_bare, normalise

NUMBER = (  # a document's
    r"\b(?:quyet dinh|van ban|nghi dinh|thong tu|nghi quyet|công văn|cong van(?= so\b)|chi thi|ket luan|thong bao|to trinh|ke hoach)"
    r"(?: \w+){0,2} (?:so )?(?:(?<!the )nao|may|bao nhieu)\b"
    r"|\bso (?:hieu|ki hieu|van ban|quyet dinh)(?: \w+){0,12}? (?:(?:la|thi) )?(?:gi|nao|may|bao nhieu)\b"
)
# Over the words with their marks: "mấy" asks, "máy" does not.
QUANTITY = re.compile(r"\b(?:bao nhiêu|mấy|how many|how much)\b(?: (?P<unit>\w+)(?: (?P<then>\w+))?)?")
# Behind "bao nhiêu" these are no unit.
NO_UNIT = frozenset(
    "là ở trong cho vậy thế ạ được và của tiền cái chiếc gì nữa rồi từ đến ai nhất tới một mỗi thì về khi".split()
)
# "Bao nhiêu tiền?" in all its ways: nothing or only what it is for may follow.
SUM = re.compile(
    r"\b(?:bao nhiêu|mấy) (?:tiền|kinh phí|chi phí|vốn|đồng)\b|\b(?:hết|mất|tốn)(?: kém)?(?: hết)? bao nhiêu(?! (?:ngày|tháng|năm|thời gian|người|công)\b)"
    r"|\b(?:kinh phí|chi phí|dự toán|dự trù|tổng mức đầu tư|tổng vốn|trị giá|đền bù|bồi thường|đền|hỗ trợ|trợ cấp|lệ phí|mức phạt|phạt)\b"
    r"[^?;]{0,60}\bbao nhiêu(?= (?:một|mỗi|cho|vậy|thế|từ)\b|\W*(?:$|;))"
)
RANKED = re.compile(
    r"\b(?:thứ|hạng|vị trí(?: thứ)?) (?:bao nhiêu|mấy)\b|\b(?:dung|xep|vi tri|hang) (?:thu|hang) (?:bao nhieu|may)\b"
)
HOUR = re.compile(r"\bmấy giờ\b")
DATED = re.compile(r"\b(?:ngày|tháng|năm|hôm|quý) (?:bao nhiêu|mấy)\b")
CHANGING = frozenset({"tang", "giam"})
SALARY = re.compile(r"\blương\b")
SHARE = ("ti", "le")  # a text says it by its sign: "78,6% hồ sơ"
AGENCY_ROLE = re.compile(r"\b(?:co quan|don vi|bo phan|van phong) (?:thuong truc|giup viec|dau moi)\b")
PHONE = (
    r"(?<!trực )(?<!truc )\b(?:(?:số )?điện thoại|(?:so )?dien thoai)\b|\bsố máy\b|\b(?:xin|cho) (?:\w+ ){0,3}so may\b"
    r"|\bso (?:di dong|dt|lien lac|lien he|zalo|tong dai|ca nhan|cam tay)\b|\bhotline\b|\b(?:đường dây nóng|duong day nong)\b"
    r"|\b(?:sđt|sdt|đtdđ|dtdd)\b|\b(?:phone|mobile|cell|contact) ?(?:number|no)?\b"
)
REACHED = r"\d[\d .()-]{6,}\d|@|\b(?:[Ss]ố|[Tt]ầng|[Pp]hòng) \d+"

A_NUMBER = re.compile(r"\d+ ?/ ?\S*[A-ZĐ]|\b(?:số|định|tư|quyết|thị|luận|hoạch|trình|SỐ) \d")  # of a document

# What a question asks for, over its folded words and its words in lower case, and what must stand in words that answer.
ASKED_FOR: tuple[tuple[re.Pattern[str], Gives], ...] = tuple(
    (re.compile(asked), gives)
    for asked, gives in (
        (PHONE, stands(r"\d[\d .()-]{6,}\d")),
        (r"\b(?:email|e mail|thu dien tu|hom thu|gmail)\b", stands("@")),
        (r"\b(?:zalo|facebook|fanpage) (?:cua|la|so)\b", stands(r"\d{9,}|https?|\.(?:vn|com|me)\b")),
        (r"\blien (?:he|lac)(?: voi .*)? (?:o dau|the nao|nhu the nao|bang cach nao|bang gi|qua dau|kieu gi)\b", stands(REACHED)),
        (r"\b(?:so tai khoan|can cuoc|cccd|cmnd|chung minh nhan dan|ma so thue|bien so)\b", stands(r"\d{6,}|\d{2}[A-Z]")),
        (r"\bgiá (?:\S+ ){0,6}bao nhiêu\b|\bgia ve\b.*\bbao nhieu\b", stands(r"\b[Gg]iá\b.*\d.*(?:đồng|đ|triệu|USD)\b")),
        (SUM.pattern, lambda text: MONEY.search(text) is not None),
        (RANKED.pattern, lambda text: RANK.search(text) is not None),
        (r"\b(?:dia chi|so nha)\b(?! (?:web|email|mail|thu))", stands(rf"\b(?:[Ss]ố|[Tt]ầng|[Pp]hòng) \d+|\b(?:[Đđ]ường|[Pp]hố) [{CAPITALS}\d]")),
        (r"\b(?:website|trang web|trang thong tin)\b", stands(r"\bwww|https?|\.vn\b")),
        (r"\bluong (?:cua|la|bao|thang|co ban|moi)\b|^luong\b|\b(?:muc|tien|huong) luong\b|\bthu nhap\b", stands(rf"(?:\b(?:lương|LƯƠNG|thu nhập)|(?:^|[.;:•-] )(?:Lương|Thu nhập))(?! [{CAPITALS}])\b.*\d")),
        (r"\b(?:phu cap|thu lao|tien thuong)\b", stands(r"\b(?:phụ cấp|thù lao|thưởng)\b.*\d")),
        (r"\btuổi\b.*\b(?:bao nhiêu|mấy)\b|\b(?:bao nhiêu|mấy) tuổi\b|\bsinh (?:vào |hồi )?(?:ngày|năm|tháng|khi) (?:nào|bao nhiêu|mấy)\b", stands(r"\b[Ss]inh (?:ngày |năm |tháng )?\d|\b\d+ tuổi\b")),
        (r"\bquê(?: quán| gốc)?\b", stands(r"\b(?:[Qq]uê|[Nn]guyên quán|[Ss]inh ra)\b")),
        (r"\bnhà (?:riêng|ông|bà|anh|chị|đồng chí|của|ở đâu)\b|\bnơi (?:ở|cư trú|thường trú)\b|\bđịa chỉ nhà\b|\bhộ khẩu\b", stands(r"\b(?:[Nn]hà riêng|thường trú|cư trú|trú tại|ngụ)\b")),
        (r"\btài sản\b|\bgiàu\b", stands(r"\btài sản\b")),
        (r"\b(?:vợ|chồng) (?:của )?(?:ông|bà|anh|chị|đồng chí)\b", stands(r"\b(?:vợ|chồng|phu nhân|phu quân)\b")),
        (r"\b(?:mấy|bao nhiêu) (?:người |đứa )?con\b", stands(r"\bcon (?:trai|gái)?\b")),
        (r"\b(?:tốt nghiệp|học) (?:ở |tại )?(?:trường|đại học|ngành)\b.*\b(?:nào|gì)\b|\b(?:bằng cấp|trình độ)\b", stands(r"\b[Tt]ốt nghiệp (?:Trường|Đại học|Học viện|loại|ngành)|\b(?:[Cc]ử nhân|[Tt]hạc sĩ|[Tt]iến sĩ|[Kk]ỹ sư)\b")),
        (r"\b(?:ngay nao|thang nao|nam nao|hom nao)\b", says_which_day),
        (r"\b(?:khi nao|bao gio|luc nao|may gio|when|thoi (?:diem|gian) nao)\b", says_when),
        (DATED.pattern, says_which_day),
        (HOUR.pattern, lambda text: CLOCK.search(text) is not None),
        (r"\b(?:hạn chót|hạn cuối|hạn cuối cùng|chậm nhất|muộn nhất|trễ nhất)\b", says_when),
        (r"\bbao lau (?:mot|1) lan\b", lambda text: REGULAR.search(fold(text)) is not None),
        (r"\bbao lau\b", lambda text: PERIOD.search(fold(text)) is not None),
        (NUMBER, lambda text: A_NUMBER.search(text) is not None),
        (r"\b(?:vi sao|tai sao|ly do gi|vi li do gi|li do|ly do|nguyen nhan)\b", says_why),
        (r"\b(?:kinh phí|tiền|vốn|chi phí)\b.*\b(?:ở đâu|từ đâu|đâu ra|nguồn nào|quỹ nào)\b", says(r"\b(?:ngan sach|nguon|qui|xa hoi hoa|dong gop|tai tro)\b")),
        (r"\b(?:đã|được)\b.*\bchưa\b", stands(r"\b(?:đã|Đã|vừa|Vừa|mới|chưa|Chưa|xong|hoàn thành|hoàn tất)\b")),
        (r"\bnước nào\b", stands(r"\bnước [A-ZĐ]|\b(?:Mỹ|Nhật|Hàn Quốc|Trung Quốc|Lào|Campuchia|Thái Lan|Singapore|Pháp|Đức|Nga|Úc|Ấn Độ|EU)\b")),
    )
)  # fmt: skip
WHOM = re.compile(
    r"^(?:nhung )?ai\b|[,;:] (?:những )?ai\b|\b(?:do|la|cua|boi|cho|voi|nhung|theo|thi) ai\b"
    r"|\bai (?:la|lam|phu trach|chiu|lo|duoc|phai|se|da|ki|co|dung|giu|chu tri|chi dao|quan li|thay|hien|dang)\b|\b(?:nguoi|ong|ba|bo truong|dong chi|vi|giam doc) nao\b"
)
# What a question asks the name of, and where names of that sort stand in words. One that it names itself is no answer.
NAMES_ASKED_FOR: tuple[tuple[re.Pattern[str], Callable[[str], Iterable[Span]]], ...] = tuple(
    (re.compile(asked), find)
    for asked, find in (
        (WHOM.pattern, someone),
        (r"\b(?:co quan|don vi|to chuc|nganh|ben) nao\b", agencies),
        (r"\bsở nào\b", agencies_called("sở")),
        (r"\bbộ nào\b", agencies_called("bộ")),
        (r"\bphòng nào\b", agencies_called("phòng")),
        (r"\bhội nào\b", agencies_called("hội")),
        (r"\b(?:ban|ban chỉ đạo|tổ công tác|hội đồng|ủy ban|trung tâm) nào\b", agencies),
        (r"\b(?:chuyen|dieu dong|giao|ban giao|sap nhap|nhap|dua|gop) (?:ve|sang|cho|vao|den) dau\b", agencies),
        (r"\b(?:công ty|doanh nghiệp|tập đoàn|hãng) nào\b|\b(?:cong ti|doanh nghiep|tap doan) nao\b", agencies_called("công ty|tổng công ty|tập đoàn|doanh nghiệp|hợp tác xã")),
        (r"\bnhà thầu nào\b", places_called(r"nhà thầu|liên danh|công ty|tập đoàn")),
        (r"(?<!chuyển về )(?<!chuyển sang )(?<!chuyển cho )(?<!nhập vào )(?<!động về )(?<!giao cho )(?<!đưa về )\bđâu\b|\b(?:noi nao|dia diem nao|cho nao|dia chi nao)\b", places),
        (r"\bđường nào\b|\b(?:o|tren|tai) duong nao\b", places_called("đường|phố")),
        *((rf"\b{kind} nào\b", places_called(kind)) for kind in ("huyện", "xã", "phường", "quận", "thị xã", "thôn", "ấp")),
        (r"\b(?:tỉnh|tỉnh thành|tỉnh, thành|thành phố|địa phương) nào\b", provinces),
    )
)  # fmt: skip
DUTY = re.compile(
    r"\b(?:nhiem vu|trach nhiem|chuc nang|quyen han|tham muu|giup(?! viec\b)|giao|chu tri|phu trach|giu chuc|dam nhan"
    r"|lam (?!viec|vu|cuc|uy vien|thanh vien|truong|pho|to truong|to pho|chu tich|giam doc|thu ki))\b"
)
# What rules are about names duties and gives none, nor does "other duties that … gives".
NO_DUTY = re.compile(
    r"\b(?:qui che|qui dinh|quyet dinh) nay (?:qui dinh|dieu chinh|ap dung)\b"
    r"|^(?:\w{1,2} )?(?:thuc hien )?(?:cac |nhung |mot so )?(?:nhiem vu|cong viec|cong tac|viec) khac\b"
)
# Who asks what somebody has to do is answered by what he is told to do as well.
TO_DO = re.compile(
    r"\b(?:phai|can|(?:duoc )?(?:giao|yeu cau|de nghi|chi dao)) (?:\w+ ){0,9}(?:lam|thuc hien) (?:nhung |cac )?(?:gi|viec gi)\b"
)
WHAT_FOR = re.compile(r"\b(?:de|nham)(?: muc dich)?(?: lam)? (?:nhung )?gi\b")
TOLD_TO = re.compile(r"\b(?:yeu cau|(?<!xet )(?<!theo )de nghi|chi dao cac|phai)\b")
INSTEAD_OF = re.compile(r"\b(?:[Tt]hay(?: thế)?(?: cho)?|[Kk]ế nhiệm|[Tt]iền nhiệm(?! của))\b")
PREDECESSOR_IS = re.compile(r"[Tt]iền nhiệm của [^.;]{1,150}? là ")
FORMER = re.compile(r"\s*[-–,(]\s*(?:[^.;]{0,60},\s*)?(?:nguyên|cựu)\b")
TIMES = re.compile(r"\b(?:\d+|mot|hai|ba|bon|nam|sau|nhieu) lan\b|\b(?:hang|moi) (?:nam|qui|thang|tuan|ngay)\b")
REGULARLY = re.compile(
    r"\b(?:dinh ki|thuong ki|bao lau|mot lan|1 lan|trong (?:thang|tuan|qui|nam)|(?:lich|che do) hop)\b"
)
MADE_UP_OF = re.compile(r"\bgom\b|\b(?:thanh phan|thanh vien)(?: \w+){0,3} (?:la|co)\b|\bvoi su tham gia cua\b")
REPLACING = re.compile(r"\b(?:thay the|thay|bai bo|huy bo|sua doi|bo sung)\b")
OF_ASK: dict[Ask, Gives] = {
    Ask.DUTY: lambda text: DUTY.search(fold(text)) is not None and NO_DUTY.search(fold(text)) is None,
    Ask.ROSTER: lambda text: bool(find_people(text)) or MADE_UP_OF.search(fold(text)) is not None,
    Ask.IN_CHARGE: says(
        r"\b(?:phu trach|theo doi|dam nhiem|dam nhan|chu tri|chiu trach nhiem|(?<!ban )chi dao|duoc giao|phan cong)\b"
    ),
    Ask.LEFT: says(r"\b(?:thoi|rut|mien nhiem|roi|khong con|nghi huu|dieu dong|chuyen cong tac|thay)\b"),
    Ask.MEETS: says(r"\bhop\b"),
    Ask.AGENCY: says(r"\b(?:thuong truc|giup viec|dau moi)\b"),
    Ask.PREDECESSOR: says(r"\b(?:thay|thay the|tien nhiem|ke nhiem|nguyen)\b"),
    Ask.SUCCESSOR: says(r"\b(?:thay|thay the|tien nhiem|ke nhiem)\b"),
    Ask.ENDED: says(r"\b(?:giai the|cham dut|ngung|ket thuc)\b"),
    Ask.SIGNER: says(r"\bki\b"),
    Ask.STATUS: says(r"\b(?:hieu luc|thay the|bai bo|sua doi|huy bo)\b"),
    Ask.REPLACES: says(r"\b(?:thay the|bai bo|sua doi|huy bo)\b"),
    Ask.BASIS: says(r"\b(?:can cu|theo|dua (?:vao|tren))\b"),
    Ask.FOUNDING: says(r"\b(?:thanh lap|kien toan|doi (?:ten|thanh)|mang ten|ten goi|lap)\b"),
}
NAMED_BY_DOCUMENT = frozenset({Ask.FOUNDING, Ask.ENDED, Ask.STATUS})
FROM_A_SOURCE = re.compile(
    r"\b(?:từ|lấy ở|lấy) đâu\b|\bđâu ra\b"
)  # money and causes come from somewhere that is no place
# Words that only say what sort of thing is asked for: "bao giờ", "cơ quan nào", "địa điểm nào".
ONLY_ASKING = re.compile(
    r"\b(?:bao (?P<a>gio)|(?P<b>hom|thoi diem|luc) nao|vi (?P<c>li do|ly do)|(?P<d>li do|ly do|nguyen nhan)(?: (?:gi|nao|vi sao))?"
    r"|(?P<e>co quan|don vi|to chuc|so|bo|phong|hoi|nganh|cong ty|noi|cho|dia diem|duong|vi tri|van ban|nguoi|ong|dong chi|thoi gian|linh vuc|mang|dia ban|noi dung|khu vuc|hinh thuc) nao)\b"
    r"|^(?P<j>ti le)\b|\b(?P<f>khoang thoi gian) nao\b|^(?P<g>ten)\b|\b(?P<h>ten)(?: la)? gi\b|\b(?P<i>lan luot)\b"
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What must stand in words that answer a question, and which of its words only say what that is."""

    gives: tuple[Gives, ...]
    asking: frozenset[str]
    names_someone: bool = False  # whether it is someone's name that is asked for

    def given_by(self, text: str) -> bool:
        """Whether words give all that is wanted."""
        return all(gives(text) for gives in self.gives)


def wanted(question: Question) -> Wanted:
    """What a question wants to hear."""
    # As it was typed too: what is restored or mended may have become another word.
    asked = f"{' '.join(question.words)} ; {question.text.lower()} ; {normalise(question.typed).lower()}"
    if SALARY.search(question.text):
        asked = f"luong la {asked}"
    if question.ask in NAMED_BY_DOCUMENT:
        asked = asked.replace("quyet dinh nao", "").replace("van ban nao", "")  # the quoted one's own number answers
    gives = [gives for phrase, gives in ASKED_FOR if phrase.search(asked)]
    known = frozenset(question.words)
    named = FROM_A_SOURCE.sub(" ", asked)
    if question.ask is not Ask.ROSTER:  # a committee may be made up of "lãnh đạo các quận, huyện"
        gives += [names_another(find, known) for phrase, find in NAMES_ASKED_FOR if phrase.search(named)]
    if question.ask is Ask.POSTS:
        gives.append(names_another(lambda text: spans(find_posts(text)), known))
    if question.ask is Ask.HOLDER and (posts := {mention.post for mention in question.posts} - {ALL_MEMBERS}):
        of_a_head = any(mention.rank is Rank.HEAD for mention in question.posts)
        gives.append(
            lambda text: (
                not posts.isdisjoint(mention.post for mention in find_posts(text)) or (of_a_head and leads_this(text))
            )
        )
    if question.ask is Ask.DUTY and WHAT_FOR.search(asked):
        gives.append(says(r"\b(?:de|nham)(?! an\b| tai\b| ra\b| nghi\b| xuat\b| cap\b)"))
    elif question.ask is Ask.DUTY and TO_DO.search(asked):
        gives.append(lambda text: OF_ASK[Ask.DUTY](text) or TOLD_TO.search(fold(text)) is not None)
    elif question.ask in OF_ASK:
        gives.append(OF_ASK[question.ask])
    if question.ask is Ask.PREDECESSOR:
        gives.append(lambda text: _replaces_another(text, known))
    if question.ask is Ask.MEETS and REGULARLY.search(asked):
        gives.append(lambda text: REGULAR.search(fold(text)) is not None)
    if question.ask is Ask.REPLACES and question.numbers:
        gives.append(_replaces_others(question.numbers))
    if question.ask is Ask.AGENCY and (role := AGENCY_ROLE.search(asked)):
        gives.append(says(rf"\b{role.group()}\b"))
    unit = None
    quantity = QUANTITY.search(question.text.lower())
    if quantity and not _is_told_otherwise(question, asked):
        marked = normalise(quantity["unit"] or "")
        unit = fold_word(marked) if marked and marked not in NO_UNIT else None
        changes = not CHANGING.isdisjoint(question.words)
        marked = "" if is_bare(question.typed) else marked  # what was restored may be another word
        counted = counts(
            unit, frozenset(question.numbers), then=fold_word(quantity["then"] or ""), marked=marked, changes=changes
        )
        gives.append(_happens_so_often(counted) if unit == "lan" else counted)
        if unit is None and (measured := _measured(question)):
            is_share = measured == SHARE
            words = rf"\b{measured[0]}(?: \w+){{0,2}} {measured[1]}\b"
            gives.append(stands(r"\d\s*(?:%|phần trăm)") if is_share else says(words))
    return Wanted(tuple(gives), _asking(question, asked, unit), WHOM.search(named) is not None)


def _replaces_others(numbers: Sequence[str]) -> Gives:
    """Whether a text tells what is replaced, and that is not the document of these numbers, which does it."""

    def gives(text: str) -> bool:
        _, verb, after = _parted(fold(text))
        return bool(verb) and f" {numbers[0]} " not in f"{after} "

    return gives


def _replaces_another(text: str, known: frozenset[str]) -> bool:
    """Whether someone is named behind "thay" of whom the question does not ask."""
    behind = [text[verb.end() :] for verb in INSTEAD_OF.finditer(text)]
    others = [person for person in find_people(text) if not known.issuperset(folded(person.name))]
    if any(FORMER.match(text, person.end) for person in others):  # "ông A - nguyên Chủ tịch …"
        return True
    if any(not known.issuperset(folded(person.name)) for after in behind for person in find_people(after)[:1]):
        return True
    told = PREDECESSOR_IS.search(text)  # "Người tiền nhiệm của bà A là ông B"
    return told is not None and any(not known.issuperset(folded(p.name)) for p in find_people(text[told.end() :])[:1])


def _happens_so_often(counted: Gives) -> Gives:
    """Whether a text counts how often something happens, or says "hằng quý"."""
    return lambda text: counted(text) or TIMES.search(fold(text)) is not None


def _parted(line: str) -> tuple[str, str, str]:
    """A line before, at and after the word that says that something is replaced."""
    verb = REPLACING.search(line)
    return (line[: verb.start()], verb.group(), line[verb.end() :]) if verb else (line, "", "")


def asks_for_a_number(question: Question) -> bool:
    """Whether a question asks which document did something."""
    return re.search(NUMBER, " ".join(question.words)) is not None


def _is_told_otherwise(question: Question, asked: str) -> bool:
    """Whether "bao nhiêu" asks for a document's number, a sum of money, a rank, a day or an age, each with its signs."""
    told = (SUM, RANKED, DATED, HOUR)
    return bool(re.search(NUMBER, asked) or any(sign.search(asked) for sign in told) or "tuổi" in question.text.lower())


def _asking(question: Question, asked: str, unit: str | None) -> frozenset[str]:
    """The words of a question that only say what is wanted, unless it has them elsewhere too."""
    asking = [unit] if unit in WRITTEN_ALSO else []
    if "bao lau" in asked:
        asking.append("lau")
    line = asked.partition(" ; ")[0]
    for found in ONLY_ASKING.finditer(line):
        asking += [word for part in found.groupdict().values() if part for word in folded(part)]
    return frozenset(word for word in asking if word and question.words.count(word) <= max(1, asking.count(word)))


def _measured(question: Question) -> tuple[str, str] | None:
    """What is to be measured, by its first two words: "Dân số … là bao nhiêu?"."""
    first, second = (*question.words[:2], "", "")[:2]
    return (first, second) if {first, second} <= set(question.content) and question.ask is Ask.OPEN else None
