"""Answers on documents that the code was not written with: how many are right, by kind of question and spelling.

    python -m tests.benchmarks.unseen [--show]

`unseen/` holds sets of decisions, rules and news, each marked as made up in its first line, which is no part of it,
with `questions.jsonl` beside them, written without a look at the code. Of a set that has been looked into to mend the
code, the README says so: its figure is no longer one of unseen documents.
"""

import argparse
import json
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from indexer.pipeline import Model
from knowledge import Answer, Library, Settings
from knowledge.search.embedding import model_identity, open_embedder
from knowledge.vietnamese.writing.spelling import bare, normalise
from tests.libraries import index, write

SETS = Path(__file__).parent / "unseen"
TODAY = date(2026, 1, 1)
SPELLINGS = {"accented": normalise, "bare": bare}
SPACE = re.compile(r"\s+")
FIRST_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZĐÀ-Ỹ(])|\n")

Row = dict[str, Any]


def main(arguments: Sequence[str]) -> None:
    """Ask every set in both spellings and print what is right."""
    parser = argparse.ArgumentParser(description="Answers on documents that the code was not written with.")
    parser.add_argument("--show", action="store_true", help="also print each answer that is wrong, and why")
    given = parser.parse_args(arguments)
    for folder in sorted(path for path in SETS.iterdir() if path.is_dir()):
        rows = [json.loads(line) for line in (folder / "questions.jsonl").read_text(encoding="utf8").splitlines()]
        with tempfile.TemporaryDirectory() as scratch, made(folder, Path(scratch)) as library:
            for spelling in SPELLINGS:
                report(f"{folder.name}, {spelling}", list(asked(rows, library, spelling)), show=given.show)


def made(folder: Path, scratch: Path) -> Library:
    """A library of a set's documents, with the bundled model."""
    texts = {path.name: path.read_text(encoding="utf8").split("\n", 1)[1] for path in sorted(folder.glob("*.txt"))}
    settings = replace(Settings.from_env({}), library=scratch / "library")
    model = Model(model_identity(settings), lambda: open_embedder(settings, indexing=True))
    index(settings.library, *write(scratch / "documents", texts), model=model)
    return Library.open(settings)


def asked(rows: Sequence[Row], library: Library, spelling: str) -> Iterator[tuple[Row, Answer, list[str]]]:
    """Each question with its answer and what is wrong with it; those of one conversation as turns of one talk."""
    talks: dict[str, list[Answer]] = {}
    for row in rows:
        talk = talks.setdefault(row["conversation"], []) if "conversation" in row else []
        day = date.fromisoformat(row["as_of"]) if "as_of" in row else TODAY
        answer = library.ask(SPELLINGS[spelling](row["question"]), as_of=day, talk=talk)
        talk.append(answer)
        yield row, answer, faults(row, answer)


def faults(row: Row, answer: Answer) -> list[str]:
    """What is wrong: the outcome, what is not said or not shown by a quote, or the document."""
    told = plain(" ".join([answer.text, *answer.choices]))
    shown = plain(" ".join(f"{citation.quote} {citation.number or ''}" for citation in answer.citations))
    needs_proof = row["outcome"] == "answered" and row.get("evidence", True)
    found = [] if answer.outcome == row["outcome"] else [f"{answer.outcome}, not {row['outcome']}"]
    for group in row.get("says", []):
        forms = [plain(form) for form in group]
        if not any(form in told for form in forms):
            found.append(f"lacks {group[0]}")
        elif needs_proof and not any(form in shown for form in forms):
            found.append(f"no quote shows {group[0]}")
    opening = plain(FIRST_SENTENCE.split(answer.text, maxsplit=1)[0])
    found += [f"begins with {said}" for said in row.get("lacks", []) if plain(said) in opening]
    cited = {citation.document for citation in answer.citations}
    if row["outcome"] == "answered" and not cited & set(row["documents"]):
        found.append(f"cites {sorted(cited)}")
    return found


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def report(name: str, results: Sequence[tuple[Row, Answer, list[str]]], *, show: bool) -> None:
    """Print how many are right, of each kind and of all, and how refusals stand."""
    asked_of, right = Counter[str](), Counter[str]()
    for row, answer, wrong in results:
        asked_of[row["kind"]] += 1
        right[row["kind"]] += not wrong
        if show and wrong:
            say(f"- {row['question']}\n    {'; '.join(wrong)}\n    {answer.text[:300]!r}")
    declined = [row for row, answer, _ in results if answer.outcome == "not_found"]
    refused = [row["outcome"] == "not_found" for row in declined]
    to_refuse = sum(row["outcome"] == "not_found" for row, _, _ in results)
    say(f"{name}: {right.total()} of {asked_of.total()}; not found {len(refused)}, rightly {sum(refused)}/{to_refuse}")
    say("   " + ", ".join(f"{kind} {right[kind]}/{n}" for kind, n in sorted(asked_of.items())))


def plain(text: str) -> str:
    """One space, lower case, NFC: what two ways of printing the same words share."""
    return SPACE.sub(" ", normalise(text)).strip().lower()


if __name__ == "__main__":
    main(sys.argv[1:])
