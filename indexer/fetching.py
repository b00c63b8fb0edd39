"""Pages fetched from the web, within limits of time and size; where they may come from, indexer.guarding says."""

import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import PurePosixPath

import httpcore
import httpx

from indexer.guarding import Deadline, Guard, Resolver, is_public, look_up
from indexer.reading import LARGEST_FILE
from knowledge.errors import SourceError

LONGEST = 30.0  # seconds for a page, redirects and all
LONGEST_CONNECTING = 10.0  # seconds for one of a host's addresses, so that there is time for the others
REDIRECTS = 5
AGENT = "hoi-quyet-dinh (answers questions about public decisions, with citations)"
PACKINGS = frozenset(["", "identity", "gzip", "deflate"])  # no chains of them: each would multiply a bomb
ENDINGS = {  # by content type, what the page would end in as a file
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "text/x-markdown": ".md",
    "application/jsonl": ".jsonl",
    "application/x-jsonlines": ".jsonl",
    "application/x-ndjson": ".jsonl",
}
UNTOLD = frozenset(["", "text/plain", "application/octet-stream"])  # what servers call files of types unknown to them


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page: where it stood in the end, its ending as a file, the encoding that its server names, its bytes."""

    address: str
    ending: str
    charset: str | None
    content: bytes


class Fetcher:
    """Fetches pages from the addresses that it `may_reach`: public ones, or with `is_any` those of an intranet too."""

    def __init__(
        self,
        *,
        may_reach: Callable[[str], bool] = is_public,
        resolve: Resolver = look_up,
        longest: float = LONGEST,
        largest: int = LARGEST_FILE,
        trust: ssl.SSLContext | None = None,
    ) -> None:
        self._may_reach = may_reach
        self._resolve = resolve
        self._longest = longest
        self._largest = largest
        self._trust = trust

    def fetch(self, address: str) -> Fetched:
        """The page at `address`, or where it redirects to. Raises SourceError, whose message leaves the address out."""
        with self._in_plain_words(), self._client() as client:
            url = _checked(httpx.URL(address))
            for _ in range(1 + REDIRECTS):
                with client.stream("GET", url) as response:
                    if response.next_request is None:
                        ending, charset = _ending(response), response.charset_encoding
                        return Fetched(str(response.url), ending, charset, self._body(response))
                    url = _checked(response.next_request.url)
        raise SourceError(f"redirects more than {REDIRECTS} times: give the address where the page stands.")

    def _client(self) -> httpx.Client:
        """A client for one page. It knows no proxy, which would reach where we may not."""
        guard = Guard(self._resolve, self._may_reach, Deadline(self._longest))
        pool = httpcore.ConnectionPool(ssl_context=self._trust or httpx.create_ssl_context(), network_backend=guard)
        return httpx.Client(
            transport=_Transport(pool),
            headers={"User-Agent": AGENT, "Accept-Encoding": "gzip, deflate"},
            timeout=httpx.Timeout(self._longest, connect=LONGEST_CONNECTING),
            trust_env=False,
        )

    def _body(self, response: httpx.Response) -> bytes:
        too_large = SourceError(f"is larger than {self._largest / 1024**2:g} MB: save what matters, and add the file.")
        if response.headers.get("Content-Encoding", "").strip().lower() not in PACKINGS:
            raise SourceError("came packed in a way that is not read: save the page, and add the file.")
        if int(response.headers.get("Content-Length", "0")) > self._largest:
            raise too_large
        body = bytearray()
        for chunk in response.iter_bytes():
            body += chunk
            if len(body) > self._largest:
                raise too_large
        return bytes(body)

    @contextmanager
    def _in_plain_words(self) -> Iterator[None]:
        try:
            yield
        except httpx.InvalidURL as error:
            raise SourceError(f"is no web address ({error}): mend it.") from None
        except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
            cause = next(iter(error.args), None)  # what the system says, as httpcore hands it on
            why = cause.strerror if isinstance(cause, OSError) and cause.strerror else str(error) or "no answer"
            if isinstance(cause, ssl.SSLError):
                raise SourceError(f"has no connection to trust ({why}): check the address.") from None
            raise SourceError(f"cannot be reached ({why}): check the address, or try again later.") from None
        except httpcore.TimeoutException:
            raise SourceError(f"did not come within {self._longest:g} seconds: try again later.") from None
        except (httpcore.NetworkError, httpcore.ProtocolError, httpx.HTTPError) as error:
            raise SourceError(f"broke off ({error}): try again later.") from None


def _checked(url: httpx.URL) -> httpx.URL:
    if url.scheme not in ("http", "https") or not url.host:
        raise SourceError(f"leads to {str(url)!r}: only http and https addresses are taken.")
    if url.userinfo:
        raise SourceError("holds a name or password: leave it out; only pages that are open to everyone are taken.")
    return url


def _ending(response: httpx.Response) -> str:
    if response.status_code != HTTPStatus.OK:
        status = f"{response.status_code} {response.reason_phrase}".strip()
        raise SourceError(f"answers {status}: check the address, or try again later.")
    kind = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    named = PurePosixPath(response.url.path).suffix.lower()
    if kind in UNTOLD and named in ENDINGS.values():
        return named
    if kind not in ENDINGS:
        raise SourceError(f"came as {kind or 'a file of no type'}: HTML, text, Markdown and .jsonl are taken.")
    return ENDINGS[kind]


class _Transport(httpx.BaseTransport):
    """httpx over a pool of our own making: its own transport lets nobody say how connections are made."""

    def __init__(self, pool: httpcore.ConnectionPool) -> None:
        self._pool = pool

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        url = request.url
        response = self._pool.handle_request(
            httpcore.Request(
                request.method,
                httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
                headers=request.headers.raw,
                extensions=request.extensions,
            )
        )
        return httpx.Response(
            response.status, headers=response.headers, stream=_Body(response), extensions=response.extensions
        )

    def close(self) -> None:
        self._pool.close()


class _Body(httpx.SyncByteStream):
    def __init__(self, response: httpcore.Response) -> None:
        self._response = response

    def __iter__(self) -> Iterator[bytes]:
        yield from self._response.iter_stream()

    def close(self) -> None:
        self._response.close()
