"""Which language a person writes: Vietnamese, unless the words are plainly English."""

import re
import unicodedata

WORD = re.compile(r"[^\W\d_]+")

# Only words that are no Vietnamese syllable without its marks: "the", "do", "to", "in" and "that" would be.
ENGLISH = frozenset(
    """
    about and are by chair chaired chairman chairs committee could decision decisions deputy did does duties duty during
    for from give has have head heads how is issued latest lead leader leaders leads list member members news of office
    official please responsible serves should show signed tell task tasks there these this those was were what when
    where which who whom whose why will with would you your
    """.split()
)
# Function words, folded. Nouns are left out: an English question may be full of Vietnamese names.
VIETNAMESE = frozenset(
    """
    ai anh bao biet cac cai chi cho chua co con cua cung da dang dau de duoc gi hay hien hoi khi khong la lam luc may
    mot nao nay ngay nhieu nhu nhung o roi sao se so tai thay the theo thi thuoc toi trong tu va vao ve vi voi xin
    """.split()
)


def is_english(text: str) -> bool:
    """Say whether `text` has more of English's little words than of Vietnamese's."""
    words = [_fold(word) for word in WORD.findall(text.lower())]
    return sum(word in ENGLISH for word in words) > sum(word in VIETNAMESE for word in words)


def _fold(word: str) -> str:
    """Strip a word of its marks: Vietnamese is often typed without them."""
    letters = unicodedata.normalize("NFD", word).replace("đ", "d")
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
