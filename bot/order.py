"""Chats are answered side by side, but each chat in the order of its messages."""

import asyncio
import logging
from collections import Counter
from collections.abc import Awaitable, Coroutine
from typing import Any

from telegram import Update
from telegram.ext import BaseUpdateProcessor

log = logging.getLogger(__name__)


class OneByOneInEachChat(BaseUpdateProcessor):
    """Handles updates of different chats at the same time and those of one chat one after the other.

    Somebody who sends faster than can be answered fills only his own queue: what is beyond it is left out.
    """

    def __init__(self, *, at_once: int = 1024, waiting: int = 20) -> None:
        super().__init__(at_once)
        self._longest = waiting
        self._waiting: Counter[int] = Counter()
        self._locks: dict[int, asyncio.Lock] = {}

    async def initialize(self) -> None:
        """Do nothing."""

    async def shutdown(self) -> None:
        """Do nothing."""

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Handle an update when those before it in its chat are done."""
        chat = update.effective_chat.id if isinstance(update, Update) and update.effective_chat else None
        if chat is None:
            await coroutine
        elif self._waiting[chat] >= self._longest:
            log.warning("A chat has %d messages waiting; a further one is left out.", self._waiting[chat])
            if isinstance(coroutine, Coroutine):
                coroutine.close()
        else:
            await self._in_order(chat, coroutine)

    async def _in_order(self, chat: int, coroutine: Awaitable[Any]) -> None:
        self._waiting[chat] += 1
        try:
            # asyncio's locks are fair: whoever came first goes first.
            async with self._locks.setdefault(chat, asyncio.Lock()):
                await coroutine
        finally:
            self._waiting[chat] -= 1
            if not self._waiting[chat]:
                del self._waiting[chat], self._locks[chat]
