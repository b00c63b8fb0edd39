"""The tables of a library, made by numbered steps.

Every row of documents and passages carries the generation that `added` it and the one that `ended` it (null: none).
A reader at generation g sees the rows with added <= g and (ended is null or ended > g).
"""

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

steps = Migrations("library")


@steps()
def step_01_documents_and_passages(db: Database) -> None:
    """Documents, their passages, the passages' vectors, and the segments made from them."""
    db.executescript("""
        CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL);
        CREATE TABLE generations (id INTEGER PRIMARY KEY, published TEXT NOT NULL, note TEXT NOT NULL);
        CREATE TABLE documents (
            serial INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL, source TEXT NOT NULL, hash TEXT NOT NULL,
            kind TEXT NOT NULL, number TEXT, issuer TEXT, place TEXT, title TEXT,
            published TEXT, effective TEXT, signer TEXT, subject TEXT, url TEXT,
            text TEXT NOT NULL, added INTEGER NOT NULL, ended INTEGER
        );
        CREATE INDEX documents_by_id ON documents (id);
        CREATE INDEX documents_by_source ON documents (source);
        CREATE INDEX documents_by_added ON documents (added);
        CREATE UNIQUE INDEX one_document_an_id ON documents (id) WHERE ended IS NULL;
        CREATE TABLE passages (
            serial INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL, document INTEGER NOT NULL REFERENCES documents (serial),
            section INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
            locator TEXT, heading TEXT, vector TEXT NOT NULL,
            added INTEGER NOT NULL, ended INTEGER
        );
        CREATE INDEX passages_of_document ON passages (document);
        CREATE INDEX passages_ended ON passages (ended) WHERE ended IS NOT NULL;
        CREATE TABLE vectors (hash TEXT PRIMARY KEY, vector BLOB NOT NULL);
        CREATE TABLE segments (
            name TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, passages INTEGER NOT NULL,
            added INTEGER NOT NULL, ended INTEGER
        );
    """)


@steps()
def step_02_statements(db: Database) -> None:
    """What the documents' spans say, each with its place in the document's outline."""
    db.executescript("""
        CREATE TABLE statements (
            serial INTEGER PRIMARY KEY AUTOINCREMENT,
            document INTEGER NOT NULL REFERENCES documents (serial),
            kind TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
            body TEXT, post TEXT, person TEXT, office TEXT, target TEXT, part TEXT,
            effective TEXT, planned INTEGER NOT NULL, locator TEXT
        );
        CREATE INDEX statements_of_document ON statements (document);
    """)


@steps()
def step_03_abbreviations(db: Database) -> None:
    """The abbreviations that documents define."""
    db.executescript("""
        CREATE TABLE abbreviations (
            document INTEGER NOT NULL REFERENCES documents (serial),
            short TEXT NOT NULL, stands_for TEXT NOT NULL
        );
        CREATE INDEX abbreviations_of_document ON abbreviations (document);
    """)


@steps()
def step_04_documents_of_statements(db: Database) -> None:
    """Of what happens to documents: the number of the one that does it, and the day of the one to which it is done."""
    db.executescript("""
        ALTER TABLE statements ADD COLUMN number TEXT;
        ALTER TABLE statements ADD COLUMN dated TEXT;
    """)
