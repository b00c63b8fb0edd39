"""What people put around a question to be polite, and what is left without it."""

import re

from knowledge.vietnamese.shadow import shadow

ENDING = re.compile(
    r"(?:[\s,]+(?:ạ|à|ơi|vậy|vậy ta|thế|nhỉ|nhé|nha|nghen|hả|đấy|với|nữa|giúp (?:tôi|em|mình)|bạn|ad))+"
    r"[\s?.!]*$",
    re.IGNORECASE,
)
OPENING = re.compile(
    r"(?:(?:da|alo|chao|xin chao|hello|hi|ad|bot|ban|anh|chi|em|oi|a|thua|lam on|vui long|cho|xin|toi|minh|cho phep"
    r"|duoc|muon|can) ?,? )*(?:hoi|biet|hoi thu|hoi la|hoi them)(?: la| rang)?[ ,:]+"
    # Without its marks "hội" of "Hội nghị" is the same word, and asks nothing.
    r"(?!(?<=\bhoi )(?:nghi|dong|nong dan|phu nu|thi|thao|chu thap|lien hiep|cuu chien|vien|khuyen hoc|luat|truong|che)\b)"
)
WISH = re.compile(
    r"(?:(?:da|xin|hay|vui long|lam on|nho|bot|ban|anh|chi|em) )*(?:(?:toi|minh|em) )?"
    r"(?:(?:cho|dua|gui|cung cap|can|muon|tim|giup)(?: cho)?(?: (?:toi|minh|em|xin|xem|biet|ra|lai|co))*)(?: ve)? "
    r"(?=danh sach|thanh phan|ten |co cau|thong tin)"
)


def without_courtesy(text: str) -> str:
    """The question itself: "Cho em hỏi ai là Trưởng ban vậy ạ?" asks who is head."""
    ending = ENDING.search(text)
    if ending and ending.start() > 0:
        text = text[: ending.start()]
    opening = OPENING.match(shadow(text)) or WISH.match(shadow(text))
    if opening is None or opening.end() >= len(text):
        return text
    return text[opening.end() :]
