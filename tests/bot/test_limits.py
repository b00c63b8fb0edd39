"""How fast the bot writes, by a clock that only sleeping moves."""

import asyncio
import datetime
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from telegram.error import BadRequest, RetryAfter

from bot.limits import ALL, GROUP, PRIVATE, Limits, Rate, Turns

LAN, MINH, A_GROUP = 7, 8, -100


class World:
    """A clock, and what was sent when."""

    def __init__(self, **limits: Any) -> None:
        self.now = 1000.0
        self.sent: list[tuple[int, float]] = []
        self.floods: list[int] = []
        self.limits = Limits(clock=lambda: self.now, sleep=self._sleep, **limits)

    async def _sleep(self, seconds: float) -> None:
        assert seconds > 0
        self.now += seconds

    async def send(self, chat: int | str | None, endpoint: str = "sendMessage") -> None:
        async def call() -> bool:
            if self.floods:
                raise RetryAfter(datetime.timedelta(seconds=self.floods.pop(0)))
            self.sent.append((chat if isinstance(chat, int) else 0, self.now - 1000))
            return True

        data = {} if chat is None else {"chat_id": chat}
        await self.limits.process_request(call, (), {}, endpoint, data, None)

    def times(self, chat: int) -> list[float]:
        return [round(time, 3) for to, time in self.sent if to == chat]


@pytest.fixture(autouse=True)
def _time_spans(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "true")  # as `bot.app` sets it


async def test_a_private_chat_gets_three_messages_in_any_three_seconds() -> None:
    world = World()
    for _ in range(7):
        await world.send(LAN)
    assert world.times(LAN) == [0, 0, 0, 3, 3, 3, 6]


async def test_a_group_gets_twenty_messages_in_any_minute() -> None:
    world = World()
    for _ in range(41):
        await world.send(A_GROUP)
    assert world.times(A_GROUP) == [0] * 20 + [60] * 20 + [120]


async def test_a_group_known_by_its_name_is_a_group() -> None:
    world = World()
    for _ in range(21):
        await world.send("@ten_nhom")
    assert world.now == 1060


async def test_all_chats_together_get_thirty_messages_in_any_second() -> None:
    world = World()
    for person in range(1, 62):
        await world.send(person)
    assert [round(time, 3) for _, time in world.sent] == [0] * 30 + [1] * 30 + [2]


@pytest.mark.parametrize("endpoint", ["answerCallbackQuery", "sendChatAction", "getMe", "setMyCommands"])
async def test_what_is_no_message_waits_for_nothing(endpoint: str) -> None:
    world = World()
    for _ in range(50):
        await world.send(LAN if endpoint == "sendChatAction" else None, endpoint)
    assert world.now == 1000


async def test_after_a_429_the_message_is_sent_when_the_pause_is_over() -> None:
    world = World()
    world.floods = [5, 2]
    await world.send(LAN)
    assert world.times(LAN) == [7]


async def test_the_pause_holds_for_everything_in_that_chat_and_for_no_other() -> None:
    world = World(patience=100)
    world.floods = [30, 30, 30, 30, 30]
    with pytest.raises(RetryAfter):
        await world.send(LAN)
    paused_until = world.now + 30
    await world.send(MINH)
    assert world.now == paused_until - 30
    await world.send(LAN)
    assert world.now == paused_until


async def test_a_very_long_pause_is_not_sat_out() -> None:
    world = World(patience=100)
    world.floods = [3600]
    with pytest.raises(RetryAfter):
        await world.send(LAN)
    with pytest.raises(RetryAfter):
        await world.send(LAN)
    assert world.now == 1000
    world.now += 3601
    await world.send(LAN)
    assert len(world.sent) == 1


async def test_any_other_error_passes() -> None:
    async def call() -> bool:
        raise BadRequest("chat not found")

    with pytest.raises(BadRequest):
        await World().limits.process_request(call, (), {}, "sendMessage", {"chat_id": LAN}, None)


async def test_a_pause_is_not_ended_by_another_message_that_gets_through() -> None:
    """What the library's own limiter gets wrong: one request's success ends another's pause."""
    pausing, may_end, sent = asyncio.Event(), asyncio.Event(), []
    floods = [9]

    async def sleep(_: float) -> None:
        pausing.set()
        await may_end.wait()
        clock[0] += 9

    clock = [0.0]
    limits = Limits(clock=lambda: clock[0], sleep=sleep)

    async def send(chat: int, name: str) -> None:
        async def call() -> bool:
            if floods and chat == LAN:
                raise RetryAfter(datetime.timedelta(seconds=floods.pop()))
            sent.append(name)
            return True

        await limits.process_request(call, (), {}, "sendMessage", {"chat_id": chat}, None)

    first = asyncio.create_task(send(LAN, "first"))
    await pausing.wait()
    await send(MINH, "other chat")
    second = asyncio.create_task(send(LAN, "second"))
    await asyncio.sleep(0)
    assert sent == ["other chat"]
    may_end.set()
    await asyncio.gather(first, second)
    assert sent == ["other chat", "first", "second"]


async def test_chats_that_have_been_silent_are_forgotten() -> None:
    world = World(everywhere=Rate(10_000, 1.0))
    for person in range(1, 1002):
        await world.send(person)
    world.now += 10
    await world.send(5000)
    assert list(world.limits._chats) == [5000]


@settings(deadline=None)  # a busy machine is not a fault
@given(st.sampled_from([PRIVATE, GROUP, ALL]), st.lists(st.floats(0, 100), min_size=1, max_size=100))
def test_no_stretch_of_time_has_more_turns_than_allowed(rate: Rate, pauses: list[float]) -> None:
    clock = [0.0]
    turns = Turns(rate, lambda: clock[0])
    taken = list(_take(turns, clock, pauses))
    assert taken == sorted(taken)
    for first, too_many in zip(taken, taken[rate.messages :], strict=False):
        assert too_many - first >= rate.seconds - 1e-6


def _take(turns: Turns, clock: list[float], pauses: list[float]) -> Iterator[float]:
    for pause in pauses:
        clock[0] += pause
        yield clock[0] + turns.take()
