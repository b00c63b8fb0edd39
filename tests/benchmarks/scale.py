"""The library's own search at sizes that no collection at hand has: made-up passages, random vectors.

A passage is made of sentences of real ones, drawn at random, so its words are as frequent as theirs; a vector is
random, which an exact search takes as long for as for any other.
"""

import json
import re
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from knowledge.library import Library
from knowledge.records import Document, Kind, Passage
from knowledge.search.embedding import Vectors
from knowledge.search.publishing import publish
from knowledge.search.searching import Searcher
from knowledge.settings import Settings
from knowledge.store.database import Store
from knowledge.vietnamese.restoring import restore
from knowledge.vietnamese.spelling import bare

SMALLER = 10_000  # passages of the library that is measured first
DIMENSIONS = 384
A_DOCUMENT = 20  # passages of one document
A_SECTION = 4  # passages of one article of it
LONG_ENOUGH = 250  # characters at which a passage gets no further sentence
QUESTIONS = 300
TOP = 100  # passages that a search for ten documents asks for
SENTENCE = re.compile(r"[^\n]*?[.;:](?=\s|$)|[^\n]+")


class RandomEmbedder:
    """Vectors of length 1 in no direction in particular, made in no time."""

    name = "random"
    dimensions = DIMENSIONS

    def __init__(self, seed: int) -> None:
        self._random = np.random.default_rng(seed)

    def embed_questions(self, texts: Sequence[str], /) -> Vectors:
        """Shape (len(texts), dimensions), rows of length 1."""
        vectors = self._random.standard_normal((len(texts), DIMENSIONS)).astype(np.float32)
        lengths: Vectors = np.linalg.norm(vectors, axis=1, keepdims=True)
        return vectors / lengths

    embed_passages = embed_questions


def table(data: Path, size: int) -> str:
    """Markdown: milliseconds of each step of a search, at `SMALLER` and at `size` passages.

    `data` holds articles.jsonl, whose sentences are drawn from, and questions.jsonl.
    """
    texts = [json.loads(line)["text"] for line in (data / "articles.jsonl").read_text(encoding="utf8").splitlines()]
    rows = [json.loads(line) for line in (data / "questions.jsonl").read_text(encoding="utf8").splitlines()]
    questions = [row["question"] for row in rows][:QUESTIONS]
    lines = [
        "| passages | words and vectors | words alone | restoring a bare question | Library.search, accented | bare |",
        "| ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    with tempfile.TemporaryDirectory() as folder:
        made = MadeUp(Path(folder), texts)
        for wanted in sorted({min(SMALLER, size), size}):
            made.grow(wanted)
            cells = [f"{np.median(ms):.1f} / {np.percentile(ms, 95):.1f}" for ms in timed(Path(folder), questions)]
            lines.append(f"| {wanted:,} | {' | '.join(cells)} |")
    return "\n".join([*lines, "", "ms: median / 95th percentile a question, without embedding it.", ""])


def timed(folder: Path, questions: Sequence[str]) -> list[list[float]]:
    """The milliseconds of each question, for each column of the table."""
    embedder = RandomEmbedder(seed=1)
    vectors = embedder.embed_questions(questions)
    plain = [bare(question) for question in questions]
    vector_of = dict(zip(questions, vectors, strict=True))
    store = Store.reading(folder)
    assert store
    searcher = Searcher.open(store, folder, store.generation)
    with Library.open(replace(Settings(), library=folder), embedder) as library:
        columns: list[tuple[Callable[[str], object], Sequence[str]]] = [
            (lambda question: searcher.search(question, vector_of[question], TOP), questions),
            (lambda question: searcher.search(question, None, TOP), questions),
            (lambda question: restore(question, searcher.counts), plain),
            (lambda question: library.search(question, 10), questions),
            (lambda question: library.search(question, 10), plain),
        ]
        taken = [[_milliseconds(run, question) for question in asked] for run, asked in columns]
    store.close()
    return taken


def _milliseconds(run: Callable[[str], object], question: str) -> float:
    began = time.perf_counter()
    run(question)
    return (time.perf_counter() - began) * 1000


class MadeUp:
    """A library of made-up documents in a folder of its own."""

    def __init__(self, folder: Path, texts: Sequence[str]) -> None:
        self._folder = folder
        self._sentences = [found.strip() for text in texts for found in SENTENCE.findall(text) if found.strip()]
        self._random = np.random.default_rng(0)
        self._embedder = RandomEmbedder(seed=0)
        self._documents = 0

    def grow(self, passages: int) -> None:
        """Add documents until there are so many passages, and publish them together."""
        store = Store.writing(self._folder)
        store.note(model=self._embedder.name, dimensions=str(DIMENSIONS))
        while self._documents * A_DOCUMENT < passages:
            self._add(store, min(A_DOCUMENT, passages - self._documents * A_DOCUMENT))
        publish(store)
        store.close()

    def _add(self, store: Store, size: int) -> None:
        id_ = f"document-{self._documents}"
        texts = [" ".join(self._some()) for _ in range(size)]
        passages = list(_laid_out(id_, texts))
        keys = [passage.id for passage in passages]
        store.keep_vectors(dict(zip(keys, self._embedder.embed_passages(texts), strict=True)))
        title = self._some()[0][:80]
        document = Document(id_, source=id_, text="\n".join(texts), kind=Kind.OTHER, title=title)
        store.replace(document, id_, list(zip(passages, keys, strict=True)))
        self._documents += 1

    def _some(self) -> list[str]:
        chosen: list[str] = []
        while sum(map(len, chosen)) < LONG_ENOUGH:
            chosen.append(self._sentences[self._random.integers(len(self._sentences))])
        return chosen


def _laid_out(document: str, texts: Sequence[str]) -> Iterator[Passage]:
    start = 0
    for number, text in enumerate(texts):
        end = start + len(text)
        yield Passage(f"{document}:{start}", document, start, end, text, section=number // A_SECTION)
        start = end + 1
