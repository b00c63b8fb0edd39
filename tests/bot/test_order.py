"""Chats side by side, each in order."""

import asyncio
import datetime

from telegram import Chat, Message, Update

from bot.order import OneByOneInEachChat


def update(chat: int, number: int = 0) -> Update:
    now = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
    return Update(number, message=Message(number, now, Chat(chat, "private"), text="?"))


async def test_one_chat_waits_for_itself_and_others_do_not() -> None:
    order, done, go = OneByOneInEachChat(), list[str](), asyncio.Event()

    async def slow() -> None:
        await go.wait()
        done.append("Lan 1")

    async def quick(name: str) -> None:
        done.append(name)

    tasks = [asyncio.create_task(order.process_update(update(1), slow()))]
    await asyncio.sleep(0)
    tasks.append(asyncio.create_task(order.process_update(update(1), quick("Lan 2"))))
    await order.process_update(update(2), quick("Minh"))
    await order.process_update(object(), quick("no chat"))
    assert done == ["Minh", "no chat"]
    go.set()
    await asyncio.gather(*tasks)
    assert done == ["Minh", "no chat", "Lan 1", "Lan 2"]
    assert not order._locks


async def test_who_writes_too_fast_fills_only_his_own_queue() -> None:
    order, done, go = OneByOneInEachChat(waiting=2), list[int](), asyncio.Event()

    async def answer(number: int) -> None:
        await go.wait()
        done.append(number)

    tasks = [asyncio.create_task(order.process_update(update(1, number), answer(number))) for number in range(5)]
    tasks.append(asyncio.create_task(order.process_update(update(2, 9), answer(9))))
    await asyncio.sleep(0)
    go.set()
    await asyncio.gather(*tasks)
    assert sorted(done) == [0, 1, 9]


async def test_a_failure_lets_the_next_one_in() -> None:
    order, done = OneByOneInEachChat(), list[str]()

    async def fail() -> None:
        raise RuntimeError

    async def answer() -> None:
        done.append("answered")

    results = await asyncio.gather(
        order.process_update(update(1), fail()), order.process_update(update(1), answer()), return_exceptions=True
    )
    assert isinstance(results[0], RuntimeError)
    assert done == ["answered"]
