"""A web site of the tests: real HTTP on the loopback, saying just what a test has it say."""

import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socket import socket
from threading import Event, Thread

HTML = {"Content-Type": "text/html; charset=utf-8"}
Behaviour = Callable[[socket, Event], None]  # with a connection, until the site closes


@dataclass
class Site:
    """Pages by path: status, headers and body, or what is to be done with the connection."""

    port: int = 0
    pages: dict[str, tuple[int, dict[str, str], bytes] | Behaviour] = field(default_factory=dict)
    asked: list[tuple[str, str, str]] = field(default_factory=list)  # path, Host, User-Agent
    done: Event = field(default_factory=Event)

    def at(self, path: str, host: str = "127.0.0.1", scheme: str = "http") -> str:
        """The address of a page, by whatever name of the host."""
        return f"{scheme}://{host}:{self.port}{path}"

    def page(self, path: str, body: bytes | str, headers: dict[str, str] = HTML, status: int = 200) -> str:
        """Put a page up. Returns its address."""
        self.pages[path] = (status, headers, body.encode() if isinstance(body, str) else body)
        return self.at(path)

    def redirect(self, path: str, to: str) -> str:
        """Put up a redirect. Returns its address."""
        return self.page(path, b"", {"Location": to}, 302)


@contextmanager
def running(tls: ssl.SSLContext | None = None) -> Iterator[Site]:
    """A site that is up, with TLS if given a context for it."""
    site = Site()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            site.asked.append((self.path, self.headers["Host"], self.headers["User-Agent"]))
            page = site.pages.get(self.path, (404, HTML, b"no such page"))
            self.close_connection = True
            if callable(page):
                page(self.connection, site.done)
                return
            status, headers, body = page
            self.send_response(status)
            for name, value in {"Content-Length": str(len(body)), **headers}.items():
                if value:
                    self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Say nothing."""

        def handle(self) -> None:
            with suppress(ConnectionError, ssl.SSLError):  # who asked has gone, as the tests of limits do
                super().handle()

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    if tls:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    site.port = server.server_address[1]
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield site
    finally:
        site.done.set()
        server.shutdown()
        server.server_close()
        thread.join()
