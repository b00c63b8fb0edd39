"""How documents close: to whom they go ("Nơi nhận"), and who signed them as what.

The grammar is that of Nghị định 30/2020/NĐ-CP: an office in capitals, with TM. or KT. where it is another's, the
signer's own office, a mark of signature or none, the name with or without a rank. Several may sign one after another.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile

from knowledge.vietnamese.text.furniture import is_rule, is_signature_mark
from knowledge.vietnamese.text.lines import Line, cells
from knowledge.vietnamese.writing.spelling import is_bare

# On behalf of (TM.), for, as a deputy (KT.), by order (TL., TUQ.), acting (Q.). All patterns are for shadows.
ON_BEHALF = re.compile(r"(?:(?:tm|kt|tl|tuq|q) ?\.|(?:t/m|k/t|t/l|t/u/q)\.?) ?\S")
OFFICES = (
    r"(?:pho |quyen |q\. ?)?(?:chu tich|thu tuong|bo truong|thu truong|thong doc|tong giam doc|giam doc|truong ban"
    r"|chu nhiem|chanh van phong|vien truong|chanh an|tong cuc truong|cuc truong|chi cuc truong|vu truong|tong thu ky"
    r"|tong bi thu|bi thu|truong phong|hieu truong|truong doan|chanh thanh tra|tong thanh tra|tong kiem toan|to truong"
    r"|tu lenh|chinh uy|chi huy truong|truong tieu ban|tong bien tap|thuong truc)"
)
OFFICE = re.compile(rf"{OFFICES}\b.*")
OFFICE_ALONE = re.compile(rf"{OFFICES}(?: (?:chinh phu|quoc hoi|nuoc|uy ban nhan dan))?")
OPENING = re.compile(rf"(?:{ON_BEHALF.pattern}|{OFFICES})")
# In capitals these are offices and annexes, not people.
NOT_A_PERSON = re.compile(
    r"(?:bo|so|uy ban|ubnd|hoi dong|hdnd|chinh phu|quoc hoi|ban|van phong|cong an|ngan hang|toa an|vien|tinh|thanh pho"
    r"|huyen|quan|xa|phuong|tong cuc|cuc|dang bo|lien doan|nhan dan|phu luc|danh sach|danh muc|mau so|bieu"
    r"|quyet (?:dinh|nghi)|nghi (?:quyet|dinh)|thong (?:bao|tu)|ke hoach|chi thi|cong van|quy (?:che|dinh)"
    r"|to trinh)\b.*"
)
RANK = (
    r"(?:(?:dai|thuong|trung|thieu) (?:tuong|ta|uy)|(?:chuan |pho )?do doc|ong|ba|dong chi|gs|pgs|ts|ths|bs|bsckii?"
    r"|ds|ks|kts|cn|ls|ngnd|ngut|nsnd|nsut|ttnd|ttut)"
)
NAME = re.compile(rf"(?:{RANK}[., ]+)*(?P<name>[a-z]+(?: +[a-z]+){{1,4}})")
RECIPIENTS = re.compile(r"noi (?:nhan|gui) ?(?::.*)?")
ITEM = re.compile(r"[-+•*·]|luu\b|nhu (?:tren|dieu)")
BASIS = re.compile(r"[-+•*·] ?(?:can cu|xet|theo|thuc hien)\b")  # over the decision, and no recipient
MARK = re.compile(r"\s*\([^)]*\)\s*")
LONGEST_BLOCK = 40  # cells from the first office to the name, with those of the recipients beside it
MOST_OFFICES = 6  # over one name
LONGEST_OFFICE = 110  # characters


@dataclass(frozen=True, slots=True)
class Signature:
    """A block of signature: its first and last line, by their places in the list of lines, and the name in it."""

    first: int
    last: int
    name: str


def person(cell: Line) -> str | None:
    """The person whose name is all that the cell says; ranks are left out, capitals set as names are written."""
    match = NAME.fullmatch(cell.plain)
    if match is None or OFFICE.fullmatch(cell.plain) or (cell.is_in_capitals and NOT_A_PERSON.fullmatch(cell.plain)):
        return None
    words = cell.text[match.start("name") : match.end("name")].split()
    address = cell.text[: match.start("name")].split()[-1:]
    if address and _is_surname(address[0], cell.text):
        words = [*address, *words]
    if cell.is_in_capitals:
        words = [word.capitalize() for word in words]
    is_name = all(word[0].isupper() and (len(word) == 1 or word[1:].islower()) for word in words)  # "Sùng A Tủa"
    return " ".join(words) if is_name else None


def _is_surname(address: str, text: str) -> bool:
    """Whether what looks like an address is a surname: "Ong Thị Mừng", where other words have their marks."""
    return address.casefold() == "ong" and not is_bare(text)


def signatures(document: Sequence[Line]) -> list[Signature]:
    """The blocks of signature in which a name stands, in order; forms to be filled in have none."""
    found: list[Signature] = []
    for at, line in enumerate(document):
        if not _opens(line) or (found and at <= found[-1].last):
            continue
        if signature := _signature(document, at):
            found.append(signature)
    return found


def _opens(line: Line) -> bool:
    return any(OPENING.match(cell.plain.strip(" |*#_")) for cell in cells(line))


def _signature(document: Sequence[Line], first: int) -> Signature | None:
    """The block that this line opens with an office, if a name follows with nothing else between."""
    offices = 0
    is_certain = False
    for at, cell in islice(_cells_from(document, first), LONGEST_BLOCK):
        if name := _name_after_office(cell):
            return Signature(first, at, name)
        if _is_office(cell):
            offices += 1
            # "Chủ tịch" over a name may be a list; in capitals or with a mark of signature it is none.
            is_certain = is_certain or cell.is_in_capitals or bool(ON_BEHALF.match(cell.plain))
        elif is_signature_mark(cell):
            is_certain = True
        elif name := person(cell):
            return Signature(first, at, name) if offices and is_certain else None
        elif not (
            is_rule(cell) or _is_of_recipients(cell) or (cell.is_in_capitals and NOT_A_PERSON.fullmatch(cell.plain))
        ):
            return None
        if offices > MOST_OFFICES or (not offices and at > first):
            return None
    return None


def _cells_from(document: Sequence[Line], first: int) -> Iterator[tuple[int, Line]]:
    for at in range(first, len(document)):
        yield from ((at, cell) for cell in cells(document[at]))


def _is_office(cell: Line) -> bool:
    if len(cell.text) > LONGEST_OFFICE or cell.text.endswith((";", ",", ":", ".")):
        return False
    if ON_BEHALF.match(cell.plain) or OFFICE_ALONE.fullmatch(cell.plain):
        return True
    return cell.is_in_capitals and OFFICE.fullmatch(cell.plain) is not None


def _name_after_office(cell: Line) -> str | None:
    """The name in a cell that holds the whole block: "BỘ TRƯỞNG (Đã ký) Đại tướng Lương Tam Quang"."""
    words = cell.text.split(" ")
    capitals = len(list(takewhile(str.isupper, words)))
    office = Line(cell.start, cell.start, " ".join(words[:capitals]), " ".join(cell.plain.split(" ")[:capitals]))
    if not capitals or not _is_office(office):
        return None
    rest = len(office.text)
    mark = MARK.match(cell.plain, rest)
    rest = mark.end() if mark else rest
    return person(Line(cell.start, cell.end, cell.text[rest:].strip(), cell.plain[rest:].strip()))


def _is_of_recipients(cell: Line) -> bool:
    is_item = ITEM.match(cell.plain) and not BASIS.match(cell.plain)
    return bool(is_item or RECIPIENTS.fullmatch(cell.plain))


def unsigned(document: Sequence[Line]) -> set[int]:
    """The lines where a signature is to be set and no name stands, as in drafts and forms."""
    marked: set[int] = set()
    for at, line in enumerate(document):
        offices = [cell for cell in cells(line) if cell.is_in_capitals and _is_office(cell)]
        follows = at - 1 in marked
        if offices and (follows or ON_BEHALF.match(offices[0].plain)):
            marked.add(at)
    return marked


def closing(document: Sequence[Line]) -> set[int]:
    """The lines, by their places in the list, that name recipients or make up a signature."""
    marked = {at for signature in signatures(document) for at in range(signature.first, signature.last + 1)}
    for first, line in enumerate(document):
        if "noi " in line.plain and any(RECIPIENTS.fullmatch(cell.plain) for cell in cells(line)):
            marked.update(_recipients(document, first, marked))
    return marked


def _recipients(document: Sequence[Line], first: int, signed: set[int]) -> Iterator[int]:
    yield first
    for at in range(first + 1, len(document)):
        line, before = document[at], document[at - 1]
        # A wrapped item goes on in lower case on the next line.
        goes_on = before.text[-1] not in ".;|" and line.text[0].islower()
        if at in signed or not (ITEM.match(line.plain) or goes_on or is_rule(line)):
            return
        yield at
