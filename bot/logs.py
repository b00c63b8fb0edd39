"""The log: everything that helps, without the token and without people's words."""

import copy
import logging
import re
import sqlite3
import sys
import traceback
from json import JSONDecodeError
from types import TracebackType
from typing import TextIO

from knowledge import HoiError

# Below WARNING these log every address they call, and the address has the token in it.
TALKATIVE = ("httpx", "httpcore")
# Errors whose message tells of settings and files, or of Telegram. Any other message may repeat what a person wrote.
OPEN_ERRORS = (HoiError, OSError, sqlite3.Error)
TELEGRAMS_ERRORS = "telegram.error"  # by name: the terminal need not load the library
PLACEHOLDER = re.compile(r"%[-#0-9.+ ]*[a-zA-Z]")
ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class Discreet(logging.Formatter):
    """Writes records without secrets and without people's words.

    A filter would see a record before its parts are put together; here the finished line is cleaned, trace and all.
    """

    def __init__(self, token: str | None = None) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        secrets = {token, token.rpartition(":")[2]} - {""} if token else set()
        self._secrets = re.compile("|".join(re.escape(secret) for secret in sorted(secrets, key=len, reverse=True)))

    def format(self, record: logging.LogRecord) -> str:
        """Write `record`; another handler may have written its trace already, so that is done anew."""
        record = copy.copy(record)
        record.exc_text = None
        if record.name.partition(".")[0] == "telegram":  # it logs whole updates and whole answers of the server
            record.msg, record.args = PLACEHOLDER.sub("…", str(record.msg)), None
            if record.exc_info and _is_a_stumble(record.exc_info[1]):
                record.exc_info = None
        line = super().format(record)
        return self._secrets.sub("<token>", line) if self._secrets.pattern else line

    def formatException(self, ei: ExcInfo) -> str:  # noqa: N802 - the library's own name
        """Write the trace of an exception and those behind it, with the messages that are no person's words."""
        return "\n".join(_trace(ei[1])) if ei[1] else ""


def set_up_logging(token: str | None = None, *, level: int = logging.INFO, stream: TextIO | None = None) -> None:
    """Log to `stream`, by default standard error, discreetly."""
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(Discreet(token))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)


def _trace(error: BaseException) -> list[str]:
    behind = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    lines = [*_trace(behind), "", "which led to:", ""] if behind else []
    lines.append("Traceback (most recent call last):")
    lines += "".join(traceback.format_tb(error.__traceback__)).splitlines()
    is_open = isinstance(error, OPEN_ERRORS) or _is_telegrams(error)
    message = str(error) if is_open else "(message withheld: it may repeat somebody's words)"
    return [*lines, f"{type(error).__module__}.{type(error).__qualname__}: {message}"]


def _is_telegrams(error: BaseException) -> bool:
    return type(error).__module__ == TELEGRAMS_ERRORS


def _is_a_stumble(error: BaseException | None) -> bool:
    """Say whether Telegram or the network stumbled: when the library logs that, the line says enough."""
    return isinstance(error, JSONDecodeError) or (error is not None and _is_telegrams(error))
