"""How an answer becomes messages. Every message is read by the test server's own reader of Telegram's HTML."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot import texts
from bot.printing import page
from bot.rendering import LIMIT, cut, is_blank, plain, render, shortened, size, source_name
from knowledge.records import Answer, Citation, Outcome
from tests.bot.fakes import DECISION, answered, clarify
from tests.telegram_server.markup import parse

LEADER = "Trưởng ban là ông Nguyễn Văn Tùng."


def text_of(message: str) -> str:
    text, _ = parse(message)
    return text


def unspaced(text: str) -> str:
    """Without spaces: Telegram cuts those at the ends of a message."""
    return "".join(text.split())


def test_an_answer_is_followed_by_its_source_and_the_quote() -> None:
    assert render(answered("Ai?", LEADER), english=False) == (
        "Trưởng ban là ông Nguyễn Văn Tùng.\n"
        '<blockquote expandable><a href="https://example.org/qd?a=1&amp;b=2"><b>Quyết định 1132/QĐ-UBND về việc kiện '
        "toàn Ban Chỉ đạo cải cách hành chính</b></a>, 04/05/2023\n"
        "<i>Điều 1, khoản 1: </i>“1. Ông Nguyễn Văn Tùng, Chủ tịch UBND thành phố - Trưởng ban;”</blockquote>",
    )


def test_quotes_of_one_document_share_its_heading() -> None:
    second = replace(DECISION, quote="2. Ông Hoàng Minh Cường.", locator="Điều 1, khoản 2")
    news = Citation("tin-1", "Theo báo.", 0, 9, title="Tin tức")
    (message,) = render(answered("Ai?", LEADER, DECISION, second, news), english=False)
    assert text_of(message).split("\n")[1:] == [
        f"{DECISION.title}, 04/05/2023",
        f"Điều 1, khoản 1: “{DECISION.quote}”",
        "Điều 1, khoản 2: “2. Ông Hoàng Minh Cường.”",
        "Tin tức",
        "“Theo báo.”",
    ]
    assert message.count("<blockquote expandable>") == 2


def test_choices_are_listed_in_full_unless_the_answer_has_them() -> None:
    offer = clarify("Ai?", "Bạn hỏi về ban nào?", "Ban A?", "Ban B?")
    assert render(offer, english=False) == ("Bạn hỏi về ban nào?\n\n1. Ban A?\n2. Ban B?",)
    told = replace(offer, text="Bạn hỏi Ban A? hay Ban B?")
    assert render(told, english=False) == ("Bạn hỏi Ban A? hay Ban B?",)


def test_a_question_that_was_pressed_stands_above_its_answer() -> None:
    answer = Answer("Ai <là> trưởng ban?", Outcome.NOT_FOUND, "Tôi không thấy.")
    assert render(answer, english=False, asked=True) == (
        "<i>Câu hỏi: Ai &lt;là&gt; trưởng ban?</i>\n\nTôi không thấy.",
    )


def test_an_answer_without_words_is_not_sent_empty() -> None:
    assert render(Answer("?", Outcome.NOT_FOUND, " \u200b\n"), english=True) == plain(texts.NOTHING.en)


@pytest.mark.parametrize(
    ("url", "is_link"),
    [
        ("https://example.org/a", True),
        ("http://example.org", True),
        ("javascript:alert(1)", False),
        ("ftp://example.org", False),
        ("https://", False),
        ("http://[::1", False),
        ("", False),
        (None, False),
    ],
)
def test_only_web_addresses_become_links(url: str | None, is_link: bool) -> None:
    (message,) = render(answered("Ai?", LEADER, replace(DECISION, url=url)), english=False)
    assert ("<a href=" in message) is is_link


@pytest.mark.parametrize(
    ("number", "title", "name"),
    [
        ("1132/QĐ-UBND", "Kiện toàn Ban Chỉ đạo", "1132/QĐ-UBND – Kiện toàn Ban Chỉ đạo"),
        ("1132/QĐ-UBND", "Quyết định 1132/QĐ-UBND", "Quyết định 1132/QĐ-UBND"),
        ("1132/QĐ-UBND", None, "1132/QĐ-UBND"),
        (None, "Tin tức", "Tin tức"),
        (None, None, "qd-1132"),
        ("", "  ", "qd-1132"),
    ],
)
def test_a_source_is_named_by_what_there_is(number: str | None, title: str | None, name: str) -> None:
    assert source_name(replace(DECISION, number=number, title=title)) == name


def test_a_quote_that_fits_a_message_is_not_parted() -> None:
    filling = "Một câu. " * 440
    parts = render(answered("Ai?", filling, replace(DECISION, quote="Điều này dài. " * 80)), english=False)
    assert len(parts) == 2
    assert text_of(parts[0]).strip() == filling.strip()
    assert f"“{'Điều này dài. ' * 80}”" in text_of(parts[1])


def test_a_quote_longer_than_a_message_is_parted_between_sentences_under_its_heading() -> None:
    quote = "\n".join(f"{number}. Nhiệm vụ này được giao cho Sở Nội vụ." for number in range(300))
    parts = render(answered("Ai?", LEADER, replace(DECISION, quote=quote)), english=False)
    texts_ = [text_of(part) for part in parts]
    assert len(parts) == 5
    assert all(f"{DECISION.title}, 04/05/2023\nĐiều 1, khoản 1: " in text for text in texts_[1:])
    assert all(text.rstrip("”\n").endswith("Sở Nội vụ.") for text in texts_[1:])


@pytest.mark.parametrize(
    ("text", "longest", "pieces"),
    [
        ("ngắn", 10, ["ngắn"]),
        ("", 10, []),
        ("Câu một.\n\nCâu hai.", 12, ["Câu một.\n\n", "Câu hai."]),
        ("Dòng một\nDòng hai", 12, ["Dòng một\n", "Dòng hai"]),
        ("Câu một. Câu hai", 12, ["Câu một. ", "Câu hai"]),
        ("Ban Chỉ đạo", 9, ["Ban Chỉ ", "đạo"]),
        ("aaaaaa", 4, ["aaaa", "aa"]),
        ("😀😀😀", 4, ["😀😀", "😀"]),
        ("aae\u0302\u0301x", 4, ["aa", "e\u0302\u0301x"]),
    ],
)
def test_a_cut_falls_where_it_hurts_least(text: str, longest: int, pieces: list[str]) -> None:
    assert cut(text, longest) == pieces


def test_a_long_name_is_shortened() -> None:
    assert shortened("một  hai\nba bốn", 11) == "một hai ba…"


@settings(deadline=None)  # a busy machine is not a fault
@given(st.text(), st.integers(2, 50))
def test_no_character_is_lost_in_cutting(text: str, longest: int) -> None:
    pieces = cut(text, longest)
    assert "".join(pieces) == text
    assert all(0 < size(piece) <= longest for piece in pieces)


WORDS = st.text(alphabet=st.sampled_from("aàđ .\n<>&\"'“;😀e\u0301"), max_size=120)
LONG = st.builds(lambda words, times: (words + " ") * times, WORDS, st.integers(1, 150))
CITATIONS = st.builds(
    Citation,
    document=st.sampled_from(["a", "b<c>"]),
    quote=WORDS | LONG,
    start=st.just(0),
    end=st.just(0),
    number=st.none() | WORDS,
    title=st.none() | LONG,
    url=st.none() | st.just('https://x.vn/?"<>&') | WORDS,
    published=st.none() | st.just(date(2023, 5, 4)),
    locator=st.none() | WORDS,
)
ANSWERS = st.builds(
    Answer,
    question=WORDS,
    outcome=st.sampled_from(Outcome),
    text=WORDS | LONG | st.text(max_size=200),
    citations=st.lists(CITATIONS, max_size=4).map(tuple),
    choices=st.lists(WORDS, max_size=5).map(tuple),
)


@settings(deadline=None)  # a busy machine is not a fault
@given(ANSWERS, st.booleans())
def test_every_message_is_valid_short_enough_and_nothing_is_left_out(answer: Answer, asked: bool) -> None:
    messages = render(answer, english=False, asked=asked)
    shown = [text_of(message) for message in messages]
    assert messages
    for text in shown:
        assert 1 <= len(text) <= len(text.encode("utf-16-le")) // 2 <= LIMIT
        assert not is_blank(text)
    together = unspaced("".join(shown))
    assert is_blank(answer.text) or unspaced(answer.text) in together
    for citation in answer.citations:
        if size(citation.quote) <= LIMIT - 1000:
            assert any(f"“{citation.quote}”" in text for text in shown)


@settings(deadline=None)  # a busy machine is not a fault
@given(st.lists(LONG, min_size=1, max_size=3))
def test_a_quote_of_any_length_is_there_word_for_word(quotes: list[str]) -> None:
    citations = [Citation(f"d{number}", quote, 0, 0) for number, quote in enumerate(quotes)]
    shown = [text_of(message) for message in render(answered("Ai?", LEADER, *citations), english=False)]
    for number, quote in enumerate(quotes):
        assert unspaced(quote) in unspaced("".join(shown)).replace(f"d{number}", "")


def test_how_the_question_was_read_stands_below_the_answer() -> None:
    answer = Answer("ai la to truong", Outcome.NOT_FOUND, "Không tìm thấy.", reading="Ai là tổ trưởng")
    assert render(answer, english=False) == ("Không tìm thấy.\n\n<i>Tôi hiểu câu hỏi là: Ai là tổ trưởng</i>",)
    assert page(answer, english=False) == "Không tìm thấy.\n\nTôi hiểu câu hỏi là: Ai là tổ trưởng"
