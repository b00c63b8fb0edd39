"""Committees that become one. All bodies and places are invented."""

import pytest

from knowledge.records import Says
from tests.indexer.extracting.saying import said, told

DEEDS = (Says.FOUNDS, Says.DISSOLVES)
FIRST, SECOND = "Ban Chỉ đạo Đất hiếm tỉnh Đông Trà", "Ban Chỉ đạo Mỏ than tỉnh Đông Trà"
NEW = "Ban Chỉ đạo Khoáng sản tỉnh Đông Trà"


def test_two_committees_are_merged_into_a_third() -> None:
    assert sorted(said(f"Điều 1. Hợp nhất {FIRST} và {SECOND} thành {NEW}.", *DEEDS)) == [
        f"dissolves | body={SECOND} | target={NEW}",
        f"dissolves | body={FIRST} | target={NEW}",
        f"founds | body={NEW}",
    ]


def test_one_committee_goes_into_another() -> None:
    assert told(f"UBND tỉnh Đông Trà quyết định sáp nhập {FIRST} vào {NEW}.", *DEEDS) == [
        f"dissolves | body={FIRST} | target={NEW}"
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRST} họp về việc sáp nhập các xã.",
        f"Việc hợp nhất xã do {FIRST} và {NEW} lo.",
    ],
)
def test_what_merges_no_committees(text: str) -> None:
    assert told(text, *DEEDS) == []


def test_a_merging_that_is_only_meant_to_be() -> None:
    assert told(f"UBND tỉnh Đông Trà dự kiến sáp nhập {FIRST} vào {NEW}.", *DEEDS) == [
        f"dissolves | body={FIRST} | target={NEW} | planned"
    ]
