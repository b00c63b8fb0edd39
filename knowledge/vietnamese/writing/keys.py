"""Left-overs of Telex and VNI: keys that were to become marks and stand in the word ("thuwowngf", "truong3")."""

import re
from collections.abc import Callable

from knowledge.vietnamese.writing.spelling import WORD, bare, normalise
from knowledge.vietnamese.writing.syllables import TONES, VOWELS, in_one_place, is_syllable, parted

TELEX_TONES = dict(zip("sfrxj", TONES, strict=True))
VNI_TONES = dict(zip("12354", (TONES[n] for n in (0, 1, 2, 4, 3)), strict=True))
ROOFED = {"a": "â", "e": "ê", "o": "ô"}
HORNED = {"o": "ơ", "u": "ư"}
BREVE = {"a": "ă"}
VNI_MARKS = {"6": ROOFED, "7": HORNED, "8": BREVE}
TELEX_MARKS = {"w": HORNED | BREVE, "a": {"a": "â"}, "e": {"e": "ê"}, "o": {"o": "ô"}}
FEWEST, FEWEST_OF_CAPITALS, MOST = 3, 4, 12  # keys of a word; fewer, and most in capitals, are abbreviations
HALF_HORNED = re.compile(r"(?<!q)(?:uơ|ưo)(?=\w)")  # before another letter there is "ươ" only
WITH_DIGITS = re.compile(r"[^\W\d_]+\d[^\W_]*")


def written_out(text: str, is_known: Callable[[str], bool]) -> str:
    """The text with left-over keys made marks, in words that are none as they stand.

    `is_known` tells of a syllable, lower case, whether anything like it is written in Vietnamese texts.
    """
    return WORD.sub(lambda word: _word(word.group(), is_known), text)


def _word(typed: str, is_known: Callable[[str], bool]) -> str:
    if not (FEWEST_OF_CAPITALS if typed.isupper() else FEWEST) <= len(typed) <= MOST:
        return typed
    if typed.isalpha():
        if is_syllable(typed):
            return typed
        meant = decoded(typed.lower(), TELEX_TONES, TELEX_MARKS, "d")
    elif WITH_DIGITS.fullmatch(typed):
        meant = decoded(typed.lower(), VNI_TONES, VNI_MARKS, "9")
    else:
        return typed
    if meant is None or not is_known(meant):
        return typed
    if typed.isupper():
        return meant.upper()
    return meant.capitalize() if typed[0].isupper() else meant


def decoded(typed: str, tones: dict[str, str], marks: dict[str, dict[str, str]], bar: str) -> str | None:
    """The syllable that keys were meant to write; None where they write none."""
    letters, tone = parted(typed)
    word = ""
    for key in letters:
        started = any(letter in VOWELS for letter in bare(word))
        if key == bar and word[:1] == "d":
            word = "đ" + word[1:]
        elif key == "w" and "w" in marks and not started:
            word += "ư"
        elif started and (changed := _marked(word, marks.get(key, {}))) is not None:
            word = changed
        elif started and key in tones:
            tone = tones[key]
        elif key.isalpha():
            word += key
        else:
            return None
    word = HALF_HORNED.sub("ươ", word)
    return _toned(word, tone) if tone else word


def _marked(word: str, letters: dict[str, str]) -> str | None:
    """The word with its last letter that can take the mark marked; None where there is none."""
    at = next((n for n in reversed(range(len(word))) if word[n] in letters), None)
    return None if at is None else word[:at] + letters[word[at]] + word[at + 1 :]


def _toned(word: str, tone: str) -> str | None:
    """The word with the tone on any of its vowels, then moved where it belongs; None where that is no syllable."""
    at = next((n for n, letter in enumerate(bare(word)) if letter in VOWELS), None)
    if at is None or not is_syllable(word):
        return None
    return in_one_place(normalise(word[: at + 1] + tone + word[at + 1 :]))
