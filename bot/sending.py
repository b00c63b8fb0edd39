"""Sending to Telegram: where an answer goes, in how many messages, and the sign that one is being written."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, replace
from typing import Self

from telegram import Bot, InlineKeyboardMarkup, LinkPreviewOptions, Message, ReplyParameters, Update
from telegram.constants import ChatAction, ParseMode
from telegram.error import ChatMigrated, TelegramError

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
TYPING_LASTS = 5.0


@dataclass(frozen=True, slots=True)
class Place:
    """Where an answer goes: a chat, a topic in it and, in a group, the message that it replies to."""

    chat: int
    topic: int | None = None
    message: int | None = None

    @classmethod
    def of(cls, update: Update) -> Self:
        """Return the place that `update` came from."""
        chat, message = update.effective_chat, update.message
        if chat is None:
            raise ValueError("an update without a chat cannot be answered")
        pressed = update.callback_query.message if update.callback_query else None
        shown = message or (pressed if isinstance(pressed, Message) else None)
        topic = shown.message_thread_id if shown and shown.is_topic_message else None
        return cls(chat.id, topic, message.message_id if message and chat.type != chat.PRIVATE else None)


async def send(bot: Bot, place: Place, parts: Sequence[str], buttons: InlineKeyboardMarkup | None = None) -> None:
    """Send messages in Telegram's HTML one after another, the buttons under the last."""
    for number, part in enumerate(parts, start=1):
        try:
            await _send(bot, place, part, buttons if number == len(parts) else None)
        except ChatMigrated as moved:
            place = replace(place, chat=moved.new_chat_id, message=None)
            await _send(bot, place, part, buttons if number == len(parts) else None)


async def _send(bot: Bot, place: Place, text: str, buttons: InlineKeyboardMarkup | None) -> None:
    reply = ReplyParameters(place.message, allow_sending_without_reply=True) if place.message else None
    await bot.send_message(
        place.chat,
        text,
        parse_mode=ParseMode.HTML,
        message_thread_id=place.topic,
        reply_parameters=reply,
        reply_markup=buttons,
        link_preview_options=NO_PREVIEW,
    )


@contextlib.asynccontextmanager
async def typing(bot: Bot, place: Place, *, after: float) -> AsyncIterator[None]:
    """Show that an answer is being written, if that takes longer than `after` seconds."""
    sign = asyncio.create_task(_type(bot, place, after))
    try:
        yield
    finally:
        sign.cancel()
        # It is only a sign: the answer comes whether it could be shown or not.
        with contextlib.suppress(asyncio.CancelledError, TelegramError):
            await sign


async def _type(bot: Bot, place: Place, after: float) -> None:
    await asyncio.sleep(after)
    while True:
        await bot.send_chat_action(place.chat, ChatAction.TYPING, message_thread_id=place.topic)
        await asyncio.sleep(TYPING_LASTS - 0.5)
