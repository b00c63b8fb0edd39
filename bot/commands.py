"""The commands: one table makes the handlers, the list in /help and Telegram's menu."""

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from functools import partial
from typing import Any

from telegram import Bot, BotCommand, Update
from telegram.ext import CommandHandler
from telegram.ext.filters import BaseFilter

from bot import texts
from bot.rendering import plain
from bot.sending import Place, send
from bot.talk import Context, Talk
from bot.texts import Words


async def _help(talk: Talk, update: Update, context: Context) -> None:
    page = texts.help_page(talk.speaks_english(update), [(command.name, command.about) for command in COMMANDS])
    await send(context.bot, Place.of(update), plain(page))


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its name, what it does for a person, and what it does here."""

    name: str
    about: Words
    handle: Callable[[Talk, Update, Context], Coroutine[Any, Any, None]]


COMMANDS = (
    Command("start", texts.START_COMMAND, Talk.welcome),
    Command("hoi", texts.ASK_COMMAND, Talk.question),
    Command("help", texts.HELP_COMMAND, _help),
)


def handlers(talk: Talk, allowed: BaseFilter) -> list[CommandHandler[Any, Any]]:
    """Make a handler for each command, for messages that are allowed."""
    return [CommandHandler(command.name, partial(command.handle, talk), allowed) for command in COMMANDS]


async def show_menu(bot: Bot) -> None:
    """Fill Telegram's menu: in English for those whose Telegram is, else in Vietnamese."""
    for language in (None, "en"):
        menu = [BotCommand(command.name, command.about(language == "en")) for command in COMMANDS]
        await bot.set_my_commands(menu, language_code=language)
