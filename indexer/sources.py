"""Where documents come from: files, folders, .jsonl files and web addresses."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import httpx

from indexer.fetching import Fetcher
from indexer.guarding import is_any, is_public
from indexer.reading import LARGEST_FILE, Contents, Read, Refused, jsonl, markdown, text
from knowledge.errors import SourceError
from knowledge.settings import Settings

Reader = Callable[[bytes, str | None, str | None], Contents]  # of bytes, the encoding named, the address they came from


def _html(content: bytes, charset: str | None, address: str | None) -> Contents:
    from indexer.reading import html  # brings lxml along, which most runs can do without

    return html.read(content, charset, address)


READERS: dict[str, Reader] = {
    ".htm": _html,
    ".html": _html,
    ".markdown": lambda content, charset, _: markdown.read(content, charset),
    ".md": lambda content, charset, _: markdown.read(content, charset),
    ".txt": lambda content, charset, _: text.read(content, charset),
}
JSONL = ".jsonl"
ENDINGS = frozenset([*READERS, JSONL])
TAKEN = f"{', '.join(sorted(ENDINGS))} are taken."
NOT_YET = frozenset([".doc", ".docx", ".odt", ".pdf", ".rtf", ".xls", ".xlsx"])
ADDRESS = re.compile(r"https?://", re.IGNORECASE)
OTHER_SCHEME = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)
TRACKING = re.compile(r"(?<=[?&])(?:utm_\w+|fbclid|gclid|zarsrc)=[^&]*&?", re.IGNORECASE)
HASHED = 8  # hexadecimal digits


@dataclass(frozen=True, slots=True)
class Survey:
    """What lies ahead: how many documents, and how many files in folders are passed over, by their ending."""

    documents: int
    passed_over: Mapping[str, int]


def survey(arguments: Sequence[str]) -> Survey:
    """Look at what `read` will give, without reading it closely: one document for each Read and each Refused."""
    passed_over: Counter[str] = Counter()
    documents = sum(map(_holds, _places(arguments, passed_over)))
    return Survey(documents, passed_over)


def count(arguments: Sequence[str]) -> int:
    """How many documents `read` will give, refused ones among them: the steps of a progress bar."""
    return survey(arguments).documents


def read(arguments: Sequence[str], settings: Settings, fetcher: Fetcher | None = None) -> Iterator[Read | Refused]:
    """The documents of files, folders, .jsonl files and web addresses, each read when its turn comes.

    What cannot be read comes out as Refused and stops nothing. In folders, hidden files and those whose ending is
    not taken are passed over; of the latter, `survey` knows how many.
    """
    fetcher = fetcher or Fetcher(may_reach=is_any if settings.allow_private else is_public)
    for place in _places(arguments, Counter()):
        for item in _from(place, fetcher):
            yield item if isinstance(item, Read) else Refused(_shown(item.source), item.reason)


def ids_for(path: Path) -> tuple[str, str, str]:
    """The ids that a file wishes for: its name, else folder and name, else those with a hash of its whole path."""
    name = _shown(unicodedata.normalize("NFC", path.stem))
    inside = _shown(unicodedata.normalize("NFC", f"{path.parent.name}/{path.stem}"))
    return name, inside, f"{inside}-{_hash(str(path))}"


def ids_for_address(address: str) -> tuple[str, str]:
    """The ids that a page wishes for: host, path and query, else those with a hash of the whole address."""
    url = httpx.URL(address)
    page = url.netloc.decode() + url.raw_path.decode().rstrip("/")
    return page, f"{page}-{_hash(address)}"


def _from(place: Path | str | Refused, fetcher: Fetcher) -> Iterator[Read | Refused]:
    if isinstance(place, Refused):
        return iter([place])
    return _from_file(place) if isinstance(place, Path) else _from_address(place, fetcher)


def _from_file(path: Path) -> Iterator[Read | Refused]:
    try:
        ending = path.suffix.lower()
        if ending == JSONL:
            with path.open("rb") as file:
                yield from jsonl.read(file, str(path))
        else:
            yield _read(ids_for(path), str(path), READERS[ending](_content(path), None, None))
    except SourceError as error:
        yield _refused(path, str(error))
    except OSError as error:
        yield _refused(path, f"cannot be read ({error.strerror}): check the file and its permissions.")


def _from_address(address: str, fetcher: Fetcher) -> Iterator[Read | Refused]:
    try:
        page = fetcher.fetch(address)
        if page.ending == JSONL:
            yield from jsonl.read(BytesIO(page.content), address)
        else:
            contents = READERS[page.ending](page.content, page.charset, page.address)
            yield _read(ids_for_address(address), address, replace(contents, url=contents.url or page.address))
    except SourceError as error:
        yield _refused(address, str(error))


def _read(ids: tuple[str, ...], source: str, contents: Contents) -> Read:
    return Read(ids, source, contents.text, title=contents.title, published=contents.published, url=contents.url)


def _content(path: Path) -> bytes:
    with path.open("rb") as file:
        content = file.read(LARGEST_FILE + 1)
    if len(content) > LARGEST_FILE:
        raise SourceError(f"is larger than {LARGEST_FILE // 1024**2} MB: cut it into parts.")
    return content


def _holds(place: Path | str | Refused) -> int:
    if isinstance(place, Path) and place.suffix.lower() == JSONL:
        try:
            with place.open("rb") as file:
                return max(1, jsonl.count(file))
        except OSError:
            return 1
    return 1


def _places(arguments: Sequence[str], passed_over: Counter[str]) -> Iterator[Path | str | Refused]:
    """Files and addresses, each once however often it is named, and what cannot be either."""
    given: set[Path | str] = set()
    for argument in arguments:
        for place in _expanded(argument, passed_over):
            if isinstance(place, Refused):
                yield place
            elif place not in given:
                given.add(place)
                yield place


def _expanded(argument: str, passed_over: Counter[str]) -> Iterator[Path | str | Refused]:
    if ADDRESS.match(argument):
        yield TRACKING.sub("", argument.partition("#")[0]).rstrip("?&")
        return
    try:
        yield from _on_disk(argument, passed_over)
    except OSError as error:  # such as a name that is too long
        yield _refused(argument, f"cannot be read ({error.strerror}): check the name.")


def _on_disk(argument: str, passed_over: Counter[str]) -> Iterator[Path | Refused]:
    path = Path(argument)
    if not argument.strip():
        yield _refused(argument, "an empty name: give a file, a folder or an address.")
    elif path.is_dir():
        yield from _in_folder(path, passed_over)
    elif path.is_file():
        yield _named(path)
    elif path.exists():
        yield _refused(path, "is neither a file nor a folder: give one of these.")
    elif OTHER_SCHEME.match(argument):
        yield _refused(argument, "only http and https addresses are taken.")
    else:
        yield _refused(path, "there is no such file or folder: check the name.")


def _named(path: Path) -> Path | Refused:
    """A file that was named itself; so, unlike in a folder, one of a wrong ending was meant."""
    ending = path.suffix.lower()
    if ending in NOT_YET:
        return _refused(path, f"{ending} files are not read yet: save it as .txt or .html, and add that.")
    if ending not in ENDINGS:
        return _refused(path, f"{ending or 'files without an ending'} cannot be read: {TAKEN}")
    return _located(path)


def _in_folder(folder: Path, passed_over: Counter[str]) -> Iterator[Path | Refused]:
    found = False
    for path in _walk(folder, set()):
        if isinstance(path, Path) and path.suffix.lower() not in ENDINGS:
            passed_over[path.suffix.lower()] += 1
        else:
            found = True
            yield path if isinstance(path, Refused) else _located(path)
    if not found:
        yield _refused(folder, f"holds no file that can be read: {TAKEN}")


def _walk(folder: Path, walked: set[tuple[int, int]]) -> Iterator[Path | Refused]:
    """The files of a folder and of those inside it, in order of name, hidden ones left out, each folder once."""
    try:
        here = folder.stat()
        inside = sorted(folder.iterdir())
    except OSError as error:
        yield _refused(folder, f"cannot be read ({error.strerror}): check the folder and its permissions.")
        return
    if (here.st_dev, here.st_ino) in walked:  # a link that leads back
        return
    walked.add((here.st_dev, here.st_ino))
    for path in inside:
        try:
            if path.name.startswith("."):
                continue
            if path.is_dir():
                yield from _walk(path, walked)
            elif path.is_file():
                yield path
        except OSError as error:
            yield _refused(path, f"cannot be read ({error.strerror}): check its permissions.")


def _located(path: Path) -> Path | Refused:
    """Where a file is, whatever way was taken there; a link keeps its own name, which may say more."""
    located = path.parent.resolve() / path.name
    try:
        str(located).encode()
    except UnicodeEncodeError:
        return _refused(path, "has a name, or is in a folder with one, that is not in UTF-8: rename it.")
    return located


def _refused(place: Path | str, reason: str) -> Refused:
    return Refused(str(place), reason)


def _shown(name: str) -> str:
    """A name on one line, what cannot be printed written as an escape."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape", "surrogatepass").decode() for c in name)


def _hash(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:HASHED]
