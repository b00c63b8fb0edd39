"""Names of people in running text.

A Vietnamese name is a family name, from a short list, and one to four more syllables, each with a capital. Behind a
form of address ("ông", "bà", "đồng chí", a rank or degree) any run of capitals is a name, a given name alone among
them: "ông Cự" is told by `full_name` from the full name that stood before.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from knowledge.vietnamese.names.phrases import Word, words_of
from knowledge.vietnamese.names.places import AFTER_PEOPLE, LISTED, UNITS
from knowledge.vietnamese.names.titles import ADDRESS, PLURAL_ADDRESS, RANKS, post_at
from knowledge.vietnamese.writing.restoring import plain
from knowledge.vietnamese.writing.shadow import shadow
from knowledge.vietnamese.writing.spelling import bare, fold


@dataclass(frozen=True, slots=True)
class Person:
    """A person named at text[start:end]; `lead` is where the form of address, the ranks and degrees before it begin."""

    start: int
    end: int
    name: str  # "Nghiêm Thị Tuyết"
    lead: int
    is_addressed: bool = False

    @property
    def is_short(self) -> bool:
        """Whether it is a given name alone: "ông Cự"."""
        return " " not in self.name


# Family names of the Kinh and of other peoples of the country.
SURNAMES = frozenset(
    plain(name)
    for name in (
        """Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đào Đoàn Vương Trịnh Trương Lâm
        Phùng Mai Tô Hà Tạ Cao Châu Chu Lương Lưu Thái Tăng Kiều Nghiêm Từ Cấn Âu Phí Quách Quản Doãn Diệp Tống Mẫn Sầm
        Lục Viên Khổng Giáp Ngụy Đới La Lò Vi Quàng Cầm Bạch Đàm Thân Tất Hứa Ninh Nông Mạc Mã Triệu Khuất Đồng Bế Giàng
        Vàng Thào Sùng Lù Hầu Điểu Thạch Sơn Danh Kim Tòng Lường Ma Chẩu Đàng Tiêu Ưng Thiều Tôn Thi Chế Văn Vòng Sỹ Sĩ
        Cù Cung Dư Đậu Đường Hàn Hạ Khương Khúc Kha Lại Liêu Lã Lữ Lỗ Mạch Nhan Nhữ Ngân Ngạc Ôn Phương Phù Tiết Trà Uông
        Ứng Vạn Vưu Xa Cồ Bành Biện Bàng Bồ Cam Cáp Cát Chung Chử Cái Đan Đái Đổng Giản Giang Hình Hồng Hùng Kiên Kỷ Lầu
        Lang Lăng Liễu Long Mông Mộng Mùa Nhâm Nhiếp Ngọ Ông Sái Tào Thang Thẩm Thôi Tiền Tín Triều Trang Tri Tưởng
        Tương Ty Xà Đèo Hờ Lừu Khà Giả Quan Quế Chảo Tẩn Lồ Vừ Hảng Tráng Hạng Ly Then Lộc Tấn Hán Bá
        Hoa Ân Úc Khưu Khiếu Nghê Diêm Chiêm Trác Tề Tần Ung Xồng Phàn Sử Thiệu Lạc Nhạc Trầm Khiêm Sằn Bùng Vằng"""
    ).split()
)
# Family names that are other words as well, and so tell a name only between a colon and a mark.
ALSO_SURNAMES = frozenset(map(plain, "phó ấu chúc hướng khâu lều".split()))
BARE_SURNAMES = frozenset(map(bare, SURNAMES))
# So common that two syllables are enough for a name, and that a name may begin with one in the midst of capitals.
COMMON_SURNAMES = frozenset(
    plain(name)
    for name in (
        "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Đinh Đào Đoàn Trịnh Trương Phùng Tô Tạ Lý "
        "Mai Lưu"
    ).split()
)
# With one of these for its second syllable a run is a name, whatever its first.
MIDDLE_NAMES = frozenset({"văn", "thị"})
LONGEST_NAME = 5  # syllables
LONGEST_ADDRESSED = 8  # behind a form of address: "ông Tôn Thất …", names of the highlands
APOSTROPHES = frozenset("'’ʼ")  # in names of the highlands: K'Brơi, H'Hen
NOT_SHORT = frozenset({"ria", "nong", "den"})  # Bà Rịa, Bà Nông …: names of places that begin like an address
# A run of capitals behind one of these is a place, a street or a thing named after a person.
NAMED_AFTER = frozenset({*UNITS, *"đường phố trường cầu chợ sân nhà bến ga trấn thpt thcs ptdtnt".split()}) - {*"qhpx"}
ENDS_OF_UNITS = frozenset({unit.rpartition(" ")[2] for unit in UNITS}) - {*"qhpx"}
DISTRICTS = frozenset({"huyện", "quận"})
SCHOOLS = frozenset({"tiểu học", "đại học", "trung học", "mầm non", "mẫu giáo", "cơ sở", "phổ thông"})
# Words and places that look like a name.
NO_PEOPLE = frozenset(
    {
        "đoàn kết",
        "đoàn hội",
        "hồ tây",
        "hồ gươm",
        "mai dịch",
        "hoàng sa",
        "trường sa",
        "hoàng mai",
        "phan rang",
        "phan thiết",
    }
)
# A run that begins with one of these names a country first: "Chủ tịch Quốc hội Triều Tiên …", "các nhà văn Việt Nam".
COUNTRIES = frozenset(
    {"việt nam", "triều tiên", "hàn quốc", "trung quốc", "thái lan", "đài loan", "nhật bản", "hoa kỳ", "ấn độ"}
)
# In a text without capitals a name ends before one of these.
NOT_IN_NAMES = frozenset(
    """ấy này kia đó nào ta là làm giữ có được đã đang sẽ bị gì ai nào sao bao mấy không chưa còn và với của ở tại thì mà
    hiện từ khi trong vai chức phụ đứng thay cho hay hoặc cũng vẫn về thuộc nắm kiêm nguyên cựu""".split()
)
BARE_NOT_IN_NAMES = frozenset(map(bare, NOT_IN_NAMES)) - frozenset(map(bare, MIDDLE_NAMES))
# Without marks most forms of address are other words as well ("chi" is chị and chỉ).
CLEAR_WITHOUT_MARKS = frozenset({"ong", "ba", "dong"})
_LEADS = (ADDRESS, PLURAL_ADDRESS, RANKS)
INITIAL = re.compile(r"[BCDĐGHKLMNPQRSTVX]")
ENDS_RANK = frozenset({"", ".", ",", "/"})


def find_people(text: str) -> list[Person]:
    """The people whom a text names, in order."""
    return list(people_of(words_of(text)))


def people_of(words: Sequence[Word]) -> Iterator[Person]:
    """The people named among words, in order."""
    index = 0
    while index < len(words):
        found = person_at(words, index)
        if found:
            yield found[1]
        index = found[0] if found else index + 1


def person_at(words: Sequence[Word], index: int) -> tuple[int, Person] | None:
    """The person whose address or name begins at words[index]: where the name ends among the words, and who."""
    if words[index].is_typed_small:
        return _person_in_small(words, index)
    if not words[index].is_capital and not any(lexicon.may_begin(words[index]) for lexicon in _LEADS):
        return None
    first = _past_titles(words, index)
    is_addressed = first > index
    if first >= len(words) or not words[first].is_capital:
        return None
    end = _end_of_run(words, first)
    if index and _is_named_after(words, index, words[first:end]):
        return None
    if _begins_with_country(words[first:end]):
        return None
    if not is_addressed and (_is_after_place(words[first:end]) or _begins_with_place(words, first, end)):
        return None
    run = words[first:end]
    if not run or not (_is_name(run, words, first, is_addressed) or _is_behind_colon(run, words, first, end)):
        return None
    return end, Person(run[0].start, run[-1].end, _written(run), words[index].start, is_addressed)


def _person_in_small(words: Sequence[Word], index: int) -> tuple[int, Person] | None:
    """A person in a text typed without capitals: behind a form of address, or told by the middle name."""
    first = _past_titles(words, index)
    is_addressed = first > index
    end = first
    while end < min(len(words), first + LONGEST_NAME) and (end == first or words[end].follows_closely):
        if not words[end].text.isalpha() or _is_no_name(words[end]) or post_at(words, end):
            break
        end += 1
    run = words[first:end]
    if not run or not (_is_told_small(run) if not is_addressed else _may_be_told(run)):
        return None
    name = " ".join(word.text.capitalize() for word in run)
    return end, Person(run[0].start, run[-1].end, name, words[index].start, is_addressed)


def _is_told_small(run: Sequence[Word]) -> bool:
    """Whether small words are a name without an address: a family name and the commonest middle names."""
    return len(run) > 2 and run[0].low in COMMON_SURNAMES and run[1].low in MIDDLE_NAMES


def _may_be_told(run: Sequence[Word]) -> bool:
    """Whether small words behind an address are a name: "ba" without its mark is three as well."""
    return not run[0].is_typed_bare or (len(run) > 1 and run[0].bare in BARE_SURNAMES)


def _is_no_name(word: Word) -> bool:
    return word.bare in BARE_NOT_IN_NAMES if word.is_typed_bare else word.low in NOT_IN_NAMES


def _past_titles(words: Sequence[Word], index: int) -> int:
    """Where the name begins behind address, ranks and degrees, if these stand at words[index]."""
    at = index
    address = PLURAL_ADDRESS.at(words, at) or ADDRESS.at(words, at) or _slashed_address(words, at)
    is_clear = not words[at].is_typed_bare or words[at].bare in CLEAR_WITHOUT_MARKS
    if address and is_clear and not _is_place(words, at, address[0]):
        at = address[0]
    while at < len(words) and (at == index or words[at].mark in ENDS_RANK) and (rank := RANKS.at(words, at)):
        at = rank[0]
    if index < at < len(words) and words[at].mark not in ENDS_RANK:
        return len(words)
    return at


def _slashed_address(words: Sequence[Word], at: int) -> tuple[int, str] | None:
    """ "Đ/c" is two words with a stroke between."""
    pair = words[at : at + 2]
    is_address = [word.low for word in pair] == ["đ", "c"] and pair[1].mark == "/"
    return (at + 2, "đ/c") if is_address else None


def _is_place(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether "Bà" belongs to "Bà Rịa"; "Bà Nông Thị …" is a person."""
    if not words[at].is_capital or end >= len(words) or words[end].bare not in NOT_SHORT:
        return False
    return not (end + 1 < len(words) and words[end + 1].is_capital and words[end + 1].follows_closely)


def _end_of_run(words: Sequence[Word], first: int) -> int:
    """Where the run of capitals ends that begins at words[first], written in one way and before any post."""
    in_capitals = len(words[first].text) > 1 and words[first].text.isupper()
    end = first
    while (
        end < min(len(words), first + LONGEST_ADDRESSED + 1)
        and (end == first or words[end].follows_closely or words[end].gap in APOSTROPHES)
        and words[end].text.isalpha()
        and (words[end].text.isupper() if in_capitals else _is_syllable(words[end].text))
        and post_at(words, end) is None
    ):
        end += 1
    return end


def _is_syllable(word: str) -> bool:
    return (word[0].isupper() and word[1:].islower()) or (len(word) == 1 and word.isupper())


def _is_name(run: Sequence[Word], words: Sequence[Word], first: int, is_addressed: bool) -> bool:
    if _joined(run).lower() in NO_PEOPLE:
        return False
    if (
        len(run) > (LONGEST_ADDRESSED if is_addressed else LONGEST_NAME)
        or INITIAL.fullmatch(run[-1].text)
        or shadow(_joined(run)) in LISTED
    ):
        return False
    if is_addressed:
        return True
    if len(run) < 2 or (run[0].text.isupper() and _stands_in_capitals(words, first, first + len(run))):
        return False
    if run[0].low in COMMON_SURNAMES:
        return True
    is_plain = len(run) > 2 and _is_surname(run) and run[1].low in MIDDLE_NAMES  # "… thành phố Vân Giang Sầm Văn Luyến"
    is_midst = (
        first > 0 and words[first].follows_closely and words[first - 1].is_capital and not _ends_place(words, first)
    )
    return is_plain or (len(run) > 2 and not is_midst and (_is_surname(run) or run[1].low in MIDDLE_NAMES))


def _is_behind_colon(run: Sequence[Word], words: Sequence[Word], first: int, end: int) -> bool:
    """Whether a run between a colon and a mark is a name although its first is a common word: "Chủ tịch: Phó Đức …,"."""
    if words[first].mark != ":" or not 2 < len(run) <= LONGEST_NAME or run[0].low not in ALSO_SURNAMES:
        return False
    return end == len(words) or not words[end].follows_closely


def _ends_place(words: Sequence[Word], at: int) -> bool:
    """Whether a place's name of two words stands before words[at]: "huyện Đông Trà Nghiêm Xuân Thụ"."""
    return at > 2 and words[at - 3].low in ENDS_OF_UNITS and all(w.is_capital for w in words[at - 2 : at])


def _is_surname(run: Sequence[Word]) -> bool:
    return run[0].low in SURNAMES or (run[0].bare in BARE_SURNAMES and all(word.low == word.bare for word in run))


def _begins_with_country(run: Sequence[Word]) -> bool:
    return _joined(run[:2]).lower() in COUNTRIES


def _is_after_place(run: Sequence[Word]) -> bool:
    """Whether the run begins with a province's name, behind which a person's stands: "Hà Nội Nguyễn …"."""
    return any(
        shadow(_joined(run[:length])) in LISTED and (len(run) == length or _is_surname(run[length:]))
        for length in range(2, len(run) + 1)
    )


def _begins_with_place(words: Sequence[Word], first: int, end: int) -> bool:
    """Whether the run behind "tỉnh" is a place's name and then a person's: "tỉnh Hà Lam Nghiêm Xuân Thụ"."""
    is_of_unit = first > 0 and words[first - 1].low in ENDS_OF_UNITS and words[first].follows_closely
    is_family = (
        words[first].low in COMMON_SURNAMES and words[first + 1].low in MIDDLE_NAMES if first + 1 < end else False
    )
    return is_of_unit and not is_family and end - first == LONGEST_NAME and _is_surname(words[first + 2 : end])


def _stands_in_capitals(words: Sequence[Word], first: int, end: int) -> bool:
    """Whether the words around are in capitals too, as in a heading."""
    around = [*words[max(0, first - 2) : first], *words[end : end + 2]]
    return any(len(word.text) > 1 and word.text.isupper() and "\n" not in word.gap for word in around)


def _is_named_after(words: Sequence[Word], index: int, run: Sequence[Word]) -> bool:
    before = words[index - 1].low
    is_school = index > 1 and f"{words[index - 2].low} {before}" in SCHOOLS
    if not words[index].follows_closely or not (before in NAMED_AFTER or is_school):
        return False
    if before in DISTRICTS and len(run) > 2 and (run[0].low in COMMON_SURNAMES or run[1].low in MIDDLE_NAMES):
        return shadow(_joined(run)) in AFTER_PEOPLE
    # Streets and wards are named after people, cities and provinces are not.
    return not (before in ("tp", "tỉnh") or (before == "phố" and index > 1 and words[index - 2].low == "thành"))


def _joined(run: Sequence[Word]) -> str:
    return " ".join(word.text for word in run)


def _written(run: Sequence[Word]) -> str:
    """A name as names are written, out of capitals."""
    written = [word.text.capitalize() if len(word.text) > 1 else word.text for word in run]
    joints = ["", *(word.gap if word.gap in APOSTROPHES else " " for word in run[1:])]
    return "".join(joint + syllable for joint, syllable in zip(joints, written, strict=True))


def full_name(short: str, known: Iterable[str]) -> str:
    """The full name, among those known in order, that a shorter one stands for: the last that ends with it.

    Where no name ends so, the short one stays.
    """
    wanted = fold(short).split()
    for name in reversed(list(known)):
        if len(name.split()) > len(wanted) and fold(name).split()[-len(wanted) :] == wanted:
            return name
    return short
