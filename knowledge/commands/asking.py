"""`ask` and `search`: one question, or a file of them."""

import argparse
import json
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from datetime import date
from pathlib import Path

from knowledge.commands.arguments import Row, as_line
from knowledge.errors import HoiError
from knowledge.library import Library
from knowledge.records import Answer
from knowledge.settings import Settings


class Shelf(list[str]):
    """Receipts kept in memory, to be printed."""

    def keep(self, _: str, receipt: str) -> None:
        """Keep one more."""
        self.append(receipt)


def ask(settings: Settings, given: argparse.Namespace) -> int:
    """Answer, and print the answer or, where that is asked for, its receipt."""
    if (given.question is None) == (given.batch is None) or (given.batch and not (given.json or given.receipt)):
        print("Give a QUESTION, or --json --batch FILE. See 'python -m knowledge ask --help'.", file=sys.stderr)
        return 2
    shelf = Shelf()
    with Library.open(settings, receipts=shelf if given.receipt else None) as library:
        if given.batch:
            return _ask_all(library, given.batch, given.as_of, shelf if given.receipt else None)
        answer = library.ask(given.question, as_of=given.as_of)
        if given.receipt:
            print(shelf[0])
        else:
            print(as_line(row_of(answer, "")) if given.json else readable(answer))
    return 0


def _ask_all(library: Library, batch: Path, as_of: date | None, shelf: Shelf | None) -> int:
    bad: list[str] = []
    talks: dict[str, list[Answer]] = {}
    library.warm()
    for row in _questions(batch, bad):
        talk = talks.setdefault(row["conversation"], []) if row.get("conversation") else []
        day = date.fromisoformat(row["as_of"]) if row.get("as_of") else as_of
        answer = library.ask(row["question"], as_of=day, talk=talk)
        talk.append(answer)
        print(as_line(row_of(answer, row["id"])) if shelf is None else shelf[-1])
    return _complain(bad)


def search(settings: Settings, given: argparse.Namespace) -> int:
    """Find documents, each at its best passage."""
    bad: list[str] = []
    with Library.open(settings) as library:
        library.warm()
        for row in _questions(given.batch, bad):
            began = time.perf_counter()
            hits = library.search(row["question"], given.top)
            ms = (time.perf_counter() - began) * 1000
            print(as_line({"id": row["id"], "ms": ms, "hits": [asdict(hit) for hit in hits]}))
    return _complain(bad)


def _questions(batch: Path, bad: list[str]) -> Iterator[Row]:
    """The questions of a file; what cannot be used is described in `bad`. Raises HoiError for an unreadable file."""
    try:
        with batch.open(encoding="utf-8-sig", errors="replace") as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    yield from _question(line, f"{batch}, line {number}", bad)
    except OSError as error:
        raise HoiError(f"{batch} cannot be read ({error.strerror}). Check the path.") from error


def _question(line: str, place: str, bad: list[str]) -> Iterable[Row]:
    try:
        row = json.loads(line)
        if not isinstance(row, dict) or not isinstance(row.get("id"), str) or not isinstance(row.get("question"), str):
            raise ValueError("give an object with the texts id and question")
        if not isinstance(row.get("conversation"), str | None):
            raise ValueError("conversation is a text")
        if row.get("as_of"):
            date.fromisoformat(row["as_of"])
    except (ValueError, TypeError, RecursionError) as error:
        bad.append(f"{place}: {error}. Mend the line and ask it again.")
        return []
    return [row]


def _complain(bad: list[str]) -> int:
    for complaint in bad:
        print(complaint, file=sys.stderr)
    return 1 if bad else 0


def row_of(answer: Answer, id_: str) -> Row:
    """An answer as other programs read it."""
    return {
        "id": id_,
        "question": answer.question,
        "outcome": answer.outcome,
        "answer": answer.text,
        "citations": [asdict(citation) for citation in answer.citations],
        "choices": answer.choices,
        "reason": answer.reason,
        "ms": answer.ms,
    }


def readable(answer: Answer) -> str:
    """An answer as people read it in a terminal."""
    lines = [answer.text]
    lines += [f"- {choice}" for choice in answer.choices]
    lines += ["", f"Tôi hiểu câu hỏi là: {answer.reading}"] if answer.reading else []
    for n, c in enumerate(answer.citations, 1):
        source = ", ".join(str(part) for part in (c.number or c.title or c.document, c.published, c.locator) if part)
        lines += ["", f"[{n}] {source}", f"    “{c.quote}”"]
    return "\n".join(lines)
