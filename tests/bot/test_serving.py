"""The bot keeps running through what happens daily, and ends with a clear message where it cannot."""

import asyncio
import logging
from dataclasses import replace
from io import StringIO

import pytest

from bot import texts
from bot.limits import Limits, Rate
from bot.state import State
from bot.wire import TelegramLost
from tests.bot.conftest import QUICK, UNHURRIED, Start
from tests.bot.fakes import HEAD, Told, answered
from tests.telegram_server import BotApi

QUESTION = HEAD.question
BAD_GATEWAY = b"<html><body><h1>502 Bad Gateway</h1></body></html>"


async def test_questions_that_waited_while_the_bot_was_down_are_answered(telegram: BotApi, start: Start) -> None:
    lan = telegram.person()
    lan.says(QUESTION)
    async with start():
        assert (await lan.sees()).text.startswith(HEAD.text)


async def test_the_same_question_is_not_answered_again_by_the_next_start(
    telegram: BotApi, start: Start, knowledge: Told
) -> None:
    lan = telegram.person()
    lan.says(QUESTION)
    async with start():
        await lan.sees()
    async with start():
        lan.says("Còn ai nữa?")
        await lan.sees()
    assert [question for question, _ in knowledge.asked] == [QUESTION, "Còn ai nữa?"]


async def test_buttons_outlive_a_restart(telegram: BotApi, start: Start) -> None:
    lan = telegram.person()
    lan.says(QUESTION)
    async with start():
        answer = await lan.sees()
    async with start():
        lan.presses(answer.button("👍"), answer)
        assert await lan.is_told() == texts.THANKS_RIGHT.vi


async def test_answers_under_way_are_sent_before_the_bot_ends(telegram: BotApi, start: Start, knowledge: Told) -> None:
    lan = telegram.person()
    slow = knowledge.hold(QUESTION)
    lan.says(QUESTION)
    async with start() as running:
        while not knowledge.asked:
            await asyncio.sleep(0.01)
        running.stop.set()
        slow.set()
        await running.outcome()
    assert (await lan.sees()).text.startswith(HEAD.text)


async def test_the_bot_does_not_wait_for_ever_for_answers_under_way(
    telegram: BotApi, start: Start, knowledge: Told
) -> None:
    slow = knowledge.hold(QUESTION)
    telegram.person().says(QUESTION)
    async with start(pace=replace(QUICK, farewell=0.1)) as running:
        while not knowledge.asked:
            await asyncio.sleep(0.01)
        await running.end()
    slow.set()


async def test_a_refused_token_at_the_start_ends_with_what_to_do(telegram: BotApi, start: Start) -> None:
    telegram.change_token()
    async with start() as running:
        with pytest.raises(TelegramLost, match="TELEGRAM_BOT_TOKEN"):
            await running.outcome()


async def test_a_token_refused_later_ends_the_bot_too(telegram: BotApi, start: Start) -> None:
    lan = telegram.person()
    async with start() as running:
        lan.says(QUESTION)
        await lan.sees()
        telegram.change_token()
        lan.says("một tin nữa để Telegram trả lời")
        with pytest.raises(TelegramLost, match="TELEGRAM_BOT_TOKEN") as ended:
            await running.outcome()
    assert BotApi.TOKEN not in str(ended.value)


async def test_a_bot_that_gets_no_updates_any_more_ends(telegram: BotApi, start: Start) -> None:
    telegram.fails("getUpdates", 500, times=1000)
    async with start(pace=replace(QUICK, patience=0.3)) as running:
        with pytest.raises(TelegramLost, match="No updates could be fetched"):
            await running.outcome()


async def test_a_bad_gateway_is_passed_over(telegram: BotApi, start: Start, logged: StringIO) -> None:
    telegram.fails("getUpdates", 502, times=1, body=BAD_GATEWAY)
    telegram.fails("sendMessage", 502, times=2, body=BAD_GATEWAY)
    telegram.fails("setMyCommands", 500, times=1)
    lan = telegram.person()
    lan.says(QUESTION)
    async with start():
        assert (await lan.sees()).text.startswith(HEAD.text)
        assert lan.chat.sees_nothing_more()
    assert "Updates cannot be fetched, trying again: Bad Gateway" in logged.getvalue()
    assert "The menu of commands could not be set" in logged.getvalue()


async def test_an_answer_that_cannot_be_sent_costs_only_itself(
    telegram: BotApi, start: Start, logged: StringIO
) -> None:
    telegram.fails("sendMessage", 502, times=3, body=BAD_GATEWAY)
    lan = telegram.person()
    lan.says("Câu mất trả lời?")
    lan.says(QUESTION)
    async with start():
        assert (await lan.sees()).text.startswith(HEAD.text)
    assert "An answer was not sent, Telegram could not be reached" in logged.getvalue()


async def test_the_bot_waits_for_a_telegram_that_cannot_be_reached_yet(
    telegram: BotApi, start: Start, logged: StringIO
) -> None:
    lan = telegram.person()
    await telegram.__aexit__()
    async with start():
        while "trying again" not in logged.getvalue():
            await asyncio.sleep(0.01)
        await telegram.__aenter__()
        lan.says(QUESTION)
        assert (await lan.sees()).text.startswith(HEAD.text)


async def test_a_bot_that_waits_for_telegram_can_be_stopped(telegram: BotApi, start: Start, logged: StringIO) -> None:
    await telegram.__aexit__()
    async with start() as running:
        while "trying again" not in logged.getvalue():
            await asyncio.sleep(0.01)
        await running.end()


async def test_a_bot_that_was_told_to_wait_long_can_be_stopped(
    telegram: BotApi, start: Start, logged: StringIO
) -> None:
    telegram.fails("getUpdates", 429, retry_after=3600)
    async with start(pace=replace(QUICK, hang_up=0.1)) as running:
        while "Adding 0.5 seconds" not in logged.getvalue() and "Failed run" not in logged.getvalue():
            await asyncio.sleep(0.01)
        await running.end()


async def test_a_second_poller_is_named_in_the_log(telegram: BotApi, start: Start, logged: StringIO) -> None:
    lan = telegram.person()
    async with start(), start():
        while "Another process fetches this bot's updates." not in logged.getvalue():
            await asyncio.sleep(0.01)
    async with start():
        lan.says(QUESTION)
        assert (await lan.sees()).text.startswith(HEAD.text)


async def test_a_person_who_blocked_the_bot_costs_nothing(telegram: BotApi, start: Start, logged: StringIO) -> None:
    lan, minh = telegram.person("Lan"), telegram.person("Minh")
    lan.says(QUESTION)
    lan.blocks()
    minh.says(QUESTION)
    async with start():
        assert (await minh.sees()).text.startswith(HEAD.text)
    assert lan.chat.sees_nothing_more()
    assert "Somebody has blocked the bot" in logged.getvalue()
    assert "Traceback" not in logged.getvalue()


async def test_after_a_flood_warning_the_chat_pauses_and_everything_arrives_in_order(
    start: Start, telegram: BotApi, knowledge: Told
) -> None:
    telegram.limit_flood(messages=2, seconds=60, pause=2)
    lan, minh = telegram.person("Lan"), telegram.person("Minh")
    for number in range(4):
        knowledge.answers[f"{number}?"] = answered(f"{number}?", f"Trả lời {number}.")
        lan.says(f"{number}?")
    async with start():
        assert [(await lan.sees()).text[:10] for _ in range(2)] == ["Trả lời 0.", "Trả lời 1."]
        minh.says(QUESTION)
        assert (await minh.sees()).text.startswith(HEAD.text)
        assert lan.chat.sees_nothing_more()
        assert [(await lan.sees()).text[:10] for _ in range(2)] == ["Trả lời 2.", "Trả lời 3."]
    assert telegram.floods == 1


async def test_telegrams_limit_is_kept_before_it_warns(start: Start, telegram: BotApi) -> None:
    telegram.limit_flood(messages=2, seconds=0.2, pause=1)
    lan = telegram.person()
    for _ in range(5):
        lan.says(QUESTION)
    async with start(limits=Limits(private=Rate(2, 0.8), group=UNHURRIED)):
        for _ in range(5):
            await lan.sees()
    assert telegram.floods == 0


async def test_what_fails_is_apologised_for_once_and_logged_without_words_or_secrets(
    telegram: BotApi, start: Start, knowledge: Told, logged: StringIO
) -> None:
    question = "Ông Phạm Bí Mật ở số 9 là ai?"
    knowledge.failing[question] = RuntimeError(f"cannot read {question!r} with {telegram.token}")
    lan = telegram.person("Người Hỏi")
    lan.says(question)
    lan.says(QUESTION)
    async with start():
        assert (await lan.sees()).text == texts.APOLOGY.vi
        assert (await lan.sees()).text.startswith(HEAD.text)
    log = logged.getvalue()
    assert "builtins.RuntimeError: (message withheld" in log
    assert "in ask" in log
    for secret in (question, "Bí Mật", QUESTION, "Người Hỏi", telegram.token, telegram.token[5:], HEAD.text):
        assert secret not in log


async def test_at_the_most_talkative_level_no_word_and_no_secret_is_logged(
    telegram: BotApi, start: Start, logged: StringIO
) -> None:
    lan = telegram.person("Người Hỏi")
    logging.getLogger("telegram").setLevel(logging.DEBUG)
    async with start():
        lan.says(QUESTION)
        answer = await lan.sees()
        lan.presses(answer.button("👎"), answer)
        await lan.is_told()
    logging.getLogger("telegram").setLevel(logging.NOTSET)
    log = logged.getvalue()
    assert "Calling Bot API endpoint" in log
    for secret in (QUESTION, "Người Hỏi", telegram.token, telegram.token[5:], HEAD.text, str(lan.id)):
        assert secret not in log


async def test_an_answer_goes_out_without_buttons_when_nothing_can_be_kept(
    telegram: BotApi, start: Start, state: State, logged: StringIO
) -> None:
    state.close()
    lan = telegram.person()
    lan.says(QUESTION)
    async with start():
        answer = await lan.sees()
    assert answer.text.startswith(HEAD.text)
    assert answer.buttons == []
    assert "An answer goes out without buttons" in logged.getvalue()
