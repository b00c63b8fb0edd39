"""Receipts that the bot kept in `state.sqlite`, beside the library: read here, written and deleted there."""

import sqlite3
from contextlib import closing
from pathlib import Path

from knowledge.errors import ReceiptError

FILE = "state.sqlite"  # bot/state.py makes it: receipts (id, at, receipt)


def kept_receipt(library: Path, id_: str) -> str:
    """The receipt that the bot kept under an id, as JSON. Raises ReceiptError."""
    path = library.parent / FILE
    if not path.exists():
        raise ReceiptError(f"There is no file {id_!r}, and no {path}, in which the bot keeps receipts. Check the path.")
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as db:
            row = db.execute("SELECT receipt FROM receipts WHERE id = ?", [id_]).fetchone()
    except sqlite3.Error as error:
        raise ReceiptError(f"{path} cannot be read ({error}). Let the bot of this version run once.") from error
    if row is None:
        raise ReceiptError(
            f"There is no file {id_!r}, and {path} holds no receipt with this id. Receipts are deleted after "
            "HOI_RECEIPT_DAYS days."
        )
    return str(row[0])
