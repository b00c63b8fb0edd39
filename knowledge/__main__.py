"""Ask, search and read a library from the command line."""

import argparse
import json
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import Any

from knowledge.doctor import faults, repair
from knowledge.errors import HoiError
from knowledge.library import Library
from knowledge.records import Answer
from knowledge.search.embedding import model_identity
from knowledge.settings import Settings

Row = dict[str, Any]


def main(arguments: list[str] | None = None) -> int:
    """Run one command. Returns the exit code: 0 done, 1 something was refused or is at fault, 2 unusable arguments."""
    for stream in (sys.stdout, sys.stderr):
        # Half of a surrogate pair in a question is given back as JSON writes it.
        stream.reconfigure(encoding="utf8", errors="backslashreplace")  # type: ignore[union-attr]  # text streams both
    given = _parser().parse_args(arguments)
    try:
        settings = Settings.load()
        if given.library:
            settings = replace(settings, library=given.library)
        code: int = given.run(settings, given)
    except HoiError as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m knowledge", description="Ask, search and read a library.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, run: Callable[[Settings, argparse.Namespace], int], text: str) -> argparse.ArgumentParser:
        one = commands.add_parser(name, help=text, description=text)
        one.set_defaults(run=run)
        one.add_argument(
            "--library", type=Path, metavar="DIR", help="the library (default: $HOI_LIBRARY or var/library)"
        )
        return one

    ask = command("ask", _ask, "answer a question, or a file of questions, from the library, citing word for word")
    ask.add_argument("question", nargs="?", metavar="QUESTION")
    ask.add_argument("--as-of", type=_day, metavar="YYYY-MM-DD", help="answer as of this day (default: today)")
    ask.add_argument("--json", action="store_true", help="one JSON object an answer")
    ask.add_argument("--batch", type=Path, metavar="FILE", help='a file with {"id", "question"} a line; needs --json')
    search = command("search", _search, "find documents for a file of questions, each at its best passage")
    search.add_argument("--json", action="store_true", required=True, help="one JSON object a question")
    search.add_argument("--batch", type=Path, metavar="FILE", required=True, help='{"id", "question"} a line')
    search.add_argument("--top", type=_count, default=10, metavar="N", help="how many documents (default: 10)")
    text = command("text", _text, "print a document's stored text, and nothing else")
    text.add_argument("document", metavar="ID")
    doctor = command("doctor", _doctor, "check the library and name a cure for each fault")
    doctor.add_argument("--repair", action="store_true", help="make the search files anew; embeds nothing")
    return parser


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day: write it as 2024-06-30") from None


def _count(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) == 0:
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 1 up")
    return int(text)


def _ask(settings: Settings, given: argparse.Namespace) -> int:
    if (given.question is None) == (given.batch is None) or (given.batch and not given.json):
        print("Give a QUESTION, or --json --batch FILE. See 'python -m knowledge ask --help'.", file=sys.stderr)
        return 2
    with Library.open(settings) as library:
        if given.batch:
            return _ask_all(library, given.batch, given.as_of)
        answer = library.ask(given.question, as_of=given.as_of)
        print(json.dumps(_row(answer, ""), ensure_ascii=False) if given.json else _readable(answer))
    return 0


def _ask_all(library: Library, batch: Path, as_of: date | None) -> int:
    bad: list[str] = []
    talks: dict[str, list[Answer]] = {}
    library.warm()
    for row in _questions(batch, bad):
        talk = talks.setdefault(row["conversation"], []) if row.get("conversation") else []
        day = date.fromisoformat(row["as_of"]) if row.get("as_of") else as_of
        answer = library.ask(row["question"], as_of=day, talk=talk)
        talk.append(answer)
        print(json.dumps(_row(answer, row["id"]), ensure_ascii=False))
    return _complain(bad)


def _search(settings: Settings, given: argparse.Namespace) -> int:
    bad: list[str] = []
    with Library.open(settings) as library:
        library.warm()
        for row in _questions(given.batch, bad):
            began = time.perf_counter()
            hits = library.search(row["question"], given.top)
            ms = (time.perf_counter() - began) * 1000
            print(json.dumps({"id": row["id"], "ms": ms, "hits": [asdict(hit) for hit in hits]}, ensure_ascii=False))
    return _complain(bad)


def _text(settings: Settings, given: argparse.Namespace) -> int:
    with Library.open(settings) as library:
        sys.stdout.buffer.write(library.document(given.document).text.encode())  # as stored: no line end is changed
    return 0


def _doctor(settings: Settings, given: argparse.Namespace) -> int:
    if given.repair:
        print(f"Made the search files anew: {repair(settings.library):,} passages.")
    found = list(faults(settings.library, model_identity(settings).name))
    for fault in found:
        print(f"{fault.what}\n    {fault.cure}")
    if not found:
        print(f"{settings.library} is in order.")
    return 1 if found else 0


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


def _row(answer: Answer, id_: str) -> Row:
    row = asdict(answer)
    del row["topic"]
    for citation in row["citations"]:
        citation["published"] = citation["published"] and citation["published"].isoformat()
    return {"id": id_, "question": row.pop("question"), "outcome": row.pop("outcome"), "answer": row.pop("text"), **row}


def _readable(answer: Answer) -> str:
    lines = [answer.text]
    lines += [f"- {choice}" for choice in answer.choices]
    lines += ["", f"Tôi hiểu câu hỏi là: {answer.reading}"] if answer.reading else []
    for n, c in enumerate(answer.citations, 1):
        source = ", ".join(str(part) for part in (c.number or c.title or c.document, c.published, c.locator) if part)
        lines += ["", f"[{n}] {source}", f"    “{c.quote}”"]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
