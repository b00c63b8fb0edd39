"""Search measured beside LlamaIndex, txtai and Haystack: the same model, the same passages, questions in turn.

    python -m tests.benchmarks.peers --data DATA --libraries DIR

README.md, beside this file, says what lies in DATA and DIR, how the peers are installed and what was tuned in each.
"""

import argparse
import importlib
import json
import platform
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from importlib.metadata import version
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tqdm import tqdm

from knowledge.library import Library
from knowledge.search.context import in_context
from knowledge.search.embedding import Embedder, Vectors, open_embedder
from knowledge.settings import Settings
from knowledge.store.database import Store
from knowledge.vietnamese.writing.spelling import bare, normalise
from tests.benchmarks.systems import PEERS, Passages, Peer, System, Vector, VectorOf

COLLECTIONS = {"law": "articles.jsonl", "xquad": "paragraphs.jsonl"}
SPELLINGS: dict[str, Callable[[str], str]] = {"accented": normalise, "bare": bare}
OURS = "ours"
TOP = 10  # documents that count
TIMED = 40  # questions of each collection and spelling that are timed
BLOCK = 10  # questions that one system answers before it is the next one's turn
PIP = "python -m pip install -r tests/benchmarks/requirements.txt"

Key = tuple[str, str]  # a system and a spelling
Ask = Callable[[str], list[str]]  # from a question to documents, best first


def main() -> None:
    """Run the benchmark and print its table."""
    given = _parser().parse_args()
    settings = Settings.load()
    model = Remembering(open_embedder(settings))
    there = [peer for peer in PEERS if _is_installed(peer)]
    measured: list[Measured] = []
    for name in given.only or COLLECTIONS:
        collection = prepare(name, given.data / name, given.libraries / name, given.questions)
        for questions in collection.questions.values():
            model.embed_questions(questions)
        measured.append(measure(collection, systems(collection, there, settings, model), given.repeats))
    say(table(measured), embedding_line(model), versions_line(there), *_how_to_install(there))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.peers", description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="holds law/ and xquad/, documents and questions")
    parser.add_argument("--libraries", type=Path, required=True, help="holds the libraries; a missing one is made")
    parser.add_argument("--questions", type=int, default=300, metavar="N", help="of each collection (default: 300)")
    parser.add_argument("--repeats", type=int, default=3, metavar="N", help="time each question N times (default: 3)")
    parser.add_argument("--only", choices=COLLECTIONS, action="append", help="measure this collection only")
    return parser


def say(*parts: str) -> None:
    sys.stdout.write("\n\n".join(parts) + "\n")


# --- what everybody gets


@dataclass(frozen=True, slots=True)
class Collection:
    """Passages, each with the document it is of, and questions with the documents that answer them."""

    name: str
    library: Path
    passages: Passages
    documents: list[str]
    questions: dict[str, list[str]]  # by spelling
    right: list[frozenset[str]]


class Remembering:
    """The bundled model, which embeds each question once and finds its vector again at once."""

    def __init__(self, model: Embedder) -> None:
        self.name, self.dimensions = model.name, model.dimensions
        self.embed_passages = model.embed_passages
        self._model = model
        self._known: dict[str, Vector] = {}
        self.ms: list[float] = []  # what each took

    def vector_of(self, question: str) -> Vector:
        """Shape (dimensions,), of length 1."""
        if question not in self._known:
            began = time.perf_counter()
            self._known[question] = self._model.embed_questions([question])[0]
            self.ms.append(_milliseconds_since(began))
        return self._known[question]

    def embed_questions(self, texts: Sequence[str], /) -> Vectors:
        """Shape (len(texts), dimensions), rows of length 1."""
        return np.array([self.vector_of(text) for text in texts], dtype=np.float32)


def prepare(name: str, data: Path, library: Path, count: int) -> Collection:
    """Read questions and passages; the library is made where it is not there yet."""
    if not (library / "library.sqlite").exists():
        adding = [sys.executable, "-m", "indexer", "add", "--library", str(library), str(data / COLLECTIONS[name])]
        subprocess.run(adding, check=True, stdout=sys.stderr)
    lines = (data / "questions.jsonl").read_text(encoding="utf8").splitlines()
    rows = [json.loads(line) for line in spaced(lines, count)]
    questions = {way: [spell(row["question"]) for row in rows] for way, spell in SPELLINGS.items()}
    passages, documents = _passages(library)
    return Collection(name, library, passages, documents, questions, [frozenset(row["documents"]) for row in rows])


def spaced(some: Sequence[str], count: int) -> list[str]:
    """At most so many, the same in every run, from all over."""
    places = np.linspace(0, len(some), min(count, len(some)), endpoint=False, dtype=int)
    return [some[place] for place in places]


def _passages(library: Path) -> tuple[Passages, list[str]]:
    """What is searched, with the vectors that the library stores, and each passage's document."""
    store = Store.reading(library)
    if store is None or not store.generation:
        sys.exit(f"{library} is empty. Delete it, so that it is made anew.")
    stored = list(store.all_passages(store.generation))
    titles = store.titles({one.document for one in stored})
    texts = [normalise(in_context(titles[one.document], one.passage.heading, one.passage.text)) for one in stored]
    vectors = store.vectors([one.vector for one in stored])
    store.close()
    return Passages(texts, vectors), [one.passage.document for one in stored]


# --- the systems


def systems(collection: Collection, peers: Sequence[Peer], settings: Settings, model: Remembering) -> dict[str, Ask]:
    """Ours and every peer, stock and tuned, over the same passages."""
    made = {OURS: _ours(collection, settings, model)}
    for peer in peers:
        module = importlib.import_module(f"tests.benchmarks.systems.{peer.module}")
        for form in ("stock", "tuned"):
            build: Callable[[Passages, VectorOf], System] = getattr(module, form)
            made[f"{peer.name}, {form}"] = _by_document(build(collection.passages, model.vector_of), collection)
    return made


def _ours(collection: Collection, settings: Settings, model: Embedder) -> Ask:
    library = Library.open(replace(settings, library=collection.library), model)
    return lambda question: [hit.document for hit in library.search(question, TOP)]


def _by_document(system: System, collection: Collection) -> Ask:
    documents = collection.documents
    return lambda question: list(dict.fromkeys(documents[number] for number in system(question)))[:TOP]


def _is_installed(peer: Peer) -> bool:
    try:
        importlib.import_module(f"tests.benchmarks.systems.{peer.module}")
    except ModuleNotFoundError:
        return False
    return True


# --- measuring


@dataclass(frozen=True, slots=True)
class Measured:
    """What systems found for each question and the milliseconds that the timed ones took, by (system, spelling)."""

    collection: Collection
    found: dict[Key, list[list[str]]]
    ms: dict[Key, NDArray[np.float64]]

    @property
    def systems(self) -> list[str]:
        """Ours first."""
        return list(dict.fromkeys(system for system, _ in self.found))


def measure(collection: Collection, asked: dict[str, Ask], repeats: int) -> Measured:
    """Ask every system every question; then some of them again, by the clock."""
    found = {
        (system, spelling): [asked[system](question) for question in collection.questions[spelling]]
        for system in tqdm(asked, f"{collection.name}, asking", disable=None)
        for spelling in SPELLINGS
    }
    return Measured(collection, found, clocked(collection, asked, repeats))


def clocked(collection: Collection, asked: dict[str, Ask], repeats: int) -> dict[Key, NDArray[np.float64]]:
    """Milliseconds a question, the median of its repeats.

    A few questions at a time and in turn, so that whatever else runs on the machine hits all systems alike.
    """
    some = {spelling: spaced(questions, TIMED) for spelling, questions in collection.questions.items()}
    count = len(some["accented"])
    ms = {(system, spelling): np.empty((repeats, count)) for system in asked for spelling in SPELLINGS}
    turns = list(_turns(count, repeats))
    for turn, (repeat, first) in enumerate(tqdm(turns, desc=f"{collection.name}, timing", disable=None)):
        for system in _rotated(list(asked), turn):
            for spelling in SPELLINGS:
                for place, question in enumerate(some[spelling][first : first + BLOCK], start=first):
                    began = time.perf_counter()
                    asked[system](question)
                    ms[system, spelling][repeat, place] = _milliseconds_since(began)
    return {key: np.median(taken, axis=0) for key, taken in ms.items()}


def _milliseconds_since(began: float) -> float:
    return (time.perf_counter() - began) * 1000


def _turns(questions: int, repeats: int) -> Iterator[tuple[int, int]]:
    for repeat in range(repeats):
        for first in range(0, questions, BLOCK):
            yield repeat, first


def _rotated(names: list[str], by: int) -> list[str]:
    at = by % len(names)
    return names[at:] + names[:at]


def scores(found: Sequence[list[str]], right: Sequence[frozenset[str]]) -> tuple[float, float, float]:
    """Acc@1, MRR@10 and nDCG@10, a document counted once, at its best passage."""
    discounts = 1 / np.log2(np.arange(TOP) + 2)
    first = reciprocal = gain = 0.0
    for documents, wanted in zip(found, right, strict=True):
        ranks = [rank for rank, document in enumerate(documents) if document in wanted]
        if ranks:
            first += ranks[0] == 0
            reciprocal += 1 / (ranks[0] + 1)
            gain += discounts[ranks].sum() / discounts[: len(wanted)].sum()
    return first / len(right), reciprocal / len(right), gain / len(right)


# --- telling


def table(measured: Sequence[Measured]) -> str:
    """Markdown: a row for each collection and system."""
    figures = [f"{way}: {figure}" for way in SPELLINGS for figure in ("Acc@1", "MRR@10", "nDCG@10", "ms")]
    lines = [_row(["", "system", *figures, "times ours"]), _row(["---", "---", *["---:"] * (len(figures) + 1)])]
    for one in measured:
        asked, searched = len(one.collection.right), len(one.collection.documents)
        what = f"{one.collection.name}: {asked:,} questions, {searched:,} passages"
        base = _median(one, OURS)
        for system in one.systems:
            cells: list[str] = []
            for way in SPELLINGS:
                ms = one.ms[system, way]
                cells += [f"{score:.3f}" for score in scores(one.found[system, way], one.collection.right)]
                cells.append(f"{np.median(ms):.1f} / {np.percentile(ms, 95):.1f}")
            lines.append(_row([what, system, *cells, f"{_median(one, system) / base:.1f}"]))
            what = ""
    return "\n".join(lines)


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _median(measured: Measured, system: str) -> float:
    return float(np.median(np.concatenate([measured.ms[system, way] for way in SPELLINGS])))


def embedding_line(model: Remembering) -> str:
    """What the times leave out, the same for all."""
    return (
        f"ms: median / 95th percentile a question, without embedding it, which takes {np.median(model.ms):.1f} / "
        f"{np.percentile(model.ms, 95):.1f} ms more in every system ({len(model.ms):,} questions, {model.name})."
    )


def versions_line(peers: Sequence[Peer]) -> str:
    """What was measured, and how."""
    packages = [package for peer in peers for package in peer.packages]
    if peers:
        packages += ["bm25s", "faiss-cpu"]
    named = ", ".join(f"{package} {version(package)}" for package in packages)
    return f"`python -m tests.benchmarks.peers {' '.join(sys.argv[1:])}` on Python {platform.python_version()}. {named}"


def _how_to_install(there: Sequence[Peer]) -> list[str]:
    return [f"{peer.name} is left out, as it is not installed: {PIP}" for peer in PEERS if peer not in there]


if __name__ == "__main__":
    main()
