"""What goes wrong: logged without the token and without people's words, and apologised for once."""

import copy
import logging
import re
import sqlite3
import sys
import traceback
from types import TracebackType
from typing import TextIO

from telegram import Update
from telegram.error import BadRequest, Conflict, Forbidden, InvalidToken, NetworkError, RetryAfter, TelegramError
from telegram.ext import ContextTypes

from bot import texts
from bot.language import is_english
from bot.rendering import plain
from bot.sending import Place, send
from knowledge import HoiError

log = logging.getLogger(__name__)

# Below WARNING these log every address they call, and the address has the token in it.
TALKATIVE = ("httpx", "httpcore")
# Errors whose message tells of settings, files or Telegram. Any other message may repeat what a person wrote.
OPEN_ERRORS = (HoiError, TelegramError, OSError, sqlite3.Error)
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


async def on_error(update: object, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Log what went wrong while an update was handled and, where that can reach somebody, apologise."""
    match context.error:
        case Forbidden():
            log.info("Somebody has blocked the bot or removed it from a group.")
        case RetryAfter() as flood:
            log.warning("An answer was not sent: %s", flood)
        case InvalidToken():
            log.error("An answer was not sent: Telegram refuses the bot's token.")
        case NetworkError() as fault if not isinstance(fault, BadRequest):
            log.warning("An answer was not sent, Telegram could not be reached: %s", fault)
        case fault:
            log.error("An update could not be handled.", exc_info=fault)
            await _apologise(update, context)


def on_polling_error(error: TelegramError) -> None:
    """Say in the log why no updates come; polling goes on by itself."""
    if isinstance(error, Conflict):
        log.error("Another process fetches this bot's updates. Stop one of the two, or give each a token of its own.")
    else:
        log.warning("Updates cannot be fetched, trying again: %s", error)


async def _apologise(update: object, context: ContextTypes.DEFAULT_TYPE) -> None:
    if not isinstance(update, Update) or update.effective_chat is None:
        return
    written = update.message.text if update.message else None
    try:
        await send(context.bot, Place.of(update), plain(texts.APOLOGY(is_english(written or ""))))
    except TelegramError as error:
        log.warning("The apology was not sent: %s", error)


def _trace(error: BaseException) -> list[str]:
    behind = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    lines = [*_trace(behind), "", "which led to:", ""] if behind else []
    lines.append("Traceback (most recent call last):")
    lines += "".join(traceback.format_tb(error.__traceback__)).splitlines()
    message = str(error) if isinstance(error, OPEN_ERRORS) else "(message withheld: it may repeat somebody's words)"
    return [*lines, f"{type(error).__module__}.{type(error).__qualname__}: {message}"]
