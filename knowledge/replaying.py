"""Replaying: a receipt's answer given again from its generation, and what has changed since."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from knowledge.answers.passages.quoting import cite
from knowledge.errors import ReceiptError, UnknownDocument
from knowledge.receipts import Receipt, Turn, Used, hash_of, program_version
from knowledge.records import Answer, Document
from knowledge.snapshot import Snapshot


class Fate(StrEnum):
    """What became of a document since."""

    UNCHANGED = "unchanged"
    CHANGED = "changed"  # its text is another one
    REMOVED = "removed"
    ADDED = "added"  # it came since, and today's answer cites it


@dataclass(frozen=True, slots=True)
class Change:
    """A document and what became of it."""

    document: str
    fate: Fate


@dataclass(frozen=True, slots=True)
class Replay:
    """The answer given again, how it differs from the receipt's, and how things stand now."""

    receipt: Receipt
    again: Answer
    differs_in: tuple[str, ...]  # empty: the same answer
    notes: tuple[str, ...]  # what is not as it was and may make the difference
    now: Answer
    generation_now: int
    changes: tuple[Change, ...]


def talk_of(receipt: Receipt, snapshot: Snapshot | None) -> list[Answer]:
    """The talk before the question, as far as it was kept, with its quotes taken from the documents again."""
    return [_answer(turn, snapshot) for turn in receipt.talk]


def _answer(turn: Turn, snapshot: Snapshot | None) -> Answer:
    found = [(_document(snapshot, id_), start, end) for id_, start, end in turn.spans]
    citations = tuple(cite(document, start, end) for document, start, end in found if document)
    return Answer(turn.question, turn.outcome, "", citations, topic=turn.topic)


def used_documents(answer: Answer, snapshot: Snapshot) -> list[Used]:
    """The documents that an answer was given from: those it cites and those whose passages were read, with hashes."""
    ids = [citation.document for citation in answer.citations]
    ids += [said.document for said in answer.statements]
    ids += [passage.rsplit(":", 2)[0] for passage in answer.passages]  # see indexer/splitting.py
    return [Used(id_, hash_of(snapshot.document(id_).text)) for id_ in dict.fromkeys(ids)]


def check_documents(receipt: Receipt, snapshot: Snapshot | None, library: Path) -> None:
    """Refuse a library that is not the one that gave the answer. Raises ReceiptError."""
    for used in receipt.documents:
        document = _document(snapshot, used.document)
        if document is None or hash_of(document.text) != used.hash:
            lacks = "has no document" if document is None else "has another text of the document"
            raise ReceiptError(
                f"Generation {receipt.generation} of {library} {lacks} {used.document!r}, which the receipt "
                "names: it is not the library that gave this answer. Give that one, or a copy of it, with --library."
            )


def differences(receipt: Receipt, again: Answer) -> tuple[str, ...]:
    """The parts of an answer that are not as the receipt has them."""
    then_and_now = {
        "outcome": (receipt.outcome, again.outcome),
        "reason": (receipt.reason, again.reason),
        "answer": (receipt.answer, again.text),
        "choices": (receipt.choices, again.choices),
        "citations": (receipt.citations, again.citations),
        "passages": (receipt.passages, again.passages),
    }
    return tuple(name for name, (then, now) in then_and_now.items() if then != now)


def notes(receipt: Receipt, model: str | None) -> Iterator[str]:
    """What is not as it was when the receipt was made, apart from the documents."""
    if receipt.program != program_version():
        yield f"version {receipt.program} of the program gave the answer, version {program_version()} replays it"
    if receipt.generation and receipt.model != model:
        yield f"the library was embedded with {receipt.model!r} then and is with {model!r} now; the passages may differ"


def changes(used: Sequence[Used], then: Snapshot | None, now: Snapshot | None, answer: Answer) -> Iterator[Change]:
    """What became of the documents that were used, and which ones today's answer cites that came since."""
    for one in used:
        document = _document(now, one.document)
        if document is None:
            yield Change(one.document, Fate.REMOVED)
        else:
            yield Change(one.document, Fate.UNCHANGED if hash_of(document.text) == one.hash else Fate.CHANGED)
    for id_ in dict.fromkeys(citation.document for citation in answer.citations):
        if _document(then, id_) is None:
            yield Change(id_, Fate.ADDED)


def _document(snapshot: Snapshot | None, id_: str) -> Document | None:
    if snapshot is None:
        return None
    try:
        return snapshot.document(id_)
    except UnknownDocument:
        return None
