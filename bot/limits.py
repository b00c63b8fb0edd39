"""How fast the bot may write: Telegram's limits, kept before it must enforce them, and its pauses, obeyed."""

import asyncio
import logging
import math
import time
from collections import deque
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from functools import partial
from typing import Any

from telegram.error import RetryAfter
from telegram.ext import BaseRateLimiter

log = logging.getLogger(__name__)

Chat = int | str
Result = bool | dict[str, Any] | list[dict[str, Any]]
UNCOUNTED = frozenset({"sendChatAction"})
COUNTED = ("send", "edit", "copy", "forward")


@dataclass(frozen=True, slots=True)
class Rate:
    """So many messages in any so many seconds."""

    messages: int
    seconds: float


# Telegram's own: https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
PRIVATE = Rate(3, 3.0)  # one a second; an answer of three messages comes at once
GROUP = Rate(20, 60.0)
ALL = Rate(30, 1.0)


class Turns:
    """Hands out turns, never more than a rate allows in any stretch of its seconds, in the order they are taken."""

    def __init__(self, rate: Rate, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._seconds = rate.seconds
        self._turns: deque[float] = deque(maxlen=rate.messages)

    def take(self) -> float:
        """Take a turn; return the seconds until it comes."""
        now = self._clock()
        is_full = len(self._turns) == self._turns.maxlen
        turn = max(now, self._turns[0] + self._seconds) if is_full else now
        self._turns.append(turn)
        return turn - now

    @property
    def are_forgotten(self) -> bool:
        """Whether all turns are so long ago that new ones would do as well."""
        return not self._turns or self._turns[-1] + self._seconds <= self._clock()


class Limits(BaseRateLimiter[None]):
    """One message a second in a private chat, twenty a minute in a group, thirty a second in all.

    After a 429 the chat waits as long as Telegram says, whatever else is sent to it meanwhile; a wait longer than
    `patience` is not sat out. Other chats go on.
    """

    def __init__(
        self,
        *,
        private: Rate = PRIVATE,
        group: Rate = GROUP,
        everywhere: Rate = ALL,
        patience: float = 120.0,
        attempts: int = 5,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._rates = {False: private, True: group}
        self._everywhere = Turns(everywhere, clock)
        self._chats: dict[Chat, Turns] = {}
        self._paused: dict[Chat, float] = {}
        self._patience = patience
        self._attempts = attempts
        self._clock = clock
        self._sleep = sleep

    async def initialize(self) -> None:
        """Do nothing."""

    async def shutdown(self) -> None:
        """Do nothing."""

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Result]],
        args: Any,  # noqa: ANN401 - the library's own signature
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: None,  # noqa: ARG002 - the library's own signature
    ) -> Result:
        """Send a request when its turn has come, and again after each pause that Telegram asks for."""
        chat, send = data.get("chat_id"), partial(callback, *args, **kwargs)
        if chat is None or endpoint in UNCOUNTED or not endpoint.startswith(COUNTED):
            return await send()
        attempts = 0
        while True:
            await self._turn(chat)
            try:
                return await send()
            except RetryAfter as flood:
                self._pause(chat, _seconds(flood))
                attempts += 1
                if attempts == self._attempts:
                    raise

    async def _turn(self, chat: Chat) -> None:
        await self._wait(self._turns(chat).take())
        await self._wait(self._everywhere.take())
        while (pause := self._paused.get(chat, 0.0) - self._clock()) > 0:
            if pause > self._patience:
                raise RetryAfter(math.ceil(pause))
            await self._sleep(pause)
        self._paused.pop(chat, None)

    async def _wait(self, seconds: float) -> None:
        if seconds > 0:
            await self._sleep(seconds)

    def _pause(self, chat: Chat, seconds: float) -> None:
        log.warning("Telegram asks for a pause of %d seconds in one chat.", seconds)
        self._paused[chat] = max(self._paused.get(chat, 0.0), self._clock() + seconds)

    def _turns(self, chat: Chat) -> Turns:
        if len(self._chats) > 1000:
            self._chats = {known: turns for known, turns in self._chats.items() if not turns.are_forgotten}
        is_group = isinstance(chat, str) or chat < 0
        return self._chats.setdefault(chat, Turns(self._rates[is_group], self._clock))


def _seconds(flood: RetryAfter) -> float:
    after = flood.retry_after  # a number or, as `app` asks of the library, a time span
    return float(after) if isinstance(after, int) else after.total_seconds()
