"""Questions as people type them, and as they are meant, with the counts of the sample documents."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.vietnamese.writing.reading import read
from knowledge.vietnamese.writing.restoring import CountsInMemory, plain
from knowledge.vietnamese.writing.spelling import WORD, bare

SAMPLES = Path(__file__).parents[3] / "indexer" / "samples"
TYPED = [json.loads(line) for line in (Path(__file__).parent / "typed.jsonl").read_text(encoding="utf8").splitlines()]
COUNTS = CountsInMemory(path.read_text(encoding="utf8") for path in sorted(SAMPLES.glob("*.txt")))


def in_plain_words(text: str) -> list[str]:
    return [plain(word) for word in WORD.findall(text)]


@pytest.mark.parametrize("row", TYPED, ids=lambda row: row["typed"])
def test_what_is_typed_is_read_as_it_is_meant(row: dict[str, str]) -> None:
    assert in_plain_words(read(row["typed"], COUNTS).text) == in_plain_words(row["read"])


@pytest.mark.parametrize("text", ["Ai là Trưởng ban Ban Chỉ đạo?", "Who leads the committee?", "Ai vô địch World Cup?"])
def test_what_is_written_well_is_not_in_doubt(text: str) -> None:
    reading = read(text, COUNTS)
    assert (reading.text, reading.in_doubt) == (text, False)


def test_a_mended_slip_is_in_doubt() -> None:
    assert read("Ai là trưởn ban chỉ đạo?", COUNTS).in_doubt


def test_what_documents_define_is_written_out() -> None:
    assert read("tct 06 gom nhung ai", COUNTS, {"tct 6": "Tổ công tác Đề án 06"}).text == (
        "Tổ công tác Đề án 06 gồm những ai"
    )


@given(st.text())
def test_anything_can_be_read(text: str) -> None:
    read(text, COUNTS).text.encode()


@given(st.lists(st.sampled_from("ban chỉ đạo cải cách hành chính thành phố có nhiệm vụ gì".split()), max_size=12))
def test_only_marks_are_added_to_words_that_are_known(words: list[str]) -> None:
    text = bare(" ".join(words))
    assert bare(read(text, COUNTS).text) == text
