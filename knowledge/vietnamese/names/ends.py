"""Where the name of a body ends: whether the next word goes on with its matter, or the sentence goes on without it."""

import re
from functools import cached_property

from knowledge.vietnamese.names.kinds import (
    BELONGS,
    COMPOUNDS,
    FOUNDERS,
    GOES_ON,
    KINDS,
    LEVELS,
    MATTER_WORDS,
    TERMS,
    Sort,
)
from knowledge.vietnamese.names.phrases import phrases
from knowledge.vietnamese.names.scan import BodyMention, Scan
from knowledge.vietnamese.writing.shadow import shadow

LOOK_AHEAD = 14  # words, for the "và" that shows a comma to stand within a name
PERIODS = ("giai đoạn", "nhiệm kỳ")
MEASURES = frozenset("tháng năm ngày tuần quý giờ lần người cấp tỷ tỉ triệu nghìn đồng ông bà nhân".split())
FOUNDING = phrases("thành lập")
QUANTITIES = phrases(
    "nhiều, một số, một, hai, ba, các cá nhân, các thành viên, một vài, những, cá nhân, tập thể, lãnh đạo"
)
# A title or an article that sets a body up, or tells of it else, gives its name in full.
IN_FULL = re.compile(
    r"(?:^|\n)\W*(?:dieu \d+[a-z]?[.:]\s*(?:nay |quyet dinh )?|quyet dinh:?\s+"
    r"|(?:quyet dinh )?(?:ve viec|v/v|nay|ve)\b:?\s*)(?:ve viec |v/v )?"
    r"(?:thanh lap|kien toan|giai the|doi ten|sua doi|bo sung|dieu chinh|thay doi|thay the|ban hanh quy che|phan cong)"
    r"\b[^.;:\n]{0,80}(?:\n[^.;:\n]{0,40})?$"
)
ITEM = re.compile(r"(?:^|\n)\s*(?:\d{1,2}[.)/]|[a-z]\)|[-+*–•])\s*$")
ITEM_ENDS = re.compile(r"\s*[.;]?\s*(?:\n|$)")
QUOTES = frozenset("\"“'‘«")
QUOTES_CLOSE = "\"”'’»"
LONGEST_LEAD = 200  # characters before a name
LONGEST_ALONE = 300  # characters of a text that is but a name
VERBS_OF_MATTERS = phrases(
    """rà soát, đôn đốc, hướng dẫn, nghiên cứu, vận động, tuyên truyền, tiếp nhận, tổng hợp, thẩm định, tiếp công dân,
    giám sát việc, kiểm điểm, chuyển giao, thu hồi, đề xuất, phối hợp, báo cáo, tham mưu, tổ chức, theo dõi"""
)
FIELDS_WITHIN = phrases("trong, đối với")
IN_TIME = phrases(
    "trong đó, trong thời gian, trong ngày, trong năm, trong quá trình, trong việc, đối với các ông, đối với ông"
)
# What comes behind a name and a comma, but is of the sentence.
BESIDE = phrases(
    """cơ quan, đơn vị, nhiệm vụ, trách nhiệm, đại diện, cử tri, dư luận, người đứng đầu, ngành, địa phương, tính,
    kể, quyết tâm, bổ nhiệm, miễn nhiệm, thành phần, danh sách, cơ cấu, ban hành, thay thế, kinh phí, cùng, trưởng, phó,
    ông, bà, đồng chí, số, kèm theo"""
)


class NameSoFar:
    """What has been read of a name, and whether the words behind it go on with it."""

    def __init__(self, scan: Scan, index: int, is_office: bool) -> None:
        self.scan = scan
        self.words = scan.words
        self.first = index
        self.is_office = is_office
        self.at = index
        self.parts: list[str] = []
        self.subject: list[str] = []
        self.place: str | None = None
        self.inner: BodyMention | None = None

    def _is_committee(self) -> bool:
        found = KINDS.at(self.words, self.first)
        return found is not None and found[1].sort is Sort.COMMITTEE

    def _mark(self, at: int) -> str:
        """The mark before words[at], without the one that closes the quotation read last."""
        mark = self.words[at].mark
        return mark.strip(QUOTES_CLOSE) if self.parts[-1][-1:] in QUOTES_CLOSE else mark

    def _goes_on_with(self, at: int) -> bool:
        """Whether the matter goes on with words[at]."""
        word = self.words[at]
        mark = self._mark(at)
        if not self._may_follow(at) or self._is_measure(at) or self._ends_number(at):
            return False
        if mark == "":
            if word.low == "và":
                return self._is_joined(at + 1)
            if word.low == "thành" and self._is_another(at + 1):
                return False  # "hợp nhất A và B thành C"
            if (quantity := QUANTITIES.at(self.words, at)) and quantity[1] == "một":
                return False
            if (term := TERMS.at(self.words, at)) and term[1] in PERIODS:
                return False
            if word.low == "cho" and self.subject and self._is_for(at):
                return True
            if self.parts[0] in FOUNDERS and self.scan.is_at(FOUNDING, at):
                return True
            return (
                word.is_capital
                or GOES_ON.at(self.words, at) is None
                or self._is_matter_verb(at)
                or self._is_compound(at)
                or self._is_in_full_name(at)
            )
        if mark == "," and word.low == "chống":
            return True
        if mark in ("-", "–", "&", "/"):
            is_tight = word.gap == mark or mark == "&"
            return self.scan.is_at(MATTER_WORDS, at) or (is_tight and (word.text.isupper() or word.text[0].isdigit()))
        return mark == "," and bool(self.subject) and self._is_enumerated(at) and not self._is_committee_named(at)

    def _is_committee_named(self, at: int) -> bool:
        """Whether a further committee is named there, whose name is no matter: "Hội đồng thi, Ban Chấm thi"."""
        found = KINDS.at(self.words, at)
        return found is not None and found[1].sort is Sort.COMMITTEE

    def _is_another(self, at: int) -> bool:
        """Whether another body begins there: "hợp nhất A và B thành C"."""
        is_capital = at < len(self.words) and self.words[at].is_capital and KINDS.at(self.words, at) is not None
        return is_capital or begins_body(self.scan, at)

    def _is_measure(self, at: int) -> bool:
        """Whether a number counts what the sentence tells: "Ban Chỉ đạo điều hành giá 6 tháng đầu năm"."""
        following = self.words[at + 1] if at + 1 < len(self.words) else None
        if following is None or not (self.words[at].text.isdigit() and following.follows_closely):
            return False
        return following.low in MEASURES or self.scan.post(at + 1) is not None

    def _ends_number(self, at: int) -> bool:
        """Whether the name is a number, "Ban Chỉ đạo 138", with which it ends unless a level or a matter follows."""
        if not self.subject or not all(part.isdigit() for part in self.subject) or self.words[at].is_capital:
            return False
        return not (self.scan.is_at(LEVELS, at) or self.scan.is_at(MATTER_WORDS, at) or self.words[at].low == "về")

    def _is_joined(self, at: int) -> bool:
        """Whether "và" joins a further matter, and not the name to what the sentence says of others."""
        if not self.subject or at >= len(self.words) or not self.words[at].follows_closely:
            return False
        if begins_body(self.scan, at):
            return False
        is_sentence = self.scan.is_at(GOES_ON, at) and not self._is_compound(at)
        return self._may_follow(at) and QUANTITIES.at(self.words, at) is None and not is_sentence

    def _is_for(self, at: int) -> bool:
        """Whether "cho" tells for what the matter is: "hỗ trợ cho người nghèo", but not "cho biết", "cho ý kiến"."""
        found = GOES_ON.at(self.words, at)
        following = self.words[at + 1] if at + 1 < len(self.words) else None
        is_alone = found is not None and found[0] == at + 1
        return (
            is_alone
            and following is not None
            and following.follows_closely
            and following.low not in ("ý", "thấy", "đến")
        )

    def _is_compound(self, at: int) -> bool:
        """Whether words[at] is a syllable of a longer word that goes on with the matter: "thực hiện", "cấp nước"."""
        longest = max(
            (found[0] for found in (GOES_ON.at(self.words, at), BELONGS.at(self.words, at)) if found), default=at
        )
        whole = COMPOUNDS.at(self.words, at)
        return whole is not None and whole[0] > longest

    def _is_matter_verb(self, at: int) -> bool:
        """Whether a word that mostly carries a sentence on is part of a longer matter word: "tổ chức cán bộ"."""
        found, other = MATTER_WORDS.at(self.words, at), GOES_ON.at(self.words, at)
        return found is not None and other is not None and found[0] > other[0]

    def _may_follow(self, at: int) -> bool:
        """Whether words[at] may stand in a matter at all: no person, no post."""
        if self._is_foreign(at):
            return False
        return not (self.words[at].low == "và" and at + 1 < len(self.words) and self._is_foreign(at + 1))

    def _is_foreign(self, at: int) -> bool:
        if at >= len(self.words) or self.scan.person(at) is not None:
            return True
        post, matter = self.scan.post(at), MATTER_WORDS.at(self.words, at)
        return post is not None and (matter is None or matter[0] < post[0])  # "đại biểu Hội đồng nhân dân" is a matter

    def _is_enumerated(self, at: int) -> bool:
        """Whether a comma stands within the name: a known matter follows it, or an "và" that closes the list."""
        if self.subject[-1].isdigit():
            return False  # with its year a name has ended
        if self.scan.is_at(MATTER_WORDS, at) and (not self.scan.is_at(GOES_ON, at) or self._is_matter_verb(at)):
            return True
        if self.words[at].is_capital or (self.scan.is_at(GOES_ON, at) and not self.scan.is_at(COMPOUNDS, at)):
            return False
        if self._is_told_alike(at) or (self._is_in_full and self._may_be_listed(at)):
            return True
        for ahead in range(at, min(at + LOOK_AHEAD, len(self.words) - 1)):
            word = self.words[ahead]
            if word.mark not in ("", ",") or self._is_foreign(ahead) or self.scan.is_at(GOES_ON, ahead):
                return False
            if word.low == "và":
                return self._may_follow(ahead + 1) and not self.scan.is_at(GOES_ON, ahead + 1)
            if word.mark == "," and ahead > at and self.scan.is_at(MATTER_WORDS, ahead):
                return True  # "bồi thường, hỗ trợ, tái định cư": between two matters stands a third
        return False

    def _is_told_alike(self, at: int) -> bool:
        """Whether it begins as what stands before the comma does: "nhà siêu mỏng, siêu méo"."""
        return at > self.first + 2 and self.words[at].low == self.words[at - 2].low

    def _is_in_full_name(self, at: int) -> bool:
        """Whether a name that is written in full goes on with what elsewhere opens a sentence's own words.

        "Thành lập Tổ công tác rà soát …", "… tháo gỡ vướng mắc trong đầu tư".
        """
        lexicon = FIELDS_WITHIN if self.subject else VERBS_OF_MATTERS
        return self.scan.is_at(lexicon, at) and not self.scan.is_at(IN_TIME, at) and self._is_set_up

    @cached_property
    def _is_set_up(self) -> bool:
        """Whether the name stands alone, or in the words that set the body up."""
        if self.words[self.first].start == 0 and len(self.scan.text) <= LONGEST_ALONE:
            return True
        return IN_FULL.search(self._words_before) is not None

    @property
    def _is_quoted(self) -> bool:
        return self.words[self.first].mark in QUOTES

    def _is_quoted_to(self, at: int) -> bool:
        """Whether the name stands in quotation marks that close before words[at]."""
        return self._is_quoted and at > self.first and not set(QUOTES_CLOSE).isdisjoint(self.words[at].gap)

    @cached_property
    def _is_in_full(self) -> bool:
        """Whether the name is written in full here: so, or as all that an item of a list says."""
        is_item = ITEM.search(self._words_before) is not None
        return self._is_set_up or self._is_quoted or (is_item and self._fills_line())

    @property
    def _words_before(self) -> str:
        start = self.words[self.first].start
        return shadow(self.scan.text[max(0, start - LONGEST_LEAD) : start].rstrip(" \"“”'"))

    def _fills_line(self) -> bool:
        """Whether all words to the end of the line may belong to the name."""
        at = self.first + 1
        while at < len(self.words) and "\n" not in self.words[at].gap:
            if self._is_foreign(at) or self.words[at].mark not in ("", ",", "-", "–"):
                return False
            at += 1
        return ITEM_ENDS.match(self.scan.text, self.words[at - 1].end) is not None

    def _may_be_listed(self, at: int) -> bool:
        """Whether a further matter may begin there, behind a comma in a name that is written in full."""
        if self._is_foreign(at) or begins_body(self.scan, at) or self.scan.is_at(BESIDE, at):
            return False
        return QUANTITIES.at(self.words, at) is None


def begins_body(scan: Scan, at: int) -> bool:
    """Whether a body of its own begins there: "Trưởng ban Ban Chỉ đạo …"."""
    found = KINDS.at(scan.words, at) if at < len(scan.words) and scan.words[at].follows_closely else None
    is_same = at > 0 and at < len(scan.words) and scan.words[at].bare == scan.words[at - 1].bare
    is_committee = found is not None and found[1].sort is Sort.COMMITTEE and not found[1].is_plain_word
    return is_committee or (found is not None and is_same)
