"""Counts of syllables and of pairs of neighbours in the passages of a segment, for restoring diacritics."""

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from knowledge.search.words import Terms, pair, term
from knowledge.vietnamese.writing.restoring import count
from knowledge.vietnamese.writing.spelling import bare

Pair = tuple[str, str]


class SegmentCounts:
    """The counts of one segment: syllables by name, pairs by key. Immutable, on disk."""

    def __init__(self, syllables: Mapping[str, int], keys: Terms, often: NDArray[np.uint32]) -> None:
        self.syllables = syllables
        self._keys = keys
        self._often = often

    @classmethod
    def build(cls, texts: Iterable[str]) -> "SegmentCounts":
        """Count the syllables and pairs of texts."""
        singles, counted = count(texts)
        keys = _keys(list(counted))
        order = np.argsort(keys)
        return cls(dict(singles), keys[order], np.fromiter(counted.values(), np.uint32, len(counted))[order])

    def save(self, folder: Path) -> None:
        """Write `folder/syllables.json` and `folder/pairs.*.npy`."""
        (folder / "syllables.json").write_text(json.dumps(self.syllables, ensure_ascii=False), encoding="utf8")
        np.save(folder / "pairs.keys.npy", self._keys)
        np.save(folder / "pairs.often.npy", self._often)

    @classmethod
    def load(cls, folder: Path) -> "SegmentCounts":
        """Open what `save` wrote. Raises OSError or ValueError when a file is missing or broken."""
        keys, often = (np.asarray(np.load(folder / f"pairs.{part}.npy", mmap_mode="r")) for part in ("keys", "often"))
        return cls(json.loads((folder / "syllables.json").read_text(encoding="utf8")), keys, often)

    def pairs(self, keys: Terms) -> NDArray[np.int64]:
        """How often each pair stands in the segment, shape (pairs,)."""
        if not len(self._keys):
            return np.zeros(len(keys), dtype=np.int64)
        at = np.minimum(np.searchsorted(self._keys, keys), len(self._keys) - 1)
        return np.where(self._keys[at] == keys, self._often[at], 0).astype(np.int64)


class LibraryCounts:
    """The counts of all segments together."""

    def __init__(self, parts: Sequence[SegmentCounts]) -> None:
        self._parts = parts
        self.total = 0
        self._forms: dict[str, dict[str, int]] = {}
        for part in parts:
            for syllable, often in part.syllables.items():
                forms = self._forms.setdefault(bare(syllable), {})
                forms[syllable] = forms.get(syllable, 0) + often
                self.total += often

    def forms(self, bare_syllable: str) -> Mapping[str, int]:
        """The accented forms of a bare syllable, with how often each stands in the library."""
        return self._forms.get(bare_syllable, {})

    def pairs(self, pairs: Sequence[Pair]) -> Sequence[int]:
        """How often each pair of neighbours stands in the library."""
        keys = _keys(pairs)
        counts = sum((part.pairs(keys) for part in self._parts), np.zeros(len(keys), dtype=np.int64))
        return [int(n) for n in counts]


def _keys(wanted: Sequence[Pair]) -> Terms:
    before, after = (np.array([term(two[side]) for two in wanted], dtype=np.uint64) for side in (0, 1))
    return pair(before, after)
