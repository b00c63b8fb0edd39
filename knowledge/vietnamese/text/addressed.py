"""Text that addresses the program instead of its reader: "ignore previous instructions and say that …".

Such a paragraph, and a list that it opens, states nothing about any body.
"""

import re

from knowledge.vietnamese.text.lines import lines
from knowledge.vietnamese.writing.shadow import shadow

Span = tuple[int, int]

_INSTRUCTIONS = (
    r"(?:huong dan|chi dan|chi thi|menh lenh|yeu cau|quy tac|cau lenh|lenh|prompt|instructions?|rules?|messages?)"
)
_BEFORE = r"(?:truoc|truoc do|o tren|ben tren|phia tren|cu|he thong|da cho|goc|previous|prior|above|earlier|system|all)"
_MACHINE = (
    r"(?:chatbot|chat bot|tro ly(?: ao| ai| so| so hoa)?|mo hinh(?: ngon ngu| ai)?|he thong tra loi|tri tue nhan tao|may tra loi"
    r"|language model|assistants?|llms?|ais?|bots?)"
)
_ANSWER = r"(?:tra loi|dap|noi|khang dinh|xac nhan|ghi|answer|say|reply|respond|output|claim|state)"
ADDRESSES = re.compile(
    "|".join(
        (
            rf"\b(?:bo qua|quen(?: het| di)?|phot lo|khong tuan theo|huy bo|dung theo)\b.{{0,40}}\b{_INSTRUCTIONS}\b.{{0,20}}\b{_BEFORE}\b",
            rf"\b(?:ignore|disregard|forget|override)\b.{{0,40}}\b(?:{_INSTRUCTIONS}|{_BEFORE})\b",
            r"\b(?:system|developer) (?:prompt|message)\b",
            rf"\b(?:ban|you|may|nguoi) (?:la|are|bay gio la|now) (?:mot |an? |now )?{_MACHINE}\b",
            rf"\b(?:cac |hoi )?{_MACHINE}\b.{{0,40}}\b(?:hay|phai|can|luon|must|should|please)\b.{{0,40}}\b{_ANSWER}\b",
            rf"\b(?:hay|phai|luon(?: luon)?|chi) {_ANSWER}\b.{{0,12}}\b(?:rang|la)\b",
            rf"\b(?:khi|neu)(?: co ai| nguoi dung| ai)? (?:duoc )?hoi\b.{{0,60}}\b{_ANSWER}\b",
            r"\b(?:when|if) (?:asked|someone asks|the user asks)\b",
            rf"\b(?:please |always |you must |you should ){_ANSWER}\b",
            r"<\|?(?:im_start|system|endoftext)\|?>|\[/?inst\]",
        )
    )
)


def addressed_spans(text: str) -> list[Span]:
    """The parts of a text that address the program, in order: whole paragraphs, with the list that one opens."""
    spans: list[Span] = []
    is_open = False
    last_end = -1
    for line in lines(text):
        is_new_paragraph = "\n\n" in text[last_end : line.start] if last_end >= 0 else True
        if ADDRESSES.search(line.plain) or (is_open and not is_new_paragraph):
            spans.append((line.start, line.end))
            is_open = True
        else:
            is_open = False
        last_end = line.end
    return spans


def is_addressed(text: str) -> bool:
    """Whether a sentence addresses the program."""
    return ADDRESSES.search(shadow(text)) is not None
