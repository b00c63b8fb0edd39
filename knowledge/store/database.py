"""The library's SQLite file: the truth, and the only SQL about it."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, fields
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray
from sqlite_utils import Database

from knowledge.errors import LibraryError, UnknownDocument
from knowledge.records import Document, Kind, Passage, Says, Statement
from knowledge.store.migrations import steps

FILE = "library.sqlite"
ALIVE = "added <= :generation AND (ended IS NULL OR ended > :generation)"
DESCRIPTION = "id, source, kind, number, issuer, place, title, published, effective, signer, subject, url"

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Segment:
    """A folder of search files over the passages with serials first to last, as they were when it was made."""

    name: str
    first: int
    last: int
    passages: int


@dataclass(frozen=True, slots=True)
class Stored:
    """Where a passage lies: its own serial and its document's."""

    serial: int
    document: int
    passage: Passage
    vector: str  # the key of its vector


class Store:
    """One library's rows. Open it with `reading` or `writing`, close it when done."""

    def __init__(self, db: Database, path: Path) -> None:
        self._db = db
        self.path = path

    @classmethod
    def writing(cls, folder: Path) -> Self:
        """Open the library in `folder` to change it, making what is missing. Raises LibraryError."""
        with _explained(folder):
            folder.mkdir(parents=True, exist_ok=True)
            store = cls(_connect(folder / FILE), folder / FILE)
            store._db.enable_wal()
            steps.apply(store._db)
            return store

    @classmethod
    def reading(cls, folder: Path) -> Self | None:
        """Open the library in `folder` to read it; None where there is none yet. Raises LibraryError."""
        if not (folder / FILE).exists():
            return None
        with _explained(folder):
            store = cls(_connect(folder / FILE), folder / FILE)
            if steps.pending(store._db):
                steps.apply(store._db)
            return store

    def close(self) -> None:
        """Let the file go."""
        self._db.close()

    # --- what is written down about the library

    def about(self, key: str) -> str | None:
        """A fact about the library itself, such as its embedding model."""
        row = self._one("SELECT value FROM about WHERE key = ?", key)
        return row["value"] if row else None

    def note(self, **facts: str) -> None:
        """Write down facts about the library itself."""
        with self._writing():
            self._db.table("about").upsert_all([{"key": k, "value": v} for k, v in facts.items()], pk="key")

    @property
    def generation(self) -> int:
        """The published generation; 0 before the first."""
        return int(self.about("generation") or 0)

    @contextmanager
    def snapshot(self) -> Iterator[int]:
        """The published generation, held still for several reads."""
        with self._db.atomic():
            yield self.generation

    # --- documents

    def id_of(self, source: str) -> str | None:
        """The id of the document in force that came from a source."""
        row = self._newest("source", source)
        return row["id"] if row else None

    def source_of(self, document: str) -> str | None:
        """Where the document in force under an id came from."""
        row = self._newest("id", document)
        return row["source"] if row else None

    def hash_of(self, document: str) -> str | None:
        """The content hash that a document was added with; None where there is no such document."""
        row = self._newest("id", document)
        return row["hash"] if row else None

    def _newest(self, column: str, value: str) -> Row | None:
        return self._one(f"SELECT id, source, hash FROM documents WHERE {column} = ? AND ended IS NULL", value)

    def replace(
        self,
        document: Document,
        content: str,
        passages: Sequence[tuple[Passage, str]],
        statements: Sequence[tuple[Statement, str | None]] = (),
        abbreviations: Sequence[tuple[str, str]] = (),
    ) -> None:
        """Put a document in force with the next generation, in one transaction, ending the one of the same id.

        `content` is the hash that tells a changed document from an unchanged one; `passages` come with the keys of
        their vectors, which are stored already, `statements` with the places where they stand, and `abbreviations` that
        the document defines with what they stand for.
        """
        coming = self.generation + 1
        with self._writing():
            self._end(document.id, coming)
            row = {name: _plain(getattr(document, name)) for name in DESCRIPTION.split(", ")}
            serial = (
                self._db.table("documents")
                .insert({**row, "text": document.text, "hash": content, "added": coming})
                .last_pk
            )
            self._db.table("passages").insert_all(
                {
                    "id": p.id, "document": serial, "section": p.section, "start": p.start, "end": p.end,
                    "locator": p.locator, "heading": p.heading, "vector": vector, "added": coming,
                }
                for p, vector in passages
            )  # fmt: skip
            self._db.table("statements").insert_all(
                {**_row_of(said), "document": serial, "locator": locator} for said, locator in statements
            )
            self._db.table("abbreviations").insert_all(
                {"document": serial, "short": short, "stands_for": full} for short, full in abbreviations
            )

    def must_have(self, document: str) -> None:
        """Raises UnknownDocument where no document in force has this id."""
        if self.hash_of(document) is None:
            raise UnknownDocument(f"No document {document!r}: 'python -m indexer status --list' lists them.")

    def remove(self, document: str) -> None:
        """End a document with the next generation. Raises UnknownDocument."""
        self.must_have(document)
        with self._writing():
            self._end(document, self.generation + 1)

    def _end(self, document: str, generation: int) -> None:
        """End a document's rows; what was never published goes without a trace."""
        db = self._db
        inside = "document IN (SELECT serial FROM documents WHERE id = :id AND ended IS NULL)"
        at = {"id": document, "generation": generation}
        unpublished = f"{inside} AND document IN (SELECT serial FROM documents WHERE added = :generation)"
        for table in ("statements", "abbreviations"):
            db.execute(f"DELETE FROM {table} WHERE {unpublished}", at)
        db.execute(f"DELETE FROM passages WHERE added = :generation AND {inside}", at)
        db.execute("DELETE FROM documents WHERE added = :generation AND id = :id AND ended IS NULL", at)
        db.execute(f"UPDATE passages SET ended = :generation WHERE ended IS NULL AND {inside}", at)
        db.execute("UPDATE documents SET ended = :generation WHERE id = :id AND ended IS NULL", at)

    def has_unpublished(self) -> bool:
        """Whether rows wait for the next generation."""
        coming = self.generation + 1
        return any(
            self._one(f"SELECT 1 FROM documents WHERE {column} = ?", coming) is not None
            for column in ("added", "ended")
        )

    def documents(self, generation: int) -> list[Document]:
        """Every document in force, without its text, by id."""
        rows = self._all(f"SELECT {DESCRIPTION} FROM documents WHERE {ALIVE} ORDER BY id", generation=generation)
        return [_document(row, "") for row in rows]

    def count(self, generation: int) -> tuple[int, int]:
        """How many documents and passages are in force."""
        documents, passages = (
            self._all(f"SELECT count(*) AS n FROM {table} WHERE {ALIVE}", generation=generation)[0]["n"]
            for table in ("documents", "passages")
        )
        return int(documents), int(passages)

    def document(self, id_: str, generation: int) -> Document:
        """A document with its text. Raises UnknownDocument."""
        rows = self._all(
            f"SELECT {DESCRIPTION}, text FROM documents WHERE id = :id AND {ALIVE}", id=id_, generation=generation
        )
        if not rows:
            raise UnknownDocument(f"No document {id_!r}: 'python -m indexer status --list' lists them.")
        return _document(rows[0], rows[0]["text"])

    def titles(self, serials: Iterable[int]) -> dict[int, str | None]:
        """Titles of documents by serial, of whatever generation."""
        marks = ",".join(str(int(serial)) for serial in serials)
        return {
            r["serial"]: r["title"] for r in self._all(f"SELECT serial, title FROM documents WHERE serial IN ({marks})")
        }

    def document_of(self, serial: int) -> Document:
        """The document with this serial, of whatever generation."""
        row = self._one(f"SELECT {DESCRIPTION}, text FROM documents WHERE serial = ?", serial)
        if row is None:
            raise LibraryError(f"Row {serial} of {self.path} is gone. Run 'python -m knowledge doctor'.")
        return _document(row, row["text"])

    def statements(self, generation: int) -> list[tuple[Statement, str | None]]:
        """What the documents in force say, with the places where they say it, by document and place."""
        sql = f"""
            SELECT s.*, d.id AS document_id FROM statements AS s
            JOIN (SELECT serial, id FROM documents WHERE {ALIVE}) AS d ON s.document = d.serial ORDER BY s.serial
        """
        return [(_statement(row), row["locator"]) for row in self._all(sql, generation=generation)]

    def abbreviations(self, generation: int) -> list[tuple[str, str]]:
        """The abbreviations that documents in force define, each with what it stands for, once a document."""
        sql = f"""
            SELECT short, stands_for FROM abbreviations
            WHERE document IN (SELECT serial FROM documents WHERE {ALIVE}) ORDER BY document
        """
        return [(row["short"], row["stands_for"]) for row in self._all(sql, generation=generation)]

    # --- passages and their vectors

    def passages(self, first: int, last: int, generation: int) -> Iterator[Stored]:
        """Passages in force with serials first to last, in that order, with their texts."""
        rows = self._all(
            f"SELECT * FROM passages WHERE serial BETWEEN :first AND :last AND {ALIVE} ORDER BY serial",
            first=first, last=last, generation=generation,
        )  # fmt: skip
        return self._with_texts(rows)

    def all_passages(self, generation: int) -> Iterator[Stored]:
        """Every passage in force, with its text, by document."""
        return self._with_texts(
            self._all(f"SELECT * FROM passages WHERE {ALIVE} ORDER BY document", generation=generation)
        )

    def serials(self, generation: int) -> list[int]:
        """The serials of the passages in force, in order."""
        rows = self._all(f"SELECT serial FROM passages WHERE {ALIVE} ORDER BY serial", generation=generation)
        return [row["serial"] for row in rows]

    def passages_at(self, serials: Iterable[int]) -> dict[int, Stored]:
        """Passages by serial, of whatever generation, with their texts."""
        marks = ",".join(str(int(serial)) for serial in serials)
        rows = self._all(f"SELECT * FROM passages WHERE serial IN ({marks}) ORDER BY document")
        return {stored.serial: stored for stored in self._with_texts(rows)}

    def first_passage(self, document: str, generation: int) -> Passage | None:
        """The passage with which a document in force begins; None where it has none."""
        sql = f"""
            SELECT * FROM passages WHERE document IN (SELECT serial FROM documents WHERE id = :id AND {ALIVE})
            ORDER BY start LIMIT 1
        """
        rows = self._all(sql, id=document, generation=generation)
        return next((stored.passage for stored in self._with_texts(rows)), None)

    def _with_texts(self, rows: Iterable[Row]) -> Iterator[Stored]:
        known: tuple[int, str, str] = (-1, "", "")  # the document last read: passages of one follow each other
        for row in rows:
            if row["document"] != known[0]:
                found = self._one("SELECT id, text FROM documents WHERE serial = ?", row["document"])
                known = (row["document"], found["id"], found["text"]) if found else (row["document"], "", "")
            _, id_, text = known
            yield Stored(
                row["serial"],
                row["document"],
                Passage(
                    id=row["id"], document=id_, start=row["start"], end=row["end"],
                    text=text[row["start"] : row["end"]],
                    locator=row["locator"], heading=row["heading"], section=row["section"],
                ),
                row["vector"],
            )  # fmt: skip

    def lost_vectors(self, generation: int) -> int:
        """How many passages in force have no stored vector."""
        sql = f"SELECT count(*) AS n FROM passages WHERE {ALIVE} AND vector NOT IN (SELECT hash FROM vectors)"
        return int(self._all(sql, generation=generation)[0]["n"])

    def missing_vectors(self, keys: Iterable[str]) -> set[str]:
        """Those of the keys under which no vector is stored."""
        return {key for key in set(keys) if self._one("SELECT 1 FROM vectors WHERE hash = ?", key) is None}

    def keep_vectors(self, vectors: Mapping[str, NDArray[np.float32]]) -> None:
        """Store vectors as float16 under their keys."""
        with self._writing():
            self._db.table("vectors").insert_all(
                ({"hash": key, "vector": vector.astype(np.float16).tobytes()} for key, vector in vectors.items()),
                pk="hash", ignore=True,
            )  # fmt: skip

    def vectors(self, keys: Sequence[str]) -> NDArray[np.float32]:
        """The vectors under these keys, shape (keys, dimensions). Raises LibraryError where one is missing."""
        rows: dict[str, bytes] = {}
        for at in range(0, len(keys), 500):
            some = list(dict.fromkeys(keys[at : at + 500]))
            marks = ",".join("?" * len(some))
            rows |= {
                r["hash"]: r["vector"] for r in self._db.query(f"SELECT * FROM vectors WHERE hash IN ({marks})", some)
            }
        if len(rows) < len(set(keys)):
            raise LibraryError(f"Vectors are missing from {self.path}. Run 'python -m indexer re-embed'.")
        return np.array([np.frombuffer(rows[key], dtype=np.float16) for key in keys], dtype=np.float32)

    def change_vectors(self, vectors: Mapping[str, NDArray[np.float32]], facts: Mapping[str, str]) -> None:
        """Put other vectors in the place of all, with what is written down about their model, in one transaction."""
        with self._writing():
            self._db.execute("DELETE FROM vectors")
            self.keep_vectors(vectors)
            self.note(**facts)

    def searched_texts(self, in_context: Callable[[str | None, str | None, str], str]) -> dict[str, str]:
        """The text that every passage of every generation is searched by, under the key of its vector."""
        rows = self._all("SELECT * FROM passages ORDER BY document")
        titles = self.titles({row["document"] for row in rows})
        stored = self._with_texts(rows)
        return {s.vector: in_context(titles[s.document], s.passage.heading, s.passage.text) for s in stored}

    # --- segments and generations

    def segments(self, generation: int) -> list[Segment]:
        """The segments that make up a generation, by their first passage."""
        rows = self._all(f"SELECT * FROM segments WHERE {ALIVE} ORDER BY first", generation=generation)
        return [Segment(r["name"], r["first"], r["last"], r["passages"]) for r in rows]

    def made_in(self, segment: Segment) -> int:
        """The generation whose passages a segment was made from."""
        row = self._one("SELECT added FROM segments WHERE name = ?", segment.name)
        return int(row["added"]) if row else 0

    def span_of_new(self) -> tuple[int, int, int] | None:
        """First serial, last serial and number of the passages that wait for the next generation; None for none."""
        sql = "SELECT min(serial) AS first, max(serial) AS last, count(*) AS n FROM passages WHERE added = ?"
        row = self._one(sql, self.generation + 1)
        return (row["first"], row["last"], row["n"]) if row and row["n"] else None

    def ended_passages(self, generation: int) -> NDArray[np.int64]:
        """The serials of all passages that have ended by a generation, in order."""
        rows = self._all(
            "SELECT serial FROM passages WHERE ended <= :generation ORDER BY serial", generation=generation
        )
        return np.array([row["serial"] for row in rows], dtype=np.int64)

    def publish(self, made: Sequence[Segment], merged: Sequence[Segment], note: str = "") -> int:
        """Make the waiting generation the published one: the row that readers look at is set last."""
        coming = self.generation + 1
        with self._writing():
            for segment in merged:
                ending = "UPDATE segments SET ended = ? WHERE name = ? AND ended IS NULL"
                self._db.execute(ending, [coming, segment.name])
            self._db.table("segments").insert_all({**asdict(segment), "added": coming} for segment in made)
            self._db.table("generations").insert(
                {"id": coming, "published": datetime.now(UTC).isoformat(timespec="seconds"), "note": note}
            )
            self._db.table("about").upsert({"key": "generation", "value": str(coming)}, pk="key")
        return coming

    def published_at(self) -> str | None:
        """When the published generation was published, in UTC; None before the first."""
        row = self._one("SELECT published FROM generations ORDER BY id DESC LIMIT 1")
        return row["published"] if row else None

    def faults(self) -> list[str]:
        """What SQLite itself finds wrong with its file."""
        found = [next(iter(row.values())) for row in self._db.query("PRAGMA integrity_check(5)")]
        return [] if found == ["ok"] else [str(fault) for fault in found]

    # --- how it is asked

    def _one(self, sql: str, *values: object) -> Row | None:
        with _explained(self.path.parent):
            return next(iter(self._db.query(sql, list(values))), None)

    def _all(self, sql: str, **values: object) -> list[dict[str, Any]]:
        with _explained(self.path.parent):
            return list(self._db.query(sql, values))

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with _explained(self.path.parent), self._db.atomic():
            yield


def _connect(path: Path) -> Database:
    # Rows are read in worker threads, one at a time: the library that holds the store sees to that.
    connection = sqlite3.connect(path, timeout=30, check_same_thread=False)
    connection.execute("PRAGMA foreign_keys = ON")
    return Database(connection, execute_plugins=False)


@contextmanager
def _explained(folder: Path) -> Iterator[None]:
    """Turn SQLite's and the disk's errors into ours, with a cure."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        if "full" in str(error):
            raise LibraryError(f"The disk of {folder} is full. Free some space and run the command again.") from error
        if "locked" in str(error):
            raise LibraryError(f"{folder} is in use by another program. Try again when it has finished.") from error
        raise LibraryError(f"{folder / FILE} cannot be used ({error}). Run 'python -m knowledge doctor'.") from error
    except OSError as error:
        raise LibraryError(
            f"{folder} cannot be used ({error.strerror or error}). Check the path and its rights."
        ) from error


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


def _row_of(said: Statement) -> dict[str, object]:
    row = {f.name: _plain(getattr(said, f.name)) for f in fields(said) if f.name != "document"}
    return {**row, "planned": int(said.planned)}


def _statement(row: Row) -> Statement:
    values = {f.name: row[f.name] for f in fields(Statement)}
    values |= {"kind": Says(row["kind"]), "document": row["document_id"], "planned": bool(row["planned"])}
    for day in ("effective", "dated"):
        values[day] = date.fromisoformat(row[day]) if row[day] else None
    return Statement(**values)


def _document(row: Row, text: str) -> Document:
    values = {name: row[name] for name in DESCRIPTION.split(", ")}
    values["kind"] = Kind(row["kind"])
    for day in ("published", "effective"):
        values[day] = date.fromisoformat(row[day]) if row[day] else None
    return Document(text=text, **values)
