"""Which language a person writes, and the words that hold its sentences together."""

from knowledge.vietnamese.spelling import bare, folded, is_bare

VIETNAMESE = (
    "ai à ạ anh bằng bao bị biết bởi các cái cần chăng cho chưa chúng có còn cũng của đã đang đâu đấy để đến đi đó do "
    "được em gì giúp gồm hay hãy hiện hoặc hỏi khi không là làm lại lúc mà mấy mình mỗi một muốn nào này nên nếu nhé "
    "nhỉ nhiêu nhiều như những nơi ở phải qua ra rằng rất rồi sao sẽ sẽ tại tất theo thì thế thôi tôi trên trong từ "
    "từng vẫn và vào vậy về vì việc với vừa xem xin ông bà gửi thưa bạn"
)
ENGLISH = (
    "the is are was were of and or what who whom whose when where which why how does did has have had can could "
    "should would will shall may must with from for by at as about please tell show list give this that these those "
    "there their his her its they she it you your my our be been not no doing many much a an in to me on he do i"
)

# Function words written without diacritics that are as often a word of matter: "cải" of "cải cách", "chỉ" of "chỉ đạo".
AS_OFTEN_MATTER = frozenset("an ban bao bo cai de do hay he i in ma may me on thi the to tu va vi viec".split())
FUNCTION_WORDS = (
    frozenset(VIETNAMESE.split())
    | frozenset(bare(word) for word in VIETNAMESE.split()) - AS_OFTEN_MATTER
    | frozenset(ENGLISH.split()) - AS_OFTEN_MATTER
)

# English words that tell English from Vietnamese typed without diacritics: those that are no Vietnamese syllable.
TELLING = (frozenset(ENGLISH.split()) - frozenset("a an can do he i in me no on the to".split())) | frozenset(
    "the leads lead leader head chair chairman deputy member members committee decision decisions duties duty "
    "responsible responsibility administrative reform city province department government agency founded "
    "effective signed number phone weather news hello thanks".split()
)
SHARE = 0.3  # of the words must be among them


def is_english(text: str) -> bool:
    """Whether a text is English: no Vietnamese letter in it, and held together by English words."""
    words = folded(text)
    return bool(words) and is_bare(text) and sum(word in TELLING for word in words) >= SHARE * len(words)
