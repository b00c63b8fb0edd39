"""How many members a committee has, how often it meets, how often it reports."""

import re
from collections.abc import Iterator

from indexer.extracting.numerals import ANY_NUMBER, number_of
from indexer.extracting.source import Sentence, Source
from knowledge.records import Says, Statement
from knowledge.vietnamese.names.titles import find_posts
from knowledge.vietnamese.writing.shadow import shadow

NUMBER = rf"(?P<number>{ANY_NUMBER})"
# "Ban có 3 cấp phó và 20 thành viên"
DEPUTIES = rf"(?:(?:mot|{ANY_NUMBER}) (?:truong ban|cap pho|pho (?:truong )?(?:ban|tieu ban|doan|to)|to pho|pho chu tich)(?:,| va) )*"
COUNTED = re.compile(
    rf"\b(?P<how>gom(?: co)?|bao gom|co|con co|co tong so|tong so|cung|voi|la) {DEPUTIES}{NUMBER}"
    r" (?P<what>thanh vien|dong chi|nguoi|uy vien|ong(?:,? ?| ?/ ?| \()ba|can bo)\b(?! (?:con lai|nay|khac|bi|o|tren|mac|dan|moi))"
)
# "Tổ công tác 8 người"
DIRECTLY = re.compile(
    rf" {NUMBER} (?:thanh vien|dong chi|nguoi|uy vien)\b(?! (?:con lai|nay|khac|bi|o|tren|mac|dan|moi|da|tung))"
)
# "Số ủy viên là 26"
NUMBER_IS = re.compile(rf"\bso (?:luong )?(?P<what>thanh vien|uy vien)(?: (?:cua )?\w+(?: \w+){{0,5}}?)? la {NUMBER}\b")
BOUND = re.compile(r"\b(?:khong qua|toi da|it nhat|toi thieu|binh quan|khong vuot qua|tu) *$")
BOUNDED = re.compile(r"\b(?:khong qua|toi da|it nhat|toi thieu|khong vuot qua)\b")
LONGEST_BOUND = 20
HAS = frozenset({"co", "con co"})  # of what a body "has" the sentence must say no more: "có 2 thành viên bị …"
SAYS_NO_MORE = re.compile(r"\s*(?:[,.;(]|$|la\b|do\b|trong do\b)")
# What is told between a committee and its number: "Tiểu ban …, do Thủ tướng … là Trưởng Tiểu ban, gồm 40 thành viên".
LED_BY = re.compile(r", do [^;.]{1,150}\b(?:la|lam|dam nhiem|dung dau)\b[^;.]{0,60}, (?:va )?$")
SETS_UP = re.compile(r"\b(?:thanh lap|kien toan|ra mat)\b")
MEMBERS = re.compile(r"thanh vien|uy vien")
OF_POST = re.compile(
    rf"\b{NUMBER} (?P<post>pho (?:truong )?(?:ban|tieu ban|doan|to)|to pho|pho chu tich)\b(?! (?:giam doc|phong))"
)
PERIOD = r"(?:\d{1,2}|mot|hai|ba|sau)? ?(?:tuan|thang|quy|nam)"
HOW_OFTEN = (
    rf"(?:(?:moi|hang|dinh ky|thuong ky|thuong le|toan the|it nhat|toi thieu|1|01|mot|hai|2|02|vao|lan|ky|phien)[ ,]+)*"
    rf"(?:(?:moi|hang) )?{PERIOD}(?: ?[/] ?(?:1 |01 )?lan| (?:it nhat |toi thieu |hop )?(?:mot|1|01|hai|2|02|ba|3|03|bon|4|04)"
    rf"(?: \((?:\d+|\w+)\))? (?:lan|ky|phien|cuoc)| (?:hop )?(?:mot|1) lan)?"
)
WEEKDAY = r"thu (?:hai|ba|tu|nam|sau|bay|[2-7])"
WEEK = r"(?:tuan|thang|quy) (?:dau|cuoi|thu (?:nhat|hai|ba|tu|\d))"
TIMES = r"(?:\d{1,2}|mot|hai|ba|bon) (?:lan|ky|phien|cuoc)"
# "hai lần một năm", "01 lần trong quý", "chiều thứ Sáu hằng tuần"
OTHERWISE = (
    rf"(?:(?:dinh ky|thuong ky|thuong le|giao ban|it nhat|toi thieu)[ ,]+)*(?:{TIMES}(?: ?/ ?| (?:trong )?(?:mot |moi |hang )?){PERIOD}"
    rf"|(?:vao )?(?:(?:buoi )?(?:sang|chieu|toi|ngay) )?(?:{WEEKDAY}|ngay \d{{1,2}}|{WEEK})(?:,? (?:cua )?{WEEK})*(?: cua)?"
    r" (?:hang|moi) (?:tuan|thang|quy|nam))\b"
)
MEETS = re.compile(
    rf"\bhop (?P<how>{OTHERWISE}|(?:dinh ky|thuong ky|thuong le|toan the|giao ban)[ ,]*(?:{HOW_OFTEN})|{HOW_OFTEN})"
)
REGULAR = re.compile(r"\b(?:moi|hang|dinh ky|thuong ky|thuong le|lan)\b|/")
PERIODIC = re.compile(r"\b(?:tuan|thang|quy|nam)\b")
# The press calls a group that it has named by its first word: "Tổ có 14 thành viên, họp … hằng tuần".
SHORTLY = re.compile(r"(?P<kind>to|ban|doan) (?:hop|(?:co|gom)(?: co)? [^.;:]{1,40}? thanh vien)\b")
HEADS = {"to": "Tổ trưởng", "ban": "Trưởng ban", "doan": "Trưởng đoàn"}
REPORTS = re.compile(
    r"\bbao cao\b[^.;]{0,120}?(?P<how>(?:dinh ky )?(?:hang|moi|theo) (?:tuan|thang|quy|6 thang|sau thang|nam)(?:,? (?:va |hoac )?(?:(?:hang|moi|6|sau) ?)?"
    r"(?:tuan|thang|quy|nam))*|dinh ky \d{1,2} thang(?: mot lan)?|truoc ngay \d{1,2}(?: cua)?(?: thang cuoi(?: cua)?)? ?(?:hang |moi |cua )?(?:thang|quy|nam)(?: cuoi quy)?)\b"
)
REPORTS_FIRST = re.compile(
    r"(?:^[\W\d]*(?:[a-z]\d?\) )?|, |; |\bdinh ky,? )(?P<how>(?:dinh ky,? )?(?:hang|moi) (?:tuan|thang|quy|6 thang|sau thang|nam)"
    r"(?:,? (?:va |hoac )?(?:(?:hang|moi) )?(?:6 thang|tuan|thang|quy|nam))*)[^.;]{0,80}\bbao cao\b"
)


def figures(source: Source, sentence: Sentence, body: str | None) -> Iterator[Statement]:
    """The figures that a sentence gives; `body` is the committee that its article speaks of."""
    yield from _counts(source, sentence, body)
    if source.is_news:
        yield from _meetings_told(source, sentence)
    else:
        yield from _periods(source, sentence, body)


def _counts(source: Source, sentence: Sentence, body: str | None) -> Iterator[Statement]:
    for told in COUNTED.finditer(sentence.plain):
        owner = _subject(source, sentence, told.start())
        if owner is None and body and MEMBERS.match(told["what"]):
            owner = body
        owner = owner or (_called_shortly(source, sentence) if told.start() < LONGEST_BOUND else None)
        number = number_of(told["number"])
        is_members_only = MEMBERS.match(told["what"]) or told["how"] in ("gom", "gom co", "bao gom", "co tong so")
        if told["how"] in HAS and not SAYS_NO_MORE.match(sentence.plain, told.end()):
            continue
        is_founded_with = told["how"] == "voi" and SETS_UP.search(sentence.plain, 0, told.start()) is not None
        if owner and number and is_members_only and (is_founded_with or told["how"] not in ("cung", "voi", "la")):
            post = "Ủy viên" if told["what"] == "uy vien" else None
            yield _says(source, Says.COUNTS, sentence, owner, target=str(number), post=post)
    for token in sentence.tokens:
        direct = DIRECTLY.match(sentence.plain, token.end - sentence.start) if token.sign == "B" else None
        owner = source.mentions.body(token.body, token.start) if direct and token.body else None
        if direct and owner and (number := number_of(direct["number"])):
            yield _says(source, Says.COUNTS, sentence, owner, target=str(number))
    yield from _number_of(source, sentence, body)
    for told in OF_POST.finditer(sentence.plain):
        if BOUND.search(sentence.plain, max(0, told.start() - LONGEST_BOUND), told.start()):
            continue
        number = number_of(told["number"])
        words = sentence.text[told.start("post") : told.end("post")]
        posts = find_posts(words)
        if number is None or number < 2 or not posts:
            continue
        position = sentence.start + told.start()
        owner = source.mentions.body_of_post(posts[0].post, position)
        if owner:
            yield _says(source, Says.COUNTS, sentence, owner, target=str(number), post=posts[0].post)


def _number_of(source: Source, sentence: Sentence, body: str | None) -> Iterator[Statement]:
    """ "Số ủy viên là 26"."""
    told = NUMBER_IS.search(sentence.plain)
    number = number_of(told["number"]) if told and not BOUNDED.search(told.group()) else None
    owner = _first_committee(source, sentence) or body or source.mentions.committee_at(sentence.start)
    if told and number and owner:
        post = "Ủy viên" if told["what"] == "uy vien" else None
        yield _says(source, Says.COUNTS, sentence, owner, target=str(number), post=post)


def _subject(source: Source, sentence: Sentence, position: int) -> str | None:
    """The committee of which the words at a position speak: the last one before them in the clause."""
    if led := LED_BY.search(sentence.plain, 0, position):
        position = led.start()
    for token in reversed(sentence.tokens):
        end = token.end - sentence.start
        if end > position:
            continue
        if token.sign == "B" and token.body:
            between = sentence.plain[end:position]
            if len(between) > 60 or re.search(r"[;.]|\bdo\b|\blam\b", between):
                return None
            return source.mentions.body(token.body, token.start)
        if token.sign in "POCG":
            return None
    return None


def _meetings_told(source: Source, sentence: Sentence) -> Iterator[Statement]:
    """How often a committee meets, where the press says it of the committee in so many words: "Hội đồng họp định kỳ …"."""
    shortly = SHORTLY.match(sentence.plain)
    told = MEETS.search(sentence.plain) if shortly else None
    owner = _called_shortly(source, sentence) if told else None
    for token in sentence.tokens:
        direct = MEETS.match(sentence.plain, token.end - sentence.start + 1) if token.sign == "B" else None
        if direct and token.body:
            told, owner = direct, source.mentions.body(token.body, token.start)
    if told is None or owner is None or not REGULAR.search(told["how"]) or not PERIODIC.search(told["how"]):
        return
    how = " ".join(sentence.text[told.start("how") : told.end("how")].split()).strip(" ,")
    if _is_time(how):
        yield _says(source, Says.MEETS, sentence, owner, target=how)


def _called_shortly(source: Source, sentence: Sentence) -> str | None:
    """The committee that a sentence of the press begins with by the first word of its kind."""
    told = SHORTLY.match(sentence.plain) if source.is_news else None
    return source.mentions.body_of_post(HEADS[told["kind"]], sentence.start) if told else None


def _periods(source: Source, sentence: Sentence, body: str | None) -> Iterator[Statement]:
    told = MEETS.search(sentence.plain)
    owner = _first_committee(source, sentence) or body or source.mentions.main_body
    how = " ".join(sentence.text[told.start("how") : told.end("how")].split()).strip(" ,") if told else ""
    if owner and told and REGULAR.search(told["how"]) and _is_time(how):
        yield _says(source, Says.MEETS, sentence, owner, target=how)
    subject = next((token for token in sentence.tokens if token.sign not in "w:-,"), None)
    period = report_period(sentence.text)
    if not (period and subject and subject.sign == "B" and subject.body):
        return
    if reporter := source.mentions.body(subject.body, subject.start):
        yield _says(source, Says.REPORTS, sentence, reporter, target=period)


def report_period(text: str) -> str | None:
    """How often, or until when, a text has somebody report, in its own words."""
    plain = shadow(text)
    for form in (REPORTS, REPORTS_FIRST):
        told = form.search(plain)
        if told and (how := " ".join(text[told.start("how") : told.end("how")].split())) and _is_time(how):
            return how
    return None


def _is_time(words: str) -> bool:
    """Whether a quarter is one: "theo quý" and not "theo quy định"."""
    return "quy" not in shadow(words).split() or any(word in words.lower().split() for word in ("quý", "quí"))


def _first_committee(source: Source, sentence: Sentence) -> str | None:
    for token in sentence.tokens:
        if token.sign == "B" and token.body:
            return source.mentions.body(token.body, token.start)
    return None


def _says(
    source: Source, kind: Says, sentence: Sentence, body: str, *, target: str, post: str | None = None
) -> Statement:
    return source.says(kind, sentence.start, sentence.end, body=body, post=post, target=target)
