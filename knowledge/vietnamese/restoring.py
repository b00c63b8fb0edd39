"""Restoring diacritics: the most likely accented form of a question typed without them, or without some.

A model of pairs of neighbouring syllables, counted in the indexed text and in a small lexicon of how questions are
put, chooses among the forms that each bare syllable has there: the best path (Viterbi 1967) under pair probabilities
interpolated with the syllables' own (Jelinek & Mercer 1980). Marks that were typed stay as they are.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise, product
from pathlib import Path
from typing import Protocol

from knowledge.vietnamese.spelling import UNSEEN, WORD, bare, normalise

LEXICON = Path(__file__).parent / "lexicon.txt"
LEXICON_WEIGHT = 20  # how often each line of the lexicon counts as seen
PAIR_TRUST = 0.9  # weight of the pair's probability against the syllable's own
MOST_FORMS = 12  # forms of one syllable that are tried, the commonest first
LONGEST = 200  # syllables of a question that are restored; what follows stays as typed
UNSEEN_COUNT = 0.1  # what a syllable that was never counted counts

BREAK = re.compile(r"[\n.;:!?…()\"“”]+")  # syllables on both sides of these are no neighbours
HIDDEN = re.compile(f"[{UNSEEN}]")
# In an open syllable the tone of oa, oe, uy stands on either letter; the older place is the one that is counted.
NEW_PLACES = "oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ".split()
OLD_PLACES = "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy".split()
TONE_PLACES = dict(zip(NEW_PLACES, OLD_PLACES, strict=True))
NEW_TONE_PLACE = re.compile(f"(?<!q)({'|'.join(TONE_PLACES)})$")


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
    word = HIDDEN.sub("", normalise(word).lower())
    return NEW_TONE_PLACE.sub(lambda found: TONE_PLACES[found.group()], word)


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
class _Typed:
    """A syllable as typed, its place, and the forms it may stand for with how often each was counted."""

    start: int
    end: int
    forms: Mapping[str, float]


def restore(text: str, counts: Counts) -> str:
    """The text with its bare syllables accented where the counts know how; everything else stays.

    Nothing is done to syllables that carry a mark, that are unknown, or that are a bare form which stands so among
    accented ones. Case stays as typed.
    """
    text = normalise(text)
    typed = [_typed(match, counts) for match in list(WORD.finditer(text))[:LONGEST]]
    if all(len(one.forms) == 1 for one in typed):
        return text
    pieces, at = [], 0
    for one, form in zip(typed, _best_path(typed, counts), strict=True):
        was = text[one.start : one.end]
        pieces += [text[at : one.start], was if plain(was) == form else _in_case_of(was, form)]
        at = one.end
    return "".join([*pieces, text[at:]])


def _typed(match: re.Match[str], counts: Counts) -> _Typed:
    syllable = plain(match.group())
    forms: dict[str, float] = {syllable: UNSEEN_COUNT}
    if syllable == bare(syllable):
        known = _all_forms(syllable, counts)
        forms = dict(sorted(known.items(), key=lambda item: -item[1])[:MOST_FORMS]) or forms
    return _Typed(match.start(), match.end(), forms)


def _all_forms(syllable: str, counts: Counts) -> Counter[str]:
    known = Counter(counts.forms(syllable))
    known.update({form: often * LEXICON_WEIGHT for form, often in lexicon().forms(syllable).items()})
    return known


def _best_path(typed: Sequence[_Typed], counts: Counts) -> list[str]:
    """The most likely form of each syllable."""
    seen = _pair_counts(typed, counts)
    total = counts.total + lexicon().total * LEXICON_WEIGHT
    paths: dict[str, tuple[float, list[str]]] = {"": (0.0, [])}
    for one in typed:
        longer: dict[str, tuple[float, list[str]]] = {}
        for form, often in one.forms.items():
            own = (1 - PAIR_TRUST) * (often + UNSEEN_COUNT) / (total + 1)
            longer[form] = max(
                (likely + math.log(PAIR_TRUST * seen[last, form] + own), [*path, form])
                for last, (likely, path) in paths.items()
            )
        paths = longer
    return max(paths.values())[1]


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
    return form.capitalize() if was[:1].isupper() else form
