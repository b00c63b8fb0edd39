"""Who issued a document, out of its letterhead."""

import re
from collections.abc import Sequence

from indexer.heads import BODY_WORD
from knowledge.vietnamese.names.places import find_places
from knowledge.vietnamese.writing.casing import out_of_capitals
from knowledge.vietnamese.writing.shadow import shadow

# A letterhead's line that leaves off so goes on in the next one.
UNFINISHED = re.compile(r".*(?:[,&-]|\bva|\bcua|thuong vu|mat tran to quoc)")
NAMELESS = re.compile(r"van phong|thanh tra")  # it is that of the office over it
WIDER = re.compile(r"(?:tinh|thanh pho|tp\.?) ")  # under an office that names its own place: "TỈNH …"
IN_FULL = {"UBND": "ỦY BAN NHÂN DÂN", "HĐND": "HỘI ĐỒNG NHÂN DÂN", "BCĐ": "BAN CHỈ ĐẠO", "BQL": "BAN QUẢN LÝ"}
# The letters of the highest offices of state; they issue without a letterhead too, as collections of law reprint them.
STATE_LETTERS = {
    "cp": "Chính phủ",
    "ttg": "Thủ tướng Chính phủ",
    "qh": "Quốc hội",
    "ubtvqh": "Ủy ban Thường vụ Quốc hội",
}


def issuer_of(letterhead: Sequence[str], letters: str | None, text: str) -> str | None:
    """The office that issued a document, as running text writes it, with its place where the letterhead tells one.

    The last of the offices in a letterhead issued it; those over it are its superiors.
    """
    offices = [out_of_capitals(office, text) for office in _offices(letterhead)]
    if not offices:
        return STATE_LETTERS.get(re.sub(r"\d", "", shadow(letters or "").rpartition("-")[2]))
    *superiors, issuer = offices
    if superiors and NAMELESS.fullmatch(shadow(issuer)):
        return f"{issuer} {superiors[-1]}"
    place = next((place.full for name in superiors for place in find_places(name)), None)
    return f"{issuer} {place}" if place and not find_places(issuer) else issuer


def _offices(letterhead: Sequence[str]) -> list[str]:
    """The offices that a letterhead names, wrapped lines joined: a unit's name belongs with the office over it."""
    offices: list[str] = []
    for line in letterhead:
        written = _in_full(" ".join(line.split()).strip(" *_-"))
        if offices and (not BODY_WORD.match(shadow(line)) or UNFINISHED.fullmatch(shadow(offices[-1]))):
            is_wider = WIDER.match(shadow(line)) and find_places(offices[-1].title())
            offices[-1] = f"{offices[-1]}{',' if is_wider else ''} {written}"
        else:
            offices.append(written)
    return offices


def _in_full(line: str) -> str:
    first, _, rest = line.partition(" ")
    return f"{IN_FULL[first]} {rest}".strip() if first in IN_FULL else line
