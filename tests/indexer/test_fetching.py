"""Pages from the web, over real HTTP: what is taken, what is refused, and that no way leads to a private address."""

import gzip
import shutil
import ssl
import subprocess
import zlib
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from socket import gaierror, socket
from threading import Event

import pytest

from indexer.fetching import Fetched, Fetcher
from indexer.guarding import is_any, is_public
from indexer.reading import Read, Refused
from indexer.sources import read
from knowledge.errors import SourceError
from knowledge.settings import Settings
from tests.indexer.site import HTML, Behaviour, Site, running

OPEN = Fetcher(may_reach=is_any)
ARTICLE = "Ban Chỉ đạo họp định kỳ mỗi tháng một lần, khi cần thì họp bất thường theo yêu cầu của Trưởng ban."
PRIVATE = "leads to 127.0.0.1, no public address: set HOI_ALLOW_PRIVATE=1 if that is meant."


@pytest.fixture
def site() -> Iterator[Site]:
    with running() as site:
        yield site


class Names:
    """Host names and their addresses, and how often each was looked up."""

    def __init__(self, known: dict[str, list[str]]) -> None:
        self.known = known
        self.asked: list[str] = []

    def __call__(self, host: str, _port: int, /) -> Sequence[str]:
        self.asked.append(host)
        if host not in self.known:
            raise gaierror("Name or service not known")
        return self.known[host]


def names(**addresses: str) -> Names:
    """A resolver that knows these hosts of .example, each with its addresses."""
    return Names({f"{name}.example": known.split() for name, known in addresses.items()})


def refusal(fetcher: Fetcher, address: str) -> str:
    """Why an address is refused."""
    with pytest.raises(SourceError) as refused:
        fetcher.fetch(address)
    assert "\n" not in str(refused.value)
    return str(refused.value)


def test_a_page_comes_with_what_its_server_says_of_it(site: Site) -> None:
    address = site.page("/tin", "<p>chữ</p>")
    assert OPEN.fetch(address) == Fetched(address, ".html", "utf-8", "<p>chữ</p>".encode())
    (asked,) = site.asked
    assert asked == (
        "/tin",
        f"127.0.0.1:{site.port}",
        "hoi-quyet-dinh (answers questions about public decisions, with citations)",
    )


@pytest.mark.parametrize(
    ("path", "kind", "ending"),
    [
        ("/a", "text/html", ".html"),
        ("/a.txt", "TEXT/HTML ;charset=utf-8", ".html"),
        ("/a", "application/xhtml+xml", ".html"),
        ("/a", "text/plain", ".txt"),
        ("/a.md", "text/plain; charset=utf-8", ".md"),
        ("/a.JSONL?x=1", "text/plain", ".jsonl"),
        ("/a.py", "text/plain", ".txt"),
        ("/a.jsonl", "application/octet-stream", ".jsonl"),
        ("/a.html", "", ".html"),
        ("/a", "text/markdown", ".md"),
        ("/a", "application/x-ndjson", ".jsonl"),
    ],
)
def test_what_a_page_is_read_as(site: Site, path: str, kind: str, ending: str) -> None:
    assert OPEN.fetch(site.page(path, "x", {"Content-Type": kind})).ending == ending


@pytest.mark.parametrize(
    ("kind", "named"),
    [("application/pdf", "application/pdf"), ("image/png", "image/png"), ("", "a file of no type")],
)
def test_what_cannot_be_read_is_refused_by_its_type(site: Site, kind: str, named: str) -> None:
    address = site.page("/a", "x", {"Content-Type": kind})
    assert refusal(OPEN, address) == f"came as {named}: HTML, text, Markdown and .jsonl are taken."


@pytest.mark.parametrize(
    ("packing", "body"),
    [
        ("gzip", gzip.compress(b"chu")),
        ("deflate", zlib.compress(b"chu")),
        ("GZIP", gzip.compress(b"chu")),
        ("identity", b"chu"),
    ],
)
def test_a_packed_page_is_unpacked(site: Site, packing: str, body: bytes) -> None:
    assert OPEN.fetch(site.page("/a", body, {**HTML, "Content-Encoding": packing})).content == b"chu"


@pytest.mark.parametrize("packing", ["br", "gzip, gzip", "zstd"])
def test_other_packings_are_refused(site: Site, packing: str) -> None:
    address = site.page("/a", b"x", {**HTML, "Content-Encoding": packing})
    assert refusal(OPEN, address) == "came packed in a way that is not read: save the page, and add the file."


def test_a_broken_packing_is_refused(site: Site) -> None:
    address = site.page("/a", b"no gzip", {**HTML, "Content-Encoding": "gzip"})
    assert refusal(OPEN, address).startswith("broke off (")


LARGE = "is larger than 1 MB: save what matters, and add the file."


def test_a_large_page_is_refused_by_what_it_says_of_itself(site: Site) -> None:
    address = site.page("/a", b"x" * 2**20 + b"x")
    assert refusal(Fetcher(may_reach=is_any, largest=2**20), address) == LARGE


def test_a_page_that_does_not_say_its_size_is_measured(site: Site) -> None:
    address = site.page("/a", b"x" * 2**20 + b"x", {**HTML, "Content-Length": "", "Connection": "close"})
    assert refusal(Fetcher(may_reach=is_any, largest=2**20), address) == LARGE


def test_a_packed_page_is_measured_unpacked(site: Site) -> None:
    address = site.page("/a", gzip.compress(b"x" * 2**24), {**HTML, "Content-Encoding": "gzip"})
    assert refusal(Fetcher(may_reach=is_any, largest=2**20), address) == LARGE


def test_a_page_as_large_as_the_limit_is_taken(site: Site) -> None:
    address = site.page("/a", b"x" * 2**20)
    assert len(Fetcher(may_reach=is_any, largest=2**20).fetch(address).content) == 2**20


@pytest.mark.parametrize(
    ("status", "said"),
    [(404, "404 Not Found"), (500, "500 Internal Server Error"), (204, "204 No Content"), (300, "300")],
)
def test_a_status_that_is_no_page(site: Site, status: int, said: str) -> None:
    address = site.page("/a", b"", status=status)
    assert refusal(OPEN, address).startswith(f"answers {said}")
    assert refusal(OPEN, address).endswith(": check the address, or try again later.")


def test_redirects_are_followed_to_where_the_page_stands(site: Site) -> None:
    site.page("/b/c", "x")
    site.redirect("/b/a", "c#phan-2")
    address = site.redirect("/a", site.at("/b/a"))
    assert OPEN.fetch(address).address.partition("#")[0] == site.at("/b/c")


def test_five_redirects_are_borne_and_six_are_not(site: Site) -> None:
    for n in range(6):
        site.redirect(f"/{n}", f"/{n + 1}")
    site.page("/6", "x")
    assert OPEN.fetch(site.at("/1")).content == b"x"
    assert refusal(OPEN, site.at("/0")) == "redirects more than 5 times: give the address where the page stands."


def test_a_redirect_in_a_circle_is_refused(site: Site) -> None:
    address = site.redirect("/a", "/a")
    assert refusal(OPEN, address) == "redirects more than 5 times: give the address where the page stands."
    assert len(site.asked) == 6


@pytest.mark.parametrize("to", ["ftp://a.example/x", "file://a.example/etc/passwd", "gopher://a.example"])
def test_a_redirect_leaves_http_never(site: Site, to: str) -> None:
    address = site.redirect("/a", to)
    assert refusal(OPEN, address) == f"leads to '{to}': only http and https addresses are taken."


def test_credentials_are_refused_also_in_a_redirect(site: Site) -> None:
    expected = "holds a name or password: leave it out; only pages that are open to everyone are taken."
    site.page("/b", "x")
    assert refusal(OPEN, f"http://me:secret@127.0.0.1:{site.port}/b") == expected
    assert refusal(OPEN, site.redirect("/a", f"http://me:secret@127.0.0.1:{site.port}/b")) == expected
    assert [path for path, _, _ in site.asked] == ["/a"]


@pytest.mark.parametrize(
    "address", ["http://", "http:///tin", "http://[::1", "http://a.example:port/", "mailto:a@a.example"]
)
def test_an_address_that_is_none(address: str) -> None:
    assert refusal(OPEN, address).endswith((": mend it.", ": only http and https addresses are taken."))


# --- the guard ---


@pytest.mark.parametrize(
    "address",
    [
        "0.1.2.3", "10.1.2.3", "100.64.0.1", "127.0.0.1", "127.255.0.9", "169.254.169.254", "172.16.0.1", "172.31.9.9",
        "192.0.0.8", "192.0.2.1", "192.88.99.1", "192.168.1.1", "198.18.0.1", "198.51.100.1", "203.0.113.7",
        "224.0.0.1", "239.1.1.1", "240.0.0.1", "255.255.255.255",
        "::", "::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::7f00:1", "64:ff9b::7f00:1", "64:ff9b:1::a00:1",
        "100::1", "2001::1", "2001:db8::1", "2002:7f00:1::", "fc00::1", "fd12::1", "fe80::1", "fe80::1%eth0",
        "fec0::1", "ff02::1",
    ],
)  # fmt: skip
def test_what_is_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["1.1.1.1", "113.160.0.1", "8.8.8.8", "2400:cb00::1", "::ffff:8.8.8.8"])
def test_what_is_public(address: str) -> None:
    assert is_public(address)


def test_this_machine_is_refused_and_nothing_is_sent(site: Site) -> None:
    assert refusal(Fetcher(), site.page("/a", "x")) == PRIVATE
    assert site.asked == []


@pytest.mark.parametrize(
    "host",
    ["localhost", "2130706433", "0x7f.1", "0x7f000001", "0177.0.0.1", "127.1", "[::1]", "[::ffff:127.0.0.1]", "0",
     "[::ffff:7f00:1]", "[::]", "①②⑦.⓪.⓪.①"],
)  # fmt: skip
def test_no_spelling_of_this_machine_is_let_through(site: Site, host: str) -> None:
    site.page("/a", "x")
    said = refusal(Fetcher(), site.at("/a", host=host))
    assert "no public address" in said or "there is no host" in said or "is no web address" in said
    assert site.asked == []


@pytest.mark.parametrize("addresses", ["10.0.0.8", "93.184.216.34 10.0.0.8", "fd00::8 93.184.216.34"])
def test_a_name_is_refused_when_any_of_its_addresses_is_private(addresses: str) -> None:
    private = next(address for address in addresses.split() if not is_public(address))
    said = refusal(Fetcher(resolve=names(inner=addresses)), "http://inner.example/")
    assert said == f"leads to {private}, no public address: set HOI_ALLOW_PRIVATE=1 if that is meant."


def is_ours(address: str) -> bool:
    """A rule for tests: 127.0.0.1 is all the public there is."""
    return address == "127.0.0.1"


def test_the_connection_goes_to_the_address_that_was_vetted(site: Site) -> None:
    """A name that is somewhere else the second time (DNS rebinding) is not asked a second time."""

    class Rebinding(Names):
        def __call__(self, host: str, port: int, /) -> Sequence[str]:
            return super().__call__(host, port) if not self.asked else ["127.0.0.2"]

    site.page("/a", "x")
    resolve = Rebinding({"public.example": ["127.0.0.1"]})
    assert Fetcher(may_reach=is_ours, resolve=resolve).fetch(site.at("/a", host="public.example")).content == b"x"
    assert resolve.asked == ["public.example"]
    assert site.asked[0][1] == f"public.example:{site.port}"


@pytest.mark.parametrize("to", ["http://inner.example/b", "http://127.0.0.2/b", "//inner.example/b"])
def test_each_redirect_is_vetted_anew(site: Site, to: str) -> None:
    site.redirect("/a", to)
    resolve = Names({"public.example": ["127.0.0.1"], "inner.example": ["127.0.0.2"], "127.0.0.2": ["127.0.0.2"]})
    said = refusal(Fetcher(may_reach=is_ours, resolve=resolve), site.at("/a", host="public.example"))
    assert said == "leads to 127.0.0.2, no public address: set HOI_ALLOW_PRIVATE=1 if that is meant."
    assert [path for path, _, _ in site.asked] == ["/a"]


def test_proxies_of_the_environment_are_passed_over(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert OPEN.fetch(site.page("/a", "x")).content == b"x"


def test_a_host_is_tried_at_all_its_addresses(site: Site) -> None:
    site.page("/a", "x")
    resolve = names(twofold="::1 127.0.0.1")  # nobody listens at the first
    assert Fetcher(may_reach=is_any, resolve=resolve).fetch(site.at("/a", host="twofold.example")).content == b"x"


# --- what goes wrong ---


def test_an_unknown_host() -> None:
    said = refusal(Fetcher(resolve=names()), "http://nowhere.example/a")
    assert said == "there is no host 'nowhere.example': check the address, and the connection."


def test_a_host_of_no_address() -> None:
    said = refusal(Fetcher(resolve=names(empty="")), "http://empty.example/a")
    assert said == "cannot be reached (it has no address): check the address, or try again later."


def test_nobody_listens() -> None:
    with running() as site:
        address = site.at("/a")
    said = refusal(OPEN, address)
    assert said == "cannot be reached (Connection refused): check the address, or try again later."


def waiting(sent: bytes) -> Behaviour:
    """Sends this much and then nothing, keeping the connection open."""

    def behave(connection: socket, done: Event) -> None:
        connection.sendall(sent)
        done.wait(10)

    return behave


def dripping(start: bytes) -> Behaviour:
    """Sends a byte again and again, each well within what one read may take."""

    def behave(connection: socket, done: Event) -> None:
        connection.sendall(start)
        while not done.wait(0.02):
            try:
                connection.sendall(b"x")
            except OSError:
                return

    return behave


HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


@pytest.mark.parametrize(
    "behave",
    [
        waiting(b""),
        waiting(HEAD),
        waiting(HEAD + b"Content-Length: 9\r\n\r\nxx"),
        dripping(HEAD + b"X-Slow: "),
        dripping(HEAD + b"Content-Length: 99999\r\n\r\n"),
    ],
)
def test_a_page_that_takes_too_long(site: Site, behave: Behaviour) -> None:
    site.pages["/a"] = behave
    said = refusal(Fetcher(may_reach=is_any, longest=0.2), site.at("/a"))
    assert said == "did not come within 0.2 seconds: try again later."


@pytest.mark.parametrize("sent", [b"", b"what?\r\n\r\n", HEAD + b"Content-Length: 9\r\n\r\nxx"])
def test_a_server_that_breaks_off(site: Site, sent: bytes) -> None:
    site.pages["/a"] = lambda connection, _: connection.sendall(sent)
    assert refusal(OPEN, site.at("/a")).startswith("broke off (")


def test_no_tls_where_it_is_asked_for(site: Site) -> None:
    said = refusal(OPEN, site.at("/a", scheme="https"))
    assert said.startswith("has no connection to trust ([SSL")
    assert said.endswith("): check the address.")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A key and a certificate that public.example signed itself, in one file."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("openssl is not here to make a certificate")
    folder = tmp_path_factory.mktemp("tls")
    key, signed = folder / "key.pem", folder / "certificate.pem"
    made = [
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-days",
        "2",
        "-subj",
        "/CN=x",
        "-addext",
        "subjectAltName=DNS:public.example",
    ]
    subprocess.run(
        [openssl, "req", "-x509", *made, "-keyout", key, "-out", signed], check=True, capture_output=True, timeout=60
    )
    signed.write_bytes(key.read_bytes() + signed.read_bytes())
    return signed


@pytest.fixture
def secure_site(certificate: Path) -> Iterator[Site]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    with running(context) as site:
        yield site


def test_tls_is_held_to_the_name_and_not_to_the_vetted_address(secure_site: Site, certificate: Path) -> None:
    secure_site.page("/a", "x")
    resolve = names(public="127.0.0.1", other="127.0.0.1")
    fetcher = Fetcher(may_reach=is_any, resolve=resolve, trust=ssl.create_default_context(cafile=certificate))
    assert fetcher.fetch(secure_site.at("/a", host="public.example", scheme="https")).content == b"x"
    said = refusal(fetcher, secure_site.at("/a", host="other.example", scheme="https"))
    assert "Hostname mismatch, certificate is not valid for 'other.example'" in said


def test_a_certificate_that_nobody_vouches_for_is_refused(secure_site: Site) -> None:
    fetcher = Fetcher(may_reach=is_any, resolve=names(public="127.0.0.1"))
    said = refusal(fetcher, secure_site.at("/a", host="public.example", scheme="https"))
    assert said.startswith("has no connection to trust ([SSL: CERTIFICATE_VERIFY_FAILED]")


# --- documents from addresses ---


def test_pages_become_documents(site: Site) -> None:
    page = f"<title>Họp | Xã</title><p>Thứ Hai, 08/05/2023 10:35</p><p>{ARTICLE}</p>"
    address = site.page("/tin/hop.html?id=5", page)
    (document,) = read([f"{address}&utm_source=zalo#dau"], Settings(allow_private=True))
    assert isinstance(document, Read)
    wish = f"127.0.0.1:{site.port}/tin/hop.html?id=5"
    assert document.ids[0] == wish
    assert document.ids[1].startswith(f"{wish}-")
    assert document == Read(
        ids=document.ids, source=address, text=ARTICLE, title="Họp", published=date(2023, 5, 8), url=address
    )


def test_plain_text_and_markdown_have_the_address_where_they_stood(site: Site) -> None:
    site.page("/b/tin.md", "# Họp\r\n", {"Content-Type": "text/plain"})
    (document,) = read([site.redirect("/tin", "/b/tin.md")], Settings(allow_private=True))
    assert isinstance(document, Read)
    assert (document.text, document.title) == ("# Họp\r\n", "Họp")
    assert (document.source, document.url) == (site.at("/tin"), site.at("/b/tin.md"))


def test_a_jsonl_file_on_the_web_is_many_documents(site: Site) -> None:
    address = site.page("/tin.jsonl", '{"id": "a", "text": "chữ"}\n{', {"Content-Type": "text/plain"})
    first, second = read([address], Settings(allow_private=True))
    assert first == Read(ids=("a",), source=f"{address}#a", text="chữ")
    assert isinstance(second, Refused)
    assert second.source == f"{address}, line 2"


def test_private_addresses_are_refused_unless_the_settings_allow_them(site: Site) -> None:
    address = site.page("/a", ARTICLE, {"Content-Type": "text/plain"})
    assert list(read([address], Settings())) == [Refused(address, PRIVATE)]
    assert [type(item) for item in read([address], Settings(allow_private=True))] == [Read]


def test_an_address_that_is_refused_stops_no_other(site: Site) -> None:
    good = site.page("/a", ARTICLE, {"Content-Type": "text/plain"})
    settings = Settings(allow_private=True)
    items = list(read([site.at("/b"), "ftp://a.example/x", "http://[::1", good, good + "#x"], settings))
    assert [type(item) for item in items] == [Refused, Refused, Refused, Read]
    assert items[0] == Refused(site.at("/b"), "answers 404 Not Found: check the address, or try again later.")
    assert items[1] == Refused("ftp://a.example/x", "only http and https addresses are taken.")
