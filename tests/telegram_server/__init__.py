"""A Bot API server for tests, on the loopback over real HTTP. It refuses what Telegram refuses.

`BotApi` is the server; its `person` and `group` write to the bot and see what it sends:

    async with BotApi() as telegram:
        lan = telegram.person("Lan")
        lan.says("Ai là Trưởng ban?")
        answer = await lan.sees()
        lan.presses(answer.button("👍"))
"""

from tests.telegram_server.people import Chat, Member, Person, Sent
from tests.telegram_server.server import BotApi

__all__ = ["BotApi", "Chat", "Member", "Person", "Sent"]
