"""Bodies founded, put in order anew, renamed and dissolved.

A decision does so in the words of an article ("Điều 1. Thành lập …"); the press tells of it, or of the plan.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from indexer.extracting.bodies.committees import NAMELESS
from indexer.extracting.bodies.merging import merging
from indexer.extracting.members.tokens import Token
from indexer.extracting.mentions import INTO, NOW_CALLED
from indexer.extracting.source import NORMS, Sentence, Source
from knowledge.records import Kind, Says, Statement
from knowledge.vietnamese.names.bodies import Scan, bodies_of
from knowledge.vietnamese.names.kinds import Sort
from knowledge.vietnamese.names.numbers import find_numbers
from knowledge.vietnamese.text.labels import Level, label_of
from knowledge.vietnamese.text.lines import Line
from knowledge.vietnamese.writing.shadow import shadow

VERBS = {"thanh lap": Says.FOUNDS, "lap": Says.FOUNDS, "kien toan": Says.REORGANISES, "giai the": Says.DISSOLVES}
# A verb, and the words that may stand between it and the body.
BEFORE = re.compile(
    r"\b(?P<verb>thanh lap|kien toan|giai the|doi ten|(?<!doc )(?<!thiet )(?<!xac )lap)"
    r"(?:,? (?:moi|mot|lai|nen|ra|them|ngay|rieng|va doi ten|va bo sung|to chuc|thanh vien|nhan su|co cau))* *[\"“]?$"
)
FOUNDED = re.compile(
    r"^ *(?:\([^)]{0,60}\) *)?(?:da |vua |moi |chinh thuc |nay |)*(?:(?:gom|voi|co) \d+ (?:thanh vien|nguoi|dong chi) )?(?:duoc .{0,40}?(?:thanh lap|kien toan|(?<!doc )(?<!thiet )(?<!xac )lap)|ra mat)\b"
)
ENDED = re.compile(
    r"^ *(?:se |da |)?(?:(?:duoc |bi )?giai the|(?:duoc )?(?:cham dut|ket thuc|ngung|dung) (?:moi )?hoat dong|het nhiem vu)\b"
)
END_OF = re.compile(r"(?:cham dut|ket thuc|dung) (?:hoat dong|viec hoat dong|nhiem vu) (?:cua )?(?:cac )?$")
RENAMED = re.compile(r"\bdoi ten\b")
AS_NOTE = re.compile(r"\bduoc (?:thanh lap|kien toan)\b")
# The last of the strong words before decides whether it is told as a plan or as a fact; else the last of the weak.
PLANS = re.compile(
    r"\b(?:se|(?:ke hoach|viec xem xet)(?= *$)|du kien|de nghi|de xuat|kien nghi|(?:^|[,;:] )neu|xin|chuan bi(?= *$| thanh lap)|du thao|phuong an|(?<!da )(?<!truc tiep )tham muu|theo huong"
    r"|y kien chi dao)\b"
)
DONE = re.compile(r"\b(?:da|vua|moi (?:day|ra|ky|co)|tu khi|sau khi|ke tu khi|chinh thuc)\b")
ORDERS = re.compile(
    r"\b(?:can|phai|nen|(?<!duoc )(?<!ngoai )(?<!ban )giao(?! thong| duc| dich| luu)|yeu cau|(?<!ban )chi dao|xem xet|co the|muon|som|khan truong|chu truong|tien toi|huong dan|hop ban|keu goi"
    r"|de an|nghien cuu)\b"
)
DECIDED = re.compile(r"\b(?:quyet dinh|ky|ban hanh|cong bo|thong nhat|hom nay|trao)\b")
DENIALS = re.compile(r"\b(?:khong|chua|chang|tu choi|phan doi|thay vi)\b(?! (?:chi|nhung))")
NOUN = re.compile(r"\bviec $")
FOR_ALL = re.compile(
    r"\b(?:cac|moi|tung|nhung|tat ca|mot so|nhieu|khong it|deu|\d+ (?:tinh|dia phuong|quan|huyen|xa|phuong|don vi|chi cuc|cuc|so),?) (?:\w+,? ){0,8}$"
    r"|\bcap (?:tinh|huyen|xa) $|\bnhu: $"
)
BY_DECISION = re.compile(r"^theo (?:quyet dinh|qd)\b")
DOES = re.compile(
    r"(?<!\w)[\W\d]*(?:[a-z]\) )?(?:ve viec |v/v |ve )?(?:dong y |quyet dinh |nay )?(?:thanh lap|lap(?= (?:ban|to|hoi dong|doan|tieu ban|uy ban)\b)|kien toan|giai the|doi ten|cham dut|ket thuc|hop nhat|sap nhap)\b"
)
# Behind a comma a body that has a verb of its own begins a clause and goes on with no list.
ANEW = re.compile(r" (?:nay|do|ay|co|la|da|se|vua|dang|phai|gom|duoc|yeu cau|thong nhat|de nghi|cho biet)\b")
JOINT = re.compile(r" *(?:va|cung|,|;) *")
# "Giải thể các tổ chức sau đây:", whose items name them.
OF_SEVERAL = re.compile(r"(?:giai the|thanh lap|kien toan|(?:cham dut|ket thuc) (?:hoat dong|nhiem vu))\b[^:]*:\s*$")
# What an item may say of a body behind its name.
BEHIND = re.compile(r"\(|(?:duoc |da )?(?:thanh lap|kien toan)\b|(?:theo|tai|do)\b")
BULLET = re.compile(r"\s*[-–—+*•]\s+")
PLURAL = re.compile(r"\b(?:cac|nhung|mot so|\d+) $")
COUNTED = re.compile(r"\b(?:\d+|hai|ba|bon|nam) $")
FOR_PURPOSE = re.compile(r" (?:de|nham) ")
REACH = 500  # characters before and behind a body that are looked at
TASKS = frozenset({Kind.PLAN, Kind.DIRECTIVE, Kind.REPORT, Kind.DISPATCH})


def founding(source: Source) -> list[Statement]:
    """What a document says of the beginning and end of bodies, each said once: by the fact, and by the article."""
    is_news = source.is_news
    if is_news:
        return _numbered(source, _each_once([one for line in source.lines for one in _of_news(source, line)]))
    told = [statement for line in source.lines for statement in _of_decision(source, line)]
    # A decision's article says it after its title, and better.
    return _each_once([*told, *_of_lists(source)][::-1])


def _each_once(statements: list[Statement]) -> list[Statement]:
    """Of several spans that say one thing one: the fact before the plan, then the one with a number, then the first."""
    best: dict[tuple[Says, str | None, str | None], Statement] = {}
    for statement in statements:
        key = (statement.kind, statement.body, statement.target if statement.kind is Says.RENAMES else None)
        known = best.get(key)
        if known is None or (not statement.planned, statement.target is not None) > (
            not known.planned,
            known.target is not None,
        ):
            best[key] = statement
    return list(best.values())


# Decisions


def _of_decision(source: Source, line: Line) -> Iterator[Statement]:
    """What a decision does in the words of its title or an article, which begin with the verb."""
    if source.document.kind in NORMS or not DOES.search(line.plain):
        return
    label = label_of(line)
    first = line.start + (label.after if label else 0)
    for sentence in source.sentences_of(line):
        start = max(first, sentence.start) - sentence.start
        if DOES.match(sentence.plain, start) or RENAMED.search(sentence.plain):
            for statement in _deeds(source, sentence, is_news=False):
                yield replace(statement, target=_kept_target(statement), planned=source.document.kind in TASKS)


def _of_lists(source: Source) -> Iterator[Statement]:
    """The bodies in a list under "Giải thể các tổ chức sau đây:", one an item."""
    opened: tuple[Says, int] | None = None  # what happens to them, and the level of the words over the list
    for line in source.lines if source.document.kind not in NORMS else ():
        label = label_of(line)
        bullet = None if label else BULLET.match(line.text)
        level = label.level if label else Level.PARAGRAPH + (bullet is not None)
        after = label.after if label else bullet.end() if bullet else 0
        if opened and level > opened[1] and (label or bullet):
            if body := _named_alone(source, line, after):
                yield source.says(opened[0], line.start, line.end, body=body, planned=source.document.kind in TASKS)
            continue
        told = OF_SEVERAL.search(line.plain, after)
        verb = VERBS.get(told.group().split()[0]) or VERBS.get(" ".join(told.group().split()[:2])) if told else None
        is_deed = told is not None and DOES.search(line.plain) is not None
        named = [token.body for token in source.sentence(line.start, line.end).tokens if token.sign == "B"]
        is_open = is_deed and all(body is None or body.is_generic for body in named)
        opened = (verb or Says.DISSOLVES, min(level, Level.PARAGRAPH)) if is_open else None


def _named_alone(source: Source, line: Line, after: int) -> str | None:
    """The committee that an item names, if it says no more of it than who founded it, and when."""
    after += len(line.text[after:]) - len(line.text[after:].lstrip())
    text = line.text[after:]
    first = next(bodies_of(Scan(text)), None)
    if first is None or first.sort is not Sort.COMMITTEE or first.is_generic or text[: first.start].strip(' "“'):
        return None
    rest = line.plain[after + first.end :].strip(' .;,)"')
    return source.mentions.body(first, line.start + after) if not rest or BEHIND.match(rest) else None


def _kept_target(statement: Statement) -> str | None:
    """The old name in a renaming, the new one in a merging; numbers in a decision's own words are those of others."""
    return statement.target if statement.kind in (Says.RENAMES, Says.DISSOLVES) else None


# What one sentence does


def _of_news(source: Source, line: Line) -> Iterator[Statement]:
    for sentence in source.sentences_of(line):
        if not sentence.text.rstrip('"” ').endswith("?"):
            yield from _deeds(source, sentence, is_news=True)


def _deeds(source: Source, sentence: Sentence, *, is_news: bool) -> Iterator[Statement]:
    told = [*_renaming(source, sentence), *merging(source, sentence)]
    yield from told
    if told:
        return
    plain = _without_people(sentence)
    last: tuple[Says, bool, int] | None = None  # the deed done to the body before, and where that body ends
    for token in sentence.tokens:
        body = _body(source, token)
        if token.body is None or body is None:
            continue
        start, end = token.start - sentence.start, token.end - sentence.start
        before = plain[max(0, start - REACH) : start]
        deed = _deed(before, plain[end : end + REACH], is_news=is_news)
        is_joined = last is not None and JOINT.fullmatch(sentence.plain, last[2], start) is not None
        if deed is None and last and is_joined and not ANEW.match(plain, end):
            deed = (last[0], last[1])
        if deed:
            kind, planned = deed
            is_any = _is_any(before, sentence.plain[end:]) if is_news else PLURAL.search(before) is not None
            if token.body.is_generic and (planned or is_any):
                continue  # which one it is can not be told
            last = (kind, planned, end)
            target = None if kind is Says.DISSOLVES else _number(sentence, token)
            yield source.says(kind, sentence.start, sentence.end, body=body, target=target, planned=planned)


def _without_people(sentence: Sentence) -> str:
    """The sentence's shadow without names of people, which are no words: Cấn is not "cần"."""
    plain = sentence.plain
    for token in sentence.tokens:
        if token.sign == "P":
            start, end = token.start - sentence.start, token.end - sentence.start
            plain = plain[:start] + "-" * (end - start) + plain[end:]
    return plain


def _is_any(before: str, after: str) -> bool:
    """Whether a group without a name is some new one: "hai tổ công tác", "lập đoàn công tác để …"."""
    return COUNTED.search(before) is not None or FOR_PURPOSE.match(after) is not None


def _body(source: Source, token: Token) -> str | None:
    if token.body is None or token.sign not in "BC" or token.body.sort is not Sort.COMMITTEE:
        return None
    if NAMELESS.fullmatch(shadow(token.body.subject)) and not token.body.is_generic:
        return None
    return source.mentions.body(token.body, token.start)


def _deed(before: str, after: str, *, is_news: bool) -> tuple[Says, bool] | None:
    """What is done to the body between these words, and whether it is a plan."""
    verb = BEFORE.search(before)
    if verb and verb["verb"] in VERBS:
        told = before[: verb.start()]
        planned = _is_plan(told) if is_news else False
        return None if planned is None else (VERBS[verb["verb"]], planned)
    if end := END_OF.search(before):
        return Says.DISSOLVES, bool(is_news and _is_plan(before[: end.start()]))
    if ended := ENDED.match(after):
        return Says.DISSOLVES, bool(PLANS.search(before[-60:]) or "se " in ended.group())
    if is_news and (founded := FOUNDED.match(after)):
        said = founded.group()
        if DENIALS.search(said):
            return None
        return (Says.REORGANISES if "kien toan" in said else Says.FOUNDS), bool(PLANS.search(said))
    return None


def _is_plan(told: str) -> bool | None:
    """Whether the words before "thành lập" make a plan of it; None where it is denied, or no deed at all."""
    clause = re.split(r"[;:]|\bdong thoi\b", told)[-1]
    if DENIALS.search(clause[-40:]) or FOR_ALL.search(clause):
        return None
    strong = _last(DONE, clause) - _last(PLANS, clause)
    weak = _last(DECIDED, clause) - _last(ORDERS, clause)
    if strong or weak:
        # "đã yêu cầu … thành lập": an order behind "đã" is what was done.
        is_ordered = _last(ORDERS, clause) > max(_last(DONE, clause), _last(DECIDED, clause))
        return strong < 0 or (strong >= 0 and is_ordered)
    return None if NOUN.search(clause) else False


def _last(words: re.Pattern[str], clause: str) -> int:
    """Where the last of these words stands in a clause; -1 where there is none."""
    return max((match.end() for match in words.finditer(clause)), default=-1)


def _number(sentence: Sentence, token: Token) -> str | None:
    """The number of the decision that the sentence names: the nearest before the body, else behind it."""
    position = token.start - sentence.start
    first = max(0, position - REACH)
    numbers = find_numbers(sentence.text[first : position + REACH])
    position -= first
    before = [number for number in numbers if number.end <= position]
    chosen = before[-1] if before else numbers[0] if numbers else None
    return chosen.text if chosen else None


def _renaming(source: Source, sentence: Sentence) -> Iterator[Statement]:
    """ "… đổi tên A thành B", "kiện toàn A và đổi tên thành B"."""
    told = RENAMED.search(sentence.plain)
    if told is None:
        return
    before = [token for token in sentence.tokens if token.sign == "B" and token.end <= sentence.start + told.start()]
    bodies = [token for token in sentence.tokens if token.sign == "B" and token.start >= sentence.start + told.end()]
    bodies = [*before[-1:], *bodies]
    pairs = (
        (old, new, sentence.plain[old.end - sentence.start : new.start - sentence.start])
        for old, new in pairwise(bodies)
    )
    found = next(
        ((old, new) for old, new, between in pairs if INTO.fullmatch(between) or NOW_CALLED.fullmatch(between)), None
    )
    if found is None:
        return
    old, new = found
    old_name, new_name = _body(source, old), _body(source, new)
    if old_name and new_name and old_name != new_name:
        planned = bool(PLANS.search(sentence.plain[: told.start()]))
        yield source.says(Says.RENAMES, sentence.start, sentence.end, body=new_name, target=old_name, planned=planned)
        if re.search(r"\bkien toan\b", sentence.plain[: told.start()]):
            yield source.says(Says.REORGANISES, sentence.start, sentence.end, body=new_name, planned=planned)


def _numbered(source: Source, founded: list[Statement]) -> list[Statement]:
    """Foundings that are told without a number, with the sentence that tells it: "Theo Quyết định số …, Ban … gồm"."""
    numbered = []
    for statement in founded:
        sentence = (
            None if statement.target or statement.kind is not Says.FOUNDS else _by_decision(source, statement.body)
        )
        if sentence:
            number = find_numbers(sentence.text)[0].text
            statement = replace(statement, start=sentence.start, end=sentence.end, target=number)
        numbered.append(statement)
    return numbered


def _by_decision(source: Source, body: str | None) -> Sentence | None:
    for sentence in source.sentences:
        if not BY_DECISION.match(sentence.plain):
            continue
        numbers = find_numbers(sentence.text)
        first = next((token for token in sentence.tokens if token.sign == "B"), None)
        if numbers and first and numbers[0].end <= first.start - sentence.start and _body(source, first) == body:
            return sentence
    return None
