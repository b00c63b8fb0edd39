"""Sentences of administrative and press Vietnamese, as places in a text.

A line's end always ends a sentence: lists, tables and signature blocks are lines, and a wrapped line taken for two
sentences does less harm than two statements taken for one.
"""

import re

from knowledge.vietnamese.writing.shadow import shadow

Span = tuple[int, int]

# What str.splitlines takes for the end of a line.
LINE = re.compile("[^\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]+")
STOP = re.compile(r"""(?P<mark>[.!?…]+/?\.?)["'”’»)\]]*(?=\s)""")
SEMICOLON = re.compile(r";(?=\s)")
OPENERS = "\"'“‘«([-–—+•*"  # what a sentence begins with, beside capitals and figures
ELLIPSES = frozenset({"…", "...", "…."})

# Written short, with a full stop, before the name or number that they belong to; compared as a shadow.
TITLES = "pgs gs ts ths ncs bs bscki bsckii ds dsck ks kts ls nsnd nsut nnd nnut mr mrs ms dr prof"
PLACES = "tp tx tt"
OTHERS = "d/c t/m k/t tm kt tl tuq vd nxb dt sdt tel cty"
SHORT_FORMS = frozenset(f"{TITLES} {PLACES} {OTHERS}".split())
IN_LOWER_CASE = frozenset(f"{PLACES} đ/c vd".split())  # the others count only when they begin with a capital
SHORT_PLACES = frozenset("QPHXTĐ")  # quận, phường, huyện, xã, tỉnh, đường
PEOPLE = frozenset({"ong", "ba", "anh", "chi", "em", "chau", "co", "chu", "bac", "nguoi", "dong"})

# A list's or an article's label belongs with what follows it: "Điều 1.", "2.", "1.2.", "IV.", "a.".
NUMBER = r"(?:\d{1,3}(?:\.\d{1,3})*[a-z]?|[ivx]{1,6}|[a-z])"
DIVISION = r"(?:dieu|khoan|diem|chuong|muc|phan|phu luc|mau(?: so)?|bieu(?: so)?|bang|hinh|buoc|cau)"
LABELS = re.compile(rf"""[\s\-+*•#>"'(]*(?:(?:{DIVISION}\s+)?{NUMBER}[.)]\s*)+""")
LABELS_LENGTH = 40
INLINE_LABEL = re.compile(r"[:;]\s*(?:\d{1,2}|[IVX]{1,4}|[a-zđ])\Z")
LAST_WORD = re.compile(r"[^\s(\[\"'“‘]+\Z")


def sentence_spans(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The sentences, list items and lines of text[start:end] in order, without the white space around them.

    They are disjoint, and nothing but white space lies between them.
    """
    return [
        span
        for line in LINE.finditer(text, start, len(text) if end is None else end)
        for span in _sentences(text, line.start(), line.end())
    ]


def clause_spans(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The same, cut after semicolons as well, as lists within a sentence have them; not inside brackets."""
    return [clause for sentence in sentence_spans(text, start, end) for clause in _clauses(text, *sentence)]


def _sentences(text: str, begin: int, end: int) -> list[Span]:
    spans = []
    for stop in STOP.finditer(text, begin, end):
        cut = _past_closing_quote(text, begin, stop.end())
        if cut > begin and _begins_sentence(text, cut, end, stop["mark"]) and not _is_short_form(text, begin, stop):
            spans += _trimmed(text, begin, cut)
            begin = cut
    return spans + _trimmed(text, begin, end)


def _clauses(text: str, begin: int, end: int) -> list[Span]:
    spans = []
    for semicolon in SEMICOLON.finditer(text, begin, end):
        if not _is_within_brackets(text[begin : semicolon.end()]):
            spans += _trimmed(text, begin, semicolon.end())
            begin = semicolon.end()
    return spans + _trimmed(text, begin, end)


def _is_within_brackets(clause: str) -> bool:
    depth = 0
    for character in clause:
        # A label such as "c)" closes what was never opened.
        depth = max(0, depth + (character == "(") - (character == ")"))
    return depth > 0


def _trimmed(text: str, start: int, end: int) -> list[Span]:
    piece = text[start:end]
    bare_start = start + len(piece) - len(piece.lstrip())
    bare_end = bare_start + len(piece.strip())
    return [(bare_start, bare_end)] if bare_start < bare_end else []


def _past_closing_quote(text: str, begin: int, stop: int) -> int:
    """Press text sets its quotation marks apart: in `… ra sao? " Ông nói` the mark closes what stands before it."""
    if text[stop : stop + 2].strip() == '"' and text.count('"', begin, stop) % 2:
        return text.index('"', stop) + 1
    return stop


def _begins_sentence(text: str, position: int, end: int, mark: str) -> bool:
    following = text[position:end].lstrip()[:1]
    if mark in ELLIPSES:
        return following.isupper()
    return following.isupper() or following.isdigit() or following in OPENERS


def _is_short_form(text: str, begin: int, stop: re.Match[str]) -> bool:
    """Whether the full stop belongs to a label, an abbreviation or an initial and so ends nothing."""
    if stop["mark"] != ".":
        return False
    before = text[begin : stop.start()]
    if len(before) < LABELS_LENGTH and LABELS.fullmatch(shadow(before) + "."):
        return True
    if INLINE_LABEL.search(before[-8:]):
        return True
    word = LAST_WORD.search(before)
    return word is not None and _is_abbreviation(word.group(), before[: word.start()])


def _is_abbreviation(word: str, before: str) -> bool:
    last = word.rpartition(".")[2]
    if shadow(last) in SHORT_FORMS:
        return last[0].isupper() or last in IN_LOWER_CASE
    if len(word) != 1 or not word.isupper():
        return False
    earlier, previous = ["", "", *before.split()][-2:]
    if shadow(previous) in PEOPLE:
        return False
    follows_name = previous[:1].isupper() and previous[-1].isalpha()
    # One capital after a single name is an initial ("Donald J. Trump"); after more it stands for a name that the press
    # keeps back, and may end the sentence ("bắt Nguyễn Văn A. Theo cơ quan điều tra …").
    follows_longer_name = earlier[:1].isupper() and shadow(earlier) not in PEOPLE
    return not follows_longer_name if follows_name else word in SHORT_PLACES
