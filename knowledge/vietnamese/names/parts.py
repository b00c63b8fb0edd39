"""What a body's name is made of beside other bodies: words, quotations, places, terms."""

import re
from collections.abc import Sequence

from knowledge.vietnamese.names.ends import NameSoFar
from knowledge.vietnamese.names.kinds import BARE_UNITS, COMPOUNDS, GOES_ON, KINDS, MATTER_WORDS, PLURALS, TERMS
from knowledge.vietnamese.names.phrases import Word

CLOSING_QUOTES = {'"': '"', "“": "”", "'": "'", "‘": "’", "«": "»"}
LONGEST_QUOTE = 120
BEGINS_MATTER = frozenset({"về", "phòng", "chống"})
UNITING = re.compile(r"sáp nhập|hợp nhất|liên kết|hợp tác|kết nối", re.IGNORECASE)

IN_BOTH = re.compile(r"\b(?:trên địa bàn|tại)$", re.IGNORECASE)


class NameInParts(NameSoFar):
    """Takes part after part into a name."""

    def _take_place_here(self) -> None:
        if self.at < len(self.words) and self.place is None:
            self._take_place()

    def _take(self, end: int) -> None:
        """Take words into the name, with the marks between them."""
        for at in range(self.at, end):
            word = self.words[at]
            mark = self._mark(at) if at > self.first else ""
            written = word.text
            if mark in ("", "(", ")"):
                pass
            elif mark == ",":
                self.parts[-1] += ","
                if self.subject:
                    self.subject[-1] += ","
            elif mark in "-–&/" and word.gap == mark:
                written = self.parts.pop() + mark + written
                if self.subject:
                    self.subject.pop()
            else:
                self.parts.append(mark)
                self.subject.append(mark)
            self.parts.append(written)
            self.subject.append(written)
        self.at = end

    def _take_quoted(self) -> bool:
        """Take a name within quotation marks: Ban Chỉ đạo “Quỹ vì biển, đảo”."""
        word = self.words[self.at]
        mark = word.mark
        if mark not in CLOSING_QUOTES or self.at == self.first:
            return False
        close = self.scan.text.find(CLOSING_QUOTES[mark], word.start, word.start + LONGEST_QUOTE)
        if close < 0 or "\n" in self.scan.text[word.start : close]:
            return False
        quoted = self.scan.text[word.start : close].strip()
        if quoted[:1].islower() and " " not in quoted:
            return False  # a word said with a wink is no name
        end = self.at
        while end < len(self.words) and self.words[end].start < close:
            end += 1
        written = f"{mark}{quoted}{CLOSING_QUOTES[mark]}"
        self.parts.append(written)
        self.subject.append(written)
        self.at = end
        return True

    def _skip_abbreviation(self) -> bool:
        """Pass over a short form in brackets: "Ban Chỉ đạo (BCĐ) giải quyết …"."""
        word = self.words[self.at]
        following = self.words[self.at + 1] if self.at + 1 < len(self.words) else None
        if word.mark != "(" or not word.text.isupper() or following is None or following.mark != ")":
            return False
        if not self._may_follow(self.at + 1) or (following.is_capital and self.subject):
            return False
        if GOES_ON.at(self.words, self.at + 1) and not following.is_capital:
            return False
        self.at += 1
        if not self._take_place_at():
            self._take(self.at + 1)
        return True

    def _take_place(self) -> bool:
        """Take the place with which the name ends."""
        return self._follows(self.words[self.at]) and self._take_place_at()

    def _take_place_at(self) -> bool:
        if (place := self.scan.place(self.at)) and not self._is_numbered(place[0]):
            self.at, self.place = place
            self.parts.append(self.place)
            self._take_wider_place()
            self._take_second_place()
            return True
        if units := self._bare_units(self.at):
            self.place = _joined(self.words[self.at : units])
            self.parts.append(self.place)
            self.at = units
            return True
        return False

    def _take_level(self) -> bool:
        """Take a level or a unit behind which the matter is told: "Ban Chỉ đạo cấp tỉnh về …", "… tỉnh về …"."""
        end = self._unit_end(self.at) if not self.subject and self.words[self.at].follows_closely else None
        if end is None or end >= len(self.words) or not self.words[end].follows_closely or self.scan.place(self.at):
            return False
        is_matter = self.scan.is_at(MATTER_WORDS, end) and not self.scan.is_at(GOES_ON, end)
        if not (self.words[end].low in BEGINS_MATTER or is_matter) or not self._is_committee():
            return False
        self._take(end)
        return True

    @staticmethod
    def _follows(word: Word) -> bool:
        """Whether nothing parts a word from the one before; a full stop with a blank ends a sentence."""
        return word.follows_closely or word.gap == "."

    def _is_numbered(self, end: int) -> bool:
        """Whether a number follows, and the words name a plant or a school after the place: "Cửa Sót 2"."""
        if end >= len(self.words) or not self.words[end].follows_closely or not self._is_committee():
            return False
        return self.words[self.at].is_capital and re.fullmatch(r"\d{1,2}", self.words[end].text) is not None

    def _take_wider_place(self) -> None:
        """Take the place in which the place lies: "phường Đông Trà, quận Nam Khê"."""
        if self.at < len(self.words) and self.words[self.at].mark in (",", "-", "–"):
            wider = self.scan.place(self.at)
            if (
                wider
                and self.place
                and not self.words[self.at].is_capital
                and wider[1].split()[0] != self.place.split()[0]
            ):
                self.place += f", {wider[1]}"
                self.parts[-1] = self.place
                self.at = wider[0]

    def _take_second_place(self) -> None:
        """Take the other of two places that a body brings together or works in: "… trên địa bàn tỉnh A và tỉnh B"."""
        joint = self.at
        is_joint = joint + 1 < len(self.words) and self.words[joint].low == "và"
        if not is_joint or not (UNITING.search(" ".join(self.subject)) or IN_BOTH.search(" ".join(self.parts[:-1]))):
            return
        if (second := self.scan.place(joint + 1)) and self.words[joint].follows_closely:
            self.at = second[0]
            self.place = f"{self.place} và {second[1]}"
            self.parts[-1] = self.place

    def _bare_units(self, at: int) -> int | None:
        """Where units without a name end: "thành phố", "các quận, huyện"."""
        plural = PLURALS.at(self.words, at)
        start = plural[0] if plural else at
        if start >= len(self.words) or not (self.words[start].follows_closely or self.words[start].mark == ")"):
            return None
        end = self._unit_end(start)
        if end is None:
            return None
        while plural and end < len(self.words):
            joint = self.words[end].mark
            following = end + 1 if joint == "" and self.words[end].bare == "va" else end
            further = self._unit_end(following) if following > end or joint == "," else None
            if further is None:
                break
            end = further
        return end

    def _unit_end(self, at: int) -> int | None:
        if at >= len(self.words):
            return None
        found = BARE_UNITS.at(self.words, at)
        if found is None:
            return None
        # "Tỉnh ủy" and "xã hội" only begin like a unit.
        longer = (KINDS.at(self.words, at), MATTER_WORDS.at(self.words, at), COMPOUNDS.at(self.words, at))
        return None if any(other and other[0] > found[0] for other in longer) else found[0]

    def _take_term(self) -> bool:
        found = TERMS.at(self.words, self.at)
        start = found[0] if found else self.at
        if start >= len(self.words) or not self.words[start].text[0].isdigit() or not self.words[start].follows_closely:
            return False
        if not found and not re.fullmatch(r"(?:19|20)\d\d", self.words[start].text):
            return False
        end = start + 1
        if end < len(self.words) and self.words[end].mark in ("-", "–") and self.words[end].text[0].isdigit():
            end += 1
        self._take(end)
        return True


def _joined(words: Sequence[Word]) -> str:
    out = ""
    for word in words:
        mark = word.mark if out else ""
        out += f"{mark} {word.text}" if out else word.text
    return out
