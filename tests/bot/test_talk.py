"""Conversations on Telegram, over real HTTP."""

import asyncio

import pytest

from bot import texts
from bot.commands import COMMANDS
from tests.bot.conftest import Running, Start
from tests.bot.fakes import DECISION, HEAD, NOT_FOUND, Told, answered, clarify
from tests.telegram_server import BotApi

pytestmark = pytest.mark.usefixtures("bot")

QUESTION = HEAD.question


async def test_start_welcomes_and_offers_questions_that_can_be_pressed(telegram: BotApi, knowledge: Told) -> None:
    lan = telegram.person()
    lan.says("/start")
    welcome = await lan.sees()
    assert welcome.text == texts.WELCOME.vi
    assert welcome.labels == [example.vi for example in texts.EXAMPLES]
    lan.presses(welcome.button("Cơ quan thường trực"), welcome)
    answer = await lan.sees()
    assert answer.text == f"Câu hỏi: {texts.EXAMPLES[2].vi}\n\n{NOT_FOUND}"
    assert knowledge.asked == [(texts.EXAMPLES[2].vi, ())]


async def test_help_lists_every_command_and_so_does_the_menu(telegram: BotApi) -> None:
    lan = telegram.person()
    lan.says("/help")
    page = await lan.sees()
    assert page.text.endswith("\n".join(f"/{command.name} – {command.about.vi}" for command in COMMANDS))
    assert telegram.commands == {
        "": [{"command": command.name, "description": command.about.vi} for command in COMMANDS],
        "en": [{"command": command.name, "description": command.about.en} for command in COMMANDS],
    }


async def test_an_answer_quotes_its_source(telegram: BotApi) -> None:
    lan = telegram.person()
    lan.says(QUESTION)
    answer = await lan.sees()
    assert answer.text == (
        "Trưởng ban là ông Nguyễn Văn Tùng.\n"
        "Quyết định 1132/QĐ-UBND về việc kiện toàn Ban Chỉ đạo cải cách hành chính, 04/05/2023\n"
        "Điều 1, khoản 1: “1. Ông Nguyễn Văn Tùng, Chủ tịch UBND thành phố - Trưởng ban;”"
    )
    assert answer.parts("expandable_blockquote") == [answer.text.partition("\n")[2]]
    assert answer.parts("text_link") == answer.parts("bold") == [DECISION.title]
    assert [entity["url"] for entity in answer.entities if "url" in entity] == ["https://example.org/qd?a=1&b=2"]
    assert answer.labels == ["👍 Đúng", "👎 Chưa đúng"]
    assert answer.reply_to is None


async def test_a_long_answer_comes_in_several_messages_with_buttons_under_the_last(
    telegram: BotApi, knowledge: Told
) -> None:
    duties = "\n".join(f"{number}. Nhiệm vụ thứ {number} của Ban Chỉ đạo & các sở <ngành>;" for number in range(1, 201))
    knowledge.answers["Nhiệm vụ?"] = answered("Nhiệm vụ?", duties)
    lan = telegram.person()
    lan.says("Nhiệm vụ?")
    seen = [await lan.sees() for _ in range(3)]
    assert "\n".join(message.text.strip() for message in seen).startswith(duties)
    assert all(message.text.split("\n")[0][0].isdigit() for message in seen)
    assert [len(message.buttons) for message in seen] == [0, 0, 2]
    assert DECISION.quote in seen[2].text


async def test_a_question_with_several_meanings_offers_them(telegram: BotApi, knowledge: Told) -> None:
    bodies = ["Ai là Trưởng ban Ban Chỉ đạo cải cách hành chính?", "Ai là Trưởng ban Ban Chỉ đạo chuyển đổi số?"]
    knowledge.answers["Trưởng ban là ai?"] = clarify("Trưởng ban là ai?", "Bạn hỏi về ban nào?", *bodies)
    knowledge.answers[bodies[1]] = answered(bodies[1], "Ông Lê Văn B.")
    lan = telegram.person()
    lan.says("Trưởng ban là ai?")
    offer = await lan.sees()
    assert offer.text == f"Bạn hỏi về ban nào?\n\n1. {bodies[0]}\n2. {bodies[1]}"
    lan.presses(offer.button("chuyển đổi số"), offer)
    answer = await lan.sees()
    assert answer.text.startswith(f"Câu hỏi: {bodies[1]}\n\nÔng Lê Văn B.\n")
    assert await lan.is_told() == ""


async def test_a_choice_may_be_typed_as_its_number(telegram: BotApi, knowledge: Told) -> None:
    knowledge.answers["Ai?"] = clarify("Ai?", "Bạn hỏi về ban nào?", "Ban A?", "Ban B?")
    lan = telegram.person()
    for words in ["Ai?", "2", "2"]:
        lan.says(words)
        await lan.sees()
    assert [question for question, _ in knowledge.asked] == ["Ai?", "Ban B?", "2"]


async def test_a_follow_up_is_asked_with_the_talk_so_far_and_start_begins_anew(
    telegram: BotApi, knowledge: Told
) -> None:
    lan, minh = telegram.person("Lan"), telegram.person("Minh")
    for person, words in [(lan, QUESTION), (minh, "Xin chào"), (lan, "Còn phó ban?"), (lan, "/start"), (lan, "Bà ấy?")]:
        person.says(words)
        await person.sees()
    talks = [(question, [earlier.question for earlier in talk]) for question, talk in knowledge.asked]
    assert talks == [(QUESTION, []), ("Xin chào", []), ("Còn phó ban?", [QUESTION]), ("Bà ấy?", [])]


async def test_feedback_is_kept_shown_and_can_be_changed(telegram: BotApi) -> None:
    lan = telegram.person()
    lan.says(QUESTION)
    answer = await lan.sees()
    lan.presses(answer.button("👍"), answer)
    assert await lan.is_told() == texts.THANKS_RIGHT.vi
    assert (await lan.chat.sees_change()).labels == ["👍 Đúng ✓", "👎 Chưa đúng"]
    lan.presses(answer.button("👎"), answer)
    assert await lan.is_told() == texts.THANKS_WRONG.vi
    assert (await lan.chat.sees_change()).labels == ["👍 Đúng", "👎 Chưa đúng ✓"]
    lan.presses(answer.button("👎"), answer)
    assert await lan.is_told() == texts.THANKS_WRONG.vi


@pytest.mark.parametrize("data", ["vote:0123456789abcdef:1", "ask:0123456789abcdef:0", "something of an older version"])
async def test_a_button_that_leads_nowhere_says_so(telegram: BotApi, data: str) -> None:
    lan = telegram.person()
    lan.says(QUESTION)
    answer = await lan.sees()
    lan.presses({"callback_data": data}, answer)
    assert await lan.is_told() == texts.OLD_BUTTON


async def test_a_button_pressed_while_the_bot_was_down_still_works(telegram: BotApi) -> None:
    lan = telegram.person()
    lan.says("/start")
    welcome = await lan.sees()
    lan.presses(welcome.button("nhiệm vụ"), welcome, is_stale=True)
    assert NOT_FOUND in (await lan.sees()).text
    assert lan.told.empty()


async def test_who_writes_english_is_spoken_to_in_english(telegram: BotApi, knowledge: Told) -> None:
    question = "Who is the head of Ban Chỉ đạo CCHC?"
    knowledge.answers[question] = answered(question, "The head is Nguyễn Văn Tùng.")
    lan = telegram.person()
    lan.says(question)
    answer = await lan.sees()
    assert answer.labels == ["👍 Right", "👎 Not right"]
    lan.presses(answer.button("Right"), answer)
    assert await lan.is_told() == "Thank you!"
    lan.says("/helpme")
    assert (await lan.sees()).text == texts.UNKNOWN_COMMAND.en
    lan.says(QUESTION)
    await lan.sees()
    lan.says("/helpme")
    assert (await lan.sees()).text == texts.UNKNOWN_COMMAND.vi


async def test_an_empty_library_says_so(telegram: BotApi, knowledge: Told) -> None:
    knowledge.is_empty = True
    lan = telegram.person()
    lan.says(QUESTION)
    assert (await lan.sees()).text == texts.LIBRARY_EMPTY.vi
    lan.says("Who is the head?")
    assert (await lan.sees()).text == texts.LIBRARY_EMPTY.en
    assert knowledge.asked == []


@pytest.mark.parametrize(
    "content",
    [
        {
            "sticker": {"file_id": "x", "file_unique_id": "x", "width": 1, "height": 1, "type": "regular"}
            | {"is_animated": False, "is_video": False}
        },
        {"voice": {"file_id": "x", "file_unique_id": "x", "duration": 3}},
        {"photo": [{"file_id": "x", "file_unique_id": "x", "width": 1, "height": 1}], "caption": "Ai là Trưởng ban?"},
        {"document": {"file_id": "x", "file_unique_id": "x"}},
    ],
    ids=["sticker", "voice", "photo", "document"],
)
async def test_only_text_is_read(telegram: BotApi, content: dict[str, object]) -> None:
    lan = telegram.person()
    lan.sends(**content)
    assert (await lan.sees()).text == texts.ONLY_TEXT.vi


async def test_an_album_is_answered_once(telegram: BotApi) -> None:
    lan = telegram.person()
    for _ in range(3):
        lan.sends(document={"file_id": "x", "file_unique_id": "x"}, media_group_id="album")
    lan.says(QUESTION)
    assert (await lan.sees()).text == texts.ONLY_TEXT.vi
    assert (await lan.sees()).text.startswith(HEAD.text)


async def test_what_is_no_new_message_of_a_person_is_left_alone(telegram: BotApi, knowledge: Told) -> None:
    lan, group = telegram.person(), telegram.group()
    telegram.member(group, "Bot khác", is_bot=True).says("@HoiQuyetDinhBot Ai là Trưởng ban?")
    telegram.member(group).says("@HoiQuyetDinhBot tin của kênh", is_automatic_forward=True)
    telegram.member(group).says("Chúng ta họp lúc mấy giờ?")
    telegram.member(group).says("/batdau")
    lan.sends(pinned_message={"message_id": 1, "date": 0, "chat": lan.chat.json()})
    lan.edits("Câu đã sửa")
    lan.says("/hoi")
    assert (await lan.sees()).text == texts.WHAT_QUESTION.vi
    assert knowledge.asked == []
    assert group.sees_nothing_more()


async def test_an_edited_message_that_waited_before_the_bot_started_is_left_alone(
    telegram: BotApi, bot: Running, start: Start, knowledge: Told
) -> None:
    await bot.end()
    telegram.forget_what_is_allowed()
    lan = telegram.person()
    lan.edits("Câu đã sửa")
    telegram.add_update({"channel_post": {"message_id": 1, "date": 0, "chat": telegram.group().json(), "text": "Tin"}})
    lan.says(QUESTION)
    async with start():
        assert (await lan.sees()).text.startswith(HEAD.text)
    assert [question for question, _ in knowledge.asked] == [QUESTION]


CALLS = [
    "@hoiquyetdinhbot Ai là Trưởng ban?",
    "Ai là Trưởng ban? @HoiQuyetDinhBot",
    "/hoi Ai là Trưởng ban?",
    "/hoi@HoiQuyetDinhBot Ai là Trưởng ban?",
]


@pytest.mark.parametrize("words", CALLS)
async def test_in_a_group_who_calls_the_bot_is_answered_in_reply(telegram: BotApi, words: str) -> None:
    group = telegram.group()
    asked = telegram.member(group).says(words)
    answer = await group.sees()
    assert answer.text.startswith(HEAD.text)
    assert answer.reply_to == asked


async def test_in_a_group_a_reply_to_the_bot_is_a_question_and_talks_do_not_mix(
    telegram: BotApi, knowledge: Told
) -> None:
    group = telegram.group()
    minh, hoa = telegram.member(group, "Minh"), telegram.member(group, "Hoa")
    minh.says("/hoi Ai là Trưởng ban?")
    answer = await group.sees()
    hoa.says("Còn phó ban?", reply_to=answer)
    await group.sees()
    assert knowledge.asked == [(QUESTION, ()), ("Còn phó ban?", ())]


async def test_an_unnamed_admin_of_a_group_is_a_person_too(telegram: BotApi) -> None:
    group = telegram.group()
    telegram.member(group, "Group", is_bot=True).says("/hoi Ai là Trưởng ban?", sender_chat=group.json())
    assert (await group.sees()).text.startswith(HEAD.text)


async def test_in_a_topic_the_answer_stays_there(telegram: BotApi) -> None:
    group = telegram.group()
    telegram.member(group).says("/hoi Ai là Trưởng ban?", message_thread_id=5, is_topic_message=True)
    answer = await group.sees()
    assert answer.topic == 5
    telegram.member(group).presses(answer.button("👍"), answer)
    assert (await group.sees_change()).labels[0] == "👍 Đúng ✓"


async def test_each_chat_is_answered_in_order_and_waits_for_no_other(telegram: BotApi, knowledge: Told) -> None:
    lan, minh = telegram.person("Lan"), telegram.person("Minh")
    slow = knowledge.hold("Câu chậm?")
    lan.says("Câu chậm?")
    lan.says(QUESTION)
    minh.says(QUESTION)
    assert (await minh.sees()).text.startswith(HEAD.text)
    assert lan.chat.sees_nothing_more()
    slow.set()
    assert (await lan.sees()).text == NOT_FOUND
    assert (await lan.sees()).text.startswith(HEAD.text)


async def test_somebody_who_waits_sees_that_an_answer_is_being_written(telegram: BotApi, knowledge: Told) -> None:
    lan = telegram.person()
    slow = knowledge.hold("Câu chậm?")
    lan.says("Câu chậm?")
    while not lan.chat.actions:
        await asyncio.sleep(0.01)
    slow.set()
    await lan.sees()
    assert lan.chat.actions == ["typing"]


async def test_a_group_that_moved_is_answered_where_it_is_now(telegram: BotApi) -> None:
    group = telegram.group()
    member = telegram.member(group)
    moved = telegram.move(group)
    member.says("/hoi Ai là Trưởng ban?")
    assert (await moved.sees()).text.startswith(HEAD.text)


async def test_what_a_person_writes_is_never_read_as_markup(telegram: BotApi, knowledge: Told) -> None:
    question = "<b>Ai & <script>?"
    knowledge.answers[question] = clarify(question, "Bạn hỏi ai <i>?", "Ai là <Trưởng ban> & phó?")
    lan = telegram.person()
    lan.says(question)
    offer = await lan.sees()
    assert offer.text == "Bạn hỏi ai <i>?\n\n1. Ai là <Trưởng ban> & phó?"
    assert offer.entities == []
    lan.presses(offer.buttons[0], offer)
    assert (await lan.sees()).text == f"Câu hỏi: Ai là <Trưởng ban> & phó?\n\n{NOT_FOUND}"
