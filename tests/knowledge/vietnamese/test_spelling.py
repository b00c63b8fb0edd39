import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.vietnamese.writing.spelling import bare, fold, fold_word, folded, is_bare, legible, normalise, words


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
        ("ngày 01/7/2023", "ngày 1.7.2023"),
        ("ngày 01/7/2023", "ngày 1-7-2023"),
        ("ngày 01/7/2023", "ngày 01 tháng 7 năm 2023"),
        ("tháng 7/2023", "tháng 07 năm 2023"),
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


@pytest.mark.parametrize(
    "text", ["6 tháng năm nay", "tháng 13 năm 2023", "họp 2 tháng 1 lần", "năm 2023", "tháng 7 năm nay"]
)
def test_months_and_years_that_tell_no_day_keep_their_words(text: str) -> None:
    assert {"thang", "nam"} & {*folded(text)} == {"thang", "nam"} & {*bare(text).split()}


@pytest.mark.parametrize(
    ("odd", "meant"),
    [
        ("Ban\u00a0Chỉ\u2003đạo", "Ban Chỉ đạo"),
        ("Uỷ\u200b ban\u00ad", "Uỷ ban"),
        ("\u0412an Chỉ đạo", "Ban Chỉ đạo"),  # the first letter is Cyrillic
        ("Ng\u0443\u0301", "Ngý"),  # so is the y, and its mark stands apart
        ("Кто ты?", "Кто ты?"),
        ("số １１３２／ＱĐ－ＵＢＮＤ", "số 1132/QĐ-UBND"),
        ("“Điều 1” – ‘khoản’", "\"Điều 1\" - 'khoản'"),
        ("a\x00b\ud800c", "a b c"),
        ("a\tb\nc", "a\tb\nc"),  # tabs keep columns apart
        ("①", "1"),
        ("𝝚", "E"),
    ],
)
def test_odd_characters_are_read_as_they_were_meant(odd: str, meant: str) -> None:
    assert legible(odd).text == meant


@given(st.text(alphabet=st.characters() | st.sampled_from("Ваn\u200b\u00ad\u0301１“”–\ud800 ")))
def test_what_is_legible_stands_at_its_places(text: str) -> None:
    read = legible(text)
    assert len(read.places) == len(read.text) + 1
    assert list(read.places) == sorted(read.places)
    assert read.places[-1] == len(text)
    read.text.encode()
    assert legible(read.text).text == read.text
