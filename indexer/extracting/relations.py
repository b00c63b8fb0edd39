"""What an official document does to others: it replaces, amends, repeals them, and rests on them.

"Bãi bỏ khoản 3 Điều 2 Quyết định số …" repeals a part; numbers of those that once amended the amended ("đã được sửa đổi
bởi …") are none of its deeds.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from indexer.extracting.source import Source
from knowledge.records import Kind, Says, Statement
from knowledge.vietnamese.dates import Grain, find_dates
from knowledge.vietnamese.labels import Level, label_of
from knowledge.vietnamese.lines import Line
from knowledge.vietnamese.numbers import NumberSpan, canonical, find_numbers
from knowledge.vietnamese.sentences import sentence_spans
from knowledge.vietnamese.shadow import shadow

BASIS = re.compile(r"[-+*–]? *can cu (?:vao )?(?:theo )?")
# Where the name of a basis ends.
NAME_ENDS = re.compile(r" ngay \d| so \d|[,;(]| da duoc| duoc sua doi| sua doi,| cua (?:chinh phu|quoc hoi|thu tuong)|$")
AMENDED_BY = re.compile(
    r"(?:da )?duoc (?:sua doi|bo sung|thay the|bai bo|dinh chinh)[^;]*|sua doi,? bo sung(?: mot so dieu| nam \d{4})? (?:boi|theo|tai)\b[^;]*"
)
DOCUMENT = (
    r"(?:bo luat|luat|phap lenh|nghi quyet lien tich|nghi quyet|nghi dinh|thong tu lien tich|thong tu|quyet dinh|chi thi"
    r"|quy che|quy dinh|van ban|ke hoach|thong bao|cong van|dieu le|huong dan)"
)
DEED = re.compile(
    r"\b(?P<verb>(?:sua doi|thay doi|dieu chinh)(?:,? (?:va |hoac )?(?:bo sung|thay the|bai bo|sua doi))*|bo sung(?:,? thay the)?|thay the"
    r"|(?:bai bo|huy bo|thu hoi)(?: toan bo| mot phan)?)\b"
)
PASSIVE = re.compile(r"\b(?:duoc|bi|de|viec|ve viec|neu|khi|hoac|truong hop|se|quy dinh) (?:co )?$")
PHRASE = re.compile(r"^ *(?:mot so )?(?:cum tu|tu ngu|cac cum tu|tu|so|doan|dau)\b")
OVER = re.compile(r"\b(?:het hieu luc|cham dut hieu luc|khong con hieu luc|bi bai bo|duoc bai bo|ngung hieu luc)\b")
THIS = re.compile(rf"{DOCUMENT} nay\b")
PART = re.compile(
    r"(?:(?:mot so (?:dieu|noi dung|khoan|diem|phu luc|muc)|cac (?:dieu|khoan|diem|muc|noi dung|phu luc)|ten|(?:phu luc|dieu|khoan|diem|chuong|muc|mau(?: so)?"
    r"|bieu(?: mau)?|danh muc|noi dung|thanh vien|doan|tiet|gach dau dong)\b))"
)
AND_MORE = re.compile(rf" *(?:,|;|va|,? cung voi|va cac) *(?:{DOCUMENT} *(?:so)? *)?")
FROM_DAY = re.compile(r"\b(?:ke )?tu ngay\b|\bke tu\b")
LIST_OPENS = re.compile(r":\s*$")
LONGEST_REACH = 400  # characters from the verb to the number


def relations(source: Source) -> list[Statement]:
    """What the document does to others, and what it rests on; news does nothing of the kind."""
    if source.document.kind is Kind.NEWS:
        return []
    found = [*_bases(source), *_deeds(source)]
    own = canonical(source.document.number or "")
    return [statement for statement in found if canonical(statement.target or "") != own]


# What it rests on


def _bases(source: Source) -> Iterator[Statement]:
    first_article = next((one.start for one in source.divisions if one.level is Level.ARTICLE), len(source.text))
    for line in source.lines:
        if line.start >= first_article:
            return
        if opening := BASIS.match(line.plain):
            if target := _basis(line, opening.end()):
                yield source.says(Says.RESTS_ON, line.start, line.end, target=target)


def _basis(line: Line, start: int) -> str | None:
    """The number of what the line names, or its name where it has none of its own."""
    plain = line.plain[start:]
    amended = AMENDED_BY.search(plain)
    limit = start + (amended.start() if amended else len(plain))
    numbers = [number for number in find_numbers(line.text) if start <= number.start < limit]
    if numbers:
        return numbers[0].text
    end = NAME_ENDS.search(plain)
    name = line.text[start : start + (end.start() if end else len(plain))].strip(" .;,")
    return name if re.match(rf"(?:{DOCUMENT}|hien phap|ket luan|de an|chuong trinh)\b", shadow(name)) else None


# What it does


def _deeds(source: Source) -> Iterator[Statement]:
    listed: tuple[Says, str | None] | None = None  # "Bãi bỏ các Thông tư sau:", whose items follow
    title = shadow(" ".join((source.document.subject or "").split()))
    seen: set[tuple[Says, str, str | None]] = set()
    for line in source.lines:
        if BASIS.match(line.plain):
            continue
        label = label_of(line)
        if label and label.level <= Level.ARTICLE:
            listed = None
        statements = list(_of_line(source, line, title))
        if not statements and listed:
            statements = list(_of_item(source, line, listed[0]))
        for statement in statements:
            key = (statement.kind, canonical(statement.target or ""), statement.part)
            if key not in seen:
                seen.add(key)
                yield statement
        if LIST_OPENS.search(line.text) and (opened := _opened(line)):
            listed = (opened, None)
        elif label is None and not statements:
            listed = None


def _opened(line: Line) -> Says | None:
    """What happens to the documents that a list under this line names."""
    if OVER.search(line.plain):
        return Says.REPEALS
    verb = DEED.search(line.plain)
    if verb is None or not re.search(rf"\b(?:cac|nhung|\d+) {DOCUMENT}", line.plain):
        return None
    return _kind_of(verb["verb"], None)


def _of_item(source: Source, line: Line, kind: Says) -> Iterator[Statement]:
    label = label_of(line)
    if label is None and not re.match(r"[-+*–•] ", line.text):
        return
    numbers = _own_numbers(line.text)
    if numbers:
        part = _part(line.text, line.plain, label.after if label else 0, numbers[0].start)
        yield source.says(kind, line.start, line.end, target=numbers[0].text, part=part)


def _of_line(source: Source, line: Line, title: str) -> Iterator[Statement]:
    for start, end in sentence_spans(source.text, line.start, line.end):
        text = source.text[start:end]
        plain = shadow(text)
        numbers = _own_numbers(text)
        day = _other_day(source, text, plain)
        for verb in DEED.finditer(plain):
            yield from _of_verb(source, (start, end), text, plain, verb, numbers, day)
        if over := OVER.search(plain):
            before = [number for number in numbers if number.end <= over.start()]
            first = before[:1] if re.search(r"\b(?:va|cung)\b", plain[: over.start()]) is None else before
            if first and not PASSIVE.search(plain[: first[0].start][-60:]) and "truoc ngay" not in plain[: over.start()]:
                for number in first:
                    part = _part(text, plain, 0, number.start)
                    yield _with_day(source.says(Says.REPEALS, start, end, target=number.text, part=part), day)


def _of_verb(
    source: Source,
    span: tuple[int, int],
    text: str,
    plain: str,
    verb: re.Match[str],
    numbers: Sequence[NumberSpan],
    day: date | None,
) -> Iterator[Statement]:
    before, after = plain[: verb.start()], plain[verb.end() :]
    if PASSIVE.search(before[-40:]) or PHRASE.match(after):
        return
    if not _is_deed(before):
        return
    reached = [number for number in numbers if verb.end() <= number.start <= verb.end() + LONGEST_REACH]
    clause_end = next((at for at in (plain.find(";", verb.end()),) if at >= 0), len(plain))
    next_verb = DEED.search(plain, verb.end())
    limit = min(clause_end, next_verb.start() if next_verb else len(plain))
    reached = [number for number in reached if number.start < limit]
    if not reached:
        return
    first = reached[0]
    part = _part(text, plain, verb.end(), first.start)
    kind = _kind_of(verb["verb"], part)
    yield _with_day(source.says(kind, *span, target=first.text, part=part), day)
    for earlier, number in zip(reached, reached[1:], strict=False):
        between = _without_days(plain[earlier.end : number.start])
        if not re.search(rf"(?:\bva\b|,|;)[^,;]*$", between) or not re.search(rf"{DOCUMENT}\s*(?:so)? *$|^ *(?:,|va) *$", between):
            return
        yield _with_day(source.says(kind, *span, target=number.text, part=None), day)


def _is_deed(before: str) -> bool:
    """Whether the verb is the document's own deed: at the head of the sentence, or said of "… này"."""
    own = re.sub(r"^[\s\d.a-z)–\-+*]{0,8}?(?:dieu \d+[a-z]?\.?|khoan \d+\.?)?", "", before).strip(" .:-*")
    if THIS.search(before):
        return True
    return re.fullmatch(r"(?:\d+[.)]|[a-z][.)]|dieu \d+[a-z]?\.?|ve viec|v/v|ve|quyet dinh|nay|va|dong thoi|\W)*(?:ve|viec|quyet dinh)?", own) is not None


def _kind_of(verb: str, part: str | None) -> Says:
    if verb.startswith(("bai bo", "huy bo", "thu hoi")):
        return Says.REPEALS
    if verb == "thay the" and part is None:
        return Says.REPLACES
    return Says.AMENDS


def _own_numbers(text: str) -> list[NumberSpan]:
    """The numbers of a sentence without those of documents that amended or founded what is spoken of."""
    plain = shadow(text)
    others = [match.span() for match in AMENDED_BY.finditer(plain)]
    return [
        number for number in find_numbers(text) if not any(start <= number.start < end for start, end in others)
    ]


def _part(text: str, plain: str, start: int, end: int) -> str | None:
    """The part of a document that the words between verb and number name: "khoản 3 Điều 2"."""
    words = plain[start:end]
    noun = list(re.finditer(rf"\b{DOCUMENT}\b", words))
    words = words[: noun[-1].start()] if noun else words
    part = PART.search(words)
    if part is None:
        return None
    told = text[start + part.start() : start + len(words)]
    told = re.sub(r"\s*(?:(?:ban hành|được ban hành) kèm theo|kèm theo|được thành lập.*|ban hành.*|của|tại|theo)\s*$", "", told.strip())
    return " ".join(told.split()).strip(" ,;:") or None


def _without_days(words: str) -> str:
    return re.sub(r"\d+ */ *\d+ */ *\d+|\d+ thang \d+ nam \d+|\bngay\b", "", words)


def _other_day(source: Source, text: str, plain: str) -> date | None:
    """The day that the sentence's own matter takes effect, where it names one."""
    told = FROM_DAY.search(plain)
    if told is None:
        return None
    days = [found for found in find_dates(text) if found.grain is Grain.DAY and told.start() <= found.start <= told.end() + 2]
    own = source.document.effective or source.document.published
    return days[0].first if days and days[0].first != own else None


def _with_day(statement: Statement, day: date | None) -> Statement:
    from dataclasses import replace

    return replace(statement, effective=day) if day else statement
