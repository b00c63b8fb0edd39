"""Receipts: what an answer was given from, so that it can be given again from the same generation.

A receipt holds the question, the day, what the talk before it left to be understood, the statements and passages that
were used, the hashes of their documents, the library's generation and the program's version. Of the person who asked
it holds nothing.
"""

import json
import secrets
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from datetime import UTC, date, datetime
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from typing import Any, Protocol, TypeVar

from knowledge.errors import ReceiptError
from knowledge.records import Answer, Citation, Outcome, Says, Statement, Topic

SHAPE = 1  # raise it when receipts are written otherwise, so that an older program says that it cannot read them
HOW_TO_GET_ONE = "Print one with 'python -m knowledge ask --receipt QUESTION', or give the id of one that the bot kept."

Row = dict[str, Any]
Value = TypeVar("Value")


class Receipts(Protocol):
    """Where receipts are kept. Called from any thread, once an answer; what fails there must not cost the answer."""

    def keep(self, id_: str, receipt: str, /) -> None:
        """Keep a receipt, written as JSON, under its id."""


@dataclass(frozen=True, slots=True)
class Turn:
    """An earlier answer of the talk, as far as later questions lean on it."""

    question: str
    outcome: Outcome
    spans: tuple[tuple[str, int, int], ...]  # what it cited
    topic: Topic | None


@dataclass(frozen=True, slots=True)
class Used:
    """A document that was read for the answer; `hash` is the SHA-256 of its stored text."""

    document: str
    hash: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """What an answer was given from, and the answer."""

    id: str
    at: datetime
    program: str
    model: str | None
    place: str  # what "thành phố" meant
    generation: int
    as_of: date
    question: str
    talk: tuple[Turn, ...]
    outcome: Outcome
    reason: str | None
    answer: str
    choices: tuple[str, ...]
    citations: tuple[Citation, ...]
    statements: tuple[Statement, ...]
    passages: tuple[str, ...]  # ids, which hold the hashes of their words
    documents: tuple[Used, ...]


def new_id() -> str:
    """An id that nobody can guess."""
    return secrets.token_hex(8)


def program_version() -> str:
    """The version of the program that is running."""
    try:
        return version("hoi-quyet-dinh")
    except PackageNotFoundError:
        return "unknown"


def turn_of(answer: Answer) -> Turn:
    """What a receipt keeps of an earlier answer."""
    spans = tuple((c.document, c.start, c.end) for c in answer.citations)
    return Turn(answer.question, answer.outcome, spans, answer.topic)


def receipt_of(
    answer: Answer, *, talk: Sequence[Answer], as_of: date, generation: int, model: str | None, place: str,
    statements: Sequence[Statement] = (), documents: Sequence[Used] = (),
) -> Receipt:  # fmt: skip
    """Write the receipt of an answer that was given just now."""
    return Receipt(
        id=new_id(),
        at=datetime.now(UTC).replace(microsecond=0),
        program=program_version(),
        model=model,
        place=place,
        generation=generation,
        as_of=as_of,
        question=answer.question,
        talk=tuple(map(turn_of, talk)),
        outcome=answer.outcome,
        reason=answer.reason,
        answer=answer.text,
        choices=answer.choices,
        citations=answer.citations,
        statements=tuple(statements),
        passages=answer.passages,
        documents=tuple(documents),
    )


def hash_of(text: str) -> str:
    """The hash of a stored text, as `python -m knowledge text ID | sha256sum` gives it."""
    return sha256(text.encode()).hexdigest()


def as_json(receipt: Receipt) -> str:
    """A receipt as a line of JSON."""
    return json.dumps({"receipt": SHAPE, **asdict(receipt)}, ensure_ascii=False, default=_plain)


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else str(value)


def read_receipt(text: str, where: str) -> Receipt:
    """Read a receipt; `where` it came from is named where it cannot be read. Raises ReceiptError."""
    try:
        row = json.loads(text)
        if not isinstance(row, dict) or "receipt" not in row:
            raise ValueError("it has no field 'receipt'")
        if row["receipt"] != SHAPE:
            raise ReceiptError(
                f"{where} is a receipt of shape {row['receipt']!r}, and this program reads shape {SHAPE}. "
                "Replay it with the version of the program that made it."
            )
        return _receipt(row)
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        what = f"the field {error} is missing" if isinstance(error, KeyError) else str(error)
        raise ReceiptError(f"{where} is no whole receipt: {what}. {HOW_TO_GET_ONE}") from error


def _receipt(row: Row) -> Receipt:
    return Receipt(
        id=_is(str, row, "id"),
        at=datetime.fromisoformat(_is(str, row, "at")),
        program=_is(str, row, "program"),
        model=_is(str, row, "model") if row["model"] is not None else None,
        place=_is(str, row, "place"),
        generation=_is(int, row, "generation"),
        as_of=date.fromisoformat(_is(str, row, "as_of")),
        question=_is(str, row, "question"),
        talk=tuple(_turn(turn) for turn in _is(list, row, "talk")),
        outcome=Outcome(_is(str, row, "outcome")),
        reason=_is(str, row, "reason") if row["reason"] is not None else None,
        answer=_is(str, row, "answer"),
        choices=tuple(map(str, _is(list, row, "choices"))),
        citations=tuple(_citation(one) for one in _is(list, row, "citations")),
        statements=tuple(_statement(one) for one in _is(list, row, "statements")),
        passages=tuple(map(str, _is(list, row, "passages"))),
        documents=tuple(Used(_is(str, one, "document"), _is(str, one, "hash")) for one in _is(list, row, "documents")),
    )


def _is(kind: type[Value], row: Row, name: str) -> Value:
    if not isinstance(row, dict):
        raise TypeError(f"{row!r} is no object")
    value = row[name]
    if not isinstance(value, kind):
        raise TypeError(f"the field {name!r} is {value!r}")
    return value


def _turn(row: Row) -> Turn:
    spans = tuple((str(document), int(start), int(end)) for document, start, end in _is(list, row, "spans"))
    topic = _topic(row["topic"]) if row["topic"] is not None else None
    return Turn(_is(str, row, "question"), Outcome(_is(str, row, "outcome")), spans, topic)


def _topic(row: Row) -> Topic:
    known = _known(Topic, row)
    return Topic(**{**known, "question": _is(str, known, "question"), "since": _day(known.get("since"))})


def _citation(row: Row) -> Citation:
    known = _known(Citation, row)
    return Citation(**{**known, "published": _day(known.get("published"))})


def _statement(row: Row) -> Statement:
    known = _known(Statement, row)
    return Statement(**{**known, "kind": Says(known["kind"]), "effective": _day(known.get("effective"))})


def _known(kind: type[Topic] | type[Citation] | type[Statement], row: Row) -> Row:
    """The fields that this version knows; another version may have written more."""
    if not isinstance(row, dict):
        raise TypeError(f"{row!r} is no object")
    known = {field.name: row[field.name] for field in fields(kind) if field.name in row}
    if strange := next((name for name, value in known.items() if not isinstance(value, str | int | None)), None):
        raise TypeError(f"the field {strange!r} is {known[strange]!r}")
    return known


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None
