from hypothesis import given
from hypothesis import strategies as st

from knowledge.vietnamese.writing.shadow import DOCUMENT, shadow


def test_a_shadow_is_bare_and_small() -> None:
    assert shadow("Điều 1 – “Ủy ban”\u00a0Huế") == 'dieu 1 - "uy ban" hue'


def test_a_shadow_is_of_one_width() -> None:
    assert shadow("số １１３２－ＱĐ") == "so 1132-qd"


@given(st.text() | st.text(min_size=1).map(lambda text: text * DOCUMENT))
def test_a_shadow_is_as_long_as_its_text(text: str) -> None:
    assert len(shadow(text)) == len(text)
    assert shadow(shadow(text)) == shadow(text)
