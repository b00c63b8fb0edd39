"""Publishing: the search files of what is new, then the one row that readers look at."""

from knowledge.search.segments import build, sweep, to_merge
from knowledge.store.database import Segment, Store


def publish(store: Store, *, anew: bool = False) -> int:
    """Make what waits in the store the published generation, and return it; `anew` makes all search files again.

    Nothing waits, nothing changes. Raises LibraryError when the files cannot be written: readers then stay with the
    generation that they have, and the next call tries again.
    """
    if not anew and not store.has_unpublished():
        return store.generation
    folder, coming = store.path.parent, store.generation + 1
    present = store.segments(coming)
    made, merged = _renewed(store, present, anew=anew)
    generation = store.publish(made, merged)
    sweep(folder, store.segments(generation))
    return generation


def _renewed(store: Store, present: list[Segment], *, anew: bool) -> tuple[list[Segment], list[Segment]]:
    """The segment of the new passages together with older ones that it is merged with, and those older ones."""
    folder, coming = store.path.parent, store.generation + 1
    new = store.span_of_new()
    if anew:
        serials = store.serials(coming)
        return [build(store, folder, serials[0], serials[-1], coming)] if serials else [], present
    if new is None:
        return [], []
    first, last, size = new
    merged = to_merge(present, size)
    first = min([segment.first for segment in merged], default=first)
    return [build(store, folder, first, last, coming)], merged
