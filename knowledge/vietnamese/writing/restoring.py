"""Restoring what was left out or mistyped: the most likely accented form of a question typed on a phone.

A model of pairs of neighbouring syllables, counted in the indexed text and in a small lexicon of how questions are
put, chooses among the forms that each bare syllable has there: the best path (Viterbi 1967) under pair probabilities
interpolated with the syllables' own (Jelinek & Mercer 1980). Marks that were typed stay as they are, and who types
most of his marks is trusted to have left out few. A word that is known nowhere may be a slip of a known one: its
forms are those one letter away, and it is corrected only where the words beside it know one of them and no other is
nearly as likely.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from heapq import nlargest
from itertools import pairwise, product
from pathlib import Path
from typing import Protocol

from knowledge.vietnamese.writing import slips
from knowledge.vietnamese.writing.language import ENGLISH
from knowledge.vietnamese.writing.spelling import UNSEEN, WORD, bare, normalise
from knowledge.vietnamese.writing.syllables import in_one_place, is_syllable, parted, usual

LEXICON = Path(__file__).parent / "lexicon.txt"
LEXICON_WEIGHT = 20  # how often each line of the lexicon counts as seen
USUAL_PROSE = 20_000  # syllables of any prose that count as seen, each as often as it usually stands
PAIR_TRUST = 0.9  # weight of the pair's probability against the syllable's own
MOST_FORMS = 12  # forms of one syllable that are tried, the commonest first
LONGEST = 200  # syllables of a question that are restored; what follows stays as typed
UNSEEN_COUNT = 0.1  # what a syllable that was never counted counts
MOST_MEANT = 40  # forms that a slip may have been meant to be, the commonest first
OFTEN = 10  # how often a word that may be a slip must stand beside one neighbour, where the other does not know it
MOST_SLIPS = 3  # words of a question that are corrected; one with more is no Vietnamese
CLEARLY = math.log(8)  # how much likelier the word meant must be than any other
NEARLY = math.log(4)  # a reading that is not this much likelier than the next is doubtful
RARELY_BARE = 0.01  # a syllable that stands bare less often than this, of all its forms, was typed without its marks
AT_LEAST_LEFT = 0.1  # words without their marks that are taken to stand in every question
LONG_NAME = 5  # letters of a name, typed with a capital, in which a slip is looked for

BREAK = re.compile(r"[\n.;:!?…()\"“”]+")  # syllables on both sides of these are no neighbours
HIDDEN = re.compile(f"[{UNSEEN}]")
STOPS = ("c", "ch", "p", "t")  # behind them a syllable has one of two tones
NO_SLIPS = slips.LOANS | frozenset(ENGLISH.split())


class Counts(Protocol):
    """How often syllables, in their `plain` spelling, and pairs of neighbours stand in the indexed text."""

    def forms(self, bare_syllable: str) -> Mapping[str, int]:
        """The accented forms of a bare syllable, with how often each stands there."""
        ...

    def pairs(self, pairs: Sequence[tuple[str, str]]) -> Sequence[int]:
        """How often each pair of neighbours stands there; "" stands before and after a run of syllables."""
        ...

    @property
    def total(self) -> int:
        """How many syllables were counted."""
        ...


def plain(word: str) -> str:
    """A syllable as it is counted: NFC, lower case, the tone in one place."""
    return in_one_place(HIDDEN.sub("", normalise(word).lower()))


def runs(text: str) -> Iterator[list[str]]:
    """The plain syllables of a text, a list a run between full stops and the like."""
    for part in BREAK.split(text):
        if syllables := [plain(word) for word in WORD.findall(part)]:
            yield syllables


def count(texts: Iterable[str]) -> tuple[Counter[str], Counter[tuple[str, str]]]:
    """How often syllables and pairs of neighbours stand in texts; "" stands before and after a run."""
    singles: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    for text in texts:
        for run in runs(text):
            singles.update(["", *run])
            pairs.update(pairwise(["", *run, ""]))
    return singles, pairs


class CountsInMemory:
    """Counts of a few texts, held in memory; of the lexicon alone unless others are given."""

    def __init__(self, texts: Iterable[str] = ()) -> None:
        self._singles, self._pairs = count(texts)
        self.total = self._singles.total()
        self._forms: dict[str, dict[str, int]] = {}
        for syllable, often in self._singles.items():
            self._forms.setdefault(bare(syllable), {})[syllable] = often

    def forms(self, bare_syllable: str) -> Mapping[str, int]:
        """The accented forms of a bare syllable, with how often each stands there."""
        return self._forms.get(bare_syllable, {})

    def pairs(self, pairs: Sequence[tuple[str, str]]) -> Sequence[int]:
        """How often each pair of neighbours stands there."""
        return [self._pairs[pair] for pair in pairs]


@cache
def lexicon() -> CountsInMemory:
    """The counts of how questions are put, and of the names and offices that they name."""
    return CountsInMemory([LEXICON.read_text(encoding="utf8")])


@dataclass(frozen=True, slots=True)
class Restored:
    """A text with what was left out; `doubtful` where another reading is nearly as likely, or a slip was mended."""

    text: str
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class _Typed:
    """A syllable as typed, its place, and the forms it may stand for with how often each was counted."""

    start: int
    end: int
    syllable: str
    forms: Mapping[str, float]
    is_slip: bool = False
    readiness: float = 1.0  # how likely it is that its writer left out marks

    @property
    def is_bare(self) -> bool:
        return self.syllable == bare(self.syllable)


_Path = tuple[float, tuple[str, ...]]  # its log likelihood, and the form of each syllable


def restore(text: str, counts: Counts) -> str:
    """The text with its bare syllables accented and its slips mended where the counts know how."""
    return restored(text, counts).text


def restored(text: str, counts: Counts) -> Restored:
    """The text with its bare syllables accented and its slips mended where the counts know how; all else stays.

    Nothing is done to syllables that carry their marks, that are unknown, or that are a bare form which stands so
    among accented ones. Case stays as typed.
    """
    text = _with_spaces(normalise(text), counts)
    words = list(WORD.finditer(text))[:LONGEST]
    typed = _as_thorough([_typed(word, at, words, counts) for at, word in enumerate(words)])
    typed = _without_doubtful_slips(typed, counts)
    if all(list(one.forms) == [one.syllable] for one in typed):
        return Restored(text)
    best, *others = _best_paths(typed, counts)
    pieces, at = [], 0
    for one, form in zip(typed, best[1], strict=True):
        was = text[one.start : one.end]
        pieces += [text[at : one.start], was if one.syllable == form else _in_case_of(was, form)]
        at = one.end
    doubtful = any(one.is_slip for one in typed) or any(best[0] - other[0] < NEARLY for other in others)
    return Restored("".join([*pieces, text[at:]]), doubtful)


def is_known(syllable: str, counts: Counts) -> bool:
    """Whether a syllable, or one that carries more marks, stands in the indexed text or in the lexicon."""
    return bool(_agreeing(syllable, counts))


def agrees(typed: str, form: str) -> bool:
    """Whether a form has all the marks that were typed: "trưong" and "truỏng" agree with "trưởng", "trương" does not.

    A tone alone is not added, for "khê" is no less complete than "khế", unless a stop ends the syllable ("tuyêt").
    """
    if typed == form or typed == bare(form):
        return True
    (letters, tone), (wanted, wanted_tone) = parted(typed), parted(form)
    if bare(letters) != bare(wanted) or (letters == wanted and (tone or not letters.endswith(STOPS))):
        return False
    kept = all(letter in (bare(marked), marked) for letter, marked in zip(letters, wanted, strict=True))
    return kept and tone in ("", wanted_tone)


def _typed(word: re.Match[str], at: int, words: Sequence[re.Match[str]], counts: Counts) -> _Typed:
    """A word with its forms: as it is, or with the marks that it lacks, or without its slip."""
    syllable = plain(word.group())
    known = _all_forms(bare(syllable), counts)
    if syllable in NO_SLIPS and not (counts.forms(syllable) or lexicon().forms(syllable)):
        known = {}  # "World Cup" is no "cúp", unless the library has one
    if syllable in known and syllable != bare(syllable):
        return _Typed(*word.span(), syllable, {syllable: known[syllable]})
    if forms := {form: n for form, n in _commonest(known, MOST_FORMS) if agrees(syllable, form)}:
        return _Typed(*word.span(), syllable, forms)
    beside = [plain(words[n].group()) if 0 <= n < len(words) else "" for n in (at - 1, at + 1)]
    meant = _meant(word.group(), syllable, beside, counts)
    return _Typed(*word.span(), syllable, meant or {syllable: UNSEEN_COUNT}, bool(meant))


def _as_thorough(typed: Sequence[_Typed]) -> list[_Typed]:
    """The words, marks added the less readily the fewer their writer left out: beside "trưởng", "do" is no "đó"."""
    without = [one for one in typed if one.is_bare and not one.is_slip]
    stripped = sum(one.forms.get(one.syllable, 0) <= RARELY_BARE * sum(one.forms.values()) for one in without)
    marked = sum(not one.is_bare for one in typed)
    left_out = (stripped + AT_LEAST_LEFT) / (stripped + AT_LEAST_LEFT + marked)
    return [replace(one, readiness=left_out) if one.is_bare and not one.is_slip else one for one in typed]


def _meant(word: str, syllable: str, beside: Sequence[str], counts: Counts) -> dict[str, float]:
    """The forms that an unknown word may have been meant to be, of those that stand beside its neighbours."""
    letters = bare(syllable)
    is_name = word[:1].isupper()
    shortest = LONG_NAME if is_name else slips.SHORTEST
    if not (word.isalpha() and shortest <= len(word) <= slips.LONGEST) or letters in NO_SLIPS or word.isupper():
        return {}  # no word, a word of another language, an abbreviation
    near = {form: n for form, n in _all_forms(letters, counts).items() if parted(form)[0] == syllable}
    for other in slips.meant(letters):
        near |= {form: n for form, n in _all_forms(other, counts).items() if slips.is_one_slip(syllable, form)}
    # What is no syllable was mistyped for sure; what is one may be a word of which the library has never heard.
    needed = OFTEN if is_syllable(letters) else 1
    return {
        form: often
        for form, often in _commonest(near, MOST_MEANT)
        if (sides := _beside(form, beside, counts))
        and (min(sides) > 0 if is_name else all(sides) or max(sides) >= needed)
    }


def _beside(form: str, beside: Sequence[str], counts: Counts) -> list[int]:
    """How often a form stands behind and before its neighbours elsewhere, with whatever marks those have there."""
    before, after = ([*_all_forms(bare(word), counts)] or [word] for word in beside)
    sides = [[(word, form) for word in before], [(form, word) for word in after]]
    return [
        max(n + LEXICON_WEIGHT * m for n, m in zip(counts.pairs(s), lexicon().pairs(s), strict=True)) for s in sides
    ]


def _without_doubtful_slips(typed: list[_Typed], counts: Counts) -> list[_Typed]:
    """The words with the slips left as typed for which two words are nearly as likely."""
    slipped = [n for n, one in enumerate(typed) if one.is_slip]
    for n in slipped:
        best = _best_paths(typed, counts)[0]
        letters = bare(best[1][n])
        others = {form: often for form, often in typed[n].forms.items() if bare(form) != letters}
        without = [*typed[:n], replace(typed[n], forms=others), *typed[n + 1 :]]
        is_clear = not others or best[0] - _best_paths(without, counts)[0][0] > CLEARLY
        if not is_clear or len(slipped) > MOST_SLIPS:
            as_typed = {typed[n].syllable: UNSEEN_COUNT}
            typed = [*typed[:n], replace(typed[n], forms=as_typed, is_slip=False), *typed[n + 1 :]]
    return typed


def _with_spaces(text: str, counts: Counts) -> str:
    """The text with the space between two words that stand together as one, where they are known neighbours."""
    return WORD.sub(lambda word: _with_space(word.group(), counts), text)


def _with_space(word: str, counts: Counts) -> str:
    syllable = plain(word)
    if not 2 * slips.SHORTEST <= len(word) <= 2 * slips.LONGEST or not word.isalpha() or word.isupper():
        return word
    if len(word) != len(syllable) or is_syllable(word) or syllable in NO_SLIPS or _all_forms(bare(syllable), counts):
        return word
    for before, after in slips.halves(syllable):
        pairs = list(product(_agreeing(before, counts), _agreeing(after, counts)))
        if any(counts.pairs(pairs)) or any(lexicon().pairs(pairs)):
            return f"{word[: len(before)]} {word[len(before) :]}"
    return word


def _agreeing(syllable: str, counts: Counts) -> list[str]:
    return [form for form in _all_forms(bare(syllable), counts) if agrees(syllable, form)]


def _all_forms(syllable: str, counts: Counts) -> dict[str, float]:
    """The forms of a syllable in the indexed text, in the lexicon and in any prose, with how often each was seen."""
    seen, asked, usually = counts.forms(syllable), lexicon().forms(syllable), usual().get(syllable, {})
    return {
        form: seen.get(form, 0) + LEXICON_WEIGHT * asked.get(form, 0) + USUAL_PROSE * usually.get(form, 0)
        for form in {**seen, **asked, **usually}
    }


def _commonest(forms: Mapping[str, float], most: int) -> list[tuple[str, float]]:
    return nlargest(most, forms.items(), key=lambda form: form[1])


def _best_paths(typed: Sequence[_Typed], counts: Counts) -> list[_Path]:
    """The most likely form of each syllable, and the next most likely reading where there is another."""
    seen = _pair_counts(typed, counts)
    total = counts.total + lexicon().total * LEXICON_WEIGHT + USUAL_PROSE
    paths: dict[str, list[_Path]] = {"": [(0.0, ())]}
    for one in typed:
        longer: dict[str, list[_Path]] = {}
        for form, often in one.forms.items():
            own = (1 - PAIR_TRUST) * (often + UNSEEN_COUNT) / (total + 1)
            as_typed = 1.0 if form == one.syllable else one.readiness
            steps = {last: math.log(as_typed * (PAIR_TRUST * seen[last, form] + own)) for last in paths}
            reached = [(likely + steps[last], path) for last, two in paths.items() for likely, path in two]
            longer[form] = [(likely, (*path, form)) for likely, path in nlargest(2, reached)]
        paths = longer
    return nlargest(2, [path for two in paths.values() for path in two])


def _pair_counts(typed: Sequence[_Typed], counts: Counts) -> dict[tuple[str, str], float]:
    """The probability of each form after each form of the syllable before."""
    rows = [{"": 0.0}, *(one.forms for one in typed)]
    wanted = list({pair for before, after in pairwise(rows) for pair in product(before, after)})
    often = zip(wanted, counts.pairs(wanted), lexicon().pairs(wanted), strict=True)
    heads = {form: n for row in [_all_forms("", counts), *rows[1:]] for form, n in row.items()}
    return {pair: (n + LEXICON_WEIGHT * m) / max(heads.get(pair[0], 1), 1) for pair, n, m in often}


def _in_case_of(was: str, form: str) -> str:
    if len(was) > 1 and was.isupper():
        return form.upper()
    if len(was) == len(form):
        return "".join(f.upper() if w.isupper() else f for w, f in zip(was, form, strict=True))
    return form.capitalize() if was[:1].isupper() else form
