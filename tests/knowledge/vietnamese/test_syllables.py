import pytest

from knowledge.vietnamese.writing.syllables import in_one_place, is_syllable, usual


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


def test_the_usual_syllables_are_syllables_with_their_shares() -> None:
    forms = usual()
    assert forms["song"].keys() >= {"song", "sông", "sóng", "sống"}
    assert all(is_syllable(letters) for letters in forms)
    assert sum(share for own in forms.values() for share in own.values()) == pytest.approx(1, abs=0.15)
