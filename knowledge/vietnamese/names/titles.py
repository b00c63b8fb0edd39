"""Posts and titles: what people are called, how posts are written, which are one post, and how they rank.

A post is a head's ("Trưởng ban", "Chủ tịch", "Giám đốc"), its deputy's, or a member's; it may be acting ("Quyền") and
standing ("Thường trực"). Posts are written here in one way, so "phó ban thường trực" gives "Phó Trưởng ban Thường trực".
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from knowledge.vietnamese.names.phrases import Phrases, Word, phrases, words_of
from knowledge.vietnamese.writing.spelling import fold


class Rank(IntEnum):
    """The order of a roster."""

    HEAD = 1
    STANDING_DEPUTY = 2
    DEPUTY = 3
    STANDING_MEMBER = 4
    SECRETARY = 5
    MEMBER = 6


@dataclass(frozen=True, slots=True)
class PostMention:
    """A post named at text[start:end].

    Where the post names the kind of its body as well, as "Trưởng ban" does, `unit` is where that kind begins, for the
    body's own name may go on from there: "Trưởng ban Chỉ đạo …".
    """

    start: int
    end: int
    post: str  # "Phó Trưởng ban Thường trực"
    rank: Rank
    unit: int | None = None


# A head's post and its deputies': the first of them is how the deputy is written here.
DEPUTIES = {
    "Trưởng ban": "Phó Trưởng ban, phó ban",
    "Trưởng tiểu ban": "Phó Trưởng tiểu ban, phó tiểu ban",
    "Trưởng đoàn": "Phó Trưởng đoàn, phó đoàn",
    "Trưởng nhóm": "Phó Trưởng nhóm, nhóm phó",
    "Trưởng phòng": "Phó Trưởng phòng, phó phòng",
    "Trưởng Công an": "Phó Trưởng Công an",
    "Trưởng khoa": "Phó Trưởng khoa",
    "Trưởng bộ phận": "Phó Trưởng bộ phận",
    "Trưởng trạm": "Phó Trưởng trạm",
    "Trưởng văn phòng": "Phó Trưởng văn phòng",
    "Trưởng cơ quan": "Phó Trưởng cơ quan",
    "Trưởng thôn": "Phó Trưởng thôn",
    "Trưởng xóm": "Phó Trưởng xóm",
    "Tổ trưởng": "Phó Tổ trưởng, tổ phó, phó tổ",
    "Đội trưởng": "Phó Đội trưởng, đội phó",
    "Trạm trưởng": "Phó Trạm trưởng",
    "Cụm trưởng": "Phó Cụm trưởng, cụm phó",
    "Khối trưởng": "Phó Khối trưởng, khối phó",
    "Chi hội trưởng": "Phó Chi hội trưởng, chi hội phó",
    "Trưởng ấp": "Phó Trưởng ấp",
    "Trưởng bản": "Phó Trưởng bản",
    "Trưởng buôn": "Phó Trưởng buôn",
    "Trưởng khu phố": "Phó Trưởng khu phố",
    "Kiểm toán trưởng": "Phó Kiểm toán trưởng",
    "Chủ tịch": "Phó Chủ tịch",
    "Chủ tịch nước": "Phó Chủ tịch nước",
    "Chủ nhiệm": "Phó Chủ nhiệm",
    "Giám đốc": "Phó Giám đốc",
    "Tổng Giám đốc": "Phó Tổng Giám đốc",
    "Bộ trưởng": "Thứ trưởng",
    "Thủ tướng": "Phó Thủ tướng",
    "Tổng cục trưởng": "Phó Tổng cục trưởng",
    "Cục trưởng": "Phó Cục trưởng",
    "Chi cục trưởng": "Phó Chi cục trưởng",
    "Vụ trưởng": "Phó Vụ trưởng, vụ phó",
    "Viện trưởng": "Phó Viện trưởng",
    "Hiệu trưởng": "Phó Hiệu trưởng, hiệu phó",
    "Chánh Văn phòng": "Phó Chánh Văn phòng, phó văn phòng",
    "Chánh Thanh tra": "Phó Chánh Thanh tra",
    "Tổng Thanh tra": "Phó Tổng Thanh tra",
    "Tổng Kiểm toán": "Phó Tổng Kiểm toán",
    "Tổng Biên tập": "Phó Tổng Biên tập",
    "Tổng Thư ký": "Phó Tổng Thư ký",
    "Chánh án": "Phó Chánh án",
    "Thống đốc": "Phó Thống đốc",
    "Bí thư": "Phó Bí thư",
    "Tổng Bí thư": "",
    "Chỉ huy trưởng": "Phó Chỉ huy trưởng, chỉ huy phó",
    "Tư lệnh": "Phó Tư lệnh",
    "Chính ủy": "Phó Chính ủy",
    "Tham mưu trưởng": "Phó Tham mưu trưởng",
    "Tổng Tham mưu trưởng": "Phó Tổng Tham mưu trưởng",
    "Thủ trưởng": "Phó Thủ trưởng",
    "Hạt trưởng": "Phó Hạt trưởng",
    "Viện phó": "",
}
# Other ways to write a post, as people write and ask.
WRITTEN_ALSO = {
    "người đứng đầu": "Trưởng ban",
    "người lãnh đạo cao nhất": "Trưởng ban",
    "trưởng BCĐ": "Trưởng ban",
    "phó trưởng BCĐ": "Phó Trưởng ban",
    "phó BCĐ": "Phó Trưởng ban",
    "cấp phó": "Phó Trưởng ban",
    "CT": "Chủ tịch",
    "PCT": "Phó Chủ tịch",
    "nhóm trưởng": "Trưởng nhóm",
    "TGĐ": "Tổng Giám đốc",
    "PGĐ": "Phó Giám đốc",
}
MEMBERS = {
    "ủy viên": ("Ủy viên", Rank.MEMBER),
    "UV": ("Ủy viên", Rank.MEMBER),
    "thành viên": ("Thành viên", Rank.MEMBER),
    "tổ viên": ("Thành viên", Rank.MEMBER),
    "ủy viên thường trực": ("Ủy viên Thường trực", Rank.STANDING_MEMBER),
    "thành viên thường trực": ("Thành viên Thường trực", Rank.STANDING_MEMBER),
    "ủy viên thư ký": ("Ủy viên Thư ký", Rank.SECRETARY),
    "ủy viên kiêm thư ký": ("Ủy viên kiêm Thư ký", Rank.SECRETARY),
    "thư ký": ("Thư ký", Rank.SECRETARY),
    "thành viên thư ký": ("Thành viên Thư ký", Rank.SECRETARY),
    "thành viên kiêm thư ký": ("Thành viên kiêm Thư ký", Rank.SECRETARY),
    "tỉnh ủy viên": ("Tỉnh ủy viên", Rank.MEMBER),
    "thành ủy viên": ("Thành ủy viên", Rank.MEMBER),
    "quận ủy viên": ("Quận ủy viên", Rank.MEMBER),
    "huyện ủy viên": ("Huyện ủy viên", Rank.MEMBER),
    "đảng ủy viên": ("Đảng ủy viên", Rank.MEMBER),
    "chi ủy viên": ("Chi ủy viên", Rank.MEMBER),
    "ủy viên phản biện": ("Ủy viên phản biện", Rank.MEMBER),
    "thành viên phản biện": ("Thành viên phản biện", Rank.MEMBER),
    "ủy viên dự khuyết": ("Ủy viên dự khuyết", Rank.MEMBER),
    "kế toán trưởng": ("Kế toán trưởng", Rank.MEMBER),
}
# Kinds of bodies with which a head's name may end ("Trưởng ban", "Chánh Văn phòng", "trưởng BCĐ").
UNITS = "ban, tiểu ban, đoàn, nhóm, phòng, công an, khoa, bộ phận, trạm, văn phòng, thanh tra, kiểm toán, BCĐ, tổ"
STANDING = phrases("thường trực")
OTHER_SUFFIXES = Phrases(
    {
        "chuyên trách": "chuyên trách",
        "không chuyên trách": "không chuyên trách",
        "thứ nhất": "Thứ nhất",
        "phụ trách": "phụ trách",
    }
)
ACTING = Phrases({"quyền": "Quyền", "Q": "Quyền"})
# What "ông" and its like say of a person: nothing but that a name follows.
ADDRESS = phrases("ông, bà, đồng chí, đ/c, anh, chị, cụ, cô, chú, bác, em, thầy, ngài, đc, nữ đồng chí")
PLURAL_ADDRESS = phrases("các ông, các bà, các đồng chí, các đ/c, hai ông, hai bà, ông bà, các ông bà")
# Military and police ranks, degrees, callings and honours, which stand between the address and the name.
RANKS = phrases(
    """đại tướng, thượng tướng, trung tướng, thiếu tướng, đô đốc, phó đô đốc, chuẩn đô đốc, đại tá, thượng tá, trung tá,
    thiếu tá, đại úy, thượng úy, trung úy, thiếu úy, chuẩn úy, tướng, giáo sư, phó giáo sư, tiến sĩ, tiến sỹ, thạc sĩ,
    thạc sỹ, cử nhân, kỹ sư, bác sĩ, bác sỹ, dược sĩ, kiến trúc sư, luật sư, nhà giáo, nhà báo, nhà văn, nhà thơ,
    nhà giáo nhân dân, nhà giáo ưu tú, nghệ sĩ, nghệ sĩ nhân dân, nghệ sĩ ưu tú, thầy thuốc nhân dân, thầy thuốc ưu tú,
    anh hùng lao động, hòa thượng, thượng tọa, đại đức, linh mục, chuyên gia, đại biểu, ĐBQH, đại biểu quốc hội, GS, PGS,
    TS, ThS, BS, BSCKI, BSCKII, CKI, CKII, DS, KS, KTS, LS, CN, NSND, NSƯT, NGND, NGƯT, TTND, TTƯT, GS TS, PGS TS"""
)


def _heads() -> dict[str, tuple[str, Rank]]:
    heads: dict[str, tuple[str, Rank]] = {}
    for head, deputies in DEPUTIES.items():
        heads[head] = (head, Rank.HEAD)
        for deputy in filter(None, deputies.split(", ")):
            heads[deputy] = (deputies.split(", ")[0], Rank.DEPUTY)
    heads |= {also: heads[post] for also, post in WRITTEN_ALSO.items()}
    return heads


_HEADS = Phrases(_heads())
_MEMBERS = Phrases(MEMBERS)
_UNITS = frozenset(tuple(fold(unit).split()) for unit in UNITS.split(", "))


def post_at(words: Sequence[Word], index: int) -> tuple[int, PostMention] | None:
    """The post that begins at words[index]: where it ends among the words, and the mention."""
    acting = ACTING.at(words, index)
    first = acting[0] if acting else index
    if first >= len(words) or (acting and not _is_near(words[first])):
        return None
    head = None if _ends_office(words, first) else _HEADS.at(words, first)
    if head:
        return _head_post(words, index, head, "Quyền " if acting else "")
    member = None if acting else _MEMBERS.at(words, first)
    if member is None:
        return None
    end, (post, rank) = member
    return end, PostMention(words[index].start, words[end - 1].end, post, rank)


def _ends_office(words: Sequence[Word], index: int) -> bool:
    """Whether a word belongs to the one before it: in "chức vụ Trưởng ban" no "Vụ trưởng" is named."""
    return index > 0 and (words[index - 1].bare, words[index].bare) == ("chuc", "vu")


def _head_post(
    words: Sequence[Word], index: int, head: tuple[int, tuple[str, Rank]], acting: str
) -> tuple[int, PostMention]:
    end, (post, rank) = head
    unit = _unit_of(words, index, end)
    if end < len(words) and words[end].follows_closely:
        if standing := STANDING.at(words, end):
            end = standing[0]
            post += " Thường trực"
            rank = Rank.STANDING_DEPUTY if rank is Rank.DEPUTY else rank
            unit = None
        elif other := OTHER_SUFFIXES.at(words, end):
            end, suffix = other
            post += f" {suffix}"
            unit = None
    return end, PostMention(words[index].start, words[end - 1].end, acting + post, rank, unit)


def _unit_of(words: Sequence[Word], index: int, end: int) -> int | None:
    """Where in "Trưởng ban" or "Phó Chánh Văn phòng" the kind of body begins."""
    for length in (2, 1):
        if end - index > length and tuple(word.bare for word in words[end - length : end]) in _UNITS:
            return words[end - length].start
    return None


def _is_near(word: Word) -> bool:
    return word.follows_closely or word.mark == "."


def posts_of(words: Sequence[Word]) -> Iterator[PostMention]:
    """The posts among words, in order, none within another."""
    index = 0
    while index < len(words):
        found = post_at(words, index)
        if found:
            yield found[1]
        index = found[0] if found else index + 1


def find_posts(text: str) -> list[PostMention]:
    """The posts that a text names, with or without diacritics, in order."""
    return list(posts_of(words_of(text)))


SAME_POST = {"thanh vien": "uy vien"}
OF_VILLAGES = {"Trưởng bản": "truong ban lang", "Phó Trưởng bản": "pho truong ban lang"}  # no "Trưởng ban"
STANDING_POST = "Thường trực"  # in a question: whoever has a standing post, deputy or member


def post_key(post: str) -> str:
    """A post as it is compared: ways of writing one post have one key ("phó ban" and "Phó Trưởng ban")."""
    parts = [OF_VILLAGES.get(mention.post, fold(mention.post)) for mention in find_posts(post)] or [fold(post)]
    key = " ".join(dict.fromkeys(" ".join(parts).split()))
    for one, other in SAME_POST.items():
        key = key.replace(one, other)
    return key.replace(" kiem ", " ")


# How the head of a committee is called, by the word with which the committee's kind begins.
HEADS_OF = {
    "Tổ": "Tổ trưởng",
    "Tiểu ban": "Trưởng tiểu ban",
    "Đoàn": "Trưởng đoàn",
    "Nhóm": "Trưởng nhóm",
    "Hội đồng": "Chủ tịch",
    "Ủy ban": "Chủ tịch",
    "Đội": "Đội trưởng",
}


def head_of(body: str) -> str:
    """The post of a committee's head: "Tổ trưởng" of a Tổ công tác."""
    return next((post for kind, post in HEADS_OF.items() if body.startswith(f"{kind} ")), "Trưởng ban")


def rank_of(post: str) -> Rank:
    """The rank of a post in a roster; of several posts the highest, and a secretary among members is one."""
    return min((mention.rank for mention in find_posts(post)), default=Rank.MEMBER)
