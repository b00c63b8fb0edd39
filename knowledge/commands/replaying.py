"""`replay`: a receipt's answer given again, and what has changed since."""

import argparse
import sys
from dataclasses import asdict
from pathlib import Path

from knowledge.commands.arguments import as_line, today
from knowledge.commands.asking import readable, row_of
from knowledge.errors import ReceiptError
from knowledge.library import Library
from knowledge.receipts import Receipt, read_receipt
from knowledge.replaying import Fate, Replay
from knowledge.settings import Settings
from knowledge.store.receipts import kept_receipt


def replay(settings: Settings, given: argparse.Namespace) -> int:
    """Replay a receipt. Exit 1 where the answer is not the one that the receipt holds."""
    receipt = _found(settings, given.receipt)
    with Library.open(settings) as library:
        done = library.replay(receipt, as_of=given.as_of or today())
    print(as_line(_row(done)) if given.json else _page(done))
    return 1 if done.differs_in else 0


def _found(settings: Settings, receipt: str) -> Receipt:
    """The receipt in a file, on standard input, or kept by the bot under an id. Raises ReceiptError."""
    if receipt == "-":
        return read_receipt(sys.stdin.read(), "Standard input")
    path = Path(receipt)
    if not path.is_file():
        return read_receipt(kept_receipt(settings.library, receipt), f"Receipt {receipt}")
    try:
        return read_receipt(path.read_text(encoding="utf-8-sig"), receipt)
    except (OSError, UnicodeDecodeError) as error:
        raise ReceiptError(f"{receipt} cannot be read ({error}). Check the file.") from error


def _row(done: Replay) -> dict[str, object]:
    return {
        "receipt": done.receipt.id,
        "generation": done.receipt.generation,
        "same": not done.differs_in,
        "differs_in": done.differs_in,
        "notes": done.notes,
        "again": row_of(done.again, ""),
        "generation_now": done.generation_now,
        "now": row_of(done.now, ""),
        "changes": [asdict(change) for change in done.changes],
    }


def _page(done: Replay) -> str:
    receipt = done.receipt
    same = f"It differs in: {', '.join(done.differs_in)}." if done.differs_in else "It is the answer of the receipt."
    parts = [
        f"Question: {receipt.question}",
        f"Answered {receipt.at:%Y-%m-%d %H:%M} UTC as of {receipt.as_of}, from generation {receipt.generation}.",
        *(f"Note: {note}." for note in done.notes),
        f"\nGiven again from generation {receipt.generation}. {same}\n",
        readable(done.again),
    ]
    if done.differs_in:
        parts += ["\nThe receipt has:\n", receipt.answer]
    parts.append(f"\nSince then (generation {done.generation_now}):")
    parts += [f"- {change.document}: {change.fate}" for change in done.changes if change.fate is not Fate.UNCHANGED]
    kept = sum(change.fate is Fate.UNCHANGED for change in done.changes)
    parts.append(f"- documents of the receipt that are unchanged: {kept}")
    if (done.now.outcome, done.now.text) == (done.again.outcome, done.again.text):
        parts.append("- the answer today is the same")
    else:
        parts += ["\nThe answer today:\n", readable(done.now)]
    return "\n".join(parts)
