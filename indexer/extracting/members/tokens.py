"""A sentence as a row of signs, one for each person, post, office, body, verb of appointment and mark.

Patterns of grammar are then short: "do P,O,hH" is "do ông …, Phó Chủ tịch …, làm Trưởng ban".
"""

import re
from bisect import bisect_left
from dataclasses import dataclass

from knowledge.vietnamese.names.bodies import BodyMention, Scan, body_at, office_body
from knowledge.vietnamese.names.kinds import Sort
from knowledge.vietnamese.names.people import Person
from knowledge.vietnamese.names.phrases import Phrases, phrases
from knowledge.vietnamese.names.titles import PostMention

PERSON, OFFICE, SEAT, POST, COMMITTEE, AGENCY, OTHER = "POCHBGw"


@dataclass(frozen=True, slots=True)
class Token:
    """A sign and what it stands for: text[start:end].

    P person; O office, a post in an agency; C seat, a post in a committee; H a post alone; B committee; G agency;
    w other words; marks stand for themselves; for the rest see SIGNS.
    """

    sign: str
    start: int
    end: int
    person: Person | None = None
    post: PostMention | None = None
    body: BodyMention | None = None


SIGNS = {
    "d": "do, do chính, do đích thân",
    "l": "là, chính là, gồm có, hiện là, hiện nay là, vẫn là",
    "g": "gồm, bao gồm",
    "h": """làm, giữ chức, giữ chức vụ, giữ các chức vụ, giữ cương vị, giữ vai trò, giữ vị trí, giữ chức danh, giữ trọng trách,
    giữ nhiệm vụ, đảm nhiệm, đảm nhận, đảm trách, đảm nhiệm chức, đảm nhiệm chức vụ, đảm nhiệm vị trí, đảm nhiệm vai trò,
    đảm nhiệm cương vị, đảm nhận vị trí, đảm nhận vai trò, đảm nhận chức vụ, đảm nhận cương vị, nắm giữ vị trí, chức,
    kiêm giữ chức, kiêm chức, kiêm giữ, kiêm làm, tham gia làm, tham gia, ở vị trí, ở cương vị, ở chức vụ, trong vai trò, trên cương vị, chức vụ, chức danh, vào vị trí, vào chức vụ,
    nhiệm vụ, vai trò, cương vị, với vai trò, với cương vị, với tư cách, với tư cách là, với chức danh, với chức vụ, nắm quyền, giữ quyền""",
    "a": "đứng đầu, làm người đứng đầu, lãnh đạo",
    "u": """cử, giao, phân công, bổ nhiệm, bầu, chỉ định, điều động, luân chuyển, tín nhiệm bầu, giao nhiệm vụ, chọn,
    chuẩn y, phê chuẩn, bầu bổ sung, tái bổ nhiệm, cử tham gia, điều chuyển, tái cử, bầu lại""",
    "t": """thay, thay cho, thay thế, thay thế cho, thế chỗ, kế nhiệm, vào thay, vào thay cho, về thay, lên thay, sang thay, thế cho,
    thay cho người tiền nhiệm là, thay người tiền nhiệm là, kế nhiệm người tiền nhiệm là, thay người tiền nhiệm,
    thế, thay chỗ, thay vị trí, thay vị trí của, thay chân, đến thay, ra thay""",
    "n": """nguyên, cựu, từng, từng là, từng làm, từng giữ chức, khi đó là, lúc đó là, khi còn là, khi còn làm, lúc còn là,
    khi đó, lúc đó, hồi đó, thời kỳ, trong thời gian, trước khi, trước đây, trước đây là, vốn là, khi đang, thời điểm đó,
    thời làm, khi làm, dưới thời, sau khi làm, khi giữ chức, trong khi làm""",
    "s": "sẽ",
    "p": """đề xuất, đề nghị, dự kiến, giới thiệu, ứng cử, kiến nghị, xin, nếu, có thể, nên, muốn, đề cử, tiến cử, ứng viên, cần,
    phải, xem xét, tờ trình, đọc tờ trình, ứng viên chức danh, phương án, tham mưu, đề bạt, tranh cử, được cho là, theo hướng, cần phải""",
    "r": "quyết định, ký quyết định, ra quyết định, ban hành quyết định",
    "k": "không, chưa, chẳng, không phải, chưa từng, không còn",
    "x": """thôi giữ chức, thôi giữ chức vụ, thôi giữ, thôi làm, thôi chức, thôi đảm nhiệm, thôi nhiệm vụ, thôi tham gia, miễn nhiệm,
    miễn nhiệm chức vụ, miễn nhiệm chức danh, miễn nhiệm chức, bãi nhiệm, bãi nhiệm chức vụ, cách chức, cách chức vụ,
    cho thôi giữ chức, cho thôi giữ chức vụ, cho thôi làm, cho thôi chức, cho thôi, rút tên, đưa ra khỏi danh sách,
    rời khỏi vị trí, rời ghế, từ nhiệm, từ chức, không tham gia, không còn tham gia, xin thôi làm""",
    "e": "bổ sung",
    "c": "phụ trách, trực tiếp phụ trách, chuyên trách",
    "m": "mời",
    "w": """công chức, viên chức, tổ chức, chức năng, chức trách, chức sắc, chức việc, quan chức, giáo chức, viên chức chức danh,
    giữ gìn, nhiệm vụ chính trị, thế giới, như thế, vì thế, thế nào, thế này, thế kia, thế hệ, thế mạnh, thế lực, thế nhưng,
    thế là, thế nên, thế thì, cụ thể""",
    "v": "và, cùng, kiêm, kiêm nhiệm, đồng thời là, đồng thời, đồng thời giữ chức, hiện, nay là, hiện là, cùng với",
}
# Words that change nothing here.
AUXILIARIES = """được, đã, vừa, mới, lại, tiếp tục, vẫn, chính thức, trực tiếp, cũng, đang, đều, vừa được, một lần nữa, nay, đồng chí,
các đồng chí, các ông, các bà, ông, bà, hiện nay, tân, vừa mới, cùng lúc, gồm có, riêng, còn, đích thân, trực thuộc, sang,
về, qua, các, chỉ, phải thừa nhận, phải nói, phải khẳng định"""
AUXILIARY = ""


def _signs() -> Phrases[str]:
    signs = {phrase.strip(): AUXILIARY for phrase in AUXILIARIES.split(",")}
    signs |= {phrase.strip(): sign for sign, several in SIGNS.items() for phrase in several.split(",")}
    return Phrases(signs)


_PHRASES = _signs()
MARKS = {",": ",", "-": "-", "–": "-", "—": "-", "(": "(", ")": ")", ":": ":", ";": ";", "|": "|"}
# With these words people tell who heads a body, or ask; no decision gives such a post.
IN_OTHER_WORDS = frozenset({"người", "cấp"})
# A group is spoken of as "ban này", "tổ này" as well.
THIS = re.compile(r"(ban|tổ|hội đồng|đoàn|tiểu ban|nhóm)")
# The press calls a committee by the first word of its kind: "Ban có 19 thành viên", "nhiệm vụ của Tổ".
SHORTLY = frozenset({"Ban", "Tổ", "Đoàn"})
OF_GROUP = frozenset("của do vào cho trong giúp tại bởi đứng đầu thư trưởng thuộc với và".split())
DOES = phrases(
    """giúp, có, gồm, còn, do, được, sẽ, phải, là, chịu, lo, tham mưu, đề xuất, xây dựng, lập, rà soát, hướng dẫn, theo dõi, kiểm tra,
    điều phối, tổng hợp, nghiên cứu, đôn đốc, phối hợp, đánh giá, thẩm tra, làm việc, hoạt động, họp, xem xét, triển khai, thực hiện,
    quyết định, chỉ đạo, tổ chức, tiếp nhận, đã, vừa, cũng, ra đời, ra mắt, thảo luận, yêu cầu, này, và, cùng"""
)
# These posts imply their body.
GOVERNMENT = frozenset({"Thủ tướng", "Phó Thủ tướng", "Phó Thủ tướng Thường trực"})
OF_THE_STATE = frozenset({"Tổng Bí thư", "Chủ tịch nước", "Phó Chủ tịch nước"})  # offices in no body
THE_GOVERNMENT = BodyMention(0, 0, "Chính phủ", "Chính phủ", "", None, Sort.AGENCY)


def tokens_of(scan: Scan, start: int, end: int) -> list[Token]:
    """The tokens of text[start:end], in order; other words that stand together are one token."""
    words = scan.words
    index = bisect_left(words, start, key=lambda word: word.start)
    first = index
    found: list[Token] = []
    others = None  # where a run of other words began, and where it has come to
    while index < len(words) and words[index].start < end:
        marks = (
            _marks(words[index].gap[-(words[index].start - start) :], words[index].start)
            if index > first
            else (_marks(scan.text[start : words[index].start], words[index].start))
        )
        index, token = _token(scan, index)
        if others and (marks or token.sign != OTHER):
            found.append(Token(_sign_of_words(found, scan), *others))
            others = None
        found += marks
        if token.sign == OTHER:
            others = (others[0] if others else token.start, token.end)
        elif token.sign != AUXILIARY:
            found.append(token)
    if others:
        found.append(Token(_sign_of_words(found, scan), *others))
    last = words[index - 1].end if index and words[index - 1].start >= start else start
    return found + _marks(scan.text[last:end], end)


def _sign_of_words(before: list[Token], scan: Scan) -> str:
    """The sign of other words: "c" where they tell what a post sees to, "Phó Tổng Giám đốc phụ trách an toàn"."""
    post = before[-1] if before and before[-1].post else None
    return "c" if post and scan.text[post.start : post.end].lower().endswith("phụ trách") else OTHER


def _marks(gap: str, end: int) -> list[Token]:
    if gap in ("", " "):
        return []
    return [
        Token(MARKS[mark], end - len(gap) + at, end - len(gap) + at + 1) for at, mark in enumerate(gap) if mark in MARKS
    ]


def _token(scan: Scan, index: int) -> tuple[int, Token]:
    word = scan.words[index]
    if person := scan.person(index):
        return person[0], Token(PERSON, person[1].lead, person[1].end, person=person[1])
    post = scan.post(index)
    if post and word.low not in IN_OTHER_WORDS:
        return _post_token(scan, index, *post)
    if body := body_at(scan, index):
        sign = COMMITTEE if body[1].sort is Sort.COMMITTEE else AGENCY
        return body[0], Token(sign, body[1].start, body[1].end, body=body[1])
    if THIS.fullmatch(word.low) and index + 1 < len(scan.words) and scan.words[index + 1].low == "này":
        return index + 2, _group(word.start, scan.words[index + 1].end, word.low.capitalize())
    if word.text in SHORTLY and _is_group(scan, index):
        return index + 1, _group(word.start, word.end, word.text)
    if verb := _PHRASES.at(scan.words, index):
        return verb[0], Token(verb[1], word.start, scan.words[verb[0] - 1].end)
    return index + 1, Token(OTHER, word.start, word.end)


def _group(start: int, end: int, kind: str) -> Token:
    """A committee that is called by the first word of its kind."""
    return Token(COMMITTEE, start, end, body=BodyMention(start, end, kind, kind, "", None, Sort.COMMITTEE))


def _council_alone(scan: Scan, index: int) -> Token | None:
    """A council that is called "Ủy ban" behind a post in it: "Chủ tịch Ủy ban là …"."""
    words = scan.words[index : index + 3]
    if [word.low for word in words[:2]] != ["ủy", "ban"] or not all(word.follows_closely for word in words[:2]):
        return None
    goes_on = len(words) > 2 and words[2].follows_closely and DOES.at(scan.words, index + 2) is None
    return None if goes_on else _group(words[0].start, words[1].end, "Ủy ban")


def _is_group(scan: Scan, index: int) -> bool:
    """Whether "Ban" stands for a committee here: it does something, or something is of it."""
    word, before = scan.words[index], scan.words[index - 1] if index else None
    following = scan.words[index + 1] if index + 1 < len(scan.words) else None
    begins = before is None or not word.follows_closely
    if begins and word.mark in (",", "-", "–", "/", "&"):
        return False  # "Sở, Ban, ngành"
    if not begins and before is not None and before.low not in OF_GROUP:
        return False
    ends = following is None or not following.follows_closely
    if ends:
        return not begins and (following is None or following.mark not in (",", "-", "–", "/", "&"))
    return DOES.at(scan.words, index + 1) is not None


def _post_token(scan: Scan, index: int, end: int, post: PostMention) -> tuple[int, Token]:
    body = office_body(scan, index)[1]
    if body is None and (council := _council_alone(scan, end)):
        return end + 2, Token(SEAT, post.start, council.end, post=post, body=council.body)
    if body is None:
        if post.post in OF_THE_STATE:
            return end, Token(OFFICE, post.start, post.end, post=post)
        if post.post in GOVERNMENT and not _names_country(scan, end):
            return end, Token(OFFICE, post.start, post.end, post=post, body=THE_GOVERNMENT)
        return end, Token(POST, post.start, post.end, post=post)
    sign = SEAT if body[1].sort is Sort.COMMITTEE else OFFICE
    return max(end, body[0]), Token(sign, post.start, max(post.end, body[1].end), post=post, body=body[1])


def _names_country(scan: Scan, index: int) -> bool:
    """Whether a capital that begins no person's name follows: the prime minister of another country."""
    if index >= len(scan.words) or not scan.words[index].follows_closely:
        return False
    return scan.words[index].is_capital and scan.person(index) is None and scan.post(index) is None


def code_of(tokens: list[Token]) -> str:
    """The signs of tokens in a row, for patterns."""
    return "".join(token.sign for token in tokens)
