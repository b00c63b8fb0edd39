"""How arguments are read and rows are written, for all commands."""

import argparse
import json
from datetime import date
from typing import Any

Row = dict[str, Any]


def day(text: str) -> date:
    """Read a day."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day: write it as 2024-06-30") from None


def count(text: str) -> int:
    """Read a number from 1 up."""
    if not text.isascii() or not text.isdigit() or int(text) == 0:
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 1 up")
    return int(text)


def today() -> date:
    """The day where the program runs, which is the city's."""
    return date.today()  # noqa: DTZ011


def as_line(row: object) -> str:
    """A row as a line of JSON, days as 2024-06-30."""
    return json.dumps(row, ensure_ascii=False, default=str)
