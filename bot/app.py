"""The bot on Telegram, put together and kept running."""

import asyncio
import contextlib
import logging
import os
import signal
from collections.abc import Coroutine
from dataclasses import dataclass
from typing import Any, TypeAlias, cast

from telegram import Message, Update, User
from telegram.error import InvalidToken, NetworkError, RetryAfter, TelegramError
from telegram.ext import Application, CallbackQueryHandler, MessageHandler, Updater, filters

from bot import buttons, commands
from bot.conversation import Knowledge
from bot.failures import on_error, on_polling_error
from bot.limits import Limits
from bot.order import OneByOneInEachChat
from bot.state import State
from bot.talk import Talk
from bot.wire import PatientRequest, WatchedRequest, token_refused
from knowledge import Settings

log = logging.getLogger(__name__)

App: TypeAlias = Application[Any, Any, Any, Any, Any, Any]


@dataclass(frozen=True, slots=True)
class Pace:
    """How long things may take, in seconds; tests are quicker."""

    typing_after: float = 0.5
    fetching: int = 20  # how long Telegram may hold a request for updates until there are some
    patience: float = 600.0  # without a successful request for updates, before the process ends
    look: float = 1.0  # between two looks at how fetching goes
    reach_again: float = 5.0  # between two attempts to reach Telegram at the start
    hang_up: float = 1.0  # for a request for updates to end when the bot is stopped
    farewell: float = 15.0  # for the answers still under way then


PACE = Pace()


class _FromPerson(filters.MessageFilter):
    """Messages that a person wrote: no other bot, no post that a channel sent on."""

    def filter(self, message: Message) -> bool:
        wrote = message.from_user
        is_admin_unnamed = message.sender_chat is not None and message.sender_chat.id == message.chat.id
        return bool(wrote and (not wrote.is_bot or is_admin_unnamed) and not message.is_automatic_forward)


class _Addressed(filters.MessageFilter):
    """Messages in a group that mention the bot or reply to it."""

    def filter(self, message: Message) -> bool:
        bot: User = message.get_bot().bot
        replied = message.reply_to_message
        return bool(replied and replied.from_user and replied.from_user.id == bot.id) or any(
            mention.lower() == f"@{bot.username}".lower() for mention in message.parse_entities(["mention"]).values()
        )


# `filters.TEXT` alone would also let edited and channel posts through, where `update.message` is None.
NEW = filters.UpdateType.MESSAGE & _FromPerson()
PRIVATE = NEW & filters.ChatType.PRIVATE
GROUP = NEW & filters.ChatType.GROUPS
WORDS = filters.TEXT & ~filters.COMMAND


def build(
    settings: Settings,
    knowledge: Knowledge,
    state: State,
    *,
    watched: WatchedRequest,
    patient: PatientRequest | None = None,
    limits: Limits | None = None,
    pace: Pace = PACE,
) -> App:
    """Put the bot together; it does not run yet."""
    # The library warns at every 429 until one asks for time spans, its future; it reads this when one comes.
    os.environ.setdefault("PTB_TIMEDELTA", "true")
    application = (
        Application.builder()
        .token(settings.token or "")
        .base_url(f"{settings.telegram_api}/bot")
        .base_file_url(f"{settings.telegram_api}/file/bot")
        .request(patient or PatientRequest())
        .get_updates_request(watched)
        .rate_limiter(limits or Limits())
        .concurrent_updates(OneByOneInEachChat())
        .build()
    )
    talk = Talk(knowledge, state, typing_after=pace.typing_after)
    application.add_handlers(
        [
            *commands.handlers(talk, PRIVATE | GROUP),
            MessageHandler((PRIVATE & WORDS) | (GROUP & WORDS & _Addressed()), talk.question),
            MessageHandler(PRIVATE & filters.COMMAND, talk.unknown_command),
            MessageHandler(PRIVATE & ~filters.StatusUpdate.ALL, talk.not_text),
            CallbackQueryHandler(talk.example, buttons.EXAMPLE),
            CallbackQueryHandler(talk.choice, buttons.CHOICE),
            CallbackQueryHandler(talk.vote, buttons.VOTE),
            CallbackQueryHandler(talk.old_button),
        ]
    )
    application.add_error_handler(on_error)
    return application


async def serve(application: App, watched: WatchedRequest, *, stop: asyncio.Event, pace: Pace = PACE) -> None:
    """Answer on Telegram until `stop` is set; raise TelegramLost when Telegram will not have it any longer."""
    try:
        await _first(stop.wait(), _answer(application, watched, pace))
    except InvalidToken as error:
        raise token_refused() from error
    finally:
        await _close(application, pace)


def stop_at_signals(stop: asyncio.Event) -> None:
    """Let Ctrl-C and a supervisor's signal end the bot after the answers under way."""
    for name in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):  # Windows
            asyncio.get_running_loop().add_signal_handler(name, stop.set)


async def _answer(application: App, watched: WatchedRequest, pace: Pace) -> None:
    await _reach(application, pace)
    await _start(application, pace)
    await watched.watch(patience=pace.patience, every=pace.look)


async def _reach(application: App, pace: Pace) -> None:
    """Wait until Telegram can be reached; a machine that has just started may have no network yet."""
    while True:
        try:
            await application.initialize()
        except (NetworkError, RetryAfter) as error:
            log.warning("Telegram cannot be reached, trying again: %s", error)
            await asyncio.sleep(pace.reach_again)
        else:
            return


async def _start(application: App, pace: Pace) -> None:
    try:
        await commands.show_menu(application.bot)
    except TelegramError as error:
        log.warning("The menu of commands could not be set: %s", error)
    await _updater(application).start_polling(
        timeout=pace.fetching,
        bootstrap_retries=-1,
        allowed_updates=[Update.MESSAGE, Update.CALLBACK_QUERY],
        error_callback=on_polling_error,
    )
    await application.start()
    log.info("Answering on Telegram as @%s.", application.bot.username)


async def _first(*waits: Coroutine[Any, Any, Any]) -> None:
    """Wait until the first of `waits` ends, and end as it does."""
    tasks = [asyncio.create_task(wait) for wait in waits]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _close(application: App, pace: Pace) -> None:
    if _updater(application).running:
        # After an error the library may sleep for half a minute and would not hear that it should stop.
        with contextlib.suppress(TimeoutError, InvalidToken):
            await asyncio.wait_for(_updater(application).stop(), pace.hang_up)
    if application.running:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(application.stop(), pace.farewell)
    await application.shutdown()
    await application.bot.shutdown()  # where Telegram was never reached, the line above does nothing


def _updater(application: App) -> Updater:
    return cast("Updater", application.updater)  # the builder gave it one
