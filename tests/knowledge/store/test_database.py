import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from knowledge.errors import LibraryError, UnknownDocument
from knowledge.records import Document, Kind, Passage
from knowledge.store.database import FILE, Segment, Store

TEXT = "Điều 1. Thành lập Tổ công tác.\nĐiều 2. Hiệu lực."


def decision(text: str = TEXT, id_: str = "qd-1") -> Document:
    return Document(id_, f"/in/{id_}.txt", text, Kind.DECISION, number="1/QĐ-UBND", published=date(2024, 2, 29))


def first_passage(document: Document) -> tuple[Passage, str]:
    return Passage(f"{document.id}:0", document.id, 0, 10, document.text[:10], "Điều 1"), "key-1"


def put(store: Store, document: Document, content: str = "hash") -> None:
    store.keep_vectors({"key-1": np.ones(4, dtype=np.float32)})
    store.replace(document, content, [first_passage(document)])


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store.writing(tmp_path)
    yield store
    store.close()


def test_a_document_comes_back_as_it_was_put_in(store: Store) -> None:
    put(store, decision())
    generation = store.publish([], [])
    assert store.document("qd-1", generation) == decision()
    assert [s.passage for s in store.all_passages(generation)] == [first_passage(decision())[0]]


def test_nothing_shows_before_it_is_published(store: Store) -> None:
    put(store, decision())
    assert store.documents(store.generation) == []
    assert store.has_unpublished()
    store.publish([], [])
    assert not store.has_unpublished()
    assert [d.id for d in store.documents(store.generation)] == ["qd-1"]


def test_an_older_generation_still_reads_what_it_had(store: Store) -> None:
    put(store, decision("Bản cũ của quyết định."))
    old = store.publish([], [])
    put(store, decision("Bản mới của quyết định."), "other hash")
    new = store.publish([], [])
    assert store.document("qd-1", old).text == "Bản cũ của quyết định."
    assert store.document("qd-1", new).text == "Bản mới của quyết định."
    assert store.count(old) == store.count(new) == (1, 1)
    assert store.ended_passages(old).tolist() == []
    assert store.ended_passages(new).tolist() == [1]


def test_what_was_never_published_is_replaced_without_a_trace(store: Store) -> None:
    put(store, decision("Một bản nháp."))
    put(store, decision("Bản sau cùng."))
    assert store.count(store.publish([], [])) == (1, 1)
    assert store.ended_passages(store.generation).tolist() == []


def test_a_removed_document_is_gone_from_the_next_generation_on(store: Store) -> None:
    put(store, decision())
    old = store.publish([], [])
    store.remove("qd-1")
    new = store.publish([], [])
    assert store.document("qd-1", old).id == "qd-1"
    with pytest.raises(UnknownDocument, match="status --list"):
        store.document("qd-1", new)


def test_removing_an_unknown_document_names_the_cure(store: Store) -> None:
    with pytest.raises(UnknownDocument, match="No document 'nothing'"):
        store.remove("nothing")


def test_a_failing_document_leaves_the_library_as_it_was(store: Store) -> None:
    put(store, decision())
    broken = [(Passage("p", "qd-1", 0, 3, "xyz", section=None), "key")]  # type: ignore[arg-type]
    with pytest.raises(LibraryError):
        store.replace(decision("Bản hỏng."), "other", broken)
    assert store.hash_of("qd-1") == "hash"
    assert store.count(store.publish([], [])) == (1, 1)


def test_vectors_are_kept_in_half_precision(store: Store) -> None:
    vector = np.array([0.1, -0.25, 1.0, 0.0], dtype=np.float32)
    store.keep_vectors({"a": vector})
    assert store.vectors(["a", "a"]).tolist() == [vector.astype(np.float16).astype(np.float32).tolist()] * 2
    assert store.missing_vectors(["a", "b"]) == {"b"}
    with pytest.raises(LibraryError, match="re-embed"):
        store.vectors(["b"])


def test_segments_belong_to_generations(store: Store) -> None:
    one, two, both = Segment("one", 1, 5, 5), Segment("two", 6, 9, 4), Segment("both", 1, 9, 9)
    store.publish([one], [])
    store.publish([two], [])
    store.publish([both], [one, two])
    assert [store.segments(g) for g in (1, 2, 3)] == [[one], [one, two], [both]]


def test_a_file_that_is_no_database_is_told_so(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("Đây không phải là cơ sở dữ liệu. " * 100, encoding="utf8")
    with pytest.raises(LibraryError, match=r"cannot be used .*doctor"):
        Store.reading(tmp_path)


def test_a_folder_that_is_a_file_is_told_so(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("x")
    with pytest.raises(LibraryError, match="Check the path"):
        Store.writing(tmp_path / "taken")


def test_no_library_is_none(tmp_path: Path) -> None:
    assert Store.reading(tmp_path / "nowhere") is None


def test_a_full_disk_is_told_so_and_the_library_stays_whole(store: Store) -> None:
    put(store, decision())
    generation = store.publish([], [])
    # SQLite is told to refuse any growth of its file, which it reports as it does a full disk.
    store._db.execute(f"PRAGMA max_page_count = {store._db.execute('PRAGMA page_count').fetchone()[0]}")
    with pytest.raises(LibraryError, match="is full"):
        put(store, decision("Một văn bản rất dài. " * 50_000, "qd-2"))
    assert store.count(generation) == (1, 1)
    assert sqlite3.connect(store.path).execute("PRAGMA integrity_check").fetchone() == ("ok",)
