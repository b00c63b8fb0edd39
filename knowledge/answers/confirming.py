"""Questions that suppose their answer: "Ông A có phải là Trưởng ban B không?", "Trưởng ban B là bà C phải không?".

The supposition is put as an open question, that is answered from the fold, and the two are compared.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from knowledge.answers.asked.asking import Ask
from knowledge.answers.asked.questions import Question
from knowledge.answers.facts.telling import Told
from knowledge.vietnamese.names.people import find_people
from knowledge.vietnamese.names.titles import find_posts
from knowledge.vietnamese.writing.shadow import shadow
from knowledge.vietnamese.writing.spelling import folded

SUPPOSES = tuple(
    re.compile(pattern)
    for pattern in (
        r"^(?:co phai )?(?:la )?(?P<one>.+?),? (?:co )?(?:dang )?(?:phai|dung)(?: la)? (?P<other>.+?)(?: (?:hay )?(?:khong|chua))\W*$",
        r"^(?P<one>.+?) (?:co|dang|con|van|van con)(?: (?:nam|ten|mat|o|con))? (?:la|lam|trong|o trong|thuoc|tham gia) (?P<other>.+?) (?:khong|chua)\W*$",
        r"^(?:co phai|co dung)(?: la)? (?P<one>.+?) (?:la|lam) (?P<other>.+?) (?:khong|chua)\W*$",
        r"^(?P<one>.+?) (?:la|do) (?P<other>.+?),? (?:co )?(?:phai|dung)(?: the)? khong\W*$",
        r"^(?P<one>.+?) (?:la|do) (?P<other>.+?),? (?:phai|dung) (?:chu|nhi)\W*$",
    )
)
ROLE = re.compile(r"\b(?:co quan|don vi|bo phan|van phong) (?:thuong truc|giup viec|dau moi)\b")
ADDRESS = frozenset("ong ba dong chi anh chi".split())
ADDRESSED = re.compile(r"^(?:ong|ba|dong chi|anh|chi) ")

Tell = Callable[[Question], Told | None]  # answers an open question from the fold
Read = Callable[[str], Question]


@dataclass(frozen=True, slots=True)
class Confirmed:
    """What is told of a supposition, and whether it holds."""

    told: Told
    holds: bool


def confirm(question: Question, read: Read, tell: Tell) -> Confirmed | None:
    """Compare what a question supposes with what the fold says; None where there is nothing to compare."""
    plain = shadow(question.text)
    for pattern in SUPPOSES:
        if found := pattern.match(plain):
            one, other = (question.text[found.start(part) : found.end(part)] for part in ("one", "other"))
            for supposed, asked in ((one, other), (other, one)):
                if confirmed := _compared(supposed, asked, read, tell):
                    return confirmed
    return None


def _compared(supposed: str, asked: str, read: Read, tell: Tell) -> Confirmed | None:
    if ROLE.search(shadow(asked)) and not _is_person(supposed):
        return _with(supposed, tell(read(f"{asked} là cơ quan nào?")))
    if not _is_person(supposed):
        return None
    if any(mention.post != "Thành viên" for mention in find_posts(asked)):
        return _with(supposed, tell(read(f"Ai là {asked}?")))
    post = tell(read(f"{supposed} giữ chức vụ gì trong {asked}?"))
    if post is not None:
        return Confirmed(post, holds=bool(post.named))
    return _with(supposed, tell(replace(read(f"{asked} gồm những ai?"), ask=Ask.ROSTER)))


def _is_person(words: str) -> bool:
    return bool(find_people(words) or ADDRESSED.match(shadow(words))) and not find_posts(words)


def _with(supposed: str, told: Told | None) -> Confirmed | None:
    """Whether one of those who are told of bears the supposed name."""
    if told is None or not told.named:
        return None
    name = set(folded(supposed)) - ADDRESS
    return Confirmed(told, holds=any(name <= set(folded(one)) for one in told.named))
