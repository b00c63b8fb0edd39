"""Connections to public addresses only, within a deadline.

The guard stands where connections are made. A name is looked up once, every address that it has must be public, and
the connection goes to an address so vetted, at each redirect anew: no spelling of an address, no redirect and no
name that changes its address between look-up and connection (DNS rebinding) gets around it.
"""

import ipaddress
import socket
import ssl
import time
from collections.abc import Callable, Iterable, Sequence
from typing import Protocol

import httpcore

from knowledge.errors import SourceError

# Beyond what Python's own tables bar: 6to4 (and its relays), Teredo, NAT64 and the old IPv4-compatible form, which
# carry an IPv4 address inside that may be a private one, and the addresses set apart for protocols.
BARRED = [
    ipaddress.ip_network(network)
    for network in (
        "192.0.0.0/24", "192.88.99.0/24", "2002::/16", "2001::/32", "64:ff9b::/96", "64:ff9b:1::/48", "::/96",
    )
]  # fmt: skip
UNICAST = ipaddress.ip_network("2000::/3")


class Resolver(Protocol):
    """Looks a host up."""

    def __call__(self, host: str, port: int, /) -> Sequence[str]:
        """All its addresses, as text. Raises OSError or UnicodeError for a name that has none."""
        ...


def look_up(host: str, port: int) -> Sequence[str]:
    """The addresses of `host` as this machine sees them."""
    return [str(info[4][0]) for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


def is_public(address: str) -> bool:
    """Whether an IP address is one that all the world may reach."""
    ip = ipaddress.ip_address(address)
    if isinstance(ip, ipaddress.IPv6Address):
        if ip.ipv4_mapped is not None:
            return is_public(str(ip.ipv4_mapped))
        if ip not in UNICAST:
            return False
    return ip.is_global and not ip.is_multicast and not ip.is_reserved and not any(ip in network for network in BARRED)


def is_any(address: str) -> bool:  # noqa: ARG001
    """What an intranet's indexer asks in place of `is_public`: any address will do."""
    return True


class Deadline:
    """The end of the time that a page has, whatever it spends it on. (A look-up keeps to the system's own limit.)"""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    def left(self, most: float | None = None) -> float:
        """The seconds left, `most` at most. Raises httpcore.ReadTimeout when there are none."""
        if (seconds := self._end - time.monotonic()) <= 0:
            raise httpcore.ReadTimeout
        return seconds if most is None else min(most, seconds)


class Guard(httpcore.NetworkBackend):
    """Makes the connections: to vetted addresses, while TLS and the Host header keep to the name."""

    def __init__(self, resolve: Resolver, may_reach: Callable[[str], bool], deadline: Deadline) -> None:
        self._resolve = resolve
        self._may_reach = may_reach
        self._deadline = deadline
        self._backend = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection to the first vetted address that answers.

        Raises SourceError for a host unknown or not public, and the last of httpcore's errors if none answers.
        """
        failure: Exception = httpcore.ConnectError("it has no address")
        for address in self._vetted(host, port):
            try:
                left = self._deadline.left(timeout)
                stream = self._backend.connect_tcp(address, port, left, local_address, socket_options)
                return _Timed(stream, self._deadline)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure

    def _vetted(self, host: str, port: int) -> Sequence[str]:
        try:
            addresses = self._resolve(host, port)
        except (OSError, UnicodeError):
            raise SourceError(f"there is no host {host!r}: check the address, and the connection.") from None
        if barred := [address for address in addresses if not self._may_reach(address)]:
            raise SourceError(f"leads to {barred[0]}, no public address: set HOI_ALLOW_PRIVATE=1 if that is meant.")
        return addresses


class _Timed(httpcore.NetworkStream):
    """A connection of which every step ends with the deadline: a server that drips bytes gains nothing."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        left = self._deadline.left(timeout)
        return _Timed(self._stream.start_tls(ssl_context, server_hostname, left), self._deadline)

    def get_extra_info(self, info: str) -> object:
        return self._stream.get_extra_info(info)
