"""Numbers of people and things as they are written: in figures or in words. All over a text's shadow."""

NUMERALS = {
    "hai": 2,
    "ba": 3,
    "bon": 4,
    "nam": 5,
    "sau": 6,
    "bay": 7,
    "tam": 8,
    "chin": 9,
    "muoi": 10,
    "muoi mot": 11,
    "muoi hai": 12,
    "muoi ba": 13,
    "muoi lam": 15,
}
ANY_NUMBER = rf"\d{{1,3}}|{'|'.join(sorted(NUMERALS, key=len, reverse=True))}"


def number_of(words: str) -> int | None:
    """The number that figures or a word tell; None for any other word."""
    return int(words) if words.isdigit() else NUMERALS.get(words)
