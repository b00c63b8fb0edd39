"""The server: the methods that the bot uses, with Telegram's refusals."""

import asyncio
import contextlib
import json
import re
import time
from collections import defaultdict, deque
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from itertools import count
from typing import Any, Self
from urllib.parse import parse_qsl

from tests.telegram_server.markup import BadMarkup, parse
from tests.telegram_server.people import JSON, Chat, Member, Person, Sent
from tests.telegram_server.wire import HttpServer, Reply

BOT = {"id": 4242, "is_bot": True, "first_name": "Hỏi Quyết Định", "username": "HoiQuyetDinhBot"}
LONGEST = 4096
LONGEST_NOTICE = 200


class Refusal(Exception):
    """What Telegram answers instead of a result."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.parameters = parameters

    def reply(self) -> Reply:
        said: JSON = {"ok": False, "error_code": self.code, "description": str(self)}
        return self.code, json.dumps(said | ({"parameters": self.parameters} if self.parameters else {})).encode()


def bad(description: str) -> Refusal:
    return Refusal(400, f"Bad Request: {description}")


class BotApi:
    """A Bot API server with one bot, and the people who write to it."""

    TOKEN = "4242:AAHsecretsecretsecretsecretsecretsec"  # noqa: S105 - of a server that lives for a test

    def __init__(self) -> None:
        self.token = self.TOKEN
        self.calls: list[tuple[str, JSON]] = []
        self.commands: dict[str, list[JSON]] = {}
        self.sent: dict[tuple[int, int], Sent] = {}
        self.floods = 0
        self._flood: tuple[int, float, int] | None = None
        self._flooded_until: dict[int, float] = {}
        self._times: defaultdict[int, deque[float]] = defaultdict(deque)
        self._faults: defaultdict[str, deque[Reply]] = defaultdict(deque)
        self._people: dict[int, Member] = {}
        self._chats: dict[int, Chat] = {}
        self._messages: defaultdict[int, set[int]] = defaultdict(set)
        self._updates: list[JSON] = []
        self._arrived = asyncio.Event()
        self._poller = 0
        self._allowed: list[str] = []
        self._queries: dict[str, Member] = {}
        self._update_ids = count(1)
        self._message_ids = count(100)
        self._query_ids = count(1)
        self._stack = AsyncExitStack()
        self._http = HttpServer(self._handle)

    async def __aenter__(self) -> Self:
        await self._stack.enter_async_context(self._http)
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._stack.aclose()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._http.port}"

    # What tests do

    def person(self, name: str = "Lan") -> Person:
        """Somebody new, who has a private chat with the bot."""
        person = Person(self, 7000 + len(self._people), name)
        self._people[person.id] = person
        self._chats[person.id] = person.chat
        return person

    def group(self, title: str = "Tổ dân phố") -> Chat:
        """A new group with the bot in it."""
        chat = Chat(self, -1001000 - len(self._chats), "supergroup", title)
        self._chats[chat.id] = chat
        return chat

    def member(self, group: Chat, name: str = "Minh", *, is_bot: bool = False) -> Member:
        """Somebody new in a group."""
        member = Member(group, 9000 + len(self._people), name, is_bot=is_bot)
        self._people[member.id] = member
        return member

    def fails(self, method: str, code: int, *, times: int = 1, body: bytes | None = None, **parameters: int) -> None:
        """Refuse the next calls of a method; with `body`, as something before the server would, such as a proxy."""
        reply = (code, body) if body is not None else Refusal(code, f"refused with {code}", **parameters).reply()
        self._faults[method].extend([reply] * times)

    def change_token(self) -> None:
        """Let the bot's owner ask @BotFather for a new token: the old one is refused from now on."""
        self.token = f"{BOT['id']}:another"

    def limit_flood(self, *, messages: int, seconds: float, pause: int) -> None:
        """Refuse more than so many messages in so many seconds in a chat, and then any for `pause` seconds."""
        self._flood = (messages, seconds, pause)

    def recovers(self, method: str) -> None:
        """Refuse no more."""
        self._faults[method].clear()

    def move(self, group: Chat) -> Chat:
        """Upgrade a group to a supergroup, which has another id."""
        moved = self.group(group.title)
        group.moved_to = moved.id
        return moved

    def delete(self, chat: Chat, message: int) -> None:
        """Let somebody delete a message."""
        self._messages[chat.id].discard(message)

    def forget_what_is_allowed(self) -> None:
        """Let updates of every kind through until the bot says which it wants."""
        self._allowed = []

    def called(self, method: str) -> list[JSON]:
        """Return the parameters of each call of a method."""
        return [parameters for name, parameters in self.calls if name == method]

    # What people do

    def new_message(self, chat: int) -> int:
        """Return the id of a new message in a chat."""
        id_ = next(self._message_ids)
        self._messages[chat].add(id_)
        return id_

    def add_update(self, content: JSON) -> None:
        """Queue an update, unless the bot has said that it wants none of its kind."""
        kind = next(iter(content))
        if self._allowed and kind not in self._allowed:
            return
        self._updates.append({"update_id": next(self._update_ids), **content})
        self._wake_up()

    def press(self, member: Member, under: Sent, data: str, *, is_stale: bool) -> None:
        id_ = str(next(self._query_ids))
        if not is_stale:
            self._queries[id_] = member
        query = {"id": id_, "from": member.json(), "message": self.message_json(under), "chat_instance": "1"}
        self.add_update({"callback_query": {**query, "data": data}})

    def message_json(self, sent: Sent) -> JSON:
        chat = self._chats[sent.chat]
        message: JSON = {
            "message_id": sent.id,
            "date": 1_700_000_000,
            "chat": chat.json(),
            "from": BOT,
            "text": sent.text,
            "entities": sent.entities,
        }
        if sent.topic:
            message |= {"message_thread_id": sent.topic, "is_topic_message": True}
        if sent.buttons:
            message["reply_markup"] = {"inline_keyboard": [[button] for button in sent.buttons]}
        return message

    # What the bot calls

    async def _handle(self, path: str, body: bytes) -> Reply:
        token, _, method = path.removeprefix("/bot").partition("/")
        if not path.startswith("/bot") or token != self.token:
            return Refusal(401, "Unauthorized").reply()
        if self._faults[method]:
            return self._faults[method].popleft()
        if method not in METHODS:
            return Refusal(404, "Not Found").reply()
        parameters: JSON = dict(parse_qsl(body.decode(), keep_blank_values=True))
        self.calls.append((method, parameters))
        try:
            result = await METHODS[method](self, parameters)
        except Refusal as refusal:
            return refusal.reply()
        return 200, json.dumps({"ok": True, "result": result}).encode()

    async def get_me(self, _: JSON) -> JSON:
        return {**BOT, "can_join_groups": True, "can_read_all_group_messages": False, "supports_inline_queries": False}

    async def get_updates(self, parameters: JSON) -> list[JSON]:
        self._poller += 1
        mine = self._poller
        self._wake_up()  # whoever was waiting finds that somebody else polls now
        offset = int(parameters.get("offset", 0))
        if "allowed_updates" in parameters:
            self._allowed = json.loads(parameters["allowed_updates"])
        self._updates = [update for update in self._updates if update["update_id"] >= offset]
        end = time.monotonic() + float(parameters.get("timeout", 0))
        while not self._updates and time.monotonic() < end:
            await self._something_new(end - time.monotonic())
            if self._poller != mine:
                raise Refusal(
                    409,
                    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
                )
        return self._updates[:100]

    def _wake_up(self) -> None:
        waited_for, self._arrived = self._arrived, asyncio.Event()
        waited_for.set()

    async def _something_new(self, seconds: float) -> None:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._arrived.wait(), seconds)

    async def send_message(self, parameters: JSON) -> JSON:
        text, entities = self._text(parameters)
        buttons = self._buttons(parameters)
        chat = self._chat(parameters)
        self._check_flood(chat.id)
        sent = Sent(
            self.new_message(chat.id),
            chat.id,
            text,
            parameters["text"],
            entities,
            buttons,
            reply_to=self._replied(chat, parameters),
            topic=int(parameters["message_thread_id"]) if "message_thread_id" in parameters else None,
        )
        self.sent[chat.id, sent.id] = sent
        chat.messages.put_nowait(sent)
        return self.message_json(sent)

    async def edit_message_text(self, parameters: JSON) -> JSON:
        text, entities = self._text(parameters)
        buttons = self._buttons(parameters)
        sent = self._to_edit(parameters)
        self._check_change((sent.text, sent.entities, sent.buttons), (text, entities, buttons))
        sent.text, sent.html, sent.entities, sent.buttons = text, parameters["text"], entities, buttons
        self._chats[sent.chat].changes.put_nowait(sent)
        return self.message_json(sent)

    async def edit_message_reply_markup(self, parameters: JSON) -> JSON:
        buttons = self._buttons(parameters)
        sent = self._to_edit(parameters)
        self._check_change(sent.buttons, buttons)
        sent.buttons = buttons
        self._chats[sent.chat].changes.put_nowait(sent)
        return self.message_json(sent)

    async def answer_callback_query(self, parameters: JSON) -> bool:
        member = self._queries.pop(parameters.get("callback_query_id", ""), None)
        if member is None:
            raise bad("query is too old and response timeout expired or query ID is invalid")
        if len(parameters.get("text", "")) > LONGEST_NOTICE:
            raise bad("MESSAGE_TOO_LONG")
        member.told.put_nowait(parameters.get("text", ""))
        return True

    async def send_chat_action(self, parameters: JSON) -> bool:
        self._chat(parameters).actions.append(parameters["action"])
        return True

    async def set_my_commands(self, parameters: JSON) -> bool:
        commands = json.loads(parameters["commands"])
        for command in commands:
            if not re.fullmatch(r"[a-z0-9_]{1,32}", command["command"]):
                raise bad("BOT_COMMAND_INVALID")
            if not 1 <= len(command["description"]) <= 256:
                raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
        self.commands[parameters.get("language_code", "")] = commands
        return True

    async def delete_webhook(self, _: JSON) -> bool:
        return True

    async def get_webhook_info(self, _: JSON) -> JSON:
        return {"url": "", "has_custom_certificate": False, "pending_update_count": len(self._updates)}

    # What Telegram refuses

    def _text(self, parameters: JSON) -> tuple[str, list[JSON]]:
        written = parameters.get("text", "")
        if not written.strip():
            raise bad("message text is empty")
        if parameters.get("parse_mode") == "HTML":
            try:
                text, found = parse(written)
            except BadMarkup as error:
                raise bad(f"can't parse entities: {error}") from error
            entities = [entity.json() for entity in found]
        elif "parse_mode" in parameters:
            raise bad("unsupported parse_mode")
        else:
            text, entities = written, []
        if not text.strip():
            raise bad("message text is empty")
        if len(text) > LONGEST:
            raise bad("message is too long")
        return text, entities

    def _buttons(self, parameters: JSON) -> list[JSON]:
        if "reply_markup" not in parameters:
            return []
        rows = json.loads(parameters["reply_markup"]).get("inline_keyboard")
        if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
            raise bad('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays')
        buttons = [button for row in rows for button in row]
        for button in buttons:
            if not button.get("text", "").strip():
                raise bad("can't parse inline keyboard button: Button text must not be empty")
            if not set(button) & {"callback_data", "url"}:
                raise bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
            if "callback_data" in button and not 1 <= len(button["callback_data"].encode()) <= 64:
                raise bad("BUTTON_DATA_INVALID")
            if "url" in button and not button["url"].startswith(("http://", "https://", "tg://")):
                raise bad("BUTTON_URL_INVALID")
        return buttons

    def _chat(self, parameters: JSON) -> Chat:
        given = parameters.get("chat_id", "")
        chat = self._chats.get(int(given)) if re.fullmatch(r"-?\d+", given) else None
        if chat is None:
            raise bad("chat not found")
        if chat.moved_to:
            description = "Bad Request: group chat was upgraded to a supergroup chat"
            raise Refusal(400, description, migrate_to_chat_id=chat.moved_to)
        person = self._people.get(chat.id)
        if person and person.has_blocked:
            raise Refusal(403, "Forbidden: bot was blocked by the user")
        return chat

    def _replied(self, chat: Chat, parameters: JSON) -> int | None:
        if "reply_parameters" not in parameters:
            return None
        reply = json.loads(parameters["reply_parameters"])
        if reply["message_id"] in self._messages[chat.id]:
            return int(reply["message_id"])
        if not reply.get("allow_sending_without_reply"):
            raise bad("message to be replied not found")
        return None

    def _to_edit(self, parameters: JSON) -> Sent:
        chat = self._chat(parameters)
        sent = self.sent.get((chat.id, int(parameters.get("message_id", 0))))
        if sent is None:
            raise bad("message to edit not found")
        return sent

    def _check_change(self, old: object, new: object) -> None:
        if old == new:
            raise bad(
                "message is not modified: specified new message content and reply markup are exactly the same as a "
                "current content and reply markup of the message"
            )

    def _check_flood(self, chat: int) -> None:
        if self._flood is None:
            return
        messages, seconds, pause = self._flood
        now, times = time.monotonic(), self._times[chat]
        while times and times[0] <= now - seconds:
            times.popleft()
        if len(times) >= messages:
            times.clear()
            self._flooded_until[chat] = now + pause
        left = self._flooded_until.get(chat, 0.0) - now
        if left > 0:
            self.floods += 1
            raise Refusal(429, f"Too Many Requests: retry after {pause}", retry_after=max(1, round(left)))
        times.append(now)


Method = Callable[[BotApi, JSON], Awaitable[Any]]
METHODS: dict[str, Method] = {
    "getMe": BotApi.get_me,
    "getUpdates": BotApi.get_updates,
    "sendMessage": BotApi.send_message,
    "editMessageText": BotApi.edit_message_text,
    "editMessageReplyMarkup": BotApi.edit_message_reply_markup,
    "answerCallbackQuery": BotApi.answer_callback_query,
    "sendChatAction": BotApi.send_chat_action,
    "setMyCommands": BotApi.set_my_commands,
    "deleteWebhook": BotApi.delete_webhook,
    "getWebhookInfo": BotApi.get_webhook_info,
}
