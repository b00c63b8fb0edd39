"""A library as it was: the search files of an older generation, as far as they were swept made again from SQLite."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from knowledge.errors import LibraryError
from knowledge.search.searching import Searcher
from knowledge.search.segments import SearchFiles, build, load
from knowledge.store.database import Segment, Store


@contextmanager
def searcher_at(store: Store, folder: Path, generation: int) -> Iterator[Searcher]:
    """Open the search files of a generation, whichever it is; what is made again goes when the caller is done.

    A segment is made from the rows that it was made from at first, so what it finds and how it ranks are the same.
    Raises LibraryError when a vector is missing or the disk is full.
    """
    with TemporaryDirectory(prefix="hoi-quyet-dinh-") as aside:
        parts = [_opened(store, folder, Path(aside), segment) for segment in store.segments(generation)]
        yield Searcher(parts, store.ended_passages(generation))


def _opened(store: Store, folder: Path, aside: Path, segment: Segment) -> SearchFiles:
    try:
        return load(folder, segment)
    except LibraryError:
        build(store, aside, segment.first, segment.last, store.made_in(segment))
        return load(aside, segment)
