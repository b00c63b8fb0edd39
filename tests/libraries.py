"""Libraries for tests, made by the real indexer with a small embedder."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from indexer.pipeline import Model, Summary, add
from indexer.sources import read
from knowledge import Library, Settings
from knowledge.search.embedding import ModelIdentity
from knowledge.store.database import Store
from tests.embedders import WordsEmbedder

SMALL_MODEL = Model(ModelIdentity(WordsEmbedder.name), WordsEmbedder)


def settings_for(folder: Path) -> Settings:
    return replace(Settings(), library=folder)


def index(folder: Path, *sources: Path | str, model: Model = SMALL_MODEL) -> Summary:
    """Take sources into the library in `folder`."""
    store = Store.writing(folder)
    try:
        return add(store, read([str(source) for source in sources], settings_for(folder)), model, lambda _: None)
    finally:
        store.close()


def open_library(folder: Path) -> Library:
    return Library.open(settings_for(folder), WordsEmbedder())


def write(folder: Path, texts: dict[str, str]) -> Sequence[Path]:
    """Write texts as files, by name."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / name for name in texts]
    for path, text in zip(paths, texts.values(), strict=True):
        path.write_text(text, encoding="utf8")
    return paths
