"""Which document a number means, told in full or by half."""

from datetime import date

import pytest

from knowledge.answers.meant.documents import is_meant
from knowledge.vietnamese.names.numbers import find_mentions


@pytest.mark.parametrize(
    ("number", "asked", "is_it"),
    [
        ("45/QĐ-UBND", "Quyết định 45", True),
        ("45/QĐ-UBND", "Quyết định 45/QĐ-UBND", True),
        ("45/QĐ-UBND", "Quyết định 45/QĐ-TTg", False),
        ("45/QĐ-UBND", "Thông tư 45", False),
        ("45/QĐ-UBND", "Quyết định 45 năm 2019", False),
        ("158", "Quyết định 158/QĐ-UBND", True),
        ("15/2016", "Quyết định 15", True),
        ("15/2016", "Quyết định 15/2018/QĐ-TTg", False),
    ],
)
def test_a_number_is_meant(number: str, asked: str, *, is_it: bool) -> None:
    (mention,) = find_mentions(asked)
    assert is_meant(number, date(2020, 5, 5) if "UBND" in number else None, mention) is is_it
