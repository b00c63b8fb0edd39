"""Documents that a sentence names along with each other, each with the part of it that is meant and its day.

"… thay thế khoản 3 Điều 2 Quyết định số 12/QĐ-UBND ngày 05/5/2020 và Quyết định số 40/QĐ-UBND".
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from knowledge.records import Says
from knowledge.vietnamese.names.dates import Grain, find_dates
from knowledge.vietnamese.names.numbers import NumberSpan
from knowledge.vietnamese.writing.shadow import shadow

DOCUMENT = (
    r"(?:bo luat|luat|phap lenh|nghi quyet lien tich|nghi quyet|nghi dinh|thong tu lien tich|thong tu|quyet dinh|chi thi"
    r"|quy che|quy dinh|van ban|ke hoach|thong bao|cong van|dieu le|huong dan)"
)
REPLACING = frozenset({"thay the", "thay the cho", "thay", "thay cho"})
# "Thay" alone changes documents where it stands before one: "thay Quyết định số …".
IN_ITS_PLACE = rf"thay the(?: cho)?|thay(?: cho)?(?= (?:toan bo |(?:cac|hai|ba|bon|nam|\d+) )?{DOCUMENT}\b)"
DEED = re.compile(
    rf"\b(?P<verb>(?:sua doi|thay doi|dieu chinh)(?:,? (?:va |hoac )?(?:bo sung|thay the|bai bo|sua doi))*|bo sung(?:,? thay the)?|{IN_ITS_PLACE}"
    r"|(?:bai bo|huy bo|thu hoi)(?: toan bo)?)\b"
)
PART = re.compile(
    r"(?:(?:cac |nhung )?(?:quy dinh|noi dung) (?:ve|lien quan den)\b|(?:mot phan\b|mot so (?:dieu|noi dung|khoan|diem|phu luc|muc)|cac (?:dieu|khoan|diem|muc|noi dung|phu luc)|ten|(?:phu luc|dieu|khoan|diem|chuong|muc|mau(?: so)?"
    r"|bieu(?: mau)?|danh muc|noi dung|thanh vien|doan|tiet|gach dau dong)\b))"
)
# How a further document is named along with one: "…, Điều 6 Thông tư số", "và Quyết định số".
# "Các quy định về thành viên tại A và B": such a part is one of each that is named.
OF_EACH = re.compile(r"(?:cac |nhung )?(?:quy dinh|noi dung) (?:ve|lien quan den)\b")
ALONG = re.compile(
    rf"(?P<joint>\bva\b|,|;|\bcung voi\b)\s*(?:cac |(?:mot so )?(?:dieu|khoan|diem|phu luc)\b[\w ]{{0,40}}?(?:cua )?)?(?:{DOCUMENT})? *(?:so)? *$"
)
IN_TITLE = re.compile(rf"\b(?:cua|thi hanh|huong dan|quy dinh tai) {DOCUMENT}\b[^,;]* va {DOCUMENT} *(?:so)? *$")
PART_ENDS = re.compile(
    r"\s*(?:như sau|(?:được )?(?:ban hành )?kèm theo|được thành lập\b.*|(?:được )?ban hành\b.*|được|của|tại|theo|trong)\s*$",
    re.IGNORECASE,
)
BEFORE_DAY = re.compile(r"[\s,(]*(?:(?:da )?(?:duoc )?(?:ky|ban hanh)[ ,]*(?:vao )?)?(?:ngay|hom)?\s*")


def day_of(text: str, plain: str, end: int) -> date | None:
    """The day that is told right behind a number that ends there."""
    told = next((day for day in find_dates(text) if day.start >= end and day.grain is Grain.DAY), None)
    return told.first if told and BEFORE_DAY.fullmatch(plain, end, told.start) else None


def chained(
    text: str, plain: str, start: int, numbers: Sequence[NumberSpan]
) -> Iterator[tuple[NumberSpan, str | None]]:
    """The first number and those that are named along with it, each with the part of its document.

    Numbers within a title ("… hướng dẫn Nghị định số …") are named for another reason.
    """
    first = part_named(text, plain, start, numbers[0].start)
    of_each = first if first and OF_EACH.match(shadow(first)) else None
    yield numbers[0], first
    for earlier, number in pairwise(numbers):
        between = _without_days(plain[earlier.end : number.start])
        joined = ALONG.search(between)
        if joined is None or IN_TITLE.search(between):
            return
        after = earlier.end + plain[earlier.end : number.start].rfind(joined["joint"])
        yield number, part_named(text, plain, after, number.start) or of_each


def kind_of_deed(verb: str, part: str | None) -> Says:
    """What a verb does to a document, or to a part of one."""
    if verb.startswith(("bai bo", "huy bo", "thu hoi")):
        return Says.REPEALS
    if verb in REPLACING and part is None:
        return Says.REPLACES
    return Says.AMENDS


def part_named(text: str, plain: str, start: int, end: int) -> str | None:
    """The part of a document that the words between verb and number name: "khoản 3 Điều 2"."""
    words = plain[start:end]
    noun = list(re.finditer(rf"\b{DOCUMENT}\b", words))
    words = words[: noun[-1].start()] if noun else words
    part = PART.search(words)
    if part is None:
        return None
    told = " ".join(text[start + part.start() : start + len(words)].split())
    told = PART_ENDS.sub("", told).strip(" ,;:")
    return (told.lower() if told.isupper() and " " in told else told) or None


def _without_days(words: str) -> str:
    return re.sub(r"\d+ *[/.-] *\d+ *[/.-] *\d+|\d+ thang \d+ nam \d+|\bngay\b", "", words)
