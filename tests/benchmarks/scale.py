"""Our search at 10,000 and at 100,000 passages, beside SQLite FTS5 and bm25s in the same run.

    python -m tests.benchmarks.scale --library DIR/law --questions DATA/law/questions.jsonl

No collection at hand is so large, so passages are made up: as long as real ones, of sentences drawn from all over the
library, hence with words as frequent as there. Their vectors are real ones, each turned a little at random; an exact
search takes as long for those as for any other. Times leave out embedding the question.
"""

import argparse
import json
import re
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from importlib.util import find_spec
from itertools import pairwise
from multiprocessing import get_context
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tqdm import tqdm

from knowledge.library import Library
from knowledge.records import Document, Kind, Passage
from knowledge.search.context import in_context
from knowledge.search.embedding import Embedder, Vectors, open_embedder
from knowledge.search.publishing import publish
from knowledge.search.searching import POOL, Searcher
from knowledge.settings import Settings
from knowledge.store.database import Store
from knowledge.vietnamese.writing.restoring import restore
from knowledge.vietnamese.writing.spelling import bare, folded
from tests.benchmarks.peers import PIP, spaced
from tests.benchmarks.systems import Vector

SIZES = (10_000, 100_000)
A_DOCUMENT, A_SECTION = 20, 4  # passages of one document, and of one article of it
TURNED = 0.3  # length of what is added at random to a real vector of length 1
QUESTIONS, REPEATS = 50, 3
DOCUMENTS = 10  # that a search is asked for
PASSAGES = 100  # that they are chosen from
SENTENCE = re.compile(r"[^\n]*?[.;:](?=\s|$)|[^\n]+")

Ask = Callable[[str], object]
OTHERS = ("SQLite FTS5", "bm25s")


@dataclass(frozen=True, slots=True)
class Known:
    """A model that has embedded the questions already; any other text gets the vector of one of them."""

    name: str
    dimensions: int
    vectors: dict[str, Vector]

    @classmethod
    def of(cls, model: Embedder, questions: Sequence[str]) -> "Known":
        """The model's vectors of the questions."""
        return cls(model.name, model.dimensions, dict(zip(questions, model.embed_questions(questions), strict=True)))

    def embed_questions(self, texts: Sequence[str], /) -> Vectors:
        """Shape (len(texts), dimensions), rows of length 1."""
        some = next(iter(self.vectors.values()))
        return np.array([self.vectors.get(text, some) for text in texts])

    embed_passages = embed_questions


def main() -> None:
    """Grow a library from size to size, measure at each, and print a table."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.scale", description=__doc__.splitlines()[0])
    parser.add_argument("--library", type=Path, required=True, help="whose passages are drawn from")
    parser.add_argument("--questions", type=Path, required=True, help='lines of {"question": …}')
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, metavar="N", help="passages, smallest first")
    given = parser.parse_args()
    rows = [json.loads(line)["question"] for line in given.questions.read_text(encoding="utf8").splitlines()]
    questions = spaced(rows, QUESTIONS)
    model = Known.of(open_embedder(Settings.load()), questions)
    columns: dict[str, dict[str, str]] = {}
    with tempfile.TemporaryDirectory() as folder:
        made = MadeUp(Path(folder), real(given.library), model)
        for size in given.sizes:
            made.grow(size)
            columns[f"{size:,} passages"] = measured(Path(folder), made.texts, questions, model)
    sys.stdout.write(table(columns))


# --- measuring


def measured(folder: Path, texts: Sequence[str], questions: Sequence[str], model: Known) -> dict[str, str]:
    """The cells of one column, by the names of their rows."""
    seconds, megabytes = opened(folder, questions, model)
    store = Store.reading(folder)
    assert store
    searcher = Searcher.open(store, folder, store.generation)
    with Library.open(replace(Settings(), library=folder), model) as library:
        asked: dict[str, Ask] = {
            "our words and vectors": lambda question: searcher.search(question, model.vectors[question], PASSAGES),
            "our words": lambda question: searcher.search(question, None, PASSAGES),
            **others(texts),
            "restoring diacritics": lambda question: restore(bare(question), searcher.counts),
            "`Library.search`, accented": lambda question: library.search(question, DOCUMENTS),
            "`Library.search`, bare": lambda question: library.search(bare(question), DOCUMENTS),
        }
        ms = clocked(asked, questions)
    store.close()
    ours = np.median(ms["our words"])
    cells = {name: f"{np.median(taken):.1f} / {np.percentile(taken, 95):.1f} ms" for name, taken in ms.items()}
    cells |= {name: f"{cells[name]}, {np.median(ms[name]) / ours:.1f} × ours" for name in OTHERS if name in ms}
    return cells | {"opening a library": f"{seconds:.1f} s", "memory of an open library": f"{megabytes:.0f} MB"}


def clocked(asked: dict[str, Ask], questions: Sequence[str]) -> dict[str, NDArray[np.float64]]:
    """Milliseconds a question, the median of its repeats; all take turns at every question."""
    for question in questions:  # so that files are in memory, and vectors made
        for ask in asked.values():
            ask(question)
    ms = {name: np.empty((REPEATS, len(questions))) for name in asked}
    for repeat in range(REPEATS):
        for place, question in enumerate(tqdm(questions, "timing", disable=None)):
            for name, ask in asked.items():
                began = time.perf_counter()
                ask(question)
                ms[name][repeat, place] = (time.perf_counter() - began) * 1000
    return {name: np.median(taken, axis=0) for name, taken in ms.items()}


def opened(folder: Path, questions: Sequence[str], model: Known) -> tuple[float, float]:
    """Seconds that a fresh process takes to open a library, and the megabytes that it grows by, all questions asked."""
    with get_context("spawn").Pool(1) as pool:
        return pool.apply(_opened, (folder, questions, model))


def _opened(folder: Path, questions: Sequence[str], model: Known) -> tuple[float, float]:
    began, before = time.perf_counter(), _resident()
    with Library.open(replace(Settings(), library=folder), model) as library:
        seconds = time.perf_counter() - began
        for question in questions:
            library.search(question, DOCUMENTS)
            library.search(bare(question), DOCUMENTS)
        return seconds, _resident() - before


def _resident() -> float:
    """This process's memory in megabytes, as Linux counts it."""
    found = re.search(r"VmRSS:\s+(\d+) kB", Path("/proc/self/status").read_text(encoding="ascii"))
    return int(found[1]) / 1024 if found else float("nan")


# --- what ours is measured beside


def others(texts: Sequence[str]) -> dict[str, Ask]:
    """SQLite FTS5 in memory, and bm25s where it is installed, each over folded words, asked for as many candidates."""
    words = [folded(text) for text in texts]
    by_fts5, by_bm25s = OTHERS
    return {by_fts5: fts5(words)} | ({by_bm25s: bm25s(words)} if _has_bm25s() else {})


def fts5(texts: Sequence[Sequence[str]]) -> Ask:
    """A question is its syllables with OR between."""
    db = sqlite3.connect(":memory:")
    db.execute("CREATE VIRTUAL TABLE passages USING fts5(text, content='')")
    db.executemany("INSERT INTO passages (rowid, text) VALUES (?, ?)", enumerate(" ".join(words) for words in texts))

    def ask(question: str) -> object:
        any_of = " OR ".join(f'"{word}"' for word in dict.fromkeys(folded(question)))
        ranked = "SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ?"
        return db.execute(ranked, [any_of, POOL]).fetchall()

    return ask


def bm25s(texts: Sequence[Sequence[str]]) -> Ask:
    """Over the same terms as ours: syllables, and pairs of neighbours."""
    from bm25s import BM25  # type: ignore[import-not-found]

    def terms(words: Sequence[str]) -> list[str]:
        return [*words, *map(" ".join, pairwise(words))]

    index = BM25()
    index.index([terms(words) for words in texts], show_progress=False)
    return lambda question: index.retrieve([terms(folded(question))], k=POOL, show_progress=False)


def _has_bm25s() -> bool:
    if find_spec("bm25s"):
        return True
    sys.stderr.write(f"bm25s is left out, as it is not installed: {PIP}\n")
    return False


# --- what is searched


@dataclass(frozen=True, slots=True)
class Real:
    """The passages of a library, row by row with their vectors, and their sentences all together."""

    passages: Sequence[Passage]
    vectors: Vectors
    sentences: Sequence[str]


def real(library: Path) -> Real:
    """What made-up passages are drawn from."""
    store = Store.reading(library)
    if store is None or not store.generation:
        sys.exit(f"{library} is empty. Make it with: python -m indexer add --library {library} PATH")
    stored = list(store.all_passages(store.generation))
    vectors = store.vectors([one.vector for one in stored])
    store.close()
    sentences = [found.strip() for one in stored for found in SENTENCE.findall(one.passage.text) if found.strip()]
    return Real([one.passage for one in stored], vectors, sentences)


class MadeUp:
    """A library of made-up documents in a folder of its own."""

    def __init__(self, folder: Path, real: Real, model: Known) -> None:
        self.texts: list[str] = []  # by which passages are searched
        self._folder, self._real, self._model = folder, real, model
        self._random = np.random.default_rng(0)

    def grow(self, size: int) -> None:
        """Add documents until there are so many passages, and publish them together."""
        store = Store.writing(self._folder)
        store.note(model=self._model.name, dimensions=str(self._model.dimensions))
        with tqdm(total=size, initial=len(self.texts), desc="making passages", disable=None) as progress:
            while len(self.texts) < size:
                self._add_document(store)
                progress.update(A_DOCUMENT)
        publish(store)
        store.close()

    def _add_document(self, store: Store) -> None:
        id_ = f"document-{len(self.texts)}"
        models = self._random.integers(len(self._real.passages), size=A_DOCUMENT)
        passages = list(self._laid_out(id_, [self._real.passages[place] for place in models]))
        keys = [passage.id for passage in passages]
        store.keep_vectors(dict(zip(keys, self._turned(self._real.vectors[models]), strict=True)))
        text = "\n".join(passage.text for passage in passages)
        document = Document(id_, source=id_, text=text, kind=Kind.OTHER, title=self._sentence()[:80])
        store.replace(document, id_, list(zip(passages, keys, strict=True)))
        self.texts += [in_context(document.title, passage.heading, passage.text) for passage in passages]

    def _laid_out(self, document: str, models: Sequence[Passage]) -> Iterator[Passage]:
        """A passage as long as each of the models and under its heading, one after the other."""
        start = 0
        for number, model in enumerate(models):
            text = self._text(len(model.text))
            end, section = start + len(text), number // A_SECTION
            yield Passage(f"{document}:{start}", document, start, end, text, heading=model.heading, section=section)
            start = end + 1

    def _text(self, length: int) -> str:
        text = self._sentence()
        while len(text) < length:
            text += " " + self._sentence()
        return text

    def _sentence(self) -> str:
        return self._real.sentences[int(self._random.integers(len(self._real.sentences)))]

    def _turned(self, vectors: Vectors) -> Vectors:
        """Each a little to a side, again of length 1."""
        aside = self._random.standard_normal(vectors.shape) * TURNED / np.sqrt(vectors.shape[1])
        turned: Vectors = (vectors + aside).astype(np.float32)
        turned /= np.linalg.norm(turned, axis=1, keepdims=True)
        return turned


# --- telling


def table(columns: dict[str, dict[str, str]]) -> str:
    """Markdown: a column for each size."""
    rows = list(next(iter(columns.values())))
    lines = [["", *columns], ["---", *["---:"] * len(columns)]]
    lines += [[row, *(column[row] for column in columns.values())] for row in rows]
    told = f"ms: median / 95th percentile of {QUESTIONS} questions, at the median of {REPEATS} times, not embedding."
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + f"\n\n{told}\n"


if __name__ == "__main__":
    main()
