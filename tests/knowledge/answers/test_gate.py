"""Which quotes bear out a question, seen through a small library of one news item."""

from pathlib import Path

import pytest

from knowledge.records import Outcome
from tests.libraries import index, open_library, write

NEWS = """Tại cuộc họp chiều 3/4, Tổ trưởng Tổ công tác chống sạt lở huyện Vân Sơn đã phê bình Sở Xây dựng vì kè chậm.
Bà Tô Hạ Vũ, nguyên Giám đốc Sở Xây dựng, Tổ phó, do được điều động giữ chức Bí thư Huyện ủy Bãi Triều nên xin rút tên.
"""


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        (
            "Tại cuộc họp của Tổ công tác chống sạt lở huyện Vân Sơn ngày 3/4, sở nào bị phê bình vì kè chậm?",
            Outcome.ANSWERED,
        ),
        ("Tổ phó Tổ công tác chống sạt lở huyện Bãi Triều là ai?", Outcome.NOT_FOUND),
    ],
)
def test_a_quote_bears_out(tmp_path: Path, question: str, outcome: Outcome) -> None:
    index(tmp_path / "library", *write(tmp_path, {"tin.txt": NEWS}))
    assert open_library(tmp_path / "library").ask(question).outcome is outcome
