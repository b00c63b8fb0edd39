"""What is kept of people's doings, and what is not."""

import logging
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.state import Kept, Receipts, State, StateError
from knowledge import Library
from knowledge.errors import ReceiptError
from knowledge.receipts import read_receipt
from knowledge.store.receipts import kept_receipt
from tests.bot.fakes import HEAD, clarify
from tests.embedders import WordsEmbedder
from tests.knowledge.decisions import FOUNDING
from tests.libraries import index, settings_for, write


def rows(path: Path, query: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(path)
    try:
        return connection.execute(query).fetchall()
    finally:
        connection.close()


def test_an_answers_choices_are_remembered_over_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "new" / "state.sqlite"
    state = State.open(path)
    key = state.keep(clarify("Ai?", "Ban nào?", "Ban A?", "Bán B?"), english=False)
    state.close()
    state = State.open(path)
    assert state.kept(key) == Kept(("Ban A?", "Bán B?"), english=False)
    assert state.kept("0123456789abcdef") is None
    state.close()


def test_the_last_vote_counts(state: State, tmp_path: Path) -> None:
    key = state.keep(HEAD, english=True)
    assert state.vote(key, right=True) == Kept((), english=True)
    assert state.vote(key, right=False) == Kept((), english=True)
    assert rows(tmp_path / "state.sqlite", "select answer, right, outcome from feedback") == [(key, 0, "answered")]


def test_a_vote_on_an_unknown_answer_is_not_kept(state: State, tmp_path: Path) -> None:
    assert state.vote("0123456789abcdef", right=True) is None
    assert rows(tmp_path / "state.sqlite", "select * from feedback") == []


def test_old_answers_are_forgotten_and_their_votes_stay(state: State, tmp_path: Path) -> None:
    key = state.keep(HEAD, english=False)
    state.vote(key, right=True)
    state.forget(datetime.now(UTC) + timedelta(seconds=2))
    assert state.kept(key) is None
    assert len(rows(tmp_path / "state.sqlite", "select * from feedback")) == 1


def test_of_a_person_neither_words_nor_chat_are_kept(state: State, tmp_path: Path) -> None:
    state.vote(state.keep(HEAD, english=False), right=True)
    state.close()
    kept = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert HEAD.question.encode() not in kept
    columns = {row[0] for row in rows(tmp_path / "state.sqlite", "select name from pragma_table_info('answers')")}
    assert columns == {"id", "at", "outcome", "reason", "choices", "english"}


def test_a_file_that_is_no_database_is_named_with_a_cure(tmp_path: Path) -> None:
    path = tmp_path / "state.sqlite"
    path.write_text("không phải cơ sở dữ liệu " * 100, encoding="utf8")
    with pytest.raises(StateError, match=r"Cannot use .*state\.sqlite: file is not a database\. Mend"):
        State.open(path)


def test_a_place_that_cannot_hold_it_is_named_with_a_cure(tmp_path: Path) -> None:
    (tmp_path / "var").write_text("a file where a folder should be", encoding="utf8")
    with pytest.raises(StateError, match="Cannot use"):
        State.open(tmp_path / "var" / "state.sqlite")


QUESTION = "Ai là Trưởng ban Ban Chỉ đạo Phát triển du lịch huyện Mường Lạn?"


@pytest.fixture
def receipts(tmp_path: Path) -> Iterator[Receipts]:
    opened = Receipts.open(tmp_path / "state.sqlite", 30)
    yield opened
    opened.close()


def test_every_answer_leaves_a_receipt_that_can_be_replayed(receipts: Receipts, state: State, tmp_path: Path) -> None:
    index(tmp_path / "lib", *write(tmp_path, {"qd31.txt": FOUNDING}))
    with Library.open(settings_for(tmp_path / "lib"), WordsEmbedder(), receipts=receipts) as library:
        answer = library.ask(QUESTION)
        assert state.keep(answer, english=False) == answer.receipt
        receipt = read_receipt(kept_receipt(tmp_path / "lib", answer.receipt or ""), "Here")
        assert (receipt.id, receipt.question, receipt.answer) == (answer.receipt, QUESTION, answer.text)
        assert library.replay(receipt, as_of=receipt.as_of).differs_in == ()


def test_a_button_carries_the_id_of_its_answers_receipt(state: State) -> None:
    assert state.keep(replace(HEAD, receipt="0123456789abcdef"), english=False) == "0123456789abcdef"
    assert state.vote("0123456789abcdef", right=False) == Kept((), english=False)


def test_old_receipts_are_deleted_and_no_word_of_them_stays(receipts: Receipts, tmp_path: Path) -> None:
    path = tmp_path / "state.sqlite"
    receipts.keep("old", "một câu hỏi rất riêng")
    with sqlite3.connect(path) as db:
        db.execute("update receipts set at = ?", [(datetime.now(UTC) - timedelta(days=31)).isoformat()])
    db.close()
    receipts.keep("new", "một câu hỏi mới")
    assert rows(path, "select id from receipts") == [("new",)]
    with sqlite3.connect(path) as db:
        db.execute("pragma wal_checkpoint(truncate)")
    db.close()
    assert "rất riêng".encode() not in path.read_bytes()


def test_receipts_are_kept_for_as_long_as_is_said(tmp_path: Path) -> None:
    path = tmp_path / "state.sqlite"
    opened = Receipts.open(path, 30)
    opened.keep("a", "…")
    with sqlite3.connect(path) as db:
        db.execute("update receipts set at = ?", [(datetime.now(UTC) - timedelta(days=3)).isoformat()])
    db.close()
    opened.close()
    Receipts.open(path, 4).close()
    assert rows(path, "select id from receipts") == [("a",)]
    Receipts.open(path, 2).close()
    assert rows(path, "select id from receipts") == []


def test_a_receipt_that_cannot_be_kept_costs_no_answer(receipts: Receipts, caplog: pytest.LogCaptureFixture) -> None:
    receipts.close()
    with caplog.at_level(logging.ERROR):
        receipts.keep("a", "một câu hỏi rất riêng")
    assert "without a receipt" in caplog.text
    assert "rất riêng" not in caplog.text


def test_an_unknown_receipt_is_told_so(receipts: Receipts, tmp_path: Path) -> None:
    with pytest.raises(ReceiptError, match="HOI_RECEIPT_DAYS"):
        kept_receipt(tmp_path / "lib", "0123456789abcdef")
    with pytest.raises(ReceiptError, match=r"There is no file 'x.json', and no "):
        kept_receipt(tmp_path / "elsewhere" / "lib", "x.json")
    receipts.close()
    (tmp_path / "state.sqlite").write_text("kein SQLite " * 100)
    with pytest.raises(ReceiptError, match="cannot be read"):
        kept_receipt(tmp_path / "lib", "a")
