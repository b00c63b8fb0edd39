"""The test server refuses what Telegram refuses, in Telegram's words."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

from tests.telegram_server import BotApi

Json = dict[str, Any]


class Bot:
    """A bot that calls methods by hand."""

    def __init__(self, telegram: BotApi, client: httpx.AsyncClient) -> None:
        self._telegram = telegram
        self._client = client

    async def call(self, method: str, *, token: str = BotApi.TOKEN, **parameters: Any) -> Json:
        fields = {name: value if isinstance(value, str) else json.dumps(value) for name, value in parameters.items()}
        response = await self._client.post(f"{self._telegram.url}/bot{token}/{method}", data=fields)
        said: Json = response.json()
        assert said["ok"] is (response.status_code == 200)
        assert said.get("error_code", 200) == response.status_code
        return said

    async def refused(self, method: str, **parameters: Any) -> tuple[int, str]:
        said = await self.call(method, **parameters)
        return said["error_code"], said["description"]


@pytest.fixture
async def telegram() -> AsyncIterator[BotApi]:
    async with BotApi() as server:
        yield server


@pytest.fixture
async def bot(telegram: BotApi) -> AsyncIterator[Bot]:
    async with httpx.AsyncClient(trust_env=False) as client:
        yield Bot(telegram, client)


async def test_only_the_right_token_opens(bot: Bot) -> None:
    assert (await bot.call("getMe"))["result"]["username"] == "HoiQuyetDinhBot"
    assert await bot.refused("getMe", token="1:x")  # noqa: S106 - a wrong one == (401, "Unauthorized")
    assert await bot.refused("makeCoffee") == (404, "Not Found")


async def test_a_message_is_seen_as_people_see_it(telegram: BotApi, bot: Bot) -> None:
    lan = telegram.person()
    keyboard = {"inline_keyboard": [[{"text": "Có", "callback_data": "1"}]]}
    await bot.call("sendMessage", chat_id=lan.id, text="<b>Ai</b> &amp; ai", parse_mode="HTML", reply_markup=keyboard)
    sent = await lan.sees()
    assert (sent.text, sent.parts("bold"), sent.labels) == ("Ai & ai", ["Ai"], ["Có"])


@pytest.mark.parametrize(
    ("parameters", "description"),
    [
        ({"text": ""}, "Bad Request: message text is empty"),
        ({"text": " \n"}, "Bad Request: message text is empty"),
        ({"text": "<b> </b>", "parse_mode": "HTML"}, "Bad Request: message text is empty"),
        ({"text": "x" * 4097}, "Bad Request: message is too long"),
        (
            {"text": "ấ <x>", "parse_mode": "HTML"},
            'Bad Request: can\'t parse entities: Unsupported start tag "x" at byte offset 4',
        ),
        ({"text": "x", "chat_id": 1}, "Bad Request: chat not found"),
        ({"text": "x", "chat_id": "@ai_do"}, "Bad Request: chat not found"),
        ({"text": "x", "reply_parameters": {"message_id": 9}}, "Bad Request: message to be replied not found"),
    ],
)
async def test_a_bad_message_is_refused(telegram: BotApi, bot: Bot, parameters: Json, description: str) -> None:
    lan = telegram.person()
    assert await bot.refused("sendMessage", **({"chat_id": lan.id} | parameters)) == (400, description)
    assert lan.chat.sees_nothing_more()


async def test_markup_does_not_count(telegram: BotApi, bot: Bot) -> None:
    lan = telegram.person()
    await bot.call("sendMessage", chat_id=lan.id, text=f"<b>{'&amp;' * 4096}</b>", parse_mode="HTML")
    assert (await lan.sees()).text == "&" * 4096


@pytest.mark.parametrize(
    ("button", "description"),
    [
        ({"text": "x", "callback_data": "đ" * 33}, "Bad Request: BUTTON_DATA_INVALID"),
        ({"text": "x", "callback_data": ""}, "Bad Request: BUTTON_DATA_INVALID"),
        ({"text": "x", "url": "javascript:x"}, "Bad Request: BUTTON_URL_INVALID"),
        (
            {"text": " ", "callback_data": "x"},
            "Bad Request: can't parse inline keyboard button: Button text must not be empty",
        ),
        (
            {"text": "x"},
            "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
    ],
)
async def test_a_bad_button_is_refused(telegram: BotApi, bot: Bot, button: Json, description: str) -> None:
    markup = {"inline_keyboard": [[button]]}
    chat = telegram.person().id
    assert await bot.refused("sendMessage", chat_id=chat, text="x", reply_markup=markup) == (400, description)


async def test_a_blocked_bot_and_a_moved_group_are_told_so(telegram: BotApi, bot: Bot) -> None:
    lan, group = telegram.person(), telegram.group()
    lan.blocks()
    assert await bot.refused("sendMessage", chat_id=lan.id, text="x") == (
        403,
        "Forbidden: bot was blocked by the user",
    )
    moved = telegram.move(group)
    said = await bot.call("sendMessage", chat_id=group.id, text="x")
    assert said["parameters"] == {"migrate_to_chat_id": moved.id}


async def test_updates_come_in_order_and_again_until_they_are_confirmed(telegram: BotApi, bot: Bot) -> None:
    lan = telegram.person()
    lan.says("một")
    lan.says("/hai @bach")
    first, second = (await bot.call("getUpdates"))["result"]
    assert (first["message"]["text"], first["message"]["entities"]) == ("một", [])
    assert second["message"]["entities"] == [
        {"type": "bot_command", "offset": 0, "length": 4},
        {"type": "mention", "offset": 5, "length": 5},
    ]
    assert (await bot.call("getUpdates", offset=second["update_id"]))["result"] == [second]
    assert (await bot.call("getUpdates", offset=second["update_id"] + 1))["result"] == []


async def test_a_request_for_updates_waits_until_there_are_some(telegram: BotApi, bot: Bot) -> None:
    waiting = asyncio.create_task(bot.call("getUpdates", timeout=20))
    while not telegram.called("getUpdates"):
        await asyncio.sleep(0.01)
    telegram.person().says("một")
    assert (await waiting)["result"][0]["message"]["text"] == "một"


async def test_updates_of_a_kind_that_is_not_wanted_do_not_come(telegram: BotApi, bot: Bot) -> None:
    lan = telegram.person()
    lan.edits("trước")
    await bot.call("getUpdates", allowed_updates=["message"])
    lan.edits("sau")
    assert [update["edited_message"]["text"] for update in (await bot.call("getUpdates"))["result"]] == ["trước"]


async def test_a_second_poller_ends_the_first(telegram: BotApi, bot: Bot) -> None:
    first = asyncio.create_task(bot.refused("getUpdates", timeout=20))
    while not telegram.called("getUpdates"):
        await asyncio.sleep(0.01)
    await bot.call("getUpdates", timeout=0)
    code, description = await first
    assert code == 409
    assert description.startswith("Conflict: terminated by other getUpdates request")


async def test_a_pressed_button_is_answered_once_and_in_time(telegram: BotApi, bot: Bot) -> None:
    lan = telegram.person()
    keyboard = {"inline_keyboard": [[{"text": "Có", "callback_data": "có"}]]}
    await bot.call("sendMessage", chat_id=lan.id, text="x", reply_markup=keyboard)
    sent = await lan.sees()
    lan.presses(sent.button("Có"), sent)
    lan.presses(sent.button("Có"), sent, is_stale=True)
    fresh, stale = [update["callback_query"] for update in (await bot.call("getUpdates"))["result"]]
    assert (fresh["data"], fresh["message"]["message_id"]) == ("có", sent.id)
    too_old = (400, "Bad Request: query is too old and response timeout expired or query ID is invalid")
    assert await bot.refused("answerCallbackQuery", callback_query_id=stale["id"]) == too_old
    long = "x" * 201
    await bot.call("answerCallbackQuery", callback_query_id=fresh["id"], text="Cảm ơn")
    assert await lan.is_told() == "Cảm ơn"
    assert await bot.refused("answerCallbackQuery", callback_query_id=fresh["id"], text=long) == too_old


async def test_a_message_is_changed_only_into_another(telegram: BotApi, bot: Bot) -> None:
    lan = telegram.person()
    await bot.call("sendMessage", chat_id=lan.id, text="một")
    sent = await lan.sees()
    here: Json = {"chat_id": lan.id, "message_id": sent.id}
    await bot.call("editMessageText", **here, text="<i>hai</i>", parse_mode="HTML")
    assert (await lan.chat.sees_change()).parts("italic") == ["hai"]
    code, description = await bot.refused("editMessageText", **here, text="<i>hai</i>", parse_mode="HTML")
    assert (code, description[:40]) == (400, "Bad Request: message is not modified: sp")
    keyboard = {"inline_keyboard": [[{"text": "Có", "callback_data": "1"}]]}
    await bot.call("editMessageReplyMarkup", **here, reply_markup=keyboard)
    assert (await lan.chat.sees_change()).labels == ["Có"]
    assert (await bot.refused("editMessageReplyMarkup", **here, reply_markup=keyboard))[0] == 400
    missing = here | {"message_id": 1}
    assert await bot.refused("editMessageText", **missing, text="x") == (400, "Bad Request: message to edit not found")


async def test_too_many_messages_are_a_flood_in_their_chat_alone(telegram: BotApi, bot: Bot) -> None:
    telegram.limit_flood(messages=2, seconds=60, pause=30)
    lan, minh = telegram.person("Lan"), telegram.person("Minh")
    for _ in range(2):
        await bot.call("sendMessage", chat_id=lan.id, text="x")
    said = await bot.call("sendMessage", chat_id=lan.id, text="x")
    assert (said["error_code"], said["parameters"]) == (429, {"retry_after": 30})
    assert (await bot.call("sendMessage", chat_id=minh.id, text="x"))["ok"]


async def test_failures_on_demand_come_as_often_as_asked_for(telegram: BotApi, bot: Bot) -> None:
    telegram.fails("getMe", 500, times=2)
    assert [(await bot.call("getMe"))["ok"] for _ in range(3)] == [False, False, True]


@pytest.mark.parametrize(
    ("command", "description", "refusal"),
    [
        ("Hỏi", "x", "Bad Request: BOT_COMMAND_INVALID"),
        ("hoi", "", "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID"),
    ],
)
async def test_a_menu_has_plain_names_and_says_what_they_do(
    bot: Bot, command: str, description: str, refusal: str
) -> None:
    menu = [{"command": command, "description": description}]
    assert await bot.refused("setMyCommands", commands=menu) == (400, refusal)


async def test_the_rest_is_simply_accepted(telegram: BotApi, bot: Bot) -> None:
    lan = telegram.person()
    assert (await bot.call("deleteWebhook"))["result"] is True
    assert (await bot.call("getWebhookInfo"))["result"]["url"] == ""
    assert (await bot.call("sendChatAction", chat_id=lan.id, action="typing"))["result"] is True
    assert lan.chat.actions == ["typing"]
