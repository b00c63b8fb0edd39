"""The doctor: what is wrong with a library, each fault with its cure, and the search files made anew."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from knowledge.errors import LibraryError
from knowledge.search.publishing import publish
from knowledge.search.segments import load
from knowledge.store.database import Store

RUN_ME = "Run 'python -m knowledge doctor --repair'."
RE_EMBED = "Run 'python -m indexer re-embed'."


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong, and what to do about it."""

    what: str
    cure: str


def faults(folder: Path, model: str) -> Iterator[Fault]:
    """Look through the library in `folder`, which is to be asked with `model`. Raises LibraryError if it cannot."""
    store = Store.reading(folder)
    if store is None:
        return
    try:
        yield from _faults(store, folder, model)
    finally:
        store.close()


def _faults(store: Store, folder: Path, model: str) -> Iterator[Fault]:
    for fault in store.faults():
        yield Fault(f"SQLite: {fault}", "Put a copy of the library in its place, or add its documents to a new one.")
    if (made_with := store.about("model")) not in (None, model):
        yield Fault(f"made with the model {made_with!r}, asked with {model!r}", f"Set HOI_MODEL back, or: {RE_EMBED}")
    if store.has_unpublished():
        yield Fault("an indexing run was cut off; what it stored is not shown yet", RUN_ME)
    generation = store.generation
    yield from _misplaced(store, generation)
    if lost := store.lost_vectors(generation):
        yield Fault(f"{lost} passages have no vector", RE_EMBED)
    yield from _unfit(store, folder, generation)


def _misplaced(store: Store, generation: int) -> Iterator[Fault]:
    for stored in store.all_passages(generation):
        p = stored.passage
        if not (0 <= p.start < p.end and len(p.text) == p.end - p.start):
            yield Fault(f"passage {p.id} lies outside its document", f"Add the document {p.document} again.")


def _unfit(store: Store, folder: Path, generation: int) -> Iterator[Fault]:
    """Search files that are missing, broken or out of step with the rows."""
    held: set[int] = set()
    for segment in store.segments(generation):
        try:
            held |= set(map(int, load(folder, segment).serials))
        except LibraryError as error:
            yield Fault(str(error).split(" Run '")[0], RUN_ME)
            return
    if lacking := set(store.serials(generation)) - held:
        yield Fault(f"{len(lacking)} passages are in no search file", RUN_ME)


def repair(folder: Path) -> int:
    """Make all search files anew from SQLite, without embedding, and publish them. Returns how many passages they hold.

    Raises LibraryError when there is no library or a vector is missing.
    """
    store = Store.reading(folder)
    if store is None:
        raise LibraryError(f"{folder} holds no library: add documents with 'python -m indexer add PATH'.")
    try:
        return store.count(publish(store, anew=True))[1]
    finally:
        store.close()
