"""Settings from the environment."""

import pytest

from knowledge import Settings
from knowledge.errors import SettingsError


@pytest.mark.parametrize(("said", "days"), [({}, 30), ({"HOI_RECEIPT_DAYS": " 7 "}, 7), ({"HOI_RECEIPT_DAYS": "0"}, 0)])
def test_how_long_receipts_are_kept(said: dict[str, str], days: int) -> None:
    assert Settings.from_env(said).receipt_days == days


@pytest.mark.parametrize("value", ["-1", "một tuần", "1.5", "99999"])
def test_what_is_no_number_of_days_is_told_so(value: str) -> None:
    with pytest.raises(SettingsError, match=r"HOI_RECEIPT_DAYS is .*: give a number of days"):
        Settings.from_env({"HOI_RECEIPT_DAYS": value})
