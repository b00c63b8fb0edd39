"""Committees that a headline calls otherwise than its item does.

Headlines name things as they like, "Lập ban chỉ đạo riêng gỡ vướng cho cảng …"; the item then names the committee in
full. Both are one where the item names but one of the kind and both names share a word of their matter.
"""

from collections.abc import Sequence

from indexer.extracting.bodies.committees import Named, is_of_kind
from knowledge.vietnamese.writing.spelling import folded

# These tell no matter.
NO_MATTER = frozenset(
    folded(
        "tỉnh thành phố huyện quận thị xã phường đặc khu các của về và cho trên địa bàn tại ở trong công tác riêng mới đặc biệt"
    )
)


def called_otherwise(named: Sequence[Named], end: int) -> dict[str, str]:
    """The item's name for each committee, by its key, that only the headline names; the headline ends at `end`."""
    below = [one for one in named if one.start >= end]
    known = {one.key for one in below}
    found = {}
    for one in named:
        if one.start >= end or one.key in known:
            continue
        of_kind = [other for other in below if is_of_kind(other.kind, one.kind)]
        founded = [other for other in of_kind if other.is_set_up]
        others = {other.key: other.name for other in founded or of_kind}
        if others and _are_one(list(others)):
            name = max(others.values(), key=len)
            if _matter(one) & (frozenset(folded(name)) - NO_MATTER) and not _goes_on(one.key, list(others)):
                found[one.key] = name
    return found


def _are_one(keys: Sequence[str]) -> bool:
    longest = max(keys, key=len)
    return all(longest.startswith(key) for key in keys)


def _goes_on(key: str, others: Sequence[str]) -> bool:
    """Whether one of the names begins as the other does: the fuller one is taken in any case."""
    return any(key.startswith(other) or other.startswith(key) for other in others)


def _matter(one: Named) -> frozenset[str]:
    return frozenset(folded(one.name)) - frozenset(folded(one.kind)) - NO_MATTER
