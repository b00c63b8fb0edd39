"""Which language a person writes, and the words that hold its sentences together."""

from knowledge.vietnamese.writing.spelling import bare, folded

VIETNAMESE = (
    "ai à ạ anh ấy bằng bao bị biết bởi các cái cần chăng cho chưa chúng có còn cũng của đã đang đâu đấy để đến đi đó "
    "do được em gì giúp gồm hay hãy hiện hoặc hỏi khi không là làm lại lúc mà mấy mình mỗi một muốn nào này nên nếu "
    "nhé nhỉ nhiêu nhiều như những nơi ở phải qua ra rằng rất rồi sao sẽ sẽ tại tất theo thì thế thôi tôi trên trong "
    "từ từng vẫn và vào vậy về vì việc với vừa xem xin ông bà gửi thưa bạn"
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

# English words that no Vietnamese syllable is without its marks: "the", "do", "to", "in" and "that" would be.
TELLING_ENGLISH = frozenset(
    "about administrative agency and are by chair chaired chairman chairs city committee could decision decisions "
    "department deputy did does duties duty during effective for founded from give have has head heads hello how is "
    "issued latest lead leader leaders leads list member members news number of office official phone please province "
    "reform responsible serves should show signed standing still tell thanks task tasks there these this those valid "
    "was weather were what when where which who whom whose why will with would you your".split()
)
OPENING_ENGLISH = frozenset(
    "who whom whose what which when where why how".split()
)  # no question in Vietnamese opens so
# Vietnamese function words, without marks. Nouns are left out: an English question may be full of Vietnamese names.
TELLING_VIETNAMESE = frozenset(
    "ai anh bao biet cac cai chi cho chua co con cua cung da dang dau de duoc gi hay hien hoi khi khong la lam luc may "
    "mot nao nay ngay nhieu nhu nhung o roi sao se so tai thay the theo thi thuoc toi trong tu va vao ve vi voi "
    "xin".split()
)


def is_english(text: str) -> bool:
    """Whether a text has more of English's little words than of Vietnamese's."""
    words = folded(text)
    english = sum(word in TELLING_ENGLISH for word in words) + (words[:1] != [] and words[0] in OPENING_ENGLISH)
    return english > sum(word in TELLING_VIETNAMESE for word in words)
