"""What is kept of people's doings, and what is not."""

import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.state import Kept, State, StateError
from tests.bot.fakes import HEAD, clarify


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
