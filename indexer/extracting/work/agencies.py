"""Standing agencies and offices of committees: "Sở Nội vụ là cơ quan thường trực của Ban Chỉ đạo"."""

import re
from collections.abc import Iterator

from indexer.extracting.members.tokens import Token
from indexer.extracting.source import Sentence, Source
from knowledge.records import Says, Statement

ROLE = re.compile(
    r"\b(?P<what>co quan|van phong|bo phan|don vi|co quan,? don vi|nhiem vu) (?P<how>thuong truc|giup viec|tham muu,? giup viec|tham muu|dau moi)\b"
    r"(?: (?:giup viec|tham muu))?(?P<about> ve (?!viec|van de)[^.,;:()]{3,60}(?=[.;]|$))?|(?P<helps>\bgiup viec(?= cho\b))"
)
HELPING, STANDING = "Cơ quan giúp việc", "Cơ quan thường trực"  # what they are called who only do its work
IS_ROLE = re.compile(
    r"^[\s,]*(?:(?:se|duoc|dong thoi|nay|tiep tuc|va)\s+)*(?:la|lam|giu vai tro(?: la)?|dong vai tro(?: la)?|dam nhiem(?: vai tro| nhiem vu)?"
    r"|giao (?:la|lam)|chon lam|giao nhiem vu(?: la| lam)?|thuc hien nhiem vu(?: cua)?)\s+$"
)
ROLE_IS = re.compile(
    r"^[\s,:]*(?:se\s+|duoc\s+)*(?:la|dat tai|do|gom|duoc dat tai|dong tai|giao cho|:)?\s*(?:la |cho )?$"
)
OF_BODY = re.compile(r"^\s*(?:(?:va|,)\s+)?(?:cua|cho|,? ?giup viec(?: cho)?|,? ?tham muu(?: cho)?)?\s*$")
APPOSED = re.compile(r"^\s*[,–-]\s*$")
OF_THIS = re.compile(r" (?:cua |cho )?(?:to|ban|hoi dong|doan|tieu ban)(?=\s*(?:$|[.,;:)]))")
OF_ANOTHER = re.compile(r" (?:cua|cho) ")
ALONE = re.compile(r"\s*(?:$|[.,;:)]|(?:la|co|dat|do|duoc)\b)")
# "… chuyển từ Sở A sang Sở B": the one before.
FROM = re.compile(r"^\s*(?:duoc )?(?:(?:chuyen|thay doi|thay the|dieu chinh|doi)(?: giao)? )?tu\s+$")
TO_ANOTHER = re.compile(r"^[\s,]*(?:thanh|sang|qua|cho|ve)(?: cho)?\s+$")
NOT_YET = re.compile(r"\b(?:se|de nghi|de xuat|du kien|kien nghi|neu)\b")


def agencies(source: Source, sentence: Sentence, body: str | None) -> Iterator[Statement]:
    """The agencies that a sentence gives a committee; `body` is the one that its article speaks of."""
    for role in ROLE.finditer(sentence.plain):
        agency = _before(sentence, role) or _after(sentence, role)
        is_own = OF_THIS.match(sentence.plain, role.end()) is not None
        if OF_ANOTHER.match(sentence.plain, role.end()) and not (is_own or _has_body_after(sentence, role)):
            continue
        owner = _owner(source, sentence, role, agency)
        is_alone = is_own or ALONE.match(sentence.plain, role.end()) is not None
        if owner is None and is_alone and not (source.sets_norms or role["helps"]):
            owner = body or source.mentions.committee_at(sentence.start)
        if agency is None or owner is None or agency.body is None:
            continue
        name = " ".join(source.text[agency.start : agency.end].split())
        planned = NOT_YET.search(sentence.plain[: role.start()]) is not None
        yield source.says(
            Says.AGENCY,
            sentence.start,
            sentence.end,
            body=owner,
            post=_post(sentence, role),
            office=name[0].upper() + name[1:],
            planned=planned,
        )


def _post(sentence: Sentence, role: re.Match[str]) -> str:
    """What the agency is: "Cơ quan thường trực", and for what where it is for a part of the matter."""
    if role["helps"]:
        return HELPING
    if role["what"] == "nhiem vu":
        return STANDING if "thuong truc" in role["how"] else HELPING
    post = " ".join(sentence.text[role.start("what") : role.end("how")].split()).capitalize()
    return f"{post} {' '.join(sentence.text[slice(*role.span('about'))].split())}" if role["about"] else post


def _has_body_after(sentence: Sentence, role: re.Match[str]) -> bool:
    start = sentence.start + role.end()
    return any(
        token.sign == "B"
        and token.start >= start
        and OF_BODY.match(sentence.plain[role.end() : token.start - sentence.start])
        for token in sentence.tokens
    )


def _before(sentence: Sentence, role: re.Match[str]) -> Token | None:
    """The agency that is told before its role: "Sở … là cơ quan thường trực"."""
    for token in reversed(sentence.tokens):
        if token.end <= sentence.start + role.start() and token.sign in "GB":
            between = sentence.plain[token.end - sentence.start : role.start()]
            return token if token.sign == "G" and _is_told_as(sentence, role, between) else None
    return None


def _is_told_as(sentence: Sentence, role: re.Match[str], between: str) -> bool:
    """Whether the words between agency and role give it: "là", "làm"; a comma or dash before a committee; or none."""
    if IS_ROLE.match(between) or (role["helps"] and not between.strip()):
        return True
    return APPOSED.match(between) is not None and _has_body_after(sentence, role)


def _after(sentence: Sentence, role: re.Match[str]) -> Token | None:
    """The agency that is told behind its role: "Cơ quan thường trực của Ban Chỉ đạo là Sở …"."""
    position, is_moved = role.end(), False
    for token in sentence.tokens:
        start = token.start - sentence.start
        if start < role.end() or token.sign not in "GB":
            continue
        between = sentence.plain[position:start]
        if token.sign == "B" and OF_BODY.match(between):
            position = token.end - sentence.start
        elif (
            token.sign == "G"
            and ROLE_IS.match(between)
            and re.search(r"\b(?:la|dat|do|tai|giao|:)", between + ":" * (":" in between))
        ):
            return token
        elif token.sign == "G" and FROM.match(between):
            position, is_moved = token.end - sentence.start, True
        elif token.sign == "G" and is_moved and TO_ANOTHER.match(between):
            return token
        else:
            return None
    return None


def _owner(source: Source, sentence: Sentence, role: re.Match[str], agency: Token | None) -> str | None:
    """The committee that is named beside the role."""
    for token in sentence.tokens:
        between = sentence.plain[role.end() : max(role.end(), token.start - sentence.start)]
        if token.sign == "B" and token.body and token.start >= sentence.start + role.end() and OF_BODY.match(between):
            return source.mentions.body(token.body, token.start)
    before = [token for token in sentence.tokens if token.sign == "B" and token.end <= sentence.start + role.start()]
    if agency and before and before[-1].body and before[-1].start < agency.start:
        return source.mentions.body(before[-1].body, before[-1].start)
    return None
