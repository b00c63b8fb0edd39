"""Segments: immutable folders of search files over a run of passages, made from the store and made again at need.

A segment holds the passages that were in force when it was made, numbered from 0; passages that end later are
skipped when searching. New passages make a new segment; neighbours of like size are merged, so that there are few.
"""

import json
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import faiss
import numpy as np
from numpy.typing import NDArray

from knowledge.errors import LibraryError
from knowledge.search.context import in_context
from knowledge.search.counting import SegmentCounts
from knowledge.search.words import Postings
from knowledge.store.database import Segment, Store, Stored

PASSAGE_PIVOT = 90.0  # syllables of a usual passage with its headings
FOLDER = "segments"


@dataclass(frozen=True, slots=True)
class SearchFiles:
    """An open segment. Passages and sections are numbered from 0 within it."""

    segment: Segment
    serials: NDArray[np.int64]  # of the passages, shape (passages,)
    documents: NDArray[np.int64]  # each passage's document, shape (passages,)
    sections: NDArray[np.int64]  # each passage's section, shape (passages,)
    words: Postings
    vectors: faiss.Index
    counts: SegmentCounts


def build(store: Store, folder: Path, first: int, last: int, generation: int) -> Segment:
    """Make the segment of the passages in force with serials first to last, under a name of its own.

    It is written aside and moved into place whole. Raises LibraryError when the disk does not take it.
    """
    passages = list(store.passages(first, last, generation))
    segment = Segment(f"{generation:06d}-{first:010d}-{last:010d}", first, last, len(passages))
    aside, place = folder / FOLDER / f"{segment.name}.part", folder / FOLDER / segment.name
    try:
        shutil.rmtree(aside, ignore_errors=True)
        aside.mkdir(parents=True)
        _write(store, passages, aside)
        shutil.rmtree(place, ignore_errors=True)
        aside.rename(place)
    except (OSError, RuntimeError) as error:
        shutil.rmtree(aside, ignore_errors=True)
        raise LibraryError(f"{place} cannot be written ({error}). Free some disk space and run it again.") from error
    return segment


def _write(store: Store, passages: Sequence[Stored], folder: Path) -> None:
    titles = store.titles({stored.document for stored in passages})
    texts = [in_context(titles[s.document], s.passage.heading, s.passage.text) for s in passages]
    section_of: dict[tuple[int, int], int] = {}
    sections = [section_of.setdefault((s.document, s.passage.section), len(section_of)) for s in passages]
    np.save(folder / "serials.npy", np.array([s.serial for s in passages], dtype=np.int64))
    np.save(folder / "documents.npy", np.array([s.document for s in passages], dtype=np.int64))
    np.save(folder / "sections.npy", np.array(sections, dtype=np.int64))
    Postings.build(texts, PASSAGE_PIVOT).save(folder, "words")
    SegmentCounts.build([*filter(None, titles.values()), *(s.passage.text for s in passages)]).save(folder)
    dimensions = int(store.about("dimensions") or 0)
    index = faiss.IndexScalarQuantizer(dimensions, faiss.ScalarQuantizer.QT_fp16, faiss.METRIC_INNER_PRODUCT)
    if passages:
        index.add(store.vectors([s.vector for s in passages]))
    faiss.write_index(index, str(folder / "vectors.faiss"))
    (folder / "files.json").write_text(json.dumps(_sizes(folder)), encoding="utf8")


def _sizes(folder: Path) -> dict[str, int]:
    return {file.name: file.stat().st_size for file in sorted(folder.iterdir()) if file.name != "files.json"}


def load(folder: Path, segment: Segment) -> SearchFiles:
    """Open a segment's files. Raises LibraryError when they are missing or not whole."""
    faiss.omp_set_num_threads(1)  # one question reads few vectors; threads would wait for each other longer than that
    place = folder / FOLDER / segment.name
    try:
        if json.loads((place / "files.json").read_text(encoding="utf8")) != _sizes(place):
            raise ValueError("its files have other sizes than when they were made")
        files = SearchFiles(
            segment,
            np.load(place / "serials.npy"),
            np.load(place / "documents.npy"),
            np.load(place / "sections.npy"),
            Postings.load(place, "words"),
            faiss.read_index(str(place / "vectors.faiss"), faiss.IO_FLAG_MMAP),
            SegmentCounts.load(place),
        )
    except (OSError, ValueError, RuntimeError, EOFError) as error:
        cure = "Run 'python -m knowledge doctor --repair'."
        raise LibraryError(f"The search files in {place} cannot be used ({error}). {cure}") from error
    if not len(files.serials) == files.vectors.ntotal == files.words.size == segment.passages:
        raise LibraryError(
            f"The search files in {place} do not fit together. Run 'python -m knowledge doctor --repair'."
        )
    return files


def to_merge(segments: Sequence[Segment], new: int) -> list[Segment]:
    """Which segments to merge with `new` passages that follow them: neighbours not larger than what has gathered.

    So a passage is rewritten about log2(n) times, and n passages lie in about log2(n) segments.
    """
    gathered, merged = new, []
    for segment in reversed(segments):
        if segment.passages > gathered:
            break
        merged.append(segment)
        gathered += segment.passages
    return merged


def sweep(folder: Path, keep: Sequence[Segment]) -> None:
    """Delete segment folders that no generation in use needs."""
    wanted = {segment.name for segment in keep}
    for place in (folder / FOLDER).glob("*"):
        if place.name not in wanted:
            shutil.rmtree(place, ignore_errors=True)
