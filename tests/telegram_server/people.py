"""The people and groups of a test: what they write, press and see."""

import asyncio
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.telegram_server.server import BotApi

JSON = dict[str, Any]
WAIT = 30.0  # seconds for the bot to do something before a test fails


def _utf16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@dataclass(slots=True)
class Sent:
    """A message that the bot sent: `text` as people read it, `html` as it was written."""

    id: int
    chat: int
    text: str
    html: str
    entities: list[JSON]
    buttons: list[JSON]
    reply_to: int | None = None
    topic: int | None = None

    def button(self, label: str) -> JSON:
        """Return the button whose label contains `label`."""
        return next(button for button in self.buttons if label in button["text"])

    @property
    def labels(self) -> list[str]:
        """Return what is written on the buttons."""
        return [button["text"] for button in self.buttons]

    def parts(self, type_: str) -> list[str]:
        """Return the stretches of text that are of this type, such as "bold"."""
        units = self.text.encode("utf-16-le")
        return [
            units[2 * entity["offset"] : 2 * (entity["offset"] + entity["length"])].decode("utf-16-le")
            for entity in self.entities
            if entity["type"] == type_
        ]


@dataclass
class Chat:
    """A chat with the bot in it."""

    server: "BotApi"
    id: int
    type: str
    title: str
    messages: "asyncio.Queue[Sent]" = field(default_factory=asyncio.Queue)
    changes: "asyncio.Queue[Sent]" = field(default_factory=asyncio.Queue)
    actions: list[str] = field(default_factory=list)
    moved_to: int | None = None

    def json(self) -> JSON:
        return {"id": self.id, "type": self.type, "title": self.title}

    async def sees(self) -> Sent:
        """Wait for the next message of the bot."""
        return await asyncio.wait_for(self.messages.get(), WAIT)

    async def sees_change(self) -> Sent:
        """Wait for the next change of a message of the bot."""
        return await asyncio.wait_for(self.changes.get(), WAIT)

    def sees_nothing_more(self) -> bool:
        """Say whether every message was looked at."""
        return self.messages.empty()


class Member:
    """Somebody in a group."""

    def __init__(self, chat: Chat, id_: int, name: str, *, is_bot: bool = False) -> None:
        self.chat = chat
        self.id = id_
        self.name = name
        self.is_bot = is_bot
        self.told: asyncio.Queue[str] = asyncio.Queue()
        self.has_blocked = False

    def json(self) -> JSON:
        return {"id": self.id, "is_bot": self.is_bot, "first_name": self.name}

    def says(self, text: str, *, reply_to: Sent | None = None, **more: Any) -> int:
        """Write a message to the chat; return its id."""
        replied = {"reply_to_message": self.chat.server.message_json(reply_to)} if reply_to else {}
        return self._writes("message", text=text, entities=_entities(text), **replied, **more)

    def edits(self, text: str) -> int:
        """Change a message."""
        return self._writes("edited_message", text=text, entities=_entities(text), edit_date=1_700_000_001)

    def sends(self, **content: Any) -> int:
        """Send something else than text, such as `sticker={…}`."""
        return self._writes("message", **content)

    def presses(self, button: JSON, under: Sent, *, is_stale: bool = False) -> None:
        """Press a button under a message of the bot."""
        self.chat.server.press(self, under, button["callback_data"], is_stale=is_stale)

    async def is_told(self) -> str:
        """Wait for the notice that answers a pressed button."""
        return await asyncio.wait_for(self.told.get(), WAIT)

    def _writes(self, kind: str, **content: Any) -> int:
        server = self.chat.server
        id_ = server.new_message(self.chat.id)
        message = {
            "message_id": id_,
            "date": 1_700_000_000,
            "chat": self.chat.json(),
            "from": self.json(),
            **content,
        }
        server.add_update({kind: message})
        return id_


class Person(Member):
    """Somebody in a private chat with the bot."""

    def __init__(self, server: "BotApi", id_: int, name: str) -> None:
        super().__init__(Chat(server, id_, "private", name), id_, name)

    async def sees(self) -> Sent:
        """Wait for the next message of the bot."""
        return await self.chat.sees()

    def blocks(self) -> None:
        """Block the bot."""
        self.has_blocked = True


def _entities(text: str) -> list[JSON]:
    found = [("bot_command", match) for match in re.finditer(r"^/\w{1,32}(@\w+)?", text)]
    found += [("mention", match) for match in re.finditer(r"(?<![\w/])@\w{3,}", text)]
    return [
        {"type": type_, "offset": _utf16(text[: match.start()]), "length": _utf16(match.group())}
        for type_, match in found
    ]
