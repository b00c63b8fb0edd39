"""What goes wrong while people are answered: logged, and apologised for once."""

import logging

from telegram import Update
from telegram.error import BadRequest, Conflict, Forbidden, InvalidToken, NetworkError, RetryAfter, TelegramError
from telegram.ext import ContextTypes

from bot import texts
from bot.rendering import plain, shortened
from bot.sending import Place, send
from knowledge import is_english

log = logging.getLogger(__name__)


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
            log.warning("An answer was not sent, Telegram could not be reached: %s", _brief(fault))
        case fault:
            log.error("An update could not be handled.", exc_info=fault)
            await _apologise(update, context)


def on_polling_error(error: TelegramError) -> None:
    """Say in the log why no updates come; polling goes on by itself."""
    if isinstance(error, Conflict):
        log.error("Another process fetches this bot's updates. Stop one of the two, or give each a token of its own.")
    else:
        log.warning("Updates cannot be fetched, trying again: %s", _brief(error))


async def _apologise(update: object, context: ContextTypes.DEFAULT_TYPE) -> None:
    if not isinstance(update, Update) or update.effective_chat is None:
        return
    written = update.message.text if update.message else None
    try:
        await send(context.bot, Place.of(update), plain(texts.APOLOGY(is_english(written or ""))))
    except TelegramError as error:
        log.warning("The apology was not sent: %s", error)


def _brief(error: TelegramError) -> str:
    """Keep the beginning of a message: it may hold the whole page of a proxy."""
    return shortened(error.message, 120)
