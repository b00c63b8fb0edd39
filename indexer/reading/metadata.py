"""What a page says of its article: its title, the day it appeared, its address."""

import re
from datetime import date, datetime, timedelta, timezone
from urllib.parse import SplitResult, urlsplit

from lxml.html import HtmlElement

from indexer.reading import one_line
from indexer.reading.boilerplate import is_label
from indexer.reading.lines import Line, holder, is_data, lines, pieces

HANOI = timezone(timedelta(hours=7))  # a day is the day in Vietnam, also where a page counts in UTC
DAY_NAMES = ("article:published_time", "og:published_time", "datepublished", "pubdate", "dc.date.issued")
SITE = re.compile(  # what a site puts behind every title
    r"\s*\|\s*(?P<bar>[^|]+)$|\s+[–—-]\s+(?P<dash>(?:(?![–—]| - ).)*?"
    r"(?:cổng|trang (?:tin|thông|web|chủ)|báo (?!cáo)|website|ubnd|[ủu][ỷy] ban|thông tin|cơ sở dữ liệu|\.vn).*)$",
    re.IGNORECASE,
)
SITE_NAME = re.compile(r"(?:cổng|trang) (?:thông tin|chủ)|hệ thống văn bản$", re.IGNORECASE)
LINKED_DAY = re.compile(r'"datePublished"\s*:\s*"([^"]+)"')
DAY = re.compile(r"(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)")
TIME = re.compile(r"\d{1,2}(?::|h|giờ)\s?\d{2}(?::\d{2}|\s?phút|')?(?:\s?[ap]m|\s?[sc]h)?")
AROUND_DAY = re.compile(
    r"thứ (?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ nhật|ngày (?:đăng|xuất bản|ban hành|tạo)|(?:đăng|ra) ngày|đăng lúc|"
    r"ngày|lúc|print|gốc|\(?gmt ?\+ ?7\)?|lượt xem:? ?[\d.,]*"
)
LONGEST_LINE = 120
LONGEST_TITLE = 500
OLDEST = 1975
UPDATED = "cập nhật"  # with an hour it dates a news item; a law's page says so of its own record


def title(root: HtmlElement) -> str | None:
    """The heading of the page, else what its head calls it, without the name of the site."""
    whole = (one_line(root.findtext(".//title")) or "")[:LONGEST_TITLE]
    suffix = SITE.search(whole)
    site = {_folded(_named(root, "og:site_name")), _folded(suffix and (suffix["bar"] or suffix["dash"]))}
    named = _named(root, "og:title") or (whole[: suffix.start()] if suffix else whole)
    said = [one_line(heading.text_content()) for heading in root.iter("h1")]
    headings = [
        heading for heading in said if heading and len(heading) <= LONGEST_TITLE and _folded(heading) not in site
    ]
    known = [heading for heading in headings if _folded(heading) in _folded(f"{named} {whole}")]
    return next(iter(known + headings), None if not named or SITE_NAME.match(named) else named)


def declared_day(root: HtmlElement) -> date | None:
    """The day that the page's head or its linked data gives."""
    linked = (LINKED_DAY.search(script.text or "") for script in root.iter("script"))
    marked = root.xpath("//time[@pubdate or @itemprop='datePublished']/@datetime")
    written = [*(_named(root, name) for name in DAY_NAMES), *(match and match[1] for match in linked), *marked]
    return next((day for text in written if text and (day := _iso_day(text))), None)


def address(root: HtmlElement, given: str | None = None) -> str | None:
    """The page's own lasting address, else the `given` one from which it came.

    An address on another host than the given one is not believed, nor one of no more than a host: many portals name
    their front page on every page.
    """
    links = [link.get("href") for link in root.iter("link") if (link.get("rel") or "").lower() == "canonical"]
    for said in [*links, _named(root, "og:url")]:
        parts = _split(said or "")
        lasting = parts.scheme in ("http", "https") and bool(parts.path.strip("/") or parts.query)
        if lasting and (given is None or parts.hostname == _split(given).hostname):
            return one_line(said)
    return given


def dated_lines(root: HtmlElement) -> list[tuple[Line, date]]:
    """The lines that say a day and nothing else ("Thứ Hai, 08/05/2023 10:35"), each with the day."""
    found: list[tuple[Line, date]] = []
    before = ""
    for line in lines(root):
        text = "".join(piece for piece in pieces(line) if not is_label(piece))
        is_value = before.rstrip().endswith(":")  # of something else, as in "Ngày có hiệu lực:"
        if (day := _stamped(line) or _only_day(text)) and not is_value and not is_data(line):
            found.append((line, day))
        before = text
    return found


def _stamped(line: Line) -> date | None:
    """The day of a line in a `time` element, which may say no more than "two hours ago"."""
    stamps = {inner.get("datetime") for inner in map(holder, line) if inner.tag == "time"}
    in_time = all(holder(piece).tag == "time" for piece in line)
    return _iso_day(stamps.pop() or "") if in_time and len(stamps) == 1 else None


def _only_day(text: str) -> date | None:
    said = _folded(text)
    if len(said) > LONGEST_LINE or len(days := DAY.findall(said)) != 1:
        return None
    rest, hours = TIME.subn("", DAY.sub("", said))
    rest = AROUND_DAY.sub("", rest.replace(UPDATED, "") if hours else rest)
    day, month, year = map(int, days[0])
    return None if any(character.isalnum() for character in rest) else _believed(year, month, day)


def _iso_day(text: str) -> date | None:
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        return _only_day(text)
    local = moment.astimezone(HANOI) if moment.tzinfo else moment
    return _believed(local.year, local.month, local.day)


def _believed(year: int, month: int, day: int) -> date | None:
    """The day, if there is such a day and a page can be of it: clocks that are not set say 1 or 1970."""
    try:
        return date(year, month, day) if year > OLDEST else None
    except ValueError:
        return None


def _named(root: HtmlElement, name: str) -> str | None:
    """What the page's head says under `name`."""
    for meta in root.iter("meta"):
        if name in ((meta.get(key) or "").lower() for key in ("property", "name", "itemprop")):
            return one_line(meta.get("content"))
    return None


def _folded(text: str | None) -> str:
    return (one_line(text) or "").casefold()


def _split(address: str) -> SplitResult:
    try:
        return urlsplit(address.strip())
    except ValueError:  # such as a bracket that is not closed
        return SplitResult("", "", "", "", "")
