"""Golden questions over the samples, with the bundled model: what is answered, what is cited, what is refused."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from indexer.pipeline import Model
from knowledge import Library, Settings
from knowledge.search.embedding import model_identity, open_embedder
from knowledge.vietnamese.spelling import bare
from tests.libraries import index

SAMPLES = Path(__file__).parent.parent / "indexer" / "samples"
GOLDEN = [json.loads(line) for line in (Path(__file__).parent / "golden.jsonl").read_text(encoding="utf8").splitlines()]
TODAY = date(2026, 1, 1)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("golden")
    settings = replace(Settings.from_env({}), library=folder)
    model = Model(model_identity(settings), lambda: open_embedder(settings, indexing=True))
    index(folder, *sorted(SAMPLES.glob("*.txt")), model=model)
    with Library.open(settings) as library:
        yield library


@pytest.mark.parametrize("spelling", ["accented", "bare"])
@pytest.mark.parametrize("golden", GOLDEN, ids=lambda golden: golden["question"])
def test_golden(library: Library, golden: dict[str, Any], spelling: str) -> None:
    question = bare(golden["question"]) if spelling == "bare" else golden["question"]
    day = date.fromisoformat(golden["as_of"]) if "as_of" in golden else TODAY
    answer = library.ask(question, as_of=day)
    assert answer.outcome == golden["outcome"], answer.text
    assert [said for said in golden.get("says", []) if said.lower() not in answer.text.lower()] == []
    assert golden.get("cites") in [None, *(citation.document for citation in answer.citations)]
    assert bool(answer.citations) == (golden["outcome"] == "answered")
    for citation in answer.citations:
        text = library.document(citation.document).text
        assert text[citation.start : citation.end] == citation.quote
        assert len(citation.quote) >= 12
