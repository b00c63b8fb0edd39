"""Receipts: written, read again, kept, replayed after the library has changed."""

import json
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.pipeline import remove
from knowledge import Answer, Library, Outcome
from knowledge.doctor import repair
from knowledge.errors import ReceiptError
from knowledge.receipts import Receipt, as_json, hash_of, read_receipt
from knowledge.replaying import Fate, Replay
from knowledge.store.database import Store
from tests.embedders import WordsEmbedder
from tests.knowledge.decisions import ALL, CHANGE, FOUNDING, NEWS
from tests.libraries import index, open_library, settings_for, write

HEAD = "Ai là Trưởng ban Ban Chỉ đạo Phát triển du lịch huyện Mường Lạn?"
OPEN = "Bản du lịch giữ gìn cảnh quan ra sao?"
DAY, LATER = date(2023, 1, 1), date(2024, 1, 1)


class Shelf:
    """Receipts kept in a list."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    def keep(self, id_: str, receipt: str) -> None:
        self.kept[id_] = receipt


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    index(tmp_path / "lib", *write(tmp_path, {"qd31.txt": FOUNDING}))
    return tmp_path / "lib"


def asked(folder: Path, question: str, *, day: date = DAY, talk: tuple[Answer, ...] = ()) -> Receipt:
    shelf = Shelf()
    with Library.open(settings_for(folder), WordsEmbedder(), receipts=shelf) as library:
        answer = library.ask(question, as_of=day, talk=talk)
    assert list(shelf.kept) == [answer.receipt]
    return read_receipt(shelf.kept[answer.receipt or ""], "Here")


def replayed(folder: Path, receipt: Receipt) -> Replay:
    with open_library(folder) as library:
        return library.replay(receipt, as_of=LATER)


def fates(done: Replay) -> dict[str, Fate]:
    return {change.document: change.fate for change in done.changes}


def test_a_receipt_tells_what_the_answer_was_given_from(folder: Path) -> None:
    receipt = asked(folder, HEAD)
    assert (receipt.question, receipt.as_of, receipt.generation) == (HEAD, DAY, 1)
    assert (receipt.outcome, receipt.reason, receipt.model) == (Outcome.ANSWERED, "stated", WordsEmbedder.name)
    assert "Tòng Văn Inh" in receipt.answer
    assert [(said.kind, said.person) for said in receipt.statements][:1] == [("holds", "Tòng Văn Inh")]
    assert [(used.document, used.hash) for used in receipt.documents] == [("qd31", hash_of(FOUNDING))]
    assert receipt.citations[0].quote in FOUNDING


def test_an_answer_from_passages_names_those_that_were_read(folder: Path) -> None:
    with open_library(folder) as library:
        hits = {hit.passage for hit in library.search(OPEN, 5)}
    receipt = asked(folder, OPEN)
    assert hits <= set(receipt.passages)
    assert [used.document for used in receipt.documents] == ["qd31"]


def test_a_receipt_reads_as_it_was_written(folder: Path) -> None:
    with open_library(folder) as library:
        first = library.ask(HEAD, as_of=DAY)
    for receipt in (asked(folder, HEAD), asked(folder, "Còn phó ban?", talk=(first,)), asked(folder, "???")):
        assert read_receipt(as_json(receipt), "Here") == receipt


def test_nothing_of_the_person_is_in_a_receipt(folder: Path) -> None:
    assert set(json.loads(as_json(asked(folder, HEAD)))) == {
        "receipt", "id", "at", "program", "model", "place", "generation", "as_of", "question", "talk", "outcome",
        "reason", "answer", "choices", "citations", "statements", "passages", "documents",
    }  # fmt: skip


def test_without_a_place_for_receipts_none_is_written(folder: Path) -> None:
    with open_library(folder) as library:
        assert library.ask(HEAD, as_of=DAY).receipt is None


@pytest.mark.parametrize("question", [HEAD, OPEN, "Giá vàng hôm nay?", "Quyết định 31/QĐ-UBND còn hiệu lực không?"])
def test_in_an_unchanged_library_the_answer_is_the_same(folder: Path, question: str) -> None:
    receipt = asked(folder, question)
    done = replayed(folder, receipt)
    assert (done.differs_in, done.notes) == ((), ())
    assert set(fates(done).values()) <= {Fate.UNCHANGED}


def test_a_follow_up_is_replayed_after_its_talk(folder: Path) -> None:
    with open_library(folder) as library:
        first = library.ask(HEAD, as_of=DAY)
    receipt = asked(folder, "Còn phó trưởng ban thường trực?", talk=(first,))
    assert "Lò Thị Ngoan" in receipt.answer
    assert replayed(folder, receipt).differs_in == ()


@pytest.mark.parametrize("question", [HEAD, OPEN])
def test_after_a_document_was_replaced(folder: Path, tmp_path: Path, question: str) -> None:
    receipt = asked(folder, question)
    index(folder, *write(tmp_path, {"qd31.txt": FOUNDING.replace("Tòng Văn Inh", "Hờ A Dia")}))
    done = replayed(folder, receipt)
    assert done.differs_in == ()
    assert fates(done) == {"qd31": Fate.CHANGED}
    assert done.generation_now == 2


def test_after_a_document_was_added_that_changes_the_answer(folder: Path, tmp_path: Path) -> None:
    receipt = asked(folder, HEAD)
    index(folder, *write(tmp_path, {"qd58.txt": CHANGE}))
    done = replayed(folder, receipt)
    assert done.differs_in == ()
    assert "Tòng Văn Inh" in done.again.text
    assert "Vì Văn Hặc" in done.now.text
    assert fates(done) == {"qd31": Fate.UNCHANGED, "qd58": Fate.ADDED}


@pytest.mark.parametrize("question", [HEAD, OPEN])
def test_after_a_document_was_removed(folder: Path, question: str) -> None:
    receipt = asked(folder, question)
    store = Store.writing(folder)
    remove(store, ["qd31"])
    store.close()
    done = replayed(folder, receipt)
    assert done.differs_in == ()
    assert fates(done) == {"qd31": Fate.REMOVED}
    assert done.now.outcome is Outcome.NOT_FOUND


def test_after_the_search_files_of_the_generation_were_swept(folder: Path, tmp_path: Path) -> None:
    (old,) = folder.glob("segments/*")
    receipt = asked(folder, OPEN)
    index(folder, *write(tmp_path, ALL))  # more than there was: its files are merged with these, and swept
    assert not old.exists()
    done = replayed(folder, receipt)
    assert done.differs_in == ()
    assert set(fates(done).values()) >= {Fate.UNCHANGED}
    assert not old.exists()


def test_after_the_search_files_were_made_anew(folder: Path) -> None:
    receipt = asked(folder, OPEN)
    shutil.rmtree(folder / "segments")
    repair(folder)
    assert replayed(folder, receipt).differs_in == ()


def test_a_library_that_was_empty_then(tmp_path: Path) -> None:
    receipt = asked(tmp_path / "lib", HEAD)
    assert (receipt.generation, receipt.reason) == (0, "empty_library")
    index(tmp_path / "lib", *write(tmp_path, {"qd31.txt": FOUNDING}))
    done = replayed(tmp_path / "lib", receipt)
    assert (done.differs_in, done.notes) == ((), ())
    assert done.now.outcome is Outcome.ANSWERED
    assert fates(done) == {"qd31": Fate.ADDED}


def test_another_version_of_the_program_is_told(folder: Path) -> None:
    receipt = replace(asked(folder, HEAD), program="0.0.9", answer="Trưởng ban là ai đó.")
    done = replayed(folder, receipt)
    assert done.differs_in == ("answer",)
    assert done.notes[0].startswith("version 0.0.9 of the program gave the answer, version ")


def test_another_model_is_told(folder: Path) -> None:
    done = replayed(folder, replace(asked(folder, HEAD), model="another"))
    assert done.notes == (
        f"the library was embedded with 'another' then and is with {WordsEmbedder.name!r} now; the passages may differ",
    )


def test_an_older_copy_of_the_library_is_told_so(folder: Path) -> None:
    with pytest.raises(ReceiptError, match=r"of generation 7, and .* is at generation 1"):
        replayed(folder, replace(asked(folder, HEAD), generation=7))


def test_another_library_is_told_so(folder: Path, tmp_path: Path) -> None:
    receipt = asked(folder, HEAD)
    index(tmp_path / "other", *write(tmp_path / "o", {"tin.txt": NEWS}))
    with pytest.raises(ReceiptError, match=r"has no document 'qd31'.*--library"):
        replayed(tmp_path / "other", receipt)
    index(tmp_path / "twin", *write(tmp_path / "t", {"qd31.txt": FOUNDING + "\nThêm một dòng.\n"}))
    with pytest.raises(ReceiptError, match="has another text of the document 'qd31'"):
        replayed(tmp_path / "twin", receipt)


def damaged(whole: str, **changes: object) -> str:
    return json.dumps({**json.loads(whole), **changes}, ensure_ascii=False)


def test_a_damaged_receipt_is_told_in_one_line(folder: Path) -> None:
    whole = as_json(asked(folder, HEAD))
    without = json.loads(whole)
    del without["as_of"]
    told = {
        whole[:100]: "Here is no whole receipt: ",
        "": "Here is no whole receipt: ",
        "[]": "Here is no whole receipt: it has no field 'receipt'",
        json.dumps(without): "Here is no whole receipt: the field 'as_of' is missing",
        damaged(whole, generation="một"): "Here is no whole receipt: the field 'generation' is 'một'",
        damaged(whole, as_of="hôm qua"): "Here is no whole receipt: Invalid isoformat string: 'hôm qua'",
        damaged(whole, citations=[{"quote": 1}]): "Here is no whole receipt: ",
        damaged(whole, talk=["?"]): "Here is no whole receipt: '?' is no object",
        damaged(whole, statements=[{"kind": "holds"}]): "Here is no whole receipt: ",
        damaged(whole, talk=[{"question": "Ai?", "outcome": "answered", "spans": [], "topic": {"question": 5}}]): (
            "Here is no whole receipt: the field 'question' is 5"
        ),
        damaged(whole, receipt=99): "Here is a receipt of shape 99, and this program reads shape 1.",
    }
    for text, beginning in told.items():
        with pytest.raises(ReceiptError) as error:
            read_receipt(text, "Here")
        assert str(error.value).startswith(beginning)
        assert len(str(error.value).splitlines()) == 1


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
    max_leaves=6,
)
NAMES = ["at", "model", "as_of", "talk", "citations", "statements", "documents", "choices", "outcome", "passages"]
WHOLE = {
    "receipt": 1, "id": "a", "at": "2026-01-02T03:04:05+00:00", "program": "1", "model": None, "place": "",
    "generation": 1, "as_of": "2026-01-02", "question": "", "talk": [], "outcome": "answered", "reason": None,
    "answer": "", "choices": [], "citations": [], "statements": [], "passages": [], "documents": [],
}  # fmt: skip


@given(st.sampled_from(NAMES), JSON)
def test_whatever_a_field_holds_it_is_read_or_refused(name: str, value: object) -> None:
    try:
        read = read_receipt(json.dumps({**WHOLE, name: value}), "Here")
    except ReceiptError:
        return
    assert read_receipt(as_json(read), "Here") == read
