"""Put documents into a library, take them out, and see what it holds."""

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout
from tqdm import tqdm

from indexer.pipeline import Model, Summary, add, re_embed, remove
from indexer.reading import Read, Refused
from indexer.sources import read, survey
from knowledge.errors import HoiError, LibraryError
from knowledge.search.embedding import model_identity, open_embedder
from knowledge.settings import Settings
from knowledge.store.database import Store

SAMPLES = Path(__file__).parent / "samples"


def main(arguments: list[str] | None = None) -> int:
    """Run one command. Returns the exit code: 0 all taken, 1 some refused or an error, 2 unusable arguments."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf8")  # type: ignore[union-attr]  # both are text streams when run as a program
    given = _parser().parse_args(arguments)
    try:
        settings = Settings.load()
        if given.library:
            settings = replace(settings, library=given.library)
        code: int = given.run(settings, given)
    except HoiError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped. What was read is kept; run the command again to go on.", file=sys.stderr)
        return 130
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m indexer", description="Put documents into a library.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, run: Callable[[Settings, argparse.Namespace], int], text: str) -> argparse.ArgumentParser:
        one = commands.add_parser(name, help=text, description=text)
        one.set_defaults(run=run)
        one.add_argument(
            "--library", type=Path, metavar="DIR", help="the library (default: $HOI_LIBRARY or var/library)"
        )
        one.add_argument("--json", action="store_true", help="print the outcome as one JSON object")
        return one

    adding = command("add", _add, "take in files, folders, .jsonl files and web addresses; what has changed is renewed")
    adding.add_argument("sources", nargs="+", metavar="PATH|URL")
    removing = command("remove", _remove, "take documents out")
    removing.add_argument("documents", nargs="+", metavar="ID")
    status = command("status", _status, "what the library holds")
    status.add_argument("--list", action="store_true", help="list every document")
    command("re-embed", _re_embed, "make all vectors anew with the model that HOI_MODEL names")
    command("samples", _samples, "take in the sample documents that come with the project")
    return parser


def _add(settings: Settings, given: argparse.Namespace) -> int:
    return _take(settings, given.sources, as_json=given.json)


def _samples(settings: Settings, given: argparse.Namespace) -> int:
    return _take(settings, [str(path) for path in sorted(SAMPLES.glob("*.txt"))], as_json=given.json)


def _take(settings: Settings, sources: list[str], *, as_json: bool) -> int:
    began = time.monotonic()
    ahead = survey(sources)
    if ahead.passed_over:
        endings = ", ".join(f"{number} {ending or 'without an ending'}" for ending, number in ahead.passed_over.items())
        print(f"Passed over in folders, since files of these kinds are not read: {endings}", file=sys.stderr)
    with _writing(settings) as store, _bar(ahead.documents, "documents") as bar:

        def told(item: Read | Refused) -> None:
            if isinstance(item, Refused):
                bar.write(f"{item.source}: {item.reason}", file=sys.stderr)
            bar.update()

        summary = add(store, read(sources, settings), _model(settings), told)
    _report(summary, time.monotonic() - began, as_json=as_json)
    return 1 if summary.refused else 0


def _remove(settings: Settings, given: argparse.Namespace) -> int:
    began = time.monotonic()
    with _writing(settings) as store:
        summary = remove(store, given.documents)
    _report(summary, time.monotonic() - began, as_json=given.json)
    return 0


def _re_embed(settings: Settings, given: argparse.Namespace) -> int:
    began = time.monotonic()
    with _writing(settings) as store, _bar(store.count(store.generation)[1], "passages") as bar:
        summary = re_embed(store, _model(settings), lambda done: bar.update(done))
    _report(summary, time.monotonic() - began, as_json=given.json)
    return 0


def _status(settings: Settings, given: argparse.Namespace) -> int:
    store = Store.reading(settings.library)
    if store is None:
        facts: dict[str, Any] = {"library": str(settings.library), "documents": 0, "passages": 0, "generation": 0}
    else:
        documents = store.documents(store.generation)
        facts = {
            "library": str(settings.library),
            "documents": len(documents),
            "passages": store.count(store.generation)[1],
            "kinds": dict(Counter(str(d.kind) for d in documents).most_common()),
            "generation": store.generation,
            "published": store.published_at(),
            "model": store.about("model"),
            "bytes": sum(f.stat().st_size for f in settings.library.rglob("*") if f.is_file()),
        }
        if given.list:
            facts["list"] = [
                {
                    "id": d.id,
                    "kind": d.kind,
                    "number": d.number,
                    "published": d.published and d.published.isoformat(),
                    "title": d.title,
                }
                for d in documents
            ]
        store.close()
    print(json.dumps(facts, ensure_ascii=False) if given.json else _readable(facts))
    return 0


def _readable(facts: dict[str, Any]) -> str:
    lines = [f"{facts['library']}: {facts['documents']:,} documents, {facts['passages']:,} passages"]
    if not facts["documents"]:
        return f"{lines[0]}. Add some with 'python -m indexer add PATH'."
    lines += [f"  {kind:<12} {number:>8,}" for kind, number in facts["kinds"].items()]
    lines.append(f"generation {facts['generation']}, published {facts['published']}")
    lines.append(f"model {facts['model']}; {facts['bytes'] / 1e6:,.1f} MB on disk")
    for row in facts.get("list", []):
        lines.append(
            "  ".join(
                str(part) for part in (row["id"], row["kind"], row["number"], row["published"], row["title"]) if part
            )
        )
    return "\n".join(lines)


def _report(summary: Summary, seconds: float, *, as_json: bool) -> None:
    if as_json:
        print(json.dumps({**asdict(summary), "seconds": round(seconds, 2)}, ensure_ascii=False))
        return
    parts = [
        f"{len(ids):,} {name}"
        for name, ids in (
            ("added", summary.added),
            ("replaced", summary.replaced),
            ("unchanged", summary.unchanged),
            ("removed", summary.removed),
            ("refused", summary.refused),
        )
        if ids
    ]
    print(f"{', '.join(parts) or 'Nothing to do'}; {summary.passages:,} passages embedded in {seconds:,.1f} s")


@contextmanager
def _writing(settings: Settings) -> Iterator[Store]:
    """The library, open to change, with no other indexer at it. Raises LibraryError."""
    store = Store.writing(settings.library)
    try:
        with FileLock(settings.library / "indexing.lock", timeout=0):
            yield store
    except Timeout as error:
        raise LibraryError(
            f"Another indexer is at work on {settings.library}. Try again when it has finished."
        ) from error
    finally:
        store.close()


def _model(settings: Settings) -> Model:
    return Model(model_identity(settings), lambda: open_embedder(settings, indexing=True))


def _bar(total: int | None, unit: str) -> "tqdm[Any]":
    """A progress bar with a rate, where a person looks on."""
    return tqdm(total=total, unit=f" {unit}", disable=None, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
