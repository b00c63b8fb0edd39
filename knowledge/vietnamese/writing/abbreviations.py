"""Abbreviations of administrative Vietnamese, both ways: "BCĐ" is "ban chỉ đạo", and "ban chỉ đạo" is "BCĐ".

Some stand for several things ("CT" is chủ tịch, chỉ thị or công thương): what stands beside them decides. What a
document defines itself is learned when it is indexed.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from knowledge.vietnamese.writing.spelling import WORD, fold, fold_word, normalise

LEXICON = Path(__file__).parent / "abbreviations.txt"
LONGEST = 3  # words of an abbreviation: "TCT Đề án 06" is none, "TCT 06" is one

# Shapes that stand for several things. Each line: what may stand right before, the shape, what may stand right after,
# and the words that it then is; all folded, patterns of regular expressions. The first line that fits decides; where
# none fits, the lexicon.
# "chuyển đổi số TP …" names no department, though "sở TP" does.
DEPARTMENT = r"\b(?:(?<!doi )(?<!quyen )(?<!nghe )(?<!thuat )(?<!te )(?<!hoi )so|bo|phong|nganh|gd|pgd|giam doc)"
UNIT = r"\b(?:ubnd|hdnd|mttq|ct|pct|chu tich|cong an|dang uy|bi thu|xa|thuoc|tai|o)"
POST = r"\b(?:ban|vien|quan|tich|thu|doc|to|pho|ptb|pct|pgd|uv|ctr?|bt|pbt)"
NAME = r"[a-z]+"
IN_CONTEXT: Mapping[str, Sequence[tuple[str, str, str]]] = {
    "ct": (
        (r"", r"(?:so )?\d", "chỉ thị"),
        (r"\b(?:theo|thuc hien|ban hanh|noi dung|trien khai)", r"(?:cua )?(?:ubnd|chu tich|thu tuong|ttg|bct)", "chỉ thị"),
        (r"\b(?:so|bo|nganh)", r"", "công thương"),
        (r"", r"(?:mtqg|muc tieu)", "chương trình"),
        (r"", r"", "chủ tịch"),
    ),
    "tt": (
        (r"", r"(?:so )?\d", "thông tư"),
        (POST, r"", "thường trực"),
        (r"\b(?:ubnd|hdnd)", NAME, "thị trấn"),
        (r"", r"(?:hdnd|huyen uy|tinh uy|thanh uy|tu|uy ban)", "thường trực"),
        (r"\b(?:co quan|don vi)", r"", "thường trực"),
    ),
    "tb": (
        (r"", r"(?:so )?\d", "thông báo"),
        (r"", r"", "trưởng ban"),
    ),
    "hd": ((r"", r"(?:so )?\d", "hướng dẫn"),),
    "bc": ((r"", r"(?:so )?\d", "báo cáo"),),
    "cd": ((r"", r"(?:so )?\d", "công điện"),),
    "tp": ((DEPARTMENT, r"", "tư pháp"),),
    "nv": ((DEPARTMENT, r"", "nội vụ"),),
    "tc": ((DEPARTMENT, r"", "tài chính"),),
    "xd": ((DEPARTMENT, r"", "xây dựng"),),
    "yt": ((DEPARTMENT, r"", "y tế"),),
    "dl": ((DEPARTMENT, r"", "du lịch"),),
    "nn": ((DEPARTMENT, r"", "nông nghiệp"),),
    "gd": ((r"\b(?:so|bo|phong|nganh)", r"", "giáo dục"),),
    "q": ((UNIT, r"", "quận"), (r"", r"(?:\d|" + NAME + ")", "quận")),
    "h": ((r"(?:\d|\bmay)", r"", "giờ"), (UNIT, r"", "huyện"), (r"", NAME, "huyện")),
    "x": ((UNIT, r"", "xã"),),
    "t": ((r"\b(?:ubnd|hdnd|mttq)", r"", "tỉnh"),),
    "p": (
        (r"", r"(?:noi vu|nv|tu phap|tp|tai chinh|tckh|kinh te|van hoa|vhtt|vhxh|qldt|quan ly|giao duc|gddt|y te)", "phòng"),
        (UNIT, r"", "phường"),
        (r"", r"(?:\d|" + NAME + ")", "phường"),
    ),
    "tw": ((r"", r"", "trung ương"),),
    "sep tong": ((r"", r"", "người đứng đầu"),),
    "sep lon": ((r"", r"", "người đứng đầu"),),
    "sep pho": ((r"", r"", "cấp phó"),),
    "sep": ((r"", r"", "người đứng đầu"),),
}  # fmt: skip
# Shapes that are words of everyday as well: only as typed here they are short, in a question that is not all capitals.
IN_CAPITALS = {
    "TƯ": "trung ương",
    "CA": "công an",
    "DA": "dự án",
    "ĐA": "đề án",
    "BC": "báo cáo",
    "CĐ": "công điện",
    "HU": "huyện ủy",
    "QU": "quận ủy",
}
# A number with its letters ("421/QĐ-UBND") is a name of its own and stays as it is.
NUMBERED = re.compile(r"\d+[\w.]*\s?[/-]\s?[\w/&-]+")
# "GD&ĐT", "LĐ-TB&XH" are one shape, and so is "GD & ĐT".
JOINED = re.compile(r"[^\W\d_]+(?:[&-][^\W\d_]+)+|(?<!\w)[A-ZĐ]{2,}(?: & [A-ZĐ]{2,})+(?!\w)")


@cache
def known() -> dict[str, str]:
    """The abbreviations that need no context: folded shape to what is written out."""
    pairs = (line.split(" = ", 1) for line in LEXICON.read_text(encoding="utf8").splitlines())
    return {fold_word(short): full for short, full in pairs}


def learned(defined: Iterable[tuple[str, str]]) -> dict[str, str]:
    """What documents' definitions teach, each a short form and what it stands for: folded shape to words.

    The lexicon knows better: where a decision calls its own committee "BCĐ", others have theirs. Of two that are
    defined equally often for one shape, neither is learned.
    """
    fulls: dict[str, Counter[str]] = {}
    written: dict[str, str] = {}
    for short, full in defined:
        fulls.setdefault(fold(short), Counter())[fold(full)] += 1
        written.setdefault(fold(full), full)
    commonest = {short: counted.most_common(2) for short, counted in fulls.items() if not _is_known(short)}
    return {short: written[two[0][0]] for short, two in commonest.items() if len(two) == 1 or two[0][1] > two[1][1]}


def _is_known(shape: str) -> bool:
    return shape in known() or shape in IN_CONTEXT


def expand(text: str, defined: Mapping[str, str] | None = None) -> str:
    """A question with its abbreviations written out; `defined` are those that documents define, by folded shape."""
    text = normalise(text)
    numbers = [match.span() for match in NUMBERED.finditer(text)]
    pieces, at = [], 0
    for start, end, full in _found(text, defined or {}):
        if start < at or any(first <= start < last for first, last in numbers):
            continue
        pieces += [text[at:start], full]
        at = end + (text[end : end + 1] == "." and text[end + 1 : end + 2] != "")
        if text[at : at + 1].isalnum():
            pieces.append(" ")
    return "".join([*pieces, text[at:]])


def _found(text: str, defined: Mapping[str, str]) -> Iterator[tuple[int, int, str]]:
    """The abbreviations with their places and what they stand for, the longest first where several begin at one."""
    words = list(WORD.finditer(text))
    folded = [fold_word(word.group()) for word in words]
    joined = {match.start(): match.end() for match in JOINED.finditer(text)}
    in_capitals = text.isupper()
    for n, word in enumerate(words):
        start = word.start()
        if (end := joined.get(start)) and (full := _single(fold_word(text[start:end].replace(" ", "")), defined)):
            yield start, end, full
        for last in range(min(n + LONGEST, len(words)), n, -1):
            end = words[last - 1].end()
            typed = text[start:end]
            full = None if in_capitals else IN_CAPITALS.get(typed)
            full = full or _in_context(folded, n, last) or _single(" ".join(folded[n:last]), defined)
            if full:
                yield start, end, full
                break


def _single(shape: str, defined: Mapping[str, str]) -> str | None:
    return known().get(shape) or defined.get(shape)


def _in_context(folded: Sequence[str], first: int, last: int) -> str | None:
    forms = IN_CONTEXT.get(" ".join(folded[first:last]), ())
    if not forms:
        return None
    before, after = " ".join(folded[:first]), " ".join(folded[last:])
    for preceding, following, full in forms:
        if re.search(rf"{preceding}$", before) and re.match(rf"{following}(?![a-z])" if following else "", after):
            return full
    return None


def shortened(words: Sequence[str], defined: Mapping[str, str] | None = None) -> dict[str, frozenset[str]]:
    """The abbreviations that stand for runs of these folded words, each with the words that it stands for."""
    line = f" {' '.join(words)} "
    found = {}
    for short, full in (_folded_known() | {s: fold(f) for s, f in (defined or {}).items()}).items():
        if f" {full} " in line:
            found[short] = frozenset(full.split())
    return found


@cache
def _folded_known() -> dict[str, str]:
    return {short: fold(full) for short, full in known().items()}
