"""Which statements are on one body, whatever name they give it: an old one, a short one, one without its place."""

import re
from collections.abc import Sequence, Set
from functools import lru_cache

from knowledge.facts.recorded import Recorded, in_order
from knowledge.records import Says
from knowledge.vietnamese.names.bodies import body_key, find_bodies

# A body of the whole country, whatever place the news of it comes from.
OF_THE_NATION = re.compile(
    r"(?:Hội|Hiệp hội|Liên hiệp|Liên đoàn|Tổng Liên đoàn|Mặt trận|Đoàn|Trung ương)\b.* Việt Nam"
    r"|(?:Ban Chỉ đạo|Ủy ban|Hội đồng) (?:Quốc gia|Trung ương)\b.*|.* Trung ương"
    r"|(?:Ban Chỉ đạo|Ủy ban|Hội đồng|Tổ công tác) .*(?<!thi)(?<!THPT)(?<!phổ thông) quốc gia",
    re.IGNORECASE,
)


def by_lineage(recorded: Sequence[Recorded]) -> list[list[Recorded]]:
    """The statements of each body, those of its former names among them."""
    renamed: dict[str, str] = {}
    for one in sorted(recorded, key=in_order):
        said = one.statement
        if said.kind in (Says.RENAMES, Says.CALLS) and said.body and said.target and not said.planned:
            renamed[body_key(said.target)] = body_key(said.body)
    named = {body_key(one.statement.body) for one in recorded if one.statement.body}
    lineages: dict[str, list[Recorded]] = {}
    for one in recorded:
        if one.statement.body:
            key = _placed_key(one, named)
            passed = {key}
            while key in renamed and renamed[key] not in passed:
                key = renamed[key]
                passed.add(key)
            lineages.setdefault(key, []).append(one)
    return list(lineages.values())


def _placed_key(one: Recorded, named: Set[str]) -> str:
    """The key of the body that a statement names; a name without its document's place is that of the one with it."""
    name = one.statement.body or ""
    placed = body_key(f"{name} {one.place}") if one.place and _is_of_no_place(name) else ""
    return placed if placed in named else body_key(name)


@lru_cache(maxsize=50_000)
def _is_of_no_place(name: str) -> bool:
    mention = next(iter(find_bodies(name)), None)
    is_whole = mention is not None and bool(mention.subject) and not (mention.place or mention.owner)
    return is_whole and not OF_THE_NATION.fullmatch(name)
