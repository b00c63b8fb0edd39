"""What people put around a question to be polite, and what is left without it."""

import re

from knowledge.vietnamese.writing.shadow import shadow

ENDING = re.compile(
    r"(?:[\s,]+(?:ạ|à|ơi|vậy|vậy ta|thế|nhỉ|nhé|nha|nghen|hả|đấy|với|nữa|luôn|đi|giùm|dùm|giúp|bạn|ad"
    r"|(?:giúp|giùm|dùm|hộ|cho) (?:tôi|em|mình)))+[\s?.!]*$",
    re.IGNORECASE,
)
CALLING = re.compile(
    r"(?:(?:da|thua|alo|hello|hi|xin chao|chao)[ ,.!:]+)*(?:(?:chao )?(?:ban|ad|admin|bot|anh chi|anh|chi|em|tro ly"
    r"|moi nguoi|ca nha) (?:oi|a)[ ,.!:]+|(?:xin chao|chao|hello|alo)(?: (?:ban|ad|admin|bot))?[ ,.!:]+)+"
)
OPENING = re.compile(
    r"(?:(?:da|alo|chao|xin chao|hello|hi|ad|bot|ban|anh|chi|em|oi|a|thua|lam on|vui long|de nghi|cho|xin|toi|minh|cho phep"
    r"|duoc|muon|can) ?,? )*(?:(?P<ask>hoi(?! (?:dong|nghi|vien)(?!\w)))(?: (?:biet|thu|la|them))?|biet)(?: la| rang)?[ ,:]+"
)
# A chapter of an association is no "chị hỏi".
CHAPTER = re.compile(r"chi hội (?:trưởng|phó|luật|phụ|nông|cựu|khuyến|chữ|người)\b", re.IGNORECASE)
# Who wants to be told of something, or to have it listed, asks for it: the thing itself says what is asked.
WISHED = (
    r"danh sach|thanh phan|ten |co cau|thong tin|thanh vien|uy vien|nhan su|doi hinh|(?:cac )?pho |truong |to pho"
    r"|(?:chuc nang|nhiem vu|trach nhiem|quyen han|cong viec)|chuc (?:vu|danh)|so luong|co quan thuong truc"
)
WISH = re.compile(
    r"(?:(?:da|xin|hay|vui long|lam on|nho|bot|ban|anh|chi|em|de nghi|mong|kinh mong) )*(?:(?:toi|minh|em) )?"
    r"(?:(?:cho|dua|gui|cung cap|can|muon|tim|giup|liet ke|ke|neu|doc|xem|trinh bay|lay)"
    r"(?: (?:toi|minh|em|xin|xem|biet|ra|lai|co|ho|ten|ho ten|ro|het|ho va ten|giup|hoi|giup (?:toi|minh|em)))* )+"
    rf"(?:ve )?(?=(?:(?:toan bo|tat ca|day du|het|tung|cac|nhung|ca) )*(?:{WISHED}))"
)


def without_courtesy(text: str) -> str:
    """The question itself: "Cho em hỏi ai là Trưởng ban vậy ạ?" asks who is head."""
    ending = ENDING.search(text)
    if ending and ending.start() > 0:
        text = text[: ending.start()]
    if (calling := CALLING.match(shadow(text))) and calling.end() < len(text):
        text = text[calling.end() :]
    opening = _opening(text)
    return text[opening.end() :] if opening and opening.end() < len(text) else text


def _opening(text: str) -> re.Match[str] | None:
    plain = shadow(text)
    opening = OPENING.match(plain)
    if opening and opening["ask"] and not _asks(text, opening):
        opening = None
    return opening or WISH.match(plain)


def _asks(text: str, opening: re.Match[str]) -> bool:
    """Whether it is "hỏi" that opens the question, however restored: "Hội nghị …" and "Hồi đầu năm …" do not ask."""
    start, end = opening.span("ask")
    is_chapter = CHAPTER.match(text, max(0, start - len("chi ")))
    return text[start:end].lower() in ("hỏi", "hoi") or (start > 0 and not is_chapter)
