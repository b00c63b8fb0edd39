"""HTML pages: the article alone, out of all that a portal puts around it."""

import re

from lxml.etree import ParserError
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from indexer.reading import Contents, letters, metadata, stored
from indexer.reading.article import article
from indexer.reading.boilerplate import prune
from indexer.reading.text import marked
from knowledge.errors import SourceError

CHARSET = re.compile(rb"<meta[^>]*?charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
HEAD = 4096  # bytes in which a page names its encoding
DAMAGE_BORNE = 0.02  # of the characters beyond ASCII: in a wrong encoding nearly all would be broken
FEWEST_LETTERS = 40
UNREADABLE = "is in no encoding that it names: open it in a browser, and save its text as UTF-8."
DEEP = "is nested too deeply to be read: open it in a browser, and save its text."
EMPTY = "has no article in it: open it in a browser, and save its text if there is one."


def read(content: bytes, charset: str | None = None, address: str | None = None) -> Contents:
    """The article of a page, and its title, day and lasting address.

    `charset` is what the server said, `address` where the page came from. Raises SourceError for a page without
    an article, or one that cannot be read.
    """
    try:
        return _article(_parsed(_decoded(content, charset)), address)
    except RecursionError:
        raise SourceError(DEEP) from None


def _article(root: HtmlElement, address: str | None) -> Contents:
    declared, address = metadata.declared_day(root), metadata.address(root, address)
    prune(root)
    title = metadata.title(root)
    body = root.find("body")
    text, shown = article(body, title) if body is not None else ("", None)
    if letters(text) < FEWEST_LETTERS:
        raise SourceError(EMPTY)
    return Contents(text=stored(text), title=title, published=declared or shown, url=address)


def _decoded(content: bytes, charset: str | None) -> str:
    """The characters of a page. What is sound UTF-8 is UTF-8, whatever a server or an old template says."""
    mark, encoding = marked(content) or (b"", "utf-8")
    body = content[len(mark) :]
    said = CHARSET.search(body[:HEAD])
    for name in (encoding, charset, said and said[1].decode("ascii")):
        try:
            text = body.decode(name or "none", "replace")
        except (LookupError, UnicodeError):  # a name of no encoding, or of no such one
            continue
        beyond_ascii = len(text) - len(text.encode("ascii", "ignore"))
        if text.count("\ufffd") <= beyond_ascii * DAMAGE_BORNE:
            return text.replace("\0", "")
    raise SourceError(UNREADABLE)


def _parsed(page: str) -> HtmlElement:
    parser = HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        root = document_fromstring(page.encode(), parser=parser)
    except ParserError:
        raise SourceError(EMPTY) from None
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise SourceError(DEEP)  # the parser stops there, and half a decision is worse than none
    return root
