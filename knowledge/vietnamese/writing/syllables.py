"""Vietnamese syllables: which there can be, and where their tone stands.

A syllable is an onset and a rhyme, and there are few of either, so what is no syllable was mistyped or is no
Vietnamese. The tone is written on one letter of the rhyme; typed on another ("đaọ", "thừơng", "hoà") it is the same.
"""

import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

from knowledge.vietnamese.writing.spelling import bare, normalise

TONES = "\u0301\u0300\u0309\u0303\u0323"  # sắc, huyền, hỏi, ngã, nặng

ONSETS = "ngh ng nh ch gh gi kh ph qu th tr b c d g h k l m n p q r s t v x".split()
RHYMES = frozenset(
    """a ac ach ai am an ang anh ao ap at au ay e ec ech em en eng enh eo ep et eu i ia ich iec iem ien ieng iep iet
    ieu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oc oe oem oen oeo oet oi om on ong
    ooc oong op ot u ua uac uach uai uan uang uanh uat uau uay uc ue uech uen uenh ueo uet ui uit um un ung uo uoc
    uoi uom uon uong uop uot uou up ut uu uy uya uych uyen uyet uyn uynh uyp uyt uyu y yem yen yet yeu""".split()
)
VOWELS = frozenset("aeiouy")
USUAL = Path(__file__).parent / "syllables.txt"
MILLION = 1_000_000


@lru_cache(maxsize=100_000)
def is_syllable(word: str) -> bool:
    """Whether a word can be a syllable, judged by its letters without their marks."""
    return bare(word).lower() in _all()


@cache
def _all() -> frozenset[str]:
    after_q = {rhyme.removeprefix("u") for rhyme in RHYMES if rhyme.startswith("u")}
    formed = {onset + rhyme for onset in ONSETS for rhyme in (after_q if onset == "qu" else RHYMES)}
    return frozenset(formed | RHYMES | {"gi" + rhyme.removeprefix("i") for rhyme in RHYMES})


@cache
def usual() -> Mapping[str, Mapping[str, float]]:
    """The syllables that prose is made of, by their letters without marks; how often each stands, of all syllables."""
    forms: dict[str, dict[str, float]] = {}
    for line in USUAL.read_text(encoding="utf8").splitlines():
        often, *syllables = line.split()
        if often != "#":
            for syllable in syllables:
                forms.setdefault(bare(syllable), {})[syllable] = int(often) / MILLION
    return forms


def parted(syllable: str) -> tuple[str, str]:
    """A syllable without its tone, and the tone as a combining mark; "" where it has none."""
    tone, letters = "", []
    for mark in unicodedata.normalize("NFD", syllable):
        if mark in TONES:
            tone = mark
        else:
            letters.append(mark)
    return normalise("".join(letters)), tone


@lru_cache(maxsize=200_000)
def in_one_place(syllable: str) -> str:
    """A syllable with its tone in the older of the places that are in use ("hòa", "thủy"); other words as they are."""
    toneless, tone = parted(syllable)
    if not tone or not is_syllable(toneless):
        return syllable
    at = _place(toneless)
    return normalise(toneless[: at + 1] + tone + toneless[at + 1 :])


def _place(toneless: str) -> int:
    """Where the tone of a syllable without it belongs."""
    plain = bare(toneless).lower()
    first = next((n for n, letter in enumerate(plain) if letter in VOWELS), 0)
    if plain[:2] in ("qu", "gi") and plain[2:3] in VOWELS and plain[2:3]:
        first = 2
    last = first
    while last + 1 < len(plain) and plain[last + 1] in VOWELS:
        last += 1
    marked = [n for n in range(first, last + 1) if toneless[n] != plain[n]]
    if marked:
        return marked[-1]  # "ươ", "iê", "uâ": the vowel that carries a mark already
    if last + 1 < len(plain):
        return last  # "oan": a consonant follows
    return first + 1 if last - first == 2 else first  # "oai", but "oa"
