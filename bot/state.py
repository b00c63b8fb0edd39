"""What people do, kept in `state.sqlite` beside the library: the only SQL of the bot.

Of a person nothing is kept: no name, no chat. An answer is kept under an id that its buttons carry, so that a button
still works after a restart; under the same id lies its receipt, which alone has the question's words.
"""

import json
import logging
import secrets
import sqlite3
import threading
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Self

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from knowledge import Answer, HoiError

KEPT_DAYS = 30

log = logging.getLogger(__name__)

migrations = Migrations("bot")


@migrations()
def m001_answers(db: Database) -> None:
    """Keep what the buttons under an answer need."""
    db.table("answers").create(
        {"id": str, "at": str, "outcome": str, "reason": str, "choices": str, "english": int},
        pk="id",
        not_null={"at", "outcome", "choices", "english"},
    )


@migrations()
def m002_feedback(db: Database) -> None:
    """Keep one vote an answer, the last one pressed. It outlives the answer: it is what we learn from."""
    db.table("feedback").create(
        {"answer": str, "right": int, "outcome": str, "reason": str, "at": str},
        pk="answer",
        not_null={"right", "outcome", "at"},
    )


@migrations()
def m003_receipts(db: Database) -> None:
    """Keep receipts. `python -m knowledge replay ID` reads them here."""
    db.table("receipts").create({"id": str, "at": str, "receipt": str}, pk="id", not_null={"at", "receipt"})
    db.table("receipts").create_index(["at"])


class StateError(HoiError):
    """The file that keeps what people do cannot be used."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What is remembered of an answer."""

    choices: tuple[str, ...]
    english: bool


class State:
    """An open `state.sqlite`. It is used from one thread at a time."""

    def __init__(self, db: Database) -> None:
        self._db = db

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open or make the file at `path`, bring its tables up to date and forget what is too old.

        Raises StateError when that cannot be done.
        """
        state = cls(_opened(path))
        state.forget(_now() - timedelta(days=KEPT_DAYS))
        return state

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def keep(self, answer: Answer, *, english: bool) -> str:
        """Keep what the buttons under `answer` need; return its id, which is its receipt's where it has one."""
        key = answer.receipt or secrets.token_hex(8)
        self._db.table("answers").insert(
            {
                "id": key,
                "at": _text(_now()),
                "outcome": answer.outcome,
                "reason": answer.reason,
                "choices": json.dumps(answer.choices, ensure_ascii=False),
                "english": int(english),
            }
        )
        return key

    def kept(self, key: str) -> Kept | None:
        """Return what is remembered of the answer `key`, if it is still known."""
        for row in self._db.query("select choices, english from answers where id = ?", [key]):
            return Kept(tuple(json.loads(row["choices"])), bool(row["english"]))
        return None

    def vote(self, key: str, *, right: bool) -> Kept | None:
        """Keep whether the answer `key` was right; a second vote replaces the first. None: it is not known."""
        self._db.execute(
            """insert into feedback (answer, right, outcome, reason, at)
               select id, :right, outcome, reason, :at from answers where id = :key
               on conflict (answer) do update set right = excluded.right, at = excluded.at""",
            {"key": key, "right": int(right), "at": _text(_now())},
        )
        return self.kept(key)

    def forget(self, before: datetime) -> None:
        """Forget the answers given before a moment; their buttons then say that they are old."""
        self._db.table("answers").delete_where("at < ?", [_text(before)])


class Receipts:
    """The receipts in an open `state.sqlite`, each kept for some days. Threads may share it."""

    def __init__(self, db: Database, days: int) -> None:
        self._db = db
        self._kept = timedelta(days=days)
        self._lock = threading.Lock()

    @classmethod
    def open(cls, path: Path, days: int) -> Self:
        """Open or make the file at `path` and delete the receipts that are older than `days`. Raises StateError."""
        receipts = cls(_opened(path), days)
        receipts.forget(_now() - timedelta(days=days))
        return receipts

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def keep(self, id_: str, receipt: str) -> None:
        """Keep a receipt under its id and delete those that are too old. The answer goes out whether it is kept or not.

        Raises nothing: what goes wrong is logged, without a word of the receipt.
        """
        try:
            with self._lock:
                self._db.table("receipts").insert({"id": id_, "at": _text(_now()), "receipt": receipt})
                self._delete(_now() - self._kept)
        except sqlite3.Error:
            log.exception("An answer goes out without a receipt: it cannot be kept.")

    def forget(self, before: datetime) -> None:
        """Delete the receipts of answers given before a moment."""
        with self._lock:
            self._delete(before)

    def _delete(self, before: datetime) -> None:
        self._db.table("receipts").delete_where("at < ?", [_text(before)])


def _opened(path: Path) -> Database:
    """The file at `path`, made where it is missing, its tables brought up to date. Raises StateError."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        db = Database(sqlite3.connect(path, check_same_thread=False))
    except (OSError, sqlite3.Error) as error:
        raise _unusable(path, error) from error
    try:
        db.enable_wal()
        # With a write-ahead log this loses at most the last moments in a power cut, and no write waits for the disk.
        db.execute("pragma synchronous = normal")
        db.execute("pragma secure_delete = on")  # of a deleted receipt no word stays in the file
        migrations.apply(db)
    except sqlite3.Error as error:
        db.close()
        raise _unusable(path, error) from error
    return db


def _unusable(path: Path, error: Exception) -> StateError:
    return StateError(f"Cannot use {path}: {error}. Mend the disk or its permissions, or move the file away.")


def _now() -> datetime:
    return datetime.now(UTC)


def _text(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")
