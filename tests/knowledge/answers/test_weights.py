from knowledge.answers import weights


def test_weights_are_shares_and_counts_that_make_sense() -> None:
    assert weights.OWN_SHARE + weights.COVERED_SHARE == 1
    assert weights.GIVEN_COUNTS + weights.NEAR_COUNTS + weights.PROPER_COUNTS == 1
    assert 0 < weights.PLACE_WEIGHT * weights.LOOKED_AT < weights.OWN_SHARE  # rank never outweighs what is said
    assert 0.5 < weights.ENOUGH_SAID < 1
    assert 0 < weights.FEWEST_WORDS < weights.FEW_WORDS
    assert weights.MOST_CHOICES == 5
