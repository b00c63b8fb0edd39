"""What an official document does to others: it replaces, amends, repeals them, and rests on them.

"Bãi bỏ khoản 3 Điều 2 Quyết định số …" repeals a part; numbers of those that once amended the amended ("đã được sửa đổi
bởi …") are none of its deeds.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from indexer.extracting.documents.naming import DEED, DOCUMENT, PART, chained, day_of, kind_of_deed, part_named
from indexer.extracting.source import LONGEST_SENTENCE, NORMS, Source
from knowledge.records import Says, Statement
from knowledge.vietnamese.names.dates import Grain, find_dates
from knowledge.vietnamese.names.numbers import NumberSpan, canonical, find_numbers
from knowledge.vietnamese.text.labels import Level, label_of
from knowledge.vietnamese.text.lines import Line
from knowledge.vietnamese.text.sentences import clause_spans, sentence_spans
from knowledge.vietnamese.writing.shadow import shadow

BASIS = re.compile(r"[-+*–]? *can cu(?: ?:)? (?:vao )?(?:theo )?")
# Where the name of a basis ends.
NAME_ENDS = re.compile(r",? ngay \d| so \d|[;(]|,? da duoc|,? duoc sua doi| cua (?:chinh phu|quoc hoi|thu tuong)|$")
AMENDED_BY = re.compile(
    r"(?:da )?duoc (?:sua doi|bo sung|thay the|bai bo|dinh chinh)[^;]*|sua doi,? bo sung(?: mot so dieu| nam \d{4})? (?:boi|theo|tai)\b[^;]*"
)
NAMED_FIRST = re.compile(rf"(?:cac )?(?:{DOCUMENT}|hien phap|ket luan|de an|chuong trinh)\b")
PASSIVE = re.compile(r"\b(?:duoc|bi|de|viec|ve viec|neu|khi|hoac|truong hop|se|quy dinh) (?:co )?$")
# What may be taken back: a document or a part of one; "hủy bỏ áp dụng biện pháp" is no such thing.
TAKEN_BACK = re.compile(
    rf" *(?:toan bo|mot phan|cac|nhung|mot so|noi dung|hieu luc|quy dinh|tat ca|doan|cum tu|{DOCUMENT})\b"
)
PHRASE = re.compile(r" *(?:mot so )?(?:cum tu|tu ngu|cac cum tu|tu|so|doan|dau)\b")
OVER = re.compile(r"\b(?:het hieu luc|cham dut hieu luc|khong con hieu luc|bi bai bo|duoc bai bo|ngung hieu luc)\b")
# "Quyết định này …", and at the head of its article "Quyết định có hiệu lực từ ngày ký và …".
THIS = re.compile(rf"{DOCUMENT} nay\b|^(?:[^\w]|\d+[.)]|dieu \d+[a-z]?|khoan \d+)*{DOCUMENT}(?= co hieu luc\b)")
# Between "Quyết định này" and its verb, and before a verb that opens its sentence.
OF_THIS = re.compile(r"[\s,;]*(?:co hieu luc[^.]*?[\s,;](?:va|dong thoi)?\s*|va\s+)?(?:(?:se|dong thoi|cung)\s+)?")
OPENING = re.compile(
    r"(?:\d+[.)]|[a-z]\d?[.)]|dieu \d+[a-z]?|khoan \d+|v/v|ve|viec|quyet dinh|nay|va|dong thoi|[^\w])*+"
)
IN_FORM = re.compile(r"(?:mau|bieu|phu luc)(?: so)? *$")
ARTICLE = re.compile(r"Điều \d+[a-z]?")
DONE_TO = re.compile(r"duoc ")
NEW_WORDS = re.compile(r",? (?:nhu sau|thanh|bang)\b|[:;.]?\s*$|: *\"")
FROM_DAY = re.compile(r"\b(?:ke )?tu ngay\b|\bke tu\b")
# "Các Quyết định nêu tại Điều 1": those that the items of that article name.
REFERRED = re.compile(
    rf"\b(?:cac |nhung )?{DOCUMENT} (?:da )?(?:duoc )?(?:neu|ghi|dan|ke|liet ke|qui dinh|quy dinh|noi|co ten) "
    r"(?:tren )?(?:tai|o|trong) dieu (?P<article>\d+[a-z]?)"
)
ACCORDING = re.compile(r"(?<!kem )\btheo\b")  # what follows is cited, not changed
DASH = re.compile(r"[-+*–•] ")
OF_SEVERAL = re.compile(rf"\b(?:cac|nhung|\d+) {DOCUMENT}")
OF_WHAT_FOLLOWS = re.compile(r"(?: (?:van ban|quy dinh))?(?: tai)?(?: sau(?: day)?)? ?:")  # "Thông tư này thay thế:"
LIST_OPENS = re.compile(r":\s*$")
LONGEST_PASSIVE = 40
LONGEST_REACH = 400  # characters from the verb to the number


def relations(source: Source) -> list[Statement]:
    """What the document does to others, and what it rests on; news does nothing of the kind."""
    if source.is_news:
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
            for start, end in clause_spans(source.text, line.start + opening.end(), line.end):
                if target := _basis(source.text[start:end]):
                    yield source.says(Says.RESTS_ON, line.start, line.end, target=target)


def _basis(clause: str) -> str | None:
    """The number of the document that a clause names, or its name where it has no number of its own."""
    plain = shadow(clause)
    if not NAMED_FIRST.match(plain):
        return None
    amended = AMENDED_BY.search(plain)
    limit = amended.start() if amended else len(plain)
    numbers = [number for number in find_numbers(clause) if number.start < limit]
    if numbers:
        return numbers[0].text
    end = NAME_ENDS.search(plain)
    return " ".join(clause[: end.start() if end else len(clause)].split()).strip(" .;,") or None


# What it does


def _deeds(source: Source) -> Iterator[Statement]:
    listed: Says | None = None  # "Bãi bỏ các Thông tư sau:", whose items follow
    amended = _Amended()
    seen: set[tuple[Says, str, str | None]] = set()
    for line in source.lines:
        if BASIS.match(line.plain):
            continue
        label = label_of(line)
        if label and label.level <= Level.ARTICLE:
            listed = None
        statements = list(_of_line(source, line))
        if not statements and listed:
            statements = list(_of_item(source, line, listed))
        if not statements and amended.target:
            statements = list(_of_part(source, line, amended))
        elif label is None or label.level <= Level.ARTICLE:
            amended.take(statements, is_article=label is not None)
        keys = [(one.kind, canonical(one.target or ""), one.part) for one in statements]
        yield from (one for one, key in zip(statements, keys, strict=True) if key not in seen)
        seen.update(keys)
        if LIST_OPENS.search(line.text) and (opened := _opened(line)):
            listed = opened
        elif label is None and not statements:
            listed = None


@dataclass(slots=True)
class _Amended:
    """The document whose parts the items below change ("Sửa đổi một số điều của … như sau:"), and the article of theirs."""

    target: str | None = None
    dated: date | None = None
    article: str | None = None
    level: int = 0  # of the item that named the article

    def take(self, statements: Sequence[Statement], *, is_article: bool) -> None:
        """Take what an article, or words above it, say that they amend."""
        changed = [one for one in statements if one.kind is Says.AMENDS]
        if changed or is_article:
            self.target, self.dated = (changed[0].target, changed[0].dated) if changed else (None, None)
            self.article = None

    def whole(self, part: str, level: int) -> str:
        """A part with its article, which the item above may have named: "khoản 1" within "Điều 13"."""
        if told := ARTICLE.search(part):
            self.article, self.level = told.group(), level
        elif self.article and level > self.level:
            return f"{part} {self.article}"
        return part


def _opened(line: Line) -> Says | None:
    """What happens to the documents that a list under this line names."""
    if OVER.search(line.plain):
        return Says.REPEALS
    verb = DEED.search(line.plain)
    if verb is None or not (OF_SEVERAL.search(line.plain) or OF_WHAT_FOLLOWS.fullmatch(line.plain, verb.end())):
        return None
    return kind_of_deed(verb["verb"], None)


def _of_item(source: Source, line: Line, kind: Says) -> Iterator[Statement]:
    label = label_of(line)
    dash = None if label else DASH.match(line.text)
    after = label.after if label else dash.end() if dash else -1
    plain = line.plain[after:].lstrip()
    if after < 0 or not any(form.match(plain) for form in (PART, NAMED_FIRST, DEED, PHRASE)):
        return
    numbers = _own_numbers(line.text)
    if numbers and not ACCORDING.search(line.plain, 0, numbers[0].start):
        part = part_named(line.text, line.plain, label.after if label else 0, numbers[0].start)
        said = source.says(kind, line.start, line.end, target=numbers[0].text, part=part)
        yield replace(said, dated=day_of(line.text, line.plain, numbers[0].end))


def _of_part(source: Source, line: Line, amended: _Amended) -> Iterator[Statement]:
    """What an item does to a part of the document that its article amends: "2. Bãi bỏ điểm c khoản 1 Điều 3".

    Laws do so by the hundred, and their title says what they amend.
    """
    if source.document.kind in NORMS:
        return
    start, end = sentence_spans(source.text, line.start, line.end)[0]
    text, plain = source.text[start:end], shadow(source.text[start:end])
    label = label_of(line)
    after = label.after if label else 0
    after += len(plain[after:]) - len(plain[after:].lstrip())
    verb = DEED.search(plain)
    if verb is None or find_numbers(text) or not (quoted := NEW_WORDS.search(plain)):
        return
    told = PART.match(plain, after) and DONE_TO.fullmatch(plain[verb.start() - len("duoc ") : verb.start()])
    if told:
        first, last = after, verb.start()  # "Khoản 2 Điều 1 được sửa đổi như sau"
    elif OPENING.fullmatch(plain[: verb.start()]) and not PHRASE.match(plain, verb.end()):
        first, last = verb.end(), quoted.start()
    else:
        return
    if part := part_named(text, plain, first, last):
        whole = amended.whole(part, label.level if label else Level.PARAGRAPH)
        said = source.says(kind_of_deed(verb["verb"], part), start, end, target=amended.target, part=whole)
        yield replace(said, dated=amended.dated)


def _of_line(source: Source, line: Line) -> Iterator[Statement]:
    for start, sentence_end in sentence_spans(source.text, line.start, line.end):
        if sentence_end - start > LONGEST_SENTENCE:
            continue
        text = source.text[start:sentence_end]
        # New words that the sentence quotes belong to it.
        end = line.end if text.count("“") > text.count("”") else sentence_end
        plain = shadow(text)
        numbers = _own_numbers(text)
        day = _other_day(source, text, plain)
        for verb in DEED.finditer(plain):
            yield from _of_verb(source, (start, end), text, plain, verb, numbers, day)
        if (over := OVER.search(plain)) and "truoc ngay" not in plain[: over.start()]:
            before = [number for number in numbers if number.end <= over.start()]
            if before and not _is_done_to(plain, before[0].start):
                label = label_of(line) if start == line.start else None
                for number, part in chained(text, plain, label.after if label else 0, before):
                    said = source.says(Says.REPEALS, start, end, target=number.text, part=part)
                    yield _with_day(replace(said, dated=day_of(text, plain, number.end)), day)
            elif not before and (referred := REFERRED.search(plain, 0, over.start())):
                for said in _of_article(source, referred["article"], (start, end)):
                    yield _with_day(said, day)


def _of_article(source: Source, article: str, span: tuple[int, int]) -> Iterator[Statement]:
    """The documents that an article names, each ended by the sentence at a span, and shown by its own line too."""
    for division in source.divisions:
        if division.level is not Level.ARTICLE or shadow(division.label) != f"dieu {article}":
            continue
        for line in source.lines:
            if division.start <= line.start < division.end:
                for number in find_numbers(line.text):
                    dated = day_of(line.text, line.plain, number.end)
                    for start, end in (span, (line.start, line.end)):
                        yield replace(source.says(Says.REPEALS, start, end, target=number.text), dated=dated)


def _of_verb(
    source: Source,
    span: tuple[int, int],
    text: str,
    plain: str,
    verb: re.Match[str],
    numbers: Sequence[NumberSpan],
    day: date | None,
) -> Iterator[Statement]:
    if _is_done_to(plain, verb.start()) or PHRASE.match(plain, verb.end()) or not _is_deed(plain[: verb.start()]):
        return
    if verb["verb"].startswith(("huy bo", "thu hoi")) and not (
        TAKEN_BACK.match(plain, verb.end()) or PART.match(plain, verb.end() + 1)
    ):
        return
    reached = [number for number in numbers if verb.end() <= number.start <= verb.end() + LONGEST_REACH]
    clause_end = next((at for at in (plain.find(";", verb.end()),) if at >= 0), len(plain))
    next_verb = DEED.search(plain, verb.end())
    limit = min(clause_end, next_verb.start() if next_verb else len(plain))
    reached = [number for number in reached if number.start < limit]
    if not reached:
        return
    for number, part in chained(text, plain, verb.end(), reached):
        said = source.says(kind_of_deed(verb["verb"], part), *span, target=number.text, part=part)
        yield _with_day(replace(said, dated=day_of(text, plain, number.end)), day)


def _is_done_to(plain: str, at: int) -> bool:
    """Whether the words before a position make of what follows something that is done to it, or only thought of."""
    return PASSIVE.search(plain[max(0, at - LONGEST_PASSIVE) : at]) is not None


def _is_deed(before: str) -> bool:
    """Whether the verb is the document's own deed: at the head of the sentence, or said of "… này"."""
    before = before[-LONGEST_REACH:]
    if this := next(reversed(list(THIS.finditer(before))), None):
        return OF_THIS.fullmatch(before[this.end() :]) is not None
    return OPENING.fullmatch(before) is not None


def _own_numbers(text: str) -> list[NumberSpan]:
    """The numbers of a sentence without those of documents that amended or founded what is spoken of."""
    plain = shadow(text)
    others = [match.span() for match in AMENDED_BY.finditer(plain)]
    return [
        number
        for number in find_numbers(text)
        if not any(start <= number.start < end for start, end in others)
        and not IN_FORM.search(plain, max(0, number.start - len("phu luc so  ")), number.start)
    ]


def _other_day(source: Source, text: str, plain: str) -> date | None:
    """The day that the sentence's own matter takes effect, where it names one."""
    told = FROM_DAY.search(plain)
    if told is None:
        return None
    days = [
        found
        for found in find_dates(text)
        if found.grain is Grain.DAY and told.start() <= found.start <= told.end() + 2
    ]
    own = source.document.effective or source.document.published
    return days[0].first if days and days[0].first != own else None


def _with_day(statement: Statement, day: date | None) -> Statement:
    return replace(statement, effective=day) if day else statement
