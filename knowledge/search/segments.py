"""Segments: immutable folders of search files over a run of passages, made from the store and made again at need.

A segment holds the passages that were in force when it was made, numbered from 0; passages that end later are
skipped when searching. New passages make a new segment; neighbours of like size are merged, so that there are few.
"""

import json
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import faiss
import numpy as np
from numpy.typing import NDArray

from knowledge.errors import LibraryError
from knowledge.search.context import in_context
from knowledge.search.counting import SegmentCounts
from knowledge.search.words import Postings, Terms, term
from knowledge.store.database import Segment, Store, Stored
from knowledge.vietnamese.writing.spelling import folded

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
    wholes: faiss.Index  # the mean vector of each section
    titles: "Titles"
    counts: SegmentCounts


class Titles:
    """The words of the documents' titles, each once."""

    FILES = ("documents", "starts", "terms")

    def __init__(self, documents: NDArray[np.int64], starts: NDArray[np.int64], terms: Terms) -> None:
        self._documents, self._starts, self._terms = documents, starts, terms

    @classmethod
    def build(cls, titles: Mapping[int, str | None]) -> Self:
        """From the titles of documents by serial."""
        documents = sorted(titles)
        words = [np.unique(np.array([term(w) for w in folded(titles[d] or "")], dtype=np.uint64)) for d in documents]
        starts = np.cumsum([0, *map(len, words)])
        return cls(np.array(documents, np.int64), starts, np.concatenate([*words, np.empty(0, np.uint64)]))

    def save(self, folder: Path) -> None:
        """Write the arrays as `folder/titles.*.npy`."""
        for part, array in zip(self.FILES, (self._documents, self._starts, self._terms), strict=True):
            np.save(folder / f"titles.{part}.npy", array)

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Open what `save` wrote. Raises OSError or ValueError when a file is missing or broken."""
        return cls(*(np.load(folder / f"titles.{part}.npy") for part in cls.FILES))

    def of(self, document: int) -> Terms:
        """The keys of the words in a document's title, shape (words,)."""
        at = np.searchsorted(self._documents, document)
        return self._terms[self._starts[at] : self._starts[at + 1]]


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
    Titles.build(titles).save(folder)
    vectors = store.vectors([s.vector for s in passages]).reshape(len(passages), int(store.about("dimensions") or 0))
    _write_vectors(vectors, folder / "vectors.faiss")
    _write_vectors(_means(vectors, np.array(sections, dtype=np.int64)), folder / "wholes.faiss")
    (folder / "files.json").write_text(json.dumps(_sizes(folder)), encoding="utf8")


def _write_vectors(vectors: NDArray[np.float32], file: Path) -> None:
    index = faiss.IndexScalarQuantizer(vectors.shape[1], faiss.ScalarQuantizer.QT_fp16, faiss.METRIC_INNER_PRODUCT)
    if len(vectors):
        index.add(vectors)
    faiss.write_index(index, str(file))


def _means(vectors: NDArray[np.float32], sections: NDArray[np.int64]) -> NDArray[np.float32]:
    """The mean vector of each section, of length 1, shape (sections, dimensions)."""
    means = np.zeros((sections.max(initial=-1) + 1, vectors.shape[1]), dtype=np.float32)
    np.add.at(means, sections, vectors)
    lengths = np.linalg.norm(means, axis=1, keepdims=True)
    means /= np.maximum(lengths, np.finfo(np.float32).tiny)
    return means


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
            faiss.read_index(str(place / "wholes.faiss"), faiss.IO_FLAG_MMAP),
            Titles.load(place),
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
