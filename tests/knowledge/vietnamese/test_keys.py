import pytest

from knowledge.vietnamese.writing.keys import written_out


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("thuwowngf truwcj", "thường trực"),
        ("thuongwf", "thường"),
        ("DDaoj", "Đạo"),
        ("daodj", "đạo"),
        ("dduwowcj", "được"),
        ("quyeets ddinhj", "quyết định"),
        ("xaya", "xây"),
        ("wowcs", "ước"),
        ("tru7o7ng3", "trưởng"),
        ("truong3", "truỏng"),
        ("d9u7o7c5", "được"),
        ("Thu3y", "Thủy"),
    ],
)
def test_keys_become_marks(typed: str, meant: str) -> None:
    assert written_out(typed, lambda _: True) == meant


@pytest.mark.parametrize("typed", ["ban", "TW", "tw", "1132/QĐ", "qh15", "t8", "", "world", "24h", "UBND"])
def test_words_that_are_no_keys_stay(typed: str) -> None:
    assert written_out(typed, lambda _: True) == typed


def test_nothing_is_made_that_is_not_known() -> None:
    assert written_out("tax box", {"tả"}.__contains__) == "tax box"
