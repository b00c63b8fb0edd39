"""Slips of typing: the syllables that one wrong, missing, doubled or swapped letter may have been meant to be."""

from collections.abc import Iterator

from knowledge.vietnamese.writing.spelling import bare
from knowledge.vietnamese.writing.syllables import is_syllable

LETTERS = "abcdeghiklmnopqrstuvxy"
SHORTEST, LONGEST = 3, 8  # letters of a word in which a slip is looked for; no syllable has more than seven
# Words of other languages that stand in Vietnamese sentences.
LOANS = frozenset(
    "app bank blog call card chat chip clip club code data email facebook fax file form game gmail google group "
    "hotline internet iphone laptop link livestream login logo mail marketing menu mobile online offline password "
    "pdf pin pro robot sale scan server shop show smart sms startup style tablet taxi team test tivi top tour url "
    "video virus visa web website wifi word zalo excel passport photo copy photocopy covid festival camera casino "
    "container cup world".split()
)


def meant(typed: str) -> Iterator[str]:
    """The syllables, without marks, that a word without marks may have been meant to be."""
    seen = {typed}
    for word in _one_letter_away(typed):
        if word not in seen and is_syllable(word):
            seen.add(word)
            yield word


def _one_letter_away(typed: str) -> Iterator[str]:
    for at in range(len(typed) + 1):
        before, after = typed[:at], typed[at:]
        if after:
            yield before + after[1:]
            yield from (before + letter + after[1:] for letter in LETTERS)
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
        yield from (before + letter + after for letter in LETTERS)


def is_one_slip(typed: str, form: str) -> bool:
    """Whether a form is one slip away from what was typed: with its marks, where there were any, and none is lost."""
    if typed == bare(typed):
        form = bare(form)
    if _marked(typed) - _marked(form):
        return False
    longer, shorter = sorted((typed, form), key=len, reverse=True)
    if len(longer) - len(shorter) > 1 or longer == shorter:
        return False
    first = next((n for n, (a, b) in enumerate(zip(longer, shorter, strict=False)) if a != b), len(shorter))
    if len(longer) > len(shorter):
        return longer[first + 1 :] == shorter[first:]
    if longer[first + 1 :] == shorter[first + 1 :]:
        return True
    swapped = longer[:first] + longer[first + 1 : first + 2] + longer[first] + longer[first + 2 :]
    return swapped == shorter


def _marked(word: str) -> set[str]:
    return {letter for letter in word if letter != bare(letter)}


def halves(typed: str) -> Iterator[tuple[str, str]]:
    """The two syllables that a word may be of which the space between was left out."""
    for at in range(1, len(typed)):
        if is_syllable(typed[:at]) and is_syllable(typed[at:]):
            yield typed[:at], typed[at:]
