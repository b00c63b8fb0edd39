"""A bot that runs against the Bot API server of the tests."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

import pytest

from bot.app import Pace, build, serve
from bot.limits import Limits, Rate
from bot.logs import set_up_logging
from bot.state import State
from bot.wire import PatientRequest, WatchedRequest
from knowledge import Settings
from tests.bot.fakes import HEAD, Told
from tests.telegram_server import BotApi

UNHURRIED = Rate(10_000, 1.0)
QUICK = Pace(typing_after=0.5, fetching=5, patience=60.0, look=0.02, reach_again=0.05, farewell=5.0)


@dataclass
class Running:
    """A bot at work: `end` stops it and raises what it ended with."""

    task: "asyncio.Task[None]"
    stop: asyncio.Event

    async def end(self) -> None:
        self.stop.set()
        await self.outcome()

    async def outcome(self) -> None:
        done, _ = await asyncio.wait([self.task], timeout=10)
        assert done, "the bot has not ended"
        self.task.result()


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")


@pytest.fixture
async def telegram() -> AsyncIterator[BotApi]:
    async with BotApi() as server:
        yield server


@pytest.fixture
def state(tmp_path: Path) -> Iterator[State]:
    opened = State.open(tmp_path / "state.sqlite")
    yield opened
    opened.close()


@pytest.fixture
def knowledge() -> Told:
    return Told(HEAD)


Start = Callable[..., AbstractAsyncContextManager[Running]]


@pytest.fixture
def start(telegram: BotApi, knowledge: Told, state: State) -> Start:
    """Start a bot; what is not given is quick."""

    @asynccontextmanager
    async def start(*, pace: Pace = QUICK, limits: Limits | None = None) -> AsyncIterator[Running]:
        watched, stop = WatchedRequest(), asyncio.Event()
        application = build(
            Settings(token=BotApi.TOKEN, telegram_api=telegram.url),
            knowledge,
            state,
            watched=watched,
            patient=PatientRequest(pauses=(0.01, 0.02)),
            limits=limits or Limits(private=UNHURRIED, group=UNHURRIED, everywhere=UNHURRIED),
            pace=pace,
        )
        running = Running(asyncio.create_task(serve(application, watched, stop=stop, pace=pace)), stop)
        try:
            yield running
        finally:
            if not running.task.done():
                await running.end()

    return start


@pytest.fixture
async def bot(start: Start) -> AsyncIterator[Running]:
    async with start() as running:
        yield running


@pytest.fixture
def logged() -> Iterator[StringIO]:
    """Everything the program logs, at the most talkative level."""
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    stream = StringIO()
    set_up_logging(BotApi.TOKEN, level=logging.DEBUG, stream=stream)
    yield stream
    root.handlers[:], root.level = before, level
