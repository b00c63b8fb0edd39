"""Which body is meant by a name as people type it: in full or in part, bare, abbreviated, with or without its place."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from knowledge.facts.timeline import Body
from knowledge.vietnamese.names.bodies import body_key
from knowledge.vietnamese.writing.abbreviations import expand
from knowledge.vietnamese.writing.spelling import folded

PLACE_KINDS = frozenset(folded("thành phố tỉnh huyện quận thị xã phường xã đặc khu thị trấn"))
BESIDE = frozenset(folded("của tại ở thuộc về và các công tác thực hiện triển khai trên địa bàn"))
MOST_NEAR = 5


@dataclass(frozen=True, slots=True)
class Naming:
    """The bodies that a name fits: one is meant, several leave it open, of none the nearest are told."""

    fitting: tuple[Body, ...]
    nearest: tuple[Body, ...] = ()


def bodies_called(typed: str, bodies: Sequence[Body], home: str) -> Naming:
    """The bodies that a typed name fits; "thành phố" without a name means `home`."""
    written = expand(typed)
    key = body_key(written)
    if exact := [body for body in bodies if any(body_key(name) == key for name in body.names)]:
        return Naming(tuple(exact))
    words = frozenset(folded(written)) - BESIDE
    fitting = [body for body in bodies if words and words <= _all_words(body)]
    if len(fitting) > 1:
        fitting = _said_in_full(fitting, words, home) or fitting
    return Naming(tuple(fitting), () if fitting else _nearest(written, bodies))


def _said_in_full(fitting: Sequence[Body], words: frozenset[str], home: str) -> list[Body]:
    """Those of whose name nothing but the place is left unsaid; of these the ones at home, unless a place is named."""
    full = [body for body in fitting if any(_matter(name, body) <= words for name in body.names)]
    named = [body for body in full if _place(body) <= words]
    at_home = [body for body in full if _place(body) <= _words(home)]
    return named or at_home or full


def _matter(name: str, body: Body) -> frozenset[str]:
    return _words(name) - _place(body) - PLACE_KINDS - BESIDE


def _place(body: Body) -> frozenset[str]:
    """The words of a body's places without what sort of place it is."""
    return frozenset(word for place in body.places for word in _words(place)) - PLACE_KINDS


def _nearest(written: str, bodies: Sequence[Body]) -> tuple[Body, ...]:
    """The bodies whose names share most with what was typed, words of few names counting more."""
    typed = folded(written)
    holding = Counter(word for body in bodies for word in _all_words(body))

    def likeness(body: Body) -> float:
        shared = sum(1 / holding[word] for word in _all_words(body).intersection(typed))
        return shared + max(SequenceMatcher(None, typed, folded(name)).ratio() for name in body.names)

    return tuple(sorted(bodies, key=likeness, reverse=True)[:MOST_NEAR])


@lru_cache(maxsize=50_000)
def _words(name: str) -> frozenset[str]:
    """The words of a name, its abbreviations as they stand and written out."""
    return frozenset(folded(name)) | frozenset(folded(expand(name)))


def _all_words(body: Body) -> frozenset[str]:
    return frozenset(word for name in (*body.names, *body.places) for word in _words(name))
