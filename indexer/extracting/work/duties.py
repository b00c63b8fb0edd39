"""What bodies, posts in them and agencies for them are to do.

A decision lists duties under "Ban Chỉ đạo có nhiệm vụ:" or "Điều 2. Trách nhiệm của Trưởng ban", one an item; the press
tells them in a sentence.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from indexer.extracting.bodies.figures import report_period
from indexer.extracting.members.tokens import Token
from indexer.extracting.source import Sentence, Source
from knowledge.records import Says, Statement
from knowledge.vietnamese.names.titles import post_key
from knowledge.vietnamese.text.labels import Level, label_of
from knowledge.vietnamese.text.lines import Line

NOUN = r"(?:chuc nang|nhiem vu|trach nhiem|quyen han|quyen)"
WORK = r"(?:(?:cong |phan |dau |nhung |cac )?viec(?: chinh)?)"  # what the press calls a committee's duties
COUNT = r"(?:(?:\d{1,2}|mot|hai|ba|bon|nam|sau|bay|tam) )?"
NOUNS = rf"{NOUN}(?:(?:,| va|, va| -) {NOUN})*"
FORMULA = r"(?:(?:chinh|chu yeu|cu the|sau day|nhu sau|sau|duoi day|la)\b\s*)*"
# "Ban Chỉ đạo có (các) nhiệm vụ (sau đây):"
HAS = re.compile(
    rf"^(?: la (?:to chuc|co quan|bo phan) [^:;.]{{1,80}})?[\s,]*(?:(?:se|con|duoc|phai)\s+)*(?:co|duoc giao|chiu|thuc hien|giao|duoc bo sung|bo sung)\s+(?:(?:them|bo sung|cac|nhung|mot so)\s+)*"
    rf"(?P<noun>{COUNT}{NOUNS}|(?<=giao ){COUNT}{WORK})\s*{FORMULA}(?P<mark>:?)"
)
# "Nhiệm vụ, quyền hạn của Ban Chỉ đạo (là|gồm)"
OF = re.compile(
    rf"^(?:(?:bo sung|giao them|giao|them) )?(?:(?:cac|mot so|mot|01) )*(?:{NOUNS}|phan cong {NOUN}|{NOUN} cu the|{WORK}(?= cua))\s+(?:chinh\s+|cu the\s+|chung\s+)?(?:(?:cua|doi voi|cho)\s+)?(?:cac\s+)?$"
)
# What may stand before whose duties a list opens: "Ngoài các nhiệm vụ tại Quyết định số …, Ban Chỉ đạo có thêm nhiệm vụ:".
BEFORE_BEARER = re.compile(
    r"[ .-]*(?:(?:cac|moi|tung|nhung|moi mot) )?|\s*(?:ngoai|ben canh|cung voi) [^:.]{1,160}, *(?:thi )?"
)
# "Ban Chỉ đạo giúp Ủy ban nhân dân … thực hiện các nhiệm vụ:", "… có trách nhiệm giúp Chủ tịch …:"
HELPS = re.compile(rf"[\s,]*(?:co (?:{NOUNS}) )?(?:giup|tham muu(?: cho|,? giup)?|thay mat)\b [^:]{{1,200}}:\s*")
OFFICE_HOLDER = re.compile(r"[HC][,\-(]+(?P<office>O)\)?:")  # "Phó Trưởng ban, Giám đốc Sở …: phụ trách …"
HEADED_BY = re.compile(r"[HC]B?[:.]?")  # under a body's own name stands also how it is made up and works
IN_BRACKETS = re.compile(r"\s*\([^()]*\)\s*")  # "Cơ quan thường trực (Sở Tài chính)"
WHOSE = re.compile(
    r"^\s*(?:(?:cua |cho )?(?:ban|to|hoi dong|doan|tieu ban|uy ban)\b[^:]{0,120}?)?(?= (?:co|duoc|chiu|thuc hien)\b|\s*$)"
)
OF_TAIL = re.compile(r"^[\s,]*(?:la|gom|bao gom|nhu sau|sau day|gom co|:|cu the)*\s*:?\s*")
SPOKEN_OF = re.compile(NOUN)
# What stands among duties and is none.
NO_ITEM = re.compile(
    r"\bla (?:co quan|don vi|bo phan) (?:thuong truc|giup viec|dau moi)\b|\btu (?:dong )?giai the\b"
    r"|^[\W\d]*(?:[a-z]\) )?(?:ban|to|hoi dong|doan|tieu ban|uy ban)\b[\w ]{0,60}\bhop (?:dinh ky|thuong ky|thuong le|toan the|moi|hang)\b"
)
BARE_HEADING = re.compile(rf"^(?:{NOUNS})(?: (?:chinh|chu yeu|cu the))?\s*:?\s*$")
BULLET = re.compile(r"^\s*[-–—+*•]\s+")
LEAD = re.compile(
    r"^(?:dieu \d+[a-z]?[.:]? |theo (?:do|quyet dinh|quy dinh)[^,]{0,80}, |ben canh do, |ngoai ra, |dong thoi, |trong do, |cu the, |[\W\d]+)*"
)
NO_DUTY = re.compile(
    r"\b(?:chiu trach nhiem (?:thi hanh|truoc|ve)|thi hanh (?:quyet dinh|nghi dinh|thong tu|luat|nghi quyet) nay|het trach nhiem|trach nhiem (?:cua minh|lien quan|hinh su|chinh|nguoi|ca nhan|lien doi))\b"
)
BLAME = re.compile(r"^\s*(?:trong viec de|khi|vi|do|gi|truoc|ve nhung|voi nhung|nao|lon|rat|nang ne)\b")
THIS_DOCUMENT = re.compile(
    r"^\s*(?:to chuc )?(?:thuc hien|thi hanh|trien khai)(?: thuc hien| thi hanh)? (?:quyet dinh|nghi dinh|thong tu|luat|nghi quyet|quy che) nay"
)
STANDING = re.compile(r"(?:co quan|van phong|bo phan|don vi) (?:thuong truc|giup viec|dau moi)(?: (?:cua )?)?")
# What the standing agency does, behind its role; in the press "chủ trì" may be what it did once.
AGENCY_DOES = re.compile(
    rf",\s*(?:va\s+)?(?:co (?:{NOUN})|(?P<told>chu tri\b(?! hop)|phoi hop)|chiu trach nhiem|bo tri|bao dam|dam bao|tham muu"
    r"|giup|tong hop|theo doi|chuan bi|su dung)\b"
)
# With these verbs a committee's founding sentence is followed by what it is to do.
DUTY_VERBS = re.compile(
    r"^[\s,]*(?:(?:can cu|theo)\b[^.;]{0,120}?,\s*)?(?:kip thoi |thuong xuyen |chu dong )?(?:phai (?!chiu|lam ro|giai trinh|kiem diem|xin|doi|cho|co)|nghien cuu,? de xuat|tham muu|giup|cho y kien|de xuat|dieu phoi|don doc,? kiem tra|huong dan,? don doc"
    r"|xay dung(?:,? phe duyet)? (?:ke hoach|chuong trinh|phuong an|quy che|de an)|lap (?:ke hoach|phuong an)|theo doi,? (?:huong dan|don doc|kiem tra)|chi dao,? (?:huong dan|kiem tra|don doc|dieu hanh)"
    r"|kiem tra,? (?:huong dan|don doc|giam sat)|ra soat|danh gia|tham dinh|lo)\b"
)
ALSO = re.compile(
    r"\W*(?:ben canh do|dong thoi|ngoai ra|cung voi do|cung voi viec do|them vao do)\b[, ]*"
    r"(?:(?:to|ban|hoi dong|doan|tieu ban)(?: nay)? (?:(?:cung|con|se) )+)?"
)
GOES_ON = re.compile(
    r"^(?:tang cuong|xem xet|don doc|chi dao|phoi hop|huong dan|kiem tra|cho y kien|giup|tham muu|de xuat|dieu phoi|tong hop|bao cao|to chuc|theo doi|thuc hien)\b"
)
# "Nhiệm vụ là giải quyết …" behind the sentence that tells of the founding.
OF_THE_FOUNDED = re.compile(
    rf"\W*(?:theo do, )?{NOUNS}(?: (?:chinh|chu yeu|cu the|trong tam|dat ra|duoc giao))* (?:la|gom|bao gom)\b"
)
TOLD_IN_TIME = re.compile(r"\b(?:da|vua|dang|se|hom nay|sang nay|chieu nay|hom qua|ngay \d)\b")
LONGEST_LEAD = 200


@dataclass(frozen=True, slots=True)
class _Bearer:
    """Whose duty it is: a body, a post in it, or an agency for it."""

    body: str
    post: str | None = None
    office: str | None = None


@dataclass(frozen=True, slots=True)
class _Open:
    """A list of duties that is open: whose they are, and the level of the label over the list."""

    bearer: _Bearer
    level: int


class Duties:
    """Reads the duties in one document."""

    def __init__(self, source: Source, founded: frozenset[str], assigned: Collection[int] = ()) -> None:
        self.source = source
        self.founded = founded
        self.assigned = assigned  # the lines that tell duties of single members, by where they start
        self.is_news = source.is_news
        self.agencies: dict[str, str] = {}  # standing agencies by their body
        self.last: tuple[_Bearer, int] | None = None  # the press's last duty sentence, and its line
        self.told_founded: tuple[str, int] | None = None  # the committee that the sentence before told the founding of

    def read(self, agencies: list[Statement]) -> list[Statement]:
        """All duties; `agencies` are the statements that name the standing agencies."""
        for statement in agencies:
            if statement.body and statement.office:
                self.agencies.setdefault(statement.body, statement.office)
        found: list[Statement] = []
        opened: list[_Open] = []
        lines = [line for line in self.source.lines if line.start not in self.assigned]
        at = 0
        while at < len(lines):
            line = lines[at]
            level = _level(line)
            opened = [one for one in opened if level > one.level]
            if level == Level.PARAGRAPH and opened and not BULLET.match(line.text):
                opened = [] if not self._is_wrapped(lines, at) else opened
            bearer = self._opening(line, opened[-1].bearer if opened else None)
            if bearer:
                opened.append(_Open(bearer, level if level < Level.PARAGRAPH else Level.ARTICLE))
                at += 1
            elif opened and level > opened[-1].level and (level < Level.PARAGRAPH or BULLET.match(line.text)):
                end = self._end_of_item(lines, at, level)
                if not NO_ITEM.search(line.plain):
                    found += self._says(self._named_first(line) or opened[-1].bearer, line.start, lines[end].end)
                at = end + 1
            else:
                found += self._sentences(line, at)
                at += 1
        return found

    def _is_wrapped(self, lines: list[Line], at: int) -> bool:
        return at > 0 and lines[at].text[0].islower()

    def _end_of_item(self, lines: list[Line], at: int, level: int) -> int:
        """The last line of an item: what lies deeper under one that ends with a colon belongs to it."""
        end = at
        if not lines[at].text.rstrip().endswith(":"):
            return end
        while end + 1 < len(lines) and _depth(lines[end + 1], level) > level:
            end += 1
        return end

    def _named_first(self, line: Line) -> _Bearer | None:
        """Whose duty an item is that says so first: "a) Chủ tịch Hội đồng: Điều hành …"."""
        label = label_of(line)
        sentence = self.source.sentence(line.start + (label.after if label else 0), line.end)
        if (told := OFFICE_HOLDER.match(sentence.code)) and (bearer := self._bearer(sentence.tokens[0])):
            office = sentence.tokens[told.start("office")]
            return replace(bearer, office=self.source.text[office.start : office.end])
        if sentence.code[:2] not in ("H:", "C:", "Hw", "Cw", "Hu", "Cu", "Hc", "Cc"):
            return None
        return self._bearer(sentence.tokens[0])

    # Lists

    def _opening(self, line: Line, outer: _Bearer | None) -> _Bearer | None:
        """Whose duties a line opens a list of."""
        label = label_of(line)
        of_rules = not (self.is_news or self.source.sets_norms)
        is_article = label is not None and label.level is Level.ARTICLE and of_rules
        if not (SPOKEN_OF.search(line.plain) or line.text.rstrip().endswith(":") or is_article):
            return None
        start = line.start + (label.after if label else 0)
        bullet = BULLET.match(line.text) if label is None else None
        start += bullet.end() if bullet else 0
        while start < line.end and self.source.text[start] in " .:)-–*":
            start += 1
        sentence = self.source.sentence(start, line.end)
        if not sentence.tokens or "|" in line.text:
            return None
        if sentence.text.rstrip().endswith(":") and (agency := self._of_standing_agency(sentence)):
            return agency
        if is_article and (named := self._named_by_heading(sentence, line)):
            return named
        if BARE_HEADING.match(sentence.plain):
            body = None if self.is_news else self.source.mentions.main_body
            return outer or (_Bearer(body) if body else None)
        for at, token in enumerate(sentence.tokens):
            before = sentence.plain[: token.start - start]
            if len(before) > LONGEST_LEAD:
                return None
            if token.sign in "BGHOC" and OF.match(before):
                tail = sentence.plain[self._end_of_bearers(sentence, at) - start :]
                if re.fullmatch(r"[\s:.]*(?:(?:la|gom|bao gom|nhu sau|sau day)\s*)*:?\s*", tail):
                    return self._bearer(token)
                return None
            if token.sign in "BGHOC" and (bearer_end := token.end - start) and BEFORE_BEARER.fullmatch(before):
                if HELPS.fullmatch(sentence.plain, bearer_end):
                    return self._bearer(token)
                has = HAS.match(sentence.plain[bearer_end:])
                if has and bearer_end + has.end() >= len(sentence.plain.rstrip()) and (has["mark"] or not self.is_news):
                    return self._bearer(token)
        if (role := STANDING.match(sentence.plain)) and not self.is_news:
            has = HAS.match(WHOSE.sub("", sentence.plain[role.end() :]))
            if has and has["mark"]:
                return self._agency_of(self.source.mentions.main_body, line)
        standing = re.search(rf"(?:^|\bcua\s+){STANDING.pattern}", sentence.plain)
        if standing and OF.match(sentence.plain[: standing.start()] + "cua ") and not self.is_news:
            return self._agency_of(self.source.mentions.main_body, line)
        return None

    def _named_by_heading(self, sentence: Sentence, line: Line) -> _Bearer | None:
        """Whose duties an article of rules lists that is headed by no more than who it is: "Điều 4. Các Ủy viên"."""
        plain = sentence.plain.strip(" .:")
        if (role := STANDING.match(plain)) and not IN_BRACKETS.sub("", WHOSE.sub("", plain[role.end() :])).strip():
            bearer = self._agency_of(self.source.mentions.main_body, line)
            named = next((token for token in sentence.tokens if token.sign == "G"), None)
            return replace(bearer, office=self._text(named)) if bearer and named else bearer
        if not HEADED_BY.fullmatch(sentence.code):
            return None
        first, last = sentence.tokens[0], sentence.tokens[-1 if sentence.code[-1] not in ":." else -2]
        before, after = plain[: first.start - sentence.start], plain[last.end - sentence.start :]
        return self._bearer(first) if BEFORE_BEARER.fullmatch(before) and not after.strip(" .:") else None

    def _text(self, token: Token) -> str:
        return " ".join(self.source.text[token.start : token.end].split())

    def _end_of_bearers(self, sentence: Sentence, at: int) -> int:
        """Where the words end that say whose duty it is: "của Trưởng ban Ban Chỉ đạo"."""
        end = at
        while end + 1 < len(sentence.tokens) and sentence.tokens[end + 1].sign in "BGHC":
            end += 1
        return sentence.tokens[end].end

    def _agency_of(self, body: str | None, line: Line) -> _Bearer | None:
        body = body or self.source.mentions.committee_at(line.start)
        return _Bearer(body, office=self.agencies.get(body, "Cơ quan thường trực")) if body else None

    def _bearer(self, token: Token) -> _Bearer | None:
        mentions = self.source.mentions
        main = None if self.is_news else mentions.main_body
        if token.sign == "B" and token.body:
            body = mentions.body(token.body, token.start)
            return _Bearer(body) if body else None
        if token.sign == "H" and token.post:
            is_of_main = main is not None and mentions.fits(post_key(token.post.post), main)
            meant = main if is_of_main else mentions.body_of_post(token.post.post, token.start) or main
            return _Bearer(meant, post=token.post.post) if meant else None
        if token.sign in "CO" and token.post and token.body:
            body = mentions.body(token.body, token.start)
            return _Bearer(body, post=token.post.post) if body else None
        if token.sign == "G" and token.body:
            name = " ".join(self.source.text[token.start : token.end].split())
            if main:
                return _Bearer(main, office=name)
            owner = next((body for body, office in self.agencies.items() if office.casefold() == name.casefold()), None)
            agency = owner or mentions.body(token.body, token.start)
            return _Bearer(agency, office=name if owner else None) if agency else None
        return None

    # Sentences

    def _sentences(self, line: Line, at: int) -> Iterator[Statement]:
        for sentence in self.source.sentences_of(line):
            bearer = self._of_sentence(sentence)
            if bearer is None and self.last and self.last[1] == at and GOES_ON.match(sentence.plain) and self.is_news:
                bearer = self.last[0]
            if bearer is None and self.last and at - self.last[1] <= 1 and self._carries_on(sentence):
                bearer = self.last[0]
            if bearer is None and self.told_founded and OF_THE_FOUNDED.match(sentence.plain):
                bearer = _Bearer(self.told_founded[0]) if at - self.told_founded[1] <= 1 else None
            self.told_founded = self._founded_by(sentence, at)
            if bearer:
                self.last = (bearer, at)
                yield from self._says(bearer, sentence.start, sentence.end)
            elif self.last and self.last[1] == at:
                self.last = None

    def _founded_by(self, sentence: Sentence, at: int) -> tuple[str, int] | None:
        """The committee that a sentence of the press names whose founding is told, with the sentence's line."""
        named = (token for token in sentence.tokens if token.sign == "B" and token.body) if self.is_news else ()
        bodies = (self.source.mentions.body(token.body, token.start) for token in named if token.body)
        founded = next((body for body in bodies if body in self.founded), None)
        return (founded, at) if founded else None

    def _carries_on(self, sentence: Sentence) -> bool:
        """Whether a sentence of the press goes on with a committee's duties: "Bên cạnh đó, Ban Chỉ đạo tổ chức …"."""
        also = ALSO.match(sentence.plain)
        first = sentence.tokens[0] if also and sentence.tokens else None
        if not self.is_news or also is None or first is None or TOLD_IN_TIME.search(sentence.plain):
            return False
        committee = next((token for token in sentence.tokens if token.sign == "B"), None)
        is_subject = committee is not None and committee.start - sentence.start <= also.end() + 2
        start = committee.end - sentence.start if committee and is_subject else also.end()
        return GOES_ON.match(sentence.plain[start:].lstrip(" ,")) is not None

    def _of_sentence(self, sentence: Sentence) -> _Bearer | None:
        if NO_DUTY.search(sentence.plain) or sentence.text.rstrip('"” ').endswith("?"):
            return None
        lead = LEAD.match(sentence.plain)
        after_lead = lead.end() if lead else 0
        for at, token in enumerate(sentence.tokens):
            start, end = token.start - sentence.start, token.end - sentence.start
            if token.sign in "BGHOC" and OF.match(sentence.plain[after_lead:start]):
                tail = OF_TAIL.match(sentence.plain[self._end_of_bearers(sentence, at) - sentence.start :])
                rest = sentence.plain[self._end_of_bearers(sentence, at) - sentence.start :]
                if tail and re.match(r"[\s,]*(?:la|gom|bao gom|:)", rest):
                    return self._bearer(token)
            if token.sign not in "BGHCO":
                continue
            rest = sentence.plain[end:]
            has = HAS.match(rest)
            is_subject = start <= after_lead + 2 or self._is_alone(sentence, at)
            if has and is_subject and self._is_duty(has, rest, token):
                return self._bearer(token)
            if token.sign == "B" and start <= after_lead + 2 and self._is_told_of_founded(token, rest):
                return self._bearer(token)
        return self._of_standing_agency(sentence)

    def _is_duty(self, has: re.Match[str], rest: str, token: Token) -> bool:
        words = rest[has.end() :]
        if len(words.split()) < 3 or BLAME.match(words) or THIS_DOCUMENT.match(words):
            return False
        is_blamed = "trach nhiem" in has["noun"] or "quyen" in has["noun"]
        return token.sign in "BC" or not self.is_news or not is_blamed

    def _is_alone(self, sentence: Sentence, at: int) -> bool:
        """Whether a committee behind a comma is the first body that the sentence names, and so its subject."""
        return (
            sentence.code[at] == "B"
            and sentence.code[:at].endswith(",")
            and not set("BGHCOP") & set(sentence.code[:at])
        )

    def _is_told_of_founded(self, token: Token, rest: str) -> bool:
        """Whether the press says what a committee is to do that it has told the founding of."""
        if not self.is_news or token.body is None or not DUTY_VERBS.match(rest) or TOLD_IN_TIME.search(rest[:60]):
            return False
        return self.source.mentions.body(token.body, token.start) in self.founded

    def _of_standing_agency(self, sentence: Sentence) -> _Bearer | None:
        """ "Sở … là cơ quan thường trực Ban Chỉ đạo, có trách nhiệm …"."""
        role = STANDING.search(sentence.plain)
        if role is None:
            return None
        more = AGENCY_DOES.search(sentence.plain, role.end())
        if more is None or (self.is_news and more["told"]):
            return None
        before = [one for one in sentence.tokens if one.sign == "G" and one.end <= sentence.start + role.start()]
        agency = before[-1] if before else None
        committee = next((token for token in sentence.tokens if token.sign == "B"), None)
        body = (
            self.source.mentions.body(committee.body, committee.start)
            if committee and committee.body
            else self.source.mentions.main_body or self.source.mentions.committee_at(sentence.start)
        )
        if agency is None or body is None:
            return None
        return _Bearer(body, office=" ".join(self.source.text[agency.start : agency.end].split()))

    def _says(self, bearer: _Bearer, start: int, end: int) -> Iterator[Statement]:
        """The duty, and how often one reports, where that is the duty."""
        duty = self.source.says(Says.DUTY, start, end, body=bearer.body, post=bearer.post, office=bearer.office)
        yield duty
        if period := None if self.is_news else report_period(self.source.text[start:end]):
            yield replace(duty, kind=Says.REPORTS, target=period)


def _level(line: Line) -> int:
    label = label_of(line)
    return label.level if label else Level.PARAGRAPH


def _depth(line: Line, level: int) -> int:
    """The level of a line under an item; a dash lies deeper than the item it stands under, plain words end it."""
    label = label_of(line)
    if label:
        return label.level
    return Level.PARAGRAPH + 1 if BULLET.match(line.text) else level
