import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge import HoiError, Library, Outcome
from knowledge.doctor import faults, repair
from knowledge.errors import EmbedderMismatch, LibraryError
from knowledge.records import Reason
from knowledge.store.database import FILE
from tests.embedders import WordsEmbedder
from tests.libraries import index, open_library, settings_for, write

DECISION = """ỦY BAN NHÂN DÂN
HUYỆN ĐÔNG TRÀ

Số: 77/QĐ-UBND
Đông Trà, ngày 05 tháng 4 năm 2024

QUYẾT ĐỊNH
Về việc thành lập Tổ công tác Nước sạch huyện Đông Trà

Điều 1. Thành lập Tổ công tác Nước sạch huyện Đông Trà gồm:
1. Ông Hứa Ngọc Tấn, Phó Chủ tịch UBND huyện - Tổ trưởng;
2. Bà Nông Thị Xuyến, Trưởng phòng Kinh tế - Tổ phó.

Điều 2. Tổ công tác có nhiệm vụ khảo sát nguồn nước tại các thôn và báo cáo trước ngày 25 hằng tháng.

Điều 3. Quyết định này có hiệu lực kể từ ngày ký./.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    index(tmp_path / "lib", *write(tmp_path, {"qd77.txt": DECISION}))
    return tmp_path / "lib"


@pytest.fixture
def library(folder: Path) -> Iterator[Library]:
    with open_library(folder) as library:
        yield library


def test_an_answer_quotes_word_for_word(library: Library) -> None:
    answer = library.ask("Ai là Tổ trưởng Tổ công tác Nước sạch huyện Đông Trà?")
    assert answer.outcome is Outcome.ANSWERED
    assert "Hứa Ngọc Tấn" in answer.text
    for citation in answer.citations:
        assert library.document(citation.document).text[citation.start : citation.end] == citation.quote


@pytest.mark.parametrize(
    "question",
    [
        "Giá vàng hôm nay bao nhiêu?",
        "Thời tiết ngày mai thế nào?",
        "Ai vô địch World Cup?",
        "Số điện thoại của Tổ trưởng?",
    ],
)
def test_what_no_document_says_is_not_answered(library: Library, question: str) -> None:
    answer = library.ask(question)
    assert (answer.outcome, answer.citations) == (Outcome.NOT_FOUND, ())


@pytest.mark.parametrize(
    "question",
    [
        "",
        "   ",
        "😀😀😀",
        "\x00\x01\x02",
        "?" * 10_000,
        "Điều 1 " * 2_000,
        '"Điều 1" OR NEAR(*) AND (',
        "'; DROP TABLE documents; --",
        "谁是领导？",
        "តើ​អ្នកណា​ជា​ប្រធាន?",
        "\u200b\u00ad\ufeff",
        "a" * 10_000,
        "%s %d {0} {question}",
    ],
)
def test_anything_typed_is_answered_or_declined_in_plain_words(library: Library, question: str) -> None:
    assert library.ask(question).text
    assert isinstance(library.search(question, 3), list)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.text(max_size=80)
    | st.lists(
        st.sampled_from(
            ["Điều 1", '"', "OR", "NEAR(*)", "ai", "thuwowngf", "77", "/", "UBND", "\ud800", "\x00", "năm 9999", "😀"]
        )
    ).map(" ".join)
)
def test_nothing_that_is_typed_is_an_error(library: Library, question: str) -> None:
    answer = library.ask(question)
    assert answer.text
    assert all(library.document(c.document).text[c.start : c.end] == c.quote for c in answer.citations)
    assert isinstance(library.search(question, 3), list)


def test_how_a_question_was_read_is_shown_where_it_mattered(library: Library) -> None:
    mended = library.ask("Ai là Tổ trưởngg Tổ công tác Nước sạch?")
    assert (mended.outcome, mended.reading) == (Outcome.ANSWERED, "Ai là Tổ trưởng Tổ công tác Nước sạch?")
    assert library.ask("Ai là Tổ trưởng Tổ công tác Nước sạch?").reading is None
    assert library.ask("gia vang hom nay").reading == "Giá vàng hôm nay"


def test_a_document_that_is_named_comes_first(tmp_path: Path) -> None:
    other = DECISION.replace("77/QĐ-UBND", "78/QĐ-UBND").replace("Điều 3.", "Nguồn nước số 77, số 77.\n\nĐiều 3.")
    index(tmp_path / "two", *write(tmp_path, {"qd77.txt": DECISION, "qd78.txt": other}))
    with open_library(tmp_path / "two") as library:
        for question in ("77", "so 77", "QĐ 77", "77/QĐ", "qd so 77/QD-UBND nam 2024", "quyết định 77 của UBND huyện"):
            assert library.search(question, 2)[0].document == "qd77", question
            assert library.ask(question).citations[0].document == "qd77", question


def test_of_several_with_one_number_the_year_and_the_issuer_tell_which(tmp_path: Path) -> None:
    older = DECISION.replace("tháng 4 năm 2024", "tháng 4 năm 2019")
    elsewhere = DECISION.replace("ĐÔNG TRÀ", "TÂY SẬY").replace("Đông Trà", "Tây Sậy")
    index(tmp_path / "three", *write(tmp_path, {"a.txt": DECISION, "b.txt": older, "c.txt": elsewhere}))
    with open_library(tmp_path / "three") as library:
        asked = library.ask("Quyết định 77 nói về việc gì?")
        assert asked.outcome is Outcome.CLARIFY
        assert len(asked.choices) == 3
        assert all("77/QĐ-UBND ngày 05/04/20" in c and "huyện" in c for c in asked.choices)
        assert library.ask("Quyết định 77 năm 2019 nói về việc gì?").citations[0].document == "b"
        assert library.ask("Quyết định 77 của UBND huyện Tây Sậy").citations[0].document == "c"


def test_what_nobody_sees_does_not_hide_what_a_document_says(tmp_path: Path) -> None:
    odd = DECISION.replace("Thành lập Tổ công tác", "Thành lập\u00a0Tổ\u200b công\u00ad tác").replace(
        "Tổ trưởng", "Tổ\u200b trưởng"
    )
    index(tmp_path / "odd", *write(tmp_path, {"qd77.txt": odd}))
    with open_library(tmp_path / "odd") as library:
        answer = library.ask("Ai là Tổ trưởng Tổ công tác Nước sạch huyện Đông Trà?")
        assert "Hứa Ngọc Tấn" in answer.text
        assert [odd[c.start : c.end] for c in answer.citations] == [c.quote for c in answer.citations]


def test_an_empty_library_says_so(tmp_path: Path) -> None:
    with open_library(tmp_path / "nowhere") as library:
        assert library.is_empty
        assert library.ask("Ai là Tổ trưởng?").reason is Reason.EMPTY_LIBRARY
        assert library.search("Tổ trưởng", 3) == []
        with pytest.raises(HoiError, match="indexer add"):
            library.document("qd77")
    assert not (tmp_path / "nowhere").exists()


def test_an_open_library_moves_to_the_new_generation(folder: Path, tmp_path: Path, library: Library) -> None:
    assert library.ask("Ai là Tổ phó Tổ công tác Nước sạch?").outcome is Outcome.ANSWERED
    index(folder, *write(tmp_path, {"qd77.txt": DECISION.replace("Nông Thị Xuyến", "Mùa Thị Dín")}))
    assert "Mùa Thị Dín" in library.ask("Ai là Tổ phó Tổ công tác Nước sạch?").text


def test_a_library_of_another_model_is_refused(folder: Path) -> None:
    class Other(WordsEmbedder):
        name = "another"

    with pytest.raises(EmbedderMismatch, match="re-embed"):
        Library.open(settings_for(folder), Other())


def test_lost_search_files_are_told_and_made_again(folder: Path) -> None:
    expected = [hit.passage for hit in open_library(folder).search("khảo sát nguồn nước", 5)]
    (vectors,) = folder.glob("segments/*/vectors.faiss")
    vectors.unlink()
    with pytest.raises(LibraryError, match="doctor --repair"):
        open_library(folder)
    assert [fault.cure for fault in faults(folder, WordsEmbedder.name)] == [
        "Run 'python -m knowledge doctor --repair'."
    ]
    assert repair(folder) > 0
    assert list(faults(folder, WordsEmbedder.name)) == []
    assert [hit.passage for hit in open_library(folder).search("khảo sát nguồn nước", 5)] == expected


def test_the_doctor_finds_a_passage_without_vector(folder: Path) -> None:
    with sqlite3.connect(folder / FILE) as db:
        db.execute("DELETE FROM vectors WHERE rowid = 1")
    assert "1 passages have no vector" in [fault.what for fault in faults(folder, WordsEmbedder.name)]


def test_the_doctor_finds_another_model(folder: Path) -> None:
    assert [fault.what for fault in faults(folder, "another")] == [
        "made with the model 'words-of-tests', asked with 'another'"
    ]


def test_bare_and_accented_questions_find_alike(library: Library) -> None:
    accented = library.ask("Tổ công tác Nước sạch có nhiệm vụ gì?")
    bare = library.ask("To cong tac Nuoc sach co nhiem vu gi?")
    assert accented.citations == bare.citations != ()
