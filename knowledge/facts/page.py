"""What is known of bodies, as a page that an official reads: in Vietnamese, each line with the number of its quote."""

from collections.abc import Iterator, Sequence
from datetime import date

from knowledge.facts.conflicts import Trouble
from knowledge.facts.portrait import CitedConflict, Fact, Founding, Member, Outline, Portrait, Source
from knowledge.records import Citation, Says

TROUBLES = {
    Trouble.TWO_HOLDERS: "Hai người cùng giữ một chức danh theo các văn bản còn hiệu lực",
    Trouble.NEWS_AGAINST: "Tin khác với quyết định đang có hiệu lực",
    Trouble.MISCOUNTED: "Số thành viên ghi trong văn bản khác với danh sách (số ghi / số trong danh sách)",
    Trouble.TWO_OFFICES: "Một người được ghi hai chức vụ không kiêm nhiệm",
    Trouble.NO_HEAD: "Chưa có văn bản nào cho biết người đứng đầu",
    Trouble.NO_DUTY: "Chưa có văn bản nào cho biết nhiệm vụ",
}
FOUNDINGS = {Says.FOUNDS: "Thành lập", Says.REORGANISES: "Kiện toàn", Says.RENAMES: "Đổi tên thành {name}"}
NOTHING = "Không có cơ quan nào được văn bản trong thư viện nhắc đến tại ngày {day}."
NO_CONFLICT = "Tại ngày {day}, không thấy mâu thuẫn hay thiếu sót nào."


class _Notes:
    """The quotes of a page, numbered in the order in which they are first needed."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, int, int], int] = {}
        self._citations: list[Citation] = []

    def __call__(self, *citations: Citation | None) -> str:
        marks = dict.fromkeys(self._number(citation) for citation in citations if citation)
        return "".join(f" [{mark}]" for mark in marks)

    def _number(self, citation: Citation) -> int:
        key = (citation.document, citation.start, citation.end)
        if key not in self._numbers:
            self._citations.append(citation)
        return self._numbers.setdefault(key, len(self._citations))

    def lines(self) -> Iterator[str]:
        for number, citation in enumerate(self._citations, 1):
            source = ", ".join(filter(None, (_name(citation), _on(citation.published), citation.locator)))
            yield f"[{number}] {source}"
            yield from (f"    {line}" for line in f"“{citation.quote}”".splitlines())


def portrait_page(portrait: Portrait) -> str:
    """All that is known of a body."""
    notes = _Notes()
    p = portrait
    parts = [
        ("Tên cũ", list(p.former_names)),
        ("Thành lập, kiện toàn", [_founding(one, notes) for one in p.founded]),
        ("Giải thể", [f"Giải thể{_told(p.dissolved, notes)}"] if p.dissolved else []),
        (f"Thành viên ({len(p.members)})", [_member(member, notes) for member in p.members]),
        ("Số lượng theo văn bản", [f"{n.what} {n.of or 'thành viên'}{_told(n, notes)}" for n in p.counts]),
        ("Cơ quan giúp việc", [f"{_first_up(one.of or '')}: {one.what}{_told(one, notes)}" for one in p.agencies]),
        *_duties(p.duties, notes),
        ("Chế độ họp", [f"{one.what}{_told(one, notes)}" for one in p.meetings]),
        ("Chế độ báo cáo", [f"{_of(one)}{one.what}{_told(one, notes)}" for one in p.reports]),
        ("Thành viên trước đây", [_member(member, notes) for member in _former(p)]),
        ("Văn bản", [_source(source, notes) for source in p.documents]),
    ]
    opening = [p.body, f"Tại ngày {_say(p.as_of)}, theo các văn bản trong thư viện"]
    sections = ["\n".join([f"\n{title}", *(f"- {line}" for line in lines)]) for title, lines in parts if lines]
    return "\n".join([*opening, *sections, "\nTrích dẫn", *notes.lines()])


def list_page(bodies: Sequence[Outline], day: date) -> str:
    """All bodies, a line each."""
    if not bodies:
        return NOTHING.format(day=_say(day))
    return "\n".join([f"Các cơ quan, tổ chức tại ngày {_say(day)} ({len(bodies)})", *map(_outline, bodies)])


def conflicts_page(found: Sequence[CitedConflict], day: date) -> str:
    """Conflicts and gaps, sort by sort."""
    if not found:
        return NO_CONFLICT.format(day=_say(day))
    notes = _Notes()
    lines = [f"Mâu thuẫn và thiếu sót tại ngày {_say(day)} ({len(found)})"]
    for trouble, title in TROUBLES.items():
        of_this_sort = [conflict for conflict in found if conflict.trouble is trouble]
        if of_this_sort:
            lines.append(f"\n{title}")
        for conflict in of_this_sort:
            about = f": {conflict.about}" if conflict.about else ""
            lines.append(f"- {conflict.body}{about}{notes(*conflict.citations)}")
    return "\n".join([*lines, "\nTrích dẫn", *notes.lines()])


def _outline(body: Outline) -> str:
    heads = "; ".join(f"{head.post}: {head.person or head.office}" for head in body.heads)
    members = f"{body.members} người" if body.members else ""
    known = " · ".join(filter(None, (heads, members, ", ".join(body.decisions))))
    return f"- {body.body}{f' · {known}' if known else ''}"


def _founding(one: Founding, notes: _Notes) -> str:
    what = FOUNDINGS[Says(one.what)].format(name=one.name)
    by = f" theo {one.decision}" if one.decision else ""
    return f"{what}{by}{_since(one.since)}{notes(one.citation)}"


def _member(member: Member, notes: _Notes) -> str:
    who = ", ".join(filter(None, (member.person, member.office)))
    reported = " (theo tin, chưa có quyết định)" if member.reported else ""
    marks = notes(member.citation, member.ended_by)
    return f"{member.post}: {who}{reported}{_period(member)}{marks}"


def _former(portrait: Portrait) -> list[Member]:
    """Those who held a post and hold it no longer."""
    now = {(member.post, member.person, None if member.person else member.office) for member in portrait.members}
    return [m for m in portrait.earlier if (m.post, m.person, None if m.person else m.office) not in now]


def _duties(duties: Sequence[Fact], notes: _Notes) -> Iterator[tuple[str, list[str]]]:
    """The duties of the body itself, then those of each post and agency."""
    for of in dict.fromkeys(duty.of for duty in duties):
        own = [duty for duty in duties if duty.of == of]
        yield (
            f"Nhiệm vụ của {of}" if of else "Nhiệm vụ",
            [f"{_flat(duty.what)}{notes(duty.citation)}" for duty in own],
        )


def _source(source: Source, notes: _Notes) -> str:
    name = ", ".join(filter(None, (source.number or source.title or source.document, _on(source.published))))
    if source.in_force is None:
        return f"{name} (tin)"
    if source.in_force:
        return name
    ended = source.ended_by
    return f"{name} (hết hiệu lực{f', theo {_name(ended)}' if ended else ''}){notes(ended)}"


def _told(fact: Fact, notes: _Notes) -> str:
    return f"{_period(fact)}{notes(fact.citation)}"


def _of(fact: Fact) -> str:
    return f"{fact.of}: " if fact.of else ""


def _period(one: Fact | Member) -> str:
    until = f" đến ngày {_say(one.until)}" if one.until else ""
    return f"{_since(one.since)}{until}"


def _since(day: date | None) -> str:
    return f", từ ngày {_say(day)}" if day else ", theo nguồn không ghi ngày"


def _name(citation: Citation) -> str:
    return citation.number or citation.title or citation.document


def _on(day: date | None) -> str | None:
    return f"ngày {_say(day)}" if day else None


def _say(day: date) -> str:
    return f"{day:%d/%m/%Y}"


def _first_up(text: str) -> str:
    return text[:1].upper() + text[1:]


def _flat(text: str) -> str:
    """A quote on one line; the quotes below the page keep theirs."""
    return " ".join(text.split())
