from datetime import date

import pytest

from knowledge.answers.asked.moments import in_days
from knowledge.vietnamese.names.numbers import Mention

TODAY = date(2024, 3, 5)


def nothing(_: Mention) -> date | None:
    return None


@pytest.mark.parametrize(
    ("told", "written_out"),
    [
        ("năm ngoái ai làm trưởng ban?", "năm 2023 ai làm trưởng ban?"),
        ("nam ngoai ai lam truong ban", "năm 2023 ai lam truong ban"),
        ("Năm trước thì sao?", "năm 2023 thì sao?"),
        ("năm nay", "năm 2024"),
        ("tháng trước ban nào họp?", "tháng 2/2024 ban nào họp?"),
        ("quý trước", "quý 4/2023"),
        ("hôm qua", "ngày 04/03/2024"),
        ("năm trước khi có quyết định", "năm trước khi có quyết định"),
        ("Sang năm ai làm trưởng ban?", "năm 2025 ai làm trưởng ban?"),
        ("Sang năm 2026 ai làm trưởng ban?", "Sang năm 2026 ai làm trưởng ban?"),
        ("hồi 2022 ai làm trưởng ban?", "hồi năm 2022 ai làm trưởng ban?"),
        ("đến 2030 thì sao", "đến năm 2030 thì sao"),
        ("trong 2000 người", "trong 2000 người"),
        ("Ai là Trưởng ban năm 2021?", "Ai là Trưởng ban năm 2021?"),
    ],
)
def test_days_told_by_today_are_written_out(told: str, written_out: str) -> None:
    assert in_days(told, TODAY, nothing) == written_out


def test_january_follows_december() -> None:
    assert in_days("tháng trước", date(2024, 1, 31), nothing) == "tháng 12/2023"


def test_before_and_since_a_document_are_days() -> None:
    def day_of(mention: Mention) -> date | None:
        return date(2020, 7, 15) if mention.serial == "77" else None

    assert in_days("Trước khi có Quyết định 77 ai là Trưởng ban?", TODAY, day_of) == "ngày 14/07/2020 ai là Trưởng ban?"
    assert in_days("Từ khi có QĐ 77 ai là Trưởng ban?", TODAY, day_of) == "ngày 15/07/2020 ai là Trưởng ban?"
    assert in_days("Trước khi có Quyết định 78", TODAY, day_of) == "Trước khi có Quyết định 78"
    assert in_days("Ai ký Quyết định 77?", TODAY, day_of) == "Ai ký Quyết định 77?"
