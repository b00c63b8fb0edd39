import pytest

from knowledge.vietnamese.writing.abbreviations import LEXICON, expand, learned, shortened
from knowledge.vietnamese.writing.spelling import fold_word


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Ai đứng đầu BCĐ CCHC TP?", "Ai đứng đầu ban chỉ đạo cải cách hành chính thành phố?"),
        ("bcd cchc", "ban chỉ đạo cải cách hành chính"),
        ("PCT UBND TP.Đông Trà", "phó chủ tịch ủy ban nhân dân thành phố Đông Trà"),
        ("CT 05 nói gì", "chỉ thị 05 nói gì"),
        ("CT UBND huyện", "chủ tịch ủy ban nhân dân huyện"),
        ("PTB TT là ai", "phó trưởng ban thường trực là ai"),
        ("TT 05/2020", "thông tư 05/2020"),
        ("GĐ Sở GD&ĐT", "giám đốc Sở giáo dục và đào tạo"),
        ("Quyết định 147-QĐ/TW", "Quyết định 147-QĐ/TW"),
        ("QD 421/QD-UBND", "quyết định 421/QD-UBND"),
        ("chị ct gì", "chị chủ tịch gì"),
        ("ban nay hop hanh", "ban nay hop hanh"),
    ],
)
def test_abbreviations_are_written_out(short: str, full: str) -> None:
    assert expand(short) == full


def test_what_a_document_defines_is_known_too() -> None:
    assert expand("BQLKH ở đâu?", {"bqlkh": "Ban Quản lý Khu Hồ"}) == "Ban Quản lý Khu Hồ ở đâu?"


def test_what_stands_for_the_words_of_a_question() -> None:
    assert shortened("ban chi dao cai cach hanh chinh".split()) == {
        "bcd": {"ban", "chi", "dao"},
        "cchc": {"cai", "cach", "hanh", "chinh"},
    }


def test_each_shape_stands_for_one_thing() -> None:
    shapes = [fold_word(line.split(" = ")[0]) for line in LEXICON.read_text(encoding="utf8").splitlines()]
    assert len(shapes) == len(set(shapes))


def test_what_most_documents_define_is_learned() -> None:
    defined = [("TCT 06", "Tổ công tác Đề án 06"), ("BQLKH", "Ban Quản lý Khu Hồ"), ("BQLKH", "Ban Quản lý Khu Hầm")]
    assert learned(defined) == {"tct 6": "Tổ công tác Đề án 06"}
    assert learned([*defined, ("BQLKH", "ban quản lý khu hồ")])["bqlkh"] == "Ban Quản lý Khu Hồ"


def test_the_lexicon_knows_better_than_a_document() -> None:
    assert learned([("BCĐ", "Ban Chỉ đạo Nước sạch"), ("CT", "Công ty")]) == {}
