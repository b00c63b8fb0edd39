"""What happens when a person writes or presses a button on Telegram: read, ask, render."""

import asyncio
import contextlib
import logging
import re
import sqlite3
from collections import deque

from telegram import Bot, CallbackQuery, InlineKeyboardMarkup, Message, Update
from telegram.error import BadRequest
from telegram.ext import ContextTypes

from bot import buttons, texts
from bot.conversation import Conversations, Knowledge
from bot.rendering import plain, render
from bot.sending import Place, send, typing
from bot.state import State
from bot.texts import Words
from knowledge import Answer, is_english

log = logging.getLogger(__name__)

Context = ContextTypes.DEFAULT_TYPE


class Talk:
    """The handlers of messages and buttons."""

    def __init__(self, knowledge: Knowledge, state: State, *, typing_after: float = 0.5) -> None:
        self._knowledge = knowledge
        self._state = state
        self._typing_after = typing_after
        self._conversations = Conversations()
        self._albums: deque[str | None] = deque(maxlen=100)

    async def welcome(self, update: Update, context: Context) -> None:
        """Greet somebody and begin the talk anew."""
        english = self.speaks_english(update)
        self._conversations.forget(_who(update))
        await send(context.bot, Place.of(update), plain(texts.WELCOME(english)), buttons.examples(english))

    async def question(self, update: Update, context: Context) -> None:
        """Answer what somebody wrote."""
        question = question_in(_message(update), context.bot.username)
        if question:
            await self._answer(update, context.bot, self._conversations.meant(_who(update), question))
        else:
            await self.say(update, context, texts.WHAT_QUESTION)

    async def example(self, update: Update, context: Context) -> None:
        """Answer an example question that was pressed."""
        query, pressed = _pressed(update, buttons.EXAMPLE)
        await _acknowledge(query)
        question = texts.EXAMPLES[int(pressed["number"])](pressed["english"] == "1")
        await self._answer(update, context.bot, question, asked=True)

    async def choice(self, update: Update, context: Context) -> None:
        """Answer the question that was chosen among several."""
        query, pressed = _pressed(update, buttons.CHOICE)
        kept = self._state.kept(pressed["answer"])
        if kept is None or int(pressed["number"]) >= len(kept.choices):
            await self.old_button(update, context)
            return
        await _acknowledge(query)
        await self._answer(update, context.bot, kept.choices[int(pressed["number"])], asked=True)

    async def vote(self, update: Update, context: Context) -> None:
        """Keep whether an answer was right, say thanks and show what was pressed."""
        query, pressed = _pressed(update, buttons.VOTE)
        right = pressed["right"] == "1"
        kept = self._state.vote(pressed["answer"], right=right)
        if kept is None:
            await self.old_button(update, context)
            return
        await _acknowledge(query, (texts.THANKS_RIGHT if right else texts.THANKS_WRONG)(kept.english))
        # Pressed twice, nothing changes; under a message too old to edit, nothing can.
        with contextlib.suppress(BadRequest):
            await query.edit_message_reply_markup(buttons.votes(pressed["answer"], kept.english, right))

    async def old_button(self, update: Update, _: Context) -> None:
        """Say that a button leads nowhere any more."""
        if update.callback_query:
            await _acknowledge(update.callback_query, texts.OLD_BUTTON)

    async def not_text(self, update: Update, context: Context) -> None:
        """Say that only text is read; of an album, which comes as many messages, once."""
        album = _message(update).media_group_id
        if album and album in self._albums:
            return
        self._albums.append(album)
        await self.say(update, context, texts.ONLY_TEXT)

    async def unknown_command(self, update: Update, context: Context) -> None:
        """Say what to do instead of a command that does not exist."""
        await self.say(update, context, texts.UNKNOWN_COMMAND)

    async def say(self, update: Update, context: Context, words: Words) -> None:
        """Say a sentence of the bot's own."""
        await send(context.bot, Place.of(update), plain(words(self.speaks_english(update))))

    def speaks_english(self, update: Update) -> bool:
        """Say whether this person's last question was in English."""
        return any(is_english(answer.question) for answer in self._conversations.of(_who(update))[-1:])

    async def _answer(self, update: Update, bot: Bot, question: str, *, asked: bool = False) -> None:
        place, english = Place.of(update), is_english(question)
        async with typing(bot, place, after=self._typing_after):
            answer = await asyncio.to_thread(self._ask, question, self._conversations.of(_who(update)))
        if answer is None:
            await send(bot, place, plain(texts.LIBRARY_EMPTY(english)))
            return
        self._conversations.remember(_who(update), answer)
        await send(bot, place, render(answer, english=english, asked=asked), self._buttons(answer, english))

    def _ask(self, question: str, talk: tuple[Answer, ...]) -> Answer | None:
        return None if self._knowledge.is_empty else self._knowledge.ask(question, talk=talk)

    def _buttons(self, answer: Answer, english: bool) -> InlineKeyboardMarkup | None:
        try:
            key = self._state.keep(answer, english=english)
        except sqlite3.Error:
            log.exception("An answer goes out without buttons: what people do cannot be kept.")
            return None
        return buttons.choices(key, answer.choices) if answer.choices else buttons.votes(key, english)


def question_in(message: Message, bot_name: str) -> str:
    """Return what is asked in a message, without the command or the mention that called the bot."""
    text = re.sub(r"^/\w+(@\w+)?", "", message.text or "", flags=re.ASCII)
    return re.sub(rf"@{re.escape(bot_name)}\b", "", text, flags=re.IGNORECASE).strip()


def _message(update: Update) -> Message:
    if update.message is None:
        raise ValueError("only new messages are handled here")
    return update.message


def _pressed(update: Update, data: re.Pattern[str]) -> tuple[CallbackQuery, re.Match[str]]:
    query = update.callback_query
    pressed = data.fullmatch(query.data or "") if query else None
    if query is None or pressed is None:
        raise ValueError("only pressed buttons are handled here")
    return query, pressed


async def _acknowledge(query: CallbackQuery, words: str | None = None) -> None:
    """Stop the button's clock. One pressed while the bot was down is past that, and still gets its answer."""
    with contextlib.suppress(BadRequest):
        await query.answer(words)


def _who(update: Update) -> tuple[int, int]:
    """Tell conversations apart: in a group each person has his own."""
    chat, person = update.effective_chat, update.effective_user
    return (chat.id if chat else 0, person.id if person else 0)
