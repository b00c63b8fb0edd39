"""Which documents a question means by a number, with the year, the day and the issuer that it tells."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from knowledge.answers.asked.questions import Question, own_day
from knowledge.answers.evidence import Sources
from knowledge.answers.meant.bodies import words_in
from knowledge.answers.phrasing import name_of
from knowledge.facts.recorded import divisions
from knowledge.records import Document, Statement
from knowledge.vietnamese.names.numbers import Mention, canonical, find_mentions, find_numbers, kind_of
from knowledge.vietnamese.names.places import find_places

# Words that name a part of a document, and say nothing of which document it is.
DIVISIONS = frozenset("dieu khoan diem muc chuong phan phu luc tiet".split())
# Words that ask since when it holds, or how it came about, and say nothing of which document it is either.
OF_ITS_COURSE = frozenset(
    "bat dau chinh thuc thoi diem ke ap dung thi hanh luc khi duoc da ra tinh den hom nay gio moi roi chu nhi vay a "
    "u ha the con van khong ko kg hay ki".split()
)


def is_meant(number: str | None, published: date | None, mention: Mention) -> bool:
    """Whether a document with this number, and of this day, is the one that is mentioned."""
    found = find_numbers(number or "")
    serial, letters, year = (found[0].serial, found[0].letters, found[0].year) if found else _loose(number or "")
    if serial.lstrip("0") != mention.serial.lstrip("0"):
        return False
    if mention.letters and letters and canonical(mention.letters) != canonical(letters):
        return False
    if not mention.letters and mention.kind and letters and kind_of(letters) not in (None, mention.kind):
        return False
    years = {year, published.year if published else None} - {None}
    return not mention.year or not years or mention.year in years


def mentions_of(mention: Mention, text: str) -> list[Mention]:
    """Where a text names the document that is mentioned, or one of any year that is called so."""
    return [
        named
        for named in find_mentions(text)
        if is_meant("/".join(filter(None, (named.serial, named.letters))), None, mention)
        and (named.kind is None or mention.kind is None or named.kind is mention.kind)
    ]


def _loose(number: str) -> tuple[str, str, int | None]:
    """The parts of a number that the press tells by half: "158", "15/2016"."""
    serial, _, year = number.partition("/")
    return serial, "", int(year) if year.isdigit() else None


def numbered(mention: Mention, sources: Sources, last: date) -> list[Document]:
    """The documents whose number a mention may be, of those published by a day."""
    return [
        d
        for d in sources.documents()
        if d.number and is_meant(d.number, d.published, mention) and (d.published is None or d.published <= last)
    ]


def documents_meant(question: Question, sources: Sources, last: date) -> list[Document]:
    """The documents that the question may mean by its number and issuer, of those published by a day."""
    mention = question.documents[0]
    day = own_day(mention, question.text)
    of_the_day = [d for d in numbered(mention, sources, last) if not day or d.published in (None, day)]
    return [d for d in of_the_day if _is_told_of(d, question, sources)]


def _is_told_of(document: Document, question: Question, sources: Sources) -> bool:
    """Whether a document is of the issuer and the matter that the question names beside the number."""
    left = told_beside(question)
    if question.english or not left:
        return True
    names = " ".join(filter(None, (document.issuer, document.place, document.title, document.subject)))
    if left <= question.said_by(names):
        return True
    return not find_places(question.text) and left <= question.said_by(sources.document(document.id).text)


def told_beside(question: Question) -> frozenset[str]:
    """What a question tells of a document beside its number and a part of it: its issuer, place and matter."""
    parts = {number for _, number in divisions(question.text)}
    return frozenset(question.left) - DIVISIONS - OF_ITS_COURSE - frozenset(question.numbers) - parts


def is_explained(said: Statement, question: Question, sources: Sources, besides: frozenset[str] = frozenset()) -> bool:
    """Whether the text that says something of a document explains the rest of what a question names."""
    document = sources.document(said.document)
    names = " ".join(filter(None, (document.title, document.place, document.text)))
    told = question.said_by(names) | words_in(document.place or sources.home) | besides
    return question.english or told_beside(question) <= told


def titled(question: Question, words: frozenset[str], sources: Sources, last: date) -> list[Document]:
    """The documents of a day whose title, matter and issuer say all these words."""
    return [
        d
        for d in sources.documents()
        if (d.published is None or d.published <= last)
        and words <= question.said_by(" ".join(filter(None, (d.title, d.subject, d.issuer, d.place))))
    ]


def day_of(mention: Mention, sources: Sources) -> date | None:
    """The day on which the one document that a mention can mean takes effect."""
    meant = [d for d in sources.documents() if d.number and is_meant(d.number, d.published, mention)]
    return meant[0].effective or meant[0].published if len(meant) == 1 else None


def is_numbered_so(mention: Mention, sources: Sources) -> bool:
    """Whether a document of any year has the number that is mentioned."""
    return any(d.number and is_meant(d.number, None, replace(mention, year=None)) for d in sources.documents())


def named_in_full(question: Question, document: Document) -> str:
    """The question with the document named by number, day and issuer."""
    mention = question.documents[0]
    full = name_of(document, english=question.english)
    by = f" của {document.issuer}" if document.issuer and not question.english else ""
    return f"{question.text[: mention.start]}{full}{by}{question.text[mention.end :]}"


def issued_by(meant: Sequence[Document], words: Sequence[str], sources: Sources) -> list[Document]:
    """Those of the documents whose issuer explains these words of a question: "quyết định 77 của UBND huyện"."""
    return [d for d in meant if words and words_in(d.issuer) | words_in(d.place or sources.home) >= set(words)]


def speaks_of(said: Statement, mention: Mention, sources: Sources) -> bool:
    """Whether a statement is about the document that is mentioned, and not one of that number from another year."""
    if not is_meant(said.target, None, mention):
        return False
    text = sources.document(said.document).text[said.start : said.end]
    named = [m for m in find_mentions(text) if m.serial.lstrip("0") == mention.serial.lstrip("0")]
    unless_told = {None} if not is_numbered_so(mention, sources) else set()
    return not mention.year or any(m.year in {mention.year, *unless_told} for m in named)
