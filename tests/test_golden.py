"""Golden questions, with the bundled model: what is answered, what is cited, what is asked back, what is refused.

`golden/` holds decisions and news of our own writing, each marked as made up in its first line, which is no part of
it, and `golden/questions.jsonl` what people may ask of them and of the samples. Questions of one `conversation` are
asked in order, as turns of one talk; every question is asked with diacritics and without.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from indexer.pipeline import Model
from knowledge import Answer, Library, Settings
from knowledge.search.embedding import model_identity, open_embedder
from knowledge.vietnamese.writing.spelling import bare, normalise
from tests.libraries import index, write

SAMPLES = Path(__file__).parent.parent / "indexer" / "samples"
GOLDEN = Path(__file__).parent / "golden"
QUESTIONS = [json.loads(line) for line in (GOLDEN / "questions.jsonl").read_text(encoding="utf8").splitlines()]
TODAY = date(2026, 1, 1)
SPELLINGS: dict[str, Callable[[str], str]] = {"accented": normalise, "bare": bare}
FIRST_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZĐÀ-Ỹ(])|\n")
LONGEST, LONGEST_LIST = 600, 1_800  # characters of an answer, and of a roster or duties

Row = dict[str, Any]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("golden")
    made_up = {path.name: path.read_text(encoding="utf8").split("\n", 1)[1] for path in sorted(GOLDEN.glob("*.txt"))}
    sources = [*sorted(SAMPLES.glob("*.txt")), *write(folder / "documents", made_up)]
    settings = replace(Settings.from_env({}), library=folder / "library")
    model = Model(model_identity(settings), lambda: open_embedder(settings, indexing=True))
    index(settings.library, *sources, model=model)
    with Library.open(settings) as library:
        yield library


@pytest.fixture(scope="module")
def answers(library: Library) -> Mapping[str, Sequence[Answer]]:
    return {spelling: _ask_all(library, spelling) for spelling in SPELLINGS}


def _ask_all(library: Library, spelling: str) -> list[Answer]:
    talks: dict[str, list[Answer]] = {}
    answers = []
    for row in QUESTIONS:
        talk = talks.setdefault(row["conversation"], []) if "conversation" in row else []
        day = date.fromisoformat(row["as_of"]) if "as_of" in row else TODAY
        answers.append(library.ask(SPELLINGS[spelling](row["question"]), as_of=day, talk=talk))
        talk.append(answers[-1])
    return answers


@pytest.mark.parametrize("spelling", SPELLINGS)
@pytest.mark.parametrize("number", range(len(QUESTIONS)), ids=lambda n: f"{n}-{QUESTIONS[n]['question']}")
def test_golden(library: Library, answers: Mapping[str, Sequence[Answer]], number: int, spelling: str) -> None:
    found = faults(QUESTIONS[number], answers[spelling][number], library)
    assert found == []


def faults(row: Row, answer: Answer, library: Library) -> list[str]:
    """What is wrong with an answer to a golden question."""
    told = "\n".join([answer.text, *answer.choices]).lower()
    found = [f"lacks {said!r}: {answer.text}" for said in row.get("says", []) if said.lower() not in told]
    opening = FIRST_SENTENCE.split(answer.text, maxsplit=1)[0].lower()
    found += [f"begins with {said!r}: {answer.text}" for said in row.get("lacks", []) if said.lower() in opening]
    if answer.outcome != row["outcome"]:
        found.append(f"{answer.outcome}, not {row['outcome']}: {answer.text}")
    cited = [citation.document for citation in answer.citations]
    if "cites" in row and row["cites"] not in cited:
        found.append(f"cites {cited}, not {row['cites']}")
    if bool(cited) != (answer.outcome == "answered"):
        found.append(f"{answer.outcome} with citations of {cited}")
    for citation in answer.citations:
        text = library.document(citation.document).text
        if text[citation.start : citation.end] != citation.quote or len(citation.quote) < 12:
            found.append(f"no quote: {citation}")
    if len(answer.text) > (LONGEST_LIST if "\n" in answer.text else LONGEST):
        found.append(f"{len(answer.text)} characters")
    return found


def test_a_third_of_the_questions_are_refused_or_asked_back() -> None:
    assert sum(row["outcome"] != "answered" for row in QUESTIONS) * 3 >= len(QUESTIONS)


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*.txt")), ids=lambda path: path.stem)
def test_each_document_is_marked_as_made_up(path: Path) -> None:
    assert "hư cấu" in path.read_text(encoding="utf8").split("\n", 1)[0]
