"""Which of several bodies a question means."""

from pathlib import Path

from knowledge import Library
from knowledge.records import Outcome
from tests.libraries import index, open_library, write

DECISION = """ỦY BAN NHÂN DÂN
TỈNH {capitals}

Số: {number}/QĐ-UBND
{place}, ngày 4 tháng 3 năm 2024

QUYẾT ĐỊNH
Thành lập Ban Chỉ đạo {matter} tỉnh {place}

Điều 1. Thành lập Ban Chỉ đạo {matter} tỉnh {place} gồm:
1. Ông {head}, Phó Chủ tịch UBND tỉnh - Trưởng ban;
2. Bà {deputy}, Giám đốc Sở Xây dựng - Phó Trưởng ban.
"""
QUESTION = "Ai là Trưởng ban Ban Chỉ đạo chống sạt lở?"


def two_places(folder: Path) -> Library:
    index(
        folder / "library",
        *write(
            folder / "documents",
            {
                "van-son.txt": DECISION.format(
                    capitals="VÂN SƠN",
                    place="Vân Sơn",
                    number=41,
                    matter="chống sạt lở bờ sông",
                    head="Vi Khắc Nhuận",
                    deputy="Tô Hạ Vũ",
                ),
                "bai-trieu.txt": DECISION.format(
                    capitals="BÃI TRIỀU",
                    place="Bãi Triều",
                    number=52,
                    matter="chống sạt lở bờ sông, bờ biển",
                    head="Lộ Minh Khôi",
                    deputy="Mã Thu Sương",
                ),
            },
        ),
    )
    return open_library(folder / "library")


def test_a_word_more_of_the_matter_chooses_no_place(tmp_path: Path) -> None:
    with two_places(tmp_path) as library:
        answer = library.ask(QUESTION)
    assert answer.outcome is Outcome.CLARIFY
    assert sorted(answer.choices) == [
        "Trưởng ban Ban Chỉ đạo chống sạt lở bờ sông tỉnh Vân Sơn là ai?",
        "Trưởng ban Ban Chỉ đạo chống sạt lở bờ sông, bờ biển tỉnh Bãi Triều là ai?",
    ]


def test_the_place_chooses(tmp_path: Path) -> None:
    with two_places(tmp_path) as library:
        answer = library.ask("Ai là Trưởng ban Ban Chỉ đạo chống sạt lở tỉnh Bãi Triều?")
    assert answer.outcome is Outcome.ANSWERED
    assert "Lộ Minh Khôi" in answer.text


OF_A_TERM = (
    "Tỉnh Vân Sơn lập Hội đồng tư vấn nhiệm kỳ 2021 - 2026\n\n"
    "Ngày 5/4/2021, UBND tỉnh Vân Sơn thành lập Hội đồng tư vấn cải cách nhiệm kỳ 2021 - 2026. "
    "Hội đồng tư vấn cải cách do ông Vi Khắc Nhuận làm Chủ tịch.\n"
)


def test_one_term_of_office_answers_for_no_other(tmp_path: Path) -> None:
    index(tmp_path / "library", *write(tmp_path / "documents", {"tu-van.txt": OF_A_TERM}))
    question = "Ai là Chủ tịch Hội đồng tư vấn cải cách nhiệm kỳ {}?"
    with open_library(tmp_path / "library") as library:
        same, other = (library.ask(question.format(term)) for term in ("2021-2026", "2026-2031"))
    assert same.outcome is Outcome.ANSWERED
    assert "Vi Khắc Nhuận" in same.text
    assert other.outcome is Outcome.NOT_FOUND
