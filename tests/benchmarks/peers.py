"""Search, measured beside LlamaIndex, txtai and Haystack: the same passages, the same vectors, questions in turn.

    python -m tests.benchmarks.peers --data DATA --work DIR [--limit N]
    python -m tests.benchmarks.peers --data DATA --work DIR --scale 100000

README.md, beside this file, says what lies in DATA, how the peers are installed in DIR and what was tuned in each.
"""

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO

import numpy as np
from tqdm import tqdm

from knowledge.library import Library
from knowledge.search.context import in_context
from knowledge.search.embedding import Embedder, Vectors, open_embedder
from knowledge.settings import Settings
from knowledge.store.database import Store
from knowledge.vietnamese.spelling import bare, normalise
from tests.benchmarks import scale

COLLECTIONS = {"law": "articles.jsonl", "xquad": "paragraphs.jsonl"}
SPELLINGS: dict[str, Callable[[str], str]] = {"accented": normalise, "bare": bare}
OURS = "ours"
TOP = 10  # documents that count
BLOCK = 25  # questions that one system answers before it is the next one's turn
EMBEDDED = 100  # questions that are embedded, one by one, to time the model

Found = list[str]  # documents, best first
Timed = tuple[list[Found], list[float]]  # what was found for each question of a block, and the milliseconds it took
Asked = Callable[[str, int, int], Timed]  # (spelling, first question, the one after the last)


def main() -> None:
    """Run the benchmark and print its table."""
    given = _parser().parse_args()
    settings = Settings.load()
    given.work.mkdir(parents=True, exist_ok=True)
    if given.scale:
        sys.stdout.write(scale.table(given.data / "law", given.scale))
        return
    python = given.work / "venv" / "bin" / "python"
    if not python.exists():
        sys.exit(f"{python} is not there. Make it as README.md in {Path(__file__).parent} says.")
    with Remembering.opened(given.work, settings) as embedder:
        collections = [
            prepare(name, given.data / name, given.work, settings, embedder, given.limit)
            for name in given.only or COLLECTIONS
        ]
        measured = [measure(one, settings, embedder, python, given.repeats) for one in collections]
    sys.stdout.write(table(measured) + embedding_line(collections[0], settings))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.peers", description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="holds law/ and xquad/, documents and questions")
    parser.add_argument("--work", type=Path, required=True, help="a folder for libraries, vectors and the peers")
    parser.add_argument("--limit", type=int, metavar="N", help="ask the first N questions only")
    parser.add_argument("--repeats", type=int, default=3, metavar="N", help="ask everything N times (default: 3)")
    parser.add_argument("--only", choices=COLLECTIONS, action="append", help="measure this collection only")
    parser.add_argument("--scale", type=int, metavar="N", help="time our search alone on up to N made-up passages")
    return parser


# --- what everybody gets


class Remembering:
    """The project's embedder, which embeds each question once and finds its vector again at once."""

    def __init__(self, model: Embedder, known: dict[str, Vectors]) -> None:
        self._model = model
        self._known = known
        self.name, self.dimensions = model.name, model.dimensions
        self.embed_passages = model.embed_passages

    @classmethod
    @contextmanager
    def opened(cls, work: Path, settings: Settings) -> Iterator["Remembering"]:
        """With what earlier runs embedded, kept in `work`."""
        model = open_embedder(settings)
        file = work / f"questions-{model.name.replace('/', '-')}.npz"
        known: dict[str, Vectors] = {}
        if file.exists():
            with np.load(file) as kept:
                known = dict(zip(kept["texts"].tolist(), kept["vectors"], strict=True))
        try:
            yield cls(model, known)
        finally:
            if known:
                np.savez(file, texts=np.array(list(known)), vectors=np.array(list(known.values())))

    def embed_questions(self, texts: Sequence[str], /) -> Vectors:
        """Shape (len(texts), dimensions), rows of length 1."""
        for text in dict.fromkeys(texts):
            if text not in self._known:
                self._known[text] = self._model.embed_questions([text])[0]
        return np.array([self._known[text] for text in texts], dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Collection:
    """Passages and questions; `folder` holds them, with the vectors of both, for the peers."""

    name: str
    library: Path
    folder: Path
    documents: list[str]  # each passage's
    questions: dict[str, list[str]]  # by spelling
    right: list[frozenset[str]]  # the documents that answer each question


def prepare(name: str, data: Path, work: Path, _: Settings, embedder: Embedder, limit: int | None) -> Collection:
    """Index the documents and write passages, questions and vectors down for the peers; what is there is kept."""
    library, folder = work / "libraries" / name, work / name
    documents = str(data / COLLECTIONS[name])
    subprocess.run(
        [sys.executable, "-m", "indexer", "add", "--library", str(library), documents],
        check=True,
        stdout=sys.stderr,
    )
    rows = [json.loads(line) for line in (data / "questions.jsonl").read_text(encoding="utf8").splitlines()][:limit]
    questions = {way: [spell(row["question"]) for row in rows] for way, spell in SPELLINGS.items()}
    texts, owners, vectors = _passages(library)
    folder.mkdir(exist_ok=True)
    for file, written in (("passages.json", texts), ("questions.json", questions)):
        (folder / file).write_text(json.dumps(written, ensure_ascii=False), encoding="utf8")
    np.savez(
        folder / "vectors.npz",
        passages=vectors,
        **{way: embedder.embed_questions(asked) for way, asked in questions.items()},  # type: ignore[arg-type]  # arrays
    )
    return Collection(name, library, folder, owners, questions, [frozenset(row["documents"]) for row in rows])


def _passages(library: Path) -> tuple[list[str], list[str], Vectors]:
    """The texts that passages are searched by, the documents they are of, and their vectors."""
    store = Store.reading(library)
    if store is None:
        sys.exit(f"{library} is empty.")
    passages = list(store.all_passages(store.generation))
    titles = store.titles({stored.document for stored in passages})
    texts = [in_context(titles[one.document], one.passage.heading, one.passage.text) for one in passages]
    vectors = store.vectors([one.vector for one in passages])
    store.close()
    return texts, [one.passage.document for one in passages], vectors


# --- the systems


@contextmanager
def ours(collection: Collection, settings: Settings, embedder: Embedder) -> Iterator[Asked]:
    """The library's own search, whose questions are embedded beforehand."""
    with Library.open(replace(settings, library=collection.library), embedder) as library:

        def ask(spelling: str, first: int, last: int) -> Timed:
            found, ms = [], []
            for question in collection.questions[spelling][first:last]:
                began = time.perf_counter()
                hits = library.search(question, TOP)
                ms.append((time.perf_counter() - began) * 1000)
                found.append([hit.document for hit in hits])
            return found, ms

        for spelling, questions in collection.questions.items():
            ask(spelling, 0, len(questions))  # so that every restored question has its vector
        yield ask


@contextmanager
def peers(collection: Collection, python: Path) -> Iterator[dict[str, Asked]]:
    """The peers, in a program of their own."""
    command = [str(python), str(Path(__file__).with_name("systems.py")), str(collection.folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as program:
        requests, replies = program.stdin, program.stdout
        assert requests
        assert replies
        yield {name: _peer(name, collection.documents, requests, replies) for name in json.loads(replies.readline())}
        requests.close()


def _peer(name: str, documents: Sequence[str], requests: IO[str], replies: IO[str]) -> Asked:
    def ask(spelling: str, first: int, last: int) -> Timed:
        requests.write(json.dumps([name, spelling, first, last]) + "\n")
        requests.flush()
        found, ms = json.loads(replies.readline())
        return [list(dict.fromkeys(documents[n] for n in passages))[:TOP] for passages in found], ms

    return ask


# --- measuring


@dataclass(frozen=True, slots=True)
class Measured:
    """What systems found for each question, by (system, spelling), and the median of the milliseconds it took."""

    collection: Collection
    found: dict[tuple[str, str], list[Found]]
    ms: dict[tuple[str, str], Vectors]

    @property
    def systems(self) -> list[str]:
        """Ours first."""
        return list(dict.fromkeys(system for system, _ in self.found))


def measure(collection: Collection, settings: Settings, embedder: Embedder, python: Path, repeats: int) -> Measured:
    """Ask every system everything, a few questions at a time and in turn, so that what else runs here hits all."""
    with ours(collection, settings, embedder) as library, peers(collection, python) as others:
        systems = {OURS: library, **others}
        ms: dict[tuple[str, str], list[list[float]]] = {
            (system, spelling): [[] for _ in range(repeats)] for system in systems for spelling in SPELLINGS
        }
        found: dict[tuple[str, str], list[Found]] = {key: [] for key in ms}
        turns = list(_turns(len(collection.right), repeats))
        for turn, (repeat, first) in enumerate(tqdm(turns, desc=collection.name, disable=None)):
            for system in _rotated(list(systems), turn):
                for spelling in SPELLINGS:
                    some, took = systems[system](spelling, first, first + BLOCK)
                    ms[system, spelling][repeat] += took
                    if repeat == 0:
                        found[system, spelling] += some
    return Measured(collection, found, {key: np.median(np.array(rows), axis=0) for key, rows in ms.items()})


def _turns(questions: int, repeats: int) -> Iterator[tuple[int, int]]:
    for repeat in range(repeats):
        for first in range(0, questions, BLOCK):
            yield repeat, first


def _rotated(names: list[str], by: int) -> list[str]:
    at = by % len(names)
    return names[at:] + names[:at]


# --- telling


def scores(found: Sequence[Found], right: Sequence[frozenset[str]]) -> tuple[float, float, float]:
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


def table(measured: Sequence[Measured]) -> str:
    """Markdown: a row for each collection and system."""
    heads = [f"{way}: {figure}" for way in SPELLINGS for figure in ("Acc@1", "MRR@10", "nDCG@10", "ms")]
    lines = [_row(["passages", "system", *heads, "times ours"]), _row(["---", "---", *["---:"] * (len(heads) + 1)])]
    for one in measured:
        base = _median(one, OURS)
        for system in one.systems:
            cells: list[str] = []
            for way in SPELLINGS:
                ms = one.ms[system, way]
                cells += [f"{score:.3f}" for score in scores(one.found[system, way], one.collection.right)]
                cells.append(f"{np.median(ms):.1f} / {np.percentile(ms, 95):.1f}")
            what = f"{one.collection.name} ({len(one.collection.documents):,})"
            lines.append(_row([what, system, *cells, f"{_median(one, system) / base:.1f}"]))
    return "\n".join(lines) + "\n"


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _median(measured: Measured, system: str) -> float:
    return float(np.median(np.concatenate([measured.ms[system, way] for way in SPELLINGS])))


def embedding_line(collection: Collection, settings: Settings) -> str:
    """What is added to every system's time by the model, which is the same for all."""
    model, ms = open_embedder(settings), []
    for question in collection.questions["accented"][:EMBEDDED]:
        began = time.perf_counter()
        model.embed_questions([question])
        ms.append((time.perf_counter() - began) * 1000)
    return (
        f"\nms: median / 95th percentile a question, without embedding it, which takes {np.median(ms):.1f} / "
        f"{np.percentile(ms, 95):.1f} ms more in every system ({collection.name}, {len(ms)} questions).\n"
    )


if __name__ == "__main__":
    main()
