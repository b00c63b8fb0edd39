import tempfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.search.words import SATURATION, SHORTENING, Postings, pairs, rarity, term, terms

TEXTS = ["chính sách mới", "hành chính", "cải cách hành chính, hành chính công", ""]


def keys(*words: str) -> np.ndarray[tuple[int], np.dtype[np.uint64]]:
    return np.array([term(word) for word in words], dtype=np.uint64)


def test_a_text_gains_by_bm25() -> None:
    postings = Postings.build(TEXTS, pivot=4)
    scores = postings.score(keys("hanh"), np.ones(1, dtype=np.float32))
    longing = SATURATION * (1 - SHORTENING + SHORTENING * 7 / 4)
    twice = 2 * (SATURATION + 1) / (2 + longing)
    once = (SATURATION + 1) / (1 + SATURATION * (1 - SHORTENING + SHORTENING * 2 / 4))
    assert scores == pytest.approx([0, once, twice, 0], rel=1e-3)


def test_pairs_know_their_order() -> None:
    there, back = terms(["chinh", "sach"]), terms(["sach", "chinh"])
    assert set(there[:2]) == set(back[:2])
    assert there[2] != back[2]
    assert len(pairs(keys("mot"))) == 0
    assert len(terms([])) == 0


def test_holding_counts_texts_and_not_words() -> None:
    postings = Postings.build(TEXTS, pivot=4)
    assert postings.holding(keys("hanh", "chinh", "khong")).tolist() == [2, 3, 0]


def test_a_rare_word_tells_more() -> None:
    assert rarity(np.array([1, 5, 10]), 10).tolist() == sorted(rarity(np.array([1, 5, 10]), 10).tolist(), reverse=True)
    assert rarity(np.array([10]), 10)[0] > 0


@given(st.lists(st.text(alphabet="abc ", max_size=12), max_size=6))
def test_saved_and_loaded_postings_score_alike(texts: list[str]) -> None:
    built = Postings.build(texts, pivot=3)
    with tempfile.TemporaryDirectory() as folder:
        built.save(Path(folder), "words")
        loaded = Postings.load(Path(folder), "words")
        asked = np.unique(terms(["a", "b", "abc", "a"]))
        weights = np.ones(len(asked), dtype=np.float32)
        assert loaded.size == len(texts)
        assert loaded.score(asked, weights).tolist() == built.score(asked, weights).tolist()
        del loaded
