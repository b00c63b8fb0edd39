"""Where the name of a body ends: whether the next word goes on with its matter, or the sentence goes on without it."""

from knowledge.vietnamese.kinds import (
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
from knowledge.vietnamese.phrases import phrases
from knowledge.vietnamese.scan import BodyMention, Scan

LOOK_AHEAD = 14  # words, for the "và" that shows a comma to stand within a name
PERIODS = ("giai đoạn", "nhiệm kỳ")
MEASURES = frozenset("tháng năm ngày tuần quý giờ lần người cấp tỷ tỉ triệu nghìn".split())
FOUNDING = phrases("thành lập")
QUANTITIES = phrases(
    "nhiều, một số, một, hai, ba, các cá nhân, các thành viên, một vài, những, cá nhân, tập thể, lãnh đạo"
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

    def _goes_on_with(self, at: int) -> bool:
        """Whether the matter goes on with words[at]."""
        word = self.words[at]
        mark = word.mark
        if not self._may_follow(at) or self._is_measure(at) or self._ends_number(at):
            return False
        if mark == "":
            if word.low == "và":
                return self._is_joined(at + 1)
            if word.low == "thành" and begins_body(self.scan, at + 1):
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
            )
        if mark == "," and word.low == "chống":
            return True
        if mark in ("-", "–", "&", "/"):
            is_tight = word.gap == mark or mark == "&"
            return self.scan.is_at(MATTER_WORDS, at) or (is_tight and (word.text.isupper() or word.text[0].isdigit()))
        return mark == "," and bool(self.subject) and self._is_enumerated(at)

    def _is_measure(self, at: int) -> bool:
        """Whether a number counts what the sentence tells: "Ban Chỉ đạo điều hành giá 6 tháng đầu năm"."""
        following = self.words[at + 1] if at + 1 < len(self.words) else None
        is_counted = following is not None and following.follows_closely and following.low in MEASURES
        return self.words[at].text.isdigit() and is_counted

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
        return at >= len(self.words) or self.scan.person(at) is not None or self.scan.post(at) is not None

    def _is_enumerated(self, at: int) -> bool:
        """Whether a comma stands within the name: a known matter follows it, or an "và" that closes the list."""
        if self.subject[-1].isdigit():
            return False  # with its year a name has ended
        if self.scan.is_at(MATTER_WORDS, at) and not self.scan.is_at(GOES_ON, at):
            return True
        if self.words[at].is_capital or (self.scan.is_at(GOES_ON, at) and not self.scan.is_at(COMPOUNDS, at)):
            return False
        for ahead in range(at, min(at + LOOK_AHEAD, len(self.words) - 1)):
            word = self.words[ahead]
            if word.mark not in ("", ",") or self._is_foreign(ahead) or self.scan.is_at(GOES_ON, ahead):
                return False
            if word.low == "và":
                return self._may_follow(ahead + 1) and not self.scan.is_at(GOES_ON, ahead + 1)
            if word.mark == "," and ahead > at and self.scan.is_at(MATTER_WORDS, ahead):
                return True  # "bồi thường, hỗ trợ, tái định cư": between two matters stands a third
        return False


def begins_body(scan: Scan, at: int) -> bool:
    """Whether a body of its own begins there: "Trưởng ban Ban Chỉ đạo …"."""
    found = KINDS.at(scan.words, at) if at < len(scan.words) and scan.words[at].follows_closely else None
    is_same = at > 0 and at < len(scan.words) and scan.words[at].bare == scan.words[at - 1].bare
    is_committee = found is not None and found[1].sort is Sort.COMMITTEE and not found[1].is_plain_word
    return is_committee or (found is not None and is_same)
