"""Requests to the Bot API: patient where Telegram stumbles, and watched where they fetch updates."""

import asyncio
import time
from collections.abc import Callable, Sequence
from http import HTTPStatus
from typing import Any

from telegram.request import HTTPXRequest

from knowledge import HoiError

STUMBLED = frozenset({HTTPStatus.BAD_GATEWAY, HTTPStatus.SERVICE_UNAVAILABLE, HTTPStatus.GATEWAY_TIMEOUT})
REFUSED = frozenset({HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND})
# One connection for updates can stall for ever when it is lost without a word.
POLLING_CONNECTIONS = 8


class TelegramLost(HoiError):
    """Telegram will not serve this bot any longer."""


class PatientRequest(HTTPXRequest):
    """Sends again what a 502, 503 or 504 turned away: Telegram answers so every day, for a moment."""

    def __init__(self, *, pauses: Sequence[float] = (0.5, 2.0, 5.0)) -> None:
        super().__init__(connection_pool_size=64, pool_timeout=30.0, read_timeout=20.0, connect_timeout=10.0)
        self._pauses = pauses

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:  # noqa: ANN401 - handed on
        """Make the request, at most once more than there are pauses."""
        for pause in self._pauses:
            code, payload = await super().do_request(*args, **kwargs)
            if code not in STUMBLED:
                return code, payload
            await asyncio.sleep(pause)
        return await super().do_request(*args, **kwargs)


class WatchedRequest(HTTPXRequest):
    """Fetches updates and notes how that goes.

    python-telegram-bot ends polling for good at the first 401, while the process lives on and looks well.
    """

    def __init__(self, *, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(connection_pool_size=POLLING_CONNECTIONS, connect_timeout=10.0)
        self._clock = clock
        self._last_success = clock()
        self._refused = False

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:  # noqa: ANN401 - handed on
        """Make the request and note its success, or that the token was refused."""
        code, payload = await super().do_request(*args, **kwargs)
        if code == HTTPStatus.OK:
            self._last_success = self._clock()
        self._refused = code in REFUSED
        return code, payload

    async def watch(self, *, patience: float, every: float) -> None:
        """Return never; raise TelegramLost when the token was refused or no update could be fetched for `patience`."""
        self._last_success = self._clock()
        while True:
            await asyncio.sleep(every)
            if self._refused:
                raise token_refused()
            if self._clock() - self._last_success > patience:
                raise TelegramLost(
                    f"No updates could be fetched from Telegram for {patience:.0f} seconds. "
                    "Check the network, then start the bot again; a supervisor such as systemd does it by itself."
                )


def token_refused() -> TelegramLost:
    """Say that the token is wrong, without the token."""
    return TelegramLost("Telegram refuses the bot's token. Set TELEGRAM_BOT_TOKEN to the one @BotFather gives.")
