"""Whole documents of different years, levels and layouts, each with all that it states. All are invented."""

from pathlib import Path

import pytest

from indexer.extracting import extract
from tests.indexer.extracting.saying import document, shown

PAPERS = sorted((Path(__file__).parent / "papers").glob("*.txt"))
SHOWN = 60  # characters of a span


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.stem)
def test_all_that_a_document_states(paper: Path) -> None:
    text = paper.read_text(encoding="utf8")
    stated = [
        f"{shown(one)}  «{' '.join(text[one.start : one.end].split())[:SHOWN]}»"
        for one in extract(document(text, "news" if paper.stem.startswith("news") else None))
    ]
    assert stated == paper.with_suffix(".says").read_text(encoding="utf8").splitlines()
