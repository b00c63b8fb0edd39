"""The way of documents into the library: read, described, split, embedded, stored, published."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray

from indexer.defining import definitions
from indexer.describing import describe
from indexer.extracting import extract
from indexer.reading import Read, Refused
from indexer.splitting import split
from knowledge.errors import EmbedderMismatch
from knowledge.records import Document, Passage, Statement
from knowledge.search.context import in_context, vector_key
from knowledge.search.embedding import Embedder, ModelIdentity
from knowledge.search.publishing import publish
from knowledge.store.database import Store
from knowledge.vietnamese.text.layout import locate, outline
from knowledge.vietnamese.writing.spelling import legible

READING = "12"  # raise it when documents are described or split otherwise, so that adding them again renews them
BATCH = 256  # passages that are embedded together


@dataclass(slots=True)
class Summary:
    """What became of the documents of one run, by id."""

    added: list[str] = field(default_factory=list)
    replaced: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    passages: int = 0
    generation: int = 0


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document ready to be stored, its passages with the texts they are searched by."""

    document: Document
    content: str
    passages: tuple[Passage, ...]
    searched: tuple[str, ...]
    statements: tuple[tuple[Statement, str | None], ...]
    abbreviations: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Model:
    """The embedding model: who it is, known at once, and itself, loaded when first needed."""

    identity: ModelIdentity
    load: Callable[[], Embedder]


def add(store: Store, items: Iterable[Read | Refused], model: Model, told: Callable[[Read | Refused], None]) -> Summary:
    """Take documents into the library and publish them together; `told` hears of each item when it is done with.

    A refused item stops no other. Raises EmbedderMismatch before anything changes, LibraryError when the disk does
    not take it: what was stored by then is kept and published by the next run.
    """
    check_model(store, model.identity)
    summary = Summary()
    for batch in _batches(_prepared(store, items, summary, told)):
        _embed(store, batch, model)
        for prepared in batch:
            _store(store, prepared, summary)
    summary.generation = publish(store)
    return summary


def remove(store: Store, ids: Sequence[str]) -> Summary:
    """End documents and publish. Raises UnknownDocument, with nothing removed, when one is unknown."""
    for id_ in ids:
        store.must_have(id_)
    for id_ in ids:
        store.remove(id_)
    return Summary(removed=list(ids), generation=publish(store))


def re_embed(store: Store, model: Model, told: Callable[[int], object]) -> Summary:
    """Make every vector anew with another model; `told` hears how many passages are done with."""
    embedder = model.load()
    texts = store.searched_texts(in_context)
    keys = list(texts)
    vectors: dict[str, NDArray[np.float32]] = {}
    for at in range(0, len(keys), BATCH):
        some = keys[at : at + BATCH]
        vectors |= dict(zip(some, embedder.embed_passages([texts[key] for key in some]), strict=True))
        told(len(some))
    store.change_vectors(vectors, _facts(model.identity, embedder))
    return Summary(passages=len(keys), generation=publish(store, anew=True))


def check_model(store: Store, identity: ModelIdentity) -> None:
    """Refuse to mix the vectors of two models. Raises EmbedderMismatch."""
    if (made_with := store.about("model")) not in (None, identity.name):
        raise EmbedderMismatch(
            f"{store.path.parent} was made with the model {made_with!r}, and HOI_MODEL is {identity.name!r}: "
            "set HOI_MODEL back, or run 'python -m indexer re-embed'."
        )


def _prepared(
    store: Store, items: Iterable[Read | Refused], summary: Summary, told: Callable[[Read | Refused], None]
) -> Iterator[Prepared]:
    """Those that are new or changed, described and split."""
    taken: dict[str, str] = {}  # ids given in this run, with their sources
    for item in items:
        if isinstance(item, Refused):
            summary.refused.append(item)
        else:
            id_ = settled_id(store, item, taken)
            taken[id_] = item.source
            content = content_hash(item)
            if store.hash_of(id_) == content:
                summary.unchanged.append(id_)
            else:
                yield _prepare(id_, item, content)
        told(item)


def settled_id(store: Store, item: Read, taken: dict[str, str]) -> str:
    """The id that a document gets: the one its source has already, else the first wish that no other source has."""
    if (known := store.id_of(item.source)) is not None:
        return known
    for wish in item.ids[:-1]:
        if (taken.get(wish) or store.source_of(wish)) in (None, item.source):
            return wish
    return item.ids[-1]


def content_hash(item: Read) -> str:
    """What tells a changed document from an unchanged one: all that its source said, and how it was read."""
    said = (READING, item.text, item.kind, item.number, item.issuer, item.title, item.published, item.url)
    return sha256(repr(said).encode()).hexdigest()[:32]


def _prepare(id_: str, item: Read, content: str) -> Prepared:
    document = replace(describe(id_, replace(item, text=legible(item.text).text)), text=item.text)
    passages = split(document)
    searched = tuple(in_context(document.title, p.heading, p.text) for p in passages)
    return Prepared(document, content, passages, searched, tuple(_located(document)), definitions(document.text))


def _located(document: Document) -> Iterator[tuple[Statement, str | None]]:
    """What the document says, with the article and clause where it says it.

    It is read as it was meant, and quoted as it is.
    """
    divisions, read = outline(document.text), legible(document.text)
    for said in extract(replace(document, text=read.text)):
        start, end = read.places[said.start], read.places[said.end]
        yield replace(said, start=start, end=end), locate(divisions, start, end)


def _batches(prepared: Iterable[Prepared]) -> Iterator[list[Prepared]]:
    batch: list[Prepared] = []
    for one in prepared:
        batch.append(one)
        if sum(len(p.passages) for p in batch) >= BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _embed(store: Store, batch: Sequence[Prepared], model: Model) -> None:
    """Store the vectors that the batch needs and the library lacks."""
    texts = {vector_key(text): text for prepared in batch for text in prepared.searched}
    missing = sorted(store.missing_vectors(texts))
    if missing:
        embedder = model.load()
        store.note(**_facts(model.identity, embedder))
        vectors = embedder.embed_passages([texts[key] for key in missing])
        store.keep_vectors(dict(zip(missing, vectors, strict=True)))


def _facts(identity: ModelIdentity, embedder: Embedder) -> dict[str, str]:
    facts = {"model": identity.name, "dimensions": str(embedder.dimensions)}
    prompts = {"question_prompt": identity.question_prompt, "passage_prompt": identity.passage_prompt}
    return facts | {name: prompt for name, prompt in prompts.items() if prompt}


def _store(store: Store, prepared: Prepared, summary: Summary) -> None:
    known = store.hash_of(prepared.document.id) is not None
    (summary.replaced if known else summary.added).append(prepared.document.id)
    keys = map(vector_key, prepared.searched)
    passages = list(zip(prepared.passages, keys, strict=True))
    store.replace(prepared.document, prepared.content, passages, prepared.statements, prepared.abbreviations)
    summary.passages += len(prepared.passages)
