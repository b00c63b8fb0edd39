"""The conversation in the terminal: typed lines in, text out."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot import texts
from bot.printing import BAR, WIDTH, page
from bot.terminal import SamplesError, Terminal, make_samples
from tests.bot.fakes import DECISION, HEAD, NOT_FOUND, Told, answered, clarify


def said(knowledge: Told, *lines: str, mark: str = "") -> str:
    out = io.StringIO()
    Terminal(knowledge, out, mark=mark).talk(lines)
    return out.getvalue()


def unspaced(text: str) -> str:
    return "".join(text.split())


def test_an_answer_has_its_source_and_the_quote_below() -> None:
    assert said(Told(HEAD), "Ai là Trưởng ban?\n") == (
        "Trưởng ban là ông Nguyễn Văn Tùng.\n"
        "\n"
        "  Nguồn: Quyết định 1132/QĐ-UBND về việc kiện toàn Ban Chỉ đạo cải cách hành\n"
        "    chính, 04/05/2023\n"
        "  Điều 1, khoản 1\n"
        "  │ “1. Ông Nguyễn Văn Tùng, Chủ tịch UBND thành phố - Trưởng ban;”\n"
        "\n"
    )


def test_quotes_of_one_document_share_its_heading() -> None:
    second = replace(DECISION, quote="2. Bà A.", locator=None)
    news = replace(DECISION, document="tin", title="Tin", number=None, published=None, quote="B.")
    sources = page(answered("?", "Đây.", DECISION, second, news), english=False).split("\n\n")[1:]
    assert [source.splitlines()[-3:] for source in sources] == [
        ["  Điều 1, khoản 1", f"{BAR}“{DECISION.quote}”", f"{BAR}“2. Bà A.”"],
        ["  Nguồn: Tin", "  Điều 1, khoản 1", f"{BAR}“B.”"],
    ]


def test_a_number_is_never_broken_over_two_lines() -> None:
    printed = page(answered("?", "Đây.", replace(DECISION, quote="QĐ-UBND " * 40, title=None)), english=False)
    assert printed.count("QĐ-UBND ") + printed.count("QĐ-UBND\n") == 40


def test_every_answer_from_the_samples_says_so() -> None:
    failing = Told(HEAD, clarify("Ban nào?", "Ban A hay B?", "A?", "B?"), failing={"Lỗi?": RuntimeError()})
    answers = said(failing, HEAD.question, "Ban nào?", "Gì cơ?", "Lỗi?", mark=texts.SAMPLE).split("\n\n")
    assert [text[:14] for text in answers if text.startswith("(")] == ["(Văn bản mẫu) "] * 4


def test_empty_lines_are_passed_over_and_talk_ends_at_a_command() -> None:
    knowledge = Told(HEAD)
    said(knowledge, "", "  \t ", "\x00\x1b", HEAD.question, "/thoat", "Còn ai?")
    assert [question for question, _ in knowledge.asked] == [HEAD.question]


def test_help_is_given() -> None:
    assert unspaced(said(Told(), "/help")) == unspaced(texts.TERMINAL_HELP)


def test_a_choice_is_taken_by_its_number() -> None:
    knowledge = Told(clarify("Ai?", "Bạn hỏi về ban nào?", "Ban A?", "Ban B?"))
    assert "1. Ban A?\n2. Ban B?" in said(knowledge, "Ai?", "2", "2", "3")
    assert [question for question, _ in knowledge.asked] == ["Ai?", "Ban B?", "2", "3"]


def test_a_follow_up_is_asked_with_the_talk_so_far() -> None:
    knowledge = Told(HEAD)
    said(knowledge, HEAD.question, "Còn phó ban?")
    assert knowledge.asked[1] == ("Còn phó ban?", (HEAD,))


def test_the_frame_is_in_the_language_of_the_question() -> None:
    question = "Who is the head of the committee?"
    assert "  Source: Quyết định" in said(Told(answered(question, "Nguyễn Văn Tùng.")), question)


@pytest.mark.parametrize("line", ["x" * 10_000, "Ai là\x07 Trưởng ban\x1b[31m?", "Ai\u2028là?", "\ud7ff\ufffd"])
def test_strange_lines_are_asked_like_any_other(line: str) -> None:
    knowledge = Told()
    assert said(knowledge, line).strip() == NOT_FOUND
    assert "\x1b" not in knowledge.asked[0][0]


def test_a_failure_is_apologised_for_and_the_talk_goes_on() -> None:
    out = io.StringIO()
    went_well = Terminal(Told(HEAD, failing={"Lỗi?": RuntimeError("Lỗi?")}), out).talk(["Lỗi?", HEAD.question])
    assert not went_well
    assert out.getvalue().startswith("Xin lỗi, tôi gặp trục trặc")
    assert HEAD.text in out.getvalue()


def test_colours_are_only_there_when_asked_for() -> None:
    assert "\x1b" not in page(HEAD, english=False)
    assert page(HEAD, english=False, coloured=True).startswith("\x1b[1mTrưởng ban là ông Nguyễn Văn Tùng.\x1b[0m")


def test_control_characters_of_a_document_do_not_reach_the_terminal() -> None:
    wild = replace(DECISION, quote="a\x1b[2Jb", title="T\x07", number=None, locator="Điều\x1b1")
    assert not set(page(answered("?", "c\x1bd", wild), english=False)) & {"\x1b", "\x07"}


@settings(deadline=None)  # a busy machine is not a fault
@given(st.text(alphabet=st.sampled_from("aàđbc-/ .\n;“"), max_size=400))
def test_folding_changes_no_word_of_a_quote(quote: str) -> None:
    printed = page(answered("?", "Đây.", replace(DECISION, quote=quote)), english=False)
    lines = printed.split("\n")
    quoted = [line.removeprefix(BAR) for line in lines if line.startswith(BAR.rstrip())]
    assert "\n".join(quoted).replace("│", "").split() == f"“{quote}”".split()
    assert all(len(line) <= WIDTH or " " not in line.strip(BAR) for line in lines)


def test_the_greeting_says_where_answers_come_from_and_what_to_ask() -> None:
    out = io.StringIO()
    Terminal(Told(), out).greet(texts.FROM_LIBRARY.format("var/library"), texts.SAMPLE_QUESTIONS)
    greeting = out.getvalue()
    assert "Tôi đang tra cứu trong thư viện var/library." in greeting
    assert all(f"  • {question}" in greeting for question in texts.SAMPLE_QUESTIONS)
    assert max(map(len, greeting.splitlines())) <= WIDTH


# The samples are made by the indexer in a process of its own; a small stand-in is enough to see how it is called.


@pytest.fixture
def indexer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a program `indexer`: whatever is put into its `__main__.py`."""
    (tmp_path / "indexer").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path / "indexer" / "__main__.py"


def test_samples_are_made_by_the_indexer_which_leaves_the_talk_alone(
    indexer: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    indexer.write_text("import sys; print(sys.argv[1:], repr(sys.stdin.read()))", encoding="utf8")
    make_samples(tmp_path / "samples")
    printed = capfd.readouterr()
    assert printed.out == ""
    assert printed.err == f"['samples', '--library', '{tmp_path / 'samples'}'] ''\n"


def test_samples_that_cannot_be_made_are_named(indexer: Path, tmp_path: Path) -> None:
    indexer.write_text("import sys; sys.exit(3)", encoding="utf8")
    with pytest.raises(SamplesError, match=r"exit 3.*python -m indexer add"):
        make_samples(tmp_path / "samples")
