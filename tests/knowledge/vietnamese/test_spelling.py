import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.vietnamese.spelling import bare, fold, fold_word, folded, is_bare, normalise, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hoà", "hòa"),
        ("thuỷ", "thủy"),
        ("Kỹ thuật", "kĩ thuật"),
        ("quý", "quí"),
        ("Đà Nẵng", "da nang"),
        ("ĐỘC LẬP", "độc lập"),
        ("01", "1"),
        ("10.000", "10000"),
        ("công\u00adtác", "congtac"),
        ("Uỷ\u200b ban", "ủy ban"),
        ("Аn Lâm", "An Lâm"),  # the first letter of the left one is Cyrillic
        ("１１３２", "1132"),
    ],
)
def test_two_spellings_fold_to_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"), [("hành chính", "chính sách"), ("1132", "1123"), ("0,5", "5"), ("tay", "tai")]
)
def test_different_words_stay_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_a_number_of_a_decision_is_split_at_its_signs() -> None:
    assert folded("Quyết định số 1132/QĐ-UBND ngày 08/05/2023") == [
        "quyet", "dinh", "so", "1132", "qd", "ubnd", "ngay", "8", "5", "2023",
    ]  # fmt: skip


@given(st.text())
def test_words_stand_at_their_places(text: str) -> None:
    for word in words(text):
        assert fold_word(text[word.start : word.end]) == word.folded


@given(st.text(alphabet="aàáảãạăâbcdđeêghiklmnoôơpqrstuưvxyỳýỷỹỵ ÀĐƯ.,1234567890"))
def test_nfd_and_case_do_not_matter(text: str) -> None:
    assert folded(unicodedata.normalize("NFD", text)) == folded(text) == folded(bare(text)) == folded(text.upper())


@given(st.text())
def test_normalising_twice_changes_nothing(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


def test_bareness() -> None:
    assert is_bare("Ai la Truong ban?")
    assert not is_bare("Ai là Truong ban?")
    assert not is_bare("Đ")
