"""Offices: which post in which agency a text such as "Ủy viên Thành ủy, Phó Chủ tịch UBND thành phố" names.

Only leading posts in the agencies of government count: one person leads one of them at a time, while a post in the
Party, in an elected council or in a committee goes well together with it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from knowledge.vietnamese.names.bodies import Scan, body_key, posts_held
from knowledge.vietnamese.names.titles import Rank, post_key

LEADING = frozenset({Rank.HEAD, Rank.STANDING_DEPUTY, Rank.DEPUTY})
OF_GOVERNMENT = frozenset(
    "Ủy ban nhân dân, Sở, Bộ, Phòng, Thanh tra, Cục, Tổng cục, Chi cục, Vụ, Công an, Văn phòng, Kho bạc Nhà nước, "
    "Bảo hiểm xã hội, Văn phòng Chính phủ, Thanh tra Chính phủ".split(", ")
)


@dataclass(frozen=True, slots=True)
class Office:
    """A leading post in an agency of government, both as they are compared."""

    post: str
    agency: frozenset[str]


@lru_cache(maxsize=20_000)
def offices_in(text: str) -> tuple[Office, ...]:
    """The leading posts in agencies of government that a text names."""
    return tuple(_offices(Scan(text)))


def _offices(scan: Scan) -> Iterator[Office]:
    for post, body in posts_held(scan):
        if body and post.rank in LEADING and body.kind in OF_GOVERNMENT:
            yield Office(post_key(post.post), frozenset(body_key(body.name).split()))


def is_one_office(one: Office, other: Office) -> bool:
    """Whether two are one: the same post, in agencies of which one is named no less than the other."""
    return one.post == other.post and (one.agency <= other.agency or other.agency <= one.agency)


def shares_an_office(one: str, other: str) -> bool:
    """Whether two texts name one office between them."""
    return any(is_one_office(a, b) for a in offices_in(one) for b in offices_in(other))
