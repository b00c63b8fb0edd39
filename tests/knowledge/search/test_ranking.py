"""How candidates are ranked by their ways."""

import numpy as np

from knowledge.search.ranking import Candidates, Weights, fused, gathered, none

NONE_BUT_WORDS = Weights(words=1, pairs=0, title=0, vector=0, whole=0)


def candidates(sections: list[int], ways: list[list[float]]) -> Candidates:
    serials = np.arange(len(sections), dtype=np.int64)
    return Candidates(serials, serials, np.array(sections, dtype=np.int64), np.array(ways, dtype=np.float32))


def test_a_passage_counts_as_its_section_s_best_and_a_little_as_itself() -> None:
    some = candidates([0, 0, 1], [[0.0, 0, 0], [4.0, 0, 0], [2.0, 0, 0]])
    own, best, other = fused(some, NONE_BUT_WORDS)
    # The sections' best are 4 and 2: mean 3, deviation 1.
    np.testing.assert_allclose([own, best, other], [1 - 0.3, 1 + 0.1, -1 - 0.1], atol=1e-6)


def test_each_way_counts_at_the_best_passage_by_that_way() -> None:
    weights = Weights(words=1, pairs=1, title=0, vector=0, whole=0)
    some = candidates([0, 0, 1], [[3.0, 0, 0], [0.0, 3, 0], [1.0, 1, 0]])
    total = fused(some, weights)
    assert total[:2].min() > total[2]


def test_without_vectors_the_ways_by_words_are_weighed_alone() -> None:
    some = candidates([0, 1], [[1.0, 1, 1], [0.0, 0, 0]])
    assert fused(some).argmax() == 0


def test_a_way_that_tells_nothing_changes_nothing() -> None:
    some = candidates([0, 1], [[5.0, 1, 0.5], [5.0, 0, 0.5]])
    assert np.isfinite(fused(some)).all()


def test_sections_of_two_segments_stay_two() -> None:
    one, other = candidates([0, 1], [[1.0, 0, 0]] * 2), candidates([0], [[2.0, 0, 0]])
    assert len(set(gathered([one, other]).sections.tolist())) == 3


def test_there_may_be_no_candidates() -> None:
    assert len(none()) == 0
