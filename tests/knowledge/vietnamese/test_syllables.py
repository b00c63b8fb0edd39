import pytest

from knowledge.vietnamese.syllables import in_one_place, is_syllable


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hoà", "hòa"), ("thuỷ", "thủy"), ("đaọ", "đạo"), ("thừơng", "thường"), ("caỉ", "cải"), ("qùa", "quà"),
        ("quý", "quý"), ("gì", "gì"), ("gíêng", "giếng"), ("khủyu", "khuỷu"), ("hòan", "hoàn"), ("toà", "tòa"),
        ("khuya", "khuya"), ("ngòeo", "ngoèo"), ("Panthérs", "Panthérs"),
    ],
)  # fmt: skip
def test_the_tone_has_one_place(one: str, other: str) -> None:
    assert in_one_place(one) == other


@pytest.mark.parametrize("word", "ban nghiêng quyển khuỷu giữa ăn uống xoong quốc gì oái ươn yêu".split())
def test_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", "truogn laf thuowngf world bcd nhieemj trng zalo ubnd".split())
def test_no_syllables(word: str) -> None:
    assert not is_syllable(word)
