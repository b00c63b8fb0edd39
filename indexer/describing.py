"""Describing a document: what its source left open is read from its text, as far as the text says it."""

import re
from collections.abc import Sequence
from datetime import date

from indexer.dating import effective_day, opening_day, passed_on
from indexer.heads import Head, read_head
from indexer.issuing import issuer_of
from indexer.placing import place_of_news, place_of_official
from indexer.reading import Read
from indexer.registered import Entry, read_entry
from knowledge.records import Document, Kind
from knowledge.vietnamese.names.dates import Grain, find_dates
from knowledge.vietnamese.names.numbers import canonical, find_numbers, kind_of
from knowledge.vietnamese.text.closing import Signature, person, signatures
from knowledge.vietnamese.text.furniture import (
    LINES_OF_MASTHEAD,
    furniture,
    headline_in_code,
    is_day_alone,
    is_timestamp,
    opens_other_news,
)
from knowledge.vietnamese.text.headlines import opening
from knowledge.vietnamese.text.lines import Line, lines
from knowledge.vietnamese.writing.casing import out_of_capitals
from knowledge.vietnamese.writing.shadow import shadow

PORTALS = ("(cong tin tuc", "(cong thong tin", "(cong ttdt", "cong tin tuc", "cong thong tin dien tu")
ISSUED_WITH = re.compile(r"ban hanh kem theo [^()]{0,160}?\bngay [\d/.-]+(?: thang \d+ nam \d+)?")
LINES_OF_HEAD = 8
SHORTEST_ITEM_WITH_BYLINE = 4  # lines


def describe(id_: str, read: Read) -> Document:
    """The document with all that its source and its text say of it; what neither says is None."""
    document = lines(read.text)
    head = read_head(document)
    kind = Kind(read.kind) if read.kind else _kind(document, head)
    if read.kind is None and head is None and (entry := read_entry(document)):
        return _registered(id_, read, document, entry)
    if kind is Kind.NEWS or (kind is Kind.OTHER and head is None):
        return _news(id_, read, kind, document)
    return _official(id_, read, kind, document, head or Head(0, 0))


def _kind(document: Sequence[Line], head: Head | None) -> Kind:
    if head is None:
        return Kind.NEWS if _is_news(document) else Kind.OTHER
    numbers = find_numbers(head.number or "")
    return head.kind or (kind_of(numbers[0].letters) if numbers else None) or Kind.OTHER


def _is_news(document: Sequence[Line]) -> bool:
    """Whether it looks like a news item: a time of publication, a portal's name, other headlines, a byline."""
    if any(is_timestamp(line) or opens_other_news(line) or line.plain.startswith(PORTALS) for line in document):
        return True
    if any(is_day_alone(line) for line in document[1:LINES_OF_MASTHEAD]):
        return True
    has_sentences = sum(line.text.endswith(".") for line in document) > 1
    return has_sentences and len(document) >= SHORTEST_ITEM_WITH_BYLINE and person(document[-1]) is not None


def _news(id_: str, read: Read, kind: Kind, document: Sequence[Line]) -> Document:
    headline = opening(document, furniture(document)).headline
    title = read.title or out_of_capitals(_headline(document, headline) or "", read.text) or None
    over = read.text[: document[headline].start] if headline else ""
    return Document(
        id=id_,
        source=read.source,
        text=read.text,
        kind=kind,
        number=read.number,
        issuer=read.issuer,
        place=place_of_news(title or "", read.text, over),
        title=title,
        published=read.published or _day_of_news(document) or opening_day(document),
        url=read.url,
    )


def _headline(document: Sequence[Line], headline: int | None) -> str | None:
    """The headline over the item, by its line, else what the page's QR code is captioned with."""
    if headline is not None:
        return document[headline].text.strip("# *")
    return next((caption for line in document if (caption := headline_in_code(line))), None)


def _day_of_news(document: Sequence[Line]) -> date | None:
    over = {line.start for line in document[:LINES_OF_MASTHEAD] if is_day_alone(line)}
    days = (find_dates(line.text)[0] for line in document if line.start in over or is_timestamp(line))
    return next((day.first for day in days if day.grain is Grain.DAY), None)


def _official(id_: str, read: Read, kind: Kind, document: Sequence[Line], head: Head) -> Document:
    number = _whole_number(read.number, head.number)
    letters = next((found.letters for found in find_numbers(number or "")), None)
    issuer = read.issuer or issuer_of(head.letterhead, letters, read.text)
    signed = signatures(document)
    own = document[: signed[0].first] if signed else document
    published = read.published or head.signed or passed_on(own) or _issued_with(document)
    subject = out_of_capitals(head.title, read.text) or None
    return Document(
        id=id_,
        source=read.source,
        text=read.text,
        kind=kind,
        number=number,
        issuer=issuer,
        place=place_of_official(issuer, subject or read.title or "", head.issued_at, read.text),
        title=read.title or _title(kind, head, number, subject),
        published=published,
        effective=effective_day(own, published),
        signer=_signer(signed),
        subject=subject,
        url=read.url,
    )


def _registered(id_: str, read: Read, document: Sequence[Line], entry: Entry) -> Document:
    issuer = read.issuer or entry.issuer
    published = read.published or entry.published
    return Document(
        id=id_,
        source=read.source,
        text=read.text,
        kind=entry.kind,
        number=_whole_number(read.number, entry.number),
        issuer=issuer,
        place=place_of_official(issuer, entry.subject or "", None, read.text),
        title=read.title or document[0].text.strip(),
        published=published,
        effective=entry.effective or effective_day(document, published),
        signer=entry.signer,
        subject=entry.subject,
        url=read.url,
    )


def _issued_with(document: Sequence[Line]) -> date | None:
    """The day of the decision with which a regulation was issued: "(Ban hành kèm theo Quyết định số … ngày …)"."""
    opening = " ".join(line.text for line in document[:LINES_OF_HEAD])
    told = ISSUED_WITH.search(shadow(opening))
    days = find_dates(opening[told.start() : told.end()]) if told else []
    return next((day.first for day in days if day.grain is Grain.DAY), None)


def _whole_number(given: str | None, told: str | None) -> str | None:
    """The number that the source gave, made whole where it is but the serial of the one that the text tells."""
    if given and told and canonical(told).split("/")[0] == canonical(given):
        return told
    return given or told


def _signer(signed: Sequence[Signature]) -> str | None:
    """Who signed first, and those who signed right under, for offices that issue together."""
    names: list[str] = []
    for at, signature in enumerate(signed):
        if at and signature.first > signed[at - 1].last + 2:
            break
        names.append(signature.name)
    return ", ".join(names) or None


def _title(kind: Kind, head: Head, number: str | None, subject: str | None) -> str | None:
    """ "Quyết định 421/QĐ-UBND về việc thành lập …", "Luật Hợp tác xã số 18/2003/QH11"."""
    name = head.name or ("Công văn" if kind is Kind.DISPATCH else None)
    if name is None:
        return subject
    if kind is Kind.LAW and subject:
        return f"{name} {subject} số {number}" if number else f"{name} {subject}"
    about = subject[:1].lower() + subject[1:] if subject and not shadow(subject).startswith("v/v") else subject
    return " ".join(part for part in (name, number, about) if part)
